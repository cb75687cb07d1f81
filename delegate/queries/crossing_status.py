"""Reports the state of crossings on a date, at an hour, for a mode and for papers, without a trip."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal

from delegate.borders.clearing import clearing
from delegate.borders.crossings import state
from delegate.borders.opening import Closure, closure_at, opening_at, side_zone
from delegate.borders.paper_faults import BorderEntry, PaperFault
from delegate.clock import DAY, instants, local
from delegate.model import Change, Crossing, Person
from delegate.places.hours import Pieces, pieces
from delegate.planning.world import World
from delegate.queries.desk_papers import DeskVerdict, judged
from delegate.travel.requests import Segment
from delegate.tuples import NamedTuple
from delegate.values import Text

_ANY_WEEK = tuple(dt.date(2024, 7, day) for day in range(1, 8))
_NOT_KNOWN = ("lapsed", "entry-unknown", "unknown-nationality", "unchecked")  # neither yes nor no


class CrossingQuery(NamedTuple):
    """What is asked of each crossing; what is None is not asked.

    `between` are the side that is left and the side that is entered. `minute` is past midnight of `date`, on the clock
    of the side that is left. `traveller` stands for those who pass together, with their papers where these are asked
    about.
    """

    between: tuple[str, str] | None = None
    date: dt.date | None = None
    minute: int | None = None
    mode: str | None = None
    traveller: Person | None = None

    @property
    def papers(self) -> bool:
        """Whether papers are asked about."""
        return bool(self.traveller and self.traveller.papers)


class DatedChange(NamedTuple):
    """A dated change, and where it stands to the date asked about: `before`, `in-force`, `after`, or nothing."""

    change: Change
    when: str


class TooLate(NamedTuple):
    """People are not through by closing, of a `slow` day only then; both are minutes past local midnight."""

    cleared: int
    closes: int
    slow: bool


class Objection(NamedTuple):
    """What forbids a crossing, or may: it is `closed`, it closes too soon (`late`), not for the `mode` or the `papers`.

    `reason` is what the row of a closed one says, `closure` its hours.
    """

    kind: Literal["closed", "late", "mode", "papers"]
    reason: Text | None = None
    closure: Closure | None = None
    late: TooLate | None = None
    mode: str = ""
    faults: tuple[PaperFault, ...] = ()


class Direction(NamedTuple):
    """One way through: the side that is left (nothing at a port of entry), the one that is entered.

    `papers` says what the papers come to, where these are asked about, and `judged_on` by the rules of which date;
    `clear` says how long it takes, where an hour is asked about; `too_late` that people are not through by closing.
    """

    left: str
    entered: str
    papers: DeskVerdict | None
    judged_on: dt.date | None
    clear: Segment | None
    too_late: TooLate | None = None

    @property
    def in_time(self) -> bool | None:
        """Whether people are through by closing; None where they are not on a slow day."""
        return True if self.too_late is None else None if self.too_late.slow else False

    @property
    def admitted(self) -> bool | None:
        """Whether the papers admit; None where that is not known, or not asked about."""
        if self.papers is None or self.papers.entry.state in _NOT_KNOWN:
            return None
        return self.papers.entry.admits

    @property
    def passes(self) -> bool | None:
        """Whether the papers let people out of the one side and into the other; None where that is not known."""
        if self.papers and self.papers.leaving.fault:
            return False
        return None if self.admitted and self.papers and self.papers.doubts else self.admitted

    @property
    def faults(self) -> tuple[PaperFault, ...]:
        """What is wrong with the papers on either side."""
        desk = self.papers
        both = (desk.leaving.fault, desk.entry.fault, *desk.doubts) if desk else ()
        return tuple(fault for fault in both if fault)


class CrossingStatus(NamedTuple):
    """How one crossing stands.

    `open` is None where it is not known, where no date is asked about, and where a date without an hour has only a part
    of its day. `hours` are those of the date, without one those of every day; None: not known, or not every day the
    same. `reason` is what the row says of the date, `closure` the hours around a minute at which it is closed. `usable`
    brings open, mode and papers together: False as soon as one of them forbids it; `why_not` is what forbids it, or
    may.
    """

    crossing: Crossing
    open: bool | None
    hours: Pieces | None
    reason: Text | None
    closure: Closure | None
    modes: tuple[str, ...] | None
    changes: tuple[DatedChange, ...]
    directions: tuple[Direction, ...]
    usable: bool | None
    why_not: tuple[Objection, ...]


def statuses(world: World, question: CrossingQuery, crossings: Iterable[Crossing]) -> tuple[CrossingStatus, ...]:
    """How each crossing stands, in the order given."""
    return tuple(_status_of(world, question, crossing) for crossing in crossings)


def _status_of(world: World, question: CrossingQuery, crossing: Crossing) -> CrossingStatus:
    date, minute = question.date, question.minute
    hours, reason, modes = usual_hours(crossing), None, crossing.modes
    if date:
        hours, reason, modes = state(crossing, date, question.between[0] if question.between else "")
    open_ = _open(hours, minute) if date else None
    directions = tuple(_directions(world, question, crossing))
    closure = None
    if date and minute is not None and hours and open_ is False:
        closure = _out_of_hours(crossing, directions[0].left, date, minute)
    verdicts: list[tuple[bool | None, Objection]] = []
    if date:
        verdicts.append((open_, Objection("closed", reason, closure)))
    if open_:
        verdicts += [(each.in_time, Objection("late", late=each.too_late)) for each in directions]
    gone = _closed_since(crossing) if not date and (question.mode or question.papers) else None
    if gone:
        verdicts.append((False, Objection("closed", gone.reason or gone.closed)))
    if question.mode:
        takes = None if modes is None else question.mode in modes
        verdicts.append((takes, Objection("mode", mode=question.mode)))
    if question.papers and any(each.papers for each in directions):
        verdicts.append(_admitted(directions))
    found = {each for each, _ in verdicts}
    usable = False if False in found else None if None in found or not verdicts else True
    why_not = tuple(dict.fromkeys(said for verdict, said in verdicts if verdict is usable and not verdict))
    changes = tuple(_changes(crossing, date))
    return CrossingStatus(crossing, open_, hours, reason, closure, modes, changes, directions, usable, why_not)


def _closed_since(crossing: Crossing) -> Change | None:
    """What has closed it without an end, when it was last looked at."""
    known = (each for each in crossing.changes or () if each.closed and each.start and not each.until)
    return next(
        (each for each in known if not crossing.checked or (each.start or dt.date.max) <= crossing.checked), None
    )


def usual_hours(crossing: Crossing) -> Pieces | None:
    """The hours of every day, where each day of the week has the same."""
    if crossing.hours is None:
        return None
    found = {pieces(crossing.hours, date) for date in _ANY_WEEK}
    return found.pop() if len(found) == 1 else None


def _open(hours: Pieces | None, minute: int | None) -> bool | None:
    """Whether it is open at that minute; without one, whether all day."""
    if hours is None:
        return None
    if minute is not None:
        return any(start <= minute < end for start, end in hours)
    return True if hours == ((0, DAY),) else None if hours else False


def _out_of_hours(crossing: Crossing, left: str, date: dt.date, minute: int) -> Closure:
    zone = side_zone(crossing, left or next(iter(crossing.sides or {}), ""))
    found = instants(date, minute, zone)
    return closure_at(crossing, found[0], zone, left) if found else Closure(known=False)


def _directions(world: World, question: CrossingQuery, crossing: Crossing) -> Iterator[Direction]:
    """The way that is asked about, else both; at a port of entry the way in."""
    sides = tuple(crossing.sides or {})
    both = [("", sides[0])] if len(sides) == 1 else [(sides[0], sides[1]), (sides[1], sides[0])]
    date, people = question.date, (question.traveller,) if question.traveller else ()
    rules_of = date or max(_checks(world, crossing), default=None)
    for left, entered in [question.between] if question.between else both:
        found = clear = None
        too_late = None
        enters = entered in sides  # who leaves through a port shows the paper to enter with at another one
        if question.traveller and question.papers and rules_of and enters:
            entry = BorderEntry(crossing.id, left, entered, rules_of, listed=question.traveller.heads)
            found = judged(world.borders, question.traveller, entry)
        if date and question.minute is not None:
            zone = side_zone(crossing, left or next(iter(sides), ""))
            for reached in instants(date, question.minute, zone)[:1]:  # none where the clocks jump over it
                clear = clearing(crossing, people, left, entered, reached, zone, question.mode or "")
                too_late = _too_late(crossing, clear, reached, zone, left)
        yield Direction(left, entered, found, rules_of if found else None, clear, too_late)


def _too_late(crossing: Crossing, clear: Segment, reached: int, zone: str, left: str) -> TooLate | None:
    """The closing time by which those who reach it now are not through (rule 17)."""
    closes = opening_at(crossing, reached, zone, left).closes
    if closes is None or clear.minutes is None or reached + clear.minutes.high <= closes:
        return None
    late = reached + clear.minutes.planned > closes
    cleared = reached + (clear.minutes.planned if late else clear.minutes.high)
    return TooLate(local(cleared, zone).minute, local(closes, zone).minute or DAY, slow=not late)


def _checks(world: World, crossing: Crossing) -> Iterator[dt.date]:
    """When the rules of entry at a crossing, and the crossing itself, were looked at."""
    found = (rule.checked for side in crossing.sides or () for rule in world.borders.admissions(side))
    yield from (each for each in (crossing.checked, *found) if each)


def _admitted(directions: Iterable[Direction]) -> tuple[bool | None, Objection]:
    """Whether the papers admit on all of the ways, and why not."""
    ways = tuple(directions)
    passes = {each.passes for each in ways}
    known = passes.pop() if len(passes) == 1 else None
    faults = dict.fromkeys(fault for each in ways if each.passes in (False, known) for fault in each.faults)
    return known, Objection("papers", faults=tuple(faults))


def _changes(crossing: Crossing, date: dt.date | None) -> Iterator[DatedChange]:
    """All dated changes; where a date is asked about those in force, with the last before it and the next after it."""
    known = [DatedChange(change, _when(change, date) if date else "") for change in crossing.changes or ()]
    before = [each for each in known if each.when == "before"]
    after = [each for each in known if each.when == "after"]
    kept = {id(each) for each in known if each.when in ("", "in-force")}
    if before:
        kept.add(id(max(before, key=lambda each: each.change.until or dt.date.min)))
    if after:
        kept.add(id(min(after, key=lambda each: each.change.start or dt.date.max)))
    order = ("", "before", "in-force", "after")
    yield from sorted((each for each in known if id(each) in kept), key=lambda each: order.index(each.when))


def _when(change: Change, date: dt.date) -> str:
    if change.until and change.until < date:
        return "before"
    return "after" if change.start and change.start > date else "in-force"
