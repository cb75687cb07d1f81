"""Checks on the pace of a day: each passes by one minute and fails by one, once for people alike."""

import pytest
from every import every
from programme import whole
from small_trips import worked_out

from delegate.diagnostics import Finding

PAIR = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben}"
NEW = ("long-day", "short-night", "no-meal", "no-break", "driver-hours")


def found(days: str, people: str = PAIR, top: str = "") -> list[Finding]:
    """What these checks say of a small programme at one place."""
    out = worked_out(whole(days, people=people, top=top))
    return [each for each in out.findings if each.name in NEW]


def names(days: str, people: str = PAIR, top: str = "") -> list[str]:
    return [each.name for each in found(days, people, top)]


def day(*lines: str) -> str:
    """One day at Alpha House: `meeting 10:00-11:00`, and what else a line says behind a comma."""
    return "".join(_line(each) for each in lines)


def _line(text: str) -> str:
    head, *more = text.split(", ")
    kind, _, time = head.partition(" ")
    fields = [f"time: {time}", *more] if time else more
    place = [] if kind in ("free", "flight") else ["venue: a"]
    return f"    - {kind}: The {kind}\n" + "".join(f"      {each}\n" for each in (*fields, *place))


def two(first: str, second: str) -> str:
    return f"days:\n  2023-02-08:\n{first}  2023-02-09:\n{second}"


# --- a long day -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("end", "long"), [("21:00", False), ("21:01", True), ("21:01, optional: yes", False)])
def test_a_day_of_fourteen_hours_is_long_by_one_minute_more(end: str, long: bool) -> None:
    said = found(day("meeting 07:00-08:00", f"meal 20:00-{end}"))

    assert [each.message for each in said] == (
        ["the day of the party lasts 14 h 1 min, from 07:00 to 21:01"] if long else []
    )
    assert [each.minutes for each in said] == ([-1] if long else [])


def test_the_ways_of_a_day_count_and_people_alike_are_told_once() -> None:
    split = "    - visit: Works\n      time: 12:00-13:00\n      venue: a\n      who: ann\n"

    (said,) = found(day("meeting 06:30-08:00") + split + day("meal 20:00-21:00"))
    assert said.people == ("ann", "ben")
    assert names(
        "    - meeting: Talks\n      time: 07:00-08:00\n      venue: a\n"
        "    - meal: Dinner\n      time: 19:00-20:30\n      venue: b\n    - coach: Back\n      to: a\n"
    ) == ["long-day"]


def test_a_night_aboard_ends_the_day_before() -> None:
    people = PAIR.replace("Ann}", "Ann, papers: [passport: {nationality: HK}]}")
    text = (
        "    - event: Roll call\n      time: 09:00-10:00\n      venue: HKG\n"
        "    - flight: XX 1\n      time: 23:00-05:30+1\n      from: HKG\n      to: LHR\n"
    )

    assert "long-day" not in names(text, people)


def test_a_long_flight_that_lands_on_its_own_date_is_no_night_aboard() -> None:
    text = (
        "    - event: Roll call\n      time: 06:00-07:00\n      venue: HKG\n"
        "    - flight: XX 1\n      time: 13:00-22:30\n      from: HKG\n      to: NRT\n"
    )

    assert "long-day" in names(text)


def test_who_is_on_two_services_at_once_has_no_day_of_which_the_length_is_known() -> None:
    meets = "    - meeting: Talks\n      time: 11:00-12:00\n      venue: a\n"
    flight = "    - flight: CZ 3099\n      time: 16:30-19:45\n      from: CAN\n      to: PEK\n"
    train = "    - train: G9\n      time: 18:00-18:50\n      from: guangzhou-south-station\n      to: shenzhen-north\n"
    said = [each.name for each in worked_out(whole(f"{meets}{flight}{train}", people=PAIR)).findings]

    assert "overlapping-items" in said
    assert "long-day" not in said


def test_a_day_with_two_meetings_at_once_is_as_long_as_another() -> None:
    said = names(day("meeting 07:00-09:00", "visit 08:00-09:30", "meal 20:00-21:01"))

    assert "long-day" in said


# --- a short night ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("start", "short"), [("08:00", False), ("07:59", True)])
def test_ten_hours_from_the_last_line_to_the_first_are_short_by_one_minute_less(start: str, short: bool) -> None:
    said = found(two(day("meal 19:00-22:00"), day(f"meeting {start}-09:00")))

    assert [each.message for each in said] == (
        ["the party: only 9 h 59 min from the end of “The meal” at 22:00 to “The meeting” at 07:59"] if short else []
    )
    assert [each.help for each in said] == (
        ["start “The meeting” 1 min later, or end “The meal” 1 min earlier"] if short else []
    )


def test_only_who_stays_late_and_starts_early_has_a_short_night() -> None:
    late = two(day("meal 19:00-20:00", "press 21:00-22:30, who: ben"), day("meeting 08:00-09:00"))

    assert [each.people for each in found(late)] == [("ben",)]
    assert names(late.replace("who: ben", "status: cancelled")) == []


def test_a_line_after_midnight_belongs_to_the_day_before() -> None:
    assert names(two(day("meal 20:00-22:00"), day("event 00:30-01:00", "meeting 11:00-12:00"))) == []
    assert names(two(day("meal 20:00-22:00"), day("event 00:30-01:01", "meeting 11:00-12:00"))) == ["short-night"]


def test_a_service_takes_people_from_its_check_in_on() -> None:
    flight = "    - flight: XX 1\n      time: 09:30-13:00\n      from: HKG\n      to: NRT\n      check-in: {}\n"
    dinner = "    - meal: Dinner\n      time: 19:00-22:00\n      venue: Hong Kong\n"

    assert "short-night" not in names(two(dinner, flight.format("90 min")))
    assert "short-night" in names(two(dinner, flight.format("91 min")))


def test_a_flight_that_lands_on_the_next_date_is_a_night_by_the_clocks_of_its_ends() -> None:
    flight = "    - flight: XX 33\n      time: 11:00-07:10+1\n      from: LHR\n      to: SZX\n"
    talks = "    - meeting: Talks\n      time: 10:00-11:00\n      venue: Shenzhen\n"

    assert "short-night" not in names(two(flight, talks))


def test_a_flight_that_lands_late_on_its_own_date_is_no_night() -> None:
    flight = "    - flight: XX 2\n      time: 14:00-22:30\n      from: HKG\n      to: NRT\n"
    talks = "    - meeting: Talks\n      time: 07:00-08:00\n      venue: Tokyo\n"

    assert "short-night" in names(two(flight, talks))


# --- no meal ----------------------------------------------------------------------------------------------------------


@every(
    ("lines", "hungry"),
    [
        (("meeting 10:00-12:30", "visit 13:00-15:00"), False),
        (("meeting 10:00-12:30", "visit 12:59-15:00"), True),
        (("meeting 10:00-12:30", "meal 12:30-12:59", "visit 12:59-15:00"), False),
        (("meeting 10:00-12:30", "meal noon", "visit 12:59-15:00"), False),
        (("meeting 10:00-12:30", "meal tbc", "visit 12:59-15:00"), False),
        (("meeting 10:00-12:30", "visit 12:59-15:00", "meal 19:00-20:00"), True),
        (("meeting 12:00-15:00",), False),
        (("meeting 11:59-15:00",), True),
        (("meeting 10:00-13:30",), False),
        (("meeting 10:00-13:31",), True),
        (("meeting 10:00", "visit 13:00-15:00"), False),
    ],
)
def test_half_an_hour_at_midday_is_enough_to_eat_and_a_minute_less_is_not(lines: tuple[str, ...], hungry: bool) -> None:
    assert ("no-meal" in names(day(*lines))) is hungry


# --- no break ---------------------------------------------------------------------------------------------------------


@every(
    ("lines", "sat"),
    [
        (("meeting 08:00-10:00", "visit 10:14-12:00"), False),
        (("meeting 08:00-10:00", "visit 10:14-12:01"), True),
        (("meeting 08:00-10:00", "visit 10:15-12:30"), False),
        (("meeting 08:00-12:00",), False),
        (("meeting 08:00-12:01",), True),
        (("meeting 08:00-12:01, steps: 10:00 Coffee",), False),
        (("meeting 08:00-10:00", "free 10:00-10:10", "visit 10:10-12:30"), False),
        (("meeting 08:00-10:00", "reception 10:00-10:10", "visit 10:10-12:30"), False),
        (("meeting 08:00-10:00", "meal morning", "visit 10:10-12:30"), False),
        (("meeting 08:00-10:00", "meal tbc", "visit 10:10-12:30"), False),
        (("meeting 08:00-10:00, optional: yes", "visit 10:10-12:30"), False),
    ],
)
def test_four_hours_without_a_quarter_of_an_hour_free_and_one_minute_more(lines: tuple[str, ...], sat: bool) -> None:
    assert ("no-break" in names(day(*lines))) is sat


def test_a_stretch_without_a_break_is_told_once_at_its_last_line() -> None:
    (said,) = [
        each
        for each in found(day("meeting 07:00-09:00", "visit 09:00-11:01", "press 11:05-11:20"))
        if each.name == "no-break"
    ]

    assert said.message == "the party: no break of 15 min in 4 h 20 min, from 07:00 to 11:20"


# --- a driver's day ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("end", "over"), [("21:00", False), ("21:01", True)])
def test_a_driver_is_out_for_thirteen_hours_and_not_a_minute_more(end: str, over: bool) -> None:
    cars = "vehicles:\n  coach-1: {kind: coach, seats: 20}\nbase: a"
    drives = (
        "    - coach: Out\n      time: 08:00-09:30\n      to: b\n      vehicle: coach-1\n"
        "    - visit: Works\n      time: 10:00-11:00\n      venue: b\n"
        "    - meal: Dinner\n      time: 18:00-19:00\n      venue: b\n"
        f"    - coach: Back\n      time: 19:30-{end}\n      to: a\n      vehicle: coach-1\n"
    )

    assert ("driver-hours" in names(drives, top=cars)) is over
    assert "driver-hours" not in names(
        drives.replace("coach-1\n    - visit", "coach-2\n    - visit"),
        top=cars.replace("\nbase", "\n  coach-2: {kind: coach, seats: 20}\nbase"),
    )


# --- a flight that physics does not allow -----------------------------------------------------------------------------


@pytest.mark.parametrize(("lands", "impossible"), [("13:57", False), ("13:56", True)])
def test_a_flight_cannot_land_a_minute_before_the_fastest_could(lands: str, impossible: bool) -> None:
    flight = f"    - flight: XX 900\n      time: 10:00-{lands}\n      from: HKG\n      to: NRT\n"
    out = worked_out(whole(flight, people=PAIR))

    assert ("impossible-leg" in [each.name for each in out.findings]) is impossible


def test_a_short_night_aboard_is_told_from_when_the_flight_leaves_and_where() -> None:
    text = (
        "    - flight: XX 1\n      time: 01:30-05:15\n      from: HKG\n      to: DOH\n"
        "    - flight: XX 2\n      time: 07:45-13:20\n      from: DOH\n      to: CPH\n"
    )

    assert [each.message for each in found(f"days:\n  2026-05-19:\n{text}") if each.name == "short-night"] == [
        "the party: only 9 h 15 min from the start of “XX 1” at 01:30 to “XX 2” at 05:45"
    ]
