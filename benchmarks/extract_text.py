"""Measures the text extractors on the checked-in cases: `python -m benchmarks.extract_text [-v]`.

Prints precision, recall and F1 per extractor, the held-out third apart (it was never looked at
while the rules were made), the share of place mentions that are recognised, ads a second on one
core for advertisements of about 600 characters, and the dearest of the hostile texts; last of all
a table of what was asked of phones and texts and whether it is met. `-v` lists the failures of the
cases not held out.
"""

import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks import extract_phone
from benchmarks._worker import settle
from benchmarks.case_sets import SETS
from benchmarks.extract_targets import Target, share, table
from benchmarks.hostile_texts import FAMILIES, text
from benchmarks.text_cases import (
    FILES,
    Case,
    Score,
    cases,
    cases_of,
    extractor,
    found_in,
    kinds_of,
    misstated,
    recognised,
    relations,
    score,
    sets_of,
)
from ingest.extractors import Extractor
from ingest.models import AdVersion

LENGTHS = (2_000, 10_000, 40_000)
MEGABYTE = 1_000_000
READINGS = 3
DEAR = 4.0  # seconds a MB of any text
LONG = 40
Say = Callable[[str], None]


def advertisements(length: int = 600) -> list[AdVersion]:
    """Advertisements of about that length in one language each, made by joining the cases."""
    bodies: dict[str, list[str]] = defaultdict(list)
    for name in FILES:
        for case in cases(name):
            spoken = case.expected[:1] if name == "language" else (case.language or "nl",)
            for language in spoken:
                bodies[language].append(f"{case.title}. {case.body}" if case.title else case.body)
    ads = list[AdVersion]()
    for texts in bodies.values():
        joined = ""
        for one in texts:
            joined += one + " "
            if len(joined) >= length:
                ads.append(AdVersion(uid="", content_sha256="", title=joined[:40], body=joined))
                joined = ""
    return ads


def speed(chosen: list[Extractor], ads: list[AdVersion]) -> float:
    """Ads a second through extractors, in processor time, the best of three passes.

    Tables and models are loaded once a process, so the first pass is not counted.
    """
    seconds: list[float] = []
    for _ in range(4):
        start = time.process_time()
        for ad in ads:
            for one in chosen:
                for _ in one.extract(ad):
                    pass
        seconds.append(time.process_time() - start)
    return len(ads) / min(seconds[1:])


def dearest(one: Extractor, length: int) -> tuple[float, str]:
    """Seconds a MB of the hostile texts that cost an extractor most, and their family.

    Of some texts of each family, which are read once, the middle one counts; of a megabyte one is
    read.
    """
    readings = READINGS if length < MEGABYTE else 1
    costs = list[tuple[float, str]]()
    for family in FAMILIES:
        seconds = list[float]()
        for seed in range(length, length + readings):
            body = text(family, length, seed)
            version = AdVersion(uid="", content_sha256="", body=body, region="NL")
            start = time.process_time()
            for _ in one.extract(version):
                pass
            seconds.append(time.process_time() - start)
        costs.append((statistics.median(seconds) * 1_000_000 / length, family))
    return max(costs)


def _failures(name: str) -> Iterator[str]:
    for case in cases(name):
        if case.held_out:
            continue
        expected, found = found_in(name, case)
        if expected != found:
            text = f"{case.title} | {case.body}" if case.title else case.body
            missed, wrong = sorted(expected - found), sorted(found - expected)
            yield f"    {text!r}: missed {missed}, wrong {wrong}"


def _line(name: str, ads: list[AdVersion]) -> str:
    parts = [f"{name:12}"]
    for held_out in (False, True):
        chosen = [case for case in cases(name) if case.held_out == held_out]
        result = score(name, chosen)
        rates = f"P {result.precision:.3f} R {result.recall:.3f} F1 {result.f1:.3f}"
        parts.append(f"{len(chosen):4} cases {rates}")
    parts.append(f"{speed([extractor(name)], ads):8.0f} ads/s")
    return "  ".join(parts)


def _rates(result: Score) -> str:
    return f"P {result.precision:.3f} R {result.recall:.3f} F1 {result.f1:.3f}"


def _parts(chosen: list[Case]) -> Iterator[tuple[str, list[Case]]]:
    for part, held_out in (("in view", False), ("held out", True)):
        some = [case for case in chosen if case.held_out == held_out]
        if some:
            yield part, some


def _related(chosen: list[Case]) -> str:
    (right, stated), (wrong, told) = relations(chosen), misstated(chosen)
    return f"{right}/{stated}, precision {1 - wrong / max(1, told):.3f} ({told - wrong}/{told})"


def report_unseen(say: Say) -> None:
    """Cases by others, and cases written later: in view and held out."""
    for title in SETS:
        for name in kinds_of(title):
            for part, chosen in _parts(cases_of(title, name)):
                say(f"{name}, {title}, {part}: {len(chosen)} cases {_rates(score(name, chosen))}")
        if title in sets_of("location"):
            say(f"location relations and types, {title}: {_related(cases_of(title, 'location'))}")


def report_places(say: Say) -> None:
    """Relations and types of places, and the lists of mentions."""
    for part, held_out in (("in view", False), ("held out", True)):
        chosen = [case for case in cases("location") if case.held_out == held_out]
        say(f"location relations and types, {part}: {_related(chosen)}")
    for name in ("nl", "be_de"):
        right, missed = recognised(name)
        say(f"place mentions {name}: {right}/{right + len(missed)}  missed: {', '.join(missed)}")


def report_hostile(say: Say) -> list[Target]:
    """The dearest hostile text of each extractor, and the target over all of them."""
    worst = list[tuple[float, str, int, str]]()
    for name in ("phone", *FILES):
        for length in (*LENGTHS, MEGABYTE) if name == "phone" else LENGTHS[1:2]:
            cost, family = dearest(extractor(name), length)
            say(f"hostile texts, {name:12} at {length:6}: at most {cost:5.2f} s/MB ({family})")
            worst.append((cost, name, length, family))
    found = list[Target]()
    phones = [each for each in worst if each[1] == "phone"]
    for what, chosen in (
        ("phone, short", [each for each in phones if each[2] < MEGABYTE]),
        ("phone, a megabyte", [each for each in phones if each[2] == MEGABYTE]),
        ("other", [each for each in worst if each[1] != "phone"]),
    ):
        cost, name, length, family = max(chosen)
        measured = f"{cost:.2f} ({name}, {family}, {length})"
        found.append(Target(f"hostile texts, {what}: s/MB", "≤ 4", measured, cost <= DEAR))
    return found


def targets() -> list[Target]:
    """What is asked of the text extractors."""
    names, places = score("alias", cases("alias")), score("location", cases("location"))
    found = [
        Target("working names: F1 on ≥ 400 cases", "≥ 0.850", f"{names.f1:.4f}", names.f1 >= 0.85)
    ]
    found.append(
        share("places: precision in context", 0.95, places.right, places.right + places.wrong)
    )
    for name in ("nl", "be_de"):
        right, missed = recognised(name)
        found.append(share(f"places: mentions {name}", 0.97, right, right + len(missed)))
    long = [case for case in cases("language") if len(case.body) >= LONG]
    told = score("language", long)
    found.append(share("language at ≥ 40 characters", 0.97, told.right, len(long)))
    unseen = score("language", [case for case in long if case.held_out])
    total = unseen.right + unseen.missed
    found.append(share("language at ≥ 40 characters, held out", 0.97, unseen.right, total))
    return found


def main() -> None:
    """Print the tables."""
    settle()
    say = partial(print, flush=True)
    ads = advertisements()
    say("extractor     cases in view                            held out")
    for name in FILES:
        say(_line(name, ads))
        if "-v" in sys.argv:
            for failure in _failures(name):
                say(failure)
    report_unseen(say)
    report_places(say)
    together = speed([extractor(name) for name in ("phone", *FILES)], ads)
    size = sum(len(ad.body) for ad in ads) / len(ads)
    say(f"all {len(FILES) + 1} together: {together:.0f} ads/s/core at {size:.0f} characters")
    hostile = report_hostile(say)
    say("")
    say(table([*extract_phone.targets(), *targets(), *hostile]))


if __name__ == "__main__":
    main()
