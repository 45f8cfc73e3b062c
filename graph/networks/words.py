"""Numbers into words: what a value is, how rare, and why an ad stands in its network."""

from urllib.parse import unquote

from graph.linking.explain import Rarity


def for_app(text: str) -> str:
    """`text`, which the app says too, in its own languages: the catalogue finds it by this name."""
    return text


NOTICE = "Steering information, measured on a fictional market, not on this data."
"""Stands wherever a network leaves the screen."""
NAMES = {
    "phone": "number",
    "odd_phone": "number of no known plan",
    "email": "e-mail address",
    "handle": "handle",
    "payment": "payment address",
    "picture": "picture",
    "template": "text template",
    "alias": "working name",
    "location": "place",
}
TIERS = {
    "A": "same contact",
    "B": "several independent values, or one very rare",
    "C": "possible: one rare value",
}

FORMER = for_app("said to be no longer hers")
"""What an ad says of a number that it calls old, given up or lost."""


def kind_and_value(name: str) -> tuple[str, str]:
    """Kind and normal form of an entity, from its uid."""
    _, kind, value = name.split("|", 2)
    return ("picture" if kind == "image" else kind), unquote(value)


def named_value(name: str) -> str:
    """A value (uid) as it is spoken of: "number +31…", "picture 3fa94c01"."""
    kind, value = kind_and_value(name)
    return f"{NAMES[kind]} {value[:8] if kind in ('picture', 'template') else value}"


def ad_words(uid: str) -> str:
    """An ad (uid) as it is spoken of: "site/id"; where a site gives no ids, its address stands for
    one."""
    return "/".join(map(unquote, uid.split("|")[1:]))


def plural(count: int, word: str) -> str:
    """ "1 ad", "3 ads"."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def rarity_words(rarity: Rarity, home: bool) -> str:
    """How rare a value is; `home`: seen from a network, so that "elsewhere" means something."""
    said = f"{plural(rarity.ads, 'ad')}, {plural(rarity.cores, 'contact group')}"
    if not home:
        return f"{said}, {plural(rarity.networks, 'network')}"
    if rarity.elsewhere:
        return f"{said}, {plural(rarity.elsewhere, 'ad')} outside this network"
    return f"{said}, all in this network"
