"""Working names."""

from collections import Counter

import pytest

from benchmarks.text_cases import cases, cases_of, score, sets_of
from benchmarks.text_cases import values as case_values
from ingest.extractors import alias
from ingest.extractors._alias.told import texts_of
from ingest.extractors._alias.weighing import weighed
from ingest.extractors._alias.words import HERE
from ingest.extractors._text.tables import rows
from ingest.models import AdVersion
from tests.ingest.extractors.text_checks import any_unicode, check_spans, values

EXTRACTOR = alias.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("alias"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("alias", [case for case in cases("alias") if not case.held_out])
    assert result.precision >= 0.95
    assert result.recall >= 0.9


def test_cases_held_out() -> None:
    result = score("alias", [case for case in cases("alias") if case.held_out])
    assert result.f1 >= 0.85


def test_cases_of_who_and_what_is_around() -> None:
    result = score("alias", cases_of("around", "alias"))
    assert result.precision >= 0.8
    assert result.recall >= 0.8


def test_cases_of_further_cues_and_of_what_bears_a_name() -> None:
    result = score("alias", cases_of("further", "alias"))
    assert result.precision >= 0.9
    assert result.recall >= 0.85


def test_cases_of_traps_and_of_plain_words() -> None:
    result = score("alias", cases_of("mean", "alias"))
    assert result.precision >= 0.9
    assert result.recall >= 0.92


def test_cases_of_how_people_put_their_name_into_an_ad() -> None:
    result = score("alias", cases_of("habits", "alias"))
    assert result.precision >= 0.92
    assert result.recall >= 0.8


def test_there_are_enough_cases() -> None:
    assert len(cases("alias")) >= 400


def test_reads_fields_that_hold_a_name() -> None:
    assert values(EXTRACTOR, fields={"naam": "✨ Zoë-Lynn (24) ✨"}) == {"zoe lynn"}


def test_spellings_of_one_name_have_one_form() -> None:
    for title in (
        "N4omi, 23",
        "NAOMI, 23",
        "Ｎａｏｍｉ, 23",
        "𝓝𝓪𝓸𝓶𝓲, 23",
        "Naomiii 23 jr",
        "N A O M I, 23",
    ):
        assert values(EXTRACTOR, title=title) == {"naomi"}, title


def test_reviewers_are_not_named() -> None:
    for body in (
        "Review door Jan: top",
        "Reactie van Piet (43): prima",
        "“Wat een heerlijke avond was dat”, aldus Kees",
        "Reviews:\n\nMarieke schreef: leuk\nIk ben Erik en het was top",
    ):
        assert not values(EXTRACTOR, body=body), body
    assert not values(EXTRACTOR, fields={"reviewer": "Kees", "reviews": "ik ben Kees"})


@pytest.mark.parametrize(
    ("title", "body", "names"),
    [
        ("Privé in Breda", "Ik ben Jolanda. De portier heet Willem en doet open.", {"jolanda"}),
        ("Massage", "Hoi, met Femke. Mijn buurvrouw Greet klaagt nooit.", {"femke"}),
        ("Drie dames", "Wij zijn Lotte, Maaike en Fleur.", {"lotte", "maaike", "fleur"}),
        ("Rooster", "Vanavond: Lotte tot 02.00 | Maaike tot 00.00", {"lotte", "maaike"}),
        ("Lady in Leeds", "Kisses from Debbie", {"debbie"}),
        ("Zwoele dame", "Geen haast.\nKusjes van Mirjam", {"mirjam"}),
        ("Bij de Karl-Marx-Straße", "Eingang im Hof.", set()),
        ("Tante Sjaan", "Kom maar bij tante Sjaan op de thee.", {"sjaan"}),
        ("Stil huis", "Mijn tante Sjaan woont beneden, dus zachtjes.", set()),
        ("Over mij", "U mag mij Babette noemen. Mijn man Gerard is overleden.", {"babette"}),
        ("Röviden", "Mindenki Nórinak hív.", {"nori"}),
        ("маги", "аз съм маги.", {"маги"}),
        ("Bloemen", "Vraag niet naar Violet, die verkoopt bloemen.", set()),
        ("Jasmijn en roos", "Kies je olie: jasmijn, roos of amandel.", set()),
        ("Te huur", "Bel Theo of vraag naar de huismeester Bertus.", set()),
        ("Vacature", "Receptioniste gezocht, bel met Ingrid.", set()),
    ],
)
def test_who_advertises_and_who_is_around(title: str, body: str, names: set[str]) -> None:
    assert values(EXTRACTOR, title=title, body=body) == names


def test_a_part_of_a_name_is_no_second_name() -> None:
    assert values(EXTRACTOR, title="Anna Maria, 24", body="Ik ben Anna Maria. Kusjes, Anna") == {
        "anna maria"
    }


def test_the_surer_the_signs_the_likelier() -> None:
    def likely(title: str, body: str) -> float:
        version = AdVersion(uid="x", content_sha256="", title=title, body=body)
        return max(found.confidence for found in case_values(EXTRACTOR, version))

    plain = likely("Dame in Breda", "Gezellig en schoon. Bel Jolanda, zij weet alles")
    sure = likely("Jolanda (24) in Breda", "Mijn naam is Jolanda. Liefs, Jolanda")
    assert 0.5 <= plain < sure <= 1


def test_signs_that_weigh_are_signs_that_are_found() -> None:
    found: Counter[str] = Counter()
    for case in (
        case for name in (*sets_of("alias"), "mean", "habits") for case in cases_of(name, "alias")
    ):
        for one in weighed(texts_of(case.version().texts()), reader=False):
            found.update(sign for signs in one.signs for sign in signs)
    told = {sign for kind, sign, _ in rows(HERE / "weights.tsv") if kind == "alone"}
    assert told <= {*found, "always", "title of a reader", "text of a reader"}
    assert {sign for sign, count in found.items() if count > 20} <= told
