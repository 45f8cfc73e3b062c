"""Which pictures an ad shows, where they come from, and how they were edited."""

import numpy as np

from demo.campaigns import Campaigns
from demo.operators import Operators
from demo.parameters import MarketParameters
from demo.streams import Ints, chance, offsets, stream
from ingest.models import Frozen

SLOTS = 5
STOCK_SCENES = 24
ORIGINS = ("own", "house", "stock", "stolen")
OWN, HOUSE, STOCK, STOLEN = range(4)
EDITS = ("original", "resize", "jpeg", "crop", "mirror", "watermark", "border", "brightness")


class Showings(Frozen, frozen=True, kw_only=True):
    """Per ad and slot: scene (-1 = nothing), its origin (index in ORIGINS) and edit (in EDITS).

    Scenes are numbered: own pictures of workers, then those of houses, then stock pictures.
    """

    scene: Ints
    origin: Ints
    edit: Ints
    scenes: int


def showings(
    owners: Operators, plan: Campaigns, seed: int, parameters: MarketParameters
) -> Showings:
    """The pictures of every ad."""
    rng = stream(seed, "pictures")
    operator, worker = plan.operator[plan.of_ad], plan.worker[plan.of_ad]
    own_count = rng.integers(2, 6, int(owners.workers.sum()))
    house_count = np.where(owners.network, np.minimum(2 + owners.workers // 4, 6), 0)
    house_first = offsets(house_count) + int(own_count.sum())
    stock_first = int(own_count.sum() + house_count.sum())
    scene = np.full((len(operator), SLOTS), -1, np.int64)
    _own(scene, plan, own_count, worker, rng)
    house = chance(seed, "house", len(operator), parameters.shared_pictures)
    house &= owners.network[operator]
    turn = stream(seed, "house-turn").integers(0, 1000, len(operator))
    pick = house_first[operator] + turn % np.maximum(house_count[operator], 1)
    scene[house, 3] = pick[house]
    origin = np.tile([OWN, OWN, OWN, HOUSE, OWN], (len(operator), 1))
    _foreign(scene, origin, operator, stock_first, seed, parameters)
    edited = stream(seed, "edited").random(scene.shape) < parameters.edited_pictures
    kind = stream(seed, "edit-kind").integers(1, len(EDITS), scene.shape)
    edit = np.where(edited & (scene >= 0), kind, 0)
    return Showings(scene=scene, origin=origin, edit=edit, scenes=stock_first + STOCK_SCENES)


def _own(
    scene: Ints, plan: Campaigns, own_count: Ints, worker: Ints, rng: np.random.Generator
) -> None:
    """None to three pictures of the worker; a campaign starts at one place of the worker's set."""
    turn = rng.integers(0, 1000, len(plan.operator))[plan.of_ad]
    many = rng.choice(4, len(worker), p=[0.06, 0.30, 0.36, 0.28])
    for slot in range(3):
        shown = (many > slot) & (own_count[worker] > slot)
        pick = offsets(own_count)[worker] + (turn + slot) % own_count[worker]
        scene[shown, slot] = pick[shown]


def _foreign(
    scene: Ints,
    origin: Ints,
    operator: Ints,
    stock_first: int,
    seed: int,
    parameters: MarketParameters,
) -> None:
    """Stock pictures (a few are very common), and pictures stolen from somebody else's ad."""
    count = len(operator)
    stock = chance(seed, "stock", count, parameters.stock_pictures)
    rank = stream(seed, "stock-pick").zipf(1.6, count) % STOCK_SCENES
    scene[stock, 4] = stock_first + rank[stock]
    origin[stock, 4] = STOCK
    victim = stream(seed, "stolen-from").integers(0, count, count)
    stolen = chance(seed, "stolen", count, parameters.stolen_pictures)
    stolen &= (operator[victim] != operator) & (scene[victim, 0] >= 0)
    scene[stolen, 4] = scene[victim[stolen], 0]
    origin[stolen, 4] = STOLEN
