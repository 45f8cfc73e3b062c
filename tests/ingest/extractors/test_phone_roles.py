"""Words that tell of phrases sooner than a pattern does."""

import re
from pathlib import Path

import pytest

from ingest.extractors._phone.offers import TABLES as OFFERS
from ingest.extractors._phone.roles import Telling, patterns, roles
from ingest.extractors._phone.whose import TABLES as BELONGING


@pytest.mark.parametrize("tables", [BELONGING, OFFERS], ids=lambda path: path.name)
def test_no_phrase_that_a_pattern_finds_is_overlooked(tables: Path) -> None:
    told = roles(tables)
    for role, pattern in patterns(told).items():
        telling = Telling(phrase for phrase in told[role] if re.search(r"[^\W\d_]", phrase))
        for phrase in told[role]:
            said = phrase.replace("*", "aarin")
            assert re.search(pattern, said), phrase
            if re.search(r"[^\W\d_]", said):
                assert telling.may_be_in(f"0612 {said}, 3"), phrase


def test_the_rest_of_a_word_counts_in_the_first_of_several() -> None:
    assert Telling(["reserver* bij"]).may_be_in("u kunt reserveren bij ons")
    assert Telling(["hier reserver*"]).may_be_in("hier reserveren")
    assert not Telling(["reserver* bij"]).may_be_in("bij ons")


def test_all_words_of_a_phrase_have_to_stand_there() -> None:
    old = Telling(["niet meer van mij"])
    assert old.may_be_in("dat nummer is niet meer van mij")
    assert not old.may_be_in("niet meer dan twee")
    assert old.may_be_in("bel mij", "is niet meer van mij")
    assert not old.may_be_in("niet meer", "van mij")
