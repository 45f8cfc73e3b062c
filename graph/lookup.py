"""Look up a value: every ad, what goes with it, what was searched, and what resembles it."""

import msgspec

from graph.answers import AdPage, AdRow, LookupAnswer, Near, Searched, Together
from graph.audit import Row
from graph.context import Context
from graph.counts import ad_counts
from graph.db import Database, Reading
from graph.gaps import gaps_in
from graph.near_values import resembling
from graph.rows import LONGEST_URL, entity_uid
from ingest.models import Form, uid

TOGETHER = 15  # values shown per kind
WORDS = 1000  # ads found by words at the most; the answer says when there are more


def look_up(
    database: Database,
    context: Context,
    text: str,
    forms: tuple[Form, ...],
    limit: int = 50,
    skip: int = 0,
) -> LookupAnswer:
    """Answer `text`, understood as `forms`. Ads newest first; `limit` and `skip` page through."""
    with database.reading(context) as read:
        entities = _entities(read, forms)
        matches, named = _matches(read, forms, set(entities))
        if matches:
            page = _page(read, "of_entities", limit, skip, uids=entities, ads=named)
        else:
            matches, found = _by_words(read, forms)
            page = _page(read, "by_uid", limit, skip, uids=found)
        return LookupAnswer(
            query=text,
            forms=forms,
            matches=matches,
            ads=page,
            together=_together(read, entities),
            searched=_searched(read),
            near=_near(read, forms, set(entities)),
            as_of=read.as_of,
        )


def searched(database: Database, context: Context) -> Searched:
    """What a look-up looks through: sites, period, number of ads, gaps in crawling."""
    with database.reading(context) as read:
        return _searched(read)


def _uid(read: Reading, form: Form) -> str:
    return entity_uid(read.theme, form.kind, form.value)


def _entities(read: Reading, forms: tuple[Form, ...]) -> list[str]:
    asked = sorted({_uid(read, form) for form in forms})
    return [row["uid"] for row in read("read/entities", uids=asked)] if asked else []


def _matches(
    read: Reading, forms: tuple[Form, ...], entities: set[str]
) -> tuple[tuple[Form, ...], list[str]]:
    """The forms of which there is something, and the ads that an id or an address names."""
    matches: list[Form] = []
    named: set[str] = set()
    for form in forms:
        ads = _named(read, form)
        named.update(ads)
        if ads or _uid(read, form) in entities:
            matches.append(form)
    return tuple(matches), sorted(named)


def _named(read: Reading, form: Form) -> list[str]:
    theme = uid(read.theme)
    match form.kind:
        case "ad":
            source = form.detail.get("source")
            rows = read("read/find_ad_id", theme=theme, source=source, ad_id=form.value)
        case "url":
            urls = sorted({form.value[:LONGEST_URL], form.raw[:LONGEST_URL]})
            keys = sorted({uid(form.value), uid(form.raw)})
            rows = read("read/find_url", theme=theme, urls=urls, keys=keys)
        case _:
            rows = []
    return [row["uid"] for row in rows]


def _by_words(read: Reading, forms: tuple[Form, ...]) -> tuple[tuple[Form, ...], list[str]]:
    """Ads by the words in their text, where nothing else was found."""
    theme = uid(read.theme)
    for form in forms:
        if form.kind == "words":
            rows = read("read/find_text", theme=theme, words=form.value, limit=WORDS)
            if rows:
                return (form,), [row["uid"] for row in rows]
    return (), []


def _page(read: Reading, by: str, limit: int, skip: int, **found: list[str]) -> AdPage:
    """One page of the ads of the statements `total_<by>` and `ads_<by>`, which take `found`."""
    if not any(found.values()):
        return AdPage(total=0, sources=(), first_seen=None, last_seen=None, rows=())
    total = read(f"read/total_{by}", **found)[0]
    rows = read(f"read/ads_{by}", **found, skip=skip, limit=limit)
    asked = found["uids"] if by == "of_entities" else []
    extras = _extras(read, [row["uid"] for row in rows], asked)
    return AdPage(
        total=total["total"],
        sources=tuple(sorted(total["sources"])),
        first_seen=total["first_seen"],
        last_seen=total["last_seen"],
        rows=tuple(msgspec.convert(row | extras[row["uid"]], AdRow) for row in rows),
    )


def _extras(read: Reading, ads: list[str], entities: list[str]) -> dict[str, Row]:
    """What a result list shows of each of these ads beside what identifies it, by uid."""
    return {row["uid"]: row for row in read("read/ad_extras", uids=ads, entities=entities)}


def _together(read: Reading, entities: list[str]) -> tuple[Together, ...]:
    if not entities:
        return ()
    rows = read("read/together", uids=entities, limit=TOGETHER)
    ads = ad_counts(read, [row["uid"] for row in rows])
    return tuple(
        Together(
            kind=row["kind"],
            value=row["value"],
            uid=row["uid"],
            role=row["role"],
            with_=row["together"],
            without=ads[row["uid"]] - row["together"],
        )
        for row in rows
    )


def _searched(read: Reading) -> Searched:
    theme = uid(read.theme)
    sites = read("read/searched", theme=theme)
    days = read("read/crawl_days", theme=theme)
    return Searched(
        sites=tuple(row["source"] for row in sites),
        first=min((row["days"][0] for row in days), default=None),
        last=max((row["days"][-1] for row in days), default=None),
        ads=sum(row["ads"] for row in sites),
        gaps=tuple(gap for row in days for gap in gaps_in(row["source"], row["days"])),
    )


def _near(read: Reading, forms: tuple[Form, ...], found: set[str]) -> tuple[Near, ...]:
    why = {
        entity_uid(read.theme, kind, value): reason
        for form in reversed(forms)
        for kind, value, reason in resembling(form)
    }
    rows = read("read/near", uids=sorted(why.keys() - found)) if why else []
    return tuple(
        Near(kind=row["kind"], value=row["value"], why=why[row["uid"]], ads=row["ads"])
        for row in rows
    )
