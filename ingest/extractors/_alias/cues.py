"""The cue phrases of all languages, found in a list of words."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from ingest.extractors._alias.words import HERE
from ingest.extractors._text.fold import folded
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import by_sort, folder, rows, words
from ingest.extractors._text.tokens import tokens

_HEAD = 100
"""Characters of a text in which a reader asks or begins to tell."""
_OPENING = 2
"""Words of a title before the seeking."""
ANDS = frozenset(
    ("en", "and", "und", "et", "y", "e", "si", "es", "i", "и", "ve", "of", "or", "oder", "ou", "o")
) | {"sau", "vagy", "lub", "или", "veya"}
"""Words for "and" and "or"."""
JOINS = ANDS | {"n", "u"}
"""The same between two names ("Dave n Shaz", "Mia u. Lea")."""
_RANK = {"plain": 0, "strong": 1, "sign": 2, "weak": 3}


@cache
def phrases() -> Phrases[str]:
    """Every cue; a phrase that is strong in one language is strong, and plain one that is plain."""
    table: dict[str, str] = {}
    for _, (kind, phrase) in folder(HERE / "cues"):
        if _RANK[kind] < _RANK.get(table.get(phrase, ""), 9):
            table[phrase] = kind
    return Phrases(table.items())


@cache
def before_no_name() -> frozenset[str]:
    """Words before a name that make it something else ("in Sofia", "hotel Victoria")."""
    return words(HERE / "before_no_name.txt")


@cache
def after_no_name() -> frozenset[str]:
    """Words after a name that make it something else ("Anna Paulownastraat")."""
    return words(HERE / "after_no_name.txt")


@cache
def titles() -> frozenset[str]:
    """Forms of address after which any word with a capital is a name."""
    return words(HERE / "titles.txt")


@cache
def after_cues() -> frozenset[str]:
    """Words after a name by which it presents itself."""
    return words(HERE / "after_cues.txt")


@cache
def possessives() -> frozenset[str]:
    """Words between a cue and a name by which it presents itself ("your naughty Kiki")."""
    return words(HERE / "possessives.txt")


@cache
def we_have() -> frozenset[str]:
    """Possessives before what somebody is and her name ("our girls Nok, Fon and Pim")."""
    return words(HERE / "we_have.txt")


@cache
def name_words() -> frozenset[str]:
    """Words for a name ("naam", "nombre")."""
    return words(HERE / "name_words.txt")


@cache
def copulas() -> frozenset[str]:
    """Words that say "is"."""
    return words(HERE / "copulas.txt")


@cache
def being() -> frozenset[str]:
    """Words that say "I am": a name that no list knows may follow."""
    return words(HERE / "being.txt")


@cache
def third() -> frozenset[str]:
    """Words for others than the advertiser ("my cat is called …")."""
    return words(HERE / "third.txt")


@cache
def another_kind() -> frozenset[str]:
    """Words by which a text is no advertisement of a person."""
    return words(HERE / "another_kind.txt")


@cache
def first_person() -> frozenset[str]:
    """Words by which somebody speaks of herself."""
    return words(HERE / "first.txt")


@cache
def negations() -> frozenset[str]:
    """Words that deny what follows in their clause."""
    return words(HERE / "negations.txt")


@cache
def polite() -> frozenset[str]:
    """Forms of address of everyday life: before a name of a host, a neighbour, a guest."""
    return words(HERE / "polite.txt")


@cache
def polite_after() -> frozenset[str]:
    """The same behind a name."""
    return words(HERE / "polite_after.txt")


@cache
def linking() -> frozenset[str]:
    """Small words between what something is and its name ("bar de Lola")."""
    return words(HERE / "linking.txt")


@cache
def verbs() -> frozenset[str]:
    """Words behind a name that make it the subject of what an ad says."""
    return words(HERE / "verbs.txt")


@cache
def houses() -> frozenset[str]:
    """Words before a name that is a house's ("Huize Carolina")."""
    return words(HERE / "houses.txt")


@cache
def clients() -> frozenset[str]:
    """Words for a client, behind a name."""
    return words(HERE / "clients.txt")


@cache
def leading() -> frozenset[str]:
    """Words right before a name that may make it somebody's else, a house's or a place's."""
    return before_no_name() | third() | likened() | polite() | linking() | houses()


@cache
def stage_surnames() -> frozenset[str]:
    """Second names of the stage ("Ruby Fox")."""
    return words(HERE / "stage_surnames.txt")


@cache
def nobody_is() -> frozenset[str]:
    """Those words for things and virtues among `adjectives` that nobody says to be."""
    return words(HERE / "nobody_is.txt")


@cache
def adjectives() -> frozenset[str]:
    """Names that in small letters say what somebody is ("i'm ginger")."""
    return words(HERE / "adjectives.txt")


@cache
def between() -> frozenset[str]:
    """Small words between a cue and its name ("noem me maar gewoon Greet")."""
    return words(HERE / "between.txt")


@cache
def joining() -> frozenset[str]:
    """Words that join who comes then to who is named before ("tot 5 uur Demi, daarna Lotte")."""
    return words(HERE / "joining.txt")


@cache
def brands() -> frozenset[str]:
    """Brands, those that are names too and those that are none."""
    return words(HERE / "brands.txt")


@cache
def calling() -> frozenset[str]:
    """Words by which somebody is called ("hij heet", "si chiama")."""
    return words(HERE / "calling.txt")


@cache
def famous() -> Phrases[bool]:
    """Who and what everybody knows; "&" stands for "and" in any language."""
    lines = (HERE / "famous.txt").read_text(encoding="utf-8").splitlines()
    return Phrases(
        (line.replace("&", word), True)
        for line in lines
        if line and not line.startswith("#")
        for word in (("", *sorted(JOINS)) if "&" in line else ("",))
    )


@cache
def couple() -> dict[str, str]:
    """Words by which one of two is named, with which of the two it is ("ele Nuno, ela Sofia")."""
    return {
        folded(word): who for who, every in rows(HERE / "couples.tsv") for word in every.split()
    }


@cache
def declined() -> dict[str, list[tuple[str, str]]]:
    """Of a word before a name: how the name ends behind it, and how by itself ("o Olę", "Ola")."""
    found: dict[str, list[tuple[str, str]]] = {}
    for before, ending, base in rows(HERE / "declined.tsv"):
        found.setdefault(folded(before), []).append((ending, base))
    return found


@cache
def declined_behind() -> list[tuple[str, str]]:
    """How a name ends in the case that naming asks for, and how by itself, longest first."""
    return [(ending, base) for ending, base in _pairs(HERE / "declined_behind.tsv")]


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    for ending, *base in rows(path):
        yield ending, base[0] if base else ""


@cache
def styles() -> frozenset[str]:
    """What an advertiser styles herself, before her name ("Tante Sjaan", "Gravin Elvira")."""
    return words(HERE / "styles.txt")


@cache
def styles_behind() -> frozenset[str]:
    """The same behind a name ("Ilus néni")."""
    return words(HERE / "styles_behind.txt")


@cache
def nameless() -> Phrases[bool]:
    """How a text says that it gives no name, or not yet."""
    lines = (HERE / "nameless.txt").read_text(encoding="utf-8").splitlines()
    return Phrases((line, True) for line in lines if line and not line.startswith("#"))


@cache
def calendar(name: str) -> frozenset[str]:
    """Words of months, of the zodiac, of money (`calendar.tsv`)."""
    return frozenset(map(folded, spelt(name)))


@cache
def spelt(name: str) -> frozenset[str]:
    """The same as they are spelt."""
    table = [every for sort, every in rows(HERE / "calendar.tsv") if sort == name]
    return frozenset(word for every in table for word in every.split())


@cache
def _sorts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, every in rows(HERE / "around.tsv"):
        found.setdefault(name, set()).update(map(folded, every.split()))
    return {name: frozenset(many) for name, many in found.items()}


@cache
def sort(name: str) -> frozenset[str]:
    """The words of a sort (`around.tsv`)."""
    return _sorts()[name]


@cache
def owners() -> frozenset[str]:
    """Words before what somebody is that say whose ("mijn", "haar")."""
    return sort("mine") | sort("theirs")


@cache
def likened() -> frozenset[str]:
    """Words of likeness: the name behind them is somebody else's."""
    return words(HERE / "likened.txt")


@cache
def _said_by_others() -> Sequence[str]:
    return [phrase for (phrase,) in rows(HERE / "others.txt")]


@cache
def _by_others() -> Phrases[bool]:
    """What a reader says, and whether it takes more than one word to say so."""
    return Phrases((phrase, " " in phrase) for phrase in _said_by_others())


@cache
def _opening_by_others() -> frozenset[str]:
    """The first words of what a reader says in more than one."""
    return frozenset(tokens(phrase)[0].word for phrase in _said_by_others() if " " in phrase)


def by_others(title: str, body: str) -> bool:
    """Whether a client or a reader writes ("Wie kent …", "Ervaring met …").

    One word ("Review") tells it in a title only.
    """
    if any(_by_others().find(title, tokens(title))):
        return True
    if tokens(body).said.isdisjoint(_opening_by_others()):
        return False
    head = body[:_HEAD]
    return any(hit.value for hit in _by_others().find(head, tokens(head)))


@cache
def _seekers() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "seekers.tsv")


def by_seeker(title: str) -> bool:
    """Whether a client writes, who seeks a woman ("Looking for a Portuguese lady", "Suche Dame").

    The word for whom follows within three words; a woman who seeks says so of herself first.
    """
    table, said = _seekers(), tokens(title)
    if table["seeks"].isdisjoint(said.places) and "looking" not in said.places:
        return False
    row = [token.word for token in said]
    for place, word in enumerate(row):
        sought = word in table["seeks"] or row[place : place + 2] == ["looking", "for"]
        if sought and place < _OPENING and not table["whom"].isdisjoint(row[place + 1 : place + 5]):
            return table["whom"].isdisjoint(row[:place])
    return False


@cache
def asking() -> dict[str, frozenset[str]]:
    """What may stand before a name that is asked for, with the verbs that ask so."""
    verbs: dict[str, set[str]] = {}
    for verb, before in rows(HERE / "asking.tsv"):
        verbs.setdefault(before, set()).add(verb)
    return {before: frozenset(found) for before, found in verbs.items()}


@lru_cache(maxsize=16)
def _cues(text: str) -> dict[int, str]:
    """Where a cue ends (original offset) and its kind, plain ones apart."""
    row = tokens(text)
    ends: dict[int, str] = {}
    for hit in phrases().every(text, row):
        end = row[hit.last].end
        # The longest says it: the Turkish "ben" in the Dutch "ik ben" is no cue of its own.
        ends.setdefault(end, hit.value)
    return ends


@lru_cache(maxsize=16)
def cue_ends(text: str) -> dict[int, str]:
    """Where a cue ends (original offset) and its kind; what says a name plainly is strong."""
    return {end: "strong" if kind == "plain" else kind for end, kind in _cues(text).items()}


@lru_cache(maxsize=16)
def plain_ends(text: str) -> frozenset[int]:
    """Where a cue ends by which one says one's own name ("ik heet", "call me")."""
    return frozenset(end for end, kind in _cues(text).items() if kind == "plain")
