"""Scores a folder of writers' cases: `python -m benchmarks.written_cases DIR [-v]`.

DIR holds JSON lines in any of `alias*.jsonl`, `location*.jsonl`, `handle*.jsonl`, `facts*.jsonl`
and `language*.jsonl`, with ordinary names of places, amounts and kinds of contact; what they say is
read as the values that the extractors give. Half, drawn by a checksum of the text, is held out;
`-v` lists the failures of the other half. `--into tests/cases NAME` writes the cases in the shape
of the project's own, as `<kind>/NAME.jsonl`.
"""

import json
import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.text_cases import (
    Case,
    extractor,
    found_in,
    path_of,
    relations,
    score,
    values,
)
from ingest.extractors._alias.normal import normal
from ingest.extractors._facts.lengths import NIGHT
from ingest.extractors._location.gazetteer import Place, spelled
from ingest.extractors._text.fold import folded

FACTS = ("price", "age", "nationality", "gender", "service")
CONTACTS = ("handle", "email", "payment")
_RELATIONS = {"at": "incall_at", "outcall": "outcall_to", "from": "from"}
_PAYMENTS = {"bitcoin": "btc"}
_LINK = re.compile(r"(?:https?://)?(?:www\.)?")
_PLATFORMS = {"twitter": "x", "ig": "instagram", "insta": "instagram", "snap": "snapchat"}


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    """A case as its writer shaped it.

    `also`: of a working name the others that it may be read as; a list is of places that may be
    named too.
    """

    expected: msgspec.Raw = msgspec.Raw(b"[]")
    title: str = ""
    body: str = ""
    text: str = ""
    region: str | None = None
    language: str | None = None
    also: dict[str, list[str]] | list[str] = []


class _Place(msgspec.Struct, frozen=True, kw_only=True):
    place: str
    country: str
    relation: str | None = None
    type: str | None = None
    also: list[str] = []


class _Contact(msgspec.Struct, frozen=True, kw_only=True):
    kind: str
    value: str


class _Price(msgspec.Struct, frozen=True, kw_only=True):
    amount: float
    currency: str
    minutes: int | str | None = None
    per: str | None = None


class _Facts(msgspec.Struct, frozen=True, kw_only=True):
    price: list[_Price] | None = None
    age: list[int] | None = None
    nationality: list[str] | None = None
    gender: list[str] | None = None
    service: list[str] | None = None


def _case(
    row: _Row,
    expected: list[str],
    also: dict[str, tuple[str, ...]] | None = None,
    allowed: tuple[str, ...] = (),
) -> Case:
    """The case, held out by the checksum of its text."""
    body = row.body or row.text
    return Case(
        expected=tuple(dict.fromkeys(expected)),
        title=row.title,
        body=body,
        region=row.region,
        language=row.language,
        held_out=bool(zlib.crc32(f"{row.title}\n{body}".encode()) % 2),
        also=also or {},
        allowed=allowed,
    )


def place_uid(name: str, country: str) -> str:
    """The id of a place by its ordinary name; a made-up one where the gazetteer has none."""
    code = country.lower()
    for place in _namesakes(name):
        if place.country == code:
            return place.uid
    return f"{code}/" + re.sub(r"[^a-zа-я0-9]+", "-", folded(name)).strip("-")


def _namesakes(name: str) -> tuple[Place, ...]:
    """The places of exactly that name, the largest first."""
    known = spelled(name)
    return known.places if known else ()


def _too(name: str, countries: set[str]) -> set[str]:
    """The ids of a place that may be named too, in the countries of the case or a country."""
    abroad = {place.uid for place in _namesakes(name) if place.level == "country"}
    return abroad | {place_uid(name, country) for country in countries}


def _place(stated: _Place) -> str:
    relation = _RELATIONS.get(stated.relation or "")
    kind = (stated.type or "").replace(" ", "_")
    if (relation, kind) == ("outcall_to", "home"):
        kind = ""  # a home that is visited is the client's: no kind of the place (`context.py`)
    told = (f"@{relation}" if relation else "") + (f"#{kind}" if kind not in {"", "null"} else "")
    return place_uid(stated.place, stated.country) + told


def _contact(stated: _Contact) -> str:
    name, _, rest = stated.value.partition(":")
    if stated.kind == "handle":
        return f"{_PLATFORMS.get(name.lower(), name.lower())}:{rest.lstrip('@').lower()}"
    if stated.kind == "email":
        return stated.value.lower()
    return _payment(stated.value)


def _payment(value: str) -> str:
    """ "bitcoin:…" as "btc:…"; the address of a page as its service and name."""
    name, _, rest = value.partition(":")
    if rest and not rest.startswith("//"):
        name = _PAYMENTS.get(name.lower(), name.lower())
        return f"{name}:{rest.replace(' ', '') if name in {'iban', 'btc'} else rest}"
    host, _, path = _LINK.sub("", value, count=1).partition("/")
    service = host.split(".")[-2] if "." in host else host
    service = {"cash": "cashapp", "ko-fi": "kofi"}.get(service, service)
    tail = path.strip("/").split("/")[-1].lstrip("$")
    return f"{service}:{tail if service == 'tikkie' else tail.lower()}"


def _price(stated: _Price) -> str:
    amount = int(stated.amount) if stated.amount == int(stated.amount) else stated.amount
    value = f"{stated.currency.lower()}:{amount}"
    night = "night" in {stated.minutes, stated.per} or stated.minutes == NIGHT
    if night:
        return f"{value}/night"
    return f"{value}/{stated.minutes}" if stated.minutes else value


def _facts(row: _Row) -> Iterator[tuple[str, Case]]:
    stated = msgspec.json.decode(row.expected, type=_Facts)
    for name in FACTS:
        every = getattr(stated, name)
        if every is not None:
            values = [_price(v) if name == "price" else str(v).lower() for v in every]
            yield name, _case(row, values)


def _contacts(row: _Row) -> Iterator[tuple[str, Case]]:
    stated = msgspec.json.decode(row.expected, type=list[_Contact])
    for kind in CONTACTS:
        yield kind, _case(row, [_contact(one) for one in stated if one.kind == kind])


def _located(row: _Row) -> Case:
    """The case of places, with what else may be named: by another name, or too."""
    stated = msgspec.json.decode(row.expected, type=list[_Place])
    uids = {place_uid(one.place, one.country): one for one in stated}
    also = {
        uid: tuple(sorted({place_uid(name, one.country) for name in one.also} - {uid}))
        for uid, one in uids.items()
    }
    countries = {one.country for one in stated} or {row.region or ""}
    named = row.also if isinstance(row.also, list) else []
    allowed = {uid for name in named for uid in _too(name, countries)}
    return _case(
        row,
        [_place(one) for one in stated],
        {uid: others for uid, others in also.items() if others},
        tuple(sorted(allowed - uids.keys())),
    )


def _read(name: str, row: _Row) -> Iterator[tuple[str, Case]]:
    if name == "facts":
        yield from _facts(row)
    elif name == "handle":
        yield from _contacts(row)
    elif name == "location":
        yield name, _located(row)
    elif name == "language":
        yield name, _case(row, [row.language or ""])
    else:
        stated = msgspec.json.decode(row.expected, type=list[str])
        also = row.also if isinstance(row.also, dict) else {}
        others = {normal(one): tuple(map(normal, many)) for one, many in also.items()}
        yield name, _case(row, [normal(one) for one in stated], others)


def written(folder: Path) -> dict[str, list[Case]]:
    """The cases of a folder by extractor."""
    found: dict[str, list[Case]] = defaultdict(list)
    for name in ("alias", "location", "handle", "facts", "language"):
        for path in sorted(folder.glob(f"{name}*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                for kind, case in _read(name, msgspec.json.decode(line, type=_Row)):
                    found[kind].append(case)
    return found


def _failures(name: str, chosen: list[Case]) -> Iterator[str]:
    for case in chosen:
        expected, found = found_in(name, case)
        if expected != found and not case.held_out:
            text = f"{case.title} | {case.body}" if case.title else case.body
            missed, wrong = sorted(expected - found), sorted(found - expected)
            yield f"    {text!r}: missed {missed}, wrong {wrong}"


def _line(name: str, chosen: list[Case]) -> str:
    result = score(name, chosen)
    traps = [case for case in chosen if not case.expected]
    hit = sum(bool(found_in(name, case)[1]) for case in traps)
    return (
        f"{len(chosen):4} cases  P {result.precision:.3f}  R {result.recall:.3f}  "
        f"F1 {result.f1:.3f}  ({result.right} right, {result.wrong} wrong, {result.missed} missed; "
        f"{hit} of {len(traps)} without any hit)"
    )


def _towns(chosen: list[Case]) -> str:
    """The precision when finer and wider places of an ad whose town is stated are left out.

    Writers state the town; a district, a province, a postcode or the town's
    country that the ad names too is no error.
    """
    right = wrong = 0
    for case in chosen:
        expected, _ = found_in("location", case)
        wider = {uid.split("/")[0] for uid in expected} | set(case.allowed)
        for found in {
            (one.value, str(one.attributes["level"]))
            for one in values(extractor("location"), case.version())
        }:
            if case.as_expected(found[0]) in expected:
                right += 1
            elif found[0] not in wider and (not expected or found[1] in {"city", "country"}):
                wrong += 1
    return f"towns alone: P {right / max(1, right + wrong):.3f} ({right} right, {wrong} wrong)"


def _line_of(case: Case) -> str:
    """The case as a line of the project's own files, without what it leaves open."""
    told = {key: value for key, value in msgspec.to_builtins(case).items() if value}
    return json.dumps({"expected": [], **told}, ensure_ascii=False) + "\n"


def main() -> None:
    """Print the rates of a folder, or write its cases in the project's shape."""
    every = written(Path(sys.argv[1]))
    if "--into" in sys.argv:
        target, stem = Path(sys.argv[sys.argv.index("--into") + 1]), sys.argv[-1]
        for name, chosen in every.items():
            (target / path_of(stem, name)).write_text("".join(map(_line_of, chosen)), "utf-8")
        return
    for name, chosen in every.items():
        parts = [("all", chosen)]
        parts += [
            (p, [c for c in chosen if c.held_out is h])
            for p, h in (("open", False), ("held out", True))
        ]
        for part, cases in parts:
            print(f"{name:12} {part:9} {_line(name, cases)}")
        if name == "location":
            for part, cases in parts:
                print(f"{'':12} {part:9} {_towns(cases)}")
                right, total = relations(cases)
                print(f"{'':12} {part:9} relations and types {right}/{total}")
        if "-v" in sys.argv:
            print(*_failures(name, chosen), sep="\n")


if __name__ == "__main__":
    main()
