"""Every extractor on texts made to be dear: a character costs the same in a text of any length.

Work is counted in calls of Python functions, which does not depend on the machine; `test_linear`
compares processor times, in which the patterns count as well.
"""

import sys
from types import FrameType

import pytest

from benchmarks.hostile_texts import FAMILIES, text
from benchmarks.text_cases import extractor
from ingest.extractors import Extractor, extractors
from ingest.models import ExtractorFailure
from tests.ingest.extractors.text_checks import an_ad

UNIT = 1_000
MOST = 25
"""Calls a character: three times what any family costs in any extractor but the dearest two."""
NAMES = [one.name for one in extractors() if one.name != "image"]


def calls(one: Extractor, body: str) -> int:
    """How many Python functions are called to read a text."""
    count = 0

    def tick(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    version = an_ad(body=body, region="NL")
    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        for _ in one.extract(version):
            pass
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", NAMES)
def test_a_character_costs_no_more_in_a_longer_text(name: str) -> None:
    one = extractor(name)
    for family in sorted(FAMILIES):
        longest = text(family, 4 * UNIT)
        for size in (UNIT, 2 * UNIT, 4 * UNIT):
            # A table is loaded by the first text that asks for it, which must not be the one
            # that is counted, whichever tests came before; nor may that one be remembered.
            list(one.extract(an_ad(body=longest[:size] + " .", region="NL")))
            count = calls(one, longest[:size])
            assert count <= MOST * size, f"{family}: {count} calls for {size} characters"


def test_more_number_words_than_are_read_in_every_way_are_counted() -> None:
    said = "nul zes elf nul nul drie negen vijf zeven, liefs van mij. "
    found = list(extractor("phone").extract(an_ad(body=said * 400, region="NL")))
    assert {item.value for item in found if not isinstance(item, ExtractorFailure)} == {
        "+31611003957"
    }
    (failure,) = (item for item in found if isinstance(item, ExtractorFailure))
    assert failure.reason.endswith(" were read in the likeliest way only")
