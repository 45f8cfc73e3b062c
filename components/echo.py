"""How the question was understood, in words."""

from components import moulds
from components.countries import country_name
from components.kinds import kind_words
from components.lines import Line, Part
from components.words import _
from graph.answers import LookupAnswer
from ingest.models import Form

LAST_RESORTS = ("ad", "words")
MOST = 3


def echo(answer: LookupAnswer) -> Line:
    """Read as +31 6 12345678 (Netherlands, mobile)."""
    forms = readings(answer)
    if not forms:
        text = _("Not recognised as anything that can be looked up")
        return Line(parts=(Part(text=text),), role="echo")
    parts: list[Part] = [Part(text=_("Read as") + " ")]
    for position, form in enumerate(forms):
        if position:
            parts.append(Part(text=" " + _("or") + " "))
        parts.append(Part(text=said(form), strong=True))
        parts.append(Part(text=f" ({in_words(form)})"))
    return Line(parts=tuple(parts), role="echo")


def readings(answer: LookupAnswer) -> tuple[Form, ...]:
    """The readings worth saying: those that were found, else the likeliest and its equals.

    That a number was also tried as an ad id and as words is left unsaid.
    """
    if answer.matches:
        return answer.matches[:MOST]
    strong = [form for form in answer.forms if form.kind not in LAST_RESORTS]
    certain = [form for form in strong if form.kind == "phone"]
    return tuple(certain or strong or answer.forms[-1:])[:MOST]


def said(form: Form) -> str:
    """The value of a form as it is shown; words as they were typed."""
    return f"“{form.raw}”" if form.kind == "words" else moulds.told(form.kind, form.value)


def in_words(form: Form) -> str:
    """What stands in the brackets: country and line of a phone, else the kind."""
    words = [] if form.kind == "phone" else [kind_words(form.kind)]
    country, line = form.detail.get("country"), form.detail.get("line")
    if isinstance(country, str) and country:
        words.append(country_name(country))
    if isinstance(line, str) and line:
        words.append(line_words(line))
    source = form.detail.get("source")
    if isinstance(source, str) and source:
        words.append(source)
    return ", ".join(words or [kind_words(form.kind)])


def line_words(line: str) -> str:
    """The type of a phone line."""
    words = {
        "mobile": _("mobile"),
        "fixed": _("fixed line"),
        "fixed_or_mobile": _("fixed or mobile"),
        "voip": _("internet phone"),
        "toll_free": _("free number"),
        "premium": _("premium number"),
        "shared_cost": _("shared-cost number"),
    }
    return words.get(line.lower(), line)
