"""What is said of a place that is several, that nobody knows, or that a Mainland map has shifted."""

import pytest
from baidu import bd09
from every import every
from programme import leg, party, planned, really_planned

from delegate.checks.travel.unknown_way import unknown_way
from delegate.checks.venues.shifted_point import shifted_point
from delegate.checks.venues.unknown_city import unknown_city
from delegate.checks.venues.unknown_place import unknown_place
from delegate.places.datum import gcj02
from delegate.places.gazetteer import shipped
from delegate.values import Point

TALKS = """
    - meeting: Talks
      time: 10:00-11:00
      venue: {0}
"""
VENUE = """
venues:
  v: {{name: Hotel, city: {0}, at: "{1:.5f}, {2:.5f}"{3}}}
"""


def _said(venue: str) -> list[tuple[str, str]]:
    plan = planned(TALKS.format(venue), places="")
    return [(finding.message, finding.help) for finding in unknown_place.function(plan)]


def _shifted(city: str, point: Point, more: str = "") -> list[str]:
    plan = planned(TALKS.format("v"), places=VENUE.format(city, *point, more))
    return [finding.help for finding in shifted_point.function(plan)]


def _known(name: str) -> Point:
    hub = shipped().hub(name)
    assert hub is not None
    assert hub.point is not None
    return hub.point


def test_a_name_that_is_several_places_is_a_question_with_the_names_to_write():
    ((message, help_),) = _said("Georgetown")

    assert message == "“Georgetown” may be several places"
    written = "`George Town, Penang` or `Georgetown, Guyana` or `George Town, Cayman Islands`"
    assert help_ == f"write {written}, or declare it under `venues`"


def test_a_venue_in_a_city_that_is_several_is_the_same_question():
    plan = planned(TALKS.format("v"), places="venues: {v: {name: Hall, city: Birmingham}}")

    assert [finding.help for finding in unknown_city.function(plan)] == [
        "write `Birmingham, England` or `Birmingham, Alabama`"
    ]


@pytest.mark.parametrize(("typed", "meant"), [("Shenzen", "Shenzhen"), ("Zhongshan district", "Zhongshan")])
def test_a_name_that_nobody_knows_gets_the_nearest_one(typed, meant):
    ((message, help_),) = _said(typed)

    assert message == f"no place is called “{typed}”"
    assert help_.startswith(f"did you mean `{meant}")


def test_from_one_district_to_another_the_way_is_known_roughly():
    lines = TALKS.format("Nanshan") + TALKS.format("Luohu").replace("10:00-11:00", "13:00-14:00")
    found = leg(really_planned(lines, places=""))

    assert found.rough
    assert found.minutes is not None
    assert 20 <= found.minutes.planned <= 90


def test_between_a_district_and_its_city_as_such_no_leg_is_made():
    lines = TALKS.format("Nanshan") + TALKS.format("Shenzhen").replace("10:00-11:00", "13:00-14:00")

    assert party(really_planned(lines, places="")).legs == ()


def test_in_a_place_where_a_crossing_may_stand_its_id_wins_over_a_district():
    plan = planned(
        """
    - coach: Out
      time: 10:00
      from: Cotai
      via: [hengqin]
      to: Hengqin
""",
        places="",
    )

    assert plan.unresolved == ()
    assert leg(plan).crossing == "hengqin"


@pytest.mark.parametrize("hub", ["futian-station", "shenzhen-north-station", "guangzhou-south-station"])
@pytest.mark.parametrize(("shift", "datum"), [(gcj02, "gcj02"), (bd09, "bd09")])
def test_a_point_copied_from_a_mainland_map_is_told_by_the_station_it_falls_on(hub, shift, datum):
    city = "Guangzhou" if hub.startswith("guangzhou") else "Shenzhen"
    copied = shift(_known(hub))

    assert _shifted(city, copied) == [f"add `datum: {datum}` if it was copied from such a map"]
    assert _shifted(city, copied, ", datum: wgs84") == [f"add `datum: {datum}` if it was copied from such a map"]
    assert _shifted(city, copied, f", datum: {datum}") == []


def test_a_point_that_is_right_as_it_stands_is_not_suspected():
    assert _shifted("Shenzhen", _known("futian-station")) == []
    assert _shifted("Shenzhen", Point(22.5600, 113.9500)) == []


def test_outside_of_the_mainland_no_map_is_suspected():
    assert _shifted("Hong Kong", gcj02(_known("kowloon-station"))) == []


TO_SHENZHEN = """
    - {mode}: To Shenzhen
      from: hotel
      to: hall
      via: {name}
    - meeting: Talks
      time: 14:00-15:00
      venue: hall
"""
BOTH_SIDES = """
venues:
  hotel: {name: Hotel, city: Hong Kong, at: "22.2780, 114.1760"}
  hall: {name: Hall, city: Shenzhen, at: "22.5410, 114.0550"}
"""


@every(
    ("mode", "name", "written"),
    [
        ("coach", "Lok Ma Chau", "`lok-ma-chau`"),
        ("walk", "Lok Ma Chau", "`lok-ma-chau-spur-line`"),
        ("coach", "落馬洲", "`lok-ma-chau`"),
        ("coach", "Huanggang", "`huanggang` or `lok-ma-chau`"),
        ("coach", "Futian", "`lok-ma-chau-spur-line`, or `Futian district` for the place of that name"),
    ],
)
def test_in_via_the_name_of_a_crossing_gets_the_ids_for_the_mode(mode, name, written):
    plan = really_planned(TO_SHENZHEN.format(mode=mode, name=name), places=BOTH_SIDES)

    assert [finding.help for finding in unknown_place.function(plan)] == [f"write {written}"]


@pytest.mark.parametrize("name", ["Futian district", "Shenzhen", "lok-ma-chau", "hall"])
def test_in_via_a_place_that_no_crossing_is_called_like_is_not_asked_about(name):
    plan = really_planned(TO_SHENZHEN.format(mode="coach", name=name), places=BOTH_SIDES)

    assert list(unknown_place.function(plan)) == []


def test_on_a_way_within_one_side_a_district_stays_a_district():
    lines = TO_SHENZHEN.format(mode="coach", name="Futian").replace("from: hotel", "from: Nanshan")

    assert list(unknown_place.function(really_planned(lines, places=BOTH_SIDES))) == []


def test_an_end_of_a_movement_gets_the_crossings_of_its_name_too():
    lines = "    - coach: To the border\n      from: hotel\n      to: Lok Ma Chau\n" + TALKS.format("hall")
    plan = really_planned(lines, places=BOTH_SIDES)

    assert [finding.help for finding in unknown_place.function(plan)] == ["write `lok-ma-chau`"]


@pytest.mark.parametrize(
    ("lines", "top"),
    [
        ("    - coach: On\n      from: a\n      to: b\n", "base: Nowhere Hall"),
        ("    - coach: On\n      from: a\n      to: b\n    - hotel: Nowhere Hall\n", ""),
        ("    - meal: Lunch\n      time: 12:00-13:00\n      venue: a\n      wet: Nowhere Hall\n", ""),
        ("    - coach: On\n      from: a\n      to: b\n      via: Nowhere Hall\n", ""),
        ("    - coach: On\n      to: Nowhere Hall\n      status: cancelled\n", ""),
    ],
    ids=["base", "hotel", "wet", "via", "cancelled"],
)
def test_a_name_that_nobody_knows_is_said_wherever_it_stands(lines, top):
    found = list(unknown_place.function(planned(lines, top=top)))

    assert [finding.message for finding in found] == ["no place is called “Nowhere Hall”"]


MEAL = "    - meal: Lunch\n      time: 12:00-13:00\n"


@every(
    ("lines", "said"),
    [
        ("    - train: Geneva to Zurich\n      from: a\n" + MEAL, ["“Lunch” after it names no place"]),
        ("    - coach: 前往澳门\n      from: a\n" + MEAL + TALKS.format("b"), ["“Lunch” after it names no place"]),
        ("    - coach: 前往澳门\n      from: a\n", ["no line after it does"]),
        ("    - coach: 前往澳门\n      from: a\n" + MEAL + "      venue: tbc\n", []),
        ("    - coach: 前往澳门\n      from: a\n      to: b\n" + MEAL, []),
        ("    - coach: 前往澳门\n      from: a\n" + MEAL + "      venue: b\n", []),
    ],
)
def test_a_movement_whose_end_neither_it_nor_the_next_line_says_is_warned_about(lines, said):
    found = [finding.message for finding in unknown_way.function(planned(lines, top="base: a"))]

    assert [message.split("goes, and ")[1] for message in found] == said
