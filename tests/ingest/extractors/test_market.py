"""Ordinary ads of the fictional market: what nobody obscured is found, and nothing else."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks import extract_market
from benchmarks.text_cases import extractor
from demo.write import write_market


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> list[extract_market.Seen]:
    folder: Path = tmp_path_factory.mktemp("market")
    write_market(folder, 300, 5, pictures=False)
    return list(extract_market.versions(folder))


def test_own_numbers_written_plainly_are_all_found_and_nothing_else(
    seen: list[extract_market.Seen],
) -> None:
    told = Counter[tuple[str, str]]()
    for one in seen:
        told.update(extract_market.phones(extractor("phone"), one))
    assert told["own, plain", "found"] > 150
    assert told["own, plain", "missed"] == 0
    assert told["none of the ad's", "wrong"] == 0
    missed = sum(count for (_, outcome), count in told.items() if outcome == "missed")
    assert missed <= 0.02 * told.total()


def test_working_names(seen: list[extract_market.Seen]) -> None:
    told = Counter[tuple[str, str]]()
    for one in seen:
        told.update(extract_market.names(extractor("alias"), one))
    assert told["working name", "missed"] + told["working name", "wrong"] <= 0.01 * told.total()


def test_towns(seen: list[extract_market.Seen]) -> None:
    told = Counter[str]()
    for one in seen:
        told.update(outcome for _, outcome in extract_market.places(extractor("location"), one))
    assert told["found"] > 150
    assert told["missed"] <= 0.01 * told.total()
