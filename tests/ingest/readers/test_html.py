"""What a page holds, before anything decides how much of it is used."""

from ingest.readers._html import page


def test_every_picture_of_a_page_is_named_so_that_what_is_over_can_be_stated() -> None:
    shown = "".join(f'<img src="/p/{n}.jpg">' for n in range(700))
    found = page(f"<title>One</title><p>Text</p>{shown}{shown}", "http://a.example/1")
    assert len(found.images) == 700
    assert found.images[-1] == "http://a.example/p/699.jpg"


def test_menus_header_and_footer_are_kept_apart_from_the_text() -> None:
    found = page(
        "<header><b>Market</b> <nav>Utrecht <nav>Assen</nav></nav></header>"
        "<p>Anna in Breda</p><aside>Bel 06 12345678</aside><footer>Postbus 1, Zwolle</footer>",
        None,
    )
    assert found.text == "Anna in Breda\nBel 06 12345678"
    assert found.frame == "Market\nUtrecht\nAssen\nPostbus 1, Zwolle"


def test_a_header_with_a_headline_and_parts_of_an_article_belong_to_the_text() -> None:
    found = page(
        "<header><h1>Anna</h1><nav>Delft</nav></header>"
        "<article><header>Breda</header><p>Hoi</p><footer>06 12345678</footer></article>",
        None,
    )
    assert found.text == "Anna\nBreda\nHoi\n06 12345678"
    assert found.frame == "Delft"


def test_a_page_that_is_all_frame_is_all_text() -> None:
    found = page("<header>Anna</header><footer>06 12345678</footer>", None)
    assert (found.text, found.frame) == ("Anna\n06 12345678", "")
