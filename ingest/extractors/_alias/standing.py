"""Names by where they stand: in a title, with an age, at the start of a sentence, in a pair."""

import re
from collections.abc import Iterator

from ingest.extractors._alias.cues import greetings, titles
from ingest.extractors._alias.view import AGE, Candidate, View, is_and, whole
from ingest.extractors._alias.words import HONORIFICS, NOT_NAMES

_SUBJECT = re.compile(
    r"\s(?:here|hier|is|heeft|ontvangt|verwelkomt|wacht|biedt|houdt|komt|staat|masseert|verwent|"
    r"geeft|gaat|doet|zoekt|has|welcomes|offers|gives|waits|awaits|wants|"
    r"loves|ist|hat|empfängt|wartet|verwöhnt|est|reçoit|t'attend|vous|es|recibe|"
    r"te espera|è|riceve|ti aspetta|este|te așteaptă|te asteapta|de passage|de vuelta|"
    r"di passaggio|terug|weer|back|wieder|zurück|vár|jest|czeka|"
    r"zaprasza|е|ви очаква|те очаква|seni bekliyor|é)(?!\w)"
)


def titled(view: View) -> Iterator[Candidate]:
    """Names in a title: a known one anywhere, another one at the start or before an age."""
    for position, word in enumerate(view.row):
        named = word.known or (word.doubtful and word.capital)
        address = word.folded in titles() and not word.known
        if address or not (named or word.capital):
            continue
        aged = bool(AGE.match(view.rest(position)))
        banned = word.folded in NOT_NAMES
        if word.known and not banned:
            confidence = 0.95 if aged else 0.85
        elif named and word.capital and (aged or _stands_out(view, position, banned)):
            confidence = 0.9 if aged else 0.7
        elif word.unknown and aged and _leads(view, position):
            confidence = 0.75
        else:
            continue
        if not view.spoilt(position):
            yield whole(view, position, confidence)


def _stands_out(view: View, position: int, banned: bool) -> bool:
    """Alone between marks, or the subject of the title ("Roos is weer terug").

    A common word (`banned`) must follow something: "Köln: Linda", but not "Morena" by itself.
    """
    if position == 0:
        return not banned and (_set_apart(view, 0) or is_subject(view, 0))
    return _set_apart(view, position)


def _set_apart(view: View, position: int) -> bool:
    """Alone between marks or at an end of the title ("✨Roos✨ in Breda", "Amber - nieuw")."""
    before = view.gap(position)
    rest = view.text[view.row[whole(view, position, 0.0).last].end :]
    opened = position == 0 or bool(before.strip())
    closed = not rest.strip() or (not rest[:1].isalnum() and bool(re.match(r"\s?[^\w\s]", rest)))
    return opened and closed


def _leads(view: View, position: int) -> bool:
    """First word of the title, honorifics and marks aside."""
    return all(word.folded in HONORIFICS for word in view.row[:position])


def bodied(view: View) -> Iterator[Candidate]:
    """Names in running text: with an age, or as the subject at the start of a sentence."""
    for position in view.named:
        word = view.row[position]
        if AGE.match(view.rest(position)):
            confidence = 0.85 if word.known else 0.7
        elif word.known and word.capital and is_subject(view, position):
            confidence = 0.75
        else:
            continue
        if not view.spoilt(position):
            yield whole(view, position, confidence)


def is_subject(view: View, position: int) -> bool:
    gap = view.gap(position)
    greeted = position > 0 and "," in gap and view.row[position - 1].folded in greetings()
    opens = position == 0 or greeted or bool(set(gap) & set(".!?\n:✨❤"))
    return opens and bool(_SUBJECT.match(view.rest(position) + " "))


def pairs(view: View) -> Iterator[Candidate]:
    """Two names joined at the start of a sentence ("Sam en Iris, samen …")."""
    for position in view.capitals:
        if position + 2 >= len(view.row) or not is_and(view.row[position + 1]):
            continue
        left, right = view.row[position], view.row[position + 2]
        if not right.capital:
            continue
        named = (left.known or left.doubtful) and (right.known or right.doubtful)
        opens = position == 0 or bool(set(view.gap(position)) & set(".!?\n:✨❤"))
        if named and opens and not view.spoilt(position):
            yield whole(view, position, 0.75)
