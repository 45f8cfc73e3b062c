"""Whether a question is which of two it is ("Ruby or Jade?")."""

from ingest.extractors._alias.cues import sort
from ingest.extractors._alias.layout import Layout
from ingest.extractors._alias.possible import Mention


def signs(mention: Mention, layout: Layout) -> list[str]:
    """What the sentence asks of it."""
    return ["one of two that are asked"] if _asked_which(mention, layout) else []


def _asked_which(mention: Mention, layout: Layout) -> bool:
    """Whether "or" joins it to another in a question ("Amber of Jasmijn?")."""
    view, first, after = mention.view, mention.first, mention.last + 1
    ors = sort("or")
    before = first > 1 and view.row[first - 1].folded in ors and view.row[first - 2].capital
    behind = after < len(view.row) and view.row[after].folded in ors
    if not before and not behind:
        return False
    end = layout.sentence(mention.start, mention.end)[1]
    return layout.text[end : end + 1] == "?"
