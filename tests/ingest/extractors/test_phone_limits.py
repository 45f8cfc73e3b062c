"""The phone extractor on long and hostile texts: work grows with length, and has a limit.

Work is counted in calls of Python functions, which does not depend on the machine; patterns are
linear by their form, which is checked on their parse trees.
"""

import re
import re._parser as parser
import sys
from collections.abc import Iterable, Iterator
from types import FrameType

import phonenumbers
import pytest

from benchmarks.hostile_texts import FAMILIES, text
from ingest.extractors._phone.mask import LETTER, NEEDS, PATTERNS, SIGNS
from ingest.extractors._phone.numbers import international, national
from ingest.extractors.phone import EXTRACTOR
from ingest.models import AdVersion, Extraction, ExtractorFailure


def results(text: str, region: str = "NL") -> Iterable[Extraction | ExtractorFailure]:
    return EXTRACTOR.extract(AdVersion(uid="ad", content_sha256="", body=text, region=region))


def extract(text: str, region: str = "NL") -> list[Extraction]:
    found = list(results(text, region))
    assert all(isinstance(item, Extraction) for item in found)
    return [item for item in found if isinstance(item, Extraction)]


def calls(text: str, region: str) -> int:
    """How many Python functions are called to read a text."""
    count = 0

    def tick(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        list(results(text, region))
    finally:
        sys.setprofile(before)
    return count


HOSTILE = [
    "0 6 1 1 ",
    "1",
    "zes ",
    "nulzes",
    "een twee ",
    "vingt et ",
    "+31 6 ",
    "o ",
    "1 x ",
    "1.",
    "1_",
    "1❤",
    "1\n",
    "dubbel ",
    "kus 1 ",
    "belgië 0611 ",
    "🇧🇪 1 ",
    "06 1100 1234 ",
    "http://a.example/1-2-3/ ",
    "wa.me/31 ",
    "€ 100 ",
    "id 1 2 3 ",
    "sms a b c naar ",
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("region", ["NL", "US"])
def test_work_grows_with_the_length_of_the_text(piece: str, region: str) -> None:
    size = 800 // len(piece)
    once, twice, four = (calls(piece * (size * times), region) for times in (1, 2, 4))
    assert twice <= 2.6 * once + 500
    assert four <= 2.6 * twice + 500


def test_what_is_known_of_others_numbers_is_not_asked_of_each() -> None:
    piece = "mijn collega, haar nummer is 06 1234 5561 "
    extract(piece)  # loads what is loaded once
    once, twice = (calls(piece * (25_000 * times // len(piece)), "NL") for times in (1, 2))
    assert twice <= 2.3 * once


def repeats(tree: object) -> Iterator[int]:
    """The upper bounds of all repeats in a parsed pattern."""
    if isinstance(tree, parser.SubPattern):
        for _, argument in tree:
            yield from repeats(argument)
    elif isinstance(tree, tuple | list):
        if len(tree) == 3 and isinstance(tree[2], parser.SubPattern) and tree[1] is not None:
            yield int(tree[1]) if isinstance(tree[1], int) else 0
        for part in tree:
            yield from repeats(part)


@pytest.mark.parametrize("name", PATTERNS)
def test_every_repeat_in_a_mask_is_bounded(name: str) -> None:
    assert max(repeats(parser.parse(PATTERNS[name])), default=0) <= 100


@pytest.mark.parametrize("name", sorted(NEEDS))
def test_what_holds_a_mask_holds_the_signs_that_it_needs(name: str) -> None:
    pattern, need = re.compile(PATTERNS[name]), re.compile(NEEDS[name])
    for family in sorted(FAMILIES):
        for match in pattern.finditer(text(family, 1_500)):
            assert need.search(match.string, match.start(), match.end() + 40), match.group()


@pytest.mark.parametrize("name", sorted(SIGNS))
def test_what_is_a_mask_holds_one_of_its_signs(name: str) -> None:
    pattern, signs = re.compile(PATTERNS[name]), set(SIGNS[name])
    for family in sorted(FAMILIES):
        for match in pattern.finditer(text(family, 1_500)):
            beside = match.string[match.start() : match.end() + 10]
            letters = LETTER in signs and any(map(str.isalpha, beside))
            assert letters or not signs.isdisjoint(beside), match.group()


def test_five_thousand_numbers_are_all_found() -> None:
    found = extract("\n".join(f"06 1100 {number:04}" for number in range(5000)))
    assert {item.value for item in found} == {f"+3161100{number:04}" for number in range(5000)}


@pytest.mark.parametrize("piece", ["0 6 ", "nul zes ", "0❤6❤", "1 x "])
def test_a_wall_of_digits_hides_nothing_and_its_excess_is_stated(piece: str) -> None:
    found = list(results("Bel 0611005678. " + piece * 15_000 + " liefs, Sanne. Bel 0611001234"))
    values = [item.value for item in found if isinstance(item, Extraction)]
    assert values == ["+31611005678", "+31611001234"]
    (failure,) = (item for item in found if isinstance(item, ExtractorFailure))
    assert re.search(r": (30000|29999) words were not read", failure.reason)


def test_after_more_than_can_be_read_of_one_run_the_next_is_read() -> None:
    wall = " ".join(f"{place % 97} {place % 89:03}" for place in range(8_500))
    found = list(results(wall + " liefs, Sanne. Bel 0611001234"))
    assert [i.value for i in found if isinstance(i, Extraction)][-1] == "+31611001234"
    assert any(isinstance(item, ExtractorFailure) for item in found)


def test_the_end_of_a_long_text_is_read() -> None:
    found = extract("Lieve dame ontvangt in een nette woning. " * 5000 + "06 1100 1234")
    assert [item.value for item in found] == ["+31611001234"]


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_plans_agree_with_the_library(region: str) -> None:
    for kind in (0, 1, 3, 4):
        example = phonenumbers.example_number_for_type(region, kind)
        if example is None or not phonenumbers.is_valid_number(example):
            continue
        wanted = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
        by_code = international(wanted[1:])
        assert by_code is not None
        assert by_code.e164 == wanted
        assert by_code.region == phonenumbers.region_code_for_number(example)
        spoken = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.NATIONAL)
        within = national("".join(filter(str.isdigit, spoken)), region)
        assert within is not None
        assert within[0].e164 == wanted
