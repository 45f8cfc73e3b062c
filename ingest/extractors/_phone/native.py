"""Numbers said in words of another country's language than the site's: Turkish on a German site.

Whoever spells a number out in her own language may give that of her own country. It is read so only
where all words are of that language alone, and where it is a mobile number there and none here.
"""

from collections.abc import Iterator, Sequence

from ingest.extractors._phone.countries import OF_LANGUAGE
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.numbers import national
from ingest.extractors._phone.windows import Claim

_FEWEST = 6  # number words that tell a language
_COUNTED_DOWN = "9876543210"


def native_country(run: Sequence[Item]) -> str:
    """The country of the one language in which all number words of a run are said; '' for none."""
    words = [item.numerals for item in run if item.numerals]
    if len(words) < _FEWEST:
        return ""
    languages = set(words[0].own).intersection(*(word.own for word in words))
    return OF_LANGUAGE.get(languages.pop(), "") if len(languages) == 1 else ""


def native(claims: Sequence[Claim], country: str) -> Iterator[Claim]:
    """The claims, of which one that is in that country a mobile number, and here none, is read so;
    without other numbers of that country that are not written with its code."""
    for claim in claims:
        if claim.form in ("plus", "idd"):
            yield claim
            continue
        digits = "".join([atom.digits for atom in claim.rows.atoms[claim.first : claim.last + 1]])
        if digits in _COUNTED_DOWN:
            continue  # “nueve ocho siete …”
        found = None if claim.number.type == "mobile" else national(digits, country)
        if found and found[1] and found[0].type == "mobile":
            yield claim._replace(number=found[0])
        elif claim.number.type == "mobile" or claim.number.region != country:
            yield claim
