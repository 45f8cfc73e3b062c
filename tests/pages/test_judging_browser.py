"""A wrong reading is taken away in a real browser, and comes back when that is undone."""

import re

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.pages import beacon
from tests.pages.market import DISPUTED_NUMBER, SITES, payloads
from tests.pages.watched import Watched, enter

pytestmark = pytest.mark.xdist_group("pages")
DISPUTED = "+31 6 12345666"


def opened(watched: Watched) -> None:
    watched.ask(DISPUTED_NUMBER)
    watched.open_first()


def decide(watched: Watched, button: Locator, reason: str) -> None:
    """Press a button of a table, give the reason, and wait until it was recorded."""
    dialog = watched.page.locator(".st-key-judging-box")
    expect(dialog).to_have_count(0)  # what is typed into a question that just closes is lost
    button.click()
    expect(dialog.get_by_role("textbox")).to_be_focused()
    enter(dialog.get_by_role("textbox"), reason)
    expect(dialog).to_have_count(0)
    expect(watched.page.get_by_text("Ads that hold this value:")).to_be_visible()


def finding(watched: Watched) -> Locator:
    """The row of the disputed number that stands now."""
    rows = watched.page.locator("[aria-label='Everything found'] tbody tr:has(button)")
    return rows.filter(has_text=DISPUTED)


def retired(watched: Watched) -> Locator:
    """The row of the disputed number that stands no more."""
    rows = watched.page.locator("[aria-label='No longer stands'] tbody tr")
    return rows.filter(has_text=DISPUTED)


def test_the_question_says_what_it_does_and_wants_a_reason(watched: Watched) -> None:
    opened(watched)
    page, row = watched.page, finding(watched)
    expect(row).to_have_count(1)
    for part in ("phone number", "06 12345666", "Text 10–20", "phone 1"):
        expect(row).to_contain_text(part)
    row.get_by_role("button", name="This is not a phone number").click()
    box = page.locator(".st-key-judging-box")
    expect(box).to_contain_text("“06 12345666” was read as phone number +31 6 12345666")
    expect(box).to_contain_text("disappears from 2 ads, all with exactly this text")
    ads = box.locator("[aria-label='Ads that change'] tbody tr")
    expect(ads).to_have_text([f"{site}disputed" for site in SITES[:2]])
    box.get_by_role("button", name="Record the judgement").click()
    expect(box).to_contain_text("Give a reason")
    box.get_by_role("button", name="Cancel").click()
    expect(box).to_have_count(0)
    expect(row).to_have_count(1)


def test_judged_gone_reloaded_undone_and_back(watched: Watched) -> None:
    opened(watched)
    page = watched.page
    marks = page.locator(".said mark.k-phone")
    expect(marks).to_have_text(["06 12345666"])
    decide(watched, finding(watched).get_by_role("button"), hostile_reason())
    expect(page.get_by_text("2 before, 0 now")).to_be_visible()
    gone(watched)
    page.reload()
    gone(watched)
    judged = page.locator("[aria-label='Judgements on this text'] tbody tr")
    expect(judged).to_contain_text("<img src=x")
    assert page.evaluate(NOTHING_RAN) is True
    assert beacon.hits == []
    undo = judged.get_by_role("button", name="Undo")
    undo.click()
    box = page.locator(".st-key-judging-box")
    expect(box).to_contain_text("returns to 2 ads, which have exactly this text")
    box.get_by_role("button", name="Cancel").click()
    decide(watched, undo, "It is a number after all")
    expect(page.get_by_text("0 before, 2 now")).to_be_visible()
    expect(finding(watched)).to_have_count(1)
    expect(retired(watched)).to_have_count(0)
    expect(marks).to_have_text(["06 12345666"])
    expect(page.locator(".said mark.k-judged")).to_have_count(0)
    expect(judged).to_have_count(2)
    expect(judged.first).to_contain_text("Taken back")
    expect(judged.last).to_contain_text("no longer holds")


def test_the_keyboard_suffices_to_judge_and_to_think_better_of_it(watched: Watched) -> None:
    opened(watched)
    page = watched.page
    finding(watched).get_by_role("button").press("Enter")
    box = page.locator(".st-key-judging-box")
    expect(box.get_by_role("textbox")).to_be_focused()
    box.get_by_role("textbox").press("Enter")
    expect(box).to_contain_text("Give a reason")
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    expect(page.locator(".said").first).to_be_visible()


def test_the_keyboard_waits_for_a_box_that_is_slow_to_come(watched: Watched) -> None:
    """Streamlit fetches the script of a text box when it first draws one."""
    opened(watched)
    page, asked_for = watched.page, list[Route]()
    page.route(re.compile(r"/TextInput\."), lambda route: asked_for.append(route))
    finding(watched).get_by_role("button").press("Enter")
    box = page.locator(".st-key-judging-box")
    expect(box).to_contain_text("Your name and the time are recorded")
    page.wait_for_timeout(2_000)
    for one in asked_for:
        one.continue_()
    assert asked_for
    expect(box.get_by_role("textbox")).to_be_focused()


def test_pressed_twice_is_recorded_once_and_told(watched: Watched) -> None:
    opened(watched)
    page = watched.page
    judged = page.locator("[aria-label='Judgements on this text'] tbody tr")
    undo = judged.first.get_by_role("button", name="Undo")
    for button, reason in ((finding(watched).get_by_role("button"), "twice"), (undo, "unmeant")):
        button.click()
        box = page.locator(".st-key-judging-box")
        box.get_by_role("textbox").fill(reason)
        send = box.get_by_role("button", name=re.compile("the judgement"))
        send.evaluate("button => { button.click(); setTimeout(() => button.click(), 250); }")
        expect(judged.filter(has_text=reason)).to_have_count(1)
        expect(page.get_by_text("Ads that hold this value:")).to_be_visible()
        expect(box).to_have_count(0)
        expect(page.locator(".fault")).to_have_count(0)
    expect(finding(watched)).to_have_count(1)


def gone(watched: Watched) -> None:
    """The reading is on record as rejected, and nowhere else."""
    page = watched.page
    expect(page.locator("[aria-label='Judgements on this text'] tbody tr")).to_have_count(1)
    expect(finding(watched)).to_have_count(0)
    expect(retired(watched)).to_have_count(1)
    expect(retired(watched)).to_contain_text("<img src=x")
    expect(retired(watched).get_by_role("button", name="Undo")).to_be_visible()
    expect(page.locator(".said mark.k-phone")).to_have_count(0)
    struck = page.locator(".said mark.k-judged")
    expect(struck).to_have_text(["06 12345666"])
    expect(struck).to_have_attribute("title", re.compile("judged wrong by .*<img src=x"))
    expect(page.locator(".legend .k-judged").last).to_have_text("Judged wrong")


NOTHING_RAN = "() => !('ran' in window) && document.querySelectorAll('img[src=x]').length === 0"


def hostile_reason() -> str:
    """A reason that would run, load and format, were it interpreted."""
    return f"<img src=x onerror='ran=1'> **b** $x$ {payloads('http://127.0.0.1:9')[0]}"[:400]
