"""Names of places that an ad gives to people: "Paris, 25", "I'm Chelsea", "Siena ist 24".

A place that a locative cue leads stays one; any other mention of a name that somebody bears in
the same ad is hers.
"""

import re
from collections.abc import Container, Iterable
from functools import cache

from ingest.extractors._alias.cues import being, cue_ends
from ingest.extractors._alias.words import names
from ingest.extractors._location.gazetteer import declined, word_set
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import Row

_IS_AGED = re.compile(
    r"\s(?:is|ist|est|es|è|e|é|este|jest|has|heeft|hat|a|tem|tiene|ha)\s(?:1[89]|[2-6]\d)(?!\d)"
)
_ARE_OURS = re.compile(
    r"\s(?:zijn|are|sind|sont|son|sono|sunt|são|sao|są)\s"
    r"(?:our|my|onze|mijn|unsere|meine|nos|mes|nuestras|mis|le nostre|le mie|noastre|nasze|"
    r"nossas|as nossas)(?!\w)"
)
_VERB = re.compile(
    r"\s(?:here|ontvangt|ontvangen|verwelkomt|verwelkomen|verwent|verwennen|masseert|masseren|"
    r"zijn terug|is terug|is vrij|heeft vrij|hat frei|hat heute frei|wacht op|wachten op|"
    r"empfängt|verwöhnt|verwöhnen|reçoit|vous|t'attend|"
    r"recibe|te espera|riceve|ti aspetta|primește|primeste|te așteaptă|te asteapta|vár|przyjmuje|"
    r"zaprasza|czeka|recebe|espera|welcomes|awaits|loves)(?!\w)"
)
# ", 25", "(25)", "❤ 25": not "Paris 18" (a district), "24/7", "60 m²", ". 50 la demi-heure".
_AGED = re.compile(
    r"[^\S\n]?(?:[^\w\s.]{1,3}|\.(?=\s?\d\d\s?(?:j|y|ans|a[nñ]|lat|é|г)))[^\S\n]?(?:1[89]|[2-6]\d)"
    r"(?!\s?(?:uur|u\b|h\b|hours|/|%|km|m[²2]|(?i:min)|eur|евро|лв|lei|zł|€|£|\$|:|[.,]?\d)"
    r"|\.?[-–]\d{1,2}(?!\d))(?:\W|j|y|ans|a|l|é|$)"
)
_TO_NAME = r"[,\s]{1,2}(?:[^\W\d_]{1,9}['’\s]){0,4}"
"""What stands between a place and the word that makes it a name: "is my", ", c'est mon"."""
_DOES = re.compile("|".join(one.pattern for one in (_IS_AGED, _VERB, _ARE_OURS)))
_PAIRING = frozenset(("and", "e", "et", "si", "und", "ve", "y", "и"))
"""Words for "and" that are no "in" in another language ("Noa en Palma")."""
_CALLED = frozenset(["strong", "sign"])


@cache
def _naming() -> frozenset[str]:
    """Words without one of which no text says that something is a surname."""
    return frozenset(re.split("[_']", word)[-1] for word in word_set("surnames.txt"))


@cache
def _surname() -> re.Pattern[str]:
    """ "Toledo es mi apellido", "Orléans, c'est mon nom de scène"."""
    listed = (word.replace("_", " ") for word in word_set("surnames.txt"))
    return re.compile(rf"{_TO_NAME}(?:{'|'.join(sorted(listed, key=len, reverse=True))})(?!\w)")


def borne(text: str, row: Row, places: Iterable[tuple[int, int]]) -> frozenset[str]:
    """Of the places at those tokens (first, last), the folded names that people bear."""
    found, cues = set[str](), cue_ends(text)
    named = not row.said.isdisjoint(_naming())
    for first, last in places:
        rest = text[row[last].end : row[last].end + 40]
        goes_on = rest[:1] == " " and rest[1:2].isalpha()
        somebody = _DOES.match(rest) if goes_on else _AGED.match(rest)
        if somebody and not goes_on and _behind_name(text, row, first):
            somebody = None
        somebody = somebody or (named and _surname().match(folded(rest)))
        if somebody or (first and _presented(text, row, first, cues)):
            found.add(name_of(text, row, first, last))
    return frozenset(found)


def in_pair(text: str, row: Row, first: int, last: int, places: Container[int]) -> bool:
    """ "Giulia e Marco": a given name that "and" joins to another, which is no place; places: the
    first words of those that are."""
    if first != last or row[first].word not in names() or not text[row[first].start].isupper():
        return False
    for step in (-1, 1):
        joint, other = first + step, first + 2 * step
        if not (0 <= other < len(row) and row[joint].word in _PAIRING) or other in places:
            continue
        left, right = sorted((first, other))
        gaps = {text[row[at].end : row[at + 1].start] for at in range(left, right)}
        if gaps == {" "} and row[other].word in names() and text[row[other].start].isupper():
            return True
    return False


def _behind_name(text: str, row: Row, first: int) -> bool:
    """ "Katrien, turnhout, 51": whether a name stands right before it, whose town it is."""
    if not first or row[first].word in names() or row[first - 1].word not in names():
        return False
    return text[row[first - 1].end : row[first].start] == ", "


def _presented(text: str, row: Row, first: int, cues: dict[int, str]) -> bool:
    before = row[first - 1]
    kind = cues.get(before.end)
    if kind is None or (kind not in _CALLED and before.word not in being()):
        return False
    gap = text[before.end : row[first].start]
    if "," in gap and first > 1 and row[first - 2].word in names():  # "gaye ben, beylikdüzü"
        return False
    if row[first].word in declined() or len(gap) > 2 or set(gap) & set(".!?\n;"):
        return False
    return not text[row[first].end : row[first].end + 24].lower().lstrip(" -").startswith("based")


def asked_for(text: str, row: Row, first: int) -> bool:
    """Whether one asks for it as for a person ("vraag naar Victoria")."""
    return first > 0 and cue_ends(text).get(row[first - 1].end) == "strong"


def name_of(text: str, row: Row, first: int, last: int) -> str:
    """The folded name at those tokens."""
    return folded(text[row[first].start : row[last].end])
