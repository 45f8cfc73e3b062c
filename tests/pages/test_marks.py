"""Marking values in place, and showing what hides."""

from datetime import UTC, datetime

import msgspec
import pytest

from components.changes import changed
from components.marks import segments
from components.visible import visible
from graph.answers import Mention
from ingest.models import Role

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def mention(
    start: int,
    end: int,
    kind: str = "phone",
    role: Role = "identifier",
    spans: tuple[tuple[int, int], ...] = (),
) -> Mention:
    return Mention(
        kind=kind,
        value="v",
        role=role,
        raw="",
        field="body",
        start=start,
        end=end,
        spans=spans,
        extractor="x",
        version="1",
        confidence=1.0,
        attributes={},
        recorded_at=NOW,
        retired_at=None,
    )


def joined(text: str, *mentions: Mention) -> list[tuple[object, object]]:
    return [
        ("".join(str(part["text"]) for part in one.get("parts", [one])), one.get("kind"))
        for one in segments(text, mentions)
    ]


def test_all_of_the_text_is_there_once() -> None:
    text = "Bel 0612 nu in Breda"
    found = [mention(4, 8), mention(6, 14), mention(15, 20, "location", role="context")]
    assert "".join(str(part) for part, _ in joined(text, *found)) == text


def test_identifiers_outweigh_context_where_marks_overlap() -> None:
    got = joined("abcdef", mention(0, 4, "location", role="context"), mention(2, 6))
    assert got == [("ab", "place"), ("cd", "phone"), ("ef", "phone")]


def test_digits_that_carry_the_number_are_told_apart() -> None:
    (mark,) = segments("06 - 12", [mention(0, 7, spans=((0, 2), (5, 7)))])
    assert [(one["text"], one.get("carries")) for one in mark["parts"]] == [
        ("06", True),
        (" - ", None),
        ("12", True),
    ]


def test_one_finding_is_one_mark_and_two_that_touch_are_two() -> None:
    text, spans = "0612 0613", [((0, 2), (2, 4)), ((5, 7), (7, 9))]
    found = [mention(0, 4, spans=spans[0]), mention(5, 9, spans=spans[1])]
    assert joined(text, *found) == [("0612", "phone"), (" ", None), ("0613", "phone")]
    assert joined("06120613", mention(0, 4), mention(4, 8)) == [
        ("0612", "phone"),
        ("0613", "phone"),
    ]


def test_a_fact_cannot_be_followed() -> None:
    assert segments("50", [mention(0, 2, "price", role="fact")])[0]["id"] is None


@pytest.mark.parametrize("span", [(0, 99), (5, 5), (-1, 2), (3, 2)])
def test_a_span_outside_the_text_marks_nothing(span: tuple[int, int]) -> None:
    assert joined("abc", mention(*span)) == [("abc", None)]


def test_hidden_characters_are_marks_of_their_own() -> None:
    got = segments("a\u202eb\u200bc", [mention(0, 2)])
    assert [one["text"] for one in got[0]["parts"]] == ["a", "RLO"]
    assert got[0]["parts"][1]["role"] == "control"
    assert [one["text"] for one in got[1:]] == ["b", "ZWSP", "c"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("line\r\nline\ttab", "line line tab"),
        ("\u202egnp.exe", "[RLO]gnp.exe"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("a\u200db", "a[ZWJ]b"),
        ("x" * 400, "x" * 300 + "…"),
        ("\x00\x1b", "[U+0000][U+001B]"),
        (" kept ", " kept "),
    ],
)
def test_table_text_is_one_line_with_marks(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_changes_say_what_came_and_what_went() -> None:
    got = changed("bel mij vandaag", "bel mij morgen")
    assert [(one["text"], one.get("role")) for one in got] == [
        ("bel mij ", None),
        ("vandaag", "removed"),
        ("morgen", "added"),
    ]


def test_five_thousand_values_in_a_megabyte_are_marked() -> None:
    text = "0612345678 " * 100_000
    found = [mention(at * 220, at * 220 + 10) for at in range(5000)]
    got = segments(text, found)
    assert sum(one.get("kind") == "phone" for one in got) == 5000
    parts = [part for one in got for part in one.get("parts", [one])]
    assert "".join(part["text"] for part in parts) == text


def rejected(start: int, end: int, judgement: str = "j") -> Mention:
    return msgspec.structs.replace(
        mention(start, end, spans=((start, end),)), retired_at=NOW, judgement=judgement
    )


def test_what_a_person_rejected_is_marked_so_and_leads_nowhere() -> None:
    (before, mark) = segments("Bel 0612", [rejected(4, 8)], {"j": "kim: a <b>price</b>"})
    assert before == {"text": "Bel "}
    assert (mark["kind"], mark["id"]) == ("judged", None)
    assert mark["parts"] == [{"text": "0612"}]
    assert mark["title"].endswith(" kim: a <b>price</b>")


def test_what_stands_outweighs_what_was_rejected() -> None:
    found = [rejected(0, 6), mention(2, 4, "price", role="fact")]
    got = [
        ("".join(part["text"] for part in one["parts"]), one["kind"])
        for one in segments("abcdef", found, {"j": "kim: no"})
    ]
    assert got == [("ab", "judged"), ("cd", "fact"), ("ef", "judged")]


def test_marks_without_end_upon_a_letter_are_counted_not_drawn() -> None:
    got = segments("e" + "\u0301" * 100_000 + "f\u0e01\u0e35\u0e49", [])
    assert got == [
        {"text": "e" + "\u0301" * 8},
        {"role": "control", "text": "+99992", "title": "Combining acute accent … (99992)"},
        {"text": "f\u0e01\u0e35\u0e49"},
    ]
