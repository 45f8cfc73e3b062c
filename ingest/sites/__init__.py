"""Site profiles: which pages of a site are ads and where their fields are. See README.md.

A new site is one new YAML file, here or in a folder of the user's own (`--sites`). A raw record
carries the profile by which it is to be read in its options, so that the vault alone suffices.
"""

from collections.abc import Mapping

from ingest.sites.profile import Host, Page, Profile, from_text, text_of
from ingest.sites.register import Register, register
from ingest.sites.urls import host_of, normalise_url

__all__ = [
    "Host",
    "Page",
    "Profile",
    "Register",
    "host_of",
    "normalise_url",
    "profile_in",
    "register",
    "text_of",
]

OPTION = "profile"
"""The reader option that holds a profile as canonical JSON."""


def profile_in(options: Mapping[str, str]) -> Profile | None:
    """The profile that a raw record carries in its options."""
    text = options.get(OPTION)
    return from_text(text) if text else None
