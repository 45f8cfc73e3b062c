"""Numbers of which an ad says that they are no longer hers: they tie it to her older ones."""

from collections.abc import Sequence

from components.details import former_words, is_former
from components.kinds import shown_value
from components.marked import Field
from components.say import number
from components.visible import visible
from components.words import _, ngettext
from graph.answers import Mention

MOST = 5


def former_fields(mentions: Sequence[Mention]) -> list[Field]:
    """Each such number as it stands in the ad, and which one it is."""
    found = list({one.value: one for one in mentions if is_former(one)}.values())
    fields = [
        Field(label=_("Former number"), segments=[{"text": told(one)}], role="obscured")
        for one in found[:MOST]
    ]
    if len(found) > MOST:
        more = ngettext(
            "{count} more former number.", "{count} more former numbers.", len(found) - MOST
        ).format(count=number(len(found) - MOST))
        fields.append(Field(label="", segments=[{"text": more}], role="obscured"))
    return fields


def told(one: Mention) -> str:
    """“06 12 34 07 02” (+31 6 12340702) is said to be no longer hers."""
    return _("“{quote}” ({value}) is {said}").format(
        quote=visible(one.raw), value=shown_value(one.kind, one.value), said=former_words()
    )
