"""A judgement recorded and taken up at once: one way for readings, pairs of ads and values."""

import msgspec

from components.lines import Line
from components.networks import door
from components.networks.again import relinked
from components.networks.outcome import outcome
from graph.judgements import Judgement, judge, undo


def record(asked: Judgement, reason: str, purpose: str = "") -> list[Line]:
    """Store `asked` (a verdict *undone* names what it takes back), link what it touches, and say
    what changed. `purpose`: the investigation it is for, where the user named one."""
    foreseen = door.previewed(asked)
    database, context, _folder = door.place("judge")
    if purpose:
        context = msgspec.structs.replace(context, purpose=purpose)
    if asked.verdict == "undone":
        undo(database, context, asked.uid, reason)
    else:
        judge(database, context, msgspec.structs.replace(asked, reason=reason))
    return outcome(foreseen, *relinked(context))
