"""The place of a row: taken apart, known by its words, told by a title or a label, or not known yet."""

from drafting import lines_of, loaded, named, row


def test_the_same_words_give_one_venue():
    trip = loaded(row("Concert", place="KUMU, Tallinn"), row("Drinks", place="Kumu, Tallinn"))

    assert trip["venues"] == {"kumu": {"name": "KUMU", "city": "Tallinn"}}


def test_ditto_is_the_place_above_and_is_reported():
    trip = named(row("Concert", place="KUMU, Tallinn"), row("Drinks", place="– ditto –"))

    assert [dict(each.fields)["venue"] for each in trip.lines] == ["kumu", "kumu"]
    assert [each.message for each in trip.doubts] == ["“– ditto –”: taken as KUMU"]


def test_a_place_is_taken_apart_into_name_room_street_and_city():
    trip = loaded(
        row("Talks", place="City Hall, annex, 6F rooms 3-4, Matsuyama"), row("Tea", place="IPA, Pikk 70, Tallinn")
    )

    assert trip["venues"]["city-hall"] == {"name": "City Hall", "city": "Matsuyama"}
    assert trip["venues"]["ipa"] == {"name": "IPA", "city": "Tallinn", "address": "Pikk 70"}
    assert next(iter(trip["days"].values()))[0]["room"] == "annex, 6F rooms 3-4"


def test_a_shipped_place_is_used_as_it_is():
    trip = loaded(row("Arrival", place="HKG"), row("Lunch", place="Shenzhen"))

    assert "venues" not in trip
    assert [each["venue"] for each in next(iter(trip["days"].values()))] == ["HKG", "Shenzhen"]


def test_a_city_that_nobody_knows_is_asked_about():
    trip = loaded(row("Tour", place="The works", place_city="Xyzzyville"))

    assert trip["venues"]["works"]["city"] == "Xyzzyville"
    assert trip["cities"] == {"Xyzzyville": {"country": "tbc", "zone": "tbc"}}


def test_the_heading_of_a_day_gives_the_city():
    trip = loaded(row("Talks", place="Ministry of Trade", city="BEIJING"))

    assert trip["venues"]["ministry-of-trade"]["city"].casefold() == "beijing"


def test_a_place_of_nowhere_has_a_city_to_be_confirmed():
    assert loaded(row("Talks", place="Ministry of Trade"))["venues"]["ministry-of-trade"]["city"] == "tbc"


def test_a_venue_that_is_open_is_tbc():
    assert lines_of(row("Lunch (place to be confirmed)"))[0]["venue"] == "tbc"
    assert lines_of(row("Lunch", place="待定"))[0]["venue"] == "tbc"


def test_a_place_behind_at_is_the_venue_and_stays_in_the_title():
    trip = loaded(row("Assemble at the China Ferry Terminal, Tsim Sha Tsui"))
    (line,) = next(iter(trip["days"].values()))

    assert line["event"] == "Assemble at the China Ferry Terminal, Tsim Sha Tsui"
    assert line["venue"].startswith("China Ferry Terminal")


def test_the_place_if_it_rains_is_wet():
    trip = loaded(row("Tea", place="Castle square, Matsuyama", notes=("If it rains: citizens' hall",)))
    (line,) = next(iter(trip["days"].values()))

    assert trip["venues"][line["wet"]] == {"name": "citizens' hall", "city": "Matsuyama"}


def test_a_place_behind_a_comma_is_the_venue_and_an_office_is_none():
    trip = loaded(
        row("Signing ceremony, Great Hall of the People, Beijing"),
        row("Meeting with Mr Lee, Director of the Port Authority"),
    )
    signing, meeting = next(iter(trip["days"].values()))

    assert "Great Hall of the People" in str(trip.get("venues", {}).get(signing["venue"], signing["venue"]))
    assert "venue" not in meeting


def test_words_that_say_a_place_is_not_known_yet_are_no_venue():
    for said in ("Location to be confirmed", "wird noch bekannt gegeben", "à confirmer", "地点待确认", "Hotel (tba)"):
        trip = loaded(row("Dinner", "19:00", place=said))

        assert "venues" not in trip, said
        assert next(iter(trip["days"].values()))[0]["venue"] == "tbc", said


def test_a_city_behind_the_comma_of_a_place_is_its_city():
    for title in (
        "Visit to the BYD works, Shenzhen",
        "Airport Logistics Park, Shenzhen",
        "Tea at the Youth Hub, Shenzhen",
    ):
        trip = loaded(row(title))

        assert [each["city"] for each in trip["venues"].values()] == ["Shenzhen"], title


def test_three_letters_are_no_airport_of_a_far_town():
    trip = loaded(row("Visit to BYD"), row("Arrival", place="HKG"))

    assert trip["venues"]["byd"]["name"] == "BYD"
    assert next(iter(trip["days"].values()))[1]["venue"] == "HKG"


def test_a_place_if_it_rains_may_stand_in_the_brackets_of_the_title():
    (line,) = lines_of(row("Tea ceremony (rain: Ropeway Station Hall)", place="Castle Top Square"))

    assert line["ceremony"] == "Tea ceremony (rain: Ropeway Station Hall)"
    assert line["wet"] == "ropeway-station-hall"


def test_where_one_arrives_or_opens_something_is_the_place():
    arrival, opening = lines_of(row("Arrive Wuzhou Guest House"), row("Opening of the IPA factory, Tallinn"))

    assert (arrival["venue"], opening["venue"]) == ("wuzhou-guest-house", "ipa-factory")


def test_ditto_of_a_hotel_is_the_hotel_of_the_night_before():
    trip = named(
        row("Dogo Prince Hotel", place="Dogo Prince Hotel", kind="hotel"),
        row("Tour of the castle", place="Matsuyama Castle"),
        row("ditto", place="ditto", kind="hotel"),
    )

    assert [line.place for line in trip.lines if line.kind == "hotel"] == ["dogo-prince-hotel", "dogo-prince-hotel"]


def test_a_place_told_by_its_label_goes_before_one_in_the_title():
    trip = named(row("Wreath-laying at the memorial\nVenue: Pikk 70, Tallinn"))

    assert [(venue.id, venue.city) for venue in trip.venues] == [("pikk-70", "Tallinn")]


def test_a_day_in_two_cities_gives_neither_to_a_place():
    trip = loaded(row("Talks", place="Guest House", city="GUANGZHOU AND SHENZHEN"))

    assert trip["venues"]["guest-house"]["city"] == "tbc"
    assert "cities" not in trip
