"""What is read is what was loaded, mention by mention."""

from datetime import timedelta

from graph.context import Context
from graph.db import Database
from graph.networks.kinds import KINDS as VALUE_KINDS
from graph.networks.market import ReadMarket, read_market, read_more
from tests.graph.networks.made import START, TWO_SITES, ad_uid, put, value_uid

ADS = TWO_SITES | {
    "b1": "rozenhof 4 odd_phone:12345 email:x@y.test handle:telegram:eva alias:eva",
    "b2": "rozenhof 5 payment:NL00 template:t1 location:nl/utrecht handle:unknown:eva image:p9",
    "none": "rozenhof 6",
}
NEAR = ("image:p2", "image:p1")


def mentions(found: ReadMarket) -> set[tuple[str, str, str, int, int]]:
    market = found.market
    rows = zip(
        market.ad.tolist(),
        market.value.tolist(),
        market.first.tolist(),
        market.last.tolist(),
        strict=True,
    )
    kinds = [VALUE_KINDS[kind].name for kind in market.value_kind.tolist()]
    return {(found.ads[ad], found.values[v], kinds[v], first, last) for ad, v, first, last in rows}


def given_up(found: ReadMarket) -> set[tuple[str, str, int]]:
    told = found.market.given_up
    rows = zip(told.ad.tolist(), told.value.tolist(), told.day.tolist(), strict=True)
    return {(found.ads[ad].split("|")[2], found.values[value], day) for ad, value, day in rows}


def said(context: Context) -> set[tuple[str, str, str, int, int]]:
    out: set[tuple[str, str, str, int, int]] = set()
    epoch = START.toordinal() - 719163  # days from year 1 to 1970
    for name, line in ADS.items():
        _, day, *words = line.split()
        for word in words:
            word = NEAR[1] if word == NEAR[0] else word
            if not word.startswith("handle:unknown"):
                kind = word.partition(":")[0].replace("image", "picture")
                days = epoch + int(day)
                owner = ad_uid(context, line, name)
                out.add((owner, value_uid(context, word), kind, days, days))
    return out


def test_every_mention_is_read_once(database: Database, context: Context) -> None:
    put(database, context, ADS)
    member, medoid = (value_uid(context, word) for word in NEAR)
    near = [{"member": member, "medoid": medoid, "distance": 3}]
    database.write(context, lambda write: write("link/add_near", rows=near))
    with database.reading(context) as read:
        found = read_market(read)
    assert mentions(found) == said(context)
    assert ad_uid(context, ADS["none"], "none") in found.ads
    days = {day for *_, day in said(context)}
    assert set(found.market.crawl_day.tolist()) == days | {max(days) + 1}


def test_known_rows_stay_where_they_are(database: Database, context: Context) -> None:
    put(database, context, TWO_SITES)
    with database.reading(context) as read:
        first, since = read_market(read), read.as_of
    put(database, context, {"a0": "openboard 1 phone:+31611000001 email:a@b.test"}, "more")
    with database.reading(context) as read:
        again = read_more(read, first, since)
        assert again is not None
        assert mentions(again) == mentions(read_market(read))
    assert again.ads[: len(first.ads)] == first.ads
    assert again.values[: len(first.values)] == first.values
    assert (again.market.value_key[: first.market.values] == first.market.value_key).all()


def test_what_came_later_is_not_read_as_of_before(database: Database, context: Context) -> None:
    put(database, context, TWO_SITES)
    with database.reading(context) as read:
        first, moment = read_market(read), read.as_of
    put(database, context, {"a0": "openboard 1 phone:+31611000001"}, "more")
    then = Context(theme=context.theme, actor="test", purpose="test", as_of=moment)
    with database.reading(then) as read:
        assert mentions(read_market(read)) == mentions(first)


def test_a_retired_mention_is_not_read(database: Database, context: Context) -> None:
    """Retired in one ad, it stands in the other, and where the same ad says it twice."""
    twice = {"twice": "rozenhof 7 phone:+31611000001 phone:+31611000001"}
    put(database, context, TWO_SITES | twice)
    rows, _, _ = database.driver.execute_query(
        "MATCH (v:AdVersion)-[m:MENTIONS]->(:Entity {uid: $uid}) RETURN v.uid, m.uid "
        "ORDER BY v.uid, m.start",
        uid=value_uid(context, "phone:+31611000001"),
        database_=database.name,
    )
    mine = [row for row in rows if row[0].split("|")[2] in ("a1", "twice")]
    assert len(mine) == 3
    gone = [mine[0][1], mine[2][1]]
    database.write(context, lambda write: write("load/retire_mentions", uids=gone))
    with database.reading(context) as read:
        found = read_market(read)
    phone = {ad.split("|")[2] for ad, _, kind, *_ in mentions(found) if kind == "phone"}
    assert phone == {"a2", "twice"}
    with database.reading(context) as read:
        again = read_more(read, found, read.as_of - timedelta(days=1))
    assert again is not None
    assert mentions(again) == mentions(found)


def test_who_gave_a_number_up_is_read_by_both_ways(database: Database, context: Context) -> None:
    number, epoch = value_uid(context, "phone:+31611000001"), START.toordinal() - 719163
    put(database, context, TWO_SITES | {"b1": "rozenhof 7 old:+31611000001"})
    with database.reading(context) as read:
        first, moment = read_market(read), read.as_of
    assert given_up(first) == {("b1", number, epoch + 7)}
    more = {
        "a1": "rozenhof 9 old:+31611000001",
        "b2": "openboard 4 old:+31611000001 email:a@b.test",
    }
    put(database, context, more, "more")
    wanted = given_up(first) | {("a1", number, epoch + 9), ("b2", number, epoch + 4)}
    with database.reading(context) as read:
        again = read_more(read, first, moment)
        assert again is not None
        assert given_up(again) == given_up(read_market(read)) == wanted
    then = Context(theme=context.theme, actor="test", purpose="test", as_of=moment)
    with database.reading(then) as read:
        assert given_up(read_market(read)) == given_up(first)


def test_a_retired_reading_gives_nothing_up(database: Database, context: Context) -> None:
    put(database, context, TWO_SITES | {"b1": "rozenhof 7 old:+31611000001"})
    with database.reading(context) as read:
        first, since = read_market(read), read.as_of
    rows, _, _ = database.driver.execute_query(
        "MATCH (v:AdVersion)-[m:MENTIONS {former: true}]->(:Entity {uid: $uid}) RETURN m.uid",
        uid=value_uid(context, "phone:+31611000001"),
        database_=database.name,
    )
    uids = [row[0] for row in rows]
    database.write(context, lambda write: write("load/retire_mentions", uids=uids))
    with database.reading(context) as read:
        again = read_more(read, first, since)
        assert again is not None
        assert given_up(again) == given_up(read_market(read)) == set()
