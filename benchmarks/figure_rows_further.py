"""Further rows of figures that hold no phone number: labels, tables, measures with their units.

Written after the rules that `figure_rows_unseen` taught and before these rows were run: what a
page holds besides advertisements (timetables, rates, versions, papers), in several languages.
`rows()` gives the same ones each time for a seed, with the name of their class.
"""

from collections.abc import Callable, Iterator
from random import Random

_OF_EACH = 150
_PAPERS = (
    "Bestelling", "Rechnung Nr.", "Order no", "Facture n°", "Pedido", "Fattura n.", "Encomenda",
    "Comanda nr", "Rendelésszám:", "Zamówienie nr", "Поръчка №", "Fatura no:", "Dossier",
    "Aktenzeichen", "Ref:", "Voucher", "Polis nr", "Expediente", "Код", "Takip no",
)  # fmt: skip
_PLACES = (
    "Amsterdam",
    "Berlin",
    "Lyon",
    "Roma",
    "Sevilla",
    "Porto",
    "Pécs",
    "Łódź",
    "Варна",
    "İzmir",
)
_VERSES = ("Joh.", "Ps", "Mt", "Gen", "Lk", "Rom")
_FOODS = ("g bloem", "ml melk", "g Zucker", "EL Öl", "g beurre", "huevos", "g farina", "cups rice")


def _digits(draw: Random, count: int) -> str:
    return "".join(draw.choice("0123456789") for _ in range(count))


def _papers(draw: Random) -> str:
    size = draw.randint(7, 12)
    number = _digits(draw, size)
    sign = draw.choice(["", "", "-", " ", "."])
    cut = draw.choice([3, 4])
    return (
        f"{draw.choice(_PAPERS)} {sign.join(number[at : at + cut] for at in range(0, size, cut))}"
    )


def _versions(draw: Random) -> str:
    parts = [str(draw.randint(0, 999)) for _ in range(draw.randint(3, 4))]
    return f"{draw.choice(['v', 'version ', 'Version ', 'build ', 'wersja '])}{'.'.join(parts)}"


def _timetable(draw: Random) -> str:
    lines = [
        f"{draw.choice(_PLACES)} "
        + " ".join(f"{draw.randint(5, 23):02}{sign}{draw.randint(0, 59):02}" for _ in range(4))
        for sign in [draw.choice([":", ".", ""])] * 3
    ]
    return "\n".join(lines)


def _exchange(draw: Random) -> str:
    names = draw.sample(["USD", "GBP", "CHF", "PLN", "HUF", "RON", "BGN", "TRY"], 4)
    return draw.choice(["\n", " ", ", "]).join(
        f"{name} {draw.randint(0, 400)}{draw.choice('.,')}{_digits(draw, 4)}" for name in names
    )


def _verses(draw: Random) -> str:
    return "; ".join(
        f"{draw.choice(_VERSES)} {draw.randint(1, 50)}:{draw.randint(1, 30)}-{draw.randint(31, 40)}"
        for _ in range(draw.randint(3, 5))
    )


def _recipe(draw: Random) -> str:
    return draw.choice([", ", "\n"]).join(
        f"{draw.randint(1, 90) * 5} {food}" for food in draw.sample(_FOODS, 4)
    )


def _percentages(draw: Random) -> str:
    shares = [f"{draw.randint(0, 99)}{draw.choice([',', '.'])}{_digits(draw, 1)}" for _ in range(5)]
    return draw.choice([" % ", "% ", " %, "]).join(shares) + "%"


def _table(draw: Random) -> str:
    sign = draw.choice([" | ", "\t", "; ", "   "])
    rows = [
        sign.join(str(draw.randint(0, 10 ** draw.randint(1, 3))) for _ in range(4))
        for _ in range(4)
    ]
    return "\n".join(rows)


def _numbered(draw: Random) -> str:
    word = draw.choice(
        ["kamers", "Zimmer", "rooms", "chambres", "habitaciones", "stanze", "pokoje", "quartos",
         "camere", "szobák", "стаи", "odalar", "bus", "Linien", "seats", "sièges", "pagina's"]
    )  # fmt: skip
    width = draw.choice([1, 2, 3])
    some = [str(draw.randint(1, 10**width - 1)) for _ in range(draw.randint(4, 6))]
    return f"{word} {draw.choice([', ', ' ', '/', ' + ']).join(some)}"


def _lottery(draw: Random) -> str:
    word = draw.choice(
        ["Lotto", "Loto", "EuroMillions", "Bonoloto", "Superenalotto", "Тото", "Çekiliş"]
    )
    drawn = sorted(draw.sample(range(1, 50), draw.randint(5, 7)))
    sign = draw.choice([" ", ", ", "-", " - "])
    return f"{word} {sign.join(f'{figure:02}' for figure in drawn)} + {draw.randint(1, 12)}"


def _accounts(draw: Random) -> str:
    blocks = " ".join(_digits(draw, 4) for _ in range(draw.randint(3, 5)))
    return (
        f"{draw.choice(['rek.', 'Konto', 'compte', 'cuenta', 'conto', 'konto', 'hesap'])} {blocks}"
    )


def _counters(draw: Random) -> str:
    words = draw.sample(["views", "likes", "bezoekers", "Klicks", "vues", "visitas", "odsłon"], 3)
    return " ".join(
        f"{draw.randint(1, 999)}{draw.choice(' .,')}{_digits(draw, 3)} {w}" for w in words
    )


def _dimensions(draw: Random) -> str:
    sides = [str(draw.randint(10, 2400)) for _ in range(3)]
    measures = draw.choice(["x", " x ", "×"]).join(sides)
    return f"{measures} {draw.choice(['mm', 'cm', 'px'])}, {_digits(draw, 3)} kg"


_CLASSES: dict[str, Callable[[Random], str]] = {
    "papers": _papers,
    "versions": _versions,
    "timetable": _timetable,
    "exchange": _exchange,
    "verses": _verses,
    "recipe": _recipe,
    "percentages": _percentages,
    "table": _table,
    "numbered": _numbered,
    "lottery": _lottery,
    "accounts": _accounts,
    "counters": _counters,
    "dimensions": _dimensions,
}
ROWS = _OF_EACH * len(_CLASSES)


def rows(seed: int = 31) -> Iterator[tuple[str, str]]:
    """The class and text of each of the `ROWS` rows."""
    draw = Random(seed)
    for name, make in _CLASSES.items():
        for _ in range(_OF_EACH):
            yield name, make(draw)
