"""The second look at candidates, measured: the copies it keeps, the wrong ones it lets pass.

What agreement makes a copy was fitted on every other photograph; what the rest gives is printed
beside it.
"""

from collections import defaultdict
from io import BytesIO
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks._edits import Edit, Picture
from benchmarks._windows import Windows, cut_out
from graph.picture_index import AUTOMATIC, CANDIDATE
from ingest.pictures import AGREES, agreement

SHARES = (0.3, 0.36, 0.4, 0.42, AGREES, 0.46, 0.5)
ASKED = 150
"""Look-ups of each half, chosen by chance, whose wrong candidates are all compared."""

Edits = dict[str, tuple[Edit, str, int]]
Hits = NDArray[np.int64]
"""Rows of edit, place of the picture asked for, window, distance in bits."""

Shares = NDArray[np.float64]


class Wrong(NamedTuple):
    """Windows of other pictures that look-ups hit, and the pictures they are parts of."""

    sources: list[Picture]
    among: Windows
    hits: Hits


def encoded(image: Picture, form: str = "JPEG", quality: int = 90) -> bytes:
    out = BytesIO()
    image.save(out, form, quality=quality)
    return out.getvalue()


def second_look(
    pictures: list[Picture], edits: Edits, distances: NDArray[np.int64], wrong: Wrong
) -> None:
    """For each half: recall and wrong candidates a look-up in a million, by share of agreement."""
    print("\ncandidates whose pixels agree: recall in %, wrong ones a look-up in a million")
    for half, name in enumerate(("fitted half", "other half")):
        places = list(range(half, len(pictures), 2))
        own = distances[:, places, places]
        right = _right(pictures, edits, own, places)
        passed, looked = _passed(pictures, edits, places, wrong)
        sure, most = (own <= AUTOMATIC).mean(), (own <= CANDIDATE).mean()
        scale = 1e6 / len(wrong.among.codes) / looked
        print(
            f"{name}: recall {100 * sure:.2f} within {AUTOMATIC} bits, {100 * most:.2f} within",
            end="",
        )
        print(f" {CANDIDATE}; {len(right)} copies and {len(passed)} wrong ones compared")
        for share in SHARES:
            kept = sure + (right >= share).sum() / own.size
            print(f"{share:>6.2f}{100 * kept:>9.2f}{(passed >= share).sum() * scale:>9.3f}")
        print(f"  none{100 * most:>9.2f}{len(passed) * scale:>9.3f}")


def _right(
    pictures: list[Picture], edits: Edits, own: NDArray[np.int64], places: list[int]
) -> Shares:
    """How far the copies agree that are candidates by their hash."""
    found: list[float] = []
    for row, (edit, form, quality) in enumerate(edits.values()):
        for at in np.flatnonzero((own[row] > AUTOMATIC) & (own[row] <= CANDIDATE)):
            image = pictures[places[at]]
            found.append(agreement(encoded(edit(image), form, quality), encoded(image, "PNG")))
    return np.array(found)


def _passed(
    pictures: list[Picture], edits: Edits, places: list[int], wrong: Wrong
) -> tuple[Shares, int]:
    """How far the wrong candidates of some look-ups agree, and of how many look-ups they are."""
    rng = np.random.default_rng(places[0])
    count = min(ASKED, len(places) * len(edits))
    chosen = rng.choice(len(places) * len(edits), count, replace=False).tolist()
    wanted = {(one % len(edits), places[one // len(edits)]) for one in chosen}
    by_query: dict[tuple[int, int], list[int]] = defaultdict(list)
    for edit, place, window, distance in wrong.hits.tolist():
        if AUTOMATIC < distance <= CANDIDATE and (edit, place) in wanted:
            by_query[edit, place].append(window)
    found: list[float] = []
    for (number, place), hit in by_query.items():
        edit, form, quality = list(edits.values())[number]
        data = encoded(edit(pictures[place]), form, quality)
        for window in hit:
            image = wrong.sources[wrong.among.owners[window]]
            other = encoded(cut_out(image, wrong.among.boxes[window]))
            found.append(agreement(data, other))
    return np.array(found), len(wanted)
