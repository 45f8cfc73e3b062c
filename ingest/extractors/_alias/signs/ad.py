"""What the whole ad says of a value: where it is said again, how many there are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property

from ingest.extractors._alias.cues import another_kind, nameless, owners, sort
from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.signs import things
from ingest.extractors._alias.signs.men import men
from ingest.extractors._alias.view import View
from ingest.extractors._text.tokens import Token, tokens

_PAIRED = "announced as one of two in a title"
_MANY, _OFTEN = 4, 2
_BEGINNING = 3
"""Letters with which a name and a short form of it begin."""
_LOOKED = 20
"""Places at which it is looked whether a word stands without a capital."""
_NEAR = 60
"""Characters around a word in which a thing is said."""
_FIRST = 30
"""Words of a text in which it says who offers."""
_FIRST_OF_ALL = 2
"""Words of a text with which it begins."""
_JOINED = frozenset("@._/-")
"""Signs that join a word to an address or a handle."""
_HEAD = 100
"""Characters of a text in which it says what it is."""


class Ad:
    """What is asked of the whole ad once."""

    def __init__(
        self,
        texts: Sequence[tuple[str, View]],
        lists: tuple[int, int],
        values: Mapping[str, Sequence[Mention]],
    ) -> None:
        self._texts = texts
        told = (value for value, said in values.items() if any(one.announced for one in said))
        self._begins = Counter(value[:_BEGINNING] for value in values)
        self._told = frozenset(value[:_BEGINNING] for value in told)
        found = {
            "only name of the ad, or only list": lists[0] == 1,
            "one name of many, or list": lists[1] > _MANY,
            "text of another kind": any(map(_of_another_kind, texts)),
            "title of another kind": any(_of_another_kind(t) for t in texts if t[0] == "title"),
            "text that keeps its name": any(_keeps_its_name(view) for _, view in texts),
        }
        self._every = {sign for sign, holds in found.items() if holds}

    def signs(self, mentions: Sequence[Mention], own: int) -> set[str]:
        """The signs of a value with its mentions, of which so many are not in what is of others."""
        found = self._every | _again(mentions, own)
        beginning = mentions[0].value[:_BEGINNING]
        if self._begins[beginning] > 1 and beginning in self._told:
            found.add("begins as another name")  # "Gabriela", "Gabi"
        if mentions[0].field == "title":
            found.add("said in the title")
            found |= self._titled(mentions)
        word = mentions[0].view.row[mentions[0].first]
        if word.normal in men():
            found |= self._of_men
        cased = any(one.view.row[one.first].capital for one in mentions)
        if cased and not word.known and self._small(word.folded):
            found.add("said in small letters too")
        return found

    def is_a_thing(self, mentions: Sequence[Mention]) -> bool:
        """Whether the title alone names it, and the text says it of a thing ("olie: roos, …")."""
        titled = all(one.field == "title" for one in mentions)
        return titled and self._thing(mentions[0].view.row[mentions[0].first].folded)

    def _thing(self, folded: str) -> bool:
        """Whether it stands in small letters in a sentence of a thing ("olie: roos of amandel")."""
        table = _things()
        for _, view in self._texts:
            places = view.places.get(folded, ()) if view.says(table) else ()
            row = tokens(view.text) if places else ()
            for place in places[:_LOOKED]:
                start, end = row[place].start, row[place].end
                left = max(view.text.rfind(".", 0, start), start - _NEAR, 0)
                if view.text[start].islower() and view.holds(table, left, end + _NEAR):
                    return True
        return False

    def _titled(self, mentions: Sequence[Mention]) -> set[str]:
        """What the title and the text say together of what the title names."""
        first, *others = mentions
        if _PAIRED in first.announced:
            two = any(view.says(sort("two")) for _, view in self._texts)
            return {"one of two in a title, and two are said"} if two else set()
        word = first.view.row[first.first]
        alone = first.first == 0 and first.last == len(first.view.row) - 1
        alone = alone and first.field == "title" and not (word.known or word.doubtful)
        opens = alone and any(one.first == 0 and one.field != "title" for one in others)
        return {"alone in the title, and opens the text"} if opens else set()

    @cached_property
    def _of_men(self) -> set[str]:
        """What an ad says of men that offer: at its beginning, or as the first that it says."""
        some, one = sort("men"), sort("a man")
        said = {word.folded for _, view in self._texts for word in view.row[:_FIRST]}
        first = {word for _, view in self._texts for word in _first(view)}
        return {
            *({"man's name in an ad of men"} if some & said else ()),
            *({"man's name, and a man offers first"} if one & first else ()),
        }

    def agreed(self, each: Sequence[frozenset[str]]) -> set[str]:
        """What one mention of a value tells of all."""
        if len(each) < _OFTEN:
            return set()
        told = _OTHER.intersection(sign for signs in each for sign in signs)
        led = all("led as no name" in signs for signs in each)
        borne = any("a house bears it" in signs for signs in each)
        signs = {
            "elsewhere: another's": bool(told),
            "led as no name wherever it stands": led,
            "inside a place's name wherever it stands": _everywhere(each, "inside a place's name"),
            "elsewhere: a house bears it": borne,
            "elsewhere: name of a house": any("name of a house" in signs for signs in each),
        }
        return {sign for sign, holds in signs.items() if holds}

    def _small(self, folded: str) -> bool:
        """Whether a word stands in the ad without a capital too."""
        for _, view in self._texts:
            places = view.places.get(folded, ())
            row = tokens(view.text) if places else ()
            if any(_stands_small(view.text, row[place]) for place in places[:_LOOKED]):
                return True
        return False


def _first(view: View) -> Iterable[str]:
    """The words with which a text begins, none that says whose somebody is before."""
    words = [word.folded for word in view.row[:_FIRST_OF_ALL]]
    return words if owners().isdisjoint(words) else ()


def _everywhere(each: Sequence[frozenset[str]], sign: str) -> bool:
    return all(sign in signs for signs in each)


def _stands_small(text: str, token: Token) -> bool:
    """Whether a word stands without a capital, and in no address ("niamh.concepta@…")."""
    if not text[token.start].islower() or text[token.start - 1 : token.start] in _JOINED:
        return False
    behind = text[token.end : token.end + 2]
    return behind[:1] not in _JOINED and not (behind[:1] == "." and behind[1:].isalnum())


_OTHER = things.NOBODY | frozenset(
    (
        *("role before", "role behind", "whose somebody is", "kin of somebody"),
        *("somebody is called", "label of others", "sentence of others", "said to be away"),
        *("a house bears it", "likened", "not asked for"),
    )
)
"""Signs by which one mention tells that all are somebody else's."""


def _of_another_kind(text: tuple[str, View]) -> bool:
    """Whether its title, or the head of its text, says that it is no person's advertisement."""
    field, view = text
    table, end = another_kind(), len(view.text) if field == "title" else _HEAD
    for word, start in zip(view.row, view.starts, strict=True):
        if start >= end:
            return False
        if word.folded in table:
            return True
    return False


@cache
def _things() -> frozenset[str]:
    return sort("things") | sort("oils")


def _again(mentions: Sequence[Mention], own: int) -> set[str]:
    """Where and how often it is said."""
    if len(mentions) < _OFTEN:
        return set()
    found = {"said again"}
    if own > _OFTEN:
        found.add("said often")
    if own < len(mentions):
        found.add("said by others too")
    if len({one.field for one in mentions}) > 1:
        found.add("said in two texts")
    return found


def _keeps_its_name(view: View) -> bool:
    """Whether it says that it gives no name, or not yet."""
    return any(nameless().find(view.text, tokens(view.text)))


def by_value(mentions: Iterable[Mention]) -> Mapping[str, list[Mention]]:
    """The mentions of each value, in reading order."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.value:
            found.setdefault(mention.value, []).append(mention)
    return found
