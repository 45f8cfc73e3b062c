"""Which column of a table is which key: guessed from the header, or said in a mapping file."""

import contextlib
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec
import yaml

from ingest.errors import BadInput
from ingest.models import Frozen

LEFT_OUT = ""
"""The key of a column that stays in the vault and out of the graph."""
MOMENTS = frozenset(("captured_at", "posted_at"))
LISTS = frozenset(("phones", "emails", "handles", "images"))
_IDENTITY = ("source", "ad_id", "url", "captured_at", "payload_sha256")
_TEXTS = ("title", "body", "html", "region", "language", "posted_at", "location", "price", "age")
KEYS = LISTS.union(_IDENTITY, _TEXTS)
"""Keys of an input record that a column can be; beside them `fields.NAME`."""
NAMES: dict[str, tuple[str, ...]] = {
    "source": ("source", "site", "website", "bron", "domain", "domein", "host"),
    "ad_id": (
        "adid",
        "id",
        "advertentieid",
        "advertentienummer",
        "postid",
        "listingid",
        "adnumber",
    ),
    "url": ("url", "link", "pageurl", "adurl", "adres", "permalink", "pagina"),
    "captured_at": (
        *("capturedat", "captured", "crawledat", "crawldate", "scrapedat", "scrapedate"),
        *("fetchedat", "retrievedat", "timestamp", "vastgelegd", "opgehaald", "opgehaaldop"),
    ),
    "title": ("title", "titel", "heading", "kop", "headline", "subject", "onderwerp"),
    "body": (
        *("body", "text", "tekst", "description", "omschrijving", "beschrijving", "content"),
        *("advertentietekst", "adtext", "inhoud", "bericht", "message"),
    ),
    "html": ("html",),
    "region": ("region", "country", "countrycode", "land", "landcode"),
    "language": ("language", "lang", "taal"),
    "posted_at": (
        *("postedat", "posted", "dateposted", "dayposted", "postdate", "published", "publishedat"),
        *("date", "datum", "geplaatst", "geplaatstop", "plaatsingsdatum", "day", "dag"),
    ),
    "location": ("location", "city", "place", "plaats", "stad", "woonplaats", "locatie", "town"),
    "price": ("price", "prijs", "tarief", "rate"),
    "age": ("age", "leeftijd"),
    "phones": (
        *("phone", "phones", "phonenumber", "phonenumbers", "telephone", "tel", "mobile"),
        *("telefoon", "telefoonnummer", "telefoonnummers", "mobiel", "gsm", "nummer", "whatsapp"),
    ),
    "emails": ("email", "emails", "mail", "emailaddress", "emailadres", "epost"),
    "handles": (
        *("handle", "handles", "social", "socials", "socialmedia", "username", "gebruikersnaam"),
        *("telegram", "instagram", "snapchat", "skype", "kik", "signal", "twitter", "onlyfans"),
    ),
    "fields.image_id": ("imageid", "photoid", "fotoid"),
    "fields.city_id": ("cityid",),
    "images": (
        *("image", "images", "imagepath", "imagepaths", "picture", "pictures", "photo", "photos"),
        *("foto", "fotos", "afbeelding", "afbeeldingen"),
    ),
}
"""Names of columns in Dutch and English, in lower case without anything but letters."""
_KEY_OF = {name: key for key, names in NAMES.items() for name in names}
_FIELD = re.compile(r"fields\.[^.]+")
_REQUIRED = (("captured_at",), ("ad_id", "url"))


class ColumnMap(Frozen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`columns`: from column to key; `defaults`: from key to the value of every row.

    `dates`: forms of moments that are not ISO 8601, as strptime takes them (`%d-%m-%Y %H:%M`);
    never guessed, for 02-03 is two days.
    """

    columns: dict[str, str]
    defaults: dict[str, str] = {}
    dates: tuple[str, ...] = ()

    def iso(self, cell: str) -> str:
        """A moment as ISO 8601, by the first of `dates` that fits; else the cell as it is."""
        for form in self.dates:
            with contextlib.suppress(ValueError):
                return datetime.strptime(cell.strip(), form).isoformat()
        return cell


def guess_mapping(header: Iterable[str]) -> dict[str, str]:
    """The likely key of each column of a header; "" for one that stays out of the graph.

    Where no column says when a row was captured, the day of posting stands for it. The guess is
    to be shown, and can be saved, corrected and used as a mapping file.

    >>> guess_mapping(["ad_id", "Telefoon", "day_posted", "reviewer"])
    {'ad_id': 'ad_id', 'Telefoon': 'phones', 'day_posted': 'captured_at', 'reviewer': ''}
    """
    guess: dict[str, str] = {}
    for column in header:
        key = _KEY_OF.get(re.sub(r"[^a-z]", "", column.lower()), LEFT_OUT)
        taken = key in guess.values() and key not in LISTS
        guess[column] = LEFT_OUT if taken else key
    if "captured_at" not in guess.values():
        guess = {c: "captured_at" if key == "posted_at" else key for c, key in guess.items()}
    return guess


def column_map(header: list[str], map_file: Path | None, source: str) -> ColumnMap:
    """The mapping of a mapping file, or the guess; `source` is the default of rows without one.

    A mapping file is YAML: `columns`, `defaults` and `dates`, or the columns alone. BadInput if it
    is wrong, or if no column gives what every record needs.
    """
    found = _read(map_file) if map_file else ColumnMap(columns=guess_mapping(header))
    missing = [name for name in found.columns if name not in header]
    if missing:
        raise BadInput(f"the mapping names a column that the table has not: {missing[0][:60]!r}")
    for key in (*found.columns.values(), *found.defaults):
        if key != LEFT_OUT and key not in KEYS and not _FIELD.fullmatch(key):
            raise BadInput(f"the mapping names an unknown key: {key[:60]!r}")
    keys = {*found.columns.values(), *found.defaults}
    for choice in _REQUIRED:
        if keys.isdisjoint(choice):
            needed = " or ".join(choice)
            raise BadInput(f"no column gives {needed}: say which with a mapping file (--map)")
    return msgspec.structs.replace(found, defaults={"source": source, **found.defaults})


def _read(path: Path) -> ColumnMap:
    try:
        said = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        plain = isinstance(said, dict) and "columns" not in said
        return msgspec.convert({"columns": said} if plain else said, ColumnMap)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, msgspec.ValidationError, RecursionError):
        raise BadInput(
            f"{path.name} is not a mapping file: write `columns:` and below it COLUMN: KEY lines"
        ) from None
