"""Where an ad says that people do not meet: "geen outcall", "daar ontvang ik niemand".

A word for not stands right before a place or behind it; or the clause ends with it ("Hotelbesuche
mache ich auf der Tour nicht"), tells that nobody is received ("non ricevo nessuno") or that there
is no way to ("nu am cum să primesc"). What is denied of one place is denied of its other words in
the clause. Who turns away some guests ("Betrunkene empfangen wir nicht") receives the others.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.refused import impossible, refusing
from ingest.extractors._facts.tables import HERE, sorts, word_set
from ingest.extractors._facts.tongue import worded
from ingest.extractors._location.gazetteer import word_set as place_words
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Row, Token

LABELS = re.compile(r"\s?:\s{0,2}|\t|\s?\.{2,}\s?|\s?[|]\s?")
"""What parts a label of a table from its answer."""
NOT_HERS = "no_incall"
"""What is said by a phrase that tells that there is no place of hers ("nie mam lokum")."""
Said = tuple[str, int, int]
"""A place of meeting with the first and last word that say so."""
_LISTED = 9
"""Words of a list, before a place of meeting, over which its label is looked for."""
_PERSONS = 3
"""Words for who does it, between a place of meeting and its denial."""
_BETWEEN = 2
"""Small words between two places of meeting that are denied together."""
_ABLE = 5
"""Words between a denial and a place that say how one could."""
_CLAUSE = 9
"""Words of a clause on each side of what is said in it."""
_NOT = 4
"""Letters of words that only say not: a longer one of their table is a verb."""
_PARTING = frozenset(",.;:!?\n()/|+&")
_OVER = frozenset(".!?\n")
"""What ends a sentence."""
_GAPS = frozenset((" ", "'", "’"))
_ENDS = re.compile(r"\s?(?:[.,;!|)\n]|\Z|[-–—]\s)")
_TONGUES = frozenset(("ro", "it", "fr", "hu", "bg_latin", "pl", "nl"))
"""The languages among which a text that says such a word is told."""
_ASKING = frozenset(("mi", "mu"))
"""The Turkish words that make a question of a label ("Otele gelir mi: hayır")."""


def refused(text: str, row: Row, said: Sequence[Said]) -> frozenset[tuple[str, int]]:
    """The places with each of their words that is denied: of a phrase whole, since the grammar
    reads half of it ("Komt naar je toe: nee"), and of a list ("посещения по домове и хотели не
    извършвам", "nicht zu Hotels und nicht zu euch")."""
    if not said:
        return frozenset()
    found, nobody = set[tuple[str, int]](), not row.said.isdisjoint(_told_of_nobody())
    before, behind = dict[int, bool](), dict[int, bool]()
    # "sem local vou até você": what denies her place denies nothing behind
    before.update((last + 1, False) for place, _, last in said if place == NOT_HERS)
    for place, first, last in dict.fromkeys(said):
        if place == NOT_HERS:
            found.update(("incall", at) for at in range(first, last + 1))
            continue
        if first not in before:  # phrases and grammar often find the same words
            before[first] = _denied(text, row, first) or _labelled_impossible(text, row, first)
        if last not in behind:
            behind[last] = (
                _denied_behind(text, row, last)
                or _denied_last(text, row, last)
                or _denied_at_end(text, row, last)
                or _denied_for(text, row, last)
            )
        denied = (
            before[first]
            or behind[last]
            or (nobody and place == "incall" and _of_nobody(text, row, first, last))
        )
        if denied and not (place == "incall" and _of_some(text, row, first, last)):
            found.update((place, at) for at in range(first, last + 1))
    if found:
        every = sorted({("incall" if one[0] == NOT_HERS else one[0], *one[1:]) for one in said})
        _spread(text, row, every, found)
        _spread_in_clause(text, row, every, found)
    return frozenset(found)


def is_denied(text: str, row: Row, at: int) -> bool:
    """Whether a word right before one denies it."""
    return _denied(text, row, at)


@cache
def _words(sort: str) -> frozenset[str]:
    return sorts("denied.tsv")[sort]


def _denied(text: str, row: Row, first: int) -> bool:
    """Whether one of the two words before denies it ("geen outcall", "no hago salidas"), or the
    third, over a verb and a small word ("не ходя по адреси"), or one over words that say how one
    could ("n-am unde să primesc")."""
    near = row[first - 1].word if first else ""
    reach = 3 if near in word_set("towards.txt") else 2
    for back in range(1, _ABLE + 1):
        if first < back or _is_parted(text[row[first - back].end : row[first].start]):
            return False
        if _denying(row, first - back):
            return row[first - back + 1].word not in word_set("undenied.txt")
        if back >= reach and not all(
            one.word in _words("able") for one in row[first - back : first]
        ):
            return False
    return False


def _is_parted(gap: str) -> bool:
    """Whether signs or, in an ad of capitals without any, two spaces part what stands around."""
    return "  " in gap or not _PARTING.isdisjoint(gap)


def _denying(row: Row, at: int) -> bool:
    """Whether that word denies; "don't" is two of them."""
    word = row[at].word
    if word == "t":
        return at > 0 and row[at - 1].word in word_set("negated.txt")
    return word in word_set("denials.txt") and not _of_another_tongue(row, word)


def _of_another_tongue(row: Row, word: str) -> bool:
    """Whether a word that denies in some languages does not in that of the text."""
    others = _no_denials().get(word)
    return others is not None and worded(row.said, _TONGUES) in others


@cache
def _no_denials() -> dict[str, frozenset[str]]:
    """Words that deny in some languages -> those in which they do not."""
    return {word: frozenset(codes.split("|")) for word, codes in rows(HERE / "no_denial_in.tsv")}


def _labelled_impossible(text: str, row: Sequence[Token], first: int) -> bool:
    """ "Nicht möglich: Anal, Hausbesuch": whether its line has a label that denies it."""
    if ":" not in text[row[max(0, first - _LISTED)].start : row[first].start]:
        return False
    for at in range(first, max(1, first - _LISTED), -1):
        gap = text[row[at - 1].end : row[at].start]
        if ":" in gap:
            return refusing(row[max(0, at - 2) : at])
        if "\n" in gap:
            return False
    return False


def _denied_behind(text: str, row: Row, last: int) -> bool:
    """Whether "not" stands behind it ("ich empfange nicht", "ontvang ik niet", "Escort: nee")."""
    if impossible(text, row, last):
        return True
    if last + 1 < len(row) and row[last + 1].word in _ASKING:
        last += 1
    for after in range(last + 1, min(len(row), last + 2 + _PERSONS)):
        gap = text[row[after - 1].end : row[after].start]
        if after == last + 1 and LABELS.fullmatch(gap):
            return row[after].word in word_set("denials_answered.txt")
        if gap != " ":
            return False
        if row[after].word in word_set("denials_behind.txt"):
            return not _of_another_tongue(row, row[after].word)
        if row[after].word not in word_set("subjects.txt"):
            return False
    return False


def _denied_last(text: str, row: Sequence[Token], last: int) -> bool:
    """ "Hotelbezoek doe ik op tour niet": a clause that begins with it and a verb and ends with
    not; on some days or at some hours only is no denial ("mache ich sonntags nicht")."""
    verb = last if row[last].word in _words("doing") else last + 1
    if verb >= len(row) or row[verb].word not in _words("doing"):
        return False
    for at in range(last + 1, min(len(row), verb + 1 + _CLAUSE)):
        word = row[at].word
        if text[row[at - 1].end : row[at].start] != " " or _is_time(word):
            return False
        if _ENDS.match(text, row[at].end):
            ends = row[at - 1].word if word in _words("tail") else word
            return ends in _words("not")
    return False


def _denied_at_end(text: str, row: Sequence[Token], last: int) -> bool:
    """ "Hoteles y domicilios en Lugo no hago": what a clause begins with, more of it behind, and
    with which it ends that she does not do it."""
    for at in range(last + 1, min(len(row), last + 1 + _CLAUSE)):
        if text[row[at - 1].end : row[at].start] not in _GAPS:
            return False
        if _ENDS.match(text, row[at].end):
            behind = row[last + 1 : at + 1]
            if at == last + 1 or behind[-1].word not in _ending():
                return False
            return _all_denied(behind) and (
                behind[0].word in ANDS  # "otele ve eve gelmiyorum"
                if behind[-1].word in _behind() - _words("not") and len(behind[-1].word) > _NOT
                else _ends_denied(behind)
            )
    return False


@cache
def _ending() -> frozenset[str]:
    """Words with which such a clause ends."""
    return _words("does") | _words("not") | _behind()


def _behind() -> frozenset[str]:
    return word_set("denials_behind.txt")


def _all_denied(behind: Sequence[Token]) -> bool:
    """Whether a clause denies at no time only, and nowhere turns."""
    turns = _words("but") | word_set("undenied.txt")
    return not any(
        one.word in turns or (_is_time(one.word) and one.word not in _words("does"))
        for one in behind
    )


def _ends_denied(behind: Sequence[Token]) -> bool:
    """Whether a clause ends with not and a verb for doing or going, in either order, words for
    who does it between."""
    said = [one.word for one in behind]
    if said[-1] in _words("does"):
        before = [word for word in said[-4:-1] if word not in word_set("subjects.txt")][-2:]
        denying = before and (before[-1] in _words("does not") or before[-1] == "t")
        return bool(denying) and (before[-1] != "t" or before[0] in word_set("negated.txt"))
    if said[-1] not in _words("not"):
        return False
    verbs = [word for word in said[:-1] if word in _words("doing")]
    return len(verbs) == 1 and all(
        word in word_set("subjects.txt") for word in said[said.index(verbs[0]) + 1 : -1]
    )


def _denied_for(text: str, row: Sequence[Token], last: int) -> bool:
    """ "Da me no perché ho le coinquiline", "chez moi non, j'ai des colocs": a bare no behind a
    place, with which its clause ends or whose reason follows."""
    no = last + 1
    if no >= len(row) or text[row[last].end : row[no].start] != " ":
        return False
    if row[no].word not in _words("bare no"):
        return False
    after = no + 1
    if after >= len(row) or _ENDS.match(text, row[no].end):
        return True
    return text[row[no].end : row[after].start] == " " and row[after].word in _words("for")


def _is_time(word: str) -> bool:
    days = place_words("weekdays.txt")
    timed = word.isdecimal() or word in days or word in _words("time")
    return timed or (word[-1] == "s" and word[:-1] in days)


def _clause(text: str, row: Sequence[Token], first: int, last: int) -> Iterator[str]:
    """The other words of a clause, on both sides, as far as nothing but a space parts them and it
    does not turn ("geen klanten maar ontvang wel")."""
    for at in range(first - 1, max(-1, first - 1 - _CLAUSE), -1):
        gap = text[row[at].end : row[at + 1].start]
        if not _PARTING.isdisjoint(gap) or row[at].word in _words("but"):
            break
        yield row[at].word
    for at in range(last + 1, min(len(row), last + 1 + _CLAUSE)):
        gap = text[row[at - 1].end : row[at].start]
        if not _PARTING.isdisjoint(gap) or row[at].word in _words("but"):
            break
        yield row[at].word


def _receives(row: Sequence[Token], first: int, last: int) -> bool:
    return any(row[at].word in _words("receive") for at in range(first, last + 1))


def _of_nobody(text: str, row: Row, first: int, last: int) -> bool:
    """ "daar ontvang ik niemand", "I see nobody at mine", "ich empfange keinen Besuch": whether
    its clause has a verb of receiving and says that it is nobody."""
    words = [*_clause(text, row, first, last)]
    if any(map(_is_time, words)):
        return False
    if not (_receives(row, first, last) or not _words("receive").isdisjoint(words)):
        return False
    if not _words("nobody").isdisjoint(words):
        return True
    denying = any(word == "t" or word in word_set("denials.txt") for word in words)
    return (denying and not _words("somebody").isdisjoint(words)) or any(
        one in _words("no") and two in _words("guests") for one, two in pairwise(words)
    )


@cache
def _told_of_nobody() -> frozenset[str]:
    """Words without one of which nobody is said to be received by no one."""
    return _words("nobody") | _words("somebody") | _words("no")


def _of_some(text: str, row: Row, first: int, last: int) -> bool:
    """ "Não recebemos clientes alcoolizados": who turns away some guests receives the others."""
    if not _receives(row, first, last):
        return False
    return not _words("unwelcome").isdisjoint(_clause(text, row, first, last))


def _spread(text: str, row: Row, said: Sequence[Said], found: set[tuple[str, int]]) -> None:
    """What is denied of one of a list is denied of all: those with only small words between."""
    pairs = list(pairwise(said))
    for one, two in (*pairs, *reversed([(two, one) for one, two in pairs])):
        (place, first, last), (other, start, end) = one, two
        if max(first, start) <= min(last, end):
            continue  # they overlap: no list
        if place != other or (place, first) not in found or (other, start) in found:
            continue
        if _heads(text, row, two, one):
            found.update((other, at) for at in range(start, end + 1))
            continue
        between = range(min(last, end) + 1, max(first, start))
        gap = text[row[min(last, end)].end : row[max(first, start)].start]
        if (
            len(between) <= _BETWEEN
            and _PARTING.isdisjoint(gap)
            and all(
                row[at].word in ANDS or row[at].word in word_set("towards.txt") for at in between
            )
        ):
            found.update((other, at) for at in range(start, end + 1))


def _heads(text: str, row: Row, one: Said, two: Said) -> bool:
    """ "Hotelbe, házhoz nem megyünk": a bare word that a sentence begins with, and a comma alone
    before what is denied."""
    first, last = one[1:]
    if first != last or last + 1 != two[1] or text[row[last].end : row[two[1]].start] != ", ":
        return False
    return not first or not _OVER.isdisjoint(text[row[first - 1].end : row[first].start])


def _spread_in_clause(
    text: str, row: Row, said: Sequence[Said], found: set[tuple[str, int]]
) -> None:
    """ "Je ne reçois pas chez moi": a place and what tells of it in one clause are denied as one,
    unless the clause turns or goes on with another."""
    for place, group in groupby(said, key=lambda one: one[0]):
        every = sorted((first, last) for _, first, last in group)
        pairs = list(pairwise(every))
        for one, two in (*pairs, *reversed([(two, one) for one, two in pairs])):
            if (place, one[0]) not in found or (place, two[0]) in found:
                continue
            left, right = sorted((one, two))
            if left[1] >= right[0]:
                continue
            gap = text[row[left[1]].end : row[right[0]].start]
            between = {row[at].word for at in range(left[1] + 1, right[0])}
            turns = between & (ANDS | _words("but") | word_set("undenied.txt"))
            if right[0] - left[1] <= _CLAUSE and _PARTING.isdisjoint(gap) and not turns:
                found.update((place, at) for at in range(two[0], two[1] + 1))
