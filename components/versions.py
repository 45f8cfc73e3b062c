"""The versions of an ad, newest first, each with what it changed."""

from components.changes import changed
from components.fields import field_words
from components.lines import line, lines
from components.marked import Field, marked
from components.say import number, period
from components.words import _, ngettext
from graph.answers import AdView, VersionView

MOST = 20


def versions_list(view: AdView) -> None:
    """Each version under its period: text that came and text that went."""
    if len(view.versions) == 1:
        lines([line(_("The text never changed between captures."), "plain")], key="no-changes")
        return
    older = [*view.versions[1:], None]
    pairs = list(zip(view.versions, older, strict=True))
    for position, (version, before) in enumerate(pairs[:MOST]):
        lines([line(headline(version), "heading")], key=f"version-{position}")
        if before is None:
            lines([line(_("First version."), "note")], key=f"first-{position}")
        else:
            marked(changes(before, version), key=f"changes-{position}")
    if len(pairs) > MOST:
        text = _("{count} older versions are not compared here.")
        lines([line(text.format(count=number(len(pairs) - MOST)), "note")], key="older")


def headline(version: VersionView) -> str:
    """2 Mar–4 Apr 2026, 6 captures."""
    times = [capture.captured_at for capture in version.captures]
    captures = ngettext("{count} capture", "{count} captures", len(times))
    when = period(min(times), max(times)) if times else "?"
    return f"{when}, {captures.format(count=number(len(times)))}"


def changes(before: VersionView, version: VersionView) -> list[Field]:
    """The fields that differ."""
    names = list(dict.fromkeys([*version.texts, *before.texts]))
    return [
        Field(label=field_words(name), segments=changed(old, new))
        for name in names
        if (old := before.texts.get(name, "")) != (new := version.texts.get(name, ""))
    ]
