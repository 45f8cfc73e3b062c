"""Text templates, measured: `python -m benchmarks.templates [--texts N] [--dense N] [--seed N]`.

Makes advertisements of invented words, all with stock phrases that everybody uses. Prints precision
and recall of pairs and of stars against the true templates and the true Jaccard similarity of the
word 3-shingles, how far the estimated similarity errs, and the time of each step.
"""

import argparse
import random
import resource
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, islice

from benchmarks._template_texts import Text, made
from benchmarks._template_unseen import unseen
from graph.alike import Groups, Link
from graph.near import Pairs
from graph.templates import SIMILAR, added, near_texts, signatures
from graph.templates.signature import word_shingles
from graph.templates.words import words

WHOLE = 40
"""Of a template with more variants so many are drawn for true similarities."""

Pair = tuple[int, int]


class Truth:
    """Which template each text is from; shingles of the texts of some templates."""

    def __init__(self, kept: int) -> None:
        self.kept = kept
        self.template: list[int] = []
        self.places: dict[int, list[int]] = defaultdict(list)
        self.texts: dict[int, str] = {}
        self.sets: dict[int, set[str]] = {}

    def add(self, text: Text) -> None:
        place, number = len(self.template), text[2]
        self.template.append(number)
        if number < self.kept:
            self.places[number].append(place)
            if len(self.places[number]) <= 2000:
                self.texts[place] = text[0]
                self.sets[place] = set(word_shingles(words(text[0], text[1])))

    def similarity(self, one: int, other: int) -> float:
        both = len(self.sets[one] & self.sets[other])
        return both / max(1, len(self.sets[one]) + len(self.sets[other]) - both)

    def pairs(self, rng: random.Random) -> dict[Pair, float]:
        """True pairs of the kept templates, of large ones those of a sample."""
        found: dict[Pair, float] = {}
        for places in self.places.values():
            known = [place for place in places if place in self.sets]
            some = sorted(rng.sample(known, min(WHOLE, len(known))))
            found |= {(a, b): self.similarity(a, b) for a, b in combinations(some, 2)}
        return found


def in_one_star(links: Iterable[Link]) -> dict[int, int]:
    """For each text in a star its medoid."""
    found = {int(link.member): int(link.medoid) for link in links}
    return found | {medoid: medoid for medoid in set(found.values())}


def recall(found: set[Pair], truth: dict[Pair, float], least: float) -> float:
    wanted = [pair for pair, similarity in truth.items() if similarity >= least]
    return sum(pair in found for pair in wanted) / max(1, len(wanted))


def report(name: str, found: set[Pair], truth: dict[Pair, float]) -> None:
    line = f"{name:<14} R all {recall(found, truth, 0.0):.3f}"
    for least in (0.35, 0.5, 0.6):
        line += f"  R (J>={least}) {recall(found, truth, least):.4f}"
    print(line)


def borderline(pairs: list[Pair], truth: Truth) -> None:
    """Pairs that were found against their true similarity: whether the estimate suffices."""
    true = [truth.similarity(a, b) for a, b in pairs if a in truth.sets and b in truth.sets]
    print(f"{len(true)} found pairs with their true similarity: share below", end="")
    for least in (0.2, 0.25, 0.3, SIMILAR):
        print(f"  {least}: {sum(s < least for s in true) / max(1, len(true)):.5f}", end="")
    print()


def precision(name: str, pairs: Iterable[Pair], truth: Truth) -> None:
    """From one template, or at least SIMILAR by the true shingles: borrowed blocks are."""
    total = right = like = 0
    for a, b in pairs:
        total += 1
        same = truth.template[a] == truth.template[b]
        right += same
        known = a in truth.sets and b in truth.sets
        like += same or (known and truth.similarity(a, b) >= SIMILAR)
    print(
        f"{name:<14} P {right / max(1, total):.4f}; or truly alike {like / max(1, total):.4f};",
        end="",
    )
    print(f" {total} pairs")


def signed(texts: Iterator[Text], truth: Truth) -> tuple[dict[int, bytes], float]:
    """Signatures by place, and the processor time they took."""
    took = 0.0
    found: dict[int, bytes] = {}
    while part := list(islice(texts, 1000)):
        place = len(truth.template)
        for text in part:
            truth.add(text)
        start = time.process_time()
        rows = signatures([(text, spans) for text, spans, _ in part])
        took += time.process_time() - start
        found |= {place + at: row for at, row in enumerate(rows) if row is not None}
    return found, took


def measured(texts: Iterator[Text], seed: int, kept: int) -> None:
    """Everything about one set of texts."""
    truth = Truth(kept)
    rows, signing = signed(texts, truth)
    count = len(truth.template)
    place_of = list(rows)
    start = time.process_time()
    change = added(Groups(), {f"{place:08}": row for place, row in rows.items()})
    joining = time.process_time() - start
    families: dict[int, int] = defaultdict(int)
    for number in truth.template:
        families[number] += 1
    several = sum(size for size in families.values() if size > 1)
    print(
        f"{len(truth.template)} texts, {len(families)} templates, largest {max(families.values())};"
    )
    print(f"{several / count:.0%} of the texts have one from the same template")
    print(
        f"signatures {signing:.1f} s, pairs and stars {joining:.1f} s of processor time;", end=" "
    )
    print(f"{count / (signing + joining):.0f} texts/s; 1 M at this rate", end=" ")
    print(f"{1e6 / count * (signing + joining) / 60:.1f} min/core;", end=" ")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.1f} GB at most")
    quality(change.links, near_texts(list(rows.values())), place_of, truth, seed)


def quality(
    links: tuple[Link, ...], pairs: Pairs, place_of: list[int], truth: Truth, seed: int
) -> None:
    """Precision, recall and the error of the estimate."""
    some = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    found = [(place_of[a], place_of[b]) for a, b in some]
    medoid = in_one_star(links)
    precision("pairs", found, truth)
    precision("links", ((int(link.medoid), int(link.member)) for link in links), truth)
    borderline(found, truth)
    wanted = truth.pairs(random.Random(seed))
    report("pairs", set(found), wanted)
    stars = {pair for pair in wanted if medoid.get(pair[0], -1) == medoid.get(pair[1], -2)}
    report("in one star", stars, wanted)
    largest = {pair: s for pair, s in wanted.items() if truth.template[pair[0]] == 0}
    if len(truth.places[0]) > WHOLE:
        report("the dense one", stars, largest)
        centres = {medoid.get(place, place) for place in truth.places[0]}
        print(f"the dense template of {len(truth.places[0])} texts lies in {len(centres)} stars")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--texts", type=int, default=16_313)
    arguments.add_argument("--dense", type=int, default=0, help="variants of one template")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--kept", type=int, default=30_000, help="templates compared truly")
    arguments.add_argument("--unseen", action="store_true", help="texts nothing was fitted on")
    asked = arguments.parse_args()
    texts = (
        unseen(asked.texts, asked.seed)
        if asked.unseen
        else made(asked.texts, asked.seed, asked.dense)
    )
    measured(islice(texts, asked.texts), asked.seed, asked.kept)


if __name__ == "__main__":
    main()
