"""Advertisements as most are: many templates of 2 to 20 ads each, beside texts of which there is
one."""

import random
from collections.abc import Iterator

from benchmarks._template_texts import BORROWED, Language, Text

SINGLE = 0.35
"""Share of templates with one text."""

MOST = 20


def small(count: int, seed: int) -> Iterator[Text]:
    """So many texts: of templates with several, few have many; 2 to 15 % of the words changed."""
    rng = random.Random(seed)
    language = Language(rng)
    earlier, done, number = language.template(), 0, 0
    while done < count:
        borrow = rng.random() < BORROWED
        template = language.borrowing(earlier) if borrow else language.template()
        share = rng.uniform(0.02, 0.15)
        copies = 1 if rng.random() < SINGLE else min(MOST, int(2 * rng.paretovariate(1.1)))
        for _ in range(copies):
            yield (*language.filled(language.variant(template, share)), number)
        earlier, done, number = template, done + copies, number + 1
