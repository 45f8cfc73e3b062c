"""English numbers, as said in advertisements."""

from ingest.extractors._phone.lexicon import Lexicon

LEXICON = Lexicon(
    language="en",
    numbers={
        0: "zero oh 0h o zerro zro nought naught nil nowt",
        1: "one won wun",
        2: "two tow to too tw",
        3: "three tree thre thee",
        4: "four fore for foor fur fower",
        5: "five fiv fve fife",
        6: "six sx",
        7: "seven sevn svn sevin",
        8: "eight ate eigt eigth egiht aight ait ayt",
        9: "nine nin nien niner",
        10: "ten",
        11: "eleven",
        12: "twelve twelf",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty fourty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety ninty",
        100: "hundred",
    },
    order="plain",
    joins="and",
    glued=("{tens}{unit}",),
    glued_units={0: "", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 9: "nine"},
    heard={0: "owe", 1: "yin", 2: "twa", 7: "sivven seeven"},
    hundred="hundred",
    thousand="thousand",
    weak=(
        "hundred o one won to too tow for fore ate tree thee fur ten oh tw nil ones nulls ohs nowt"
    ),
    alike="won to too tow for fore ate tree thee fur",
    twice={
        2: "double dubble doubble twice",
        3: "triple trebble treble thrice",
        4: "quadruple",
        5: "quintuple",
    },
    times="times x",
    plus="plus",
    fillers=(
        "the and then dot dash hyphen space period point star slash comma next another other more "
        "again like"
    ),
    counted={
        0: "zeros zeroes ohs nulls noughts naughts",
        1: "ones",
        2: "twos",
        3: "threes",
        4: "fours",
        5: "fives",
        6: "sixes sixs",
        7: "sevens",
        8: "eights",
        9: "nines",
    },
    endearments=(
        "kiss kisses babe baby honey darling sweetie haha hehe lol xoxo heart hug hugs"
        " mwah muah smile wink"
    ),
    goes_on=(
        "row part second remaining continued continue continues digits other finish then after "
        "afterwards followed finally last lastly ends ending end first starts begins rest next "
        "follow follows middle concluding closes closing ended beginning ended preceded middle "
        "add start begin"
        " missing remainder"
    ),
)
