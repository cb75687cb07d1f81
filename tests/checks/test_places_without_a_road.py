"""What is said of people who would be driven where no road leads, though nobody wrote how they go."""

import pytest
from small_trips import worked_out

TOP = """
trip: Over Lo Wu
base: civic
venues:
  conrad: {name: Conrad, city: Hong Kong, at: "22.2770, 114.1650"}
  civic: {name: Civic, city: Shenzhen, at: "22.5430, 114.0580"}
delegation: {a: {name: A}, b: {name: B}}
days:
  2026-11-10:
    - {coach: To Luohu, time: "07:45", from: civic, to: lo-wu/CN}
"""
REST = """
    - {meeting: Talks, time: "11:30-12:30", venue: conrad}
    - {coach: Home, time: "12:45", via: [huanggang], to: civic}
"""
TRAIN = '{metro: East Rail, from: lo-wu/HK, to: kowloon-tong-station, who: "%s"}'


def said(*lines, name="wrong-vehicle"):
    text = TOP + "\n".join(f"    - {line}" for line in lines) + REST
    found = worked_out(text).findings
    return [each.message for each in found if each.name == name]


@pytest.mark.parametrize(
    ("lines", "there"),
    [
        ((), "Conrad"),
        (("{car: To the hotel, from: kowloon-tong-station, to: conrad}",), "Kowloon Tong Station"),
    ],
)
def test_people_who_are_left_at_lo_wu_are_asked_how_they_go_on(lines, there):
    assert said(*lines) == [
        f"the way from Lo Wu / Luohu to {there} would be by coach, and no road open to coaches and cars leads to "
        "Lo Wu / Luohu"
    ]


def test_who_is_left_there_by_the_train_of_the_others_is_asked_about_once():
    assert said(TRAIN % "a") == []
    assert said(TRAIN % "a", name="unknown-way") == [
        "others go on from Lo Wu / Luohu by “East Rail”, and nobody wrote how B would go from there to “Talks”"
    ]


def test_nothing_is_said_of_those_whose_train_is_written():
    assert said((TRAIN % "a").replace(', who: "a"', "")) == []
