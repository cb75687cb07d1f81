"""Nothing breaks out of a calendar, and strangers read it as it was meant."""

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest
from calendars import Read, by_ical_js, by_ics, by_libical, by_recurrences, by_vobject
from choosing import few
from command import ROOT, TRIP
from ics_events import LINES, event, events, itinerary, sheet_of, trip
from outputs import flat

from delegate.render.office.ics import render
from delegate.sheet.model import Revision

# --- what stands in a file --------------------------------------------------------------------------------------------

HOSTILE = (
    "BEGIN:VEVENT",
    'x\\nEND:VEVENT\\nBEGIN:VEVENT"; ,',
    "C:\\\\New\\\\Notes",
    "=HYPERLINK(1)",
    "𨋢" * 200,
    "👩‍👩‍👧 สวัสดี",
)


@pytest.mark.parametrize("title", HOSTILE)
def test_no_text_breaks_out_of_its_event(title: str, tmp_path: Path) -> None:
    data = render(sheet_of(trip(LINES.replace("Talks", f'"{title}"') + f'      notes: "{title}"\n')))

    assert data.count(b"\r\nBEGIN:VEVENT\r\n") == data.count(b"\r\nEND:VEVENT\r\n") == len(events(data))
    assert len(by_libical(data)) == len(by_ical_js(data, tmp_path)) == len(events(data))


def test_lines_end_as_they_must_and_no_character_is_cut() -> None:
    data = render(sheet_of((ROOT / "itineraries/futian-hong-kong.trip.yaml").read_text("utf-8")))
    lines = data.split(b"\r\n")

    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert [line for line in lines if line.decode("utf-8") == ""] == [b""]


def test_a_backslash_is_written_so_that_nobody_reads_a_line_break() -> None:
    assert str(event(trip(LINES.replace("Talks", "C:\\New")), "C:")["summary"]) == "C:＼New"


def test_an_empty_sheet_is_an_empty_calendar() -> None:
    assert events(render(sheet_of(TRIP)._replace(days=()))) == []


# --- other readers ----------------------------------------------------------------------------------------------------

READ = ("futian-hong-kong", "guangzhou-shenzhen-day", "four-cities-tour", "estonia-state-visit")


def ours(data: bytes) -> list[Read]:
    """The events as their writer reads them."""
    return [
        Read(
            uid=str(each["uid"]),
            start=_instant(each["dtstart"].dt),
            end=_instant(each["dtend"].dt) if "dtend" in each else None,
            summary=str(each["summary"]),
            location=str(each.get("location", "")),
            description=str(each.get("description", "")),
            sequence=each["sequence"],
            status=str(each["status"]),
        )
        for each in events(data)
    ]


def _instant(value: dt.date) -> int | str:
    return int(value.timestamp()) if isinstance(value, dt.datetime) else value.isoformat()


@pytest.mark.parametrize("name", READ)
def test_libical_reads_every_event_as_it_was_meant(name: str) -> None:
    data = itinerary(name)

    assert by_libical(data) == ours(data)


@pytest.mark.parametrize("name", READ)
def test_ical_js_reads_every_event_as_it_was_meant(name: str, tmp_path: Path) -> None:
    data = itinerary(name)

    assert by_ical_js(data, tmp_path) == ours(data)


@pytest.mark.parametrize("name", READ)
def test_vobject_reads_every_event_as_it_was_meant(name: str) -> None:
    data = itinerary(name)

    assert by_vobject(data) == [each._replace(end=each.end) for each in ours(data)]


@pytest.mark.parametrize("name", few(READ[:2], of=READ))  # its parser takes a third of a second
def test_ics_reads_every_event_as_it_was_meant(name: str) -> None:
    data = itinerary(name)
    read = {each.uid: each for each in by_ics(data)}

    assert read == {each.uid: each for each in ours(data)}


@pytest.mark.parametrize("name", READ)
def test_a_reader_of_recurrences_finds_every_event_in_the_days_of_the_trip(name: str) -> None:
    data = itinerary(name)
    days = sorted(str(each["dtstart"].dt)[:10] for each in events(data))

    assert by_recurrences(data, days[0], days[-1]) == {each.uid for each in ours(data)}


def test_khal_replaces_what_it_has_by_its_name(tmp_path: Path) -> None:
    khal = os.environ.get("KHAL", "")
    if not khal:
        pytest.skip("KHAL names no khal")
    calendar = tmp_path / "calendar"
    calendar.mkdir()
    (tmp_path / "config").write_text(
        f"[calendars]\n[[trip]]\npath = {calendar}\n[locale]\nlocal_timezone = Asia/Hong_Kong\n"
        "default_timezone = Asia/Hong_Kong\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n",
        "utf-8",
    )

    def run(*arguments: str) -> str:
        command = [khal, "-c", str(tmp_path / "config"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, env=at_home)
        return done.stdout

    at_home = {**os.environ, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    for number, time in enumerate(("09:00-10:00", "14:00-15:00")):
        file = tmp_path / f"{number}.ics"
        file.write_bytes(
            render(sheet_of(trip(LINES.replace("09:00-10:00", time)), revision=Revision(number, 28_000_000)))
        )
        run("import", "--batch", "-a", "trip", str(file))
    listed = run("list", "-a", "trip", "2023-02-24", "1d")

    assert flat(listed).count("Talks") == 1
    assert "14:00-15:00Talks" in flat(listed)
