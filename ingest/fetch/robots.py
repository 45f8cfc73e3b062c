"""What robots.txt allows, per host, by RFC 9309."""

from protego import Protego

_ALLOW, _DENY = "", "User-agent: *\nDisallow: /\n"


class Rules:
    """The rules of one host for one user agent."""

    def __init__(self, text: str, agent: str) -> None:
        self._rules = Protego.parse(text)
        self._agent = agent

    def allow(self, url: str) -> bool:
        """Whether the address may be fetched."""
        return self._rules.can_fetch(url, self._agent)

    @property
    def delay(self) -> float:
        """The seconds that the host wants between two requests; 0 when it does not say."""
        return float(self._rules.crawl_delay(self._agent) or 0.0)


def meaning(status: int, text: str) -> str:
    """The rules that an answer amounts to.

    Found: as written. Not there (4xx): all allowed, but 401 and 403 mean no. Anything else, also a
    redirect that leads nowhere: nothing is allowed.
    """
    if 200 <= status < 300:
        return text
    if 400 <= status < 500 and status not in (401, 403):
        return _ALLOW
    return _DENY
