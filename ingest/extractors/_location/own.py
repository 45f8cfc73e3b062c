"""Which of the places that a body names are the advertiser's: what the page as a whole says."""

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from ingest.extractors._location.context import Context, context_of
from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._location.mentions import LED, Mention
from ingest.extractors._page.evidence import Cue, Cues, Named
from ingest.extractors._page.others import of_others
from ingest.extractors._page.page import Page
from ingest.extractors._page.weighing import Reasons
from ingest.extractors._text.tables import words
from ingest.extractors._text.tokens import tokens

_NO = frozenset(("no",))
"""Right before a place it is Portuguese and leads there ("no Porto")."""


def own(text: str, found: Sequence[Mention], titled: Set[str] | None) -> Iterator[Mention]:
    """The places of a body that are its advertiser's; a single line is no page.

    `found`: all that it names, in order; `titled`: the values of those that the title names; None =
    there is no title.
    """
    if "\n" not in text.strip():
        yield from (one for one in found if not of_others("body", text, one.start))
        return
    for mention, weighed in zip(found, weighed_in(text, found, titled), strict=True):
        if weighed is None or weighed.weight > 0:
            yield mention


class Weighed(NamedTuple):
    """A place that is weighed."""

    reasons: Reasons
    named: Named
    others: bool

    @property
    def weight(self) -> float:
        """Above 0 it is the advertiser's."""
        return self.reasons.weight(self.named, others=self.others)

    @property
    def why(self) -> list[str]:
        """The evidence for and against it."""
        return self.reasons.of(self.named, others=self.others)


def weighed_in(
    text: str, found: Sequence[Mention], titled: Set[str] | None
) -> Iterator[Weighed | None]:
    """Each place of a body of several lines as it is weighed.

    None = it need not be, for its line stands for the title of an ad that has none.
    """
    context = context_of(text)
    named = [
        Named(
            one.start,
            one.end,
            one.value,
            context.sentence(one.start, one.end),
            led=one.confidence >= LED,
        )
        for one in found
    ]
    page = Page(text, [(one.start, one.end) for one in found])
    heads = [one for one in named if titled is None and page.heads(one.start)]
    stated = frozenset(one.value for one in heads) if titled is None else titled
    reasons = Reasons(page, named, _cues(text, context, found), stated)
    yield from (None for _ in heads)
    for one in named[len(heads) :]:
        yield Weighed(reasons, one, of_others("body", text, one.start))


def _cues(text: str, context: Context, found: Sequence[Mention]) -> Cues:
    row, starts = tokens(text), {one.start for one in found}
    no_is_in = {
        row[n].start for n in row.known(_NO) if n + 1 < len(row) and row[n + 1].start in starts
    }
    denials = (row[place].start for place in row.known(_denials()))
    return Cues(
        relations=[Cue(*one) for one in context.relations],
        kinds=[Cue(*one) for one in context.kinds],
        denials=[start for start in denials if start not in no_is_in],
    )


@lru_cache(maxsize=1)
def _denials() -> frozenset[str]:
    return words(HERE / "denied.txt")
