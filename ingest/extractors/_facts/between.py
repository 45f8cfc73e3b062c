"""What stands between an amount and the time that it buys, or beside a bare one (`rates.tsv`)."""

import re
from functools import cache
from typing import NamedTuple

from ingest.extractors._facts.tables import sorts


class Between(NamedTuple):
    """What may stand between an amount and a time (`rates.tsv`).

    `rate`: "150 per uur". `sold`: as a rate too, from what an hour costs on: "150 voor een uur",
    not "30 for an hour's walk". `costs`: "een uur kost maar 140". `either`: between two amounts of
    one time; `other`: where the first is `led` by a place of meeting too. `meeting`: behind a bare
    amount ("250 per date"); `visit`: before one ("Salidas desde 180"), and `stretch` ("hele avond
    250"); `evening`: behind one ("200 für den Abend"). `both`: between an amount with a time and
    another, and `met` behind that ("£60 hr in £80 out").
    """

    rate: re.Pattern[str]
    sold: re.Pattern[str]
    costs: re.Pattern[str]
    either: re.Pattern[str]
    other: re.Pattern[str]
    led: re.Pattern[str]
    meeting: re.Pattern[str]
    visit: re.Pattern[str]
    stretch: re.Pattern[str]
    evening: re.Pattern[str]
    both: re.Pattern[str]
    met: re.Pattern[str]


@cache
def between() -> Between:
    any_of = {
        sort: "|".join(map(re.escape, sorted(said, key=len, reverse=True)))
        for sort, said in sorts("rates.tsv").items()
    }
    where = any_of["where"]
    return Between(
        re.compile(
            rf"(?:\s(?:{where}))?"
            rf"(?:\s?/\s?|\s?(?:{any_of['rate']})\s?|\s(?:{any_of['each']})\s?)"
            rf"(?:(?:{any_of['meeting']})\s(?:de|of|von|van|di|da)\s)?"
        ),
        re.compile(
            rf"\s(?:(?:{any_of['for']})(?:\s(?:{any_of['up to']}))?|(?:{any_of['up to']}))\s"
            rf"(?:(?:{any_of['article']})\s?)?"
        ),
        re.compile(rf"\s(?:{any_of['costs']})\s(?:(?:{any_of['only']})\s)?"),
        re.compile(rf"[^\d\n.,;:!?]{{0,24}}/\s?|\s?(?:{where})\s?/\s?(?:{where})\s?:?\s?"),
        re.compile(rf"\s?/\s?(?:{where})\s?:?\s?"),
        re.compile(rf"\b(?:{where})\s?:?\s?\Z"),
        re.compile(
            rf"\s?(?:(?:{any_of['rate']})\s?|(?:{any_of['each']}|an)\s)"
            rf"(?:{any_of['meeting']})(?!\w)"
        ),
        re.compile(
            rf"(?<!\w)(?:{any_of['visit']})(?:\s[^\W\d]+){{0,5}},?\s(?:{any_of['from']})\s?:?\s?\Z"
        ),
        re.compile(rf"(?<!\w)(?:{any_of['stretch']})(?:\s\([^()\d]{{1,30}}\))?\s?:?\s?\Z"),
        re.compile(
            rf"\s(?:(?:{any_of['for']})\s(?:(?:{any_of['article']})\s)?|(?:{any_of['each']})\s)"
            rf"(?:{any_of['stretch']}|abend|avond)\s?(?:[.,;!)\n/|]|\Z)"
        ),
        re.compile(rf"\s(?:{any_of['met']})\s?[/,&|–-]?\s?(?:and\s)?"),
        re.compile(rf"\s(?:{any_of['met']})(?!\w)"),
    )
