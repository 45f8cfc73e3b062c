"""Which of the places that a body names are the advertiser's: what the page as a whole says."""

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from ingest.extractors._location.context import Context, context_of
from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._location.mentions import Mention
from ingest.extractors._page.evidence import Cue, Cues, Named
from ingest.extractors._page.others import of_others
from ingest.extractors._page.page import Page
from ingest.extractors._page.weighing import Reasons
from ingest.extractors._text.tables import words
from ingest.extractors._text.tokens import tokens


def own(text: str, found: Sequence[Mention], titled: Set[str]) -> Iterator[Mention]:
    """The places of a body that are its advertiser's; a single line is no page.

    `found`: all that it names, in order; `titled`: the values of those that the title names.
    """
    if "\n" not in text.strip():
        yield from (one for one in found if not of_others("body", text, one.start))
        return
    reasons, named = reasons_of(text, found, titled)
    for mention, one in zip(found, named, strict=True):
        if reasons.weight(one, others=of_others("body", text, one.start)) > 0:
            yield mention


def reasons_of(
    text: str, found: Sequence[Mention], titled: Set[str]
) -> tuple[Reasons, Sequence[Named]]:
    """What speaks for and against each place of a body, and the places as that is asked for."""
    page = Page(text, [(one.start, one.end) for one in found])
    context = context_of(text)
    named = [
        Named(one.start, one.end, one.value, context.sentence(one.start, one.end)) for one in found
    ]
    return Reasons(page, named, _cues(text, context), frozenset(titled)), named


def _cues(text: str, context: Context) -> Cues:
    row = tokens(text)
    return Cues(
        relations=[Cue(*one) for one in context.relations],
        kinds=[Cue(*one) for one in context.kinds],
        denials=[row[place].start for place in row.known(_denials())],
    )


@lru_cache(maxsize=1)
def _denials() -> frozenset[str]:
    return words(HERE / "denied.txt")
