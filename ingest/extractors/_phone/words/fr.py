"""French numbers, as said in advertisements."""

from ingest.extractors._phone.lexicon import Lexicon

LEXICON = Lexicon(
    language="fr",
    numbers={
        0: "zéro zero zéros zro",
        1: "un une hun",
        2: "deux deu",
        3: "trois troi troie",
        4: "quatre quatr katre",
        5: "cinq cinque sinq sink",
        6: "six sis",
        7: "sept set",
        8: "huit uit",
        9: "neuf",
        10: "dix dis",
        11: "onze",
        12: "douze",
        13: "treize",
        14: "quatorze katorze catorze",
        15: "quinze kinze",
        16: "seize saize",
        17: "dixsept",
        18: "dixhuit",
        19: "dixneuf",
        20: "vingt vingts vint vin",
        30: "trente trante",
        40: "quarante karante",
        50: "cinquante sinkante cinkante",
        60: "soixante soissante",
        70: "septante soixantedix soissantedis soissantediss",
        80: "huitante octante quatrevingt quatrevingts katrevin katrevint quatrevin",
        90: "nonante quatrevingtdix katrevindis katrevindiss katrevindix quatrevindix",
        100: "cent cents",
    },
    order="plain",
    joins="et",
    glued=("{tens}{unit}", "{tens}et{unit}"),
    hundred="cent cents",
    thousand="mille",
    weak="un une set sis dis neuf uns vin",
    twice={2: "double doubles", 3: "triple", 4: "quadruple", 5: "quintuple"},
    times="fois x",
    plus="plus",
    fillers="le et puis ensuite apres point tiret espace virgule encore autre autres la les",
    counted={
        0: "zéros",
        1: "uns",
        4: "quatres",
        5: "cinqs",
        7: "septs",
        8: "huits",
        9: "neufs",
    },
    round_zero=True,
    endearments="bisou bisous chéri coeur haha hihi mdr coquin câlin câlins smack poutou",
    goes_on=(
        "affilée suite moitié partie deuxième seconde manque chiffres derniers complète puis "
        "ensuite apres suivi suivie enfin finir finit fin terminer termine dernier derniers debut "
        "commence suite reste d'abord abord premiers premières milieu fini finissant finalement "
        "colle ajoute ajoutez suivis suivies suivant suivants terminant finissez terminé "
        "commencer"
        " manquent manquants restants"
        " finalement"
    ),
)
