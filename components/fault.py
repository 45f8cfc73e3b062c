"""Faults in one sentence: what is wrong and what to do."""

from components.lines import line, lines
from components.words import _
from ingest.errors import NotInitialised, ServerError, SpoorError


def explain(error: SpoorError) -> None:
    """Draw the fault; the technical reason stands under it for whoever has to mend it."""
    lines([line(sentence(error), "fault"), line(str(error), "note")], key="fault")


def sentence(error: SpoorError) -> str:
    """What is wrong and what to do, for this kind of error."""
    match error:
        case NotInitialised():
            return _(
                "Nothing has been loaded here yet, so nothing can be found."
                " Load ads first with: spoor ingest PATH"
            )
        case ServerError():
            return _(
                "The database does not answer. Your question was not answered."
                " Try again in a minute; if it stays away, run: spoor db status"
            )
        case _:
            return _("This did not work, and the answer would be incomplete. Nothing is shown.")
