"""Networks in words, in both languages."""

import pytest
import streamlit as st

from components.networks import wording
from components.networks.decision import Decision, title, undoing, verdict_words
from components.networks.heading import linked_again
from components.networks.understood import NETWORK, thing_words
from graph.judgements import NEEDS, Judgement
from graph.networks.facts import Counts, Named
from graph.networks.split import Split


@pytest.fixture(params=["nl", "en"])
def dutch(request: pytest.FixtureRequest) -> bool:
    st.session_state["language"] = request.param
    return request.param == "nl"


def test_tiers_are_words(dutch: bool) -> None:
    said = wording.tiers_words({"A": 23, "B": 3})
    expected = "23 zelfde contact · 3 meerdere" if dutch else "23 same contact · 3 several"
    assert said.startswith(expected)
    assert all(wording.tier_help(tier) for tier in wording.TIERS)


def test_what_is_left_without_the_weakest_link(dutch: bool) -> None:
    whole, parted = (linked_again(Split(sizes=s, sentence=""))[0] for s in ((9,), (9, 2, 1)))
    assert ("één netwerk" if dutch else "one network") in whole
    assert ("in 3 (9, 2, 1 " if dutch else "into 3 (9, 2, 1 ") in parted
    assert linked_again(None) == []


@pytest.mark.parametrize(
    ("counts", "home", "nl", "en"),
    [
        ((3, 2, 1, 0), True, "alle in dit netwerk", "3 ads, 2 contact groups, all in this network"),
        ((3, 2, 2, 1), True, "1 advertentie buiten", "1 ad outside this network"),
        ((1, 1, 4, 0), False, "1 contactgroep, 4 netwerken", "1 ad, 1 contact group, 4 networks"),
    ],
)
def test_rarity(
    dutch: bool, counts: tuple[int, int, int, int], home: bool, nl: str, en: str
) -> None:
    names = ("ads", "groups", "networks", "elsewhere")
    said = wording.rarity_words(Counts(**dict(zip(names, counts, strict=True))), home=home)
    assert (nl if dutch else en) in said


def test_many_values_are_counted(dutch: bool) -> None:
    values = [Named(kind="phone", value=f"+3161100000{n}") for n in range(6)]
    said = wording.values_words(values, 2)
    assert said.count("+31") == 2
    assert ("nog 4 waarden" if dutch else "4 values more") in said


def test_digests_are_spoken_of_by_their_beginning(dutch: bool) -> None:
    said = wording.value_words("picture", "3fa94c01" + "0" * 32)
    assert said == ("foto 3fa94c01" if dutch else "picture 3fa94c01")


def test_the_notice_claims_nothing(dutch: bool) -> None:
    assert ("geen bewijs" if dutch else "no proof") in wording.notice()


def test_every_verdict_has_words(dutch: bool) -> None:
    for verdict in NEEDS:
        assert verdict_words(verdict) != verdict
        if verdict != "not_this":
            assert title(Decision(verdict=verdict)) != verdict  # type: ignore[arg-type]


def test_a_decision_survives_the_way_to_the_browser(dutch: bool) -> None:
    judgement = Judgement(uid="u1", verdict="generic", reason="desk", kind="phone", value="+31")
    decision = undoing(judgement)
    assert Decision.unpacked(decision.packed()) == decision
    assert decision.judgement().uid == "u1"


@pytest.mark.parametrize(
    ("text", "number"),
    [("17", "17"), ("Netwerk 17", "17"), ("network 3", "3"), ("#5", "5"), ("0612345678", None)],
)
def test_what_is_a_network(text: str, number: str | None) -> None:
    found = NETWORK.fullmatch(text)
    assert (found[1] if found else None) == number


def test_things_in_words(dutch: bool) -> None:
    assert thing_words("network:4") == ("Netwerk 4" if dutch else "Network 4")
    assert thing_words("ad:rozenhof/a/1").endswith("rozenhof/a/1")
    assert "+31 6 11000001" in thing_words("phone:+31611000001")
