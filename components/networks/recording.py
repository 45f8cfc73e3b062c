"""A judgement recorded and taken up at once: one way for readings, pairs of ads and values."""

from collections.abc import Callable
from functools import partial

import msgspec

from components.networks import door
from components.networks.again import relinked
from components.networks.outcome import outcome
from components.question import Said
from graph.judgements import Judgement, judge, undo


def recording(asked: Judgement, reason: str, purpose: str = "") -> Callable[[], Said]:
    """What stores `asked` (a verdict *undone* names what it takes back) and links what it touches.

    All that needs the session is got here: what is returned runs without it. `purpose`: the
    investigation it is for, where the user named one.
    """
    foreseen = door.previewed(asked)
    database, context, folder = door.place("judge")
    judging = msgspec.structs.replace(context, purpose=purpose) if purpose else context

    def act() -> Said:
        if asked.verdict == "undone":
            undo(database, judging, asked.uid, reason)
        else:
            judge(database, judging, msgspec.structs.replace(asked, reason=reason))
        return partial(outcome, foreseen, *relinked(database, judging, folder))

    return act
