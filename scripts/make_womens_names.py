"""Cuts the names that only women bear out of two packages: `python scripts/make_womens_names.py`.

The packages are Faker and mimesis, as for `make_given_names.py`. Writes
ingest/extractors/_facts/womens_names.txt: names of our own lists and of `listed.txt` that some
language gives to women and none to men. What is a word, a place or among the men of `men.txt` is
left out. Deterministic: same packages, same file. Both packages are needed here only.
"""

import json
import textwrap
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files

from make_given_names import LINE, LOCALES, OUT, ROOT, places, spellings

from ingest.extractors._alias.normal import normal
from ingest.extractors._alias.words import NOT_NAMES, WORD_NAMES, listed, names
from ingest.extractors._text.tables import words

HEAD = (
    "Given names of women and not of men, cut from Faker and mimesis (both MIT, see NOTICE) by "
    "scripts/make_womens_names.py."
)
_LISTS = {"female": "first_names_female", "male": "first_names_male"}
_SHORTEST = 4


def from_faker(locale: str, sex: str) -> Iterator[str]:
    """First names of a locale of Faker for one sex."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    yield from getattr(provider, _LISTS[sex], ())


def from_mimesis(language: str, sex: str) -> Iterator[str]:
    """First names of a language of mimesis for one sex."""
    for folder in files("mimesis.datasets").iterdir():
        person = folder / "person.json"
        if folder.name.split("-")[0] == language and person.is_file():
            yield from json.loads(person.read_text("utf-8")).get("names", {}).get(sex, ())


def of(sex: str) -> frozenset[str]:
    """Every name that a language gives to a sex, in normal form."""
    found = set[str]()
    for locales in LOCALES:
        every = [name for locale in locales.split() for name in from_faker(locale, sex)]
        for name in (*every, *from_mimesis(locales[:2], sex)):
            found.update(spellings(normal(name)))
    return frozenset(found)


def main() -> None:
    """Write the file."""
    left_out = of("male") | words(OUT / "men.txt") | NOT_NAMES | WORD_NAMES | places()
    known = (names() | listed()) & of("female") - left_out
    found = sorted(name for name in known if len(name) >= _SHORTEST)
    text = textwrap.fill(" ".join(found), LINE, break_on_hyphens=False)
    out = ROOT / "ingest/extractors/_facts/womens_names.txt"
    out.write_text(f"# {HEAD}\n{text}\n", "utf-8")


if __name__ == "__main__":
    main()
