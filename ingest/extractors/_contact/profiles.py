"""Names in the address of a profile ("t.me/naomi_x"), and names with a sign no other name has."""

import re
from collections.abc import Iterator

from ingest.extractors._contact.hosts import DOT_WORDS
from ingest.extractors._contact.name import NAME, Name, plausible
from ingest.extractors._contact.platforms import HOSTS, PREFIXES
from ingest.extractors._text.fold import Folded

_SAID_DOT = "|".join(sorted(DOT_WORDS))
_DOT = rf"(?:\s?(?:\.|[(\[{{]\s?(?:\.|{_SAID_DOT})\s?[)\]}}])\s?|\s(?:{_SAID_DOT})\s)"
_SLASH = r"(?:\s?/\s?|\sslash\s)"
_HOSTS = "|".join(
    re.escape(host).replace(r"\.", _DOT) for host in sorted(HOSTS, key=len, reverse=True)
)
_PREFIXES = "|".join(re.escape(prefix) for prefix in PREFIXES)
_PROFILE = re.compile(
    rf"(?<![\w.-])(?:https?://)?(?:[a-z]{{1,8}}\.)?(?P<host>{_HOSTS}){_SLASH}(?:{_PREFIXES})?@?{NAME}"
)
# Skype's own and Discord's old form.
_SIGNED = re.compile(
    r"(?<!\w)(?P<platform>skype|discord)\W{1,4}(?:(?:naam|name|id|is)\W{1,3})?"
    r"(?P<name>live:[a-z0-9._-]{3,40}|[a-z0-9._]{2,32}#\d{4})(?!\w)"
)
_DOTTED = re.compile(rf"\s(?:{_SAID_DOT})\s|[(\[{{]\s?(?:{_SAID_DOT})\s?[)\]}}]")
_NOT_HOST = re.compile(r"[^a-z.]")


def profiles(view: Folded) -> Iterator[Name]:
    """Every name in an address, also one with spaces or brackets about its dots."""
    if "/" not in view.text and "slash" not in view.text:
        return
    for m in _PROFILE.finditer(view.text):
        name = m["name"].rstrip(".-")
        if plausible(name):
            platform = HOSTS[_NOT_HOST.sub("", _DOTTED.sub(".", m["host"]))]
            yield Name((platform,), name, m.start(), m.start("name") + len(name), 0.98)


def signed(view: Folded) -> Iterator[Name]:
    """ "skype live:naomi", "discord naomi#1234"."""
    if "skype" in view.text or "discord" in view.text:
        for m in _SIGNED.finditer(view.text):
            yield Name((m["platform"],), m["name"], *m.span("name"), 0.95)
