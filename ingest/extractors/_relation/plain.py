"""What a sentence says of a place so plainly that nothing needs weighing.

Who is born somewhere is from there, and so is who lives there and meets people elsewhere only, and
who says "I am from" right before it; a hotel that is the guests' own, or where they are asked
whether they stay, is visited. Of a town to which somebody goes on afterwards nothing is said yet,
but of the hotel right behind it, which is theirs.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.extractors._location.origin import of_country, of_listed, of_nation
from ingest.extractors._location.signs import DAYS_BEHIND, she_of_it
from ingest.extractors._relation.cues import Cue
from ingest.extractors._relation.reading import Placed, Text, within
from ingest.extractors._text.tokens import tokens

NEXT = "next"
"""What is told of a town to which somebody goes on: none of the relations."""
VISITED = "plainly visited"
LODGED = "plainly lodged"
PLAIN = {
    "plainly from": "from",
    "plainly next": NEXT,
    VISITED: "outcall_to",
    LODGED: "incall_at",
    "plainly lives there": "from",
}
"""The names of such evidence, with the relation that it tells."""
_LEAD = 1
"""Words that may stand between being born and the place, and between whose a hotel is and it."""
_NEAR = 2
"""Words between a hotel and its town."""
_COMES = frozenset(("be", "go", "origin"))
_DATES = 25
"""Characters behind a place for the dates of a stay."""
_THEN = 30
"""Characters from "then" to the town."""
_STAY = 3
"""Words between the question whether a client stays in a hotel and the hotel."""


def plainly(text: Text, one: Placed) -> Iterator[str]:
    """The names of such evidence about a mention."""
    if _comes_from(text, one) or _hails(text, one):
        yield "plainly from"
    if text.onward and _lodged(text, one):
        yield LODGED
    elif text.onward and _next(text, one):
        yield "plainly next"
    if text.plain and _born(text, one):
        yield "plainly from"
    if (text.plain or text.kinds) and _of_guests(text, one):
        yield VISITED


def _born(text: Text, one: Placed) -> bool:
    """ "Geboren in Emmen", "in Emmen geboren"."""
    before, behind = _around(text.plain, one.start)
    if before and before.sort == "born" and _apart(text, before.end, one.start) <= _LEAD:
        return True
    return bool(behind) and behind.sort == "born" and text.text[one.end : behind.start] == " "


def _hails(text: Text, one: Placed) -> bool:
    """ "Originally a Barnsley girl", "Ramona (34) aus Rumänien"."""
    if one.level == "country":
        return of_country(text.text, one.start, one.end)
    if text.towns > 1 and of_nation(text.text, one.start, one.value.split("/")[0]):
        return True  # "Deutsche aus Köln, besuchbar" is visited there
    if of_listed(text.text, one.start, one.end):
        return True
    row = tokens(text.text)
    first = bisect_left(row.starts, one.start)
    return she_of_it(text.text, row, first, bisect_left(row.starts, one.end) - 1)


def _comes_from(text: Text, one: Placed) -> bool:
    """ "Soy de Burgos", "ich komme aus Kassel": the two words right before it."""
    lead = _around(text.leading, one.start)[0]
    if lead is None or lead.sort != "from" or text.text[lead.end : one.start] != " ":
        return False
    above = _around(text.leading, lead.start)[0]
    if above and above.sort == "from" and _apart(text, above.end, lead.start) == 1:
        lead = above  # "sou da cidade do Porto"
    verb = _around(text.heavy, lead.start)[0]
    if verb is None:
        return False
    if verb.sort not in _COMES or "mine" in text.owners(verb):  # "nel mio alloggio di Pinerolo"
        return False
    return _apart(text, verb.end, lead.start) <= _LEAD


def _next(text: Text, one: Placed) -> bool:
    """ "Depois sigo para Évora", "Then I go to York": where somebody goes on, without dates."""
    part = text.beside(one.start, one.end).part
    said = (part.early[0], part.before[1])
    found = within(text.onward, said)
    if not found or DAYS_BEHIND.match(text.text, one.end):
        return False
    if any(ch.isdigit() for ch in text.text[one.end : min(one.end + _DATES, part.after[1])]):
        return False
    verbs = within(text.heavy, (found[0].start, said[1]))
    if not verbs and _apart(text, found[-1].end, part.first) <= _LEAD:
        return not within(text.heavy, part.after)
    if found[-1].sort == "onward":
        return all(cue.start < found[-1].start for cue in verbs)
    verbs = [*verbs[-1:], *within(text.onward, part.after)] or within(text.heavy, part.after)[:1]
    return bool(verbs) and all(cue.sort in {"go", "onward"} for cue in verbs)


def _lodged(text: Text, one: Placed) -> bool:
    """ "Danach Villach, auch Hotel", "poi vado ad Ancona (hotel anche lì)": the hotel right behind
    a town to which somebody goes on is theirs."""
    part = text.beside(one.start, one.end).part
    later = within(
        text.onward, (max(min(part.early[0], part.before[0]), part.first - _THEN), part.first)
    )
    if not later or part.first != one.start:
        return False
    for cue in within(text.kinds, (one.end, one.end + _DATES)):
        if cue.kind != "hotel" or cue.sort != "hotel" or "yours" in text.owners(cue):
            return False
        between = text.text[one.end : cue.start]
        close = len(tokens(between)) <= _NEAR and set(between).isdisjoint(".;:!?\n|")
        visits = within(text.saying, (later[-1].end, cue.end))
        return close and not any(said.sort in {"visit", "receive"} for said in visits)
    return False


def _around(row: Sequence[Cue], start: int) -> tuple[Cue | None, Cue | None]:
    """Of words in order the last before a place and the first behind it."""
    place = bisect_left(row, (start,))
    return row[place - 1] if place else None, row[place] if place < len(row) else None


def _of_guests(text: Text, one: Placed) -> bool:
    """ "in hun hotel in Maastricht", "in deinem Hotel in Kassel", "logeert u in een hotel?"."""
    beside = text.beside(one.start, one.end)
    hotels = [cue for cue in within(text.kinds, beside.part.before) if cue.kind == "hotel"]
    if hotels and {*text.owners(hotels[-1])} == {"yours"}:
        return _apart(text, hotels[-1].end, beside.part.first) <= _NEAR
    whose = _around(text.plain, hotels[-1].start)[0] if hotels else None
    if whose is None or whose.sort == "born" or whose.start < beside.sentence[0]:
        return False
    reach = _STAY if whose.sort == "stays" else 0
    return _apart(text, whose.end, hotels[-1].start) <= reach


def _apart(text: Text, left: int, right: int) -> int:
    """Words between two of a text; very many where a mark parts them."""
    between = text.text[left:right]
    return len(tokens(between)) if set(between).isdisjoint(".,;:!?\n()|") else len(text.text)
