"""A process as the workers of the pool are, once they live: what is measured stands on it.

A process reads a numbering plan when digits first ask for it: that is a cost of its life (half a
second for all country codes), and not of the first text that happens to name a country. What is
read for life is then set aside, as by every worker: else Python looks through all tables again in
the middle of a text.
"""

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from ingest import extracting
from ingest.extractors._phone.plans import plan_of, type_of
from ingest.extractors.phone import EXTRACTOR
from ingest.models import AdVersion


def settle() -> None:
    """Read the example numbers of every country, as they are called at home and from abroad, and
    the types of its numbers of each length; make this process ready as a worker does."""
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        plan = plan_of(region)
        for size in plan.lengths if plan else ():
            type_of("0" * size, plan)
        body = "\n".join(_examples(region))
        for _ in EXTRACTOR.extract(AdVersion(uid="", content_sha256="", body=body, region=region)):
            pass
    extracting.ready()


def _examples(region: str) -> list[str]:
    found = (
        phonenumbers.example_number_for_type(region, kind) for kind in PhoneNumberType.values()
    )
    return [
        f"tel: {phonenumbers.format_number(number, style)}."
        for number in found
        if number
        for style in (PhoneNumberFormat.NATIONAL, PhoneNumberFormat.E164)
    ]
