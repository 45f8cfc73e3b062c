"""Cuts a list of given names out of two packages: `python scripts/make_given_names.py WORDS_DIR`.

The packages are Faker and mimesis.

Writes ingest/extractors/_alias/listed.txt, the names that are hardly anything else. WORDS_DIR holds
word lists (one word a line, lower-case entries are words). What our own lists (`names/*.txt`) know,
what is no name of a person (`not_names.txt`), what is a word and what is a place is left out.
Deterministic: same packages, same word lists, same file. Both packages are needed here only.
"""

import json
import re
import sys
import textwrap
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from ingest.extractors._alias.normal import normal  # noqa: E402
from ingest.extractors._alias.words import CYRILLIC  # noqa: E402
from ingest.extractors._text.fold import folded  # noqa: E402
from ingest.extractors._text.tables import folder, words  # noqa: E402

OUT = ROOT / "ingest/extractors/_alias"
LOCALES = (
    *("nl_NL nl_BE", "en_GB en_US en_IE", "de_DE de_AT de_CH", "fr_FR fr_BE fr_CH fr_CA", "it_IT"),
    *("es_ES es_MX es_CO es_AR es_CL", "ro_RO", "hu_HU", "pl_PL", "bg_BG", "tr_TR", "pt_PT pt_BR"),
    *("cs_CZ", "sk_SK", "hr_HR", "ru_RU", "uk_UA", "lt_LT lv_LV", "id_ID", "th_TH en_TH", "vi_VN"),
    *("sl_SI", "mk_MK", "az_AZ", "uz_UZ"),
    *("ha_NG", "ig_NG", "yo_NG", "en_NG en_KE en_IN en_PK", "tw_GH", "sw", "zu_ZA", "fr_DZ"),
)
LETTERS = re.compile(r"[a-z]{3,12}|[а-я]{3,12}")
SHORTEST_ALONE = 4
LINE = 118
HEAD = (
    "Given names cut from Faker and mimesis (both MIT, see NOTICE) by scripts/make_given_names.py."
)


def from_faker(locale: str) -> Iterator[str]:
    """First names of a locale of Faker, of all its lists."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    for attribute in dir(provider):
        value = getattr(provider, attribute)
        if "first_name" in attribute and not callable(value) and not isinstance(value, property):
            yield from value


def from_mimesis(language: str) -> Iterator[str]:
    """First names of a language of mimesis."""
    for folder_ in files("mimesis.datasets").iterdir():
        person = folder_ / "person.json"
        if folder_.name.split("-")[0] == language and person.is_file():
            found = json.loads(person.read_text("utf-8")).get("names", {})
            for names in found.values():
                yield from names


def spellings(name: str) -> Iterator[str]:
    """A name as it is written, and in Latin letters too ("мария" is "mariya" and "maria")."""
    yield name
    if not name.isascii():
        latin = name.translate(CYRILLIC)
        yield latin
        yield latin.replace("iya", "ia")


def everyday(lists: Path) -> frozenset[str]:
    """Lower-case words of all the lists, folded."""
    lines = (line for path in sorted(lists.iterdir()) for line in _lines(path))
    return frozenset(folded(word) for word in lines if word[:1].islower())


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        yield line.strip().split("/")[0]


def places() -> frozenset[str]:
    """Every spelling of the gazetteer."""
    spelt = (row[5] for _, row in folder(ROOT / "ingest/extractors/_location/cities"))
    return frozenset(folded(name) for names in spelt for name in names.split("|"))


def sources() -> dict[str, int]:
    """Each name in normal form, with how many languages list it."""
    found: dict[str, set[str]] = defaultdict(set)
    for locales in LOCALES:
        language = locales[:2]
        every = [name for locale in locales.split() for name in from_faker(locale)]
        for name in (*every, *from_mimesis(language)):
            for form in spellings(normal(name)):
                found[form].add(language)
    return {name: len(lists) for name, lists in found.items() if LETTERS.fullmatch(name)}


def main(lists: Path) -> None:
    """Write the file."""
    own = {normal(name) for table in (OUT / "names").glob("*.txt") for name in words(table)}
    common = frozenset(
        word
        for table in (ROOT / "ingest/extractors/_facts/common_words").glob("*.txt")
        for word in words(table)
    )
    left_out = own | words(OUT / "not_names.txt") | common | places()
    left_out |= everyday(lists)
    found = [
        name
        for name, languages in sources().items()
        if name not in left_out and (languages > 1 or len(name) >= SHORTEST_ALONE)
    ]
    text = textwrap.fill(" ".join(sorted(found)), LINE, break_on_hyphens=False)
    (OUT / "listed.txt").write_text(f"# {HEAD}\n{text}\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
