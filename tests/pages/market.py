"""A small market for the pages, as input files: a showcase, an edited ad, hostile ads, pictures."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image, ImageDraw

CASES = Path(__file__).parent.parent / "cases" / "pages"
START = datetime(2026, 3, 2, 10, tzinfo=UTC)
SITES = ("maanlicht", "nachtvlinder", "rozenhof")
TOWNS = ("Rotterdam", "Utrecht", "Breda")
NAMES = ("Naomi", "Kim", "Andrea")
NUMBER = "06-12 34 56 78"
HOSTILE_NUMBER = "06 12345111"
BUSY_NUMBER = "06 12345222"
DISPUTED_NUMBER = "06 12345666"
OBSCURED_NUMBER = "06 11000012"
OBSCURED_QUOTE = "nul zes elf nul nul nul nul een 2"


def write_market(folder: Path, beacon: str) -> Path:
    """Write `ads.jsonl` and its pictures; hostile texts point to `beacon`."""
    folder.mkdir(parents=True, exist_ok=True)
    draw_pictures(folder)
    records = [*showcase(), *edited(), *busy(), *disputed(), *stated(), *told(), *hostile(beacon)]
    path = folder / "ads.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def draw_pictures(folder: Path) -> None:
    """Three patterns and a file that is no picture."""
    for number, colour in enumerate(("#a33", "#3a3", "#33a")):
        image = Image.new("RGB", (320, 240), colour)
        pen = ImageDraw.Draw(image)
        for step in range(0, 320, 40 + 20 * number):
            pen.rectangle((step, step // 4, step + 18, 200 - step // 4), fill="white")
        image.save(folder / f"room-{number}.png")
    (folder / "broken.jpg").write_bytes(b"no picture at all")


def showcase() -> list[dict[str, object]]:
    """14 ads with one number on three sites, two captures each, with pictures and a help line."""
    records: list[dict[str, object]] = []
    for number in range(14):
        name, town = NAMES[number % 3], TOWNS[number // 5]
        help_line = " Balie: 06 12345333." if number % 4 == 0 else ""
        base = {
            "source": SITES[number % 3],
            "ad_id": f"show-{number}",
            "url": f"https://{SITES[number % 3]}.test/{number}",
            "title": f"{name} ({21 + number}) in {town}",
            "body": f"Hoi, ik ben {name} uit {town}. Bel 06-1234 56 78.{help_line}",
            "location": town,
            "region": "NL",
            "images": ["room-0.png", f"room-{number % 3}.png", "broken.jpg", "absent.png"],
        }
        first = START + timedelta(days=14 * number)
        records += [base | {"captured_at": stamp(first + timedelta(days=d))} for d in (0, 3)]
    return records


def edited() -> list[dict[str, object]]:
    """An ad that changed its text between captures."""
    base = {"source": "maanlicht", "ad_id": "edited", "title": "Lola", "region": "NL"}
    texts = ("Bel 06 12345444, alleen vandaag in Breda.", "Bel 06 12345444, morgen in Utrecht.")
    return [
        base | {"body": text, "captured_at": stamp(START + timedelta(days=9 * position))}
        for position, text in enumerate(texts)
    ]


def busy() -> list[dict[str, object]]:
    """120 ads with one number: three pages of results."""
    return [
        {
            "source": "rozenhof",
            "ad_id": f"busy-{number}",
            "title": f"Busy {number}",
            "body": f"Bel {BUSY_NUMBER}",
            "region": "NL",
            "captured_at": stamp(START + timedelta(hours=number)),
        }
        for number in range(120)
    ]


def disputed() -> list[dict[str, object]]:
    """Two ads with the same text, in which what looks like a number is none."""
    return [
        {
            "source": source,
            "ad_id": "disputed",
            "title": "Order",
            "body": f"Iets met {DISPUTED_NUMBER}",
            "region": "NL",
            "captured_at": stamp(START),
        }
        for source in SITES[:2]
    ]


def stated() -> list[dict[str, object]]:
    """An ad that states facts, some twice, and hides its number from machines."""
    facts = "Ik ben Naomi, 23 jaar, Roemeense.\n60 min = 150 euro\n30 min = 75 euro\nAlleen escort."
    return [
        {
            "source": "rozenhof",
            "ad_id": "stated",
            "title": "Naomi (23) in Breda",
            "body": f"{facts}\nBel {OBSCURED_QUOTE}",
            "region": "NL",
            "captured_at": stamp(START),
        }
    ]


def told() -> list[dict[str, object]]:
    """An ad that says what happens where, which number is old and what little time costs."""
    return [
        {
            "source": "rozenhof",
            "ad_id": "told",
            "title": "Lola",
            "body": "Ik ontvang je in een hotel in Utrecht. Escort naar Amsterdam.\n"
            "uurtje 150 euro, 2 uur 280 euro, vluggertje 50 euro\n"
            "Mijn oude nummer 06-11000023 werkt niet meer, bel nul zes elf nul nul nul nul vijf 6",
            "region": "NL",
            "captured_at": stamp(START),
        }
    ]


def payloads(beacon: str) -> list[str]:
    """The hostile texts, pointing to `beacon`."""
    cases = json.loads((CASES / "hostile.json").read_text(encoding="utf-8"))
    return [
        case.replace("{{", "{").replace("}}", "}").replace("{beacon}", beacon) for case in cases
    ]


def hostile(beacon: str) -> list[dict[str, object]]:
    """Each hostile text in every field of an ad that takes text."""
    records: list[dict[str, object]] = []
    for number, text in enumerate(payloads(beacon)):
        records.append(
            {
                "source": "hostile",
                "ad_id": f"h{number} {text}"[:180],
                "url": f"{beacon}/ad/{number}?{text}"[:900],
                "title": text,
                "body": f"{text}\nBel {HOSTILE_NUMBER}\n{text}",
                "location": text,
                "price": text,
                "age": text,
                "handles": [text],
                "fields": {text[:60] or "x": text},
                "region": "NL",
                "captured_at": stamp(START + timedelta(hours=number)),
                "extractions": [
                    {"kind": kind, "value": text, "raw": text, "extractor": text[:40]}
                    for kind in ("alias", "odd_kind", "location")
                ],
            }
        )
    return records


def stamp(moment: datetime) -> str:
    return moment.isoformat()
