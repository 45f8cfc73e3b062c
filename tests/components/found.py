"""What extractors find in a text, as the graph gives it back."""

from datetime import UTC, datetime

from graph.answers import Mention
from ingest.extractors import Extractor
from ingest.models import AdVersion, Extraction

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def mentions(text: str, *extractors: Extractor) -> list[Mention]:
    """The findings in a Dutch ad, in the order of the extractors."""
    ad = AdVersion(uid="", content_sha256="", title="Lola", body=text, region="NL", language="nl")
    return [
        Mention(
            kind=one.kind,
            value=one.value,
            role="identifier",
            raw=one.raw,
            field=one.field,
            start=one.start,
            end=one.end,
            spans=one.spans,
            extractor=one.extractor,
            version=one.version,
            confidence=one.confidence,
            attributes=one.attributes,
            recorded_at=NOW,
        )
        for extractor in extractors
        for one in extractor.extract(ad)
        if isinstance(one, Extraction)
    ]
