"""Web archives as wget, warcio and browsers write them: WARC and the older ARC, gzip or plain."""

from functools import partial
from pathlib import Path

from ingest.readers import PictureSource, Reader, ReadOptions
from ingest.readers._archive import Scan, parse
from ingest.readers._archive import scan as scan_archive
from ingest.readers._archive_pictures import pictures_in


def scan(path: Path, options: ReadOptions) -> Scan:
    """The pages of an archive; returns how many records it passed over, and why."""
    return scan_archive(partial(path.open, "rb"), str(path), "warc", options)


def pictures(path: Path) -> PictureSource:
    """The pictures that the same archive holds, by their address."""
    return pictures_in([partial(path.open, "rb")])


READER = Reader(
    name="warc",
    suffixes=(".warc", ".warc.gz", ".arc", ".arc.gz"),
    scan=scan,
    parse=parse,
    pictures=pictures,
)
