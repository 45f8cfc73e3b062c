"""What somebody typed for the connection page, as a thing that can be explained."""

import re

from components import backend
from components.networks.asked import of_ad, of_network, of_value
from components.networks.wording import network_words, value_words
from components.state import Asked
from components.words import _
from graph.networks.kinds import ENTITY
from ingest.models import Frozen

NETWORK = re.compile(r"(?:netwerk|network|nr\.?|no\.?|#)?\s*(\d{1,6})", re.IGNORECASE)


class Thing(Frozen, frozen=True, kw_only=True):
    """A `thing` as `Pair` holds it, or the `problem` in words."""

    thing: str = ""
    problem: str = ""


def understood(text: str) -> Thing:
    """A network's number, an ad (site/id or id), or a value in any spelling."""
    text = text.strip()
    if found := NETWORK.fullmatch(text):
        return Thing(thing=of_network(int(found[1])))
    with backend.clearly():
        searched = backend.searched()
        source, slash, key = text.partition("/")
        if slash and source in searched.sites:
            return Thing(thing=f"ad:{source}/{key}")
        answer = backend.look_up(Asked(text=text), 2, 0)
    linking = [form for form in answer.matches if form.kind in ENTITY.values()]
    if linking:
        return Thing(thing=of_value(linking[0].kind, linking[0].value))
    if any(form.kind in ("ad", "url") for form in answer.matches):
        if answer.ads.total == 1:
            return Thing(thing=of_ad(answer.ads.rows[0].uid))
        many = _("Several ads are called {text}: write site/id.")
        return Thing(problem=many.format(text=text))
    if answer.matches:
        context = _("{text} is found, but such a value ties nobody. Give a number, address or ad.")
        return Thing(problem=context.format(text=text))
    return Thing(problem=_("{text} is not found in any ad.").format(text=text))


def thing_words(thing: str) -> str:
    """A thing as it is spoken of."""
    kind, _colon, value = thing.partition(":")
    if kind == "network":
        return network_words(int(value))
    if kind == "ad":
        return _("ad {name}").format(name=value)
    return value_words(kind, value)
