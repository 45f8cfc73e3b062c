"""Many small templates, measured: `python -m benchmarks.small_templates [--texts N] [--asked N]`.

A million texts, most of templates with 2 to 20 ads. Some of them, drawn by chance, are compared
with every other text, exactly, by their word 3-shingles: what of them is truly alike is known
without asking how the texts were made. Prints recall of the pairs and of the stars, precision of
the links, processor time and memory.
"""

import argparse
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice

from benchmarks._template_small import small
from benchmarks._template_texts import Text
from benchmarks.templates import in_one_star
from graph.alike import Groups, Link
from graph.templates import SIMILAR, added, signatures
from graph.templates.signature import word_shingles
from graph.templates.words import words

Pair = tuple[int, int]
LIKE = 0.5


class Sample:
    """Some texts by place, and their similarity to every text that shares a shingle with one."""

    def __init__(self, texts: Iterator[Text], places: set[int]) -> None:
        self.sets = {place: shingles(text) for place, text in enumerate(texts) if place in places}
        self.holders: dict[str, list[int]] = defaultdict(list)
        for place, found in self.sets.items():
            for shingle in found:
                self.holders[shingle].append(place)
        self.alike: dict[Pair, float] = {}
        self.template: list[int] = []

    def compare(self, text: Text) -> None:
        """The next text with all of the sample."""
        place = len(self.template)
        self.template.append(text[2])
        found = shingles(text)
        shared = Counter(one for shingle in found for one in self.holders.get(shingle, ()))
        for one, both in shared.items():
            similarity = both / (len(found) + len(self.sets[one]) - both)
            if one != place and similarity >= SIMILAR / 2:
                self.alike[one, place] = similarity

    def same(self, one: int, other: int) -> bool:
        """From one template."""
        return self.template[one] == self.template[other]


def shingles(text: Text) -> set[str]:
    """The word 3-shingles of a text, what is masked left out."""
    return set(word_shingles(words(text[0], text[1])))


def signed(texts: Iterator[Text], sample: Sample) -> tuple[dict[str, bytes], float]:
    """Signatures by place, and the processor time they took."""
    took, place = 0.0, 0
    found: dict[str, bytes] = {}
    while part := list(islice(texts, 1000)):
        for text in part:
            sample.compare(text)
        start = time.process_time()
        rows = signatures([(text, spans) for text, spans, _ in part])
        took += time.process_time() - start
        found |= {f"{place + at:08}": row for at, row in enumerate(rows) if row is not None}
        place += len(part)
    return found, took


def quality(sample: Sample, links: tuple[Link, ...]) -> None:
    """Recall of what is truly alike, by templates and by texts; precision of what was tied."""
    star = in_one_star(links)
    wanted = [pair for pair, similarity in sample.alike.items() if similarity >= LIKE]
    tied = [star.get(a, -1) == star.get(b, -2) for a, b in wanted]
    print(
        f"{len(sample.sets)} texts compared with all: {len(wanted)} pairs of J >= {LIKE},", end=" "
    )
    print(f"{sum(sample.same(*pair) for pair in wanted)} of them from one template;", end=" ")
    print(f"in one star R {sum(tied) / max(1, len(wanted)):.4f}")
    of_one = {one for one, _ in wanted}
    joined = {one for (one, _), found in zip(wanted, tied, strict=True) if found}
    print(
        f"{len(of_one)} of them have such a text: {len(joined) / max(1, len(of_one)):.4f} in a star"
    )
    together = tied_pairs(sample, star)
    same = sum(sample.same(*pair) for pair in together)
    like = sum(sample.same(*p) or sample.alike.get(p, 0.0) >= SIMILAR for p in together)
    print(
        f"{len(together)} pairs in one star: P {same / max(1, len(together)):.4f} from one", end=" "
    )
    print(f"template; or truly alike {like / max(1, len(together)):.4f}")


def tied_pairs(sample: Sample, star: dict[int, int]) -> list[Pair]:
    """Each text of the sample with every other of its star."""
    members: dict[int, list[int]] = defaultdict(list)
    for place, medoid in star.items():
        members[medoid].append(place)
    return [
        (one, other)
        for one in sample.sets
        if one in star
        for other in members[star[one]]
        if other != one
    ]


def gigabytes() -> float:
    """The most memory this process had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--texts", type=int, default=1_000_000)
    arguments.add_argument("--asked", type=int, default=4000, help="texts compared with all")
    arguments.add_argument("--seed", type=int, default=1)
    asked = arguments.parse_args()
    places = set(random.Random(asked.seed).sample(range(asked.texts), asked.asked))
    sample = Sample(islice(small(asked.texts, asked.seed), asked.texts), places)
    rows, signing = signed(islice(small(asked.texts, asked.seed), asked.texts), sample)
    sizes = Counter(Counter(sample.template).values())
    few = sum(size * count for size, count in sizes.items() if size > 1)
    print(f"{asked.texts} texts, {len(set(sample.template))} templates;", end=" ")
    print(f"{few / asked.texts:.0%} of the texts from one of 2 to {max(sizes)}")
    before, start = gigabytes(), time.process_time()
    change = added(Groups(), rows)
    joining = time.process_time() - start
    print(
        f"signatures {signing:.1f} s, pairs and stars {joining:.1f} s of processor time:", end=" "
    )
    print(f"1 M in {1e6 / asked.texts * (signing + joining) / 60:.1f} min/core;", end=" ")
    print(f"{before:.2f} GB before, {gigabytes():.2f} GB at most", flush=True)
    quality(sample, change.links)


if __name__ == "__main__":
    main()
