"""A text with its words and cues, and what may be asked of a word in it."""

import re
from bisect import bisect_right
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from ingest.extractors._alias.cues import (
    JOINS,
    adjectives,
    after_no_name,
    before_no_name,
    clients,
    cue_ends,
    famous,
    houses,
    likened,
    nobody_is,
    owners,
    plain_ends,
    sort,
    stage_surnames,
    styles,
    styles_behind,
    third,
    titles,
)
from ingest.extractors._alias.words import HONORIFICS, NOT_NAMES, Word, read
from ingest.extractors._location.gazetteer import spellings
from ingest.extractors._text.either import either
from ingest.extractors._text.tokens import tokens

_COUNTED = (
    r"uur|u\b(?!\.)|min|euro|eur|evro|evra|€|cm|kg|m\b|km|%|[.:,]?\d|[-/.]\d\d[-/.]\d|[.,]-|['’′]|dk\b|daq|dak|perc|мин|сек|sq\b"
    r"|h\b|hrs?\b|hours?\b|hod\b|std|stunden?\b|heures?\b|horas?\b|or[ae]\b|oră|ór[aá]|godz|saat|час"
    r"|lei\b|ron\b|zł|zl\b|pln|лв|лева|lv\b|leva\b|tl\b|₺|lira|ft\b|huf|forint|chf|fr\.|£|\$|kč"
    r"|reais|ros(?:as|es)\b|rozen\b|rosen\b|x\b|half|½|/\s?(?:half|½|uur|u\b|h|std|stunde|hora|ora\b|oră|час)"
)
"""What follows a figure that is no age: what it counts, a price, the rest of a number."""
AGED = frozenset(
    ("lat", "wiek", "edad", "età", "eta", "âge", "age", "alter", "leeftijd", "vârsta", "varsta")
) | {"idade", "yaş", "yas", "възраст"}
"""Words for an age that stand before its figure ("Kinga lat 24", "Ece yaş 24")."""
AGE = re.compile(
    r"[^\w\n]{0,4}+(?:(?:на|na|aged?|anfang|mitte|ende|begin|eind)\s"
    rf"|(?:{either(AGED)})(?:\s?:)?\s"
    r"|(?:de|di|van|von|is|ist|jest)\s(?=\d\d\s?(?:a[nñ]|jaar|jahr|year|lat\b)))?"
    rf"(?:1[89]|[2-6]\d)(?!\s?(?:{_COUNTED}))(?:\W|j|y|ans|a|l|é|$)",
    re.IGNORECASE,
)
"""How an age stands behind a name ("Naomi, 23", "Стефани на 26", "Carla de 30 años")."""
_STREETS = (
    *("straat", "laan", "weg", "plein", "kade", "gracht", "singel", "dijk", "strasse", "straße"),
    *("platz", "allee"),
)
_LIKENESSES = frozenset(("lookalike", "dubbelganger", "doppelganger", "sosie", "type", "double"))
_STREET_WORDS = frozenset(
    ("rue", "avenue", "boulevard", "place", "calle", "avenida", "plaza", "via", "viale", "piazza")
) | {"strada", "bulevardul", "ulica", "ul", "rua", "praca", "улица", "бул"}
_KISSES = re.compile(r"_[xX]{1,4}(?!\w)")
"""What adorns a name that opens a text ("JESSICA_xx")."""
_IN = frozenset(("a", "w", "we", "z", "v", "в", "em", "no", "na", "en", "la"))
"""Small words for "in" that are others elsewhere: before a place they make it one."""
I_AM = {"sint": "sînt"}
""" "I am" by its folded form, in letters that tell it from a saint ("Sînt X", "Sint Maarten")."""
_FROM = frozenset(("uit", "from", "aus", "de", "du", "din", "z", "da", "do", "di", "van", "от"))
"""Small words before where somebody is from."""
_SURELY_FROM = frozenset(("from", "aus"))
"""Those behind a name that lead to nothing else."""
_ELIDED = frozenset(("d", "dell", "dall", "all", "nell"))
"""Small words before an apostrophe that lead to a place."""
_AT_HOME = frozenset(("im", "in", "het", "t", "ons", "our", "unser", "unserem", "notre", "nuestra"))
"""Words before a house that is the advertiser's own."""
_BEFORE_A_HOUSE = frozenset((" ", ' "', " „", " “", " «", " »", " '", " ‘"))
"""What may stand before the name of a house."""
_CLAUSE = 5
"""Words over which a word of likeness reaches."""
_WITHIN = frozenset(" '’-")
_STOPS = frozenset(".!?\n")
_FEW_CAPITALS = 2
"""Words with a capital of one who writes in small letters."""
_HEAD, _MOST_CAPITALS = 2_000, 0.6
"""Characters of a text, and the share of its letters, from which it is written in capitals."""


@cache
def _elsewhere() -> frozenset[str]:
    return likened() | third()


_ADORNED = re.compile(r"-|[^\S\n]?[^\w\s,.;:!?/|&+()\"'–—-]{0,3}[^\S\n]?")
"""What may stand between a name and one of the stage ("LeXi ❤ LoVe")."""


_SLASHED = 2
"""Words before a name behind a slash, from which an address may begin with them."""
_SECOND = frozenset(" -")
_SYLLABLE = 4
"""Letters of a part of a name of East Asia at most."""


class Candidate(NamedTuple):
    """What may be a name: the words `first` to `last` (inclusive); `base`: its form undeclined."""

    first: int
    last: int
    base: str = ""


class View:
    """One text, its words and its cues; `gaps[n]` is what stands before word n."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.row, self.starts, self.ends = read(text)
        self.gaps = [
            text[end:start] for end, start in zip((0, *self.ends), self.starts, strict=False)
        ]
        self.words = frozenset([word.folded for word in self.row])
        self.cues = cue_ends(text)
        row = tokens(text)
        self.places, self.said = row.places, row.said
        self._others = not self.said.isdisjoint(_elsewhere())
        self._clients = not self.said.isdisjoint(clients())
        self._spoilt: dict[int, bool] = {}
        self._ends_of: dict[frozenset[str], list[int]] = {}
        self.capitals = [place for place, word in enumerate(self.row) if word.capital]
        self.named = [
            place
            for place, word in enumerate(self.row)
            if word.known or (word.doubtful and word.capital)
        ]

    @cached_property
    def doubtful(self) -> list[int]:
        """Where names that are words too stand in a text that is written in small letters."""
        if len(self.capitals) > _FEW_CAPITALS:
            return []
        return [place for place, word in enumerate(self.row) if word.doubtful and not word.capital]

    @cached_property
    def at(self) -> dict[int, int]:
        """Which word starts at a place of the text."""
        return {start: place for place, start in enumerate(self.starts)}

    @cached_property
    def days(self) -> frozenset[str]:
        """The days of the week with which lines begin."""
        named = (place for place, word in enumerate(self.row) if word.folded in sort("weekdays"))
        return frozenset(self.row[place].folded for place in named if self.opens_a_line(place))

    def opens_a_line(self, place: int) -> bool:
        """Whether a line begins with the word."""
        return not place or "\n" in self.gaps[place]

    @cached_property
    def in_capitals(self) -> bool:
        """Whether it is written in capitals."""
        head = self.text[:_HEAD]
        letters = sum(map(str.isalpha, head))
        return sum(map(str.isupper, head)) > _MOST_CAPITALS * letters

    def former(self, start: int, end: int) -> bool:
        """Whether a part speaks of somebody's ex, and not of what she was herself ("ex army")."""
        place = bisect_right(self._exes, start)
        return place < len(self._exes) and self._exes[place] <= end

    @cached_property
    def _exes(self) -> list[int]:
        """Where "ex" ends behind whose somebody is ("mijn ex")."""
        places = range(1, len(self.row)) if "ex" in self.words else ()
        named = (place for place in places if self.row[place].folded == "ex")
        return [self.ends[place] for place in named if self.row[place - 1].folded in owners()]

    @cached_property
    def housed(self) -> bool:
        """Whether it speaks of a house."""
        return not self.said.isdisjoint(houses())

    @cached_property
    def famous(self) -> frozenset[int]:
        """Where words begin that name what everybody knows ("Bonnie and Clyde", "Jim Beam")."""
        row = tokens(self.text)
        hits = famous().find(self.text, row)
        return frozenset(token.start for hit in hits for token in row[hit.first : hit.last + 1])

    def rest(self, position: int) -> str:
        """Up to 24 characters after word `position`."""
        end = self.ends[position]
        return self.text[end : end + 24]

    def written(self, position: int) -> str:
        """Word `position` as it is written."""
        return self.text[self.starts[position] : self.ends[position]]

    def cue(self, position: int) -> str | None:
        """The kind of cue that ends with word `position`; None = none does."""
        return self.cues.get(self.ends[position])

    def plainly(self, position: int) -> bool:
        """Whether a cue ends with word `position` that says one's own name."""
        return self.cue(position) == "strong" and self.ends[position] in plain_ends(self.text)

    def styled(self, position: int) -> bool:
        """Whether what she styles herself stands beside it, and not whose ("tante Sjaan")."""
        row, gaps, after = self.row, self.gaps, position + 1
        if after < len(row) and gaps[after] == " " and row[after].folded in styles_behind():
            return True
        if not position or gaps[position] != " " or row[position - 1].folded not in styles():
            return False
        owned = position > 1 and row[position - 2].folded in owners()
        return not owned and not row[position - 1].known

    def says(self, table: frozenset[str]) -> bool:
        """Whether any word of a table stands in the text."""
        return bool(self._ends_in(table))

    def holds(self, table: frozenset[str], start: int, end: int) -> bool:
        """Whether a word of a table ends in a part of the text, its end included."""
        known = self._ends_in(table)
        place = bisect_right(known, start)
        return place < len(known) and known[place] <= end

    def _ends_in(self, table: frozenset[str]) -> list[int]:
        """Where the words of a table end; kept, for many names stand in one text."""
        known = self._ends_of.get(table)
        if known is None:
            some = [self._ends[word] for word in self.words & table]
            known = self._ends_of[table] = sorted(chain.from_iterable(some)) if some else []
        return known

    @cached_property
    def _ends(self) -> dict[str, list[int]]:
        """Where each word ends."""
        found: dict[str, list[int]] = {}
        for word, end in zip(self.row, self.ends, strict=True):
            found.setdefault(word[0], []).append(end)
        return found

    def spoilt(self, position: int) -> bool:
        """Whether a neighbour makes the word a place, a street, a saint or somebody else."""
        known = self._spoilt.get(position)
        if known is None:
            known = self._spoilt[position] = (
                self.glued(position)
                or self.led(position)
                or self.leads_on(position)
                or self.elsewhere(position)
                or self.not_hers(position)
            )
        return known

    def _likeness(self, position: int) -> bool:
        return (
            position < len(self.row)
            and self.row[position].folded in _LIKENESSES
            and self.gaps[position] == " "
        )

    def elsewhere(self, position: int) -> bool:
        """Whether its clause is of a likeness ("I look like …") or of others ("my cat …")."""
        if not self._others or not position:
            return False
        words, first = _elsewhere(), max(0, position - _CLAUSE)
        if not self.holds(words, self.starts[first], self.ends[position - 1]):
            return False
        for back in range(position - 1, max(-1, position - 1 - _CLAUSE), -1):
            if not _WITHIN.issuperset(self.gaps[back + 1]) and not self._owned(back):
                return False
            if self.row[back].folded in words:
                return back != position - 1 or not self.styled(position)
        return False

    def _owned(self, back: int) -> bool:
        """Whether a comma stands behind whose somebody is ("mijn zoons, Sem en Daan")."""
        owned = back > 0 and self.row[back - 1].folded in sort("mine")
        return owned and self.gaps[back + 1] in {", ", ": "} and self.row[back].folded in third()

    def placed(self, position: int) -> bool:
        """Whether a small word before makes it a place ("a Verona", "em Lisboa")."""
        return (
            position > 0
            and self.gaps[position] == " "
            and self.row[position - 1].folded in _IN
            and not self._and_a_name(position)
            and not (position > 1 and self.row[position - 2].folded == "sou")  # "sou a Sol"
            and spellings().begins(self.row[position].folded)
        )

    def _and_a_name(self, position: int) -> bool:
        """Whether the small word before is "and" behind another name ("Chantal en Lotte")."""
        other = self.row[position - 2] if position > 1 else None
        if other is None or not is_and(self.row[position - 1]):
            return False
        return other.known and other.capital and self.gaps[position - 1] == " "

    def greets(self, position: int) -> bool:
        """Whether it is a greeting here, and a name elsewhere ("Beste heren", "Caro amico")."""
        after = position + 1
        greeted = after < len(self.row) and self.row[after].folded in sort("guests")
        return greeted and self.gaps[after] == " " and self.row[position].folded in sort("greets")

    def says_who(self, position: int) -> bool:
        """Whether a name that is a word is one in small letters: it ends what is said with it."""
        word, after = self.row[position], position + 1
        if word.folded in NOT_NAMES:
            return False
        if word.folded in adjectives() and word.folded not in nobody_is():
            return False
        if after >= len(self.row) or self.gaps[after][:1] in {",", ".", "\n", "!"}:
            return True
        if is_and(self.row[after]) or self._goes_on(after):
            return True
        return AGE.match(self.rest(position)) is not None

    def _goes_on(self, after: int) -> bool:
        """Whether it goes on with where she is from, or that she is new ("ben roos uit breda")."""
        if self.gaps[after] != " ":
            return False
        if self.row[after].folded in sort("new"):
            return True
        said, place = self.row[after].folded, after + 1
        if said not in _FROM or place >= len(self.row) or self.gaps[place] != " ":
            return False
        return said in _SURELY_FROM or spellings().begins(self.row[place].folded)

    def not_hers(self, position: int) -> bool:
        """Whether it is a client's name, or a place."""
        before = self.row[position - 1].folded
        return (self._clients and self.client(position)) or (
            before in _IN and self.placed(position)
        )

    def client(self, position: int) -> bool:
        """Whether it says of itself that it is a client ("Thomas, Kunde")."""
        after = position + 1
        return (
            after < len(self.row)
            and self.gaps[after] in {", ", " ("}
            and self.row[after].folded in clients()
        )

    def company(self, position: int) -> bool:
        """Whether it is the name of a company ("VELVET & CO.")."""
        after = position + 1
        if after >= len(self.row) or self.gaps[after].strip() not in {"&", "+"}:
            return False
        return self.row[after].folded in sort("companies")

    def says_i_am(self, position: int) -> bool:
        """Whether "I am" stands before it in letters that tell it from another word."""
        said = I_AM.get(self.row[position - 1].folded) if position else None
        return said is not None and self.written(position - 1).lower() == said

    def house(self, position: int) -> bool:
        """Whether it is the name of a house ("Huize Carolina", "Saunaclub Belle Saar")."""
        if not self.row[position].capital or not self.housed:
            return False
        place, spaced = position - 1, position > 0 and self.gaps[position] in _BEFORE_A_HOUSE
        while spaced and place > 0 and self._epithet(place):
            spaced, place = self.gaps[place] == " ", place - 1
        return spaced and self.row[place].folded in houses()

    def _epithet(self, place: int) -> bool:
        """Whether it says more of a house, or is a word before a name and no form of address."""
        word = self.row[place]
        if word.folded in sort("of a house"):
            return True
        return word.capital and word.folded in HONORIFICS and word.folded not in titles()

    def labelled(self, position: int) -> bool:
        """Whether the word before a colon says that it is somebody else ("Fotograaf: Dennis")."""
        if not position or ":" not in self.gaps[position]:
            return False
        label = self.row[position - 1].folded
        if position > 1 and self.row[position - 2].folded in _AT_HOME:
            return False  # "Heute im Haus: Kathi"
        return label in before_no_name() or label in _elsewhere()

    def glued(self, position: int) -> bool:
        """Whether the word is part of an address or a handle."""
        start, end = self.starts[position], self.ends[position]
        if self.text[end : end + 1] in {"@", "_"}:
            return position > 0 or not _KISSES.match(self.text, end)
        if not start or self.text[start - 1] not in "@/._":
            return False
        return self.gaps[position] != "/" or not self._of_slashes(position)

    def _of_slashes(self, position: int) -> bool:
        """Whether slashes part given names, and not the parts of an address ("KIM/LISA/BO")."""
        other = self.row[position - 1]
        if (
            not other.capital
            or not self.row[position].capital
            or not (other.known or other.doubtful)
        ):
            return False
        return position < _SLASHED or self.gaps[position - 1][-1:] not in {".", "@", "_", "-"}

    def led(self, position: int) -> bool:
        """Whether a word before makes it no name, of two words too ("rue Victor Hugo")."""
        if not position or len(self.gaps[position]) > 2:
            return False
        before = self.row[position - 1]
        if ":" in self.gaps[position]:
            return self.labelled(position)
        if before.folded in before_no_name():
            return not self.says_i_am(position)
        if before.folded == "a" and self.written(position - 1) == "à":
            return True
        if before.folded in _ELIDED and self.gaps[position] in {"'", "’"}:
            return spellings().begins(self.row[position].folded)  # "deux amies d'Odessa"
        second = position > 1 and before.capital and self.gaps[position] == " "
        return (
            second
            and len(self.gaps[position - 1]) < 3
            and self.row[position - 2].folded in _STREET_WORDS
        )

    def leads_on(self, position: int) -> bool:
        """Whether the next word makes it a street, a house or the like ("Victoria's Secret")."""
        after, size = position + 1, len(self.row)
        if after >= size:
            return False
        gap = self.gaps[after]
        if gap != " ":
            while after + 1 < size and gap == self.gaps[after + 1] == "-":
                after += 1  # "Karl-Marx-Straße"
            if after + 1 < size and self.row[after].folded == "s" and gap in "'’":
                after += 1
                gap = self.gaps[after]
            if len(gap) >= 3 or not _STOPS.isdisjoint(gap):
                return False
        following = self.row[after].folded
        if self.row[after].capital and self._likeness(after + 1):
            return True  # "Julia Rosswell lookalike"
        return following in after_no_name() or following.endswith(_STREETS)


def whole(view: View, first: int) -> Candidate:
    """The name with its second part ("Anna Maria", "Eva-Lynn", "Ruby Fox")."""
    following = first + 1
    if following >= len(view.row):
        return Candidate(first, first)
    second = view.row[following]
    part = second.known or second.doubtful
    goes_on = (
        (part and view.gaps[following] in _SECOND and _second(view, first))
        or (second.folded in stage_surnames() and staged(view, first))
        or hyphened(view, first)
    )
    return Candidate(first, following if goes_on else first)


def hyphened(view: View, first: int) -> bool:
    """ "Mei-Lin", "SU-YIN": two short words with capitals that only a hyphen joins, of which one
    is a given name, whatever word the other is elsewhere."""
    after = first + 1
    if after >= len(view.row) or view.gaps[after] != "-" or "-" in view.gaps[first][-1:]:
        return False
    parts = view.row[first], view.row[after]
    short = all(word.capital and 1 < len(word.folded) <= _SYLLABLE for word in parts)
    named = any(word.known or word.doubtful for word in parts)
    ends = view.text[view.ends[after] : view.ends[after] + 1] != "-"
    return short and named and ends and not view.glued(first) and not view.leads_on(after)


def _second(view: View, first: int) -> bool:
    """Whether the next word is a given name too."""
    word, second = view.row[first], view.row[first + 1]
    if word.folded in NOT_NAMES:
        return False
    if second.doubtful and is_place(second):
        return False  # "Victoria Paris 15e"
    no_name = second.folded in NOT_NAMES
    known = second.known and (second.capital or not no_name)
    part = known or (second.doubtful and second.capital and not no_name)
    return part and second.capital == word.capital and not view.spoilt(first + 1)


def staged(view: View, first: int) -> bool:
    """Whether the next word is a second name of the stage, with which the phrase ends."""
    word, second, after = view.row[first], view.row[first + 1], first + 2
    if second.folded not in stage_surnames() or not (word.capital and second.capital):
        return False
    if not (word.known or word.doubtful) or not _ADORNED.fullmatch(view.gaps[first + 1]):
        return False
    return after >= len(view.row) or view.gaps[after] != " " or not view.row[after].capital


def is_and(word: Word) -> bool:
    return word.folded in JOINS


@lru_cache(maxsize=4096)
def is_place(word: Word) -> bool:
    """Whether a word is all of the name of a place."""
    places = spellings()
    if not places.begins(word.folded):
        return False
    return places.at(word.folded, tokens(word.folded), 0) is not None
