"""Tells when a service runs, and how long people wait for it on the platform."""

from math import ceil

from delegate.clock import DAY, local
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.network import ServiceLink, station
from delegate.travel.requests import NO_TIME, Basis, Minutes, MissedService, RideOptions, Segment, WaitFor
from delegate.tuples import NamedTuple


class ServiceHours(NamedTuple):
    """The first and the last departure of a day, in minutes past local midnight; `known` where a table has both."""

    first: int
    last: int
    known: bool


def hours_of(link: ServiceLink) -> ServiceHours | None:
    """When a link runs: as in its row, else in the ordinary hours of its mode; None where it runs day and night."""
    usual = usual_hours(link.mode)
    if usual is None:
        return None
    known = link.first is not None and link.last is not None
    first = usual.first if link.first is None else link.first
    last = usual.last % DAY if link.last is None else link.last
    return ServiceHours(first, last if last >= first else last + DAY, known)


def usual_hours(mode: str) -> ServiceHours | None:
    """The ordinary hours of a mode, of whose services no table has a row; None where it runs day and night."""
    usual = load("overheads.json")["modes"][mode].get("hours")
    if usual is None:
        return None
    first, last = (int(hour) * 60 + int(minute) for hour, minute in (clock.split(":") for clock in usual))
    return ServiceHours(first, last if last >= first else last + DAY, known=False)


def until_first(hours: ServiceHours, minute: int) -> int:
    """Minutes until the first service, for somebody on the platform out of hours; 0 while it runs."""
    if hours.first <= minute <= hours.last or hours.first <= minute + DAY <= hours.last:
        return 0
    return (hours.first - minute) % DAY


def _since_last(hours: ServiceHours, minute: int) -> int:
    """Minutes since the last service left."""
    return (minute - hours.last) % DAY


def wait(link: ServiceLink, how: RideOptions, gone: Minutes, *, early: bool = False) -> Segment:
    """The wait on the platform; before the first service and after the last one, until the next morning's first.

    Who is there `early`, as the check-in asks, has waited already.
    """
    if early:
        usual, basis = NO_TIME, Basis.ASSUMED
    elif link.every:
        usual, basis = Minutes(0, ceil(link.every / 2), link.every), Basis.TABLE
    else:
        usual, basis = Minutes(*load("overheads.json")["modes"][link.mode]["wait"]), Basis.ASSUMED
    ordinary = Segment("wait", usual, basis, WaitFor(every=link.every or None))
    if not how.timetable:
        return ordinary
    return _until_it_runs(ordinary, hours_of(link), station(link.origin), link.line, how.leave, gone)


def wait_unlisted(ordinary: Segment, origin: Place, how: RideOptions, gone: Minutes) -> Segment:
    """The wait for a service of no table: `ordinary` in the ordinary hours of its mode, else until they begin."""
    if not how.timetable:
        return ordinary
    return _until_it_runs(ordinary, usual_hours(how.mode), origin, "", how.leave, gone, mode=how.mode)


def _until_it_runs(
    ordinary: Segment,
    hours: ServiceHours | None,
    origin: Place,
    line: str,
    leave: int,
    gone: Minutes,
    *,
    mode: str = "",
) -> Segment:
    """The `ordinary` wait while a service runs; out of its hours until the first one, and which last one has gone."""
    usual = ordinary.minutes
    if hours is None or usual is None:
        return ordinary
    shown = [local(leave + spent, origin.zone).minute for spent in gone]
    shut = [until_first(hours, minute) for minute in shown]
    if not any(shut):
        return ordinary
    waits = Minutes(*(until or waited for until, waited in zip(shut, usual, strict=True)))
    first, last = hours.first, hours.last % DAY
    missed = None
    if shut[1] and _since_last(hours, shown[1]) <= shut[1]:
        missed = MissedService(line, origin.names, first, last, hours.known, mode)
    known = Basis.TABLE if hours.known else Basis.ASSUMED
    return Segment("wait", waits, known, WaitFor(first=first, last=last), missed=missed)
