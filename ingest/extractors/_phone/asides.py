"""Remarks in brackets between the groups of one number: “06 (tu suis ?) 12 34 (encore un peu) 40”.

Whatever the brackets say, they are no part of it where all groups outside of them together are just
one mobile number with its 0 or +, as no list of prices or hours is.
"""

import re
from collections.abc import Iterator
from itertools import islice

from ingest.extractors._phone.bridges import tells_hours
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.changed import changed
from ingest.extractors._phone.classify import in_text
from ingest.extractors._phone.glyphs import without
from ingest.extractors._phone.items import says_number
from ingest.extractors._phone.numbers import international
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.side import Side, runs_of
from ingest.extractors._phone.vocabulary import vocabulary
from ingest.models import Extraction

_ASIDE = re.compile(r"\([^()]{1,60}\)|\[[^\[\]]{1,60}\]|\{[^{}]{1,60}\}")
_LETTER = re.compile(r"[^\W\d_]")
_SPACES = 4  # on either side of a remark that go with it
_LONGEST = 15  # digits of a number
_APART = 40  # characters of the digits beside a remark
_MOST = 30  # chains of remarks that are looked at
_WORD = re.compile(r"[^\W_]+")
_PARTING = re.compile(r"[^\w\s.,:+/-]")  # in what stands beside a remark

_Span = tuple[int, int]


def among_asides(side: Side, regions: Regions) -> list[Extraction]:
    """The mobile numbers of one field of which the groups stand between remarks in brackets."""
    text = side.folded.text
    if not any(sign in text for sign in "([{"):
        return []
    told = [each for each in map(_told, [text] * _MOST, islice(_chains(text), _MOST)) if each]
    if not told:
        return []
    folded = without(side.folded, [span for _, _, spans in told for span in spans])
    parts = changed(side.folded, folded, len(side.text)).folded
    again = Side(side.field, side.text, parts, *runs_of(parts.text))
    places = {
        (side.folded.span(start, start + 1)[0], side.folded.span(end - 1, end)[1])
        for start, end, _ in told
    }
    return [
        each
        for each in in_text(again, regions, Budget())
        if each.kind == "phone" and (each.start, each.end) in places and _is_marked_mobile(each)
    ]


def _chains(text: str) -> Iterator[list[_Span]]:
    """The places of remarks in brackets between which nothing but digits is said."""
    chain: list[_Span] = []
    for match in _ASIDE.finditer(text):
        if not _LETTER.search(match.group()):
            continue
        start, end = _with_spaces(text, *match.span())
        if chain and not _says_digits(text, chain[-1][1], start):
            yield chain
            chain = []
        chain.append((start, end))
    if chain:
        yield chain


def _with_spaces(text: str, start: int, end: int) -> _Span:
    """A remark with a few spaces and line ends beside it."""
    before = text[max(0, start - _SPACES) : start]
    behind = text[end : end + _SPACES]
    return start - len(before) + len(before.rstrip()), end + len(behind) - len(behind.lstrip())


def _says_digits(text: str, start: int, end: int) -> bool:
    """Whether digits are said in a short stretch, in figures or words, and nothing else."""
    if end - start > _APART or _PARTING.search(text, start, end):
        return False
    words = _WORD.findall(text, start, end)
    return any(map(_says, words)) and all(
        _says(word) or word in vocabulary().fillers for word in words
    )


def _says(word: str) -> bool:
    return word.isdigit() or says_number(word) or word in vocabulary().twice


def _told(text: str, chain: list[_Span]) -> tuple[int, int, list[_Span]] | None:
    """Where what is told with remarks begins and ends, and those within it, if there are any."""
    start, end = _beginning(text, chain[0][0]), _ending(text, chain[-1][1])
    if end == chain[-1][1]:
        end = chain.pop()[0]
    if not chain or start == chain[0][0] or not _is_marked(text, start):
        return None
    if any(tells_hours(text[slice(*span)]) for span in chain):
        return None
    if _figures(text, start, end) - sum(_figures(text, *span) for span in chain) > _LONGEST:
        return None
    return start, end, chain


def _figures(text: str, start: int, end: int) -> int:
    return sum(map(str.isdigit, text[start:end]))


def _is_marked(text: str, start: int) -> bool:
    """Whether a + or a 0 begins what stands there."""
    word = _WORD.match(text, start)
    if word is None or word.group()[0] == "0":
        return word is not None or text[start : start + 1] == "+"
    numerals = vocabulary().numerals.get(word.group())
    return word.group() in vocabulary().plus or (numerals is not None and numerals[0].value == 0)


def _beginning(text: str, end: int) -> int:
    """Where the digits right before a place begin."""
    start = end
    for word in reversed(list(_WORD.finditer(text, max(0, end - _APART), end))):
        between = text[word.end() : start]
        if not _says(word.group()) or _PARTING.search(between) or ". " in between:
            break
        start = word.start()
    return start - 1 if text[start - 1 : start] == "+" else start


def _ending(text: str, start: int) -> int:
    """Where the digits right behind a place end."""
    end = start
    for word in _WORD.finditer(text, start, start + _APART):
        if not _says(word.group()) or _PARTING.search(text, end, word.start()):
            break
        end = word.end()
    return end


def _is_marked_mobile(found: Extraction) -> bool:
    """Whether a number is a mobile one with its 0 or +."""
    number = international(found.value[1:])
    marked = found.attributes["form"] in ("plus", "idd", "trunk")
    return marked and number is not None and number.type == "mobile"
