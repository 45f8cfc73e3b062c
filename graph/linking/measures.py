"""How good a partition of ads is against the truth: the figures of the notes, all from one table.

P, R and F1 over pairs of ads; B-cubed; operators recovered (≥ 5 ads, one network covers ≥ 80 % of
them and is ≥ 90 % theirs); the share of the largest network. Ads in no network (-1) stand alone.
"""

import numpy as np
import numpy.typing as npt

from graph.linking.arrays import lengths, starts
from ingest.models import Frozen

Labels = npt.NDArray[np.integer]


class Scores(Frozen, frozen=True, kw_only=True):
    """Shares from 0 to 1; `largest` is the largest network's share of all ads."""

    precision: float
    recall: float
    f1: float
    bcubed: float
    recovered: float
    largest: float


def score(found: Labels, truth: Labels) -> Scores:
    """Compare networks `found` (ads,) with operators `truth` (ads,)."""
    found = singles_apart(found)
    f, t, both = _table(found, truth)
    size_f, size_t = np.bincount(found), np.bincount(truth)
    together, made, true = _pairs(both), _pairs(size_f), _pairs(size_t)
    precision, recall = _ratio(together, made), _ratio(together, true)
    b_precision = float((both * both / size_f[f]).sum() / len(found))
    b_recall = float((both * both / size_t[t]).sum() / len(found))
    good = (size_t[t] >= 5) & (both >= 0.8 * size_t[t]) & (both >= 0.9 * size_f[f])
    return Scores(
        precision=precision,
        recall=recall,
        f1=_harmonic(precision, recall),
        bcubed=_harmonic(b_precision, b_recall),
        recovered=_ratio(float(good.sum()), float((size_t >= 5).sum())),
        largest=float(size_f.max() / len(found)),
    )


def singles_apart(label: Labels) -> npt.NDArray[np.int64]:
    """Give every ad without a network (-1) a label of its own."""
    out = label.astype(np.int64)
    alone = np.flatnonzero(out < 0)
    out[alone] = (out.max(initial=-1) + 1) + np.arange(len(alone))
    return np.unique(out, return_inverse=True)[1]


def _table(found: Labels, truth: Labels) -> tuple[Labels, Labels, npt.NDArray[np.float64]]:
    width = int(truth.max()) + 1
    key = np.sort(found.astype(np.int64) * width + truth)
    begin = starts(key)
    return key[begin] // width, key[begin] % width, lengths(begin, len(key)).astype(np.float64)


def _pairs(size: npt.NDArray[np.floating] | Labels) -> float:
    wide = size.astype(np.float64)
    return float((wide * (wide - 1) / 2).sum())


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def _harmonic(left: float, right: float) -> float:
    return 2 * left * right / (left + right) if left + right else 0.0
