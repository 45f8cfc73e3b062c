"""What is no phone number: prices, ages, measures, times, dates, account and registration numbers.

Each pattern says what it is for. All run on folded text (small letters, no marks), have bounded
repeats and no nested ones, so the whole is linear.
"""

import re

_CURRENCY = (
    r"€|£|\$|₺|₤|eur(?:os?|o)?|usd|gbp|ron|lei|leu|huf|ft|forint|pln|zl(?:oty(?:ch)?)?|лв|лева|bgn"
    r"|tl|try|lira|chf|sek|dkk|nok|kr|aud|cad|roses?|rosas?|rosen|rozen|donations?|bucks?|dollars?"
)
_HOURS = (
    r"uur|uurtjes?|uren|u|hr?s?|hours?|h|std\.?|stunden?|uhr|heures?|horas?|hs|or[ae]|ore|ora|oras?"
    r"|godz(?:in[ay]?)?|час(?:а|ове)?|ч|saat|perc|minuten|minutos?|minuti|minutes?|mins?|min\.?"
    r"|minuut|мин(?:ути)?|dk|dakika|x|keer|times"
)
_YEARS = (
    r"jaar|jarige?|jr\.?|years?|yrs?|yo|y/o|jahren?|j\.|ans|anos|anni|ani|eves|lat[a]?|rok|г\.?"
    r"|години|год\.?|yas(?:inda)?"
)
_SIZES = (
    r"cm|mm|km|kg|kilos?|kilo|lbs?|pounds?|m2|m|ft|inch(?:es)?|cal|meter|metros?|stone|gr?|%|°"
    r"|boy|sm|см|кг|км|м"
)
_REGISTERED = (  # words for numbers that a register or a site gave
    r"kvk|k\.v\.k\.?|btw|iban|bic|rekening(?:nummer|nr)?|bsn|vat|tax|ein|ssn|abn|acn|ust|ustid|steuer"
    r"|hrb|handelsregister|siret|siren|rcs|tva|nif|cif|nie|dni|nipc|niss|p\.? ?iva|partita iva|c\.?f"
    r"|cui|cif|cnp|adoszam|bankszamla(?:szam)?|cegjegyzekszam|nip|regon|pesel|krs|еик|ддс|егн|булстат"
    r"|vergi|tc ?kimlik|tckn|kimlik|konto|kontonummer|account|passport|visa|mastercard|card"
    r"|ref(?:erence|erentie|erenz|erencia|erinta)?|kenmerk|(?:post|ad|anunt|user|item|listing)? ?id"
    r"|advertentie(?:nummer|nr|code)?|anzeigen?|chiffre|annonce|anuncio|annuncio|anunt|hirdetes"
    r"|ogloszeni[ae]|обява|ilan|ad|order|bestel(?:nummer|ling)|artikel(?:nummer)?|item|ticket|license"
    r"|licen[cs]e|lizenz|vergunning(?:snummer)?|azonosito|codigo|code|zip|postcode|plz|cp|isbn|ean"
    r"|imei|serial|btc|lat|lon|lng|version"
)
_NUMBER_WORD = r"numm?er|num|numer[ou]?|numero|szam|номер|nr|no|n|id|code|number|№|#"

PATTERNS: dict[str, str] = {
    # 12345 € / € 12.500,- / 150 roses / 1500,00
    "money": rf"(?<![^\W_])(?<!\+)\d[\d.,]{{0,7}} ?(?:{_CURRENCY})(?![^\W\d])(?! ?\d)|(?<!\w)(?:{_CURRENCY}) ?\d{{1,6}}(?:[.,]\d{{2,3}})?(?![\d])(?![-./ ]?\d{{3}})",
    "price": r"(?<![\d.])\d{2,5},-|(?<!\d)\d{1,4},\d{2}(?! ?\d)(?=/|\s)",
    # 24 jaar, 168 cm, 30 min, 2 x
    "unit": rf"(?<![^\W_])(?<!\+)(?<![\d][-./ ])\d{{1,5}}(?:[.,]\d{{1,2}})? ?(?:{_HOURS}|{_YEARS}|{_SIZES})(?![^\W_])",
    "height": r"(?<!\d)[4-6] ?['’] ?\d{1,2}(?!\d)|(?<!\d)[12][m.,]\d\d ?m?(?![\d./-])(?! \d\d)",
    # 75c, 36dd; 90-60-90
    "cup": r"(?<![^\W_])[3-9]\d{1,2} ?(?:[a-h]|dd|ddd|aa)(?![^\W_])|(?<![^\W_])1[0-2]\d ?[a-h](?![^\W_])",
    "figure": r"(?<![\d.-])(?:[3-9]\d|1[0-2]\d)[-/](?:[2-9]\d)[-/](?:[3-9]\d|1[0-2]\d)(?![-/. ]?\d)",
    # 10:30, 10h30, 10.00-22.00, 10-22 uur
    "time": r"(?<![\d:])(?:[01]?\d|2[0-4])[:h][0-5]\d(?![\d:])",
    "hours": r"(?<![\d.])(?:[01]?\d|2[0-4])(?:[.:][0-5]\d|h)?\s?(?:-|–|tot|to|bis|a|as|alle|до|/)\s?(?:[01]?\d|2[0-4])(?:[.:][0-5]\d|h| ?uhr| ?uur)(?![\d])(?![.:-]\d)",
    "day": r"(?<!\d)24 ?/ ?7(?!\d)|(?<!\d)7 ?/ ?7(?!\d)|(?<!\d)24 ?h ?/ ?24",
    # 06-11-2025, 2025.06.11, 06/12/25
    "date": r"(?<!\d)(?<!\d[-./])(?:0?[1-9]|[12]\d|3[01])(?P<d>[-./]) ?(?:0?[1-9]|[12]\d|3[01])(?P=d) ?(?:19[5-9]\d|20[0-4]\d)(?!\d)(?! ?[-./]?\d{3})",
    "shortdate": r"(?<!\d)(?<!\d[-./ ])(?:0?[1-9]|[12]\d|3[01])(?P<e>[-./])(?:0?[1-9]|1[0-2])(?P=e)(?:1[5-9]|[23]\d)(?!\d)(?![-./ ]+\d+(?![:\d]))",
    "isodate": r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)[-./] ?(?:0?[1-9]|1[0-2])[-./] ?(?:0?[1-9]|[12]\d|3[01])\.?(?!\d)",
    # nl91 abna 0417 1643 00
    "iban": r"(?<![^\W_])[a-z]{2}\d\d ?(?:[a-z]{4} ?|[a-z]\d\d\d ?)?(?:[a-z\d]{2,4} ?){2,7}\d{1,4}(?![^\W_])",
    "account": r"(?<!\d)\d{8}-\d{8}(?:-\d{8})?(?!\d)|(?<!\d)[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?!\d)",
    # kvk-nummer 06110012; post id: 2125550143
    "registered": rf"(?<![^\W_])(?:{_REGISTERED})(?:[ ./-]{{0,2}}(?:{_NUMBER_WORD}))?(?:[ .:°º#/-]|n[r°º.]|no){{1,6}}[a-z]{{0,3}}\d[\d./-]*(?: \d[\d./-]*){{0,4}}[a-z]?",
    "hash": r"(?<!\w)#\d+",
    "code": r"(?<![^\W_])(?=[a-z\d]{0,40}[a-z])(?=[a-z]{0,40}\d)(?:bc1|0x|[13])[a-z\d]{25,80}(?![^\W_])",
    # 1011 ab; 00-511; 75012 paris is left: too short to be a number
    "postcode": r"(?<!\d)(?<!\d[-. /])[1-9]\d{3} ?(?!sa|sd|ss|or|of|en|ou)[a-z]{2}(?![^\W_])|(?<!\d)\d{4}-\d{3}(?= [a-z])",
    # 52.370216, 4.895168
    "coordinates": r"(?<![\d.*/-])-?\d{1,3}\.\d{5,8}(?!\d)|(?<![\d.*/-])-?\d{1,3}\.\d{4,8}[,;/] ?-?\d{1,3}\.\d{4,8}(?!\d)",
    "file": r"[\w-]{0,80}\d[\w-]{0,80}\.(?:jpe?g|png|gif|webp|heic|mp4|mov|avi|pdf|html?|php|zip|aspx?)(?![^\W_])",
    "email": r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}",
    "handle": r"(?<!\w)@[a-z_]\w{1,40}",
    # 2014 2015 2016
    "years": r"(?<!\d)(?<!\d[-. /])(?:19[89]\d|20[0-4]\d)(?:[ ,/-]{1,3}(?:19[89]\d|20[0-4]\d)){1,20}(?!\d)(?![-. ]\d)",
}
# These may be the tail of a number that a word or sign happens to follow: “555-0146 roses”.
_YIELDING = frozenset({"money", "price", "unit", "height", "cup", "postcode", "coordinates"})
_ALL = tuple((name in _YIELDING, re.compile(pattern)) for name, pattern in PATTERNS.items())
_TAIL = re.compile(r"(?:\d[^\w\n]{0,3}){6}$")
_LOOK_BACK = 30


def masked(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans in `text[start:end]` that are no phone number, by themselves or their context."""
    return [
        match.span()
        for yielding, pattern in _ALL
        for match in pattern.finditer(text, start, end)
        if not (yielding and _TAIL.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]))
    ]
