"""Values that a person may have meant: one digit off, another country, not parsed, elsewhere."""

from collections.abc import Iterator

import phonenumbers

from ingest.models import Form

COUNTRIES = (31, 32, 49, 44, 33, 34, 39, 40, 36, 48, 359, 90, 351, 43, 352)
"""Calling codes under which the same national number is tried."""
PLATFORMS = (
    "telegram",
    "whatsapp",
    "signal",
    "snapchat",
    "instagram",
    "onlyfans",
    "x",
    "kik",
    "wechat",
    "tiktok",
    "facebook",
    "messenger",
    "line",
    "viber",
    "discord",
    "skype",
    "wire",
    "threema",
    "session",
    "unknown",
)
"""Where the same name may stand for the same person; "unknown" = the ad does not say where."""
PHONE_KINDS = ("phone", "phone_candidate", "odd_phone", "phone_service")


def resembling(form: Form) -> Iterator[tuple[str, str, str]]:
    """Kind, value and reason of what resembles `form`; nothing for kinds without a rule."""
    if form.kind in PHONE_KINDS:
        yield from _phones(form)
    elif form.kind == "handle" and ":" in form.value:
        platform, _, name = form.value.partition(":")
        for other in PLATFORMS:
            if other != platform:
                yield "handle", f"{other}:{name}", "other_platform"


def _phones(form: Form) -> Iterator[tuple[str, str, str]]:
    digits = form.value.removeprefix("+")
    if not digits.isascii() or not digits.isdigit():
        return
    for other, reason in _slips(digits):
        yield "phone", f"+{other}", reason
    yield from _elsewhere(form.value, digits)
    for kind, reason in (
        ("odd_phone", "unparsed"),
        ("phone_candidate", "candidate"),
        ("phone", "unparsed"),
    ):
        if kind != form.kind:
            yield kind, form.value, reason


def _elsewhere(value: str, digits: str) -> Iterator[tuple[str, str, str]]:
    """The same national number under other countries, and written so that it does not parse."""
    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        if digits[0] == "0" and len(digits) >= 8:  # a trunk prefix: no number of the country asked
            for code in COUNTRIES:
                yield "phone", f"+{code}{digits[1:]}", "other_country"
        return
    national = str(number.national_number or "")
    for code in COUNTRIES:
        if code != number.country_code:
            yield "phone", f"+{code}{national}", "other_country"
    for spelling in (national, f"0{national}", digits):
        yield "odd_phone", spelling, "unparsed"


def _slips(digits: str) -> Iterator[tuple[str, str]]:
    """Every string one slip of the finger away, the first two digits (the country) kept."""
    for at in range(2, len(digits)):
        head, digit, tail = digits[:at], digits[at], digits[at + 1 :]
        for other in "0123456789":
            if other != digit:
                yield head + other + tail, "one_digit"
            yield head + other + digit + tail, "extra_digit"
        yield head + tail, "missing_digit"
        if tail and tail[0] != digit:
            yield head + tail[0] + digit + tail[1:], "swapped_digits"
    for other in "0123456789":
        yield digits + other, "extra_digit"
