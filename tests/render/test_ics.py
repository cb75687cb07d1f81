"""Calendars: what an event says, that nothing breaks out of it, and that strangers read it as it was meant."""

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest
from calendars import Read, by_ical_js, by_ics, by_libical, by_recurrences, by_vobject
from command import ROOT, TRIP, here, trip_in
from icalendar import Calendar, Event
from outputs import flat

from delegate.clock import instants
from delegate.pipeline import work_out
from delegate.reading.trip import Refused
from delegate.render.office.ics import render
from delegate.sheet import Edition, Scope, Sheet, settle
from delegate.sheet.model import LegRow, Revision
from delegate.sheet.scope import scope_of

CHECKED_IN = ("for XX 500", "XX 500 to")
LANDED = """
trip: Visit
delegation:
  ann: {name: Ann Lee}
venues:
  office: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
days:
  2026-11-24:
    - flight: XX 505
      time: 09:00-13:00
      from: NRT
      to: HKG
    - meeting: Talks
      time: 16:00-17:00
      venue: office
"""
LINES = "    - meeting: Talks\n      time: 09:00-10:00\n      venue: office\n"
ZONES = {"London": "Europe/London", "New York": "America/New_York"}


def sheet_of(text: str, whom: str = "", **wanted: object) -> Sheet:
    plan = work_out("visit.trip.yaml", text.encode(), lambda _: Refused("no")).plan
    assert plan is not None
    scope = scope_of(plan, whom) if whom else None
    more = {"languages": ("en", "zh-Hant")} | ({"scope": scope} if scope else {}) | wanted
    return settle(plan, edition=Edition.PROGRAMME, **more)


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
    ("written", "shown"),
    [("time: morning", "morning"), ("within: 15:00-18:00", "15:00"), ("time: tbc", "time to be confirmed")],
)
def test_without_a_clock_time_it_is_a_day_that_keeps_nobody_busy(written: str, shown: str) -> None:
    talks = event(trip(f"    - meeting: Talks\n      {written}\n      venue: office\n"), "Talks (")

    assert shown in str(talks["summary"])
    assert (talks["dtstart"].dt, talks["dtend"].dt) == (dt.date(2023, 2, 24), dt.date(2023, 2, 25))
    assert str(talks["transp"]) == "TRANSPARENT"


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("~10:00", "Talks (about 10:00)"),
        ("10:00-~11:00", "Talks (until about 11:00)"),
        ("10:00-tbc", "Talks (end to be confirmed)"),
        ("10:00-11:00", "Talks"),
    ],
)
def test_what_no_clock_shows_stays_in_words(time: str, said: str) -> None:
    found = event(trip(f"    - meeting: Talks\n      time: {time}\n      venue: office\n"), "Talks", languages=("en",))

    assert str(found["summary"]) == said


def test_a_stay_of_two_nights_is_there_on_both() -> None:
    hotel = "    - hotel: office\n      nights: 2\n"
    untimed = events(render(sheet_of(trip(hotel), languages=("en",))))
    timed = events(render(sheet_of(trip(f"{hotel}      time: 15:00\n"), languages=("en",))))
    once = events(render(sheet_of(trip(f"{hotel}      time: 15:00\n").replace("nights: 2", "nights: 1"))))

    assert [(each["dtstart"].dt, each["dtend"].dt) for each in untimed] == [
        (dt.date(2023, 2, 24), dt.date(2023, 2, 26))
    ]
    assert [str(each["dtstart"].dt) for each in timed] == ["2023-02-24 15:00:00+08:00", "2023-02-24"]
    assert timed[1]["dtend"].dt == dt.date(2023, 2, 26)
    assert len(once) == 1
    assert len({str(each["uid"]) for each in timed}) == 2


def test_a_flight_says_where_it_goes_and_the_check_in_is_an_event_of_its_own() -> None:
    found = events(itinerary("tokyo-singapore-mission", "en"))
    checked_in, flight = (next(each for each in found if wanted in str(each["summary"])) for wanted in CHECKED_IN)

    assert str(flight["summary"]) == "XX 500 to Tokyo"
    assert checked_in["dtend"].dt == flight["dtstart"].dt
    assert str(checked_in["location"]) == str(flight["location"]) == "Hong Kong International Airport"


def test_a_ride_from_a_port_starts_at_the_kerb_with_its_alarm_there() -> None:
    sheet = sheet_of(LANDED, languages=("en",))
    (row,) = (row for day in sheet.days for row in day.rows if isinstance(row, LegRow) and row.kerb is not None)
    (ride,) = (each for each in events(render(sheet)) if str(each["summary"]) == row.way[0].text)
    (alarm,) = ride.walk("VALARM")

    assert row.when.start is not None
    assert row.kerb is not None
    assert row.kerb > row.when.start
    assert ride["dtstart"].dt.timestamp() == row.kerb * 60
    assert alarm["trigger"].dt == dt.timedelta()


def test_a_place_is_told_with_its_address_and_its_city() -> None:
    text = trip(LINES).replace(
        "venues:\n", "venues:\n  hall: {name: Town Hall, city: Hong Kong, address: 1 Pier Road}\n", 1
    )
    found = event(text.replace("venue: office", "venue: hall"), "Talks", languages=("en",))

    assert str(found["location"]) == "Town Hall, 1 Pier Road, Hong Kong"


def test_a_calendar_that_is_followed_is_read_again_and_invites_nobody() -> None:
    data = render(sheet_of(trip(LINES)))

    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in data
    assert b"X-PUBLISHED-TTL:PT1H\r\n" in data
    assert b"ORGANIZER" not in data
    assert b"METHOD" not in data


def test_a_file_has_the_first_language_alone(tmp_path: Path) -> None:
    trip_in(tmp_path, TRIP)
    out = tmp_path / "visit.ics"
    assert here("plan", str(tmp_path / "visit.trip.yaml"), "-o", str(out), "--lang", "zh-Hant,en").code == 0
    names = [str(each["summary"]) for each in events(out.read_bytes())]

    assert names
    assert [name for name in names if " / " in name or "by coach" in name] == []


def test_a_flight_ends_on_another_clock() -> None:
    flight = "    - flight: CX 500\n      time: 09:10-13:55\n      from: HKG\n      to: NRT\n"
    found = event(trip(flight), "CX 500")

    assert (found["dtstart"].params["TZID"], found["dtend"].params["TZID"]) == ("Asia/Hong_Kong", "Asia/Tokyo")
    assert found["dtend"].dt - found["dtstart"].dt == dt.timedelta(minutes=225)


def test_a_way_has_an_alarm_before_people_set_off() -> None:
    lines = LINES + "    - visit: Tour\n      time: 12:00-13:00\n      venue: Shenzhen\n"
    way = event(trip(lines), "Leave for Shenzhen")
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


def itinerary(name: str, *tags: str) -> bytes:
    text = (ROOT / f"itineraries/{name}.trip.yaml").read_text("utf-8")
    return render(sheet_of(text, revision=Revision(3, 28_000_000), languages=tags or ("zh-Hant",)))


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


@pytest.mark.parametrize("name", READ)
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
