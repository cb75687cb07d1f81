"""What an event of a calendar says, and which name it keeps."""

import datetime as dt
from pathlib import Path

import pytest
from calendars import by_ical_js, by_libical
from command import TRIP, here, trip_in
from icalendar import Calendar
from ics_events import LANDED, LINES, event, events, itinerary, sheet_of, trip

from delegate.clock import instants
from delegate.render.office.ics import render
from delegate.sheet import Scope
from delegate.sheet.model import LegRow, Revision

CHECKED_IN = ("for XX 500", "XX 500 to")
ZONES = {"London": "Europe/London", "New York": "America/New_York"}


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
