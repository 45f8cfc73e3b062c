"""Kinds of values in words, and the family that gives them colour and shape."""

from collections.abc import Callable
from functools import lru_cache

from components.countries import country_name
from components.words import _, ngettext
from ingest.extractors._location.gazetteer import by_uid

FAMILIES = ("phone", "image", "alias", "place", "contact", "template", "fact", "other")
SMALL_WORDS = frozenset(("aan", "am", "an", "bij", "de", "den", "der", "in", "op", "van"))
FAMILY = {
    "phone": "phone",
    "phone_candidate": "phone",
    "phone_service": "phone",
    "odd_phone": "phone",
    "image": "image",
    "alias": "alias",
    "location": "place",
    "email": "contact",
    "handle": "contact",
    "link": "contact",
    "payment": "contact",
    "template": "template",
    "age": "fact",
    "price": "fact",
    "gender": "fact",
    "nationality": "fact",
    "language": "fact",
    "service_place": "fact",
}
WORDS: dict[str, Callable[[], str]] = {
    "phone": lambda: _("phone number"),
    "phone_candidate": lambda: _("possible phone number"),
    "phone_service": lambda: _("service number"),
    "odd_phone": lambda: _("odd phone number"),
    "image": lambda: _("picture"),
    "alias": lambda: _("working name"),
    "location": lambda: _("place"),
    "email": lambda: _("e-mail address"),
    "handle": lambda: _("contact handle"),
    "link": lambda: _("link"),
    "payment": lambda: _("payment"),
    "template": lambda: _("text template"),
    "age": lambda: _("stated age"),
    "price": lambda: _("price"),
    "gender": lambda: _("offered by"),
    "nationality": lambda: _("stated nationality"),
    "language": lambda: _("language of the text"),
    "service_place": lambda: _("where received"),
    "ad": lambda: _("ad"),
    "url": lambda: _("web address"),
    "words": lambda: _("words"),
}
FAMILY_WORDS: dict[str, Callable[[], str]] = {
    "phone": lambda: _("Phone numbers"),
    "image": lambda: _("Pictures"),
    "alias": lambda: _("Working names"),
    "place": lambda: _("Places"),
    "contact": lambda: _("Contact"),
    "template": lambda: _("Text templates"),
    "fact": lambda: _("Facts as stated"),
    "other": lambda: _("Other"),
}


def family(kind: str) -> str:
    """The family of a kind; kinds that this version does not know are "other"."""
    return FAMILY.get(kind, "other")


def kind_words(kind: str) -> str:
    """The kind in words; an unknown kind is shown by its own name."""
    return WORDS[kind]() if kind in WORDS else kind.replace("_", " ")


def shown_value(kind: str, value: str) -> str:
    """A value as people read it: a picture by the start of its digest, a phone in groups."""
    return SHOWN[kind](value) if kind in SHOWN else value


def typed_value(kind: str, value: str) -> str:
    """A value as somebody might type it: what stands in the search box when it is looked up."""
    return shown_value(kind, value) if kind in ("phone", "alias", "location") else value


def price_words(value: str) -> str:
    """eur:75/30 as EUR 75 / 30 min; eur:1500/night as EUR 1500 / night."""
    currency, _colon, amount = value.rpartition(":")
    amount, slash, time = amount.partition("/")
    words = f"{currency.upper()} {amount}".strip()
    if not slash:
        return words
    length = f"{time} min" if time.isdigit() else stated(time)
    return f"{words} / {length}"


def stated(value: str) -> str:
    """A fact from a fixed list, in the session's language."""
    known = {
        "woman": _("woman"),
        "man": _("man"),
        "trans": _("trans person"),
        "couple": _("couple"),
        "incall": _("at the advertiser's"),
        "outcall": _("at the client's"),
        "night": _("night"),
        "nl": _("Dutch"),
        "en": _("English"),
        "de": _("German"),
        "fr": _("French"),
        "es": _("Spanish"),
        "ro": _("Romanian"),
        "hu": _("Hungarian"),
        "pl": _("Polish"),
        "bg": _("Bulgarian"),
        "it": _("Italian"),
        "pt": _("Portuguese"),
        "tr": _("Turkish"),
        "ru": _("Russian"),
        "uk": _("Ukrainian"),
        "sr": _("Serbian"),
        "mk": _("Macedonian"),
    }
    return known.get(value, value)


def place_name(value: str) -> str:
    """nl/s-hertogenbosch as 's-Hertogenbosch; places abroad with their country.

    A place that the gazetteer does not know is named by its slug: Alphen aan den Rijn.
    """
    country, _slash, slug = value.rpartition("/")
    place = by_uid().get(value)
    name = place.name if place else slug_words(slug)
    return f"{name} ({country.upper()})" if country not in ("", "nl") else name


def slug_words(slug: str) -> str:
    """alphen-aan-den-rijn as Alphen aan den Rijn."""
    return " ".join(
        word if position and word in SMALL_WORDS else word.capitalize()
        for position, word in enumerate(slug.split("-"))
    )


def handle_words(value: str) -> str:
    """telegram:naomi as naomi (telegram)."""
    platform, colon, name = value.partition(":")
    return f"{name} ({platform})" if colon else value


def age_words(value: str) -> str:
    """36 as 36 years."""
    if not value.isdecimal():
        return value
    return ngettext("{count} year", "{count} years", int(value)).format(count=value)


@lru_cache(20_000)
def phone_groups(value: str) -> str:
    """+31612345678 as +31 6 12345678, in the country's own grouping."""
    import phonenumbers as library

    if not value.startswith("+"):
        return value
    try:
        parsed = library.parse(value)
    except library.NumberParseException:
        return value
    return library.format_number(parsed, library.PhoneNumberFormat.INTERNATIONAL)


SHOWN: dict[str, Callable[[str], str]] = {
    "image": lambda value: value[:12],
    "template": lambda value: value[:12],
    "phone": phone_groups,
    "phone_service": phone_groups,
    "alias": str.title,
    "location": place_name,
    "price": price_words,
    "gender": stated,
    "service_place": stated,
    "language": stated,
    "age": age_words,
    "nationality": country_name,
    "handle": handle_words,
}
