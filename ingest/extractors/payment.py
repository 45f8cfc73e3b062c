"""Ways to pay that point at somebody: bank accounts, Bitcoin addresses, payment pages.

Accounts and Bitcoin addresses count only when their checksum is right.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extractors import Extractor
from ingest.extractors._contact.checksums import bitcoin, iban
from ingest.extractors._contact.platforms import NOT_HANDLES
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.fold import Folded, fold
from ingest.extractors._text.found import finder
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "payment", "5"
_found = finder(NAME, VERSION)

# What may not stand before is asked behind the first sign: so the pattern starts with a set.
_IBAN = re.compile(r"[a-z](?<!\w.)[a-z] ?\d{2}(?=[ .-]?[a-z0-9]{2})[a-z0-9 .-]{8,46}")
_BITCOIN = re.compile(
    r"(?<!\w)(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|[bB][cC]1[02-9a-zA-Z]{11,87})(?!\w)"
)
_HOSTS = (
    "tikkie.me/pay/", "paypal.me/", "paypal.com/paypalme/", "venmo.com/u/", "venmo.com/",
    "betaalverzoek.rabobank.nl/betaalverzoek/?id=", "ing.nl/payreq/m/?trxid=", "bunq.me/",
    "revolut.me/", "cash.app/$", "buymeacoffee.com/", "ko-fi.com/", "wise.com/pay/me/",
)  # fmt: skip
_SPACED = {".": r"\s?\.\s?", "/": r"\s?/\s?"}
_PAGES = "|".join("".join(_SPACED.get(c, re.escape(c)) for c in host) for host in _HOSTS)
_PAGE = re.compile(
    rf"(?<![\w@-])(?:https?://)?(?:www\.)?(?P<host>{_PAGES})"
    r"(?P<name>[A-Za-z0-9_.-]{2,60}+(?:/[A-Za-z0-9]{2,40}+)?)",
    re.I,
)
_SERVICES = {
    "tikkie.me": "tikkie",
    "paypal.me": "paypal",
    "paypal.com": "paypal",
    "bunq.me": "bunq",
    "revolut.me": "revolut",
    "cash.app": "cashapp",
    "buymeacoffee.com": "buymeacoffee",
    "ko-fi.com": "kofi",
    "wise.com": "wise",
    "venmo.com": "venmo",
    "betaalverzoek.rabobank.nl": "rabobank",
    "ing.nl": "ing",
}
_EXACT = frozenset({"tikkie", "rabobank", "ing"})  # requests to pay, in capitals and small letters
_LONG = re.compile(r"[A-Za-z0-9](?<![A-Za-z0-9].)[A-Za-z0-9]{13}")
_CUED = re.compile(
    r"(?<!\w)(?P<service>paypal|revolut|revtag|cashapp|cash app|venmo|wise)"
    r"(?:\s(?:is|naam|name|account|id|adres|adresse|mail|e-mail|email|naar|to|an|freunde|friends|vrienden)"
    r"){0,2}(?:\s?[:=@]{1,2}\s?[@$]?|\s[@$])"
    r"(?P<name>[a-z0-9][a-z0-9._+-]{2,60}+(?:@[a-z0-9.-]{4,60}+)?)"
)


_HOST_NAMES = frozenset(_SERVICES)
_CUES = ("paypal", "rev", "cash", "venmo", "wise")
_TELLING = frozenset(max(re.split(r"[./?]", host), key=len) for host in _HOSTS)
"""A part of each address: a text without any of them has none."""


class _Payment(NamedTuple):
    value: str
    start: int
    end: int


def _ibans(view: Folded) -> Iterator[_Payment]:
    for m in _IBAN.finditer(view.text):
        found = iban(m[0])
        if found:
            yield _Payment(f"iban:{found[0]}", *view.span(m.start(), m.start() + found[1]))


def _bitcoins(text: str) -> Iterator[_Payment]:
    if not _LONG.search(text):
        return
    for m in _BITCOIN.finditer(text):
        address = bitcoin(m[0])
        if address:
            yield _Payment(f"btc:{address}", *m.span())


def _pages(text: str, view: Folded) -> Iterator[_Payment]:
    if "/" not in text or not any(part in view.text for part in _TELLING):
        return
    for m in _PAGE.finditer(text):
        service = _SERVICES["".join(m["host"].lower().split()).split("/")[0]]
        name = m["name"].rstrip(".-")
        if service not in _EXACT:
            name = name.lower().split("/")[0]
        yield _Payment(f"{service}:{name}", m.start(), m.start("name") + len(name))


def _cued(view: Folded) -> Iterator[_Payment]:
    if not any(service in view.text for service in _CUES):
        return
    for m in _CUED.finditer(view.text):
        name = m["name"].rstrip(".-")
        if name in _HOST_NAMES:
            continue  # an address of a page, read as one
        if name not in NOT_HANDLES and (not name[0].isdigit() or "@" in name):
            service = {"revtag": "revolut", "cash app": "cashapp"}.get(m["service"], m["service"])
            span = view.span(m.start("name"), m.start("name") + len(name))
            yield _Payment(f"{service}:{name}", *span)


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every account, address or page, as "iban:NL…", "btc:…", "tikkie:…", "paypal:…"."""
    for field, text in version.texts():
        view = fold(text)
        for source in (_ibans(view), _bitcoins(text), _pages(text, view), _cued(view)):
            for payment in source:
                span = (payment.start, payment.end)
                yield _found("payment", payment.value, (field, text), span, 0.97)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="payment", label="Payment", role="identifier"),),
    extract=bounded(NAME, extract),
)
