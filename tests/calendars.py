"""Readers of calendars that share no line with the writer: libical, ical.js, vobject, ics, and one that unrolls days.

Each is skipped, saying so, where it is not installed.
"""

import ctypes
import ctypes.util
import datetime as dt
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from icalendar import Calendar

HERE = Path(__file__).parent


class Read(NamedTuple):
    """An event as a reader understands it; instants in seconds since the epoch, a whole day as its date."""

    uid: str
    start: int | str
    end: int | str | None
    summary: str
    location: str
    description: str
    sequence: int
    status: str


def by_ical_js(data: bytes, folder: Path) -> list[Read]:
    """The events as ical.js reads them."""
    module = os.environ.get("ICAL_JS", "")
    if not module or shutil.which("node") is None:
        pytest.skip("ICAL_JS names no folder of ical.js (npm), or node is missing")
    file = folder / "read.ics"
    file.write_bytes(data)
    command = ["node", str(HERE / "icaljs.mjs"), module, str(file)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    return [Read(**event) for event in json.loads(done.stdout)]


def by_libical(data: bytes) -> list[Read]:
    """The events as libical reads them; it must find no error, and no breach of RFC 5546."""
    lib = _libical()
    whole = lib.icalparser_parse_string(data)
    assert lib.icalrestriction_check(whole) == 1
    assert lib.icalcomponent_count_errors(whole) == 0
    found, component = [], lib.icalcomponent_get_first_component(whole, _VEVENT)
    while component:
        found.append(_event(lib, component))
        component = lib.icalcomponent_get_next_component(whole, _VEVENT)
    lib.icalcomponent_free(whole)
    return found


def by_vobject(data: bytes) -> list[Read]:
    """The events as vobject reads them, once it has found them valid."""
    vobject = pytest.importorskip("vobject", reason="vobject (PyPI) is not installed")
    calendar = vobject.readOne(data.decode())
    calendar.validate(raiseException=True)
    return [
        Read(
            uid=event.uid.value,
            start=_seconds(event.dtstart.value),
            end=_seconds(event.dtend.value) if "dtend" in event.contents else None,
            summary=event.summary.value,
            location=event.location.value if "location" in event.contents else "",
            description=event.description.value if "description" in event.contents else "",
            sequence=int(event.sequence.value),
            status=event.status.value,
        )
        for event in calendar.vevent_list
    ]


def by_ics(data: bytes) -> list[Read]:
    """The events as ics reads them, which takes no other sequence than 0, and ends of its own where there is none."""
    ics = pytest.importorskip("ics", reason="ics (PyPI) is not installed")
    found = []
    for event in ics.Calendar(data.decode()).events:
        extra = {line.name: line.value for line in event.extra}
        start, end = (event.begin.datetime, event.end.datetime)
        found.append(
            Read(
                uid=event.uid,
                start=start.date().isoformat() if event.all_day else int(start.timestamp()),
                end=_end_of_ics(event, end),
                summary=event.name,
                location=event.location or "",
                description=event.description or "",
                sequence=int(extra["SEQUENCE"]),
                status=event.status,
            )
        )
    return found


def by_recurrences(data: bytes, first: str, last: str) -> set[str]:
    """The names of the events between two days as a reader of recurrences finds them."""
    reader = pytest.importorskip("recurring_ical_events", reason="recurring-ical-events (PyPI) is not installed")
    end = dt.date.fromisoformat(last) + dt.timedelta(days=1)
    return {str(each["UID"]) for each in reader.of(Calendar.from_ical(data)).between(dt.date.fromisoformat(first), end)}


def _end_of_ics(event: Any, end: dt.datetime) -> int | str | None:
    if event.all_day:
        return end.date().isoformat()
    return int(end.timestamp()) if event.has_end() else None


def _seconds(value: dt.date) -> int | str:
    return int(value.timestamp()) if isinstance(value, dt.datetime) else value.isoformat()


class _Time(ctypes.Structure):
    _fields_ = (
        *(
            (name, ctypes.c_int)
            for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")
        ),
        ("zone", ctypes.c_void_p),
    )


_VEVENT = 4  # ICAL_VEVENT_COMPONENT


def _libical() -> ctypes.CDLL:
    name = ctypes.util.find_library("ical") or "libical.so.3"
    try:
        lib = ctypes.CDLL(name)
    except OSError:
        pytest.skip("libical is not installed (Debian: libical3)")
    pointer, text = ctypes.c_void_p, ctypes.c_char_p
    for function, answer, arguments in (
        ("icalparser_parse_string", pointer, (text,)),
        ("icalrestriction_check", ctypes.c_int, (pointer,)),
        ("icalcomponent_count_errors", ctypes.c_int, (pointer,)),
        ("icalcomponent_get_first_component", pointer, (pointer, ctypes.c_int)),
        ("icalcomponent_get_next_component", pointer, (pointer, ctypes.c_int)),
        ("icalcomponent_free", None, (pointer,)),
        ("icalcomponent_get_uid", text, (pointer,)),
        ("icalcomponent_get_summary", text, (pointer,)),
        ("icalcomponent_get_location", text, (pointer,)),
        ("icalcomponent_get_description", text, (pointer,)),
        ("icalcomponent_get_sequence", ctypes.c_int, (pointer,)),
        ("icalcomponent_get_status", ctypes.c_int, (pointer,)),
        ("icalproperty_status_to_string", text, (ctypes.c_int,)),
        ("icalcomponent_get_dtstart", _Time, (pointer,)),
        ("icalcomponent_get_dtend", _Time, (pointer,)),
        ("icalcomponent_as_ical_string", text, (pointer,)),
        ("icaltime_as_timet_with_zone", ctypes.c_long, (_Time, pointer)),
        ("icaltime_as_ical_string", text, (_Time,)),
    ):
        called = getattr(lib, function)
        called.restype, called.argtypes = answer, arguments
    return lib


def _event(lib: ctypes.CDLL, component: int) -> Read:
    def said(function: str) -> str:
        return (getattr(lib, function)(component) or b"").decode()

    ends = b"\nDTEND" in lib.icalcomponent_as_ical_string(component)
    return Read(
        uid=said("icalcomponent_get_uid"),
        start=_instant(lib, lib.icalcomponent_get_dtstart(component)),
        end=_instant(lib, lib.icalcomponent_get_dtend(component)) if ends else None,
        summary=said("icalcomponent_get_summary"),
        location=said("icalcomponent_get_location"),
        description=said("icalcomponent_get_description"),
        sequence=lib.icalcomponent_get_sequence(component),
        status=lib.icalproperty_status_to_string(lib.icalcomponent_get_status(component)).decode(),
    )


def _instant(lib: ctypes.CDLL, time: _Time) -> int | str:
    if time.is_date:
        return dt.date(time.year, time.month, time.day).isoformat()
    return int(lib.icaltime_as_timet_with_zone(time, time.zone))
