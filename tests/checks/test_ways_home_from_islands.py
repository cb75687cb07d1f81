"""What is said of people who end a day on an island of the city of the base, or far out under it over a water."""

import pytest
from island_trips import BACK, DAKAR, HONG_KONG, ISLAND, OSLO, OUT, VENICE, day, off, ways
from small_trips import but, dated, found

AT_HALL = '{meeting: O, time: "10:00-11:00", venue: hall}'
OUT_AGAIN = '{ferry: F 5, time: "10:00-10:30", from: pier, to: landing}'
BACK_AGAIN = '{ferry: F 6, time: "17:00-17:30", from: landing, to: pier}'

LAMMA = {
    "hall": "22.2950, 114.1720",
    "pier": "22.2870, 114.1610",
    "landing": "22.2255, 114.1120",
    "house": "22.2260, 114.1210",
}
GULANGYU = {
    "hall": "24.4600, 118.0900",
    "pier": "24.4560, 118.0760",
    "landing": "24.4460, 118.0690",
    "house": "24.4470, 118.0650",
}


def home(text):
    return [each.message for each in found(text, "unknown-way", "not-home")]


def then(*lines):
    return dated("2026-06-09:", *lines)


@pytest.mark.parametrize(
    ("lines", "who", "why"),
    [
        ((OUT, ISLAND, but(BACK, "who: ann")), "Ben", ""),
        ((OUT, ISLAND, off(BACK)), "the party", ": “F 2” is called off"),
    ],
)
def test_who_is_last_on_an_island_of_the_city_of_the_base_is_not_home(lines, who, why):
    assert home(day("Dakar", DAKAR, *lines)) == [f"no way home is written for {who}, last at house{why}"]


def test_who_is_driven_to_the_pier_of_an_island_from_which_others_go_home_is_asked_about():
    to_pier = "{coach: To the pier, to: landing}"

    (left,) = home(day("Dakar", DAKAR, OUT, ISLAND, to_pier, but(BACK, "who: ann")))
    (called_off,) = home(day("Dakar", DAKAR, OUT, ISLAND, to_pier, off(BACK)))

    assert left == "others go on by “F 2” from Dakar, and nobody wrote where Ben would go from landing"
    assert called_off == "“F 2” is called off, and nobody wrote how the party would go on from landing"


@pytest.mark.parametrize(
    ("back", "who", "why"),
    [
        (but(BACK, "who: ann"), "Ben", ", and others take “F 2”"),
        (off(BACK), "the party", ", and “F 2” is called off"),
    ],
)
def test_a_night_at_home_behind_a_day_that_ends_on_an_island_is_asked_about(back, who, why):
    (message,) = home(day("Dakar", DAKAR, OUT, ISLAND, back) + then(AT_HALL))

    assert message == f"nobody wrote how {who} would come home from house for the night{why}"


def test_so_it_is_where_the_boat_back_is_lost_and_boats_of_another_date_go_both_ways():
    (message,) = home(day("Dakar", DAKAR, OUT, ISLAND) + then(AT_HALL, OUT_AGAIN, ISLAND, BACK_AGAIN))

    assert message == "nobody wrote how the party would come home from house for the night"


def test_so_it_is_where_no_boat_back_is_written_from_a_pier_out_at_sea():
    (last,) = home(day("Dakar", DAKAR, OUT, ISLAND))
    (night,) = home(day("Dakar", DAKAR, OUT, ISLAND) + then(AT_HALL))

    assert last == "no way home is written for the party, last at house"
    assert night == "nobody wrote how the party would come home from house for the night"


def test_where_there_may_be_a_road_home_the_way_is_named_at_the_end():
    harbour = day("Oslo", OSLO, OUT, ISLAND, off(BACK))

    for text in (harbour, harbour + then(AT_HALL)):
        assert home(text) == []
        assert ways(text) == ["transport for Ann and Ben from house home on 8 June"]


@pytest.mark.parametrize(
    "text",
    [
        day("Dakar", DAKAR, OUT, ISLAND, BACK) + then(AT_HALL),
        day("Dakar", DAKAR, OUT, ISLAND, "{hotel: house}")
        + then('{visit: N 2, time: "09:00-10:00", venue: house}', BACK),
        day("Dakar", DAKAR, OUT, ISLAND, off(BACK), '{ferry: Later, time: "16:00-16:30", from: landing, to: pier}'),
        day("Dakar", DAKAR, OUT, ISLAND, off(BACK)) + "  2026-06-09: {items: tbc}\n" + dated("2026-06-10:", AT_HALL),
        day("Oslo", OSLO, '{ferry: F 1, time: "19:00-19:30", from: pier, to: landing}') + then(AT_HALL),
        day("Hong Kong", HONG_KONG, OUT, ISLAND) + then(AT_HALL),
        day("Hong Kong", HONG_KONG, OUT, ISLAND, off(BACK)),
        day("Venice, IT", VENICE, OUT, '{meal: Dinner, time: "19:30-21:00", venue: mestre}') + then(AT_HALL),
    ],
)
def test_nothing_is_said_of_a_night_for_which_people_come_back_stay_or_may_be_driven(text):
    assert home(text) == ways(text) == []


def test_of_a_night_in_another_city_over_a_water_it_is_not_said_that_it_is_spent_at_home():
    text = day("Piraeus", {"hall": "37.9420, 23.6460", "pier": "37.9440, 23.6300"}, OUT, ISLAND) + then(BACK)
    island = '  landing: {city: Mytilene, at: "39.1040, 26.5600"}\n  house: {city: Mytilene, at: "39.1050, 26.5550"}\n'
    text = text.replace("days:\n", f"{island}days:\n")

    for each in (text, text.replace(BACK, off(BACK) + "\n    - " + AT_HALL)):
        assert not any("come home" in message for message in home(each))


def test_a_night_at_home_behind_a_day_on_an_island_far_out_under_the_city_is_asked_about():
    far_out = {
        "hall": "22.2710, 113.5770",
        "pier": "22.2730, 113.5800",
        "landing": "22.1000, 114.0310",
        "house": "22.0960, 114.0300",
    }

    (message,) = home(day("Zhuhai", far_out, OUT, ISLAND, but(BACK, "who: ann")) + then(AT_HALL))

    assert message == "nobody wrote how Ben would come home from house for the night, and others take “F 2”"


@pytest.mark.parametrize("back", [but(BACK, "who: ann"), None])
@pytest.mark.parametrize(("city", "places"), [("Hong Kong", LAMMA), ("Xiamen", GULANGYU)])
def test_who_is_last_on_an_island_of_the_tables_without_a_bridge_is_not_home(city, places, back):
    who = "Ben" if back else "the party"

    assert home(day(city, places, *filter(None, (OUT, ISLAND, back)))) == [
        f"no way home is written for {who}, last at house"
    ]


def test_a_shore_near_the_pier_of_an_island_of_the_tables_is_not_on_it():
    beside = {**GULANGYU, "shore": "24.4450, 118.0760"}
    dinner = '{meal: Dinner, time: "19:30-21:00", venue: shore}'

    assert home(day("Xiamen", beside, OUT, ISLAND, BACK, dinner)) == []
    assert ways(day("Xiamen", beside, OUT, ISLAND, BACK, dinner)) == []
