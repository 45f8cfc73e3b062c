"""Every number the market can ever show is valid, fictional and in the country it claims."""

from random import Random

import phonenumbers
import pytest

from demo.market import market
from demo.parameters import ordinary
from demo.phones import BLOCKS, Number, dialled, numbers, written


@pytest.mark.parametrize("country", BLOCKS)
def test_all_numbers_of_a_block_are_valid(country: str) -> None:
    block = BLOCKS[country]
    for index in {*range(0, block.size, 97), *range(min(block.size, 20)), block.size - 1}:
        parsed = phonenumbers.parse(block.number(index))
        assert phonenumbers.is_valid_number(parsed), block.number(index)
        assert phonenumbers.region_code_for_number(parsed) == country


@pytest.mark.parametrize("country", BLOCKS)
@pytest.mark.parametrize("region", ["NL", "DE", "ES", "HU", "GB"])
def test_what_is_written_reads_back(country: str, region: str) -> None:
    number = Number(e164=BLOCKS[country].number(0), country=country)
    for seed in range(12):
        for text in (written(number, region, Random(seed)), dialled(number, region)):
            parsed = phonenumbers.parse(text.replace("(0)", ""), region)
            assert phonenumbers.format_number(parsed, 0) == number.e164, text


def test_two_numbers_share_digits_only_when_reissued() -> None:
    whole = market(600, 3, ordinary())
    table = numbers(whole)
    by_digits: dict[str, set[int]] = {}
    for number, shown in table.items():
        by_digits.setdefault(shown.e164, set()).add(int(whole.number_value[number]))
    assert all(len(values) == 1 for values in by_digits.values())
