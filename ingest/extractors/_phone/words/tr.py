"""Turkish numbers, as said in advertisements."""

from ingest.extractors._phone.lexicon import Lexicon

LEXICON = Lexicon(
    language="tr",
    numbers={
        0: "sıfır sifir sfr",
        1: "bir",
        2: "iki",
        3: "üç uc",
        4: "dört dort",
        5: "beş bes",
        6: "altı alti",
        7: "yedi",
        8: "sekiz",
        9: "dokuz",
        10: "on",
        20: "yirmi",
        30: "otuz",
        40: "kırk kirk",
        50: "elli",
        60: "altmış altmis",
        70: "yetmiş yetmis",
        80: "seksen",
        90: "doksan",
        100: "yüz yuz",
        200: "ikiyüz",
        300: "üçyüz",
        400: "dörtyüz",
        500: "beşyüz",
        600: "altıyüz",
        700: "yediyüz",
        800: "sekizyüz",
        900: "dokuzyüz",
    },
    order="plain",
    glued=("{tens}{unit}",),
    glued_tens={
        10: "on",
        20: "yirmi",
        30: "otuz",
        40: "kırk",
        50: "elli",
        60: "altmış",
        70: "yetmiş",
        80: "seksen",
        90: "doksan",
    },
    hundred="yüz yuz",
    thousand="bin",
    weak="bir on uc bes elli yuz",
    twice={2: "çift cift duble", 3: "üçlü", 4: "dörtlü"},
    times="tane kere kez defa adet x",
    plus="artı arti plus",
    partitive="tane adet",
    fillers="ve sonra ardından nokta tire çizgi boşluk virgül daha başka yine tekrar",
    heard={1: "br", 5: "bş", 7: "yd"},
    counts_singular=True,
    endearments="öpücük canım aşkım tatlım haha kalp sarıldım öptüm muah",
    goes_on=(
        "arka arkaya yarısı kalan kalanı ikinci gerisi rakam devamı sonrası sonra ardindan "
        "sonunda sonu son biter once baslar devami devam ardından başı ortası önce başlıyor "
        "başlar bitiyor bitişi geliyor takiben sonundaki sonunu ekle ilk"
        " eksik kalani"
    ),
)
