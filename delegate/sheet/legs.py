"""Words a leg: how and whereto, over which border, when to leave, how long and with what to spare."""

import datetime as dt

from delegate.borders.crossings import state
from delegate.clock import DAY, hhmm, local
from delegate.i18n.phrases import ranged, slack
from delegate.modes import MODES, SERVICES
from delegate.planning.leg import Leg
from delegate.planning.stop import Line, Stop
from delegate.sheet.clocks import clock_at, is_about, stretch, written_time
from delegate.sheet.labels import ABOUT, ASSUMED, AT_MOST, CHOSEN, OPEN, ROUGH
from delegate.sheet.model import Detail, Facts, LegRow, RowTime, Sign, Site, When, Words
from delegate.sheet.papers import papers_to_have
from delegate.sheet.scope import contents_of
from delegate.sheet.wording import Wording, where_of
from delegate.travel.requests import Basis

ROUND = 5  # minutes: about when somebody is somewhere is a round time


def leg_row(words: Wording, leg: Leg, *, date: dt.date, came_from: str, who: Words, zone: str) -> LegRow:
    """The row of a leg that nobody wrote; `came_from` is the id of the stop printed just before it."""
    zones, guests = zones_of(leg), contents_of(words.edition).guests
    leave = leg.leave if leg.leave is not None else leg.latest
    lines = [line for line in (leg.crossing_line,) if line]
    path = next(((line.where().path, where_of(line.item)[1]) for line in lines), ("", ""))
    marked = words.marked(*path)
    start, end = stretch(leave, leg.arrive if leg.leave is not None else None, zones, date)
    details = [detail for line in lines for detail in crossing_details(words, line)]
    return LegRow(
        key=leg_key(words, leg, date),
        mode=leg.mode,
        when=When(leg.leave if leg.leave is not None else leg.latest, leg.arrive, zones),
        time=RowTime(words.same(start), () if guests else words.same(end)),
        zone=zone,
        way=guest_way(words, leg, date) if guests else way(words, leg, came_from),
        brief=guest_way(words, leg, date, brief=True) if guests else way(words, leg, leg.origin.id),
        whereto=words.short_place(leg.destination.place),
        carrier=carrier(words, leg),
        border=border(words, leg, date),
        facts=() if guests else tuple(Facts(parts) for parts in (facts(words, leg, date),) if parts),
        who=who,
        ends=(site_of(words, leg.origin), site_of(words, leg.destination)),
        minutes=() if guests or leg.minutes is None else how_long(words, leg),
        spare=None if guests or leg.slack is None else leg.slack[0],
        slow=None if guests or leg.slack is None else leg.slack[1],
        rough=leg.rough and not guests,
        details=(*papers_to_have(words, leg), *details),
        flags=words.flags(*path),
        marked=marked,
        signs=(
            *leg_signs(words, leg),
            *(ABOUT for line in lines if is_about(line, start_only=True)),
            *((OPEN,) if marked else ()),
        ),
        kerb=leg.kerb,
    )


def way(words: Wording, leg: Leg, came_from: str) -> Words:
    """`by coach-1 from the hotel to the ministry`; where it starts only if that is not what was printed before."""
    by, whereto = carried(words, leg), words.short_place(leg.destination.place)
    if leg.through_hall:
        return words.phrase("{by} through {place}", by=by, place=whereto)
    if leg.origin.id == came_from:
        return words.phrase("{by} to {place}", by=by, place=whereto)
    return words.phrase(
        "{by} from {origin} to {place}", by=by, origin=words.short_place(leg.origin.place), place=whereto
    )


def guest_way(words: Wording, leg: Leg, date: dt.date, *, brief: bool = False) -> Words:
    """`Leave for Kamome Robotics by Coach 1, arriving about 14:15`; in a narrow column `To ... by ...`.

    The arrival is rounded up, so that nobody is told to be there before he can be.
    """
    by, place = carried(words, leg), words.short_place(leg.destination.place)
    if leg.mode == "walk" and not leg.vehicles:
        said = words.phrase("Walk to {place}", place=place)
    elif brief:
        said = words.phrase("To {place} {by}", place=place, by=by)
    else:
        said = words.phrase("Leave for {place} {by}", place=place, by=by)
    if leg.arrive is None:
        return said
    about = clock_at(-(-leg.arrive // ROUND) * ROUND, zones_of(leg)[1], date)
    return words.phrase("{way}, arriving about {clock}", way=said, clock=about)


def carried(words: Wording, leg: Leg) -> Words:
    """`by coach 1`, `walk`: what takes them there."""
    if leg.vehicles:
        return words.phrase("by {vehicle}", vehicle=words.vehicles(leg.vehicles))
    return words.term(by_means(leg.mode))


def carrier(words: Wording, leg: Leg) -> Words:
    """`Coach 1`, `coach`, `on foot`: what takes them there, as a table has it."""
    if leg.vehicles:
        return words.vehicles(leg.vehicles)
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


def facts(words: Wording, leg: Leg, date: dt.date) -> tuple[Words, ...]:
    """When to leave, how long it takes, what is left in hand."""
    said = [_leaving(words, leg, date, here=_counts_stay(leg))]
    if not _says_minutes(words, leg):
        return tuple(part for part in said if part)
    said.append(how_long(words, leg))
    if _says_spare(leg):
        said.append(_spare(words, leg))
    if not leg.judged:
        said.append(words.phrase("not judged: the lines are out of order"))
    return tuple(part for part in said if part)


def leg_signs(words: Wording, leg: Leg) -> tuple[Sign, ...]:
    """The signs in what is said of a leg's border and minutes."""
    minutes = (*_minutes_signs(leg), *((AT_MOST,) if _says_spare(leg) and leg.clearing_unknown else ()))
    return (*_border_signs(leg), *(minutes if _says_minutes(words, leg) else ()))


def _border_signs(leg: Leg) -> tuple[Sign, ...]:
    passes = leg.crossing is not None and not leg.open_border and not leg.border_missing
    return (CHOSEN,) if passes and leg.crossing_chosen else ()


def _minutes_signs(leg: Leg) -> tuple[Sign, ...]:
    if leg.minutes is None:
        return ()
    assumed = any(segment.basis is Basis.ASSUMED for segment in leg.segments)
    return (*((ASSUMED,) if assumed else ()), *((ROUGH,) if leg.rough else ()))


def _says_minutes(words: Wording, leg: Leg) -> bool:
    """A card only has room for them where there is too little time."""
    return not contents_of(words.edition).terse or is_short(leg)


def _says_spare(leg: Leg) -> bool:
    """Where the way is counted back from what follows, what is left is spent before it, and said there."""
    return leg.slack is not None and not (_counts_stay(leg) and min(leg.slack) >= 0)


def _counts_stay(leg: Leg) -> bool:
    """Whether a leg is counted back and the stay before it has no end of its own."""
    begins, line = leg.origin.start, leg.origin.line
    return bool(leg.counted_back and begins is not None and line and _stays(line))


def _leaving(words: Wording, leg: Leg, date: dt.date, *, here: bool) -> Words:
    """`leave by 11:05, 35 min here`: where the way is counted back, when they must go and what that leaves them."""
    zone = zones_of(leg)[0]
    if leg.counted_back and leg.leave is not None:
        said = words.phrase("leave by {clock}", clock=clock_at(leg.leave, zone, date))
        left = leg.leave - leg.origin.start if here and leg.origin.start is not None else None
        if left is None:
            return said
        if left < 0:
            return words.joined((said, words.phrase("{minutes} min before it starts", minutes=-left)))
        return words.joined((said, words.phrase("{minutes} min here", minutes=left)))
    if leg.leave is None and leg.latest is not None:
        return words.phrase("leave by {clock} at the latest", clock=clock_at(leg.latest, zone, date))
    return ()


def _spare(words: Wording, leg: Leg) -> Words:
    """`25 min in hand, 12 at the slowest`."""
    spare = leg.slack
    return words.in_tables(lambda language: slack(*spare, language, at_most=leg.clearing_unknown)) if spare else ()


def how_long(words: Wording, leg: Leg) -> Words:
    """`57 min (43-80)`, and what it rests on."""
    if leg.minutes is None:
        return words.phrase("how long is not known")
    minutes = leg.minutes
    said = words.in_tables(lambda language: ranged(minutes, language))
    if leg.written:
        said = words.phrase("{minutes} as written", minutes=said)
    if ASSUMED in _minutes_signs(leg):
        said = words.joined((said, ASSUMED.sign), "")
    if leg.rough:
        said = words.joined((said, words.term(ROUGH.sign)))
    if leg.reckoned_for is not None and leg.origin.place:
        clock = hhmm(local(leg.reckoned_for, leg.origin.place.zone).minute)
        said = words.joined((said, words.phrase("reckoned for {clock}", clock=clock)))
    if leg.clearing_unknown:
        return words.phrase("{minutes} and the border", minutes=said)
    if leg.border_missing:
        return words.phrase("{minutes} without the border", minutes=said)
    return said


def border(words: Wording, leg: Leg, date: dt.date) -> Words:
    """The crossing with its hours of that date, marked where the tool chose it, and the runner-up."""
    if leg.open_border:
        return words.phrase("no border control ({area})", area=words.term(leg.open_border))
    if leg.border_missing:
        return words.phrase("no crossing fits")
    if leg.crossing is None:
        unknown = leg.clearing_unknown or _changes_sides(leg)
        return words.phrase("border control, time not known") if unknown else ()
    if leg.through_hall and leg.origin.place and leg.destination.place:
        sides = (words.side(place.side) for place in (leg.origin.place, leg.destination.place))
        between = words.phrase("{origin} to {place}", origin=next(sides), place=next(sides))
        return words.joined((between, opening(words, leg.crossing, leg, date)))
    found = words.plan.world.borders.crossing(leg.crossing)
    name = words.crossing(found) if found else words.same(leg.crossing)
    if CHOSEN in _border_signs(leg):
        name = words.joined((name, CHOSEN.sign), "")
    if hours := opening(words, leg.crossing, leg, date):
        name = words.phrase("{name} ({hours})", name=name, hours=hours)
    at_a_port = leg.mode in SERVICES and leg.movement
    said = words.phrase("border control: {crossing}" if at_a_port else "over {crossing}", crossing=name)
    return words.joined((said, _runner_up(words, leg)))


def _changes_sides(leg: Leg) -> bool:
    origin, destination = leg.origin.place, leg.destination.place
    return origin is not None and destination is not None and origin.side != destination.side


def _runner_up(words: Wording, leg: Leg) -> Words:
    """The crossing that would have been second, where the tool chose; a card has no room for it.

    Around an unknown place the way has no length, and neither has the other one.
    """
    other = next((each for each in leg.others if each.crossing not in (None, leg.crossing)), None)
    if leg.spans or not leg.crossing_chosen or other is None or not other.crossing or contents_of(words.edition).terse:
        return ()
    second = words.plan.world.borders.crossing(other.crossing)
    name = words.main(second.name) if second else words.same(other.crossing)
    return words.phrase("else {crossing}, {minutes} min", crossing=name, minutes=other.minutes.planned)


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
        return words.labelled(closed, now.reason) if now.reason else closed
    if now.pieces == ((0, DAY),):
        return words.phrase("open 24 h")
    return words.phrase("open {hours}", hours=", ".join(f"{hhmm(start)}-{hhmm(end)}" for start, end in now.pieces))


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


def row_time(words: Wording, line: Line) -> RowTime:
    """The time of a written line, in the languages of the print."""
    about = words.phrase("about") if written_time(line, words.languages[0].language).about else ()
    return RowTime(
        words.in_tables(lambda language: written_time(line, language).start),
        words.in_tables(lambda language: written_time(line, language).end),
        about,
    )


def is_short(leg: Leg) -> bool:
    """Whether there is too little time, at planned or at the slowest."""
    return leg.slack is not None and min(leg.slack) < 0


def zones_of(leg: Leg) -> tuple[str, str]:
    """The clocks at the two ends of a leg."""
    ends = [stop.place.zone if stop.place else None for stop in (leg.origin, leg.destination)]
    lines = [stop.line.zone if stop.line else None for stop in (leg.origin, leg.destination)]
    first = ends[0] or lines[0] or ends[1] or lines[1] or "UTC"
    return first, ends[1] or lines[1] or first


def _stays(line: Line) -> bool:
    return line.end is None and line.item.kind not in ("hotel", "free")
