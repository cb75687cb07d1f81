"""Reads the events of a calendar that `delegate plan` wrote: a property that no calendar shows says what each is."""

import re
from collections.abc import Sequence
from typing import Any

from delegate.importing.sources.calendar_texts import texts, title_of
from delegate.importing.sources.printed import PrintedRow, languages_of, said_in_print, without_label
from delegate.importing.understanding.times import read_time

CALENDAR_MARK, EVENT_MARK = "X-DELEGATE-WRITTEN", "X-DELEGATE-ROW"
WORKED_OUT = {"leg": "way", "note": "note", "nights": "nights", "gone": "no longer"}


def languages_in(calendar: Any) -> tuple[str, ...]:
    """The languages that a calendar of ours names; nothing for one of another hand."""
    return languages_of(" ".join(texts(calendar, CALENDAR_MARK)))


def printed_event(event: Any, where: str, day: str, start: str, end: str, languages: Sequence[str]) -> PrintedRow:
    """An event as a row. `start` and `end` are on the clock, "" without one: then the title says when in brackets."""
    mark, *open_times = " ".join(texts(event, EVENT_MARK)).split() or [""]
    start, end = ("" if "start" in open_times else start), ("" if "end" in open_times else end)
    title, said = _unsure(title_of(event))
    title, words = _without_status(title)
    if said and start:
        start = f"~{start}"
    location = " ".join(texts(event, "LOCATION"))
    lines = [line for text in texts(event, "DESCRIPTION") for line in text.split("\n") if line.strip()]
    worked_out = WORKED_OUT.get(mark, "")
    notes = [line for line in (*words, *lines) if line.split(" / ")[0] in _OPTIONAL]
    lines = [line for line in lines if line.split(" / ")[0] not in (*_STATUSES, *_OPTIONAL)]
    places: list[str] = []
    while lines and not worked_out and len(places) < len(languages) and _is_place(lines[0], location):
        places.append(lines.pop(0))
    who = [found for line in lines if (found := without_label(line, "For")) is not None]
    hosts = [found for line in lines if (found := without_label(line, "With")) is not None]
    notes += [line for line in lines if without_label(line, "For") is None and without_label(line, "With") is None]
    if location and (worked_out or not places):
        notes.append(location)
    elif location:
        notes += _street(location, places)
    status = {"TENTATIVE": "tentative", "CANCELLED": "cancelled"}.get(" ".join(texts(event, "STATUS")).upper(), "")
    return PrintedRow(
        where=where,
        day=day,
        kind="" if worked_out else mark,
        start=start or said,
        end=end,
        title=title,
        place=tuple(places),
        who="\n".join(who),
        hosts=tuple(hosts),
        notes=tuple(notes),
        status=status,
        worked_out=worked_out,
    )


_STATUSES, _OPTIONAL = said_in_print("(tentative)", "(cancelled)"), said_in_print("(optional)")
_NO_TIME = said_in_print("time to be confirmed")


def _unsure(title: str) -> tuple[str, str]:
    """The title without what no clock shows, `Dinner (evening)`, and that."""
    match = re.fullmatch(r"(?P<title>.*\S)\s*\((?P<said>[^()]*)\)", title, re.DOTALL)
    first = match["said"].split(" / ")[0] if match else ""
    if match and first in _NO_TIME:
        return match["title"], "tbc"
    time = read_time(first, cell=True) if first else None
    if match is None or time is None or time.rest.strip() or not time.time:
        return title, ""
    return match["title"], first


def _without_status(title: str) -> tuple[str, list[str]]:
    """The title without `(tentative)`, `(cancelled)` and `(optional)` at its end, and these."""
    found: list[str] = []
    while word := next((each for each in (*_STATUSES, *_OPTIONAL) if title.endswith(f" {each}")), ""):
        title, found = title.removesuffix(word).rstrip(), [word, *found]
    return title, found


def _is_place(line: str, location: str) -> bool:
    """Whether a line of the description names the place of the event."""
    name = re.split(r", | · ", line)[0].strip()
    return bool(name) and name in location


def _street(location: str, places: Sequence[str]) -> list[str]:
    """What the place of an event says more than the line that names it."""
    known = " ".join(places)
    more = [part for part in re.split(r", | / ", location) if part.strip() and part.strip() not in known]
    return [location] if more else []
