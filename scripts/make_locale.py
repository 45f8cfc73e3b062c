"""Bring locale/ up to date with the texts in the code: `python scripts/make_locale.py`.

New texts arrive in the .po files without a translation and must be translated by a person; texts
that are gone are dropped. The .mo files are made from the .po files, always the same bytes.
"""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("components", "graph/networks", "pages")
KEYWORDS = {"_": None, "ngettext": (1, 2), "for_app": None}
LANGUAGES = ("nl",)
NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)  # the same texts give the same bytes on any day


def template() -> Catalog:
    """All texts of the code, with the files that hold them."""
    catalog = Catalog(project="Spoor", charset="utf-8", fuzzy=False)
    files = [file for folder in SOURCES for file in sorted((ROOT / folder).rglob("*.py"))]
    for file in files:
        for _line, message, comments, context in extract_from_file("python", file, KEYWORDS):
            where = [(str(file.relative_to(ROOT)), 1)]
            catalog.add(message, None, where, auto_comments=comments, context=context)
    return catalog


def po_of(language: str) -> Path:
    """Where the translations of a language are."""
    return ROOT / "locale" / language / "LC_MESSAGES" / "spoor.po"


def translations(language: str) -> Catalog:
    """The translations of a language, brought up to date with the code (in memory)."""
    path = po_of(language)
    catalog = Catalog(locale=language, charset="utf-8", fuzzy=False)
    if path.exists():
        with path.open("rb") as file:
            catalog = read_po(file, locale=language)
    catalog.update(template(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.revision_date = catalog.creation_date = NO_DATE
    return catalog


def po_bytes(catalog: Catalog) -> bytes:
    """The .po file: sorted, with files but without line numbers, so that it changes seldom."""
    out = BytesIO()
    write_po(out, catalog, sort_output=True, include_lineno=False, omit_header=False, width=96)
    return out.getvalue()


def mo_bytes(catalog: Catalog) -> bytes:
    """The .mo file that the app reads."""
    out = BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def main() -> int:
    """Write all files; exit 1 and name the texts that lack a translation."""
    missing = 0
    for language in LANGUAGES:
        catalog = translations(language)
        path = po_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(po_bytes(catalog))
        path.with_suffix(".mo").write_bytes(mo_bytes(catalog))
        for message in catalog:
            if message.id and not all(
                message.string if isinstance(message.string, tuple) else (message.string,)
            ):
                missing += 1
                print(f"{language}: not translated: {message.id!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
