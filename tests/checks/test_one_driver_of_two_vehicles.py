"""One driver cannot be at the wheel of two coaches at once, nor at the next kerb without the time to get there."""

import pytest
from every import every
from small_trips import worked_out

from delegate.diagnostics import Finding, Severity

WONG = "driver: Mr Wong, phone: +852 5555 0101"
TRIP = """\
trip: Printers
vehicles:
  coach-1: {{kind: coach, seats: 45, plates: [HK], {one}}}
  coach-2: {{kind: coach, seats: 45, plates: [HK], {other}}}
delegation:
  wen: {{name: Wen Jia, people: 16}}
  members: {{name: Members, people: 20}}
venues:
  guild: {{name: Guild hall, city: Hong Kong, at: "22.2808, 114.1654"}}
  mill: {{name: Mill, city: Hong Kong, at: "22.3900, 113.9730"}}
  works: {{name: Works, city: Hong Kong, at: "22.3810, 114.2700"}}
days:
  2026-12-01:
"""


def drive(title: str, time: str, ends: str, who: str, vehicle: str) -> str:
    origin, to = ends.split("-")
    said = f"time: {time}\n      from: {origin}\n      to: {to}\n      who: {who}\n      vehicle: {vehicle}"
    return f"    - coach: {title}\n      {said}\n"


WEST = drive("To the mill", "09:00-10:00", "guild-mill", "wen", "coach-1")


def told(later: str, one: str = WONG, other: str = WONG, earlier: str = WEST) -> list[Finding]:
    outcome = worked_out(TRIP.format(one=one, other=other) + earlier + later)
    assert outcome.plan
    return [each for each in outcome.findings if each.name == "driver-double-booked"]


def east(time: str = "09:30-10:20", ends: str = "guild-works") -> str:
    return drive("To the works", time, ends, "members", "coach-2")


def test_a_driver_of_two_coaches_that_drive_at_once_is_an_error():
    (found,) = told(east())

    assert found.severity is Severity.ERROR
    assert found.message == (
        "Mr Wong is to drive coach-2 and coach-1 at once: 09:30-10:20 from Guild hall to Works, "
        "and 09:00-10:00 from Guild hall to Mill"
    )
    assert found.minutes == -30
    assert "0101" not in f"{found.message}{found.help}"


@every(
    ("one", "other"),
    [
        (WONG, "driver: Mr Wong, phone: 5555-0101"),
        (WONG, "driver: MR WONG, phone: ００８５２ ５５５５ ０１０１"),
        (WONG, "driver: Wong Tai-man, phone: +852 5555 0101"),
        (WONG, "driver: 黃先生, phone: +852 5555 0101"),
        ("driver: Hans Huber, phone: 0664 555 0101", "driver: Hans Huber, phone: +43 (0)664 555 0101"),
        (WONG, "driver: {zh-Hant: 黃先生, en: Mr Wong}, phone: +852 5555 0102 / 5555 0101"),
    ],
)
def test_one_telephone_beside_one_name_in_any_writing_is_one_driver(one: str, other: str):
    (found,) = told(east(), one, other)

    assert found.severity is Severity.ERROR


def test_the_driver_of_a_whole_motorcade_is_a_warning_since_who_leads_it_is_often_written_at_each_car():
    together = drive("To the mill", "09:00-10:00", "guild-mill", "[wen, members]", "[coach-1, coach-2]")
    (found,) = told("", earlier=together)

    assert found.severity is Severity.WARNING


@pytest.mark.parametrize("other", ["driver: Mr Wong", "driver: mr. wong, phone: +852 5555 0101"])
def test_the_name_alone_is_a_warning_that_asks_for_telephones(other: str):
    (found,) = told(east(), "driver: Mr Wong", other)

    assert found.severity is Severity.WARNING
    assert "write the `phone` of each" in found.help


@every(
    ("one", "other"),
    [
        (WONG, "driver: Mr Wong, phone: +852 5555 0102"),
        (WONG, "driver: Mr Chan, phone: +852 5555 0101"),
        (WONG, "phone: +852 5555 0101"),
        ("driver: tbc, phone: +852 5555 0101", "driver: tbc, phone: +852 5555 0101"),
        ("driver: Mr Wong / Mr Chan", "driver: Mr Wong / Mr Chan"),
        (WONG, "driver: Mr Chan"),
    ],
)
def test_two_people_or_nobody_known_by_name_are_no_finding(one: str, other: str):
    assert told(east(), one, other) == []


def test_where_no_clock_says_when_people_go_on_the_overlap_is_a_warning():
    lines = "    - visit: The hall\n      time: 09:00-09:30\n      venue: guild\n      who: members\n"
    lines += "    - hotel: Works\n      venue: works\n      who: members\n      vehicle: coach-2\n"
    (found,) = told(lines)

    assert found.severity is Severity.WARNING


def test_a_driver_may_take_another_coach_where_the_first_is_handed_over():
    assert told(east("10:00-11:00", "mill-guild")) == []
    assert told(east("12:00-12:50")) == []


def test_too_little_time_by_road_to_the_other_coach_is_a_warning():
    (found,) = told(east("10:15-11:05"))

    assert found.severity is Severity.WARNING
    assert found.message.startswith(
        "Mr Wong is with coach-1 at Mill until 10:00 and is to leave Guild hall with coach-2 at 10:15: it is "
    )
    assert found.message.endswith(" min by road")


def test_the_minute_from_which_the_time_by_road_is_enough_is_the_planned_one():
    (found,) = told(east("10:15-11:05"))
    needs = 10 * 60 + int(found.message.split()[-4])
    enough, short = (f"{each // 60}:{each % 60:02}-12:00" for each in (needs, needs - 1))

    assert told(east(enough)) == []
    assert [each.minutes for each in told(east(short))] == [-1]


def test_two_coaches_of_one_line_with_one_driver_are_said_once_a_day():
    both = drive("All", "09:00-10:00", "guild-mill", "[wen, members]", "[coach-1, coach-2]")
    back = drive("Back", "12:00-13:00", "mill-guild", "[wen, members]", "[coach-1, coach-2]")

    assert len(told(back, earlier=both)) == 1
    assert len(told("  2026-12-02:\n" + back, earlier=both)) == 2


def test_one_vehicle_on_two_drives_is_said_of_the_vehicle_alone():
    assert told(east().replace("coach-2", "coach-1")) == []
