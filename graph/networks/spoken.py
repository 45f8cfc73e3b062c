"""A judgement as it is spoken of: what it says, and about what."""

from graph.judgements import Judgement
from graph.networks.words import NAMES, ad_words

VERDICTS = {
    "same": "same",
    "not_same": "not the same",
    "generic": "generic",
    "not_this": "not this",
    "undone": "taken back",
}


def about_words(j: Judgement) -> str:
    """What a judgement is about: "a/1 and b/2", "number +31…", "“06 …” as number +31…"."""
    if j.ad_a or j.ad_b:
        return f"{ad_words(j.ad_a or '')} and {ad_words(j.ad_b or '')}"
    value = f"{NAMES.get(j.kind or '', j.kind or '')} {j.value or ''}".strip()
    return f"“{j.quote}” as {value}" if j.quote else value


def verdict_words(j: Judgement) -> str:
    """A verdict and whose it is: "“not the same” by eva (two people)"."""
    who = f" by {j.author}" if j.author else ""
    return f"“{VERDICTS[j.verdict]}”{who} ({j.reason})"
