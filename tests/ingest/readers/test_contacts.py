"""Contacts in links: cases as data."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers._contacts import contact

CASES = yaml.safe_load(Path("tests/cases/readers/contacts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("link", CASES)
def test_case(link: str) -> None:
    found = contact(link)
    assert (f"{found.list} {found.text}" if found else None) == CASES[link]


@settings(deadline=None)
@given(link=st.text(max_size=60) | st.from_regex(r"(tel|mailto|https?|tg|whatsapp):.{0,40}"))
def test_no_link_crashes_it(link: str) -> None:
    contact(link)
