"""Networks: which ads belong together across sites, why, and how sure that is."""

from components import state
from components.networks import asked
from components.networks.listed import listed
from components.networks.opened import opened_network
from components.opened import opened
from components.words import _

uid, number = state.open_uid(), asked.number()
if uid is not None:
    came_from = _("Back to network {number}").format(number=number)
    opened(uid, came_from if number is not None else _("All networks"))
elif number is not None:
    opened_network(number)
else:
    listed()
