"""What a principal's days are spent on: the parts of a day, laws of their sum, and two drafts beside each other."""

import json
from pathlib import Path

import pytest
from command import ROOT, here
from drafts import TRIP, diff, edited, said
from every import every
from hypothesis import given
from law_trips import Drawn, trips, written
from programme import PEOPLE, planned, really_planned
from some_examples import some

from delegate.assessment.time_spent import PARTS, time_spent
from delegate.clock import DAY
from delegate.includes import Library
from delegate.pipeline import work_out
from delegate.planning.plan import Plan

TRIPS = sorted((ROOT / "itineraries").glob("*.trip.yaml"))


def spent(plan: Plan, who: str = "ann") -> list[dict[str, int]]:
    """The minutes of each day, those parts that have any."""
    days = (dict(zip(PARTS, each.minutes, strict=True)) for each in time_spent(plan, (who,)))
    return [{part: minutes for part, minutes in day.items() if minutes} for day in days]


def test_lines_are_in_the_room_ways_on_the_road_and_what_lies_between_is_waited() -> None:
    plan = planned(
        "    - {meeting: One, venue: a, time: 09:00-10:00}\n    - {meeting: Two, venue: b, time: 11:00-12:00}"
    )

    assert spent(plan) == [{"room": 120, "road": 30, "waiting": 30, "rest": DAY - 180}]


def test_the_way_into_a_building_is_waited_for_at_its_door() -> None:
    plan = planned(
        "    - {meeting: One, venue: a, time: 09:00-10:00}\n    - {meeting: Two, venue: ae, time: 11:00-12:00}"
    )

    assert spent(plan) == [{"room": 120, "road": 30, "waiting": 30, "rest": DAY - 180}]


def test_minutes_at_a_border_are_not_those_on_the_road() -> None:
    lines = "    - {meeting: One, venue: a, time: 09:00-10:00}\n    - {crossing: east}\n"
    (day,) = spent(really_planned(lines + "    - {meeting: Two, venue: g, time: 15:00-16:00}"))

    assert day["borders"] > 0
    assert sum(day.values()) == DAY


def test_time_off_and_time_at_the_hotel_are_rest() -> None:
    lines = (
        "    - {meeting: One, venue: a, time: 09:00-10:00}\n    - {free: Shops}\n"
        "    - {meeting: Two, venue: a, time: 12:00-13:00}"
    )

    assert spent(planned(lines)) == [{"room": 120, "rest": DAY - 120}]
    assert spent(planned(lines.replace("free: Shops", "free: Shops, time: 10:30-11:00"))) == [
        {"room": 120, "waiting": 90, "rest": DAY - 210}
    ]


def test_a_line_without_an_end_lasts_until_its_people_leave_and_takes_no_time_where_nobody_knows_when() -> None:
    lines = '    - {meeting: One, venue: a, time: "09:00"}\n    - {meeting: Two, venue: b, time: "11:00"}'

    (day,) = spent(planned(lines))

    assert day["road"] == 30
    assert day["room"] + day["road"] + day.get("waiting", 0) == 120


def test_a_way_that_is_made_late_wins_over_the_line_that_has_begun() -> None:
    plan = planned(
        "    - {meeting: One, venue: a, time: 09:00-10:00}\n    - {meeting: Two, venue: b, time: 10:10-11:00}"
    )

    assert spent(plan) == [{"room": 90, "road": 30, "rest": DAY - 120}]


def test_a_day_of_which_no_time_is_known_is_left_out() -> None:
    assert spent(planned("    - {meeting: One, venue: a}\n    - {meeting: Two, venue: b}")) == []


def test_who_joins_and_leaves_at_a_minute_has_the_minutes_between() -> None:
    people = PEOPLE.replace("ann: {name: Ann,", "ann: {name: Ann, joins: 2023-02-24 09:30, leaves: 2023-02-24 18:00,")
    plan = planned("    - {meeting: One, venue: a, time: 10:00-11:00}", people=people)

    assert spent(plan) == [{"room": 60, "rest": 450}]


def test_who_joins_and_leaves_on_a_day_with_two_clocks_does_so_by_the_first_and_by_the_last() -> None:
    people = PEOPLE.replace("ann: {name: Ann,", "ann: {name: Ann, joins: 2023-02-24 09:30, leaves: 2023-02-24 20:00,")
    trip = (
        "    - {meeting: One, venue: a, time: 10:00-11:00}\n    - {flight: XX 1, from: a, to: d, time: 12:00-15:00}\n"
        "    - {meeting: Two, venue: d, time: 17:00-18:00}"
    )

    (day,) = spent(planned(trip, people=people))

    assert sum(day.values()) == 10 * 60 + 30 - 60


def test_a_day_that_ends_by_another_clock_is_shorter_or_longer() -> None:
    trip = (
        "    - {meeting: One, venue: a, time: 09:00-10:00}\n    - {flight: XX 1, from: a, to: d, time: 12:00-15:00}\n"
        "    - {meeting: Two, venue: d, time: 17:00-18:00}"
    )

    (day,) = spent(planned(trip))

    assert sum(day.values()) == DAY - 60


@every("path", TRIPS, ids=lambda path: path.stem)
def test_the_days_of_a_published_trip_last_from_midnight_to_midnight(path: Path) -> None:
    plan = work_out("trip.yaml", path.read_bytes(), Library(path.parent).fetch).plan
    assert plan is not None

    for who, person in plan.people.items():
        for day in time_spent(plan, (who,)):
            partial = any(moment and moment.date == day.date for moment in (person.joins, person.leaves))
            assert min(day.minutes) >= 0
            assert day.total % 60 == 0 or partial
            assert abs(day.total - DAY) <= 120 or partial


@given(trips())
@some(100)
def test_the_parts_of_a_day_are_together_the_minutes_of_the_day(trip: Drawn) -> None:
    """All the places of the drawn trips keep one clock, so every day has 24 hours."""
    plan = work_out("trip.yaml", written(trip).encode(), Library(ROOT).fetch).plan
    assert plan is not None

    for who in plan.people:
        days = list(time_spent(plan, (who,)))
        assert [day.total for day in days] == [DAY] * len(days)
        assert {day.date for day in days} <= {day.date for day in plan.days}
        assert all(day.minutes[PARTS.index("borders")] == 0 or plan.passages for day in days)


def test_people_with_the_same_lines_spend_their_days_alike() -> None:
    plan = planned(
        "    - {meeting: One, venue: a, time: 09:00-10:00}\n    - {meeting: Two, venue: b, time: 11:00-12:00}"
    )

    assert spent(plan, "ann") == spent(plan, "cat")


def test_the_data_of_a_comparison_has_the_minutes_before_and_after(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("time: 09:30-10:30", "time: 09:30-11:30")))

    first, second = document["time"]
    assert (first["person"], first["date"]) == ("ann", "2026-09-15")
    assert first["new"]["room"] == first["old"]["room"] + 60
    assert first["new"]["rest"] < first["old"]["rest"]
    assert sum(first["old"].values()) == sum(first["new"].values()) == DAY
    assert second["old"] == second["new"]


def test_the_data_follows_a_principal_who_got_another_key_and_a_trip_on_other_dates(tmp_path: Path) -> None:
    later = TRIP.replace("2026-09-15", "2026-09-22").replace("2026-09-16", "2026-09-23")
    document = diff(tmp_path, TRIP, later.replace("ann:", "lee:").replace("[ann,", "[lee,"))

    assert [(each["person"], each["date"]) for each in document["time"]] == [
        ("lee", "2026-09-22"),
        ("lee", "2026-09-23"),
    ]
    assert all(each["old"] == each["new"] for each in document["time"])


def test_the_table_of_two_drafts_has_a_second_row_where_the_time_is_another(tmp_path: Path) -> None:
    table = said(tmp_path, TRIP, edited(("time: 09:30-10:30", "time: 09:30-11:30")), "--time")

    lines = table.splitlines()
    assert lines[0].startswith("Trade visit: ")
    assert lines[2].split()[:2] == ["Ann", "Lee"]
    assert [line.split()[0] for line in lines[3:]] == ["Tue", "before", "Wed", "all", "before"]


def test_plan_prints_the_time_of_the_principals_or_of_who_is_named(tmp_path: Path) -> None:
    trip = tmp_path / "x.trip.yaml"
    trip.write_text(TRIP, "utf-8")

    assert here("plan", str(trip), "--time").out.splitlines()[2].startswith("Ann Lee ")
    assert here("plan", str(trip), "--time", "--for", "ben").out.splitlines()[2].startswith("Ben Ho ")
    assert "等候" in here("plan", str(trip), "--time", "--lang", "zh-Hant").out
    one_day = here("plan", str(trip), "--time", "--day", "2026-09-16").out.splitlines()
    assert [line.split()[0] for line in one_day[3:]] == ["Wed"]


def test_a_table_of_time_is_for_the_terminal(tmp_path: Path) -> None:
    trip = tmp_path / "x.trip.yaml"
    trip.write_text(TRIP, "utf-8")

    assert here("plan", str(trip), "--time", "--format", "html").code == 2
    assert here("diff", str(trip), str(trip), "--time", "--format", "json").code == 2


def test_a_trip_without_a_principal_says_how_to_get_a_table(tmp_path: Path) -> None:
    trip = tmp_path / "x.trip.yaml"
    trip.write_text(TRIP.replace(", role: principal", ""), "utf-8")

    assert "name somebody with --for" in here("plan", str(trip), "--time").out
    assert json.loads(here("diff", str(trip), str(trip), "--format", "json").out)["time"] == []


@pytest.mark.parametrize("day", ["tbc", "[{meeting: Open, venue: tbc}]"])
def test_a_day_of_which_nobody_knows_the_hours_is_left_out(day: str) -> None:
    plan = planned(f"""
days:
  2023-02-24: [{{meeting: One, venue: a, time: "09:00-10:00"}}]
  2023-02-25: {day}
  2023-02-26: [{{meeting: Two, venue: a, time: "09:00-10:00"}}]
""")

    assert [each.date.day for each in time_spent(plan, ("ann",))] == [24, 26]
