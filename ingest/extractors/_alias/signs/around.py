"""What the words around tell of a name: whose somebody is, who is thanked, what bears a name."""

from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors._alias.cues import (
    before_no_name,
    being,
    copulas,
    first_person,
    linking,
    name_words,
    negations,
    owners,
    sort,
    styles,
)
from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.view import View
from ingest.extractors._alias.words import HONORIFICS

_OF_OTHERS = frozenset(
    ("role before", "others in its clause", "whose somebody is", "listed behind another's")
)
"""Signs by which a name is another's, and so are those that are joined to it."""
_ENGLISH = frozenset(("the", "and", "my", "with"))
"""Words by which "a" is the English article."""
_APART = frozenset((" ", ' "', " “", " „", " '", " «"))
_STOPS = frozenset(".!?;\n|")
_BACK, _AHEAD = 5, 4
"""Words of the clause before a name, and behind it."""
_FAR = 8
"""Words before a name in which a number is said to be hers no longer."""
_DENIED = 3
"""Words over which a denial reaches, small words between only."""
_OWNED = 2
"""Words between whose somebody is and the name ("my best friend X")."""


@cache
def _telling() -> frozenset[str]:
    """Words without one of which a clause says nothing of a name."""
    return sort("naming") | sort("thanks") | sort("confused") | negations()


@cache
def _small() -> frozenset[str]:
    """Small words between a denial and what it denies."""
    return copulas() | being() | linking() | HONORIFICS | sort("small")


@cache
def _plain() -> frozenset[str]:
    """Words that lead to a name themselves, or are nobody."""
    plain = copulas() | being() | name_words() | HONORIFICS | first_person()
    return plain | sort("called") | sort("naming")


def signs(mention: Mention) -> list[str]:
    """The signs of the words before and behind in its clause."""
    view, first, last = mention.view, mention.first, mention.last
    before = _clause(view, range(first - 1, max(-1, first - 1 - _BACK), -1), 1)
    after = _clause(view, range(last + 1, min(len(view.row), last + 1 + _AHEAD)), 0)
    found = [*_told(before, after)]
    if before:
        found += _whose(view, first, before)
        found += _led(before)
    if view.says(_absent()) and (
        not sort("replaces").isdisjoint(before[:2]) or (after and _away(after))
    ):
        found.append("said to be away")
    if after and view.gaps[last + 1][:1] == "," and not sort("spoken").isdisjoint(after[:2]):
        found.append("spoken to")
    if _roomed(view, first):
        found.append("in a room")
    if before and view.gaps[first] == " ":
        found += _small_word(view, before[0])
    if before and _made_by(view, first, before):
        found.append("work of another")
    if _borne(view, first):
        found.append("a house bears it")
    return found


def _small_word(view: View, before: str) -> Iterator[str]:
    """Whether it is one of many things, or what somebody is like ("a Sherry", "como Penélope")."""
    if before in sort("indefinite") or (before == "a" and view.says(_ENGLISH)):
        yield "one of many"
    if before in sort("as"):
        yield "likened"


def _made_by(view: View, first: int, before: Sequence[str]) -> bool:
    """Whether the clause is of hair, nails or pictures, and who made them ("hair by Toni")."""
    if sort("crafts").isdisjoint(before) or before[0] in sort("friends"):
        return False  # "Kim en haar vriend Bas"
    return before[0] in sort("by") or before[0] in linking() or before[0] in before_no_name()


def _borne(view: View, first: int) -> bool:
    """Whether a shop or a café bears it ("boven café Sjakie", "bar de Lola")."""
    table, place = sort("bears"), first - 1
    if place < 0 or view.says(table) is False:
        return False
    if place and view.row[place].folded in linking() and view.gaps[first] == " ":
        place -= 1
    return view.gaps[place + 1] in _APART and view.row[place].folded in table


def listed_with_others(mention: Mention, other: Mention, told: frozenset[str]) -> bool:
    """Whether a list that it is joined to is of others ("mijn zoons Sem en Daan")."""
    if "joined to a name" not in mention.announced or other.view is not mention.view:
        return False
    return not _OF_OTHERS.isdisjoint(told)


def _clause(view: View, places: range, shift: int) -> list[str]:
    """The folded words at these places, up to the end of the clause."""
    found: list[str] = []
    for place in places:
        if not _STOPS.isdisjoint(view.gaps[place + shift]):
            break
        found.append(view.row[place].folded)
    return found


def _whose(view: View, first: int, before: Sequence[str]) -> Iterator[str]:
    """Whose somebody is: "my neighbour X", "his wife X", "my friend X"."""
    if _number_of_another(view, first):
        yield from ("said not to be her", "sentence of others")
    gap = view.gaps[first]
    if gap.strip(",( ") or view.cue(first - 1):
        return
    noun = _owned(before, mine_behind=not view.row[first - 1].capital)
    if noun is not None and not _names_one(view, first, len(noun)):
        yield "whose somebody is" if sort("mates").isdisjoint(noun) else "whose mate she is"
        if not styles().isdisjoint(noun):
            yield "kin of somebody"
    elif gap == " " and before[0] in sort("mates"):
        yield "a mate"


def _names_one(view: View, first: int, many: int) -> bool:
    """Whether a name is among these words before it ("wij zijn Lotte, Maaike")."""
    return any(word.known and word.capital for word in view.row[first - many : first])


def _owned(before: Sequence[str], *, mine_behind: bool) -> Sequence[str] | None:
    """The words that stand with whose they are ("my best friend X", "vecina mea X")."""
    if mine_behind and len(before) > 1 and before[0] in sort("behind"):
        return before[1:2]
    for many in range(1, _OWNED + 1):
        noun = before[:many]
        if len(before) > many and before[many] in owners() and _no_names(noun):
            return noun
    return None


def _no_names(noun: Sequence[str]) -> bool:
    """Whether no word of it leads to a name itself, what one styles oneself aside ("my aunt X")."""
    return _plain().isdisjoint(word for word in noun if word not in styles())


def _told(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """What the clause says of the name."""
    clause = (*before, *after)
    if _telling().isdisjoint(clause):
        return
    if not sort("naming").isdisjoint(clause) and not sort("me").isdisjoint(clause):
        yield "what others call me"
    if not sort("thanks").isdisjoint(before):
        yield "thanked or greeted"
    if _denied(before) or not sort("confused").isdisjoint(before):
        yield "said not to be her"


@cache
def _no_longer() -> tuple[frozenset[str], ...]:
    """Pairs of words that together deny what was ("ya … no")."""
    return tuple(frozenset(pair.split("+")) for pair in sort("no longer"))


def _number_of_another(view: View, first: int) -> bool:
    """Whether a number is said to be hers no longer ("ce n'est plus le numéro de Sonia")."""
    if not view.says(sort("number")):
        return False
    said = frozenset(_clause(view, range(first - 1, max(-1, first - 1 - _FAR), -1), 1))
    return not sort("number").isdisjoint(said) and any(pair <= said for pair in _no_longer())


def _denied(before: Sequence[str]) -> bool:
    """Whether it is denied, small words between ("no soy la X")."""
    for word in before[:_DENIED]:
        if word in negations():
            return True
        if word not in _small():
            return False
    return False


def _led(before: Sequence[str]) -> Iterator[str]:
    """What leads to the name: a greeting, what somebody else is called."""
    if not sort("greets").isdisjoint(before[:2]):
        yield "greeted"
    if before[0] in sort("called"):
        subject = before[1:3]
        if sort("me").isdisjoint(subject) and sort("mates").isdisjoint(subject):
            yield "somebody is called"
    if len(before) > 1 and before[0] in sort("by") and before[1] in sort("treats"):
        yield "massage by"


def _away(after: Sequence[str]) -> bool:
    """Whether what follows says that somebody is on leave, ill or gone."""
    said = _absent().intersection(after)
    if not said:
        return False
    away = sort("away")
    if after[0] in away or (after[0] in _was() and not away.isdisjoint(after[1:])):
        return True
    return len(said) > 1 and any(pair <= said for pair in _gone())


@cache
def _was() -> frozenset[str]:
    return copulas() | sort("was")


@cache
def _gone() -> tuple[frozenset[str], ...]:
    """Pairs of words that together say that somebody is gone ("niet … meer")."""
    return tuple(frozenset(pair.split("+")) for pair in sort("gone"))


@cache
def _absent() -> frozenset[str]:
    """Words without one of which nobody is said to be away."""
    return (sort("away") | sort("replaces")).union(*_gone())


def _roomed(view: View, first: int) -> bool:
    """Whether the number or the name of a room stands before ("Zi. 3 Raluca", "EG: Gina")."""
    if not first:
        return False
    before = view.row[first - 1].folded
    if first > 1 and before.isdigit() and len(view.gaps[first]) <= _OWNED + 1:
        return view.row[first - 2].folded in sort("rooms")
    return ":" in view.gaps[first] and before in sort("rooms")
