"""Texts that say they are answered in another way than by telephone: “alleen via het formulier”.

Such a text has numbers all the same, of orders and members; what no word offers as a way to reach
somebody is none there for sure.
"""

import re
from functools import lru_cache

from ingest.extractors._text.either import by_head

_ONLY_WORDS = (
    r"alleen|enkel|uitsluitend|slechts|nur|ausschliesslich|only|solely|exclusively|uniquement"
    r"|seulement|exclusivement|solo|solamente|unicamente|exclusivamente|soltanto|esclusivamente"
    r"|apenas|somente|doar|numai|exclusiv|csak|kizarolag|tylko|wylacznie|само|единствено"
    r"|yalniz|yalnizca|sadece"
)
_ONLY = by_head(_ONLY_WORDS)
_EACH_ONLY = tuple(_ONLY_WORDS.split("|"))
_ELSEWHERE = by_head(
    r"formulier\w{0,4}|kontaktformular\w{0,4}|formular\w{0,4}|form|formulaire\w{0,4}"
    r"|formulario\w{0,4}|modulo|urlap\w{0,4}|formularz\w{0,4}|формуляр\w{0,4}|chat\w{0,4}"
    r"|portal\w{0,4}|site\w{0,4}|website\w{0,4}|webseite|seite|plattform\w{0,4}|platform\w{0,4}"
    r"|sito|sitio|pagina|strona|strone|stronie|сайт\w{0,4}|mail\w{0,4}|e-mail\w{0,4}|email\w{0,4}"
    r"|courriel|correo|posta|poczt\w{0,4}|имейл\w{0,4}|postafiok\w{0,4}|inbox|messagerie|buzon"
    r"|postfach|interne?\w{0,4}|online"
)
_BETWEEN = r" (?!(?:no|not|geen|keine?n?|pas|sin|non|nao|fara|nem|nie|без|yok) )[^\W_]{1,24}"
_SAID = re.compile(
    rf"(?<![^\W_]){_ONLY}(?:{_BETWEEN}){{0,4}} {_ELSEWHERE}(?![^\W_])"
    rf"|(?<![^\W_]){_ELSEWHERE} {_ONLY}(?![^\W_])"
)


@lru_cache(maxsize=16)
def is_answered_otherwise(text: str) -> bool:
    """Whether a folded text says that only a form, a chat or mail reaches who wrote it."""
    if not any(map(text.__contains__, _EACH_ONLY)):
        return False  # of most texts: told several times as fast as where one of them begins
    return _SAID.search(text) is not None
