"""How a number was obscured is said in words, whatever the way."""

import json
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from components.tricks import TRICKS
from ingest.extractors.phone import EXTRACTOR
from ingest.models import AdVersion, Extraction

CASES = Path(__file__).parents[1] / "cases" / "phone"


def lines(name: str) -> Sequence[str]:
    return (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()


def test_every_way_to_obscure_a_number_has_words() -> None:
    told: set[str] = set()
    for line in chain.from_iterable(map(lines, ("further", "corrected", "ways"))):
        case = json.loads(line)
        title, body = case.get("title", case.get("text", "")), case.get("body", "")
        ad = AdVersion(uid="", content_sha256="", title=title, body=body, region=case["region"])
        for found in EXTRACTOR.extract(ad):
            if isinstance(found, Extraction):
                told.update(filter(None, str(found.attributes.get("tricks", "")).split(",")))
    assert {"words", "ending", "own zero", "correction", "middle last", "own prefix"} <= told
    assert told <= TRICKS.keys()
