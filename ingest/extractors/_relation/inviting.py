"""Words for going that say where somebody is met at the advertiser's, as words of receiving do.

They ask to come ("kom naar mijn studio", "Come and relax in Leeds"), or somebody goes where she
then receives in a hotel.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.extractors._relation.cues import PARTING, Cue
from ingest.extractors._relation.owners import OWNERS, owners

_LED, _ASKED, _REACH, _FAR = 4, 15, 40, 80
"""Characters before a word in which the one before it ends; behind it to the word that says whose
the place is, to the kind of place, to what else its sentence says."""
_END = re.compile(r"[.!?\n]")
_HOTEL = "hotel"


class Said(NamedTuple):
    """What the words of a text say, each sort in order; places: where each place starts."""

    text: str
    going: Sequence[Cue]
    bidding: frozenset[int]
    receiving: Sequence[Cue]
    owning: Sequence[Cue]
    leaving: Sequence[Cue]
    being: Sequence[Cue]
    spots: Sequence[Cue]
    places: Sequence[int]


def inviting(
    text: str, words: Sequence[Cue], kinds: Sequence[Cue], places: Sequence[int]
) -> list[Cue]:
    """The words of a text, in order, those that invite as words of receiving.

    kinds: the kinds of place that it names; places: where each place starts; both in order.
    """
    going = [cue for cue in words if cue.sort == "go"]
    if not going:
        return [*words]
    said = Said(
        text,
        going,
        frozenset(cue.start for cue in words if cue.sort == "bid"),
        [cue for cue in words if cue.sort == "receive"],
        [cue for cue in words if cue.sort in OWNERS],
        [cue for cue in words if cue.sort == "from"],
        [cue for cue in words if cue.sort == "be"],
        sorted([*kinds, *(cue for cue in words if cue.sort == "place")]),
        places,
    )
    rules = (_to_hers, _bids, _to_stay, _then_there, _to_flat)
    invites = {cue for cue in going if any(rule(said, cue) for rule in rules)}
    return sorted(cue._replace(sort="receive") if cue in invites else cue for cue in words)


def _to_hers(said: Said, cue: Cue) -> bool:
    """ "kom naar mijn studio": the place to meet behind it is the advertiser's."""
    spot = next(_behind(said.text, cue, said.spots, _REACH), None)
    if spot is None or "mine" not in owners(said.text, said.owning, spot):
        return False
    return all(one.start > spot.start for one in _behind(said.text, cue, said.leaving, _REACH))


def _bids(said: Said, cue: Cue) -> bool:
    """ "Kom gerust langs": it begins its clause, so it has no subject, and goes to no client's."""
    if cue.start not in said.bidding:
        return False
    before = said.text[max(0, cue.start - _LED) : cue.start].rstrip(" \xa0*\"'“„«–-")
    owning = _behind(said.text, cue, said.owning, _ASKED)
    return not before[-1:].isalnum() and all(one.sort != "yours" for one in owning)


def _to_stay(said: Said, cue: Cue) -> bool:
    """ "kom naar Breda en ontvang in een hotel": a place behind it, and none behind the hotel."""
    ended = _END.search(said.text, cue.end, cue.end + _FAR)
    end = ended.start() if ended else cue.end + _FAR
    host = _first(said.receiving, cue.end)
    if host is None or host.start >= end:
        return False
    spot = next(_behind(said.text, host, said.spots, _REACH), None)
    if spot is None or spot.kind != _HOTEL or "yours" in owners(said.text, said.owning, spot):
        return False
    first, last = (bisect_left(said.places, at) for at in (cue.end, end))
    return first < last and said.places[last - 1] < host.start


def _then_there(said: Said, cue: Cue) -> bool:
    """ "Elke maand kom ik naar Goes, dan zit ik in een hotel", "Pécsre is eljövök, akkor
    szállodában vagyok": behind it a clause in which she is at a hotel, and no other place."""
    ended = _END.search(said.text, cue.end, cue.end + _FAR)
    end = ended.start() if ended else min(cue.end + _FAR, len(said.text))
    stay = _first(said.being, cue.end)
    if stay is None or stay.start >= end or "," not in said.text[cue.end : stay.start]:
        return False
    clause = said.text.rfind(",", cue.end, stay.start)
    spots = [one for one in _between(said.spots, clause, end) if one.kind == _HOTEL]
    if len(spots) != 1 or any(one.sort == "yours" for one in _between(said.owning, clause, end)):
        return False
    return not any(clause < start < end for start in said.places)


def _to_flat(said: Said, cue: Cue) -> bool:
    """ "Los lunes vengo a Toulouse, piso privado": right behind the place it goes to is a flat, and
    nothing says whose."""
    first = bisect_left(said.places, cue.end)
    if first >= len(said.places) or said.places[first] > cue.end + _REACH:
        return False
    spot = _first(said.spots, said.places[first])
    if spot is None or spot.sort != "flat" or spot.start > said.places[first] + _REACH:
        return False
    if first + 1 < len(said.places) and said.places[first + 1] < spot.start:
        return False
    between = said.text[said.places[first] : spot.start].rstrip(" \xa0")
    owned = _between(said.owning, cue.end, spot.end)
    return between[-1:] == "," and not owned and between.count(",") == 1


def _between(row: Sequence[Cue], start: int, end: int) -> Sequence[Cue]:
    """Of words in order, those that start in a part of the text."""
    first = bisect_left(row, (start,))
    return row[first : bisect_left(row, (end,), first)]


def _first(row: Sequence[Cue], start: int) -> Cue | None:
    position = bisect_left(row, (start,))
    return row[position] if position < len(row) else None


def _behind(text: str, cue: Cue, row: Sequence[Cue], reach: int) -> Iterator[Cue]:
    """Of words in order, those of the same clause shortly behind another."""
    for place in range(bisect_left(row, (cue.end,)), len(row)):
        one = row[place]
        if one.start > cue.end + reach or not PARTING.isdisjoint(text[cue.end : one.start]):
            return
        yield one
