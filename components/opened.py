"""An opened ad: what it said, what was found in it, its pictures, versions and captures."""

from collections import defaultdict
from zlib import crc32

import streamlit as st

from components import backend, judging, question, state
from components.alike import Told
from components.back import back
from components.captures import captures_table
from components.facts import facts_table
from components.fields import field_words
from components.findings import findings_table, retired_table
from components.former import former_fields
from components.gallery import gallery
from components.judged import judged_table, rejected_by, standing
from components.kinds import FAMILIES, FAMILY_WORDS, family
from components.lines import BACK, Focus, Line, Part, line, lines
from components.marked import Field, Key, marked
from components.marks import JUDGED, WHOLE_TEXT, segments
from components.networks.shown import network_of_ad
from components.obscured import obscured_fields
from components.say import minute, number, period
from components.tokens import tokens
from components.values import values_table
from components.versions import versions_list
from components.words import _, ngettext
from graph.answers import AdView, Mention, VersionView


def opened(uid: str, where: str) -> None:
    """Draw the ad with this uid, or say that there is none; `where` words the way back."""
    back("before-ad", where, state.close_ad)
    with backend.clearly():
        judging.judging()
    view = viewed(uid)
    if view is None:
        lines([line(_("This ad is not (or no longer) in the graph."), "warning")], key="gone")
        return
    heading(view)
    network_of_ad(uid)
    question.told()
    version = chosen_version(view)
    told = Told(version.mentions, view.pictures)
    left, right = st.columns([0.6, 0.4], gap="medium")
    with left:
        said(version)
        facts_table(version)
    with right:
        gallery(view)
        values_table(version, told)
    details(view, version, told)


def viewed(uid: str) -> AdView | None:
    """The ad, read once for as long as it stays open."""
    answers = st.session_state.setdefault("answers", {})
    if ("ad", uid) not in answers:
        with backend.clearly(), st.spinner(_("Opening the ad…")):
            answers["ad", uid] = backend.open_ad(uid)
    return answers["ad", uid]


def heading(view: AdView) -> None:
    """Site and id, when it was seen, its address."""
    captures = sum(len(version.captures) for version in view.versions)
    facts = [
        period(view.first_seen, view.last_seen),
        ngettext("{count} capture", "{count} captures", captures).format(count=number(captures)),
        ngettext("{count} version", "{count} versions", len(view.versions)).format(
            count=number(len(view.versions))
        ),
    ]
    where = [Part(text=view.source, strong=True)]
    if view.ad_id:
        where.append(Part(text=" · " + _("ad") + f" {view.ad_id}"))
    where.append(Part(text=" · " + " · ".join(facts)))
    found = [Line(parts=tuple(where), role="echo")]
    if view.url:
        found.append(
            Line(
                parts=(Part(text=_("Address (do not visit): ")), Part(text=view.url, mono=True)),
                role="note",
            )
        )
    lines(found, key="heading", focus=Focus(selector=BACK, turn=crc32(view.uid.encode())))


def chosen_version(view: AdView) -> VersionView:
    """The version that is shown: the newest, or the one chosen."""
    if len(view.versions) == 1:
        return view.versions[0]
    position = st.selectbox(
        _("Version"),
        range(len(view.versions)),
        format_func=lambda at: version_words(view.versions[at], at),
        key=f"version-{tokens().of(view.uid)}",
        width=360,
    )
    return view.versions[position or 0]


def version_words(version: VersionView, position: int) -> str:
    """When a version was seen."""
    times = [capture.captured_at for capture in version.captures]
    when = period(min(times), max(times)) if times else "?"
    return when + (" " + _("(newest)") if position == 0 else "")


def said(version: VersionView) -> None:
    """The texts with what was found marked in place."""
    found: dict[str, list[Mention]] = defaultdict(list)
    why = {one.uid: rejected_by(one) for one in version.judgements if standing(one)}
    rejected = [one for one in version.retired if one.judgement in why]
    for one in (*version.mentions, *rejected):
        found[one.field].append(one)
    fields = [
        Field(
            label=field_words(field),
            segments=segments(text, found[field], why),
            role="title" if field == "title" else "",
        )
        for field, text in version.texts.items()
        if text
    ]
    placed = {
        family(one.kind)
        for one in version.mentions
        if one.field in version.texts and one.kind not in WHOLE_TEXT
    }
    legend = [Key(kind=name, text=FAMILY_WORDS[name]()) for name in FAMILIES if name in placed]
    if rejected:
        legend.append(Key(kind=JUDGED, text=_("Judged wrong")))
    texts = [*obscured_fields(version.mentions), *former_fields(version.mentions), *fields]
    marked(texts, legend, key="said", chosen=state.search_packed)
    if version.failures:
        text = _("Not everything could be read in this version: {reasons}")
        lines([line(text.format(reasons="; ".join(version.failures)), "warning")], key="failures")


def details(view: AdView, version: VersionView, told: Told) -> None:
    """Where everything comes from: values, changes, captures."""
    values, changes, captures = st.tabs(
        [_("Everything found"), _("Changes between versions"), _("Captures")]
    )
    with values:
        findings_table(version, told)
        retired_table(version, told)
        judged_table(version.judgements)
    with changes:
        versions_list(view)
    with captures:
        captures_table(view)
    lines([line(_("As of {moment}.").format(moment=minute(view.as_of)), "note")], key="as-of")
