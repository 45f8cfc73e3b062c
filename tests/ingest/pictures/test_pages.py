"""A screenshot of a page is compared by the photograph on it, never by its layout."""

import pytest
from PIL import Image, ImageDraw, ImageOps

from ingest.pictures import Examined, examine, query_hashes
from tests.ingest.pictures.drawn import distance, encoded, scene


def _page(photo: Image.Image | None, width: int = 540, line: int = 28) -> Image.Image:
    """A title, a photograph if any, and lines of text below it."""
    page = Image.new("RGB", (width, width * 2), (248, 248, 250))
    draw = ImageDraw.Draw(page)
    draw.text((20, 30), "Fictional advertisement", fill="black", font_size=24)
    top = 90
    if photo:
        shown = photo.resize((width - 40, round((width - 40) * photo.height / photo.width)))
        page.paste(shown, (20, top))
        top += shown.height + 20
    for y in range(top, page.height - 60, line):
        draw.text((24, y), "Words that nobody wrote, in a row", fill="black", font_size=20)
    return page


def _examined(image: Image.Image, form: str = "JPEG") -> Examined:
    found = examine(encoded(image, form))
    assert isinstance(found, Examined)
    return found


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("width", [400, 540, 1080])
def test_the_hash_of_a_page_is_that_of_its_photograph(width: int, form: str) -> None:
    photo = scene(1, 512, 384)
    page = _examined(_page(photo, width), form)
    assert not page.flat
    assert (page.width, page.height) == (width, width * 2)
    assert distance(page.phash, _examined(photo).phash) <= 40


def test_pages_of_one_layout_with_other_photographs_are_far_apart() -> None:
    pages = [_examined(_page(scene(seed, 512, 384))) for seed in range(6)]
    pairs = [(a, b) for i, a in enumerate(pages) for b in pages[:i]]
    assert min(distance(a.phash, b.phash) for a, b in pairs) > 80


def test_a_page_without_a_photograph_never_links() -> None:
    assert _examined(_page(None)).flat
    assert query_hashes(encoded(_page(None))) == ()


def test_only_the_photograph_of_a_page_is_looked_up() -> None:
    names = {name for name, _ in query_hashes(encoded(_page(scene(2, 512, 384))))}
    assert {"cut_out", "cut_out_mirrored"} < names
    assert not {"plain", "trimmed", "without_bars"} & names


@pytest.mark.parametrize("seed", range(5))
def test_photographs_framed_or_not_are_no_pages(seed: int) -> None:
    photo = scene(seed, 400, 300)
    for image in (photo, ImageOps.expand(photo, 40, "white"), ImageOps.expand(photo, 9, "black")):
        assert query_hashes(encoded(image))[0][0] == "plain"
