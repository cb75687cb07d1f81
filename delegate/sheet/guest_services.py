"""Words a flight, a train or a ferry as guests read it: whereto, from which port, when it leaves and arrives."""

import datetime as dt
import re
from collections.abc import Sequence

from delegate.clock import local
from delegate.i18n.dates import day_month
from delegate.i18n.escape import safe_line
from delegate.modes import SERVICES
from delegate.planning.leg import Leg
from delegate.planning.stop import Line
from delegate.sheet.clocks import clock_alone, zones_of
from delegate.sheet.guest_ways import capital, guest_times, guest_way, rounded_up
from delegate.sheet.leg_borders import has_check_in
from delegate.sheet.model import Words
from delegate.sheet.scope import contents_of
from delegate.sheet.titles import is_title
from delegate.sheet.wording import Wording

_NUMBER = re.compile(r"[A-Z]{0,3}\d{0,1}[A-Z]? ?\d{1,5}[A-Z]?")  # CX 500, 3U 8002, G6532, 80


def service(words: Wording, line: Line, leg: Leg) -> tuple[Words, ...]:
    """From which port, where no row before it says so; and when it leaves and arrives, where the line does not.

    An arrival that nobody wrote is told once, as a round time.
    """
    origin = _origin(words, leg)
    times = []
    if line.start is None and leg.leave is not None:
        times.append(words.phrase("leaves {clock}", clock=clock_alone(leg.leave, zones_of(leg)[0])))
    named = not service_title(words, line, (leg,))  # by the author, who may not say in what they go
    if _says_arrival(words, line, leg):
        times.append(_arrives(words, line, leg))
    way = ride(words, line, leg, (), origin) if named else words.phrase("from {place}", place=origin)
    said = (way, *times)
    return tuple(part for part in said if part)


def _origin(words: Wording, leg: Leg) -> Words:
    """The port from which a service leaves, where no row before it says so."""
    return () if has_check_in(leg) else words.short_place(leg.origin.place)


def both_ways(words: Wording, line: Line, leg: Leg, via: Words) -> tuple[Words, Words]:
    """How guests read the way of a line, and the same for a narrow column: `To Haneda by Coach 1`."""
    ends = ((), _origin(words, leg)) if line.item.kind in SERVICES else (via, ())
    return ride(words, line, leg, *ends), ride(words, line, leg, *ends, brief=True)


def _says_arrival(words: Wording, line: Line, leg: Leg) -> bool:
    """Whether a fact of the line says when it arrives: the line itself does not, nor does the way to where it ends."""
    told = line.end is None and guest_times(leg).arrive is not None and not service_title(words, line, (leg,))
    return (line.end is None or contents_of(words.edition).terse) and leg.arrive is not None and not told


def _arrives(words: Wording, line: Line, leg: Leg) -> Words:
    """`arrives 16:49` where somebody wrote how long it takes, else `arrives about 16:50`; on another date with it."""
    assert leg.arrive is not None
    exact, date = line.end is not None or leg.written, _date_reached(line, leg)
    clock = clock_alone(leg.arrive if exact else rounded_up(leg.arrive), zones_of(leg)[1])
    said = words.same(clock)
    if date:
        said = words.in_tables(lambda language: f"{day_month(date, language.tag)} {clock}")
    if exact:
        return words.phrase("arrives {clock}", clock=said)
    return words.phrase("arrives about {clock}", clock=said)


def ride(words: Wording, line: Line, leg: Leg, via: Words, origin: Words = (), *, brief: bool = False) -> Words:
    """`Leave for Haneda by Coach 1 via the hotel, arriving about 19:10`; without the time that the line has itself.

    Below a title that says all the rest (`Walk to the mill`) it is `arrives about 19:10`.
    """
    untimed = leg._replace(timing=leg.timing._replace(arrive=None))
    bare = guest_way(words, untimed, via, origin, brief=brief)
    arrive = None if line.end is not None else guest_times(leg).arrive
    if arrive is None:
        way, rest = bare, bare if leg.people != line.people else ()  # of several, their people stand behind each
    else:
        way = guest_way(words, leg, via, origin, brief=brief)
        rest = words.phrase("arrives about {clock}", clock=clock_alone(arrive, zones_of(leg)[1]))
    bares, ways, rests = ({said.lang: said.text for said in each} for each in (bare, way, rest))
    return words.each(lambda each: (rests if is_title(each, line, bares.get(each.tag, "")) else ways).get(each.tag, ""))


def other_date(words: Wording, line: Line, leg: Leg) -> Words:
    """`arrives 11 June`, where that is not the date on which it leaves and no fact says it with the time."""
    date = _date_reached(line, leg)
    if date is None or _says_arrival(words, line, leg):
        return ()
    return words.phrase("arrives {clock}", clock=words.in_tables(lambda language: day_month(date, language.tag)))


def _date_reached(line: Line, leg: Leg) -> dt.date | None:
    """The date on which a service arrives, where it differs from that of its line."""
    arrive = line.end if line.end is not None else leg.arrive
    date = local(arrive, zones_of(leg)[1]).date if arrive is not None else line.date
    return date if date != line.date and line.item.kind in SERVICES else None


def service_title(words: Wording, line: Line, legs: Sequence[Leg]) -> Words:
    """`Flight XX 500 to Tokyo Haneda` where a service has its number alone for a title; nothing of other lines."""
    item, ends = line.item, {leg.destination.place for leg in legs}
    number = str(item.value) if item.value else ""
    if item.kind not in SERVICES or len(ends) != 1 or (number and not is_number(number)):
        return ()
    kind, place = capital(words.term(item.kind)), words.short_place(ends.pop())
    if not number:
        return words.phrase("{kind} to {place}", kind=kind, place=place)
    return words.phrase("{kind} {service} to {place}", kind=kind, service=safe_line(number), place=place)


def is_number(title: str) -> bool:
    """Whether a title is the number of a flight or a train alone: `CX 500`, `G6532`."""
    return _NUMBER.fullmatch(title) is not None
