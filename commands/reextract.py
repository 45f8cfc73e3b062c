"""`spoor reextract`: newer extractors over what is stored."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from commands._common import THEME, Json, Theme, context, show
from commands.ingest import Workers
from ingest.errors import SpoorError

if TYPE_CHECKING:
    from graph.difference import Change, Example, Reextracted
    from graph.reextract import Found
    from ingest.models import AdVersion, ExtractorFailure

Names = Annotated[
    list[str] | None, typer.Argument(help="Extractors to rerun (default: all of them).")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")]


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(reextract)


def reextract(
    names: Names = None,
    dry_run: DryRun = False,
    workers: Workers = None,
    theme: Theme = THEME,
    as_json: Json = False,
) -> None:
    """Run the extractors over every stored ad version and replace what they find.

    Old findings are retired with a date, so that earlier answers can be repeated with --as-of.
    """
    from commands._loading import extraction_pool
    from commands._progress import counting
    from graph.home import home
    from graph.reextract import Found, versions_stored
    from graph.reextract import reextract as rerun
    from graph.session import open_database
    from ingest.extractors import extractors, kinds
    from ingest.vault import Vault

    known = [extractor.name for extractor in extractors()]
    chosen = frozenset(names or known)
    if unknown := chosen - set(known):
        raise SpoorError(f"no extractor {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    here, ctx = home(), context(theme)
    database, vault = open_database(here), Vault(here.vault)
    pool = extraction_pool(workers, tuple(sorted(chosen)))

    def findings(
        versions: "Iterable[tuple[dict[str, Any], AdVersion]]",
    ) -> "Iterator[tuple[dict[str, Any], Found]]":
        items = (with_pictures(row, version, vault.get, chosen) for row, version in versions)
        for (row, lost), extracted in pool.map(items):
            failures = (*news(row, extracted.failures), *lost)
            yield row, Found(extractions=extracted.extractions, failures=failures)

    try:
        with counting("versions read again", versions_stored(database, ctx)) as progress:
            done = rerun(database, ctx, findings, chosen, kinds(), dry_run, progress)
    finally:
        pool.close()
        vault.close()
        database.close()
    show(as_json, done, in_words(done))


def with_pictures(
    row: dict[str, Any],
    version: "AdVersion",
    get: "Callable[[str], bytes]",
    chosen: frozenset[str],
) -> "tuple[tuple[dict[str, Any], tuple[ExtractorFailure, ...]], AdVersion]":
    """The version with its pictures' bytes, where an extractor is going to look at them.

    Beside its row stands what the vault does not hold: nothing is taken away for that.
    """
    import msgspec

    from ingest.extracting import unfinished
    from ingest.reading import stored_picture

    if "image" not in chosen:
        return (row, ()), version
    pictures, lost = list[Any](), 0
    for position, sha256 in enumerate(row["pictures"]):
        try:
            pictures.append(stored_picture(position, get(sha256)))
        except KeyError:
            lost += 1
    said = (unfinished("image", f"{lost} pictures are not in the vault"),) if lost else ()
    return (row, said), msgspec.structs.replace(version, pictures=tuple(pictures))


def news(
    row: dict[str, Any], failures: "tuple[ExtractorFailure, ...]"
) -> "tuple[ExtractorFailure, ...]":
    """What extractors could not do, without what the captures say of pictures since they came."""
    refused = set(row["refused"])
    return tuple(
        f for f in failures if f.picture is None or row["pictures"][f.picture] not in refused
    )


def in_words(done: "Reextracted") -> str:
    """The difference for a person: what changed with examples, then what did not."""
    verb = "would change" if done.dry_run else "changed"
    changed = [one for one in done.changes if one.added or one.retired or one.refused]
    same = [one for one in done.changes if one not in changed]
    lines = [
        f"{done.versions} versions read again; " + (f"{verb}:" if changed else "all as before")
    ]
    for change in changed:
        lines.append(f"  {change.extractor} / {change.kind}: {counts(change)}")
        lines += [
            f"    {example_words(one)}"
            for one in done.examples
            if (one.extractor, one.kind) == (change.extractor, change.kind)
        ]
    if same and changed:
        lines.append(f"  all else as before: {sum(one.kept for one in same)} findings")
    lines += [
        f"{one.extractor} did not come to its end in {one.versions} of {done.versions} versions: "
        "what it had found there stays"
        for one in done.unfinished
    ]
    if not done.dry_run and any(one.added or one.retired for one in done.changes):
        lines.append("networks do not know of it yet: run `spoor link`")
    return "\n".join(lines)


def counts(change: "Change") -> str:
    """2 added, 1 retired, 40 kept."""
    said = f"{change.added} added, {change.retired} retired, {change.kept} kept"
    return said + (f", {change.refused} kept away by judgements" if change.refused else "")


def example_words(one: "Example") -> str:
    """added: +31 6 … (“06 …”) in the body of rozenhof/17."""
    quote = f" (“{one.raw}”)" if one.raw and one.raw != one.value else ""
    return f"{one.change}: {one.value}{quote} in the {one.field} of {one.ad}"
