"""Whether something on a page is of somebody else: a review, another ad, the site itself."""

from functools import lru_cache

from ingest.extractors._page.tail import tail
from ingest.extractors._text.reviews import of_others as of_reviewers


@lru_cache(maxsize=64)
def _end(text: str) -> int | None:
    """Where the part of a page begins that is wholly of others."""
    return tail(text)


def of_others(field: str, text: str, start: int) -> bool:
    """Whether position `start` lies in a passage, or in a field, of somebody else."""
    if of_reviewers(field, text, start):
        return True
    end = _end(text)
    return end is not None and start >= end
