"""One pass of linking: merge the groups, part what hardly hangs together, send every ad home."""

import msgspec
import numpy as np

from graph.linking.arrays import distinct, renumber
from graph.linking.communities import communities, finer
from graph.linking.evidence import Evidence, evidence, shares
from graph.linking.families import joined, members
from graph.linking.ground import Groups, apart
from graph.linking.guests import guests
from graph.linking.homes import settled
from graph.linking.networks import Merging, merge
from graph.linking.parameters import Parameters
from graph.linking.reach import mentioned_by
from graph.linking.scatter import scattered
from graph.linking.values import Bools, Ints
from ingest.models import Frozen


class Pass(Frozen, frozen=True, kw_only=True, eq=False):
    """One linking of groups: how they merged, the `network` (ads,) that this gave, and the `home`
    (ads,) of every ad then."""

    merged: Merging
    network: Ints
    home: Ints


def networks(ground: Groups, parameters: Parameters, changed: Bools | None = None) -> Pass:
    """Merge the groups, part what hardly hangs together, ask every ad where it belongs.

    If only some ads `changed` (ads,) since the networks were made on which the groups stand, only
    groups that hold one of these are scored, and only these ads asked.
    """
    fresh = None
    if changed is not None:
        fresh = np.bincount(ground.group[changed], minlength=len(ground.size)) > 0
    stands = ground.stands
    merged = merge(ground.told, ground.held, ground.size, ground.epoch, parameters, fresh, stands)
    label = merged.label
    if parameters.use_communities:
        label = communities(label, merged.first, parameters, stands)
        label = _parted(ground, label, parameters)
    network = _in_houses(ground, label, merged.first, parameters, changed)
    home = network
    if parameters.use_homes:
        home = settled(ground.told, ground.part, network, parameters, changed)
    return Pass(merged=merged, network=network, home=home)


def _parted(ground: Groups, label: Ints, parameters: Parameters) -> Ints:
    """`label` (groups,) after networks that stood apart and were joined now were searched for
    communities, over all that their groups share and not only what is near a change."""
    if ground.stands is None or ground.all_told is None:
        return label
    large = np.bincount(ground.stands[ground.group] + 1) >= parameters.bridge_from
    large[0] = False  # what does not stand
    known = large[ground.stands + 1]
    of, _ = distinct(label[known], ground.stands[known])
    several = np.bincount(of, minlength=int(label.max(initial=-1)) + 1) > 1
    if not several.any():
        return label
    told = mentioned_by(ground.all_told, several[label[ground.group]])
    held = shares(told, ground.group)
    asked = several[label]
    found = evidence(told, held, ground.size, ground.epoch.rate, parameters, asked)
    return finer(label, found, several, parameters.resolution, parameters)


def first(ground: Groups, parameters: Parameters, changed: Bools | None = None) -> Pass:
    """The first pass, at the noise rate that was taken before networks were known. What it joins is
    searched for communities only as far as it is near a change: the next pass looks again."""
    epoch = msgspec.structs.replace(ground.epoch, rate=ground.epoch.first_rate)
    early = msgspec.structs.replace(ground, epoch=epoch, all_told=None)
    return networks(early, parameters, changed)


def again(ground: Groups, made: Pass, parameters: Parameters) -> Groups:
    """The ground of the next pass after this one was `made`: without ads that belong elsewhere, and
    without contacts that are scattered over the networks."""
    loose = np.zeros(len(ground.told.weight), bool)
    if parameters.use_loose:
        loose = scattered(ground.told, shares(ground.told, made.home), parameters)
    return apart(ground, made.home != made.network, loose)


def _in_houses(
    ground: Groups, label: Ints, found: Evidence, parameters: Parameters, changed: Bools | None
) -> Ints:
    """Networks (ads,) after those `label` (groups,) that show a family joined its house; guests
    stay behind."""
    network = label[ground.group]
    house = members(network, ground.told, ground.family, parameters, changed)
    together = joined(network, house)
    if not parameters.use_guests:
        return together
    behind = guests(label, ground, found, house, parameters)[ground.group]
    return renumber(np.where(behind, int(together.max(initial=-1)) + 1 + network, together))
