"""Look a picture up by its perceptual hashes: exactly, over an index kept on disk."""

from pathlib import Path

from graph import picture_index
from graph.context import Context
from graph.db import Database, Reading
from graph.picture_index import Found, PictureIndex
from graph.similar.cache import file_of
from ingest.models import uid, utc_text


def search(
    database: Database, context: Context, hashes: tuple[str, ...], folder: Path
) -> list[Found]:
    """Pictures of the theme within CANDIDATE bits of any of the hashes (hex), nearest first.

    The index in `folder` is a cache: it is used only if it stands at the committed clock.
    """
    with database.reading(context) as read:
        return _index(read, folder).search(hashes) if hashes else []


def _index(read: Reading, folder: Path) -> PictureIndex:
    path, watermark = file_of(folder, read.theme, "index"), utc_text(read.as_of)
    if kept := picture_index.load(path, watermark):
        return kept
    rows = read("read/picture_hashes", theme=uid(read.theme))
    codes = picture_index.codes_of(row["phash"] for row in rows)
    index = PictureIndex([row["sha256"] for row in rows], codes, watermark)
    folder.mkdir(parents=True, exist_ok=True)
    index.save(path)
    return index
