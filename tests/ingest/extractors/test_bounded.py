"""No advertisement yields more than so many findings of one extractor; the rest is stated."""

from ingest.extractors import extractors
from ingest.extractors._text.bounded import MOST
from ingest.models import AdVersion, Extraction, ExtractorFailure


def test_what_is_beyond_the_bound_is_counted() -> None:
    mails = " ".join(f"a{number}@mail.example" for number in range(MOST + 7))
    version = AdVersion(uid="ad", content_sha256="", body=mails)
    email = next(one for one in extractors() if one.name == "email")
    *found, failure = email.extract(version)
    assert len(found) == MOST
    assert isinstance(failure, ExtractorFailure)
    assert failure.extractor == "email"
    assert failure.reason.endswith(": 7 were left out")


def test_an_ordinary_advertisement_has_no_failure() -> None:
    version = AdVersion(uid="ad", content_sha256="", title="Sanne (23) in Breda", region="NL")
    for one in extractors():
        assert all(isinstance(found, Extraction) for found in one.extract(version))
