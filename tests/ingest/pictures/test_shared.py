"""What one process found in a picture, another need not decode."""

from ingest.examined import ExaminedPictures
from ingest.models import AdVersion, Picture
from ingest.pictures import Examined, PictureFault, examine, recalled, remember

SEEN = Examined(media_type="image/png", width=3, height=2, phash="0" * 64, flat=False)


def version(*digests: str | None) -> AdVersion:
    pictures = tuple(Picture(position=n, sha256=sha256) for n, sha256 in enumerate(digests))
    return AdVersion(uid="", content_sha256="", pictures=pictures)


def test_what_was_taken_in_is_not_decoded() -> None:
    remember({"told": SEEN})
    assert examine(b"no picture at all", "told") == SEEN
    assert recalled(["told", "never told"]) == {"told": SEEN}


def test_a_fault_is_not_handed_on() -> None:
    assert isinstance(examine(b"no picture", "fault"), PictureFault)
    assert recalled(["fault"]) == {}


def test_pictures_of_a_run() -> None:
    pictures = ExaminedPictures(most=2)
    pictures.learn({"a": SEEN, "b": SEEN})
    assert pictures.of([version("a", None), version("b", "x")]) == {"a": SEEN, "b": SEEN}
    pictures.learn({"c": SEEN})
    assert pictures.of([version("a", "b", "c")]).keys() == {"b", "c"}
