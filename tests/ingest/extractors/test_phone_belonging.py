"""Whose a number is: tests/cases/phone/belonging*.jsonl, which of them are said to be former or of
others."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ingest.extractors._phone import belonging as module
from ingest.extractors._phone.belonging import NEVER_HERS, belonging
from ingest.extractors._phone.glyphs import fold
from ingest.extractors._phone.offers import TABLES as OFFERS
from ingest.extractors._phone.offers import is_offered
from ingest.extractors._phone.whose import TABLES
from ingest.extractors._text.tables import folder
from ingest.extractors.phone import EXTRACTOR
from ingest.models import AdVersion, Extraction

CASES = [
    json.loads(line)
    for path in sorted((Path(__file__).parents[2] / "cases/phone").glob("belonging*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def found(text: str, region: str) -> list[Extraction]:
    version = AdVersion(uid="case", content_sha256="", title="", body=text, region=region)
    return [one for one in EXTRACTOR.extract(version) if isinstance(one, Extraction)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}-{case['tags'][1]}")
def test_numbers_carry_what_is_said_of_them(case: dict[str, Any]) -> None:
    every = found(case["text"], case["region"])
    phones = {
        (one.value, one.attributes.get("former", False)) for one in every if one.kind == "phone"
    }
    others = {one.value for one in every if one.attributes.get("reason") in NEVER_HERS}
    assert phones == {(one["value"], one.get("former", False)) for one in case["expected"]}
    assert others == set(case.get("others", []))
    assert all(one.kind == "phone_candidate" for one in every if one.value in others)


def test_nothing_is_overlooked_by_the_look_at_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def every() -> list[str]:
        told: list[str] = []
        for case in CASES:
            text = fold(case["text"]).text
            told += [belonging(text, *one.span()) for one in re.finditer(r"\d[\d -]{6,}\d", text)]
        return told

    quickly = every()
    for quick in ("_may_say", "may_copy"):
        monkeypatch.setattr(module, quick, bool)
    assert quickly == every()


def test_look_alikes_say_nothing() -> None:
    told = [case for case in CASES if "lookalike" in case["tags"]]
    assert 3 * len(told) > len(CASES) - len(told) / 2
    assert not any("others" in case for case in told)


@pytest.mark.parametrize("tables", [TABLES, OFFERS], ids=lambda path: path.name)
def test_every_language_has_the_roles_of_the_others(tables: Path) -> None:
    kept: dict[str, set[str]] = {}
    for language, (role, phrases) in folder(tables):
        assert all(phrase == phrase.strip() and phrase for phrase in phrases.split("|")), language
        kept.setdefault(language, set()).add(role)
    own = {"own kin", "kin", "of", "mine", "until", "by"}  # endings say it in Hungarian and Turkish
    assert len(kept) == 12
    assert len({frozenset(roles - own) for roles in kept.values()}) == 1


def test_the_nearest_figures_only() -> None:
    old, new = found("Oude nummer werkt niet meer: bel nu 06-12341301. Niet 06-12341302.", "NL")
    assert not old.attributes.get("former")
    assert not new.attributes.get("former")


def test_a_new_number_is_offered() -> None:
    assert is_offered("yeni no ")
    assert is_offered("contratamos, falar com dona cida no ")
    assert not is_offered("bestelnummer ")
