"""A YAML file to a checked profile; every error names file and line."""

import re
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import yaml
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from ingest.errors import BadInput
from ingest.sites.profile import AdIdSelector, Page, Profile

TEXTS = ("title", "body", "price", "age", "location", "posted_at")
LISTS = ("phones", "emails", "handles", "images")
KNOWN = frozenset((*TEXTS, *LISTS))
"""What a page's `fields` may name, beside `fields.NAME`."""
MAX_FILE = 2**20
_STEP = re.compile(r"\.([\w.]+)|\[(\d+)\]")
_NAMED = re.compile(r"unknown field `([^`]+)`")


def load(path: Path) -> Profile:
    """The profile of a YAML file; BadInput("file, line N: …") if it is not a valid one."""
    root = _composed(path)
    try:
        profile = msgspec.convert(_plain(root, path), Profile, strict=False)
    except msgspec.ValidationError as error:
        raise _wrong(path, _line(root, str(error)), _in_words(str(error))) from None
    for where, problem in _problems(profile):
        raise _wrong(path, _line(root, f"`{where}`"), problem)
    return profile


def _composed(path: Path) -> yaml.Node:
    """The nodes of a file. All scalars stay text: `no` is Norwegian, not False."""
    try:
        text = path.read_bytes()[:MAX_FILE].decode()
        root = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _wrong(path, line, error.problem or "not YAML") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError):
        raise _wrong(path, 1, "cannot be read as YAML in UTF-8") from None
    if not isinstance(root, yaml.MappingNode):
        raise _wrong(path, 1, "a profile is a mapping: site, hosts, pages")
    return root


def _plain(node: yaml.Node, path: Path) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, path) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        plain: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.value in plain:
                raise _wrong(path, key.start_mark.line + 1, "a key twice, or no plain key")
            plain[key.value] = _plain(value, path)
        return plain
    return node.value


def _problems(profile: Profile) -> list[tuple[str, str]]:
    """What types do not show: patterns, selectors, names of fields, the time zone."""
    found: list[tuple[str, str]] = []
    if profile.timezone is not None:
        try:
            ZoneInfo(profile.timezone)
        except (KeyError, ValueError, OSError):
            found.append(("$.timezone", "not an IANA time zone as Europe/Amsterdam"))
    for number, page in enumerate(profile.pages):
        found += [(f"$.pages[{number}]{where}", problem) for where, problem in _page(page)]
    return found


def _page(page: Page) -> list[tuple[str, str]]:
    found = [(".match", _pattern(page.match, groups=None))]
    if isinstance(page.ad_id, AdIdSelector):
        found.append((".ad_id.css", _selector(page.ad_id.css)))
        if page.ad_id.match is not None:
            found.append((".ad_id.match", _pattern(page.ad_id.match, groups=1)))
    elif page.ad_id is not None:
        found.append((".ad_id", _pattern(page.ad_id, groups=1)))
    if page.contacts is not None:
        found.append((".contacts", _selector(page.contacts)))
    for name, css in page.fields.items():
        known = name in KNOWN or re.fullmatch(r"fields\.[^.]+", name)
        found.append((f".fields.{name}", _selector(css) if known else "no field of that name"))
    return [(where, problem) for where, problem in found if problem]


def _pattern(pattern: str, groups: int | None) -> str:
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        return f"not a regular expression: {error}"
    if groups is not None and compiled.groups != groups:
        return "the pattern needs exactly one group ( ) around the ad's number"
    return ""


def _selector(css: str) -> str:
    try:
        LexborHTMLParser("<p></p>").css(split_selector(css)[0])
    except (SelectolaxError, ValueError):
        return f"not a CSS selector: {css[:60]}"
    return ""


def split_selector(css: str) -> tuple[str, str | None]:
    """`selector@attribute` in two; the attribute is None where the text is meant.

    >>> split_selector("a.phone@href")
    ('a.phone', 'href')
    """
    selector, at, attribute = css.rpartition("@")
    if at and re.fullmatch(r"[\w-]+", attribute):
        return selector.strip(), attribute
    return css.strip(), None


def _line(root: yaml.Node, message: str) -> int:
    """The line of the place that a message names as `$.pages[0].match`, as near as can be told."""
    found = re.search(r"`(\$[^`]*)`$", message)
    node, line = root, root.start_mark.line
    steps = _STEP.findall(found[1]) if found else []
    named = _NAMED.search(message)
    for name, number in [*_flat(steps), *([(named[1], "")] if named else [])]:
        below = _below(node, name, number)
        if below is None:
            break
        line, node = below
    return line + 1


def _flat(steps: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Steps with `fields.hair` kept whole after `fields`, everything else one by one."""
    flat: list[tuple[str, str]] = []
    for name, number in steps:
        head, dot, rest = name.partition(".")
        flat.append((head, number))
        if dot:
            flat.append((rest, ""))
    return flat


def _below(node: yaml.Node, name: str, number: str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and number and int(number) < len(node.value):
        child = node.value[int(number)]
        return child.start_mark.line, child
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == name:
                return key.start_mark.line, value
    return None


def _in_words(message: str) -> str:
    return message.replace("`", "'").replace("Object", "the profile").replace("$", "profile")


def _wrong(path: Path, line: int, problem: str) -> BadInput:
    return BadInput(f"{path.name}, line {line}: {problem}")
