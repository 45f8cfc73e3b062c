"""Advertisements of invented words: templates in variants, single texts, one dense template."""

import random
from collections.abc import Iterator

import numpy as np

SYLLABLES = ["ka", "lo", "mi", "ser", "ven", "ta", "ruk", "no", "pel", "di", "zon", "wa"]
SYLLABLES += ["bri", "gel", "oma", "tu", "sche", "hal"]
SINGLE = 0.84
"""Share of templates with one text; with it, half to two thirds of the texts have a like one."""

BORROWED = 0.05
"""Share of templates that took a block of an earlier one: like it, but not from it."""

Spans = list[tuple[int, int]]
Text = tuple[str, Spans, int]
"""A text, the spans to mask, and the number of its template."""


class Language:
    """Invented words with the frequencies of a language, and phrases that everybody uses."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        made = {"".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(9000)}
        self.words = sorted(made)
        rng.shuffle(self.words)
        self.weights = np.cumsum([1 / (rank + 3) for rank in range(len(self.words))]).tolist()
        self.phrases = [self.draw(rng.randint(4, 9)) for _ in range(150)]

    def draw(self, count: int) -> list[str]:
        return self.rng.choices(self.words, cum_weights=self.weights, k=count)

    def template(self) -> list[str]:
        """10 to 160 words, about a fifth of them in stock phrases, with three places to fill."""
        length = self.rng.choice([self.rng.randint(10, 30), self.rng.randint(30, 160)])
        found: list[str] = []
        while len(found) < length:
            found += self.rng.choice(self.phrases) if self.rng.random() < 0.04 else self.draw(1)
        for slot in ("{name}", "{number}", "{place}"):
            found.insert(self.rng.randrange(len(found)), slot)
        return found

    def borrowing(self, earlier: list[str]) -> list[str]:
        """A template of which a quarter to a half is a block of another."""
        block = earlier[: round(len(earlier) * self.rng.uniform(0.25, 0.5))]
        own = self.draw(len(earlier) - len(block))
        return [*own, *(word for word in block if word[0] != "{"), "{number}"]

    def variant(self, template: list[str], share: float) -> list[str]:
        found: list[str] = []
        for word in template:
            if word[0] == "{" or self.rng.random() >= share:
                found.append(word)
            else:
                found += self.rng.choice([self.draw(1), [], [word, *self.draw(1)]])
        return found

    def filled(self, found: list[str]) -> tuple[str, Spans]:
        parts: list[str] = []
        spans: Spans = []
        length = 0
        for word in found:
            part = f"{self.rng.randrange(10**9):010}" if word == "{number}" else word
            if word in ("{name}", "{place}"):
                part = self.draw(1)[0].capitalize()
                spans.append((length, length + len(part)))
            parts.append(part)
            length += len(part) + 1
        return " ".join(parts), spans


def made(count: int, seed: int, dense: int = 0) -> Iterator[Text]:
    """So many texts, those of template 0 being `dense` variants with 4 % of the words changed.

    The others: singles, or 3 and more variants (few templates have hundreds) with 2-15 % changed.
    """
    rng = random.Random(seed)
    language = Language(rng)
    template, number, done = [*language.draw(110), "{name}", "{number}"], 0, 0
    copies, share = dense, 0.04
    while done < count:
        for _ in range(copies):
            yield (*language.filled(language.variant(template, share)), number)
        done += copies
        number += 1
        borrow = rng.random() < BORROWED
        template = language.borrowing(template) if borrow else language.template()
        copies = 1 if rng.random() < SINGLE else min(2000, int(3 * rng.paretovariate(1.5)))
        share = rng.uniform(0.02, 0.15)
