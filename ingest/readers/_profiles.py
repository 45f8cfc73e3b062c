"""Which site profile goes with a record whose `source` is a slug or a host name."""

from datetime import date

import msgspec
from msgspec import Struct

from ingest.readers._surrogates import without_halves
from ingest.sites import OPTION, Profile, Register


class _Source(Struct):
    """The two keys that decide; everything else of the record is left unread."""

    source: str | None = None
    captured_at: str | None = None


_SOURCE = msgspec.json.Decoder(_Source)


def with_profile(options: dict[str, str], payload: bytes, sites: Register) -> dict[str, str]:
    """`options` and the profile, if the JSON record `payload` is of a known site."""
    try:
        said = _SOURCE.decode(without_halves(payload.removeprefix(b"\xef\xbb\xbf")))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return options  # reading the record will say what is wrong with it
    profile = profile_of(sites, said.source, said.captured_at) if said.source else None
    return {**options, OPTION: sites.text(profile)} if profile else options


def profile_of(sites: Register, source: str, captured_at: str | None) -> Profile | None:
    """The profile of a slug, or of a host name on the day of an ISO 8601 moment."""
    name = source.strip().lower()
    return sites.by_slug(name) or sites.by_host(name, _day(captured_at))


def _day(moment: str | None) -> date | None:
    try:
        return date.fromisoformat((moment or "").strip()[:10])
    except ValueError:
        return None
