"""The question for a reason, before a reading is judged wrong or that is taken back.

It floats over the page and is no dialog of Streamlit: one that is opened a second time in a session
does not send its form.
"""

from collections.abc import Callable
from functools import partial

import streamlit as st

from components import backend, moulds, question
from components.disputed import Disputed, not_this
from components.kinds import kind_words
from components.lines import Focus, Line, Part, line, lines
from components.networks import door
from components.networks.foreseen import foreseen
from components.networks.recording import recording
from components.question import Question, Said
from components.say import number
from components.table import Cell, Column, Footer, Row, table
from components.words import _, ngettext
from graph.reach import Reach

LONGEST = 500  # characters of a reason


def judging() -> None:
    """Draw the question over the page, if one is open."""
    with question.floating("judging-box") as asked:
        if asked is None:
            return
        about = Disputed.unpacked(asked.about)
        title = _("Undo this judgement") if about.judgement else not_this(about.kind)
        lines([line(title, "title"), reading(about)], key="judging-about")
        with st.spinner(_("Working out what would change…")):
            reach = backend.reach(about)
            said = [line(effect(about, reach)), *networks_foreseen(about)]
        lines(said, key="judging-foreseen")
        reached_table(reach)
        wanted(asked, about)


def wanted(asked: Question, about: Disputed) -> None:
    """Why: nothing is stored without a reason."""
    turn = asked.turn  # an empty form each time
    with st.form(f"judging-form-{turn}", border=False):
        reason = st.text_input(
            _("Reason"), key=f"reason-{turn}", max_chars=LONGEST, autocomplete="off"
        )
        label = _("Undo the judgement") if about.judgement else _("Record the judgement")
        sent = st.form_submit_button(label, type="primary", key=f"judging-send-{turn}")
    note = line(_("Your name and the time are recorded with the reason."), "note")
    with question.foot(asked):
        if sent and not reason.strip():
            note = line(_("Give a reason: it is what others will judge this by."), "warning")
        elif sent and (refused := stored(asked, about, reason.strip())):
            note = line(refused, "warning")
        focus = Focus(selector=".st-key-judging-box input", turn=turn)
        lines([note], key="judging-note", focus=focus)


def networks_foreseen(about: Disputed) -> list[Line]:
    """What it does to the networks; nothing where none were made or such a value ties nobody."""
    preview = door.previewed(about.asked())
    if preview is None:
        return []
    changes = preview.apart or preview.joined
    return foreseen(preview) if changes else [line(_("No network changes by it."))]


def stored(asked: Question, about: Disputed, reason: str) -> str:
    """Record it, link again what it touches, and read the page anew; else why that was refused."""
    with st.spinner(_("Recording, and linking what it touches…")):
        before, act = holding(about), recording(about.asked(), reason)
        return question.answer(asked, partial(counted, about, before, act))


def counted(about: Disputed, before: int, act: Callable[[], Said]) -> Said:
    """What recording does, with the number of ads that hold the value then."""
    said = act()
    return partial(outcome, said, before, holding(about))


def outcome(said: Said, before: int, now: int) -> list[Line]:
    """What it did, in words."""
    words = _("Ads that hold this value: {before} before, {now} now.")
    return [*said(), line(words.format(before=number(before), now=number(now)), "banner")]


def holding(about: Disputed) -> int:
    """How many ads hold the value now."""
    return backend.ads_holding(about.kind, [about.value])[about.value]


def reading(about: Disputed) -> Line:
    """“06-1234 56 78” is read as phone number +31 6 12345678."""
    value = f"{kind_words(about.kind)} {moulds.told(about.kind, about.value)}"
    return Line(
        parts=(
            Part(text=f"“{about.quote}”", strong=True),
            Part(text=" " + _("was read as") + " "),
            Part(text=value, strong=True),
        )
    )


def effect(about: Disputed, reach: Reach) -> str:
    """What recording it will do, to exactly which number of ads."""
    if about.judgement:
        words = ngettext(
            "The reading returns to {count} ad, which has exactly this text.",
            "The reading returns to {count} ads, which have exactly this text.",
            reach.total,
        )
        after = _("The judgement stays on record as taken back.")
    else:
        words = ngettext(
            "The reading disappears from {count} ad, the only one with exactly this text.",
            "The reading disappears from {count} ads, all with exactly this text.",
            reach.total,
        )
        after = _("It stays on record, later loading obeys it, and it can be undone.")
    return words.format(count=number(reach.total)) + " " + after


def reached_table(reach: Reach) -> None:
    """The ads that change, by site; those that hold the value by another text too say so."""
    if not reach.ads:
        return
    more = reach.total - len(reach.ads)
    table(
        [Column(label=_("Site"), width="40%"), Column(label=_("Ad"))],
        [
            Row(
                cells=(
                    Cell(text=ad.source),
                    Cell(
                        text=ad.ad_id or ad.uid.rpartition("|")[2],
                        note=_("holds the value by another text too") if ad.keeps else None,
                    ),
                )
            )
            for ad in reach.ads
        ],
        key="reached",
        label=_("Ads that change"),
        height="166px",
        footer=Footer(text=_("and {count} more").format(count=number(more))) if more else None,
    )
