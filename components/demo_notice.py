"""The notice that stands on every page of a demonstration."""

from components.lines import line, lines
from components.words import _

BLOCK = "06 1234 0000–06 1234 9999"


def demo_notice() -> None:
    """Say that nothing here is real, and which numbers stand for Dutch ones."""
    lines(
        [
            line(
                _(
                    "Demonstration: a fictional market. No person, ad or picture is real; Dutch"
                    " numbers come from the block {block}, other numbers from ranges reserved"
                    " for fiction."
                ).format(block=BLOCK),
                "banner",
            )
        ],
        key="demo-notice",
    )
