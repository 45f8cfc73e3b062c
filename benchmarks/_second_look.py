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
from graph.picture_index import AUTOMATIC, CANDIDATE, SURE
from ingest.pictures import AGREES, agreement

SHARES = (0.3, 0.36, 0.4, 0.42, 0.44, AGREES, 0.5)
ASKED = 150
"""Look-ups of each half, chosen by chance, whose wrong candidates are all compared."""

Edits = dict[str, tuple[Edit, str, int]]
Hits = NDArray[np.int64]
"""Rows of edit, place of the picture asked for, window, distance in bits."""

Query = tuple[int, int]
"""Edit and place of the picture asked for."""

Distances = NDArray[np.int64]
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


def second_look(pictures: list[Picture], edits: Edits, distances: Distances, wrong: Wrong) -> None:
    """For each half: recall and wrong candidates a look-up in a million, by share of agreement."""
    print("\ncandidates whose pixels agree: recall in %, wrong ones a look-up in a million")
    for half, name in enumerate(("fitted half", "other half")):
        places = list(range(half, len(pictures), 2))
        own = distances[:, places, places]
        hits = wrong._replace(hits=wrong.hits[wrong.hits[:, 1] % 2 == half])
        _certain(pictures, edits, own, places, hits)
        right = _right(pictures, edits, own, places, AUTOMATIC, CANDIDATE)
        chosen = _chosen(own.size, len(edits), places)
        passed = _passed(pictures, edits, _between(hits, AUTOMATIC, CANDIDATE, chosen))
        sure, most = (own <= AUTOMATIC).mean(), (own <= CANDIDATE).mean()
        scale = 1e6 / len(wrong.among.codes) / len(chosen)
        print(f"{name}: recall {100 * sure:.2f} within {AUTOMATIC} bits, {100 * most:.2f} within")
        print(f"{CANDIDATE}; {len(right)} copies and {len(passed)} wrong ones compared")
        for share in SHARES:
            kept = sure + (right >= share).sum() / own.size
            print(f"{share:>6.2f}{100 * kept:>9.2f}{(passed >= share).sum() * scale:>9.3f}")
        print(f"  none{100 * most:>9.2f}{len(passed) * scale:>9.3f}")


def _certain(
    pictures: list[Picture], edits: Edits, own: Distances, places: list[int], wrong: Wrong
) -> None:
    """What of the matches that need a second look to be certain agrees."""
    right = _right(pictures, edits, own, places, SURE, AUTOMATIC)
    passed = _passed(pictures, edits, _between(wrong, SURE, AUTOMATIC))
    print(
        f"{SURE + 1} to {AUTOMATIC} bits: {(right >= AGREES).sum()} of {len(right)} copies", end=""
    )
    print(f" and {(passed >= AGREES).sum()} of {len(passed)} wrong ones agree", end="; ")


def _right(
    pictures: list[Picture], edits: Edits, own: Distances, places: list[int], above: int, most: int
) -> Shares:
    """How far the copies agree whose hashes differ by so much."""
    found: list[float] = []
    for row, (edit, form, quality) in enumerate(edits.values()):
        for at in np.flatnonzero((own[row] > above) & (own[row] <= most)):
            image = pictures[places[at]]
            found.append(agreement(encoded(edit(image), form, quality), encoded(image, "PNG")))
    return np.array(found)


def _chosen(count: int, edits: int, places: list[int]) -> set[Query]:
    """Some look-ups, by chance."""
    rng = np.random.default_rng(places[0])
    some = rng.choice(count, min(ASKED, count), replace=False).tolist()
    return {(one % edits, places[one // edits]) for one in some}


def _between(wrong: Wrong, above: int, most: int, chosen: set[Query] | None = None) -> Wrong:
    """The hits whose hashes differ by so much, all or those of the chosen look-ups."""
    bits = wrong.hits[:, 3]
    some = wrong.hits[(bits > above) & (bits <= most)]
    asked = [chosen is None or (edit, place) in chosen for edit, place in some[:, :2].tolist()]
    return wrong._replace(hits=some[np.array(asked, dtype=np.bool_)])


def _passed(pictures: list[Picture], edits: Edits, wrong: Wrong) -> Shares:
    """How far the wrong ones agree."""
    by_query: dict[Query, list[int]] = defaultdict(list)
    for edit, place, window, _ in wrong.hits.tolist():
        by_query[edit, place].append(window)
    found: list[float] = []
    for (number, place), hit in by_query.items():
        edit, form, quality = list(edits.values())[number]
        data = encoded(edit(pictures[place]), form, quality)
        for window in hit:
            image = wrong.sources[wrong.among.owners[window]]
            found.append(agreement(data, encoded(cut_out(image, wrong.among.boxes[window]))))
    return np.array(found)
