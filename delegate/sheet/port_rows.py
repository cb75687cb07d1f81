"""Words being at a port before a departure: the check-in, immigration, and what to have ready there."""

from collections.abc import Iterable, Iterator
from itertools import chain

from delegate.modes import AIRBORNE
from delegate.planning.leg import Leg
from delegate.planning.passages import passes_port
from delegate.planning.plan import PlannedDay
from delegate.planning.stop import Stop
from delegate.sheet.clocks import clock_alone, stretch
from delegate.sheet.guest_services import is_number
from delegate.sheet.items import zone_label
from delegate.sheet.leg_borders import examined_on_arrival, opening_on
from delegate.sheet.leg_minutes import day_before
from delegate.sheet.model import Detail, Edition, NoteRow, RowTime, When, Words
from delegate.sheet.papers import papers_to_have
from delegate.sheet.scope import contents_of
from delegate.sheet.wording import Wording

_CHECK_IN = "Check-in for {service}"
_CHECK_IN_ABROAD = "Check-in for {service}; immigration"
_BOARDING = "Boarding for {service}"
_BOARDING_ABROAD = "Boarding for {service}; immigration"


def port_row(words: Wording, port: Stop, day: PlannedDay, *, several: bool) -> NoteRow | None:
    """The row of a port where people are before a departure; an arrival is told by its movement.

    Guests read by when they are there and which papers they need, the team until when, and the hours of the border.
    """
    if port.place is None or port.line is None or port.start is None or port.start == port.end:
        return None
    if port.end is None or port.line.start != port.end:
        return None
    shown = contents_of(words.edition)
    zone = port.place.zone
    legs = list(_departing(port, day))
    before = day_before(words, port.start, zone, day.date)  # a service after midnight may want them the day before
    abroad = any(_examined_here(words, leg) for leg in legs)
    title = (_summons if words.edition is Edition.SCHEDULE else _title)(words, port, abroad=abroad)
    if shown.guests:
        time = RowTime(words.same(clock_alone(port.start, zone)))
        examined = (leg for leg in legs if _examined_here(words, leg))
        details = tuple(chain.from_iterable(papers_to_have(words, leg) for leg in examined))
    else:
        start, end = stretch(port.start, port.end, (zone, zone), day.date)
        if words.edition is Edition.SCHEDULE:
            title = words.joined((title, before))
        time = RowTime(words.same(start), words.same(end))
        details = tuple(_border(words, port, day, legs))
    if before and words.edition is not Edition.SCHEDULE:
        details = (Detail("day", (), before), *details)
    label = zone_label(port.line, ()) if several and not shown.guests else ""
    return NoteRow(
        "check-in",
        time,
        label,
        title,
        _place(words, port, title),
        tuple(dict.fromkeys(details)),
        key=f"{port.line.id}/check-in",
        when=When(port.start, port.end, (zone, zone)),
        site=words.site(port.place),
    )


def _departing(port: Stop, day: PlannedDay) -> Iterator[Leg]:
    """The ways of the service that leaves there."""
    seen: set[int] = set()
    for party in day.parties:
        for leg in party.legs:
            if leg.origin.id == port.id and leg.movement is port.line and id(leg) not in seen:
                seen.add(id(leg))
                yield leg


def _examined_here(words: Wording, leg: Leg) -> bool:
    """Whether a service leads over a border with control, and a counter at least stands where it leaves."""
    return leg.passes_control and passes_port(leg) and not examined_on_arrival(words, leg)


def _title(words: Wording, port: Stop, *, abroad: bool) -> Words:
    """`Check-in for CX 500; immigration`."""
    line, service = port.line, _service(words, port)
    assert line is not None
    place = words.short_place(port.place)
    if line.item.kind in AIRBORNE:
        return words.phrase(_CHECK_IN_ABROAD if abroad else _CHECK_IN, service=service, place=place)
    return words.phrase(_BOARDING_ABROAD if abroad else _BOARDING, service=service, place=place)


def _summons(words: Wording, port: Stop, *, abroad: bool) -> Words:
    """`please arrive for check-in of CX 500; immigration`, which a screen has below the way there."""
    line, service = port.line, _service(words, port)
    flies = line is not None and line.item.kind in AIRBORNE
    phrase = "please arrive for check-in of {service}" if flies else "please arrive for boarding of {service}"
    return words.joined((words.phrase(phrase, service=service), words.phrase("immigration") if abroad else ()), "; ")


def _service(words: Wording, port: Stop) -> Words:
    """What leaves there: its number, else its kind."""
    line = port.line
    assert line is not None
    if line.item.value and is_number(str(line.item.value)):
        return words.main(line.item.value)
    return words.phrase("the {kind}", kind=words.term(line.item.kind))


def _place(words: Wording, port: Stop, title: Words) -> Words:
    """The port, unless the title names it in all languages: each has it level with the others, or on its own page."""
    named, place = {said.lang: said.text for said in title}, words.short_place(port.place)
    return () if all(said.text in named.get(said.lang, "") for said in place) else place


def _border(words: Wording, port: Stop, day: PlannedDay, legs: Iterable[Leg]) -> Iterator[Detail]:
    """The crossing that the port is, with its hours for those who run the day."""
    place = port.place
    crossing = words.plan.world.borders.crossing(place.crossing or "") if place else None
    if place is None or crossing is None or not any(_examined_here(words, leg) for leg in legs):
        return
    said = words.crossing(crossing)
    if contents_of(words.edition).hours and (hours := opening_on(words, crossing.id, day.date, place.side)):
        said = words.phrase("{name} ({hours})", name=said, hours=hours)
    yield Detail("border", words.phrase("Border control"), said)
