"""Campaigns: one worker, one text, one city; its ads are reposts over sites and days."""

import numpy as np

from demo.operators import Operators
from demo.parameters import MarketParameters
from demo.places import CITY_COUNT, COUNTRIES, COUNTRY_SHARES, LANGUAGE_SHARES
from demo.sites import SERVING, SERVING_COUNT
from demo.streams import Ints, chance, ints, offsets, stream
from ingest.models import Frozen

MAX_TEMPLATES = 4


class Campaigns(Frozen, frozen=True, kw_only=True):
    """One row per campaign; `of_ad` gives each ad its campaign, `repost` its place in there."""

    of_ad: Ints
    repost: Ints
    operator: Ints
    worker: Ints
    day: Ints
    city: Ints
    country: Ints
    template: Ints
    first_site: Ints
    template_language: Ints

    def site_of_ads(self) -> Ints:
        """The site of every ad: reposts walk along the sites that serve the city's country."""
        country = self.country[self.of_ad]
        step = (self.first_site[self.of_ad] + self.repost) % SERVING_COUNT[country]
        return SERVING[country, step]


def campaigns(owners: Operators, seed: int, parameters: MarketParameters) -> Campaigns:
    """The campaigns of all operators, in the order of their operators."""
    operator_of_ad = np.repeat(np.arange(len(owners.size)), owners.size)
    fresh = ~chance(seed, "reposts", len(operator_of_ad), parameters.reposts)
    fresh |= np.diff(operator_of_ad, prepend=-1) != 0
    of_ad = ints(np.cumsum(fresh) - 1)
    starts = np.flatnonzero(fresh)
    operator = operator_of_ad[starts]
    rng = stream(seed, "campaigns")
    count = len(operator)
    country, city = _places(owners, operator, seed)
    template, language = _templates(owners, operator, seed)
    return Campaigns(
        of_ad=of_ad,
        repost=np.arange(len(of_ad)) - starts[of_ad],
        operator=operator,
        worker=owners.first_worker[operator] + rng.integers(0, owners.workers[operator]),
        day=rng.integers(owners.start[operator], owners.end[operator] + 1),
        city=city,
        country=country,
        template=template,
        first_site=rng.integers(0, 1000, count),
        template_language=language,
    )


def _places(owners: Operators, operator: Ints, seed: int) -> tuple[Ints, Ints]:
    """Mostly the operator's home town, sometimes another one, now and then abroad."""
    rng = stream(seed, "places")
    home = rng.integers(0, 1000, len(owners.size))[operator]
    draw = rng.random(len(operator))
    abroad = rng.choice(len(COUNTRIES), len(operator), p=COUNTRY_SHARES)
    country = np.where(draw > 0.93, abroad, owners.country[operator])
    town = np.where(draw < 0.65, home, rng.integers(0, 1000, len(operator)))
    return country, offsets(CITY_COUNT)[country] + town % CITY_COUNT[country]


def _templates(owners: Operators, operator: Ints, seed: int) -> tuple[Ints, Ints]:
    """The template of every campaign, and the language of every template."""
    rng = stream(seed, "templates")
    per_operator = np.minimum(1 + owners.size // 30, MAX_TEMPLATES)
    owner = np.repeat(np.arange(len(per_operator)), per_operator)
    edges = np.cumsum(LANGUAGE_SHARES, axis=1)[owners.country[owner]]
    language = ints((rng.random(len(owner))[:, None] > edges).sum(axis=1))
    language[owner == 0] = 0
    template = offsets(per_operator)[operator] + rng.integers(0, per_operator[operator])
    return template, np.minimum(language, LANGUAGE_SHARES.shape[1] - 1)
