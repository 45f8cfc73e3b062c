"""The answer about two things: tied or not, by which routes, and what is shared but ties nobody."""

from components import question
from components.lines import Line, Part, line, lines
from components.networks import door, going
from components.networks.asked import Pair
from components.networks.cards import Act, Card, cards
from components.networks.chain import chain
from components.networks.decision import ad_words, not_same, same
from components.networks.ground import measured, stale, unlinked
from components.networks.obstacles import obstacles
from components.networks.understood import thing_words
from components.networks.wording import ads_words, network_words, tier_words
from components.say import minute
from components.words import _
from graph.networks import WhySaid

STEPS = 4


def told_pair(pair: Pair, said: WhySaid | None) -> None:
    """Draw the whole answer."""
    if said is None:
        unknown()
        return
    routes = [route for route in (said.hops, *said.routes) if route]
    lines([verdict(pair, said), *way(said)], key="pair-answer")
    obstacles(said)
    if routes:
        chain(routes, linked=said.linked)
    judge_pair(pair, said)
    ground = _("Linked {moment}.").format(moment=minute(said.linked_at))
    lines([line(f"{ground} {measured()}", "note")], key="pair-ground")


def unknown() -> None:
    """At least one of the two was not linked: it may have come in since."""
    text = _("At least one of them is not among what was linked.")
    lines([line(text, "warning")], key="pair-answer")
    state = door.state()
    if state is None:
        unlinked()
    else:
        stale(state.stale_ads)


def verdict(pair: Pair, said: WhySaid) -> Line:
    """Both are in one network, or not, in one line."""
    both = (thing_words(pair.left), thing_words(pair.right))
    if said.linked:
        words = " " + _("are in one network: {tier}.").format(tier=tier_words(said.tier))
        if not said.tier:
            words = " " + _("are in one network.")
    else:
        words = " " + _("are not linked.")
    parts = (
        Part(text=both[0], strong=True),
        Part(text=" " + _("and") + " "),
        Part(text=both[1], strong=True),
        Part(text=words),
    )
    return Line(parts=parts, role="summary")


def way(said: WhySaid) -> list[Line]:
    """What the routes below mean, or that there is none."""
    if said.in_common and not said.hops:
        words = _("They have {ads} in common.")
        return [line(words.format(ads=ads_words(said.in_common)))]
    if said.hops and not said.linked:
        text = _("The nearest connection is shown below. It was not enough to link them.")
        return [line(text)]
    if said.hops:
        return []
    text = _("There is no connection within {steps} steps that avoids values shared by strangers.")
    return [line(text.format(steps=STEPS))]


def judge_pair(pair: Pair, said: WhySaid) -> None:
    """What the reader thinks of it: the two ads at the ends of the best route."""
    ends = ends_of(pair, said)
    if ends is None:
        return
    names = " – ".join(ad_words(uid) for uid in ends)
    acts = [
        Act(text=_("They belong together…"), means=same(*ends).packed(), event="acted"),
        Act(text=_("They do not belong together…"), means=not_same(*ends).packed(), event="acted"),
    ]
    if said.linked and (network := door.of_ad(ends[0])):
        name = network_words(network.network)
        acts.append(Act(text=_("Open {network}").format(network=name), means=str(network.network)))
    card = Card(
        label=_("Your judgement"),
        parts=(Part(text=_("About these two ads:") + " "), Part(text=names, strong=True)),
        note=_(
            "You see first what would change. It is kept, obeyed by every linking, and can be taken"
            " back."
        ),
        acts=tuple(acts),
    )
    cards([card], key="pair-judging", chosen=going.open_network, acted=question.start)


def ends_of(pair: Pair, said: WhySaid) -> tuple[str, str] | None:
    """The ads (uids) that a judgement of this pair would be about."""
    if said.hops:
        return said.hops[0].ads[0], said.hops[-1].ads[1]
    uids = [door.uid_of(thing) for thing in (pair.left, pair.right)]
    return (uids[0], uids[1]) if uids[0] and uids[1] and uids[0] != uids[1] else None
