"""Places that an ad names to say that she is not there: denied, left out, left long ago.

"No outcalls to Salford", "sonst in Graz", "no visits to Cork anymore", not "not far from Leeds";
"I used to work in Leeds", "my sister lives in Hull".
"""

import re
from functools import cache

from ingest.extractors._alias.words import names
from ingest.extractors._location.gazetteer import HERE, word_set
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import by_sort, folder, rows
from ingest.extractors._text.tokens import Row, tokens

_REACH = 4
"""Words before a place over which a denial reaches, within one clause."""
_NEAR = 2
"""Words between a denial and a place that need no word for a visit between them."""
_LONG = 3
"""Letters up to which a word is a small one ("in", "to")."""
_NOUNS = frozenset(("no", "geen", "kein", "keine", "keinen"))
"""Denials of the noun behind them: only one for a visit makes them deny the place."""
_CONTRACTED = frozenset(("don", "won", "can", "doesn", "wouldn", "couldn", "ain"))
"""What "n't" makes a denial of; it denies a place only with a word for going there."""
_NE = frozenset(("ne", "n"))
_FRENCH = _NE | {"je", "j", "nous", "on"}
"""Before a verb that "pas" denies behind a place."""
_FAC = frozenset(("fac", "facem", "merg", "mergem", "ajung", "ajungem"))
"""Behind the Romanian "nu", which is "now" in Dutch."""
_DONT = 3
"""Words from a place to "t" in "York I don't do"."""
_PARTITIVE = frozenset(("de", "d"))
_TO = _PARTITIVE | {"a", "sur", "vers"}
"""What "pas" denies without a verb, right before the place ("pas de Lyon", "pas à Lyon")."""
_NOUNS_ALONE = _NOUNS - {"no"}
_WITHIN = frozenset(" '’-/")
_BESIDE = frozenset(("toward", "firm", "taste", "guest", "than", "thanked"))
"""Sorts of phrases that stand right before the place."""
_OF_THANKS = "thanked"
_SINCE = 6
"""Words over which a past reaches, before a place and within one clause."""
_THANKED = 40
"""Characters behind a town whose people are thanked that may hold when that was."""
_PAUSES = (" – ", " — ", " - ", ": ", ". – ", ". - ", "... ", "… ", "; ")
"""What may part a place, or a list of them, from its denial ("Bydgoszcz – nie jeżdżę")."""
_ANYMORE_WORDS = frozenset(
    ("anymore", "more", "longer", "meer", "mehr", "plus", "ya", "piu", "mai", "juz", "ja", "mar")
) | {"artik"}
_ANYMORE = re.compile(
    r"\s(?:any ?more|no more|no longer|niet meer|nicht mehr|plus maintenant|ya no|non piu|nu mai|"
    r"juz nie|ja nao|mar nem|artik)(?!\w)"
)


@cache
def visits() -> frozenset[str]:
    """The words of the phrases for receiving and visiting."""
    phrases = (
        row[1] for _, row in folder(HERE / "relations") if row[0] in {"incall_at", "outcall_to"}
    )
    found = frozenset(token.word for phrase in phrases for token in tokens(phrase))
    return frozenset(word for word in found if len(word) > _LONG)


@cache
def _telling() -> frozenset[str]:
    """Words without one of which nothing is denied."""
    lists = ("denied.txt", "former.txt", "except.txt")
    return frozenset[str]().union(*map(word_set, lists), _ANYMORE_WORDS, ("pas", "t"))


@cache
def _by_last_words() -> dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]:
    """The phrases of `elsewhere.tsv` by their last two words: those before, and their sort."""
    table: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for sort, phrase in rows(HERE / "elsewhere.tsv"):
        *lead, last = [token.word for token in tokens(phrase)]
        key = (lead.pop() if lead else "", last)
        table.setdefault(key, []).append((tuple(lead), sort))
    return table


@cache
def _told_elsewhere() -> frozenset[str]:
    """The longest word of each of those phrases: a text without any has none of them."""
    phrases = (row[1] for row in rows(HERE / "elsewhere.tsv"))
    return frozenset(max((one.word for one in tokens(phrase)), key=len) for phrase in phrases)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(last for _, last in _by_last_words())


def _endings(row: Row) -> dict[int, str]:
    """Where phrases of `elsewhere.tsv` end, and of which sort they are."""
    if row.said.isdisjoint(_told_elsewhere()):
        return {}
    ending = {place: _ending(row, place) for place in row.known(_last_words())}
    return {place: sort for place, sort in ending.items() if sort}


def _ending(row: Row, last: int) -> str:
    """The sort of the phrase of `elsewhere.tsv` that ends at a word, or ""."""
    table, word = _by_last_words(), row[last].word
    before = row[last - 1].word if last else ""
    for lead, sort in (*table.get((before, word), ()), *table.get(("", word), ())):
        first = last - 1 - len(lead)
        if not lead or (first >= 0 and tuple(t.word for t in row[first : last - 1]) == lead):
            return sort
    return ""


@cache
def turning() -> frozenset[str]:
    """Words behind which a past or a denial no longer holds, as "now" and "born"."""
    return word_set("now.txt") | word_set("but.txt") | word_set("born.txt")


class Denials:
    """What a text denies of the places that it names, asked in their order."""

    def __init__(self, text: str, row: Row, leading: frozenset[str]) -> None:
        """`leading`: words that lead to a place here, and deny it elsewhere ("no Porto")."""
        self._text, self._row, self._leading = text, row, leading
        self._denies = not row.said.isdisjoint(_telling())
        self._elsewhere = _endings(row)

    def of(self, first: int, last: int) -> bool:
        """Whether the place at words `first` to `last` is one where she is not."""
        if self._denies and _denied(self._text, self._row, first, last, self._leading):
            return True
        return bool(self._elsewhere) and self._before(first, last)

    def behind(self, last: int) -> bool:
        """Whether the clause of a place that ends at a word ends with a denial of it."""
        return self._denies and _denied_behind(self._text, self._row, last, self._leading)

    def _before(self, first: int, last: int) -> bool:
        """Whether a phrase of `elsewhere.tsv` stands before a place, in its clause; some of them
        right before it.
        """
        text, row = self._text, self._row
        reach = range(first - 1, max(-1, first - 1 - _SINCE), -1)
        if self._elsewhere.keys().isdisjoint(reach):
            return False
        for back in reach:
            if not _WITHIN.issuperset(text[row[back].end : row[back + 1].start]):
                return False
            sort = self._elsewhere.get(back, "")
            if sort and (back == first - 1 or sort not in _BESIDE):
                return sort != _OF_THANKS or _last_week(text, row[last].end)
            if row[back].word in turning():
                return False
        return False


@cache
def _past() -> re.Pattern[str]:
    return re.compile(
        rf"[^.!?\n]*(?<!\w){either(by_sort(HERE / 'last_week.tsv')['last week'])}(?!\w)"
    )


def _last_week(text: str, end: int) -> bool:
    """Whether the sentence of a place goes on with a time that is over: "last week"."""
    return _past().match(folded(text[end : end + _THANKED])) is not None


def _denied(text: str, row: Row, first: int, last: int, but: frozenset[str]) -> bool:
    end = row[last].end
    if _ANYMORE.match(folded(text[end : end + 20])):
        return True
    between = list[str]()
    for back in range(first - 1, max(-1, first - 2 - _REACH), -1):
        if not _WITHIN.issuperset(text[row[back].end : row[back + 1].start]):
            return False
        word = row[back].word
        if word in word_set("but.txt") and not _is_more(row, back):
            return False
        if not between and word in word_set("except.txt"):
            return True
        if 1 <= len(between) <= _NEAR and word in word_set("former.txt"):
            return True
        if word not in but and (between or word not in _NOUNS) and _denies(row, back, first):
            asked = back > 0 and row[back - 1].word in word_set("why.txt")
            return not asked and _reaches(word, between)
        between.append(word)
    return False


def _is_more(row: Row, place: int) -> bool:
    """Whether a word for "but" is the Portuguese one for "more" ("não atendo mais em Évora")."""
    return row[place].word == "mais" and any(
        one.word == "nao" for one in row[max(0, place - _REACH) : place]
    )


def _goes(between: list[str]) -> bool:
    """Whether what is denied is going there: of the words before a place, the nearest first, one
    for that, with no more than small ones around it.
    """
    verbs = word_set("going.txt") | visits()
    small = word_set("to.txt")
    longer = [w for w in between if w in verbs or (len(w) > _LONG and w not in small)]
    told = bool(longer) and verbs.issuperset(longer)
    return told and word_set("not_denied.txt").isdisjoint(between)


def _denies(row: Row, place: int, first: int) -> bool:
    """Whether a word denies the place at `first`.

    "Pas" only behind the French "ne", or as "pas de déplacement": it is "just" in Dutch.
    """
    if row[place].word == "t":
        return place > 0 and row[place - 1].word in _CONTRACTED
    if row[place].word == "pas":
        if row[place + 1].word in _PARTITIVE and row[place + 2].word in visits():
            return True
        if row[place + 1].word in _TO and place + 2 == first:
            return True
        return any(one.word in _NE for one in row[max(0, place - _REACH) : place])
    return row[place].word in word_set("denied.txt")


def _denied_behind(text: str, row: Row, last: int, but: frozenset[str]) -> bool:
    """Whether its clause ends with a denial ("Brussel liever niet", "a Teruel no voy")."""
    last = _after_others(text, row, last)
    for ahead in range(last + 1, min(len(row), last + 1 + _REACH)):
        between = text[row[ahead - 1].end : row[ahead].start]
        if not (_WITHIN.issuperset(between) or (ahead == last + 1 and between in _PAUSES)):
            return False
        word = row[ahead].word
        if word in word_set("but.txt") or word in word_set("not_denied.txt"):
            return False
        if _refuses(row, last, ahead) and word not in but:
            for further in (word_set("going.txt"), _ANYMORE_WORDS):
                if ahead + 1 < len(row) and row[ahead + 1].word in further:
                    ahead += text[row[ahead].end : row[ahead + 1].start] == " "
            following = row[ahead + 1].word if ahead + 1 < len(row) else ""
            return _ends(text, row, ahead) or following in word_set("so.txt")
    return False


def _refuses(row: Row, last: int, place: int) -> bool:
    """Whether a word behind a place denies it: "I don't do", "je (ne) fais pas", "nu fac", and any
    but "no" as in "no parking"."""
    word = row[place].word
    if word == "t":
        return place == last + _DONT and row[place - 1].word in _CONTRACTED
    if word == "pas":
        return any(one.word in _FRENCH for one in row[place - _NEAR - 1 : place])
    if word == "nu":
        return place == last + 1 and place + 1 < len(row) and row[place + 1].word in _FAC
    return word in word_set("denied.txt") and word not in _NOUNS_ALONE


def _after_others(text: str, row: Row, last: int) -> int:
    """The last word of a place, or of “and so on” behind it."""
    following = last + 1
    if following < len(row) and row[following].word in word_set("and_so_on.txt"):
        return following if text[row[last].end : row[following].start] == " " else last
    return last


def _ends(text: str, row: Row, last: int) -> bool:
    """Whether a clause ends behind a word."""
    return last + 1 == len(row) or not _WITHIN.issuperset(text[row[last].end : row[last + 1].start])


def _reaches(word: str, between: list[str]) -> bool:
    """Whether a denial is of the place that these words lead to, the nearest first."""
    if not word_set("not_denied.txt").isdisjoint(between):
        return False
    if word == "t":
        return _goes(between)
    if not visits().isdisjoint(between):
        return True
    between = [one for one in between if one not in _ANYMORE_WORDS]
    if word in _NOUNS:  # "no in Leeds" in Spanish; "no centro" is "in the centre" in Portuguese
        return _goes(between) or (len(between) == 1 and len(between[0]) < _LONG)
    return sum(one not in names() for one in between) <= _NEAR
