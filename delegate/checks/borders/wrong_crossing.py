"""The check `wrong-crossing`."""

from collections.abc import Collection, Sequence

from delegate.assessment.asked_ways import led_to_another_gate
from delegate.assessment.border_times import passed_together
from delegate.assessment.border_words import near_hall_words
from delegate.assessment.detours import WayRound, by_crossings
from delegate.assessment.idle_crossings import (
    CrossedBelow,
    IdleCrossing,
    UnclaimedCrossing,
    crossed_below,
    idle_crossings,
    unclaimed_crossings,
)
from delegate.assessment.wrong_ports import left_without_port
from delegate.borders.crossings import state
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.countries import side_name
from delegate.i18n.phrases import listed
from delegate.model import Crossing
from delegate.modes import FEEDERS, ROAD
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.leg_request import SHUTTLED_KM
from delegate.planning.movement_ends import is_service
from delegate.planning.passages import Passage, passes_port
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.planning.unfit_crossings import closed_besides, crossing_of, near_hall, taken_instead, why_unfit
from delegate.source import Where
from delegate.travel.distance import km

SHOWN = 3  # of more places at which people are left it is said that there are others


@check("DLG403", Severity.ERROR)
def wrong_crossing(plan: Plan) -> Findings:
    """A crossing is written for a leg that cannot pass it.

    It joins other sides than those of the leg, or takes no vehicle of that kind: a coach sent to a footbridge, a train
    over Gongbei. Nor does a leg pass one that begins and ends on the same side; then an end may be mistyped. Name
    another crossing, or leave it out: then the best one that fits is chosen and shown. Where nobody wrote by what
    people go, `crossing: lo-wu` alone is told so, as a coach is reckoned with: write what takes them there or on, or
    `defaults: {mode: metro}`. A line of another crossing than the one at which people change vehicles is told with both
    names, and they are taken to go where the vehicles are. One of another crossing than that of the metro station or
    the port building where people are set down, or go on, is a warning. A line of its own between two stops on one
    side, with nothing to do behind it, is a warning: most often it was left standing when a stop moved to the other
    side, or stands a day too early, behind the hotel from which they set out next. So is a line over whose crossing no
    way of anybody leads: it joins other sides, or stands beside the train that goes over the border. So it is where
    people change vehicles at a crossing whose halls lie kilometres apart, and nobody wrote the ride between them. Who
    is left in the near hall of one at the end of the programme goes through on foot as well: a coach that ends at
    `man-kam-to/HK`, or a metro to `man-kam-to`, leaves people where nobody may walk. A coach to a crossing from a third
    side, as from Hong Kong to `gongbei`, ends on the side on which people go on; where they go nowhere the side is
    asked for, as by another border they come to the other one. A line that names nobody, behind movements that leave
    groups in several places, is asked about, for nobody knows whose it is. So is one below a coach that is written from
    the far side, while its people are on the near one: most often that coach was to fetch them where they are.

    A crossing that leads a drive a great way round is a warning: at least twice as long as over the best one that is
    open then, takes the vehicle and everybody's papers, and 100 km longer. Most often another one of the address book
    was meant.
    """
    stranded = left_without_port(plan)  # the root of it is told at the `to` of their train or boat
    for leg in plan.legs():
        if leg.movement and leg.destination.place and leg.destination.place.kind == "crossing":
            yield from _side_unsaid(plan, leg, leg.movement, leg.destination.place)
        crossing = crossing_of(leg, plan.world.borders) if not leg.wanted.two_borders else None
        if crossing and leg.through_hall and {(who, crossing.id) for who in leg.people} <= stranded:
            continue
        if crossing and (told := _elsewhere(plan, leg, crossing) or _unfit(plan, leg, crossing)):
            firm = leg.firm and not near_hall(leg, crossing)
            yield Finding(where=leg.at_border(), message=told[0], help=told[1], people=leg.people, firm=firm)
        elif gate := led_to_another_gate(plan, leg):
            yield _at_another_gate(plan, leg, *gate)
        elif crossing and leg.through_hall and leg.mode != "walk" and leg.movement is None:
            halls = [place.side for place in (leg.origin.place, leg.destination.place) if place]
            yield _no_ride(crossing, halls, leg.mode, leg.at_border(), leg.people)
    shut = {*stranded}  # of whom it is told that they do not get through
    for passage in passed_together(plan):
        where = plan.world.borders.crossing(passage.crossing or "") if passage.on_foot else None
        if where and not {(who, where.id) for who in passage.people} <= stranded:
            told_on_foot = list(_left_on_foot(passage, where))
            shut |= {(who, where.id) for who in passage.people if told_on_foot}
            yield from told_on_foot
    yield from _for_nobody(plan, shut)
    yield from (_begun_beyond(below) for below in crossed_below(plan))
    yield from (_far_round(plan, detour) for detour in by_crossings(plan))


def _far_round(plan: Plan, detour: WayRound) -> Finding:
    """What is said of a crossing that leads people a great way round."""
    leg, nearer = detour.leg, detour.nearer
    best = f"over {nearer.name}" if nearer else "without it"
    instead = f"write `{nearer.id}` in its place" if nearer else "leave it out"
    return Finding(
        where=leg.at_border(),
        message=f"from {leg.origin.name} to {leg.destination.name} {plan.called(leg.people)} would go "
        f"{detour.km:,.0f} km over {detour.names}, and {detour.direct:,.0f} km {best}",
        help=f"{instead} if the other one was not meant, or accept it with the reason",
        people=detour.people,
        firm=False,
    )


def _at_another_gate(plan: Plan, leg: Leg, place: Place, written: Crossing) -> Finding:
    """What is said of a crossing that is written between, while people are at what stands at the gate of another."""
    set_down = leg.origin.place == place
    how, where = ("be set down at", "behind") if set_down else ("go on from", "before")
    return Finding(
        where=leg.at_border(),
        message=f"{plan.called(leg.people)} would {how} {place.names}, and the crossing {where} it is {written.name}: "
        "nobody wrote the way between the two",
        help=f"write another crossing, or that way, or {'let the ride end' if set_down else 'go on'} at "
        f"`{written.id}/{place.side}`",
        people=leg.people,
        firm=False,
    )


def _begun_beyond(below: CrossedBelow) -> Finding:
    """What is said of a drive from the far side of a border, whose crossing is written below it."""
    return Finding(
        where=below.move.where("from"),
        message=f"“{below.move.title}” leaves from {below.start}, and before it people are at {listed(below.here)}: "
        f"the crossing between, {below.crossing}, stands below it",
        help="write in `from` where people are; if they go over the border before it, write the `crossing` above it",
        related=((below.line.where("crossing"), "the crossing"),),
        people=below.people,
        firm=False,
    )


def _side_unsaid(plan: Plan, leg: Leg, move: Line, end: Place) -> Findings:
    """That nobody wrote on which side of a crossing a movement from a third one ends, and that nobody goes on."""
    origin = leg.origin.place
    if origin is None or is_service(move.item):
        return
    places = plan.finder
    crossing = places.crossing(move.item.destination)
    if crossing is None or crossing.id != end.id or places.side_written(move.item.destination):
        return
    onward = (each for each in plan.legs() if each.origin.place == end and set(each.people) & set(leg.people))
    if origin.side in (crossing.sides or {}) or next(onward, None):
        return
    written = " or ".join(f"`to: {crossing.id}/{side}`" for side in sorted(crossing.sides or {}))
    yield Finding(
        where=move.where("to"),
        message=f"nothing says on which side of {crossing.name} “{move.title}” ends; {side_name(end.side)} is assumed",
        help=f"write {written}",
        people=leg.people,
        firm=False,
    )


def _for_nobody(plan: Plan, shut: Collection[tuple[str, str]]) -> Findings:
    """Of lines that take nobody anywhere, or nobody knows whom; not of people who are `shut` out, which is told."""
    for idle in idle_crossings(plan):
        named = plan.world.borders.crossing(idle.line.item.place.name) if idle.line.item.place else None
        if not (idle.reason in ("bed", "home") and named and {(who, named.id) for who in idle.people} <= {*shut}):
            yield _nobody_needs(plan, idle)
    for unclaimed in unclaimed_crossings(plan):
        yield _whose(plan, unclaimed)


def _nobody_needs(plan: Plan, idle: IdleCrossing) -> Finding:
    """What is said of the line of a crossing that takes nobody to where they have something to do."""
    if idle.reason in ("bed", "home"):
        where = "the base of the trip is on the same side" if idle.reason == "home" else "people sleep on the same side"
        message = f"{idle.crossing} stands behind the last stop, and {where}"
        meant = "write what people do on the far side, and their way back"
    elif idle.reason == "back":
        message = f"{idle.crossing} stands between two stops in {idle.side}, and nothing is written behind it"
        meant = "write what people do on the far side: a stop, or `free`"
    else:
        message = f"no way of {plan.called(idle.people)} leads over {idle.crossing}"
        meant = "write it between the two stops whose sides the crossing joins"
    remedy = f"delete the line, or {meant}"
    return Finding(where=idle.line.where("crossing"), message=message, help=remedy, people=idle.people, firm=False)


def _whose(plan: Plan, unclaimed: UnclaimedCrossing) -> Finding:
    """What is said of a line that names nobody, behind movements that leave people at several places."""
    left = [f"{plan.called(people)} at {place.names}" for people, place in unclaimed.ends]
    left = [*left[:SHOWN], "others elsewhere"] if len(left) > SHOWN + 1 else left
    return Finding(
        where=unclaimed.line.where("crossing"),
        message=f"nobody wrote who goes over {unclaimed.crossing}: the last movements leave "
        f"{', '.join(left[:-1])} and {left[-1]}",
        help="name in its `who` those who go over it, or delete the line",
        people=tuple(who for people, _ in unclaimed.ends for who in people),
        firm=False,
    )


def _elsewhere(plan: Plan, leg: Leg, hall: Crossing) -> tuple[str, str] | None:
    """What is wrong with the line of another crossing than the one at which people change vehicles, and what helps."""
    if not leg.through_hall or leg.crossing_line is None:
        return None
    places = plan.finder
    written = places.crossing(leg.crossing_line.item.place, must=True)
    if written is None or written.id == hall.id:
        return None
    return (
        f"{plan.called(leg.people)} would change vehicles at {hall.name}, and the line between names {written.name}",
        f"write `crossing: {hall.id}`, or `{written.id}` as the `to` of the movement before it and the `from` of that "
        "behind it",
    )


def _unfit(plan: Plan, leg: Leg, crossing: Crossing) -> tuple[str, str] | None:
    """Why a leg cannot pass a crossing, and what helps."""
    why, modes = why_unfit(leg, crossing), taken_instead(leg, crossing)
    if not why:
        return None
    if not crossing.sides:
        return f"{crossing.name} {why}", f"write its `sides`, such as `{crossing.declared['sides'].example}`"
    usual = plan.trip.defaults is not None and plan.trip.defaults.mode is not None
    shut = closed_besides(leg, crossing) if modes else ""
    if modes and not (leg.movement or leg.wanted.seating or leg.through_hall or usual):
        unwritten = f"nobody wrote by what {plan.called(leg.people)} go over {crossing.name}, which takes "
        return f"{unwritten}{', '.join(modes)}; a {leg.mode} is reckoned with{shut}", _ride(leg, crossing, modes)
    if modes and (beside := near_hall(leg, crossing)):
        return f"{crossing.name} {why}{shut}", f"leave it out; {near_hall_words(beside.field, beside.hall)}"
    chosen = "then the best one that fits is chosen; a way over two borders needs a stop between them"
    own = f"a {leg.mode} goes over the border without one in `via`"
    return f"{crossing.name} {why}{shut}", f"name another crossing, or none: {own if passes_port(leg) else chosen}"


def _ride(leg: Leg, crossing: Crossing, modes: Sequence[str]) -> str:
    """What to write where nobody wrote by what people go over a crossing."""
    into = crossing.id
    near = f"{into}/{leg.origin.place.side}" if leg.origin.place else into
    riding = next((mode for mode in modes if mode in (*FEEDERS, *ROAD)), None)
    if riding:
        return (
            f"write by what they go below the line, such as `{riding}: On`; if they go by {riding} on one side alone, "
            f"with `from: {into}`, or above it `{riding}: To the border` with `to: {into}`"
        )
    if "walk" in modes:
        return f"write what takes them there above the line, such as `{leg.mode}: To the border` with `to: {near}`"
    return f"write their {modes[0]} with its `from` and `to` in the place of the line, or name another crossing"


def _left_on_foot(passage: Passage, crossing: Crossing) -> Findings:
    """What keeps people from walking through the crossing in whose near hall the last movement left them."""
    modes = state(crossing, passage.date, passage.origin).modes
    if modes is None or not {*modes} <= {*ROAD}:  # on foot, or by a train or a ferry that nobody wrote
        return
    halls = passage.origin, passage.into
    near, far = (dict(crossing.sides or {}).get(side) for side in halls)
    if near and far and km(near, far) >= SHUTTLED_KM:
        yield _no_ride(crossing, halls, modes[0], passage.where, passage.people)
        return
    yield Finding(
        where=passage.where,
        message=f"{crossing.name} takes {', '.join(modes)}, and the last movement leaves people in its near hall",
        help=f"let that movement lead through, `to: {crossing.id}/{passage.into}`, write what takes them on, or name a "
        "crossing that takes people on foot",
        people=passage.people,
        firm=passage.firm,
    )


def _no_ride(crossing: Crossing, sides: Sequence[str], mode: str, where: Where, people: tuple[str, ...]) -> Finding:
    halls = [f"{crossing.id}/{side}" for side in sides]
    return Finding(
        where=where,
        message=f"nobody walks through {crossing.name}, and by what people ride from one side to the other is not "
        f"written; a {mode} is reckoned with",
        help=f"write that ride as a line of its own between the two: `{mode}: Shuttle` with `from: {halls[0]}` and "
        f"`to: {halls[1]}`",
        people=people,
        firm=False,
    )
