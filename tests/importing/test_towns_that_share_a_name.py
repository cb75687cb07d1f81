"""A town whose name several have, a town in brackets, and a place that is told beside that of its line."""

from markdown_drafts import lines_in, looks_of, table_of

HEAD = "Time | Programme | Place"
SANTIAGO = "9:00 | Talks | La Moneda, Santiago"


def cities_in(trip: dict[str, dict[str, dict[str, str]]]) -> dict[str, str]:
    return {each["name"]: each["city"] for each in trip["venues"].values()}


def test_a_town_of_several_of_its_name_is_that_in_a_country_of_the_programme_and_is_told_once():
    rows = (SANTIAGO, "11:00 | Motorcade leaves for Valparaíso | ", "13:00 | Lunch | Palacio Baburizza, Valparaíso")

    trip = table_of(HEAD, *rows)
    assert cities_in(trip)["Palacio Baburizza"] == "Valparaíso, CL"
    assert lines_in(trip)[1]["to"] == "Valparaíso, CL"
    assert [each for _, each in looks_of(HEAD, *rows)] == ["“Valparaíso”: taken as Valparaíso, CL"]


def test_a_town_of_several_of_its_name_is_open_where_the_programme_is_in_none_of_their_countries():
    trip = table_of(HEAD, "9:00 | Talks | City Hall, Tallinn", "13:00 | Lunch | Palacio Baburizza, Valparaíso")

    assert cities_in(trip)["Palacio Baburizza"] == "tbc"
    assert trip["venues"]["palacio-baburizza"]["address"] == "Valparaíso"


def test_brackets_before_the_city_hold_no_other_city():
    trip = table_of(HEAD, "13:00 | Lunch | Moses Mabhida Stadium (Moyo), Durban")

    assert cities_in(trip) == {"Moses Mabhida Stadium (Moyo)": "Durban"}


def test_ditto_below_a_place_if_it_rains_is_the_place_of_the_line_and_not_that_if_it_rains():
    rows = ("10:00 | Concert | Castle Park, Tallinn | If it rains: Old Hall", "12:00 | Lunch | ditto | ")
    concert, lunch = lines_in(table_of(f"{HEAD} | Remarks", *rows))

    assert concert["wet"] == "old-hall"
    assert lunch["venue"] == concert["venue"] == "castle-park"


def test_the_same_place_if_it_rains_is_a_note():
    (tour,) = lines_in(table_of(f"{HEAD} | Remarks", "10:00 | Tour | Art Museum, Tallinn | If it rains: same"))

    assert "wet" not in tour
    assert tour["notes"] == "If it rains: same"


def test_what_stands_behind_ditto_is_a_room_of_the_place_above_whatever_it_is_called():
    rows = ("9:00 | Visit | Cerro Paranal, Antofagasta", "10:00 | Press point | ditto, Residencia")
    press = lines_in(table_of(HEAD, *rows))[1]

    assert (press["venue"], press["room"]) == ("cerro-paranal", "Residencia")


def test_a_place_with_its_name_in_two_languages_is_in_the_city_that_either_begins_with():
    rows = ("9:00 | Talks | 新潟市役所 Niigata City Hall", "12:00 | Lunch | Old Mill, Niigata")

    assert cities_in(table_of(HEAD, *rows))["新潟市役所 Niigata City Hall"] == "Niigata"
