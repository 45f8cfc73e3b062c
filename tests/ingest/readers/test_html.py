"""What a page holds, before anything decides how much of it is used."""

from ingest.readers._html import page


def test_every_picture_of_a_page_is_named_so_that_what_is_over_can_be_stated() -> None:
    shown = "".join(f'<img src="/p/{n}.jpg">' for n in range(700))
    found = page(f"<title>One</title><p>Text</p>{shown}{shown}", "http://a.example/1")
    assert len(found.images) == 700
    assert found.images[-1] == "http://a.example/p/699.jpg"
