"""What the text extractors share gives the same by its short cut as word by word."""

import re

from hypothesis import given, settings

from ingest.extractors._alias import words
from ingest.extractors._text.either import by_head, either
from ingest.extractors._text.fold import fold
from ingest.extractors._text.lines import blocks, lines
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tokens import Row, tokens
from tests.ingest.extractors.text_checks import TEXTS

TABLE = Phrases(
    (phrase, phrase)
    for phrase in (
        "ik ben",
        "ik",
        "uur",
        "telegram",
        "in amsterdam",
        "roemeense",
        "ben in",
        "naomi",
    )
)


def one_by_one(text: str, row: Row) -> list[tuple[int, int, str]]:
    """The phrases that begin at each token, one after another."""
    found = [TABLE.at(text, row, first) for first in range(len(row))]
    return [tuple(hit) for hit in found if hit]


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_an_index_finds_the_phrases_that_a_scan_finds(text: str) -> None:
    row = tokens(text)
    every = one_by_one(text, row)
    assert [tuple(hit) for hit in TABLE.every(text, row)] == every
    kept: list[tuple[int, int, str]] = []
    for hit in every:
        if not kept or hit[0] > kept[-1][1]:
            kept.append(hit)
    assert [tuple(hit) for hit in TABLE.find(text, row)] == kept


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_words_of_names_are_the_same_from_tokens_as_from_the_text(text: str) -> None:
    view = fold(text)
    if view.offsets is None and not set("@$") & set(view.text):
        assert [*words._as_one(tokens(text))] == words._each(view, {})


def test_phrases_are_found_in_a_text() -> None:
    text = "Ik ben Naomi, ik ontvang in Amsterdam"
    assert [hit.value for hit in TABLE.find(text, tokens(text))] == [
        "ik ben", "naomi", "ik", "in amsterdam",
    ]  # fmt: skip


PLAIN = r"uur|uh?|std\.?|u|\w*ring|ur|ik ben|ik|[nm]aomi|\$|(?:in|an) ams|a|n\.?o"


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_words_by_their_first_letter_are_found_as_one_by_one(text: str) -> None:
    one_by_one, by_letter = re.compile(f"(?:{PLAIN})"), re.compile(by_head(PLAIN))
    said = f"{text} uur std. u no n.o $ erring"
    assert [m.span() for m in by_letter.finditer(said)] == [
        m.span() for m in one_by_one.finditer(said)
    ]


def test_the_longest_of_some_words_is_found_first() -> None:
    found = re.compile(either(["an", "be", "and", "an d", "b.e"])).findall("and an d be b.e bxe")
    assert found == ["and", "an d", "be", "b.e"]


def test_lines_and_blocks_leave_out_what_is_blank() -> None:
    text = "\n a\nb\n \n\nc"
    assert [text[start:end] for start, end in lines(text)] == [" a", "b", "c"]
    assert [[text[start:end] for start, end in block] for block in blocks(text)] == [
        [" a", "b"],
        ["c"],
    ]
    assert not blocks(" \n")
