"""Words a leg: how and whereto, over which border, when to leave, how long and with what to spare."""

import datetime as dt
from collections.abc import Sequence

from delegate.clock import local
from delegate.i18n.dates import weekday_and_day
from delegate.modes import MODES
from delegate.planning.leg import Leg
from delegate.planning.stop import Line, Stop
from delegate.sheet.clocks import clock_alone, stretch, written_time, zones_of
from delegate.sheet.courtesies import drivers
from delegate.sheet.finding_index import where_of
from delegate.sheet.guest_ways import (
    about_time,
    carried,
    clocks_change,
    free_from,
    free_time,
    guest_brief,
    guest_row_time,
    guest_start,
    guest_times,
    guest_way,
)
from delegate.sheet.leg_borders import border
from delegate.sheet.leg_minutes import day_before, facts, how_long, leaving, leg_signs, says_spare, spare_said
from delegate.sheet.model import Detail, Edition, Facts, ItemRow, LegRow, RowTime, Said, Site, When, Words
from delegate.sheet.papers import papers_to_have
from delegate.sheet.scope import contents_of
from delegate.sheet.screen_ways import on_screen
from delegate.sheet.vehicle_lists import ridden
from delegate.sheet.wording import Wording


def leg_row(words: Wording, leg: Leg, *, date: dt.date, came_from: str, who: Words, zone: str) -> LegRow:
    """The row of a leg that nobody wrote; `came_from` is the id of the stop printed just before it."""
    zones, shown, free = zones_of(leg), contents_of(words.edition), free_from(leg)
    leave = leg.leave if leg.leave is not None else leg.latest
    lines = [line for line in (leg.crossing_line,) if line]
    path = next(((line.where().path, where_of(line.item)[1]) for line in lines), ("", ""))
    said = facts(words, leg, date)
    left = spare_said(words, leg) if shown.minutes and says_spare(leg) else ()
    is_at_most = leg.clearing_unknown and leg.slack is not None and leg.slack.planned >= 0
    if shown.guests:
        said = tuple(each for each in (clocks_change(words, leg),) if each)
    said = (*(each for each in (leaves_before(words, leg, date),) if each), *said)
    row = LegRow(
        key=leg_key(words, leg, date),
        mode=leg.mode,
        when=When(leave, leg.arrive, zones, (free, free) if free is not None else None, said=guest_start(words, leg)),
        time=_time_of(words, leg, date),
        zone="" if shown.guests else zone,
        way=guest_way(words, leg) if shown.guests else way(words, leg, came_from),
        brief=guest_brief(words, leg) if shown.guests else way(words, leg, leg.origin.id),
        whereto=words.phrase("to {place}", place=words.short_place(leg.destination.place)),
        carrier=carrier(words, leg),
        border=border(words, leg, date),
        facts=(Facts(said),) if said else (),
        who=who,
        ends=(site_of(words, leg.origin), site_of(words, leg.destination)),
        minutes=how_long(words, leg) if shown.minutes and leg.minutes is not None else (),
        spare=leg.slack[0] if shown.minutes and leg.slack else None,
        slow=leg.slack[1] if shown.minutes and leg.slack else None,
        rough=leg.rough and shown.minutes,
        details=(
            *papers_to_have(words, leg),
            *(detail for line in lines for detail in crossing_details(words, line)),
            *drivers(words, ridden(words.plan, leg, words.whom)),
        ),
        flags=words.flags(*path),
        signs=leg_signs(words, leg),
        kerb=leg.kerb,
        kerb_unknown=leg.origin.kind == "hub" and leg.clearing_unknown,
        left=left if not is_at_most else (),
        at_most=left if is_at_most else (),
        leaving=leaving(words, leg, date),
    )
    return on_screen(words, leg, row, date) if words.edition is Edition.SCHEDULE else row


def _time_of(words: Wording, leg: Leg, date: dt.date) -> RowTime:
    """When people leave and arrive as this copy has it; empty where nobody knows it."""
    if contents_of(words.edition).guests:
        return guest_row_time(words, leg)
    leave, zones = leg.leave if leg.leave is not None else leg.latest, zones_of(leg)
    if leave is None:
        return free_time(words, leg)
    arrive = leg.arrive if leg.leave is not None else None
    start, end = stretch(leave, arrive, zones, date)
    if words.edition is Edition.SCHEDULE:  # which says in words on which day they arrive
        start, end = clock_alone(leave, zones[0]), clock_alone(arrive, zones[1])
    return RowTime(words.same(start), words.same(end))


def leaves_before(words: Wording, leg: Leg, date: dt.date) -> Words:
    """`leaves Monday 8 June`, where the time of its row is of a day before: nothing where `leave by` says it too.

    A screen and a movement sheet have it behind the way.
    """
    guests = contents_of(words.edition).guests
    start = guest_times(leg).leave if guests else None if leg.counted_back else leg.leave
    day = day_before(words, start, zones_of(leg)[0], date)
    behind = words.edition in (Edition.SCHEDULE, Edition.MOVEMENTS)
    return words.phrase("leaves {clock}", clock=day) if day and not behind else ()


def before(words: Wording, leg: Leg, row: LegRow, following: ItemRow | None) -> LegRow:
    """The row of a leg to guests before the row to which it leads: one that has the place itself need not be told."""
    if following is None or following.legs or following.site != row.ends[1] or not contents_of(words.edition).guests:
        return row
    return row._replace(brief=guest_brief(words, leg, place_follows=True))


def way(words: Wording, leg: Leg, came_from: str) -> Words:
    """`by coach-1 from the hotel to the ministry`; where it starts only if that is not what was printed before."""
    origin, whereto = words.short_place(leg.origin.place), words.short_place(leg.destination.place)
    if leg.origin.id == came_from and origin != whereto and not leg.through_hall:
        return words.phrase("{by} to {place}", by=_means(words, leg), place=whereto)
    return way_between(words, leg, origin, whereto)


def _means(words: Wording, leg: Leg) -> Words:
    return carried(words, leg) or words.phrase("by means not known yet")


def way_between(words: Wording, leg: Leg, origin: Words, whereto: Words) -> Words:
    """`by coach-1 from the hotel to the ministry`, the two ends as they are given."""
    by = _means(words, leg)
    if leg.through_hall:
        return words.phrase("{by} through {place}", by=by, place=whereto)
    if origin == whereto:  # out of a port that has the name of the place at it
        return words.phrase("{by} at {place}", by=by, place=whereto)
    return words.phrase("{by} from {origin} to {place}", by=by, origin=origin, place=whereto)


def carrier(words: Wording, leg: Leg) -> Words:
    """`Coach 1`, `coach`, `on foot`: what takes them there, as a table has it."""
    if leg.vehicles:
        return words.vehicles(ridden(words.plan, leg, words.whom))
    if leg.mode == "walk":
        return words.phrase("on foot")
    return words.term(leg.mode) if leg.mode in MODES else words.phrase("means of travel to be confirmed")


def by_means(mode: str) -> str:
    """`by coach`, `walk`, `by air`."""
    row = MODES.get(mode)
    return row.carried or row.words if row else "by means not known yet"


def leg_key(words: Wording, leg: Leg, date: dt.date) -> str:
    """What a leg is called from one draft to the next: the lines at its ends; a bare place has the date behind it.

    Parties may go between the same two lines by ways of their own: then the movement or the crossing is named too.
    """
    between = leg.movement.id if leg.movement else _crossing_key(words, leg.crossing_line) if leg.crossing_line else ""
    return f"{_end_key(leg.origin, date)}>{_end_key(leg.destination, date)}" + (f":{between}" if between else "")


def _crossing_key(words: Wording, line: Line) -> str:
    """A written crossing by its name, which is not numbered through the trip; a second one of that day with `-2`."""
    same = [
        each.id
        for each in words.plan.lines()
        if each.date == line.date and each.item.kind == "crossing" and each.item.place == line.item.place
    ]
    name = line.item.id or (line.item.place.name if line.item.place else line.id)
    return name if same.index(line.id) == 0 else f"{name}-{same.index(line.id) + 1}"


def _end_key(stop: Stop, date: dt.date) -> str:
    """The id of a stop; each party starts and ends its day at a place of its own."""
    place = f"-{stop.place.id}" if stop.place and stop.id in ("start", "end") else ""
    return f"{stop.id}{place}@{date}" if stop.kind in ("hub", "place") else stop.id


def site_of(words: Wording, stop: Stop) -> Site:
    """Where a leg begins or ends."""
    return words.site(stop.place) or Site(words.phrase("a place to be confirmed"))


def crossing_details(words: Wording, line: Line) -> tuple[Detail, ...]:
    """What somebody wrote at the crossing of a leg: when they are at the counter, how firm, notes."""
    said = []
    if time := row_time(words, line).joined():
        said.append(Detail("border", words.phrase("At the border"), time))
    if line.item.status == "tentative":
        said.append(Detail("status", (), words.phrase("(tentative)")))
    return (*said, *notes_of(words, line))


def notes_of(words: Wording, line: Line) -> tuple[Detail, ...]:
    """The notes of a line, and in the team's copy the private ones."""
    if contents_of(words.edition).terse:
        return ()
    noted = (words.with_lines(note) for note in line.item.notes or ())
    said = [Detail("notes", words.phrase("Note"), text) for text in noted if text]
    if contents_of(words.edition).private:
        private = (words.with_lines(note) for note in line.item.private or ())
        said += [Detail("private", words.phrase("Private"), text) for text in private if text]
    return tuple(said)


def row_time(words: Wording, line: Line, legs: Sequence[Leg] = ()) -> RowTime:
    """The time of a written line, in the languages of the print; of a way without one that of its first leg.

    A screen has that in the line of the way itself.
    """
    guests = contents_of(words.edition).guests
    if guests and line.item.within and not line.item.within.part:
        return RowTime()  # it may be any time in these hours, which stand below
    days = not guests and words.edition is not Edition.SCHEDULE
    said = [(written_time(line, each.language, days=days), each.tag) for each in words.languages]
    ends = () if contents_of(words.edition).terse else said
    start = tuple(Said(time.start, tag) for time, tag in said if time.start)
    end = tuple(Said(time.end, tag) for time, tag in ends if time.end)
    time = about_time(words, start, end) if said[0][0].about else RowTime(start, end)
    if is_timed_by(words, line, legs):
        time = _time_of(words, legs[0], line.date)
    return time._replace(later=_later(words, line.end, line.end_zone, line.date))


def is_timed_by(words: Wording, line: Line, legs: Sequence[Leg]) -> bool:
    """Whether a written way has no time of its own, and this copy says that of its first leg in the column of times."""
    item = line.item
    timed = line.start is not None or item.time is not None or item.within is not None or "time" in item.tbc
    return bool(legs) and not timed and words.edition is not Edition.SCHEDULE


def _later(words: Wording, end: int | None, zone: str, date: dt.date) -> Words:
    """`until Thursday 11 June`, on a screen, where no sign stands behind the clock."""
    if words.edition is not Edition.SCHEDULE or end is None or (on := local(end, zone).date) == date:
        return ()
    return words.phrase("until {day}", day=words.in_tables(lambda language: weekday_and_day(on, language.tag)))
