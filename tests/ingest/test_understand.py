"""What a query may mean: every reading once, the likeliest first, and never an error."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.models import Form
from ingest.understand import MAX_QUERY, understand


def forms(text: str, region: str = "NL") -> dict[str, str]:
    return {form.kind: form.value for form in reversed(understand(text, region))}


def test_a_number_comes_with_words_for_the_echo() -> None:
    first = understand("06-12 34 10 01")[0]
    assert (first.kind, first.value) == ("phone", "+31612341001")
    assert first.detail == {"spelled": "+31 6 12341001", "country": "NL", "line": "mobile"}


def test_the_country_of_a_number_without_one_is_asked_for() -> None:
    assert forms("0470 00 12 34", "BE")["phone"] == "+32470001234"
    assert "phone" not in forms("0470 00 12 34", "NL")
    assert forms("0470 00 12 34", "NL")["odd_phone"] == "0470001234"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("naomi@voorbeeld.example", "email", "naomi@voorbeeld.example"),
        ("telegram: @naomi_1x", "handle", "telegram:naomi_1x"),
        ("Naomi", "alias", "naomi"),
        ("naomi", "alias", "naomi"),
        ("jade", "alias", "jade"),
        ("jade", "location", "de/jade"),
        ("lisa utrecht", "alias", "lisa"),
        ("den haag", "location", "nl/den-haag"),
        ("Utrecht", "location", "nl/utrecht"),
        ("https://A.example/x?b=1&a=2&utm_source=q#top", "url", "https://a.example/x?a=2&b=1"),
        ("www.a.example/x", "url", "https://www.a.example/x"),
        ("ad:site-a/17", "ad", "17"),
        ("17-b", "ad", "17-b"),
        ("lieve dame", "words", '+"lieve" +"dame"'),
    ],
)
def test_kinds_of_query(text: str, kind: str, value: str) -> None:
    assert forms(text)[kind] == value


def test_an_ad_id_keeps_its_site() -> None:
    form = next(form for form in understand("site-a/17") if form.kind == "ad")
    assert form.detail == {"source": "site-a"}


def test_who_pastes_a_name_with_a_number_asks_for_the_number() -> None:
    found = forms("Naomi 06-12341001")
    assert found["phone"] == "+31612341001"
    assert "alias" not in found


def test_nothing_is_understood_in_nothing() -> None:
    assert [understand(text) for text in ("", " \n", "!?", "\0")] == [()] * 4


def test_only_the_beginning_of_a_long_query_counts() -> None:
    assert forms("x" * MAX_QUERY + " 06-12341001") == {"words": f'+"{"x" * MAX_QUERY}"'}


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=80))
@example(text="\ud800")
@example(text='"' * 50)
@example(text='+"a" OR *:*')
@example(text="https://[::1")
def test_any_text_is_read_without_error(text: str) -> None:
    found = understand(text)
    assert len({(form.kind, form.value) for form in found}) == len(found)
    words = [form for form in found if form.kind == "words"]
    assert found[-1:] == tuple(words[-1:]) or not words
    assert all(re.fullmatch(r'\+"\w+"( \+"\w+")*', form.value) for form in words)
    assert all(isinstance(form, Form) and form.value for form in found)
