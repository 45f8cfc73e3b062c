"""Names that stand in a list with another ("Naomi & Kim", "Lisa (22), Sanne en Roos")."""

import re
from functools import cache, lru_cache

from ingest.extractors._alias.common import common_words
from ingest.extractors._alias.cues import JOINS, adjectives, joining, sort
from ingest.extractors._alias.view import AGE, AGED, Candidate, View, is_and, is_place, whole
from ingest.extractors._alias.words import HONORIFICS, NOT_NAMES, names
from ingest.extractors._facts.tables import pairs
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded

_AND_WORDS, _THEN_WORDS = (
    "|".join(sorted(many, key=lambda word: (-len(word), word))) for many in (JOINS, joining())
)
# What may stand between the names of a list: a mark or "and", the age or the hours of each before
# it ("Lisa 11-18, Eva (22), Puck", "Fay tot 02.00 | Kim vanaf 21.30").
_HOUR = r"\d{1,2}(?:[.:]\d\d)?"
_COUNTED = (
    "uur|u|h|jaar|jr?|years|year|yo|y|jahre|ans|anni|años|anos|lat|lata|éves|ani|de ani|г|год|"
    "години|yaş"
)
_FROM = "vanaf|van|tot|ab|von|bis|from|until|till|dès|de|jusqu'à|desde|hasta|dalle|fino|od|do|până"
_BEFORE = f"{_FROM}|{either(AGED)}"
_HOURS = rf"(?:(?:{_BEFORE})\s)?{_HOUR}(?:\s?(?:-|–|/|tot|to|bis)\s?{_HOUR})?"
_BRACKETS = r"\s?\([^()\n]{1,40}\)"
_OF_EACH = rf"(?:,?\s?\(?{_HOURS}\s?(?:{_COUNTED})?\)?(?:{_BRACKETS})?|{_BRACKETS})?"
_THEN = rf"[,;]?\s?(?:(?:{_AND_WORDS})\s)?(?:{_THEN_WORDS})\s"
_WHOLLY, _NEWLY = ("|".join(sorted(sort(name))) for name in ("wholly", "new"))
_NEW = rf"\s(?:{_AND_WORDS})\s(?:(?:{_WHOLLY})\s)?(?:{_NEWLY})\s"
_JOINS = (
    rf"{_THEN}|{_NEW}|\s?(?:[&+,/;|•]|{_AND_WORDS}|u\.|și|és)\s(?:[oa]\s)?"
    r"|[,/&+;|]\s?|\s?\n[-•*\s]{0,3}"
)
_AND = re.compile(rf"{_OF_EACH}(?:{_JOINS})", re.IGNORECASE)
_ADORNED = re.compile(
    rf"{_OF_EACH}(?:\s?[^\w\s!-~–—…“”„«»‘’¡¿€£§°•·|]{{1,4}}+\s?|\s[-–—*~·]\s)", re.IGNORECASE
)
"""A heart, a kiss, a star or a dash between two names ("Kim 💋 Lisa 💋 Bo", "KIM - LISA")."""
_AGED = re.compile(r"\s?\((?:1[89]|[2-6]\d)\)")
"""An age in brackets: in a list of names it makes any word one ("Bo (22), Ylana (25)")."""
_FURTHEST, _LONGEST, _REMARK, _SAID = 10, 200, 8, 4
"""Words between two names of a list; characters, more than any way to join them has; words of what
is said of one in brackets, behind her age and else."""
_AGE_FIRST = re.compile(r"1[89]|[2-6]\d")
_IN = frozenset(("en", "a"))
"""Words that are "and" or "in" by the language."""
_SHORT = 3
_PLACING = frozenset(("in", "w", "we", "v", "в", "em", "à"))
"""Small words before a place: before two they join no names ("w Łodzi i w Zgierzu")."""
_FIGURE = re.compile(rf"\d{{1,2}}|{_COUNTED}|{_BEFORE}|to")


def _past_figures(view: View, position: int) -> int:
    """Past the age or the hours of the name before: at most four figures and what counts them."""
    target = position
    while target < min(position + 4, len(view.row)) and _FIGURE.fullmatch(view.row[target].folded):
        target += 1
    return target


def _past_what_is_counted(view: View, position: int) -> int:
    """Past figures, and what is said in brackets behind ("Sandra lat 37 (tylko weekendy), …")."""
    figures = _past_figures(view, position)
    remark = position < figures < len(view.row) and "(" in view.gaps[figures]
    return _past_remark(view, figures) if remark else figures


def nationality(view: View, place: int) -> bool:
    """Whether a word says where somebody is from ("Yuleisy, dominicana")."""
    return view.row[place].folded in _nationalities()


@cache
def _nationalities() -> frozenset[str]:
    """The words of one word for who is from where."""
    told = (*pairs("nationalities"), *pairs("demonyms"))
    spelt = (folded(word) for word, _ in told if word.isalpha())
    return frozenset(word for word in spelt if len(word) > _SHORT and word not in names())


def _past_nationality(view: View, position: int) -> int:
    """Past where the one before is from, between commas ("Yuleisy, dominicana, y Bianca")."""
    after = position + 1
    if (
        after >= len(view.row)
        or view.gaps[position] not in {", ", "), "}
        or view.gaps[after] != ", "
    ):
        return position
    return after if nationality(view, position) else position


def _past_remark(view: View, position: int) -> int:
    """Past what is said of the name before in brackets ("Wendy (ma), Babs (di)"); behind an age
    more may be ("Lotte (31, alleen do en vr) en Chantal")."""
    reach = _REMARK if _AGE_FIRST.fullmatch(view.row[position].folded) else _SAID
    for target in range(position + 1, min(position + reach, len(view.row))):
        if ")" in view.gaps[target]:
            return target
    return position


def _past_whence(view: View, target: int) -> int:
    """Past where the next one is from, with its article ("Mali, de Thaise Nok en Ploy")."""
    place = target
    if place < len(view.row) and view.row[place].folded in sort("article"):
        place += 1
    behind = place + 1
    if behind >= len(view.row) or not nationality(view, place):
        return target
    spaces = all(view.gaps[n] == " " for n in range(target + 1, behind + 1))
    return behind if spaces and view.row[behind].capital else target


def partner(view: View, name: Candidate) -> Candidate | None:
    """The name that follows another in a list."""
    position = _past_nationality(view, name.last + 1)
    if position >= len(view.row):
        return None
    target = _past_remark(view, position) if "(" in view.gaps[position] else position
    if target == position and not _leads_on(view, position):
        return None
    target = _past_what_is_counted(view, target)
    told = _past_nationality(view, target)
    position, target = (told, told) if told > target else (position, target)
    from_where = position > name.last + 1
    if target < len(view.row) and view.row[target].folded in _joining():
        target = _past_joins(view, target)
    between_ends, again = target, said_again(view, name, target)
    target = target + 1 if again else _past_whence(view, target)
    if target >= len(view.row) or target - position > _FURTHEST:
        return None
    between = view.text[view.ends[position - 1] : view.starts[between_ends]]
    if len(between) > _LONGEST or not _nameable(view, name, target, again=again):
        return None
    if from_where and between.startswith(", "):
        between = between[1:] if is_and(view.row[position]) else between
    if not _joins(between) and not (_adorned(view, name, target) and _ADORNED.fullmatch(between)):
        return None
    return None if view.spoilt(target) and not again else whole(view, target)


def _adorned(view: View, name: Candidate, target: int) -> bool:
    """Whether both are given names with a capital and no places, which such signs part as well."""
    both = (view.row[name.first], view.row[target])
    return all(word.capital and word.known and not is_place(word) for word in both)


@lru_cache(maxsize=1024)
def _joins(between: str) -> bool:
    """Whether what stands between two names joins them; kept, for lists say the same each time."""
    return _AND.fullmatch(between) is not None


@cache
def _joining() -> frozenset[str]:
    return JOINS | joining()


def _past_joins(view: View, target: int) -> int:
    """Past "and", "and quite new", "then", and the article of Portuguese ("a Rita e o Pedro")."""
    size, first = len(view.row), target
    if target < size and is_and(view.row[target]):
        target += 1
        target = _past_new(view, target)
    if target < size and view.row[target].folded in joining():
        target += 1
    if first < target < size and view.row[target].folded in {"o", "a"}:
        target += 1
    return target


def _past_new(view: View, target: int) -> int:
    """Past "quite new" ("Luisa (25) und ganz neu Jackie")."""
    behind = target + (target < len(view.row) and view.row[target].folded in sort("wholly"))
    new = behind < len(view.row) and view.row[behind].folded in sort("new")
    return behind + 1 if new else target


def said_again(view: View, name: Candidate, target: int) -> bool:
    """Whether the small word before the first name stands before the second ("bij X of bij Y")."""
    if not name.first or target + 1 >= len(view.row):
        return False
    word = view.row[target]
    if word.capital or word.folded in _PLACING or word.folded != view.row[name.first - 1].folded:
        return False
    return view.gaps[target + 1] == " "


def _leads_on(view: View, position: int) -> bool:
    """Whether the word behind a name can lead to another: a capital, "and", a figure, an hour."""
    word = view.row[position]
    if word.capital or word.known or word.folded in _joining():
        return True
    if _past_whence(view, position) != position:
        return True
    return bool(_FIGURE.fullmatch(word.folded))


def _both_behind(view: View, target: int) -> bool:
    """Whether what follows is of both."""
    after = target + 1
    return (
        after < len(view.row) and view.gaps[after] == ", " and view.row[after].folded in sort("two")
    )


def _is_what_she_is(view: View, name: Candidate, target: int) -> bool:
    """Whether who says one name says behind a comma what she is, and her age ("Je m'appelle Julie,
    Bretonne de 38 ans")."""
    if view.gaps[target] != ", " or target != name.last + 1 or not name.first:
        return False
    return view.plainly(name.first - 1) and AGE.match(view.rest(target)) is not None


def _nameable(view: View, name: Candidate, target: int, *, again: bool) -> bool:
    word = view.row[target]
    cue = view.cue(name.first - 1) if name.first else None
    if word.doubtful and view.row[target - 1].folded in _IN and is_place(word) and cue != "strong":
        return _both_behind(view, target)  # "Noa en Palma", "Lily en Coco, beide Chinees"
    if not word.capital and view.row[name.first].capital and word.folded in adjectives():
        return False  # "Aurora, bruna, 35 anni"
    if word.known:
        return word.capital or word.folded not in HONORIFICS
    if word.doubtful and word.capital:  # "Silke (51)", and a line that begins with "Nur privat"
        return word.folded not in NOT_NAMES or "\n" not in view.gaps[target]
    if again and word.folded not in NOT_NAMES:
        return word.doubtful or word.unknown
    if word.doubtful and cue and not view.row[name.first].capital:
        return view.says_who(target)
    return _unlisted(view, name, target, surely=cue == "strong")


def _unlisted(view: View, name: Candidate, target: int, *, surely: bool) -> bool:
    """Whether a word that no list knows may be a name; `surely`: a strong cue leads to the list."""
    word = view.row[target]
    if not word.unknown or view.text[view.ends[target] : view.ends[target] + 1] == ":":
        return False
    if nationality(view, target) or _is_what_she_is(view, name, target):
        return False
    aged = _AGED.match(view.rest(target)) is not None
    return aged or (surely and word.folded not in common_words())
