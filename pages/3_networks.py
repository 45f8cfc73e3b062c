"""Networks: which ads belong together across sites, why, and how sure that is."""

from components import state
from components.networks import asked
from components.networks.listed import listed
from components.networks.opened import opened_network
from components.opened import opened

uid, number = state.open_uid(), asked.number()
if uid is not None:
    opened(uid)
elif number is not None:
    opened_network(number)
else:
    listed()
