"""What the whole ad says of a value: where it is said again, how many there are."""

from collections.abc import Iterable, Mapping, Sequence

from ingest.extractors._alias.cues import another_kind
from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.view import View
from ingest.extractors._text.tokens import tokens

_MANY, _OFTEN = 4, 2
_LOOKED = 20
"""Places at which it is looked whether a word stands without a capital."""
_HEAD = 100
"""Characters of a text in which it says what it is."""


class Ad:
    """What is asked of the whole ad once."""

    def __init__(self, texts: Sequence[tuple[str, View]], lists: int) -> None:
        self._texts = texts
        found = {
            "only name of the ad, or only list": lists == 1,
            "one name of many, or list": lists > _MANY,
            "text of another kind": any(map(_of_another_kind, texts)),
        }
        self._every = {sign for sign, holds in found.items() if holds}

    def signs(self, mentions: Sequence[Mention], own: int) -> set[str]:
        """The signs of a value with its mentions, of which so many are not in what is of others."""
        found = set(self._every)
        if len(mentions) > 1:
            found.add("said again")
            if own > _OFTEN:
                found.add("said often")
            if own < len(mentions):
                found.add("said by others too")
            if len({one.field for one in mentions}) > 1:
                found.add("said in two texts")
        if mentions[0].field == "title":
            found.add("said in the title")
        if self._small(mentions[0].view.row[mentions[0].first].folded):
            found.add("said in small letters too")
        return found

    def _small(self, folded: str) -> bool:
        """Whether a word stands in the ad without a capital too."""
        for _, view in self._texts:
            places = view.places.get(folded, ())
            row = tokens(view.text) if places else ()
            if any(view.text[row[place].start].islower() for place in places[:_LOOKED]):
                return True
        return False


def _of_another_kind(text: tuple[str, View]) -> bool:
    """Whether its title, or the head of its text, says that it is no person's advertisement."""
    field, view = text
    table, end = another_kind(), len(view.text) if field == "title" else _HEAD
    for word in view.row:
        if word.start >= end:
            return False
        if word.folded in table:
            return True
    return False


def by_value(mentions: Iterable[Mention]) -> Mapping[str, list[Mention]]:
    """The mentions of each value, in reading order."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.value:
            found.setdefault(mention.value, []).append(mention)
    return found
