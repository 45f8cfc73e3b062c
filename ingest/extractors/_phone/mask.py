"""What is no phone number: prices, ages, measures, times, dates, account and registration numbers.

Each pattern says what it is for. All run on folded text (small letters, no marks), have bounded
repeats and no nested ones, so the whole is linear.
"""

from ingest.extractors._phone.mask_times import TIMES, TIMES_NEEDS
from ingest.extractors._phone.mask_words import (
    ADVERTISEMENT,
    CURRENCY,
    DIGITS,
    HOURS,
    IBAN_COUNTRIES,
    LENGTH,
    NUMBER_WORD,
    OFFICE,
    POSTED,
    PRICE,
    REGISTERED,
    SIZES,
    YEARS,
)

_RATE = rf"{LENGTH} ?(?:min\w{{0,5}}|m|')?\.? ?[:=./-]? ?[€$£]? ?{PRICE}(?!\d)[ ,;/\n|-]{{0,3}}"
_ENDINGS = r"(?:jpe?g|png|gif|webp|avif|heic|mp4|mov|avi|pdf|html?|php|zip|aspx?)"  # of files
PATTERNS: dict[str, str] = {
    **TIMES,
    "decimal": r"\d(?<![\w.].)(?<!\d/.)(?<!\d / .)\.\d(?=[ %/,])(?!, ?\d)",
    # 12345 €, 150 roses
    "money": (
        rf"\d(?<!\+.)(?:(?<![^\W_].)[\d.,]{{0,7}} ?(?:{CURRENCY})(?![^\W_])"
        # 500 000 418 zł
        rf"|(?<=[1-9])(?<!\w.)(?<!\d[-./ ].)\d{{0,2}}(?P<k>[ .,’'])\d{{3}}(?:(?P=k)\d{{3}}){{0,3}}"
        rf"(?:,\d{{1,2}})? ?(?:{CURRENCY})(?![^\W_])(?! ?\d))"
    ),
    # € 12500,00; not “try 06 …”, for no sum begins with a 0 and a digit
    "sum": rf"(?<!\w)(?:{CURRENCY}) ?(?!0\d)\d{{1,6}}(?:[.,]\d{{2,3}})?(?!\d)(?![-./ ]?\d{{3}})",
    # 150,- and 12,50/min
    "price": r"\d(?<!\d.)(?:(?<!\..)\d{1,4},-|\d{0,3},\d{2}(?! ?\d)(?=/|\s))",
    # 24 jaar, 168 cm, 30 min, 2 x
    "unit": (
        r"\d(?:(?<![^\W_].)(?<!\d[-./ ].)(?:(?<!\+.)\d{0,4}(?:[.,]\d{1,2})? ?"
        rf"(?:{HOURS}|{YEARS}|{SIZES})(?![^\W_])"
        rf"|(?:(?<=[2-9])|(?<=1)\d) (?:{DIGITS})(?![^\W_]))"
        r"|(?<!\d.)\d{1,2} ?(?:cm|kg|mins?|yrs?|jaar|jahre|ans|anos|anni|lbs)(?![^\W_])"
        # 417 000 km
        r"|(?<=[1-9])(?<![^\W_].)(?<!\d[-./ ].)\d{0,2}[ .,’']\d{3} ?(?:km|км)(?![^\W_]))"
    ),
    # 1/2 std.
    "fraction": rf"(?<![^\s(])[13]/[24] ?(?:{HOURS}|{LENGTH})(?![^\W_])",
    # 100% echt
    "percent": r"(?<![\d.,])(?:100|[1-9]\d?) ?%(?! ?\d)",
    # 5'6", 1.68 m
    "height": (
        r"[124-6](?<!\d.)(?:(?<=[4-6])(?<!\d['’].) ?['’] ?\d{1,2}(?!\d|['’]\d)"
        r"|(?<=[12])[m.,]\d\d ?m?(?![\d./-])(?! \d\d))"
    ),
    # 75c, 36dd
    "cup": (
        # not “06 00 00 35 61 c moi”
        r"[13-9](?<![^\W_].)(?<!\d\d[-./ ]\d\d[-./ ].)"
        r"(?:(?<=[3-9])\d{1,2}(?: ?(?:[a-df-h]|dd|ddd|aa)|e)(?![^\W_])"
        r"|(?<=1)[0-2]\d(?: ?[a-df-h]|e)(?![^\W_]))"
    ),
    # 90-60-90
    "figure": (
        r"[13-9](?<![\d.*_+/-].)(?<!\d [-.] .)(?:(?<=[3-9])\d|(?<=1)[0-2]\d)[-/](?:[2-9]\d)"
        r"[-/](?:[3-9]\d|1[0-2]\d)(?![-/.*_ ]?\d)"
    ),
    # 1. 700 2. 100 3. 130
    "list": (
        r"[1-9](?<![\d.].)[.)] ?\d{2,5}(?!\d)[ ,;\n]{0,3}"
        r"(?:[1-9][.)] ?\d{2,5}(?!\d)[ ,;\n]{0,3}){1,19}"
    ),
    # 38 2x 39 0x: sizes with how many there are
    "stock": r"(?<![\d.])(?<!\d[-./ ])(?:\d{1,3} \d{1,2}x[ ,;\n]{0,2}){2,20}",
    # 11.222.333/0001-81 and 111.222.333-44, of Brazil
    "of brazil": (r"[1-9](?<![\d.].)\d{1,2}\.\d{3}\.\d{3}(?:/\d{4}-\d\d|-\d\d)(?![\d-])"),
    # 0:3 0:2 3:1 and 7:0: results of matches
    "scores": (
        r"\d(?<![\d:.].):\d(?![\d:])"
        r"(?:(?:[ ,;/]{1,3}|,? [^\W\d_]{1,3} )\d:\d(?![\d:])){1,19}"
    ),
    # 12 + 30 + 45 = 87
    "sums": r"(?<![\d+])\d{1,5}(?: ?\+ ?\d{1,5}){1,12} ?= ?\d{1,6}(?!\d)",
    # 12.500, 9.000 / 15.500
    "thousands": (
        r"(?<![\d.,])(?<!\d )[1-9]\d?(?P<t>[.,])[05]00"
        r"(?:[ ,/;–-]{1,3}[1-9]\d?(?P=t)[05]00){1,12}(?![\d.,])(?! \d)"
    ),
    # 23, 170, 55 and 25/168/60/90: age, height and weight, set alike
    "person": (
        r"[1-5](?<!\d.)(?<!\d[-./, ].)(?:(?<=1)[89]|(?<=[2-5])\d)(?P<p>[ ,/.|-]{1,3})1[4-9]\d(?P=p)"
        r"(?:[4-9]\d|1[01]\d)(?!\d)(?:(?P=p)(?:1[012]\d|[3-9]\d)(?!\d)){0,4}"
        r"(?!(?P=p)\d{3})"
    ),
    # 30 80 45 110 60 140
    "rates": (rf"(?<!\d)(?<!\d[-./ ])(?:{_RATE}){{2,12}}"),
    # nl91 abna 0417 1643 00
    "iban": (
        rf"(?<![^\W_])(?=[a-z]{{2}}\d)(?:{IBAN_COUNTRIES})\d\d ?(?:[a-z]{{4}} ?|[a-z]\d\d\d ?)?"
        r"(?:[a-z\d]{2,4} ?){2,7}\d{1,4}(?![^\W_])"
    ),
    # be 0123.456.789, ondernemingsnr. 0123.456.789
    "enterprise": (
        r"(?<![^\W_])(?:be|btw|tva|vat|kbo|bce|ondernem\w{0,12}|entreprise|mwst)[ .:-]{0,3}"
        r"[01]\d{3}\.\d{3}\.\d{3}(?!\d)"
        r"|(?<![\d.])[01]\d{3}\.\d{3}\.\d{3}"
        r"(?=[ ,;|-]{1,3}(?:rpr|rpm|iban|btw|tva|kbo|bce)(?![^\W_]))"
    ),
    # rl 910 004 825 pt: a parcel (UPU S10); 2022-061235: a file of a year
    # rr 473 124 829 nl; not “es 600005116 no”
    "parcel": (
        r"(?<![^\W_])(?!(?:es|el|en|er|et|le|la|lo|li|ca|ce|ci|va|vi) )"
        r"[a-z]{2} ?\d{3} ?\d{3} ?\d{3} ?[a-z]{2}(?![^\W_])"
    ),
    "filed": r"(?<![\w+./-])(?:19|20)\d\d-\d{5,7}(?![\w/-])",
    # 600/00, 458/01, 600/12: files of years
    "files": r"(?<![\d/.-])\d{2,4}/\d\d(?:, ?\d{2,4}/\d\d){2,20}(?![\d/])",
    # 4,1 uit 5
    "rating": r"(?<![\d.,])[0-5],\d (?:uit|von|sur|su|de|z|din|от|out of|/) ?(?:5|10)(?!\d)",
    # bank accounts and cards in blocks of eight or four
    "account": (
        r"\d(?<!\d.)(?:\d{7}-\d{8}(?:-\d{8})?(?!\d)"
        r"|(?<=[3-6])\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?!\d))"
    ),
    # kvk-nummer 06110012; post id: 2125550143
    "registered": (
        rf"(?<![^\W_])(?=[^\W\d_]|[#№])(?:{REGISTERED}|(?:{OFFICE}) [^\W\d_]{{3,20}}"
        rf"|(?:{ADVERTISEMENT})[ ./-]{{0,2}}(?:{NUMBER_WORD})"
        rf"|(?:{NUMBER_WORD})[ ./-]{{0,2}}(?:{ADVERTISEMENT}))"
        rf"(?:[ ./-]{{0,2}}(?:{NUMBER_WORD}))?"
        rf"(?:[ .:°º#/-]|n[r°º.]|n\.?o){{1,6}}(?:(?:{IBAN_COUNTRIES})[ .]|[a-z]{{0,3}})"
        r"\d[\d./-]{0,30}(?:(?<!\.) \d[\d./-]{0,20}){0,4}[a-z]?"
    ),
    # advertentie 2125550143, geplaatst 06-11: the number of the ad, for it was put there on a day
    "posted": (
        rf"(?<![^\W_])(?:{ADVERTISEMENT})[ .:#-]{{1,3}}\d{{5,20}}"
        rf"(?=[ ,.|-]{{1,3}}(?:{POSTED})(?![^\W_]))"
    ),
    "hash": r"(?<!\w)(?<!\d )#\d{1,20}(?![\W_]?\d| ?#)",
    # bitcoin addresses and other long codes
    "code": (
        r"(?<![^\W_])(?=[a-z\d]{0,40}[a-z])(?=[a-z]{0,40}\d)"
        r"(?:bc1|[13])[a-z\d]{25,80}(?![^\W_])|(?<![^\W_])0x[a-f\d]{8,80}(?![^\W_])"
    ),
    # 3c:22:fb:00:11:4a, the address of a device
    "device": r"[\da-f](?<![^\W_].)[\da-f][:-](?:[\da-f]{2}[:-]){4}[\da-f]{2}(?![^\W_])",
    # 1011 ab, 1000-912 lisboa; those of five digits are too short to be a number
    "postcode": (
        r"\d(?<!\d.)\d{3}(?:(?<=[1-9]...)(?<!\d[-. /]....) ?"
        r"(?!sa|sd|ss|xx|or|of|en|ou|no|da)[a-z]{2}"
        r"(?![^\W_]|-[a-z])|-\d{3}(?= [a-z]))"
    ),
    # 52.370216, 4.895168: of at most 180 degrees, which 320.1234567 is not
    "coordinates": (
        r"[\d-](?<![\d.*/-].)\d{0,3}\.(?<=\d.)(?<!\d{4}.)(?<![2-9]\d\d.)"
        r"(?:\d{5,8}(?!\d|[.-]\d)|\d{4,8}[,;/] ?-?\d{1,3}\.\d{4,8}(?!\d))"
    ),
    "file": (rf"(?<![\w-])(?=[\w-]{{0,80}}\d)[\w-]{{1,80}}\.{_ENDINGS}(?![^\W_])"),
    "email": r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}",
    "handle": (
        r"(?<!\w)@(?!\w{0,30}\d(?:_?\d){8})[a-z_]\w{1,40}"
        r"(?:\.(?:[a-z]\w{0,30}|\d{1,3}(?!\.?\d))){0,3}"
    ),
}
# These may be the tail of a number that a word or sign happens to follow: “555-0146 roses”.
YIELDING = frozenset({"money", "price", "postcode", "figure"})
# These are short, so a number in odd groups may hold one by chance: 06.12.25.34.56.
SOFT = frozenset(
    {
        "price",
        "hours before",
        "decimal",
        "height",
        "figure",
        "shortdate",
        "shortdates",
        "spacedate",
        "open",
        "person",
        "stock",
        "thousands",
        "days",
        "list",
        "rates",
        "postcode",
    }
)
# These need no digit: all others are not looked for in a stretch without one.
DIGITLESS = frozenset({"email", "handle"})
# Made of figures alone these are a row of figures: they are looked for only where a letter stands.
AMONG_LETTERS = frozenset({"device"})
# A stretch without these signs in a row cannot hold the pattern: it is not looked for there. Each
# begins with a sign of a small set, best one that is rare, which is found at once, while a pattern
# must be tried at every place.
NEEDS: dict[str, str] = {
    **TIMES_NEEDS,
    "list": r"[.)] ?\d{2,5}[ ,;\n]{0,3}[1-9][.)] ?\d{2,5}(?!\d)",
    "decimal": r"\.\d[ %/,]",
    "money": rf"[\d.,] ?(?=[^\s\d.,-])(?:{CURRENCY})(?![^\W_])",
    "price": r",(?:-|\d\d)",
    "unit": rf"\d ?(?=[^\s\d.,-])(?:{HOURS}|{YEARS}|{SIZES}|{DIGITS})(?![^\W_])",
    "fraction": r"/(?<=[13]/)(?<![^\s(]..)[24]",
    "percent": "%",
    "height": r"['’m.,](?:(?<=['’]) ?\d|(?<=[12].)\d\d ?m?(?![\d./-])(?! \d\d))",
    "cup": r"\d ?(?:[a-h]|dd|ddd|aa)(?![^\W_])",
    "figure": r"[-/][2-9]\d[-/](?:[3-9]\d|1[0-2]\d)(?![-/.*_ ]?\d)",
    "stock": r"x[ ,;\n]{0,2}\d{1,3} \d{1,2}x",
    "sum": rf"{CURRENCY} ?\d",
    "rates": rf"{_RATE}{_RATE}",
    "of brazil": r"\.\d{3}\.\d{3}[/-]",
    "scores": r":\d[ ,;/]",
    "sums": "=",
    "thousands": r"[.,][05]00[ ,/;–-]{1,3}[1-9]\d?[.,][05]00",
    "person": r"1(?<=[ ,/.|-].)[4-9]\d[ ,/.|-]{1,3}(?:[4-9]\d|1[01]\d)(?!\d)",
    "iban": r"\d(?<=[a-z]{2}.)\d",
    "files": r"/\d\d, ?\d",
    "rating": r",\d [a-zо/]",
    "parcel": (r"\d(?:(?<=[a-z].)|(?<=[a-z] .))\d\d ?\d{3} ?\d{3} ?[a-z]{2}(?![^\W_])"),
    "filed": r"(?:19|20)\d\d-\d{5}",
    "account": (r"[- ](?:(?<=\d{8}-)\d{8}(?!\d)|(?<=\d{4}.)\d{4}[- ]\d{4}[- ]\d{4}(?!\d))"),
    "enterprise": r"[01]\d{3}\.\d{3}\.\d{3}",
    "registered": r"[^\W\d_]",
    "posted": rf"[ .:#-]\d{{5,20}}[ ,.|-]{{1,3}}(?:{POSTED})(?![^\W_])",
    "hash": "#",
    "code": r"[013](?:[a-z\d]{25}|x[a-f\d]{8})",
    "device": r"[:-](?:[\da-f]{2}[:-]){4}[\da-f]{2}(?![^\W_])",
    "postcode": r"\d(?: ?[a-z]{2}(?![^\W_])|-\d{3} [a-z])",
    "coordinates": r"\.\d{4}",
    "file": rf"\.{_ENDINGS}(?![^\W_])",
    "email": "@",
    "handle": "@",
}
# Every match holds one of these signs (LETTER: any letter), or has one right behind it. Which signs
# a stretch has is told at once, so where all are missing nothing more is looked for.
LETTER = "a"
SIGNS: dict[str, str] = {
    "time": ":h",
    "hours": ".:hu",
    "hours before": ":",
    "week": LETTER,
    "from": ")",
    "always": "/",
    "date": "-./",
    "month": "-./",
    "shortdate": "-./",
    "shortdates": "-./",
    "dated": "-./",
    "open": ".:",
    "period": "-./",
    "days": "/.",
    "series": "-./",
    "dated counts": "./",
    "isodate": "-./",
    "decimal": ".",
    "money": f"{LETTER}€£$₺₤",
    "sum": f"{LETTER}€£$₺₤",
    "price": ",",
    "unit": f"{LETTER}%°",
    "fraction": "/",
    "percent": "%",
    "height": "'’m.,",
    "cup": LETTER,
    "figure": "-/",
    "list": ".)",
    "stock": "x",
    "of brazil": ".",
    "scores": ":",
    "sums": "=",
    "thousands": ".,",
    "iban": LETTER,
    "enterprise": ".",
    "parcel": LETTER,
    "filed": "-",
    "files": "/",
    "rating": ",",
    "registered": LETTER,
    "posted": LETTER,
    "hash": "#",
    "code": LETTER,
    "device": ":-",
    "postcode": f"{LETTER}-",
    "coordinates": ".",
    "file": ".",
    "email": "@",
    "handle": "@",
}
