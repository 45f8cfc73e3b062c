"""Constant text and slots of a template."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.templates import Constant, Slot, slots

CASES = json.loads(Path("tests/cases/template/slots.json").read_text())


def _shown(part: Constant | Slot) -> str | list[str]:
    return part.text if isinstance(part, Constant) else [value for value, _ in part.values]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_cases(case: dict[str, Any]) -> None:
    assert [_shown(part) for part in slots(case["texts"])] == case["template"]


def test_values_are_counted() -> None:
    found = slots(["ik ben Naomi hier", "ik ben Lotte hier", "ik ben Naomi hier"])
    assert found[1] == Slot(values=(("Naomi", 2), ("Lotte", 1)))


@given(st.lists(st.text(alphabet="abc ,.\n", max_size=30), max_size=6))
def test_every_text_has_one_value_in_every_slot(texts: list[str]) -> None:
    for part in slots(texts):
        if isinstance(part, Slot):
            assert sum(count for _, count in part.values) == len(texts)


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_any_unicode_is_quoted_and_never_invented(texts: list[str]) -> None:
    for part in slots(texts):
        quoted = [part.text] if isinstance(part, Constant) else [value for value, _ in part.values]
        assert all(any(one in text for text in texts) for one in quoted)


def test_a_megabyte_of_one_word_or_of_marks_is_read_once() -> None:
    for text in ("a" * 1_000_000, "a!" * 300_000, "\u0301" * 1_000_000):
        assert slots([text, text + " Naomi"])


def test_long_and_many_texts_are_bounded() -> None:
    assert slots(["woord " * 50_000] * 300)
