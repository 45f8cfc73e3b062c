"""Which numbers, addresses and accounts an ad shows. -1 = none."""

import numpy as np

from demo.campaigns import Campaigns
from demo.lines import Lines
from demo.operators import Operators
from demo.parameters import MarketParameters
from demo.places import CITIES
from demo.sites import SITES
from demo.streams import Ints, chance, stream
from demo.timeline import Timeline
from ingest.models import Frozen


class Contacts(Frozen, frozen=True, kw_only=True):
    """One row per ad. `own` before, `own_edited` after its edit; `second` another of its operator.

    Numbers are ids: operators' numbers, then one help line per site, then one taxi per city.
    `handle` is a worker, `email` an operator.
    """

    own: Ints
    own_edited: Ints
    second: Ints
    help_desk: Ints
    taxi: Ints
    handle: Ints
    email: Ints


def contacts(
    owners: Operators,
    lines: Lines,
    plan: Campaigns,
    times: Timeline,
    seed: int,
    parameters: MarketParameters,
) -> Contacts:
    """The contacts of every ad, before any number is re-issued."""
    operator, worker = plan.operator[plan.of_ad], plan.worker[plan.of_ad]
    count = len(operator)
    first_line = np.concatenate([[0], np.cumsum(lines.per_operator)[:-1]])
    rank = worker - owners.first_worker[operator]
    line = first_line[operator] + rank % lines.per_operator[operator]
    silent = chance(seed, "no-phone", count, parameters.no_phone)
    own = np.where(silent, -1, lines.number_on(line, times.first))
    base = int(lines.numbers.sum())
    shows_help = chance(seed, "help", count, parameters.help_desk)
    shows_taxi = chance(seed, "taxi", count, parameters.taxi)
    reachable = chance(seed, "handle", count, parameters.handles) | (
        silent & chance(seed, "handle-instead", count, 0.4)
    )
    return Contacts(
        own=own,
        own_edited=np.where(silent, -1, lines.number_on(line, times.edit_day)),
        second=_second(lines, line, first_line[operator], own, times, seed, parameters),
        help_desk=np.where(shows_help, base + plan.site_of_ads(), -1),
        taxi=np.where(shows_taxi, base + len(SITES) + plan.city[plan.of_ad], -1),
        handle=np.where(reachable, worker, -1),
        email=np.where(chance(seed, "email", count, parameters.emails), operator, -1),
    )


def _second(
    lines: Lines,
    line: Ints,
    first_line: Ints,
    own: Ints,
    times: Timeline,
    seed: int,
    parameters: MarketParameters,
) -> Ints:
    """Another number: of the operator's next line, or the line's number before this one."""
    operator_lines = lines.per_operator[lines.operator[line]]
    other_line = first_line + (line - first_line + 1) % operator_lines
    other = lines.number_on(other_line, times.first)
    before = np.where(own > lines.first_number[line], own - 1, -1)
    old = stream(seed, "second-old").random(len(line)) < 0.4
    second = np.where(old | (other == own), before, other)
    shown = chance(seed, "second", len(line), parameters.second_phone) & (own >= 0)
    return np.where(shown, second, -1)


def number_count(lines: Lines) -> int:
    """How many number ids there are: operators', help lines, taxis."""
    return int(lines.numbers.sum()) + len(SITES) + len(CITIES)
