"""Names that something announces: a cue ("ik heet …"), a form of address, a verb of their own."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from ingest.extractors._alias.along import along, and_mate
from ingest.extractors._alias.among import among
from ingest.extractors._alias.cues import (
    after_cues,
    asking,
    being,
    between,
    calling,
    copulas,
    couple,
    declined,
    first_person,
    linking,
    name_words,
    owners,
    possessives,
    sort,
    titles,
    we_have,
)
from ingest.extractors._alias.naming import denied, named_behind, named_in_case, so_called
from ingest.extractors._alias.normal import normal
from ingest.extractors._alias.rota import newcomers, rota
from ingest.extractors._alias.shifts import shifts
from ingest.extractors._alias.view import (
    AGE,
    I_AM,
    Candidate,
    View,
    is_and,
    is_place,
    staged,
    whole,
)
from ingest.extractors._alias.words import HONORIFICS, NOT_NAMES, listed, names
from ingest.extractors._facts.lengths import unit_words
from ingest.extractors._location.gazetteer import spellings

_I_AM_TURKISH, _PREDICATE = frozenset(("ben", "biz")), ("im", "um", "iz", "uz")
_I_AM_SMALL = frozenset(("im", "sam", "sum", "sym"))
""" "I am" as it is written in small letters; elsewhere "im" is the German "in"."""
_COMES_FROM = re.compile(r"\s(?:uit|from|aus|de|din|z|da|от)\s[A-ZÀ-ÞА-Я]")
_TOGETHER = frozenset((" ", ", "))
_COUPLE, _SAID = 8, 4
"""Words between the two of a couple, and between "he" and his name."""
_ENDS = re.compile(r"[^\w]{0,20}\Z|[^\w\n]{0,6}\n\s{0,4}\n|[^\w\n]{0,6}\n[^\n]{0,40}\Z")
"""The end of a text, of a paragraph, or a last short line."""
_STOPS = frozenset(".!?\n")
_OPENED = frozenset(".!?…\n,-–—*•")
_LINE_CLOSE = re.compile(r"[^\w]{0,8}\Z")


def announced(view: View) -> Iterator[tuple[Candidate, str]]:
    """Every name that something announces, with the sign that it is."""
    for sign, way in _WAYS:
        for name in way(view):
            yield name, sign


def cued(view: View) -> Iterator[Candidate]:
    """Names after a cue: any after "mijn naam is", known ones after "ik ben"."""
    leads, small = _leads(), between()
    for end, kind in view.cues.items():
        position = bisect_left(view.ends, end) + 1
        if position >= len(view.row) or view.ends[position - 1] != end:
            continue
        word = view.row[position]
        signed = kind == "sign" and word.folded in linking()
        if kind == "strong" and word.folded in small:
            position = past_small(view, position)
            word = view.row[position]
        nameable = word.capital or word.known or word.doubtful or signed or word.folded in leads
        nameable = nameable or _small_and_aged(view, position)
        if not nameable or not cue_reaches(view, position, kind):
            continue
        if signed and position + 1 < len(view.row):
            position += 1  # "baci da Lory", "kisses from Lory"
        target = _skip(view, position)
        if target is None:
            continue
        if _after(view, target, kind):
            yield whole(view, target)


def said_to_be(view: View) -> Iterator[Candidate]:
    """Known names behind "I am" in letters that tell it from another word ("sînt Nadejda")."""
    if view.said.isdisjoint(I_AM):
        return
    for position in view.named:
        if view.says_i_am(position) and view.gaps[position] == " ":
            yield whole(view, position)


def past_small(view: View, position: int) -> int:
    """Step over small words to a name ("noem me maar gewoon Greet"); never over the last word."""
    while position + 1 < len(view.row) and view.gaps[position + 1] == " ":
        if view.row[position].capital or view.row[position].folded not in between():
            break
        position += 1
    return position


@cache
def _leads() -> frozenset[str]:
    return HONORIFICS | possessives()


def cue_reaches(view: View, position: int, kind: str) -> bool:
    """Whether a cue before the word reaches it: a sign may stand in its own line."""
    if kind == "strong" and denied(view, position):
        return False
    gap = view.gaps[position]
    if gap == " " or kind == "sign":
        return len(gap) <= 8
    if "|" in gap and view.row[position - 1].folded in name_words():
        return len(gap) <= 8  # a row of a table: "Naam | Neli"
    if kind == "strong" and gap.strip() == "?" and view.plainly(position - 1):
        return view.row[position].known  # "mijn naam? Sylvana"
    return len(gap) <= 8 and "\n" not in gap and not set(gap) & set(".!?;|/")


def _skip(view: View, position: int) -> int | None:
    """Step over "your naughty" and over honorifics; never over the last word."""
    position = _possessed(view, position)
    while view.row[position].folded in HONORIFICS and not (
        view.row[position].known and view.row[position].capital
    ):
        position += 1
        if position >= len(view.row) or len(view.gaps[position]) > 3:
            return None
    return position


def _possessed(view: View, position: int) -> int:
    """From a possessive to the known name that ends it, two small words between at most."""
    if view.row[position].folded not in possessives():
        return position
    for target in range(position + 1, min(position + 4, len(view.row))):
        word = view.row[target]
        if view.gaps[target] != " ":
            break
        if word.capital or (word.known and view.says_who(target)):
            return target if word.known or word.doubtful else position
    return position


def _after(view: View, position: int, kind: str) -> bool:
    """Whether the word after a cue may be the name that it announces."""
    word = view.row[position]
    if _of_another(view, position, kind):
        return False
    if _small_and_aged(view, position):
        return True
    if word.known or (word.doubtful and (word.capital or _says_who(view, position, kind))):
        return True
    if kind == "strong" and word.unknown and not _predicate(view, position):
        return True
    rest = view.rest(position)
    if kind == "sign" and word.unknown and _LINE_CLOSE.match(rest):
        return True
    if kind != "weak" or not word.unknown:
        return False
    comes = view.row[position - 1].folded in being() and _COMES_FROM.match(rest)
    return bool(comes or AGE.match(rest))


def _of_another(view: View, position: int, kind: str) -> bool:
    """Whether it is a word, a place or somebody else, whatever leads to it."""
    word = view.row[position]
    surely = kind == "strong" and word.capital and (word.doubtful or word.known)
    if word.folded in NOT_NAMES and not surely:
        return True
    weak = kind == "weak"
    if weak and (view.house(position) or _surnamed(view, position) or _place_apart(view, position)):
        return True
    if view.elsewhere(position) or view.glued(position) or view.leads_on(position):
        return True
    return view.not_hers(position)


def _small_and_aged(view: View, position: int) -> bool:
    """Whether it is a name of the wide list in small letters, between "I am" and years."""
    word = view.row[position]
    if word.capital or not position or view.row[position - 1].folded not in being():
        return False
    return word.normal in listed() and AGE.match(view.rest(position)) is not None


def _place_apart(view: View, position: int) -> bool:
    """Whether a mark sets the name of a place apart from the cue ("Padrona – Verona")."""
    marked = view.gaps[position].strip()
    return bool(marked) and spellings().begins(view.row[position].folded)


def _says_who(view: View, position: int, kind: str) -> bool:
    """Whether a word in small letters is who somebody says that she is ("ik ben roos en …")."""
    before = view.row[position - 1].folded
    if before in sort("article") and position > 1 and view.gaps[position - 1] == " ":
        before = view.row[position - 2].folded  # "sou a sol"
    led = kind == "strong" or before in being() or before in _I_AM_SMALL
    return led and view.says_who(position)


def _surnamed(view: View, position: int) -> bool:
    """ "Muziek van Norah Jones": a surname follows that no list of given names knows."""
    name = whole(view, position)
    last = name.last + 1
    if name.last > name.first and staged(view, position):
        return False
    if last >= len(view.row) or view.gaps[last] != " " or view.row[position - 1].folded in being():
        return False
    word = view.row[last]
    return word.unknown and not word.known and view.written(last)[1:].islower()


def _predicate(view: View, position: int) -> bool:
    """ "Ben Türküm": "I am" stands in the ending of a Turkish word too, so it is no name."""
    before = view.row[position - 1].folded
    return before in _I_AM_TURKISH and view.row[position].folded.endswith(_PREDICATE)


def asked_for(view: View) -> Iterator[Candidate]:
    """Names that one asks for, words between ("vraag aan de deur naar Sanne")."""
    table = asking()
    for position in view.named:
        verbs = table.get(view.row[position - 1].folded) if position else None
        if verbs is None or view.client(position) or denied(view, position):
            continue
        if _asked_behind(view, position, verbs):
            yield whole(view, position)
            continue
        start = max(0, position - 6)
        if any(view.row[place].folded in verbs for place in range(start, position - 1)):
            span = view.text[view.starts[start] : view.starts[position]]
            if not set(span) & set(".!?\n;") and not view.glued(position):
                yield whole(view, position)


def _asked_behind(view: View, position: int, verbs: frozenset[str]) -> bool:
    """Whether the verb stands behind ("naar Noor vragen", "nach Lara fragen")."""
    after = whole(view, position).last + 1
    return after < len(view.row) and view.gaps[after] == " " and view.row[after].folded in verbs


def called(view: View) -> Iterator[Candidate]:
    """Names that are said to be one, words between ("mi nombre artístico es Valkyria")."""
    if view.said.isdisjoint(name_words()):
        return
    for position in view.capitals:
        if position < 2 or view.row[position - 1].folded not in copulas():
            continue
        word = view.row[position]
        said = any(w.folded in name_words() for w in view.row[max(0, position - 5) : position - 1])
        spaces = view.gaps[position] in {" ", ": "}
        named = word.known or word.doubtful or word.unknown
        if said and spaces and named and not view.glued(position):
            yield whole(view, position)


def ours(view: View) -> Iterator[Candidate]:
    """Names after whose they are and what ("our girls Nok and Fon", "your naughty girl Skyler")."""
    leads = we_have()
    if view.said.isdisjoint(leads):
        return
    for position in view.named:
        start = max(0, position - 4)
        for lead in range(start, position - 1):
            if view.row[lead].folded in leads and _plainly(view, lead, position):
                yield whole(view, position)
                break


def _plainly(view: View, lead: int, position: int) -> bool:
    """Whether only words without a capital stand between, none of which is of somebody else."""
    between = view.row[lead + 1 : position]
    spaces = all(view.gaps[place] == " " for place in range(lead + 1, position + 1))
    plain = not any(word.capital and not view.row[lead].capital for word in between[:-1])
    return spaces and plain and view.row[position].capital and not view.spoilt(position)


def addressed(view: View) -> Iterator[Candidate]:
    """Names after a form of address ("Lady …") or before a verb of one's own ("… vagyok")."""
    if view.words.isdisjoint(_presenting()):
        return
    by_name = not view.said.isdisjoint(name_words())
    for position in view.capitals:
        word = view.row[position]
        if word.folded in NOT_NAMES:
            continue
        named = word.known or word.doubtful
        said = _is_addressed(view, position) and (named or word.unknown)
        presents = named and (
            _presents_itself(view, position) or (by_name and _is_the_name(view, position + 1))
        )
        if (said or presents) and not view.spoilt(position):
            yield whole(view, position)


@cache
def _presenting() -> frozenset[str]:
    return titles() | after_cues() | name_words()


def is_the_name(view: View) -> Iterator[Candidate]:
    """Known names in small letters before "is the name" ("timi a nevem")."""
    if view.said.isdisjoint(name_words()):
        return
    for position in view.named:
        word = view.row[position]
        if not word.capital and word.folded not in NOT_NAMES and _is_the_name(view, position + 1):
            yield Candidate(position, position)


def _is_addressed(view: View, position: int) -> bool:
    led = position > 0 and view.row[position - 1].folded in titles()
    owned = position > 1 and view.row[position - 2].folded in owners()
    return led and not owned and len(view.gaps[position]) < 3


def _presents_itself(view: View, position: int) -> bool:
    following = position + 1
    goes_on = following < len(view.row) and view.row[following].folded in after_cues()
    return goes_on and view.gaps[following] == " "


def _is_the_name(view: View, place: int) -> bool:
    """Whether it goes on with "is the name" ("Tilly's the name", "Leonie mein Name")."""
    row = view.row
    if place >= len(row):
        return False
    gap = view.gaps[place]
    said = gap == " " and row[place].folded in copulas()
    if said or (gap in {"'", "’"} and row[place].folded == "s"):
        place += 1
    if place + 1 >= len(row) or view.gaps[place] != " " or view.gaps[place + 1] != " ":
        return False
    led = row[place].folded in first_person() or row[place].folded in HONORIFICS
    return led and row[place + 1].folded in name_words()


def paired(view: View) -> Iterator[Candidate]:
    """Both of a couple, each behind "he", "she" or "I" ("ele Nuno, ela Sofia", "he's Mike, …")."""
    if view.said.isdisjoint(couple()):
        return
    before, leads = None, _couple_leads()
    for position in view.capitals:
        if not position or view.row[position - 1].folded not in leads:
            continue
        who = _who_is_named(view, position)
        if who is None:
            continue
        if before and before[1] != who and position - before[0] <= _COUPLE:
            pair = view.row[before[0]], view.row[position]
            if any(word.known or word.doubtful for word in pair):
                yield whole(view, before[0])
                yield whole(view, position)
        before = position, who


def _who_is_named(view: View, position: int) -> str | None:
    """Which of a couple a word names: "he", "she" or "i"; None = it names neither."""
    word, place = view.row[position], position
    if not (word.known or word.doubtful or word.unknown) or word.folded in NOT_NAMES:
        return None
    while place and position - place < _SAID and view.gaps[place] in {" ", ", ", "'", "’"}:
        place -= 1
        who = couple().get(view.row[place].folded)
        if who is not None:
            return None if view.spoilt(position) else who
        if view.row[place].folded not in _naming():
            return None
    return None


def the_other(view: View) -> Iterator[Candidate]:
    """Whom one of a couple lives with ("mijn man Gerard", "ihr Mann heißt Holger")."""
    if view.said.isdisjoint(sort("a couple")) or view.said.isdisjoint(sort("spouse")):
        return
    for position in view.named:
        place = position - 1
        if place < 1 or not view.row[position].capital or view.gaps[position] not in _TOGETHER:
            continue
        if view.row[place].folded in sort("is called"):
            place -= 1
            place -= view.row[place].folded in _naming()
        if place >= 0 and view.row[place].folded in sort("spouse") and _owned(view, place):
            yield whole(view, position)


def two_alone(view: View) -> Iterator[Candidate]:
    """Both of a couple whose names are all that a sentence says ("Wim & Carla. Geen haast")."""
    if view.said.isdisjoint(sort("a couple")):
        return
    for position in view.named:
        second = _second_of_two(view, position)
        if second is None or not all(_is_name(view, place) for place in (position, second)):
            continue
        if not (is_place(view.row[position]) and is_place(view.row[second])):
            yield Candidate(position, position)
            yield Candidate(second, second)


def _second_of_two(view: View, position: int) -> int | None:
    """The word behind "and" or a plus, where a sentence is nothing else."""
    second, size = position + 1, len(view.row)
    if second < size and view.gaps[second].strip() not in {"&", "+"}:
        second += is_and(view.row[second]) and view.gaps[second] == " "
        if second == position + 1 or second >= size or view.gaps[second] != " ":
            return None
    if second >= size or (position and _STOPS.isdisjoint(view.gaps[position])):
        return None
    ends = second + 1 >= size or not _STOPS.isdisjoint(view.gaps[second + 1])
    return second if ends else None


def _is_name(view: View, place: int) -> bool:
    word = view.row[place]
    named = word.capital and (word.known or word.doubtful)
    return named and word.folded not in NOT_NAMES and word.folded not in unit_words()


def _owned(view: View, place: int) -> bool:
    """Whether it is said whose somebody is ("mijn man", "soțul meu", "mąż")."""
    behind, before = view.row[place + 1].folded, view.row[place - 1].folded if place else ""
    return (
        before in owners()
        or behind in sort("behind")
        or view.row[place].folded in sort("own by itself")
    )


@cache
def _couple_leads() -> frozenset[str]:
    """What may stand right before a name of a couple."""
    return _naming() | couple().keys()


@cache
def _naming() -> frozenset[str]:
    """What stands between a pronoun and a name ("hij heet X", "lei si chiama X")."""
    return copulas() | calling() | frozenset(("s", "si", "se"))


def signed(view: View) -> Iterator[Candidate]:
    """Names behind whose she is, with which a text ends ("Ваша Габи", "deine Kiki")."""
    if view.said.isdisjoint(possessives()):
        return
    for position in view.capitals:
        name = whole(view, position) if position else None
        if name is None or view.row[position - 1].folded not in possessives():
            continue
        word = view.row[position]
        named = (word.known or word.doubtful) and word.folded not in NOT_NAMES
        stands = view.gaps[position] == " " and _opened(view, position - 1)
        if named and stands and _ENDS.match(view.text, view.ends[name.last]):
            yield name


def _opened(view: View, position: int) -> bool:
    """Whether a sentence or a line begins with a word, or a comma stands before it."""
    return not position or not _OPENED.isdisjoint(view.gaps[position])


def undeclined(view: View) -> Iterator[Candidate]:
    """Names in the case that a word before asks for, with their form without it ("pytaj o Olę")."""
    endings = declined()
    if view.said.isdisjoint(endings):
        return
    for position in view.capitals:
        asked = endings.get(view.row[position - 1].folded) if position else None
        if asked is None or view.gaps[position] != " " or view.row[position].normal in names():
            continue
        written = view.written(position).lower()
        for ending, base in asked:
            form = normal(written.removesuffix(ending) + base)
            if written.endswith(ending) and len(form) > 1 and form in names():
                yield Candidate(position, position, form)
                break


_WAYS = (
    ("announced by a cue", cued),
    ("announced by a cue", said_to_be),
    ("announced by a cue", signed),
    ("announced by asking for it", asked_for),
    ("announced by a form of address", addressed),
    ("announced as a name", called),
    ("announced as a name", is_the_name),
    ("announced as one of ours", ours),
    ("announced as one of a couple", paired),
    ("announced as who is there", rota),
    ("announced as who is there", newcomers),
    ("announced as who is there", among),
    ("announced as who is there", shifts),
    ("announced as who works along", along),
    ("announced as one of a couple", and_mate),
    ("announced in the case of its cue", undeclined),
    ("announced as the other of a couple", the_other),
    ("announced as one of a couple", two_alone),
    ("announced as what others call me", named_behind),
    ("announced as what others call me", so_called),
    ("announced in the case of naming", named_in_case),
)
