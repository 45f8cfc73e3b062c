"""Texts that were made from one template: near-duplicates, what they share and where they differ.

The steps: mask what differs anyway (`words`), shingles and their MinHash signature (`signature`),
pairs whose signatures agree (`pairs`), stars of them (`texts`), constant text and slots (`slots`).
"""

from graph.templates.pairs import SIMILAR, jaccard, near_texts
from graph.templates.signature import signature, signatures
from graph.templates.slots import Constant, Slot, slots
from graph.templates.texts import added

__all__ = ["SIMILAR", "Constant", "Slot", "added", "jaccard", "near_texts"]
__all__ += ["signature", "signatures", "slots"]
