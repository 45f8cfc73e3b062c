"""Days of a month, which are no years: "am 20. Mai", "Sonntag, 19. Oktober", "am 24. nach Ulm"."""

from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._text.tokens import Row

_ON = "am"
"""The German word before a day, which is "I have" in Romanian: "am 24. nach Ulm"."""

_LAST_DAY = 31


def dated(text: str, row: Row, last: int) -> bool:
    """Whether a month follows a number, or it is an ordinal that goes on in the sentence."""
    after = last + 1
    if after >= len(row) or int(row[last].word if row[last].word.isdecimal() else 0) > _LAST_DAY:
        return False
    gap = text[row[last].end : row[after].start]
    if gap.strip(" ") not in {"", "."} or not gap:
        return False
    if row[after].word in word_set("months.txt"):
        return gap != " " or text[row[after].start].isupper()
    on = last > 0 and row[last - 1].word == _ON
    return on and gap == ". " and text[row[after].start].islower()
