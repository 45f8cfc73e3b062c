"""Precision, recall and speed of the phone extractor, beside PhoneNumberMatcher in the same run.

Run as `python -m benchmarks.extract_phone`. Own cases lie in `tests/cases/phone/`; one in three is
held out and reported apart. The public cases are read from `../shared/corpora/` when they are
there. A number of a case counts once; premium and shared-cost numbers that a case expects count as
found when the extractor reports them as `phone_service`. What was asked, and whether it is met, is
printed by `benchmarks.extract_text`.
"""

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import phonenumbers

from benchmarks import figure_rows, figure_rows_further, figure_rows_unseen
from benchmarks.case_sets import HALVED, OTHER_HANDS
from benchmarks.extract_targets import Target, share
from benchmarks.figure_rows import ROW_REGIONS
from ingest.extractors.phone import EXTRACTOR
from ingest.models import AdVersion, Extraction

OWN = Path("tests/cases/phone")
PUBLIC = Path("../shared/corpora/phones_public_cases.jsonl")
SERVICES = (phonenumbers.PhoneNumberType.PREMIUM_RATE, phonenumbers.PhoneNumberType.SHARED_COST)
PLAIN = "Lieve dame ontvangt je graag in een nette woning, discreet en zonder haast. "
SHORT = 600  # characters of an ordinary ad
FAST = 500
WHOLE = ("blind", *(name for name in OTHER_HANDS if name not in HALVED))
"""Sets of which every case was looked at, and not only one half."""
Case = dict
Reader = Callable[[Case], set[str]]


def version_of(case: Case) -> AdVersion:
    region = case["region"]
    return AdVersion(
        uid="bench",
        content_sha256="",
        title=case.get("title", case.get("text", "")),
        body=case.get("body", ""),
        region=None if region in (None, "ZZ") else region,
    )


def ours(case: Case) -> set[str]:
    found = EXTRACTOR.extract(version_of(case))
    return {
        f"{item.kind}:{item.value}"
        for item in found
        if isinstance(item, Extraction) and item.kind in ("phone", "phone_service")
    }


def matcher(case: Case) -> set[str]:
    version = version_of(case)
    text = f"{version.title}\n{version.body}" if version.body else version.title
    return {_named(match.number) for match in phonenumbers.PhoneNumberMatcher(text, version.region)}


def _named(number: phonenumbers.PhoneNumber) -> str:
    service = phonenumbers.number_type(number) in SERVICES
    value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{'phone_service' if service else 'phone'}:{value}"


def wanted(case: Case) -> set[str]:
    if case["expected"] and isinstance(case["expected"][0], str):
        return {_named(phonenumbers.parse(value)) for value in case["expected"]}
    return {
        f"{item['kind']}:{item['value']}"
        for item in case["expected"]
        if item["kind"] in ("phone", "phone_service")
    }


def own_cases() -> list[Case]:
    return [
        json.loads(line) | {"language": path.stem}
        for path in sorted(OWN.glob("??.jsonl"))
        for line in path.read_text().splitlines()
    ]


def cases_of(name: str) -> list[Case]:
    """Cases of one set that was written without a look at the rules (tests/cases/BLIND.md)."""
    return [json.loads(line) for line in (OWN / f"{name}.jsonl").read_text().splitlines()]


def public_cases() -> list[Case]:
    return [json.loads(line) for line in PUBLIC.read_text().splitlines()]


def score(cases: Iterable[Case], reader: Reader) -> tuple[Counter[str], list[tuple]]:
    counts: Counter[str] = Counter()
    wrong = []
    for case in cases:
        right, found = wanted(case), reader(case)
        counts += Counter(tp=len(right & found), fp=len(found - right), fn=len(right - found))
        if right != found:
            wrong.append((case, sorted(found - right), sorted(right - found)))
    return counts, wrong


def rates(counts: Counter[str]) -> str:
    tp, fp, fn = counts["tp"], counts["fp"], counts["fn"]
    precision, recall = tp / ((tp + fp) or 1), tp / ((tp + fn) or 1)
    f1 = 2 * tp / ((2 * tp + fp + fn) or 1)
    return f"P {precision:.4f} R {recall:.4f} F1 {f1:.4f} (right {tp}, wrong {fp}, missed {fn})"


def report(name: str, cases: list[Case], show: bool = False) -> None:
    for label, reader in (("spoor", ours), ("matcher", matcher)):
        begin = time.process_time()
        counts, wrong = score(cases, reader)
        seconds = time.process_time() - begin
        print(f"{name:34} {label:8} {rates(counts)} {len(cases) / (seconds or 1):7.0f} ads/s")
        if show and label == "spoor":
            for case, extra, missing in wrong:
                text = case.get("text") or f"{case['title']} ## {case['body']}"
                print("    ", case["region"], "extra", extra, "missing", missing, repr(text)[:300])


def report_tricks(cases: list[Case]) -> None:
    by_trick: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        for tag in case["tags"]:
            by_trick[tag].append(case)
    for tag, tagged in sorted(by_trick.items()):
        counts, _ = score(tagged, ours)
        base, _ = score(tagged, matcher)
        print(f"  trick {tag:14} {len(tagged):4} cases  {rates(counts)}  matcher: {rates(base)}")


def false_rows(rows: Iterable[tuple[str, str]], region: str) -> Counter[str]:
    """How many rows of figures of each class, which hold no number, give one."""
    return Counter(
        name for name, text in rows if ours({"region": region, "text": f"Welkom:\n{text}\n"})
    )


def report_rows() -> None:
    """False phones in rows of figures that hold none; further seeds were never looked at."""
    kinds = (
        ("rows", figure_rows, (7, 8, 9)),
        ("unseen rows", figure_rows_unseen, (11, 12, 13)),
        ("further rows", figure_rows_further, (31, 32, 33)),
    )
    for name, kind, seeds in kinds:
        for seed in seeds:
            found: Counter[str] = Counter()
            for region in ROW_REGIONS:
                found += false_rows(kind.rows(seed), region)
            total = kind.ROWS * len(ROW_REGIONS)
            print(f"{name}, seed {seed}: {found.total()} of {total} give a number {dict(found)}")


def advertisements() -> list[Case]:
    """Ads of 600 characters made of own cases."""
    return [
        dict(case, title=text, text=text)
        for case in own_cases()
        if "text" in case and len(case["text"]) < SHORT
        for text in [(PLAIN * 8)[: SHORT - len(case["text"])] + case["text"]]
    ]


def speed(ads: list[Case], reader: Reader) -> float:
    """Ads a second on one core, in processor time, the best of three passes."""
    seconds = []
    for _ in range(3):
        begin = time.process_time()
        for ad in ads:
            reader(ad)
        seconds.append(time.process_time() - begin)
    return len(ads) / min(seconds)


def report_speed() -> None:
    """Throughput on ads of 600 characters, on one long text and on many numbers."""
    ads = advertisements()
    for label, reader in (("spoor", ours), ("matcher", matcher)):
        print(f"speed at 600 characters {label:8} {speed(ads, reader):7.0f} ads/s/core")
    begin = time.process_time()
    ours({"region": "NL", "text": (PLAIN * 14000)[:1_000_000]})
    print(f"1 MB of plain text       spoor    {time.process_time() - begin:7.2f} s")
    many = " ".join(f"06 1100 {number:04}" for number in range(5000))
    begin = time.process_time()
    found = len(ours({"region": "NL", "text": many}))
    print(f"5,000 numbers in one ad  spoor    {time.process_time() - begin:7.2f} s, {found} found")


def _asked(name: str, cases: list[Case], precision: float, recall: float) -> list[Target]:
    counts, _ = score(cases, ours)
    right = counts["tp"]
    return [
        share(f"phones, {name}: precision", precision, right, right + counts["fp"]),
        share(f"phones, {name}: recall", recall, right, right + counts["fn"]),
    ]


def _untouched(name: str, cases: list[Case]) -> Target:
    hits = score([case for case in cases if "trap" in case["tags"]], ours)[0]["fp"]
    return Target(f"phones, {name}: hits on look-alikes", "0", str(hits), hits == 0)


def targets() -> list[Target]:
    """What is asked of phones. The fresh cases held out were never looked at one by one."""
    found: list[Target] = []
    if PUBLIC.exists():
        public = public_cases()
        real = [case for case in public if "real-ad" in case["tags"]]
        found += _asked("public, real ads", real, 0.995, 0.99)
        found += _asked("public, all", public, 0.98, 0.98)
    parted = [(name, cases_of(name)) for name in ("fresh", "unseen", "fourth")]
    for name, cases in (
        ("own cases", own_cases()),
        *((f"{name} cases", cases_of(name)) for name in WHOLE),
        *(
            (f"{name} cases, held out", [case for case in cases if case.get("held_out")])
            for name, cases in parted
        ),
    ):
        found += _asked(name, cases, 0.99, 0.95)
        found.append(_untouched(name, cases))
    rate = speed(advertisements(), ours)
    return [*found, Target("phones: ads/s/core at 600", "≥ 500", f"{rate:.0f}", rate >= FAST)]


def report_halves(show: bool) -> None:
    """The sets of other hands, of which half was never looked at one by one."""
    for name in (each for each in OTHER_HANDS if (OWN / f"{each}.jsonl").exists()):
        for held_out in (False, True):
            chosen = [case for case in cases_of(name) if bool(case.get("held_out")) is held_out]
            if not chosen:
                continue
            label = f"{name}, {'held out' if held_out else 'open'}"
            for kind, is_trap in (("obscured", False), ("look-alikes", True)):
                some = [case for case in chosen if ("trap" in case["tags"]) is is_trap]
                report(f"{label}, {kind}", some, show and not held_out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print the cases that went wrong")
    show = parser.parse_args().wrong
    own = own_cases()
    traps = [case for case in own if "trap" in case["tags"]]
    obscured = [case for case in own if "trap" not in case["tags"]]
    for name, cases in (("own obscured", obscured), ("own look-alikes", traps)):
        open_ones = [case for case in cases if not case.get("held_out")]
        report(f"{name}, open", open_ones, show)
        report(f"{name}, held out", [case for case in cases if case.get("held_out")])
    blind = cases_of("blind")
    for name, wanted_trap in (("blind, obscured", False), ("blind, look-alikes", True)):
        report(name, [case for case in blind if ("trap" in case["tags"]) is wanted_trap], show)
    fresh = cases_of("fresh")
    for name, held_out in (("fresh, open", False), ("fresh, held out", True)):
        report(name, [case for case in fresh if bool(case.get("held_out")) is held_out])
    report_halves(show)
    report_rows()
    report_tricks(obscured)
    if PUBLIC.exists():
        public = public_cases()
        real = [case for case in public if "real-ad" in case["tags"]]
        report("public, real ads", real, show)
        report("public, all", public, show)
        for tag in sorted({tag for case in public for tag in case["tags"]}):
            report(f"public, {tag}", [case for case in public if tag in case["tags"]])
    else:
        print(f"public cases: not measured, {PUBLIC} is not there")
    report_speed()


if __name__ == "__main__":
    main()
