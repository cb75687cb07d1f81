"""What is said of ways to a place far out of the city under whose name it is written."""

import pytest
from small_trips import but, dated, found, worked_out

from delegate.assessment.not_judged import not_judged

TOP = """trip: Works
base: ministry
delegation: {ann: {name: Ann}, ben: {name: Ben}}
venues:
  ministry: {name: Ministry, city: Vienna, at: "48.2080, 16.3700"}
  palace: {name: Palace, city: Vienna, at: "48.1850, 16.3120"}
  plant: {name: Plant, city: Vienna, at: "47.8100, 15.5500"}
  inn: {name: Inn by the plant, city: Vienna, at: "47.8200, 15.5900"}
  abbey: {name: Abbey, city: Vienna, at: "48.0500, 15.8500"}
days:
"""
TALKS = '{meeting: M, time: "08:00-08:30", venue: ministry}'
OUT = '{coach: Out, time: "09:00", from: ministry, to: plant}'
VISIT = '{visit: Works, time: "13:00-14:30", venue: plant}'
BACK = '{coach: Back, time: "15:00", from: plant, to: ministry}'
DINNER = '{meal: Dinner, time: "20:00-21:30", venue: ministry}'

TOKYO = """trip: Tokyo
delegation: {ann: {name: Ann}}
venues:
  ministry: {name: Ministry, city: Tokyo, at: "35.6730, 139.7500"}
  hotel: {name: Hotel at the airport, city: Tokyo, at: "35.7720, 140.3700"}
  temple: {name: Temple, city: Tokyo, at: "35.7860, 140.3180"}
days:
"""


def day(*lines, top=TOP):
    return top + dated("2026-06-08:", *lines)


def asked(*lines):
    return [each.message for each in found(day(*lines), "unknown-way")]


def named(text):
    return [each.message for each in not_judged(worked_out(text).plan)]


def test_a_coach_back_from_far_out_that_is_called_off_is_asked_about():
    (message,) = asked(TALKS, OUT, VISIT, but(BACK, "status: cancelled"), DINNER)

    assert message == (
        "the party would go by coach from Plant in Vienna to Ministry in Vienna, 76 km away: "
        "nobody wrote how, and “Back” is called off"
    )


@pytest.mark.parametrize("left", [OUT, BACK])
def test_who_is_left_out_of_the_coach_to_a_place_far_out_or_back_is_asked_about(left):
    lines = [but(line, "who: ann") if line == left else line for line in (TALKS, OUT, VISIT, BACK, DINNER)]

    (message,) = asked(*lines)

    assert message.startswith("Ben would go by coach from ")


def test_a_way_from_far_out_that_nobody_wrote_is_named_at_the_end():
    assert named(day(TALKS, OUT, VISIT, DINNER)) == ["transport for Ann and Ben from Plant to Ministry on 8 June"]


def test_a_hotel_beside_the_place_far_out_is_in_one_town_with_it():
    text = day(TALKS, OUT, VISIT, '{meal: Lunch, time: "15:00-16:00", venue: inn}', but(BACK, "who: ann"), DINNER)

    (message,) = [each.message for each in found(text, "unknown-way")]

    assert message.startswith("Ben would go by coach from Inn by the plant in Vienna to Ministry in Vienna, 72 km away")


def test_who_is_left_there_at_the_end_is_not_home():
    assert found(day(TALKS, OUT, VISIT), "not-home")
    assert not found(day(TALKS, '{visit: Palace, time: "13:00-14:30", venue: palace}'), "not-home")


def test_a_coach_inside_the_city_that_is_called_off_was_not_to_lead_back_from_far_out():
    tour = '{coach: Tour, time: "18:00", from: ministry, to: palace, status: cancelled}'

    assert asked(TALKS, OUT, VISIT, tour, DINNER) == []


@pytest.mark.parametrize(
    "lines",
    [
        (TALKS, OUT, VISIT, BACK, DINNER),
        (TALKS, '{visit: Abbey, time: "13:00-14:30", venue: abbey}', DINNER),
    ],
)
def test_a_written_coach_back_and_a_way_below_fifty_kilometres_are_quiet(lines):
    assert asked(*lines) == named(day(*lines)) == []


def test_an_airport_far_out_and_what_lies_at_it_belong_to_the_city_that_they_serve():
    talks = '{meeting: M, time: "10:00-11:00", venue: ministry}'
    visit = '{visit: Temple, time: "14:00-15:00", venue: temple}'

    assert named(day(talks, "{hotel: hotel}", top=TOKYO)) == []
    assert named(day(talks, visit, "{hotel: hotel}", top=TOKYO)) == [
        "transport for Ann from Ministry to Temple on 8 June"
    ]


def test_a_city_that_a_trip_says_is_large_holds_what_lies_within_its_edge():
    large = 'cities: {Vienna: {country: AT, zone: Europe/Vienna, at: "48.2080, 16.3700", radius: 80 km}}\ndays:\n'
    text = day(TALKS, OUT, VISIT, DINNER)

    assert named(text.replace("days:\n", large)) == []


def test_a_place_for_rain_far_out_of_the_city_is_asked_about():
    assert found(day(TALKS, '{visit: Palace, time: "13:00-14:30", venue: palace, wet: plant}'), "no-wet-place")


@pytest.mark.parametrize(
    ("venue", "asked"),
    [
        ('{name: Town hall of Huaiji, city: Zhaoqing, at: "23.9100, 112.1850"}', 0),
        ('{name: Ferry office of Shangchuan, city: Jiangmen, at: "21.6800, 112.7800"}', 0),
        ('{name: Mill beyond the province, city: Zhaoqing, at: "24.0600, 112.1500"}', 1),
    ],
)
def test_a_town_as_far_as_the_rules_of_entry_count_one_of_its_prefecture_is_no_mistyped_point(venue, asked):
    top = f"trip: South\ndelegation: {{ann: {{name: Ann}}}}\nvenues:\n  far: {venue}\ndays:\n"
    text = day('{meeting: M, time: "10:00-11:00", venue: far}', top=top)

    assert len(found(text, "point-far-from-city")) == asked
