"""Text templates, measured: `python benchmarks/templates.py [--texts N] [--seed N]`.

Makes advertisements of invented words: templates in several variants (2-15 % of the words
replaced, left out or added, a name, a number and a place filled in) and single texts, all with
stock phrases that everybody uses. Prints precision and recall of pairs and of stars against the
true templates and the true Jaccard similarity of word 3-shingles, and the time of each step.
"""

import argparse
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from graph.alike import Groups
from graph.near import Pairs
from graph.templates import added, near_texts, signatures, slots
from graph.templates.signature import word_shingles
from graph.templates.words import words

SYLLABLES = ["ka", "lo", "mi", "ser", "ven", "ta", "ruk", "no", "pel", "di", "zon", "wa"]
SYLLABLES += ["bri", "gel", "oma", "tu", "sche", "hal"]
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


def made(count: int, seed: int) -> list[Text]:
    """About half of the texts singles, the others 3 to 8 variants of one template each."""
    rng = random.Random(seed)
    language = Language(rng)
    found: list[Text] = []
    number = 0
    while len(found) < count:
        number += 1
        template = language.template()
        copies = 1 if rng.random() < 0.84 else rng.randint(3, 8)
        share = rng.uniform(0.02, 0.15)
        for _ in range(copies):
            found.append((*language.filled(language.variant(template, share)), number))
    rng.shuffle(found)
    return found


def true_pairs(texts: list[Text]) -> Iterator[tuple[int, int, float]]:
    """All pairs of one template with the Jaccard similarity of their masked word 3-shingles."""
    families: dict[int, list[int]] = defaultdict(list)
    for place, (_, _, number) in enumerate(texts):
        families[number].append(place)
    for places in families.values():
        sets = {p: set(word_shingles(words(texts[p][0], texts[p][1]))) for p in places}
        for left, right in combinations(places, 2):
            union = len(sets[left] | sets[right])
            yield left, right, len(sets[left] & sets[right]) / union if union else 0.0


def together(pairs: Pairs) -> set[tuple[int, int]]:
    return set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))


def in_one_star(links: list[tuple[int, int]]) -> set[tuple[int, int]]:
    stars: dict[int, list[int]] = defaultdict(list)
    for medoid, member in links:
        stars[medoid].append(member)
    return {p for m, others in stars.items() for p in combinations(sorted([m, *others]), 2)}


def report(name: str, found: set[tuple[int, int]], texts: list[Text], truth: dict) -> None:
    right = sum(texts[a][2] == texts[b][2] for a, b in found)
    line = f"{name:<14} P {right / max(1, len(found)):.4f}  R all {recall(found, truth, 0.0):.3f}"
    for least in (0.35, 0.5, 0.6):
        line += f"  R (J>={least}) {recall(found, truth, least):.4f}"
    print(f"{line}  pairs {len(found)}")


def recall(found: set[tuple[int, int]], truth: dict, least: float) -> float:
    wanted = [pair for pair, similarity in truth.items() if similarity >= least]
    return sum(pair in found for pair in wanted) / max(1, len(wanted))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--texts", type=int, default=16_313)
    arguments.add_argument("--seed", type=int, default=1)
    asked = arguments.parse_args()
    texts = made(asked.texts, asked.seed)
    letters = sum(len(text) for text, _, _ in texts) / len(texts)
    families = len({number for _, _, number in texts})
    print(f"{len(texts)} texts, {families} templates, {letters:.0f} characters each")

    start = time.process_time()
    found: list[bytes | None] = []
    for first in range(0, len(texts), 1000):
        found += signatures([(text, spans) for text, spans, _ in texts[first : first + 1000]])
    signed = time.process_time()
    places = [place for place, one in enumerate(found) if one is not None]
    rows = [one for one in found if one is not None]
    pairs = near_texts(rows)
    paired = time.process_time()
    things = {f"{place:08}": one for place, one in zip(places, rows, strict=True)}
    change = added(Groups(), things)
    ended = time.process_time()
    count = len(texts)
    print(
        f"signatures {count / (signed - start):.0f} texts/s, pairs {count / (paired - signed):.0f}"
    )
    print(f"pairs + stars {count / (ended - paired):.0f} texts/s; 1 M texts at this rate: ", end="")
    print(f"{1e6 / count * (signed - start + ended - paired) / 60:.1f} min/core")

    truth = {tuple(sorted((a, b))): similarity for a, b, similarity in true_pairs(texts)}
    real = {(places[a], places[b]) for a, b in together(pairs)}
    report("pairs", real, texts, truth)
    links = [(int(link.medoid), int(link.member)) for link in change.links]
    report("in one star", in_one_star(links), texts, truth)
    show(texts, links)


def show(texts: list[Text], links: list[tuple[int, int]]) -> None:
    """Share of right links, and one star with its constant text and slots."""
    right = sum(texts[a][2] == texts[b][2] for a, b in links)
    print(f"links to the medoid: {len(links)}, right {right / max(1, len(links)):.4f}")
    medoid = links[0][0]
    members = [texts[medoid][0], *(texts[b][0] for a, b in links if a == medoid)]
    start = time.perf_counter()
    parts = slots(members)
    print(f"slots of {len(members)} texts in {1000 * (time.perf_counter() - start):.1f} ms:")
    for part in parts[:8]:
        print("  ", part)


if __name__ == "__main__":
    main()
