"""What the buttons under a table mean: a page of what is shown there, and no step from it."""

from components.packed import Packed


class Turn(Packed, frozen=True, kw_only=True):
    """The page (from 0) of the subject that a button leads to.

    A step would be made from whatever is shown when the press arrives: two quick presses would go
    beyond the last page, and one that comes late would turn the page of the next question.
    """

    about: str
    page: int


def beside(about: str, page: int, *, is_last: bool) -> tuple[str | None, str | None]:
    """What the way back and the way on mean; None where there is none."""
    before = Turn(about=about, page=page - 1).packed() if page else None
    return before, None if is_last else Turn(about=about, page=page + 1).packed()
