"""Where a working name stands in a text: titles, cue phrases, signatures, names with an age."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extractors._alias.cues import (
    after_cues,
    after_no_name,
    before_no_name,
    cue_ends,
    titles,
)
from ingest.extractors._alias.words import HONORIFICS, NOT_NAMES, Word, read

_AGE = re.compile(
    r"[^\w\n]{0,4}(?:1[89]|[2-6]\d)(?!\s?(?:uur|min|euro|eur|€|cm|kg|[.:,]?\d))(?:\W|j|y|ans|a|l|é|$)"
)
_CLOSE = re.compile(r"[^\w\n]{0,6}\Z")
_LINE_CLOSE = re.compile(r"[^\w]{0,8}\Z")
_ANDS = frozenset(
    ("en", "and", "und", "et", "y", "e", "si", "es", "i", "и", "ve", "of", "or", "oder", "ou", "o")
) | {"sau", "vagy", "lub", "или", "veya"}
_AND_WORDS = "|".join(sorted(_ANDS, key=len, reverse=True))
_AND = re.compile(rf"\s?(?:[&+,/]|{_AND_WORDS}|și|és)\s(?:[oa]\s)?|[,/&+]\s?")
_STREET = re.compile(
    r"(?:straat|laan|weg|plein|kade|gracht|singel|dijk|strasse|straße|platz|allee)$"
)
_STREET_WORDS = frozenset(
    ("rue", "avenue", "boulevard", "place", "calle", "avenida", "plaza", "via", "viale", "piazza")
) | {"strada", "bulevardul", "ulica", "ul", "rua", "praca", "улица", "бул"}
_SUBJECT = re.compile(
    r"\s(?:here|hier|is|heeft|ontvangt|verwelkomt|wacht|biedt|houdt|komt|staat|masseert|verwent|"
    r"geeft|gaat|doet|zoekt|has|welcomes|offers|gives|waits|awaits|wants|"
    r"loves|ist|hat|empfängt|wartet|verwöhnt|est|reçoit|t'attend|vous|es|recibe|"
    r"te espera|è|riceve|ti aspetta|este|te așteaptă|te asteapta|vár|jest|czeka|"
    r"zaprasza|е|ви очаква|те очаква|seni bekliyor|é)(?!\w)"
)


class Candidate(NamedTuple):
    """A name at words `first` to `last` (inclusive), and how sure that is."""

    first: int
    last: int
    confidence: float


class _Text:
    """One text, its words and its cues."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.row = read(text)
        self.cues = cue_ends(text)

    def gap(self, position: int) -> str:
        """The text between word `position` - 1 and word `position`."""
        start = self.row[position - 1].end if position else 0
        return self.text[start : self.row[position].start]

    def rest(self, position: int) -> str:
        """Up to 24 characters after word `position`."""
        return self.text[self.row[position].end : self.row[position].end + 24]

    def spoilt(self, position: int) -> bool:
        """Whether a neighbour makes the word a place, a street, a saint or somebody else."""
        return self.glued(position) or self._led_by(position) or self.leads_on(position)

    def glued(self, position: int) -> bool:
        """Whether the word is part of an address or a handle."""
        word = self.row[position]
        if self.text[word.end : word.end + 1] in {"@", "_"}:
            return True
        return word.start > 0 and self.text[word.start - 1] in "@/._"

    def _led_by(self, position: int) -> bool:
        """A leading word, also before a name of two words ("rue Victor Hugo")."""
        if not position or len(self.gap(position)) > 2:
            return False
        before = self.row[position - 1]
        if before.folded in before_no_name():
            return True
        second = position > 1 and before.capital and self.gap(position) == " "
        return (
            second
            and len(self.gap(position - 1)) < 3
            and self.row[position - 2].folded in _STREET_WORDS
        )

    def leads_on(self, position: int) -> bool:
        """Whether the next word makes it a street, a house or the like."""
        if position + 1 >= len(self.row) or len(self.gap(position + 1)) >= 3:
            return False
        following = self.row[position + 1].folded
        return following in after_no_name() or bool(_STREET.search(following))


def candidates(field: str, text: str) -> list[Candidate]:
    """All names of one text in reading order, the surest reading of each."""
    if not text:
        return []
    view = _Text(text)
    best: dict[int, Candidate] = {}
    readings = _titled(view) if field == "title" else _bodied(view)
    for found in (*_cued(view), *_addressed(view), *_pairs(view), *readings):
        known = best.get(found.first)
        if known is None or found.confidence > known.confidence:
            best[found.first] = found
    for found in list(best.values()):
        for partner in _partners(view, found):
            best.setdefault(partner.first, partner)
    return _apart(sorted(best.values()))


def _apart(found: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in found:
        if not kept or candidate.first > kept[-1].last:
            kept.append(candidate)
    return kept


def _cued(view: _Text) -> Iterator[Candidate]:
    """Names after a cue: any after "mijn naam is", known ones after "ik ben"."""
    for position in range(1, len(view.row)):
        kind = view.cues.get(view.row[position - 1].end)
        if kind is None or not _cue_gap(view, position, kind):
            continue
        target = _skip(view, position)
        if target is None:
            continue
        confidence = _after(view, target, kind)
        if confidence:
            yield _whole(view, target, confidence)


def _cue_gap(view: _Text, position: int, kind: str) -> bool:
    gap = view.gap(position)
    if kind == "sign":
        return len(gap) <= 8
    return len(gap) <= 8 and "\n" not in gap and not set(gap) & set(".!?;|/")


def _skip(view: _Text, position: int) -> int | None:
    """Step over honorifics; never over the last word."""
    while view.row[position].folded in HONORIFICS and not (
        view.row[position].known and view.row[position].capital
    ):
        position += 1
        if position >= len(view.row) or len(view.gap(position)) > 3:
            return None
    return position


def _after(view: _Text, position: int, kind: str) -> float:
    word = view.row[position]
    surely = kind == "strong" and word.doubtful and word.capital
    banned = word.folded in NOT_NAMES and not surely
    if banned or view.glued(position) or view.leads_on(position):
        return 0.0
    if word.known or (word.doubtful and word.capital):
        return 0.95 if kind == "strong" else 0.85
    if kind == "strong" and word.unknown:
        return 0.85
    if kind == "sign" and word.unknown and _LINE_CLOSE.match(view.rest(position)):
        return 0.75
    return 0.7 if kind == "weak" and word.unknown and _AGE.match(view.rest(position)) else 0.0


def _addressed(view: _Text) -> Iterator[Candidate]:
    """Names after a form of address ("Lady …") or before a verb of one's own ("… vagyok")."""
    for position, word in enumerate(view.row):
        if not word.capital or word.folded in NOT_NAMES:
            continue
        named = word.known or word.doubtful
        if _is_addressed(view, position) and (named or word.unknown):
            confidence = 0.8
        elif named and _presents_itself(view, position):
            confidence = 0.9
        else:
            continue
        if not view.spoilt(position):
            yield _whole(view, position, confidence)


def _is_addressed(view: _Text, position: int) -> bool:
    near = position > 0 and len(view.gap(position)) < 3
    return near and view.row[position - 1].folded in titles()


def _presents_itself(view: _Text, position: int) -> bool:
    following = position + 1
    near = following < len(view.row) and view.gap(following) == " "
    return near and view.row[following].folded in after_cues()


def _pairs(view: _Text) -> Iterator[Candidate]:
    """Two names joined at the start of a sentence ("Sam en Iris, samen …")."""
    for position in range(len(view.row) - 2):
        left, right = view.row[position], view.row[position + 2]
        if not (_is_and(view.row[position + 1]) and left.capital and right.capital):
            continue
        named = (left.known or left.doubtful) and (right.known or right.doubtful)
        opens = position == 0 or bool(set(view.gap(position)) & set(".!?\n:✨❤"))
        if named and opens and not view.spoilt(position):
            yield _whole(view, position, 0.75)


def _titled(view: _Text) -> Iterator[Candidate]:
    """Names in a title: a known one anywhere, another one at the start or before an age."""
    for position, word in enumerate(view.row):
        named = word.known or (word.doubtful and word.capital)
        if not (named or word.capital) or view.spoilt(position):
            continue
        aged = bool(_AGE.match(view.rest(position)))
        banned = word.folded in NOT_NAMES
        if word.known and not banned:
            yield _whole(view, position, 0.95 if aged else 0.85)
        elif named and word.capital and (aged or _stands_out(view, position, banned)):
            yield _whole(view, position, 0.9 if aged else 0.7)
        elif word.unknown and aged and _leads(view, position):
            yield _whole(view, position, 0.75)


def _stands_out(view: _Text, position: int, banned: bool) -> bool:
    """Alone between marks, or the subject of the title ("Roos is weer terug").

    A common word (`banned`) must follow something: "Köln: Linda", but not "Morena" by itself.
    """
    if position == 0:
        return not banned and (_set_apart(view, 0) or _is_subject(view, 0))
    return _set_apart(view, position)


def _set_apart(view: _Text, position: int) -> bool:
    """Alone between marks or at an end of the title ("✨Roos✨ in Breda", "Amber - nieuw")."""
    before = view.gap(position)
    rest = view.text[view.row[position].end :]
    opened = position == 0 or bool(before.strip())
    closed = not rest.strip() or (not rest[:1].isalnum() and bool(re.match(r"\s?[^\w\s]", rest)))
    return opened and closed


def _leads(view: _Text, position: int) -> bool:
    """First word of the title, honorifics and marks aside."""
    return all(word.folded in HONORIFICS for word in view.row[:position])


def _bodied(view: _Text) -> Iterator[Candidate]:
    """Names in running text: with an age, or as the subject at the start of a sentence."""
    for position, word in enumerate(view.row):
        if not (word.known or (word.doubtful and word.capital)) or view.spoilt(position):
            continue
        if _AGE.match(view.rest(position)):
            yield _whole(view, position, 0.85 if word.known else 0.7)
        elif word.known and word.capital and _is_subject(view, position):
            yield _whole(view, position, 0.75)


def _is_subject(view: _Text, position: int) -> bool:
    opens = position == 0 or bool(set(view.gap(position)) & set(".!?\n:✨❤"))
    return opens and bool(_SUBJECT.match(view.rest(position) + " "))


def _whole(view: _Text, first: int, confidence: float) -> Candidate:
    """The name with its second part ("Anna Maria", "Eva-Lynn")."""
    following = first + 1
    if following < len(view.row) and view.gap(following) in {" ", "-"}:
        second = view.row[following]
        part = second.known or (
            second.doubtful and second.capital and second.folded not in NOT_NAMES
        )
        if part and second.capital == view.row[first].capital and not view.spoilt(following):
            return Candidate(first, following, confidence)
    return Candidate(first, first, confidence)


def _partners(view: _Text, found: Candidate) -> Iterator[Candidate]:
    """Names joined to a found one ("Naomi & Kim", "Lisa, Sanne en Roos")."""
    position = found.last + 1
    for _ in range(8):
        target = position
        if target < len(view.row) and _is_and(view.row[target]):
            target += 1
            if target < len(view.row) and view.row[target].folded in {"o", "a"}:
                target += 1  # Portuguese: "a Rita e o Pedro"
        if target >= len(view.row):
            return
        between = view.text[view.row[position - 1].end : view.row[target].start]
        word: Word = view.row[target]
        named = word.known or (word.doubtful and word.capital)
        if not named or not _AND.fullmatch(between) or view.spoilt(target):
            return
        partner = _whole(view, target, min(found.confidence, 0.8))
        yield partner
        position = partner.last + 1


def _is_and(word: Word) -> bool:
    return word.folded in _ANDS
