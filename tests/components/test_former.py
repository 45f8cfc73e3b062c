"""A number that an ad says is no longer hers is said to be so, in the ad and in an explanation."""

import pytest
import streamlit as st

from components.former import MOST, former_fields
from components.networks.chain import segments
from components.obscured import obscured_fields
from graph.answers import Mention
from graph.networks import Quote
from ingest.extractors.phone import EXTRACTOR
from tests.components import found

TEXT = "Mijn oude nummer 06-12340702 werkt niet meer, bel 06-12340720"


def mentions(text: str) -> list[Mention]:
    """The numbers of a text."""
    return found.mentions(text, EXTRACTOR)


@pytest.mark.parametrize(
    ("language", "label", "said"),
    [
        ("en", "Former number", "is said to be no longer hers"),
        ("nl", "Vroeger nummer", "is volgens de advertentie niet meer van haar"),
    ],
)
def test_the_ad_says_which_number_is_no_longer_hers(language: str, label: str, said: str) -> None:
    st.session_state["language"] = language
    (field,) = former_fields(mentions(TEXT))
    assert field.label == label
    assert field.segments == [{"text": f"“06-12340702” (+31 6 12340702) {said}"}]
    assert obscured_fields(mentions(TEXT)) == []


def test_of_many_the_rest_is_counted() -> None:
    st.session_state["language"] = "en"
    text = "\n".join(f"oud nummer 06-1234070{n} werkt niet meer" for n in range(MOST + 2))
    *shown, rest = former_fields(mentions(text))
    assert len(shown) == MOST
    assert rest.segments == [{"text": "2 more former numbers."}]


@pytest.mark.parametrize("former", [True, False])
def test_the_explanation_of_a_link_says_so_too(former: bool) -> None:
    st.session_state["language"] = "en"
    quote = Quote(
        ad="ad",
        source="s",
        ad_id="1",
        captured_at=found.NOW,
        text=TEXT,
        begin=17,
        end=28,
        former=former,
    )
    said = "".join(one["text"] for one in segments(quote, "phone"))
    assert said == TEXT + (" (said to be no longer hers)" if former else "")
