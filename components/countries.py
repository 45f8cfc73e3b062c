"""Names of countries in the session's language."""

from functools import cache

from components.words import language


@cache
def names_of_countries() -> dict[str, dict[str, str]]:
    """Names of countries by ISO code and language, from the phonenumbers package."""
    from phonenumbers.geodata.locale import LOCALE_DATA

    return LOCALE_DATA


def country_name(code: str) -> str:
    """Netherlands for NL; the code itself when it has no name."""
    names = names_of_countries().get(code.upper(), {})
    name = names.get(language(), "")
    if name.startswith("*"):  # the package's way of saying "same as in that language"
        name = names.get(name[1:], "")
    return name or names.get("en", "") or code
