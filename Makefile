# Everything that one does with a checkout. Each target makes what it needs first.
#   make demo    the fictional market, loaded and served on http://localhost:8501 (PORT=…)
#   make test    every test, on a real Neo4j and a real Chromium that it starts itself
#   make check   formatting, lint, types, layers
#   make bench   speed and quality as ratios to floors and baselines of the same run
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8501
ADS ?= 2400
export PORT

.PHONY: env dev demo test check bench bench-extract bench-link crash lock screenshots clean
.DEFAULT_GOAL := demo

env: .venv/runtime.stamp
dev: .venv/dev.stamp

.venv/runtime.stamp: requirements/runtime.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo 'Spoor needs Python 3.11 or newer: install it, or name it with PYTHON=…' >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { echo 'could not make .venv: install the venv module of Python (Debian: python3-venv)' >&2; exit 1; }
	@echo 'installing the locked packages into .venv …' >&2
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.lock || { echo 'packages could not be installed: is the network there, and the disk not full? Then run make again' >&2; exit 1; }
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --config-settings editable_mode=compat --editable .
	@touch $@

.venv/dev.stamp: .venv/runtime.stamp requirements/dev.lock
	@echo 'installing what checks and tests need …' >&2
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock || { echo 'packages could not be installed: is the network there, and the disk not full? Then run make again' >&2; exit 1; }
	@touch $@

demo: env
	@SPOOR_HOME=$${SPOOR_HOME:-$(CURDIR)/var/demo} $(BIN)/spoor demo --ads $(ADS) --port $(PORT)

check: dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/basedpyright
	$(BIN)/pytest tests/test_layers.py tests/test_cypher_static.py --numprocesses 0

test: dev
	@chromium=$$($(BIN)/python scripts/chromium.py) && SPOOR_CHROMIUM="$$chromium" $(BIN)/pytest --numprocesses 3 --dist loadgroup --no-loadscope-reorder $(TESTS)

bench: dev
	$(BIN)/python -m benchmarks.ingest
	$(BIN)/python -m benchmarks.lookup
	@chromium=$$($(BIN)/python scripts/chromium.py) && SPOOR_CHROMIUM="$$chromium" $(BIN)/python -m benchmarks.pages

bench-extract: dev
	$(BIN)/python -m benchmarks.extract_phone
	$(BIN)/python -m benchmarks.phone_made
	$(BIN)/python -m benchmarks.extract_market
	$(BIN)/python -m benchmarks.extract_text
	$(BIN)/python -m benchmarks.fit_page
	$(BIN)/python -m benchmarks.fit_lines
	$(BIN)/python -m benchmarks.fit_phones
	$(BIN)/python -m benchmarks.fit_names
	$(BIN)/python -m benchmarks.phone_hostile
	$(BIN)/python -m benchmarks.pictures
	$(BIN)/python -m benchmarks.dense_pictures
	$(BIN)/python -m benchmarks.templates
	$(BIN)/python -m benchmarks.small_templates --texts 100000

bench-link: dev
	$(BIN)/python -m benchmarks.link
	$(BIN)/python -m benchmarks.link --ablation
	$(BIN)/python -m benchmarks.link --fit
	$(BIN)/python -m benchmarks.link --speed --ads 1000000
	$(BIN)/python -m benchmarks.link --order --ads 4000
	$(BIN)/python -m benchmarks.link_database
	$(BIN)/python -m benchmarks.link_shuffled

crash: dev
	$(BIN)/pytest tests/test_crash.py tests/test_link_crash.py --numprocesses 0 --crashes 50 -s

screenshots: dev
	@chromium=$$($(BIN)/python scripts/chromium.py) && SPOOR_CHROMIUM="$$chromium" $(BIN)/python -m scripts.screenshots

lock: dev
	cd requirements && for name in runtime dev; do ../$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header $$name.in --output-file $$name.lock; done

clean:
	rm -rf .venv var .pytest_cache .ruff_cache .hypothesis *.egg-info
