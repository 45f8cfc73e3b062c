"""The automata of numbering plans say the same as the patterns they are made of."""

import re
from random import Random

import phonenumbers
import pytest

from ingest.extractors._phone.automaton import Automaton
from ingest.extractors._phone.digit_patterns import parsed, with_kept, without_kept
from ingest.extractors._phone.lengths import LONGEST, lengths_of
from ingest.extractors._phone.numbers import abroad, international, national
from ingest.extractors._phone.plans import plan_of

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
    assert len(whole) in automaton.lengths(whole)[0]
    for digits in drawn(region, 60):
        by_pattern = [size for size in range(1, len(digits) + 1) if match(digits[:size])]
        assert automaton.lengths(digits) == (by_pattern, [])


@pytest.mark.parametrize("region", REGIONS)
def test_no_length_of_a_number_that_exists_is_left_out(region: str) -> None:
    for digits in drawn(region, 60):
        tried, known = lengths_of(digits, False, (region,), True)
        tried_behind, known_behind = lengths_of(digits, True, (region,), True)
        for size in range(6, LONGEST + 1):
            dialled = digits[0] in "018" and abroad(digits[:size], (region,))
            if dialled or national(digits[:size], region):
                assert size in tried, digits[:size]
                assert size in known, digits[:size]
            if size > 6 and international(digits[:size]):
                assert size in tried_behind, digits[:size]
                assert size in known_behind, digits[:size]


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
            assert (len(digits) in automaton.lengths(digits)[0]) is (digits in wanted)


@pytest.mark.parametrize("pattern", ["\\w", "a", "(1", "1)", "1*", "(?=1)", "[^]"])
def test_what_no_plan_uses_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        parsed(pattern)
