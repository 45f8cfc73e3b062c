"""Uids: the short way round `quote` gives what `quote` gives; parts never run into each other."""

from urllib.parse import quote, unquote

from hypothesis import given
from hypothesis import strategies as st

from ingest.models import LONGEST_PART, uid, uid_within

PARTS = st.lists(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=LONGEST_PART), min_size=1, max_size=4
)


@given(PARTS)
def test_every_part_is_percent_encoded(parts: list[str]) -> None:
    assert uid(*parts) == "|".join(quote(part, safe="") for part in parts)


@given(PARTS)
def test_parts_can_be_told_apart_again(parts: list[str]) -> None:
    assert [unquote(part) for part in uid(*parts).split("|")] == parts


@given(PARTS, PARTS)
def test_what_is_within_has_the_uid_of_all_parts(parent: list[str], parts: list[str]) -> None:
    assert uid_within(uid(*parent), *parts) == uid(*parent, *parts)


def test_a_line_end_is_no_plain_character() -> None:
    assert uid("a\n") == "a%0A"
