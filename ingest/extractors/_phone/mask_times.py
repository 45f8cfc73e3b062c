"""Times and dates, which are no phone numbers, as patterns over folded text (see `mask`)."""

from ingest.extractors._phone.mask_words import (
    AND,
    CLOCK,
    CLOCK2,
    CLOCK2_ON,
    CLOCK_ON,
    DAY,
    DAY2,
    DAY2_ON,
    DAY_ON,
    FROM,
    MONTH,
    MONTH2,
    OPENING,
    OPENING_ON,
    TIMES_END,
    WEEKDAY,
    WHOLE_CLOCK,
    WHOLE_CLOCK_ON,
    YEAR,
    YEAR_ON,
)

_COUNTED = (  # of a day: its month, and how many there are
    rf"[./](?:{MONTH2}|00)\.? ?[–:=-] ?\d{{1,3}}(?!\d)(?:[,;|\n] ?| |(?![^\W_]))"
)

TIMES: dict[str, str] = {
    # 10:30, 10h30
    "time": rf"\d(?<![\d:].){CLOCK_ON}[:h][0-5]\d(?::[0-5]\d)?(?![\d:])",
    # 10.00-22.00, 10-22 uur
    "hours": (
        rf"\d(?<![\d.].){CLOCK_ON}(?:[.:h][0-5]\d|h)?\s?(?:-|–|tot|to|bis|a|as|alle|до|/)\s?"
        rf"{CLOCK}(?:[.:h][0-5]\d|h| ?uhr| ?uur)(?!\d)(?![.:-]\d)"
    ),
    # 9-17: 500 … : the hours at which the number behind them is answered
    "hours before": (rf"\d(?<![\d.:/-].)(?<!\d .){CLOCK_ON} ?[–-] ?{CLOCK} ?:(?= ?\(?\+?\d)"),
    # 12.30 21:30, 1130 23.00: four whole times in a row have more digits than any number
    "times": (
        rf"\d(?<![\d.:].){WHOLE_CLOCK_ON}(?:[ ,;/|\n-]{{1,4}}{WHOLE_CLOCK}){{3,40}}"
        rf"{TIMES_END}"
    ),
    # 19.24 06.11 11.25, 0742 0746 1822 2036: a timetable
    "timetable": (
        rf"\d(?<![\d.:-].)(?<!\d .){CLOCK_ON}[.:][0-5]\d"
        rf"(?:[ ,;/|\n-]{{1,4}}{CLOCK}[.:][0-5]\d){{2,40}}(?![\d:])(?![.-]\d)(?! \d\d(?!\d))"
        rf"|[0-2](?<![\d.:-].)(?<!\d .){CLOCK2_ON}[0-5]\d(?: {CLOCK2}[0-5]\d){{3,40}}"
        rf"(?![\d:])(?![ .-]\d)"
    ),
    # ma 10-22, di 12/18 wo 9 21; maandag 0900 2200
    "week": (
        rf"(?<![^\W_])(?=[^\W\d_])(?:(?:{WEEKDAY}\.?[ :]{{0,3}}(?:{CLOCK}|{WHOLE_CLOCK})"
        rf"[ /-]{{1,3}}(?:{CLOCK}|{WHOLE_CLOCK})(?!\d)[^\w+(]{{0,4}}){{2,20}}"
        rf"|{WEEKDAY}[ :]{{1,2}}{OPENING}(?![\d])(?![ .-]\d))"
        rf"|\d(?<![\d.-].)(?<!\d .){OPENING_ON}[ ,]{{1,2}}(?={WEEKDAY}(?![^\W_]))"
    ),
    # (dopo le 16), (Jana, ab 16)
    "from": (rf"\((?:[^()\d\n]{{0,24}}[ ,])?{FROM} {CLOCK}(?:[.:h][0-5]\d)?\)"),
    "always": r"[27](?<!\d.)(?:(?:(?<=2)4|(?<=7)) ?/ ?7(?!\d)|(?<=2)4 ?h ?/ ?24)",
    # 06-11-2025, also with the month first
    "date": (
        rf"\d(?<!\d.)(?:(?<!\d[-./].){DAY_ON}(?P<d>[-./]) ?{DAY}(?P=d) ?{YEAR}(?!\d)"
        r"(?! ?[-./]?\d{3})"
        # 8-7000/15.02.2019
        rf"|(?<=\d/.){DAY2_ON}\.{MONTH2}\.{YEAR}(?!\d))"
    ),
    # 03-2026 · 1.284 x: a month of a year
    "month": (rf"[01](?<!\d.)(?<!\d[-./ ].)\d[-/.]{YEAR}(?!\d)(?![-./ ]{{0,3}}\d)(?= ?[^\w\s])"),
    # 06.11.25
    "shortdate": (
        rf"\d(?<![\doо].)(?<!\d[-./ ].){DAY_ON}(?P<e>[-./]){MONTH}(?P=e)(?:1[5-9]|[23]\d)(?!\d)"
        r"(?![-./ ]\d\d(?![:./\d-]))"
    ),
    # 05.02.24 24.01.24, 14/09/24 24/05/2024: whole dates in a row
    "shortdates": (
        rf"[0-3](?<!\d.)(?<!\d[-./ ].){DAY2_ON}(?P<f>[-./]){MONTH2}(?P=f)(?:20)?[123]\d"
        rf"(?:{AND}{DAY2}(?P=f){MONTH2}(?P=f)(?:20)?[123]\d){{1,20}}(?!\d)(?![-./ ]\d)"
    ),
    # 06 11 2024, 07 11 24: written with spaces, the year in full or one date after another
    "spacedate": (
        rf"[0-3](?<!\d.)(?<!\d[-./ ].){DAY2_ON} {MONTH2} (?:(?:20)?[123]\d"
        rf"(?:{AND}{DAY2} {MONTH2} (?:20)?[123]\d){{1,20}}(?!\d)(?![-./ ]\d\d(?!\d))"
        rf"|{YEAR}(?!\d))"
    ),
    # ma 01/04, tue 17-5 12.00: a weekday says that it is a date
    "dated": (
        rf"(?<![^\W_])(?=[^\W\d_]{{2,13}}[.,: ]{{1,4}}\d){WEEKDAY}[.,: ]{{1,3}}"
        rf"{DAY}[-./]{MONTH}(?!\d)(?![-./]?\d)(?! \d\d[ -]\d\d[ -]\d\d)"
        rf"(?:[ ,]{{1,2}}{CLOCK}(?:[.:h][0-5]\d| ?[uh])?[ –-]{{1,3}}{CLOCK}(?:[.:h][0-5]\d| ?[uh])?"
        r"(?!\d))?"
    ),
    # 08.00 23.00
    "open": (
        rf"\d(?<![\d.:-].)(?<!\d .){CLOCK_ON}[.:][03]0[ ,–-]{{1,3}}{CLOCK}[.:][03]0"
        rf"(?![.:-]?\d)(?! \d)"
    ),
    # 02/11/25 - 17.05.26
    "period": (
        rf"\d(?<!\d.)(?<!\d[-./ ].){DAY_ON}[-./]{MONTH}[-./](?:20)?[123]\d ?"
        rf"(?:-|–|tot|to|bis|al|au|до|do)"
        rf" ?{DAY}[-./]{MONTH}[-./](?:20)?[123]\d(?!\d)"
    ),
    # 21/8 10/2 8/9
    "days": (
        rf"\d(?<![\d/].){DAY_ON}[/.]{MONTH}\.?(?: ?[,&+-] ?| )"
        rf"(?:{DAY}[/.]{MONTH}\.?(?: ?[,&+-] ?| )){{0,19}}{DAY}[/.]{MONTH}(?![\d/])"
    ),
    # 02-06, 10-06 en 22/06: with one sign within and another between
    "series": (
        rf"\d(?<![\d/.-].)(?<!\d .){DAY_ON}[-./]{MONTH}(?:{AND}{DAY}[-./]{MONTH}){{2,30}}"
        rf"(?!\d)(?![-./ ]\d)"
    ),
    # 06.12 – 3, 09.12 – 4, 11.12 – 7: days with how many there are
    "dated counts": (rf"[0-3](?<!\d.)(?<!\d[-./ ].)\d{_COUNTED}(?:{DAY2}{_COUNTED}){{1,19}}"),
    # 2025.06.11, 2024-04-02t21:15:09z
    "isodate": (
        rf"[12](?<!\d.){YEAR_ON}[-./] ?{MONTH}[-./] ?{DAY}"
        r"(?:t[0-2]\d:[0-5]\d(?::[0-5]\d)?z?)?\.?(?!\d)"
    ),
    # 2014 2015 2016
    "years": (
        rf"[12](?<!\d.)(?<!\d[-. /].){YEAR_ON}(?:[ ,/-]{{1,3}}{YEAR}){{1,20}}(?!\d)(?![-. ]\d)"
    ),
}

_SEPARATED = r"[ ,;/|\n-]{1,4}"
_ON_THE_DOT = rf"{_SEPARATED}{CLOCK}[.:][0-5]\d"
TIMES_NEEDS: dict[str, str] = {
    "time": r"[:h][0-5]\d",
    "hours": (
        rf"\d(?:(?<=[-–/tosaeо].)|(?<=[-–/tosaeо]\s.)){CLOCK_ON}"
        rf"(?:[.:h][0-5]\d|h| ?uhr| ?uur)(?!\d)(?![.:-]\d)"
    ),
    "hours before": rf"[–-] ?{CLOCK} ?: ?\(?\+?\d",
    "times": rf"[05](?:[ ,;/|\n-]{{1,4}}{WHOLE_CLOCK}){{2}}{TIMES_END}",
    "timetable": (
        rf"[.: ](?:(?<=[.:])[0-5]\d{_ON_THE_DOT}{_ON_THE_DOT}"
        rf"|(?<= ){CLOCK2}[0-5]\d {CLOCK2}[0-5]\d {CLOCK2}[0-5]\d)"
    ),
    "week": WEEKDAY,
    "from": r"\)(?:(?<= \d\))|(?<= \d\d\))|(?<=[.:h]\d\d\)))",
    "always": r"[74h] ?/ ?(?:7(?!\d)|24)",
    "date": rf"[-./] ?{YEAR}(?!\d)",
    "month": r"[-/.](?:19|20)\d\d",
    "shortdate": rf"[-./]{MONTH}[-./](?:1[5-9]|[23]\d)(?!\d)",
    "shortdates": rf"[-./]{MONTH2}[-./](?:20)?[123]\d{AND}{DAY2}[-./]{MONTH2}",
    "spacedate": r" (?<=\d\d.)\d\d \d\d",
    "dated": (rf"[.,: ](?<=[^\W\d_].)[.,: ]{{0,2}}{DAY}[-./]{MONTH}(?!\d)(?![-./]?\d)"),
    "open": rf"[.:][03]0[ ,–-]{{1,3}}{CLOCK}[.:][03]0(?![.:-]?\d)(?! \d)",
    "period": (rf"[-./](?:20)?[123]\d ?(?:-|–|tot|to|bis|al|au|до|do) ?{DAY}[-./]{MONTH}[-./]"),
    "days": rf"[/.]{MONTH}\.?(?: ?[,&+-] ?| ){DAY}[/.]{MONTH}(?![\d/])",
    "series": rf"[-./]{MONTH}{AND}{DAY}[-./]{MONTH}{AND}{DAY}[-./]{MONTH}",
    "dated counts": rf"{_COUNTED}{DAY2}[./]",
    "isodate": rf"{YEAR}[-./] ?{MONTH}[-./]",
    "years": r"[12][09]\d\d[ ,/-]{1,3}[12][09]",
}
"""What a stretch must hold for each of them (see `mask.NEEDS`)."""
