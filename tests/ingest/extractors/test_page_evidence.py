"""What speaks for a place on a page being the advertiser's own, and the fit of its weights."""

from collections.abc import Sequence

import pytest

from benchmarks.fit_page import Seen, fitted, given, layouts
from benchmarks.text_cases import Case, cases_of, extractor, sets_of, values
from ingest.extractors._location.mentions import people
from ingest.extractors._location.own import Weighed, weighed_in
from ingest.extractors._page.lines import lines_with
from ingest.extractors._page.page import Page
from ingest.extractors._page.weighing import ALWAYS, weights
from ingest.extractors.location import read
from ingest.models import AdVersion

PAGE = """Amsterdam | Rotterdam | Utrecht | Den Haag | Eindhoven

Home > Overijssel > Zwolle

Dag heren, ik ben Greet. Ik ontvang u in mijn eigen woning in Deventer, de koffie staat klaar.

Ma Hengelo
Di Zutphen

"Helemaal uit Emmen gereden" – Jan

Andere dames
Lisa (23) Almelo 80 euro
Tess (31) Apeldoorn 90 euro

Voorbeeld Media BV, Haarlem"""


def _weighed(body: str, title: str = "Greet") -> dict[str, Weighed | None]:
    version = AdVersion(uid="x", content_sha256="", title=title, body=body, region="NL")
    found = [*read(version, "body", body, people(version))]
    named = weighed_in(body, found, frozenset() if title else None)
    return {mention.value: one for mention, one in zip(found, named, strict=True)}


def _found(body: str, title: str = "Greet") -> set[str]:
    version = AdVersion(uid="x", content_sha256="", title=title, body=body, region="NL")
    return {one.value for one in values(extractor("location"), version)}


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("nl/utrecht", "row: four places or more"),
        ("nl/zwolle", "row: signs of a trail"),
        ("nl/deventer", "main line"),
        ("nl/deventer", "said: of me, with a relation"),
        ("nl/zutphen", "run dated"),
        ("nl/zutphen", "row: dates and places alone"),
        ("nl/emmen", "quoted"),
        ("nl/almelo", "run aged"),
        ("nl/almelo", "quotations since the main line"),
        ("nl/haarlem", "legal form"),
    ],
)
def test_a_place_says_why(place: str, why: str) -> None:
    one = _weighed(PAGE)[place]
    assert one is not None
    assert why in one.why


@pytest.mark.parametrize(
    ("body", "place", "why"),
    [
        (
            "Naam: Greet\nLeeftijd: 40\nStad: Zwolle\n\nBel mij maar.",
            "nl/zwolle",
            "row: in a profile",
        ),
        ("Ik ben Greet.\n\nStad: Zwolle", "nl/zwolle", "row: label of where"),
        ("Ik ben Greet.\n\nHelemaal uit Zwolle. – Henk", "nl/zwolle", "signed"),
        ("Ik ben Greet.\n\n★★★★ Kom uit Zwolle", "nl/zwolle", "rated"),
        ("Ik ben Greet.\n\nLena (Zwolle), Puck (Oss)", "nl/zwolle", "in brackets"),
        ("Ik ben Greet. Hij zei “ik woon in Zwolle” en ging.", "nl/zwolle", "in quotes"),
        ("Ik ben Greet.\nWo 5 maart: Zwolle", "nl/zwolle", "date beside"),
        ("Ik ontvang je in Zwolle.\n\nZwolle | Oss | Ede", "nl/zwolle", "related names it too"),
        ("Ik ben Greet.\nOss > Zwolle\n\nIk zit in Breda.", "nl/breda", "trail names another"),
        ("Topic: Greet\nReacties van leden uit Zwolle", "nl/zwolle", "text: of a forum"),
        ("Onze webshop stuurt elke bestelling uit Zwolle.", "nl/zwolle", "text: of a shop"),
        ("Mijn klanten prijzen Zwolle.", "nl/zwolle", "of guests"),
        ("Ik kom uit Polen en ontvang in Zwolle.", "pl", "level: country, told from"),
    ],
)
def test_a_place_says_why_of_its_own(body: str, place: str, why: str) -> None:
    one = _weighed(body)[place]
    assert one is not None
    assert why in one.why


def test_what_a_phrase_says_of_others_holds_for_the_whole_of_a_line() -> None:
    assert _found("Review door Piet uit Zutphen: top!") == set()


def test_the_sum_is_that_of_the_evidence() -> None:
    table = weights()
    for one in _weighed(PAGE).values():
        assert one is not None
        assert one.weight == pytest.approx(table[ALWAYS] + sum(table[name] for name in one.why))


def test_only_what_she_says_is_hers() -> None:
    assert "nl/deventer" in _found(PAGE)
    assert _found(PAGE).isdisjoint({"nl/utrecht", "nl/emmen", "nl/almelo", "nl/haarlem"})


def test_every_evidence_is_weighed_and_every_weight_is_of_some() -> None:
    seen = {ALWAYS}
    for name in (*sets_of("location"), "pages", "ads"):
        for case in cases_of(name, "location"):
            for one in layouts(case).values():
                for weighed in _of_case(one):
                    seen.update(weighed.why)
    assert seen == set(weights())


def _of_case(case: Case) -> Sequence[Weighed]:
    version = case.version()
    found = [*read(version, "body", version.body, people(version))]
    titled = frozenset({"nl/best"}) if version.title.strip() else None
    return [one for one in weighed_in(version.body, found, titled) if one is not None]


def test_a_first_line_stands_for_a_title_that_is_missing() -> None:
    body = "Lieve dame - Zwolle escorts - voorbeeld.test\nVandaag ben ik vrij, bel me maar."
    assert _found(body, title="") == {"nl/zwolle"}
    assert _weighed(body, title="")["nl/zwolle"] is None


def test_a_menu_in_the_first_line_is_no_title() -> None:
    body = (
        "Breda | Oss | Goes | Ede | Tiel\nVandaag ben ik vrij, bel me maar.\n\nIk ontvang in Uden."
    )
    assert _found(body, title="") == {"nl/uden"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ik ontvang je graag bij mij thuis in Breda.", True),
        ("Recibo en mi piso de Zaragoza, muy limpio y con ascensor", True),
        ("Szegeden fogadok, szállodába is megyek, ha jó az idő.", True),
        ("Breda | Tilburg | Oss", False),
        ("Leeftijd: 27", False),
        ("Kelly (24) Hengelo – 80 euro", False),
    ],
)
def test_sentences_and_rows(line: str, said: bool) -> None:
    assert lines_with(line, []).every[0].said is said


def test_lines_of_a_run_are_right_below_each_other() -> None:
    text = "Ma Breda\nDi Oss\n\nWo Goes"
    spans = [(text.index(name), text.index(name) + len(name)) for name in ("Breda", "Oss", "Goes")]
    page = Page(text, spans)
    assert [len(page.runs[number].rows) for number in range(3)] == [2, 2, 1]


def test_a_fit_is_the_same_every_time_and_says_which_way() -> None:
    seen = [
        Seen(number, 1.0, f"nl/{number}", number % 2 == 0, frozenset({("b", "a")[number % 2]}))
        for number in range(20)
    ]
    known = given([seen[:10], seen[10:]], (ALWAYS, "a", "b"))
    once = dict(zip(known.names, fitted(known), strict=True))
    assert once["b"] > 0 > once["a"]
    assert once == dict(zip(known.names, fitted(known), strict=True))
    assert fitted(known, without=1)[2] > 0


def test_layouts_say_the_same_in_other_lines() -> None:
    case = Case(expected=(), title="Greet", body="Ik ben Greet. Bel maar.")
    found = layouts(case)
    assert found["lines"].body == "Ik ben Greet.\nBel maar."
    assert found["bare lines headed"].body == "Greet\nIk ben Greet\nBel maar"
    assert found["bare lines headed"].title == ""
    parts = Case(expected=(), body="a\n\nb\n\nc\n\nd")
    assert layouts(parts)["turned"].body == "c\n\nd\n\na\n\nb"
    assert layouts(parts)["reversed"].body == "d\n\nc\n\nb\n\na"
