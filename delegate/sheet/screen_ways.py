"""Words a leg for a screen, where one row has to do: whereto, by what, over which border, and what no figure says."""

import datetime as dt

from delegate.clock import local
from delegate.i18n.dates import weekday_and_day
from delegate.i18n.phrases import length
from delegate.modes import SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.sheet.clocks import clock_alone, offset_name, zones_of
from delegate.sheet.guest_ways import rounded_up
from delegate.sheet.leg_borders import crossed
from delegate.sheet.leg_minutes import clock_on_its_day, must_leave, says_spare, spare_said, unjudged, unknown_length
from delegate.sheet.model import LegRow, Words
from delegate.sheet.wording import Wording


def on_screen(words: Wording, leg: Leg, row: LegRow, date: dt.date) -> LegRow:
    """The row as a screen has it; minutes to spare that leave out an unknown border are said in words alone."""
    served = _is_service(leg)
    whereto = words.phrase("to {place}", place=words.place(leg.destination.place))
    if leg.through_hall:
        whereto = words.phrase("through {place}", place=words.short_place(leg.destination.place))
    elif words.short_place(leg.origin.place) == words.short_place(leg.destination.place):
        whereto = words.phrase("at {place}", place=words.place(leg.destination.place))
    carrier, border = row.carrier, row.border
    if served:
        whereto = words.phrase(
            "{origin} to {place}", origin=_port(words, leg.origin.place), place=_port(words, leg.destination.place)
        )
        carrier = _length(words, leg)
    elif over := crossed(words, leg):  # with its hours where they matter
        carrier = words.phrase(
            "{carrier} {way}", carrier=carrier, way=border or words.phrase("via {crossing}", crossing=over)
        )
        border = ()
    unsure = leg.clearing_unknown or leg.border_missing
    late = leg.slack is not None and leg.slack.planned < 0
    return row._replace(
        whereto=whereto,
        carrier=carrier,
        border=border,
        time=row.time._replace(later=_on_another_date(words, leg, date)),
        spare=row.spare if late or not unsure else None,
        slow=row.slow if late or not unsure else None,
        remarks=tuple(each for each in _remarks(words, leg, date) if each),
    )


def _remarks(words: Wording, leg: Leg, date: dt.date) -> tuple[Words, ...]:
    """When they must go, when they are at the kerb, and how long it takes where no clock shows it."""
    kerb: Words = ()
    if leg.kerb is not None and leg.leave is not None and leg.kerb != leg.leave:
        kerb = words.phrase("at the kerb about {clock}", clock=_at_the_kerb(words, leg, leg.kerb, leg.leave, date))
    takes: Words = ()
    if leg.minutes is None:
        takes = unknown_length(words, leg) if not leg.rough else ()
    elif leg.border_missing:
        takes = words.phrase("{minutes} without the border", minutes=_length(words, leg))
    elif (leg.leave is None or leg.arrive is None) and not _is_service(leg):  # which says it as what takes them
        takes = _length(words, leg)
    return (
        must_leave(words, leg, date),
        kerb,
        takes,
        spare_said(words, leg) if leg.clearing_unknown and says_spare(leg) else (),
        unjudged(words, leg),
    )


def _at_the_kerb(words: Wording, leg: Leg, kerb: int, leave: int, date: dt.date) -> Words:
    """`22:35`; with its day where that is neither that of the row nor the one on which it leaves, which is said."""
    zone, about = zones_of(leg)[0], rounded_up(kerb)
    if local(about, zone).date == local(leave, zone).date:
        return words.same(clock_alone(about, zone))
    return clock_on_its_day(words, about, zone, date)


def _is_service(leg: Leg) -> bool:
    return leg.movement is not None and leg.mode in SERVICES


def _length(words: Wording, leg: Leg) -> Words:
    minutes = leg.minutes
    return words.in_tables(lambda language: length(minutes.planned, language)) if minutes else ()


def _port(words: Wording, place: Place | None) -> Words:
    """`Tokyo (HND)`: an airport by its town and its code, any other place by its name."""
    if place is None or place.kind != "hub" or not (len(place.id) == 3 and place.id.isupper()):
        return words.short_place(place)
    town = words.town(place)
    return words.phrase("{name} ({code})", name=town, code=place.id) if town else words.place(place)


def _on_another_date(words: Wording, leg: Leg, date: dt.date) -> Words:
    """`arrives Thursday 11 June, UTC+8`, where that is not the date on which it leaves; `leaves ...` the day before."""
    if leg.leave is None:
        return ()
    first, zone = zones_of(leg)
    leaves = local(leg.leave, first).date
    if leaves != date:
        on = words.in_tables(lambda language: weekday_and_day(leaves, language.tag))
        return words.phrase("leaves {clock}", clock=on)
    there = local(leg.arrive if leg.arrive is not None else leg.leave, zone)
    if there.date == date or leg.arrive is None:
        return ()
    day = words.in_tables(lambda language: weekday_and_day(there.date, language.tag))
    offset = offset_name(there.offset) if there.offset != local(leg.arrive, first).offset else ""
    return words.joined((words.phrase("arrives {clock}", clock=day), offset))
