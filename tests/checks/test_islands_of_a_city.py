"""What is said of a way over a water inside one city: an island of it, to which only boats of the trip itself go."""

import pytest
from island_trips import (
    BACK,
    DAKAR,
    DINNER,
    HONG_KONG,
    ISLAND,
    ISTANBUL,
    LONDON,
    OSLO,
    OUT,
    STAVANGER,
    VENICE,
    M,
    day,
    off,
    ways,
)
from small_trips import but, dated, found


def asked(city, places, *lines):
    return [each.message for each in found(day(city, places, *lines), "unknown-way")]


def test_a_boat_to_an_island_of_the_city_that_is_called_off_is_asked_about():
    (there,) = asked("Dakar", DAKAR, M, off(OUT), ISLAND, BACK, DINNER)
    (home,) = asked("Dakar", DAKAR, M, OUT, ISLAND, off(BACK), DINNER)
    (led,) = asked("Dakar", DAKAR, M, OUT, ISLAND, off(BACK), "{coach: To dinner, to: hall}", DINNER)

    assert there == (
        "the party would go by coach from hall in Dakar to house in Dakar, 4 km away: nobody wrote how, "
        "and “F 1” is called off"
    )
    assert home.endswith("nobody wrote how, and “F 2” is called off")
    assert led.endswith("“To dinner” does not say where it starts, and “F 2” is called off")


def test_who_is_left_out_of_the_boat_to_an_island_of_the_city_is_asked_about():
    (there,) = asked("Dakar", DAKAR, M, but(OUT, "who: ann"), ISLAND, BACK, DINNER)
    (home,) = asked("Dakar", DAKAR, M, OUT, ISLAND, but(BACK, "who: ann"), DINNER)

    assert there.startswith("Ben would go by coach from hall in Dakar to house in Dakar")
    assert there.endswith("and others take “F 1”")
    assert home.endswith("and others take “F 2”")


def test_a_deleted_boat_to_an_island_of_the_city_is_asked_about():
    (home,) = asked("Dakar", DAKAR, M, OUT, ISLAND, DINNER)
    (there,) = asked("Dakar", DAKAR, M, ISLAND, BACK, DINNER)

    assert home == "the party would go by coach from house in Dakar to hall in Dakar, 4 km away: nobody wrote how"
    assert there == "the party would go by coach from hall in Dakar to house in Dakar, 4 km away: nobody wrote how"
    assert ways(day("Dakar", DAKAR, M, OUT, ISLAND, DINNER)) == []


def test_a_hotel_left_on_the_island_is_asked_about_with_both_ways():
    later = dated("2026-06-09:", '{meeting: O, time: "10:00-11:00", venue: hall}')
    trip = day("Dakar", DAKAR, M, OUT, ISLAND, BACK, DINNER, "{hotel: house}") + later
    over, back = (each.message for each in found(trip, "unknown-way"))

    assert over.startswith("the party would go by coach from hall in Dakar to house in Dakar")
    assert back.startswith("the party would go by coach from house in Dakar to hall in Dakar")


def test_the_way_from_the_island_to_the_far_end_of_the_city_is_asked_about_too():
    (message,) = asked("Dakar", DAKAR, M, OUT, ISLAND, off(BACK), '{meal: Dinner, time: "19:30-21:00", venue: hotel}')

    assert "from house in Dakar to hotel in Dakar, 16 km away" in message


def test_a_day_on_an_island_of_the_city_is_quiet_with_drives_on_both_shores():
    drives = "{coach: To the pier, to: pier}", "{coach: To the house, to: house}", "{coach: Home, to: hall}"
    text = day("Dakar", DAKAR, M, drives[0], OUT, drives[1], ISLAND, BACK, drives[2], DINNER)

    assert found(text, "unknown-way") == ways(text) == []


@pytest.mark.parametrize(
    "drive",
    [
        '{coach: Over the bridge, time: "14:00", from: house, to: hall}',
        "{coach: Over the bridge, from: house, to: hall, status: cancelled}",
    ],
)
def test_a_drive_that_somebody_wrote_between_the_two_shores_shows_a_road(drive):
    text = day("Dakar", DAKAR, M, OUT, ISLAND, off(BACK), drive, DINNER)

    assert found(text, "unknown-way") == ways(text) == []


def test_an_aircraft_inside_a_city_tells_of_a_water_only_out_at_sea():
    flown = OUT.replace("ferry: F 1", "helicopter: Out"), BACK.replace("ferry: F 2", "helicopter: Back")
    platform = ISLAND.replace("house", "landing")
    at_sea = day("Stavanger", STAVANGER, M, flown[0], platform, off(flown[1]), DINNER)
    on_land = day("Oslo", OSLO, M, flown[0], platform, off(flown[1]), DINNER)

    (finding,) = found(at_sea, "unknown-way")
    assert finding.message.endswith("and “Back” is called off")
    assert found(on_land, "unknown-way") == ways(on_land) == []


def test_where_the_tables_have_a_tunnel_nothing_is_said_of_a_boat_over_the_same_water():
    for lines in ((OUT, ISLAND), (OUT, ISLAND, off(BACK)), (but(OUT, "who: ann"), ISLAND, BACK)):
        text = day("Hong Kong", HONG_KONG, M, *lines, DINNER)
        assert found(text, "unknown-way") == ways(text) == []


def test_an_island_out_at_sea_behind_such_a_water_is_asked_about_all_the_same():
    (message,) = asked("Istanbul", ISTANBUL, M, OUT, ISLAND, off(BACK), DINNER)

    assert message.endswith("and “F 2” is called off")


def test_of_two_islands_between_which_a_boat_is_called_off_it_is_asked_too():
    between = '{ferry: F 3, time: "13:00-13:20", from: landing, to: second, status: cancelled}'
    school = '{visit: School, time: "15:00-15:30", venue: school}'
    home = '{ferry: F 4, time: "17:00-18:20", from: second, to: pier}'
    (message,) = asked("Istanbul", ISTANBUL, M, OUT, ISLAND, between, school, home, DINNER)

    assert message.startswith("the party would go by coach from house in Istanbul to school in Istanbul, 3 km away")


def test_where_the_map_has_land_on_both_shores_there_may_be_a_road_and_the_way_is_named_at_the_end():
    for lines in ((OUT, ISLAND), (OUT, ISLAND, off(BACK))):
        text = day("Oslo", OSLO, M, *lines, DINNER)
        assert found(text, "unknown-way") == []
        assert ways(text) == ["transport for Ann and Ben from house to hall on 8 June"]


def test_nothing_is_said_where_people_are_driven_to_the_boat_or_straight_back_from_it():
    back_from_it = day("Oslo", OSLO, M, OUT, DINNER)
    to_it = day("Oslo", OSLO, M, BACK, DINNER)

    assert ways(back_from_it) == ways(to_it) == []


def test_a_boat_on_a_river_tells_nothing_if_it_goes_one_way_and_little_if_it_goes_both():
    one_way = day("London", LONDON, M, OUT, ISLAND, DINNER)
    both = day("London", LONDON, M, OUT, ISLAND, off(BACK), DINNER)

    assert found(one_way, "unknown-way") == ways(one_way) == found(both, "unknown-way") == []
    assert ways(both) == ["transport for Ann and Ben from house to hall on 8 June"]


def test_a_boat_that_ends_where_it_began_tells_of_no_water():
    text = day("Dakar", DAKAR, M, '{ferry: Round, time: "10:00-11:30", from: pier, to: pier}', ISLAND, DINNER)

    assert ways(text) == []


def test_a_place_behind_the_pier_may_be_on_its_shore_and_is_not_named():
    text = day("Venice, IT", VENICE, M, OUT, ISLAND, '{meal: Dinner, time: "19:30-21:00", venue: mestre}')

    assert ways(text) == []


def test_nothing_is_said_of_a_place_of_which_the_city_alone_is_known():
    text = day("Dakar", DAKAR, M, OUT, ISLAND, BACK, DINNER).replace(
        'house: {city: "Dakar", at: "14.6680, -17.3970"}', 'house: {city: "Dakar"}'
    )

    assert found(text, "unknown-way") == ways(text) == []
