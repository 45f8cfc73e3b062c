"""Numbers in addresses: links that call or write, and what else in an address may be a number."""

import re
from collections.abc import Iterator

# wa.me/31…, api.whatsapp.com/send?phone=31…, ?number=%2B31…, “wa dot me slash 31…”: always with a
# country code.
_CONTACT = re.compile(
    r"(?:wa\.me/|whatsapp(?:\.com/|://)send/?\?(?:[^\s\"'<>]{0,80}&)?phone=|[?&](?:phone|number|tel)="
    r"|viber://[a-z]{1,10}\?number=|signal\.me/#p/|t\.me/(?=\+)"
    r"|wa (?:dot|punt|punkt|point|punto|ponto|kropka|punct|pont|nokta|точка) me"
    r" (?:slash|slas|barra|barre|/|schragstrich|ukosnik|perjel|egik cizgi|наклонена)[ :]{1,2})"
    r"(?:%2b| {0,2}\+|00)?(?=[\d(])"
)
_LINK = re.compile(
    r"(?:tel|sms|smsto|mms|callto|facetime|skype|viber|whatsapp|wa\.me|phone|number)[:=/][^\s\"'<>]*"
)
_ESCAPED = re.compile(r"%(?:2[089def]|a0|3b)")  # spaces and the signs that part groups
_URL = re.compile(
    r"(?:https?://|www\.)[^\s\"'<>]+|(?<!\S)[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,6}/\S+"
)
_PART = re.compile(r"[^/?#=&]+")
_GROUPED = re.compile(r"(?<!\d)(?:\d{1,3}[-_.])?\d{3,4}[-_.]\d{2,4}(?:[-_.]\d{2,4}){1,3}(?!\d)")
_GLUED = re.compile(r"(?<=[a-z])\d{10,12}(?!\d)|(?<!\d)\d{10,12}(?=[a-z])")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|heic|mp4|mov|pdf)$")
_SERIAL = re.compile(r"(?:(?<=-)\d{5,9})?(?:\.[a-z]{3,5})?$")
_HYPHENED = re.compile(r"[a-z]{2,}(?=[-_])")
_FEWEST_WORDS = 3
_ENTITY = re.compile(r"&(?:#(?!x?[36]\d;)(?!4[89];)(?!5[0-7];)x?[\da-f]{2,6}|[a-z]{2,8});")


def without_entities(text: str) -> str:
    """The text with spaces in the place of what a page leaves of signs: “06&#8209;12&nbsp;34”,
    “tel:06%2012%2034”."""
    if "%" in text:
        text = _LINK.sub(_unescaped, text)
    if "&" not in text or ";" not in text:
        return text
    return _ENTITY.sub(_spaces, text)


def _unescaped(match: re.Match[str]) -> str:
    return _ESCAPED.sub(_spaces, match.group()).replace("%2b", "  +")


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())


def contact_starts(text: str) -> frozenset[int]:
    """Where a number with its country code begins because a link says so."""
    if "=" not in text and "/" not in text and " me " not in text:
        return frozenset()
    return frozenset(match.end() for match in _CONTACT.finditer(text))


def address_masks(text: str, contacts: frozenset[int]) -> list[tuple[int, int]]:
    """The parts of addresses in `text` that hold no number."""
    if "/" not in text and "www." not in text:
        return []
    masks: list[tuple[int, int]] = []
    for match in _URL.finditer(text):
        start, end = match.span()
        for first, last in sorted(_kept(text, start, end, contacts)):
            if first > start:
                masks.append((start, first))
            start = max(start, last)
        if start < end:
            masks.append((start, end))
    return masks


def _kept(text: str, start: int, end: int, contacts: frozenset[int]) -> Iterator[tuple[int, int]]:
    """What may be a number in an address: after a contact link, written in groups
    (470-277-1950), or as a word among words (navi-mumbai-09987519778-mr-lucky); a bare number is
    more likely the site's own."""
    for part in _PART.finditer(text, start, end):
        first, last = part.span()
        if first in contacts or any(first <= place < last for place in _signs(first, contacts)):
            yield first, last
        elif _PICTURE.search(text, first, last):
            continue
        elif len(_HYPHENED.findall(text[first:last])) >= _FEWEST_WORDS:
            serial = _SERIAL.search(text, first, last)
            yield first, serial.start() if serial else last
        else:
            for pattern in (_GROUPED, _GLUED):
                for match in pattern.finditer(text, first, last):
                    yield match.span()


def _signs(first: int, contacts: frozenset[int]) -> list[int]:
    """Contacts that begin at most three signs (%2b, +, 00) into a part."""
    return [place for place in range(first, first + 4) if place in contacts]
