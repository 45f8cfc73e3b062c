"""Where a finding stands and what found it, in words."""

from components.fields import field_words
from components.words import _
from graph.answers import Mention


def span_words() -> str:
    """What `where` says, for who hovers over its heading."""
    return _("Field, first and last character in it, counted from 1")


def where(one: Mention) -> str:
    """Text 46–47: the field, first and last character counted from 1."""
    span = f" {one.start + 1}–{one.end}" if one.end > one.start else ""
    return field_words(one.field) + span


def found_by(one: Mention) -> str:
    """phone 1.2: the extractor and its version."""
    return f"{one.extractor} {one.version}"
