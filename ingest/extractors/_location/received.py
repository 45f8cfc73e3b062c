"""Names that are words, which a sentence says to be where somebody is met: "Ricevo a Orte".

In the middle of a sentence a word with a capital is a name, in most languages; where one who says
that she receives or comes leads to it with "in", it is that of a place.
"""

from ingest.extractors._location.context import context_of
from ingest.extractors._location.local import local
from ingest.extractors._location.signs import in_sentences, says_town
from ingest.extractors._text.tokens import Row

_MEETING = frozenset(("incall_at", "outcall_to", "lives"))


def received(text: str, row: Row, first: int, last: int, country: str) -> bool:
    """Whether the sentence of a word with a capital, one of a country, says so."""
    start, end = row[first].start, row[last].end
    if not first or not text[start].isupper() or not in_sentences(text):
        return False
    led = row[first - 1].word in local(country, "in") and text[row[first - 1].end : start] == " "
    if not (led or says_town(text, row, last)) or _goes_on(text, row, last):
        return False
    if any(text[row[place].start].islower() for place in row.places[row[first].word]):
        return False
    context = context_of(text)
    left, right = context.sentence(start, end)
    return any(
        left <= begin and until <= right and told in _MEETING
        for begin, until, told in context.relations
    )


def _goes_on(text: str, row: Row, last: int) -> bool:
    """Whether another word with a capital follows at once: "en Lencería Fina"."""
    if last + 1 == len(row) or text[row[last].end : row[last + 1].start] != " ":
        return False
    return text[row[last + 1].start].isupper()
