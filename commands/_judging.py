"""What goes around a judgement: its effect before, the new networks after, its state in a list."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
import typer

from commands._common import say, show
from ingest.errors import GraphError

if TYPE_CHECKING:
    from commands._common import Place
    from graph.judgements import Judgement
    from graph.networks import LinkReport
    from graph.networks.report import JudgedReport


def about_ad(said: str | None, theme: str) -> str | None:
    """An ad as `SOURCE/ID`, or its uid as it is."""
    from ingest.models import uid

    if said is None or "|" in said or "/" not in said:
        return said
    source, _, key = said.removeprefix("ad:").partition("/")
    return uid(theme, source, key)


def agreed(place: "Place", judgement: "Judgement", *, only: bool, as_json: bool) -> bool:
    """Whether to record it: yes, unless `only` its effect was asked for, or a person at a terminal
    sees the effect and says no."""
    from graph.networks import NotLinked, preview

    asks = not as_json and sys.stdin.isatty() and sys.stderr.isatty()
    if not (only or asks):
        return True
    try:
        seen = preview(*place, judgement)
    except NotLinked:
        if only:
            raise
        return True
    if only:
        show(as_json, seen, seen.sentence)
        return False
    say(seen.sentence)
    return typer.confirm("Record it?", err=True)


def taken_up(
    place: "Place",
    stored: "Judgement",
    in_words: "Callable[[Judgement], str]",
    *,
    as_json: bool,
) -> None:
    """Link again after recording; show the judgement, and what that changed."""
    from graph.networks import relink

    try:
        report = relink(*place)
    except GraphError as error:  # it is on record: the next linking obeys it
        say(f"recorded, but not linked again: {error}")
        report = None
    fields: dict[str, Any] = msgspec.structs.asdict(stored)
    show(as_json, fields | {"linked": report}, "\n".join([in_words(stored), *_linked(report)]))


def _linked(report: "LinkReport | None") -> list[str]:
    if report is None:
        return []
    changed = report.changed
    lines = [f"linked again: {changed.ads} ads in {changed.networks} networks changed"]
    return lines + judgement_words(report.judgements, lost=False)


def judgement_words(said: "JudgedReport", *, lost: bool = True) -> list[str]:
    """Judgements that linking could not obey, and (`lost`) those about nothing, a line each."""
    return [
        f"{state}: “{one.verdict}” on {one.about}, by {one.author} ({one.reason}; {one.uid})"
        for state, found in (
            ("contradicted by others", said.refused),
            ("matches nothing any more", said.lost if lost else ()),
        )
        for one in found
    ]


def with_state(
    place: "Place",
    found: "Sequence[Judgement]",
    in_words: "Callable[[Judgement], str]",
) -> tuple[list[dict[str, Any]], list[str]]:
    """Judgements as rows and in words, with which match nothing (`lost`) and whom they
    `contradict`."""
    from graph.networks import conflicts, lost_judgements

    lost = set(lost_judgements(*place))
    standing = [j for j in found if not j.replaced_by and j.verdict != "undone"]
    against: dict[str, list[str]] = {}
    words: list[str] = []
    for conflict in conflicts(standing):
        names = [j.uid for j in conflict.judgements]
        for name in names:
            against.setdefault(name, []).extend(other for other in names if other != name)
        words.append(conflict.sentence)
    rows = [
        msgspec.structs.asdict(j)
        | {"lost": j.uid in lost, "contradicts": sorted(against.get(j.uid, ()))}
        for j in found
    ]
    named = [in_words(j) + (" (matches nothing any more)" if j.uid in lost else "") for j in found]
    return rows, named + words
