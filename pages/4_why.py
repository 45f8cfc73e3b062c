"""Connection: what ties two ads, values or networks, and what does not."""

from components import state
from components.networks import asked
from components.networks.pair import connection
from components.opened import opened

uid = state.open_uid()
if uid is not None:
    opened(uid)
else:
    connection(asked.pair())
