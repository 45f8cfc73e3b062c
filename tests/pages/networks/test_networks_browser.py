"""Networks in a real browser: from a number to its network, its reasons, its weak place, a cut."""

import re

import networkx
import pytest
from playwright.sync_api import Locator, expect

from tests.pages.watched import Watched, enter

pytestmark = pytest.mark.xdist_group("networks")
NUMBER = "06 1100 0051"
FRAMES = """(count) => new Promise((done) => {
  const wait = (left) => (left ? requestAnimationFrame(() => wait(left - 1)) : done());
  wait(count);
})"""
"""Wait for so many frames of the browser."""
OPENED = re.compile(r"/networks\?n=\d+$")


def list_networks(watched: Watched) -> Locator:
    """The rows of the list."""
    watched.page.get_by_role("link", name="Networks").click()
    rows = watched.page.locator("table[aria-label='Networks'] tr.opens")
    expect(rows.first).to_be_visible()
    return rows


def open_bridged(watched: Watched) -> None:
    """From its number to the network that two sellers make."""
    watched.ask(NUMBER)
    strip = watched.page.locator("button.strip")
    expect(strip).to_contain_text("5 ads")
    strip.click()
    expect(watched.page.locator(".cards").first).to_be_visible()
    expect(watched.page).to_have_url(OPENED)


def nothing_asked(watched: Watched) -> None:
    """Wait for the look-up page as it begins."""
    expect(watched.page.get_by_role("textbox")).to_have_value("")
    expect(watched.page.get_by_text("You search")).to_be_visible()


def record(watched: Watched, reason: str) -> None:
    """Fill in the open question and wait for what it did."""
    box, told = (
        watched.page.locator(".st-key-deciding-box"),
        watched.page.get_by_text("Recorded and linked anew"),
    )
    expect(box.get_by_role("button", name="Cancel")).to_be_visible()
    expect(told).to_have_count(0)  # of an earlier judgement
    for label, text in (("Reason", reason), ("Purpose", "test of a cut")):
        box.get_by_label(label).fill(text)
        expect(box.get_by_label(label)).to_have_value(text)
    box.get_by_role("button", name="Record the judgement").click()
    expect(box).to_have_count(0)
    expect(told).to_be_visible()


def test_a_number_leads_to_its_network_and_every_reason(linked: Watched) -> None:
    open_bridged(linked)
    page = linked.page
    expect(page.get_by_text("5 ads on 2 sites, 11 Jan–2 Feb 2026")).to_be_visible()
    expect(page.locator(".card").filter(has_text="Weakest link")).to_contain_text(
        "falls apart in two: 2 ads and 3 ads"
    )
    expect(page.get_by_text("Steering information, no proof").first).to_be_visible()
    members = page.locator("table[aria-label='Ads of the network'] tr.opens")
    expect(members).to_have_count(5)
    expect(members.first).to_contain_text("same contact")
    expect(members.first).to_contain_text(re.compile(r"phone number \+31 6 1100005[12] \([23]\)"))
    linked.tab("Everything they share")
    shared = page.locator("table[aria-label='Everything they share']")
    expect(shared).to_contain_text("all in this network")
    linked.tab("Weak places")
    bridges = page.locator("table[aria-label='Bridges'] tr.opens")
    expect(bridges.filter(has_text="picture a1a1a1a1")).to_contain_text("2 ads | 3 ads")


def test_the_menu_leads_back_to_the_beginning_of_its_page(linked: Watched) -> None:
    open_bridged(linked)
    page = linked.page
    page.get_by_role("link", name="Networks").click()
    expect(page.locator("table[aria-label='Networks'] tr.opens").first).to_be_visible()
    expect(page).to_have_url(re.compile("/networks$"))
    page.get_by_role("link", name="Look up").click()
    nothing_asked(linked)
    linked.ask(NUMBER)
    expect(page.locator("button.strip")).to_be_visible()
    linked.open_first()
    page.get_by_role("link", name="Look up").click()
    nothing_asked(linked)


def test_the_address_holds_ids_only(linked: Watched) -> None:
    open_bridged(linked)
    linked.page.locator("table[aria-label='Ads of the network'] button.act").first.click()
    expect(linked.page.locator(".route").first).to_be_visible()
    expect(linked.page).to_have_url(re.compile(r"/connection\?w=[\w-]+$"))
    quoted = linked.page.locator("blockquote mark").first
    expect(quoted).to_contain_text("+3161100005")


def test_a_cut_is_foreseen_recorded_stated_and_taken_back(linked: Watched) -> None:
    open_bridged(linked)
    page = linked.page
    number = re.search(r"n=(\d+)", page.url)
    assert number
    page.locator(".card").filter(has_text="Weakest link").get_by_role("button").click()
    box = page.locator(".st-key-deciding-box")
    expect(box).to_contain_text(f"Network {number[1]} falls apart in 2 (3, 2 ads).")
    expect(box).to_contain_text("5 ads touched.")
    box.get_by_role("button", name="Record the judgement").click()
    expect(box).to_contain_text("Give a reason and a purpose")
    record(linked, "<img src=x onerror='ran=1'> **not** the same people")
    expect(
        page.get_by_text("3 ads on 2 sites").or_(page.get_by_text("2 ads on 2 sites"))
    ).to_be_visible()
    assert page.evaluate("() => !('ran' in window) && !document.querySelector('img[src=x]')")
    linked.tab("Judgements")
    judged = page.locator("table[aria-label='Judgements on this network'] tbody tr")
    expect(judged).to_contain_text("<img src=x")
    judged.get_by_role("button", name="Take back").click()
    expect(box).to_contain_text("become one, of 5 ads.")
    record(linked, "seen together after all")
    expect(page.get_by_text("5 ads on 2 sites")).to_be_visible()


def test_a_question_belongs_to_what_was_open_when_it_was_asked(linked: Watched) -> None:
    open_bridged(linked)
    page = linked.page
    page.locator(".card").filter(has_text="Weakest link").get_by_role("button").click()
    box = page.locator(".st-key-deciding-box")
    expect(box.get_by_label("Reason")).to_be_focused()
    page.get_by_role("link", name="Connection").click()
    expect(page.get_by_text("Connection between two things")).to_be_visible()
    expect(box).to_have_count(0)
    page.go_back()
    expect(page.locator(".cards").first).to_be_visible()
    expect(box).to_have_count(0)


def test_an_old_number_leads_to_what_became_of_it(linked: Watched) -> None:
    open_bridged(linked)
    page = linked.page
    page.locator(".card").filter(has_text="Weakest link").get_by_role("button").click()
    record(linked, "two sellers")
    parts = {number_of(linked, "06 1100 0051"), number_of(linked, "06 1100 0052")}
    linked.tab("Judgements")
    page.get_by_role("button", name="Take back").first.click()
    record(linked, "one seller")
    kept = number_of(linked, NUMBER)
    gone = (parts - {kept}).pop()
    deep(linked, f"/networks?n={gone}")
    expect(page.get_by_text("This network is no more. Its ads went to:")).to_be_visible()
    page.locator("table[aria-label='What became of it'] tr.opens").click()
    expect(page.get_by_role("heading", name=f"Network {kept}")).to_be_visible()
    deep(linked, "/networks?n=99999")
    expect(page.get_by_text("There is no network 99999 here")).to_be_visible()


def number_of(watched: Watched, value: str) -> str:
    """The network that a number leads to, opened."""
    watched.page.get_by_role("link", name="Look up").click()
    nothing_asked(watched)
    watched.ask(value)
    watched.page.locator("button.strip").click()
    expect(watched.page).to_have_url(OPENED)
    number = watched.page.url.rpartition("=")[2]
    expect(watched.page.get_by_role("heading", name=f"Network {number}")).to_be_visible()
    return number


def deep(watched: Watched, path: str) -> None:
    """Follow a link from outside. Streamlit asks for its own routes below the page's path first."""
    watched.page.goto(watched.address + path)
    expect(watched.page.get_by_role("button", name="All networks")).to_be_visible()
    watched.errors[:] = [error for error in watched.errors if "status of 404" not in error]


def why(watched: Watched, one: str, other: str) -> None:
    """Ask what ties two things."""
    page = watched.page
    page.get_by_role("link", name="Connection").click()
    expect(page.get_by_role("button", name="Show the connection")).to_be_visible()
    watched.drawn()
    for label, text in (("One thing", one), ("The other", other)):
        page.get_by_label(label).fill(text)
        expect(page.get_by_label(label)).to_have_value(text)
    page.get_by_role("button", name="Show the connection").click()


def test_what_shared_services_would_have_glued(linked: Watched) -> None:
    number_of(linked, "06 1100 0053")
    page = linked.page
    linked.tab("Without and with")
    expect(page.locator(".card").filter(has_text="As it is")).to_contain_text("2 ads in all")
    with_all = page.locator(".card").filter(has_text="If every shared value tied")
    expect(with_all).to_contain_text("42 ads in all")
    glue = page.locator("table[aria-label='Values that tie nobody'] tr.opens")
    expect(glue).to_contain_text("+31 6 11009999")
    expect(glue).to_contain_text("stands in 41 unrelated groups")


def test_why_two_numbers_are_not_linked(linked: Watched) -> None:
    page = linked.page
    why(linked, "06 1100 0053", "rozenhof/fare1")
    obstacles = page.locator("table[aria-label='Why not linked'] tbody tr").first
    expect(obstacles).to_contain_text("unrelated groups: a shared service, not a shared seller")
    expect(obstacles).to_contain_text("+31 6 11009999")


def test_two_things_without_any_connection(linked: Watched) -> None:
    page = linked.page
    why(linked, "06 1100 0054", "06-11000052")
    expect(page.get_by_text("There is no connection within 4 steps")).to_be_visible()


def test_what_is_not_there_is_said(linked: Watched) -> None:
    page = linked.page
    why(linked, "06 1100 7777", "day60")
    expect(page.get_by_text("06 1100 7777 is not found in any ad.")).to_be_visible()


def test_a_silent_number_may_have_another_user(linked: Watched) -> None:
    linked.ask("06 1100 0054")
    page = linked.page
    expect(page.get_by_text("possibly another user").first).to_be_visible()
    page.get_by_text("Use over time").click()
    rows = page.locator("table[aria-label='Use per period'] tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.last).to_contain_text("days not seen, possibly another user")
    expect(page.locator(".use-period.silence")).to_have_count(1)


def test_the_list_is_sifted_and_opens(linked: Watched) -> None:
    rows = list_networks(linked)
    page = linked.page
    expect(rows.nth(1)).to_be_visible()
    linked.drawn()
    everything = rows.count()
    enter(page.get_by_label("Ads at least"), "5")
    expect(rows).to_have_count(1)
    expect(page.get_by_text("do not fit what was asked")).to_be_visible()
    rows.first.click()
    expect(page.get_by_text("5 ads on 2 sites")).to_be_visible()
    page.get_by_role("button", name="All networks").click()
    expect(rows).to_have_count(1)  # still sifted
    expect(page.get_by_label("Ads at least")).to_have_value("5")
    linked.drawn()  # until then the address is that of the network
    enter(page.get_by_label("Ads at least"), "2")
    expect(rows).to_have_count(everything)


def test_who_goes_to_a_box_without_a_key_keeps_it(linked: Watched) -> None:
    """A reader of screens goes where it wants; the row that was opened must not fetch it back,
    or the next Enter opens that again."""
    rows = list_networks(linked)
    page = linked.page
    rows.nth(1).click()
    page.get_by_role("button", name="All networks").click()
    expect(rows.nth(1)).to_be_focused()
    box = page.get_by_label("Ads at least")
    box.focus()
    page.evaluate(FRAMES, 90)
    expect(box).to_be_focused()


@pytest.mark.parametrize("linked", [{"locale": "nl-NL"}], indirect=True)
def test_in_dutch(linked: Watched) -> None:
    linked.ask(NUMBER)
    linked.page.locator("button.strip").click()
    card = linked.page.locator(".card").filter(has_text="Zwakste schakel")
    expect(card).to_contain_text("valt het netwerk in tweeën uiteen")
    expect(linked.page.get_by_text("Sturingsinformatie, geen bewijs").first).to_be_visible()


def test_a_network_is_taken_along_as_graphml(linked: Watched) -> None:
    open_bridged(linked)
    page = linked.page
    linked.tab("Download")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download GraphML").click()
    assert re.fullmatch(r"spoor-network-\d+\.graphml", download.value.suggested_filename)
    graph = networkx.read_graphml(download.value.path())
    kinds = [kind for _, kind in graph.nodes(data="kind")]
    assert kinds.count("ad") == 5
    assert "fictional market" in graph.graph["notice"]


def test_what_lies_between(linked: Watched) -> None:
    open_bridged(linked)
    linked.tab("What lies between")
    rows = linked.page.locator("table[aria-label='What lies between'] tr.opens")
    expect(rows.first).to_contain_text("%")
    expect(linked.page.get_by_text("Shares are exact.")).to_be_visible()


def test_an_ad_leads_to_its_network(linked: Watched) -> None:
    linked.ask(NUMBER)
    linked.open_first()
    strip = linked.page.locator("button.strip")
    expect(strip).to_contain_text("same contact")
    expect(strip).to_contain_text("Weakest link: picture a1a1a1a1")
    strip.click()
    expect(linked.page.get_by_text("5 ads on 2 sites")).to_be_visible()
