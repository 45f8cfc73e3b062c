"""Numbers in addresses: links that call or write, and what else in an address may be a number."""

import re

# wa.me/31…, api.whatsapp.com/send?phone=31…, ?number=%2B31…: always with a country code.
_CONTACT = re.compile(
    r"(?:wa\.me/|whatsapp(?:\.com/|://)send/?\?(?:[^\s\"'<>]{0,80}&)?phone=|[?&](?:phone|number|tel)="
    r"|viber://[a-z]{1,10}\?number=)(?:%2b|\+|00)?(?=[\d(])"
)
_URL = re.compile(
    r"(?:https?://|www\.)[^\s\"'<>]+|(?<!\S)[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,6}/\S+"
)
# In an address a number counts when written as one (470-277-1950), or as a word among words
# (navi-mumbai-09987519778-mr-lucky). A bare number is more likely the site's own.
_GROUPED = re.compile(r"(?<![\d])(?:\d{1,3}[-_.])?\d{3,4}[-_.]\d{2,4}(?:[-_.]\d{2,4}){1,3}(?![\d])")
_AMONG_WORDS = re.compile(
    r"(?<=[a-z\d][-_])\+?\d{9,12}(?=[-_/?&]|$)|(?<=[-_/])\+?\d{9,12}(?=[-_][a-z])"
)
_FILE = re.compile(r"\.[a-z]{3,5}$")


def contact_starts(text: str) -> frozenset[int]:
    """Where a number with its country code begins because a link says so."""
    if "=" not in text and "/" not in text:
        return frozenset()
    return frozenset(match.end() for match in _CONTACT.finditer(text))


def address_masks(text: str, contacts: frozenset[int]) -> list[tuple[int, int]]:
    """The parts of addresses in `text` that hold no number."""
    if "/" not in text and "www." not in text:
        return []
    masks: list[tuple[int, int]] = []
    for match in _URL.finditer(text):
        start, end = match.span()
        kept = [] if _FILE.search(text, start, end) else _kept(text, start, end)
        kept += [(place, _digits_end(text, place)) for place in contacts if start <= place <= end]
        for first, last in sorted(kept):
            if first > start:
                masks.append((start, first))
            start = max(start, last)
        if start < end:
            masks.append((start, end))
    return masks


def _kept(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [
        match.span()
        for pattern in (_GROUPED, _AMONG_WORDS)
        for match in pattern.finditer(text, start, end)
    ]


def _digits_end(text: str, place: int) -> int:
    while place < len(text) and (text[place].isdigit() or text[place] in "-. ()"):
        place += 1
    return place
