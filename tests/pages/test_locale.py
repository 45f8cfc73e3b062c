"""The Dutch texts are complete, and the files that the app reads are up to date."""

import re
import string
import unicodedata

import pytest

from scripts.make_locale import LANGUAGES, mo_bytes, po_bytes, po_of, translations


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_up_to_date(language: str) -> None:
    catalog, path = translations(language), po_of(language)
    assert path.read_bytes() == po_bytes(catalog), "run python scripts/make_locale.py"
    assert path.with_suffix(".mo").read_bytes() == mo_bytes(catalog)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_the_same_places_to_fill_in(language: str) -> None:
    for message in translations(language):
        if not message.id:
            continue
        ours = message.id if isinstance(message.id, tuple) else (message.id,)
        theirs = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(theirs), f"not translated: {message.id}"
        for one, other in zip(ours, theirs, strict=True):
            assert fields(one) == fields(other), message.id
            assert not re.search(r"[\U0001F000-\U0001FFFF]", other), message.id
            assert unicodedata.is_normalized("NFC", other)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
