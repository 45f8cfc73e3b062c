"""Fields of an ad in words."""

import re

from components.words import _

MANY = re.compile(r"(phones|emails|handles)\[(\d+)\]")


def field_words(field: str) -> str:
    """Title, Text, Telephone field 1 …; a site's own field by its own name."""
    plain = {
        "title": _("Title"),
        "body": _("Text"),
        "location": _("Place"),
        "price": _("Price"),
        "age": _("Age"),
        "pictures": _("Pictures"),
        "images": _("Pictures"),
        "": _("Given with the record"),
    }
    if field in plain:
        return plain[field]
    if found := MANY.fullmatch(field):
        words = {
            "phones": _("Telephone field {number}"),
            "emails": _("E-mail field {number}"),
            "handles": _("Handle field {number}"),
        }
        return words[found[1]].format(number=int(found[2]) + 1)
    return field.removeprefix("fields.")
