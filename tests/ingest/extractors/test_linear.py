"""No rule of a text extractor grows faster than its text: worst cases at 1 and 4 times a length.

The longest may cost at most 4 times the shortest (with room for noise); a quadratic rule costs 16
times as much. Times are compared with each other, never with a clock.
"""

import pytest

from benchmarks.text_cases import FILES, extractor
from tests.ingest.extractors.text_checks import cost

UNIT = 6_000
WORST = (
    "a", "a.", "a@", "@", "@a ", "1", "1 ", "1.", "a b ", "n a o m i ", "www.", "http://", "x.nl/",
    "\n", " ", "uur ", "1 uur 150 ", "€", "ik ben ", "Naomi ", "Naomi en ", "Amsterdam ", "-", "_",
    "in Best, ", "incall ", "telegram ", "snap & ", "telegram: ", "1012 AB ", "NL91 ABNA ", "'",
    "1BvBMSEY", "bc1q", "(at) ", "punt ", "naam punt ", "“a", "review door ", "reviews\n", "✨",
    "jaar 23 ", "23 en ", "Spaans en ", "é", "e\u0301", "\u200b", "Den ", "Sint ", "kusjes, ",
    "ook: 12 | 13\n", "Home | Breda | Oss\n", "meer dames in \n", "Ida (Lyon), Eva, ", "B.V. ",
    "Kelly – Hengelo – 24 jr\n", "Weitere: Lisa, Eva\n", "Escort Breda · ", "a: ", "Breda. Thuis. ",
    "review door ik\nAmsterdam, Naomi 23 jaar, telegram: naomi_x a@b.nl € 150 per uur\n",
)  # fmt: skip


ROW = 12_000
ROWS = (
    "06 1100 1234 ",
    "06 1100 1234, ",
    "06 1100 1234\n",
    "0611001234;",
    "+31 6 1100 1234 | ",
    "06 1100 ",
    "1234 ",
)
"""Many numbers in one row or list, and no word: a rule that looks over the whole text for each of
them shows only where they are many."""


def growth(name: str, piece: str, unit: int, region: str | None = None) -> tuple[float, float]:
    """What a text of about that length costs, and one of four times the length.

    No text is read twice: what is kept of one that was read before would hide what it costs.
    """
    texts = [piece * (length // len(piece)) for length in (unit, 4 * unit)]
    once, four = (
        min(cost(extractor(name), head + text, region) for head in ("", "x\n", "y\n"))
        for text in texts
    )
    return once, four


LONG = 24_000
ASKED = (
    ("alias", "Mer\n"),
    ("price", "euro: 50 a "),
    ("age", "Trentenne (33) "),
    ("age", "mama van 24 en 27. "),
)
"""What many words of one text ask of all others: it shows only in a long one."""


@pytest.mark.parametrize("name", sorted(FILES))
def test_time_grows_with_the_text(name: str) -> None:
    for piece in WORST:
        once, four = growth(name, piece, UNIT)
        assert four < 9 * max(once, 0.004), f"{piece!r}: {once:.4f} s, then {four:.4f} s"


@pytest.mark.parametrize("piece", ROWS)
def test_time_grows_with_a_row_of_numbers(piece: str) -> None:
    once, four = growth("phone", piece, ROW, "NL")
    assert four < 9 * max(once, 0.004), f"{once:.4f} s, then {four:.4f} s"


@pytest.mark.parametrize(("name", "piece"), ASKED)
def test_time_grows_with_what_is_asked_of_all(name: str, piece: str) -> None:
    once, four = growth(name, piece, LONG)
    assert four < 9 * max(once, 0.004), f"{once:.4f} s, then {four:.4f} s"


def test_time_grows_with_names_in_small_letters() -> None:
    """Each may open or close the text: a rule that reads its rest shows in a long one only."""
    once, four = growth("alias", "naomi. ", 80_000, "NL")
    assert four < 9 * max(once, 0.004), f"{once:.4f} s, then {four:.4f} s"
