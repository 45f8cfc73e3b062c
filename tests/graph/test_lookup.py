"""Looking up forms: what is found, counted, kept apart by theme and repeated as of a moment."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from graph.answers import LookupAnswer
from graph.context import Context
from graph.db import Database
from graph.load import load
from graph.lookup import look_up, searched
from graph.near_values import resembling
from graph.rows import rows_of
from ingest.models import Form
from tests.graph.conftest import KINDS, phone, reading

START = datetime(2026, 3, 2, 10, tzinfo=UTC)
PHONE = Form(kind="phone", value="+31612345678")
OTHER = Form(kind="phone", value="+31612345679")


def asked(database: Database, context: Context, *forms: Form, **page: int) -> LookupAnswer:
    return look_up(database, context, "text", forms, **page)


def ids(answer: LookupAnswer) -> list[str | None]:
    return [row.ad_id for row in answer.ads.rows]


@pytest.fixture
def filled(database: Database, context: Context) -> Context:
    """Ads 1 and 2 hold a number, ad 3 another one; ad 1 was edited and then holds the other."""
    readings = [
        reading(context.theme),
        reading(context.theme, "2", "site-b", at=START + timedelta(days=1)),
        reading(context.theme, "3", number=OTHER.value, body="Bel 06-12345679"),
        reading(
            context.theme,
            number=OTHER.value,
            body="Bel 06-12345679",
            at=START + timedelta(days=9),
        ),
    ]
    load(database, context, readings, KINDS, "run", 0)
    return context


def test_only_the_time_in_which_an_ad_said_it_counts(database: Database, filled: Context) -> None:
    answer = asked(database, filled, PHONE)
    assert ids(answer) == ["2", "1"]
    first = answer.ads.rows[1]
    assert (first.last_seen, first.captures, first.versions) == (START, 1, 1)
    assert (answer.ads.first_seen, answer.ads.last_seen) == (START, START + timedelta(days=1))


def test_several_forms_are_one_answer(database: Database, filled: Context) -> None:
    answer = asked(database, filled, PHONE, OTHER)
    assert ids(answer) == ["1", "2", "3"]
    assert answer.matches == (PHONE, OTHER)
    assert not {t.value for t in answer.together} & {PHONE.value, OTHER.value}


def test_what_goes_together_is_counted_with_and_without(
    database: Database, filled: Context
) -> None:
    together = {(t.kind, t.value): t for t in asked(database, filled, PHONE).together}
    place = together["location", "nl/utrecht"]
    assert (place.with_, place.without) == (2, 1)
    number = together["phone", OTHER.value]
    assert (number.with_, number.without) == (1, 1)


def test_an_address_or_id_finds_its_ad_beside_those_that_mention_it(
    database: Database, filled: Context
) -> None:
    address = Form(kind="url", value="https://site-a.test/3", raw="https://site-a.test/3")
    assert ids(asked(database, filled, address)) == ["3"]
    assert ids(asked(database, filled, PHONE, address)) == ["2", "1", "3"]
    wrong_site = Form(kind="ad", value="2", detail={"source": "site-a"})
    assert ids(asked(database, filled, wrong_site)) == []
    assert ids(asked(database, filled, Form(kind="ad", value="2"))) == ["2"]


def test_words_are_searched_only_where_nothing_else_is_found(
    database: Database, filled: Context
) -> None:
    words = Form(kind="words", value='+"Naomi"')
    assert sorted(map(str, ids(asked(database, filled, words)))) == ["1", "2", "3"]
    assert ids(asked(database, filled, OTHER, words)) == ["1", "3"]
    assert ids(asked(database, filled, Form(kind="words", value='+"nowhere"'))) == []


def test_pages_do_not_change_the_totals(database: Database, filled: Context) -> None:
    pages = [asked(database, filled, PHONE, OTHER, limit=1, skip=skip) for skip in range(4)]
    assert [ids(page) for page in pages] == [["1"], ["2"], ["3"], []]
    assert {page.ads.total for page in pages} == {3}


def test_a_retired_finding_is_gone_now_and_there_as_of_then(
    database: Database, filled: Context
) -> None:
    then = asked(database, filled, OTHER)
    gone = rows_of([reading(filled.theme, "3", number=OTHER.value, body="Bel 06-12345679")], KINDS)
    uids = [row["uid"] for row in gone.mentions if row["entity"].endswith("679")]
    database.write(filled, lambda write: write("load/retire_mentions", uids=uids))
    assert ids(asked(database, filled, OTHER)) == ["1"]
    earlier = Context(theme=filled.theme, actor="test", purpose="test", as_of=then.as_of)
    assert asked(database, earlier, OTHER) == then


def test_an_ad_says_how_it_obscured_a_number_the_one_asked_for_first(
    database: Database, filled: Context
) -> None:
    both = msgspec.structs.replace(
        reading(filled.theme, "9", number=OTHER.value, body="Bel nul zes een2"),
        extractions=(
            phone(OTHER.value, "nul zes een2"),
            phone("+31611000004", "06-11000004", start=20),
        ),
    )
    load(database, filled, [both], KINDS, "more", 0)

    def obscured(*forms: Form) -> list[tuple[str, str, bool]]:
        rows = asked(database, filled, *forms).ads.rows
        found = [row.obscured for row in rows if row.ad_id == "9"]
        return [(one.value, one.quote, one.asked) for one in found if one]

    assert obscured(OTHER) == [(OTHER.value, "nul zes een2", True)]
    last = Form(kind="phone", value="+31611000004")
    assert obscured(last) == [("+31611000004", "06-11000004", True)]
    other = [one for one in obscured(Form(kind="words", value='+"een2"')) if not one[2]]
    assert len(other) == 1


def test_nothing_was_known_before_anything_was(database: Database, filled: Context) -> None:
    past = Context(theme=filled.theme, actor="t", purpose="t", as_of=START - timedelta(days=999))
    answer = asked(database, past, PHONE, Form(kind="words", value='+"Naomi"'))
    assert (answer.ads.total, answer.searched.ads, answer.searched.sites) == (0, 0, ())


def test_what_is_searched_counts_each_ad_once(database: Database, filled: Context) -> None:
    load(database, filled, [reading(filled.theme)], KINDS, "again", 0)
    found = searched(database, filled)
    assert (found.sites, found.ads) == (("site-a", "site-b"), 3)
    assert [(gap.source, gap.first.day, gap.last.day) for gap in found.gaps] == [("site-a", 3, 10)]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (PHONE, ("phone", "+31612345679", "one_digit")),
        (PHONE, ("phone", "+31612345687", "swapped_digits")),
        (PHONE, ("phone", "+3161234567", "missing_digit")),
        (PHONE, ("phone", "+316123456780", "extra_digit")),
        (PHONE, ("phone", "+32612345678", "other_country")),
        (PHONE, ("odd_phone", "0612345678", "unparsed")),
        (Form(kind="odd_phone", value="0470001234"), ("phone", "+32470001234", "other_country")),
        (Form(kind="handle", value="x:naomi"), ("handle", "telegram:naomi", "other_platform")),
    ],
)
def test_what_resembles_a_value(form: Form, expected: tuple[str, str, str]) -> None:
    assert expected in set(resembling(form))
    assert (form.kind, form.value) not in {(kind, value) for kind, value, _ in resembling(form)}


def test_other_kinds_have_no_near_misses() -> None:
    assert not list(resembling(Form(kind="location", value="nl/utrecht")))
    assert not list(resembling(Form(kind="phone", value="+٣١")))
