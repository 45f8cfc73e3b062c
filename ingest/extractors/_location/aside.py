"""Names of places that a text sets aside: she is not there, or a thing or a club is called so."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from ingest.extractors._location.context import context_of
from ingest.extractors._location.denied import Denials
from ingest.extractors._location.gazetteer import HERE, Spelling, declined, word_set
from ingest.extractors._location.left_out import Spanned, left_out
from ingest.extractors._location.persons import in_pair
from ingest.extractors._location.signs import of_noun, of_thing
from ingest.extractors._location.themes import Themes
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Row


@cache
def _articles() -> dict[str, str]:
    """The article that a club has, and a town has not, in the language of a country."""
    return dict(rows(HERE / "clubs.tsv"))


def set_aside(
    text: str, row: Row, hits: Sequence[Hit[Spelling]], denials: Denials, leads: frozenset[str]
) -> frozenset[int]:
    """The first words of those names of places, in order; leads: words that lead to places here,
    and say elsewhere of what a thing is ("z Bärn")."""
    spanned = [Spanned(hit.first, hit.last, hit.value.places[0].level) for hit in hits]
    things = [
        (row[hit.first].start, row[hit.last].end) for hit in hits if _of_thing(text, row, hit)
    ]
    context = context_of(text)
    nouns = [
        context.sentence(row[hit.first].start, row[hit.last].end)
        for hit in hits
        if text[row[hit.first].start].isupper()
        and of_noun(text, row, hit.first)
        and row[hit.first - 1].word not in leads
    ]
    if len(nouns) > 1:
        things += [span for span, count in Counter(nouns).items() if count > 1]
    starts = {hit.first for hit in hits}
    themes = Themes(text, row, context, things)
    themed = {
        hit.first
        for hit in hits
        if themes.made(hit.first, hit.last)
        or _a_club(row, hit)
        or in_pair(text, row, hit.first, hit.last, starts)
        or (row[hit.last].word not in declined() and themes.hold(hit.first, hit.last))
    }
    return left_out(text, row, spanned, denials) | themed


def _a_club(row: Row, hit: Hit[Spelling]) -> bool:
    """Whether an article before a town of Italy or Spain makes it a club ("il Verona")."""
    place = hit.value.places[0]
    if not hit.first or place.level != "city" or place.country not in _articles():
        return False
    if not word_set("club_of.txt").isdisjoint(one.word for one in row[hit.first : hit.last]):
        return False
    before = row[hit.first - 1].word
    fans = f"{row[hit.first - 2].word}_{before}" if hit.first > 1 else ""
    return before == _articles()[place.country] or fans in word_set("club_fans.txt")


def _of_thing(text: str, row: Row, hit: Hit[Spelling]) -> bool:
    """Whether a name that is no word is written as one, and is that of a thing."""
    written = text[row[hit.first].start].isupper() and not hit.value.word
    return written and of_thing(text, row, hit.first, hit.last)
