"""What two signs tell together: a name that no list knows and that is plainly given as one."""

from collections.abc import Iterable, Iterator

_GIVEN = frozenset(
    (
        "says her name",
        "announced as she styles herself",
        "announced as one of two in a title",
        "announced as in the title, in small letters",
        "announced as who is there",
        "announced as who works along",
    )
)
"""Signs by which a word is given as a name, whatever it is."""
_UNLISTED = ("no given name", "no given name, ends in a")
_AGED = ("before an age", "presents itself", "before where she is from")
_SAYS = frozenset(("says her name", "cue: I am"))
_OF_THE_OTHER = frozenset(
    (
        *("others in its clause", "sentence of others", "somebody is called"),
        *("whose somebody is", "role before"),
    )
)
"""Signs of somebody else that say nothing of the other of a couple ("mon mari Fabrice")."""
_OF_TWO = frozenset(("announced as the other of a couple", "announced as one of two in a title"))
_CALLED = frozenset(("first in its sentence", "before a number to call"))
_ASKED = "one of two that are asked"


def together(found: Iterable[str]) -> Iterator[str]:
    """The signs, those replaced that mean something else beside others."""
    signs = frozenset(found)
    yield from _more(signs)
    other = frozenset[str]() if _OF_TWO.isdisjoint(signs) else _OF_THE_OTHER
    given = not _GIVEN.isdisjoint(signs) and _ASKED not in signs
    for sign in signs - other if other else signs:
        if given and sign in _UNLISTED:
            yield f"{sign}, but given as one"
        elif sign == "before a surname" and not signs.isdisjoint(_SAYS):
            yield "before a surname of her own"
        elif sign == "man's name" and not _SAYS.isdisjoint(signs):
            yield "man's name that says so"
        elif sign != "says her name" or _ASKED not in signs:
            yield sign


def _more(signs: frozenset[str]) -> Iterator[str]:
    """The signs that stand beside those of which they are made."""
    if "opens" in signs and not signs.isdisjoint(_AGED):
        yield "opens a text, and says her age or who she is"
    if signs >= _CALLED:
        yield "opens a sentence, and a number to call follows"
    if "name of a house" in signs:
        if not signs.isdisjoint(_UNLISTED):
            yield "a house's name, and no given name"
        if not any(sign.startswith("announced") for sign in signs):
            yield "a house's name, and nothing announces it"
