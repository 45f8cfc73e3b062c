"""The light path tells the same truth as the files, and every noise can be set alone."""

import msgspec
import numpy as np
import pytest

from demo.arrays import KINDS, generate
from demo.market import market
from demo.parameters import PRESETS, clean, hard
from demo.reissue import GAP

NOISES = {
    "no_phone": 0.3,
    "reissued": 0.3,
    "shared_numbers": 0.2,
    "help_desk": 0.1,
    "taxi": 0.1,
    "stolen_pictures": 0.1,
    "stock_pictures": 0.1,
    "copied_text": 0.1,
    "edits": 0.5,
    "obfuscated": 0.5,
    "edited_pictures": 0.5,
}


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_gives_whole_arrays(preset: str) -> None:
    arrays = generate(3000, 2, PRESETS[preset]())
    assert len(arrays.ad_operator) == 3000
    assert (arrays.ad_first <= arrays.ad_last).all()
    assert set(np.unique(arrays.mention_kind)) == set(range(len(KINDS)))
    assert (arrays.mention_value >= 0).all()
    assert (np.diff(arrays.mention_ad) >= 0).all()


@pytest.mark.parametrize("noise", NOISES)
def test_a_noise_alone_changes_nothing_else(noise: str) -> None:
    calm = market(2000, 4, clean())
    loud = market(2000, 4, msgspec.structs.replace(clean(), **{noise: NOISES[noise]}))
    assert (calm.operator == loud.operator).all()
    assert (calm.site == loud.site).all()
    assert (calm.times.days == loud.times.days).all()
    if noise != "no_phone":
        assert (calm.shown.own == loud.shown.own).all()
    different = [
        (calm.shown.own != loud.shown.own).any(),
        (calm.number_value != loud.number_value).any(),
        (calm.shown.help_desk != loud.shown.help_desk).any(),
        (calm.shown.taxi != loud.shown.taxi).any(),
        (calm.pictures.scene != loud.pictures.scene).any(),
        (calm.pictures.edit != loud.pictures.edit).any(),
        (calm.template != loud.template).any(),
        (calm.style != loud.style).any(),
        (calm.times.edited_at != loud.times.edited_at).any(),
    ]
    assert sum(different) == 1


def operators_by_phone(arrays) -> dict[int, set[int]]:
    phones = arrays.mention_kind == KINDS.index("phone")
    found: dict[int, set[int]] = {}
    for ad, value in zip(arrays.mention_ad[phones], arrays.mention_value[phones], strict=True):
        found.setdefault(int(value), set()).add(int(arrays.ad_operator[ad]))
    return found


def test_a_clean_market_has_no_number_of_two_operators() -> None:
    assert all(len(who) == 1 for who in operators_by_phone(generate(2000, 4, clean())).values())


def test_a_reissued_number_was_silent_for_more_than_ninety_days() -> None:
    noisy = msgspec.structs.replace(clean(), rotation_days=60.0, reissued=0.2)
    arrays = generate(4000, 4, noisy)
    shared = {value for value, who in operators_by_phone(arrays).items() if len(who) > 1}
    assert len(shared) > 20
    phones = arrays.mention_kind == KINDS.index("phone")
    for value in shared:
        ads = arrays.mention_ad[phones & (arrays.mention_value == value)]
        ads = ads[np.argsort(arrays.ad_first[ads], kind="stable")]
        who = arrays.ad_operator[ads]
        change = int(np.flatnonzero(np.diff(who))[0]) + 1
        assert arrays.ad_first[ads[change]] - arrays.ad_last[ads[:change]].max() > GAP


def test_sizes_are_very_different() -> None:
    sizes = np.bincount(generate(20_000, 1).ad_operator)
    assert sizes.max() > 20 * np.median(sizes)
    assert sizes.max() <= 0.07 * 20_000


def test_hard_is_harder() -> None:
    many = operators_by_phone(generate(4000, 1, hard()))
    few = operators_by_phone(generate(4000, 1))
    assert sum(len(who) > 1 for who in many.values()) > sum(len(who) > 1 for who in few.values())
