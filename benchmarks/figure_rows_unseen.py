"""More rows of figures that hold no phone number, written before the rules were looked at.

The classes of `figure_rows` were looked at while the rules were made; these were not. Menus, stock
lists, scores, raffles, dates with years, sums, sizes, rooms, countdowns: `rows()` gives the same
ones each time for a seed, with the name of their class.
"""

from collections.abc import Callable, Iterator
from random import Random

_OF_EACH = 150
_DAYS = ("ma", "tue", "mercredi", "Do", "vrijdag", "sab", "domingo", "pon", "szombat")
_THINGS = ("rozen", "foto", "kamer", "bezoek", "drink", "bad", "film", "duo", "lap dance")
_MONEY = ("€", "$", "£", "lei", "zł", "Ft", "TL", "EUR")


def _figures(draw: Random, low: int, high: int, count: int) -> list[str]:
    return [str(draw.randint(low, high)) for _ in range(count)]


def _raffle(draw: Random) -> str:
    width = draw.choice([2, 3, 4])
    drawn = [f"{draw.randint(0, 10**width - 1):0{width}}" for _ in range(draw.randint(5, 9))]
    return (
        f"{draw.choice(['lot', 'bingo', 'nr', ''])} {draw.choice([' ', ', ', ' - ']).join(drawn)}"
    )


def _scores(draw: Random) -> str:
    games = [f"{draw.randint(0, 7)}-{draw.randint(0, 7)}" for _ in range(draw.randint(4, 9))]
    return draw.choice([" ", ", ", " | "]).join(games)


def _full_dates(draw: Random) -> str:
    sign = draw.choice(" -./")
    dates = [
        f"{draw.randint(1, 28):02}{sign}{draw.randint(1, 12):02}{sign}{draw.choice(['', '20'])}24"
        for _ in range(draw.randint(2, 5))
    ]
    return draw.choice([" ", ", ", "\n", " t/m "]).join(dates)


def _sums(draw: Random) -> str:
    some = [draw.randint(10, 300) for _ in range(draw.randint(3, 5))]
    return f"{draw.choice([' + ', '+', ' plus ']).join(map(str, some))} = {sum(some)}"


def _menu(draw: Random) -> str:
    money = draw.choice(_MONEY)
    lines = [
        f"{at}{draw.choice(['.', ')', ' -', ''])} {draw.choice(_THINGS)} "
        f"{draw.randint(2, 40) * 10}{draw.choice(['', ' ', ',-', '.00'])}{money}"
        for at in range(1, draw.randint(4, 9))
    ]
    return draw.choice(["\n", " "]).join(lines)


def _dated_hours(draw: Random) -> str:
    hour = ("h", " u", ".00", "")
    lines = [
        f"{draw.choice(_DAYS)} {draw.randint(1, 28):02}/{draw.randint(1, 12):02} "
        f"{draw.randint(8, 13):02}{draw.choice(['h', ' u ', '.00', ''])}"
        f"{draw.choice([' ', '-', ' – '])}{draw.randint(18, 23)}{draw.choice(hour)}"
        for _ in range(draw.randint(2, 6))
    ]
    return draw.choice(["\n", " ", ", "]).join(lines)


def _stock(draw: Random) -> str:
    sizes = draw.sample(range(32, 48), draw.randint(3, 6))
    return " ".join(f"{size} {draw.randint(0, 12)}x" for size in sorted(sizes))


def _counted(draw: Random) -> str:
    start, step = draw.randint(0, 30), draw.choice([1, 1, 2, 5, 10, 50, -1])
    run = [str(abs(start + step * at)) for at in range(draw.randint(6, 12))]
    return draw.choice([" ", ", ", "-", "..", "\n"]).join(run)


def _rooms(draw: Random) -> str:
    return (
        f"kamers {draw.choice([' ', ', ', '/']).join(_figures(draw, 100, 499, draw.randint(3, 5)))}"
    )


def _thousands(draw: Random) -> str:
    sign = draw.choice([" ", ".", ","])
    some = [f"{draw.randint(1, 99)}{sign}{draw.choice(['000', '500'])}" for _ in range(3)]
    return draw.choice([" ", " / ", ", "]).join(some)


def _mixed(draw: Random) -> str:
    some = [f"{draw.randint(0, 10 ** draw.randint(1, 4))}" for _ in range(draw.randint(4, 8))]
    return draw.choice([" ", ", ", " - ", " / "]).join(some)


def _groups(draw: Random) -> str:
    """What a person says of themselves: age, height, weight, bust, waist, hips, shoe, dress."""
    some = [
        draw.randint(18, 55),
        draw.randint(150, 195),
        draw.randint(45, 95),
        draw.randint(80, 110),
        draw.randint(55, 80),
        draw.randint(85, 115),
        draw.randint(35, 46),
    ]
    return draw.choice([" ", "/", "-", " . ", ", "]).join(map(str, some[: draw.randint(4, 7)]))


_CLASSES: dict[str, Callable[[Random], str]] = {
    "raffle": _raffle,
    "scores": _scores,
    "full dates": _full_dates,
    "sums": _sums,
    "menu": _menu,
    "dated hours": _dated_hours,
    "stock": _stock,
    "counted": _counted,
    "rooms": _rooms,
    "thousands": _thousands,
    "mixed": _mixed,
    "person": _groups,
}
ROWS = _OF_EACH * len(_CLASSES)


def rows(seed: int = 11) -> Iterator[tuple[str, str]]:
    """The class and text of each of the `ROWS` rows."""
    draw = Random(seed)
    for name, make in _CLASSES.items():
        for _ in range(_OF_EACH):
            yield name, make(draw)
