"""Reads the days of a trip by their dates, each with its lines."""

import datetime as dt
from typing import Any

from delegate.model import LINE_KINDS, Day, Item
from delegate.reading import complaints_file as complain_of_file
from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong, quoted
from delegate.reading.edits import in_place_of
from delegate.reading.everyday_words import kind_meant
from delegate.reading.lines import read_line, tbc_in_another_word
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.quotes import scalar_text, unwrapped
from delegate.reading.records import UNKNOWN, UnknownKey, found, is_empty, is_tbc
from delegate.reading.scalars import read_scalar
from delegate.reading.typed_dates import dates_as_written, in_year


def read_days(node: Node, route: str, file: OpenFile) -> Any:
    """The days of a trip by date, in the order of the calendar; a date that cannot be read is left out."""
    if is_tbc(node):
        return UNKNOWN
    if not isinstance(node, MappingNode):
        expects = "a date for each day, with its lines below"
        file.findings.append(complain.wrong_shape(file.where(node.span, route), found(node), expects, _example(node)))
        return UNKNOWN
    days: list[Day] = []
    unknown = False
    years = _years(node)
    for typed, child in node.pairs:
        name = unwrapped(typed, route, file)
        date = _date(name.text, years)
        below = f"{route}.{name.text}"
        items, sure = _read_lines(child, below, file)
        if isinstance(date, Wrong):
            said = date.complaint(file.where(name.span, route), date.problem, date.remedy)
            edits = in_place_of(file, name, date.instead) if date.instead else ()
            file.findings.append(said._replace(edits=edits))
            date = read_scalar("date", date.instead)
        if isinstance(date, Wrong) or any(day.date == date for day in days):
            if not isinstance(date, Wrong):  # the same date in two forms
                same = next(day for day in days if day.date == date)
                file.findings.append(
                    complain_of_file.duplicate_key(file.where(name.span, route), name.text, same.where())
                )
            unknown = True
            file.undated.extend(items)
            continue
        tbc = frozenset() if sure else frozenset(("day",))
        days.append(Day(date=date, items=items, tbc=tbc, origin_=file.origin(below, name.span)))
    days.sort(key=lambda day: day.date)
    return UnknownKey(tuple(days) or None) if unknown else tuple(days)


def _read_lines(node: Node, route: str, file: OpenFile) -> tuple[tuple[Item, ...], bool]:
    """The lines of a day, and whether they are known: a day may be `tbc` as a whole."""
    if is_tbc(node) or tbc_in_another_word(node, route, file):
        return (), False
    if is_empty(node):
        return (), True
    if not isinstance(node, SequenceNode):
        remedy = _as_a_line(node) or "put a dash in front of each line of the day"
        file.findings.append(
            complain.wrong_shape(file.where(node.span, route), found(node), "a list of lines, or tbc", remedy)
        )
        return (), False
    items = (read_line(each, f"{route}[{i}]", file) for i, each in enumerate(node.items) if not is_empty(each))
    return tuple(item for item in items if item), True


def _as_a_line(node: Node) -> str:
    """What to write for a day that says a word or two: `rest` is time off; anything else is an event."""
    text = node.text.strip() if isinstance(node, ScalarNode) else ""
    if not text or len(text) > 120:
        return ""
    first = text.split()[0]
    meant = kind_meant(text) or kind_meant(first)
    kind = first.lower() if first.lower() in LINE_KINDS else meant.key if meant and not meant.question else "event"
    return f"write it as a line of the day, on the next line: `- {kind}: {scalar_text(text, alone=True)}`"


def _example(node: Node) -> str:
    """What to write in place of a list of days, with the date of its first."""
    first = node.items[0] if isinstance(node, SequenceNode) and node.items else None
    fields = first.pairs if isinstance(first, MappingNode) else []
    said = [each.text for pair in fields for each in pair if isinstance(each, ScalarNode)]
    date = next((found[0] for each in said if len(found := dates_as_written(each)) == 1), "")
    return f"write each date as a name, such as `{date}:`, with the lines of that day below it" if date else ""


def _years(node: MappingNode) -> set[int]:
    """The years of the days whose date can be read."""
    read = [read_scalar("date", name.text) for name, _ in node.pairs]
    dates = [read_scalar("date", each.instead) if isinstance(each, Wrong) and each.instead else each for each in read]
    return {each.year for each in dates if isinstance(each, dt.date)}


def _date(text: str, years: set[int]) -> Any:
    """The date of a day, or what is wrong with it; `3月19日` is of the year of the other days, where they have one."""
    date = read_scalar("date", text)
    if not isinstance(date, Wrong) or date.instead:
        return date
    found = sorted({each for year in years for each in in_year(text, year)})
    if not found:
        return _without_year(text, date)
    problem, remedy = f"{quoted(text)} has no year", f"write {' or '.join(found)}"
    return date._replace(problem=problem, remedy=remedy, instead=found[0] if len(found) == 1 else "")


def _without_year(text: str, wrong: Wrong) -> Wrong:
    """What is wrong with a date, and what to write where it lacks its year and no other day has one."""
    found = [f"YYYY{each[4:]}" for each in in_year(text, 2024)]  # a year that has 29 February
    if not found:
        return wrong
    remedy = f"write its year in front, {' or '.join(found)}"
    return wrong._replace(problem=f"{quoted(text)} has no year", remedy=remedy)
