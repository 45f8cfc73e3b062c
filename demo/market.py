"""The market as arrays: who advertises what, where, when and with which values; no text yet."""

import msgspec
import numpy as np

from demo.campaigns import Campaigns, campaigns
from demo.contacts import Contacts, contacts, number_count
from demo.lines import Lines, lines
from demo.operators import Operators, operators
from demo.parameters import MarketParameters
from demo.places import CITY_COUNTRY, COUNTRIES
from demo.reissue import number_values
from demo.showcase import with_showcase
from demo.showings import Showings, showings
from demo.sites import SITES
from demo.streams import Ints, chance, ints, stream
from demo.timeline import Timeline, timeline
from ingest.models import Frozen

ALIASES_PER_WORKER = 2


class Market(Frozen, frozen=True, kw_only=True):
    """Everything that is true of a market. One row per ad unless a table says otherwise.

    `number_value` maps number ids to the ids whose digits they carry; `alias` is
    2 * worker + 0 or 1; `style` says how the own number is written (0 = plainly).
    """

    seed: int
    parameters: MarketParameters
    owners: Operators
    lines: Lines
    plan: Campaigns
    times: Timeline
    shown: Contacts
    pictures: Showings
    site: Ints
    operator: Ints
    worker: Ints
    template: Ints
    copied: Ints
    city: Ints
    alias: Ints
    style: Ints
    number_value: Ints
    number_country: Ints

    @property
    def ads(self) -> int:
        """How many ads there are."""
        return len(self.site)


STYLES = 8
"""0 is plain, 1 .. 7 index demo.obfuscate.STYLES."""


def market(ads: int, seed: int, parameters: MarketParameters) -> Market:
    """The market with `ads` ads (at least 60); same arguments, same market."""
    owners = operators(ads, seed, parameters)
    wires = lines(owners, seed, parameters)
    plan = campaigns(owners, seed, parameters)
    site = plan.site_of_ads()
    delay = stream(seed, "delay").integers(0, 9, ads) * plan.repost
    times = timeline(site, plan.day[plan.of_ad] + delay, seed, parameters)
    template, copied = _copied(plan, seed, parameters)
    whole = Market(
        seed=seed,
        parameters=parameters,
        owners=owners,
        lines=wires,
        plan=plan,
        times=times,
        shown=contacts(owners, wires, plan, times, seed, parameters),
        pictures=showings(owners, plan, seed, parameters),
        site=site,
        operator=plan.operator[plan.of_ad],
        worker=plan.worker[plan.of_ad],
        template=template,
        copied=copied,
        city=plan.city[plan.of_ad],
        alias=_aliases(plan, seed),
        style=_styles(ads, seed, parameters),
        number_value=ints([]),
        number_country=_number_countries(owners, wires),
    )
    return _with_values(with_showcase(whole))


def _with_values(whole: Market) -> Market:
    value = number_values(
        number_count(whole.lines),
        whole.number_country,
        whole.lines.number_operator,
        whole.shown,
        whole.times,
        whole.seed,
        whole.parameters,
    )
    return msgspec.structs.replace(whole, number_value=value)


def _copied(plan: Campaigns, seed: int, parameters: MarketParameters) -> tuple[Ints, Ints]:
    """The template of every ad, some copied from another operator; and which (1) are copied."""
    template, operator = plan.template[plan.of_ad], plan.operator[plan.of_ad]
    victim = stream(seed, "copied-from").integers(0, len(operator), len(operator))
    copied = chance(seed, "copied", len(operator), parameters.copied_text)
    copied &= operator[victim] != operator
    return np.where(copied, template[victim], template), ints(copied)


def _aliases(plan: Campaigns, seed: int) -> Ints:
    """Mostly a worker's first working name, sometimes the second; one per campaign."""
    second = chance(seed, "alias", len(plan.worker), 0.15)
    return (plan.worker * ALIASES_PER_WORKER + second)[plan.of_ad]


def _styles(ads: int, seed: int, parameters: MarketParameters) -> Ints:
    hidden = chance(seed, "obfuscated", ads, parameters.obfuscated)
    kind = stream(seed, "style").integers(1, STYLES, ads)
    return np.where(hidden, kind, 0)


def _number_countries(owners: Operators, wires: Lines) -> Ints:
    """Country of every number: its operator's, mostly; else the country of its site or city."""
    sites = ints([COUNTRIES.index(site.country) for site in SITES])
    return np.concatenate([owners.country[wires.number_operator], sites, CITY_COUNTRY])
