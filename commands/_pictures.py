"""`spoor lookup --picture`: ads that show a picture, or one that looks like it."""

from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import SpoorError
from ingest.models import Form, Frozen

if TYPE_CHECKING:
    from graph.answers import LookupAnswer
    from graph.context import Context
    from graph.db import Database


class PictureHit(Frozen, frozen=True, kw_only=True):
    """A picture near the one asked for; `certain` within the automatic threshold."""

    sha256: str
    distance: int
    certain: bool


class PictureAnswer(Frozen, frozen=True, kw_only=True):
    """The answer to one picture: what is near it, and the ads that show any of these."""

    query: str
    flat: bool
    pictures: tuple[PictureHit, ...]
    answer: "LookupAnswer"


def look_up_picture(
    database: "Database", context: "Context", path: Path, cache: Path, limit: int, skip: int
) -> PictureAnswer:
    """Look up a picture file; its mirror image, trimmed and cut out of a screenshot as well."""
    from graph.lookup import look_up
    from graph.picture_index import AUTOMATIC
    from graph.similar.search import search
    from ingest.pictures import query_hashes
    from ingest.reading import stored_picture

    try:
        data = path.read_bytes()
    except OSError as error:
        raise SpoorError(f"{path} cannot be read: {error.strerror}") from error
    hashes = tuple(value for _, value in query_hashes(data))
    same = stored_picture(0, data).sha256 or ""
    found = {one.key: one.distance for one in search(database, context, hashes, cache)}
    found[same] = 0
    forms = tuple(Form(kind="image", value=key) for key in sorted(found, key=found.__getitem__))
    answer = look_up(database, context, path.name, forms, limit, skip)
    known = {form.value for form in answer.matches}
    hits = tuple(
        PictureHit(sha256=key, distance=found[key], certain=found[key] <= AUTOMATIC)
        for key in sorted(found, key=lambda key: (found[key], key))
        if key in known
    )
    return PictureAnswer(query=path.name, flat=not hashes, pictures=hits, answer=answer)
