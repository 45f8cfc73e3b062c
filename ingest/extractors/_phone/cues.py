"""Words before a number that say what it is: a way to reach somebody, or a short code."""

import re

_REACH = 45  # characters before a number in which a cue counts

_CONTACT = re.compile(
    r"bel(?:len)?\b|bereik|app(?:en|je)?\b|whats|wsp|wapp|\bwa\b|tel\b|tel[.:]|telef|tel[eé]?|mobi|gsm"
    r"|handy|numm?[ea]r|numer|number|n[uú]m[eé]ro|\bnr\b|call|text|txt|sms|phone|\bfon\b|cell|ring\b"
    r"|reach|contact|kontakt|ruf|anruf|erreich|melde|schreib|appel|joign|llama|whats|escrib|contacta"
    r"|chiam|scriv|suna|apel|contact|hivj|hivas|szam|dzwon|zadzwon|kom[oó]r|звън|обад|тел|номер|ara\b"
    r"|arayin|ulas|numara|liga|telem|tlm|tlf|tlfn|signal|viber|telegram|lijn|linie|linha|linea|line"
    r"|allo\b|hotline|sexlijn|telefono"
)
_SHORT = re.compile(
    r"(?:sms|txt|text|stuur|send|senden?|bel|call|dial|ruf|appel\w*|invia|envia)\b\W{0,3}(?:\w{1,8}\W{1,3}){0,4}$"
)


def contact_before(text: str, start: int) -> bool:
    """Whether the words just before `start` offer a way to reach somebody."""
    return _CONTACT.search(text, max(0, start - _REACH), start) is not None


def short_before(text: str, start: int) -> bool:
    """Whether the words just before `start` ask to send or dial a short code."""
    return _SHORT.search(text[max(0, start - _REACH) : start]) is not None
