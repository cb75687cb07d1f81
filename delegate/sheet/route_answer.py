"""Words the answer to a question without a trip: the ways between two places, then each of them part by part."""

from collections.abc import Iterable, Iterator

from delegate.borders.crossings import Borders
from delegate.clock import local
from delegate.i18n.dates import long_date
from delegate.i18n.escape import safe_line
from delegate.i18n.phrases import joined, ranged
from delegate.queries.route_query import RouteAnswer, arrival
from delegate.sheet.clocks import clock_at, stretch
from delegate.sheet.leg_breakdown import (
    Head,
    LegBreakdown,
    LegsPage,
    MinutesBlock,
    MinutesRow,
    chosen,
    marks_of,
    parts_block,
    remarks,
)
from delegate.sheet.legs import by_means
from delegate.travel.requests import TravelOption


def desk_page(reply: RouteAnswer, borders: Borders) -> LegsPage:
    """The ways, best first."""
    inquiry = reply.inquiry
    origin, destination = inquiry.origin.place, inquiry.destination.place
    when = ""
    if inquiry.leave is not None:
        date = local(inquiry.leave, origin.zone).date
        when = f"leaving {long_date(date)}, {clock_at(inquiry.leave, origin.zone, date)}"
    titles = (safe_line(f"{origin.names} to {destination.names}"), when)
    modes = {way.mode for way in reply.ways}
    shown = reply.ways if len(modes) == 1 else tuple(_best(reply.ways))
    legs = tuple(_leg(reply, way, borders) for way in shown)
    glance = tuple(_measure(way, borders) for way in reply.ways)
    groups: list[tuple[str, tuple[LegBreakdown, ...]]] = []
    if len(reply.ways) > 1:
        groups.append(("The ways, best first", (LegBreakdown(Head(""), (MinutesBlock("", glance),)),)))
    if legs:
        every = len(shown) == len(reply.ways)
        groups.append(
            ("Part by part" if every else "Part by part, the best by each mode (--mode shows them all)", legs)
        )
    notes = tuple(safe_line(note) for note in reply.notes)
    return LegsPage(tuple(each for each in titles if each), tuple(groups), marks_of(legs), notes)


def _best(ways: Iterable[TravelOption]) -> Iterator[TravelOption]:
    """The first way by each mode."""
    seen: set[str] = set()
    for way in ways:
        if way.mode not in seen:
            seen.add(way.mode)
            yield way


def _measure(way: TravelOption, borders: Borders) -> MinutesRow:
    over = f"over {_crossing(way, borders)}" if way.crossing else ""
    return MinutesRow(way.mode, way.minutes, joined((over, remarks(way))))


def _leg(reply: RouteAnswer, way: TravelOption, borders: Borders) -> LegBreakdown:
    inquiry = reply.inquiry
    time = ""
    if inquiry.leave is not None:
        zones = (inquiry.origin.place.zone, inquiry.destination.place.zone)
        time = stretch(inquiry.leave, arrival(inquiry, way), zones, local(inquiry.leave, zones[0]).date)
    said = joined((by_means(way.mode), f"over {_crossing(way, borders)}" if way.crossing else ""))
    far = f"{way.km:.1f} km" if way.km else ""
    facts = tuple(part for part in (ranged(way.minutes), far, remarks(way)) if part)
    return LegBreakdown(
        Head(said, time=time, facts=facts, lines=chosen(way)), (parts_block(way.segments, way.minutes),)
    )


def _crossing(way: TravelOption, borders: Borders) -> str:
    found = borders.crossing(way.crossing or "")
    return safe_line(str(found.name)) if found and found.name else safe_line(way.crossing or "")
