"""What tells plain figures that no word offers as a number to call, and the fit of its weights."""

import pytest

from benchmarks import fit_phones
from ingest.extractors._phone.numbered import thing
from ingest.extractors._phone.weighing import ALWAYS, LEAST, weights
from ingest.extractors.phone import EXTRACTOR
from ingest.models import AdVersion, Extraction

LISTING = "Loods 4\nHeftruck: 0612340021\nPompwagen: 0612340022\nKlem: 0612340023\nKeuring 2027"


def kinds(text: str) -> set[str]:
    version = AdVersion(uid="case", content_sha256="", title=text, body="", region="NL")
    return {each.kind for each in EXTRACTOR.extract(version) if isinstance(each, Extraction)}


def test_figures_that_labels_nobody_listed_number_are_candidates() -> None:
    assert thing("pompwagen") == ""
    assert kinds(LISTING) == {"phone_candidate"}


@pytest.mark.parametrize(
    "text",
    [
        LISTING.replace("Heftruck", "Bel mij"),
        LISTING.replace("0612340022", "+31 6 12340022"),
        LISTING.replace("0612340022", "0 6 - 1 2 3 4 - 0 0 - 2 2"),
        LISTING.replace("0612340022", "nul zes 12 34 nul nul 22"),
    ],
)
def test_a_cue_a_plus_or_hiding_makes_figures_a_number(text: str) -> None:
    assert "phone" in kinds(text)


def test_every_evidence_is_weighed_and_every_weight_is_of_some() -> None:
    seen = {ALWAYS}
    for name in (*fit_phones.OTHERS, "unlisted"):
        for case in fit_phones.cases_of(name):
            for one in fit_phones.seen_in(name, case, 0.0, 1.0):
                seen |= one.evidence
    assert seen <= set(weights())


def test_words_are_forgotten_for_a_while_only() -> None:
    assert thing("paspoort") == "paper"
    with fit_phones.forgetting(1.0, 0):
        assert thing("paspoort") == ""
    assert thing("paspoort") == "paper"
    assert LEAST < 0
