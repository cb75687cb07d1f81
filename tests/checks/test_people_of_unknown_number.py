"""How many people an entry stands for, which nobody wrote, is named where seats or a room are counted for it."""

import datetime as dt

import pytest
from small_trips import dated, found, worked_out

from delegate.assessment.not_judged import NotJudged, not_judged
from delegate.diagnostics import Severity
from delegate.sheet.checklist import checklist

VAN = "van: {kind: car, seats: 4}"
LINES = (
    "{meeting: Talks, time: 09:00-10:00, venue: court}",
    "{car: To the institute, time: '10:15', to: park, vehicle: van}",
    "{visit: Works, time: 11:30-12:30, venue: park}",
)


def trip(people: str, *, vehicle: str = VAN, holds: str = "", lines: tuple[str, ...] = LINES, hosts: str = "") -> str:
    """A party that is driven from one place to another."""
    return f"""trip: Small
delegation:
  kofi: {{name: Kofi Mensah, role: principal}}
  team: {{name: Team, people: {people}}}
hosts: {{{hosts}}}
venues:
  court: {{name: Court, city: Nairobi, at: "-1.2870, 36.8230"}}
  park: {{name: Institute, city: Nairobi, at: "-1.2200, 36.8900"{holds and ", capacity: "}{holds}}}
vehicles: {{{vehicle}}}
days:
""" + dated("2026-09-15:", *lines)


def named(text: str, whom: tuple[str, ...] | None = None) -> NotJudged | None:
    plan = worked_out(text).plan
    assert plan is not None
    return next((each for each in not_judged(plan, whom) if each.reason == "seats"), None)


def said(text: str) -> str:
    there = named(text)
    return there.message if there else ""


@pytest.mark.parametrize(
    ("holds", "message"),
    [
        ("", "how many people Team stands for (the seats of van)"),
        ("30", "how many people Team stands for (the seats of van and the capacity of Institute)"),
    ],
)
def test_seats_and_rooms_of_an_entry_of_unknown_number_are_named_at_the_end(holds: str, message: str) -> None:
    text = trip("tbc", holds=holds)

    assert said(text) == message
    assert not found(text, "too-few-seats")
    assert not found(text, "over-capacity")


def test_it_is_named_once_for_all_lines_and_ways_at_the_first_date() -> None:
    there_and_back = (*LINES, "{car: Back, time: '12:45', to: court, vehicle: van}", LINES[0].replace("09", "15"))
    there = named(trip("tbc", holds="30", lines=(*there_and_back, LINES[2].replace("11:30-12", "17:30-18"))))

    assert there is not None
    assert there.message.count("van") == there.message.count("Institute") == 1
    assert there.dates == (dt.date(2026, 9, 15),)
    assert there.people == ("team",)
    assert [date for date, _ in there.by_day] == [dt.date(2026, 9, 15)]


@pytest.mark.parametrize("people", ["1", "~3", "2"])
def test_a_number_that_is_written_is_counted_and_not_named(people: str) -> None:
    assert said(trip(people, holds="30")) == ""


def test_no_seats_and_no_capacity_ask_for_no_number() -> None:
    assert said(trip("tbc", vehicle="van: {kind: car}")) == ""


def test_who_is_not_in_the_vehicle_and_not_at_the_place_is_not_named() -> None:
    alone = tuple(each.replace("}", ", who: kofi}") for each in LINES)

    assert said(trip("tbc", holds="30", lines=alone)) == ""


def test_a_line_that_is_called_off_holds_nobody() -> None:
    off = (*LINES[:2], LINES[2].replace("}", ", status: cancelled}"))

    assert said(trip("tbc", holds="30", lines=off)) == "how many people Team stands for (the seats of van)"


def test_hosts_of_unknown_number_fill_a_room_too_and_are_no_business_of_one_delegate() -> None:
    lines = (*LINES[:2], LINES[2].replace("}", ", with: office}"))
    text = trip("2", holds="30", lines=lines, hosts="office: {name: The office, people: tbc}")

    assert said(text) == "how many people the office stands for (the capacity of Institute)"
    assert named(text, ("kofi",)) is None


def test_two_entries_for_the_same_seats_are_named_together() -> None:
    text = trip("tbc").replace("hosts:", "  press: {name: Press, people: tbc}\nhosts:")

    assert said(text) == "how many people Team and Press stand for (the seats of van)"
    assert named(text, ("kofi",)) is None
    alone = named(text, ("press",))
    assert alone is not None
    assert alone.message == "how many people Press stands for (the seats of van)"


def test_an_entry_of_unknown_number_is_at_least_one_person_in_a_room() -> None:
    (told,) = found(trip("tbc", vehicle=VAN.replace("4", "40"), holds="1"), "over-capacity")

    assert told.severity is Severity.ERROR
    assert told.message == "at least 2 people are expected at Institute, which holds 1"
    assert said(trip("tbc", holds="1")) == "how many people Team stands for (the seats of van)"


def test_a_vehicle_that_is_too_small_in_any_case_is_not_named_besides() -> None:
    text = trip("tbc", vehicle=VAN.replace("4", "1"))

    assert len(found(text, "too-few-seats")) == 1
    assert said(text) == ""


def test_it_is_asked_in_the_list_of_what_is_open() -> None:
    plan = worked_out(trip("tbc")).plan
    assert plan is not None

    assert "how many" in [each.said for each in checklist(plan, ()).items]


def test_of_whom_nobody_knows_how_many_they_are_at_least_so_many_are_too_many() -> None:
    top = """\
trip: Press
delegation: {ann: {name: Ann}, press: {name: Press, people: tbc}}
vehicles: {car: {kind: car, seats: 1}}
venues:
  hall: {name: Hall, city: Madrid, at: "40.4200, -3.6950", capacity: 1}
  park: {name: Park, city: Madrid, at: "40.4500, -3.6950"}
days:
  2026-06-12:
    - {meeting: Talks, time: "10:00-11:00", venue: hall}
    - {car: To the park, time: "11:30", from: hall, to: park, vehicle: car}
"""
    told = found(top, "over-capacity", "too-few-seats")
    assert [each.help.startswith("at least 1 too many: ") for each in told] == [True, True]
