"""Words before a number that say what it is: a way to reach somebody, or a short code."""

import re
from functools import lru_cache

from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._text.either import by_head

_REACH = 40  # characters before a number in which a cue counts

_CONTACT = by_head(
    r"bel(?:len)?|natel|bereik\w*|app(?:en|je)?|what\w*|wsp|wapp|wa|tel|telef\w*|tele|telephon\w*|mobi\w*|gsm|handy"
    r"|(?:\w*(?:tel|foon|fon|mobiel|mobil|gsm|handy|app|ruf|contact|kontakt)\w*)?num(?:m?er|ber|ero|ara?|ro)\w*|номер\w*|nr|call|txt|text|sms|phone\w*|fon|cell|ring|reach|contact\w*"
    r"|kontakt\w*|ruf\w*|anruf\w*|erreich\w*|melde|schreib\w*|appel\w*|joign\w*|llama\w*|escrib\w*"
    r"|chiam\w*|scriv\w*|suna\w*|apel\w*|hivj\w*|hivas|szam\w*|dzwon\w*|zadzwon\w*|komork\w*|звън\w*"
    r"|обад\w*|тел\w*|ara|arayin|ulas\w*|liga\w*|telem\w*|tlm|tlf\w*|signal|viber|telegram|\w*lijn"
    r"|linie|linha|linea|line|allo|hotline|telefon\w*|dial|ligue\w*|zavolej|ide"
    r"|messages?|bericht\w*|nachricht\w*|mensajes?|mensage(?:m|ns)|messaggi\w*|mesaj\w*|uzenet\w*"
    r"|wiadomosc\w*|съобщени\w*"
    # what is asked of many, and to write
    r"|meldet|ecri(?:s|re|vez)|telephonez|textez|joindre|llame(?:n|me)?|contatt\w*|chama(?:r|-me)?"
    r"|chame(?:m|-me)?|escrev\w*|scrie(?:ti)?|irj(?:on|atok)?|keress(?:en|etek)?|(?:na)?pisz(?:cie)?"
    r"|пиши|пишете|търсете|yaz(?:in|iniz)?|arayin\w*|arayabil\w*|iletisim|msg"
    # “text me on”, not “je me déplace dans le”
    r"|me(?=(?: (?:on|at|op|via|by|under))?[^\w]{0,6}$)"
)
# The cue, then only what leads to the number: “call me at”, “tel.:”, “mijn nummer is”.
_LEADS = re.compile(rf"(?<![^\W_]){_CONTACT}(?![^\W_])[^\d!?\n;]{{0,18}}$")
_BEHIND_CUE = ":.!\n "
_LEADS_ON = re.compile(rf"(?<![^\W_]){_CONTACT}[{_BEHIND_CUE}]{{1,4}}$")
# No cue that leads on stands before the word of the last figure, or of what ends a sentence.
_PARTED = re.compile(r"(?s:(.*\W|))\w*(?:[\d!?;]|\n(?!\Z))")
_WAY = re.compile(rf"{_CONTACT}|me|mich|mij|moi")
# Right behind a number: what to do with it. Nouns would be a label of what comes next.
_ASKED = re.compile(
    r"[ \t,)\]}*!–-]{0,3}[^\w\s.:;?]{0,2} ?"
    r"(?:(?:to|zum|om te|pour|para|per|aan|je me|only|nur|alleen) )?"
    + by_head(
        r"bel|bellen|app|appen|appje|sms|smsen|whats?app(?:en)?|wa|viber|signal|call|text|txt|ring"
        r"|message|anruf|anrufen|ruf|rufen|melden|appelle[zr]?|appelles?|texto|llama\w{0,3}|llamadas?"
        r"|wasap|wsp|escrib\w{1,4}|chiam(?:a|are|ami|atemi)|scriv(?:i|imi|ere)|sun(?:a|ati|ati-ma)"
        r"|apel(?:a|ati|eaza)"
        r"|scrie|hivj\w{0,3}|hivas|irj|dzwon|dzwonic|zadzwon|pisz|обад\w{1,4}|звън\w{1,4}|пиш\w{1,3}"
        r"|ara|arayin|yaz|lig(?:a|ar|ue|ue-me)|chama|manda"
    )
    + r"(?![^\W_])"
)
_DENIALS = folded_set(
    "geen kein keine keinen no not only alleen nur sans pas seulement sin solo senza sem so fara"
    " doar bez tylko nie nem csak yok sadece niet zonder ohne without без само не"
)
# A flag right before digits says their country as a + does.
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}[ :]{0,2}$")
_STOPS = re.compile(r"[.!?] \w")


def contact_before(text: str, start: int) -> bool:
    """Whether the words just before `start` offer a way to reach somebody."""
    return _offers(text[max(0, start - _REACH) : start])


@lru_cache(maxsize=1 << 10)  # several rules ask it of the same figures
def _offers(before: str) -> bool:
    if _leads_on(before) or (not before.isascii() and _FLAG.search(before)):
        return True
    parted = _PARTED.match(before)
    found = _LEADS.search(before, parted.end(1)) if parted else _LEADS.search(before)
    return found is not None and not _STOPS.search(found.group())


def contact_after(text: str, end: int) -> bool:
    """Whether the words right behind `end` ask to call or write: “600 00 71 15 llámame”."""
    return _ASKED.match(text, end, end + _REACH) is not None


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
