"""A second fictional market of ads, written from the research notes alone.

Operators of very different size hold lines (phones that rotate), persons (with pictures, aliases,
towns) and texts. Each noise of the notes can be set alone; `ORDINARY` and `HARD` are mixtures
whose phone-only results resemble those of the notes. Everything is numbers: there is nobody.
"""

from dataclasses import dataclass, replace

import numpy as np

from graph.linking.values import KINDS, Market

DAYS = 730
KIND = {kind.name: row for row, kind in enumerate(KINDS)}


@dataclass(frozen=True)
class Recipe:
    """Rates are per ad unless they say otherwise."""

    line_days: float = 320.0  # mean life of a phone line
    ads_per_line: float = 40.0  # ads that keep one line busy
    second_phone: float = 0.15
    no_phone: float = 0.08
    handle: float = 0.15
    own_text: float = 0.25  # ads whose text resembles no other
    altered: float = 0.10  # pictures cut or filtered beyond recognition (per picture)
    reissued: float = 0.05  # of retired lines
    shared_line: float = 0.002  # of operators: use another one's number besides their own
    help_desk: float = 0.0005
    taxi: float = 0.0005
    stock: float = 0.001  # per picture
    stolen: float = 0.0005  # per picture
    copied_text: float = 0.001
    copied_ad: float = 0.0002
    misread: float = 0.0005  # per phone
    cells: float = 0.0  # share of operators joined to another one by one or two bridges


ORDINARY = Recipe()
HARD = Recipe(
    line_days=150,
    ads_per_line=25,
    second_phone=0.12,
    no_phone=0.15,
    handle=0.08,
    own_text=0.5,
    altered=0.3,
    reissued=0.3,
    shared_line=0.01,
    help_desk=0.002,
    taxi=0.002,
    stock=0.01,
    stolen=0.001,
    copied_text=0.005,
    copied_ad=0.001,
    misread=0.003,
)
NO_PHONES = replace(ORDINARY, no_phone=0.4)
CELLS = replace(ORDINARY, cells=0.3)


@dataclass(frozen=True)
class Planted:
    """A market with its truth: operator per ad, and who was bridged to whom by which value."""

    market: Market
    operator: np.ndarray
    bridges: np.ndarray  # (n, 2) operators joined on purpose
    glue: np.ndarray  # values of help desks, taxis, stock: must never merge


class _Builder:
    """Collects mentions and hands out value numbers."""

    def __init__(self) -> None:
        self.kinds: list[np.ndarray] = []
        self.count = 0
        self.rows: list[tuple[np.ndarray, np.ndarray]] = []

    def new(self, kind: str, number: int) -> int:
        self.kinds.append(np.full(number, KIND[kind], np.int32))
        self.count += number
        return self.count - number

    def say(self, ads: np.ndarray, values: np.ndarray) -> None:
        self.rows.append((ads.astype(np.int32), values.astype(np.int32)))


def _sizes(rng: np.random.Generator, ads: int) -> np.ndarray:
    """Ads per operator: many small, few very large (none above 3 %)."""
    draw = np.minimum(1 + rng.pareto(0.95, ads) * 2, max(ads * 0.03, 12)).astype(np.int64)
    return draw[: int(np.searchsorted(np.cumsum(draw), ads)) + 1]


def _pool(rng: np.random.Generator, size: np.ndarray, per: float, least: int = 1) -> np.ndarray:
    """How many of something each operator has, when one serves `per` ads."""
    return np.maximum(rng.poisson(size / per), least)


def _pick(rng: np.random.Generator, owner: np.ndarray, count: np.ndarray) -> np.ndarray:
    """For each owner row one of its `count` things, numbered through all owners."""
    begin = np.cumsum(count) - count
    return begin[owner] + (rng.random(len(owner)) * count[owner]).astype(np.int64)


def second_market(ads: int, seed: int, recipe: Recipe = ORDINARY) -> Planted:
    """A market of `ads` ads; the same arguments give the same market."""
    rng = np.random.default_rng(seed)
    build = _Builder()
    size = _sizes(rng, ads)
    operator = np.repeat(np.arange(len(size)), size)[:ads]
    start = rng.integers(0, DAYS - 60, len(size))
    span = np.minimum(rng.exponential(200, len(size)) + 20 + size / 3, DAYS - start - 1)
    day = (start[operator] + rng.random(ads) * span[operator]).astype(np.int64)
    persons = _pool(rng, size, 10)
    person = _pick(rng, operator, persons)
    bridges = _phones(rng, build, recipe, operator, day, start, span, size)
    _texts(rng, build, recipe, operator, size, person)
    _pictures(rng, build, recipe, operator, person, int(persons.sum()), size, bridges)
    glue = _glue(rng, build, recipe, ads)
    _copies(rng, build, recipe, ads)
    _context(rng, build, person, int(persons.sum()), operator, len(size))
    market = _market(rng, build, ads, day)
    return Planted(market, operator, bridges, glue)


def _phones(rng, build, recipe, operator, day, start, span, size):  # noqa: PLR0915
    """Lines in parallel, each a chain of numbers; retired ones may go to somebody else."""
    ads = len(operator)
    parallel = _pool(rng, size, recipe.ads_per_line)
    line = _pick(rng, operator, parallel)
    life = rng.exponential(recipe.line_days, int(parallel.sum())) + 15
    step = ((day - start[operator]) / life[line]).astype(np.int64)
    steps = (span / np.minimum.reduceat(life, np.cumsum(parallel) - parallel)).astype(np.int64) + 1
    number = (np.cumsum(parallel * steps) - parallel * steps)[operator]
    number = number + (line - (np.cumsum(parallel) - parallel)[operator]) * steps[operator] + step
    used, phone = np.unique(number, return_inverse=True)
    base = build.new("phone", len(used))
    phone = _reissue(rng, phone, day, len(used), recipe.reissued)
    owner = np.zeros(len(used), np.int64)
    owner[phone] = operator
    bridges = _bridged(rng, size, recipe.cells)
    spoken = rng.random(ads) >= recipe.no_phone
    wrong = spoken & (rng.random(ads) < recipe.misread)
    build.say(np.flatnonzero(spoken & ~wrong), base + phone[spoken & ~wrong])
    hit = rng.random(ads) < 0.05  # most misread numbers are nobody's
    build.say(np.flatnonzero(wrong & hit), base + rng.integers(0, len(used), (wrong & hit).sum()))
    lost = np.flatnonzero(wrong & ~hit)
    build.say(lost, build.new("phone", len(lost)) + np.arange(len(lost)))
    second = np.flatnonzero(spoken & (rng.random(ads) < recipe.second_phone))
    mate = _near_ad(rng, operator, second)
    build.say(second, base + phone[mate])
    sharers = rng.random(len(size)) < recipe.shared_line
    foreign = rng.integers(0, len(used), len(size))
    lent = np.flatnonzero(sharers[operator] & (rng.random(ads) < 0.3) & spoken)
    build.say(lent, base + foreign[operator[lent]])
    for left, right in bridges[::2]:  # one ad of the left cell lists a number of the right one
        here, there = np.flatnonzero(operator == left), np.flatnonzero(operator == right)
        build.say(rng.choice(here, 1), base + phone[rng.choice(there, 1)])
    handles = build.new("handle", len(size))
    with_handle = np.flatnonzero(rng.random(ads) < recipe.handle)
    build.say(with_handle, handles + operator[with_handle])
    return bridges


def _reissue(rng, phone, day, numbers, rate):
    """Some numbers come back, two months or more later, in other hands: two become one."""
    last = np.full(numbers, -1)
    np.maximum.at(last, phone, day)
    first = np.full(numbers, DAYS)
    np.minimum.at(first, phone, day)
    name = np.arange(numbers)
    old = rng.permutation(np.flatnonzero(last < DAYS - 200))[: int(rate * numbers / 2)]
    new = rng.permutation(np.flatnonzero(first > 200))
    heir = new[: len(old)]
    good = first[heir] > last[old[: len(heir)]] + 60
    name[heir[good]] = old[: len(heir)][good]
    return name[phone]


def _bridged(rng, size, share):
    """Pairs of middling operators that one or two things will join."""
    middling = rng.permutation(np.flatnonzero((size >= 10) & (size <= 300)))
    count = int(len(middling) * share / 2)
    return middling[: 2 * count].reshape(-1, 2)


def _near_ad(rng, operator, rows):
    """For each ad another one of the same operator (ads of one operator lie together)."""
    begin = np.searchsorted(operator, operator[rows])
    end = np.searchsorted(operator, operator[rows], side="right")
    return begin + (rng.random(len(rows)) * (end - begin)).astype(np.int64)


def _texts(rng, build, recipe, operator, size, person):
    count = _pool(rng, size, 25)
    base = build.new("template", int(count.sum()))
    # A person keeps to one or two texts of the operator.
    favourite = (np.cumsum(count) - count)[operator] + person * 7919 % count[operator]
    other = _pick(rng, operator, count)
    text = np.where(rng.random(len(operator)) < 0.8, favourite, other)
    own = rng.random(len(operator)) < recipe.own_text
    copied = rng.random(len(operator)) < recipe.copied_text
    text = np.where(copied, text[rng.integers(0, len(text), len(text))], text)
    rows = np.flatnonzero(~own | copied)
    build.say(rows, base + text[rows])


def _pictures(rng, build, recipe, operator, person, persons, size, bridges):
    ads = len(operator)
    per_person = rng.integers(3, 10, persons)
    begin = np.cumsum(per_person) - per_person
    base = build.new("picture", int(per_person.sum()))
    shown = rng.integers(1, 5, ads)
    ad = np.repeat(np.arange(ads), shown)
    picture = begin[person[ad]] + (rng.random(len(ad)) * per_person[person[ad]]).astype(np.int64)
    stolen = rng.random(len(ad)) < recipe.stolen
    picture = np.where(stolen, picture[rng.integers(0, len(ad), len(ad))], picture)
    keep = rng.random(len(ad)) >= recipe.altered
    build.say(ad[keep], base + picture[keep])
    for left, right in bridges[1::2]:  # a picture of the right cell on two ads of the left one
        here = np.flatnonzero(operator == left)
        there = np.flatnonzero((operator == right)[ad] & keep)
        value = picture[rng.choice(there, 1)]
        build.say(rng.choice(here, 2, replace=False), np.repeat(base + value, 2))
    logo = build.new("picture", len(size))
    with_logo = np.flatnonzero((rng.random(ads) < 0.08) & (size[operator] >= 8))
    build.say(with_logo, logo + operator[with_logo])


def _glue(rng, build, recipe, ads):
    """Help desks, taxis and stock pictures."""
    glue = []
    for kind, rate, least in (
        ("phone", recipe.help_desk, 2),
        ("phone", recipe.taxi, 2),
        ("email", recipe.help_desk, 1),
        ("picture", recipe.stock * 2.5, 5),
    ):
        number = max(int(ads * rate / 40), least)
        base = build.new(kind, number)
        rows = np.flatnonzero(rng.random(ads) < rate)
        if kind == "phone":  # every second one takes the place of the ad's own number
            alone = np.zeros(ads, bool)
            alone[rows[::2]] = True
            build.rows = [(ad[~alone[ad]], value[~alone[ad]]) for ad, value in build.rows[:4]] + (
                build.rows[4:]
            )
        build.say(rows, base + rng.integers(0, number, len(rows)))
        glue.append(np.arange(base, base + number))
    return np.concatenate(glue)


def _copies(rng, build, recipe, ads):
    """A whole ad copied under another contact: its pictures and its text."""
    thieves = np.flatnonzero(rng.random(ads) < recipe.copied_ad)
    victim = np.full(ads, -1)
    victim[rng.integers(0, ads, len(thieves))] = thieves
    kinds = np.concatenate(build.kinds)
    for ad, value in list(build.rows):
        soft = np.isin(kinds[value], (KIND["picture"], KIND["template"])) & (victim[ad] >= 0)
        build.say(victim[ad[soft]], value[soft])


def _context(rng, build, person, persons, operator, operators):
    names = build.new("alias", 400)
    alias = (400 * rng.random(persons) ** 2).astype(np.int64)
    rows = np.arange(len(person))
    build.say(rows, names + alias[person])
    towns = build.new("location", 60)
    home = (60 * rng.random(operators) ** 2).astype(np.int64)
    away = rng.random(len(rows)) < 0.2
    build.say(rows, towns + np.where(away, rng.integers(0, 60, len(rows)), home[operator]))


def _market(rng, build, ads, day) -> Market:
    ad = np.concatenate([row[0] for row in build.rows])
    value = np.concatenate([row[1] for row in build.rows])
    site = rng.integers(0, 5, ads).astype(np.int32)
    stay = rng.integers(0, 14, ads)
    crawled = np.array(
        [(s, d) for s in range(5) for d in range(DAYS + 20) if (d + 31 * s) % 97 > 4]
    )
    return Market(
        ad_key=rng.permutation(ads).astype(np.uint64),
        site=site,
        value_key=rng.permutation(build.count).astype(np.uint64),
        value_kind=np.concatenate(build.kinds),
        ad=ad,
        value=value,
        first=day[ad].astype(np.int32),
        last=(day + stay)[ad].astype(np.int32),
        crawl_site=crawled[:, 0].astype(np.int32),
        crawl_day=crawled[:, 1].astype(np.int32),
    )
