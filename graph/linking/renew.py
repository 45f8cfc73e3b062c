"""Part of a result made anew: what both new ads and judgements do to networks that stand.

Brokers, periods and cores are computed from all arrays, which is cheap and exact. Ads in doubt form
first groups again, and go through the passes of a full run: families, merging, communities, homes,
and all of it once more without strangers. The first groups of all others stand and are counted as
in a full run; after the first round they are the networks they were. Only pairs with a group in
which something changed are scored, and only ads that changed asked where they belong.
"""

from graph.linking.arrays import renumber
from graph.linking.basis import Basis
from graph.linking.canonical import Canonical
from graph.linking.evidence import Tokens
from graph.linking.homes import following
from graph.linking.networks import Merging
from graph.linking.parameters import Parameters
from graph.linking.passes import again, first, networks
from graph.linking.reach import mentioned_by
from graph.linking.regroup import standing_groups
from graph.linking.result import Linked
from graph.linking.values import Bools, Ints
from ingest.models import Frozen


class Renewed(Frozen, frozen=True, kw_only=True, eq=False):
    """`group` (ads,) the groups that were scored, `label` (ads,) their networks, `merged` how, and
    `near`, the mentions that were looked at."""

    group: Ints
    label: Ints
    merged: Merging
    near: Tokens


def renew(
    order: Canonical,
    ground: Basis,
    previous: Linked,
    anew: Bools,
    more: Bools,
    parameters: Parameters,
) -> Renewed:
    """Networks after the ads `anew` (ads,) were grouped afresh and ads `more` (ads,) said more.

    `previous` knows the first ads of the market; all ads behind these are new, hence anew.
    """
    changed = anew | more
    near = mentioned_by(ground.told, changed)
    groups = standing_groups(order.market, ground, near, previous, anew, parameters)
    made = first(groups, parameters, changed)
    if parameters.use_second_pass:
        groups = again(groups, made, parameters)
        made = networks(groups, parameters, changed)
    group = following(groups.group, made.home)
    return Renewed(group=group, label=renumber(made.home), merged=made.merged, near=near)
