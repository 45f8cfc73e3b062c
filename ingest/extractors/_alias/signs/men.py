"""What it says of a name that it is a man's, by what else is said of it."""

from collections.abc import Container
from functools import cache

from ingest.extractors._alias.cues import sort
from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.words import HERE
from ingest.extractors._text.tables import words

_OF_A_COUPLE = "announced as one of a couple"
_THE_OTHER = "announced as the other of a couple"
_OF_A_TITLE = "announced as one of two in a title"


@cache
def men() -> frozenset[str]:
    """Given names of men."""
    return words(HERE / "men.txt")


def signs(mention: Mention, told: Container[str]) -> list[str]:
    """The signs of a man's name; `told`: what is told of the mention besides.

    Alone it is mostly another's; of a couple that names both it is as likely as hers. In another
    case than by itself the word as it stands is no name of the lists.
    """
    if mention.view.row[mention.first].normal not in men() or mention.declined:
        return []
    if _OF_A_COUPLE in told or _THE_OTHER in told or _friend_in_title(mention, told):
        return ["man's name of a couple"]
    return ["man's name", *(["man's name that signs"] if "cue: sign" in told else [])]


def _friend_in_title(mention: Mention, told: Container[str]) -> bool:
    """Whether a title names him as the friend of who is named first ("Carla y su amigo Iván")."""
    view, first = mention.view, mention.first
    led = first > 0 and view.row[first - 1].folded in sort("friends")
    return led and _OF_A_TITLE in told
