"""What speaks for each relation of a place and for each kind of place, each by its name.

The tables in `weights` say what each means and how much it weighs. The evidence of a place is that
of all its mentions together, and what the rest of the ad says where it names no place.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from math import cos, radians
from typing import NamedTuple

from ingest.extractors._page.others import of_others
from ingest.extractors._page.shapes import holding
from ingest.extractors._relation import whole
from ingest.extractors._relation.cues import Cue, Words, languages
from ingest.extractors._relation.either import EITHER
from ingest.extractors._relation.kinds import about_mention, elsewhere
from ingest.extractors._relation.mention import SCHEDULED, of_mention
from ingest.extractors._relation.reading import Placed, Text
from ingest.extractors._relation.visited import Key, Mentioned, halves
from ingest.extractors._text.tokens import tokens

NOTHING, UNSAID = "nothing said", f"met {whole.UNSAID}"
"""The evidence of a place beside which, and of which, nothing is said; of each place of an ad that
does not say where people meet."""
_TITLE = "title "
"""The beginning of the evidence about what the title names."""
_TEXTS = ("title", "body")
_SAID = ("early", "before", "after", "late", "between", "carried", "headed", "elsewhere:", "dated")
"""Beginnings of evidence that something is said."""
_TOWNS = frozenset(("city", "airport"))
_APART = frozenset(("receive", "no receive", "visit", "no visit", "meet", "work"))
"""Sorts of words that, in a sentence about where she comes from, tell of her town."""
_ORIGIN = frozenset(("led: from", "last: origin"))
_AWAY = (
    _ORIGIN
    | {"last: go", "last: visit", "led: to", "first behind: go", "carried: go"}
    | {"plainly from", "plainly next"}
)
"""Evidence that a town is not the one where she is met."""
_OF_OTHERS = frozenset(
    ("last: receive", "first behind: receive", "last: go", "led: from", "last: be")
) | {"last: work", "first behind: work"}
_ELSEWHERE = frozenset(
    f"another: {where}: {sort}"
    for where in ("last", "first behind")
    for sort in ("receive", "work")
)
_LIVES = frozenset(("last: live", "first behind: live"))
"""Evidence that she lives in a town."""
_AT_HOME = frozenset(("last: home", "before: mine home"))
_NOT_LIVED = frozenset(
    ("before: yours home", "before: place", "last: go", "last: visit", "early: go", "early: visit")
)
"""Evidence of a home in a town, and that she does not live there."""
_KEPT = frozenset(
    f"{where}: {sort}" for where in ("before", "after", "late") for sort in ("flat", "mine home")
)
"""Evidence that she keeps a flat or a house in a town."""
_CLOSED = frozenset(f"{where}: no receive" for where in ("after", "late"))
"""Evidence that nobody is received where she lives."""
_DATED = frozenset(("dated", "title dated"))
_VISITED = frozenset(("last: go", "last: visit", "first behind: go"))
"""Evidence that a town is visited."""
_OF_AD = _AWAY | {"last: receive", "last: be", "last: work", "after: go", "after: receive"}
_ABOUT = frozenset(("early", "before", "after", "late", "between"))
_HOMES = frozenset(("home", "flat"))
_JOINED = (
    *("led:", "last:", "carried:", "first behind:", "title led", "another: last"),
    *("the one town", "one of", "level:", "nothing said", "only in the title", "abroad"),
    *("dated", SCHEDULED, "seeks", "besides a tour"),
)
"""Beginnings of evidence that means another thing where people are received than where not."""
_MANY = 4
_MOST = 100
"""Mentions of places of an ad that are read; who names more lists where others are."""
_NEAR, _BESIDE = 0.14, 0.06
"""Degrees between a town and its district, some 15 km, and between a town and a part of it that
is told as a town of its own."""
_GAP, _WORDS = 14, 2
"""Characters and words between a town and its part that are named as one."""
_PARTS = frozenset(".;:!?\n")
_HALF = "\0"
"""What parts a place from which half of its mentions the evidence is of; in no value of a place."""

Told = defaultdict[str, defaultdict[str, set[str]]]
"""Of each place each kind of place with its evidence."""


class Named(NamedTuple):
    """A place of the advertiser's in a field; abroad: in another country than the site."""

    field: str
    placed: Placed
    abroad: bool
    lat: float
    lon: float

    @property
    def value(self) -> str:
        return self.placed.value

    @property
    def level(self) -> str:
        return self.placed.level


class Candidate(NamedTuple):
    """A kind of place that the ad may say of a place, with what speaks for it."""

    kind: str
    evidence: frozenset[str]


class Evidence(NamedTuple):
    """What speaks for the relations of a place, and the kinds of place it may be; apart: the same
    of its mentions that tell of visits and of the others, where it has both."""

    relation: frozenset[str]
    kinds: Sequence[Candidate]
    apart: "Apart | None" = None


class Ad(NamedTuple):
    """What an ad says as a whole, and the towns that it visits, dates, has on a timetable.

    meeting: where people meet (`whole.py`); received: whether a word for receiving stands in it.
    """

    meeting: str
    received: bool
    seeks: bool
    named: Sequence[Named]
    kept: Sequence[Named]
    goes: frozenset[str]
    dated: frozenset[str]
    toured: frozenset[str]


class Apart(NamedTuple):
    """The evidence of a place by its mentions that tell of visits (`keys`), and by the others."""

    keys: frozenset[Key]
    visited: Evidence
    others: Evidence


def evidence(
    texts: Mapping[str, str],
    named: Sequence[Named],
    every: Mapping[str, Sequence[Placed]],
    spoken: str,
    meeting: str,
) -> dict[str, Evidence]:
    """The evidence for each place of the advertiser's, by its value.

    every: all places that each text names; spoken: the language of the ad, "" where it is unknown;
    meeting: where the ad as a whole says that people meet (`whole.py`).
    Of an ad that names very many places only the first are read.
    """
    named = named[:_MOST]
    chosen = {*_TEXTS, *(one.field for one in named)}
    words = {field: Words(text) for field, text in texts.items() if field in chosen}
    votes = languages((words[field] for field in _TEXTS if field in words), spoken)
    read = {field: Text(field, one, every.get(field, ()), votes) for field, one in words.items()}
    relation = defaultdict[str, set[str]](set)
    kinds: Told = defaultdict(lambda: defaultdict(set))
    mentioned = defaultdict[str, list[Mentioned]](list)
    for one in named:
        found = _mentioned(read[one.field], one)
        mentioned[one.value].append(found)
        relation[one.value] |= found.names
        for kind, names in found.kinds.items():
            kinds[one.value][kind] |= names
    for district, town in _districts(named):
        _share(relation, kinds, district, town)
    keys = _part(mentioned, relation, kinds, both=meeting == whole.BOTH)
    _quarters(named, read, relation, kinds, keys)
    for district, town in _districts(named):
        if not _told(relation[district]):
            _share(relation, kinds, _halves(town)[1] if town in keys else town, district)
    _of_ad(read, named, relation, kinds, meeting)
    told = {
        value: Evidence(
            frozenset(_joined(names, meeting)),
            [Candidate(kind, frozenset(found)) for kind, found in kinds[value].items()],
        )
        for value, names in relation.items()
    }
    return {
        value: told[value]._replace(
            apart=Apart(keys[value], *(told[half] for half in _halves(value)))
            if value in keys
            else None
        )
        for value in mentioned
    }


def _mentioned(text: Text, one: Named) -> Mentioned:
    lead, kinds = _TITLE if one.field == "title" else "", defaultdict[str, set[str]](set)
    for kind, names in about_mention(text, one.placed):
        kinds[kind] |= names
    told = frozenset(lead + name for name in of_mention(text, one.placed))
    return Mentioned((one.field, one.placed.start), told, kinds)


def _part(
    mentioned: Mapping[str, Sequence[Mentioned]],
    relation: dict[str, set[str]],
    kinds: Told,
    *,
    both: bool,
) -> dict[str, frozenset[Key]]:
    """Adds the halves of the places that an ad visits and is at; gives the mentions of visits."""
    keys = dict[str, frozenset[Key]]()
    for value, mentions in mentioned.items():
        found = halves(mentions, relation[value], kinds[value], both=both)
        if found:
            keys[value] = found.keys
            parts = zip(_halves(value), (found.visited, found.others), strict=True)
            for half, (names, of_kinds) in parts:
                relation[half] = {*names}
                kinds[half].update((kind, {*told}) for kind, told in of_kinds.items())
    return keys


def _halves(value: str) -> tuple[str, str]:
    """Under which names the evidence of a place stands where it is visited, and where not."""
    return f"{value}{_HALF}visited", f"{value}{_HALF}otherwise"


def _place(value: str) -> str:
    """The place of which something is the evidence, or half of it."""
    return value.split(_HALF)[0]


def _districts(named: Sequence[Named]) -> Iterator[tuple[str, str]]:
    """The districts about which an ad names one town, with that town."""
    towns = {one.value: one for one in named if one.level == "city"}
    if 0 < len(towns) <= _MANY:
        for one in {one.value: one for one in named if one.level == "district"}.values():
            about = [town for town in towns.values() if _close(one, town)]
            if len(about) == 1:
                yield one.value, about[0].value


def _quarters(
    named: Sequence[Named],
    read: Mapping[str, Text],
    relation: dict[str, set[str]],
    kinds: Told,
    keys: Mapping[str, frozenset[Key]],
) -> None:
    """What is said of a town is said of its part beside it: "Lisboa, Arroios"; of a town that is
    also visited only what is said where the part stands."""
    for one, other in pairwise(named):
        if _as_one(one, other, read[one.field].text):
            halves_of = [_half(one, keys), _half(other, keys)]
            for source in halves_of:
                for value in dict.fromkeys((one.value, other.value, *halves_of)):
                    _share(relation, kinds, source, value)


def _half(one: Named, keys: Mapping[str, frozenset[Key]]) -> str:
    """Under which name the evidence of that half stands that a mention is of."""
    if one.value not in keys:
        return one.value
    visited, others = _halves(one.value)
    return visited if (one.field, one.placed.start) in keys[one.value] else others


def _share(relation: Mapping[str, set[str]], kinds: Told, source: str, value: str) -> None:
    """Adds what is said of one place to what is said of another."""
    if source != value:
        relation[value].update(relation[source])
        for kind, names in kinds[source].items():
            kinds[value][kind] |= names


def _told(names: Iterable[str]) -> bool:
    """Whether something is said beside a mention of a place."""
    return any(name.removeprefix(_TITLE).startswith(_SAID) for name in names)


def _as_one(one: Named, other: Named, text: str) -> bool:
    if one.field != other.field or one.value == other.value:
        return False
    if not _close(one, other, _NEAR if "district" in {one.level, other.level} else _BESIDE):
        return False
    between = text[one.placed.end : other.placed.start]
    return len(between) <= _GAP and _PARTS.isdisjoint(between) and len(tokens(between)) <= _WORDS


def _close(one: Named, other: Named, near: float = _NEAR) -> bool:
    east = (one.lon - other.lon) * cos(radians(one.lat))
    return abs(complex(one.lat - other.lat, east)) < near


def _of_ad(
    read: Mapping[str, Text],
    named: Sequence[Named],
    relation: Mapping[str, set[str]],
    kinds: Told,
    meeting: str,
) -> None:
    """Adds what holds for the ad: how many towns, and what it says where it names none."""
    loose, towns = [*_loose(read, relation)], _towns(named)
    rivals = {value for value in towns if relation[value].isdisjoint(_AWAY)}
    only = len({cue.kind for text in read.values() for cue in text.kinds if cue.kind}) == 1
    said = {cue.sort for _, cue in loose}
    said |= {f"every {cue.sort}" for text, cue in loose if text.in_every(cue)}
    said |= {f"mine {cue.sort}" for text, cue in loose if cue.kind and "mine" in text.owners(cue)}
    of_one = {value: _is_one(value, names, rivals, towns) for value, names in relation.items()}
    wheres = {value: "elsewhere" if one else "elsewhere, several" for value, one in of_one.items()}
    told_of = {where: elsewhere(loose, where) for where in {*wheres.values()}}
    others, ad = _others(relation, towns), _said_of(read, named, relation, meeting)
    homes = "homes too" if any(map(_visits_homes, read.values())) else "no homes"
    for value, names in relation.items():
        where = wheres[value]
        count = "the one town" if of_one[value] else f"one of {min(len(towns), _MANY)}"
        names |= {count, *(f"{where}: {sort}" for sort in said), *others[value]}
        if not ad.received and f"{where}: visit" in names:
            names.add(f"{where}: visit, nobody received")
        names |= {*_by_ad(value, names, ad)}
        for kind, told in told_of[where].items():
            kinds[value][kind] |= told
        shared = {count, homes, f"met {meeting}", *(f"ad: {name}" for name in names & _OF_AD)}
        _of_kinds(kinds[value], shared, only=only)
    _of_values(named, relation)


def _is_one(value: str, names: Set[str], rivals: Set[str], towns: Sequence[str]) -> bool:
    """Whether a town is the only one of an ad, or the only one where somebody may be met; of half
    of the mentions of a town whether it would be, if only these were."""
    place = _place(value)
    if place not in towns:
        return False
    if place != value:
        rivals = rivals - {place} if not names.isdisjoint(_AWAY) else rivals | {place}
    return rivals == {place} or (len(rivals) != 1 and len(towns) == 1)


def _said_of(
    read: Mapping[str, Text],
    named: Sequence[Named],
    relation: Mapping[str, set[str]],
    meeting: str,
) -> Ad:
    def having(told: Set[str]) -> frozenset[str]:
        return frozenset(
            _place(value) for value, names in relation.items() if not names.isdisjoint(told)
        )

    kept = having(_KEPT)
    return Ad(
        meeting=meeting,
        received=any(cue.sort == "receive" for text in read.values() for cue in text.saying),
        seeks=any(text.seeks for text in read.values()),
        named=named,
        kept=[one for one in named if one.value in kept],
        goes=having(_VISITED),
        dated=having(_DATED | {SCHEDULED}),
        toured=having({SCHEDULED}),
    )


def _by_ad(value: str, names: Set[str], ad: Ad) -> Iterator[str]:
    """What the ad as a whole says of a town."""
    if not names.isdisjoint(_LIVES):
        yield from _of_home(names, received=ad.received)
        if _closed(names):
            yield "lives there, closed"
        if _keeps_elsewhere(value, names, ad):
            yield "lives there, flat elsewhere"
        if _meets_elsewhere(value, ad):
            yield "plainly lives there"
    elif ad.meeting == whole.OUT and _at_home(names):
        yield "plainly lives there"
    if ad.seeks:
        yield "seeks a sponsor"
    if ad.toured and _place(value) not in ad.toured:
        yield from _besides_tour(names)


def _meets_elsewhere(value: str, ad: Ad) -> bool:
    """Whether who lives in a town meets people at theirs or in other towns only."""
    if ad.meeting == whole.OUT or (ad.dated and _place(value) not in ad.dated):
        return True
    unsaid = ad.seeks or ad.goes - {_place(value)} or ad.meeting == whole.UNSAID
    return not ad.received and bool(unsaid)


def _at_home(names: Set[str]) -> bool:
    """ "Seit langem zu Hause in Aachen", of who visits only."""
    return not names.isdisjoint(_AT_HOME) and names.isdisjoint(_NOT_LIVED)


def _closed(names: Set[str]) -> bool:
    """ "Ik woon in Meppel, daar ontvang ik niet"."""
    return not names.isdisjoint(_CLOSED) and names.isdisjoint(_KEPT)


def _keeps_elsewhere(value: str, names: Set[str], ad: Ad) -> bool:
    """ "J'habite Dinant, j'ai un appartement à Namur": a flat in a town that is no part of it."""
    if not names.isdisjoint(_KEPT):
        return False
    lived = [one for one in ad.named if one.value == _place(value) and one.level == "city"]
    return any(not _close(one, lived[0], _BESIDE) for one in ad.kept) if lived else False


def _visits_homes(text: Text) -> bool:
    """Whether a text tells of visits to homes, so that those to hotels are but one way."""
    if text.homes:
        return True
    return any(
        cue.sort == EITHER or (cue.sort in _HOMES and "yours" in text.owners(cue))
        for cue in text.kinds
    )


def _besides_tour(names: Set[str]) -> Iterator[str]:
    """What is said of a town that the timetable of the ad has not."""
    yield "besides a tour"
    yield from (f"besides a tour: {name}" for name in names if name.startswith("last:"))


def _joined(names: Set[str], meeting: str) -> Set[str]:
    """What is said of a place, also joined with where the ad as a whole says that people meet."""
    joined = {_met(meeting, name) for name in names}
    return joined.union(names, (f"met {meeting}",)) - {""}


@lru_cache(maxsize=8192)
def _met(meeting: str, name: str) -> str:
    return f"met {meeting}: {name}" if name.startswith(_JOINED) else ""


def _towns(named: Sequence[Named]) -> list[str]:
    cities = dict.fromkeys(one.value for one in named if one.level == "city")
    return list(cities or dict.fromkeys(one.value for one in named))


def _others(relation: Mapping[str, set[str]], towns: Sequence[str]) -> dict[str, set[str]]:
    """Of each place what is said of other towns."""
    counted = Counter(name for value in towns for name in relation[value] & _OF_OTHERS)
    return {
        value: {
            f"another: {name}"
            for name, count in counted.items()
            if count > (_place(value) in towns and name in relation[_place(value)])
        }
        for value in relation
    }


def _of_home(names: Set[str], *, received: bool) -> Iterator[str]:
    """Whether who lives at a place meets people elsewhere."""
    yield from holding(
        {
            "lives there, another received": not names.isdisjoint(_ELSEWHERE),
            "lives there, nobody received": not received,
        }
    )


def _of_kinds(kinds: Mapping[str, set[str]], shared: set[str], *, only: bool) -> None:
    """Adds what holds for all kinds of place of a place; only: whether the ad names one kind."""
    near = {kind for kind, told in kinds.items() if not told.isdisjoint(_ABOUT)}
    for kind, told in kinds.items():
        told |= shared | {f"beside {other}" for other in near - {kind}}
        if only:
            told.add("only kind")


def _of_values(named: Sequence[Named], relation: Mapping[str, set[str]]) -> None:
    """Adds what each place is, and whether nothing is said of it."""
    bodied = {one.value for one in named if one.field == "body"}
    first = {one.value: one for one in reversed(named)}
    for value, names in relation.items():
        one = first[_place(value)]
        if not _told(names):
            names.add(NOTHING)
        names.add(f"level: {one.level}")
        names.update(holding({"abroad": one.abroad, "only in the title": one.value not in bodied}))


def _loose(
    read: Mapping[str, Text], relation: Mapping[str, set[str]]
) -> Iterator[tuple[Text, Cue]]:
    """The words in sentences that name no town but one from which she comes, of the ad's own."""
    toured = any(SCHEDULED in names for names in relation.values())
    for text in (read[field] for field in _TEXTS if field in read):
        for cue in sorted([*text.saying, *text.kinds]):
            inside = text.inside(*text.sentence(cue.start, cue.end))
            if inside and any(_binding(one, relation, toured=toured) for one in inside):
                continue
            apart = not inside or cue.kind or cue.sort in _APART
            if apart and not of_others(text.field, text.text, cue.start):
                yield text, cue


def _binding(one: Placed, relation: Mapping[str, set[str]], *, toured: bool) -> bool:
    """Whether what a sentence says is said of a place in it: not of one from which she comes, nor
    of the one where she lives while she tours."""
    told = relation.get(one.value, set())
    lives = toured and SCHEDULED not in told and not told.isdisjoint(_LIVES)
    return one.level in _TOWNS and _ORIGIN.isdisjoint(told) and not lives
