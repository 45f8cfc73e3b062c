"""Signatures are the same everywhere, and their agreement estimates the true similarity."""

import random
import subprocess
import sys
from hashlib import sha256

import pytest

from graph.templates import jaccard, signature, signatures
from graph.templates.signature import word_shingles
from graph.templates.words import words
from tests.graph.templates.made import template, variant

TEXT = "Een zin van meer dan acht verzonnen woorden die altijd dezelfde handtekening geeft"
PINNED = "5875bd779f1e9399bf4237a613e6a73026e58f014375c916e1cef9226137ded6"


def test_the_signature_is_pinned() -> None:
    """If this fails, signatures stored before are of no use: they must all be made anew."""
    found = signature(TEXT)
    assert found is not None
    assert sha256(found).hexdigest() == PINNED


def test_another_process_gives_the_same() -> None:
    code = f"from graph.templates import signature; print(signature({TEXT!r}).hex())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert bytes.fromhex(done.stdout) == signature(TEXT)


def test_numbers_names_and_decoration_do_not_matter() -> None:
    other = TEXT.replace("acht", "★ ACHT ★").replace(" zin", "\n\nzin")
    assert signature(other) == signature(TEXT)
    one, two = f"{TEXT} bel Naomi 06 1100 0001", f"{TEXT} bel Lotte 0611009999"
    start = len(TEXT) + 5
    assert signature(one, [(start, start + 5)]) == signature(two, [(start, start + 5)])


def test_texts_with_few_words_have_none() -> None:
    assert signatures([("", ()), ("Bel mij 06 1100 0001", ()), (TEXT, ())])[:2] == [None, None]


def test_short_texts_have_a_second_signature() -> None:
    long = signature(" ".join(template(random.Random(1), 80)))
    short = signature(TEXT)
    assert long is not None
    assert short is not None
    assert (len(long), len(short)) == (512, 1024)


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3])
def test_the_estimate_is_near_the_true_similarity(share: float) -> None:
    rng = random.Random(3)
    one = template(rng, 120)
    other = variant(rng, one, share)
    sets = [set(word_shingles(words(" ".join(text)))) for text in (one, other)]
    true = len(sets[0] & sets[1]) / len(sets[0] | sets[1])
    left, right = signatures([(" ".join(one), ()), (" ".join(other), ())])
    assert left is not None
    assert right is not None
    assert abs(jaccard(left, right) - true) < 0.15


def test_a_megabyte_is_read_in_bounded_time() -> None:
    assert signature("woord ander derde " * 60_000) is not None
