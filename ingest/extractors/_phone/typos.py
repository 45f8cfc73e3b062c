"""Number words that are written wrongly: “sies sero cuatro”, “soissante douze”, “nul ses zeeven”.

A word among number words of a language that is but one letter away from one of its own, or sounds
as it, is meant as that.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from ingest.extractors._alias.words import names
from ingest.extractors._facts.tables import HERE, words
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.vocabulary import Numeral, Numerals, leads
from ingest.extractors._phone.words import lexicons

_AROUND = 5  # items on either side, not counting digits that are glued to a word
_FEWEST, _FEW = 3, 2  # number words of the language among them; the same where figures are too
_SURE, _UNSURE = 2, 1  # how much a word counts
_SMALL = 2  # digits of such figures
_LEFT_OUT = 30  # characters between the first and the last of some words
_FURTHER = folded_set(
    "meiner meinem meinen seine seiner unser unsere keinen keiner reine feine kleine eines"
    " nein dann uren euro euros free live cell call tell like line love none some home come"
    " done gone fine mine wife life date gare carte quand quai quel quelle cinema cena sera"
    " casa mese mesi notte nuova dove deve tutti trans treno tram veel vies vrij zien zin zus"
    " lief even hoor heet snap ster star roos rose flor fiore stea stai halt evet nene hein wink"
    " hehe caro cica fofo"
)
_WORD = re.compile(r"[^\W_]+")
_SHORT, _LONG = 3, 20  # letters of a word that is put right
_SHORT_WORD = 9  # letters of a word that is written without its vowels
_VOWELS = frozenset("aeiouyаеиоуъюя")
_EDITABLE = 4  # letters from which on one may be wrong
_REACH = 24  # characters to the next item
_SOUNDS = (
    (re.compile("[ck]h$"), "g"),
    (re.compile("ph"), "f"),
    (re.compile("qu|ck|[qkc](?![eiy])"), "k"),
    (re.compile("[zcx]|sch|sz|sh|ch"), "s"),
    (re.compile("[vw]"), "f"),
    (re.compile("y|ij|ie|ei"), "i"),
    (re.compile("h"), ""),
    (re.compile("ae|ai"), "e"),
    (re.compile("ou|oe|ue"), "u"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def mended(items: Sequence[Item], place: int) -> Item:
    """The word at `place`, put right if it is meant as a number word."""
    item = items[place]
    if not resembles(item.text):
        return item
    reach = 2 * _AROUND if _touches(items, place) else _AROUND
    around = items[max(0, place - reach) : place + reach + 1]
    numerals = [each.numerals for each in around if each.numerals]
    if len(numerals) < _FEW or not any(each.strong for each in numerals):
        return item
    meant = _meant(items, place)
    return item._replace(kind="numeral", numerals=meant, trick="typo") if meant else item


def with_left_out(text: str, items: Sequence[Item]) -> Sequence[Item]:
    """The items, with words between two that are written wrongly beside a number word: of words
    that say nothing only the first and the last are items. Linear."""
    gaps: list[int] = []
    last_kind, last_end = "", 0
    for place, item in enumerate(items):
        kind = item.kind
        if (
            kind == last_kind == "other"
            and _SHORT < item.start - last_end <= _LEFT_OUT
            and _leaves_out(text, items, place - 1)
        ):
            gaps.append(place - 1)
        last_kind, last_end = kind, item.end
    if not gaps:
        return items
    found: list[Item] = []
    begin = 0
    for place in gaps:
        found += items[begin : place + 1]
        start, end = items[place].end, items[place + 1].start
        found += [
            Item("other", match.start(), match.end(), match.group())
            for match in _WORD.finditer(text, start, end)
        ]
        begin = place + 1
    return [*found, *items[begin:]]


def _leaves_out(text: str, items: Sequence[Item], place: int) -> bool:
    one, other = items[place], items[place + 1]
    if not (resembles(one.text) and resembles(other.text)):
        return False
    beside = (*items[max(0, place - 1) : place], *items[place + 2 : place + 3])
    if not any(each.numerals for each in beside):
        return False
    between = _WORD.findall(text, one.end, other.start)
    return bool(between) and all(map(resembles, between))


def _may_be(word: str) -> bool:
    if word in _heard():
        return True
    if not (_SHORT <= len(word) <= _LONG and word.isalpha()):
        return False
    return word not in everyday() and word not in names()


@cache
def _heard() -> dict[str, dict[str, int]]:
    """Everyday words that are digits as one hears them, with the value by language."""
    found: dict[str, dict[str, int]] = {}
    for language, lexicon in lexicons().items():
        for value, variants in lexicon.heard.items():
            for word in folded_set(variants):
                found.setdefault(word, {})[language] = value
    return found


@cache
def everyday() -> frozenset[str]:
    """Words of everyday that look like number words and are meant as what they are."""
    common = (words(file) for file in sorted((HERE / "common_words").glob("*.txt")))
    return frozenset[str]().union(_FURTHER, leads(), *common)


def _meant(items: Sequence[Item], place: int) -> Numerals:
    """What the unknown word at `place` is meant as, among the number words around it.

    Figures among the words say that digits are given one by one, so fewer words do.
    """
    languages: Counter[str] = Counter()
    figures = 0
    for step in (-1, 1):
        at, words = place, 0
        while words < _AROUND:
            at += step
            if not 0 <= at < len(items) or not _goes_along(items[at]):
                break
            glued = _touches(items, at)
            figures += items[at].kind == "digits" and len(items[at].digits) <= _SMALL
            words += not (glued and items[at].kind == "digits")
            first, second = sorted((items[at], items[at - step]), key=lambda item: item.start)
            if second.start - first.end > _REACH:
                break
            for language, weight in _spoken_by(items[at], glued).items():
                languages[language] += weight
    needed = _SURE * (_FEWEST if figures < _FEW else _FEW)
    most = max(languages.values(), default=0)
    word = items[place].text
    return Numerals(
        Numeral(language, value, weak=True)
        for language, count in languages.most_common()
        if count >= needed and count * 4 > most * 3
        if (value := _nearest(word, language)) is not None
    )


def _spoken_by(item: Item, glued: bool) -> dict[str, int]:
    """How much a word speaks for languages: one that is an everyday word as well, or is written
    wrongly itself, half as much."""
    if item.numerals:
        return {
            each.language: _SURE if glued or not each.weak else _UNSURE for each in item.numerals
        }
    return dict.fromkeys(_resembled(item.text), _UNSURE) if item.kind == "other" else {}


def _touches(items: Sequence[Item], at: int) -> bool:
    """Whether an item is glued to one beside it: “een2”, where “een” is no everyday word."""
    item = items[at]
    return (at > 0 and items[at - 1].end == item.start) or (
        at + 1 < len(items) and items[at + 1].start == item.end
    )


def _goes_along(item: Item) -> bool:
    """Whether a number may go on over an item: it says digits, or is a word written as wrongly."""
    if item.kind != "other":
        return item.kind != "plus"
    return resembles(item.text)


@lru_cache(maxsize=1 << 14)
def resembles(word: str) -> bool:
    """Whether a word may be all but a number word of some language."""
    if not _may_be(word):
        return False
    sounds, edits, thinned = _indexes()
    if sound(word) in sounds or word in thinned or word in _heard():
        return True
    return len(word) >= _EDITABLE and not edits.isdisjoint(_shortened(word))


@cache
def _indexes() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The sounds of all number words, what is left of them without a letter, and without vowels."""
    every = [_index(language) for language in lexicons()]
    return (
        frozenset[str]().union(*(sounds for sounds, _ in every)),
        frozenset[str]().union(*(edits for _, edits in every)),
        frozenset[str]().union(*map(_thinned, lexicons())),
    )


@cache
def _thinned(language: str) -> dict[str, frozenset[int]]:
    """The values of number words by how they are written in haste: without some of their vowels
    (“spt”, “zro”)."""
    found: dict[str, frozenset[int]] = {}
    for value, variants in lexicons()[language].numbers.items():
        for word in folded_set(variants):
            for left in _without_vowels(word) if len(word) <= _SHORT_WORD else ():
                if len(left) >= _SHORT:
                    found[left] = found.get(left, frozenset()) | {value}
    return found


def _without_vowels(word: str) -> set[str]:
    """What is left of a word without some or all of its vowels; the first letter stays."""
    left = {word[:1]}
    for letter in word[1:]:
        kept = {each + letter for each in left}
        left = kept | left if letter in _VOWELS else kept
    return left - {word}


@lru_cache(maxsize=1 << 12)
def _resembled(word: str) -> tuple[str, ...]:
    """The languages in which a word is all but a number word."""
    return tuple(name for name in lexicons() if _nearest(word, name) is not None)


@lru_cache(maxsize=1 << 14)
def _nearest(word: str, language: str) -> int | None:
    """The value of the one number word that is nearest; None when there is none, or several."""
    heard = _heard().get(word)
    if heard is not None:
        return heard.get(language)
    sounds, edits = _index(language)
    alike = sounds.get(sound(word), frozenset())
    if len(alike) == 1:
        return next(iter(alike))
    thinned = _thinned(language).get(word, frozenset())
    if len(thinned) == 1:
        return next(iter(thinned))
    if len(word) < _EDITABLE:
        return None
    close = frozenset().union(*(edits.get(each, frozenset()) for each in _shortened(word)))
    return next(iter(close)) if len(close) == 1 else None


@cache
def _index(language: str) -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    """The values of number words by their sound, and by what is left without one letter."""
    sounds: dict[str, frozenset[int]] = {}
    edits: dict[str, frozenset[int]] = {}
    for word, value in lexicons()[language].words():
        key = sound(word)
        sounds[key] = sounds.get(key, frozenset()) | {value}
        if len(word) >= _EDITABLE:
            for each in _shortened(word):
                edits[each] = edits.get(each, frozenset()) | {value}
    return sounds, edits


def _shortened(word: str) -> set[str]:
    """The word, and what is left of it without one of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word
