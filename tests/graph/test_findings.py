"""What no longer stands in an ad: shown with who rejected it, and as it was known then."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from graph.ads import open_ad
from graph.answers import Mention, VersionView
from graph.context import Context
from graph.db import Database
from graph.judgements import judge, undo
from graph.load import load
from ingest.models import Reading
from tests.graph.conftest import KINDS, reading
from tests.graph.test_judgements import not_a_phone

NEWER = {"phone": "2"}
Said = list[tuple[str, str, bool]]


def only_version(database: Database, context: Context, one: Reading) -> VersionView:
    view = open_ad(database, context, one.ad.uid)
    assert view
    return view.versions[0]


def phones(mentions: Sequence[Mention]) -> Said:
    """Version of the extractor, value, and whether a judgement rejected it."""
    return [(m.version, m.value, m.judgement is not None) for m in mentions if m.kind == "phone"]


def by_newer_extractor(one: Reading, value: str | None = None) -> Reading:
    """The same reading by version 2 of the phone extractor, which may read another number."""
    newer = tuple(
        msgspec.structs.replace(found, version="2", value=value or found.value)
        if found.kind == "phone"
        else found
        for found in one.extractions
    )
    return msgspec.structs.replace(one, extractions=newer)


def test_a_rejected_finding_is_shown_with_its_judgement(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    made = judge(database, context, not_a_phone(one))
    version = only_version(database, context, one)
    assert phones(version.mentions) == []
    assert phones(version.retired) == [("1", "+31612345678", True)]
    assert version.retired[0].judgement == made.uid
    assert version.retired[0].retired_at == made.recorded_at
    assert [(j.uid, j.author, j.reason) for j in version.judgements] == [
        (made.uid, "test", "a price list")
    ]


def test_one_that_came_back_is_no_longer_among_the_retired(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    made = judge(database, context, not_a_phone(one))
    back = undo(database, context, made.uid, "a number")
    version = only_version(database, context, one)
    assert phones(version.mentions) == [("1", "+31612345678", False)]
    assert phones(version.retired) == []
    assert [j.verdict for j in version.judgements] == ["undone", "not_this"]
    assert version.judgements[1].replaced_by == back.uid


def test_what_a_newer_extractor_repeats_never_went_away(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    load(database, context, [by_newer_extractor(one)], KINDS, "new", 0, NEWER)
    version = only_version(database, context, one)
    assert phones(version.mentions) == [("2", "+31612345678", False)]
    assert phones(version.retired) == []


def test_what_a_newer_extractor_reads_otherwise_is_retired_and_nobody_rejected_it(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    then = database.clock()
    load(database, context, [by_newer_extractor(one, "+31611000002")], KINDS, "new", 0, NEWER)
    version = only_version(database, context, one)
    assert phones(version.mentions) == [("2", "+31611000002", False)]
    assert phones(version.retired) == [("1", "+31612345678", False)]
    earlier = Context(theme=context.theme, actor="test", purpose="test", as_of=then)
    before = only_version(database, earlier, one)
    assert phones(before.mentions) == [("1", "+31612345678", False)]
    assert phones(before.retired) == []


def test_a_rejection_holds_for_newer_extractors_and_gives_back_only_the_last(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    made = judge(database, context, not_a_phone(one))
    load(database, context, [by_newer_extractor(one)], KINDS, "new", 0, NEWER)
    version = only_version(database, context, one)
    assert phones(version.mentions) == []
    assert phones(version.retired) == [("2", "+31612345678", True)]
    undo(database, context, made.uid, "a number")
    version = only_version(database, context, one)
    assert phones(version.mentions) == [("2", "+31612345678", False)]


def test_the_answer_of_each_moment_can_be_repeated(database: Database, context: Context) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    moments: list[tuple[datetime, VersionView]] = []

    def note() -> None:
        moments.append((database.clock(), only_version(database, context, one)))

    note()
    made = judge(database, context, not_a_phone(one))
    note()
    undo(database, context, made.uid, "a number")
    note()
    judge(database, context, not_a_phone(one))
    note()
    assert [len(phones(version.mentions)) for _, version in moments] == [1, 0, 1, 0]
    for moment, version in moments:
        then = Context(
            theme=context.theme, actor="test", purpose="test", as_of=moment.astimezone(UTC)
        )
        assert only_version(database, then, one) == version
