"""What was found in versions of ads: what stands, what no longer does, and who rejected it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

import msgspec

from graph.answers import Mention
from graph.audit import Row
from graph.db import Reading
from graph.judgements import Judgement, of_texts
from ingest.models import Frozen

Mentions = dict[str, list[Mention]]


class Findings(Frozen, frozen=True, kw_only=True):
    """By uid of the version what `standing` and `retired` there is; `judged` by content digest."""

    standing: Mentions
    retired: Mentions
    judged: dict[str, list[Judgement]]


def findings(read: Reading, versions: dict[str, str]) -> Findings:
    """All findings of these versions (uid: content digest), as of the reading's moment.

    A finding that a newer version of its extractor repeats counts as standing: it never went away.
    """
    uids = sorted(versions)
    judged: dict[str, list[Judgement]] = defaultdict(list)
    for one in of_texts(read, list(versions.values())):
        judged[one.content_sha256 or ""].append(one)
    standing: Mentions = defaultdict(list)
    for row in read("read/version_mentions", uids=uids):
        standing[row["version"]].append(_mention(row, None, None))
    retired: Mentions = defaultdict(list)
    for row in read("read/retired_mentions", uids=uids):
        when = row["mention"]["retired_at"]
        why = _rejection(row, when, judged[versions[row["version"]]])
        retired[row["version"]].append(_mention(row, when, why))
    return Findings(standing=standing, retired=retired, judged=judged)


def _rejection(row: Row, retired_at: datetime, judged: Sequence[Judgement]) -> str | None:
    """The judgement that kept this finding away when it was retired, if one did."""
    ended = {one.uid: one.recorded_at for one in judged}
    for one in judged:
        about = (one.kind, one.value, one.quote)
        if one.verdict != "not_this" or about != (row["kind"], row["value"], row["mention"]["raw"]):
            continue
        until = ended.get(one.replaced_by or "")
        if one.recorded_at and one.recorded_at <= retired_at and (not until or retired_at < until):
            return one.uid
    return None


def _mention(row: Row, retired_at: datetime | None, judgement: str | None) -> Mention:
    m = row["mention"]
    return Mention(
        kind=row["kind"],
        value=row["value"],
        role=row["role"],
        raw=m["raw"],
        field=m["field"],
        start=m["start"],
        end=m["end"],
        spans=tuple(zip(m["spans"][::2], m["spans"][1::2], strict=True)),
        extractor=m["extractor"],
        version=m["version"],
        confidence=m["confidence"],
        attributes=msgspec.json.decode(m["attributes"]),
        recorded_at=m["recorded_at"],
        retired_at=retired_at,
        judgement=judgement,
    )
