"""The automata of numbering plans say the same as the patterns they are made of."""

import re
from random import Random

import phonenumbers
import pytest

from ingest.extractors._phone.areas import area_size
from ingest.extractors._phone.automaton import Automaton
from ingest.extractors._phone.digit_patterns import parsed, with_kept, without_kept
from ingest.extractors._phone.lengths import HEAD, LONGEST, heads_of, lengths_of
from ingest.extractors._phone.letters import LOOKALIKES
from ingest.extractors._phone.numbers import abroad, code_of, international, national
from ingest.extractors._phone.plans import plan_of, plan_of_code
from ingest.extractors._phone.vocabulary import vocabulary

REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)


def drawn(region: str, count: int) -> list[str]:
    """Digits that begin as numbers do, and such that do not."""
    draw, plan = Random(region), plan_of(region)
    assert plan is not None
    example = phonenumbers.example_number(region)
    assert example is not None
    begins = ["", plan.trunk, str(plan.code), f"{plan.code}0", "00", f"00{plan.code}", "1", "01"]
    known = phonenumbers.national_significant_number(example)
    return [
        (draw.choice(begins) + known[: draw.randint(0, len(known))])
        + "".join(draw.choices("0123456789", k=18))
        for _ in range(count)
    ]


@pytest.mark.parametrize("region", REGIONS)
def test_an_automaton_matches_what_its_pattern_matches(region: str) -> None:
    plan = plan_of(region)
    assert plan is not None
    automaton, match = (
        Automaton([[parsed(plan.general_pattern)]]),
        re.compile(plan.general_pattern).fullmatch,
    )
    known = phonenumbers.example_number(region)
    assert known is not None
    whole = phonenumbers.national_significant_number(known)
    assert automaton.lengths(whole)[0] >> len(whole) == 1
    for digits in drawn(region, 60):
        by_pattern = sum([1 << size for size in range(1, len(digits) + 1) if match(digits[:size])])
        assert automaton.lengths(digits) == (by_pattern, 0)


@pytest.mark.parametrize("region", REGIONS)
def test_no_length_of_a_number_that_exists_is_left_out(region: str) -> None:
    for digits in drawn(region, 60):
        tried, known = lengths_of(digits, False, (region,), True)
        tried_behind, known_behind = lengths_of(digits, True, (region,), True)
        for size in range(6, LONGEST + 1):
            dialled = digits[0] in "018" and abroad(digits[:size], (region,))
            if dialled or national(digits[:size], region):
                assert tried >> size & 1, digits[:size]
                assert known >> size & 1, digits[:size]
            if size > 6 and international(digits[:size]):
                assert tried_behind >> size & 1, digits[:size]
                assert known_behind >> size & 1, digits[:size]


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("cued", [True, False])
def test_what_is_worth_a_try_begins_with_a_head(region: str, cued: bool) -> None:
    for digits in drawn(region, 60):
        tried, known = lengths_of(digits, False, (region,), cued)
        if tried:
            assert heads_of((region,), cued, False)[digits[:HEAD]], digits
        if tried & known:
            assert heads_of((region,), cued, True)[digits[:HEAD]], digits


def test_a_country_code_is_known_without_its_plan() -> None:
    for number in range(1000):
        head = f"{number:03}"
        with_plan = [head[:size] for size in (1, 2, 3) if plan_of_code(head[:size])]
        assert code_of(head) == (with_plan or [""])[0]


def test_only_everyday_words_are_number_words_in_letters_that_look_as_digits() -> None:
    for word, numerals in vocabulary().numerals.items():
        if LOOKALIKES.issuperset(word):
            assert all(numeral.weak for numeral in numerals), word


@pytest.mark.parametrize("region", REGIONS)
def test_the_area_code_is_as_long_as_the_library_has_it(region: str) -> None:
    for digits in drawn(region, 200):
        for size in range(7, LONGEST + 1):
            found = national(digits[:size], region)
            if found is None or not found[0].loose:
                continue
            number, plan = found[0], plan_of(found[0].region)
            assert plan is not None
            # An area is told by how its numbers begin; what follows is left open.
            begun = phonenumbers.parse(number.e164[:10].ljust(len(number.e164), "0"))
            area = phonenumbers.length_of_geographical_area_code(begun)
            assert area_size(number) == (area and area + (plan.trunk == "0")), number


@pytest.mark.parametrize(
    ("pattern", "plain", "kept"),
    [
        ("([457]\\d{2})$|1", ["1"], ["412", "799"]),
        ("(?:0|90)(?:(1[245]|31)(\\d{2}))?", ["0", "90"], ["01234", "903100"]),
        ("0(11|60)", [], ["011", "060"]),
        ("00?|8", ["0", "00", "8"], []),
    ],
)
def test_a_prefix_is_told_apart_from_one_that_becomes_a_part(
    pattern: str, plain: list[str], kept: list[str]
) -> None:
    node = parsed(pattern)
    by_kind = {"plain": without_kept(node), "kept": with_kept(node)}
    for name, wanted in (("plain", plain), ("kept", kept)):
        found = by_kind[name]
        automaton = Automaton([[found]] if found else [])
        for digits in plain + kept:
            assert automaton.lengths(digits)[0] >> len(digits) == (digits in wanted)


@pytest.mark.parametrize("pattern", ["\\w", "a", "(1", "1)", "1*", "(?=1)", "[^]"])
def test_what_no_plan_uses_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        parsed(pattern)
