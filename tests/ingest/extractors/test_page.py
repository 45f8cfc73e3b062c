"""Parts of a crawled page that are not the advertiser's, told by their shape."""

import msgspec
import pytest

from benchmarks.text_cases import CASES, Case, extractor, told, values
from ingest.extractors._page.others import passages
from ingest.extractors._page.tail import tail
from ingest.extractors._text.menus import is_row
from ingest.models import AdVersion

PAGES = (CASES / "location/pages.jsonl").read_text(encoding="utf-8").splitlines()
AD = "Ik ontvang discreet.\nBel voor een afspraak.\nGraag op tijd.\nLiefs\n"


@pytest.mark.parametrize("line", PAGES)
def test_places_of_a_page(line: str) -> None:
    case = _case(line)
    found = {told(one) for one in values(extractor("location"), case.version())}
    named = {value.split("@")[0].split("#")[0] for value in found} - set(case.allowed)
    assert named == {value.split("@")[0].split("#")[0] for value in case.expected}
    assert {value for value in case.expected if "@" in value} <= found


def _case(line: str) -> Case:
    return msgspec.json.decode(line, type=Case)


@pytest.mark.parametrize(
    ("end", "others"),
    [
        ("Weitere Setcards: Chantal, Mia & Lea", True),
        ("Anders: Chantal, Mia en Lea\nRedactie: Piet", True),
        ("Onze dames: Chantal, Mia en Lea", False),
        ("Heute im Haus: Chantal, Mia, Lea", False),
        ("Talen: Nederlands, Engels, Duits", False),
        ("Prijs: 30 min 60 euro, 60 min 110 euro", False),
    ],
)
def test_lists_at_the_end(end: str, others: bool) -> None:
    text = f"Naomi, 24 jaar\n{AD}{end}"
    assert (tail(text) is not None) is others
    assert bool(passages(text)) is others


def test_a_short_text_has_no_end() -> None:
    assert tail("Weitere: Chantal, Mia & Lea") is None


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("home | dames | trans | stellen", True),
        ("breda (12) | tilburg (9) | oss (3)", True),
        ("naomi | 24 jaar | 150 euro", False),
        ("ontvangst in een nette woning met douche | oss | breda", False),
    ],
)
def test_rows_of_links(line: str, row: bool) -> None:
    assert is_row(line) is row


@pytest.mark.parametrize(
    "body",
    [
        "Andere diensten: escort, hotelbezoek in Breda",
        "Ook: hotelbezoek in Breda",
        "Meer info: ik zit in Breda",
        "Dames op aanvraag, ontvangst in Breda",
    ],
)
def test_labels_of_her_own_are_kept(body: str) -> None:
    version = AdVersion(uid="x", content_sha256="", body=f"{AD}{AD}{body}", region="NL")
    assert {one.value for one in values(extractor("location"), version)} == {"nl/breda"}
