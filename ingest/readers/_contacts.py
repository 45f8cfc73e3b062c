"""Contacts that stand in links: `tel:`, `mailto:`, WhatsApp, Telegram and the like."""

import re
from typing import Literal, NamedTuple
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

MAX_LINK = 1000
HANDLE_HOSTS = frozenset(
    (
        *("t.me", "telegram.me", "telegram.dog", "wa.me", "signal.me", "snapchat.com", "kik.me"),
        *("instagram.com", "onlyfans.com", "twitter.com", "x.com", "facebook.com", "m.me"),
        *("tiktok.com", "linktr.ee", "line.me", "fansly.com", "vk.com", "threema.id"),
    )
)
"""Hosts whose addresses name a person or account."""
_SHARING = re.compile(r"/(share|sharer|sharer\.php|intent|dialog|plugins|home|search|login)\b")
_NUMBER = re.compile(r"\+?\d{6,15}")


class Contact(NamedTuple):
    """A contact by the list of an ad record to which it belongs."""

    list: Literal["phones", "emails", "handles"]
    text: str


def contact(href: str) -> Contact | None:
    """The contact behind a link, or None.

    >>> contact("https://wa.me/31611000000?text=hi")
    Contact(list='phones', text='+31611000000')
    """
    link = href.strip()
    if not link or len(link) > MAX_LINK:
        return None
    try:
        parts = urlsplit(link)
        parts.hostname  # noqa: B018 - a bad one raises here
        return _by_scheme(parts) if parts.scheme not in ("http", "https", "") else _by_host(parts)
    except ValueError:
        return None


def _by_scheme(parts: SplitResult) -> Contact | None:
    target = unquote(parts.path).strip()
    match parts.scheme:
        case "tel" | "callto" | "sms" | "smsto":
            number = target.split(";")[0].strip().lstrip("/")
            return Contact("phones", number) if number else None
        case "mailto":
            address = target.split(",")[0].strip()
            return Contact("emails", address) if "@" in address else None
        case "whatsapp" | "viber":
            return _numbered(parts, "phone", "number")
        case "tg":
            domain = parse_qs(parts.query).get("domain", [""])[0]
            handle = Contact("handles", f"https://t.me/{domain}") if domain else None
            return handle or _numbered(parts, "phone")
        case "skype":
            return Contact("handles", f"skype:{target}") if target else None
        case _:
            return None


def _by_host(parts: SplitResult) -> Contact | None:
    host = (parts.hostname or "").removeprefix("www.")
    if host in ("api.whatsapp.com", "web.whatsapp.com"):
        return _numbered(parts, "phone")
    if host in ("wa.me", "signal.me"):
        number = unquote(f"{parts.path} {parts.fragment}").replace("/", " ").replace("p ", " ")
        if found := _NUMBER.search(number):
            return Contact("phones", "+" + found[0].lstrip("+"))
    if host not in HANDLE_HOSTS or _SHARING.match(parts.path):
        return None
    names_someone = parts.path.strip("/") or parts.fragment
    tail = f"#{parts.fragment}" if host == "signal.me" else ""
    return Contact("handles", f"https://{host}{parts.path}{tail}") if names_someone else None


def _numbered(parts: SplitResult, *names: str) -> Contact | None:
    """The phone number in a parameter; international ones come with or without their plus."""
    values = parse_qs(parts.query.replace("+", "%2B"))
    for name in names:
        if found := _NUMBER.search(re.sub(r"[\s()-]", "", values.get(name, [""])[0])):
            return Contact("phones", "+" + found[0].lstrip("+"))
    return None
