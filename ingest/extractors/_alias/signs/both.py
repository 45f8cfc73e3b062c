"""What two signs tell together: a name that no list knows and that is plainly given as one."""

from collections.abc import Iterable, Iterator

_GIVEN = frozenset(
    (
        "says her name",
        "announced as she styles herself",
        "announced as one of two in a title",
        "announced as in the title, in small letters",
    )
)
"""Signs by which a word is given as a name, whatever it is."""
_UNLISTED = ("no given name", "no given name, ends in a")
_AGED = ("before an age", "presents itself", "before where she is from")
_SAYS = frozenset(("says her name", "cue: I am"))
_ASKED = "one of two that are asked"


def together(found: Iterable[str]) -> Iterator[str]:
    """The signs, those replaced that mean something else beside others."""
    signs = frozenset(found)
    if "opens" in signs and not signs.isdisjoint(_AGED):
        yield "opens a text, and says her age or who she is"
    given = not _GIVEN.isdisjoint(signs) and _ASKED not in signs
    for sign in signs:
        if given and sign in _UNLISTED:
            yield f"{sign}, but given as one"
        elif sign == "before a surname" and not signs.isdisjoint(_SAYS):
            yield "before a surname of her own"
        elif sign == "man's name" and not _SAYS.isdisjoint(signs):
            yield "man's name that says so"
        elif sign != "says her name" or _ASKED not in signs:
            yield sign
