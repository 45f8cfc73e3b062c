"""The ways to read a run of words and digits: in which language, how closely, how loosely."""

from collections import Counter
from collections.abc import Iterator

from ingest.extractors._phone.atoms import Atom, atoms
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.counted import counts
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.spoken import Mode, is_glued

_LANGUAGES = 3
_PLAIN = frozenset({"digits", "plus", "filler"})
_MODES = (
    (0, Mode(together=True)),
    (6, Mode(together=False)),
    (0, Mode(together=True, counted=True)),
    (8, Mode(together=True, strict=True)),
    (14, Mode(together=False, split=True)),
    (10, Mode(together=False, strict=True)),
)


def readings(text: str, run: list[Item], budget: Budget) -> Iterator[tuple[int, list[Atom]]]:
    """The ways to read a run with what speaks against each, likeliest first, no two the same."""
    if all(item.kind in _PLAIN and not item.trick for item in run):
        yield 0, atoms(text, run, "en", _MODES[0][1])
        return
    seen: list[list[Atom]] = []
    languages, modes = _languages(run), _modes(run)
    if len(languages) * len(modes) > 1 and not budget.thorough(run):
        languages, modes = languages[:1], modes[:1]
    for penalty, language in enumerate(languages):
        for extra, mode in modes:
            reading = atoms(text, run, language, mode)
            if reading and reading not in seen:
                seen.append(reading)
                yield penalty + extra, reading


def _modes(run: list[Item]) -> list[tuple[int, Mode]]:
    """Those modes that can read this run otherwise than one before."""
    numerals = [item for item in run if item.kind == "numeral"]
    values = [numeral for item in numerals for numeral in item.numerals]
    strict = any(item.trick == "letters" for item in run) or any(value.weak for value in values)
    split, some = any(map(is_glued, values)), counts(run)
    return [
        (extra + (some or 0) * mode.counted, mode)
        for extra, mode in _MODES
        if (mode.together or len(numerals) > 1)
        and (strict or not mode.strict)
        and (split or not mode.split)
        and (some is not None or not mode.counted)
    ]


def _languages(run: list[Item]) -> list[str]:
    """The languages that explain most number words of a run; any when there are none."""
    counts = Counter(
        numeral.language
        for item in run
        for numeral in item.numerals
        for _ in range(1 if numeral.weak else 3)
    )
    if not counts:
        return ["en"]
    most = max(counts.values())
    return [name for name, count in counts.most_common(_LANGUAGES) if count * 2 >= most]
