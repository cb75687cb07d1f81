"""Moves a whole trip to other dates as edits, and lists the other dates in it, which its author has to look at."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from delegate.diagnostics import Edit, Finding
from delegate.model import Person, Trip
from delegate.model.texts import texts_of
from delegate.reading.books import Fetch
from delegate.reading.complaint import Wrong
from delegate.reading.fixing import Fixed, read_whole
from delegate.reading.moving_times import CannotMoveError, FileAsWritten, Rewritten, settled
from delegate.reading.nodes import MappingNode
from delegate.reading.scalars import read_scalar
from delegate.source import Where
from delegate.tuples import NamedTuple
from delegate.values import Moment

_VALID_FOR = 183  # days behind the last one for which a passport is often to be valid
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


class MemberMoment(NamedTuple):
    """When somebody joins or leaves: the field, the moment, and the one that goes along with the trip."""

    person: str
    field: str
    record: Person
    moment: Moment
    becomes: Moment

    @property
    def where(self) -> Where:
        """Where it is written, in the trip or in an address book."""
        return self.record.where(self.field)

    def is_in(self, name: str) -> bool:
        """Whether it stands in that file; what comes from an address book is at the key of the person there."""
        origin = self.record.origin_
        return origin.path == name and origin.keys.get(self.field, origin.span) != origin.span


def memberships(trip: Trip, days: int) -> Iterator[MemberMoment]:
    """Everybody's joining and leaving, in the order of the file."""
    for who, person in {**(trip.hosts or {}), **(trip.delegation or {})}.items():
        for field, moment in (("joins", person.joins), ("leaves", person.leaves)):
            if moment is not None:
                yield MemberMoment(who, field, person, moment, moment._replace(date=_later(moment.date, days)))


def trip_moved(name: str, data: bytes, fetch: Fetch, days: int, *, members: bool) -> Fixed:
    """The file with every date of the programme so many days later, or earlier; with `members` joins and leaves too.

    What else has a date is left to the author: joins and leaves that stay or stand in an address book, the last day
    of a paper, texts that name one of the dates. Raises `CannotMoveError` where the file would say anything else too.
    """
    before = read_whole(name, data, fetch)
    trip = before.meaning
    assert isinstance(trip, Trip)
    file = FileAsWritten(name, data)
    made = [Finding(Where(name, edit.span), "another date", edits=(edit,)) for edit in _keys(file, days)]
    asked = [*memberships(trip, days)]
    moved = [each for each in asked if members and each.is_in(name)]
    made += [Finding(each.where, "another date", edits=(_moment_edit(file, each),)) for each in moved]
    left = [_of_member(trip, each, name) for each in asked if each not in moved]
    left += [*_expiries(trip, name, days), *_named(trip, name)]
    expected = trip.replace(days=tuple(day.replace(date=_later(day.date, days)) for day in trip.days or ()))
    for table in ("delegation", "hosts"):
        people = {
            who: person.replace(**{each.field: each.becomes for each in moved if each.record is person})
            for who, person in (getattr(trip, table) or {}).items()
        }
        expected = expected.replace(**{table: people}) if getattr(trip, table) is not None else expected
    return settled(name, data, fetch, before, expected, made, sorted(left, key=lambda each: each.sort_key))


def _later(date: dt.date, days: int) -> dt.date:
    try:
        return date + dt.timedelta(days=days)
    except OverflowError as error:
        raise CannotMoveError("there is no such date in the calendar") from error


def _keys(file: FileAsWritten, days: int) -> Iterator[Edit]:
    """The dates under which lines stand."""
    table = next((value for key, value in file.root.pairs if key.text == "days"), None) if file.root else None
    for key, _ in table.pairs if isinstance(table, MappingNode) else ():
        read = read_scalar("date", key.text)
        date = read_scalar("date", read.instead) if isinstance(read, Wrong) and read.instead else read
        if not isinstance(date, dt.date):
            raise CannotMoveError(f"line {key.span.start.line}: `{key.text}` is not read as a date")
        yield Edit(key.span, _quoted(_later(date, days).isoformat(), key.style))


def _quoted(text: str, style: str) -> str:
    return f"{style}{text}{style}" if style in ('"', "'") else text


def _moment_edit(file: FileAsWritten, each: MemberMoment) -> Edit:
    minute = each.becomes.minute
    date = each.becomes.date.isoformat()
    text = date if minute is None else f"{date} {minute // 60:02d}:{minute % 60:02d}"
    return file.edit(
        Rewritten(each.where, "moment", each.becomes, text), lambda written: _ISO.sub(date, written, count=1)
    )


def _of_member(trip: Trip, each: MemberMoment, name: str) -> Finding:
    verb, date = each.field, each.becomes.date.isoformat()
    where = _in_file(trip, each.where, name)
    file = "" if each.is_in(name) else " (in an address book)"
    return Finding(where, verb, f"{each.person} {verb} {each.moment.date}{file}: is it {date} now?")


def _expiries(trip: Trip, name: str, days: int) -> Iterator[Finding]:
    """The papers that end before half a year after the trip, as many countries ask; no programme moves those."""
    last = max((day.date for day in trip.days or ()), default=None)
    limit = _later(last, days + _VALID_FOR) if last else None
    for who, person in (trip.delegation or {}).items():
        for paper in person.papers or ():
            if paper.expires and last and limit and paper.expires < limit:
                until = _later(last, days).isoformat()
                help_ = f"a paper of {who} expires {paper.expires}: is it still good on {until}?"
                yield Finding(_in_file(trip, paper.where("expires"), name), "expires", help_)


def _in_file(trip: Trip, where: Where, name: str) -> Where:
    """A place of this file; what stands in an address book is said where the trip names its people."""
    if where.path == name:
        return where
    return trip.where("delegation" if trip.wrote("delegation") else "hosts")


def _named(trip: Trip, name: str) -> Iterator[Finding]:
    """The texts that name one of the dates of the programme."""
    names = "|".join(re.escape(each) for day in trip.days or () for each in _spelt(day.date))
    pattern = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])") if names else None
    for written in texts_of(trip):
        if pattern and written.where.path == name and any(pattern.search(text) for _, text in written.text.by_language):
            yield Finding(written.where, "a text", "this text names a date of the programme: is it another one now?")


def _spelt(date: dt.date) -> Iterator[str]:
    """A date as people write it in a sentence."""
    yield date.isoformat()
    for month in (calendar.month_name[date.month], calendar.month_abbr[date.month]):
        yield f"{date.day} {month}"
        yield f"{month} {date.day}"
    yield f"{date.month}月{date.day}日"
