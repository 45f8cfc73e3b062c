"""The checked-in cases of the text extractors, and how what is found is counted against them."""

import re
from pathlib import Path

import msgspec

from benchmarks.case_sets import SETS
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
    """An ad with the values that stand in it ("nl/breda@incall_at#home": relation and type).

    `also`: other values that say the same as an expected one; `allowed`: values that are neither
    expected nor wrong.
    """

    expected: tuple[str, ...]
    title: str = ""
    body: str = ""
    region: str | None = None
    language: str | None = None
    fields: dict[str, str] = {}
    held_out: bool = False
    also: dict[str, tuple[str, ...]] = {}
    allowed: tuple[str, ...] = ()

    def as_expected(self, found: str) -> str | None:
        """A found value as the case words it; None = it counts neither way."""
        value = re.split("[@#]", found)[0]
        if value in {re.split("[@#]", one)[0] for one in self.expected}:
            return found
        for expected, others in self.also.items():
            if value in others:
                return expected + found[len(value) :]
        return None if value in self.allowed else found

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


def cases_of(name: str, kind: str) -> list[Case]:
    """The cases of one set for an extractor (tests/cases/BLIND.md)."""
    return _read(path_of(name, kind), Case)


def kinds_of(name: str) -> list[str]:
    """The extractors for which a set holds cases."""
    return [kind for kind in FILES if (CASES / path_of(name, kind)).exists()]


def sets_of(kind: str) -> list[str]:
    """The sets that hold cases for an extractor."""
    return [name for name in SETS if (CASES / path_of(name, kind)).exists()]


def path_of(name: str, kind: str) -> str:
    """Where in the cases those of a set for an extractor lie."""
    own = FILES[kind]
    return f"{own}_{name}.jsonl" if own.startswith("facts/") else f"{kind}/{name}.jsonl"


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
    every = {case.as_expected(e.value) for e in values(extractor(name), case.version())}
    found, expected = {value for value in every if value is not None}, set(case.expected)
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
        found = {case.as_expected(told(e)) for e in values(extractor("location"), case.version())}
        stated = [value for value in case.expected if re.search("[@#]", value)]
        total += len(stated)
        right += sum(value in found for value in stated)
    return right, total


def misstated(chosen: list[Case]) -> tuple[int, int]:
    """Of the expected places of which a relation or type is told: how many wrongly, of how many.

    One of which the case states less, or something else, is told wrongly.
    """
    wrong = total = 0
    for case in chosen:
        named = {re.split("[@#]", value)[0] for value in case.expected}
        found = {case.as_expected(told(e)) for e in values(extractor("location"), case.version())}
        given = {one for one in found if one and re.search("[@#]", one)}
        given = {one for one in given if re.split("[@#]", one)[0] in named}
        total += len(given)
        wrong += len(given - {*case.expected})
    return wrong, total


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
