"""One number said in several words: “twenty six”, “zes en twintig”, “soixante-dix-huit”."""

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.vocabulary import alike_of, hundreds_of, joins_of
from ingest.extractors._phone.words import lexicons

_NEAR = 3  # characters between the words of one number: “twenty - six”; a line may end there
_PARTING = frozenset(",\n/;.*")
_FOUR, _TEN = 4, 10  # French says four twenties


def _value(run: list[Item], place: int, language: str) -> int | None:
    if place >= len(run) or run[place].kind != "numeral":
        return None
    own = run[place].numerals.own.get(language)
    return own.value if own else None


def _counts(run: list[Item], place: int) -> bool:
    """Whether a number says how often the next digit comes: “trecentoventi tre zeri” is no 323."""
    after = run[place + 1] if place + 1 < len(run) else None
    return after is not None and (after.kind == "times" or after.numerals.counted)


def _near(text: str, run: list[Item], place: int) -> bool:
    """Whether nothing that parts numbers stands before the item at `place`."""
    if place >= len(run):
        return False
    between = text[run[place - 1].end : run[place].start]
    return between in (" ", "\n") or (len(between) <= _NEAR and _PARTING.isdisjoint(between))


def _is_multiplied(text: str, run: list[Item], place: int, language: str) -> bool:
    """Whether the word at `place` is a hundred that the one before counts: not in “six - hundred”,
    where a sign parts groups."""
    if place >= len(run) or run[place].text not in hundreds_of(language):
        return False
    return _near(text, run, place) and run[place].start - run[place - 1].end <= 1


def may_go_on(run: list[Item], place: int, value: int, language: str) -> bool:
    """Whether what stands at `place` may be a part of the number before, which is `value` so far:
    of most words told at once, for behind a unit there is but a hundred, or an “and”."""
    if place == len(run) or not value or (value > _TEN and value % _TEN):
        return False
    item = run[place]
    if item.text in joins_of(language):
        return True
    if value < _TEN and not (language == "fr" and value == _FOUR):
        return language in item.numerals.own and item.text in hundreds_of(language)
    return item.kind == "digits" or language in item.numerals.own


def together(text: str, run: list[Item], place: int, value: int, language: str) -> tuple[int, int]:
    """The value of a number said in several words, and the place after its last word."""
    after = place + 1
    if value and value % 1000 == 0:
        rest, end = _below_thousand(text, run, after, language)
        return (value + rest, end) if rest else (value, after)
    if 1 <= value <= 9 and _is_multiplied(text, run, after, language):
        value, after = value * 100, after + 1
    if value and value % 100 == 0 and value < 1000:
        rest, end = _rest(text, run, after, language)
        if rest:
            return value + rest, end
        return value, after
    return _below_hundred(text, run, place, value, language)


def _below_thousand(text: str, run: list[Item], place: int, language: str) -> tuple[int, int]:
    """What comes after a thousand, with or without “and”; 0 for nothing."""
    place += _is_joined(text, run, place, language)
    value = _value(run, place, language) if _near(text, run, place) else None
    if not value or value >= 1000 or _counts(run, place):
        return 0, place
    return together(text, run, place, value, language)


def _is_joined(text: str, run: list[Item], place: int, language: str) -> bool:
    """Whether an “and” stands at `place`, right behind what it joins."""
    word = run[place].text if place < len(run) else ""
    return word in joins_of(language) and _near(text, run, place)


def _rest(text: str, run: list[Item], place: int, language: str) -> tuple[int, int]:
    """What comes after a hundred: at most 99, with or without “and”."""
    place += _is_joined(text, run, place, language)
    value = _value(run, place, language) if _near(text, run, place) else None
    if not value or value >= 100 or _counts(run, place):
        return 0, place
    return _below_hundred(text, run, place, value, language)


def _below_hundred(
    text: str, run: list[Item], place: int, value: int, language: str
) -> tuple[int, int]:
    order = lexicons()[language].order
    after = place + 1
    figure, end = _figure(text, run, after, language)
    if figure and value in range(20, 100, 10):
        return value + figure, end
    if language == "fr" and value == 4 and _is(text, run, after, language, 20):
        value, after = 80, after + 1
    joined = _is_joined(text, run, after, language)
    if order == "glued" or (order != "plain" and not joined):
        return value, after
    following = after + 1 if joined else after
    unit = _value(run, following, language) if _near(text, run, following) else None
    if unit is None or _counts(run, following) or run[following].text in alike_of(language):
        return value, after
    hundred = _near(text, run, following + 1) and run[following + 1].text in hundreds_of(language)
    if hundred and place and run[place - 1].kind == "plus":
        return value, after  # “artı doksan beş yüz”: +90 and 500
    if language == "fr" and unit == 10 and value in (60, 80):
        # soixante-dix-huit: 60, and 10 and 8 make 18
        teen, end = _below_hundred(text, run, following, unit, language)
        return value + teen, end
    if order == "reversed":
        fits = joined and 1 <= value <= 9 and unit in range(20, 100, 10)
    else:
        fits = _adds(value, unit, language)
    return (value + unit, following + 1) if fits else (value, after)


def _figure(text: str, run: list[Item], place: int, language: str) -> tuple[int, int]:
    """The single figure that ends a number in words, and the place behind it; 0 for none."""
    glued = _glued_figure(text, run, place, language)
    return (glued, place + 1) if glued else (_joined_figure(text, run, place, language), place + 2)


def _glued_figure(text: str, run: list[Item], place: int, language: str) -> int:
    """The single figure that a word ends in: “quaranta1”, English “thirty-4”; 0 for none."""
    if place >= len(run) or run[place].kind != "digits" or len(run[place].digits) > 1:
        return 0
    between = text[run[place - 1].end : run[place].start]
    glued = not between or (between == "-" and language == "en")
    return int(run[place].digits) if glued else 0


def _joined_figure(text: str, run: list[Item], place: int, language: str) -> int:
    """The single figure behind an “and” in a language that says so: “cuarenta y 5”; 0 for none."""
    if lexicons()[language].order in ("plain", "reversed", "glued"):
        return 0
    figure = run[place + 1] if place + 1 < len(run) else None
    if figure is None or figure.kind != "digits" or len(figure.digits) > 1:
        return 0
    joined = _is_joined(text, run, place, language) and _near(text, run, place + 1)
    return int(figure.digits) if joined else 0


def _is(text: str, run: list[Item], place: int, language: str, value: int) -> bool:
    return _near(text, run, place) and _value(run, place, language) == value


def _adds(tens: int, unit: int, language: str) -> bool:
    """Whether a unit may follow the tens: 20+6, Italian 180+3; French 60+11 and 10+7; Turkish
    10+1."""
    if language == "fr" and tens in (60, 80) and 10 <= unit <= 19:
        return True
    if tens == 10:
        return (language == "tr" and 1 <= unit <= 9) or (language == "fr" and 7 <= unit <= 9)
    return tens % 100 in range(20, 100, 10) and 1 <= unit <= 9
