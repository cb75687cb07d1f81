"""What a programme says elsewhere tells more of a place: the city in its name, and that it is the same airport."""

from markdown_drafts import lines_in, table_of

HEAD = "Time | Programme | Place"


def cities_in(trip: dict[str, dict[str, dict[str, str]]]) -> dict[str, str]:
    return {each["name"]: each["city"] for each in trip["venues"].values()}


def test_a_city_that_the_programme_goes_to_is_known_at_either_end_of_the_name_of_a_place():
    trip = table_of(
        HEAD,
        "9:00 | Train to Hildesheim | Hannover Hbf",
        "10:00 | Tour | Cathedral Hildesheim",
        "12:00 | Lunch | Old Mill, Hannover",
        "15:00 | Talks | Hildesheim Street 4",
    )

    found = cities_in(trip)
    assert found["Hannover Hbf"] == "Hannover"
    assert found["Cathedral Hildesheim"] == "Hildesheim"
    assert found["Hildesheim Street 4"] == "tbc"


def test_the_city_that_people_come_from_is_no_city_of_a_hotel_that_is_called_after_it():
    trip = table_of(HEAD, "9:00 | Talks | Hotel Hildesheim", "12:00 | Flight to Hildesheim | Hannover, Germany")

    assert cities_in(trip)["Hotel Hildesheim"] == "tbc"


def test_a_japanese_place_is_in_the_city_that_a_way_has_led_to_and_its_name_begins_with():
    trip = table_of(
        "時刻 | 行程 | 場所", "16:00 | バスで下関へ移動 | ", "18:00 | 夕食 | 下関春帆楼", day="2025年11月6日"
    )

    assert cities_in(trip) == {"下関春帆楼": "下関"}


def test_an_airport_is_one_place_whether_its_terminal_is_told_or_not():
    trip = table_of(
        HEAD, "14:25 | Arrival | Hannover Airport, Terminal A", "18:00 | Departure LH 49 | Hannover Airport"
    )

    arrival, departure = lines_in(trip)
    assert arrival["venue"] == departure["from"] == "hannover-airport"
    assert departure["time"] == "18:00"


def test_a_town_that_no_index_has_stands_in_the_address_of_its_place():
    trip = table_of(HEAD, "12:00 | Lunch at Hotel Hof und Post, Innertkirchen | ")

    assert trip["venues"]["hotel-hof-und-post"]["address"] == "Innertkirchen"
