"""Words a leg as guests read it: when they leave, whereto, in what, and about when they are there."""

from delegate.clock import local
from delegate.model import Vehicle
from delegate.modes import MODES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.sheet.clocks import clock_alone, offset_name, zone_city, zones_of
from delegate.sheet.forms_of_address import is_one_of_several
from delegate.sheet.leg_borders import crossed
from delegate.sheet.model import RowTime, Words
from delegate.sheet.scope import contents_of
from delegate.sheet.vehicle_lists import ridden
from delegate.sheet.wording import Wording
from delegate.tuples import NamedTuple

ROUND = 5  # minutes: about when somebody is somewhere is a round time
NAMED = 3  # a longer list of vehicles is their kind


class GuestTimes(NamedTuple):
    """When guests set out and are there (instants); `about` says that the first is a round time."""

    leave: int | None
    about: bool
    arrive: int | None


def guest_times(leg: Leg) -> GuestTimes:
    """From the kerb on where they have landed; the arrival rounded up, so that nobody is told to be there too early.

    An arrival after what they go to has begun is not told: it is for the team to settle.
    """
    leave = leg.leave if leg.leave is not None else leg.latest
    landed = leg.kerb is not None
    if leg.kerb is not None:
        leave = rounded_up(leg.kerb)
    if leg.clearing_unknown:  # nobody knows when they are out of the port, or over the border
        return GuestTimes(None if leg.origin.kind == "hub" else leave, landed, None)
    if leg.arrive is None or leg.leave is None or (leg.slack is not None and leg.slack.planned < 0):
        return GuestTimes(leave, landed, None)
    arrive, begins = rounded_up(leg.arrive), leg.destination.start
    if begins is not None and leg.arrive <= begins < arrive:
        arrive = begins
    return GuestTimes(leave, landed, arrive)


def guest_row_time(words: Wording, leg: Leg) -> RowTime:
    """When they leave: no guest needs the end of a stretch, which is said in its sentence."""
    times = guest_times(leg)
    if times.leave is None:
        return free_time(words, leg)
    clock = words.same(clock_alone(times.leave, zones_of(leg)[0]))
    return about_time(words, clock) if times.about else RowTime(clock)


def guest_start(words: Wording, leg: Leg) -> int | None:
    """When guests read that they leave, where that is not when the way begins for the team."""
    return guest_times(leg).leave if contents_of(words.edition).guests and leg.kerb is not None else None


def free_from(leg: Leg) -> int | None:
    """When people may set out at the earliest for a line with a window of time: when the line before it ends."""
    line = leg.destination.line
    within = line.item.within if line and leg.destination.kind != "hub" else None
    if within is None or within.part or leg.leave is not None or leg.latest is not None or leg.origin.kind == "hub":
        return None
    return leg.origin.end


def free_time(words: Wording, leg: Leg) -> RowTime:
    """`from 13:30`: the same to guests, hosts and drivers; empty where that is not known either."""
    at = free_from(leg)
    return (
        RowTime(words.phrase("from {clock}", clock=clock_alone(at, zones_of(leg)[0]))) if at is not None else RowTime()
    )


def about_time(words: Wording, start: Words, end: Words = ()) -> RowTime:
    """`about 16:30`; in a language that has no word for it alone the sign stands before the time: `~16:30`."""
    if start and words.wordless:
        return RowTime(words.phrase("about {clock}", clock=start), end)
    return RowTime(start, end, words.phrase("about"))


def guest_way(words: Wording, leg: Leg, passed: Words = (), origin: Words = (), *, brief: bool = False) -> Words:
    """`Leave for Kamome Robotics by Coach 1 via Lok Ma Chau, arriving about 14:15`; `brief`, as on a card, from `To`.

    Of a service it says the `origin` too: `Leave for Jiuzhou by ferry from China Ferry Terminal`.
    """
    terse = brief or contents_of(words.edition).terse
    said = _to_place(words, leg, "To {place} {by}" if terse else "Leave for {place} {by}")
    if start := origin or _start_of_trip(words, leg):
        said = words.phrase("{way} from {origin}", way=said, origin=start)
    return _with_arrival(words, _passing(words, said, leg, passed), leg)


def guest_brief(words: Wording, leg: Leg, *, place_follows: bool = False) -> Words:
    """What fits a narrow column: `By Coach 1, arriving about 14:15`, with the place unless the next row has it.

    Without a time it has the place in any case, as `By coach` alone tells nobody anything.
    """
    by = carried(words, leg)
    told = guest_times(leg).arrive is not None or _within_city(leg)
    if place_follows and by and not leg.through_hall and told:
        said = capital(words.phrase("on foot") if _walks(leg) else by)
    else:
        said = _to_place(words, leg, "To {place} {by}")
    if start := _start_of_trip(words, leg):
        said = words.phrase("{way} from {origin}", way=said, origin=start)
    return _with_arrival(words, _passing(words, said, leg), leg)


def clocks_change(words: Wording, leg: Leg) -> Words:
    """`From Hong Kong time to Tokyo time (UTC+9)`, where the clocks at the two ends differ."""
    at = leg.arrive if leg.arrive is not None else leg.leave if leg.leave is not None else leg.latest
    zones = zones_of(leg)
    if at is None:
        return ()
    first, last = (offset_name(local(at, zone).offset) for zone in zones)
    if first == last:
        return ()
    places = (leg.origin.place, leg.destination.place)
    names = [_clock_of(words, place, zone) for place, zone in zip(places, zones, strict=True)]
    return words.phrase("From {origin} time to {place} time ({offset})", origin=names[0], place=names[1], offset=last)


def stays_put(words: Wording, leg: Leg) -> bool:
    """Whether a walk ends at the name at which it begins: out of a port, say, to the works that it is called after.

    The team reads it; to guests it says no more than the ferry that brought them.
    """
    origin = words.short_place(leg.origin.place)
    return _walks(leg) and bool(origin) and origin == words.short_place(leg.destination.place)


def says_nothing(leg: Leg) -> bool:
    """Whether a way within a city has neither a vehicle nor a time: `Leave by coach` would tell a guest nothing."""
    times = guest_times(leg)
    return _within_city(leg) and not leg.vehicles and times.leave is None and times.arrive is None


def carried(words: Wording, leg: Leg) -> Words:
    """`by Coach 1`, `by coach`: what takes them there; empty where nobody knows it yet."""
    if leg.vehicles:
        vehicles = ridden(words.plan, leg, words.whom)
        shown = contents_of(words.edition)
        few = shown.private or len(vehicles) <= NAMED
        if shown.ids or (few and all(each.name or _told_apart(words, each) for each in vehicles)):
            return words.phrase("by {vehicle}", vehicle=words.vehicles(vehicles))
        return words.needed(_by_kind(vehicles, leg.mode))
    row = MODES.get(leg.mode)
    return words.needed(row.carried or row.words) if row else ()


def capital(said: Words) -> Words:
    """Words with a capital letter, as the beginning of a line."""
    return tuple(each._replace(text=each.text[:1].upper() + each.text[1:]) for each in said)


def small(said: Words) -> Words:
    """Words with a small letter, within a line."""
    return tuple(each._replace(text=each.text[:1].lower() + each.text[1:]) for each in said)


def rounded_up(instant: int) -> int:
    """The next round time."""
    return -(-instant // ROUND) * ROUND


def _told_apart(words: Wording, vehicle: Vehicle) -> bool:
    """Whether the team reads which of several vehicles without a name it is."""
    return contents_of(words.edition).private and is_one_of_several(words.plan.trip, vehicle)


def _by_kind(vehicles: tuple[Vehicle, ...], mode: str) -> str:
    kinds = {each.kind or mode for each in vehicles}
    row = MODES.get(kinds.pop() if len(kinds) == 1 else mode) or MODES.get(mode)
    return (row.carried or row.words) if row else "by car"


def _walks(leg: Leg) -> bool:
    return leg.mode == "walk" and not leg.vehicles


def _within_city(leg: Leg) -> bool:
    """Whether no more is known of whereto than the city in which they are: nobody leaves Tokyo for Tokyo."""
    start, end = leg.origin.place, leg.destination.place
    return start is not None and end is not None and end.kind == "city" and start.city == end.city


def _start_of_trip(words: Wording, leg: Leg) -> Words:
    """The base where the first way of a trip begins, since no row before it says where to be; else nothing."""
    start = leg.origin.place
    if leg.origin.id != "start" or start is None or start.kind == "city" or leg.through_hall:
        return ()
    return words.short_place(start) if start == words.plan.base else ()


def _to_place(words: Wording, leg: Leg, phrase: str) -> Words:
    """The sentence without its arrival."""
    by, place = carried(words, leg), words.short_place(leg.destination.place)
    if leg.through_hall:
        return words.phrase("Through {place} {by}", place=place, by=words.phrase("on foot") if _walks(leg) else by)
    if not by:
        return words.phrase("Leave for {place}", place=place)
    if _within_city(leg):
        return words.phrase("Leave {by}", by=words.phrase("on foot") if _walks(leg) else by)
    if _walks(leg):
        return words.phrase("Walk to {place}", place=place)
    if phrase == "To {place} {by}":
        return words.phrase("To {place} {by}", place=place, by=by)
    return words.phrase("Leave for {place} {by}", place=place, by=by)


def _passing(words: Wording, said: Words, leg: Leg, passed: Words = ()) -> Words:
    known = leg.through_hall or carried(words, leg)
    over = crossed(words, leg) if tells_crossing(words, leg) else ()
    via = words.listed([passed, over])
    said = words.phrase("{way} via {places}", way=said, places=via) if via else said
    return said if known else words.phrase("{way}, means of travel to be confirmed", way=said)


def tells_crossing(words: Wording, leg: Leg) -> bool:
    """Whether guests read over which crossing a way leads: not where the planner chose it for an unknown vehicle."""
    return bool(not leg.crossing_chosen or leg.through_hall or carried(words, leg))


def _with_arrival(words: Wording, said: Words, leg: Leg) -> Words:
    arrive = guest_times(leg).arrive
    if arrive is None:
        return said
    clock = clock_alone(arrive, zones_of(leg)[1])
    if contents_of(words.edition).terse:
        return words.phrase("{way}, about {clock}", way=said, clock=clock)
    return words.phrase("{way}, arriving about {clock}", way=said, clock=clock)


def _clock_of(words: Wording, place: Place | None, zone: str) -> Words:
    city = place.city if place and place.city else zone_city(zone)
    return words.each(lambda each: each.city(city))
