"""A fictional ad market with known truth: nothing in it is real, everything in it is seeded.

The order of making: `parameters` -> `operators` -> `lines` -> `ads` (structure as arrays, up to a
million ads) -> `render` (texts, numbers, pictures) -> `write` (files) and `html`/`serve` (sites).
"""
