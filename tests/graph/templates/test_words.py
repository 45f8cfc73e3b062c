"""Masking and words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graph.templates.words import MASK, enough, words


def test_masked_parts_and_numbers_are_one_mask_each() -> None:
    text = "Hoi, ik ben Naomi! Bel 06 1100 0001 (Utrecht)."
    assert words(text, [(12, 17), (37, 44)]) == ["hoi", "ik", "ben", "#", "bel", "#"]


def test_overlapping_unordered_and_empty_spans_are_no_problem() -> None:
    assert words("een twee drie vier", [(9, 13), (4, 11), (4, 8), (18, 18)]) == ["een", "#", "vier"]


def test_spelling_variants_of_unicode_are_one() -> None:
    assert words("ＮＥＷ 𝗴𝗶𝗿𝗹 café") == words("new Girl cafe\u0301")


def test_few_words_are_not_enough() -> None:
    assert not enough(words("Bel mij nu 06 1100 0001 1 2 3 4 5"))
    assert enough(words("een twee drie vier vijf zes zeven acht"))


@given(
    st.text(max_size=80), st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=5)
)
def test_any_text_and_spans(text: str, spans: list[tuple[int, int]]) -> None:
    found = words(text, spans)
    assert all(found)
    assert not any(a == b == MASK for a, b in pairwise(found))
