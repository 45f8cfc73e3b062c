"""What a finding says beside its value, in words: what happens in a place, how a number stands."""

from collections.abc import Callable, Iterable, Iterator

from components.countries import country_name
from components.tricks import tricks_words
from components.words import _, ngettext
from graph.answers import Mention
from graph.networks.words import FORMER

HOUR = 60
LEVELS: dict[str, Callable[[], str]] = {
    "district": lambda: _("part of a town"),
    "province": lambda: _("province"),
    "region": lambda: _("region"),
    "island": lambda: _("island"),
    "country": lambda: _("country"),
    "airport": lambda: _("airport"),
    "postcode": lambda: _("postcode"),
}
RELATIONS: dict[str, Callable[[], str]] = {
    "incall_at": lambda: _("receives there"),
    "outcall_to": lambda: _("visits clients there"),
    "from": lambda: _("comes from there"),
}
TYPES: dict[str, Callable[[], str]] = {
    "home": lambda: _("home"),
    "hotel": lambda: _("hotel"),
    "holiday_park": lambda: _("holiday park"),
    "club": lambda: _("club"),
    "window": lambda: _("window"),
    "street": lambda: _("street"),
}
REASONS: dict[str, Callable[[], str]] = {
    "of somebody else": lambda: _("said to be of somebody else"),
    "help desk of the site": lambda: _("said to be the site's help desk"),
    "no such number": lambda: _("no such number exists"),
    "too long": lambda: _("too long"),
    "too short": lambda: _("too short"),
    "country unknown": lambda: _("country unknown"),
    "short number": lambda: _("short number"),
    "in bits": lambda: _("written in bits"),
}


def details_words(same: Iterable[Mention]) -> str:
    """All that findings of one value say beside it, each thing once: receives there · hotel.

    What the value says itself is left out, and so is what this version has no words for.
    """
    return " · ".join(dict.fromkeys(said for one in same for said in told(one)))


def told(one: Mention) -> Iterator[str]:
    """What one finding says, the weightiest first."""
    if is_former(one):
        yield former_words()
    for name, words in (
        ("relation", RELATIONS),
        ("type", TYPES),
        ("level", LEVELS),
        ("reason", REASONS),
    ):
        known = words.get(str(one.attributes.get(name, "")))
        if known:
            yield known()
    if region := one.attributes.get("region"):
        yield country_name(str(region))
    yield from length(one)
    if one.attributes.get("obfuscated") is True:
        yield tricks_words(one) or _("obscured")
    if "unexamined" in one.attributes:
        yield _("not examined")


def is_former(one: Mention) -> bool:
    """Does the ad say that this number is no longer hers?"""
    return one.kind == "phone" and one.attributes.get("former") is True


def former_words() -> str:
    """What the ad says of such a number; anybody may have it by now."""
    return _(FORMER)


def length(one: Mention) -> Iterator[str]:
    """The time that a price buys, where its value tells it badly or not at all."""
    minutes = one.attributes.get("minutes")
    if one.attributes.get("visit") == "short":
        yield _("short visit")
    elif isinstance(minutes, int) and minutes >= 2 * HOUR:
        hours, left = divmod(minutes, HOUR)
        whole = ngettext("{count} hour", "{count} hours", hours).format(count=hours)
        yield f"{whole} {left} min" if left else whole
