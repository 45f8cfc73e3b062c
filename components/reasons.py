"""Why a picture has no bytes to show: the frequent reasons in the session's language."""

from collections.abc import Callable

from components.words import _

KNOWN: dict[str, Callable[[], str]] = {
    "is missing": lambda: _("the file is missing"),
    "is empty": lambda: _("the file is empty"),
    "cannot be read": lambda: _("the file cannot be read"),
    "is not a file": lambda: _("the file is missing"),
    "is not in the archive": lambda: _("not in the archive"),
    "is an address, not a file": lambda: _("only its address was given"),
    "is not an AVIF, JPEG, PNG, WebP or GIF picture that can be read": lambda: _("no known format"),
    # as bases hold it that were loaded when AVIF was not read
    "is not a JPEG, PNG, WebP or GIF picture that can be read": lambda: _("no known format"),
    "is a HEIC picture, which Spoor does not read": lambda: _("a HEIC file, not read"),
    "is a JPEG XL picture, which Spoor does not read": lambda: _("a JPEG XL file, not read"),
    "has more than 40 megapixels": lambda: _("more than 40 megapixels"),
    "not in the vault": lambda: _("not in the vault"),
    "damaged in the vault": lambda: _("damaged in the vault; run: spoor vault verify"),
}


def reason_words(reason: str) -> str:
    """The reason in words; one that is not known here stays as it was recorded."""
    key = reason.removeprefix("picture ").strip()
    if key.startswith("is broken"):
        return _("the file is damaged")
    return KNOWN[key]() if key in KNOWN else reason
