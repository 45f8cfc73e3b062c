"""The phone extractor on cases kept as data: tests/cases/phone/<language>.jsonl.

A case names `text` (or `title` and `body`), `region`, `expected` identifiers and `tags`. Cases
marked `held_out` are never looked at one by one: only their rates are asserted.
"""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.case_sets import OTHER_HANDS
from ingest.extractors.phone import EXTRACTOR
from ingest.models import AdVersion

RATED = ("fresh", *OTHER_HANDS)  # see test_fresh.py
CASES = [
    {"language": path.stem} | json.loads(line)
    for path in sorted((Path(__file__).parents[2] / "cases" / "phone").glob("*.jsonl"))
    if path.stem not in RATED
    for line in path.read_text(encoding="utf-8").splitlines()
]
OPEN = [case for case in CASES if not case.get("held_out")]
IDENTIFIERS = ("phone", "phone_service", "odd_phone")


def version_of(case: dict) -> AdVersion:
    return AdVersion(
        uid="case",
        content_sha256="",
        title=case.get("title", case.get("text", "")),
        body=case.get("body", ""),
        region=case["region"],
    )


def found(case: dict) -> set[str]:
    extractions = EXTRACTOR.extract(version_of(case))
    return {f"{item.kind}:{item.value}" for item in extractions if item.kind in IDENTIFIERS}


def expected(case: dict) -> set[str]:
    return {f"{item['kind']}:{item['value']}" for item in case["expected"]}


def numbers(values: set[str]) -> set[str]:
    return {value for value in values if not value.startswith("odd_phone:")}


@pytest.mark.parametrize("case", OPEN, ids=lambda case: f"{case['language']}-{case['tags'][0]}")
def test_case(case: dict) -> None:
    if "odd" in case["tags"] or "trap" in case["tags"]:
        assert found(case) == expected(case)
    else:
        assert numbers(found(case)) == expected(case)


def test_there_are_enough_cases_of_every_language() -> None:
    obscured = Counter(case["language"] for case in CASES if "trap" not in case["tags"])
    traps = sum("trap" in case["tags"] for case in CASES)
    assert len(obscured) == 12
    assert min(obscured.values()) >= 25
    assert sum(obscured.values()) >= 300
    assert traps >= 120


@pytest.mark.parametrize("held_out", [False, True])
def test_rates(held_out: bool) -> None:
    cases = [case for case in CASES if bool(case.get("held_out")) is held_out]
    counts: Counter[str] = Counter()
    for case in cases:
        right, got = numbers(expected(case)), numbers(found(case))
        counts += Counter(right=len(right & got), wrong=len(got - right), missed=len(right - got))
        assert not ("trap" in case["tags"] and got)
    assert counts["right"] / (counts["right"] + counts["wrong"]) >= 0.98
    assert counts["right"] / (counts["right"] + counts["missed"]) >= 0.95


def test_an_obscured_number_says_so_and_a_plain_one_does_not() -> None:
    obscured = {"words", "keycap", "circled", "letters", "fillers", "leet"}
    for case in OPEN:
        if obscured & set(case["tags"]) and "trap" not in case["tags"]:
            phones = [item for item in EXTRACTOR.extract(version_of(case)) if item.kind == "phone"]
            assert any(item.attributes["obfuscated"] for item in phones), case


def test_the_places_of_digits_do_not_overlap() -> None:
    for case in CASES:
        for item in EXTRACTOR.extract(version_of(case)):
            places = sorted(item.spans or ())
            assert all(one[1] <= other[0] for one, other in pairwise(places)), item.raw
