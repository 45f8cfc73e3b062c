"""A word of a folded text as a part of a possible number."""

from typing import Literal, NamedTuple

from ingest.extractors._phone.vocabulary import NO_NUMERALS, Numerals

_new = tuple.__new__  # a third of the time of Item(…), for nearly every word of every text

Kind = Literal["digits", "numeral", "letters", "plus", "twice", "times", "filler", "other"]


class Item(NamedTuple):
    """One piece of text at `start:end` of the folded text.

    `digits` holds what digits and look-alike letters say; `numerals` what a number word may mean;
    `repeats` how often the next digit is said.
    """

    kind: Kind
    start: int
    end: int
    text: str
    digits: str = ""
    numerals: Numerals = NO_NUMERALS
    repeats: int = 0
    trick: str = ""

    @property
    def is_zero(self) -> bool:
        """Whether it begins with a 0, or a word for it; no word says 0 in one language only."""
        if self.digits:
            return self.digits[0] == "0"
        return bool(self.numerals) and self.numerals[0].value == 0

    def as_filler(self) -> "Item":
        """The same, where it hides that digits go on."""
        _, start, end, text, digits, numerals, repeats, _ = self
        return _new(Item, ("filler", start, end, text, digits, numerals, repeats, "fillers"))

    def moved(self, by: int) -> "Item":
        """The same, further on in a text."""
        kind, start, end, text, digits, numerals, repeats, trick = self
        return _new(Item, (kind, start + by, end + by, text, digits, numerals, repeats, trick))
