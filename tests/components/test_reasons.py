"""Why a picture cannot be shown, in the words of the session."""

import pytest
import streamlit as st

from components.reasons import reason_words
from ingest.pictures import PictureFault, examine


@pytest.mark.parametrize(
    ("data", "nl", "en"),
    [
        (b"no picture", "onbekend formaat", "no known format"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC-bestand", "a HEIC file"),
        (b"\xff\x0a\xfa\x1f", "JPEG XL-bestand", "a JPEG XL file"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_the_decoder_says_of_formats_has_words(
    data: bytes, nl: str, en: str, language: str
) -> None:
    st.session_state["language"] = language
    found = examine(data)
    assert isinstance(found, PictureFault)
    assert (nl if language == "nl" else en) in reason_words(found.reason)


def test_the_reason_that_older_bases_hold_has_words_too() -> None:
    st.session_state["language"] = "en"
    said = "picture is not a JPEG, PNG, WebP or GIF picture that can be read"
    assert reason_words(said) == "no known format"
    assert reason_words("was eaten") == "was eaten"
