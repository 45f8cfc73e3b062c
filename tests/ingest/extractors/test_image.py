"""The image extractor: identity by bytes, hash as attribute, limits per ad."""

import hashlib

from ingest.extractors import image
from ingest.models import AdVersion, Extraction, ExtractorFailure, Picture
from tests.ingest.pictures.drawn import encoded, scene


def _version(*pictures: Picture) -> AdVersion:
    return AdVersion(uid="t|s|1|v", content_sha256="c", pictures=pictures)


def _picture(position: int, data: bytes) -> Picture:
    return Picture(position=position, sha256=hashlib.sha256(data).hexdigest(), data=data)


def test_a_picture_is_named_by_its_bytes() -> None:
    data = encoded(scene(1), "PNG")
    (found,) = image.extract(_version(_picture(0, data)))
    assert isinstance(found, Extraction)
    assert (found.kind, found.value) == ("image", hashlib.sha256(data).hexdigest())
    assert (found.field, found.start, found.end, found.raw) == ("images", 0, 0, "")
    assert len(str(found.attributes["phash"])) == 64
    assert (found.attributes["width"], found.attributes["height"]) == (256, 192)
    assert found.attributes["media_type"] == "image/png"
    assert found.attributes["flat"] is False


def test_the_same_picture_twice_is_one_extraction() -> None:
    data = encoded(scene(1), "PNG")
    assert len(list(image.extract(_version(_picture(0, data), _picture(1, data))))) == 1


def test_a_broken_picture_is_a_failure_with_its_position_and_the_rest_goes_on() -> None:
    data, other = encoded(scene(1)), encoded(scene(2))
    lost = Picture(position=1, state="failed", reason="missing")
    version = _version(_picture(0, data[:700]), lost, _picture(2, other), _picture(3, data[:700]))
    broken, good, again = image.extract(version)
    assert broken == ExtractorFailure(extractor="image", reason="is truncated", picture=0)
    assert isinstance(good, Extraction)
    assert again == ExtractorFailure(extractor="image", reason="is truncated", picture=3)


def test_beyond_the_limit_pictures_are_kept_by_their_bytes_marked_and_counted() -> None:
    data = [b"GIF89a%d" % number for number in range(image.MAX_EXAMINED + 3)]
    found = list(image.extract(_version(*[_picture(n, d) for n, d in enumerate(data)])))
    kept = [one for one in found if isinstance(one, Extraction)]
    assert [one.value for one in kept] == [hashlib.sha256(d).hexdigest() for d in data[-3:]]
    assert all(one.attributes == {"unexamined": "more than 200 pictures"} for one in kept)
    assert found[-1] == ExtractorFailure(
        extractor="image", reason="3 pictures beyond 200 were not decoded"
    )
