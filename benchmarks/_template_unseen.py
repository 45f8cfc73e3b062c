"""Templates of sentences, varied in other ways than those of `_template_texts`; nothing was fitted.

A variant leaves sentences out, swaps neighbours, adds one of its own, mistypes words, shouts, and
decorates; name, number and place are filled in.
"""

import random
from collections.abc import Iterator

from benchmarks._template_texts import Language, Spans, Text

MARKS = ["★", "♥", "!!", "👉", "~", "...", "|", "✨"]


def unseen(count: int, seed: int) -> Iterator[Text]:
    """So many texts: half of the templates have one, the others 2 to 12 variants."""
    rng = random.Random(seed)
    language = Language(rng)
    done = number = 0
    while done < count:
        sentences = [language.draw(rng.randint(4, 13)) for _ in range(rng.randint(3, 12))]
        for slot in ("{name}", "{number}", "{place}"):
            sentences[rng.randrange(len(sentences))].append(slot)
        copies = 1 if rng.random() < 0.5 else rng.randint(2, 12)
        for _ in range(copies):
            text, spans = language.filled(_varied(rng, language, sentences))
            yield (*_decorated(rng, text, spans), number)
        done += copies
        number += 1


def _varied(rng: random.Random, language: Language, sentences: list[list[str]]) -> list[str]:
    kept = [one for one in sentences if rng.random() >= 0.08] or sentences[:1]
    if len(kept) > 1 and rng.random() < 0.3:
        at = rng.randrange(len(kept) - 1)
        kept[at : at + 2] = reversed(kept[at : at + 2])
    if rng.random() < 0.2:
        kept.insert(rng.randint(0, len(kept)), language.draw(rng.randint(4, 10)))
    return [_mistyped(rng, word) for one in kept for word in one]


def _mistyped(rng: random.Random, word: str) -> str:
    if word[0] == "{" or len(word) < 4 or rng.random() >= 0.015:
        return word
    at = rng.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _decorated(rng: random.Random, text: str, spans: Spans) -> tuple[str, Spans]:
    """Marks before and behind, and now and then capitals: nothing inside moves."""
    before, behind = rng.choice(MARKS) * rng.randint(0, 3), rng.choice(MARKS) * rng.randint(0, 3)
    shouted = text.upper() if rng.random() < 0.15 else text
    moved = [(start + len(before), end + len(before)) for start, end in spans]
    return before + shouted + behind, moved
