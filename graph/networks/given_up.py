"""Numbers that an ad calls no longer its own: who begins to show one later may be somebody else."""

from collections.abc import Iterable
from datetime import date

from graph.linking.explain import NotBecause
from graph.linking.given_up import who_began_later
from graph.networks.days import day_of
from graph.networks.facts import Named, named
from graph.networks.opened import Opened
from graph.networks.words import FORMER, ad_words, named_value


class GivenUp(Named, frozen=True, kw_only=True):
    """A value that `ad` (uid) was the first to call no longer its own, on the day `on` (UTC), and
    that others began to show after that day."""

    ad: str
    on: date
    sentence: str


def given_up(found: Opened, values: Iterable[int]) -> dict[int, GivenUp]:
    """These values (rows) as far as they were given up and others began to show them later."""
    market = found.index.market
    told = market.given_up
    known = set(told.value.tolist()).intersection(values)
    first: dict[int, tuple[int, str]] = {}
    for ad, value, day in zip(
        told.ad.tolist(), told.value.tolist(), told.day.tolist(), strict=True
    ):
        if value in known:
            said = (day, found.read.ads[ad])
            first[value] = min(first.get(value, said), said)
    return {
        value: _said(found.read.values[value], ad, day_of(day))
        for value, (day, ad) in sorted(first.items())
        if who_began_later(market, value)
    }


def handed_on(found: Opened, value: int, one: int, two: int) -> bool:
    """Whether one of two ads (rows) began to show a value after it was given up, and the other did
    not."""
    later = who_began_later(found.index.market, value)
    return (one in later) != (two in later)


def obstacle_given_up(found: Opened, item: NotBecause) -> GivenUp | None:
    """Who gave up what does not tie two sides for that reason."""
    value = item.rarity.value
    return given_up(found, [value]).get(value) if item.obstacle == "given_up" else None


def given_up_words(ad: str, on: date) -> str:
    """Said to be no longer hers (rozenhof/a1, 2026-01-10), possibly another user since."""
    return f"{FORMER} ({ad_words(ad)}, {on}), possibly another user since"


def _said(name: str, ad: str, on: date) -> GivenUp:
    of = named(name)
    sentence = f"{named_value(name)}: {given_up_words(ad, on)}"
    return GivenUp(kind=of.kind, value=of.value, ad=ad, on=on, sentence=sentence)
