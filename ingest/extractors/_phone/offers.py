"""Words that lead to a number as to a way to reach somebody, though none of them means one.

Whom to speak to, as where hands are wanted (“falar com Dona Cida no …”), a second line of the house
(“segunda línea del piso …”), a new number (“yeni no …”), to book (“agende seu horário: …”), and one
that may be called as well as another (“0151 … oder 0664 …”).
"""

import re
from pathlib import Path

from ingest.extractors._phone.roles import Telling, patterns, roles

TABLES = Path(__file__).parent / "offers"
"""Phrases of each language by their role: `talk` to somebody `on` a number; a `new` number; a
second `line`; what is for `me`, or about a `job`; `book`, as one is asked to; `or`,
between two numbers."""
_REACH = 70  # characters before a number in which it is said
_WORD = r"[^\W\d_]+[.'’]? "


_ROLES = roles(TABLES)
_OF = patterns(_ROLES)
_ANY = Telling(
    phrase for role, phrases in _ROLES.items() if role not in ("on", "or") for phrase in phrases
)
_OFFERS = re.compile(
    rf"(?<![^\W_])(?:{_OF['talk']} (?:{_WORD}){{0,4}}{_OF['on']}[ :]{{1,2}}"
    rf"|{_OF['new']}(?: {_OF['on']})?[ :.,!-]{{1,3}}"
    rf"|{_OF['line']}(?: (?:{_WORD}){{0,2}}[^\W\d_]+)?[ :.-]{{1,3}}"
    rf"|{_OF['job']}(?: (?:{_WORD}){{0,2}}[^\W\d_]+)?[ :]{{1,2}}"
    rf"|{_OF['me']}[ :]{{1,2}}"
    rf"|{_OF['book']}(?: (?:{_WORD}){{0,2}}[^\W\d_]+)?[:!] ?)[(\"]?\Z"
)
_OR = re.compile(rf"[)\]]? ?,? ?{_OF['or']}:? ?[(\[]?")


def is_choice(between: str) -> bool:
    """Whether what stands between two numbers of a folded text leaves the choice of them."""
    return _OR.fullmatch(between) is not None


def is_offered(before: str) -> bool:
    """Whether the folded text before figures leads to them as to a number to call."""
    said = before[-_REACH:]
    return _ANY.may_be_in(said) and _OFFERS.search(said) is not None
