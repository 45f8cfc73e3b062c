"""What is no phone number: prices, ages, measures, times, dates, account and registration numbers.

Each pattern says what it is for. All run on folded text (small letters, no marks), have bounded
repeats and no nested ones, so the whole is linear.
"""

import re
from typing import NamedTuple

_CURRENCY = (
    r"€|£|\$|₺|₤|eur(?:os?|o)?|usd|gbp|ron|lei|leu|huf|ft|forint|pln|zl(?:oty(?:ch)?)?|лв|лева|bgn"
    r"|tl|try|lira|chf|sek|dkk|nok|kr|aud|cad|roses?|rosas?|rosen|rozen|donations?|bucks?|dollars?"
)
_HOURS = (
    r"uur|uurtjes?|uren|u|hr?s?|hours?|h|std\.?|stunden?|uhr|heures?|horas?|hs|or[ae]|ore|ora|oras?"
    r"|godz(?:in[ay]?)?|час(?:а|ове)?|ч|saat|perc|minuten|minutos?|minuti|minutes?|mins?|min\.?"
    r"|minuut|мин(?:ути)?|dk|dakika"
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
    r"kvk|k\.v\.k\.?|btw|iban|bic|rekening(?:nummer|nr)?|bsn|vat|tax|ssn|abn|acn|ust|ustid"
    r"|steuer|hrb|handelsregister|siret|siren|rcs|tva|nif|cif|dni|nipc|niss|p\.? ?iva"
    r"|partita iva|c\.?f|cui|cnp|adoszam|bankszamla(?:szam)?|cegjegyzekszam|nip|regon|pesel|krs"
    r"|еик|ддс|егн|булстат|vergi|tc ?kimlik|tckn|kimlik|konto|kontonummer|account|passport|visa"
    r"|mastercard|card|ref(?:erence|erentie|erenz|erencia|erinta)?|kenmerk|id"
    r"|advertentie(?:nummer|nr|code)|chiffre|order|bestel(?:nummer|ling)|artikel(?:nummer)?|ticket"
    r"|licen[cs]e|lizenz|vergunning(?:snummer)?|codigo|zip|postcode|isbn|ean|imei|serial|btc"
    r"|tracking|invoice|factuur(?:nummer)?|rechnung(?:snummer)?|facture|klantnummer|kundennummer"
    r"|ondernemings(?:nummer|nr)|kbo|bce|crn|eori|company ?(?:number|no|nr)|cegszam|matricula"
    r"|membership|lidnummer|dossier(?:nummer)?"
)
_ADVERTISEMENT = (  # words for the ad itself: its number, when a word for “number” goes with it
    r"advertentie|anzeigen?|annonce|anuncio|annuncio|anunt|hirdetes|ogloszeni[ae]|обява|ilan|ad"
    r"|advert|listing|post|item|profiel?|profile?|profil"
)
_NUMBER_WORD = (
    r"numm?er|num|numer[ou]?|numero|szam|номер|nr|n\.?o|n|id|ref|azonosito|code|number|№|#"
)
_IBAN_COUNTRIES = (
    r"ad|ae|al|at|az|ba|be|bg|br|ch|cy|cz|de|dk|ee|es|fi|fr|gb|ge|gr|hr|hu|ie|il|is|it|kw|kz|lb|li"
    r"|lt|lu|lv|mc|md|me|mk|mt|nl|no|pl|pt|ro|rs|sa|se|si|sk|sm|tn|tr|ua|xk"
)
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_CLOCK = r"(?:[01]?\d|2[0-4])"
_WHOLE_CLOCK = r"(?:[01]?\d|2[0-4])[.:h]?(?:00|15|30|45)"
_OPENING = rf"{_WHOLE_CLOCK}[ /-]{{1,3}}{_WHOLE_CLOCK}"
_WEEKDAY = (
    r"(?:ma|di|wo|woe|do|vr|vrij|za|zo|maan?dag|dins?dag|woens?dag|donderdag|vrijdag|zaterdag|zondag"
    r"|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|mo|mi|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|lun(?:di|es|edi)?|mar(?:di|tes|tedi)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi|erdi)?|sam(?:edi)?"
    r"|dim(?:anche)?|mie(?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|sab(?:ado|ato)?|dom(?:ingo|enica)?"
    r"|mercoledi|gio(?:vedi)?|luni|marti|miercuri|joi|vineri|sambata|duminica"
    r"|hetfo|kedd|szerda|csutortok|pentek|szombat|vasarnap|pon|wt|sr|czw|pt|sob|nd"
    r"|poniedzialek|wtorek|sroda|czwartek|piatek|sobota|niedziela|пн|вт|ср|чт|пт|сб|нд"
    r"|pzt|sal|car|per|cum|cmt|paz|pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar"
    r"|seg(?:unda)?|ter(?:ca)?|qua(?:rta)?|qui(?:nta)?|sex(?:ta)?)"
)
_AND = r"(?: ?[,;|&+\n-] ?| (?:en|and|und|et|y|e|i|si|es|ve|и|of|or) | )"
_PRICE = r"(?:[1-9]\d{0,2}0|[1-9]5|[1-9][27]5)"
_LENGTH = r"(?:15|20|30|45|60|90|120)"  # minutes that are sold

PATTERNS: dict[str, str] = {
    "decimal": r"(?<![\w.])\d\.\d(?=[ %/,])(?!, ?\d)",
    # 12345 €, 150 roses
    "money": rf"(?<![^\W_])(?<!\+)\d[\d.,]{{0,7}} ?(?:{_CURRENCY})(?![^\W_])",
    # € 12500,00
    "sum": rf"(?<!\w)(?:{_CURRENCY}) ?\d{{1,6}}(?:[.,]\d{{2,3}})?(?!\d)(?![-./ ]?\d{{3}})",
    # 150,- and 12,50/min
    "price": r"(?<![\d.])\d{2,5},-|(?<!\d)\d{1,4},\d{2}(?! ?\d)(?=/|\s)",
    # 24 jaar, 168 cm, 30 min, 2 x
    "unit": (
        r"(?<![^\W_])(?<!\+)(?<![\d][-./ ])\d{1,5}(?:[.,]\d{1,2})? ?"
        rf"(?:{_HOURS}|{_YEARS}|{_SIZES})(?![^\W_])"
        r"|(?<!\d)\d{2,3} ?(?:cm|kg|mins?|yrs?|jaar|jahre|ans|anos|anni|lbs)(?![^\W_])"
    ),
    # 5'6", 1.68 m
    "height": (
        r"(?<!\d)(?<!\d['’])[4-6] ?['’] ?\d{1,2}(?!\d|['’]\d)"
        r"|(?<!\d)[12][m.,]\d\d ?m?(?![\d./-])(?! \d\d)"
    ),
    # 75c, 36dd
    "cup": (
        r"(?<![^\W_])[3-9]\d{1,2} ?(?:[a-h]|dd|ddd|aa)(?![^\W_])"
        r"|(?<![^\W_])1[0-2]\d ?[a-h](?![^\W_])"
    ),
    # 90-60-90
    "figure": (
        r"(?<![\d.*_+/-])(?<!\d [-.] )(?:[3-9]\d|1[0-2]\d)[-/](?:[2-9]\d)"
        r"[-/](?:[3-9]\d|1[0-2]\d)(?![-/.*_ ]?\d)"
    ),
    # 10:30, 10h30
    "time": rf"(?<![\d:]){_CLOCK}[:h][0-5]\d(?::[0-5]\d)?(?![\d:])",
    # 10.00-22.00, 10-22 uur
    "hours": (
        rf"(?<![\d.]){_CLOCK}(?:[.:h][0-5]\d|h)?\s?(?:-|–|tot|to|bis|a|as|alle|до|/)\s?"
        rf"{_CLOCK}(?:[.:h][0-5]\d|h| ?uhr| ?uur)(?!\d)(?![.:-]\d)"
    ),
    # 12.30 21:30, 1130 23.00: four whole times in a row have more digits than any number
    "times": (
        rf"(?<![\d.:]){_WHOLE_CLOCK}(?:[ ,;/|\n-]{{1,4}}{_WHOLE_CLOCK}){{3,40}}(?![\d:])"
        rf"(?![.-]\d)"
    ),
    # ma 10-22, di 12/18 wo 9 21; maandag 0900 2200
    "week": (
        rf"(?<![^\W_])(?=[^\W\d_]{{2,13}}[. :]{{0,4}}\d)"
        rf"(?:{_WEEKDAY}\.?[ :]{{0,3}}(?:{_CLOCK}|{_WHOLE_CLOCK})[ /-]{{1,3}}"
        rf"(?:{_CLOCK}|{_WHOLE_CLOCK})(?!\d)[^\w+(]{{0,4}}){{2,20}}"
        rf"|(?<![\d.-])(?<!\d ){_OPENING}[ ,]{{1,2}}(?=(?:{_WEEKDAY})(?![^\W_]))"
        rf"|(?<![^\W_])(?=[^\W\d_]{{2,13}}[ :]{{1,2}}\d){_WEEKDAY}[ :]{{1,2}}{_OPENING}"
        r"(?![\d])(?![ .-]\d)"
    ),
    "always": r"(?<!\d)24 ?/ ?7(?!\d)|(?<!\d)7 ?/ ?7(?!\d)|(?<!\d)24 ?h ?/ ?24",
    # 06-11-2025, also with the month first
    "date": (
        rf"(?<!\d)(?<!\d[-./]){_DAY}(?P<d>[-./]) ?{_DAY}(?P=d) ?{_YEAR}(?!\d)(?! ?[-./]?\d{{3}})"
    ),
    # 06.11.25
    "shortdate": (
        rf"(?<!\d)(?<!\d[-./ ]){_DAY}(?P<e>[-./]){_MONTH}(?P=e)(?:1[5-9]|[23]\d)(?!\d)"
        r"(?![-./ ]\d\d(?![:.\d-]))"
    ),
    # 02/11/25 - 17.05.26
    "period": (
        rf"(?<!\d)(?<!\d[-./ ]){_DAY}[-./]{_MONTH}[-./](?:20)?[123]\d ?"
        rf"(?:-|–|tot|to|bis|al|au|до|do)"
        rf" ?{_DAY}[-./]{_MONTH}[-./](?:20)?[123]\d(?!\d)"
    ),
    # 21/8 10/2 8/9
    "days": (
        rf"(?<![\d/])(?:{_DAY}[/.]{_MONTH}\.?(?: ?[,&+-] ?| )){{1,20}}"
        rf"{_DAY}[/.]{_MONTH}(?![\d/])"
    ),
    # 02-06, 10-06 en 22/06: with one sign within and another between
    "series": (
        rf"(?<![\d/.-])(?<!\d ){_DAY}[-./]{_MONTH}(?:{_AND}{_DAY}[-./]{_MONTH}){{2,30}}"
        rf"(?!\d)(?![-./ ]\d)"
    ),
    # 1. 700 2. 100 3. 130
    "list": r"(?<![\d.])(?:[1-9][.)] ?\d{2,5}(?!\d)[ ,;\n]{0,3}){2,20}",
    # 30 80 45 110 60 140
    "rates": (
        rf"(?<!\d)(?<!\d[-./ ])(?:{_LENGTH} ?(?:min\w{{0,5}}|m|')?\.? ?[:=./-]? ?[€$£]? ?"
        rf"{_PRICE}(?!\d)"
        r"[ ,;/\n|-]{0,3}){2,12}"
    ),
    # 2025.06.11
    "isodate": rf"(?<!\d){_YEAR}[-./] ?{_MONTH}[-./] ?{_DAY}\.?(?!\d)",
    # nl91 abna 0417 1643 00
    "iban": (
        rf"(?<![^\W_])(?:{_IBAN_COUNTRIES})\d\d ?(?:[a-z]{{4}} ?|[a-z]\d\d\d ?)?"
        r"(?:[a-z\d]{2,4} ?){2,7}\d{1,4}(?![^\W_])"
    ),
    # bank accounts and cards in blocks of eight or four
    "account": (
        r"(?<!\d)\d{8}-\d{8}(?:-\d{8})?(?!\d)|(?<!\d)[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?!\d)"
    ),
    # kvk-nummer 06110012; post id: 2125550143
    "registered": (
        rf"(?<![^\W_])(?:{_REGISTERED}|(?:{_ADVERTISEMENT})[ ./-]{{0,2}}(?:{_NUMBER_WORD})"
        rf"|(?:{_NUMBER_WORD})[ ./-]{{0,2}}(?:{_ADVERTISEMENT}))"
        rf"(?:[ ./-]{{0,2}}(?:{_NUMBER_WORD}))?"
        rf"(?:[ .:°º#/-]|n[r°º.]|n\.?o){{1,6}}(?:(?:{_IBAN_COUNTRIES})[ .]|[a-z]{{0,3}})"
        r"\d[\d./-]{0,30}(?: \d[\d./-]{0,20}){0,4}[a-z]?"
    ),
    "hash": r"(?<!\w)#\d{1,20}(?![-. ]?\d)",
    # bitcoin addresses and other long codes
    "code": (
        r"(?<![^\W_])(?=[a-z\d]{0,40}[a-z])(?=[a-z]{0,40}\d)"
        r"(?:bc1|0x|[13])[a-z\d]{25,80}(?![^\W_])"
    ),
    # 1011 ab, 1000-912 lisboa; those of five digits are too short to be a number
    "postcode": (
        r"(?<!\d)(?<!\d[-. /])[1-9]\d{3} ?(?!sa|sd|ss|xx|or|of|en|ou)[a-z]{2}(?![^\W_])"
        r"|(?<!\d)\d{4}-\d{3}(?= [a-z])"
    ),
    # 52.370216, 4.895168
    "coordinates": (
        r"(?<![\d.*/-])-?\d{1,3}\.\d{5,8}(?!\d)"
        r"|(?<![\d.*/-])-?\d{1,3}\.\d{4,8}[,;/] ?-?\d{1,3}\.\d{4,8}(?!\d)"
    ),
    "file": (
        r"(?<![\w-])(?=[\w-]{0,80}\d)[\w-]{1,80}\.(?:jpe?g|png|gif|webp|heic|mp4|mov|avi|pdf|html?|php|zip|aspx?)"
        r"(?![^\W_])"
    ),
    "email": r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}",
    "handle": r"(?<!\w)@[a-z_]\w{1,40}",
    # 2014 2015 2016
    "years": (rf"(?<!\d)(?<!\d[-. /]){_YEAR}(?:[ ,/-]{{1,3}}{_YEAR}){{1,20}}(?!\d)(?![-. ]\d)"),
}
# These may be the tail of a number that a word or sign happens to follow: “555-0146 roses”.
_YIELDING = frozenset({"money", "price", "postcode", "figure"})
# These are short, so a number in odd groups may hold one by chance: 06.12.25.34.56.
_SOFT = frozenset(
    {
        "price",
        "decimal",
        "height",
        "figure",
        "shortdate",
        "days",
        "list",
        "rates",
        "postcode",
    }
)
_ALL = tuple(
    (name in _YIELDING, name in _SOFT, re.compile(pattern)) for name, pattern in PATTERNS.items()
)
_TAIL = re.compile(r"(?:\d[^\w\n,€£$]{0,3}){6}$")
_LOOK_BACK = 30


class Mask(NamedTuple):
    """A span that is no phone number; `soft` when it may yet be a part of one."""

    start: int
    end: int
    soft: bool


def masked(text: str, start: int, end: int) -> list[Mask]:
    """The spans in `text[start:end]` that are no phone number, by themselves or their context."""
    return [
        Mask(*match.span(), soft)
        for yielding, soft, pattern in _ALL
        for match in pattern.finditer(text, start, end)
        if not (yielding and _TAIL.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]))
    ]
