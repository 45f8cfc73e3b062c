"""`spoor reextract`: newer extractors over what is stored."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from commands._common import THEME, Json, Theme, context, show
from commands.ingest import Workers
from ingest.errors import SpoorError

if TYPE_CHECKING:
    from graph.reextract import Reextracted
    from ingest.models import AdVersion, Extraction

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
    from graph.reextract import reextract as rerun
    from graph.session import open_database
    from ingest.extractors import extractors, kinds
    from ingest.vault import Vault

    known = [extractor.name for extractor in extractors()]
    chosen = frozenset(names or known)
    if unknown := chosen - set(known):
        raise SpoorError(f"no extractor {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    here = home()
    database, vault, pool = open_database(here), Vault(here.vault), extraction_pool(workers)

    def findings(
        versions: "Iterable[tuple[dict[str, Any], AdVersion]]",
    ) -> "Iterator[tuple[dict[str, Any], tuple[Extraction, ...]]]":
        items = (with_pictures(row, version, vault.get, chosen) for row, version in versions)
        for row, extracted in pool.map(items):
            yield row, tuple(e for e in extracted.extractions if e.extractor in chosen)

    try:
        with counting("versions read again") as progress:
            done = rerun(database, context(theme), findings, chosen, kinds(), dry_run, progress)
    finally:
        pool.close()
        vault.close()
        database.close()
    show(as_json, done, in_words(done))


def with_pictures(
    row: dict[str, Any], version: "AdVersion", get: Any, chosen: frozenset[str]
) -> "tuple[dict[str, Any], AdVersion]":
    """The version with its pictures' bytes, where an extractor is going to look at them."""
    import msgspec

    from ingest.reading import stored_picture

    if "image" not in chosen:
        return row, version
    pictures = tuple(
        stored_picture(position, get(sha256)) for position, sha256 in enumerate(row["pictures"])
    )
    return row, msgspec.structs.replace(version, pictures=pictures)


def in_words(done: "Reextracted") -> str:
    """The difference for a person."""
    verb = "would be" if done.dry_run else "were"
    lines = [f"{done.versions} versions read again; findings that {verb} changed:"]
    lines += [
        f"  {change.extractor} / {change.kind}: {change.added} added, {change.retired} retired, "
        f"{change.kept} kept"
        for change in done.changes
    ]
    lines += [f"  {e['change']}: {e['kind']} {e['value']} ({e['raw']!r})" for e in done.examples]
    return "\n".join(lines)
