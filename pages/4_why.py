"""Connection: what ties two ads, values or networks, and what does not."""

from components import state
from components.networks import asked
from components.networks.pair import connection
from components.opened import opened
from components.words import _

uid = state.open_uid()
if uid is not None:
    opened(uid, _("Back to the connection"))
else:
    connection(asked.pair())
