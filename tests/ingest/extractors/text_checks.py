"""Checks that every text extractor must pass: spans, any Unicode, linear time."""

import time
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.extractors import Extractor
from ingest.models import AdVersion

PIECES = st.sampled_from(
    [
        "Naomi",
        "23",
        "jaar",
        "€",
        "150",
        ",-",
        "uur",
        "in",
        "Amsterdam",
        "@",
        ".",
        "com",
        "telegram",
        ": ",
        "naam_x",
        "\n",
        "\u200b",
        "é",
        "é",
        "𝓝",
        "２３",
        "✨",
        "NL91ABNA0417164300",
        "www.",
        "t.me/",
        "(at)",
        "[punt]",
        "ik ben",
        "'",
        "-",
        "1012 AB",
        "İ",
        "ß",
        "ﬁ",
        "\x00",
        "�",
        "🇳🇱",
        "1️⃣",
        "review door",
        "kusjes,",
        "incall",
        "Roemeense",
        "“",
        "”",
        "bc1q",
        "иван",
        "ΣΑΣ",
        " ",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map(" ".join))


def an_ad(title: str = "", body: str = "", **fields: object) -> AdVersion:
    return AdVersion(uid="test", content_sha256="", title=title, body=body, **fields)  # type: ignore[arg-type]


def values(extractor: Extractor, title: str = "", body: str = "", **fields: object) -> set[str]:
    return {found.value for found in extractor.extract(an_ad(title, body, **fields))}


def check_spans(extractor: Extractor, version: AdVersion) -> None:
    texts = dict(version.texts())
    kinds = {kind.name for kind in extractor.kinds}
    for found in extractor.extract(version):
        assert texts[found.field][found.start : found.end] == found.raw
        assert found.start < found.end
        assert found.value
        assert found.kind in kinds
        assert 0 < found.confidence <= 1
        assert (found.extractor, found.version) == (extractor.name, extractor.version)


def any_unicode(extractor: Extractor) -> Callable[[], None]:
    """A property test: no crash, spans index the original, the same result twice."""

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(TEXTS, TEXTS, TEXTS)
    def test(title: str, body: str, field: str) -> None:
        version = an_ad(title, body, fields={"naam": field}, location=field, handles=(field,))
        check_spans(extractor, version)
        assert list(extractor.extract(version)) == list(extractor.extract(version))

    return test


def cost(extractor: Extractor, text: str, region: str | None = None) -> float:
    """CPU seconds for one text."""
    version = an_ad(body=text, region=region)
    start = time.process_time()
    for _ in extractor.extract(version):
        pass
    return time.process_time() - start
