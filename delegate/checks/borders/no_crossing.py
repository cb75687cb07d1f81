"""The check `no-crossing`."""

from collections.abc import Sequence

from delegate.assessment.asked_ways import leads_beyond
from delegate.assessment.border_words import hindrance_words, near_hall_words
from delegate.assessment.grouping import add_people
from delegate.assessment.vehicles import drives_over_border
from delegate.borders.hindrances import Hindrance, obstacles
from delegate.borders.opening import opening_at
from delegate.checking import Findings, check
from delegate.clock import local
from delegate.diagnostics import Finding, Severity
from delegate.i18n.countries import side_name
from delegate.model import Crossing
from delegate.modes import UNKNOWN_MODE
from delegate.places.place import Place
from delegate.planning.instants import noon
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.unfit_crossings import NearHall, near_hall
from delegate.source import Where
from delegate.travel.border_answer import LONGEST_WAIT
from delegate.travel.distance import halfway
from delegate.travel.requests import TravelRequest
from delegate.travel.road import open_sea


@check("DLG402", Severity.ERROR)
def no_crossing(plan: Plan) -> Findings:
    """People are to drive or walk to another side of a border, or over water, and no known way leads there.

    No crossing is known between the two sides, or none is open at that hour, takes that mode, or admits that vehicle.
    The leg is then shown without the border, so its minutes are too few. Change the hour, the mode or the vehicle; add
    the crossing under `crossings`; or write the service that crosses, such as a `flight`. Where no road leads to the
    other place at all, most often a flight or a ferry was forgotten: write it as a line of its own. Where only the map
    of the world says so, because open sea lies on the way and no land leads round it, it is a warning. So it is where a
    road leads there, the drive is written or at most 150 km long, and no crossing of that border is in the data: how
    long its control takes is then not known, and not in the minutes. So it is of a `walk` of up to 20 km, and of a
    metro to a station beside a crossing for people on foot: it may end in the hall on the near side.
    """
    found: dict[tuple[Where, str], Finding] = {}
    for leg in plan.legs():
        if said := _of_leg(plan, leg):  # people of one drive who part behind it have a leg each
            key = leg.movement.where() if leg.movement else said.where, said.message
            first = found.get(key, said)
            add_people(found, key, said._replace(where=first.where, firm=said.firm or first.firm))
    yield from found.values()


def _of_leg(plan: Plan, leg: Leg) -> Finding | None:
    """What is said of one leg; None where a way is known, or another finding tells that there is none."""
    origin, destination = leg.origin.place, leg.destination.place
    unlisted = leg.wanted.unlisted and leg.clearing_unknown  # else its length is written, the border in it
    amiss = leg.border_missing or leg.no_way or unlisted
    if not amiss or leg.wanted.two_borders or not origin or not destination:
        return None
    if leads_beyond(plan, leg):
        return None  # `unknown-way` asks how people come there
    if unlisted:
        return _unlisted(plan, leg, origin, destination)
    hindered = _hindered(plan, leg) if origin.side != destination.side else []
    if hindered and any(drive.missing for drive in drives_over_border(leg)):
        return None  # that is the root of it, and a finding of its own
    if leg.no_way and not hindered:
        on_foot = leg.mode == "walk" and origin.side == destination.side  # that is a `long-walk`
        return None if on_foot else _without_road(leg, origin, destination)
    if _opens_later(leg, hindered):
        return None
    beside = [found for crossing, why in hindered if why.kind == "mode" and (found := near_hall(leg, crossing))]
    said = [f"{crossing.name}: {hindrance_words(why)}" for crossing, why in hindered]
    by = "" if leg.mode == UNKNOWN_MODE else f" by {leg.mode}"
    return Finding(
        where=leg.where(),
        message=f"there is no way across the border from {origin.side} to {destination.side}{by}"
        + ("; " + "; ".join(said) if said else ": no crossing is known"),
        help=_remedy(_lines(plan, origin, destination), beside, hindered=bool(hindered)),
        people=leg.people,
        firm=leg.firm and not beside and (leg.timing.earliest is None or leg.timing.earliest.firm),
    )


def _remedy(lines: str, beside: Sequence[NearHall], *, hindered: bool) -> str:
    """What to write where no way leads over a border; `lines` are those of a crossing of one's own."""
    if beside:
        near = min(beside, key=lambda each: each.away)
        return near_hall_words(near.field, near.hall)
    if hindered:
        return f"change the hour, the mode or the vehicle, or add {lines}"
    return f"write the `flight`, `ferry` or `train` that goes there, or add {lines}"


def _unlisted(plan: Plan, leg: Leg, origin: Place, destination: Place) -> Finding:
    """That no crossing of the border of a drive or a walk is known, which a road leads over."""
    one, other = map(side_name, (origin.side, destination.side))
    asked = "papers" if leg.mode == "walk" else "papers and plates"
    return Finding(
        where=leg.where(),
        message=f"no crossing of the border between {one} and {other} is known: the time at it is not in the minutes, "
        f"and neither its hours nor the {asked} that it takes are judged",
        help=f"add {_lines(plan, origin, destination)}",
        people=leg.people,
        firm=False,
    )


def _without_road(leg: Leg, origin: Place, destination: Place) -> Finding:
    """That no way by land is known between two places, whether a border lies between or not."""
    goes = "walk" if leg.mode == "walk" else "drive"
    mode = leg.movement.item.kind if leg.movement else leg.mode
    leave = _leaves(leg, origin)
    near = None if leave is None else local(leave, origin.zone).date
    sea = open_sea(origin, destination, mode, near) if near and origin.point and destination.point else None
    why = f"{sea:.0f} km of open sea lie between, and at most a road far round it" if sea else "no way by land is known"
    return Finding(
        where=leg.where(),
        message=f"nobody can {goes} from {leg.origin.name} to {leg.destination.name}: {why}",
        help="write the `flight`, `ferry` or `train` that goes there as a line of its own, or, if there is a way, "
        f"a `{mode}` with its length, such as `for: 3h`",
        people=leg.people,
        firm=leg.firm and not sea,
    )


def _lines(plan: Plan, origin: Place, destination: Place) -> str:
    """A crossing that can be pasted into the trip as it stands; its points are to be moved to the true ones."""
    assert origin.point, "a way without both points has no estimate, and its border is not missed"
    assert destination.point
    point = halfway(origin.point, destination.point)
    at = f'"{point.latitude:.4f}, {point.longitude:.4f}"'
    own = plan.trip.crossings or {}
    plain = f"{origin.side}-{destination.side}".lower()
    id_ = next(name for name in (plain, *(f"{plain}-{n}" for n in range(2, len(own) + 3))) if name not in own)
    entry = (
        f"{id_}: {{name: {origin.side}-{destination.side}, sides: {{{origin.side}: {at}, {destination.side}: {at}}}}}"
    )
    line = f"under `crossings` the line `{entry}`" if plan.trip.wrote("crossings") else f"`crossings: {{{entry}}}`"
    return f"{line} and put its own two points, hours and minutes (these points are the middle of the way)"


def _hindered(plan: Plan, leg: Leg) -> list[tuple[Crossing, Hindrance]]:
    """Every crossing between the two sides, and why it cannot be used."""
    origin, destination = leg.origin.place, leg.destination.place
    assert origin is not None
    assert destination is not None
    leave = _leaves(leg, origin)
    if leave is None:
        return []
    people = tuple(plan.people[who] for who in leg.people)
    ask = TravelRequest(origin, destination, (), leg.mode, people, leg.wanted.vehicle, leave=leave)
    return [*obstacles(plan.world.borders, ask, leave)]


def _leaves(leg: Leg, origin: Place) -> int | None:
    """When people leave; where nobody wrote it as soon as they can, else at noon."""
    if leg.leave is not None:
        return leg.leave
    if leg.timing.earliest:
        return leg.timing.earliest.option.leave
    return noon(leg.lines.near.date, origin.zone) if leg.lines.near else None


def _opens_later(leg: Leg, hindered: list[tuple[Crossing, Hindrance]]) -> bool:
    """Whether people of whom nobody wrote when they leave may find a crossing open later on that date."""
    way, place = leg.timing.earliest, leg.origin.place
    if leg.leave is not None or way is None or place is None:
        return False
    closed = (crossing for crossing, why in hindered if why.kind == "closed")
    found = (opening_at(crossing, way.option.leave, place.zone, place.side).opens for crossing in closed)
    last = way.option.leave + way.longest + LONGEST_WAIT
    return any(opens is not None and way.option.leave < opens <= last for opens in found)
