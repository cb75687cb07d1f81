"""A long way that nobody wrote counts by its road where that leads over a water: the bridge may be far off the line."""

import pytest
from small_trips import worked_out

from delegate.assessment.not_judged import not_judged

HEAD = """
trip: Both shores of the Pearl river
base: works
delegation: {ng: {name: Ng}, ho: {name: Ho}}
venues:
  works: {name: Works, city: Zhuhai, at: "22.2710, 113.5760"}
  hall: {name: Hall, city: Shenzhen, at: "22.6390, 113.8110"}
days:
  2026-06-08:
    - {meeting: Talks, time: "09:00-10:00", venue: works}
"""
OVER = """
    - {coach: Over, time: "11:00-12:45", from: works, to: hall}
    - {meeting: Visit, time: "14:00-15:00", venue: hall}
    - {coach: Back, time: "16:00-17:45", from: hall, to: works}
    - {meeting: Report, time: "18:15-19:00", venue: works}
"""


def ways(text: str) -> list[str]:
    plan = worked_out(text).plan
    assert plan
    return [each.message for each in not_judged(plan) if each.reason == "leaving"]


def test_who_is_left_out_of_the_coach_over_an_estuary_is_named() -> None:
    assert ways(HEAD + OVER) == []
    out = OVER.replace("to: hall}", "to: hall, who: ho}")
    assert ways(HEAD + out) == ["transport for Ng from Works to Hall on 8 June"]


def test_a_flight_from_beyond_an_estuary_to_which_nobody_wrote_a_coach_has_its_way_named() -> None:
    flight = '    - {flight: XY 12, time: "15:00-18:15", from: SZX, to: PEK}\n'
    coach = '    - {coach: Over, time: "10:30-12:15", from: works, to: SZX}\n'
    assert ways(HEAD + flight) == [
        "transport for Ng and Ho from Works to Shenzhen Bao'an International Airport on 8 June"
    ]
    assert ways(HEAD + coach + flight) == []


@pytest.mark.parametrize(
    ("city", "at"),
    [("Dongguan", "22.9200, 114.0700"), ("Huizhou", "22.7500, 114.2400"), ("Shenzhen", "22.5430, 114.0590")],
)
def test_a_way_on_one_shore_counts_in_a_straight_line(city: str, at: str) -> None:
    other = HEAD.replace('city: Zhuhai, at: "22.2710, 113.5760"', f'city: {city}, at: "{at}"')
    meeting = '    - {meeting: Visit, time: "14:00-15:00", venue: hall}\n'
    back = '    - {meeting: Report, time: "18:15-19:00", venue: works}\n'
    assert ways(other + meeting + back) == []
