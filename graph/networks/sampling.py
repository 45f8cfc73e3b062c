"""A blind sample of this base, kept in the graph: drawn, judged pair by pair, never overwritten.

An answer is about the sample only: it is no judgement and changes no network.
"""

import uuid
from datetime import datetime
from pathlib import Path
from typing import Literal

from graph.audit import Row
from graph.context import Context
from graph.db import Database, Reading
from graph.linking.sample import STRATA, sample
from graph.networks.absent import NotThere
from graph.networks.opened import opened
from ingest.errors import GraphError
from ingest.models import Frozen, uid

Answer = Literal["same", "not_same", "unsure"]
ANSWERS: tuple[Answer, ...] = ("same", "not_same", "unsure")
SIZE = 100


class Drawn(Frozen, frozen=True, kw_only=True):
    """A sample: `pairs` to judge (fewer than `size` where a base has fewer), `judged` so far, drawn
    from the linking of `linked_at`."""

    sample: str
    size: int
    seed: int
    pairs: int
    judged: int
    drawn_at: datetime
    linked_at: datetime


class AdShown(Frozen, frozen=True, kw_only=True):
    """An ad as whoever judges sees it: its newest text."""

    uid: str
    source: str
    ad_id: str | None
    title: str
    body: str
    first_seen: datetime
    last_seen: datetime


class BlindPair(Frozen, frozen=True, kw_only=True):
    """Two ads to be judged: `number` of `of`. Nothing says why they were drawn."""

    pair: str
    number: int
    of: int
    left: AdShown
    right: AdShown


class Progress(Frozen, frozen=True, kw_only=True):
    """How many pairs of the sample have an answer."""

    judged: int
    of: int


def draw(
    database: Database, context: Context, folder: Path, *, size: int = SIZE, seed: int = 1
) -> Drawn:
    """Draw a sample and keep it; it is the current one from now on, older ones stay on record."""
    found = opened(database, context, folder)
    drawn = sample(found.index.linked, size, seed)
    if not len(drawn.pair):
        raise GraphError("nothing is linked to anything here: there are no pairs to judge")
    name = uuid.uuid4().hex
    ads = found.read.ads
    rows = [
        {
            "uid": f"{name}.{number}",
            "position": number,
            "left": ads[left],
            "right": ads[right],
            "stratum": STRATA[stratum],
            "times": times,
        }
        for number, ((left, right), stratum, times) in enumerate(
            zip(drawn.pair.tolist(), drawn.stratum.tolist(), drawn.times.tolist(), strict=True)
        )
    ]
    said = {
        "name": name,
        "size": size,
        "seed": seed,
        "linked_at": found.linked_at,
        "ads": found.index.market.ads,
        "strata": list(STRATA),
        "weights": list(drawn.weight),
        "author": context.actor,
    }
    own = uid(context.theme, "sample", name)
    database.write(context, lambda write: write("write/sample", uid=own, said=said, pairs=rows))
    return current(database, context)


def current(database: Database, context: Context) -> Drawn:
    """The current sample; NotThere where none was drawn."""
    with database.reading(context) as read:
        kept, pairs = stored_sample(read)
    return Drawn(
        sample=kept["name"],
        size=kept["size"],
        seed=kept["seed"],
        pairs=len(pairs),
        judged=_judged(pairs),
        drawn_at=kept["recorded_at"],
        linked_at=kept["linked_at"],
    )


def next_pair(database: Database, context: Context) -> BlindPair | None:
    """The first pair without an answer; None when all have one. NotThere where none was drawn."""
    with database.reading(context) as read:
        _, pairs = stored_sample(read)
        for number, pair in enumerate(pairs, 1):
            if pair["answer"] is None and (shown := _shown(read, pair)):
                left, right = shown
                return BlindPair(
                    pair=pair["uid"], number=number, of=len(pairs), left=left, right=right
                )
    return None


def answer(
    database: Database, context: Context, pair: str, said: Answer, reason: str = ""
) -> Progress:
    """Keep what a person says of a pair: by the *same* operator, *not_same*, or *unsure*."""
    if said not in ANSWERS:
        raise GraphError(f"{said!r} is no answer: say {', '.join(ANSWERS)}")
    with database.reading(context) as read:
        _, pairs = stored_sample(read)
    if pair not in {one["uid"] for one in pairs}:
        raise NotThere(f"there is no pair {pair} in the current sample")
    row = {
        "said": said,
        "reason": reason,
        "author": context.actor,
        "purpose": context.purpose,
    }
    database.write(context, lambda write: write("write/sample_answer", pair=pair, said=row))
    done = [one | {"answer": said} if one["uid"] == pair else one for one in pairs]
    return Progress(judged=_judged(done), of=len(done))


def stored_sample(read: Reading) -> tuple[Row, list[Row]]:
    """The current sample and its pairs in blind order, with the newest answer to each."""
    rows = read("read/sample", theme=uid(read.theme))
    if not rows:
        raise NotThere("no sample was drawn here yet: run `spoor link sample` first")
    return rows[0]["sample"], rows[0]["pairs"]


def _judged(pairs: list[Row]) -> int:
    return sum(pair["answer"] is not None for pair in pairs)


def _shown(read: Reading, pair: Row) -> tuple[AdShown, AdShown] | None:
    """Both ads; None where one is not there any more."""
    ends = (pair["left"], pair["right"])
    rows = {row["uid"]: AdShown(**row) for row in read("read/ads_to_judge", uids=sorted(ends))}
    if not all(end in rows for end in ends):
        return None
    return rows[ends[0]], rows[ends[1]]
