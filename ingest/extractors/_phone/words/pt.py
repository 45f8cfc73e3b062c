"""Portuguese numbers, as said in advertisements."""

from ingest.extractors._phone.lexicon import Lexicon

LEXICON = Lexicon(
    language="pt",
    numbers={
        0: "zero zeros zro",
        1: "um uma hum",
        2: "dois duas doiz",
        3: "três tres treis",
        4: "quatro cuatro",
        5: "cinco sinco",
        6: "seis meia seiz",
        7: "sete",
        8: "oito oitto",
        9: "nove",
        10: "dez",
        11: "onze",
        12: "doze",
        13: "treze",
        14: "catorze quatorze",
        15: "quinze",
        16: "dezasseis dezesseis",
        17: "dezassete dezessete",
        18: "dezoito",
        19: "dezanove dezenove",
        20: "vinte",
        30: "trinta",
        40: "quarenta",
        50: "cinquenta",
        60: "sessenta",
        70: "setenta",
        80: "oitenta",
        90: "noventa",
        100: "cem cento centos",
        200: "duzentos",
        300: "trezentos",
        400: "quatrocentos",
        500: "quinhentos",
        600: "seiscentos",
        700: "setecentos",
        800: "oitocentos",
        900: "novecentos",
    },
    order="joined",
    joins="e",
    glued=("{tens}e{unit}",),
    hundred="centos",
    thousand="mil",
    weak="um uma meia duas uns centos",
    twice={2: "duplo dupla dobro", 3: "triplo tripla", 4: "quádruplo", 5: "quíntuplo"},
    times="vezes vez x",
    plus="mais",
    fillers="e depois ponto traço hífen espaço vírgula mais outro outros o a novamente",
    counted={
        0: "zeros",
        1: "uns",
        4: "quatros",
        5: "cincos",
        7: "setes",
        8: "oitos",
        9: "noves",
    },
    endearments=(
        "beijo beijos beijinho amor querido gato kkk kkkk rsrs haha coração abraço"
        " abraços mimo mimos xero"
    ),
    goes_on=(
        "seguidos metade parte segunda continua faltam dígitos completa últimos depois entao "
        "seguido finalmente fim final ultimo ultimos termina acaba primeiro comeca resto segue "
        "começa começo meio junto acrescenta acabam terminando acabando seguida primeiros início "
        "finais entretanto acabar terminar finalizar começar princípio"
        " falta restantes seguir"
    ),
)
