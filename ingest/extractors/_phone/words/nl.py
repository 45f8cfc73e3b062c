"""Dutch numbers, as said in advertisements."""

from ingest.extractors._phone.lexicon import Lexicon

LEXICON = Lexicon(
    language="nl",
    numbers={
        0: "nul nol null zero oh",
        1: "een eén één ein eentje ien",
        2: "twee twe tweetje",
        3: "drie dri drij",
        4: "vier fier",
        5: "vijf vyf vijv fijf vief",
        6: "zes ses",
        7: "zeven seven zeuven zevn",
        8: "acht agt",
        9: "negen neegen nege neugen",
        10: "tien",
        11: "elf",
        12: "twaalf",
        13: "dertien",
        14: "veertien",
        15: "vijftien",
        16: "zestien",
        17: "zeventien zeuventien",
        18: "achttien",
        19: "negentien",
        20: "twintig",
        30: "dertig dartig",
        40: "veertig",
        50: "vijftig vieftig",
        60: "zestig zesteg",
        70: "zeventig zeuventig",
        80: "tachtig",
        90: "negentig",
        100: "honderd",
        200: "tweehonderd",
        300: "driehonderd",
        400: "vierhonderd",
        500: "vijfhonderd",
        600: "zeshonderd",
        700: "zevenhonderd",
        800: "achthonderd",
        900: "negenhonderd",
    },
    order="reversed",
    joins="en",
    glued=("{unit}en{tens}", "{unit}{tens}"),
    glued_units={
        1: "een ien",
        2: "twee",
        3: "drie",
        4: "vier",
        5: "vijf vief",
        6: "zes",
        7: "zeven",
    },
    hundred="honderd",
    thousand="duizend",
    weak="een ein seven ses enen achten oh",
    twice={
        2: "dubbel dubbele dubbelle tweemaal tweekeer",
        3: "driedubbel driedubbele triple driemaal driekeer",
        4: "viermaal vierkeer vierdubbel vierdubbele",
        5: "vijfmaal vijfkeer vijfdubbel vijfdubbele",
        6: "zesmaal zeskeer",
    },
    times="keer maal x",
    plus="plus",
    fillers=(
        "en andere dan daarna vervolgens punt streep streepje spatie komma stop nog de het een"
        " weer nogmaals opnieuw"
    ),
    counted={
        0: "nullen nulletjes nulle nullekes",
        1: "enen eentjes",
        2: "tweeën tweetjes",
        3: "drieën drietjes",
        4: "vieren viertjes",
        5: "vijven vijfjes",
        6: "zessen zesjes",
        7: "zevens zeventjes",
        8: "achten achtjes",
        9: "negens negentjes",
    },
    round_zero=True,
    endearments=(
        "kus kusje kusjes lief lieverd schat schatje haha hihi jaja hartje zoen zoentje"
        " zoentjes knuffel knuffels mwah"
    ),
    goes_on=(
        "plak rij achtereen elkaar vervolg helft deel tweede cijfers slotcijfers maak af "
        "aanvullen dan midden eind daarna vervolgens toen gevolgd tenslotte slot laatste laatst "
        "eindigt eindig eindigen sluit afsluiten einde eerst begin begint rest verder erna "
        "erachter erbij komt volgt middelste eindcijfers begincijfers gevolgde afgesloten "
        "sluitend achteraan achter aansluitend eindigend beginnend beginnen"
        " vervolgd ontbreekt ontbrekende resterende restant staartje staart"
        " allerlaatst allerlaatste staartje staart"
    ),
)
