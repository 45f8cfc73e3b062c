"""Texts of one template come together, others do not; order and portions do not matter."""

import random

import pytest

from graph.alike import Groups, Link, all_links
from graph.templates import added, near_texts, signatures
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
    assert all_links(groups) == full


def test_additions_give_only_pairs_with_something_new() -> None:
    rows = list(dict.fromkeys(_texts(3).values()))
    whole = near_texts(rows)
    later = near_texts(rows, known=20)
    assert (later.right >= 20).all()
    expected = {(a, b) for a, b in zip(whole.left, whole.right, strict=True) if b >= 20}
    assert set(zip(later.left, later.right, strict=True)) == expected


def test_nothing_gives_nothing() -> None:
    assert len(near_texts([]).left) == 0
    assert added(Groups(), {}).links == ()
