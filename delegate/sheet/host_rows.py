"""Words the arrival and the departure of the guests as a host sees them, around the lines at which they meet."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from delegate.identity import Identity
from delegate.planning.leg import Leg
from delegate.planning.plan import PlannedDay
from delegate.planning.stop import Line
from delegate.sheet.clocks import clock_alone, zones_of
from delegate.sheet.guest_ways import about_time, carried, rounded_up, stays_put
from delegate.sheet.headcounts import crowd
from delegate.sheet.model import NoteRow, Row, RowTime, Words
from delegate.sheet.precedence import in_precedence
from delegate.sheet.wording import Wording


def around(words: Wording, day: PlannedDay, line: Line, row: Row) -> list[Row]:
    """The row of a line of the host, with how the guests come before it, and how they go behind it."""
    coming, going = (
        [leg for leg in legs if not stays_put(words, leg)] for legs in _ways(Identity(day)).get(line.id, ([], []))
    )
    went = frozenset[str]().union(*(leg.people for leg in going)) >= frozenset(line.people)
    left = _at_one_time(going, arriving=False)
    return [
        *(_arrival(words, at, legs) for at, legs in _at_one_time(coming, arriving=True)),
        row,
        *(_departure(words, at, legs, everybody=went and len(left) == 1) for at, legs in left),
    ]


@lru_cache(maxsize=1)
def _ways(same: Identity[PlannedDay]) -> Mapping[str, tuple[list[Leg], list[Leg]]]:
    """The ways of a day that lead to each line and away from it, by its id; those that a line describes are none."""
    found: dict[str, tuple[list[Leg], list[Leg]]] = {}
    legs = {id(leg): leg for party in same.of.parties for leg in party.legs if not leg.spans}
    for leg in legs.values():
        for end, stop in enumerate((leg.destination, leg.origin)):
            if stop.line is not None and stop.line is not leg.movement and stop.kind != "hub":
                found.setdefault(stop.line.id, ([], []))[end].append(leg)
    return found


def _at_one_time(legs: Iterable[Leg], *, arriving: bool) -> list[tuple[int | None, list[Leg]]]:
    """Ways that end, or begin, at the same time; a round one where they arrive, and none where that is too late."""
    found: dict[int | None, list[Leg]] = {}
    for leg in legs:
        at = leg.arrive if arriving else _leaving(leg)
        if arriving and at is not None:
            begins = leg.destination.start
            late = begins is not None and at > begins
            at = None if late else min(rounded_up(at), begins if begins is not None else rounded_up(at))
        found.setdefault(at, []).append(leg)
    return sorted(found.items(), key=lambda each: (each[0] is None, each[0] or 0))


def _leaving(leg: Leg) -> int | None:
    """When guests go: as planned, else when the line that they leave ends."""
    return next((at for at in (leg.leave, leg.latest, leg.origin.end) if at is not None), None)


def _arrival(words: Wording, at: int | None, legs: list[Leg]) -> NoteRow:
    """`about 18:25  24 guests arrive by Car A and Coach 1`."""
    guests, by, name = _guests(words, legs), _by(words, legs), _alone(words, legs)
    if name:
        said = words.phrase("{name} arrives {by}", name=name, by=by) or words.phrase("{name} arrives", name=name)
    else:
        said = words.phrase("{guests} arrive {by}", guests=guests, by=by)
        said = said or words.phrase("{guests} arrive", guests=guests)
    if at is None:
        return NoteRow("arrival", RowTime(), "", said)
    clock = clock_alone(at, zones_of(legs[0])[1])
    return NoteRow("arrival", about_time(words, words.same(clock)), "", said)


def _departure(words: Wording, at: int | None, legs: list[Leg], *, everybody: bool) -> NoteRow:
    """`20:00  The guests leave by Car A and Coach 1`; of some of them how many."""
    guests, by = words.phrase("The guests") if everybody else _guests(words, legs), _by(words, legs)
    if name := _alone(words, legs):
        said = words.phrase("{name} leaves {by}", name=name, by=by) or words.phrase("{name} leaves", name=name)
    else:
        said = words.phrase("{guests} leave {by}", guests=guests, by=by)
        said = said or words.phrase("{guests} leave", guests=guests)
    return NoteRow("departure", RowTime(words.same(clock_alone(at, zones_of(legs[0])[0]))), "", said)


def _guests(words: Wording, legs: list[Leg]) -> Words:
    """`24 guests`, `At least 21 guests`: with what a line begins."""
    people = dict.fromkeys(id_ for leg in legs for id_ in leg.people)
    coming = [words.plan.people[id_] for id_ in people if id_ in words.plan.people]
    said = words.in_tables(lambda language: crowd(coming, language, guests=True))
    return tuple(each._replace(text=each.text[:1].upper() + each.text[1:]) for each in said)


def _alone(words: Wording, legs: list[Leg]) -> Words:
    """The name of somebody who goes alone."""
    people = {id_ for leg in legs for id_ in leg.people if id_ in words.plan.people}
    if len(people) != 1 or any(words.plan.people[id_].many for id_ in people):
        return ()
    return words.person(people.pop())


def _by(words: Wording, legs: list[Leg]) -> Words:
    """`by Car A and Coach 1`, `on foot`; empty where it is not known."""
    if all(leg.mode == "walk" and not leg.vehicles for leg in legs):
        return words.phrase("on foot")
    ways = list(dict.fromkeys(carried(words, leg) for leg in legs))
    if len(ways) == 1:
        return ways[0]
    rank = {id_: place for place, id_ in enumerate(in_precedence(words.plan.people))}
    legs = sorted(legs, key=lambda leg: min((rank.get(id_, len(rank)) for id_ in leg.people), default=len(rank)))
    known = list({vehicle.id: vehicle for leg in legs for vehicle in leg.vehicles}.values())  # as a motorcade goes
    if all(leg.vehicles for leg in legs) and all(each.name for each in known):
        return words.phrase("by {vehicle}", vehicle=words.listed([words.vehicle(each) for each in known]))
    return ()
