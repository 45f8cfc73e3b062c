"""Ad texts: sentences per language (texts/*.yaml) and the templates that operators make of them."""

import re
from functools import lru_cache
from pathlib import Path
from random import Random

import msgspec

from ingest.models import Frozen

_FOLDER = Path(__file__).with_name("texts")
_CHOICE = re.compile(r"\{([^{}]*\|[^{}]*)\}")


class Language(Frozen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The sentences of one language; `{a|b}` is a choice, `{name}` is filled per ad."""

    digits: tuple[str, ...]
    plus: str
    title: tuple[str, ...]
    opening: tuple[str, ...]
    person: tuple[str, ...]
    place: tuple[str, ...]
    times: tuple[str, ...]
    rules: tuple[str, ...]
    price: tuple[str, ...]
    contact: tuple[str, ...]
    contact_field: tuple[str, ...]
    contact_none: tuple[str, ...]
    second: tuple[str, ...]
    handle: tuple[str, ...]
    email: tuple[str, ...]
    taxi: tuple[str, ...]
    help: tuple[str, ...]
    closing: tuple[str, ...]
    edit: tuple[str, ...]


class Template(Frozen, frozen=True, kw_only=True):
    """A text that an operator uses again and again: choices made, placeholders open."""

    language: str
    title: str
    before: tuple[str, ...]
    contact: str
    contact_field: str
    contact_none: str
    second: str
    taxi: str
    after: tuple[str, ...]
    joint: str


@lru_cache
def language(code: str) -> Language:
    """The sentences of a language (ISO 639-1)."""
    return msgspec.yaml.decode((_FOLDER / f"{code}.yaml").read_bytes(), type=Language)


@lru_cache
def aliases() -> tuple[tuple[str, ...], ...]:
    """Working names, in groups."""
    content = (_FOLDER / "aliases.yaml").read_bytes()
    return msgspec.yaml.decode(content, type=tuple[tuple[str, ...], ...])


@lru_cache(maxsize=4096)
def template(seed: int, number: int, code: str) -> Template:
    """Template `number` of a market in language `code`; same arguments, same template."""
    rng = Random(f"{seed}|template|{number}")
    words = language(code)

    def one(sentences: tuple[str, ...]) -> str:
        return chosen(rng.choice(sentences), rng)

    persons = rng.sample(words.person, rng.choice([1, 2, 2, 3]))
    middle = [
        *(chosen(text, rng) for text in persons),
        one(words.place),
        one(words.times),
        one(words.price),
    ]
    if rng.random() < 0.7:
        middle.append(one(words.rules))
    rng.shuffle(middle)
    mark = rng.choice(["", "", "", "💋 ", "✨ ", "🌹 ", "★ ", "♥ "])
    return Template(
        language=code,
        title=one(words.title),
        before=(mark + one(words.opening), *middle),
        contact=one(words.contact),
        contact_field=one(words.contact_field),
        contact_none=one(words.contact_none),
        second=one(words.second),
        taxi=one(words.taxi),
        after=(one(words.closing),),
        joint=rng.choice([" ", " ", "\n", "\n\n"]),
    )


def chosen(sentence: str, rng: Random) -> str:
    """The sentence with every `{a|b}` decided."""
    return _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), sentence)
