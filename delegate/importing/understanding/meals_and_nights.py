"""Makes the lines that columns for meals and the hotel hold, and those whose time is a word for a meal."""

import re
from collections.abc import Iterable, Iterator

from delegate.importing.naming.kinds import EVENT, kind_of
from delegate.importing.naming.place_words import is_a_place
from delegate.importing.rows import Row
from delegate.importing.understanding.marks import RowMark
from delegate.importing.understanding.times import ReadTime, read_time
from delegate.importing.words import is_word
from delegate.tuples import NamedTuple

MEALS = ("breakfast", "lunch", "dinner")
NOTHING = re.compile(r"(?i)[√✓✔xX×/\-–—\s]*|yes|no|none|nil|included|无|無|自理|含|有")


class BesideText(NamedTuple):
    """A filled cell of a column for a meal or the hotel: the role and the head of its column, and its text."""

    role: str
    head: str
    text: str


def labelled(row: Row, time: ReadTime) -> tuple[Row, ReadTime]:
    """A row whose time is a word for a meal or the night: `Lunch | City Hall canteen` is a meal."""
    said = time.notes[0] if len(time.notes) == 1 and not time.time and len(time.notes[0]) <= 20 else ""
    if said and is_word("kinds", "hotel", said):
        return row._replace(kind="hotel", place=row.place or row.title), time
    if any(said and is_word("roles", meal, said) for meal in MEALS) and kind_of(row.title) in (EVENT, "hotel"):
        at, title = _leading_time(row.title)
        place = row.place or (title if is_a_place(title) and "\n" not in title else "")
        return row._replace(title=f"{said}: {title}", place=place, kind="meal"), at or time._replace(notes=())
    return row, time


def _leading_time(text: str) -> tuple[ReadTime | None, str]:
    """The time of the clock with which the text of a meal begins, `12:30 Harbour Hotel`, and the text without it."""
    time = read_time(text)
    title = re.sub(r"^[\s:：,，;；–—-]+", "", time.rest).strip() if time and time.start >= 0 else ""
    return (time, title) if title else (None, text)


def of_columns(cells: Iterable[BesideText], where: str) -> Iterator[RowMark]:
    """The lines of such columns, that of the hotel last in its day; a tick or `own choice` is a note of the meal."""
    bare = Row("", "", "", where)
    for role, head, text in cells:
        if role == "hotel":
            yield RowMark(bare._replace(title=text, place=text, kind="hotel"), late=True)
        elif NOTHING.fullmatch(text):
            yield RowMark(bare._replace(title=head, notes=(text,) if text.strip("√✓✔ ") else (), kind="meal"))
        else:
            at, title = _leading_time(text)
            row = bare._replace(title=f"{head}: {title}", kind="meal")
            yield RowMark(row._replace(time=at.time, status=at.status), start=at.start) if at else RowMark(row)
