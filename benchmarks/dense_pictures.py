"""Stars of pictures, measured: `python -m benchmarks.dense_pictures [--pictures N]`.

Made hashes of four kinds: all near each other, one component of many stars, all around one middle
(most near most), small families. Each runs in a process of its own; prints links, stars, processor
time and the most memory.
"""

import argparse
import multiprocessing
import random
import resource
import time

from graph import near_pictures
from graph.alike import Groups

KINDS = {
    "all near": (0, 28, 28),
    "one component": (0, 40, 40),
    "around one": (0, 2, 45),
    "families of three": (3, 10, 10),
}
"""Hashes of a family (0: all are of one), and least and most bits each differs from its middle."""


def hashes(kind: str, count: int) -> dict[str, str]:
    """So many different hashes by key."""
    family, least, most = KINDS[kind]
    rng = random.Random(3)
    middle = rng.getrandbits(256)
    found: dict[str, str] = {}
    for number in range(count):
        if family and number % family == 0:
            middle = rng.getrandbits(256)
        bits = least if least == most else rng.randint(least, most)
        differ = sum(1 << bit for bit in rng.sample(range(256), bits))
        found[f"{number:07}"] = f"{middle ^ differ:064x}"
    return found


def measure(kind: str, count: int) -> None:
    """One kind: time and memory."""
    made = hashes(kind, count)
    start = time.process_time()
    change = near_pictures.added(Groups(), made, mirrored=True)
    took = time.process_time() - start
    stars = len({link.medoid for link in change.links})
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{kind:<18}{count} pictures: {len(change.links)} links, {stars} stars,", end=" ")
    print(f"{took:.1f} s of processor time, {most:.0f} MB at most", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pictures", type=int, default=8000)
    asked = arguments.parse_args()
    for kind in KINDS:
        one = multiprocessing.get_context("spawn").Process(
            target=measure, args=(kind, asked.pictures)
        )
        one.start()
        one.join()


if __name__ == "__main__":
    main()
