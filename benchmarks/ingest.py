"""What an ingest costs above its floors: `python -m benchmarks.ingest [--ads N]`.

In one process and on one server of its own: (a) the extractors in their pool over records that are
parsed already, (b) the same rows by bare UNWIND batches, then the whole ingest (read, vault,
extract, load), each into a fresh theme; the ratio whole / (a + b), with 1.15 for a target. Text and
pictures each; pictures are heavy, so that their market is a smaller one. What the pool spares (an
ad that says again what it said) it spares in floor (a) too. The ratio in processor seconds counts
all that takes part, the server included, and is there for a machine that others use as well.
"""

import argparse
import time
from pathlib import Path

from benchmarks._floors import all_rows, extract_alone, read_alone, write_alone
from benchmarks._processor import Processor, Spent
from benchmarks._throwaway import circumstances, connected, tell, throwaway_home
from commands._loading import Summary
from commands.ingest import run_ingest
from demo.write import write_market
from graph.home import Home
from ingest.models import Frozen

TARGET = 1.15
WARM = 600  # ads loaded before anything is measured: a cold server is slow for both


class Costs(Frozen, frozen=True, kw_only=True):
    """Seconds of one run, over `captures` records of `ads` ads."""

    ads: int
    captures: int
    pictures: int
    reading: Spent
    extracting: Spent
    writing: Spent
    whole: Spent

    @property
    def ratio(self) -> float:
        """The whole ingest over the sum of its two floors."""
        return self.whole.seconds / (self.extracting.seconds + self.writing.seconds)

    @property
    def ratio_of_work(self) -> float:
        """The same in processor time."""
        return self.whole.processor / (self.extracting.processor + self.writing.processor)


def main() -> None:
    """Measure text, then pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--ads", type=int, default=20_000, help="ads of the text run")
    parser.add_argument("--picture-ads", type=int, default=2_400, help="ads of the picture run")
    parser.add_argument("--batch", type=int, default=None, help="records per transaction")
    parser.add_argument("--workers", type=int, default=None, help="processes for the extractors")
    chosen = parser.parse_args()
    print(circumstances(), flush=True)
    with throwaway_home() as here:
        warm(here, chosen.workers)
        for name, ads in (("text", chosen.ads), ("pictures", chosen.picture_ads)):
            if ads:
                costs = measure(here, name, ads, chosen.batch, chosen.workers)
                print(report(name, costs), flush=True)


def warm(here: Home, workers: int | None) -> None:
    """Load a small market, so that Java has compiled what it runs most."""
    made = write_market(here.root / "warm", WARM, 7, pictures=False)
    run_ingest([made.ads_file], "warm", workers=workers)


def measure(here: Home, name: str, ads: int, batch: int | None, workers: int | None) -> Costs:
    """Make a market, measure the floors on it, then the ingest."""
    tell(f"{name}: making a market of {ads} ads")
    size = batch or 500
    made = write_market(here.root / name, ads, 1, pictures=name == "pictures")
    processor = Processor(here)
    tell(f"{name}: reading {made.captures} records alone")
    vault = str(here.root / "v")
    readings, reading = processor.spent(read_alone, made.ads_file, "floor", vault, size)
    tell(f"{name}: extractors alone")
    versions = [reading.version for reading in readings]
    found, extracting = processor.spent(extract_alone, versions, workers)
    tell(f"{name}: writing alone")
    rows = all_rows(readings, found, size)
    del readings, found, versions
    with connected(here) as database:
        _, writing = processor.spent(write_alone, database, rows)
    del rows
    tell(f"{name}: the whole ingest")
    theme = f"real-{name}"
    _, whole = processor.spent(ingested, made.ads_file, theme, size, workers)
    return Costs(
        ads=ads,
        captures=made.captures,
        pictures=made.pictures,
        reading=reading,
        extracting=extracting,
        writing=writing,
        whole=whole,
    )


def ingested(path: Path, theme: str, batch: int, workers: int | None) -> tuple[Summary, float]:
    """What `spoor ingest` says in this process, and its seconds."""
    started = time.perf_counter()
    summary = run_ingest([path], theme, workers=workers, batch=batch)
    seconds = time.perf_counter() - started
    assert not summary.bad.count, summary.bad.first
    return summary, seconds


def report(name: str, costs: Costs) -> str:
    """The figures of one run."""

    def line(what: str, spent: Spent) -> str:
        speed = costs.captures / spent.seconds
        return (
            f"  {what:44}{spent.seconds:8.1f} s {speed:8.0f} records/s"
            f" {spent.processor:8.1f} processor s"
        )

    verdict = "met" if costs.ratio <= TARGET else "missed"
    return "\n".join(
        [
            f"{name}: {costs.ads} ads, {costs.captures} records, {costs.pictures} pictures",
            line("reading and vault alone (no floor)", costs.reading),
            line("floor a: extractors in the pool", costs.extracting),
            line("floor b: bare UNWIND batches", costs.writing),
            line("whole ingest", costs.whole),
            f"  ratio whole / (a + b) = {costs.ratio:.2f} (target {TARGET}: {verdict});"
            f" in processor time {costs.ratio_of_work:.2f}",
        ]
    )


if __name__ == "__main__":
    main()
