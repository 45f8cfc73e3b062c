"""What running extractors again changes: in one version, and the sum over all of them."""

from collections import Counter, defaultdict
from urllib.parse import unquote

from graph.audit import Row
from ingest.models import ExtractorFailure, Frozen, digest_of

EXAMPLES = 3
"""So many findings, each of another ad, are quoted for an extractor, a kind and a way to change."""


class Change(Frozen, frozen=True, kw_only=True):
    """What a re-extraction changed for one extractor and kind: numbers of findings.

    `refused`: found, but kept away by what people decided.
    """

    extractor: str
    kind: str
    added: int
    retired: int
    kept: int
    refused: int


class Example(Frozen, frozen=True, kw_only=True):
    """A finding that was "added", "retired" or "refused", and the `ad` (SOURCE/ID) it is of."""

    change: str
    ad: str
    version: str
    extractor: str
    kind: str
    value: str
    raw: str
    field: str


class Unfinished(Frozen, frozen=True, kw_only=True):
    """In how many `versions` an extractor did not come to its end: all it found before stays."""

    extractor: str
    versions: int


class Reextracted(Frozen, frozen=True, kw_only=True):
    """The whole difference. `dry_run`: nothing was written. `examples`: some of what differs."""

    versions: int
    changes: tuple[Change, ...]
    examples: tuple[Example, ...]
    unfinished: tuple[Unfinished, ...]
    dry_run: bool


class Difference:
    """Counts and the first examples, over all versions."""

    def __init__(self) -> None:
        self.versions = 0
        self.counts: Counter[tuple[str, str, str]] = Counter()
        self.examples: dict[tuple[str, str, str], list[Example]] = defaultdict(list)
        self.unfinished: Counter[str] = Counter()

    def note(self, change: str, version: str, kind: str, value: str, mention: Row) -> None:
        """Count one finding as "added", "retired", "kept" or "refused"."""
        key = (mention["extractor"], kind, change)
        self.counts[key] += 1
        quoted, ad = self.examples[key], ad_of(version)
        if change == "kept" or len(quoted) == EXAMPLES or any(one.ad == ad for one in quoted):
            return
        where = {name: mention[name] for name in ("raw", "field", "extractor")}
        example = Example(change=change, ad=ad, version=version, kind=kind, value=value, **where)
        quoted.append(example)

    def summary(self, dry_run: bool) -> Reextracted:
        """The totals."""
        groups = sorted({(extractor, kind) for extractor, kind, _ in self.counts})
        ways = ("added", "retired", "kept", "refused")
        return Reextracted(
            versions=self.versions,
            changes=tuple(
                Change(
                    extractor=extractor,
                    kind=kind,
                    **{way: self.counts[extractor, kind, way] for way in ways},
                )
                for extractor, kind in groups
            ),
            examples=tuple(one for key in sorted(self.examples) for one in self.examples[key]),
            unfinished=tuple(
                Unfinished(extractor=name, versions=count)
                for name, count in sorted(self.unfinished.items())
            ),
            dry_run=dry_run,
        )


class Outcome(Frozen, frozen=True, kw_only=True):
    """What to write for one version: mentions to `add` (keys), uids to `retire`, its failures."""

    add: list[str]
    retire: list[str]
    failures: list[str] | None


def compare(
    stored: Row,
    new: dict[str, Row],
    entities: dict[str, Row],
    failures: tuple[ExtractorFailure, ...],
    names: frozenset[str],
    difference: Difference,
) -> Outcome:
    """Set what the extractors `names` find now (`new`) against what they had found in a version.

    Findings are the same if what and where is. An extractor that did not come to its end takes
    nothing away; nor is anything written of a finding that stands.
    """
    difference.versions += 1
    unfinished = {failure.extractor for failure in failures if failure.unfinished}
    difference.unfinished.update(unfinished)
    before = [m for m in stored["mentions"] if m["mention"]["extractor"] in names]
    standing = {_first(m): m for m in before if m["mention"].get("retired_at") is None}
    known = {_first(m) for m in before}
    refused = {tuple(said) for said in stored["judged"]}
    places = {_place(m["kind"], m["value"], m["mention"]) for m in standing.values()}
    found: set[str] = set()
    add: list[str] = []
    for key, mention in new.items():
        kind, value = (entities[mention["entity"]][name] for name in ("kind", "value"))
        finding = mention["finding"]
        away = key not in standing and (kind, value, finding["raw"]) in refused
        found.add(place := _place(kind, value, finding))
        change = "refused" if away else "kept" if place in places else "added"
        difference.note(change, stored["uid"], kind, value, finding)
        if key not in standing and not (away and key in known):
            add.append(key)
    retire: list[str] = []
    for key in standing.keys() - new.keys():
        m = standing[key]
        kind, value, mention = m["kind"], m["value"], m["mention"]
        stays = mention["extractor"] in unfinished
        if not stays:
            retire.append(m["uid"])
        if _place(kind, value, mention) not in found:
            difference.note("kept" if stays else "retired", stored["uid"], kind, value, mention)
    return Outcome(add=add, retire=retire, failures=_failures(stored, failures, names))


def _failures(
    stored: Row, failures: tuple[ExtractorFailure, ...], names: frozenset[str]
) -> list[str] | None:
    """What the version's failures are now; None if they are as they were."""
    before = list[str](stored["version"].get("failures") or ())
    others = [said for said in before if said.partition(":")[0] not in names]
    now = others + [str(failure) for failure in failures]
    return None if sorted(now) == sorted(before) else now


def ad_of(version: str) -> str:
    """SOURCE/ID of the ad whose version has this uid."""
    return "/".join(unquote(part) for part in version.split("|")[1:3])


def _first(mention: Row) -> str:
    """The uid that a mention had before it was retired and stood again."""
    return mention["uid"].partition("+")[0]


def _place(kind: str, value: str, mention: Row) -> str:
    names = ("extractor", "field", "start", "end")
    return digest_of([kind, value, *(mention[name] for name in names)])
