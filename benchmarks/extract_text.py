"""Measures the text extractors on the checked-in cases: `python -m benchmarks.extract_text [-v]`.

Prints precision, recall and F1 per extractor, the held-out third apart (it was never looked at
while the rules were made), the share of place mentions that are recognised, and ads a second on one
core for advertisements of about 600 characters. `-v` lists the failures of the cases not held out.
"""

import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec

from ingest.extractors import Extractor, extractors
from ingest.models import AdVersion, Extraction

CASES = Path(__file__).parents[1] / "tests/cases"
FILES = {
    "alias": "alias/ads",
    "location": "location/ads",
    "email": "email/texts",
    "handle": "handle/texts",
    "link": "link/texts",
    "payment": "payment/texts",
    "price": "facts/price",
    "age": "facts/age",
    "nationality": "facts/nationality",
    "gender": "facts/gender",
    "service": "facts/service",
    "language": "language/texts",
}


class Case(msgspec.Struct, frozen=True):
    """An ad with the values that stand in it ("nl/breda@incall_at#home": relation and type)."""

    expected: tuple[str, ...]
    title: str = ""
    body: str = ""
    region: str | None = None
    language: str | None = None
    fields: dict[str, str] = {}
    held_out: bool = False

    def version(self) -> AdVersion:
        """The case as the input of an extractor."""
        return AdVersion(
            uid="case",
            content_sha256="",
            title=self.title,
            body=self.body,
            region=self.region,
            language=self.language,
            fields=self.fields,
        )


class Mention(msgspec.Struct, frozen=True):
    """A place as people write it, on a site of a region."""

    region: str
    mention: str
    expected: str


class Score(msgspec.Struct, frozen=True):
    """Counts of values: right, wrong, missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def cases(name: str) -> list[Case]:
    """The cases of an extractor."""
    return _read(f"{FILES[name]}.jsonl", Case)


def blind_cases(name: str) -> list[Case]:
    """Cases by somebody who had not seen the rules (tests/cases/BLIND.md)."""
    return _read(f"{name}/blind.jsonl", Case)


def mentions(table: str) -> list[Mention]:
    """The place mentions of a table ("nl", "be_de")."""
    return _read(f"location/mentions_{table}.jsonl", Mention)


def _read(path: str, kind: type) -> list:
    lines = (CASES / path).read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=kind) for line in lines]


def extractor(name: str) -> Extractor:
    """The extractor of that name."""
    return next(e for e in extractors() if e.name == name)


def values(one: Extractor, version: AdVersion) -> list[Extraction]:
    """What an extractor finds, failures aside."""
    return [found for found in one.extract(version) if isinstance(found, Extraction)]


def told(found: Extraction) -> str:
    """A place with what the text says of it, as the cases write it."""
    relation, kind = found.attributes.get("relation"), found.attributes.get("type")
    return found.value + (f"@{relation}" if relation else "") + (f"#{kind}" if kind else "")


def found_in(name: str, case: Case) -> tuple[set[str], set[str]]:
    """What a case holds and what the extractor finds, as sets of values."""
    found = {e.value for e in values(extractor(name), case.version())}
    expected = set(case.expected)
    if name == "location":
        expected = {re.split("[@#]", value)[0] for value in expected}
    return expected, found


def score(name: str, chosen: list[Case]) -> Score:
    """Counts over cases; a value counts once a case."""
    pairs = [found_in(name, case) for case in chosen]
    return Score(
        right=sum(len(expected & found) for expected, found in pairs),
        wrong=sum(len(found - expected) for expected, found in pairs),
        missed=sum(len(expected - found) for expected, found in pairs),
    )


def relations(chosen: list[Case]) -> tuple[int, int]:
    """Of the places with a relation or type: how many are told rightly, of how many."""
    right = total = 0
    for case in chosen:
        found = {told(e) for e in values(extractor("location"), case.version())}
        stated = [value for value in case.expected if re.search("[@#]", value)]
        total += len(stated)
        right += sum(value in found for value in stated)
    return right, total


def recognised(table: str) -> tuple[int, list[str]]:
    """How many mentions of a table are recognised after "in", and those that are not."""
    missed: list[str] = []
    every = mentions(table)
    for mention in every:
        text = f"Dame in {mention.mention}, discreet."
        version = AdVersion(uid="case", content_sha256="", body=text, region=mention.region)
        if mention.expected not in {e.value for e in values(extractor("location"), version)}:
            missed.append(f"{mention.mention} ({mention.expected})")
    return len(every) - len(missed), missed


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
        for text in texts:
            joined += text + " "
            if len(joined) >= length:
                ads.append(AdVersion(uid="", content_sha256="", title=joined[:40], body=joined))
                joined = ""
    return ads


def speed(chosen: list[Extractor], ads: list[AdVersion]) -> float:
    """Ads a second through extractors, in CPU time, each ad read afresh."""
    for ad in ads:  # tables and models are loaded once a process, not once an ad
        for one in chosen:
            list(one.extract(ad))
    start = time.process_time()
    for ad in ads:
        for one in chosen:
            for _ in one.extract(ad):
                pass
    return len(ads) / (time.process_time() - start)


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


def main() -> None:
    """Print the table."""
    say = partial(print, flush=True)
    ads = advertisements()
    say("extractor     cases in view                            held out")
    for name in FILES:
        say(_line(name, ads))
        if "-v" in sys.argv:
            for failure in _failures(name):
                say(failure)
    for name in ("alias", "location"):
        chosen = blind_cases(name)
        result = score(name, chosen)
        rates = f"P {result.precision:.3f} R {result.recall:.3f} F1 {result.f1:.3f}"
        say(f"{name}, blind: {len(chosen)} cases {rates}")
    right, total = relations(blind_cases("location"))
    say(f"location relations and types, blind: {right}/{total}")
    for held_out in (False, True):
        chosen = [case for case in cases("location") if case.held_out == held_out]
        right, total = relations(chosen)
        part = "held out" if held_out else "in view"
        say(f"location relations and types, {part}: {right}/{total}")
    for table in ("nl", "be_de"):
        right, missed = recognised(table)
        say(f"place mentions {table}: {right}/{right + len(missed)}  missed: {', '.join(missed)}")
    together = speed([extractor(name) for name in FILES], ads)
    size = sum(len(ad.body) for ad in ads) / len(ads)
    say(f"all {len(FILES)} together: {together:.0f} ads/s/core at {size:.0f} characters")


if __name__ == "__main__":
    main()
