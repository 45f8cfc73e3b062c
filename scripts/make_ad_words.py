"""Counts the words that advertisements are made of: `python scripts/make_ad_words.py`.

Writes ingest/extractors/_contact/ad_words.txt from the texts of the sets of cases that other people
wrote (tests/cases, `SETS`): words in small letters in two texts or more, in any letters in four or
more. What a case expects as a name on a platform or in an e-mail address is left out, as is what is
glued to an address. Whether a word is a given name too is asked where the table is read.
Deterministic: same cases, same file.
"""

import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.case_sets import SETS  # noqa: E402
from ingest.extractors._text.fold import folded  # noqa: E402

CASES = ROOT / "tests/cases"
OUT = ROOT / "ingest/extractors/_contact/ad_words.txt"
LAST = "sixteenth"
"""The last set that is counted: later ones measure what the table is worth on unseen text."""
SMALL, ANY = 2, 4
"""In how many texts a word must stand, in small letters or in any."""
WORD = re.compile(r"(?<![\w@._/-])[^\W\d_]{3,20}(?![\w@/]|[._]\w)")
LINE = 118
HEAD = (
    "Words that advertisements are made of, counted over the sets of cases by"
    " scripts/make_ad_words.py."
)


class Text(msgspec.Struct, frozen=True):
    """What is read of a case."""

    expected: msgspec.Raw = msgspec.Raw(b"[]")
    title: str = ""
    body: str = ""
    text: str = ""


def counted() -> tuple[str, ...]:
    """The sets that are counted."""
    return SETS[: SETS.index(LAST) + 1]


def cases() -> Iterator[tuple[str, Text]]:
    """Every case of those sets, with the folder that it lies in."""
    for path in sorted(CASES.glob("*/*.jsonl")):
        if path.stem.split("_")[-1] in counted():
            for line in path.read_text(encoding="utf-8").splitlines():
                yield path.parent.name, msgspec.json.decode(line, type=Text)


def expected(folder: str, case: Text) -> Iterator[str]:
    """The names that a case expects ("telegram:naomi_x", "naomi@site.nl")."""
    if folder not in {"handle", "email"}:
        return
    for value in msgspec.json.decode(case.expected, type=list[str]):
        yield folded(value.split(":")[-1] if folder == "handle" else value.split("@")[0])


def counts() -> tuple[Counter[str], Counter[str], set[str]]:
    """In how many texts each word stands in small letters, in any, and the expected names."""
    small, every, names = Counter[str](), Counter[str](), set[str]()
    texts = set[str]()
    for folder, case in cases():
        texts.add(f"{case.title}\n{case.body}\n{case.text}")
        names.update(expected(folder, case))
    for text in texts:
        found = WORD.findall(text)
        small.update({folded(word) for word in found if word.islower()})
        every.update({folded(word) for word in found})
    return small, every, names


def table() -> str:
    """The file."""
    small, every, names = counts()
    found = sorted(
        word
        for word, count in every.items()
        if (small[word] >= SMALL or count >= ANY) and word not in names and word.isalpha()
    )
    text = textwrap.fill(" ".join(found), LINE, break_on_hyphens=False, break_long_words=False)
    return f"# {HEAD}\n{text}\n"


if __name__ == "__main__":
    OUT.write_text(table(), "utf-8")
