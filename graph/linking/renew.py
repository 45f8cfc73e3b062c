"""Part of a result made anew: what both new ads and judgements do to networks that stand.

Brokers, periods and cores are computed from all arrays, which is cheap and exact. The networks of
the last run stand as they are, each as one group, but for ads in doubt: these form groups again.
Only pairs with a group in which something changed are scored. Then every ad that changed is asked
where it belongs, as in a full run; those found among strangers leave, and it is done once more.
"""

import numpy as np

from graph.linking.arrays import renumber
from graph.linking.basis import Basis
from graph.linking.canonical import Canonical
from graph.linking.evidence import Tokens
from graph.linking.ground import Groups, apart
from graph.linking.homes import following, settled
from graph.linking.networks import Merging, merge
from graph.linking.parameters import Parameters
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
    merged, network, home = _pass(groups, changed, parameters)
    if parameters.use_second_pass and (home != network).any():
        groups = apart(groups, home != network)
        merged, network, home = _pass(groups, changed, parameters)
    group = groups.group if home is network else following(groups.group, home)
    return Renewed(group=group, label=renumber(home), merged=merged, near=near)


def _pass(groups: Groups, changed: Bools, parameters: Parameters) -> tuple[Merging, Ints, Ints]:
    """Merge the groups, then ask every ad that `changed` (ads,): (how, networks, homes)."""
    fresh = np.bincount(groups.group[changed], minlength=len(groups.size)) > 0
    merged = merge(groups.told, groups.held, groups.size, groups.epoch, parameters, fresh)
    network = merged.label[groups.group]
    if not parameters.use_homes:
        return merged, network, network
    return merged, network, settled(groups.told, groups.part, network, parameters, changed)
