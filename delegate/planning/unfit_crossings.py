"""Says why people cannot pass the crossing that somebody wrote for their leg, and which hall may be meant."""

import datetime as dt

from delegate.borders.crossings import Borders, state
from delegate.clock import local
from delegate.model import Crossing
from delegate.modes import FEEDERS, UNKNOWN_MODE
from delegate.planning.leg import Leg
from delegate.planning.passages import passes_port
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

_BESIDE_KM = 1.0  # from a hall to the stations that are named after it; judgement


def crossing_of(leg: Leg, borders: Borders) -> Crossing | None:
    """The crossing or port that a leg passes."""
    return borders.crossing(leg.crossing) if leg.crossing else None


def why_unfit(leg: Leg, crossing: Crossing) -> str:
    """Why a written crossing is none for this leg, in words: it joins other sides, or takes other modes."""
    if why := _other_sides(leg, crossing):
        return why
    modes = taken_instead(leg, crossing)
    return f"takes {', '.join(modes)}, and this leg is by {leg.mode}" if modes else ""


def taken_instead(leg: Leg, crossing: Crossing) -> tuple[str, ...]:
    """The modes that a written crossing takes on the date of a leg between its sides, where its own is none of them."""
    origin = leg.origin.place
    if not _is_asked(leg) or origin is None or leg.mode == UNKNOWN_MODE or _other_sides(leg, crossing):
        return ()
    if leg.spans and leg.movement is None:
        return ()  # nobody wrote how they go around an unknown place
    date = _date_of(leg)
    modes = (state(crossing, date, origin.side).modes if date else crossing.modes) or ()
    return () if leg.mode in modes else tuple(modes)


def closed_besides(leg: Leg, crossing: Crossing) -> str:
    """That a crossing is closed on the date of a leg as well, in words behind those on a mode; else empty."""
    date, origin = _date_of(leg), leg.origin.place
    if date is None or origin is None or (today := state(crossing, date, origin.side)).pieces != ():
        return ""
    return f"; it is closed on {date} as well" + (f": {today.reason}" if today.reason else "")


def _date_of(leg: Leg) -> dt.date | None:
    """The local date on which people leave, or else that of the line they leave for."""
    if leg.leave is not None and leg.origin.place:
        return local(leg.leave, leg.origin.place.zone).date
    return leg.lines.near.date if leg.lines.near else None


class NearHall(NamedTuple):
    """The hall on this side of a crossing that may be meant by a station beyond it.

    `field` is the one that names the station, `hall` what to write there, and `away` how far the station is, in km.
    """

    field: str
    hall: str
    away: float


def near_hall(leg: Leg, crossing: Crossing) -> NearHall | None:
    """The hall that a metro may mean by a station beside a crossing for people on foot, through which no metro goes.

    The light rail of Macau ends at the hall of Hengqin, and a station behind that hall has its name.
    """
    origin, destination = leg.origin.place, leg.destination.place
    if leg.movement is None or leg.mode not in FEEDERS or not origin or not destination:
        return None
    sides = crossing.sides or {}
    if not {origin.side, destination.side} <= {*sides} or "walk" not in (crossing.modes or ()):
        return None
    for field, end, near in (("to", destination, origin), ("from", origin, destination)):
        away = km(sides[end.side], end.point) if end.point else _BESIDE_KM
        if away < _BESIDE_KM:
            return NearHall(field, f"{crossing.id}/{near.side}", away)
    return None


def _is_asked(leg: Leg) -> bool:
    """Whether a crossing is written for a leg between two known places; the port of a service is none."""
    written = leg.wanted.written is not None or not passes_port(leg)
    return bool(leg.origin.place and leg.destination.place) and not leg.crossing_chosen and written


def _other_sides(leg: Leg, crossing: Crossing) -> str:
    """The sides that a written crossing joins, and those of a leg, in words, where these are others."""
    origin, destination = leg.origin.place, leg.destination.place
    if not _is_asked(leg) or not origin or not destination:
        return ""
    joined = set(crossing.sides or {})
    sides = {origin.side, destination.side}
    joining = " and ".join(sorted(joined)) or "sides that nobody wrote"
    port = len(joined) == 1 and joined <= sides and passes_port(leg)
    if len(sides) > 1 and not sides <= joined and not port:
        return f"joins {joining}, and this leg goes from {origin.side} to {destination.side}"
    if len(sides) == 1 and leg.movement is not None and leg.wanted.written and not leg.through_hall:
        return f"joins {joining}, and this leg begins and ends in {origin.side}"
    return ""


def is_unfit(leg: Leg, borders: Borders) -> bool:
    """Whether a leg cannot pass the crossing that is written for it: then nobody can say how long it takes."""
    crossing = crossing_of(leg, borders)
    return crossing is not None and bool(why_unfit(leg, crossing))
