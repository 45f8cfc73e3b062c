"""Drawn cases: tests/cases/linking/*.json, each among 200 unrelated operators."""

import json
from pathlib import Path

import numpy as np
import pytest

from graph.linking.link import link
from graph.linking.tiers import NAMES
from tests.graph.linking.small import crowd, small

CASES = sorted((Path(__file__).parents[2] / "cases" / "linking").glob("*.json"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    market, names, _ = small(case["ads"] | crowd(0, 200))
    linked = link(market)
    drawn = {row: name for name, row in names.items()}
    found = [
        sorted(drawn[ad] for ad in np.flatnonzero(linked.network == network).tolist())
        for network in np.unique(linked.network[[names[name] for name in case["ads"]]])
        if network >= 0
    ]
    assert sorted(found) == sorted(case["networks"]), case["why"]
    tiers = {name: NAMES[linked.tier[names[name]]] for name in case["tiers"]}
    assert tiers == case["tiers"], case["why"]
