"""How right the minutes of a leg are, against published times, and what an estimate costs.

    python benchmarks/legs.py [SPLITS]

The published times are in `published-times.csv` with their sources. Drives without a `clock` are held against empty
roads, since nearly all of them are; the error is that of `planned` against the middle of what was published, and a row
is short where its lower figure is more than 15 % above `high`. The speeds of the road were chosen with its rows in
sight, so they are fitted anew on one half of the rows and measured on the other, over many splits that are the same
each time. A row whose `use` is `judged` was gathered to measure alone, and no figure was chosen with it in sight.
"""

import csv
import datetime as dt
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from geographiclib.geodesic import Geodesic

from delegate.borders import crossings, estimator
from delegate.clock import instants
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel import road as road_model
from delegate.travel import waters
from delegate.travel.requests import Minutes, RideOptions, TravelRequest, total
from delegate.travel.rides import ride
from delegate.values import Point, Text

HERE = Path(__file__).parent
MODES = {"drive": "car", "hsr": "train", "rail": "train", "tram": "metro", "bus": "coach", "city drive": "car"}
TABLES = ("hsr", "rail", "metro", "tram", "ferry")
GRID = tuple(product((34, 36, 38, 40, 42, 44), (75, 79, 83, 87, 91), (95, 100, 105, 110)))
ENOUGH = 200  # places
LEGS = 10_000


class Row(NamedTuple):
    """A published time, and the two places it is between."""

    id: str
    kind: str
    origin: Place
    destination: Place
    on: dt.date
    low: float
    high: float
    clock: int | None
    judged: bool

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    @property
    def inside(self) -> bool:
        return self.id.startswith("GBA")


class Error(NamedTuple):
    """How far an estimate is off, as a share of what was published, and whether even `high` is too short."""

    off: float
    short: bool


def published() -> list[Row]:
    """Every row of the file."""
    with (HERE / "published-times.csv").open(encoding="utf-8") as file:
        return [_row(each) for each in csv.DictReader(file)]


def estimated(row: Row, hour: int = 10) -> Minutes:
    """The minutes of the tool for a row: the ride alone, or the whole journey where that is what was published.

    A row with a clock meets the traffic of that hour.
    """
    mode = MODES.get(row.kind, row.kind.split("+")[0].replace("drive", "car"))
    leave = instants(row.on, hour * 60, row.origin.zone)[0]
    if row.kind == "door2door-transit":
        return total(ride(row.origin, row.destination, RideOptions("metro", leave)))
    if row.kind == "coach+border":
        ask = TravelRequest(row.origin, row.destination, (), mode, (), leave=leave)
        answers = estimator.estimator(crossings.shipped())(ask)
        return answers[0].minutes
    if row.clock is not None:
        leave = instants(row.on, row.clock, row.origin.zone)[0]
    options = RideOptions(mode, leave, 0, aboard=True, traffic=row.clock is not None)
    return total(ride(row.origin, row.destination, options))


def errors(rows: Iterable[Row]) -> list[Error]:
    """The error of each row."""
    return [_error(row, estimated(row)) for row in rows]


def told(name: str, found: Sequence[Error]) -> str:
    """A row of the table."""
    if not found:
        return f"| {name} | 0 | | | | |"
    sizes = sorted(abs(each.off) for each in found)
    bias = statistics.mean(each.off for each in found)
    short = sum(each.short for each in found)
    return (
        f"| {name} | {len(found)} | {statistics.median(sizes):.0%} | {_quantile(sizes, 0.9):.0%} | {bias:+.0%} "
        f"| {short} ({short / len(found):.0%}) |"
    )


def held_out(rows: Sequence[Row], splits: int) -> list[Error]:
    """The errors of the halves that were not fitted, over many splits; the speeds of the road are put back after."""
    road = load("rides.json")["road"]
    shipped = road["bands"]
    found: list[Error] = []
    try:
        tables: dict[tuple[int, int, int], dict[str, Error]] = {}
        for speeds in GRID:
            road["bands"] = _bands(speeds)
            _forget()
            tables[speeds] = {row.id: _error(row, estimated(row)) for row in rows}
    finally:
        road["bands"] = shipped
        _forget()
    for split in range(splits):
        fitted, judged = _halves(rows, split)
        best = min(GRID, key=lambda speeds: statistics.mean(abs(tables[speeds][row.id].off) for row in fitted))
        found += [tables[best][row.id] for row in judged]
    return found


def drawn_pairs(legs: int, seed: int) -> list[tuple[Place, Place]]:
    """So many pairs of two hundred places; of another `seed` they are others: a ride asked for before is known."""
    drawn = random.Random(seed)
    places = [
        Place(str(number), "venue", Text((("", "x"),)), "CN", "Asia/Shanghai", _somewhere(drawn), "Shenzhen")
        for number in range(ENOUGH)
    ]
    return [(one, other) for one, other in (drawn.sample(places, 2) for _ in range(legs))]


def ridden(pairs: list[tuple[Place, Place]]) -> None:
    """Asks for a ride by coach between each pair, at nine on a weekday."""
    leave = instants(dt.date(2026, 6, 10), 9 * 60, "Asia/Shanghai")[0]
    for one, other in pairs:
        ride(one, other, RideOptions("coach", leave, 12))


def cost(legs: int = LEGS, seed: int = 1) -> tuple[float, float]:
    """Seconds for so many legs, and for as many bare inversions of geographiclib."""
    pairs = drawn_pairs(legs, seed)
    begun = time.process_time()
    for one, other in pairs:
        assert one.point
        assert other.point
        Geodesic.WGS84.Inverse(*one.point, *other.point)
    bare = time.process_time() - begun
    begun = time.process_time()
    ridden(pairs)
    return time.process_time() - begun, bare


INSIDE = """
import sys, time
from pathlib import Path
from delegate import pipeline
from delegate.borders import estimator
from delegate.includes import Library
spent, made = [0.0], estimator.estimator
def timed(borders):
    inner = made(borders)
    def ask(question):
        begun = time.process_time()
        try:
            return inner(question)
        finally:
            spent[0] += time.process_time() - begun
    return ask
estimator.estimator = timed
trip = Path(sys.argv[1])
pipeline.work_out(trip.name, trip.read_bytes(), Library(trip.parent).fetch)
print(spent[0] * 1000)
"""


def inside_plan(runs: int = 15) -> float:
    """Milliseconds that `delegate plan` spends on its estimates, their data included; the median of fresh processes."""
    trip = HERE.parent / "itineraries" / "futian-hong-kong.trip.yaml"
    command = (sys.executable, "-c", INSIDE, str(trip))
    taken = [
        float(subprocess.run(command, capture_output=True, text=True, check=True, cwd=HERE.parent).stdout)
        for _ in range(runs)
    ]
    return statistics.median(taken)


def main(splits: int) -> None:
    """Print the tables."""
    rows = published()
    drives = [row for row in rows if row.kind == "drive"]
    print("| rides | rows | median error | 90th percentile | bias | high too short by over 15 % |")
    print("| --- | --- | --- | --- | --- | --- |")
    judged: list[Error] = []
    for where, inside in (("in the region", True), ("elsewhere", False)):
        here = [row for row in drives if row.inside == inside]
        apart = held_out(here, splits)
        judged += apart
        print(told(f"drives {where}", errors(here)))
        print(told(f"drives {where}, halves not fitted, {splits} splits", apart))
    print(told(f"all drives, halves not fitted, {splits} splits", judged))
    groups = {
        "tables in the region": [row for row in rows if row.kind in TABLES and row.inside],
        "tables elsewhere": [row for row in rows if row.kind in TABLES and not row.inside],
        "door to door": [row for row in rows if "door" in row.kind or "border" in row.kind],
        "walks": [row for row in rows if row.kind == "walk"],
        "buses that stop, as if they were coaches": [row for row in rows if row.kind == "bus"],
    }
    for kind, name in (("flight", "flights"), ("coach", "coaches"), ("city drive", "drives in congested cities")):
        for judged_, words in ((True, "not tuned on"), (False, "in sight of which the figures were chosen")):
            groups[f"{name}, {words}"] = [row for row in rows if row.kind == kind and row.judged == judged_]
    for name, group in groups.items():
        print(told(name, errors(group)))
    legs, bare = cost()
    print(f"\n{LEGS:,} legs over {ENOUGH} places: {legs:.2f} s, {legs / bare:.1f} times as many calls of geographiclib")
    print(f"estimates inside delegate plan, their data included: {inside_plan():.1f} ms")


def _row(each: dict[str, str]) -> Row:
    origin, destination = (
        Place(
            "x",
            "venue",
            Text((("", each[end]),)),
            each[f"{end}_side"],
            _zone(each),
            _point(each[f"{end}_at"]),
            each[f"{end}_city"] or None,
        )
        for end in ("from", "to")
    )
    clock = each["clock"] and sum(
        int(part) * size for part, size in zip(each["clock"].split(":"), (60, 1), strict=True)
    )
    low, high, judged = float(each["low"]), float(each["high"]), each["use"] == "judged"
    on = dt.date.fromisoformat(each["on"])
    return Row(each["id"], each["mode"], origin, destination, on, low, high, clock or None, judged)


def _zone(each: dict[str, str]) -> str:
    return "Asia/Hong_Kong" if each["id"].startswith("GBA") else "UTC"


def _point(text: str) -> Point:
    latitude, longitude = text.split(",")
    return Point(float(latitude), float(longitude))


def _error(row: Row, minutes: Minutes) -> Error:
    return Error(minutes.planned / row.middle - 1, minutes.high < row.middle * 0.85)


def _forget() -> None:
    """Measure every way anew: the road and the waters remember what they measured with other speeds."""
    for module in (road_model, waters):
        for each in vars(module).values():
            if hasattr(each, "cache_clear") and each.__module__ == module.__name__:  # not `load`, which has the speeds
                each.cache_clear()


def _bands(speeds: tuple[int, int, int]) -> list[list[float | None]]:
    first, second, rest = speeds
    return [[10, first], [50, second], [None, rest]]


def _halves(rows: Sequence[Row], split: int) -> tuple[list[Row], list[Row]]:
    mixed = list(rows)
    random.Random(split).shuffle(mixed)
    return mixed[::2], mixed[1::2]


def _quantile(sizes: Sequence[float], share: float) -> float:
    at = (len(sizes) - 1) * share
    low = int(at)
    high = min(low + 1, len(sizes) - 1)
    return sizes[low] + (sizes[high] - sizes[low]) * (at - low)


def _somewhere(drawn: random.Random) -> Point:
    return Point(drawn.uniform(22.2, 23.4), drawn.uniform(113.0, 114.5))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
