"""Compares who is written for each vehicle of a line with who goes there, and tells who of the trip drives it."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Literal

from delegate.model import Item, Person, Vehicle
from delegate.modes import ROAD
from delegate.places.folding import fold
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.presence import roster
from delegate.planning.stop import Line
from delegate.source import Where
from delegate.tuples import NamedTuple
from delegate.values import Text

SEVERAL_NAMES = re.compile(r"[/,;&+、，；／]|\b(?:and|or|then)\b|[和或]")  # nobody knows which: `Mr Wong / Mr Chan`
TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "sir", "dr", "herr", "frau"])
_COURTESIES = ("先生", "女士", "小姐", "太太", "師傅", "师傅")
_FEWEST_DIGITS = 7  # of a number that is dialled without the code of its country


class OddRiders(NamedTuple):
    """People whose place in the `vehicles` that a line names is not clear.

    `fault` is "none" (they ride in none of them), "two" (in all of these at once) or "strangers" (they ride in one, and
    the line does not name them).
    """

    fault: Literal["none", "two", "strangers"]
    line: Line
    where: Where
    people: tuple[str, ...]
    vehicles: tuple[str, ...]


def odd_riders(plan: Plan) -> Iterator[OddRiders]:
    """Every such people of every line that says who rides in which vehicle, hosts too where they ride in two."""
    for line in plan.lines():
        if line.goes and any(each.people is not None for each in line.item.vehicles or ()):
            yield from _in_two(plan, line)
            yield from _strangers(plan, line)
    yield from _in_none(plan)


def hosts_over_borders(plan: Plan) -> dict[str, set[dt.date]]:
    """Hosts in `who` or in a vehicle on a way over a border control, and when: no papers of hosts are judged."""
    everybody, found = roster(plan.trip), dict[str, set[dt.date]]()
    for leg in plan.legs():
        line = leg.movement
        if line and line.goes and leg.passes_control:
            riding = set[str]().union(*_riders(plan, line.item).values())
            for who in plan.hosts.keys() & (riding | everybody.spelt_out(line.item.who or ())):
                found.setdefault(who, set()).add(line.date)
    return found


def _in_two(plan: Plan, line: Line) -> Iterator[OddRiders]:
    """People written for several vehicles, those who ride in the same ones together."""
    together: dict[tuple[str, ...], list[str]] = {}
    riders = _riders(plan, line.item)
    for who in (*line.people, *plan.hosts):
        vehicles = tuple(name for name, those in riders.items() if who in those)
        if len(vehicles) > 1:
            together.setdefault(vehicles, []).append(who)
    for vehicles, people in together.items():
        yield OddRiders("two", line, line.where("vehicle"), tuple(people), vehicles)


def _strangers(plan: Plan, line: Line) -> Iterator[OddRiders]:
    """A person, group or role of a vehicle of which the line names nobody; a host may ride with any line."""
    everybody = roster(plan.trip)
    expected = {*line.people, *plan.hosts}
    for carriage in line.item.vehicles or ():
        for reference in carriage.people or ():
            those = everybody.spelt_out((reference,))
            if those and not those & expected:
                people = tuple(who for who in plan.people if who in those)
                yield OddRiders("strangers", line, reference.where, people, (carriage.vehicle.name,))


def _in_none(plan: Plan) -> Iterator[OddRiders]:
    """Legs on which every vehicle says who rides in it, and people who ride in none; the same people of a line once."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for leg in (*plan.legs(), *plan.vehicles.unknown):
        line = _assigning(leg)
        if line is None:
            continue
        riders = _riders(plan, line.item)
        left = tuple(who for who in leg.people if not any(who in those for those in riders.values()))
        if left and (line.id, left) not in seen:
            seen.add((line.id, left))
            yield OddRiders("none", line, line.where("vehicle"), left, tuple(riders))


def _assigning(leg: Leg) -> Line | None:
    """The line that says of every vehicle of a leg who rides in it; None where others take people, or nobody rides."""
    seating = leg.wanted.seating
    if any(each.riders is None for each in seating) or (not seating and leg.mode not in ROAD):
        return None
    lines = [leg.movement] if leg.movement else [leg.crossing_line, leg.destination.line]
    line = next((each for each in lines if each and each.item.vehicles), None)
    if line is None or "vehicle" in line.item.tbc:
        return None
    return line if all(each.people is not None for each in line.item.vehicles or ()) else None


def _riders(plan: Plan, item: Item) -> dict[str, set[str]]:
    """The people and hosts of each vehicle that a line names."""
    everybody, riders = roster(plan.trip), dict[str, set[str]]()
    for each in item.vehicles or ():
        riders.setdefault(each.vehicle.name, set()).update(everybody.spelt_out(each.people or ()))
    return riders


# --- who drives -------------------------------------------------------------------------------------------------------


def driver_of(everybody: Mapping[str, Person], vehicle: Vehicle) -> str | None:
    """Who of the trip has the whole name of a driver, and no other telephone; None where nobody has, or several."""
    driver = {_whole(each) for each in names_of_driver(vehicle) if not SEVERAL_NAMES.search(each)} - {""}
    phones = numbers_of(vehicle)
    found = [
        who
        for who, person in everybody.items()
        if not driver.isdisjoint(_whole(each) for each in _texts(person.name))
        and (not person.phone or not phones or share_a_number(_digits(person.phone), phones))
    ]
    return found[0] if len(found) == 1 and everybody[found[0]].people is None else None


def _whole(name: str) -> str:
    """A first and a last name without titles, as it is compared; empty where one is missing (`Mr Wong`, `王先生`)."""
    words = [each for each in re.findall(r"\w+", name.casefold()) if each not in TITLES]
    short = len(words) < 2 and (name.isascii() or len(name) < 3 or name.endswith(_COURTESIES))
    return "" if short else fold(" ".join(words))


def names_of_driver(vehicle: Vehicle) -> list[str]:
    """The name of its driver as it is written in each language; none where nobody wrote it."""
    return _texts(vehicle.driver)


def _texts(name: Text | None) -> list[str]:
    return [text for _, text in name.by_language if text.strip()] if name else []


def share_a_number(some: list[str], others: list[str]) -> bool:
    """Whether two lists of digits have a telephone in common, dialled with the code of its country or without."""
    return any(
        here.endswith(there) or there.endswith(here)
        for here in some
        for there in others
        if min(len(here), len(there)) >= _FEWEST_DIGITS
    )


def numbers_of(vehicle: Vehicle) -> list[str]:
    """The digits of each telephone of a vehicle."""
    return _digits(vehicle.phone)


def _digits(phone: str | None) -> list[str]:
    """The digits of each telephone, without a nought that is dialled inside the country alone."""
    written = unicodedata.normalize("NFKC", phone or "").replace("(0)", "")
    digits = (re.sub(r"\D", "", each).lstrip("0") for each in re.split(r"[/,;]|\bor\b", written))
    return [each for each in digits if each]
