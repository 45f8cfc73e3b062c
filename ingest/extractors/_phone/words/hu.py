"""Hungarian numbers, as said in advertisements."""

from ingest.extractors._phone.lexicon import Lexicon

LEXICON = Lexicon(
    language="hu",
    numbers={
        0: "nulla nula zéró zero",
        1: "egy",
        2: "kettő két ketto ket",
        3: "három harom",
        4: "négy negy",
        5: "öt ot oet",
        6: "hat",
        7: "hét het",
        8: "nyolc nyóc nyoltz njolc",
        9: "kilenc kilentz",
        10: "tíz tiz tizes",
        11: "tizenegy",
        12: "tizenkettő tizenkét",
        13: "tizenhárom",
        14: "tizennégy",
        15: "tizenöt",
        16: "tizenhat",
        17: "tizenhét",
        18: "tizennyolc",
        19: "tizenkilenc",
        20: "húsz husz huszas",
        30: "harminc harmincas",
        40: "negyven negyvenes",
        50: "ötven otvenes",
        60: "hatvan hatvanas",
        70: "hetven hetvenes",
        80: "nyolcvan nyolcvanas",
        90: "kilencven kilencvenes",
        100: "száz szaz egyszáz",
        200: "kétszáz kettőszáz",
        300: "háromszáz",
        400: "négyszáz",
        500: "ötszáz",
        600: "hatszáz",
        700: "hétszáz",
        800: "nyolcszáz",
        900: "kilencszáz",
    },
    order="glued",
    glued=("{tens}{unit}",),
    glued_tens={
        20: "huszon",
        30: "harminc",
        40: "negyven",
        50: "ötven",
        60: "hatvan",
        70: "hetven",
        80: "nyolcvan",
        90: "kilencven",
    },
    thousand="ezer",
    weak="egy hat het ket ot egyes",
    twice={
        2: "dupla duplán kétszer ketszer",
        3: "tripla háromszor",
        4: "négyszer",
        5: "ötször otszor",
        6: "hatszor",
    },
    times="darab db x",
    plus="plusz plussz",
    fillers=(
        "és aztán azután utána majd pont kötőjel szóköz vessző még további meg a az megint ismét"
        " újra"
    ),
    counted={
        0: "nullás",
        1: "egyes",
        2: "kettes",
        3: "hármas",
        4: "négyes",
        5: "ötös",
        6: "hatos",
        7: "hetes",
        8: "nyolcas",
        9: "kilences",
    },
    counts_singular=True,
    round_zero=True,
    endearments="puszi cica drágám haha hihi szívecske szív ölelés csók csókok",
    goes_on=(
        "egymás fele rész második vége számjegyek többi majd aztan azutan utana vegul vegen vegre "
        "eloszor kezdodik maradek folytatas eleje közepe végül aztán utána kezdődik hátul "
        "folytatódik követi folytatva befejezés végén végére"
        " hianyzik hianyzo maradék"
    ),
)
