"""The check `unknown-way`."""

from delegate.assessment.asked_ways import ways_beyond
from delegate.assessment.far_starts import far_starts
from delegate.assessment.far_ways import FarDrive, far_drives, why
from delegate.assessment.left_behind import left_at_halls, left_at_ports, left_by_called_off
from delegate.assessment.nights import nights_across, nights_behind_home, nights_over_water
from delegate.assessment.programme_ends import begun_elsewhere
from delegate.assessment.staying_behind import left_overnight
from delegate.assessment.written_lengths import both_ends, kilometres, loose_ends
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import MODES, ROAD, UNKNOWN_MODE
from delegate.planning.leg_request import DEFAULT_MODE
from delegate.planning.plan import Plan
from delegate.planning.stop import Line, Stop
from delegate.source import Where


@check("DLG306", Severity.WARNING, of_silence=True)
def unknown_way(plan: Plan) -> Findings:
    """A movement does not say where it starts or where it goes, and no line around it does.

    What is left out is taken from the stop before and the stop after. Where there is none, or it names no place, the
    movement is printed, but nothing is known of it: no minutes, no border, no arrival. Write `from` or `to`; `tbc` says
    that it is open.

    The check also asks about a long way that nobody wrote, or that follows only from a movement without `from`: a
    drive of more than 300 km to another city, or over a vehicle ferry. It asks about one of more than 50 km, or
    over a border control however near, where others of its next line come there from the same city by what is
    written, and where others make that way on that date by a service, or over a border by any movement; above 50 km
    also about a way to a night or from it, and on from a port at which a ride left them. As such a one counts any
    between two cities of a side between which the trip writes a boat or a flight, and no drive (for who is at its
    station a train), and one to an island of a city; over sea it asks about each. What lies over 50 km out of its
    city is another one. Somebody is missing in a `who`, or the line is; who is driven has a `coach` with `from`.

    Where a movement is called off (`status: cancelled`), the check asks what takes its place: one over a border
    control, of more than 50 km, for half of a way over one, on from a crossing, or by the only vehicle. It asks
    this too where nothing is written behind it for people at its port or in its city, unless they have left before
    it (`leaves`), where people were to come or to join by it, and without a `base` of the last way home.

    People were left behind where one of these holds. By a later line without `from`, also by one for them alone, they
    would go over a border alone, beside a drive of the others inside the city where the service of the others ends.
    Their first line begins where others are brought from the `base` on that date, or what was to bring them is called
    off. They are driven to a port or a crossing from where only others go on, or land where only others take the next
    service, and nothing is written for them afterwards, nor when they leave (`leaves`). They go on from the far side of
    a crossing (`lo-wu/CN`, or `lo-wu` alone), and nobody wrote how they come there. They stand behind one from which
    only others of the next line go on. A movement names them that starts where others went before an unwritten night.

    A night is asked about where the evening before it and the morning after are in one city, and the hotel beyond a
    border, with neither way written: the hotel of a night away was forgotten. So it is with a hotel more than 150 km
    away that is kept from an earlier date, with one over the border where a movement brings people from there to the
    `base` as the last line of that day, and with a night at home behind a day that ends on an island of that city.
    """
    yield from _ends_unsaid(plan)
    yield from _far(plan)
    yield from _beyond(plan)
    yield from _begun(plan)
    yield from _left(plan)
    yield from _left_at_halls(plan)
    yield from _left_overnight(plan)
    yield from _left_by_called_off(plan)
    yield from _begun_elsewhere(plan)
    yield from _nights(plan)
    yield from _behind_home(plan)
    yield from _over_water(plan)


def _ends_unsaid(plan: Plan) -> Findings:
    """Movements of which nothing says where one end is."""
    said: set[int] = set()  # lines whose title tells both ends: one help is enough
    for line, missing, after in loose_ends(plan):
        from delegate.assessment.titled_ends import missing_ends  # its patterns cost a few ms, and few trips need it

        titled = missing_ends(plan, line)
        remedy = f"{titled}, as the title says" if titled else both_ends(line, missing)
        if titled and id(line) in said:
            continue
        said.add(id(line))
        around = "no line before it does" if missing == "from" else "no line after it does"
        if after is not None:
            around = f"“{after.title}” after it names no place"
        yield Finding(
            where=line.where(line.item.kind),
            message=f"“{line.title}” does not say where it {'starts' if missing == 'from' else 'goes'}, and {around}",
            help=f"write {remedy}",
            people=line.people,
            firm=line.firm,
        )


def _far(plan: Plan) -> Findings:
    """Long drives that nobody meant."""
    for drive in far_drives(plan):
        leg, people, ferry = drive.leg, plan.called(drive.people), drive.ferry
        means = "" if leg.spans or leg.mode == UNKNOWN_MODE else f" {MODES[leg.mode].words}"
        origin, there = (_in_city(stop) for stop in (leg.origin, leg.destination))
        if len(drive.origins) > 1 and leg.origin.place and leg.origin.place.city:
            origin = leg.origin.place.city  # they are at several places there
        far = kilometres(drive.km) + " away" + (f" by the {ferry}" if ferry and not drive.taken else "")
        at = drive.called_off or leg.movement
        yield Finding(
            where=at.where(at.item.kind) if at else leg.where(),
            message=f"{people} would go{means} from {origin} to {there}, {far}: {why(drive)}",
            help=_remedy(drive, people),
            related=_others_go_by(drive.taken),
            people=drive.people,
            firm=leg.firm,
        )


def _remedy(drive: FarDrive, people: str) -> str:
    """What to write instead: the service, or that they are driven."""
    mode = drive.leg.mode if drive.leg.mode in ROAD else DEFAULT_MODE
    service, movement = "ferry" if drive.ferry or drive.over_water else "flight or train", drive.leg.movement
    if drive.taken:
        return f"name {people} in the `who` of “{drive.taken.title}”, or write `{mode}:` with its `from`"
    if movement:
        return f"write the {service} of {people}, or `from:` on “{movement.title}”"
    missing = "what takes its place" if drive.called_off else f"the {service} of {people}"
    return f"write {missing}, or `{mode}:` with its `from`"


def _beyond(plan: Plan) -> Findings:
    """People who go on from the far side of a crossing, and are on the other one before."""
    for leg in ways_beyond(plan):
        people, place, line = plan.called(leg.people), leg.destination.place, leg.destination.line or leg.lines.near
        if place is None or line is None:
            continue
        yield Finding(
            where=line.where("from" if line.item.wrote("from") else line.item.kind),
            message=f"“{line.title}” begins beyond {leg.destination.name}, and nobody wrote how {people} would "
            f"come there from {_in_city(leg.origin)}",
            help=f"write their way before it, such as `{leg.mode}: To the border` with `to: {place.id}`, or on a "
            f"movement `via: [{place.id}]` in place of `from` if one {leg.mode} takes them through",
            people=leg.people,
            firm=leg.firm,
        )


def _begun(plan: Plan) -> Findings:
    """People whose first line begins where only others are brought."""
    for start in far_starts(plan):
        people, taken = plan.called(start.people), start.taken
        away = "over the border" if start.over_border else f"{start.km:,.0f} km away"
        yield Finding(
            where=start.line.where("from"),
            message=f"nobody wrote how {people} would come from {start.base.names} to {start.place.names}, {away}, "
            f"for “{start.line.title}”, and others take “{taken.title}”",
            help=f"name {people} in the `who` of “{taken.title}”, or write their way there, or `joins`",
            related=_others_go_by(taken),
            people=start.people,
            firm=start.line.firm,
        )


def _left(plan: Plan) -> Findings:
    """People at a port or a crossing, or in a city, from which only others go on."""
    for left in left_at_ports(plan):
        people, onward = plan.called(left.people), left.onward
        at_port = left.place.kind in ("hub", "crossing")  # else they go on from anywhere in the city
        by = f" by “{onward.title}” from {(not at_port and left.place.city) or left.place.names}" if onward else ""
        name = f"name {people} in the `who` of “{onward.title}”" if onward else f"write the way of {people} from there"
        yield Finding(
            where=left.line.where(left.line.item.kind),
            message=f"others go on{by}, and nobody wrote where {people} would go from "
            f"{'there' if onward and at_port else left.place.names}",
            help=f"{name}, or when they leave (`leaves`)",
            related=_others_go_by(onward),
            people=left.people,
            firm=left.line.firm,
        )


def _left_overnight(plan: Plan) -> Findings:
    """People from whom others went away before a night, and whom the next movement names with them.

    Whose drive to a later line is asked about beside the same movement of others is told that alone.
    """
    told = {(drive.taken.id, who) for drive in far_drives(plan) if drive.taken for who in drive.people}
    for left in left_overnight(plan):
        if told.issuperset((left.taken.id, who) for who in left.people):
            continue
        people, line = plan.called(left.people), left.line
        yield Finding(
            where=line.where(line.item.kind),
            message=f"“{line.title}” starts in another city than {left.place.names}, and nobody wrote how {people} "
            f"would come to it from there: others took “{left.taken.title}”",
            help=f"name {people} in the `who` of “{left.taken.title}”, or not in that of “{line.title}”",
            related=_others_go_by(left.taken),
            people=left.people,
            firm=line.firm,
        )


def _left_at_halls(plan: Plan) -> Findings:
    """People behind a crossing from which only others of their next line go on."""
    for left in left_at_halls(plan):
        people, onward = plan.called(left.people), left.onward
        yield Finding(
            where=onward.where(onward.item.kind),
            message=f"others go on from {left.place.names} by “{onward.title}”, and nobody wrote how {people} would go "
            f"from there to “{left.line.title}”",
            help=f"name {people} in the `who` of “{onward.title}”, or write their own way on, with "
            f"`from: {left.place.id}/{left.place.side}`",
            related=((left.line.where(), "the next line"),),
            people=left.people,
            firm=left.leg.firm,
        )


def _begun_elsewhere(plan: Plan) -> Findings:
    """People whose programme begins where a movement that is called off was to bring them."""
    for begun in begun_elsewhere(plan):
        people = plan.called(begun.people)
        yield Finding(
            where=begun.off.where(begun.off.item.kind),
            message=f"“{begun.off.title}” is called off, and nobody wrote how {people} would come to "
            f"{begun.place.names}",
            help=f"write what takes its place, or take {people} off “{begun.off.title}”",
            people=begun.people,
            firm=begun.off.firm,
        )


def _left_by_called_off(plan: Plan) -> Findings:
    """People behind whose last way the movement that was to take them on is called off."""
    for left in left_by_called_off(plan):
        people, onward = plan.called(left.people), left.onward
        others = f", name {people} in the `who` of “{onward.title}”" if onward else ""
        yield Finding(
            where=left.off.where(left.off.item.kind),
            message=f"“{left.off.title}” is called off, and nobody wrote how {people} would go on from "
            f"{left.place.names}",
            help=f"write what takes its place{others}, or when they leave before it (`leaves`, with a clock time)",
            related=_others_go_by(onward),
            people=left.people,
            firm=left.firm,
        )


def _nights(plan: Plan) -> Findings:
    """Nights far from the evening before them and the morning after."""
    for back, out, hotel, shared in nights_across(plan):
        people, evening = plan.called(shared), back.origin.name
        over = " over the border" if back.origin.place and back.origin.place.side != hotel.side else ""
        yield Finding(
            where=back.where(),
            message=f"{people} would go from {evening} to {hotel.names}{over} for the night, and back to "
            f"{out.destination.name} on the next day: nobody wrote how",
            help=f"write the `hotel` of that night, or `{back.mode}:` to {hotel.names}",
            related=((out.where(), "the next line"),),
            people=shared,
            firm=back.firm,
        )


def _behind_home(plan: Plan) -> Findings:
    """Nights over a border behind the way home."""
    for back, home, hotel, shared in nights_behind_home(plan):
        people, base = plan.called(shared), back.origin.name
        yield Finding(
            where=back.where(),
            message=f"“{home.title}” takes {people} to {base}, and nobody wrote how they would go back over the "
            f"border to {hotel.names} for the night",
            help=f"if they sleep at home, write `hotel: base` below “{home.title}”, in place of the other one; else "
            f"write `{back.mode}:` from {base} to {hotel.names}, or change the `to:` of “{home.title}”",
            related=((home.where(), "the way home"),),
            people=shared,
            firm=back.firm,
        )


def _over_water(plan: Plan) -> Findings:
    """Nights at home behind a day that ends over the water from there."""
    for people, line, place, sure, instead in nights_over_water(plan):
        if not sure:
            continue
        those, off = plan.called(people), instead is not None and instead.item.status == "cancelled"
        other = instead and (f"“{instead.title}” is called off" if off else f"others take “{instead.title}”")
        yield Finding(
            where=line.where(line.item.kind),
            message=f"nobody wrote how {those} would come home from {place.names} for the night"
            + (f", and {other}" if other else ""),
            help=f"write the way back of {those}, name them in that of others, or write the `hotel` of that night",
            related=((instead.where(), "the way back"),) if instead else (),
            people=people,
            firm=line.firm,
        )


def _others_go_by(taken: Line | None) -> tuple[tuple[Where, str], ...]:
    """The line by which others go, beside a finding about who does not."""
    return ((taken.where(), "others go by this"),) if taken else ()


def _in_city(stop: Stop) -> str:
    """A place with its city."""
    city = stop.place.city if stop.place else None
    return stop.name if city is None or city in stop.name else f"{stop.name} in {city}"
