"""Texts of one template come together, others do not; order and portions do not matter."""

import random
from itertools import combinations

import pytest

from graph.alike import Groups, Link
from graph.templates import SIMILAR, added, bands, jaccard, near_texts, pairs, signatures
from tests.graph.templates.made import template, variant


def _texts(seed: int, templates: int = 15) -> dict[str, bytes]:
    """Variants of templates, by "template/number"; every third template is short; some equal."""
    rng = random.Random(seed)
    texts: dict[str, str] = {}
    for number in range(templates):
        words = template(rng, 20 if number % 3 == 0 else 80)
        for copy in range(rng.randint(1, 6)):
            texts[f"{number}/{copy}"] = " ".join(variant(rng, words, 0.05))
        texts[f"{number}/same"] = texts[f"{number}/0"]
    found = signatures([(text, ()) for text in texts.values()])
    return {key: one for key, one in zip(texts, found, strict=True) if one is not None}


def _family(key: str) -> str:
    return key.split("/")[0]


def test_templates_come_together_and_stay_apart() -> None:
    texts = _texts(1)
    links = added(Groups(), texts).links
    assert all(_family(link.medoid) == _family(link.member) for link in links)
    assert len(links) >= 0.95 * (len(texts) - 15)


@pytest.fixture(params=[(64, 4, 8), (2, 1, 1)], ids=["as it is", "all buckets large"])
def limits(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also with limits so low that every bucket is large and every component has one hub."""
    large, representatives, hubs = request.param
    monkeypatch.setattr(bands, "LARGE", large)
    monkeypatch.setattr(bands, "REPRESENTATIVES", representatives)
    monkeypatch.setattr(pairs, "HUBS", hubs)


@pytest.mark.usefixtures("limits")
@pytest.mark.parametrize("shuffle", range(20))
def test_any_order_in_any_portions_gives_the_stars_of_a_full_run(shuffle: int) -> None:
    texts = list(_texts(2).items())
    full = added(Groups(), dict(texts)).links
    rng = random.Random(shuffle)
    rng.shuffle(texts)
    groups, links = Groups(), dict[str, Link]()
    while texts:
        count = rng.randint(1, 30)
        portion, texts = dict(texts[:count]), texts[count:]
        change = added(groups, portion)
        kept = {key: link for key, link in links.items() if key not in change.touched}
        links = kept | {link.member: link for link in change.links}
        groups = change.groups
    assert sorted(links.values(), key=lambda link: (link.medoid, link.member)) == list(full)


def test_a_dense_template_is_one_star_of_few_pairs() -> None:
    rng = random.Random(5)
    words = template(rng, 100)
    texts = [" ".join(variant(rng, words, 0.03)) for _ in range(1500)]
    found = {f"{n:04}": one for n, one in enumerate(signatures([(t, ()) for t in texts])) if one}
    change = added(Groups(), found)
    assert len({link.medoid for link in change.links}) == 1
    assert len(change.links) == 1499
    assert len(change.groups.pairs.left) < 150 * 1500


def test_every_text_is_compared_with_the_hubs_of_its_component() -> None:
    """Two variants that agree in no band are a pair all the same if both are like a third."""
    rng = random.Random(8)
    words = template(rng, 90)
    texts = [" ".join(variant(rng, words, 0.1)) for _ in range(9)]
    rows = [one for one in signatures([(text, ()) for text in texts]) if one]
    found = near_texts(rows)
    got = set(zip(found.left.tolist(), found.right.tolist(), strict=True))
    inside = sorted({place for pair in got for place in pair})
    assert len(inside) >= 8
    assert got == {
        (a, b) for a, b in combinations(inside, 2) if jaccard(rows[a], rows[b]) >= SIMILAR
    }


def test_nothing_gives_nothing() -> None:
    assert len(near_texts([]).left) == 0
    assert added(Groups(), {}).links == ()
