"""Whatever the bytes are, the parent goes on, and the fault says why."""

import os
import signal
import struct
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from ingest.errors import BadInput
from ingest.models import Picture
from ingest.pictures import (
    Examined,
    PictureFault,
    blurred,
    examine,
    helper,
    judged,
    query_hashes,
    shown,
)
from ingest.pictures.limits import MAX_BYTES
from ingest.pictures.messages import Request
from tests.ingest.pictures.drawn import distance, encoded, scene

JPEG = encoded(scene(1))
SEEDS = [encoded(scene(1, 64, 48), form) for form in ("JPEG", "PNG", "WEBP", "GIF", "AVIF")]

AVIF = encoded(scene(1), "AVIF")
MOVING = encoded(scene(1), "AVIF", save_all=True, append_images=[scene(n) for n in range(2, 9)])


def _sized(data: bytes, width: int, height: int) -> bytes:
    """The same AVIF that says of itself that it is of another size."""
    at = data.index(b"ispe") + 8
    return data[:at] + struct.pack(">II", width, height) + data[at + 8 :]


def _reason(data: bytes) -> str:
    found = examine(data)
    assert isinstance(found, PictureFault), found
    return found.reason


def test_reasons() -> None:
    assert _reason(b"") == _reason(b"<svg/>") == _reason(encoded(scene(1), "BMP"))
    assert "JPEG, PNG, WebP or GIF" in _reason(b"")
    assert _reason(JPEG[: len(JPEG) // 2]) == "is truncated"
    assert _reason(encoded(Image.new("L", (6400, 6400)), "PNG")) == "has more than 40 megapixels"
    assert _reason(bytes(MAX_BYTES + 1)) == "is larger than 50 MiB"


@pytest.mark.parametrize("form", ["GIF", "WEBP"])
def test_of_a_moving_picture_the_first_frame_counts_however_many_follow(form: str) -> None:
    first = scene(1, 96, 72).convert("P").convert("RGB")
    others = [Image.new("RGB", first.size, (n % 256, 90, 200 - n % 200)) for n in range(400)]
    moving = encoded(first, form, save_all=True, append_images=others, lossless=True)
    found = examine(moving)
    assert isinstance(found, Examined)
    assert found == examine(encoded(first, form, lossless=True))


def test_a_truncated_webp_and_an_overfull_png_give_their_own_reasons() -> None:
    webp = encoded(scene(1), "WEBP")
    assert _reason(webp[: len(webp) // 2]) == "is truncated"
    notes = PngInfo()
    notes.add_text("Comment", "x" * 2**21, zip=True)
    overfull = encoded(scene(1), "PNG", pnginfo=notes)
    assert _reason(overfull) == "has a text or colour profile of more than 1 MiB"


def test_forty_megapixels_with_transparency_fit_into_the_memory_limit() -> None:
    assert isinstance(examine(encoded(Image.new("RGBA", (6320, 6320)), "PNG")), Examined)


def test_too_much_memory_is_a_fault_and_the_next_picture_is_fine() -> None:
    assert "300 MiB" in _reason(encoded(Image.new("RGB", (6320, 6320)), "WEBP"))
    assert isinstance(examine(encoded(scene(21))), Examined)


def test_avif_that_is_cut_off_or_too_large_gives_its_own_reason() -> None:
    for whole in (AVIF, MOVING):
        for end in (40, len(whole) // 2, len(whole) - 1):
            assert _reason(whole[:end]) == "is truncated"
    for side in (7000, 16_384, 60_000):
        assert _reason(_sized(AVIF, side, side)) == "has more than 40 megapixels"
    large = _sized(AVIF, 6320, 6320)  # thirty thousand pixels, to be drawn as forty million
    assert "300 MiB" in _reason(large)
    assert _reason(_sized(AVIF, 0, 0)) == "is broken"


def test_avif_of_moving_pictures_is_read_by_its_first_frame() -> None:
    found, still = examine(MOVING), examine(AVIF)
    assert isinstance(found, Examined)
    assert isinstance(still, Examined)
    assert (found.media_type, found.width, found.height) == ("image/avif", 256, 192)
    assert distance(found.phash, still.phash) <= 8
    track = MOVING.index(b"tkhd")
    end = track - 4 + int.from_bytes(MOVING[track - 4 : track])
    huge = MOVING[: end - 8] + struct.pack(">II", 60_000 << 16, 60_000 << 16) + MOVING[end:]
    assert _reason(huge) == "has more than 40 megapixels"


@pytest.mark.parametrize("subsampling", ["4:0:0", "4:2:0", "4:4:4"])
def test_avif_of_a_telephone_fits_into_the_limits(subsampling: str) -> None:
    image = scene(3, 4000, 3000).convert("RGBA")
    image.putalpha(200)
    large = examine(encoded(image, "AVIF", speed=10, subsampling=subsampling))
    assert isinstance(large, Examined)
    assert (large.width, large.height) == (4000, 3000)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1heicmiaf", "HEIC"),
        (b"\xff\x0a\xfa\x1f", "JPEG XL"),
        (b"\0\0\0\x0cJXL \r\n\x87\n\0\0\0\x14ftypjxl ", "JPEG XL"),
    ],
)
def test_a_format_that_is_not_read_is_named(data: bytes, kind: str) -> None:
    assert _reason(data + bytes(100)) == f"is a {kind} picture, which Spoor does not read"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_fault(data: bytes) -> None:
    assert isinstance(examine(data), PictureFault)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(SEEDS), st.data())
def test_any_damage_gives_a_picture_or_a_fault(seed: bytes, draw: st.DataObject) -> None:
    damaged = bytearray(seed)
    for _ in range(draw.draw(st.integers(1, 6))):
        damaged[draw.draw(st.integers(0, len(seed) - 1))] = draw.draw(st.integers(0, 255))
    end = draw.draw(st.integers(0, len(seed)))
    assert isinstance(examine(bytes(damaged[:end])), Examined | PictureFault)


def test_a_helper_that_was_killed_is_replaced() -> None:
    assert isinstance(examine(encoded(scene(22))), Examined)
    assert helper._helper is not None
    os.kill(helper._helper.process.pid, signal.SIGKILL)
    assert isinstance(examine(encoded(scene(23))), Examined)


def test_a_crash_in_the_decoder_is_a_fault_with_the_signal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helper, "_MODULE", "tests.ingest.pictures.crashing")
    monkeypatch.setattr(helper, "WALL_SECONDS", 600)
    helper.close()
    for how, words in (("crash", "crashed (exit status -11)"), ("spin", "2 s of processor time")):
        reply = helper.ask(Request(operation="examine", data=how.encode()))
        assert isinstance(reply, PictureFault)
        assert words in reply.reason
    helper.close()


class _InterruptedError(Exception):
    pass


def _interrupt(_signal: int, _frame: object) -> None:
    raise _InterruptedError


def test_an_interrupted_request_does_not_answer_the_next_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(helper, "_MODULE", "tests.ingest.pictures.crashing")
    helper.close()
    before = signal.signal(signal.SIGALRM, _interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    with pytest.raises(_InterruptedError):
        helper.ask(Request(operation="examine", data=b"spin"))
    signal.signal(signal.SIGALRM, before)
    assert helper._helper is None
    monkeypatch.undo()
    assert isinstance(examine(encoded(scene(61))), Examined)


def _examined_in_worker(data: bytes) -> tuple[object, int]:
    found = examine(data)
    assert helper._helper is not None
    return found, helper._helper.process.pid


def test_works_in_a_process_pool_and_ends_with_it() -> None:
    datas = [encoded(scene(seed)) for seed in range(30, 38)]
    here = [examine(data) for data in datas[:4]]
    with ProcessPoolExecutor(2) as pool:
        found, pids = zip(*pool.map(_examined_in_worker, datas[4:]), strict=True)
    assert [examine(data) for data in datas[4:]] == list(found)
    assert here == [examine(data) for data in datas[:4]]
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)


def test_threads_share_one_helper() -> None:
    datas = [encoded(scene(seed)) for seed in range(40, 60)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(examine, datas)) == [examine(data) for data in datas]


def test_copies_of_a_broken_picture_are_refused_with_the_reason() -> None:
    for make in (blurred, shown, query_hashes):
        with pytest.raises(BadInput, match="JPEG, PNG, WebP or GIF"):
            make(b"nothing")


def test_judged_marks_a_broken_picture_and_leaves_the_others() -> None:
    good = Picture(position=0, data=JPEG)
    bad = Picture(position=1, data=JPEG[:900])
    gone = Picture(position=2, state="blocked", reason="not shown")
    assert [judged(good), judged(gone)] == [good, gone]
    assert (judged(bad).state, judged(bad).reason) == ("failed", "is truncated")
