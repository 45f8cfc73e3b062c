"""What pictures were found to be: each is decoded once a run, and not once in each worker."""

from collections.abc import Iterable, Mapping

from ingest.models import AdVersion
from ingest.pictures import Examined

MOST = 50_000
"""Pictures that are remembered, the longest known go first; some 20 MB."""


class ExaminedPictures:
    """What workers told of pictures, by their SHA-256; for one thread."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._found: dict[str, Examined] = {}

    def of(self, versions: Iterable[AdVersion]) -> dict[str, Examined]:
        """What is known of the pictures of these versions."""
        return {
            sha256: self._found[sha256] for sha256 in digests(versions) if sha256 in self._found
        }

    def learn(self, found: Mapping[str, Examined]) -> None:
        """Take in what a worker found."""
        self._found.update(found)
        while len(self._found) > self._most:
            del self._found[next(iter(self._found))]


def digests(versions: Iterable[AdVersion]) -> set[str]:
    """The SHA-256 of all pictures of these versions."""
    return {
        picture.sha256 for version in versions for picture in version.pictures if picture.sha256
    }
