"""A calendar becomes a table of its timed events; what is none of the programme is kept beside it."""

import time
from datetime import date

import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st
from importing.sources_text.sources import events, lines, remarks, said_or_refused
from some_examples import some

from delegate.importing.refusals import SourceRefused
from delegate.importing.sources.calendar import read


def calendar(*components, head=""):
    """The bytes of a calendar with these events, each a text of property lines."""
    body = "\n".join(f"BEGIN:VEVENT\n{each.strip()}\nEND:VEVENT" for each in components)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n{head}\n{body}\nEND:VCALENDAR\n"
    return "".join(f"{line.strip()}\r\n" for line in text.splitlines() if line.strip()).encode()


def read_events(*components, head=""):
    return events(read(calendar(*components, head=head), "visit.ics"))


def test_events_are_rows_by_their_start_with_day_start_end_title_place_and_notes():
    later = "DTSTART;TZID=Asia/Tokyo:20140405T110000\nDTEND;TZID=Asia/Tokyo:20140405T113000\nSUMMARY:Contest"
    earlier = (
        "DTSTART;TZID=Asia/Tokyo:20140404T145500\nDURATION:PT20M\nSUMMARY:Call on the mayor\\, first\n"
        "LOCATION:City Hall\\, 3F\nDESCRIPTION:Gifts\\nPhotograph"
    )

    assert read_events(later, earlier) == [
        {
            "day": "2014-04-04",
            "start": "14:55",
            "end": "15:15",
            "title": "Call on the mayor, first",
            "place": "City Hall, 3F",
            "notes": "Gifts\nPhotograph",
        },
        {"day": "2014-04-05", "start": "11:00", "end": "11:30", "title": "Contest"},
    ]


def test_an_end_after_midnight_has_the_days_between_behind_it():
    (row,) = read_events("DTSTART:20140404T220000\nDTEND:20140405T003000\nSUMMARY:Night train")

    assert (row["day"], row["start"], row["end"]) == ("2014-04-04", "22:00", "00:30+1")


def test_an_event_that_ends_where_it_starts_has_no_end():
    (row,) = read_events("DTSTART:20140404T220000\nDTEND:20140404T220000\nSUMMARY:Fireworks")

    assert "end" not in row


def test_a_flight_ends_on_the_clock_of_its_other_end():
    start, end = "DTSTART;TZID=Asia/Tokyo:20140404T100000", "DTEND;TZID=Europe/Berlin:20140404T150000"

    assert read_events(f"{start}\n{end}\nSUMMARY:Flight")[0]["end"] == "15:00"


@pytest.mark.parametrize(
    "head",
    [
        "X-WR-TIMEZONE:Asia/Shanghai",
        "X-WR-TIMEZONE:China Standard Time",
        "X-WR-TIMEZONE:UTC+08:00",
        "BEGIN:VTIMEZONE\nTZID:Our Time\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0800\n"
        "TZOFFSETTO:+0800\nEND:STANDARD\nEND:VTIMEZONE",
    ],
    ids=["a name", "a name of Windows", "an offset", "a zone that the calendar defines"],
)
def test_a_time_in_utc_is_turned_to_the_clock_of_the_calendar(head):
    (row,) = read_events("DTSTART:20140404T180000Z\nDTEND:20140404T190000Z\nSUMMARY:Talk", head=head)

    assert (row["day"], row["start"], row["end"]) == ("2014-04-05", "02:00", "03:00")


def test_a_time_in_utc_is_turned_to_the_clock_of_a_city_that_its_place_names():
    event = "DTSTART:20140404T080000Z\nSUMMARY:Talk\nLOCATION:City Hall\\, Hong Kong"

    assert read_events(event, head="X-WR-TIMEZONE:Europe/Berlin")[0]["start"] == "16:00"


def test_a_time_in_utc_that_no_clock_is_told_for_is_left_and_named():
    document = read(calendar("DTSTART:20140404T080000Z\nSUMMARY:Talk"), "visit.ics")

    assert events(document)[0]["start"] == "08:00"
    assert [kind for kind, _ in remarks(document)] == ["clock"]


def test_a_zone_of_windows_that_the_calendar_does_not_define_keeps_its_wall_clock():
    assert read_events("DTSTART;TZID=China Standard Time:20140404T080000\nSUMMARY:x")[0]["start"] == "08:00"


def test_a_repeat_that_ends_gives_a_row_for_each_date_but_its_exceptions():
    master = (
        "UID:1\nDTSTART;TZID=Asia/Tokyo:20140404T080000\nDTEND;TZID=Asia/Tokyo:20140404T083000\nSUMMARY:Breakfast\n"
        "RRULE:FREQ=DAILY;COUNT=4\nEXDATE:20140404T230000Z"
    )
    moved = (
        "UID:1\nRECURRENCE-ID;TZID=Asia/Tokyo:20140406T080000\nDTSTART;TZID=Asia/Tokyo:20140406T093000\nSUMMARY:Brunch"
    )

    assert [(row["day"], row["start"], row.get("end"), row["title"]) for row in read_events(master, moved)] == [
        ("2014-04-04", "08:00", "08:30", "Breakfast"),
        ("2014-04-06", "09:30", None, "Brunch"),
        ("2014-04-07", "08:00", "08:30", "Breakfast"),
    ]


def test_a_repeat_until_a_day_in_utc_includes_that_day_on_its_own_clock():
    event = "DTSTART;TZID=Asia/Tokyo:20140404T080000\nSUMMARY:x\nRRULE:FREQ=DAILY;UNTIL=20140405T230000Z"

    assert [row["day"] for row in read_events(event)] == ["2014-04-04", "2014-04-05", "2014-04-06"]


@every(
    ("rule", "rows"),
    [
        ("FREQ=DAILY", 1),
        ("FREQ=DAILY;COUNT=900", 366),
        ("FREQ=SECONDLY;COUNT=900", 1),
        ("FREQ=DAILY;INTERVAL=0;COUNT=3", 1),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", 1),
        ("FREQ=DAILY;BYSECOND=61;COUNT=3", 1),
        ("COUNT=3", 1),
        ("FREQ=DAILY;UNTIL=99991231T235959Z", 366),
    ],
)
def test_a_repeat_without_an_end_or_without_sense_ends_in_time(rule, rows):
    begun = time.monotonic()
    found = read_events(f"DTSTART:20140404T080000\nSUMMARY:x\nRRULE:{rule}")

    assert len(found) == rows
    assert time.monotonic() - begun < 5


def test_a_banner_over_several_days_is_a_remark_and_never_a_row():
    banner = "DTSTART;VALUE=DATE:20140404\nDTEND;VALUE=DATE:20140408\nSUMMARY:Visit\nDESCRIPTION:25 years"
    document = read(calendar(banner, "DTSTART:20140404T080000\nSUMMARY:x"), "visit.ics")

    assert len(events(document)) == 1
    assert remarks(document) == [("all-day banner", "2014-04-04 to 2014-04-07: Visit\n25 years")]


def test_an_event_of_one_whole_day_among_others_is_a_row_without_a_time():
    whole = "DTSTART;VALUE=DATE:20140405\nSUMMARY:Free day"

    assert read_events(whole, "DTSTART:20140404T080000\nSUMMARY:x")[1] == {"day": "2014-04-05", "title": "Free day"}


def test_what_outlook_holds_as_tentative_is_tentative():
    held, fixed = read_events(
        "DTSTART:20140404T080000\nSUMMARY:a\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        "DTSTART:20140404T090000\nSUMMARY:b\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY",
    )

    assert (held["status"], "status" in fixed) == ("tentative", False)


def test_status_and_privacy_of_an_event_are_told():
    gone, open_, private = read_events(
        "DTSTART:20140404T080000\nSUMMARY:a\nSTATUS:CANCELLED",
        "DTSTART:20140404T090000\nSUMMARY:b\nSTATUS:TENTATIVE",
        "DTSTART:20140404T100000\nSUMMARY:c\nCLASS:PRIVATE\nDESCRIPTION:Doctor",
    )

    assert (gone["status"], open_["status"]) == ("cancelled", "tentative")
    assert private["private"] == "Doctor"
    assert "notes" not in private


def test_guests_alarms_files_and_points_are_remarks():
    event = (
        "DTSTART:20140404T080000\nSUMMARY:Tea\nATTENDEE;CN=Mr Kim:mailto:kim@example.org\nGEO:22.5;114.1\n"
        "ATTACH:https://example.org/a.pdf\nBEGIN:VALARM\nTRIGGER:-PT15M\nDESCRIPTION:Leave now\nEND:VALARM"
    )

    assert remarks(read(calendar(event), "visit.ics")) == [
        ("guest", "Tea: Mr Kim <kim@example.org>"),
        ("attachment", "Tea: https://example.org/a.pdf"),
        ("point on the map", "Tea: 22.5, 114.1"),
        ("alarm", "Tea: 15 minutes before: Leave now"),
    ]


def test_the_calendar_has_its_name_as_a_heading_and_the_day_of_its_latest_stamp():
    event = "DTSTART:20140404T080000\nSUMMARY:x\nDTSTAMP:20140325T010000Z"
    document = read(calendar(event, head="X-WR-CALNAME:Delegation in Matsuyama"), "visit.ics")

    assert lines(document) == [("Delegation in Matsuyama", 1, 0)]
    assert document.saved == date(2014, 3, 25)


def test_a_line_that_is_folded_within_a_character_is_read_whole():
    data = calendar("DTSTART:20140404T080000\nSUMMARY:會見市長")
    middle = data.index("會".encode()) + 1

    assert events(read(data[:middle] + b"\r\n " + data[middle:], "visit.ics"))[0]["title"] == "會見市長"


@every(
    "data",
    [
        b"",
        b"hello",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n",
        b"BEGIN:VEVENT\r\nEND:VEVENT\r\n",
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_calendar_is_refused_in_a_sentence(data):
    with pytest.raises(SourceRefused) as refused:
        read(data, "visit.ics")

    assert refused.value.message.startswith("visit.ics ")
    assert refused.value.help


def test_an_event_without_a_readable_date_is_kept_beside_the_programme():
    document = read(calendar("DTSTART:someday\nSUMMARY:Talk", "DTSTART:20140404T080000\nSUMMARY:x"), "visit.ics")

    assert remarks(document) == [("event without a date", "Talk\nStart: someday")]
    assert len(events(document)) == 1


SAMPLE = calendar(
    "UID:1\nDTSTART;TZID=Asia/Tokyo:20140404T080000\nDTEND:20140404T003000Z\nRRULE:FREQ=DAILY;COUNT=4\nSUMMARY:Tea\n"
    "EXDATE:20140404T230000Z\nGEO:22.5;114.1\nLOCATION:Hall\\, Tokyo\nDESCRIPTION:a<br>b\nSTATUS:TENTATIVE",
    "DTSTART;VALUE=DATE:20140404\nDURATION:P4D\nSUMMARY:Visit\nBEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM",
    head="X-WR-TIMEZONE:Asia/Tokyo",
)


@some(150)
@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), min_size=1, max_size=6), st.booleans())
def test_a_damaged_calendar_is_read_or_refused_and_never_a_fault(changes, cut):
    data = bytearray(SAMPLE)
    for at, byte in changes:
        data[at] = byte

    said_or_refused(read, bytes(data[: changes[0][0]] if cut else data), "visit.ics")


def test_a_time_in_utc_without_a_place_is_on_the_clock_of_the_places_of_the_others():
    time = "DTSTART:20180614T003000Z\nSUMMARY:Talk"

    assert [each["start"] for each in read_events(f"{time}\nLOCATION:Tower (Shenzhen)", time)] == ["08:30", "08:30"]
