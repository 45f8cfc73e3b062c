"""A decision about networks that somebody is about to take: same, not the same, generic, undone."""

from components.networks.asked import of_ad
from components.networks.wording import value_words
from components.packed import Packed
from components.words import _
from graph.judgements import Judgement, Verdict


class Decision(Packed, frozen=True, kw_only=True):
    """What is to be judged; `undoes` is the uid of the judgement to take back."""

    verdict: Verdict
    kind: str = ""
    value: str = ""
    ad_a: str = ""
    ad_b: str = ""
    undoes: str = ""

    def judgement(self) -> Judgement:
        """As it is previewed, and recorded once there is a reason."""
        return Judgement(
            uid=self.undoes,
            verdict=self.verdict,
            reason="",
            kind=self.kind or None,
            value=self.value or None,
            ad_a=self.ad_a or None,
            ad_b=self.ad_b or None,
        )


def same(ad_a: str, ad_b: str) -> Decision:
    """These two ads belong together."""
    return Decision(verdict="same", ad_a=ad_a, ad_b=ad_b)


def not_same(ad_a: str, ad_b: str) -> Decision:
    """These two ads do not belong together."""
    return Decision(verdict="not_same", ad_a=ad_a, ad_b=ad_b)


def generic(kind: str, value: str) -> Decision:
    """This value is everybody's and ties nobody."""
    return Decision(verdict="generic", kind="image" if kind == "picture" else kind, value=value)


def undoing(judgement: Judgement) -> Decision:
    """Take this judgement back."""
    return Decision(
        verdict="undone",
        kind=judgement.kind or "",
        value=judgement.value or "",
        ad_a=judgement.ad_a or "",
        ad_b=judgement.ad_b or "",
        undoes=judgement.uid,
    )


def title(decision: Decision) -> str:
    """What is decided, as a heading."""
    return {
        "same": _("These two ads belong together"),
        "not_same": _("These two ads do not belong together"),
        "generic": _("This value ties nobody"),
        "undone": _("Take this judgement back"),
    }.get(decision.verdict, decision.verdict)


def verdict_words(verdict: str) -> str:
    """A verdict in a table."""
    return {
        "same": _("Belong together"),
        "not_same": _("Do not belong together"),
        "generic": _("Generic value"),
        "not_this": _("Reading rejected"),
        "undone": _("Taken back"),
    }.get(verdict, verdict)


def ad_words(uid: str) -> str:
    """An ad (uid) as it is spoken of: site/id."""
    return of_ad(uid).removeprefix("ad:")


def about_words(kind: str | None, value: str | None, ad_a: str | None, ad_b: str | None) -> str:
    """What a judgement is about."""
    if ad_a and ad_b:
        return f"{ad_words(ad_a)} – {ad_words(ad_b)}"
    return value_words(kind or "", value or "")
