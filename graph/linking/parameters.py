"""Every number that linking depends on, with meaning, unit and the size it was fitted for.

Fitted on two fictional markets of 20,000 to 100,000 ads (seeds 1 and 2) by `make bench-link`,
which prints the curve T(N) and one ablation row per step. At 20,000 ads of ordinary noise a T of 8
bits already keeps precision .995 and 12 gives .999; what is above leaves room for a hard market.
The steps around homes were chosen on seeds 31 and 32 of 20,000 and 100,000 ads; families by first
groups, guests, contacts scattered over networks and noise between networks on 31 to 33, 51 and 54.
Change a number, and `VERSION` with it: every evidence record cites it.
"""

import math

from ingest.models import Frozen

VERSION = "2026-12.1"


class Parameters(Frozen, frozen=True, kw_only=True):
    """Defaults are the fitted ones; switches (`use_…`) exist for the ablation rows."""

    # --- broker test: contacts of help desks, taxis, reception desks ---
    broker_groups: int = 8
    """A contact whose ads, without it, fall into more unrelated contact groups is a broker."""
    broker_share: float = 0.35
    """… if these groups are more than this share of the ads that something else groups."""
    broker_alone_share: float = 0.30
    """The same share where the contact stands alone and only pictures and texts tell groups."""

    broker_rare: int = 5
    """Only pictures and texts on so few contact groups tell that two ads belong together here."""

    # --- movers: contacts that go from house to house ---
    mover_houses: int = 3
    """A contact beside the contacts of so many houses, one after the other, is at home in none."""
    mover_share: float = 0.8
    """… if so much of its ads are there; a picture or text moves if so much of its ads show it."""

    # --- periods of use ---
    gap_days: int = 90
    """Watched days without a sighting after which a number may have a new user: another core."""
    watch_days: int = 14
    """A crawl watches so many days, itself the last: most ads stay up longer than that."""
    part_days: int = 30
    """Shorter silences that part the ads of one number before evidence joins them again."""

    # --- evidence ---
    gap_weight: float = 0.5
    """Weight of a contact shared across a silence; it never merges without something else."""
    most_groups: int = 30
    """A value on more groups than this is context, not evidence (stock pictures, placeholders)."""
    family_most: float = 0.1
    """Values on more groups than that, but on at most this share of them, may form families: the
    house pictures of large operators."""
    family_share: float = 0.2
    """Two values are kin when they share this part of the groups of the rarer one …"""
    family_ads: float = 0.3
    """A group belongs to a family when this part of its ads shows at least two of its values."""
    family_lift: float = 3.0
    """… and so many times more groups than chance gives to groups of their sizes."""
    guest_share: float = 0.5
    """A part of a joining network is a guest when the share of its ads that show the family is less
    than this part of that share in the whole house …"""
    guest_resolution: float = 2.0
    """… parts being communities at this resolution, finer than those of a network."""
    copied_share: float = 0.75
    """What a value adds to the surprise that one source ad explains together with a heavier one;
    as an independent value it counts not at all."""
    overlap: float = 0.8
    """Two values whose sets of groups overlap this much (Jaccard) are one: a text bought with a
    picture …"""
    step_share: float = 0.1
    """… the second of which adds this share to the surprise …"""
    overlap_groups: int = 3
    """… looked at for values on at least so many groups: below it sets coincide by chance."""

    # --- surprise ---
    threshold_bits: float = 13.0
    """T at 100,000 ads: bits of surprise at which two groups are one network."""
    bits_per_tenfold: float = 4.0
    """Growth of T per tenfold ads above 100,000."""
    bits_per_tenth: float = 2.0
    """Fall of T per tenfold fewer ads below 100,000."""
    two_value_discount: float = 2.0
    """Bits below T that suffice when two independent values agree."""
    noise_share: float = 0.5
    """Share of what cores share that is taken for accident, when the noise rate is estimated."""
    least_noise: float = 0.05
    """Accidental weight per ad that is expected of any base, however clean it looks: in a small one
    the first stolen picture is the only accident there is."""
    bridge_from: int = 4
    """One ad alone ties no group of so many ads to another: it is a bridge, and shown as one."""
    rounds: int = 20
    """At most so many rounds of merging; each round scores the groups of the round before."""
    scatter_groups: int = 3
    """A contact on so many groups, after ties of several values are made, ties none of them …"""
    scatter_share: float = 0.5
    """… unless one of the groups holds this share of its ads."""

    # --- inside a network ---
    resolution: float = 0.4
    """Resolution of Leiden (modularity); below 1 it parts only what hardly hangs together."""
    split_from: int = 4
    """Components of fewer groups are not searched for communities."""
    seed: int = 20261101
    """Seed of Leiden."""

    # --- homes: every ad asked again, once networks are known ---
    home_weight: float = 1.5
    """What leads an ad into another network weighs at least this: two values, or a contact."""

    # --- increments ---
    again_up_to: int = 100_000
    """A base of so many ads is linked again as a whole when ads come in: three seconds of processor
    time. In a larger one only what new ads reach is."""

    # --- values judged to tie nothing ---
    whole_up_to: int = 30_000
    """A base of so many ads is linked again as a whole without a muted value, in less than a second
    of processor time; in a larger one only networks that mention it are."""

    # --- ads without any contact, and possible links ---
    anchor_cores: int = 3
    """A picture or text on more contact groups cannot hold ads without contact together."""
    possible_bits: float = 8.0
    """Bits below T down to which a single tie is still shown as possible (tier C)."""

    # --- switches for the ablation ---
    use_brokers: bool = True
    use_movers: bool = True
    use_periods: bool = True
    use_parts: bool = True
    use_split_stars: bool = True
    use_lone: bool = True
    use_patience: bool = True
    use_scatter: bool = True
    use_homes: bool = True
    use_second_pass: bool = True
    use_loose: bool = True
    use_second_rate: bool = True
    use_independence: bool = True
    use_size: bool = True
    use_communities: bool = True
    use_anchors: bool = True
    use_families: bool = True
    use_guests: bool = True

    def threshold(self, ads: int) -> float:
        """T(N) in bits for a base of `ads` ads."""
        tens = math.log10(max(ads, 1) / 100_000)
        slope = self.bits_per_tenfold if tens > 0 else self.bits_per_tenth
        return self.threshold_bits + tens * slope


DEFAULT = Parameters()
