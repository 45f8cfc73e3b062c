"""Whether a vault is what it was: every byte against the ledger, the ledger against its chain."""

import hashlib
from collections.abc import Callable, Iterator

from ingest.errors import VaultError
from ingest.models import Frozen
from ingest.vault import ledger
from ingest.vault.index import Index
from ingest.vault.ledger import HEAD, LEDGER, Entry, Position
from ingest.vault.record import blocks
from ingest.vault.store import Store

Progress = Callable[[int, int], None]
"""Called with the bytes verified and the bytes to verify."""


MISSING = "the file is missing"


class Finding(Frozen, frozen=True, kw_only=True):
    """Something that is not as it was written. `offset` is the first byte concerned."""

    file: str
    offset: int
    problem: str


def findings(store: Store, index: Index | None, progress: Progress | None) -> Iterator[Finding]:
    """All that is wrong, in the order of the ledger. Nothing is changed.

    `index`, if one is there that knows the ledger, tells where in a damaged piece a record is
    missing; it is never believed in anything else.
    """
    entries, wrong = _entries(store)
    yield from wrong
    done, total = 0, sum(entry.end - entry.start for entry in entries)
    ends: dict[str, int] = {}
    gone: set[str] = set()
    for entry in entries:
        if entry.start != ends.get(entry.pack, 0):
            yield Finding(file=LEDGER, offset=0, problem=f"line {entry.n} leaves a gap in its pack")
        ends[entry.pack] = entry.end
        if entry.pack not in gone:
            finding = _piece(store, entry, index)
            if finding:
                yield finding
                if finding.problem == MISSING:
                    gone.add(entry.pack)
        done += entry.end - entry.start
        if progress:
            progress(done, total)


def _entries(store: Store) -> tuple[list[Entry], list[Finding]]:
    """The entries up to the first broken line, and what is wrong with ledger and head."""
    wrong: list[Finding] = []
    entries: list[Entry] = []
    try:
        head: Position | None = ledger.head(store)
    except VaultError as error:
        head = None
        wrong.append(Finding(file=HEAD, offset=0, problem=str(error).split(":")[0]))
    data = store.read(LEDGER) if store.size(LEDGER) else b""
    position, positions = Position(), {0: Position()}
    for line in data.splitlines(keepends=True):
        if not line.endswith(b"\n"):
            break
        try:
            entries.append(ledger.checked(line, position))
        except VaultError:
            problem = f"line {position.entries + 1} was altered or does not belong here"
            wrong.append(Finding(file=LEDGER, offset=position.bytes, problem=problem))
            return entries, wrong
        position = ledger.after(position, line)
        positions[position.entries] = position
    if head and positions.get(head.entries) != head:
        wrong.append(_end(position, head))
    return entries, wrong


def _end(position: Position, head: Position) -> Finding:
    if position.entries < head.entries:
        missing = head.entries - position.entries
        problem = f"its last {missing} lines are missing or altered"
        return Finding(file=LEDGER, offset=position.bytes, problem=problem)
    problem = "its end is not the one that the ledger had"
    return Finding(file=LEDGER, offset=max(0, head.bytes - 1), problem=problem)


def _piece(store: Store, entry: Entry, index: Index | None) -> Finding | None:
    """What is wrong with one written piece of a pack."""
    try:
        data = store.read(entry.pack, entry.start, entry.end)
    except FileNotFoundError:
        return Finding(file=entry.pack, offset=entry.start, problem=MISSING)
    except OSError as error:
        return Finding(file=entry.pack, offset=entry.start, problem=f"cannot be read: {error}")
    if hashlib.sha256(data).hexdigest() == entry.sha256:
        return None
    short = entry.end - entry.start - len(data)
    offset, problem = _first_difference(data, entry, index)
    if short > 0:
        problem = f"truncated: {short} bytes are missing; {problem}"
    return Finding(file=entry.pack, offset=offset, problem=problem)


def _first_difference(data: bytes, entry: Entry, index: Index | None) -> tuple[int, str]:
    """Offset and words of the first record that is not what was written."""
    known = index.rows_of(entry.pack, entry.start, entry.end) if index else []
    expected = {offset: sha256 for offset, _, sha256 in known}
    count, at = 0, entry.start
    try:
        for block in blocks(data, entry.start):
            if expected and block.type != "warcinfo" and expected.get(block.offset) != block.sha256:
                return block.offset, "a record was removed, replaced or moved here"
            count += 1
            at = block.offset + block.length
    except VaultError as error:
        words, _, offset = str(error).rpartition(" at byte ")
        return int(offset), words
    if count < entry.records:
        return at, f"{entry.records - count} records were removed before this byte"
    return entry.start, "bytes were changed that belong to no record's content"
