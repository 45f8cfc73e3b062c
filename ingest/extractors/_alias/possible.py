"""The words of an ad that may name somebody: many more than do, for evidence to weigh.

Every given name of the lists, whatever a cue announces, and a word that no list knows where it
stands as a name could: in a title, before an age, in two places of the ad.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ingest.extractors._alias.announced import announced
from ingest.extractors._alias.common import common_words
from ingest.extractors._alias.cues import adjectives, being, sort
from ingest.extractors._alias.lists import nationality, partner, said_again
from ingest.extractors._alias.sense import means_otherwise
from ingest.extractors._alias.small import small_names
from ingest.extractors._alias.titled import pair, small, styled
from ingest.extractors._alias.view import AGE, Candidate, View, hyphened, is_place, whole
from ingest.extractors._alias.words import HONORIFICS, NOT_NAMES, Word

_NOUNS = (
    *("frau", "mann", "ung", "heit", "keit", "schaft", "erin", "massage", "dame", "girl", "lady"),
    *("ster", "ing", "salon", "haus", "huis", "club"),
)
"""How words end that are nouns and no names."""


_SHORTEST, _OFFICE = 2, 3
_SOME = 1
"""Words with a capital of one who writes in small letters."""
_ASKED = "announced by asking for it"
_PRESENTED = "announced as in the title, in small letters"
_CASES = frozenset(("announced in the case of its cue", "announced in the case of naming"))


class Mention(NamedTuple):
    """What may be a name in a text of the ad: its normal form, its place, what announces it."""

    field: str
    view: View
    first: int
    last: int
    value: str
    start: int
    end: int
    announced: frozenset[str]

    @property
    def declined(self) -> bool:
        """Whether it stands in another case than by itself."""
        return not _CASES.isdisjoint(self.announced)


def mentions(texts: Sequence[tuple[str, View]]) -> Iterator[Mention]:
    """All of them in reading order, none inside another."""
    said = Counter(view.row[place].normal for _, view in texts for place in view.capitals)
    headed = {
        view.row[place].normal
        for field, view in texts
        if field == "title"
        for place in view.capitals
        if _unlisted(view.row[place])
    }
    presented, articled = _presented(texts), _articled(texts)
    for field, view in texts:
        found = _announced(view, title=field == "title")
        for name in _standing(field, view, said):
            found.setdefault(name.first, (name, set()))
        for name in _am(view, headed) if field != "title" else ():
            found.setdefault(name.first, (name, set()))[1].add("announced by a cue")
        for name in _small(view, headed) if field != "title" else ():
            found.setdefault(name.first, (name, set()))
        for name in presented.get(id(view), ()):
            found.setdefault(name.first, (name, set()))[1].add(_PRESENTED)
        _joined(view, found)
        for first in [*found] if articled else ():
            if view.row[first].folded in articled and _behind_article(view, first):
                del found[first]
        yield from _apart(field, view, found)


def _articled(texts: Sequence[tuple[str, View]]) -> frozenset[str]:
    """Names that a text says to be a place's by its article ("in La Zenia", "near El Carmen")."""
    return frozenset(
        view.row[place].folded
        for _, view in texts
        for place in view.named
        if _behind_article(view, place)
        and view.gaps[place - 1] == " "
        and view.row[place - 2].folded in _leading_to_places()
    )


@cache
def _leading_to_places() -> frozenset[str]:
    return sort("where") | sort("near") | sort("about")


def _behind_article(view: View, place: int) -> bool:
    """Whether a Spanish article with a capital of its own stands before it."""
    if place < _SHORTEST or view.gaps[place] != " ":
        return False
    article = view.row[place - 1]
    return article.capital and article.folded in sort("capital article")


def _presented(texts: Sequence[tuple[str, View]]) -> Mapping[int, Sequence[Candidate]]:
    """What the title says in small letters and the text is presented with, by the text."""
    titles = [view for field, view in texts if field == "title"]
    found: dict[int, list[Candidate]] = {}
    for title in titles:
        for field, view in texts:
            for which, name in small(title, view) if field != "title" else ():
                found.setdefault(id(which), []).append(name)
    return found


_Found = dict[int, tuple[Candidate, set[str]]]


def _of_title(view: View) -> Iterator[tuple[Candidate, str]]:
    yield from ((name, "announced as she styles herself") for name in styled(view))
    yield from ((name, "announced as one of two in a title") for name in pair(view))


def _announced(view: View, *, title: bool) -> _Found:
    found: _Found = {}
    ways = (*announced(view), *small_names(view, title=title), *(_of_title(view) if title else ()))
    for name, sign in ways:
        known = found.get(name.first)
        signs = {sign} if known is None else {sign, *known[1]}
        longest = name if known is None else max(name, known[0])
        found[name.first] = (longest, signs)
    return found


def _standing(field: str, view: View, said: Mapping[str, int]) -> Iterator[Candidate]:
    """Names of the lists with a capital, and other words where a name could stand."""
    leads, greetings = field == "title", sort("greets")
    for place in (*view.named, *view.doubtful):
        if _may_be_small(view, place) and AGE.match(view.rest(place)):
            yield Candidate(place, place)
    for place in view.capitals:
        word = view.row[place]
        if word.known or word.doubtful:
            if word.folded not in greetings or not view.greets(place):
                yield whole(view, place)
        elif hyphened(view, place):
            yield Candidate(place, place + 1)
        elif (leads or said[word.normal] > 1 or _is_told(view, place)) and _unlisted(word):
            yield Candidate(place, place)
        leads = leads and word.folded in HONORIFICS


def _may_be_small(view: View, place: int) -> bool:
    """Whether a name stands in small letters, and no word for what she is ("mulata clara, 39")."""
    word = view.row[place]
    if word.capital or word.folded in NOT_NAMES or word.folded in being():
        return False
    if word.folded not in adjectives():
        return True
    return len(view.capitals) <= _SOME and not _behind_a_name(view, place)


def _behind_a_name(view: View, place: int) -> bool:
    """Whether a comma parts it from a name, of whom it tells what she is ("Aurora, bruna, 35")."""
    before = view.row[place - 1] if place else None
    if before is None or view.gaps[place] != ", ":
        return False
    return before.capital and (before.known or before.doubtful)


def _is_told(view: View, place: int) -> bool:
    """Whether an age follows, or behind the first word of a line where somebody is from ("–
    Palina, Weißrussin, 22")."""
    if AGE.match(view.rest(place)):
        return True
    after = place + 1
    if "\n" not in view.gaps[place] or after >= len(view.row) or view.gaps[after] != ", ":
        return False
    return nationality(view, after)


def _am(view: View, headed: set[str]) -> Iterator[Candidate]:
    """Words that no list knows, of the title too, behind "I am" ("Jestem Solomia, …")."""
    if headed.isdisjoint(view.said):
        return
    for place in view.capitals:
        if not place or view.row[place].normal not in headed or view.gaps[place] != " ":
            continue
        led = view.row[place - 1].folded in being() and view.cue(place - 1)
        if led and not view.leads_on(place):
            yield Candidate(place, place)


def _small(view: View, headed: set[str]) -> Iterator[Candidate]:
    """Words of the title in small letters behind a cue ("kusjes van guilia")."""
    if headed.isdisjoint(view.said):
        return
    for place in range(1, len(view.row)):
        word = view.row[place]
        if word.normal in headed and not word.capital and view.cue(place - 1):
            yield Candidate(place, place)


def _joined(view: View, found: _Found) -> None:
    """Add what stands in a list with a name."""
    for name, asked in list(found.values()):
        following = partner(view, name)
        if following and is_place(view.row[name.first]) and _led_to(view, name.first):
            continue  # "deux amies d'Odessa, Kira (25) et Anastasia (27)"
        while following is not None:
            new = following.first not in found
            signs = found.setdefault(following.first, (following, set()))[1]
            signs.add("joined to a name")
            if _ASKED in asked and said_again(view, name, following.first - 1):
                signs.add(_ASKED)
            following = partner(view, following) if new else None


def _led_to(view: View, place: int) -> bool:
    return view.led(place) or view.placed(place)


def _apart(field: str, view: View, found: _Found) -> Iterator[Mention]:
    last, companies = -1, not view.said.isdisjoint(sort("companies"))
    offices = not view.said.isdisjoint(sort("office"))
    for first in sorted(found):
        name, signs = found[first]
        famous = view.starts[first] in view.famous
        if first > last and not famous and not means_otherwise(view, first):
            last = name.last
            if (companies and view.company(last)) or (offices and _of_office(view, last)):
                continue
            said = [word.normal for word in view.row[first : last + 1]]
            value = name.base or " ".join(said)
            if len(value) < _SHORTEST:
                continue
            start, end = view.starts[first], view.ends[last]
            yield Mention(field, view, first, last, value, start, end, frozenset(signs))


def _of_office(view: View, last: int) -> bool:
    """Whether it is who plans or answers there ("vraag naar Petra van de planning")."""
    words = [word.folded for word in view.row[last + 1 : last + 1 + _OFFICE]]
    for many in range(1, len(words)):
        if any(view.gaps[last + 1 + n] not in {" ", "'", "’"} for n in range(many + 1)):
            return False
        if words[many] in sort("office"):
            return "_".join(words[:many]) in sort("of the office")
    return False


def _unlisted(word: Word) -> bool:
    """Whether it may be a name that no list holds, for it is no word that we know."""
    return word.unknown and not word.folded.endswith(_NOUNS) and word.folded not in common_words()
