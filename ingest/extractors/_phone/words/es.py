"""Spanish numbers, as said in advertisements."""

from ingest.extractors._phone.lexicon import Lexicon

LEXICON = Lexicon(
    language="es",
    numbers={
        0: "cero sero zero ceros zro sro",
        1: "uno un una unos",
        2: "dos doss",
        3: "tres trez",
        4: "cuatro quatro kuatro",
        5: "cinco sinco zinco",
        6: "seis seiz sei ses sies",
        7: "siete ciete",
        8: "ocho osho",
        9: "nueve nuebe",
        10: "diez dies",
        11: "once onse",
        12: "doce dose",
        13: "trece",
        14: "catorce",
        15: "quince",
        16: "dieciséis diesiseis",
        17: "diecisiete",
        18: "dieciocho",
        19: "diecinueve",
        20: "veinte beinte",
        30: "treinta",
        40: "cuarenta",
        50: "cincuenta",
        60: "sesenta",
        70: "setenta",
        80: "ochenta",
        90: "noventa",
        100: "cien ciento cientos",
        200: "doscientos",
        300: "trescientos",
        400: "cuatrocientos",
        500: "quinientos",
        600: "seiscientos",
        700: "setecientos",
        800: "ochocientos",
        900: "novecientos",
    },
    order="joined",
    joins="y i",
    glued=("{tens}{unit}", "{tens}y{unit}", "{tens}i{unit}"),
    glued_tens={
        20: "veinti beinti venti",
        30: "treinta treint",
        40: "cuarenta cuarent",
        50: "cincuenta cincuent",
        60: "sesenta sesent",
        70: "setenta setent",
        80: "ochenta ochent",
        90: "noventa novent",
    },
    hundred="cientos",
    thousand="mil",
    weak="un una unos once doce por cientos",
    twice={2: "doble dobles", 3: "triple", 4: "cuadruple", 5: "quintuple"},
    times="veces vez por x",
    plus="mas más",
    fillers=(
        "el las y luego despues punto guion espacio coma otro otros otra otras mas la nuevamente"
    ),
    counted={
        0: "ceros seros",
        1: "unos",
        2: "doses",
        3: "treses",
        4: "cuatros",
        5: "cincos",
        6: "seises",
        7: "sietes",
        8: "ochos",
        9: "nueves",
    },
    endearments=(
        "beso besos besito besitos cariño guapo amor jaja jeje jajaja corazón abrazo"
        " abrazos mimos muak"
    ),
    goes_on=(
        "seguidos seguidas mitad parte segunda continúa continuación faltan cifras dígitos "
        "completa últimos luego despues entonces seguido finalmente final ultimo ultimos termina "
        "terminas acaba primero empieza resto sigue seguida medio pegado pegados pegas junto "
        "añade añades acabando terminando acabas últimas finales primeros detras detrás siguen "
        "acabar terminar finalizar principio"
        " falta restantes"
    ),
)
