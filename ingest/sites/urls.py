"""One spelling for one address: what identifies an ad that has no number of its own."""

import re
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit

from ingest.sites.profile import Profile

TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_g[al]|_hs\w+|gbraid|wbraid"
    r"|phpsessid|jsessionid|sessionid",
    re.IGNORECASE,
)
"""Parameters that say how a reader came, never which page it is."""
_PORTS = {"http": 80, "https": 443}
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def normalise_url(url: str, profile: Profile | None = None) -> str:
    """The address without what does not matter; one that cannot be read comes back as it is.

    Scheme and host in lower case, without default port, user, fragment and tracking parameters;
    parameters sorted. With a profile only its `significant_params` count (all, if it names none),
    and the site's first host under https stands for each of its hosts: a move makes no new ad.

    >>> normalise_url("HTTP://Example.org:80/ad?b=2&utm_source=x&a=1#top")
    'http://example.org/ad?a=1&b=2'
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        host = _host(parts)
    except ValueError:
        return url
    if not host or parts.scheme not in _PORTS:
        return url
    scheme = parts.scheme
    if profile:
        scheme, host = "https", profile.hosts[0].host
    query = _query(parts.query, profile)
    return f"{scheme}://{host}{_path(parts.path) or '/'}{'?' if query else ''}{query}"


def host_of(url: str) -> str | None:
    """Host of an http address in lower case, with its port unless it is the default one."""
    try:
        parts = urlsplit(url.strip())
        return _host(parts) if parts.scheme in _PORTS else None
    except ValueError:
        return None


def _host(parts: SplitResult) -> str | None:
    name = parts.hostname
    if not name:
        return None
    if not name.isascii():
        try:
            name = name.encode("idna").decode()
        except UnicodeError:
            return None
    name = f"[{name}]" if ":" in name else name.rstrip(".")
    port = parts.port
    return name if port is None or port == _PORTS.get(parts.scheme) else f"{name}:{port}"


def _path(path: str) -> str:
    """Escapes in capitals, needless ones undone, everything else escaped."""
    return _ESCAPE.sub(_unescaped, quote(path, safe="/%:@!$&'()*+,;=~-._"))


def _unescaped(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return character if character in _UNRESERVED else found[0].upper()


def _query(query: str, profile: Profile | None) -> str:
    wanted = profile.significant_params if profile else None
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=200)
    except ValueError:
        return query
    kept = [
        (name, value)
        for name, value in pairs
        if (name in wanted if wanted is not None else not TRACKING.fullmatch(name))
    ]
    return urlencode(sorted(kept))
