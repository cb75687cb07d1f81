"""What is said of a movement to one side of a crossing whose title names a place on the other."""

import pytest
from small_trips import worked_out

TOP = """
trip: At the gate
delegation: {chan: {name: Chan}}
venues:
  gov: {name: Government House, city: Macau, at: "22.1930, 113.5370"}
  park: {name: Park, city: Zhuhai, at: "22.1300, 113.5350"}
days:
  2026-12-10:
"""


def told(start, movement):
    lines = f'    - {{meeting: Talks, time: "10:00-12:00", venue: {start}}}\n    - {movement}\n'
    outcome = worked_out(TOP + lines)
    assert outcome.plan is not None
    return [each.message for each in outcome.findings if each.code == "DLG512"]


@pytest.mark.parametrize(
    ("start", "title", "end"),
    [("gov", "To Hengqin", "hengqin/MO"), ("park", "To Macau", "gongbei/CN"), ("gov", "To Zhuhai", "gongbei/MO")],
)
def test_a_title_may_name_what_lies_beyond_the_crossing_at_which_a_movement_ends(start, title, end):
    assert told(start, f'{{coach: {title}, time: "13:00", to: {end}}}') == []


def test_a_title_that_names_a_city_far_from_the_crossing_is_told():
    assert len(told("gov", '{coach: To Guangzhou, time: "13:00", to: gongbei/MO}')) == 1
    assert len(told("gov", '{coach: To Hong Kong, time: "13:00", to: gongbei/MO}')) == 1
