"""What a click costs in a large base: `python -m benchmarks.pages [--ads N]`.

The app is served over a graph of 100,000 ads (see `_graph.py`) that was linked, and a real Chromium
goes through it: the first look-up after the start and later ones, the largest network with each of
its tabs, connections, the sample, the data. Beside each action stands its answer alone: the same
questions to the same functions without a page, asked for the second time, in processor time of
Python and of the database. Targets: at most 2 s of processor time for the first action, 1 s for
later ones, 2 s for what lies between.
"""

import time
from collections.abc import Callable
from functools import partial

import numpy as np
import psutil

from benchmarks._app import ROWS, App, Cost, served
from benchmarks._graph import phone_of
from benchmarks._room import room
from benchmarks._throwaway import circumstances, context, tell
from demo.arrays import KINDS, MarketArrays
from graph import networks
from graph.ads import open_ad
from graph.answers import LookupAnswer
from graph.context import DEFAULT_THEME
from graph.db import Database
from graph.home import Home
from graph.loaded import loaded, unread
from graph.lookup import look_up, searched
from graph.networks.opened import opened
from graph.networks.things import ad_name
from graph.server import status
from ingest.models import Form, Frozen

FIRST, LATER, BETWEEN = 2.0, 1.0, 2.0
"""Processor seconds of app and database that an action may take."""
DATA = "table[aria-label='Sites'] tbody tr"
BUSY = 5
"""So many of the busiest numbers are left to `a busy number`."""


def no_question() -> None:
    """An action that asks nothing."""


class Action(Frozen, frozen=True, kw_only=True):
    """Something that a user does: `act` returns once its answer is seen, `alone` gives the answer
    without a page, `most` bounds its processor seconds; what is done `before` is not measured."""

    name: str
    act: Callable[[], None]
    alone: Callable[[], object]
    most: float = LATER
    before: Callable[[], None] = no_question


class Things(Frozen, frozen=True, kw_only=True):
    """What is asked for: phone numbers as they stand on ads, one on a single ad, a busy one, the
    largest network and the next, and ads (site/id): two of the largest and one of the other."""

    numbers: tuple[str, ...]
    rare: str
    busy: str
    largest: int
    other: int
    ads: tuple[str, str, str]


class Doors:
    """The questions of the pages, asked without a page."""

    def __init__(self, database: Database, here: Home) -> None:
        self.database, self.context, self.folder = database, context(DEFAULT_THEME), here.cache

    def number(self, value: str) -> None:
        """What the page of a number answers."""
        self.value("phone", value)
        networks.networks_of_value(self.database, self.context, self.folder, "phone", value)
        networks.use_of(self.database, self.context, self.folder, "phone", value)

    def value(self, kind: str, value: str) -> LookupAnswer:
        """A look-up."""
        form = Form(kind=kind, value=value, raw=value)
        return look_up(self.database, self.context, value, (form,))

    def busiest(self, near: str, kind: str) -> None:
        """A look-up of the value of a kind that most ads of a number have."""
        together = self.value("phone", near).together
        self.value(kind, next(one.value for one in together if one.kind == kind))

    def ad(self, value: str) -> None:
        """The newest ad with a number."""
        open_ad(self.database, self.context, self.value("phone", value).ads.rows[0].uid)

    def network(self, number: int, question: Callable[..., object]) -> Callable[[], object]:
        """A question about one network."""
        return lambda: question(self.database, self.context, self.folder, number)

    def why(self, left: str, right: str) -> Callable[[], object]:
        """A connection."""
        return lambda: networks.why(self.database, self.context, self.folder, left, right)


def main() -> None:
    """Build, link, serve, click, print."""
    with room(__doc__, DEFAULT_THEME) as base:
        tell("linking")
        networks.link_theme(base.database, context(DEFAULT_THEME), base.here.cache)
        measure(base.database, base.here, base.made)
    print(circumstances())


def measure(database: Database, here: Home, made: MarketArrays) -> None:
    """Click through the app and print a line an action."""
    asked = things(database, here, made)
    with served(here) as app:
        ready = app.readied()
        print(
            f"  getting ready before any page: {ready.seconds:.2f} s by the clock; processor app "
            f"{ready.app:.2f} s, database {ready.server:.2f} s",
            flush=True,
        )
        for action in actions(Doors(database, here), app, asked):
            action.before()
            cost = app.cost(action.act)
            print(line(action, cost, alone(here, action.alone)), flush=True)


def line(action: Action, cost: Cost, answer: float) -> str:
    """One action: by the clock, in processor time, beside its answer alone."""
    verdict = "met" if cost.processor <= action.most else "missed"
    return (
        f"  {action.name:42}{cost.seconds:6.2f} s by the clock; processor app {cost.app:5.2f} s, "
        f"database {cost.server:5.2f} s; answer alone {answer:5.2f} s, "
        f"ratio {cost.processor / max(answer, 0.01):5.1f} "
        f"(at most {action.most:.0f} s of processor time: {verdict})"
    )


def alone(here: Home, answer: Callable[[], object]) -> float:
    """Processor seconds of an answer that was asked for once before."""
    answer()
    server, mine = processor(here), time.process_time()
    answer()
    return time.process_time() - mine + processor(here) - server


def processor(here: Home) -> float:
    """Processor seconds of the database so far."""
    times = psutil.Process(status(here.root).pid).cpu_times()
    return times.user + times.system


def things(database: Database, here: Home, made: MarketArrays) -> Things:
    """Choose what is asked for."""
    phones = made.mention_value[made.mention_kind == KINDS.index("phone")]
    degree = np.bincount(phones)
    order = np.argsort(degree)
    hubs = order[-BUSY:]
    drawn = np.random.default_rng(5).choice(phones[~np.isin(phones, hubs)], 4).tolist()
    found = opened(database, context(DEFAULT_THEME), here.cache)
    number, size = np.unique(found.number[found.number >= 0], return_counts=True)
    largest, other = number[np.argsort(-size, kind="stable")[:2]].tolist()
    rows = np.flatnonzero(found.number == largest)
    ends = (int(rows[0]), int(rows[-1]), int(np.flatnonzero(found.number == other)[0]))
    one, two, three = (ad_name(found, row) for row in ends)
    return Things(
        numbers=tuple(map(phone_of, drawn)),
        busy=phone_of(int(hubs[0])),
        rare=phone_of(int(order[np.searchsorted(degree[order], 1)])),
        largest=largest,
        other=other,
        ads=(one, two, three),
    )


def actions(doors: Doors, app: App, asked: Things) -> list[Action]:
    """Everything that is measured, in the order of a day's work."""
    return [
        *look_ups(doors, app, asked),
        *one_network(doors, app, asked),
        *connections(doors, app, asked),
        *other_pages(doors, app),
    ]


def look_ups(doors: Doors, app: App, asked: Things) -> list[Action]:
    """The first look-up after the start, and later ones."""
    first, second, third, _ = asked.numbers
    start = Action(
        name="the page of a server just started",
        act=app.start,
        alone=lambda: searched(doors.database, doors.context),
        most=FIRST,
    )
    ads = "Ads, newest first"
    actions = [start]
    for name, value, most in (
        ("first look-up", first, FIRST),
        ("a number", second, LATER),
        ("another number", third, LATER),
        ("a number on one ad", asked.rare, LATER),
    ):
        act = partial(app.ask, value)
        actions.append(Action(name=name, act=act, alone=partial(doors.number, value), most=most))
    opened_ad = partial(app.open_row, ads, ".said")
    actions.append(Action(name="its ad", act=opened_ad, alone=partial(doors.ad, asked.rare)))
    busy = partial(doors.number, asked.busy)
    actions.append(Action(name="a busy number", act=partial(app.ask, asked.busy), alone=busy))
    for kind, family in (("location", "Places"), ("alias", "Working names")):
        act = partial(app.open_row, "Goes together with", ROWS.format(ads), family)
        alone = partial(doors.busiest, asked.busy, kind)
        actions.append(Action(name=f"a busy {kind} that goes with it", act=act, alone=alone))
        back = partial(app.ask, asked.busy)
        actions.append(Action(name="the busy number again", act=back, alone=busy))
    return actions


def one_network(doors: Doors, app: App, asked: Things) -> list[Action]:
    """The list of networks, the largest of them, and each of its tabs."""
    largest = partial(doors.network, asked.largest)
    every = Action(
        name="the list of networks",
        act=partial(app.visit, "Networks", ROWS.format("Networks")),
        alone=partial(networks.network_briefs, doors.database, doors.context, doors.folder),
    )
    opened_row = partial(app.open_row, "Networks", ROWS.format("Ads of the network"))
    view = Action(name="the largest network", act=opened_row, alone=largest(networks.open_network))
    table = "table[aria-label='{}']".format
    tabs: tuple[tuple[str, str, Callable[..., object] | None, float], ...] = (
        ("Everything they share", table("Everything they share"), None, LATER),
        ("Weak places", table("Bridges"), None, LATER),
        ("Neighbours", table("Neighbouring networks"), None, LATER),
        ("Without and with shared services", ".chips >> nth=1", networks.sides, LATER),
        ("What lies between", table("What lies between"), networks.analyse, BETWEEN),
        ("Judgements", "text=Nobody judged", None, LATER),
        ("Download", "text=Download GraphML", None, LATER),
        ("Ads and their reason", table("Ads of the network"), None, LATER),
    )
    return [
        every,
        view,
        *(
            Action(
                name=f"its tab {name}",
                act=partial(app.tab, name, shown),
                alone=largest(question) if question else no_question,
                most=most,
            )
            for name, shown, question, most in tabs
        ),
    ]


def connections(doors: Doors, app: App, asked: Things) -> list[Action]:
    """Connections of ads and of networks."""
    one, two, three = asked.ads
    pairs = (
        ("two ads of the largest network", one, two),
        ("ads of two networks", one, three),
        ("two networks", f"network {asked.largest}", f"network {asked.other}"),
        ("a busy number and an ad", asked.busy, one),
    )
    things = {one: f"ad:{one}", two: f"ad:{two}", three: f"ad:{three}"}
    things |= {pairs[2][1]: str(asked.largest), pairs[2][2]: str(asked.other)}
    things[asked.busy] = f"phone:{asked.busy}"
    return [
        Action(
            name=f"connection: {name}",
            before=app.connecting,
            act=partial(app.connection, left, right),
            alone=doors.why(things[left], things[right]),
        )
        for name, left, right in pairs
    ]


def other_pages(doors: Doors, app: App) -> list[Action]:
    """The sample and the data."""
    pair = partial(networks.next_pair, doors.database, doors.context)

    def data() -> None:
        loaded(doors.database, doors.context)
        unread(doors.database, doors.context)

    return [
        Action(
            name="the sample",
            act=partial(app.visit, "Sample", "button:has-text('Draw a sample')"),
            alone=no_question,
        ),
        Action(name="a sample drawn", act=app.draw, alone=no_question),
        Action(name="a pair judged", act=app.judge, alone=pair),
        Action(name="the data", act=partial(app.visit, "Data", DATA), alone=data),
    ]


if __name__ == "__main__":
    main()
