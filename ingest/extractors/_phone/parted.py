"""A number that begins in one place and ends further on: “06 12 34 … de rest is 31 04”."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ingest.extractors._phone.governed import is_numbered
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.masking import masks_of
from ingest.extractors._phone.numbered import is_counted
from ingest.extractors._phone.numbers import code_of
from ingest.extractors._phone.parts import Part, as_one, extraction
from ingest.extractors._phone.plans import plan_of_code
from ingest.extractors._phone.reading import unmasked
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import BEARING, digits_in, holds_digits
from ingest.extractors._phone.side import Side
from ingest.extractors._phone.vocabulary import leads
from ingest.extractors._phone.windows import Window
from ingest.models import Extraction

_FEWEST, _MOST = 2, 9  # digits of one part of a number
_BEFORE, _AFTER = 45, 35  # characters around a part in which it is said to go on
_APART = 400  # characters between two parts in one field
_MOST_HEADS, _MOST_TAILS = 5, 30  # that are looked at
_MOST_LOOKED = 100  # beginnings of which it is asked whether they are something else
_FEWEST_WHOLE, _MOST_WHOLE = 8, 15  # digits of a whole number
_CODED = 2  # items of a plus and a code
_AT_ONCE = 3  # characters before what a field begins with
_NEAR = 14  # characters between a beginning and the end of its title
_MARKED = 4  # digits of a beginning that is one even when nothing is said
_PLAIN = 5  # the same for one without a 0
_ELLIPSIS = re.compile(r"[ /-]{0,2}(?:…|\.{2,})")
_DOTTED = re.compile(r"(?:…|\.{2,}) ?$")
_BEHIND_DIGITS, _UP_TO_DIGITS = re.compile(r"\D*$"), re.compile(r"\D*")
_WORD = re.compile(r"[^\W\d_]+")


class _Head(NamedTuple):
    """A part that may begin a number, and how many digits it has; `sure` when nothing needs to be
    said of its end, `announced` when it ends a title that says that it goes on; `region` when the
    code of its country stands behind it."""

    part: Part
    digits: int
    sure: bool
    announced: bool
    region: str


def in_parts(sides: Sequence[Side], usual: Regions) -> list[Extraction]:
    """The number that begins in one place and ends in another, further on or in another field.

    Its end is said to be one (“de rest is 31 04”), dots end the one part and begin the other
    (“06 12 34…”, “…31 04”), or it is the only one in the body that goes with the end of a title
    that must begin a number.
    """
    for head in _heads(sides):
        regions = Regions({}, head.region, (head.region,)) if head.region else usual
        led = [tail for each in _led_tails(head, sides) for tail in _unmasked(each, True)]
        found = _only(head.part, [tail for tail in led if _is_said(tail)], regions, whole=True)
        if found:
            return [extraction(head.part, *found)]
        tails = list(_tails(head, sides))
        is_open = head.sure or _is_left_open(head.part)
        said = [tail for each in tails if _is_near_said(each) for tail in _unmasked(each, True)]
        if is_open:
            # “000 e poi 72”, and “34 66 a folytatás”, which else looks like a size
            said += [each for each in tails if _is_near_said(each) and each not in said]
        found = _only(head.part, [tail for tail in said if _is_said(tail, is_open)], regions)
        if found is None and is_open:
            dotted = [tail for each in tails if _is_dotted(each) for tail in _unmasked(each, False)]
            found = _only(head.part, dotted, regions)
        others = [each for each in tails if each.side is not head.part.side]
        if found is None and head.sure:
            first = [tail for each in others[:1] for tail in _at_once(each)]
            found = _only(head.part, first, regions, unsaid=True)
        if found is None and head.sure:
            rest = [tail for each in others for tail in _unmasked(each, False)]
            found = _only(head.part, rest, regions, unsaid=True)
        if found:
            return [extraction(head.part, *found)]
    return []


def _heads(sides: Sequence[Side]) -> list[_Head]:
    """What may begin a number: the last figures of a title, elsewhere what a 0 or + begins."""
    likely = islice(_likely_heads(sides), _MOST_LOOKED)
    return list(islice((head for head in likely if _is_free(head.part)), _MOST_HEADS))


def _likely_heads(sides: Sequence[Side]) -> Iterator[_Head]:
    for place, side in enumerate(sides):
        for each in side.runs:
            whole = _without_article(side.folded.text, each)
            coded = len(whole) > _CODED and whole[-2].kind == "plus"
            run, region = _without_code(whole) if coded else (whole, "")
            first = next((item for item in run if item.kind != "times"), run[0])
            begins = _begins_number(first)
            last = place == 0 and each is side.runs[-1]
            if not (begins or last) or not _is_short(run):
                continue
            part = Part(side, first.start, run[-1].end)
            sure = (
                last
                and (begins or len(side.folded.text) - whole[-1].end <= _NEAR or _is_said(part))
                and holds_digits(run, _MARKED if begins else _PLAIN)
            )
            announced = last and (_is_said(part) or _is_left_open(part))
            yield _Head(part, digits_in(run), sure, announced, region)


def _is_free(part: Part) -> bool:
    """Whether nothing around a part says that it is something else."""
    text = part.side.folded.text
    if text[part.start - 1 : part.start] == "_":
        return False
    return not masks_of(text, part.start, part.end) and not is_numbered(text, part.start)


def _without_article(text: str, run: list[Item]) -> list[Item]:
    """A run without the letters at its end that only lead to a word for its rest: “312 - il resto
    …”."""
    following = _WORD.match(text, run[-1].end + 1) if run[-1].kind == "letters" else None
    article = following is not None and len(run) > 1 and following.group() in leads()
    return run[:-1] if article else run


def _without_code(run: list[Item]) -> tuple[list[Item], str]:
    """A run that ends in a + and digits without these, where they are a country code (“06 00
    (+33)”), and the country of that."""
    digits = run[-1].digits
    plans = plan_of_code(digits) if digits and code_of(digits) == digits else ()
    return (run[:-2], plans[0].region) if plans else (run, "")


def _tails(head: _Head, sides: Sequence[Side]) -> Iterator[Part]:
    """What may end the number: runs of few digits behind its beginning that are nothing else, and
    those without the words before their first figure (“il resto: 00”)."""
    for side, run in islice(_short_behind(head.part, sides), _MOST_TAILS):
        for each in (run, _from_figures(run), _up_to_stop(side.folded.text, run)):
            if each and _FEWEST_WHOLE <= head.digits + digits_in(each) <= _MOST_WHOLE:
                yield Part(side, each[0].start, each[-1].end)


def _led_tails(head: _Head, sides: Sequence[Side]) -> Iterator[Part]:
    """What may end a number of which the title says that it goes on: in the body, the end of a run
    behind a clause in it that leads on (“KF 34. Weiter geht's mit 39 200 14”)."""
    if not head.announced:
        return
    for side, run in islice(_short_behind(head.part, sides, _MOST + _MOST), _MOST_TAILS):
        after = _behind_bridge(run) if side is not head.part.side else []
        if after and _is_said(Part(side, run[0].start, run[-1].end)):
            continue  # all of it ends the number: “der Rest ist 25 und dann 618”
        if after and _FEWEST_WHOLE <= head.digits + digits_in(after) <= _MOST_WHOLE:
            yield Part(side, after[0].start, after[-1].end)


def _behind_bridge(run: list[Item]) -> list[Item]:
    """A run behind the last clause that stands between figures of it; none without one."""
    begins = next((at for at in range(len(run) - 1, 0, -1) if not run[at - 1].text), 0)
    after = run[begins:] if begins else []
    while len(after) > 1 and after[-1].numerals.weak and after[-2].kind == "digits":
        after = after[:-1]  # “345 718, até …”
    return after


def _short_behind(
    part: Part, sides: Sequence[Side], most: int = _MOST
) -> Iterator[tuple[Side, list[Item]]]:
    """The runs of few digits behind a part, each with its side: near it in the same field."""
    for side in sides[sides.index(part.side) :]:
        own = side is part.side
        for run in _in_paragraphs(side):
            if own and run[0].start - part.end > _APART:
                break
            if not (own and run[0].start <= part.end) and _is_short(run, most):
                yield side, run


def _in_paragraphs(side: Side) -> Iterator[list[Item]]:
    """The runs of a field, cut where a blank line stands in one."""
    text = side.folded.text
    for run in side.runs:
        begins = 0
        parted = text.find("\n\n", run[0].start, run[-1].end) >= 0
        for at in range(1, len(run)) if parted else ():
            if "\n\n" in text[run[at - 1].end : run[at].start]:
                yield run[begins:at]
                begins = at
        yield run[begins:] if begins else run


def _from_figures(run: list[Item]) -> list[Item]:
    """A run from its first figure on; none where a figure is first, or there is none."""
    first = next((at for at, item in enumerate(run) if item.kind == "digits"), 0)
    if any(item.numerals.strong for item in run[:first]):
        return []  # “… tizenkilenc. A 21-es szám”
    return run[first:] if first else []


def _up_to_stop(text: str, run: list[Item]) -> list[Item]:
    """A run up to the first full stop behind a word in it; none where there is no such."""
    for at in range(1, len(run)):
        if run[at - 1].kind == "numeral" and text.startswith(". ", run[at - 1].end):
            return run[:at]
    return []


def _is_short(run: list[Item], most: int = _MOST) -> bool:
    return holds_digits(run, _FEWEST) and not holds_digits(run, most + 1)


def _begins_number(first: Item) -> bool:
    """Whether an item is a +, or says a 0 first."""
    return first.is_zero or first.kind == "plus"


def _unmasked(part: Part, said: bool) -> list[Part]:
    """The parts of what may end a number that are nothing else: “9046. 60 perc”; where it is `said`
    that one does, a single group that looks like something else (“4418 is”) is none."""
    around = masks_of(part.side.folded.text, part.start, part.end)
    whole = next(run for run in part.side.runs if run[-1].end > part.start)
    run = [item for item in whole if part.start <= item.start < part.end]
    alone = said and len(run) == 1
    masks = sorted(mask for mask in around if not (alone and mask.soft))
    return [
        Part(part.side, piece[0].start, max(item.end for item in piece if item.kind in BEARING))
        for piece in unmasked(run, masks)
        if holds_digits(piece, _FEWEST)
    ]


def _at_once(part: Part) -> list[Part]:
    """What may end a number, if a field begins with it."""
    return _unmasked(part, False) if part.start <= _AT_ONCE else []


def _is_left_open(part: Part) -> bool:
    """Whether dots behind a part say that it goes on: “06 12 34…”."""
    return _ELLIPSIS.match(part.side.folded.text, part.end) is not None


def _is_dotted(part: Part) -> bool:
    """Whether dots before a part say that it goes on with something: “... 00 000 64”."""
    return _DOTTED.search(part.side.folded.text, max(0, part.start - _NEAR), part.start) is not None


def _is_near_said(part: Part) -> bool:
    """Whether words somewhere beside a part say that a number goes on."""
    text = part.side.folded.text
    return _leads_on(text[max(0, part.start - _BEFORE) : part.end + _AFTER])


@lru_cache(maxsize=1 << 8)  # every beginning asks it of the same ends
def _leads_on(around: str) -> bool:
    return not leads().isdisjoint(_WORD.findall(around))


def _is_said(part: Part, within: bool = False) -> bool:
    """Whether words beside a part, before other figures come, say that a number goes on with it;
    `within`: or words in it do."""
    text = part.side.folded.text
    counted = _WORD.match(text, part.end + 1)
    if counted is not None and is_counted(counted.group()):
        return False  # “de rest: 34 56 punten”
    before = _BEHIND_DIGITS.search(text[max(0, part.start - _BEFORE) : part.start])
    after = _UP_TO_DIGITS.match(text[part.end : part.end + _AFTER])
    around = [each.group() for each in (before, after) if each is not None]
    return not leads().isdisjoint(_WORD.findall("\n".join((*around, part.text * within))))


def _only(
    head: Part,
    tails: Sequence[Part],
    regions: Regions,
    *,
    unsaid: bool = False,
    whole: bool = False,
) -> tuple[Part, Window] | None:
    """The one tail that ends the number, all of it if `whole`; None when there is none, or when
    several do."""
    fits = [
        (tail, window)
        for tail in tails
        if (window := as_one(head, tail, regions)) and window.start == 0
        if head.side is not tail.side or not window.number.loose
        if not unsaid or window.form != "trunk" or window.number.type == "mobile"
        if not whole or window.end == len(head.text) + 1 + len(tail.text)
    ]
    if len({window.number.e164 for _, window in fits}) > 1:
        fits = [fit for fit in fits if _is_in_paragraph(head, fit[0])]
    return fits[0] if len({window.number.e164 for _, window in fits}) == 1 else None


def _is_in_paragraph(head: Part, tail: Part) -> bool:
    """Whether an end stands in the paragraph of the beginning: what is further on is less likely
    said of it."""
    text = head.side.folded.text
    return head.side is tail.side and text.find("\n\n", head.end, tail.start) < 0
