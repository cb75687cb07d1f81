"""A walk from one door to the next goes somewhere, and so does a stroll from which people come back."""

import pytest
from small_trips import worked_out

TRIP = """
trip: Walks
delegation: {chan: {name: Chan}}
venues:
  inn: {name: Inn, city: Kyoto, at: "34.9855, 135.7590"}
  tower: {name: Tower, city: Kyoto, at: "34.9860, 135.7595"}
days:
  2026-05-14:
    - {meeting: Talks, time: 10:00-12:00, venue: inn}
    - {LINE}
    - {meeting: More talks, time: 17:00-18:00, venue: NEXT}
"""


def told(line, behind="inn"):
    outcome = worked_out(TRIP.replace("LINE", line).replace("NEXT", behind))
    assert outcome.plan is not None
    return [each for each in outcome.findings if each.name == "goes-nowhere"]


@pytest.mark.parametrize("ends", ["from: inn, to: tower", "to: tower"])
def test_a_walk_to_the_house_next_door_is_asked_nothing(ends):
    assert told(f"walk: Next door, {ends}", "tower") == []


def test_a_drive_to_the_house_next_door_is_asked_about():
    assert len(told("coach: Next door, from: inn, to: tower", "tower")) == 1


@pytest.mark.parametrize(
    "length", ['time: "14:00-15:30"', 'time: "14:00", for: 90 min', "within: 14:00-16:00, for: 1h"]
)
@pytest.mark.parametrize("ends", ["from: inn, to: inn", "to: inn"])
def test_a_stroll_that_comes_back_is_asked_nothing(length, ends):
    assert told(f"walk: Through the old town, {length}, {ends}") == []


@pytest.mark.parametrize("length", ['time: "14:00-14:10"', 'time: "14:00"'])
def test_a_short_walk_to_where_it_begins_or_one_of_no_length_is_asked_about(length):
    (asked,) = told(f"walk: To the tower, {length}, from: inn, to: inn")

    assert asked.help.endswith("or of a stroll how long it takes: 30 min or more")
    assert told('walk: To the tower, time: "14:00", for: 30 min, from: inn, to: inn') == []


def test_a_drive_that_comes_back_is_asked_about_however_long_it_is():
    assert len(told('coach: City tour, time: "14:00-15:30", from: inn, to: inn')) == 1
