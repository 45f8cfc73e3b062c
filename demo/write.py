"""A market as files: ads.jsonl (input), truth.jsonl and market.json (what is true), pictures/."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import msgspec

from demo.market import market
from demo.parameters import MarketParameters, ordinary
from demo.pictures import write_pictures
from demo.records import captures, line
from demo.truth import true_ad, true_market
from ingest.models import Frozen

Progress = Callable[[str, int, int], None]
"""Called with what is being written ("ads", "pictures"), how many are done, how many there are."""


class WrittenMarket(Frozen, frozen=True, kw_only=True):
    """What was written: the input file, and how much of everything."""

    ads_file: Path
    ads: int
    captures: int
    pictures: int


def write_market(
    directory: Path,
    ads: int = 2400,
    seed: int = 1,
    pictures: bool = True,
    parameters: MarketParameters | None = None,
    progress: Progress | None = None,
) -> WrittenMarket:
    """Write a market into `directory` (made if missing, files of the same name replaced).

    Same arguments, same bytes. Raises ValueError when `ads` is below 60 or above what the
    fictional numbers can serve.
    """
    whole = market(ads, seed, parameters or ordinary())
    directory.mkdir(parents=True, exist_ok=True)
    report = progress or _quiet
    drawn = write_pictures(directory, whole, report) if pictures else 0
    total = int(whole.times.captures.sum())
    encode = msgspec.json.Encoder().encode
    with ExitStack() as stack:
        out = stack.enter_context((directory / "ads.jsonl").open("wb"))
        truth = stack.enter_context((directory / "truth.jsonl").open("wb"))
        for done, (shown, day) in enumerate(captures(whole), 1):
            out.write(line(shown, day, seed, pictures=pictures))
            if day == shown.days[0]:
                truth.write(encode(true_ad(whole, shown)) + b"\n")
            if done % 200 == 0 or done == total:
                report("ads", done, total)
    (directory / "market.json").write_bytes(
        msgspec.json.format(encode(true_market(whole)), indent=1) + b"\n"
    )
    return WrittenMarket(ads_file=directory / "ads.jsonl", ads=ads, captures=total, pictures=drawn)


def _quiet(what: str, done: int, total: int) -> None:
    """Nobody watches."""
