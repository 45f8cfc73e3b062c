"""The cue phrases of all languages, found in a list of words."""

from functools import cache, lru_cache

from ingest.extractors._alias.words import HERE
from ingest.extractors._text.fold import folded
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder, rows, words
from ingest.extractors._text.tokens import tokens

_HEAD = 100
"""Characters of a text in which a reader asks or begins to tell."""
_OPENING = 2
"""Words of a title before the seeking."""
_RANK = {"strong": 0, "sign": 1, "weak": 2}


@cache
def phrases() -> Phrases[str]:
    """Every cue; a phrase that is strong in one language is strong."""
    table: dict[str, str] = {}
    for _, (kind, phrase) in folder(HERE / "cues"):
        if _RANK[kind] < _RANK.get(table.get(phrase, ""), 9):
            table[phrase] = kind
    return Phrases(table.items())


@cache
def _set(name: str) -> frozenset[str]:
    return words(HERE / name)


def before_no_name() -> frozenset[str]:
    """Words before a name that make it something else ("in Sofia", "hotel Victoria")."""
    return _set("before_no_name.txt")


def after_no_name() -> frozenset[str]:
    """Words after a name that make it something else ("Anna Paulownastraat")."""
    return _set("after_no_name.txt")


def titles() -> frozenset[str]:
    """Forms of address after which any word with a capital is a name."""
    return _set("titles.txt")


def after_cues() -> frozenset[str]:
    """Words after a name by which it presents itself."""
    return _set("after_cues.txt")


def possessives() -> frozenset[str]:
    """Words between a cue and a name by which it presents itself ("your naughty Kiki")."""
    return _set("possessives.txt")


def we_have() -> frozenset[str]:
    """Possessives before what somebody is and her name ("our girls Nok, Fon and Pim")."""
    return _set("we_have.txt")


def name_words() -> frozenset[str]:
    """Words for a name ("naam", "nombre")."""
    return _set("name_words.txt")


def copulas() -> frozenset[str]:
    """Words that say "is"."""
    return _set("copulas.txt")


def being() -> frozenset[str]:
    """Words that say "I am": a name that no list knows may follow."""
    return _set("being.txt")


def third() -> frozenset[str]:
    """Words for others than the advertiser ("my cat is called …")."""
    return _set("third.txt")


def another_kind() -> frozenset[str]:
    """Words by which a text is no advertisement of a person."""
    return _set("another_kind.txt")


def first_person() -> frozenset[str]:
    """Words by which somebody speaks of herself."""
    return _set("first.txt")


def negations() -> frozenset[str]:
    """Words that deny what follows in their clause."""
    return _set("negations.txt")


def polite() -> frozenset[str]:
    """Forms of address of everyday life: before a name of a host, a neighbour, a guest."""
    return _set("polite.txt")


def polite_after() -> frozenset[str]:
    """The same behind a name."""
    return _set("polite_after.txt")


def linking() -> frozenset[str]:
    """Small words between what something is and its name ("bar de Lola")."""
    return _set("linking.txt")


def verbs() -> frozenset[str]:
    """Words behind a name that make it the subject of what an ad says."""
    return _set("verbs.txt")


def houses() -> frozenset[str]:
    """Words before a name that is a house's ("Huize Carolina")."""
    return _set("houses.txt")


def clients() -> frozenset[str]:
    """Words for a client, behind a name."""
    return _set("clients.txt")


def likened() -> frozenset[str]:
    """Words of likeness: the name behind them is somebody else's."""
    return _set("likened.txt")


@cache
def _by_others() -> Phrases[bool]:
    """What a reader says, and whether it takes more than one word to say so."""
    lines = (HERE / "others.txt").read_text(encoding="utf-8").splitlines()
    return Phrases((line, " " in line) for line in lines if line and not line.startswith("#"))


def by_others(title: str, body: str) -> bool:
    """Whether a client or a reader writes ("Wie kent …", "Ervaring met …").

    One word ("Review") tells it in a title only.
    """
    if any(_by_others().find(title, tokens(title))):
        return True
    head = body[:_HEAD]
    return any(hit.value for hit in _by_others().find(head, tokens(head)))


@cache
def _seekers() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sort, word in rows(HERE / "seekers.tsv"):
        found.setdefault(sort, set()).add(folded(word))
    return {sort: frozenset(many) for sort, many in found.items()}


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
def cue_ends(text: str) -> dict[int, str]:
    """Where a cue ends (original offset) and its kind."""
    row = tokens(text)
    ends: dict[int, str] = {}
    for hit in phrases().every(text, row):
        end = row[hit.last].end
        # The longest says it: the Turkish "ben" in the Dutch "ik ben" is no cue of its own.
        ends.setdefault(end, hit.value)
    return ends
