"""Words the border of a leg: by which crossing, when it is open, and which comes second."""

import datetime as dt
from itertools import takewhile

from delegate.borders.crossings import clears_on_arrival, state
from delegate.clock import DAY, hhmm, local
from delegate.model import Crossing
from delegate.modes import SERVICES
from delegate.planning.leg import Leg
from delegate.sheet.clocks import zones_of
from delegate.sheet.labels import CHOSEN
from delegate.sheet.leg_minutes import border_signs
from delegate.sheet.model import Edition, Words
from delegate.sheet.scope import contents_of
from delegate.sheet.wording import Wording
from delegate.travel.requests import total

SOON = 120  # minutes: a crossing that closes within them of being reached is worth a word


def border(words: Wording, leg: Leg, date: dt.date) -> Words:
    """The crossing: with its hours and the runner-up for those who run the day, else where it soon closes.

    Guests read it in the sentence of their way.
    """
    shown = contents_of(words.edition)
    if shown.guests:
        return ()
    if leg.open_border:
        return words.phrase("no border control ({area})", area=words.term(leg.open_border))
    if leg.border_missing:
        return words.phrase("no crossing fits")
    checked_in = has_check_in(leg) and not examined_on_arrival(words, leg)
    if words.edition is Edition.SCHEDULE and _at_a_port(leg) and checked_in:
        return ()  # the row of the check-in says it
    if leg.crossing is None:
        unknown = leg.clearing_unknown or _changes_sides(leg)
        return words.phrase("border control, time not known") if unknown else ()
    hours = opening(words, leg.crossing, leg, date) if shown.hours or _closes_soon(words, leg) else ()
    if leg.through_hall and leg.origin.place and leg.destination.place:
        sides = (words.side(place.side) for place in (leg.origin.place, leg.destination.place))
        between = words.phrase("{origin} to {place}", origin=next(sides), place=next(sides))
        return words.joined((between, hours))
    said = words.phrase(
        "border control: {crossing}" if _at_a_port(leg) else "via {crossing}", crossing=_named(words, leg, hours)
    )
    return words.joined((said, _runner_up(words, leg)), "; ")


def _named(words: Wording, leg: Leg, hours: Words) -> Words:
    """A crossing with its hours, and whether nobody wrote it."""
    found = words.plan.world.borders.crossing(leg.crossing or "")
    called = short_crossing if words.edition is Edition.SCHEDULE else Wording.crossing
    name = called(words, found) if found else words.named(leg.crossing or "")
    if hours:
        name = words.phrase("{name} ({hours})", name=name, hours=hours)
    if contents_of(words.edition).alternatives and CHOSEN in border_signs(leg):
        name = words.joined((name, words.term(CHOSEN.sign)))
    return name


def has_check_in(leg: Leg) -> bool:
    """Whether a row of its own says that they are at the port before a service leaves."""
    stop = leg.origin
    return stop.kind == "hub" and stop.start is not None and stop.end is not None and stop.start != stop.end


def examined_on_arrival(words: Wording, leg: Leg) -> bool:
    """Whether both counters of a booked service stand where it ends, so that nobody shows a paper before it leaves."""
    crossing = words.plan.world.borders.crossing(leg.wanted.port or "")
    return clears_on_arrival(crossing, leg.origin.place, leg.destination.place)


def crossed(words: Wording, leg: Leg) -> Words:
    """The crossing of a way by road or rail by its short name, for those who only need to know where it leads."""
    passes = leg.crossing and not leg.open_border and not leg.border_missing and not leg.through_hall
    if not passes or not leg.crossing or _at_a_port(leg):
        return ()
    found = words.plan.world.borders.crossing(leg.crossing)
    return short_crossing(words, found) if found else words.named(leg.crossing)


def short_crossing(words: Wording, crossing: Crossing) -> Words:
    """A crossing by the first of its names in each language."""
    return words.each(lambda each: each.crossing(crossing).split(" / ")[0])


def _closes_soon(words: Wording, leg: Leg) -> bool:
    """Whether a crossing is shut, or shuts within two hours of being reached."""
    found = words.plan.world.borders.crossing(leg.crossing or "")
    if found is None or leg.leave is None or leg.origin.place is None:
        return False
    before = tuple(takewhile(lambda part: part.kind != "clear", leg.segments))
    if any(not part.minutes for part in before):
        return False
    there = local(leg.leave + total(before).planned if before else leg.leave, zones_of(leg)[0])
    left = leg.origin.place.side
    now = state(found, there.date, left if left in (found.sides or {}) else "")
    if now.pieces is None:
        return False
    ends = [end for start, end in now.pieces if start <= there.minute < end]
    return not ends or (ends[0] < DAY and ends[0] - there.minute <= SOON)


def _at_a_port(leg: Leg) -> bool:
    """Whether the border is passed at the port of a service that somebody wrote."""
    return leg.mode in SERVICES and leg.movement is not None


def _changes_sides(leg: Leg) -> bool:
    origin, destination = leg.origin.place, leg.destination.place
    return origin is not None and destination is not None and origin.side != destination.side


def _runner_up(words: Wording, leg: Leg) -> Words:
    """The crossing that would have been second, where nobody wrote one, for those who run the day.

    Around an unknown place the way has no length, and neither has the other one.
    """
    other = next((each for each in leg.others if each.crossing not in (None, leg.crossing)), None)
    if leg.spans or not leg.crossing_chosen or other is None or not other.crossing:
        return ()
    if not contents_of(words.edition).alternatives:
        return ()
    second = words.plan.world.borders.crossing(other.crossing)
    name = words.main(second.name) if second else words.named(other.crossing)
    return words.phrase("alternative {crossing} ({minutes} min)", crossing=name, minutes=other.minutes.planned)


def opening(words: Wording, crossing: str, leg: Leg, date: dt.date) -> Words:
    """When a crossing is open on the date on which the leg is made, on the clock of the side that is left."""
    on = date if leg.leave is None else local(leg.leave, zones_of(leg)[0]).date
    return opening_on(words, crossing, on, leg.origin.place.side if leg.origin.place else "")


def opening_on(words: Wording, crossing: str, date: dt.date, left: str) -> Words:
    """When a crossing is open on a date; nothing of one that is not known."""
    found = words.plan.world.borders.crossing(crossing)
    if found is None:
        return ()
    now = state(found, date, left if left in (found.sides or {}) else "")
    if now.pieces is None:
        return words.phrase("hours not known")
    if not now.pieces:
        closed = words.phrase("closed on this date")
        return words.labelled(closed, words.main(now.reason)) if now.reason else closed
    if now.pieces == ((0, DAY),):
        return words.phrase("open 24 hours")
    return words.phrase("open {hours}", hours=", ".join(f"{hhmm(start)}–{hhmm(end)}" for start, end in now.pieces))
