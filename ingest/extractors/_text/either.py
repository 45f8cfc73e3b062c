"""Patterns for any of many words, quick to search with.

`re` tries the words of a choice one by one at every place. Where those with the same first sign
stand together, all of them are passed by at once when the text goes on with another.
"""

import re
from collections.abc import Iterable, Iterator

_OPENS, _CLOSES = "([", ")]"
_REPEATS = frozenset("?*+{")
_NO_SIGN = frozenset("([^$.|")


def either(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest that fits first.

    >>> either(["an", "be", "and"])
    '(?:a(?:nd|n)|be)'
    """
    longest_first = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    return by_head("|".join(map(re.escape, longest_first)))


def by_head(choice: str) -> str:
    """A choice of patterns (`a|b|…`, without brackets around it) that matches exactly the same.

    >>> by_head("uur|uh?|std|u")
    '(?:u(?:ur|h?|)|std)'
    """
    groups: list[tuple[str, list[str]]] = []
    heads: dict[str, list[str]] = {}
    for pattern in _patterns(choice):
        head = _head(pattern)
        if not head:  # may begin with anything: nothing is moved past it
            groups.append((pattern, [""]))
            heads = {}
            continue
        if head not in heads:
            heads[head] = []
            groups.append((head, heads[head]))
        heads[head].append(pattern.removeprefix(head))
    return f"(?:{'|'.join(head + _choice(tails) for head, tails in groups)})"


def _choice(tails: list[str]) -> str:
    return tails[0] if len(tails) == 1 else f"(?:{'|'.join(tails)})"


def _patterns(choice: str) -> Iterator[str]:
    """The patterns between the bars that stand in no bracket."""
    depth, begin, place = 0, 0, 0
    while place < len(choice):
        sign = choice[place]
        depth += (sign in _OPENS) - (sign in _CLOSES)
        if sign == "|" and not depth:
            yield choice[begin:place]
            begin = place + 1
        place += 2 if sign == "\\" else 1
    yield choice[begin:]


def _head(pattern: str) -> str:
    """The one sign with which a pattern must begin; "" where there is no such sign."""
    size = 2 if pattern[:1] == "\\" else 1
    head, after = pattern[:size], pattern[size : size + 1]
    is_class = size == 2 and head[1:].isalnum()
    return "" if is_class or head in _NO_SIGN or after in _REPEATS else head
