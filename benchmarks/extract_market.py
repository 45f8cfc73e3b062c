"""What the extractors find in the ads of the fictional market, whose truth is known.

Run as `python -m benchmarks.extract_market`. The other sets are of people who think of tricks and
look-alikes; here are ordinary ads, most numbers plainly written among prices, hours and other
people's numbers, in the languages of the market on sites of several countries. Each different
version of an ad counts once. Printed by how a number is written and whose it is: how many are
found, and how many are found that no ad of the truth has; working names and the town as the ad has
them. A look at another `--seed` tells more than one that rules were repaired by (1).
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from demo.truth import TrueAd
from demo.write import write_market
from ingest.extractors import Extractor, extractors
from ingest.models import AdVersion, Extraction

SEED, ADS = 2, 1200
_OTHERS = frozenset(("taxi",))
"""Whose numbers count neither way: an ad that names a taxi does not offer its number as hers."""


class _Record(msgspec.Struct, frozen=True):
    """What of a record of the market is said in words."""

    source: str
    ad_id: str
    region: str
    language: str | None = None
    title: str = ""
    body: str = ""

    @property
    def version(self) -> AdVersion:
        return AdVersion(
            uid="bench",
            content_sha256="",
            title=self.title,
            body=self.body,
            region=self.region,
            language=self.language,
        )


_record, _truth = msgspec.json.Decoder(_Record), msgspec.json.Decoder(TrueAd)


class Seen(NamedTuple):
    """A different version of an ad, and what is true of the ad."""

    version: AdVersion
    truth: TrueAd


def versions(folder: Path) -> Iterator[Seen]:
    """The different texts of a market that was written into a folder."""
    truths = {
        (ad.source, ad.ad_id): ad
        for ad in map(_truth.decode, (folder / "truth.jsonl").read_bytes().splitlines())
    }
    told = dict.fromkeys(map(_record.decode, (folder / "ads.jsonl").read_bytes().splitlines()))
    for record in told:
        truth = truths.get((record.source, record.ad_id))
        if truth is not None:
            yield Seen(record.version, truth)


def _found(one: Extractor, version: AdVersion, kind: str) -> set[str]:
    return {
        each.value
        for each in one.extract(version)
        if isinstance(each, Extraction) and each.kind == kind
    }


def phones(one: Extractor, seen: Seen) -> Iterator[tuple[str, str]]:
    """Of each number of an ad, how it is written and whose it is, and whether it is found; of what
    is found and true of no ad, that it is wrong."""
    found = _found(one, seen.version, "phone")
    text = "".join(f"{seen.version.title}{seen.version.body}".split())
    for phone in seen.truth.phones:
        if phone.role not in _OTHERS and "".join(phone.raw.split()) in text:
            told = "found" if phone.number in found else "missed"
            yield f"{phone.role}, {phone.style}", told
    wrong = found - {phone.number for phone in seen.truth.phones}
    yield from (("none of the ad's", "wrong") for _ in wrong)


def names(one: Extractor, seen: Seen) -> Iterator[tuple[str, str]]:
    """Whether the working name of an ad is found, and what else is found as one."""
    found, own = _found(one, seen.version, "alias"), seen.truth.alias.lower()
    if own in f"{seen.version.title} {seen.version.body}".lower():
        yield "working name", "found" if own in found else "missed"
    yield from (("working name", "wrong") for _ in found - {own})


def places(one: Extractor, seen: Seen) -> Iterator[tuple[str, str]]:
    """Whether the town of an ad is found where its text names it ("Frankfurt" is Frankfurt am
    Main); what the truth does not tell of others, where she travels, counts neither way."""
    named = {
        str(each.attributes.get("name"))
        for each in one.extract(seen.version)
        if isinstance(each, Extraction)
    }
    town, version = seen.truth.city, seen.version
    for field, text in (("title", version.title), ("body", version.body)):
        if town in text and (field == "title" or town not in version.title):
            known = any(f"{town} ".startswith(f"{name} ") for name in named)
            yield f"town, in the {field}", "found" if known else "missed"


def line(name: str, count: Counter[str]) -> str:
    """What was found of one sort, in a line."""
    found, missed, wrong = count["found"], count["missed"], count["wrong"]
    return (
        f"{name:18} P {found / max(1, found + wrong):.4f} R {found / max(1, found + missed):.4f}"
        f"   {found} found, {missed} missed, {wrong} wrong"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--ads", type=int, default=ADS)
    asked = parser.parse_args()
    by_name = {one.name: one for one in extractors()}
    for what, name in ((phones, "phone"), (names, "alias"), (places, "location")):
        told: dict[str, Counter[str]] = {}
        with tempfile.TemporaryDirectory() as folder:
            write_market(Path(folder), asked.ads, asked.seed, pictures=False)
            for seen in versions(Path(folder)):
                for sort, outcome in what(by_name[name], seen):
                    told.setdefault(sort, Counter())[outcome] += 1
        for sort in sorted(told):
            print(line(sort, told[sort]))
        if len(told) > 1:
            print(line(f"all, {name}", sum(told.values(), Counter())))


if __name__ == "__main__":
    main()
