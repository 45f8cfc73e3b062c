"""What the page of the blind sample asks and tells; nothing is kept, all is asked anew."""

from components.networks.door import place
from graph import networks
from graph.networks import BlindPair, Measured, NotThere
from graph.networks.sampling import Answer


def next_pair() -> BlindPair | None:
    """The next pair of the current sample; None where all are judged or none was drawn."""
    database, context, _folder = place("judge blind sample")
    try:
        return networks.next_pair(database, context)
    except NotThere:
        return None


def measured() -> Measured | None:
    """What follows from the answers so far; None where no sample was drawn."""
    database, context, _folder = place("measured precision")
    return networks.measured(database, context)


def draw(size: int) -> None:
    """Draw a sample of this size from the last linking."""
    networks.draw(*place("draw blind sample"), size=size)


def answer(pair: str, said: Answer) -> None:
    """Record an answer."""
    database, context, _folder = place("judge blind sample")
    networks.answer(database, context, pair, said)
