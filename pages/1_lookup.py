"""Look up: is this number (name, address, place) in any ad?"""

from components import state
from components.ask import ask
from components.back import back
from components.lines import line, lines
from components.listing import listing, values_of
from components.opened import opened
from components.results import results
from components.start import start
from components.words import _

uid = state.open_uid()
question = state.asked()
if uid is None and state.from_list():
    back("list", _("Back to the list"), state.back_to_list)
if uid is None:
    ask(question.text if question else "")
if state.lost():
    lines(
        [line(_("This link belongs to an earlier session. Look it up again."), "warning")],
        key="lost",
    )
if uid is not None:
    opened(uid, _("Back to the results") if question else _("Back to the search"))
elif question is None:
    start()
elif len(values := values_of(question.text)) > 1:
    listing(values)
else:
    results(question)
