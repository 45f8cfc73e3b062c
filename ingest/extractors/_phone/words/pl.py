"""Polish numbers, as said in advertisements."""

from ingest.extractors._phone.lexicon import Lexicon

LEXICON = Lexicon(
    language="pl",
    numbers={
        0: "zero zera zerko zro",
        1: "jeden jedna jedno jedynka",
        2: "dwa dwie dwójka",
        3: "trzy trójka tszy",
        4: "cztery czwórka sztyry cztyry",
        5: "pięć piec piątka piont pińć pienć",
        6: "sześć szesc szóstka szejsc szejść",
        7: "siedem siódemka",
        8: "osiem ósemka",
        9: "dziewięć dziewiec dziewiątka",
        10: "dziesięć dziesiec dziesiątka",
        11: "jedenaście jedenastka",
        12: "dwanaście dwunastka",
        13: "trzynaście trzynastka czynaście",
        14: "czternaście czternastka",
        15: "piętnaście piętnastka",
        16: "szesnaście szesnastka",
        17: "siedemnaście siedemnastka",
        18: "osiemnaście osiemnastka",
        19: "dziewiętnaście dziewiętnastka",
        20: "dwadzieścia dwudziestka",
        30: "trzydzieści trzydziestka czydzieści",
        40: "czterdzieści czterdziestka sztyrdzieści cztyrdzieści",
        50: "pięćdziesiąt pięćdziesiątka pińdziesiąt piędziesiąt",
        60: "sześćdziesiąt sześćdziesiątka szejdziesiąt",
        70: "siedemdziesiąt siedemdziesiątka",
        80: "osiemdziesiąt osiemdziesiątka",
        90: "dziewięćdziesiąt dziewięćdziesiątka",
        100: "sto",
        200: "dwieście",
        300: "trzysta",
        400: "czterysta",
        500: "pięćset pińcet pińset pięcet pięset",
        600: "sześćset szejset szejscet",
        700: "siedemset",
        800: "osiemset",
        900: "dziewięćset",
    },
    order="plain",
    heard={3: "czy"},
    joins="i oraz",
    glued=("{tens}{unit}",),
    thousand="tysiące tysięcy tys",
    weak="piec sto osiemnastka dwudziestka trzydziestka czterdziestka pięćdziesiątka",
    twice={
        2: "podwójne podwójna podwójny podwójnie dwukrotnie dwakroć",
        3: "potrójne potrójna potrójny potrójnie trzykrotnie",
        4: "poczwórne poczwórna czterokrotnie",
        5: "pięciokrotnie",
    },
    times="razy raz x",
    plus="plus",
    fillers=(
        "i potem następnie kropka myślnik kreska spacja przecinek dalej oraz jeszcze kolejne znowu"
        " znów"
    ),
    counted={
        0: "zera zer zerka",
        1: "jedynki jedynek",
        2: "dwójki dwójek",
        3: "trójki trójek",
        4: "czwórki czwórek",
        5: "piątki piątek",
        6: "szóstki szóstek",
        7: "siódemki siódemek",
        8: "ósemki ósemek",
        9: "dziewiątki dziewiątek",
    },
    endearments=(
        "buziak buziaki całus całusy kotku skarbie haha hihi serce serduszko uścisk"
        " uściski uśmiech całuski"
    ),
    goes_on=(
        "rząd połowa część druga cdn dalszy dokończ cyfry dalsza ciąg dokończenie końcówka potem "
        "nastepnie dalej pozniej koniec koncu ostatnie konczy najpierw zaczyna reszta środek "
        "środku "
        "ostatnia pierwsze początek następne kolejne wreszcie kończy dodaj doklej zakończ "
        "zaczynam zakończenie"
        " brakuje brakujące pozostałe"
    ),
)
