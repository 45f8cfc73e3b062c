"""A reading that somebody disputes, and the words for saying so."""

from collections.abc import Callable

from components.packed import Packed
from components.words import _
from graph.answers import Mention
from graph.judgements import Judgement

NOT_THIS: dict[str, Callable[[], str]] = {
    "phone": lambda: _("This is not a phone number"),
    "phone_candidate": lambda: _("This is not a phone number"),
    "odd_phone": lambda: _("This is not a phone number"),
    "phone_service": lambda: _("This is not a service number"),
    "alias": lambda: _("This is not a working name"),
    "location": lambda: _("This is not a place"),
    "email": lambda: _("This is not an e-mail address"),
    "handle": lambda: _("This is not a contact handle"),
    "link": lambda: _("This is not a link"),
    "payment": lambda: _("This is not a payment detail"),
    "age": lambda: _("This is not an age"),
    "price": lambda: _("This is not a price"),
    "gender": lambda: _("This does not say who offers"),
    "nationality": lambda: _("This is not a nationality"),
    "language": lambda: _("This is not the language"),
    "service_place": lambda: _("This does not say where"),
}


class Disputed(Packed, frozen=True, kw_only=True):
    """A value as it is quoted in a text; `judgement`: the uid of the decision to take back."""

    kind: str
    value: str
    quote: str
    content_sha256: str
    judgement: str = ""

    def asked(self) -> Judgement:
        """As it is previewed, and recorded once there is a reason."""
        return Judgement(
            uid=self.judgement,
            verdict="undone" if self.judgement else "not_this",
            reason="",
            kind=self.kind,
            value=self.value,
            quote=self.quote,
            content_sha256=self.content_sha256,
        )


def disputed(one: Mention, content_sha256: str) -> Disputed | None:
    """What a judgement against this finding is about; None where no text is quoted."""
    if not one.raw:
        return None
    return Disputed(kind=one.kind, value=one.value, quote=one.raw, content_sha256=content_sha256)


def of_judgement(judgement: Judgement) -> Disputed:
    """What taking back this judgement (a `not_this`) is about."""
    return Disputed(
        kind=judgement.kind or "",
        value=judgement.value or "",
        quote=judgement.quote or "",
        content_sha256=judgement.content_sha256 or "",
        judgement=judgement.uid,
    )


def not_this(kind: str) -> str:
    """This is not a phone number. Kinds that this version does not know are not named."""
    return NOT_THIS[kind]() if kind in NOT_THIS else _("This reading is wrong")
