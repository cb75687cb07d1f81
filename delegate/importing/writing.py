"""Writes a draft as the text of a trip, in the order and style of the format: the last stage of an import."""

import datetime as dt
from collections.abc import Container, Iterable, Mapping

from delegate.importing.blocks import Remark
from delegate.importing.naming.drafted import DraftedGroup, DraftedLine, DraftedPerson, DraftedTrip
from delegate.importing.rows import Understood
from delegate.importing.yaml_page import YamlPage, scalar
from delegate.tuples import NamedTuple
from delegate.values import Text

DELETION = "deletion"
_TIMES, _PLACES = ("time", "within", "for"), ("venue", "from", "to")


class WrittenDraft(NamedTuple):
    """The text of a draft, and the number of the line at which each row, city or place of the source stands in it."""

    text: str
    lines: Mapping[str, int]


def written(trip: DraftedTrip, understood: Understood, name: str, form: str) -> WrittenDraft:
    """The draft as text; `name` is that of the source file without its folder, `form` what it was read as."""
    page, at = YamlPage(), dict[str, int]()
    page.comment(f"A first draft out of {name}, read as {_article(form)} {form}.")
    if trip.doubts:
        page.comment("\n".join(["Look at first:", *(f"{each.where}: {each.message}" for each in trip.doubts)]))
    _remarks(page, understood.before, 0)
    page.words("trip", trip.title)
    if trip.languages:
        page.ids("languages", trip.languages)
    _people(page, "delegation", trip.delegation)
    _people(page, "hosts", trip.hosts)
    _groups(page, trip.groups)
    _venues(page, trip, at)
    _days(page, trip.lines, at)
    if understood.after:
        page.blank()
        _remarks(page, understood.after, 0)
    return WrittenDraft(page.text(), at)


def _article(form: str) -> str:
    return "an" if form[:1].lower() in "aeiou" else "a"


def _remarks(page: YamlPage, remarks: Iterable[Remark], indent: int) -> None:
    for each in remarks:
        kind = "" if each.kind == "line" else f", {each.kind}"
        said = "deleted in the source" if each.kind == DELETION else f"from the source{kind}"
        page.comment(f"{said}: {each.text}", indent)


def _people(page: YamlPage, table: str, people: Iterable[DraftedPerson]) -> None:
    for number, each in enumerate(people):
        if not number:
            page.blank()
            page.head(table)
        for remark in each.remarks:
            page.comment(f"from the source: {remark}", 2)
        page.head(each.id, 2)
        page.words("name", each.name, 4)
        if each.title:
            page.entry("title", each.title, 4)
        if each.role:
            page.raw("role", each.role, 4)
        if each.people:
            page.raw("people", each.people, 4)


def _groups(page: YamlPage, groups: Iterable[DraftedGroup]) -> None:
    for number, each in enumerate(groups):
        if not number:
            page.blank()
            page.head("groups")
        page.head(each.id, 2)
        page.words("name", each.name, 4)
        page.ids("people", each.people, 4)


def _venues(page: YamlPage, trip: DraftedTrip, at: dict[str, int]) -> None:
    if trip.venues:
        page.blank()
        page.head("venues")
    for venue in trip.venues:
        page.head(venue.id, 2)
        page.words("name", venue.name, 4)
        page.entry("city", venue.city, 4)
        at[f"venue {venue.id}"] = page.number
        if venue.address:
            page.entry("address", venue.address, 4)
    if trip.cities:
        page.blank()
        page.head("cities")
    for city in trip.cities:
        page.raw(scalar(city.name), f"{{country: tbc, zone: {city.zone}}}", 2)
        at[f"city {city.name}"] = page.number


def _days(page: YamlPage, lines: Iterable[DraftedLine], at: dict[str, int]) -> None:
    page.blank()
    page.head("days")
    by_day: dict[str, list[DraftedLine]] = {}
    undated: list[DraftedLine] = []
    for each in lines:
        (by_day.setdefault(each.day, []) if _is_date(each.day) else undated).append(each)
    for number, day in enumerate(sorted(by_day)):
        if number:
            page.blank()
        page.head(day, 2)
        for line in by_day[day]:
            _line(page, line, at)
    for line in undated:  # a row without a day is nowhere in the programme
        said = "; ".join(text for each in (line.title, *line.notes) for _, text in each.by_language)
        page.comment(f"from the source, row without a day, {line.where}: {said}", 2)


def row_key(where: str, taken: Container[str]) -> str:
    """What a line is called in `lines`: its row, and its number among the lines of that row from the second one on."""
    key, number = where, 1
    while key in taken:
        number += 1
        key = f"{where} ({number})"
    return key


def _is_date(day: str) -> bool:
    try:
        return dt.date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


def _line(page: YamlPage, line: DraftedLine, at: dict[str, int]) -> None:
    _remarks(page, line.before, 4)
    if line.place:
        page.entry(f"- {line.kind}", line.place, 4, remark=line.where)
    else:
        page.words(f"- {line.kind}", line.title, 4, remark=line.where)
    at[row_key(line.where, at)] = page.number
    fields = dict(line.fields)
    for key in (*_TIMES, *_PLACES):
        if key in fields:
            (page.raw if key in _TIMES else page.entry)(key, fields[key], 6)
    if line.room:
        page.entry("room", line.room, 6)
    if "wet" in fields:
        page.entry("wet", fields["wet"], 6)
    for key, ids in line.lists:
        page.ids(key, ids, 6)
    if "status" in fields:
        page.raw("status", fields["status"], 6)
    page.several("steps", line.steps, 6)
    page.several("notes", line.notes, 6)
    page.several("private", [Text((("", each),)) for each in line.private], 6)
