"""The shape of a site profile: what a YAML file of this folder may say. README.md explains it."""

import re
from datetime import date
from functools import lru_cache
from typing import Annotated

import msgspec
from msgspec import Meta, field

from ingest.models import Frozen

MAX_URL = 2048
"""Characters of the longest URL to which the patterns of a profile are applied."""

Slug = Annotated[str, Meta(pattern="^[a-z0-9][a-z0-9._-]*$", max_length=100)]
HostName = Annotated[str, Meta(pattern=r"^[a-z0-9.-]+(:\d+)?$", max_length=253)]


class _Strict(Frozen, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A part of a profile: a key that it does not know is an error."""


class Host(_Strict, frozen=True, kw_only=True):
    """A name of the site, from its first to its last day, both included; None = open."""

    host: HostName
    first: date | None = field(default=None, name="from")
    last: date | None = field(default=None, name="until")

    def on(self, day: date | None) -> bool:
        """Whether the name belonged to the site that day; without a day, whether it ever did."""
        if day is None:
            return True
        return (self.first or date.min) <= day <= (self.last or date.max)


class AdIdSelector(_Strict, frozen=True, kw_only=True):
    """Where on the page the ad's number stands; `match` takes a part of it by its one group."""

    css: str
    match: str | None = None


class Page(_Strict, frozen=True, kw_only=True):
    """A kind of page that shows one ad. `match` is searched in the URL, path and query.

    `fields` maps what we know (title, body, price, age, location, posted_at, phones, emails,
    handles, images, fields.NAME) to a CSS selector, or `selector@attribute`.
    """

    match: str
    ad_id: str | AdIdSelector | None = None
    fields: dict[str, str] = {}
    contacts: str | None = None


class Profile(_Strict, frozen=True, kw_only=True):
    """All that is known of one site. `text` is the canonical JSON that goes with each record."""

    site: Slug
    hosts: Annotated[tuple[Host, ...], Meta(min_length=1)]
    region: Annotated[str, Meta(pattern="^[A-Z]{2}$")] | None = None
    language: Annotated[str, Meta(pattern="^[a-z]{2,3}$")] | None = None
    timezone: str | None = None
    pages: tuple[Page, ...] = ()
    significant_params: tuple[str, ...] | None = None
    volatile: tuple[str, ...] | None = None

    def page_of(self, url: str) -> Page | None:
        """The first kind of page that the URL matches; None for lists, terms and the like."""
        if len(url) > MAX_URL:
            return None
        return next((page for page in self.pages if re.search(page.match, url)), None)


def text_of(profile: Profile) -> str:
    """The canonical JSON of a profile: what a raw record carries and the vault keeps once."""
    return msgspec.json.encode(profile, order="sorted").decode()


@lru_cache(maxsize=1024)
def from_text(text: str) -> Profile:
    """The profile of a canonical JSON text."""
    return msgspec.json.decode(text, type=Profile)
