"""Picture search, measured: `python -m benchmarks.pictures [--get] [--pictures N] [--index N]`.

Photographs of Debian packages (`--get` downloads and unpacks them under var/, nothing is installed)
are each edited in 23 ways and looked up among the originals, among the others edited alike, and
among a million hashes of other pictures. Prints recall by edit, recall and false matches by
threshold, what the second look at the pixels of candidates keeps of copies and of wrong ones, what
each variant of a query brings and costs, hashing and search speed.
"""

import argparse
import resource
import time
from collections import defaultdict

import faiss
import numpy as np
from numpy.typing import NDArray

from benchmarks._edits import EDITS, Edit
from benchmarks._edits_unseen import UNSEEN
from benchmarks._photographs import Picture, drawn, get, others, photographs
from benchmarks._second_look import Hits, Wrong, encoded, second_look
from benchmarks._windows import Windows, windows
from graph.picture_index import AUTOMATIC, CANDIDATE, PictureIndex, codes_of
from ingest.pictures import Examined, examine, helper, query_hashes

LIMITS = (40, 50, AUTOMATIC, 64, 70, 76, CANDIDATE, 84, 90, 96)
PLAIN = {"plain", "cut_out"}
"""What the index itself would keep of a picture, if it comes first: cut_out does for a page."""

BORNE = {"automatic": 1e-8, "candidate": 5e-6}
"""Rates of false matches: one wrong link in 100 look-ups among a million; five wrong candidates.

What they allow is printed; CANDIDATE lies above the second by choice.
"""

Hashes = list[tuple[str, str]]
Distances = NDArray[np.int64]
Edits = dict[str, tuple[Edit, str, int]]
Hit = tuple[int, int, int, int]


def kept(pictures: list[Picture]) -> tuple[list[Picture], np.ndarray]:
    """Those that are not flat, with their hashes."""
    seen = [(image, examine(encoded(image, "PNG"))) for image in pictures]
    good = [(i, found) for i, found in seen if isinstance(found, Examined) and not found.flat]
    return [image for image, _ in good], codes_of(found.phash for _, found in good)


def asked(pictures: list[Picture], edits: Edits) -> dict[str, list[Hashes]]:
    """For each edit and picture the hashes it is looked up by."""
    found: dict[str, list[Hashes]] = {}
    for name, (edit, form, quality) in edits.items():
        datas = (encoded(edit(image), form, quality) for image in pictures)
        found[name] = [list(query_hashes(data)) for data in datas]
    return found


def used(hashes: Hashes, without: str = "") -> Hashes:
    """The hashes without one kind of variant and its mirror image, or without mirror images."""
    if without == "mirrored":
        return [one for one in hashes if not one[0].endswith(without)]
    return [one for one in hashes if one[0] not in (without, f"{without}_mirrored")]


def distances(hashes: Hashes, codes: np.ndarray) -> Distances:
    """Least distance from any of these hashes to each of the codes."""
    if not hashes:
        return np.full(len(codes), 256)
    differ = codes[None, :, :] ^ codes_of(value for _, value in hashes)[:, None, :]
    return np.bitwise_count(differ).sum(axis=2, dtype=np.int64).min(axis=0)


def table(queries: dict[str, list[Hashes]], codes: np.ndarray, without: str = "") -> Distances:
    """Distance by edit, query and original."""
    rows = [[distances(used(one, without), codes) for one in many] for many in queries.values()]
    return np.array(rows)


def plain(queries: dict[str, list[Hashes]]) -> dict[str, list[Hashes]]:
    """Only the hash that the index would keep of the edited picture."""
    return {name: [one[:1] if one and one[0][0] in PLAIN else [] for one in many]
            for name, many in queries.items()}  # fmt: skip


def alike(queries: dict[str, list[Hashes]]) -> Distances:
    """Distance of each query to the others in the same edit, as if all of these were kept."""
    rows: list[Distances] = []
    for name, many in plain(queries).items():
        places = [place for place, one in enumerate(many) if one]
        codes = codes_of(many[place][0][1] for place in places)
        for place, one in enumerate(queries[name]):
            row = distances(one, codes)
            rows.append(row[np.array(places) != place])
    return np.concatenate(rows)


def among_many(queries: dict[str, list[Hashes]], among: Windows) -> Hits:
    """What lies within the last limit, one hit a query and window of another picture."""
    index = faiss.IndexBinaryFlat(256)
    index.add(among.codes)
    found: list[Hit] = []
    for edit, many in enumerate(queries.values()):
        for place, hashes in enumerate(many):
            if hashes:
                asked_for = codes_of(value for _, value in hashes)
                _, bits, places = index.range_search(asked_for, max(LIMITS) + 1)
                best: dict[int, int] = defaultdict(lambda: 256)
                for at, distance in zip(places.tolist(), bits.astype(int).tolist(), strict=True):
                    if among.owners[at] != place:
                        best[at] = min(best[at], distance)
                found += [(edit, place, at, distance) for at, distance in best.items()]
    return np.array(found, dtype=np.int64).reshape(-1, 4)


def shares(queries: dict[str, list[Hashes]], codes: np.ndarray) -> None:
    """Recall by edit."""
    rows = np.stack([table(plain(queries), codes), table(queries, codes)])
    own = np.arange(len(codes))
    print(f"\nrecall in % within {AUTOMATIC} and {CANDIDATE} bits, plain, then with variants")
    for place, name in enumerate([*queries, "mean"]):
        right = rows[:, place][:, own, own] if name != "mean" else rows[:, :, own, own]
        values = [100 * (right[way] <= limit).mean() for way in (0, 1)
                  for limit in (AUTOMATIC, CANDIDATE)]  # fmt: skip
        print(f"{name:<20}" + "".join(f"{value:>9.1f}" for value in values))


def by_threshold(
    queries: dict[str, list[Hashes]], codes: np.ndarray, size: int, hits: Hits
) -> None:
    """Recall and false matches by threshold."""
    bare, full = table(plain(queries), codes), table(queries, codes)
    own = np.eye(len(codes), dtype=np.bool_)
    same, many = alike(queries), hits[:, 3]
    count = len(queries) * len(codes)
    pairs = count * (len(codes) - 1)
    print(f"\n{pairs} pairs of different photographs, {len(same)} of such edited alike;")
    print(f"{count} queries against {size} hashes of windows: {count * size:.2e} comparisons")
    print("bits    recall: plain  variants    false: plain  variants    alike  a million  ", end="")
    print("wrong hits a query in a million")
    for limit in LIMITS:
        rates = [100 * (rows[:, own] <= limit).mean() for rows in (bare, full)]
        false = [int((rows[:, ~own] <= limit).sum()) for rows in (bare, full)]
        wrong = int((many <= limit).sum())
        print(f"{limit:>4}{rates[0]:>17.1f}{rates[1]:>10.1f}{false[0]:>16}{false[1]:>10}", end="")
        print(f"{int((same <= limit).sum()):>9}{wrong:>11}{1e6 * wrong / count / size:>15.5f}")
    fitted(many, count * size)


def fitted(many: Distances, comparisons: int) -> None:
    """The widest thresholds at the rates of false matches that are borne."""
    for name, rate in BORNE.items():
        widest = max(limit for limit in range(97) if (many <= limit).sum() <= rate * comparisons)
        print(f"{name}: at most {rate:.0e} false a comparison allows {widest} bits")


def by_variant(queries: dict[str, list[Hashes]], codes: np.ndarray) -> None:
    """What recall and false matches would be without each kind of variant."""
    own = np.eye(len(codes), dtype=np.bool_)
    names = sorted({name for many in queries.values() for one in many for name, _ in one})
    count = sum(len(one) for many in queries.values() for one in many)
    print(f"\n{count / len(queries) / len(codes):.1f} hashes a query; each variant left out:")
    print("without             recall at 60    80   false at 80   hashes a query")
    for name in ["", *(n for n in names if not n.endswith("mirrored")), "mirrored"]:
        rows = table(queries, codes, name or "nothing")
        rates = [100 * (rows[:, own] <= limit).mean() for limit in (AUTOMATIC, CANDIDATE)]
        left = sum(len(used(one, name or "nothing")) for many in queries.values() for one in many)
        print(f"{name or '(all kept)':<20}{rates[0]:>12.1f}{rates[1]:>6.1f}", end="")
        false = int((rows[:, ~own] <= CANDIDATE).sum())
        print(f"{false:>14}{left / len(queries) / len(codes):>15.1f}")


def speed(pictures: list[Picture]) -> None:
    """Pictures a second through the helper, and milliseconds to search a million."""
    datas = [encoded(image, quality=q) for q in (84, 86, 88) for image in pictures]
    for name, job in (("examined", examine), ("asked for", query_hashes)):
        helper.close()
        before = children_seconds()
        start = time.perf_counter()
        examine(encoded(drawn(10**6)))
        for data in datas:
            job(data)
        wall = time.perf_counter() - start
        helper.close()
        size = sum(map(len, datas)) / len(datas) / 1000
        busy = children_seconds() - before
        print(f"{len(datas)} photographs ({size:.0f} kB) {name}:", end=" ")
        print(f"{len(datas) / wall:.0f} a second,", end=" ")
        print(f"{len(datas) / busy:.0f} a second of the helper's processor time")
    faiss.omp_set_num_threads(1)
    codes = np.random.default_rng(1).integers(0, 256, (1_000_000, 32), dtype=np.uint8)
    index = PictureIndex([f"{number:064x}" for number in range(len(codes))], codes, "")
    wanted = [codes[place].tobytes().hex() for place in range(40)]
    start = time.process_time()
    found = [len(index.search([value])) for value in wanted]
    took = (time.process_time() - start) / len(wanted)
    print(f"search of 1 M hashes, one thread: {1000 * took:.2f} ms a hash ({min(found)} found)")


def children_seconds() -> float:
    used_up = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used_up.ru_utime + used_up.ru_stime


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pictures", type=int, default=1000, help="at most so many, evenly")
    arguments.add_argument("--index", type=int, default=1_000_000, help="hashes to search among")
    arguments.add_argument("--get", action="store_true", help="download photographs first")
    arguments.add_argument("--unseen", action="store_true", help="edits nothing was fitted on")
    wanted = arguments.parse_args()
    if wanted.get:
        get()
    sources, said = photographs()
    print(said)
    pictures, codes = kept(sources[:: -(-len(sources) // wanted.pictures)])
    pairs = np.bitwise_count(codes[:, None] ^ codes[None]).sum(axis=2, dtype=int)
    print(f"{len(pictures)} photographs are not flat; nearest two:", end=" ")
    print(f"{pairs[~np.eye(len(codes), dtype=bool)].min()} bits")
    edits = UNSEEN if wanted.unseen else EDITS
    queries = asked(pictures, edits)
    shares(queries, codes)
    sources = [*pictures, *others(300)]
    among = windows(sources, wanted.index, seed=7)
    hits = among_many(queries, among)
    by_threshold(queries, codes, wanted.index, hits)
    second_look(pictures, edits, table(queries, codes), Wrong(sources, among, hits))
    by_variant(queries, codes)
    speed(pictures)


if __name__ == "__main__":
    main()
