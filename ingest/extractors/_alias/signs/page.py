"""Where on the page the word stands: in what is said, in a list, in a menu, in its title."""

import re

from ingest.extractors._alias.cues import first_person, third
from ingest.extractors._alias.layout import ARROWS, Layout
from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.words import HONORIFICS
from ingest.extractors._page.tail import is_own
from ingest.extractors._text.lines import Span

_SHORT_LINE = 60
_END = 0.8
"""Share of a text from which it ends."""
_FEW = 3
"""Words of a title that says little else than a name."""
_SPEAKS = re.compile(r"[^\w\n]{0,4}[\w.' -]{2,30}?(?:,[^:\n]{1,40}|\s\([^)\n]{0,40}\))?\s?:\s\S")
_QUOTED = re.compile(r"[\"“”»]\s?[-–—(]\s?\Z")
_LABEL = re.compile(r"[^\w\n]{0,6}([^\W\d_][^\n:\d]{1,40}?)\s?:\s")
_WAYS = re.compile(r"\s[>›»]\s")
_ARTICLE = re.compile(r"[^\w\n]{1,4}(?:la|el|die|der|il|lo|o|os|az)\s", re.IGNORECASE)
"""A mark and an article with which a row of a list begins before who it is of ("- La Chari")."""
_APART = re.compile(r"\s?[^\w\s]")


def signs(mention: Mention, layout: Layout) -> list[str]:
    """The signs of the place."""
    if mention.field == "title":
        return _titled(mention)
    found = ["body" if mention.field == "body" else "field of the site"]
    line = layout.line(mention.start)
    if layout.page:
        found += _on_page(mention.start, line, layout)
    elif mention.start > _END * len(layout.text):
        found.append("near the end")
    found += _in_line(layout, mention.start, line)
    found += _in_sentence(mention, layout)
    heading = layout.heading(line[0])
    if heading is not None:
        found.append("under a heading of the ad's own" if heading else "under a heading")
    return found


def _titled(mention: Mention) -> list[str]:
    view, first, found = mention.view, mention.first, ["title"]
    if all(word.folded in HONORIFICS for word in view.row[:first]):
        found.append("title: leads")
    rest = view.rest(mention.last)
    opened = first == 0 or bool(view.gaps[first].strip())
    if opened and (not rest.strip() or _APART.match(rest)):
        found.append("title: apart")
    if len(view.row) <= _FEW:
        found.append("title: few words")
    return found


def _on_page(start: int, line: Span, layout: Layout) -> list[str]:
    (left, right), found, said = line, ["on a page"], layout.said
    if said is not None:
        where = "before" if start < said[0] else "in" if start < said[1] else "after"
        found.append(f"{where} what a page says")
    if layout.text.count("|", left, right) > 1:
        found.append("in a menu")
    if right - left < _SHORT_LINE:
        found.append("in a short line")
    if not layout.text[right : right + 40].strip():
        found.append("in the last line")
    if layout.others:
        between = start > layout.others[0][0]
        found.append("between what is of others" if between else "before what is of others")
    return found


def _in_line(layout: Layout, start: int, line: Span) -> list[str]:
    (left, right), found, text = line, list[str](), layout.text
    if layout.arrows and any(text.find(sign, left, right) >= 0 for sign in ARROWS):
        found.append(
            "in a way" if len(_WAYS.findall(text, left, right)) > 1 else "in a line with an arrow"
        )
    colon = layout.colons and text.find(":", left, right) >= 0
    before = text[left:start]
    if not any(map(str.isalnum, before)) or _ARTICLE.fullmatch(before):
        found.append("first in its line")
        if colon and _SPEAKS.match(text, left, right):
            found.append("speaks in its line")
        return found
    if _QUOTED.search(text[max(left, start - 6) : start]):
        found.append("behind a quotation")
    label = _LABEL.match(text, left, start) if colon else None
    if label:
        found.append("under a label of the ad's own" if is_own(label[1]) else "under a label")
    return found


def _in_sentence(mention: Mention, layout: Layout) -> list[str]:
    start, end = layout.sentence(mention.start, mention.end)
    view, found = mention.view, list[str]()
    if view.holds(first_person(), start, end):
        found.append("sentence in the first person")
    others = view.holds(third(), start, end) or view.former(start, end)
    if others and not view.styled(mention.first):
        found.append("sentence of others")
    if not any(map(str.isalnum, layout.text[start : mention.start])):
        found.append("first in its sentence")
        if not any(map(str.isalnum, layout.text[mention.end : end])):
            found.append("a sentence of its own")
    return found
