"""Candidates of a picture look-up are compared by their pixels; what cannot be, is said."""

from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image

from commands._second_look import second_look
from graph.picture_index import AUTOMATIC, CANDIDATE, SURE, UNSEEN, Found
from ingest.errors import VaultError
from tests.commands.places import Place
from tests.ingest.pictures.drawn import crowded, encoded, resembling
from tests.spoor import write_ads

PHOTO = crowded(1)
ASKED = encoded(PHOTO.crop((51, 38, 461, 346)))
KEPT = {"a" * 64: encoded(PHOTO), "b" * 64: encoded(crowded(2)), "c" * 64: encoded(PHOTO)[:700]}


def _found(key: str, distance: int) -> Found:
    return Found(key=key * 64, distance=distance)


def test_a_candidate_stays_if_its_pixels_agree() -> None:
    found = [_found("a", 70), _found("b", 71)]
    seen = second_look(ASKED, found, KEPT.__getitem__)
    assert seen.kept == (found[0],)
    assert (seen.unseen, seen.set_aside) == (frozenset(), 1)


def test_what_is_near_by_its_hash_stays_but_is_doubtful_if_its_pixels_do_not_agree() -> None:
    found = [_found("b", SURE), _found("d", 50), _found("a", AUTOMATIC)]
    seen = second_look(ASKED, found, KEPT.__getitem__)
    assert (seen.kept, seen.unseen, seen.doubtful) == (tuple(found), frozenset(), frozenset())
    seen = second_look(ASKED, [_found("b", AUTOMATIC)], KEPT.__getitem__)
    assert (seen.set_aside, seen.doubtful) == (0, {"b" * 64})


@pytest.mark.parametrize("key", ["c", "d", "e"])
def test_without_its_pixels_a_candidate_stays_if_it_is_near(key: str) -> None:
    """Broken, not in the vault, or in a damaged vault."""

    def get(sha: str) -> bytes:
        if sha[0] == "e":
            raise VaultError("damaged")
        return KEPT[sha]

    near, far = _found(key, UNSEEN), _found(key, UNSEEN + 1)
    assert second_look(ASKED, [near], get).unseen == {near.key}
    seen = second_look(ASKED, [far], get)
    assert (seen.kept, seen.set_aside) == ((), 1)


def test_no_more_than_so_many_are_compared() -> None:
    found = [_found("b", 70), _found("d", 71), _found("a", 72)]
    seen = second_look(ASKED, found, KEPT.__getitem__, most=1)
    assert (seen.kept, seen.set_aside) == (tuple(found[1:]), 1)
    assert seen.unseen == {found[1].key, found[2].key}


@pytest.mark.xdist_group("commands")
def test_a_look_up_says_what_it_compared_and_what_it_set_aside(place: Place) -> None:
    copy, other = _covered(PHOTO), resembling(PHOTO, crowded(2), 66)
    for name, image in (("copy.png", copy), ("other.png", other), ("far.png", crowded(9))):
        (place.folder / name).write_bytes(encoded(image, "PNG"))
    names = ("copy", "other", "far")
    place.ingest(
        write_ads(
            place.folder / "ads.jsonl",
            *({"ad_id": name, "body": "x", "images": [f"{name}.png"]} for name in names),
        )
    )
    asked = place.folder / "asked.jpg"
    asked.write_bytes(encoded(PHOTO))
    ran = place.spoor("lookup", "--picture", asked, "--json")
    assert ran.status == 0, ran.err
    assert [row["ad_id"] for row in ran.json["answer"]["ads"]["rows"]] == ["copy"]
    (hit,) = ran.json["pictures"]
    assert hit["sha256"] == sha256((place.folder / "copy.png").read_bytes()).hexdigest()
    assert AUTOMATIC < hit["distance"] <= CANDIDATE
    assert (hit["certain"], hit["compared"], ran.json["set_aside"]) == (False, True, 1)
    said = place.spoor("lookup", "--picture", asked).out
    assert "(candidate: look for yourself)" in said
    assert "1 more resemble it by their hash, not in their pixels" in said
    refused = place.spoor("lookup", "--picture", _empty(place.folder))
    assert refused.status != 0
    assert "empty.jpg is not an AVIF" in refused.err


def _covered(image: Image.Image) -> Image.Image:
    """Its left two fifths under a plain field."""
    covered = image.copy()
    covered.paste((255, 205, 40), (0, 0, image.width * 2 // 5, image.height))
    return covered


def _empty(folder: Path) -> Path:
    (folder / "empty.jpg").write_bytes(b"")
    return folder / "empty.jpg"
