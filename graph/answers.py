"""What look-ups answer: frozen values that the pages draw and the command line prints as JSON."""

from datetime import date, datetime

import msgspec

from graph.judgements import Judgement
from ingest.models import Form, Frozen, Role, Scalar


class Obscured(Frozen, frozen=True, kw_only=True):
    """A number that an ad writes, as `quote`, so that machines miss it; was it `asked` for?"""

    value: str
    quote: str
    asked: bool


class AdRow(Frozen, frozen=True, kw_only=True):
    """An ad in a result list. Times are those of its first and last capture."""

    uid: str
    source: str
    ad_id: str | None
    url: str | None
    title: str
    first_seen: datetime
    last_seen: datetime
    captures: int
    versions: int
    places: tuple[str, ...]
    pictures: int
    obscured: Obscured | None = None


class AdPage(Frozen, frozen=True, kw_only=True):
    """One page of the ads found, newest first, with the totals over all of them."""

    total: int
    sources: tuple[str, ...]
    first_seen: datetime | None
    last_seen: datetime | None
    rows: tuple[AdRow, ...]


class Together(Frozen, frozen=True, kw_only=True):
    """A value that goes with the one asked for.

    `with_` ads hold both, `without` ads hold this value but not the one asked for: many of the
    latter betray a help desk, a taxi or a stock picture.
    """

    kind: str
    value: str
    uid: str
    role: Role
    with_: int = msgspec.field(name="with")
    without: int


class Gap(Frozen, frozen=True, kw_only=True):
    """Days (inclusive) on which a site was not crawled, between two days on which it was."""

    source: str
    first: date = msgspec.field(name="from")
    last: date = msgspec.field(name="to")


class Searched(Frozen, frozen=True, kw_only=True):
    """What a look-up looked through: the ground of an honest zero."""

    sites: tuple[str, ...]
    first: date | None = msgspec.field(name="from")
    last: date | None = msgspec.field(name="to")
    ads: int
    gaps: tuple[Gap, ...]
    not_searched: tuple[str, ...] = ("text in pictures",)


class Near(Frozen, frozen=True, kw_only=True):
    """A value that is there and resembles the one asked for.

    `why`: "one_digit", "swapped_digits", "missing_digit", "extra_digit", "other_country",
    "unparsed", "candidate", "other_platform".
    """

    kind: str
    value: str
    why: str
    ads: int


class LookupAnswer(Frozen, frozen=True, kw_only=True):
    """The whole answer to one query."""

    query: str
    forms: tuple[Form, ...]
    matches: tuple[Form, ...]
    ads: AdPage
    together: tuple[Together, ...]
    searched: Searched
    near: tuple[Near, ...]
    as_of: datetime


class Mention(Frozen, frozen=True, kw_only=True):
    """A value found in an ad version, with everything needed to show and explain it.

    `retired_at`: since when it no longer stands; `judgement`: the uid of the one that rejected it.
    """

    kind: str
    value: str
    role: Role
    raw: str
    field: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    extractor: str
    version: str
    confidence: float
    attributes: dict[str, Scalar]
    recorded_at: datetime
    retired_at: datetime | None = None
    judgement: str | None = None


class CaptureRow(Frozen, frozen=True, kw_only=True):
    """One fetching of the ad and where its bytes lie in the vault."""

    uid: str
    captured_at: datetime
    posted_at: datetime | None
    url: str | None
    digest: str
    recorded_at: datetime
    file: str
    line: int | None
    pack: str
    offset: int
    payload_sha256: str


class PictureRow(Frozen, frozen=True, kw_only=True):
    """A picture of the ad: its state, and its digest where there are bytes.

    `ads` counts the ads that show the same bytes, this one included.
    """

    sha256: str | None
    state: str
    reason: str | None
    first_seen: datetime
    last_seen: datetime
    ads: int


class VersionView(Frozen, frozen=True, kw_only=True):
    """What the ad said during one stretch of time.

    `mentions` stand; `retired` do not any more, the last of each place; `judgements` are those on
    this text, newest first, taken back ones included.
    """

    uid: str
    title: str
    body: str
    texts: dict[str, str]
    content_sha256: str
    captures: tuple[CaptureRow, ...]
    mentions: tuple[Mention, ...]
    retired: tuple[Mention, ...]
    judgements: tuple[Judgement, ...]
    failures: tuple[str, ...]


class AdView(Frozen, frozen=True, kw_only=True):
    """An opened ad: versions newest first, pictures, place on its site."""

    uid: str
    source: str
    ad_id: str | None
    url: str | None
    first_seen: datetime
    last_seen: datetime
    versions: tuple[VersionView, ...]
    pictures: tuple[PictureRow, ...]
    as_of: datetime
