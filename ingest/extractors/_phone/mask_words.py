"""The words and figures of which the masks are made, as parts of patterns over folded text."""

from ingest.extractors._text.either import by_head

DIGITS = (  # after a number they say how many: “the last four digits are 3456”
    r"digits|numbers|cijfers|nummers|ziffern|zahlen|stellen|chiffres|numeros|cifras|digitos|cifre"
    r"|numeri|cyfry|cyfr|numery|szam|szamjegy|цифри|числа|cifra|rakam|hane"
    r"|haneli\w{0,4}|algarismos|jegyu?|znakow"
)
CURRENCY = by_head(
    r"€|£|\$|₺|₤|eur(?:os?|o)?|usd|gbp|ron|lei|leu|huf|ft|forint|pln|zl(?:oty(?:ch)?)?|лв|лева|bgn"
    r"|tl|try|lira|chf|sek|dkk|nok|kr|aud|cad|roses?|rosas?|rosen|rozen|donations?|bucks?|dollars?"
    r"|cts?|cents?(?= (?:per|pro|p|por|par|al|a)(?![^\W_]))|centen|centimes?|centimos?|bani"
    r"|grosz[ey]|p/m|ppm|cpm|cpg"
)
HOURS = by_head(
    r"uur|uurtjes?|uren|u|hr?s?|hours?|h|std\.?|stunden?|uhr|heures?|horas?|hs|or[ae]|ore|ora|oras?"
    r"|godz(?:in[ay]?)?|час(?:а|ове)?|ч|saat|perc|minuten|minutos?|minuti|minutes?|mins?|min\.?"
    r"|minuut|мин(?:ути)?|dk|dakika"
)
YEARS = by_head(
    r"jaar|jarige?|jr\.?|years?|yrs?|yo|y/o|jahren?|j\.|ans|anos|anni|ani|eves|lat[a]?|l\.|rok|г\.?"
    r"|години|год\.?|yas(?:inda)?"
)
SIZES = by_head(
    r"cm|mm|km|kg|kilos?|kilo|lbs?|pounds?|m2|m|ft|inch(?:es)?|cal|meter|metros?|stone|gr?|%|°"
    r"|boy|sm|см|кг|км|м"
)
REGISTERED = by_head(  # words for numbers that a register or a site gave
    r"kvk|k\.v\.k\.?|st\.? ?-? ?nr\.?|az\.|gz\.|akz"
    r"|btw|iban|bic|rekening(?:nummer|nr)?|bsn|vat|tax|ssn|abn|acn|ust|ustid"
    r"|steuer|hrb|handelsregister|siret|siren|rcs|tva|nif|cif|dni|nipc|niss|p\.? ?iva"
    r"|partita iva|c\.?f|cui|cnp|adoszam|bankszamla(?:szam)?|cegjegyzekszam|nip|regon|pesel|krs"
    r"|еик|ддс|егн|булстат|vergi|tc ?kimlik|tckn|kimlik|konto|kontonummer|account|passport"
    r"|ref(?:erence|erentie|erenz|erencia|erinta)?|kenmerk|id"
    r"|advertentie(?:nummer|nr|code)|chiffre|order|bestel(?:nummer|ling)|artikel(?:nummer)?|ticket"
    r"|licen[cs]e|lizenz|vergunning(?:snummer)?|codigo|zip|postcode|isbn|ean|imei|serial|btc"
    r"|tracking|invoice|factuur(?:nummer)?|rechnung(?:snummer)?|facture|klantnummer|kundennummer"
    r"|ondernemings(?:nummer|nr)|kbo|bce|crn|eori|company ?(?:number|no|nr)|cegszam|matricula"
    r"|d.entreprise|seryjny|sorozatszam|[ds][ei] serie|seri no"
    r"|lot(?:nummer|nr|[ -]?number)|loterij|lottery|volgnummer|serienummer|boekings?(?:nummer|code)"
    r"|cnpj|cpf|mersis|adoazonosito|handelsnummer"
    r"|omschrijving|betreff|verwendungszweck|betalingskenmerk|concepto|causale|objet|subject"
    r"|membership|lidnummer|dossier(?:nummer)?|contribuinte"
    r"|(?:actie|korting|coupon|voucher|promo|gift|cadeau)s?[ -]?(?:code|kaart|card|bon)"
)
OFFICE = by_head(  # registers that are named with their town
    r"rcs|hrb|hra|amtsgericht|handelsregister|registergericht|registre|camera di commercio|rea"
    r"|greffe|registro mercantil|cciaa|krs|sad rejonowy"
)
# Words for the ad itself: its number, when a word for “number” goes with it.
ADVERTISEMENT = by_head(
    r"advertentie|anzeigen?|annonce|anuncio|annuncio|anunt|hirdetes|ogloszeni[ae]|обява|ilan|ad"
    r"|advert|listing|post|item|profiel?|profile?|profil"
)
POSTED = by_head(  # what is said of the ad after its number
    r"geplaatst|gepubliceerd|online|posted|published|expires|vom|online seit|erstellt|publiee?|del"
    r"|publicad[oa]|pubblicat[oa]|publicat|feladva|dodan[eoy]|z dnia|публикувана|yayin\w{0,8}"
)
NUMBER_WORD = by_head(
    r"numm?er|num|numer[ou]?|numero|szam|номер|nr|n\.?o|n|id|ref|azonosito|code|number|№|#"
)
IBAN_COUNTRIES = (
    r"ad|ae|al|at|az|ba|be|bg|br|ch|cy|cz|de|dk|ee|es|fi|fr|gb|ge|gr|hr|hu|ie|il|is|it|kw|kz|lb|li"
    r"|lt|lu|lv|mc|md|me|mk|mt|nl|no|pl|pt|ro|rs|sa|se|si|sk|sm|tn|tr|ua|xk"
)
DAY, MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
DAY2, MONTH2 = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"  # in two digits
# The same behind their first sign, which has been passed: a pattern that begins with a sign of a
# set is found several times as fast as one that begins with what must not stand before it.
DAY_ON = r"(?:(?<=0)[1-9]|(?<=[1-9])|(?<=[12])\d|(?<=3)[01])"
DAY2_ON = r"(?:(?<=0)[1-9]|(?<=[12])\d|(?<=3)[01])"
YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
YEAR_ON = r"(?:(?<=1)9[5-9]\d|(?<=2)0[0-4]\d)"
CLOCK = r"(?:[01]?\d|2[0-4])"
CLOCK_ON = r"(?:(?<=[01])\d|(?<=2)[0-4]|)"
CLOCK2 = r"(?:[01]\d|2[0-4])"  # in two digits
CLOCK2_ON = r"(?:(?<=[01])\d|(?<=2)[0-4])"
_WHOLE = r"[.:h]?(?:00|15|30|45)"
WHOLE_CLOCK, WHOLE_CLOCK_ON = CLOCK + _WHOLE, CLOCK_ON + _WHOLE
TIMES_END = r"(?![\d:])(?![.-]\d)"  # no time ends before these
OPENING = rf"{WHOLE_CLOCK}[ /-]{{1,3}}{WHOLE_CLOCK}"
OPENING_ON = rf"{WHOLE_CLOCK_ON}[ /-]{{1,3}}{WHOLE_CLOCK}"
FROM = by_head(  # right before the hour from which on, or up to which, somebody is there
    r"na|vanaf|tot|ab|nach|vor|bis|after|from|before|till|until|apres|avant|jusqu'a|des"
    r"|a partir de|a partir de las|a partir das|despues de las|desde las|antes de las|hasta las"
    r"|depois das|antes das|dopo le|dalle|dopo le ore|prima delle|fino alle|dupa|dupa ora|de la"
    r"|po|od|przed|do|след|от|до|после"
)
WEEKDAY = by_head(
    r"ma|di|wo|woe|do|vr|vrij|za|zo|maan?dag|dins?dag|woens?dag|donderdag|vrijdag|zaterdag|zondag"
    r"|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|mo|mi|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|lun(?:di|es|edi)?|mar(?:di|tes|tedi)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi|erdi)?|sam(?:edi)?"
    r"|dim(?:anche)?|mie(?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|sab(?:ado|ato)?|dom(?:ingo|enica)?"
    r"|mercoledi|gio(?:vedi)?|luni|marti|miercuri|joi|vineri|sambata|duminica"
    r"|hetfo|kedd|szerda|csutortok|pentek|szombat|vasarnap|pon|wt|sr|czw|pt|sob|nd"
    r"|poniedzialek|wtorek|sroda|czwartek|piatek|sobota|niedziela|пн|вт|ср|чт|пт|сб|нд"
    r"|pzt|sal|car|per|cum|cmt|paz|pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar"
    r"|seg(?:unda)?|ter(?:ca)?|qua(?:rta)?|qui(?:nta)?|sex(?:ta)?"
)
AND = r"(?: ?[,;|&+\n-] ?| (?:en|and|und|et|y|e|i|si|es|ve|и|of|or) | )"
PRICE = r"(?:[1-9]\d{0,2}0|[1-9]5|[1-9][27]5)"
LENGTH = r"(?:15|20|30|45|60|90|120)"  # minutes that are sold
