"""What texts made to be dear cost the phone extractor: processor time a MB at 1 and 4 lengths.

Run as `python -m benchmarks.phone_hostile`. The families are those of `hostile_texts` and some that
only phones find dear. No text is read twice: what a process remembers of one helps nobody who reads
another. A fixed loop is timed beside them: on a busy machine both take longer. The longer text is
read where the shorter one costs 1 s/MB or more: below that even a cost that grows with the square
of the length stays within the target of 4 s/MB at four times the length. As in a worker, tables are
loaded beforehand, and as in one that has run for a while, the plans of all countries are read.
"""

import argparse
import random
import statistics
import time

from benchmarks import hostile_texts
from benchmarks._worker import settle
from benchmarks.hostile_texts import Piece
from ingest.extractors.phone import EXTRACTOR
from ingest.models import AdVersion

_REGIONS = ("NL", "DE", "US", "BR", "AR", "IT")
_SHORT, _LONG = 20_000, 80_000
_WORTH = 1.0  # seconds a MB from which on the longer text is read
_TEXTS = 3  # each read once
_SHOWN = 12
_MEGA = 1_000_000
_CODES = ("31", "32", "49", "44", "33", "34", "39", "40", "36", "48", "359", "90", "351", "1", "55")
_DUTCH = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")

PHONES: dict[str, Piece] = {
    "numbers of many countries": lambda rng: (
        f"+{rng.choice(_CODES)} {hostile_texts._digits(rng, 9)} "
    ),
    "codes without a plus": lambda rng: (
        f"{rng.choice(_CODES)}{hostile_texts._digits(rng, rng.randint(5, 11))} "
    ),
    "words of one language": lambda rng: f"{rng.choice(_DUTCH)} ",
    "dialled abroad": lambda rng: f"00 {rng.choice(_CODES)} {hostile_texts._digits(rng, 3)} ",
    "groups of three": lambda rng: f"{hostile_texts._digits(rng, 3)} ",
    "groups of any size": lambda rng: (
        hostile_texts._digits(rng, rng.randint(1, 4)) + rng.choice(" -/.,")
    ),
    "zeros": lambda rng: rng.choice(["0", "00", "0 "]),
    "brackets and zeros": lambda rng: "(0)" + hostile_texts._digits(rng, 2),
}
"""Further families, by name."""

FAMILIES = hostile_texts.FAMILIES | PHONES


def text(name: str, length: int, seed: str) -> str:
    """The first `length` characters of a family under a seed."""
    rng, parts, size = random.Random(f"{name} {seed}"), list[str](), 0
    while size < length:
        parts.append(FAMILIES[name](rng))
        size += len(parts[-1])
    return "".join(parts)[:length]


def seconds(name: str, length: int, region: str) -> float:
    """Processor time to read a text of a family for the first time: the middle one of some."""
    found: list[float] = []
    for seed in range(_TEXTS):
        body = text(name, length, f"{length} {region} {seed}")
        version = AdVersion(uid="bench", content_sha256="", body=body, region=region)
        begin = time.process_time()
        for _ in EXTRACTOR.extract(version):
            pass
        found.append(time.process_time() - begin)
    return statistics.median(found)


def rates(name: str, region: str) -> list[float]:
    """Seconds a MB of the shorter text of a family, and of the longer one where it is worth it."""
    first = seconds(name, _SHORT, region) / _SHORT * _MEGA
    return [first] if first < _WORTH else [first, seconds(name, _LONG, region) / _LONG * _MEGA]


def loop() -> float:
    """Processor time of a fixed piece of work."""
    begin, total = time.process_time(), 0
    for number in range(2_000_000):
        total += number * number % 7
    return time.process_time() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--regions", nargs="*", default=_REGIONS)
    parser.add_argument("--shown", type=int, default=_SHOWN)
    asked = parser.parse_args()
    settle()  # as the processes that extract do
    before = loop()
    rows = sorted(
        ((rates(name, region), name, region) for name in FAMILIES for region in asked.regions),
        key=lambda row: -max(row[0]),
    )
    print(f"the fixed loop takes {before:.3f} s before and {loop():.3f} s after")
    for costs, name, region in rows[: asked.shown]:
        shown = " ".join(f"{cost:6.2f}" for cost in costs)
        print(f"{shown} s/MB  at 1x 4x of {_SHORT} characters: {name}, {region}")


if __name__ == "__main__":
    main()
