"""German numbers, as said in advertisements."""

from ingest.extractors._phone.lexicon import Lexicon

LEXICON = Lexicon(
    language="de",
    numbers={
        0: "null nul zero nll",
        1: "eins ein eine ains eis oans",
        2: "zwei zwo tswei zwöi zwoi zwoa",
        3: "drei drü drüü drue",
        4: "vier fier viere",
        5: "fünf fuenf funf fünv füf füüf föif foif fuef fümpf fümf fünfe fümfe füfi",
        6: "sechs sex seks secks sächs saechs segs sechse",
        7: "sieben siben sibn sibe siebene siebne",
        8: "acht achte",
        9: "neun noin nün nüün nuen neune",
        10: "zehn zehen zehne zäh",
        11: "elf elfe",
        12: "zwölf zwoelf zwolf zwölfe zwöuf",
        13: "dreizehn drizäh",
        14: "vierzehn vierzäh",
        15: "fünfzehn fuenfzehn füfzäh",
        16: "sechzehn sächzäh",
        17: "siebzehn sibzäh",
        18: "achtzehn achtzäh",
        19: "neunzehn nünzäh",
        20: "zwanzig zwänzg",
        30: "dreißig dreissig dreisig drissg",
        40: "vierzig vierzg",
        50: "fünfzig fuenfzig füfzg",
        60: "sechzig sächzg",
        70: "siebzig sibezg sibzg",
        80: "achtzig achtzg",
        90: "neunzig nünzg",
        100: "hundert einhundert",
        200: "zweihundert",
        300: "dreihundert",
        400: "vierhundert",
        500: "fünfhundert fuenfhundert",
        600: "sechshundert",
        700: "siebenhundert",
        800: "achthundert",
        900: "neunhundert",
    },
    order="reversed",
    joins="und",
    glued=("{unit}und{tens}", "{unit}e{tens}"),
    glued_units={1: "ein eins", 2: "zwei zwo"},
    hundred="hundert",
    thousand="tausend",
    articles="eine",
    weak="ein eine sex eis achte elfe zäh",
    twice={
        2: "doppel doppelt doppelte zweimal zwomal zwöimal zwoimal",
        3: "dreifach dreimal dreifache tripel drümal drüümal",
        4: "viermal vierfach vierfache",
        5: "fünfmal fünffach fünffache",
        6: "sechsmal sechsfach sechsfache",
    },
    times="mal x",
    plus="plus",
    fillers=(
        "den dem und dann danach punkt strich bindestrich komma leerzeichen weiter die der das "
        "nochmal noch weitere wieder nochmals wiederum"
    ),
    counted={
        0: "nullen",
        1: "einsen einser",
        2: "zweien zweier",
        3: "dreien dreier",
        4: "vieren vierer",
        5: "fünfen fünfer",
        6: "sechsen sechser",
        7: "siebenen siebener",
        8: "achten achter",
        9: "neunen neuner",
    },
    round_zero=True,
    endearments=(
        "kuss küsschen süßer schatz schatzi herz herzchen haha hihi hehe liebling drücker mwah"
    ),
    goes_on=(
        "hintereinander nacheinander hälfte teil zweite zweiter zweiten fortsetzung übrigen "
        "übrige ziffern restlichen letzten letzte dann danach anschliessend gefolgt schluss "
        "zuletzt endet ende zuerst beginnt anfang rest weiter darauf folgt folgen schliesslich "
        "dahinter hinten kommt nächstes mitte mittig endziffern schlussziffern anschließend "
        "abschliessend abschließend beginnend endend zunächst hinterher enden beginnen anfangs"
        " fehlt fehlen fehlende"
        " allerletzte allerletzten zuallerletzt"
    ),
)
