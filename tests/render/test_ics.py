"""Calendars: what an event says, that nothing breaks out of it, and that strangers read it as it was meant."""

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest
from calendars import Read, by_ical_js, by_libical
from command import ROOT, TRIP
from icalendar import Calendar, Event
from outputs import flat

from delegate.clock import instants
from delegate.pipeline import work_out
from delegate.reading.trip import Refused
from delegate.render.office.ics import render
from delegate.sheet import Edition, Scope, Sheet, settle
from delegate.sheet.model import Revision
from delegate.sheet.scope import scope_of

LINES = "    - meeting: Talks\n      time: 09:00-10:00\n      venue: office\n"
ZONES = {"London": "Europe/London", "New York": "America/New_York"}


def sheet_of(text: str, whom: str = "", **wanted: object) -> Sheet:
    plan = work_out("visit.trip.yaml", text.encode(), lambda _: Refused("no")).plan
    assert plan is not None
    scope = scope_of(plan, whom) if whom else None
    more = {"languages": ("en", "zh-Hant")} | ({"scope": scope} if scope else {}) | wanted
    return settle(plan, edition=Edition.PROGRAMME, **more)  # type: ignore[arg-type]


def trip(lines: str, date: str = "2023-02-24") -> str:
    return TRIP.split("days:")[0] + f"days:\n  {date}:\n{lines}"


def events(data: bytes) -> list[Event]:
    return [each for each in Calendar.from_ical(data).walk("VEVENT") if isinstance(each, Event)]


def event(text: str, summary: str, **wanted: object) -> Event:
    (found,) = (each for each in events(render(sheet_of(text, **wanted))) if str(each["summary"]).startswith(summary))
    return found


# --- times ------------------------------------------------------------------------------------------------------------


def test_an_item_is_an_event_on_the_clock_of_its_place() -> None:
    talks = event(trip(LINES), "Talks")

    assert talks["dtstart"].dt.isoformat() == "2023-02-24T09:00:00+08:00"
    assert talks["dtend"].dt.isoformat() == "2023-02-24T10:00:00+08:00"
    assert (talks["dtstart"].params["TZID"], str(talks["status"])) == ("Asia/Hong_Kong", "CONFIRMED")


def test_without_an_end_nothing_is_assumed() -> None:
    assert "dtend" not in event(trip("    - meeting: Talks\n      time: 09:00\n      venue: office\n"), "Talks")


@pytest.mark.parametrize(
    ("written", "shown"), [("time: morning", "morning"), ("within: 15:00-18:00", "within"), ("time: tbc", "tbc")]
)
def test_without_a_clock_time_it_is_a_day_that_keeps_nobody_busy(written: str, shown: str) -> None:
    talks = event(trip(f"    - meeting: Talks\n      {written}\n      venue: office\n"), shown)

    assert (talks["dtstart"].dt, talks["dtend"].dt) == (dt.date(2023, 2, 24), dt.date(2023, 2, 25))
    assert str(talks["transp"]) == "TRANSPARENT"


def test_a_flight_ends_on_another_clock() -> None:
    flight = "    - flight: CX 500\n      time: 09:10-13:55\n      from: HKG\n      to: NRT\n"
    found = event(trip(flight), "CX 500")

    assert (found["dtstart"].params["TZID"], found["dtend"].params["TZID"]) == ("Asia/Hong_Kong", "Asia/Tokyo")
    assert found["dtend"].dt - found["dtstart"].dt == dt.timedelta(minutes=225)


def test_a_way_has_an_alarm_before_people_set_off() -> None:
    lines = LINES + "    - visit: Tour\n      time: 12:00-13:00\n      venue: Shenzhen\n"
    way = event(trip(lines), "by coach to")
    (alarm,) = way.walk("VALARM")

    assert alarm["trigger"].dt == dt.timedelta(minutes=-15)


@pytest.mark.parametrize(
    ("status", "shown", "busy"),
    [
        ("tentative", "TENTATIVE", "OPAQUE"),
        ("cancelled", "CANCELLED", "TRANSPARENT"),
        ("confirmed", "CONFIRMED", "OPAQUE"),
    ],
)
def test_how_firm_a_line_is_stands_in_its_status(status: str, shown: str, busy: str) -> None:
    talks = event(trip(f"{LINES}      status: {status}\n"), "Talks")

    assert (str(talks["status"]), str(talks["transp"])) == (shown, busy)


@pytest.mark.parametrize(
    ("city", "date", "time"),
    [
        ("London", "2026-03-29", "02:15"),
        ("London", "2026-10-25", "01:30+01:00"),
        ("London", "2026-10-25", "01:30+00:00"),
        ("New York", "2026-03-08", "03:15"),
    ],
)
def test_the_nights_on_which_clocks_change_are_read_right(city: str, date: str, time: str, tmp_path: Path) -> None:
    text = trip(f"    - meeting: Talks\n      time: {time}\n      venue: {city}\n", date).replace("base: office\n", "")
    data = render(sheet_of(text))
    minute = int(time[:2]) * 60 + int(time[3:5])
    meant = instants(dt.date.fromisoformat(date), minute, ZONES[city])
    wanted = meant[-1] if time.endswith("+00:00") else meant[0]

    assert [each.start for each in by_libical(data) if each.summary.startswith("Talks")] == [wanted * 60]
    assert [each.start for each in by_ical_js(data, tmp_path) if each.summary.startswith("Talks")] == [wanted * 60]


def test_the_rules_of_a_zone_are_trimmed_to_the_trip() -> None:
    calendar = Calendar.from_ical(render(sheet_of(trip(LINES))))

    assert [(str(zone["tzid"]), len(zone.subcomponents)) for zone in calendar.walk("VTIMEZONE")] == [
        ("Asia/Hong_Kong", 1)
    ]


# --- identity ---------------------------------------------------------------------------------------------------------


def test_an_event_has_one_name_in_the_groups_file_and_in_a_persons() -> None:
    whole = {str(each["uid"]) for each in events(render(sheet_of(TRIP)))}
    own = {str(each["uid"]) for each in events(render(sheet_of(TRIP, "ben")))}

    assert own
    assert own <= whole
    assert len(whole) == len(events(render(sheet_of(TRIP))))


def test_a_name_stays_when_a_line_moves_and_when_a_day_is_put_in_before_it() -> None:
    moved = trip(LINES.replace("09:00-10:00", "14:00-15:00"))
    later = (
        trip("    - visit: Tour\n      time: 15:00\n      venue: clinic\n", "2023-02-23") + f"  2023-02-24:\n{LINES}"
    )

    assert {str(event(text, "Talks")["uid"]) for text in (trip(LINES), moved, later)} == {
        str(event(trip(LINES), "Talks")["uid"])
    }


@pytest.mark.parametrize("reference", ["reference: r-1\n", ""])
def test_an_event_is_the_same_in_every_language(reference: str) -> None:
    text = reference + trip(LINES).replace("trip: ", "trip: {zh-Hant: 訪問, en: Visit}\n# ", 1)
    names = {
        str(events(render(sheet_of(text, languages=tags)))[0]["uid"]) for tags in (("en",), ("zh-Hant", "en"), None)
    }

    assert len(names) == 1


def test_the_calendar_of_one_day_is_dated_as_that_of_the_whole_trip() -> None:
    text = trip(LINES) + f"  2023-02-25:\n{LINES}"
    stamps = {
        str(each["dtstamp"].dt)
        for day in (None, dt.date(2023, 2, 25))
        for each in events(render(sheet_of(text, scope=Scope(date=day))))
    }

    assert stamps == {"2023-02-24 00:00:00+00:00"}


def test_two_trips_share_no_event() -> None:
    assert event(trip(LINES), "Talks")["uid"] != event(f"reference: other\n{trip(LINES)}", "Talks")["uid"]


def test_the_revision_counts_and_dates_every_event() -> None:
    talks = event(trip(LINES), "Talks", revision=Revision(7, 28_000_000))

    assert (talks["sequence"], talks["dtstamp"].dt.isoformat()) == (7, "2023-03-28T10:40:00+00:00")


def test_without_a_revision_the_stamp_is_the_first_day_and_never_now() -> None:
    talks = event(trip(LINES), "Talks")

    assert (talks["sequence"], talks["dtstamp"].dt.isoformat()) == (0, "2023-02-24T00:00:00+00:00")


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


def itinerary(name: str) -> bytes:
    text = (ROOT / f"itineraries/{name}.trip.yaml").read_text("utf-8")
    return render(sheet_of(text, revision=Revision(3, 28_000_000)))


@pytest.mark.parametrize("name", READ)
def test_libical_reads_every_event_as_it_was_meant(name: str) -> None:
    data = itinerary(name)

    assert by_libical(data) == ours(data)


@pytest.mark.parametrize("name", READ)
def test_ical_js_reads_every_event_as_it_was_meant(name: str, tmp_path: Path) -> None:
    data = itinerary(name)

    assert by_ical_js(data, tmp_path) == ours(data)


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
