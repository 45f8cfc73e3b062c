"""`spoor lookup --picture`: ads that show a picture, or one that looks like it."""

from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import BadInput, SpoorError
from ingest.models import Form, Frozen

if TYPE_CHECKING:
    from graph.answers import LookupAnswer
    from graph.context import Context
    from graph.db import Database
    from graph.home import Home


class PictureHit(Frozen, frozen=True, kw_only=True):
    """A picture near the one asked for, `distance` in bits of its hash.

    `certain` within the automatic threshold, unless a second look at the pixels says otherwise;
    `compared` unless it is a candidate whose pixels could not be had for that.
    """

    sha256: str
    distance: int
    certain: bool
    compared: bool


class PictureAnswer(Frozen, frozen=True, kw_only=True):
    """The answer to one picture: what is near it, and the ads that show any of these.

    `set_aside` counts candidates by their hash whose pixels do not agree: no copies of it.
    """

    query: str
    flat: bool
    pictures: tuple[PictureHit, ...]
    set_aside: int
    answer: "LookupAnswer"


def look_up_picture(
    database: "Database", context: "Context", path: Path, here: "Home", limit: int, skip: int
) -> PictureAnswer:
    """Look up a picture file; its mirror image, trimmed and cut out of a screenshot as well.

    What only its hash calls a candidate is compared once more, by its pixels in the vault.
    """
    from commands._second_look import second_look
    from graph.lookup import look_up
    from graph.picture_index import AUTOMATIC
    from graph.similar.search import search
    from ingest.pictures import query_hashes
    from ingest.reading import stored_picture
    from ingest.vault import Vault

    try:
        data = path.read_bytes()
    except OSError as error:
        raise SpoorError(f"{path} cannot be read: {error.strerror}") from error
    try:
        hashes = tuple(value for _, value in query_hashes(data))
    except BadInput as error:
        raise BadInput(f"{path} {error.reason}: give a whole picture file") from None
    same = stored_picture(0, data).sha256 or ""
    vault = Vault(here.vault)
    try:
        seen = second_look(data, search(database, context, hashes, here.cache), vault.get)
    finally:
        vault.close()
    found = {one.key: one.distance for one in seen.kept} | {same: 0}
    forms = tuple(Form(kind="image", value=key) for key in sorted(found, key=found.__getitem__))
    answer = look_up(database, context, path.name, forms, limit, skip)
    known = {form.value for form in answer.matches}
    hits = tuple(
        PictureHit(
            sha256=key,
            distance=found[key],
            certain=found[key] <= AUTOMATIC and key not in seen.doubtful,
            compared=key not in seen.unseen,
        )
        for key in sorted(found, key=lambda key: (found[key], key))
        if key in known
    )
    return PictureAnswer(
        query=path.name,
        flat=not hashes,
        pictures=hits,
        set_aside=seen.set_aside,
        answer=answer,
    )
