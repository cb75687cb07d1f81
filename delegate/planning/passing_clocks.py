"""Reads the hour at which somebody joins or leaves as an instant: on the clock of where he or she then is (rule 1)."""

from collections.abc import Iterable, Iterator, Sequence

from delegate.clock import instants, local
from delegate.model import Day, Item, Person, Trip
from delegate.modes import MOVEMENT_KINDS
from delegate.planning.places import PlaceFinder
from delegate.planning.presence import JoinsAndLeaves, Roster, counted_minutes, has_left, not_yet_there, who_fields
from delegate.tuples import NamedTuple
from delegate.values import Moment

APART = 2  # dates: nowhere are two clocks further apart, whatever the hour


class _Counted(NamedTuple):
    """A line with the local time that it counts as, the zone of that clock, and the one in which it ends.

    A zone is None where nothing tells it.
    """

    item: Item
    then: Moment
    zone: str | None
    ends: str | None


def with_clocks(roster: Roster, trip: Trip, places: PlaceFinder) -> Roster:
    """The roster, with what an hour of joining or leaving is at the lines whose clock is another than its own.

    That of `joins` is on the clock of the first line that counts by it, that of `leaves` on the clock of where people
    are before the first that counts no longer. Up to that line each goes by the clock of its own place.
    """
    passing = {who: person for who, person in roster.people.items() if any(map(_hour, (person.joins, person.leaves)))}
    lines = [*_counted(trip, places, passing.values())]
    if len({each.zone for each in lines} - {None}) < 2:
        return roster
    named = {who_fields(each.item): roster.named(each.item) for each in lines}
    elsewhere: dict[str, dict[str, JoinsAndLeaves]] = {}
    for who, person in passing.items():
        theirs = [each for each in lines if who in named[who_fields(each.item)]]
        for line, joins in _joining(person.joins, theirs):
            elsewhere.setdefault(line.item.origin_.yaml_path, {})[who] = JoinsAndLeaves(joins, person.leaves)
        for line, leaves in _leaving(person.leaves, theirs):
            at = elsewhere.setdefault(line.item.origin_.yaml_path, {})
            at[who] = JoinsAndLeaves(at[who].joins if who in at else person.joins, leaves)
    return roster._replace(elsewhere=elsewhere)


def _hour(moment: Moment | None) -> bool:
    return moment is not None and moment.minute is not None


def _counted(trip: Trip, places: PlaceFinder, passing: Iterable[Person]) -> Iterator[_Counted]:
    """The lines near the dates on which people join or leave; one without a place goes by the clock of that before it.

    A line without a clock time has that of the line whose time it counts as.
    """
    moments = (moment for person in passing for moment in (person.joins, person.leaves) if moment and _hour(moment))
    near = {moment.date.toordinal() + apart for moment in moments for apart in range(-APART, APART + 1)}
    base = places.place(trip.base)
    here = base.zone if base else None
    for day in trip.days or ():
        minutes, zones = counted_minutes(day.items), list[tuple[str | None, str | None]]()
        for item in day.items:
            begins, ends = _zones(item, here, places)
            zones.append((begins, ends))
            here = ends if item.status != "cancelled" else here
        if day.date.toordinal() in near:
            for number, (item, minute) in enumerate(zip(day.items, minutes, strict=True)):
                if item.status != "cancelled":
                    begins, ends = zones[number]
                    yield _Counted(item, Moment(day.date, minute), zones[_teller(day, number)][0] or begins, ends)


def _teller(day: Day, number: int) -> int:
    """The number of the line whose clock time a line counts as."""
    timed = [n for n, item in enumerate(day.items) if item.time and item.time.start]
    return next((n for n in reversed(timed) if n <= number), timed[0] if timed else number)


def _zones(item: Item, here: str | None, places: PlaceFinder) -> tuple[str | None, str | None]:
    """The zones in which a line begins and ends; one without a place is `here`."""
    reference = item.place if item.kind == "hotel" else item.venue or item.origin
    begun = places.off_borders(reference)
    begins = begun.zone if begun else here
    if item.kind not in MOVEMENT_KINDS:
        return begins, begins
    ended = places.off_borders(item.destination)
    return begins, ended.zone if ended else begins if places.crossing(item.destination) else None


def _joining(joins: Moment | None, lines: Sequence[_Counted]) -> Iterator[tuple[_Counted, Moment]]:
    """The lines of somebody who joins behind the first that counts, and what `joins` is on their clocks."""
    own: str | None = None
    for line in lines if joins and _hour(joins) else ():
        if own is None:
            own = line.zone if not not_yet_there(line.then.date, line.then.minute, joins) else None
        elif joins and (read := _on_clock(joins, own, line.zone)):
            yield line, read


def _leaving(leaves: Moment | None, lines: Sequence[_Counted]) -> Iterator[tuple[_Counted, Moment]]:
    """The lines of somebody who leaves behind the first that no longer counts, and what `leaves` is on their clocks."""
    own: str | None = None
    here: str | None = None
    for line in lines if leaves and _hour(leaves) else ():
        if own is None and has_left(line.then.date, line.then.minute, leaves):
            own = here or line.zone
        elif own is None:
            here = line.ends
        elif leaves and (read := _on_clock(leaves, own, line.zone)):
            yield line, read


def _on_clock(moment: Moment, own: str, zone: str | None) -> Moment | None:
    """A moment of the clock of one zone on that of another; None where they are one, or where it never comes."""
    found = instants(moment.date, moment.minute or 0, own) if zone and zone != own else ()
    if not found or zone is None:
        return None
    shown = local(found[0], zone)
    return Moment(shown.date, shown.minute)
