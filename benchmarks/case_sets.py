"""The sets of cases that people wrote without a look at the rules, in order of time (BLIND.md)."""

OTHER_HANDS = (
    "unseen",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
)
"""Sets of people who knew neither the rules nor the other cases."""
HALVED = ("unseen", "fourth")
"""Those of them of which half was never looked at one by one."""
SETS = ("blind", "fresh", *OTHER_HANDS)
"""All sets."""
