"""Numbers that an ad wrote so that machines miss them: a known indicator, said in plain words."""

from collections.abc import Sequence

import msgspec

from components.kinds import shown_value
from components.marked import Field
from components.marks import Segment, segments
from components.say import number
from components.tricks import tricks_words
from components.words import _, ngettext
from graph.answers import Mention

MOST = 5
PHONES = ("phone", "odd_phone", "phone_candidate", "phone_service")


def obscured_fields(mentions: Sequence[Mention]) -> list[Field]:
    """Each obscured number as it stands in the ad, the parts that carry it marked, and how."""
    found = {(one.value, one.raw): one for one in mentions if is_obscured(one)}
    fields = [
        Field(label=_("Number obscured"), segments=told(one), role="obscured")
        for one in list(found.values())[:MOST]
    ]
    if len(found) > MOST:
        more = ngettext(
            "{count} more number is obscured.",
            "{count} more numbers are obscured.",
            len(found) - MOST,
        ).format(count=number(len(found) - MOST))
        fields.append(Field(label="", segments=[{"text": more}], role="obscured"))
    return fields


def is_obscured(one: Mention) -> bool:
    """Does the ad hide this number from machines?"""
    return one.kind in PHONES and one.attributes.get("obfuscated") is True and bool(one.raw)


def told(one: Mention) -> list[Segment]:
    """“o6I2 34 56 78” is read as +31 6 12345678 (letters for digits)."""
    moved = msgspec.structs.replace(
        one,
        start=0,
        end=len(one.raw),
        spans=tuple((start - one.start, end - one.start) for start, end in one.spans),
    )
    words = _("is read as {value}").format(value=shown_value(one.kind, one.value))
    if how := tricks_words(one):
        words += f" ({how})"
    return [{"text": "“"}, *segments(one.raw, [moved]), {"text": "” " + words}]
