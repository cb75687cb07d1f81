"""Moves lines of a trip to other clock times as edits that leave every other byte of the file as it was.

What comes out is read again: only where it says exactly what it said with these times, and nothing new is wrong with
how it is written, do the new bytes leave this module.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from delegate.clock import DAY
from delegate.diagnostics import Edit, Finding
from delegate.model import STEP_CLOCK, Item, Step, Trip
from delegate.modes import SERVICES
from delegate.reading.books import Fetch
from delegate.reading.complaint import Wrong
from delegate.reading.edits import inside, nodes_of
from delegate.reading.fixing import Fixed, Read, applied, read_whole, said
from delegate.reading.languages import is_language
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.parsing import read_nodes
from delegate.reading.scalars import read_scalar
from delegate.source import Span, Where
from delegate.tuples import NamedTuple
from delegate.values import ClockTime, Text, Times, Window

_CLOCK = re.compile(r"(?<![\d:.+-])(\d{1,2})([:.：])([0-5]\d)(?![\d:]|\.\d)")
_TEXTS = ("value", "notes", "private", "bring", "dress", "room")  # of a line, which may name a clock time
LATEST = 9  # days after its line on which an end may be


class CannotMoveError(Exception):
    """A line cannot be moved by itself; the sentence says which, and why. Nothing is written."""


class Rewritten(NamedTuple):
    """A value that becomes another one, and the text for it where that of the file cannot be kept in its style."""

    where: Where
    form: str
    value: Any
    text: str


class FileAsWritten:
    """The texts of a file by where they stand, and the edits that put others for them."""

    def __init__(self, name: str, data: bytes) -> None:
        opened, root = read_nodes(name, data)
        self.opened: OpenFile = opened
        self.root: MappingNode | None = root
        self._nodes: Mapping[Span, Node] = {node.span: node for node in nodes_of(root)} if root else {}

    def node(self, where: Where) -> Node | None:
        """The value in the file at a place; None where the place is that of no value."""
        return self._nodes.get(where.span)

    def edit(self, each: Rewritten, restyled: Callable[[str], str]) -> Edit:
        """The edit of a value: its text `restyled` where that is read as the value, else the text it comes with."""
        node = self.node(each.where)
        if not isinstance(node, ScalarNode) or node.style in ("|", ">", "*"):
            raise CannotMoveError(_not_shown(each.where))
        span = inside(self.opened, node)
        if span is None:
            return Edit(node.span, each.text)
        written = restyled(self.opened.source.text[span.start.offset : span.end.offset])
        read = read_scalar(each.form, written)
        return Edit(span, written if not isinstance(read, Wrong) and read == each.value else each.text)


def lines_moved(name: str, data: bytes, fetch: Fetch, routes: Collection[str], minutes: int) -> Fixed:
    """The file with the lines at these routes (`days.2026-09-15[0]`) so many minutes later, or earlier.

    Services keep their times, which are not ours to move; those, parts of the day and texts that name a clock time are
    left to the author. Raises `CannotMoveError` where a line would begin on another date.
    """
    before = read_whole(name, data, fetch)
    trip = before.meaning
    assert isinstance(trip, Trip)
    file = FileAsWritten(name, data)
    made: list[Finding] = []
    left: list[Finding] = []

    def moved(item: Item) -> Item:
        if item.origin_.yaml_path not in routes:
            return item
        left.extend(_left(item, minutes))
        if item.kind in SERVICES:
            return item
        becomes = _item(item, minutes)
        if edits := tuple(_edits(file, item, becomes, minutes)):
            made.append(Finding(item.where(), "another clock time", edits=edits))
        return becomes

    days = tuple(day.replace(items=tuple(moved(item) for item in day.items)) for day in trip.days or ())
    return settled(name, data, fetch, before, trip.replace(days=days), made, left)


def settled(
    name: str, data: bytes, fetch: Fetch, before: Read, expected: Trip, made: list[Finding], left: list[Finding]
) -> Fixed:
    """The edits, once the file was read with them; raises `CannotMoveError` where it does not say what is expected."""
    done = applied(data, made)
    after = read_whole(name, done, fetch)
    if after.meaning != expected or said(after.findings) - said(before.findings):
        raise CannotMoveError("the file would not say the same with these edits alone; write them by hand")
    return Fixed(done, tuple(made), tuple(left), before.lines, before.hidden)


def _item(item: Item, minutes: int) -> Item:
    """The same line at another time."""
    time, within, by = item.time, item.within, item.by
    if time and not time.part:
        start = _clock(item, time.start, minutes) if time.start else None
        time = time._replace(start=start, end=_clock(item, time.end, minutes, may_pass=True) if time.end else None)
    if within and not within.part:
        within = Window(within.start + minutes, within.end + minutes)
        if within.start < 0 or within.end >= DAY:
            raise CannotMoveError(_other_date(item))
    by = _clock(item, by, minutes, may_pass=True) if by else None
    steps = item.every_step and tuple(_step(step, minutes) for step in item.every_step)
    return item.replace(time=time, within=within, by=by, every_step=steps)


def _clock(item: Item, clock: ClockTime, minutes: int, *, may_pass: bool = False) -> ClockTime:
    days, minute = divmod(clock.minute + minutes, DAY)
    days += clock.days
    if (days and not may_pass) or not -1 <= days <= LATEST:
        raise CannotMoveError(_other_date(item))
    return clock._replace(minute=minute, days=days)


def _step(step: Step, minutes: int) -> Step:
    if step.text is None:
        return step
    return step.replace(text=Text(tuple((tag, _step_text(text, minutes)) for tag, text in step.text.by_language)))


def _step_text(text: str, minutes: int) -> str:
    """A step whose first words are a clock time, which goes with its line."""
    match = STEP_CLOCK.match(text)
    if not match:
        return text
    start, dash, end = match.groups("")
    return shown_later(start, minutes) + dash + shown_later(end, minutes) + text[match.end() :]


def shown_later(text: str, minutes: int) -> str:
    """A text with every clock time in it so many minutes later, written as it was."""

    def later(match: re.Match[str]) -> str:
        hour, minute = divmod((int(match[1]) * 60 + int(match[3]) + minutes) % DAY, 60)
        return f"{hour:0{len(match[1])}d}{match[2]}{minute:02d}"

    return _CLOCK.sub(later, text)


def _edits(file: FileAsWritten, item: Item, becomes: Item, minutes: int) -> Iterator[Edit]:
    for name, form, value in (("time", "times", becomes.time), ("within", "window", becomes.within)):
        if value != getattr(item, name):
            text = _times_text(value) if isinstance(value, Times) else _window_text(value)
            yield file.edit(Rewritten(item.where(name), form, value, text), lambda text: shown_later(text, minutes))
    if becomes.by and becomes.by != item.by:
        written = Rewritten(item.where("by"), "clock", becomes.by, _clock_text(becomes.by))
        yield file.edit(written, lambda text: shown_later(text, minutes))
    if becomes.every_step != item.every_step:
        node = file.node(item.where("steps"))
        for each in _step_texts(node) if node else ():
            if STEP_CLOCK.match(each.text):
                span = inside(file.opened, each)
                if span is None:
                    raise CannotMoveError(_not_shown(item.where("steps")))
                yield Edit(span, _step_text(each.text, minutes))


def _step_texts(node: Node) -> Iterator[ScalarNode]:
    """What the steps of a line begin with; of `9:40 Remarks: Mr Chan`, which YAML takes for a field, its name."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for each in node.items:
            yield from _step_texts(each)
    else:
        for name, below in node.pairs:
            yield from _step_texts(below) if name.text == "text" or is_language(name.text) else (name,)


def _left(item: Item, minutes: int) -> Iterator[Finding]:
    """What is not moved, and is to be looked at: the times of a service, a part of the day, a time within a text."""
    if item.kind in SERVICES and item.time:
        help_ = f"a {item.kind} leaves when its operator says: find another one, or move it by hand"
        yield Finding(item.where("time"), "a service", help_)
    if (item.time and item.time.part) or (item.within and item.within.part):
        name = "time" if item.time else "within"
        yield Finding(item.where(name), "a part of the day", "a part of the day stays as it is: is it another now?")
    for name in _TEXTS:
        text = getattr(item, name)
        texts: Iterable[Any] = text if type(text) is tuple else (text,)
        if any(_CLOCK.search(each) for one in texts if isinstance(one, Text) for _, each in one.by_language):
            help_ = (
                f"this text names a clock time: is it {abs(minutes)} min {'later' if minutes > 0 else 'earlier'} too?"
            )
            yield Finding(item.where(item.kind if name == "value" else name), "a text", help_)


def _times_text(times: Times) -> str:
    start = _clock_text(times.start) if times.start else "tbc"
    if times.end is None:
        return f"{start}-tbc" if times.end_tbc else start
    return f"{start}-{_clock_text(times.end)}"


def _window_text(window: Window | None) -> str:
    assert window is not None
    return f"{_hours(window.start)}-{_hours(window.end)}"


def _clock_text(clock: ClockTime) -> str:
    sign = "-" if (clock.offset or 0) < 0 else "+"
    offset = "" if clock.offset is None else f"{sign}{_hours(abs(clock.offset))}"
    days = f"{clock.days:+d}" if clock.days else ""
    return f"{'~' if clock.approximate else ''}{_hours(clock.minute)}{offset}{days}"


def _hours(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _other_date(item: Item) -> str:
    line, title = item.origin_.span.start.line, item.value or item.kind
    return f"line {line}, {title}, would fall on another date: write it there by hand, and shift the rest"


def _not_shown(where: Where) -> str:
    return f"line {where.span.start.line} cannot be edited by itself: the file does not show its value as it is read"
