"""How ordinary ads say who offers and under which name: cases of our own, a third look-alikes.

In all languages, written before the rules for them.
"""

import pytest

from benchmarks.text_cases import cases_of, score
from ingest.extractors._alias.told import told
from ingest.models import AdVersion

NAME = "plain"
LEAST = 0.95
LISTS = "daily"
"""Who a house, an agency or a couple offers, signatures and rare names; a third look-alikes."""


@pytest.mark.parametrize("kind", ["alias", "gender"])
def test_every_case(kind: str) -> None:
    result = score(kind, cases_of(NAME, kind))
    assert result.precision >= LEAST
    assert result.recall >= LEAST


def test_those_whom_others_offer() -> None:
    result = score("alias", cases_of(LISTS, "alias"))
    assert result.precision >= LEAST
    assert result.recall >= LEAST


def test_names_of_one_text_are_not_those_of_another() -> None:
    ads = [
        AdVersion(uid="", content_sha256="", title=title, body="")
        for title in ("Naomi, 23", "Roos, 31")
    ]
    assert [[one.value for one in told(ad)] for ad in (*ads, *ads)] == [["naomi"], ["roos"]] * 2
