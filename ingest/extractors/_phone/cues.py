"""Words before a number that say what it is: a way to reach somebody, or a short code."""

import re
from functools import lru_cache

from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._text.either import by_head

_REACH = 40  # characters before a number in which a cue counts

_CONTACT = by_head(
    r"bel(?:len)?|bereik\w*|app(?:en|je)?|what\w*|wsp|wapp|wa|tel|telef\w*|tele|mobi\w*|gsm|handy"
    r"|(?:\w*(?:tel|foon|fon|mobiel|mobil|gsm|handy|app|ruf|contact|kontakt)\w*)?num(?:m?er|ero|ara?|ro)\w*|номер\w*|nr|call|txt|text|sms|phone\w*|fon|cell|ring|reach|contact\w*"
    r"|kontakt\w*|ruf\w*|anruf\w*|erreich\w*|melde|schreib\w*|appel\w*|joign\w*|llama\w*|escrib\w*"
    r"|chiam\w*|scriv\w*|suna\w*|apel\w*|hivj\w*|hivas|szam\w*|dzwon\w*|zadzwon\w*|komork\w*|звън\w*"
    r"|обад\w*|тел\w*|ara|arayin|ulas\w*|liga\w*|telem\w*|tlm|tlf\w*|signal|viber|telegram|\w*lijn"
    r"|linie|linha|linea|line|allo|hotline|telefon\w*|dial|ligue\w*|zavolej"
    # “text me on”, not “je me déplace dans le”
    r"|me(?=(?: (?:on|at|op|via|by|under))?[^\w]{0,6}$)"
)
# The cue, then only what leads to the number: “call me at”, “tel.:”, “mijn nummer is”.
_LEADS = re.compile(rf"(?<![^\W_]){_CONTACT}(?![^\W_])[^\d!?\n;]{{0,18}}$")
_BEHIND_CUE = ":.!\n "
_LEADS_ON = re.compile(rf"(?<![^\W_]){_CONTACT}[{_BEHIND_CUE}]{{1,4}}$")
_LETTER = re.compile(r"[^\W\d_]")
_WAY = re.compile(rf"{_CONTACT}|me|mich|mij|moi")
_DENIALS = folded_set(
    "geen kein keine keinen no not only alleen nur sans pas seulement sin solo senza sem so fara"
    " doar bez tylko nie nem csak yok sadece niet zonder ohne without без само не"
)
# A flag right before digits says their country as a + does.
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}[ :]{0,2}$")
_STOPS = re.compile(r"[.!?] \w")


def contact_before(text: str, start: int) -> bool:
    """Whether the words just before `start` offer a way to reach somebody."""
    before = text[max(0, start - _REACH) : start]
    if _leads_on(before) or _FLAG.search(before):
        return True
    found = _LEADS.search(before) if _LETTER.search(before) else None
    return found is not None and not _STOPS.search(found.group())


def _leads_on(before: str) -> bool:
    """Whether the last word is a cue, with a colon or the like behind it. Only that word is looked
    at, for at each of the other places all cues would be tried."""
    said = before.rstrip(_BEHIND_CUE)
    return said != before and _LEADS_ON.search(before, said.rfind(" ") + 1) is not None


@lru_cache(maxsize=1 << 12)
def is_contact(word: str) -> bool:
    """Whether a folded word offers a way to reach somebody."""
    return _WAY.fullmatch(word) is not None


def is_denial(word: str) -> bool:
    """Whether a folded word says that something is not wanted, or only something is."""
    return word in _DENIALS
