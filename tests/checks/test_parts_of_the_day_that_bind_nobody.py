"""A part of the day makes what rests on it a warning, and only that: where no such hour holds people, late is late."""

import pytest
from small_trips import worked_out

from delegate.diagnostics import Severity

TRIP = """\
trip: From Vienna to the river
delegation:
  team: {name: Glass makers, people: 4}
venues:
  office: {name: Office in Vienna, city: Vienna, at: "48.2080, 16.3700"}
  river: {name: House by the river, city: Budapest, at: "47.5000, 19.0450"}
days:
  2026-12-01:
    - meeting: Talks
      time: 13:00-17:00
      venue: office
    - LINE
    - meal: Dinner
      time: 18:30-20:00
      venue: river
"""


def late(line: str, *, talks: str = "13:00-17:00") -> list[tuple[str, Severity]]:
    """What is said of coming too late, with a line between the talks and the drive to the dinner."""
    findings = worked_out(TRIP.replace("LINE", line).replace("13:00-17:00", talks)).findings
    return [(each.name, each.severity) for each in findings if each.name in ("late-arrival", "tight-leg")]


@pytest.mark.parametrize(
    "line",
    [
        "free: Time off",
        "free: Time off\n      time: noon",
        "free: Time off\n      time: afternoon",
        "free: Time off\n      time: evening",  # from 17:00 on at the earliest, when the talks end
        "visit: Shops\n      time: afternoon",
    ],
)
def test_a_part_of_the_day_that_has_begun_when_people_come_leaves_a_late_dinner_an_error(line):
    assert late(line) == [("late-arrival", Severity.ERROR)]


@pytest.mark.parametrize("line", ["free: Time off\n      time: evening", "visit: Shops\n      time: evening"])
def test_a_part_of_the_day_for_which_people_wait_makes_it_a_warning(line):
    assert late(line, talks="13:00-14:30") == [("late-arrival", Severity.WARNING)]


@pytest.mark.parametrize("line", ["free: Time off\n      time: evening", "visit: Shops\n      time: evening"])
def test_who_is_late_without_it_too_is_late_for_sure(line):
    assert late(line, talks="13:00-16:00") == [("late-arrival", Severity.ERROR)]
