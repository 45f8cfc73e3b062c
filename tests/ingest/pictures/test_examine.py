"""What `examine` says of good pictures."""

import imagehash
import pytest
from PIL import Image, ImageDraw

from ingest.pictures import Examined, examine
from tests.ingest.pictures.drawn import distance, encoded, gradient, noise, scene, tiled, waves


def _examined(data: bytes) -> Examined:
    found = examine(data)
    assert isinstance(found, Examined), found
    return found


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_every_format_is_read_and_the_hash_is_that_of_imagehash(form: str) -> None:
    data = encoded(scene(1).quantize(255) if form == "GIF" else scene(1), form)
    found = _examined(data)
    assert (found.media_type, found.width, found.height) == (f"image/{form.lower()}", 256, 192)
    assert not found.flat
    assert distance(found.phash, str(imagehash.phash(scene(1), hash_size=16))) <= 12


def test_a_picture_of_common_size_has_exactly_the_hash_of_imagehash() -> None:
    data = encoded(scene(2, 700, 520), "PNG")
    assert _examined(data).phash == str(imagehash.phash(scene(2, 700, 520), hash_size=16))


def test_large_pictures_keep_their_hash_within_few_bits() -> None:
    large = scene(3, 2600, 2000)
    exact = str(imagehash.phash(large, hash_size=16))
    for form in ("JPEG", "PNG", "WEBP", "AVIF"):
        assert distance(_examined(encoded(large, form)).phash, exact) <= 10


def test_different_scenes_differ_in_about_half_of_the_bits() -> None:
    hashes = [_examined(encoded(scene(seed))).phash for seed in range(12)]
    pairs = [(a, b) for i, a in enumerate(hashes) for b in hashes[:i]]
    assert min(distance(a, b) for a, b in pairs) > 80


@pytest.mark.parametrize("form", ["JPEG", "AVIF"])
def test_the_exif_orientation_is_obeyed(form: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = scene(4).transpose(Image.Transpose.ROTATE_90)
    found = _examined(encoded(lying, form, exif=exif, quality=95))
    assert (found.width, found.height) == (256, 192)
    assert distance(found.phash, _examined(encoded(scene(4))).phash) <= 16


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "1", "I;16"])
def test_every_mode_of_png_is_read(mode: str) -> None:
    grey = scene(5).convert("L")
    image = (
        grey.point([v * 257 for v in range(256)], "I").convert("I;16") if mode == "I;16" else grey
    )
    found = _examined(encoded(image.convert(mode), "PNG"))
    assert distance(found.phash, _examined(encoded(scene(5), "PNG")).phash) <= 30


def test_a_cmyk_jpeg_is_read() -> None:
    assert not _examined(encoded(scene(6).convert("CMYK"))).flat


def test_transparent_parts_count_as_white() -> None:
    clear = scene(7).convert("RGBA")
    clear.putalpha(0)
    assert _examined(encoded(clear, "PNG")).flat


def _no_photo_sign() -> Image.Image:
    image = Image.new("RGB", (400, 300), (230, 230, 230))
    draw = ImageDraw.Draw(image)
    draw.ellipse((160, 60, 240, 140), fill=(180, 180, 180))
    draw.pieslice((120, 150, 280, 340), 180, 360, fill=(180, 180, 180))
    return image


def _avatar() -> Image.Image:
    image = gradient("#ebebeb", "#c8c8d2")
    draw = ImageDraw.Draw(image)
    draw.ellipse((150, 50, 250, 150), fill=(150, 150, 160))
    draw.pieslice((110, 160, 290, 380), 180, 360, fill=(150, 150, 160))
    return image


def _sign(image: Image.Image, words: str) -> Image.Image:
    ImageDraw.Draw(image).text((60, 120), words, fill="white", font_size=56)
    return image


FLAT = {
    "avatar on a gradient": _avatar(),
    "radial gradient": gradient("#ffffc8", "#780a3c", radial=True),
    "words on a gradient": _sign(gradient("#fac8dc", "#b43c78"), "NO PHOTO"),
    "blank": Image.new("RGB", (300, 300), (12, 200, 30)),
    "gradient": Image.linear_gradient("L"),
    "slanted gradient": Image.linear_gradient("L").rotate(20).crop((60, 60, 200, 200)),
    "no photo": _no_photo_sign(),
    "tiny": scene(8, 30, 200),
    "pixel": Image.new("RGB", (1, 1)),
}


@pytest.mark.parametrize("name", FLAT)
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_pictures_that_show_nothing_are_flat(name: str, form: str) -> None:
    assert _examined(encoded(FLAT[name], form)).flat


WITHOUT_CONTENT = {
    "grain": noise(1),
    "grey grain": noise(2, colours=1),
    "faint grain": noise(3, 2, spread=15),
    "squares by chance": noise(4, 5),
    "large squares by chance": noise(5, 16),
    "soft grain": noise(6, 3).resize((320, 240), Image.Resampling.BICUBIC),
    "fine checks": waves(31, 23, sharp=True, product=True),
    "checks": waves(6, 5, sharp=True, product=True),
    "few checks": waves(3, 2, sharp=True, product=True),
    "slanted checks": waves(12, 12, sharp=True, product=True).rotate(30).crop((150, 110, 450, 340)),
    "stripes": waves(9, 0, sharp=True),
    "slanted stripes": waves(11, 7, sharp=True),
    "soft stripes": waves(5, 4),
    "soft checks": waves(7, 4, product=True),
    "tiles": tiled(scene(11, 64, 48), 8, 8),
    "large tiles": tiled(scene(12, 160, 150), 4, 4),
}


@pytest.mark.parametrize("name", WITHOUT_CONTENT)
@pytest.mark.parametrize("quality", [90, 60, 25])
def test_noise_and_patterns_are_flat_however_compressed(name: str, quality: int) -> None:
    assert _examined(encoded(WITHOUT_CONTENT[name].convert("RGB"), quality=quality)).flat


@pytest.mark.parametrize("seed", range(6))
def test_grainy_scenes_and_twice_the_same_scene_are_not_flat(seed: int) -> None:
    grainy = Image.blend(scene(seed, 640, 480), noise(seed), 0.3)
    assert not _examined(encoded(grainy)).flat
    part = scene(seed, 512, 384).crop((0, 0, 256, 192))
    assert not _examined(encoded(tiled(part, 2, 1))).flat


@pytest.mark.parametrize("factor", [0.15, 0.5, 2.0])
def test_dark_and_bright_scenes_are_not_flat(factor: float) -> None:
    assert not _examined(encoded(scene(9).point(lambda value: value * factor))).flat
