"""Lists what of a trip was not judged, and why: nights, places, papers, ports and ways that nobody wrote (rule 26)."""

import datetime as dt
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, pairwise

from delegate.assessment.calendar import dates_said, in_a_row
from delegate.assessment.entries import entered_before, unchecked_dates, unruled, unwritten, without_passport
from delegate.assessment.left_behind import left_at_ports, left_by_called_off
from delegate.assessment.nights import away, last_line, last_place, unlodged
from delegate.assessment.open_lines import lines_without_city
from delegate.assessment.staying_behind import driven_on, going_on, others_sleep_there
from delegate.assessment.ways_beside_services import ways_beside_services
from delegate.assessment.wrong_ports import told_of_arrival
from delegate.i18n.countries import side_name
from delegate.i18n.dates import day_month
from delegate.i18n.phrases import listed
from delegate.model.lines import ITEM_KINDS
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.plan import Plan
from delegate.planning.route_stop import anywhere_in, inside_one_city
from delegate.planning.stop import Line
from delegate.reading.document_numbers import covered
from delegate.tuples import NamedTuple

_ELSEWHERE_THAN_PORTS = ("visit", "meeting", "ceremony")
NAMED = 6  # a longer list says how many others there are


class NotJudged(NamedTuple):
    """One reason for which something in a file was not judged, on which dates and for whom, and both in words.

    `reason` is "night", "place" (days, people and ways of a city alone too), "papers", "port" or "leaving".
    """

    reason: str
    path: str
    dates: tuple[dt.date, ...]
    people: tuple[str, ...]
    message: str


def not_judged(plan: Plan) -> tuple[NotJudged, ...]:
    """One entry for each reason, in the order of the contract; none for what was judged or has a finding."""
    kinds = (_nights, _places, _papers, _ports, _leaving)
    return tuple(found for kind in kinds if (found := kind(plan)))


def _nights(plan: Plan) -> NotJudged | None:
    nights = [night for night in unlodged(plan) if not night.told]
    dates = sorted({date for night in nights for date in night.dates})
    people = {who for night in nights for who in night.people}
    message = f"nights without a hotel ({_rows(dates)})"
    return _entry(plan, "night", dates, people, message) if dates else None


def _places(plan: Plan) -> NotJudged | None:
    """Lines of which the place is `tbc` or says nothing, days to be confirmed, and who is where or from when."""
    lines = lines_without_place(plan)
    days = [day.date for day in plan.days if day.tbc]
    open_to = [line for line in plan.lines() if line.goes and "who" in line.item.tbc]
    passing = [who for who, person in plan.people.items() if {"joins", "leaves"} & person.tbc]
    ways = _of_city_alone(plan)
    nowhere = {
        id_: there
        for id_, lines in lines_without_city(plan).items()
        if (there := [each for each in lines if each.goes])
    }
    vague = {id_: str(place.names) for id_, place in places_of_city_alone(plan).items()}
    said = [
        *([f"places to be confirmed ({_on_their_dates(lines)})"] if lines else []),
        *([f"the ways from or to {_some(_venue_names(plan, nowhere))} (the city is tbc)"] if nowhere else []),
        *([f"days to be confirmed ({_rows(days)})"] if days else []),
        *([f"people to be confirmed ({_on_their_dates(open_to)})"] if open_to else []),
        *([f"when {_names(plan, passing)} {_joins_or_leaves(plan, passing)}"] if passing else []),
        *([f"the ways from or to {_some([*vague.values()])} (only the city is known)"] if vague else []),
    ]
    lines = list(
        {id(each): each for each in (*lines, *(each for there in nowhere.values() for each in there))}.values()
    )
    people = {who for line in lines for who in line.people} | set(passing)
    people |= {who for way in ways for who in way.people}
    dates = [*(line.date for line in (*lines, *open_to)), *days]
    dates += [way.date for way in ways]
    return _entry(plan, "place", dates, people, listed(said)) if said else None


def _venue_names(plan: Plan, ids: Iterable[str]) -> list[str]:
    return [str((plan.trip.venues or {})[each].name or each) for each in ids]


def lines_without_place(plan: Plan) -> list[Line]:
    """The lines that lead people somewhere of which nobody wrote where, or only `tbc`."""
    slept_at = {each.item.place.name for each in plan.lines() if each.item.kind == "hotel" and each.item.place}
    lines = (each for each in plan.lines() if each.goes and each.people and _is_somewhere(each, slept_at))
    return [line for line in lines if not plan.is_aboard(line)]


def places_of_city_alone(plan: Plan) -> dict[str, Place]:
    """The venues of which no more than the city is known, and on the way to or from which no minutes lie."""
    return {place.id: place for way in _of_city_alone(plan) for place in way.vague}


class _Way(NamedTuple):
    """A way on which no minutes lie: whose it is, when, and which of its ends are known by their city alone."""

    people: tuple[str, ...]
    date: dt.date
    vague: tuple[Place, ...]


def _of_city_alone(plan: Plan) -> list[_Way]:
    """The ways inside a city of which an end is a venue without a point, and not called like the other end.

    No minutes lie on them, so nothing is said of a start right behind them. A movement that somebody wrote is none.
    """
    found = []
    for cohort in plan.cohorts:
        stops = [stop for _, route in sorted(cohort.routes.items()) for stop in route.stops]
        for one, other in pairwise(stops):
            here, there = one.place, other.place
            if not here or not there or other.role == "to" or not inside_one_city(here, there):
                continue
            vague = tuple(each for each in (here, there) if each.kind == "venue" and anywhere_in(each))
            if vague and "city" not in (here.kind, there.kind) and here.names != there.names:
                found.append(_Way(tuple(cohort.people), plan.days[other.day].date, vague))
    return found


def _on_their_dates(lines: Sequence[Line]) -> str:
    return _some([f"{_called(line)} on {day_month(line.date)}" for line in lines])


def _joins_or_leaves(plan: Plan, people: Sequence[str]) -> str:
    """What of these people is to be confirmed."""
    fields = {field for who in people for field in ("joins", "leaves") if field in plan.people[who].tbc}
    verbs = {"joins": "join", "leaves": "leave"} if len(people) > 1 else {"joins": "joins", "leaves": "leaves"}
    return " or ".join(verb for field, verb in verbs.items() if field in fields)


def _called(line: Line) -> str:
    """The title of a line; what it is, where that is to be confirmed."""
    return f"“{line.title}”" if line.item.value else line.item.kind


def _is_somewhere(line: Line, slept_at: Container[str]) -> bool:
    """Whether nobody wrote where a line is, and nothing before it says so.

    What is visited, or whom people meet, is not the port where they landed, nor the former the hotel where they slept.
    """
    item = line.item
    written = item.venue or "venue" in item.tbc
    if item.kind in _ELSEWHERE_THAN_PORTS and not written and any(each.kind == "hub" for each in line.places):
        return True
    if item.kind == "visit" and not written and any(each.id in slept_at for each in line.places):
        return True
    if item.kind in MOVEMENT_KINDS:
        return "from" in item.tbc or "to" in item.tbc
    return item.kind in (*ITEM_KINDS, "hotel") and not line.places and not (item.venue or item.place)


def _papers(plan: Plan) -> NotJudged | None:
    """Whose papers, passport to a visa or entries before the trip nobody wrote, and what side has no known rules."""
    people, sides = unwritten(plan), unruled(plan)
    said = [f"papers of {_names(plan, people)} (not written)"] if people else []
    if sides:
        said.append(f"entry into {listed(map(side_name, sides))} (not in the data)")
    alone = without_passport(plan)
    said += [f"the passport of {_names(plan, [*those])} (a {kind} is written)" for kind, those in alone.items()]
    before = entered_before(plan)
    for side in dict.fromkeys(side for side, _ in before.values()):
        those = [who for who in before if before[who][0] == side]
        said.append(f"whether an entry of {_names(plan, those)} into {side_name(side)} before the trip counts")
    everybody = {*people, *chain(*alone.values()), *before, *(who for there in sides.values() for who in there)}
    dates = {*unchecked_dates(plan), *(date for those in alone.values() for days in those.values() for date in days)}
    dates |= {date for _, those in before.values() for date in those}
    return _entry(plan, "papers", dates, everybody, "; ".join(said)) if said else None


def _ports(plan: Plan) -> NotJudged | None:
    """Services that arrive in a city of which nobody wrote at which port."""
    lines: dict[str, Line] = {}
    either: dict[str, str] = {}
    people: set[str] = set()
    for line, ports, arriving in arrivals_without_port(plan):
        lines[line.id] = line
        if len(ports) == 2:
            either[line.id] = f", at {ports[0].names} or {ports[1].names}"
        people.update(arriving)
    said = _some([f"“{line.title}” on {day_month(line.date)}{either.get(line.id, '')}" for line in lines.values()])
    dates = [line.date for line in lines.values()]
    return _entry(plan, "port", dates, people, f"arrivals without a port ({said})") if lines else None


def arrivals_without_port(plan: Plan) -> Iterator[tuple[Line, tuple[Place, ...], tuple[str, ...]]]:
    """Each such service with the ports that it may be and the people of a cohort; without those told of elsewhere."""
    for cohort in plan.cohorts:
        for route in cohort.routes.values():
            for stop in route.stops:
                if stop.port_open and stop.role == "to":
                    line = plan.days[stop.day].lines[stop.line]
                    if not (stop.ports and told_of_arrival(line)):
                        yield line, tuple(stop.ports), cohort.people


def _leaving(plan: Plan) -> NotJudged | None:
    """People who leave by no line of the programme, or are left behind, from a place outside the city of `base`.

    So are those who begin outside of it, and of whom nobody wrote that they join there; and where no `base` is written,
    those who came by a service from another city than the one they are left in; and who came by a service to a port
    from which others are driven on that day. So are ways over a border that nobody wrote beside a service.
    """
    going, driven = going_on(plan), driven_on(plan)
    told = {who for left in left_by_called_off(plan) for who in left.people}
    told |= {who for left in left_at_ports(plan) for who in left.people}
    people: dict[str, list[str]] = {}
    places: dict[str, Place] = {}
    dates: list[dt.date] = []
    for cohort in plan.cohorts:
        line, place = last_line(plan, cohort), last_place(cohort)
        if line is None or not (place and away(plan, place)):
            continue
        on = driven.get(place.id, (-1, 0))
        parted = line.item.kind in SERVICES and on[0] == cohort.lines[-1][0] and on > cohort.lines[-1]
        stays = others_sleep_there(plan, cohort, line, place)
        if line.item.kind in MOVEMENT_KINDS and not parted and not stays:
            continue  # to a port, and on by ways of their own; who is driven there and left is asked about
        behind = going.without(cohort, line, place)
        far = _came_from_afar(plan, cohort, place)
        for who in (each for each in cohort.people if each not in told):
            person = plan.people[who]
            if parted or person.leaves or (behind and (not plan.base or person.joins)) or (far and not person.joins):
                places[place.id] = place
                people.setdefault(place.id, []).append(who)
                dates.append(person.leaves.date if person.leaves else line.date)
    said = [f"{_names(plan, who)} from {places[id_].names}" for id_, who in people.items()]
    for cohort, line, place in _begin_away(plan):
        coming = [who for who in cohort.people if not plan.people[who].joins]
        if coming:
            said.append(f"{_names(plan, coming)} to {place.names}")
            people.setdefault("", []).extend(coming)
            dates.append(line.date)
    for leg, they, date in ways_beside_services(plan):
        said.append(f"{_names(plan, they)} from {leg.origin.name} to {leg.destination.name} on {day_month(date)}")
        people.setdefault("", []).extend(they)
        dates.append(date)
    everybody = [who for those in people.values() for who in those]
    return _entry(plan, "leaving", dates, everybody, f"the way of {_some(said)}") if said else None


def _came_from_afar(plan: Plan, cohort: Cohort, place: Place) -> bool:
    """Whether people whose base nobody wrote began with a service from another city than the place they are left at."""
    stops = [stop for _, route in sorted(cohort.routes.items()) for stop in route.stops]
    first = stops[0] if stops and stops[0].role == "from" else None
    if plan.base is not None or first is None or first.place is None:
        return False
    service = plan.days[first.day].lines[first.line].item.kind in SERVICES
    return service and (first.place.side, first.place.city) != (place.side, place.city)


def _begin_away(plan: Plan) -> Iterator[tuple[Cohort, Line, Place]]:
    """Cohorts that do not set off from the base, with their first line and where they are first."""
    for cohort in plan.cohorts if plan.base else ():
        stops = [stop for _, route in sorted(cohort.routes.items()) for stop in route.stops]
        place = stops[0].place if stops and stops[0].role == "from" else None
        if place and away(plan, place):
            day, number = cohort.lines[0]
            yield cohort, plan.days[day].lines[number], place


def _entry(plan: Plan, reason: str, dates: Iterable[dt.date], people: Iterable[str], message: str) -> NotJudged:
    meant = set(people)
    in_order = tuple(who for who in plan.people if who in meant)
    message = covered(message) if plan.trip.numbered else message
    return NotJudged(reason, plan.trip.origin_.path, tuple(sorted(set(dates))), in_order, message)


def _rows(dates: Iterable[dt.date]) -> str:
    return ", ".join(dates_said(row) for row in in_a_row(sorted(set(dates))))


def _names(plan: Plan, people: Sequence[str]) -> str:
    return _some([str(plan.people[who].name or who) for who in people])


def _some(said: Sequence[str]) -> str:
    """The parts, of a long list the first and how many others there are."""
    if len(said) <= NAMED:
        return listed(said)
    return listed([*said[: NAMED - 1], f"{len(said) - NAMED + 1} others"])
