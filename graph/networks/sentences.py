"""One plain sentence for an explanation."""

from graph.linking.explain import NotBecause, Reason, Why
from graph.linking.routes import STEPS
from graph.networks.given_up import given_up_words, obstacle_given_up
from graph.networks.opened import Opened
from graph.networks.things import Thing, ad_name
from graph.networks.words import TIERS, named_value, plural, rarity_words


def sentence(found: Opened, one: Thing, two: Thing, said: Why, against: list[str]) -> str:
    """What ties the two, or what does not."""
    both = f"{one.name} and {two.name}"
    common = set(one.ads) & set(two.ads)
    best = said.routes[0] if said.routes else ()
    way = "; ".join(_step(found, reason, said.linked) for reason in best)
    if common:
        ties = f" To the rest of it: {way}." if way else ""
        return f"{both} have {plural(len(common), 'ad')} in common.{ties}"
    if said.linked:
        how = way or f"no way within {STEPS} steps, so by judgement or over other ads"
        return f"{both} are in one network ({TIERS.get(said.tier, 'mixed')}): {how}."
    if against:
        only = "" if way else "only "
        return f"{both} are not linked: {only}{'; '.join(against[:3])}."
    if way:
        return f"{both} are not linked; the nearest connection: {way}."
    return f"{both} are not linked: no connection within {STEPS} steps."


def obstacle(found: Opened, item: NotBecause) -> str:
    """What both sides share and why it does not tie them."""
    name = f"they share {named_value(found.read.values[item.rarity.value])}"
    groups = f"{item.groups} unrelated groups"
    if said := obstacle_given_up(found, item):
        return f"{name}, {given_up_words(said.ad, said.on)}"
    words = {
        "broker": f"{name}, used in {groups}",
        "common": f"{name}, which stands in {item.groups} groups of ads: too many to tie any",
        "context": f"{name}, which is context and ties nobody",
        "muted": f"{name}, which was judged generic",
        "single": f"{name}, one value that is not rare enough alone "
        f"({rarity_words(item.rarity, home=False)})",
    }
    return words[item.obstacle]


def _step(found: Opened, reason: Reason, linked: bool) -> str:
    ends = f"{ad_name(found, reason.hop.left_ad)} and {ad_name(found, reason.hop.right_ad)}"
    value = named_value(found.read.values[reason.hop.value])
    return f"{ends} share {value} ({rarity_words(reason.rarity, home=linked)})"
