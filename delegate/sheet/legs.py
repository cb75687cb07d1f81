"""A leg in words: how and whereto, over which border, when to leave, how long and with what to spare."""

import datetime as dt
from collections.abc import Sequence

from delegate.borders.knowledge import state
from delegate.clock import DAY, hhmm, local
from delegate.model import SERVICES
from delegate.planning.plan import Leg, Line
from delegate.sheet.marks import ASSUMED, AT_MOST, CHOSEN, ROUGH, Legend
from delegate.sheet.parts import Detail, Edition, LegRow
from delegate.sheet.wording import Wording, clock_at, stretch, where_of, written_time
from delegate.values import Text
from delegate.words.phrases import in_hand, joined, ranged
from delegate.words.safe import safe_lines

_BY = {"walk": "walk", "car": "by car", "coach": "by coach", "metro": "by metro", "train": "by train"}
_BY |= {"ferry": "by ferry", "flight": "by air", "helicopter": "by helicopter", "travel": "by means not known yet"}


def leg_row(words: Wording, leg: Leg, legend: Legend, *, date: dt.date, came_from: str, who: str, zone: str) -> LegRow:
    """The row of a leg that nobody wrote; `came_from` is the id of the stop printed just before it."""
    origin = "" if leg.origin.id == came_from else f"from {words.short_place(leg.origin.place)} "
    way = f"{carried(words, leg)} {origin}to {words.short_place(leg.destination.place)}"
    zones = zones_of(leg)
    leave = leg.leave if leg.leave is not None else leg.latest
    lines = [line for line in (leg.crossing_line,) if line]
    path = next(((line.where().path, where_of(line.item)[1]) for line in lines), ("", ""))
    return LegRow(
        time=stretch(leg.leave, leg.arrive, zones, date) or (clock_at(leave, zones[0], date) if leave else ""),
        zone=zone,
        way=way,
        border=border(words, leg, legend, date),
        facts=facts(leg, legend, date),
        who=who,
        short=is_short(leg),
        details=tuple(detail for line in lines for detail in crossing_details(words, line)),
        flags=words.flags(*path),
    )


def carried(words: Wording, leg: Leg) -> str:
    """`by coach 1`, `walk`: what takes them there."""
    if leg.vehicle:
        return f"by {words.vehicle(leg.vehicle)}"
    return by_means(leg.mode)


def by_means(mode: str) -> str:
    """`by coach`, `walk`, `by air`."""
    return _BY.get(mode, mode)


def facts(leg: Leg, legend: Legend, date: dt.date) -> tuple[str, ...]:
    """When to leave, how long it takes, what is left in hand."""
    said: list[str] = []
    start = leg.origin.start
    from_zone = zones_of(leg)[0]
    stays = leg.counted_back and start is not None and leg.origin.line is not None and _stays(leg.origin.line)
    if leg.counted_back and leg.leave is not None:
        leave_by = f"leave by {clock_at(leg.leave, from_zone, date)}"
        here = leg.leave - start if stays and start is not None else None
        said.append(leave_by if here is None else f"{leave_by}, {max(here, 0)} min here")
        if here is not None and here < 0:
            said[-1] = f"{leave_by}, {-here} min before it starts"
    elif leg.leave is None and leg.latest is not None:
        said.append(f"leave by {clock_at(leg.latest, from_zone, date)} at the latest")
    said.append(how_long(leg, legend))
    if leg.in_hand and not (stays and leg.in_hand.planned >= 0 and leg.in_hand.high >= 0):
        said.append(in_hand(*leg.in_hand, at_most=leg.clearing_unknown))
        if leg.clearing_unknown:
            legend.use(AT_MOST)
    if not leg.judged:
        said.append("not judged: the lines are out of order")
    return tuple(part for part in said if part)


def how_long(leg: Leg, legend: Legend) -> str:
    """`57 min (43-80)`, and what it rests on."""
    if leg.minutes is None:
        return "how long is not known"
    said = ranged(leg.minutes)
    if leg.written:
        said += " as written"
    if any(segment.basis.startswith("assumption") for segment in leg.segments):
        said += legend.use(ASSUMED)
    if leg.rough:
        said += f", {legend.use(ROUGH)}"
    if leg.reckoned_for is not None and leg.origin.place:
        said += f", reckoned for {hhmm(local(leg.reckoned_for, leg.origin.place.zone).minute)}"
    if leg.clearing_unknown:
        said += " and the border"
    elif leg.border_missing:
        said += " without the border"
    return said


def border(words: Wording, leg: Leg, legend: Legend, date: dt.date) -> str:
    """The crossing with its hours of that date, marked where the tool chose it, and the runner-up."""
    if leg.open_border:
        return f"no border control ({leg.open_border})"
    if leg.border_missing:
        return "no crossing fits"
    if leg.crossing is None:
        return ""
    found = words.plan.world.borders.crossing(leg.crossing)
    name = words.crossing(found) if found else leg.crossing
    if leg.crossing_chosen:
        name += legend.use(CHOSEN)
    name = f"{'border control:' if leg.mode in SERVICES and leg.movement else 'over'} {name}"
    hours = opening(words, leg.crossing, leg, date)
    other = next((each for each in leg.others if each.crossing not in (None, leg.crossing)), None)
    runner_up = ""
    if leg.crossing_chosen and other and other.crossing:
        second = words.plan.world.borders.crossing(other.crossing)
        runner_up = f"else {words.main(second.name) if second else other.crossing}, {other.minutes.planned} min"
    return joined((f"{name} ({hours})" if hours else name, runner_up))


def opening(words: Wording, crossing: str, leg: Leg, date: dt.date) -> str:
    """When a crossing is open on the date on which the leg is made, on the clock of the side that is left."""
    found = words.plan.world.borders.crossing(crossing)
    if found is None:
        return ""
    on, zone = date, zones_of(leg)[0]
    if leg.leave is not None:
        on = local(leg.leave, zone).date
    now = state(found, on)
    if now.pieces is None:
        return "hours not known"
    if not now.pieces:
        return joined(("closed on this date", now.reason), ": ")
    if now.pieces == ((0, DAY),):
        return "open 24 h"
    return "open " + ", ".join(f"{hhmm(start)}-{hhmm(end)}" for start, end in now.pieces)


def crossing_details(words: Wording, line: Line) -> tuple[Detail, ...]:
    """What somebody wrote at the crossing of a leg: when they are at the counter, how firm, notes."""
    said = []
    if time := written_time(line):
        said.append(Detail("At the border", time))
    if line.item.status == "tentative":
        said.append(Detail("", "(tentative)"))
    return (*said, *notes_of(words, line))


def notes_of(words: Wording, line: Line) -> tuple[Detail, ...]:
    """The notes of a line, and in the team's copy the private ones."""
    said = [Detail("Note", part) for note in line.item.notes or () for part in spoken(words, note)]
    if words.edition is Edition.TEAM:
        said += [Detail("Private", part) for note in line.item.private or () for part in spoken(words, note)]
    return tuple(said)


def spoken(words: Wording, text: Text) -> Sequence[str]:
    """A text in each language of the print: side by side, or one below the other where it has several lines."""
    tags = [tag for tag in words.languages if text.in_language(tag)] or [tag for tag, _ in text.by_language]
    said = [lines for tag in tags if (lines := safe_lines(text.in_language(tag) or ""))]
    if all(len(lines) == 1 for lines in said):
        return [" / ".join(dict.fromkeys(line for (line,) in said))] if said else []
    return [line for lines in said for line in lines]


def is_short(leg: Leg) -> bool:
    """Whether there is too little time, at planned or at the slowest."""
    return leg.in_hand is not None and min(leg.in_hand) < 0


def zones_of(leg: Leg) -> tuple[str, str]:
    """The clocks at the two ends of a leg."""
    ends = [stop.place.zone if stop.place else None for stop in (leg.origin, leg.destination)]
    lines = [stop.line.zone if stop.line else None for stop in (leg.origin, leg.destination)]
    first = ends[0] or lines[0] or ends[1] or lines[1] or "UTC"
    return first, ends[1] or lines[1] or first


def _stays(line: Line) -> bool:
    return line.end is None and line.item.kind not in ("hotel", "free")
