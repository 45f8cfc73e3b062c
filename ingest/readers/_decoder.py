"""What the decoder of JSON says, in the words of the table of keys (README.md)."""

import re

_TYPE = re.compile(r"Expected (.+?), got (.+)")
_MISSING = re.compile(r"Object missing required field (.+)")
_TYPES = {
    "str": "text",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "nothing",
}
_ENDS = "Input data was truncated"


def type_words(message: str) -> str:
    """A value of the wrong type or none: "images[0].ref: expected text, found a number".

    Cut: it may quote an enumeration, but never much of the input.
    """
    said, _at, place = message.replace("`", "").partition(" - at ")
    key = place.removeprefix("$").removeprefix(".")
    if missing := _MISSING.fullmatch(said):
        return f"{key}.{missing[1]} is missing" if key else f"{missing[1]} is missing"
    if wrong := _TYPE.fullmatch(said):
        said = f"expected {_types(wrong[1])}, found {_types(wrong[2])}"
    return (f"{key}: {said}" if key else said)[:160]


def syntax_words(message: str) -> str:
    """What is no JSON at all, and how a line should be."""
    said = message.replace("`", "").replace("JSON is malformed: ", "")[:160]
    if said == _ENDS:
        said = "it ends too early"
    return f"not JSON: {said}; write one whole object on each line"


def _types(names: str) -> str:
    """Expected types; that a value may be absent goes without saying."""
    found = names.split(" | ")
    wanted = [name for name in found if name != "null"] or found
    return " or ".join(dict.fromkeys(_TYPES.get(name, name) for name in wanted))
