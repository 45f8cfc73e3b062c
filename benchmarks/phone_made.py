"""Recall and precision of the phone extractor per trick, on ads put together by a program.

Run as `python -m benchmarks.phone_made`. Every ad holds one number, written with one trick, among
prices, ages, times and measures of its language (`made_numbers`); beside it stands what
PhoneNumberMatcher finds in the same texts. Nothing here was written to measure a rule, but rules
were repaired by what seeds up to 7 showed: look at another.
"""

import argparse
from collections import Counter

from benchmarks.extract_phone import matcher, ours
from benchmarks.made_numbers import Ad, ads

SEED, COUNT = 11, 3600


def case_of(ad: Ad) -> dict[str, str | None]:
    """An ad as the extractors are given it."""
    return {"text": ad.text, "region": ad.number.region}


def counts(made: list[Ad]) -> dict[str, Counter[str]]:
    """By trick: how many numbers were found, told wrongly or missed, and found by the matcher."""
    found: dict[str, Counter[str]] = {}
    for ad in made:
        case, value = case_of(ad), f"phone:{ad.number.value}"
        got, other = ours(case), matcher(case)
        found.setdefault(ad.trick, Counter()).update(
            right=value in got,
            wrong=len(got - {value}),
            missed=value not in got,
            matched=value in other,
        )
    return found


def line(name: str, count: Counter[str]) -> str:
    """Precision and recall of some ads, in a line."""
    right, wrong, missed = count["right"], count["wrong"], count["missed"]
    return (
        f"{name:16} P {right / max(1, right + wrong):.4f} R {right / max(1, right + missed):.4f}"
        f"   matcher R {count['matched'] / max(1, right + missed):.4f}"
        f"   {right + missed} ads, {wrong} wrong"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--count", type=int, default=COUNT)
    asked = parser.parse_args()
    found = counts(ads(asked.seed, asked.count))
    for name in sorted(found):
        print(line(name, found[name]))
    print(line("all", sum(found.values(), Counter())))


if __name__ == "__main__":
    main()
