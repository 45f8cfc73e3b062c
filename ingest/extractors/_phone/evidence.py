"""What speaks for plain figures being a number to call, and against it, each by its name.

Asked of figures that no word right before them offers as a way to reach somebody, and that nothing
hides: a label that nobody listed is told by where it stands and by what the text is about.
`weights.tsv` says what each name means and how much it weighs.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple

from ingest.extractors._alias.words import listed, names
from ingest.extractors._location.gazetteer import spellings
from ingest.extractors._page.words import sorts_of
from ingest.extractors._phone.country_labels import labelled
from ingest.extractors._phone.cues import contact_before
from ingest.extractors._phone.labels import is_link, is_way, words_behind
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.numbered import NUMBERS, thing
from ingest.extractors._phone.offers import is_offered
from ingest.extractors._phone.region import country_of
from ingest.extractors._phone.vocabulary import endearments
from ingest.extractors._phone.windows import Window
from ingest.extractors._text.tables import rows

_TABLE = Path(__file__).parent / "said_words.tsv"
_REACH = 200  # characters of a line on either side of figures that are looked at
_GROUPS, _GAP, _SIGNS = 5, 2, frozenset(("", "-", "–", ".", "/", "(", ")"))
"""Of digits that are set as figures are: how many groups there are, and what parts these."""
_WAY = 20  # characters of a word that offers a way to call
_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"([^\W\d_]+)([^\w\n]{0,6})$")
_CUT_SHORT = re.compile(r"([^\W\d_]+)\. [^\W\d_]+[^\w\n]{0,6}\Z")
"""A word that is cut short, whose stop parts no phrases, before the last one: “österr. Nummer”."""
_THEN = folded_set(
    "dan daarna dann danach then afterwards puis ensuite luego despues entonces poi dopo quindi"
    " apoi dupa potem nastepnie pozniej aztan azutan utana majd после след sonra ardindan depois"
    " entao"
)
"""What parts what is said before from the number: “eerst een appje, daarna nummer …”."""
_MONEY = re.compile(r"[€£$]|(?<![^\W\d_])(?:euro?|lei|ft|лв|tl|zl|pln|usd)(?![^\W\d_])")
_CYRILLIC = re.compile(r"[а-я]")
_LONG = re.compile(r"\d{4,}")
_ON = re.compile(r"(?:[ ,]{1,2}|[–-])\d")
_BEHIND = {
    "comma behind": re.compile(r" ?[,;] "),
    "stop behind": re.compile(r"[.!?]"),
    "bracket behind": re.compile(r"[)\]]"),
    "stroke behind": re.compile(r" ?[-–—|·•/(]"),
    "word behind": re.compile(r" [^\W\d_]"),
}
_FEWEST, _NEAR, _MOST, _SMALL = 3, 3, 4, 6
"""Words of a text that says anything; words behind figures that are looked at; words of a phrase
that are told apart; how many words a common one comes to."""
_SIZES = ((6, "a few words"), (15, "a line"), (60, "an advertisement"))
_DENSITIES = ((12, "full of figures"), (6, "many figures"), (3, "some figures"))
_PAPERS = ("no paper", "one paper")

Sort = Literal["way", "desk", "number", "name", "common", "short", "place", "unknown"]


class _About(NamedTuple):
    """What a whole text holds: evidence, how many words, where the first begins, whether it offers
    a way to call."""

    evidence: Sequence[str]
    words: int
    first: int
    has_way: bool


def is_plain(text: str, window: Window) -> bool:
    """Whether nothing but what stands around says what figures of a folded text are."""
    atoms = window.atoms
    if window.form in ("plus", "idd") or len(atoms) > _GROUPS:
        return False
    if any(atom.said or atom.tricks for atom in atoms):
        return False
    if any(atom.gap > _GAP or atom.sign not in _SIGNS for atom in atoms[1:]):
        return False
    last = text[max(0, window.start - _WAY) : window.start].rstrip(" :.\n").rpartition(" ")[2]
    if last.islower() and is_way(last):
        return False  # of most numbers: told sooner than by the phrase
    line = text[_line_start(text, window.start) : window.start]
    if "://" in line[line.rfind(" ") + 1 :]:
        return False
    about = _about(text)
    if about.words < _FEWEST or window.start <= about.first:
        return False
    line = line.lower()
    phrase = _phrase(line)
    short = _CUT_SHORT.search(line)
    called = (short[1], *phrase[-1:]) if short else phrase
    if any(map(is_way, phrase)) or _is_of_mine(phrase) or _is_of_country(called, window):
        return False
    return not is_offered(line)


def _is_of_mine(phrase: Sequence[str]) -> bool:
    """Whether a phrase says that what follows is the number of who speaks, and no more: “mijn
    nummer is”, but not “mi número favorito es”."""
    numbers = {word for word in phrase if thing(word) in NUMBERS}
    mine = {word for word in phrase if "i" in sorts_of(word)}
    others = set(phrase) - numbers - mine
    return bool(numbers and mine) and all(map(is_link, others))


def _is_of_country(phrase: Sequence[str], window: Window) -> bool:
    """Whether a phrase ends in the country that the number is of, or in what is called its number:
    “in Germania am …”, “my UK number”."""
    last = phrase[-2:]
    named = {country_of(word) for word in last} - {None}
    coded = {labelled(word) for word in last[-1:]}
    return window.number.region in named | coded or (
        bool(named) and any(thing(word) in NUMBERS for word in last)
    )


def evidence(text: str, window: Window) -> Iterator[str]:
    """The names of all that is seen around plain figures of a folded text."""
    before = text[_line_start(text, window.start) : window.start].lower()
    end = text.find("\n", window.end, window.end + _REACH)
    behind = text[window.end : end if end >= 0 else window.end + _REACH].lower()
    yield from _set(window)
    yield from _goes_on(text, window)
    yield from _led(before, _phrase(before))
    if contact_before(text, window.start):
        yield "offered"
    yield from _followed(behind)
    if not text[window.end :].strip():
        yield "ends the text"
    about = _about(text)
    yield from _way(text, window.start, before, behind, about)
    yield from about.evidence


def _line_start(text: str, place: int) -> int:
    floor = max(0, place - _REACH)
    return max(text.rfind("\n", floor, place) + 1, floor)


def _phrase(before: str) -> Sequence[str]:
    """The words before figures since the last sign, or “then”, that parts phrases."""
    words = words_behind(before)
    behind = max((place for place, word in enumerate(words, 1) if word in _THEN), default=0)
    return words[behind:] or words


def _set(window: Window) -> Iterator[str]:
    """How the figures are set, and of what sort their number is."""
    groups = [atom.digits for atom in window.atoms]
    signs = {atom.sign for atom in window.atoms[1:]}
    yield from _holding(
        {
            "land line": _is_land_line(window),
            "without a 0": window.form != "trunk",
            "one group": len(groups) == 1,
            "four groups or more": len(groups) >= _MOST,
            "signs that differ": len(signs) > 1,
            "dots": signs == {"."},
            "counts up": len(groups) == _GROUPS and _counts_up(groups),
        }
    )


def _goes_on(text: str, window: Window) -> Iterator[str]:
    """Whether what parts groups, and one more of them, stand before the figures or behind."""
    atoms = window.atoms
    if len(atoms) < 2:
        return
    parts, first, last = text[atoms[0].end : atoms[1].start], atoms[0].digits, atoms[-1].digits
    begins = window.start - len(parts) - len(first)
    before = text[max(0, begins - 1) : window.start]
    group = before.removesuffix(parts)
    if parts and group != before and group[-len(first) :].isdigit() and not group[0].isdigit():
        yield "goes on before"
    behind = text[window.end : window.end + len(parts) + len(last) + 1].removeprefix(parts)
    more = len(behind) - len(behind.lstrip("0123456789"))
    if parts and text.startswith(parts, window.end) and 0 < more <= len(last):
        yield "goes on behind"


def _is_land_line(window: Window) -> bool:
    """Whether it is none of a mobile telephone: North American ones may be."""
    return window.number.type != "mobile" and not window.number.e164.startswith("+1")


def _counts_up(groups: Sequence[str]) -> bool:
    """Whether all groups are of two figures at most, each more than the one before, as in draws."""
    values = [int(group) for group in groups if len(group) <= 2]
    return len(values) == len(groups) and all(one < other for one, other in pairwise(values))


def _led(before: str, phrase: Sequence[str]) -> Iterator[str]:
    """What stands right before the figures, and what the phrase that ends there holds."""
    found = _END.search(before)
    if found is None or not phrase:
        yield _unled(before)
        return
    word, signs = found.groups()
    sort, own = sort_of(word), [sort_of(each) for each in phrase]
    yield f"behind: {sort}"
    if sort == "number":
        yield f"number of: {own[-2] if len(own) > 1 else 'nothing'}"
    held = frozenset[str]().union(*map(_marks_of, phrase))
    of_me = "i" in held
    unknown = sort == "unknown"
    yield f"phrase of {min(len(phrase), _MOST)}"
    yield from _holding(
        {
            "colon": ":" in signs and not unknown,
            "colon behind an unknown word": ":" in signs and unknown,
            "an unknown word alone": ":" not in signs and unknown and len(phrase) <= 1,
            "an unknown word last": ":" not in signs and unknown and len(phrase) > 1,
            "sign of a number": any(sign in "#№º°" for sign in signs),
            "joined to a word": signs in ("-", "/"),
            "desk in the phrase": sort != "desk" and "desk" in own,
            "trade in the phrase": "trade" in held,
            "number of mine": of_me and "number" in own,
            "of me, in the phrase": of_me,
            "common word in the phrase": "common" in own,
        }
    )


def _unled(before: str) -> str:
    """What stands before figures that no word leads to."""
    last = before.rstrip()[-1:]
    if not last:
        return "begins its line"
    if last.isdigit():
        return "behind figures"
    return "behind a list" if last in ",;|/(" else "behind a sign"


def _followed(behind: str) -> Iterator[str]:
    if _ON.match(behind):
        yield "figures behind"
        return
    yield from (name for name, sign in _BEHIND.items() if sign.match(behind))


def _way(text: str, start: int, before: str, behind: str, about: _About) -> Iterator[str]:
    """Where else a way to reach somebody is offered: the nearest of these."""
    if any(map(is_way, _WORD.findall(behind)[:_NEAR])):
        yield "way behind"
    elif any(map(is_way, _WORD.findall(before))):
        yield "way on the line"
    elif any(map(is_way, _WORD.findall(_above(text, start).lower()))):
        yield "way on the line above"
    elif about.has_way:
        yield "way elsewhere"


def _above(text: str, start: int) -> str:
    """The line above that of a place."""
    line = text.rfind("\n", max(0, start - _REACH), start)
    return text[max(_line_start(text, line), 0) : line] if line > 0 else ""


@lru_cache(maxsize=16)
def _about(text: str) -> _About:
    """What a whole folded text holds; linear."""
    low = text.lower()
    said = _WORD.findall(low)
    words = frozenset(said)
    sorts = list(map(_marks_of, words))
    held, papers = frozenset[str]().union(*sorts), sum("paper" in each for each in sorts)
    common, figures = sum("common" in each for each in sorts), len(_LONG.findall(low))
    told = _holding(
        {
            "text of me": "i" in held,
            "text to you": "you" in held,
            "text with prices": _MONEY.search(low),
            "text of the trade": "trade" in held,
            "text of few common words": common * _SMALL < len(words),
        }
    )
    size = next((name for most, name in _SIZES if len(said) < most), "a page")
    density = next((name for least, name in _DENSITIES if figures >= least), "few figures")
    paper = _PAPERS[papers] if papers < len(_PAPERS) else "several papers"
    first = _WORD.search(text)
    begins = first.start() if first else len(text)
    return _About((*told, f"text of {size}", density, paper), len(said), begins, "way" in held)


@lru_cache(maxsize=1 << 14)
def _marks_of(word: str) -> frozenset[str]:
    """What a folded word of a text is, of all that counts in whole texts."""
    told = {
        "paper": thing(word) == "paper",
        "way": is_way(word),
        "trade": word.startswith(_beginnings()["trade"]),
    }
    return frozenset((*_holding(told), *sorts_of(word)))


def _holding(told: Mapping[str, object]) -> Iterator[str]:
    return (name for name, holds in told.items() if holds)


@lru_cache(maxsize=1 << 13)
def sort_of(word: str) -> Sort:
    """What a folded word may be before figures; `unknown`: none of what leads to a number."""
    if word.startswith(_beginnings()["desk"]):
        return "desk"
    kind = thing(word)
    if kind in NUMBERS:
        return "number"
    if kind not in ("", "link", "own"):
        return "unknown"
    if is_way(word):
        return "way"
    if word in names() or word in listed():
        return "name"
    if sorts_of(word) or kind == "link" or word in endearments():
        return "common"
    if len(word) <= 2 or not (word.isascii() or _CYRILLIC.match(word)):
        return "short"
    return "place" if spellings().begins(word) else "unknown"


@cache
def _beginnings() -> dict[str, tuple[str, ...]]:
    """The beginnings of words of `said_words.tsv` by their class."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in rows(_TABLE):
        found[name] = (*found.get(name, ()), *words.split())
    return found
