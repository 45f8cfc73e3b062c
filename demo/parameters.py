"""How much of each trouble a market contains; every trouble can be set alone."""

import msgspec

from ingest.models import Frozen


class MarketParameters(Frozen, frozen=True, kw_only=True):
    """Shape and noise of a market. Shares are 0..1, of ads unless said otherwise.

    Shape: `ads_per_operator` (mean; sizes follow a power law), `largest_share` (cap on the share
    of all ads one operator has), `zipf` (exponent of the sizes), `mean_life` (days an ad is up).

    Contacts: `rotation_days` between two numbers of one line (0 = never), `second_phone` (ad shows
    another number of its operator), `no_phone`, `emails`, `handles`, `obfuscated` (number written
    to escape machines).
    False bridges: `reissued` (share of *numbers* that pass to another operator after > 90 days),
    `shared_numbers` (share of *numbers* that two unrelated operators both use), `help_desk` (ad
    shows its site's help line), `taxi`, `stolen_pictures`, `stock_pictures`, `copied_text`.
    Other: `shared_pictures` (ad of a network shows a picture of the house), `edited_pictures` (of
    shown pictures), `edits` (ad changes while it is up), `reposts` (next ad repeats the last).
    """

    ads_per_operator: float = 40.0
    largest_share: float = 0.06
    zipf: float = 1.35
    mean_life: float = 18.0
    rotation_days: float = 75.0
    second_phone: float = 0.12
    no_phone: float = 0.10
    emails: float = 0.08
    handles: float = 0.15
    obfuscated: float = 0.30
    reissued: float = 0.05
    shared_numbers: float = 0.0
    help_desk: float = 0.04
    taxi: float = 0.02
    stolen_pictures: float = 0.003
    stock_pictures: float = 0.01
    copied_text: float = 0.01
    shared_pictures: float = 0.35
    edited_pictures: float = 0.30
    edits: float = 0.25
    reposts: float = 0.40


def ordinary() -> MarketParameters:
    """The default market: every trouble is there, none of them rules."""
    return MarketParameters()


def hard() -> MarketParameters:
    """Everything hard at once."""
    return MarketParameters(
        rotation_days=35.0,
        second_phone=0.05,
        no_phone=0.30,
        obfuscated=0.60,
        reissued=0.30,
        shared_numbers=0.03,
        help_desk=0.10,
        taxi=0.05,
        stolen_pictures=0.02,
        stock_pictures=0.05,
        copied_text=0.05,
        edited_pictures=0.60,
    )


def no_phone_40() -> MarketParameters:
    """The ordinary market in which 40 % of the ads show no number."""
    return msgspec.structs.replace(ordinary(), no_phone=0.40)


def clean() -> MarketParameters:
    """All noise off: one line of one number per worker group, nothing stolen, copied or hidden."""
    off = (
        "rotation_days no_phone obfuscated reissued shared_numbers help_desk taxi "
        "stolen_pictures stock_pictures copied_text edited_pictures edits"
    )
    return msgspec.structs.replace(ordinary(), **dict.fromkeys(off.split(), 0.0))


PRESETS = {"ordinary": ordinary, "hard": hard, "no-phone": no_phone_40, "clean": clean}
