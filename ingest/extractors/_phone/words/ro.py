"""Romanian numbers, as said in advertisements."""

from ingest.extractors._phone.lexicon import Lexicon

LEXICON = Lexicon(
    language="ro",
    numbers={
        0: "zero zro",
        1: "unu un una",
        2: "doi două doua",
        3: "trei",
        4: "patru",
        5: "cinci cinc",
        6: "șase sase sasa shase",
        7: "șapte sapte shapte sapt",
        8: "opt",
        9: "nouă noua nou",
        10: "zece",
        11: "unsprezece unșpe unspe",
        12: "doisprezece douăsprezece doișpe doispe",
        13: "treisprezece treișpe treispe",
        14: "paisprezece patrusprezece paișpe paispe",
        15: "cincisprezece cinșpe cinspe",
        16: "șaisprezece saisprezece șaișpe saispe",
        17: "șaptesprezece saptesprezece șapteșpe saptespe",
        18: "optsprezece optișpe optispe",
        19: "nouăsprezece nouasprezece nouășpe nouaspe",
        20: "douăzeci douazeci douăj",
        30: "treizeci",
        40: "patruzeci",
        50: "cincizeci",
        60: "șaizeci saizeci",
        70: "șaptezeci saptezeci",
        80: "optzeci",
        90: "nouăzeci nouazeci",
        100: "sută suta osuta sute",
    },
    order="joined",
    joins="și si s shi",
    glued=("{tens}si{unit}", "{tens}{unit}"),
    weak="un una doua noua nou opt suta sute",
    hundred="sute sută suta",
    thousand="mii",
    twice={2: "dublu dubla", 3: "triplu tripla", 4: "cvadruplu"},
    times="ori x",
    plus="plus",
    partitive="de",
    fillers="si apoi dupa punct cratima spatiu virgula de inca alti alte alta iar iarăși",
    counted={
        0: "zerouri zerourile",
        1: "unuri",
        2: "doiuri",
        3: "treiuri",
        4: "patruri",
        5: "cinciuri",
        6: "șasuri",
        7: "șapturi",
        8: "opturi",
        9: "nouăuri",
    },
    endearments="pup pupici dragule iubire haha hihi inimă inimioară pupic drag draga",
    goes_on=(
        "rând jumătate parte doua continuare continuă cifre completează apoi dupa urmat final "
        "sfarsit ultimele ultimul termina incepe restul urmeaza întâi mijloc mijlocul finalul "
        "sfârșit începutul începe adaugă lipit urmată urmează ultima închei termini încheiere"
        " lipseste lipsesc restante"
    ),
)
