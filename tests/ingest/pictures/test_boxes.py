"""What a file of boxes says of itself, and that no bytes make the reading of it fail."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.pictures.boxes import boxes_of
from tests.ingest.pictures.drawn import encoded, scene

AVIF = encoded(scene(1, 64, 48), "AVIF")


def test_kind_size_and_whether_all_is_here() -> None:
    whole, cut = boxes_of(AVIF), boxes_of(AVIF[:-1])
    assert whole is not None
    assert cut is not None
    assert (whole.kind, whole.whole, whole.pixels) == ("AVIF", True, 64 * 48)
    assert not cut.whole


def test_others_are_none_of_its_business() -> None:
    film = b"\0\0\0\x18ftypisom\0\0\0\0isommp42"
    for data in (b"", b"ftyp", film, encoded(scene(1, 64, 48)), encoded(scene(1, 64, 48), "PNG")):
        assert boxes_of(data) is None


def test_a_box_without_end_and_one_of_eight_bytes_length() -> None:
    head = b"\0\0\0\x14ftypavif\0\0\0\0avif"
    to_the_end = boxes_of(head + b"\0\0\0\0mdat" + bytes(9))
    long = boxes_of(head + b"\0\0\0\x01mdat" + (24).to_bytes(8) + bytes(8))
    too_long = boxes_of(head + b"\0\0\0\x01mdat" + (2**63).to_bytes(8) + bytes(8))
    assert to_the_end is not None
    assert long is not None
    assert too_long is not None
    assert to_the_end.whole
    assert long.whole
    assert not too_long.whole


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_damage_gives_an_answer(draw: st.DataObject) -> None:
    damaged = bytearray(AVIF)
    for _ in range(draw.draw(st.integers(1, 8))):
        damaged[draw.draw(st.integers(0, 400))] = draw.draw(st.integers(0, 255))
    boxes_of(bytes(damaged[: draw.draw(st.integers(0, len(damaged)))]))


def test_boxes_within_boxes_without_end_are_not_followed() -> None:
    deep = b"".join((2**31).to_bytes(4) + b"meta\0\0\0\0" for _ in range(5000))
    found = boxes_of(b"\0\0\0\x14ftypavif\0\0\0\0avif" + deep)
    assert found is not None
    assert found.pixels == 0
