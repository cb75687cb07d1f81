"""Who is late, by how much and with which remedies, and whom no rule calls late."""

import pytest
from every import every
from programme import planned, really_planned
from timed_lines import found, names, two

from delegate.diagnostics import Severity
from delegate.travel.requests import Minutes


def test_lateness_is_said_with_both_remedies_and_the_lines_that_matter():
    (late,) = found(two("11:30-13:00", "14:00-15:15"))

    assert late.message == "the party is ready at Alpha Court at 14:12 for 14:00, 12 min late"
    assert late.help == "end “Talks” at 12:25, or move “Hearing” to 14:35-15:50"
    assert [said for _, said in late.related] == [
        "leaves Beta House at 13:00, 57 min (43-80), 15 min entry",
        "needs 14:12",
    ]
    assert (late.name, late.severity, late.minutes) == ("late-arrival", Severity.ERROR, -12)
    assert late.people == ("ann", "ben", "cat")


@pytest.mark.parametrize(
    ("start", "expected"),
    [("14:11", ["late-arrival"]), ("14:12", ["tight-leg"]), ("14:34", ["tight-leg"]), ("14:35", [])],
)
def test_rule_14_late_at_planned_is_an_error_and_late_only_at_high_a_warning(start, expected):
    assert names(two("11:30-13:00", f"{start}-16:00")) == expected


@pytest.mark.parametrize("said", ["status: tentative", "accept: {late-arrival: They will wait.}"])
def test_rule_10_nothing_about_a_tentative_line_is_an_error(said):
    (late,) = found(two("11:30-13:00", "14:00-15:15", more=said))

    assert (late.severity == Severity.WARNING) == said.startswith("status")


def test_rule_10_nothing_about_an_approximate_time_is_an_error():
    (late,) = found(two("11:30-13:00", "~14:00"))

    assert late.severity == Severity.WARNING


def test_a_deadline_written_with_by_is_where_lateness_is_said():
    (late,) = found(two("11:30-13:00", "14:30-15:15", more="by: 14:00"))

    assert late.where.yaml_path.endswith(".by")
    assert late.help == "end “Talks” at 12:25, or be there by 14:35"


LATE_RIDE = """
    - meeting: Dinner
      time: 20:00-{until}
      venue: a
    - coach: Home
      {time}by: {by}
      to: a3
"""


@pytest.mark.parametrize("time", ["time: 23:30\n      ", ""])
def test_rule_11_a_deadline_behind_midnight_is_written_with_a_plus(time):
    (late,) = found(planned(LATE_RIDE.format(until="23:20", time=time, by="00:45")))

    assert late.help == "write `by: 00:45+1` if that is on the next day"
    assert found(planned(LATE_RIDE.format(until="23:20", time=time, by="00:45+1"))) == []


def test_a_deadline_behind_midnight_is_missed_by_who_comes_later():
    (late,) = found(planned(LATE_RIDE.format(until="23:50", time="", by="00:10+1")))

    assert (late.name, late.minutes) == ("late-arrival", -10)
    assert "+1" not in (late.help or "")


def test_rule_8_after_a_line_without_an_end_people_would_have_to_leave_before_it_starts():
    (late,) = found(two("13:00", "14:00-15:15"))

    assert late.name == "late-arrival"
    assert late.message == (
        "“Talks” starts at 13:00, and to be at Alpha Court for 14:00 the party must leave by 12:48, 12 min before"
    )
    assert late.help == "start “Talks” at 12:25, or move “Hearing” to 14:35-15:50"


@pytest.mark.parametrize(("start", "expected"), [("12:53", []), ("12:54", ["short-stay"]), ("13:06", ["tight-leg"])])
def test_rule_8_under_a_quarter_of_an_hour_before_the_latest_departure_is_a_note(start, expected):
    assert names(two(start, "14:05-15:15", venue="a", minutes=Minutes(50, 57, 60))) == expected


def test_lines_that_overlap_give_one_finding_and_not_a_late_arrival_too():
    assert names(two("11:30-13:00", "12:45-15:15")) == ["overlapping-items"]


def test_two_lines_that_start_together_overlap_whichever_has_the_end():
    assert names(two("11:30", "11:30-13:00")) == ["overlapping-items"]


def test_rule_9_a_window_overlaps_nothing():
    assert names(two("11:30-13:00", "afternoon")) == []


def test_rule_1_no_leg_between_lines_out_of_order_is_judged():
    assert names(two("14:00-15:00", "11:00-12:00")) == ["out-of-order"]


def test_rule_1_one_line_that_starts_too_late_is_one_finding():
    lines = "".join(
        f"    - meeting: Talks {number}\n      time: {time}\n      venue: a\n"
        for number, time in enumerate(("19:00", "10:00-11:00", "12:00-13:00", "14:00-15:00"))
    )
    (wrong,) = found(planned(lines))

    assert wrong.name == "out-of-order"
    assert wrong.message == "“Talks 1” at 10:00 is listed after “Talks 0” at 19:00"


def test_rule_1_people_with_different_lines_have_days_of_their_own():
    lines = """
    - meeting: Talks
      time: 14:00-15:00
      venue: a
      who: ann
    - meeting: Hearing
      time: 10:00-11:00
      venue: a
      except: ann
"""
    assert names(planned(lines)) == []


def test_rule_4_a_leg_of_several_parties_is_judged_once():
    lines = """
    - meeting: Breakfast
      time: 08:00-09:00
      venue: a
      who: ann
    - meeting: Talks
      time: 11:30-13:00
      venue: b
    - meeting: Hearing
      time: 13:20-15:00
      venue: ae
"""
    late = [each for each in found(planned(lines)) if each.name == "late-arrival"]

    assert [each.people for each in late] == [("ann", "ben", "cat")]


def test_rule_15_one_late_leg_is_one_finding():
    lines = """
    - meeting: Talks
      time: 11:30-13:00
      venue: b
    - meeting: Hearing
      time: 13:20-15:00
      venue: ae
    - meeting: Dinner
      time: 16:00-17:00
      venue: b
"""
    assert names(planned(lines)) == ["late-arrival"]


def test_who_is_late_until_the_next_date_is_told_with_both_dates() -> None:
    late = two("09:00-10:00", "14:00-15:00", minutes=Minutes(1300, 1300, 1300))
    (said,) = [each for each in found(late) if each.name == "late-arrival"]

    assert (
        said.message
        == "the party is ready at Alpha Court at 07:55 on 25 February for 14:00 on 24 February, 1075 min late"
    )
    assert said.help is not None
    assert said.help.endswith("move “Hearing” to 07:55-08:55 on 25 February")


def test_who_is_late_on_one_date_is_told_without_it() -> None:
    (said,) = [each for each in found(two("09:00-13:57", "14:00-15:00")) if each.name == "late-arrival"]

    assert "February" not in f"{said.message} {said.help}"


CAR = "defaults: {mode: car}"
RED = "vehicles: {car-1: {kind: car, seats: 4}}\ngroups: {red: {people: [ann, ben, cat], vehicle: car-1}}"
NEAR = """
    - meeting: Talks
      time: 9:00-10:00
      venue: a
    - visit: Lunch
      time: {at}
      venue: a3
"""


@every(
    ("at", "top", "severities"),
    [
        ("10:07", CAR, [Severity.WARNING]),
        ("10:07", RED, [Severity.WARNING]),
        ("10:01", CAR, [Severity.ERROR]),  # not even by car
        ("10:05", "", [Severity.ERROR]),  # a coach is no quicker
        ("10:07", "defaults: {mode: car, walk: 900 m}", [Severity.ERROR]),  # the author lets them walk
        ("10:20", CAR, []),
    ],
)
def test_rule_14_who_is_late_only_because_the_planner_lets_them_walk_is_a_warning(at, top, severities):
    late = [each for each in found(really_planned(NEAR.format(at=at), top=top)) if each.name == "late-arrival"]

    assert [each.severity for each in late] == severities
    assert all(
        ("write the `car` from Alpha House to Alpha Park" in each.help) == (each.severity is Severity.WARNING)
        for each in late
    )


def test_rule_14_the_way_out_of_a_port_is_no_walk_that_a_vehicle_would_save():
    landing = """
    - ferry: Over
      from: shekou-cruise-homeport
      to: macau-ferry-terminal-sheung-wan
      time: "07:15"
    - event: A word at the pier
    - meeting: Talks
      venue: works
      time: 10:15-11:15
"""
    works = '\nvenues: {works: {name: The works, city: Shenzhen, at: "22.5400, 113.9540"}}'

    late = [each for each in found(really_planned(landing, places=works)) if each.name == "late-arrival"]

    assert [each.severity for each in late] == [Severity.ERROR]


def test_rule_14_the_ride_that_the_help_names_is_in_time():
    ridden = NEAR.format(at="10:07").replace("    - visit", "    - car: Car 1\n    - visit")

    assert not [each for each in found(really_planned(ridden)) if each.severity is Severity.ERROR]


def test_rule_14_who_walks_because_somebody_wrote_it_is_late():
    walked = NEAR.format(at="10:07").replace("    - visit", "    - walk: A stroll\n    - visit")

    assert [each.severity for each in found(really_planned(walked)) if each.name == "late-arrival"] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("part", "length", "expected"),
    [
        ("noon", "4h", []),
        ("noon", "4h01", [Severity.WARNING]),
        ("evening", "6h", []),
        ("evening", "6h30", [Severity.WARNING]),
    ],
)
def test_rule_9_a_part_of_the_day_is_too_short_only_beyond_its_soft_hours_and_never_an_error(part, length, expected):
    plan = planned(f"    - meeting: Talks\n      time: {part}\n      for: {length}\n      venue: a\n")

    assert [each.severity for each in found(plan) if each.name == "window-too-short"] == expected


def test_time_off_listed_after_a_later_line_is_out_of_order():
    lines = """
    - meeting: One
      time: 13:00-14:00
      venue: a
    - free: Shops
      time: {start}-{end}
    - meeting: Two
      time: 17:00-18:00
      venue: b
"""

    assert "out-of-order" in names(planned(lines.format(start="04:00", end="05:00")))
    assert "out-of-order" not in names(planned(lines.format(start="14:30", end="15:00")))


def test_lateness_is_told_by_the_clock_of_the_place_that_people_come_to():
    (late,) = found(
        planned("""
    - {meeting: Talks, time: "09:00-10:00", venue: g}
    - {coach: Ride, time: "10:00", from: g, to: d, by: "11:10"}
""")
    )

    assert late.message == "the party is ready at Delta House at 11:30 for 11:10, 20 min late"
