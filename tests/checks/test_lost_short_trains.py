"""What is said of a short way between two cities between which the trip itself goes by train."""

import pytest
from small_trips import but, dated, found, worked_out

from delegate.assessment.not_judged import not_judged

TOP = """trip: Machu Picchu
base: cusco
delegation: {ann: {name: Ann}, ben: {name: Ben}}
venues:
  cusco: {name: Cusco hall, city: Cusco, at: "-13.5180, -71.9780"}
  valley: {name: Valley station, city: Ollantaytambo, at: "-13.2640, -72.2690"}
  ruins: {name: Ruins station, city: Aguas Calientes, at: "-13.1550, -72.5250"}
  inn: {name: Inn, city: Aguas Calientes, at: "-13.1580, -72.5250"}
  lodge: {name: Lodge, city: Aguas Calientes, at: "-13.1750, -72.5250"}
cities:
  Aguas Calientes: {country: PE, zone: America/Lima, at: "-13.1547, -72.5254"}
  Ollantaytambo: {country: PE, zone: America/Lima, at: "-13.2590, -72.2630"}
vehicles: {bus: {kind: coach, seats: 20, plates: PE}}
days:
"""
TO_TRAIN = '{coach: To the train, time: "07:00", from: cusco, to: valley, vehicle: bus}'
UP = '{train: T 33, time: "11:00-12:40", from: valley, to: ruins}'
TOUR = '{visit: Tour, time: "14:00-15:00", venue: inn}'
DOWN = '{train: T 34, time: "17:00-18:40", from: ruins, to: valley}'
HOME = '{coach: Home, time: "19:30", from: valley, to: cusco, vehicle: bus}'
OFF, ANN = "status: cancelled", "who: ann"


def day(*lines):
    return TOP + dated("2026-06-08:", *lines)


def asked(*lines):
    return [each.message for each in found(day(*lines), "unknown-way")]


def named(*lines):
    return [each.message for each in not_judged(worked_out(day(*lines)).plan) if "transport for" in each.message]


def test_a_day_trip_by_train_is_quiet():
    assert asked(TO_TRAIN, UP, TOUR, DOWN, HOME) == named(TO_TRAIN, UP, TOUR, DOWN, HOME) == []


def test_who_is_brought_to_the_station_of_a_train_that_is_called_off_is_asked_about():
    (message,) = asked(TO_TRAIN, but(UP, OFF), TOUR, DOWN, HOME)

    assert message == (
        "the party would go by coach from Valley station in Ollantaytambo to Inn in Aguas Calientes, 30 km away: "
        "nobody wrote how, and “T 33” is called off"
    )


def test_so_is_who_is_within_a_walk_of_it():
    (message,) = asked(TO_TRAIN, UP, TOUR, but(DOWN, OFF), HOME)

    assert message.startswith("the party would go by coach from Inn in Aguas Calientes to Valley station")
    assert message.endswith("and “T 34” is called off")


def test_who_is_brought_there_is_asked_about_though_a_coach_takes_them_back():
    back = '{coach: Back, time: "17:00", from: inn, to: cusco}'
    (message,) = asked(TO_TRAIN, but(UP, OFF), TOUR, back)

    assert message.endswith("and “T 33” is called off")


def test_a_coach_in_the_place_of_the_train_is_its_answer_also_without_from():
    assert asked(TO_TRAIN, but(UP, OFF), "{coach: Instead, to: inn}", TOUR, DOWN, HOME) == []


@pytest.mark.parametrize("vehicles", ["", ", vehicle: bus"])
def test_who_is_left_out_of_it_at_its_station_is_asked_about(vehicles):
    tour = f"{TOUR[:-1]}{vehicles}}}"
    (there,) = asked(TO_TRAIN, but(UP, ANN), tour, DOWN, HOME)
    (back,) = asked(TO_TRAIN, UP, TOUR, but(DOWN, ANN), HOME)

    assert there.startswith("Ben would go by coach from Valley station in Ollantaytambo to Inn in Aguas Calientes")
    assert there.endswith("nobody wrote how, and others take “T 33”")
    assert back.startswith("Ben would go by coach from Inn in Aguas Calientes to Valley station")
    assert back.endswith("nobody wrote how, and others take “T 34”")


def test_who_is_a_walk_from_it_may_be_driven_in_a_coach_that_is_there_or_that_the_next_line_names():
    to_inn = '{coach: To the inn, time: "15:30", from: lodge, to: inn}'
    lines = TO_TRAIN, UP, TOUR.replace("inn", "lodge"), to_inn, but(DOWN, ANN)
    dinner = '{meal: Dinner, time: "20:00-21:00", venue: valley}'
    usual = day(*lines, dinner).replace("days:", "defaults: {vehicle: bus}\ndays:")

    assert [each.endswith("others take “T 34”") for each in asked(*lines, dinner)] == [True]
    assert asked(*lines, but(dinner, "vehicle: bus")) == found(usual, "unknown-way") == []


def test_a_coach_that_has_driven_elsewhere_since_is_not_there():
    to_inn = '{coach: To the inn, time: "13:00", from: lodge, to: inn}'
    away = '{coach: Away, time: "13:30", from: inn, to: lodge, who: ann}'
    lunch, dinner = (
        '{meal: Lunch, time: "12:56-12:58", venue: lodge}',
        '{meal: Dinner, time: "20:00-21:00", venue: valley}',
    )
    tour = but(TOUR, "who: ben")

    for lines, told in (((to_inn, tour), 0), ((to_inn, away, tour), 1)):
        text = day(TO_TRAIN, UP, lunch, *lines, but(DOWN, ANN), dinner)
        usual = text.replace("days:", "defaults: {vehicle: bus}\ndays:")
        assert len(found(usual, "unknown-way")) == told


def test_so_is_who_is_left_at_the_station_though_a_coach_takes_all_back():
    (message,) = asked(TO_TRAIN, but(UP, ANN), TOUR, '{coach: Back, time: "17:00", from: inn, to: cusco}')

    assert message.endswith("and others take “T 33”")


@pytest.mark.parametrize("more", [OFF, ANN])
def test_of_who_is_elsewhere_in_its_city_the_way_is_named_at_the_end(more):
    tour = TOUR.replace("inn", "lodge")
    (way,) = named(TO_TRAIN, UP, tour, but(DOWN, more), HOME.replace(", vehicle: bus", ""))

    assert asked(TO_TRAIN, UP, tour, but(DOWN, more), HOME) == []
    assert way.endswith("Ben from Lodge to Valley station on 8 June")


def test_a_train_that_is_deleted_is_named_at_the_end():
    home = HOME.replace(", vehicle: bus", "")

    assert asked(TO_TRAIN, TOUR, DOWN, HOME) == asked(TO_TRAIN, UP, TOUR, HOME) == []
    assert named(TO_TRAIN, TOUR, DOWN, HOME) == ["transport for Ann and Ben from Valley station to Inn on 8 June"]
    assert named(TO_TRAIN, UP, TOUR, home) == ["transport for Ann and Ben from Inn to Valley station on 8 June"]


@pytest.mark.parametrize("kind", ["coach", "metro"])
def test_nothing_is_said_of_whom_a_drive_or_a_metro_leads_there_too(kind):
    down = DOWN.replace("train", kind)

    assert asked(TO_TRAIN, TOUR, down, HOME) == named(TO_TRAIN, TOUR, down, HOME) == []
