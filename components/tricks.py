"""How an ad obscured what it says, in words."""

from collections.abc import Callable

from components.words import _
from graph.answers import Mention

TRICKS: dict[str, Callable[[], str]] = {
    "words": lambda: _("digits written as words"),
    "tens": lambda: _("tens written as words"),
    "doubles": lambda: _("repeats written as words"),
    "letters": lambda: _("letters for digits"),
    "leet": lambda: _("signs for letters"),
    "glued": lambda: _("words written together"),
    "digits": lambda: _("unusual digits"),
    "fillers": lambda: _("other words in between"),
    "separators": lambda: _("signs in between"),
    "lines": lambda: _("over several lines"),
    "fields": lambda: _("over title and text"),
    "invisible": lambda: _("invisible characters"),
    "typo": lambda: _("misspelt number words"),
    "own zero": lambda: _("the first 0 left to the reader"),
    "ending": lambda: _("told by its last digits only"),
    "backwards": lambda: _("written backwards"),
    "sum": lambda: _("a sum to work out"),
    "correction": lambda: _("put right behind itself"),
    "middle last": lambda: _("its middle told last"),
    "own prefix": lambda: _("its first digits told apart"),
}


def tricks_words(one: Mention) -> str:
    """How it was obscured; tricks that this version does not know are not named."""
    tricks = str(one.attributes.get("tricks", "")).split(",")
    return ", ".join(TRICKS[trick]() for trick in tricks if trick in TRICKS)
