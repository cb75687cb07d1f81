"""Who walks through a crossing and on to a station is to be there when what starts at it leaves."""

import pytest
from small_trips import worked_out

TRIP = """
trip: Students
delegation:
  students: {name: Students, people: 18, papers: [{passport: {nationality: SE}}]}
venues:
  lab: {name: Lab, city: Shenzhen, at: "22.5980, 114.3100"}
days:
  2026-05-06:
    - {metro: East Rail, time: "08:00", from: sha-tin-station, to: lok-ma-chau-station}
    - {crossing: lok-ma-chau-spur-line}
    - {MODE: Line 4, time: "CLOCK", from: futian-port-station, to: lab}
    - {visit: Lab, time: 12:30-13:30, venue: lab}
"""


def told(clock, mode="metro"):
    outcome = worked_out(TRIP.replace("CLOCK", clock).replace("MODE", mode))
    assert outcome.plan is not None
    return [(each.code, each.message) for each in outcome.findings if each.code in ("DLG301", "DLG302")]


@pytest.mark.parametrize("mode", ["metro", "coach"])
def test_who_is_at_the_station_in_time_but_on_a_slow_day_is_not_late(mode):
    ((code, said),) = told("10:00", mode)

    assert code == "DLG302"
    assert "23 min spare on the way to Futian Port Station" in said


@pytest.mark.parametrize("mode", ["metro", "coach"])
def test_who_is_late_at_the_station_is_told_once_and_by_the_walk_from_the_hall_too(mode):
    ((code, said),) = told("09:30", mode)

    assert code == "DLG301"
    assert "ready at Futian Port Station at 09:37" in said


def test_who_is_in_time_at_the_station_on_a_slow_day_too_is_told_nothing():
    assert told("10:20") == []
