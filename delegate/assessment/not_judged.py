"""Lists what of a trip was not judged, and why: nights, places, papers, ports, seats and ways not written (rule 26)."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain

from delegate.assessment.border_times import tight_controls
from delegate.assessment.date_slips import dates_said, in_a_row
from delegate.assessment.entries import entered_before, unchecked_dates, unruled, unwritten, without_passport
from delegate.assessment.hotel_nights import unlodged
from delegate.assessment.idle_crossings import there_and_back
from delegate.assessment.open_lines import (
    VagueWay,
    arrivals_without_port,
    crowds_of_unknown_number,
    lines_without_city,
    lines_without_place,
    services_without_hour,
    titles_apart,
    ways_of_city_alone,
)
from delegate.assessment.open_points import OpenPoint, Unknown, parts_by_day
from delegate.assessment.paper_problems import needed_besides
from delegate.assessment.ports import inland_quays
from delegate.assessment.riders import hosts_over_borders
from delegate.assessment.services_in_tables import odd_hour_said, odd_hours, other_ports_said, services_of_other_ports
from delegate.assessment.vehicles import uncounted
from delegate.assessment.ways_not_judged import (
    is_on_foot,
    names_of,
    roads_not_known,
    some,
    ways_between_ports,
    ways_not_judged,
    ways_said,
    ways_through_others,
)
from delegate.i18n.countries import side_name
from delegate.i18n.dates import day_month
from delegate.i18n.phrases import listed
from delegate.planning.plan import Plan
from delegate.planning.presence import is_there
from delegate.planning.stop import Line
from delegate.reading.document_numbers import covered
from delegate.tuples import NamedTuple

_IDLE = "what people do at {} (over a border and straight back, and nothing is written there)"


class NotJudged(NamedTuple):
    """One reason for which something in a file was not judged, on which dates and for whom, and both in words.

    `reason` is "night", "place" (days, people and ways of a city alone too), "papers", "port" (hours of services,
    border controls, roads and landings too), "seats" or "leaving". `by_day` has the message in parts, each under the
    date that it is of; what is of none is under the first.
    """

    reason: str
    path: str
    dates: tuple[dt.date, ...]
    people: tuple[str, ...]
    message: str
    by_day: tuple[tuple[dt.date, str], ...] = ()


def not_judged(plan: Plan, whom: Collection[str] | None = None) -> tuple[NotJudged, ...]:
    """One entry for each reason, in the order of the contract; none for what was judged or has a finding.

    Of `whom` (None: everybody) only what concerns one of these people, and nobody else is named.
    """
    theirs = plan.people.keys() if whom is None else plan.people.keys() & whom
    kinds = (_nights, _places, _papers, _ports, _seats, _leaving)
    return tuple(found for kind in kinds if (found := kind(plan, theirs)))


def _nights(plan: Plan, theirs: Set[str]) -> NotJudged | None:
    """The nights without a hotel, of those who are not everybody with their names."""
    without: dict[dt.date, set[str]] = {}
    for night in unlodged(plan):
        for date in night.dates if not night.told and not theirs.isdisjoint(night.people) else ():
            without.setdefault(date, set()).update(theirs & {*night.people})
    found: dict[tuple[str, ...], list[dt.date]] = {}
    for date in sorted(without):
        found.setdefault(tuple(who for who in plan.people if who in without[date]), []).append(date)
    whose = {people: "" if {*people} >= theirs else f"of {names_of(plan, people)} " for people in found}
    said = listed([f"{whose[people]}({_rows(dates)})" for people, dates in found.items()])
    points = [
        OpenPoint(date, f"nights without a hotel {whose[people]}({{}})", day_month(date))
        for people, dates in found.items()
        for date in dates
    ]
    return _entry(plan, "night", without, chain(*found), f"nights without a hotel {said}", points) if found else None


def _places(plan: Plan, theirs: Set[str]) -> NotJudged | None:
    """Lines of which the place is `tbc` or says nothing, days to be confirmed, and who is where or from when."""
    placeless = [line for line in lines_without_place(plan) if not theirs.isdisjoint(line.people)]
    days = [day.date for day in plan.days if day.tbc and _anybody(plan, theirs, day.date)]
    open_to = [line for line in plan.lines() if line.goes and "who" in line.item.tbc]
    open_to = [line for line in open_to if not line.people or not theirs.isdisjoint(line.people)]
    passing = [who for who, person in plan.people.items() if who in theirs and {"joins", "leaves"} & person.tbc]
    ways = [way for way in ways_of_city_alone(plan) if not theirs.isdisjoint(way.people)]
    over = [each for each in there_and_back(plan) if not each.surely and not theirs.isdisjoint(each.people)]
    nowhere = {
        id_: there
        for id_, lines in lines_without_city(plan).items()
        if (there := [each for each in lines if each.goes and not theirs.isdisjoint(each.people)])
    }
    places = Unknown("places to be confirmed ({})", _titled(plan, placeless))
    guests = Unknown("people to be confirmed ({})", _titled(plan, open_to))
    idle = Unknown(_IDLE, [(each.line.date, str(each.place.names), "") for each in over])
    vague = {place.id: str(place.names) for way in ways for place in way.vague}
    said = [
        *([places.said()] if placeless else []),
        *([f"the ways from or to {some(_venue_names(plan, nowhere))} (the city is tbc)"] if nowhere else []),
        *([f"days to be confirmed ({_rows(days)})"] if days else []),
        *([guests.said()] if open_to else []),
        *([f"when {names_of(plan, passing)} {_joins_or_leaves(plan, passing)}"] if passing else []),
        *([f"the ways from or to {some([*vague.values()])} (only the city is known)"] if vague else []),
        *([idle.said()] if over else []),
    ]
    lines = list({id(each): each for each in (*placeless, *chain(*nowhere.values()))}.values())
    people = {who for line in lines for who in line.people} | set(passing)
    people |= {who for way in ways for who in way.people}
    people |= {who for each in over for who in each.people}
    dates = [*(each.date for each in (*lines, *open_to)), *days, *(way.date for way in ways)]
    dates += [each.line.date for each in over]
    points = [*places.points(), *guests.points(), *idle.points()]
    points += [OpenPoint(date, "days to be confirmed ({})", day_month(date)) for date in days]
    points += _of_vague_ways(plan, nowhere, ways)
    if passing and plan.days:
        points.append(
            OpenPoint(plan.days[0].date, "when {}", f"{names_of(plan, passing)} {_joins_or_leaves(plan, passing)}")
        )
    return _entry(plan, "place", dates, people, listed(said), points) if said else None


def _of_vague_ways(plan: Plan, nowhere: Mapping[str, list[Line]], ways: Iterable[VagueWay]) -> Iterator[OpenPoint]:
    """The venues of no known city at the first of their lines, and those of a city alone at the first of their ways."""
    around = "the ways from or to {} ({})"
    for id_, lines in nowhere.items():
        yield OpenPoint(lines[0].date, around.format("{}", "the city is tbc"), *_venue_names(plan, [id_]))
    told: dict[str, tuple[dt.date, str]] = {}
    for way in sorted(ways, key=lambda each: each.date):
        for place in way.vague:
            told.setdefault(place.id, (way.date, str(place.names)))
    for date, name in told.values():
        yield OpenPoint(date, around.format("{}", "only the city is known"), name)


def _venue_names(plan: Plan, ids: Iterable[str]) -> list[str]:
    return [str((plan.trip.venues or {})[each].name or each) for each in ids]


def _joins_or_leaves(plan: Plan, people: Sequence[str]) -> str:
    """What of these people is to be confirmed."""
    fields = {field for who in people for field in ("joins", "leaves") if field in plan.people[who].tbc}
    verbs = {"joins": "join", "leaves": "leave"} if len(people) > 1 else {"joins": "joins", "leaves": "leaves"}
    return " or ".join(verb for field, verb in verbs.items() if field in fields)


def _papers(plan: Plan, theirs: Set[str]) -> NotJudged | None:
    """The papers, passports to a visa and earlier entries that nobody wrote, and the sides without known rules."""
    people = [who for who in unwritten(plan) if who in theirs]
    open_ = [who for who in people if "papers" in plan.people[who].tbc]
    absent = [who for who in people if who not in open_]
    sides = {side: those for side, those in unruled(plan).items() if not theirs.isdisjoint(those)}
    said = [f"papers of {names_of(plan, open_)} (to be confirmed)"] if open_ else []
    said += [f"papers of {names_of(plan, absent)} (not written)"] if absent else []
    if sides:
        said.append(f"entry into {listed(map(side_name, sides))} (not in the data)")
    written = {
        kind: {who: days for who, days in those.items() if who in theirs}
        for kind, those in without_passport(plan).items()
    }
    alone = {kind: those for kind, those in written.items() if those}
    said += [f"the passport of {names_of(plan, [*those])} (a {kind} is written)" for kind, those in alone.items()]
    before = {who: entered for who, entered in entered_before(plan).items() if who in theirs}
    for side in dict.fromkeys(side for side, _ in before.values()):
        those = [who for who in before if before[who][0] == side]
        said.append(f"whether an entry of {names_of(plan, those)} into {side_name(side)} before the trip counts")
    needed = [each for each in needed_besides(plan) if not theirs.isdisjoint(each.people)]
    for asked in needed:
        those = [who for who in asked.people if who in theirs]
        come = f"{names_of(plan, those)} come{'s' * (len(those) == 1)}"
        said.append(f"whether {come} into {side_name(asked.side)} {asked.needs}")
    hosts = hosts_over_borders(plan) if theirs >= plan.people.keys() else {}
    if hosts:
        said.append(f"papers of the host{'s' * (len(hosts) > 1)} {names_of(plan, sorted(hosts))} at a border")
    everybody = {*people, *chain(*alone.values()), *before, *(who for there in sides.values() for who in there)}
    everybody.update(*(each.people for each in needed))
    dates = {*unchecked_dates(plan), *(date for those in alone.values() for days in those.values() for date in days)}
    dates |= {date for _, those in before.values() for date in those} | set(chain(*hosts.values()))
    return _entry(plan, "papers", dates, everybody, "; ".join(said)) if said else None


def _ports(plan: Plan, theirs: Set[str]) -> NotJudged | None:
    """What nobody wrote or knows of ports, services and roads.

    The port or the hour of services, the minutes of border controls and every control on a way through another country,
    whether a road leads over a sea, what may be two ports, whether a boat comes to a venue inland, departures at an odd
    hour, and whether a service runs between two ports.
    """
    arriving = [each for each in arrivals_without_port(plan) if not theirs.isdisjoint(each[2])]
    either = {line.id: f", at {ports[0].names} or {ports[1].names}" for line, ports, _ in arriving if len(ports) == 2}
    arrivals = {line.id: (line.date, f"“{line.title}”", either.get(line.id, "")) for line, *_ in arriving}
    open_ = [line for line in services_without_hour(plan) if not line.people or not theirs.isdisjoint(line.people)]
    controls = [(line, those) for line, those in tight_controls(plan) if not theirs.isdisjoint(those)]
    through, roads = ways_through_others(plan, theirs), roads_not_known(plan, theirs)
    apart, odd = ways_between_ports(plan, theirs), odd_hours(plan, theirs)
    beside = services_of_other_ports(plan, theirs)
    halls = [each for each in inland_quays(plan) if not theirs.isdisjoint(each.people)]
    kinds = [
        Unknown("arrivals without a port ({})", [*arrivals.values()]),
        Unknown("the hour{s} of {}", _titled(plan, open_)),
        Unknown(
            "departures at an unusual hour ({})",
            [(each.line.date, *odd_hour_said(each)) for each in odd],
        ),
        Unknown("whether {}", [(each.line.date, *other_ports_said(each)) for each in beside]),
        Unknown(
            "the time at the border control{s} of {}, which is not known",
            _titled(plan, [*{line.id: line for line, _ in controls}.values()]),
        ),
        Unknown("the border controls on the way{s} {}", [(way.date, way.way, "") for way in through]),
        Unknown("whether a road leads {}", [(way.date, way.way, "") for way in roads if not is_on_foot(way)]),
        Unknown("whether people can walk {}", [(way.date, way.way, "") for way in roads if is_on_foot(way)]),
        Unknown("the way{s} {}, if these are two places", [(way.date, way.way, "") for way in apart]),
        Unknown("whether a boat comes to {}", [(each.line.date, str(each.place.names), "") for each in halls]),
    ]
    known = [each for each in kinds if each.those]
    people = {*chain(*(those for _, _, those in arriving), *(those for _, those in controls))}
    people.update(*(each.people for those in (open_, through, roads, apart, halls, odd, beside) for each in those))
    dates = [date for each in known for date, _, _ in each.those]
    points = [point for each in known for point in each.points()]
    return _entry(plan, "port", dates, people, listed([each.said() for each in known]), points) if known else None


def _titled(plan: Plan, lines: Sequence[Line]) -> list[tuple[dt.date, str, str]]:
    return [(line.date, title, "") for line, title in titles_apart(plan, lines)]


def _seats(plan: Plan, theirs: Set[str]) -> NotJudged | None:
    """Vehicles that may be too small, as nobody wrote their seats, and who may be too many for those written."""
    drives = [each for each in uncounted(plan) if not theirs.isdisjoint(each.people)]
    said = [f"{listed([each.id for each in ride.unwritten])} ({ride.load})" for ride in drives]
    dated_ = [(ride.drive.date, each) for ride, each in zip(drives, said, strict=True)]
    points = [OpenPoint(date, "the seats of {} (not written)", each) for date, each in dated_ if date]
    people = {who for ride in drives for who in ride.people}
    parts = [f"the seats of {some(said)}, which are not written"] if drives else []
    for crowd in crowds_of_unknown_number(plan, theirs):
        stands = "stand" if len(crowd.who) > 1 else "stands"
        parts.append(f"how many people {names_of(plan, crowd.who)} {stands} for ({some(crowd.counted)})")
        points += [OpenPoint(crowd.date, "{}", parts[-1])] if crowd.date else []
        people.update(crowd.who)
    return _entry(plan, "seats", [each.date for each in points], people, "; ".join(parts), points) if parts else None


def _leaving(plan: Plan, theirs: Set[str]) -> NotJudged | None:
    """People who come by no line of the programme or leave by none, and ways over a border beside a service."""
    ways = ways_not_judged(plan, theirs)
    dates = sorted({way.date for way in ways})
    those = {date: [way._replace(on="") for way in ways if way.date == date] for date in dates}
    points = [OpenPoint(date, "{}", ways_said(plan, each)) for date, each in those.items()]
    people = [who for way in ways for who in way.people]
    return _entry(plan, "leaving", dates, people, ways_said(plan, ways), points) if ways else None


def _entry(
    plan: Plan,
    reason: str,
    dates: Iterable[dt.date],
    people: Iterable[str],
    message: str,
    points: Iterable[OpenPoint] = (),
) -> NotJudged:
    meant, days = set(people), tuple(sorted(set(dates)))
    in_order = tuple(who for who in plan.people if who in meant)
    first = min((day.date for day in plan.days), default=None)
    by_day = parts_by_day(points) or [(date, message) for date in (*days, first)[:1] if date]
    if plan.trip.numbered:
        message, by_day = covered(message), [(date, covered(said)) for date, said in by_day]
    return NotJudged(reason, plan.trip.origin_.path, days, in_order, message, tuple(by_day))


def _anybody(plan: Plan, theirs: Set[str], date: dt.date) -> bool:
    return theirs == plan.people.keys() or any(is_there(plan.people[who], date, None) for who in theirs)


def _rows(dates: Iterable[dt.date]) -> str:
    return ", ".join(dates_said(row) for row in in_a_row(sorted(set(dates))))
