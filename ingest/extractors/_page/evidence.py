"""What speaks for a place on a page being the advertiser's own, and against it, each by its name.

Names of evidence of rows begin with "row", of sentences with "said"; `weights.tsv` says what each
means and how much it weighs.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cached_property

from ingest.extractors._page.agreement import Agreement
from ingest.extractors._page.beside import Beside
from ingest.extractors._page.cues import Cue, Cues, Named, any_in, within
from ingest.extractors._page.lines import Line
from ingest.extractors._page.page import Page
from ingest.extractors._page.position import Position
from ingest.extractors._page.shapes import (
    LABELLED,
    LIST,
    TRAIL,
    holding,
    is_list,
    shape,
    sort_of,
)
from ingest.extractors._page.topics import Topics

_LEAD = 25
"""Words of a line that leads what is below it."""
_FROM = "from"
"""The relation that says nothing of where somebody is."""
_NO_TOWN = frozenset(("told: from", "level: country", "level: district"))
"""What is told of a place where nobody need be, or that is within a town."""
_FEW, _MANY = 3, 8
"""Different places up to which an ad names few, and from which it names many."""
_FORUM, _SHOP = 3, 2
"""Different words of a forum, of a shop from which a text is of one."""


class Evidence:
    """The evidence of one text for each of the places that it names, in order."""

    def __init__(self, page: Page, named: Sequence[Named], cues: Cues, titled: Set[str]) -> None:
        """`titled`: the values of the places that the title names."""
        self._page, self._named, self._cues, self._titled = page, named, cues, titled
        self._position, self._beside = Position(page), Beside(page)
        self._agreement = Agreement(page, named, cues)
        self._topics = Topics(page.text)

    def of_line(self, line: Line) -> Iterator[str]:
        """What its line says of every place in it."""
        yield from shape(line, self._page)
        yield from self._position.of(line)
        if not line.said:
            yield from self._led(line)

    def of_place(self, one: Named, line: Line) -> Iterator[str]:
        """What is said of one place alone."""
        yield from self._cued(one, sort_of(line))
        if not line.said:
            yield from self._in_row(one, line)
        yield from self._value(one)
        if line.number not in self._position.own:
            yield from self._elsewhere(one)
        yield from self._beside.of(one.start, one.end, line)
        yield from self._agreement.of(one, line)
        for topic in self._topics.beside(one.start, one.end, one.sentence):
            yield f"beside: {topic}"
        if self._page.one_voice and not self._beside.quoted(one.start):
            yield from self._in_one_voice(one, line)

    def _in_one_voice(self, one: Named, line: Line) -> Iterator[str]:
        """What speaks for a place, and says less against it, where nothing is of anybody else."""
        other = line.number not in self._position.own and self._said_beside(one.value)
        yield from holding(
            {
                "text: one voice": True,
                "one voice: own sentences name another place": other,
                "one voice: four places or more": is_list(line, self._page),
                "one voice: behind a label": line.said and line.post,
            }
        )

    def _led(self, line: Line) -> Iterator[str]:
        """What the line above says of a row."""
        above = self._page.above(line)
        if above is None or above.words > _LEAD:
            return
        own = bool(above.me or above.you or above.own or self._related(above.start, above.end))
        colon = self._page.text[above.start : above.end].rstrip().endswith(":")
        yield from holding(
            {
                "led by own words and a colon": own and colon,
                "a list, led so": own and colon and line.differing >= LIST,
                "led by a colon": colon and not own,
                "led by own words": own and not colon,
                "led by a heading": above.heading and not own and not colon,
            }
        )

    def _related(self, start: int, end: int) -> Sequence[Cue]:
        return within(self._cues.relations, start, end)

    def _cued(self, one: Named, sort: str) -> Iterator[str]:
        (start, end), cues = one.sentence, self._cues
        relations = {cue.said for cue in self._related(start, end)}
        yield from (f"{sort}: {said}" for said in sorted(relations))
        of_me = relations and any_in(self._page.of_me, start, end)
        yield from holding(
            {
                f"{sort}: no relation": not relations,
                f"{sort}: of me, with a relation": of_me,
                f"{sort}: kind of place": within(cues.kinds, start, end),
                f"{sort}: led to": one.led,
                "of guests": "incall_at" not in relations and any_in(cues.guests, start, end),
                "said: denial": sort == "said" and any_in(cues.denials, start, end),
            }
        )

    def _in_row(self, one: Named, line: Line) -> Iterator[str]:
        count = line.differing
        if 0 <= line.label <= one.start:
            own = line.own or self._related(line.start, line.label)
            yield from holding(
                {
                    "row: label": True,
                    "row: label over places": count >= LABELLED,
                    "row: label of one place": count == 1 and line.rest <= line.label_words,
                    "row: label of own words": own,
                    "row: label of where": line.asked,
                }
            )
        if line.trail and count <= TRAIL and not self._said_beside(one.value):
            yield "row: in a trail, and no own sentence names another place"
            if one.start == line.places[-1][0]:
                yield "row: at the end of such a trail"

    @cached_property
    def _countries(self) -> Counter[str]:
        """How many of the places named lie in each country."""
        return Counter(map(_country, {*self._lines_of, *self._titled}))

    @cached_property
    def _towns(self) -> Set[str]:
        """The towns that the ad names, but those that somebody comes from and parts of towns."""
        return self._titled | {one.value for one in self._named if _NO_TOWN.isdisjoint(one.told)}

    @cached_property
    def _few(self) -> bool:
        """Whether the ad names no more places than she has herself, as most do."""
        return len({*self._lines_of, *self._titled}) <= _FEW

    @cached_property
    def _whole(self) -> Sequence[str]:
        """What the text as a whole says of every place in it."""
        page = self._page
        told = {
            "text: no relation": all(cue.said == _FROM for cue in self._cues.relations),
            "text: nobody speaks": not page.of_me,
            "text: of a forum": page.forum >= _FORUM,
            "text: of a shop": page.shop >= _SHOP,
            "text: one line": len(page.lines) == 1,
            "text: many places": len(self._lines_of) >= _MANY,
            "text: no rows of places": all(line.said for line in page.lines if line.places),
        }
        return holding(told)

    def _value(self, one: Named) -> Iterator[str]:
        yield from one.told
        yield from self._whole
        away = "told: from" not in one.told
        if away and 2 * self._countries[_country(one.value)] < self._countries.total():
            yield "most places are in another country"
        if self._few and not self._beside.quoted(one.start):
            yield "few places" if away else "few places, told from"
        if one.value in self._titled:
            yield "in the title"
        unsaid = self._beside.quoted(one.start) or "told later" in one.told
        if self._towns == {one.value} and not unsaid:
            amid = not one.led and self._beside.amid(one.start, one.end)
            yield "only town, amid words" if amid else "only town"
        if self._position.long and len(self._lines_of) == 1:
            yield "only place of a long text"

    def _elsewhere(self, one: Named) -> Iterator[str]:
        """What other lines and the title say of a place that is in none of the ad's own lines."""
        said = one.value in self._said
        beside = self._said_beside(one.value)
        yield from holding(
            {
                "own sentences name another place": beside,
                "own sentences name no place": not beside and not said,
                "title names another place": self._titled - {one.value},
                "named in other lines too": self._lines_of[one.value] > 1 and not said,
            }
        )

    def _said_beside(self, value: str) -> bool:
        return len(self._said) > (value in self._said)

    @cached_property
    def _said(self) -> frozenset[str]:
        """The values of the places that the ad's own lines name."""
        return frozenset(
            one.value
            for one in self._named
            if self._page.line_at(one.start).number in self._position.own
            and "told: from" not in one.told
            and not self._beside.quoted(one.start)
        )

    @cached_property
    def _lines_of(self) -> Counter[str]:
        """In how many lines each value is named."""
        pairs = {(one.value, self._page.line_at(one.start).number) for one in self._named}
        return Counter(value for value, _ in pairs)


def _country(value: str) -> str:
    return value.partition("/")[0]
