"""Networks in words: tiers, values, rarity. One place, so that every page says it the same way."""

from collections.abc import Mapping, Sequence

from components.kinds import kind_words
from components.moulds import told
from components.say import number
from components.words import _, language, ngettext
from graph.networks.facts import Counts, Named

TIERS = ("A", "B", "C")
SHORT = 8
"""Characters of a digest that are spoken of."""


def tier_words(tier: str) -> str:
    """How firmly an ad stands in its network."""
    said = {
        "A": _("same contact"),
        "B": _("several independent values, or one very rare"),
        "C": _("possible: one rare value"),
    }
    return said.get(tier, "")


def tier_help(tier: str) -> str:
    """The same at length, for who hovers or asks."""
    said = {
        "A": _(
            "Same contact: the ad shares a telephone number, e-mail address or handle, used in"
            " the same period, with another ad of the network."
        ),
        "B": _(
            "Several values: the ad shares pictures, texts or contacts that are rare together;"
            " no single contact ties it."
        ),
        "C": _(
            "Possible: one rare value, or a contact across a long silence or after it was given up."
            " Never counted as part of a network; check it yourself."
        ),
    }
    return said.get(tier, "")


def tiers_words(tiers: Mapping[str, int]) -> str:
    """23 same contact · 3 several independent values."""
    return " · ".join(
        f"{number(tiers[tier])} {tier_words(tier)}" for tier in TIERS if tiers.get(tier)
    )


def network_words(number_of_it: int) -> str:
    """Network 17."""
    return _("Network {number}").format(number=number_of_it)


def ads_words(count: int) -> str:
    """26 ads."""
    return ngettext("{count} ad", "{count} ads", count).format(count=number(count))


def sizes_words(sizes: Sequence[int], most: int = 6) -> str:
    """20, 5, 1: the first of many."""
    return ", ".join(number(size) for size in sizes[:most]) + (", …" if sizes[most:] else "")


def late_words(ads: int) -> str:
    """12 ads came in after the last linking: whether they belong to a network is not known."""
    words = ngettext(
        "{ads} came in after the last linking and is in no network yet.",
        "{ads} came in after the last linking and are in no network yet.",
        ads,
    )
    return words.format(ads=ads_words(ads))


def sites_words(count: int) -> str:
    """5 sites."""
    return ngettext("{count} site", "{count} sites", count).format(count=number(count))


def groups_words(count: int) -> str:
    """2 contact groups."""
    words = ngettext("{count} contact group", "{count} contact groups", count)
    return words.format(count=number(count))


def entity_kind(kind: str) -> str:
    """The kind as the rest of the app knows it."""
    return "image" if kind == "picture" else kind


def bare_value(kind: str, value: str) -> str:
    """A value without its kind; of a picture the beginning of its digest."""
    return value[:SHORT] if entity_kind(kind) == "image" else told(kind, value)


def value_words(kind: str, value: str) -> str:
    """Phone number +31 6 12345678; picture 3fa94c01; text template “Lieve …” (5d0c11e2)."""
    return f"{kind_words(entity_kind(kind))} {bare_value(kind, value)}"


def values_words(values: Sequence[Named], most: int = 4) -> str:
    """These values in a row; beyond `most` they are counted."""
    named = [value_words(one.kind, one.value) for one in values[:most]]
    if len(values) > most:
        more = ngettext("{count} value more", "{count} values more", len(values) - most)
        named.append(more.format(count=number(len(values) - most)))
    return ", ".join(named)


def rarity_words(counts: Counts, *, home: bool) -> str:
    """3 ads, 2 contact groups, all in this network. `home`: seen from a network."""
    said = f"{ads_words(counts.ads)}, {groups_words(counts.groups)}"
    if not home:
        networks = ngettext("{count} network", "{count} networks", counts.networks)
        return said + ", " + networks.format(count=number(counts.networks))
    if not counts.elsewhere:
        return said + ", " + _("all in this network")
    outside = ngettext(
        "{count} ad outside this network", "{count} ads outside this network", counts.elsewhere
    )
    return said + ", " + outside.format(count=number(counts.elsewhere))


def notice() -> str:
    """What stands wherever a network is shown."""
    return (
        steering()
        + " "
        + _("How well networks are found was measured on a fictional market, not on this data.")
    )


def steering() -> str:
    """What a network is, and what it is not."""
    return _("Steering information, no proof: check every link at its source.")


def percent(share: float) -> str:
    """98,5% in Dutch, 98.5% in English."""
    text = f"{100 * share:.1f}%"
    return text.replace(".", ",") if language() == "nl" else text
