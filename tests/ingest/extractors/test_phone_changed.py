"""A second look at a long text reads what it changed, and finds there what a short text shows."""

import pytest

from ingest.extractors._phone.changed import changed
from ingest.extractors._phone.glyphs import fold, put_instead, without
from ingest.extractors.phone import EXTRACTOR
from ingest.models import AdVersion, Extraction

FILLER = "kom gezellig langs voor koffie met koek en thee met taart. " * 300
HIDDEN = (
    "(0)lie(6)ve (1)me(2)id (3)met (4)een (5)gro(6)te (7)la(8)ch",
    "06 (tu suis ?) 12 34 (encore un peu) 56 78",
    "nul zes een twee drie vi\ner vijf zes zeven acht",
)


def _found(body: str) -> list[Extraction]:
    version = AdVersion(uid="case", content_sha256="", body=body, region="NL")
    return [each for each in EXTRACTOR.extract(version) if isinstance(each, Extraction)]


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("before", [0, 1, 17, 499, 500, 501])
def test_what_hides_in_a_long_text_is_found_as_in_a_short_one(hidden: str, before: int) -> None:
    (alone,) = _found(hidden)
    head = FILLER[: 15_000 + before] + ". "
    (found,) = _found(head + hidden + ". " + FILLER)
    assert (found.value, found.kind) == (alone.value, alone.kind)
    assert (found.start, found.end) == (alone.start + len(head), alone.end + len(head))


def test_a_short_text_is_read_whole() -> None:
    before = fold("a b c")
    after = without(before, [(2, 3)])
    parts = changed(before, after, 5)
    assert parts.folded == after
    assert parts.holds(0, 1)


def test_of_a_long_text_what_stands_around_a_change_is_left() -> None:
    text = "".join(f"{number:05} " for number in range(4_000))
    before = fold(text)
    after = put_instead(before, [(12_000, 12_003, "x")])
    parts = changed(before, after, len(text))
    assert "x" in parts.folded.text
    assert len(parts.folded.text) < 2_000
    place = parts.folded.text.index("x")
    assert parts.folded.span(place, place + 1) == (12_000, 12_003)
    assert parts.holds(12_000, 12_003)
    assert not parts.holds(11_000, 11_010)
    for start, sign in enumerate(parts.folded.text):
        if sign.isdigit():
            assert text[parts.folded.span(start, start + 1)[0]] == sign


def test_nothing_changed_leaves_nothing() -> None:
    before = fold(FILLER)
    parts = changed(before, without(before, []), len(FILLER))
    assert parts.folded.text.strip() == ""
