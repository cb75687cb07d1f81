"""A vehicle that is to drive empty over a border whose crossings are shut at that hour (rule 24)."""

import pytest
from programme import CROSSINGS, PLACES, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Severity

LINES = """
    - coach: Out
      time: 21:00-{ends}
      from: a
      to: ae
      who: ann
      vehicle: coach-1
{next_day}
    - coach: On
      time: {leaves}
      from: g
      to: g2
      who: ben
      vehicle: coach-1
"""
COACH = "vehicles: {coach-1: {kind: coach, seats: 45}}"
BY_DAY = CROSSINGS.replace("24/7", "Mo-Su 06:30-22:30")
HERE = PLACES + '  g2: {name: Gamma Park, city: Gamma, at: "22.5500, 104.0000"}\n'


@pytest.mark.parametrize(
    ("ends", "leaves", "crossings", "next_day", "severities"),
    [
        ("22:20", "23:55-23:59", BY_DAY, "", [Severity.ERROR]),
        ("22:20", "09:00-10:00", BY_DAY, "  2023-02-25:", []),  # over in the morning
        ("22:20", "06:40-07:40", BY_DAY, "  2023-02-25:", [Severity.ERROR]),
        ("21:10", "23:55-23:59", BY_DAY, "", []),  # over before it shuts
        ("22:20", "02:00-03:00", CROSSINGS, "  2023-02-25:", []),
    ],
)
def test_a_vehicle_cannot_drive_empty_over_a_border_that_is_shut(ends, leaves, crossings, next_day, severities):
    lines = LINES.format(ends=ends, leaves=leaves, next_day=next_day)
    plan = really_planned(lines, top=COACH, places=HERE + crossings)

    said = [each for each in examine(plan, every_check()) if each.name == "vehicle-elsewhere"]

    assert [each.severity for each in said] == severities
    assert all("no crossing from AA to XB is open for it between" in each.message for each in said)
