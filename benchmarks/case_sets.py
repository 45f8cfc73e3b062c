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
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twentyfirst",
    "twentysecond",
    "twentythird",
    "twentyfourth",
    "twentyfifth",
    "twentysixth",
    "twentyseventh",
    "twentyeighth",
    "twentyninth",
    "thirtieth",
    "thirtyfirst",
    "passages",
    "elsewhere",
    "aside",
    "thirtysecond",
    "obscured",
    "hidden",
    "concealed",
    "veiled",
    "thirtythird",
    "cloaked",
)
"""Sets of people who knew neither the rules nor the other cases."""
ORDINARY = (
    "twentyfifth",
    "twentysixth",
    "twentyseventh",
    "twentyeighth",
    "twentyninth",
    "thirtieth",
    "thirtyfirst",
    "thirtysecond",
    "thirtythird",
)
"""Those of advertisements as they are, with all that stands in them: no look-alikes."""
HALVED = (
    "unseen",
    "fourth",
    "twentythird",
    "twentyfourth",
    "twentyfifth",
    "thirtyfirst",
    "passages",
    "elsewhere",
    "cloaked",
)
"""Those of them of which half (of `passages` a third) was never looked at one by one;
`twentyninth`, `thirtythird` (but its numbers) and `cloaked` were not at all."""
SETS = ("blind", "fresh", *OTHER_HANDS)
"""All sets."""
UNFITTED = tuple(
    name for name in OTHER_HANDS[OTHER_HANDS.index("eighteenth") :] if name != "twentysixth"
)
"""Sets on which no weights are fitted but those of relations and places, which are on
`twentyseventh` and `twentyeighth` too, relations on `thirtieth`, places on `aside` and the open
half of `elsewhere`: what they give is nearer to what unseen text gives."""
FITTED = tuple(name for name in SETS if name not in UNFITTED)
"""The others."""
