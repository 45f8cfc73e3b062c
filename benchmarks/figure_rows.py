"""Rows of figures as advertisements hold them, none of which is a phone number; drawn from a seed.

Price lists, bare figures, measures, opening hours, days of the month: `rows()` gives the same ones
each time, with the name of their class.
"""

from collections.abc import Callable, Iterator
from random import Random

ROW_REGIONS = ("NL", "BE", "DE", "GB", "FR", "ES", "IT", "PL", "PT", "RO", "HU", "US", "TR")
_OF_EACH = 150
_MINUTES = ("15", "20", "30", "45", "60", "90", "120", "180")
_PRICES = (*map(str, range(20, 100, 5)), *map(str, range(100, 400, 10)))
_WORDS = ["pijpen", "trio", "duo", "zonder", "anaal", "cof", "massage", "uurtje", "kwartier"]


def _sorted(draw: Random, pool: tuple[str, ...], count: int) -> list[str]:
    return sorted(draw.sample(pool, count), key=int)


def _rates(draw: Random) -> str:
    count = draw.randint(3, 7)
    unit = draw.choice(["", "", "min", " min", "m", "'", "minuten", " mins"])
    sign = draw.choice([" ", "  ", " / ", " = ", "-", ": ", " . "])
    pairs = zip(_sorted(draw, _MINUTES, count), _sorted(draw, _PRICES, count), strict=True)
    part = draw.choice([" ", ", ", "\n", " - ", " | "])
    return part.join(f"{minutes}{unit}{sign}{price}" for minutes, price in pairs)


def _mixed_rates(draw: Random) -> str:
    one, two, three, four, five = _sorted(draw, _PRICES, 5)
    if draw.random() < 0.5:
        return f"30min {one} 60min {two} 2u {three}"
    return f"30min {one} {two} 60min {three} {four} 2u {five}"


def _bare(draw: Random) -> str:
    figures = [str(draw.randint(0, 99)) for _ in range(draw.randint(5, 12))]
    return draw.choice([" ", ", ", "-", "/", "\n"]).join(figures)


def _measures(draw: Random) -> str:
    figure = f"{draw.randint(85, 100)}-{draw.randint(55, 75)}-{draw.randint(85, 110)}"
    return (
        f"{draw.randint(18, 50)} jaar {draw.randint(155, 185)} {draw.randint(45, 80)} "
        f"{draw.choice(['75B', '80 C', '90 d'])} maat {draw.randint(32, 46)} "
        f"schoen {draw.randint(35, 43)} {figure}"
    )


def _week(draw: Random) -> str:
    days = [
        f"{day} {draw.randint(8, 12)}{draw.choice('-/ ')}{draw.randint(18, 24)}"
        for day in ("ma", "di", "wo", "do", "vr", "za", "zo")
    ]
    return draw.choice([" ", ", ", "\n"]).join(days)


def _times(draw: Random) -> str:
    times = [
        f"{draw.randint(8, 12):02}{draw.choice(['', '.', ':'])}{draw.choice(['00', '30'])} "
        f"{draw.randint(18, 23)}{draw.choice('.:')}{draw.choice(['00', '30'])}"
        for _ in range(7)
    ]
    return draw.choice([" ", ", ", "\n"]).join(times)


def _days(draw: Random) -> str:
    month = draw.randint(1, 12)
    days = sorted(draw.sample(range(1, 29), draw.randint(3, 7)))
    dates = [f"{day:02}{draw.choice('-/.')}{month:02}" for day in days]
    return draw.choice([" ", ", ", " en ", "\n"]).join(dates)


def _services(draw: Random) -> str:
    return " ".join(f"{word} {draw.choice(_PRICES)}" for word in draw.sample(_WORDS, 5))


def _prices(draw: Random) -> str:
    some = _sorted(draw, _PRICES, draw.randint(4, 9))
    return draw.choice([" ", ", ", "/", " - "]).join(some)


def _euros(draw: Random) -> str:
    words = ["e", "eu", "euro", "€", "rosas", "rozen"]
    return " ".join(
        f"{draw.choice(_MINUTES)} {draw.choice(words)} {draw.choice(_PRICES)}" for _ in range(4)
    )


_CLASSES: dict[str, Callable[[Random], str]] = {
    "rates": _rates,
    "mixed rates": _mixed_rates,
    "bare figures": _bare,
    "measures": _measures,
    "week": _week,
    "times": _times,
    "days": _days,
    "services": _services,
    "prices": _prices,
    "euros": _euros,
}
ROWS = _OF_EACH * len(_CLASSES)


def rows(seed: int = 7) -> Iterator[tuple[str, str]]:
    """The class and text of each of the `ROWS` rows."""
    draw = Random(seed)
    for name, make in _CLASSES.items():
        for _ in range(_OF_EACH):
            yield name, make(draw)
