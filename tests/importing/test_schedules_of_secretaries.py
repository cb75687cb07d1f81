"""Schedules of ministers' and mayors' offices: where they sleep, what they fly, hotels by their names alone."""

from markdown_drafts import lines_in, table_of, trip_of

HEAD = "Time | Programme"


def ends_of(*rows: str) -> list[tuple[str | None, str | None]]:
    return [(each.get("from"), each.get("to")) for each in lines_in(table_of(HEAD, *rows))]


def test_a_night_is_told_by_the_word_of_american_schedules_too():
    trip = trip_of("# Schedule", "", "10 February 2026", "", "9:00 Talks", "", "RON: The Okura Tokyo")

    assert lines_in(trip)[1]["hotel"] == "okura-tokyo"
    assert trip["venues"]["okura-tokyo"]["city"] == "Tokyo"


def test_how_many_nights_a_hotel_is_for_is_no_part_of_its_name():
    trip = trip_of(
        "# Schedule", "", "10 February 2026", "", "9:00 Talks, Harbour Hotel", "", "Hotel: Harbour Hotel (2 nights)"
    )

    talks, night = lines_in(trip)
    assert (talks["venue"], night["hotel"]) == ("harbour-hotel", "harbour-hotel")
    assert "2 nights" in str(night["notes"])


def test_a_hotel_behind_a_comma_is_known_by_its_name():
    trip = table_of(HEAD, "12:30 | Working lunch hosted by AMCHAM Korea, Grand Hyatt Seoul")

    assert [each["name"] for each in trip["venues"].values()] == ["Grand Hyatt Seoul"]
    assert [each["name"] for each in trip["hosts"].values()] == ["AMCHAM Korea"]


def test_a_departure_names_where_it_starts_before_its_flight_and_where_it_ends_behind_it():
    assert ends_of(
        "10:25 | Depart Haneda on UA 876 for San Francisco",
        "11:25 | Depart hotel en route Haneda Airport",
        "17:40 | MF 846 Osaka (KIX) to Xiamen (XMN)",
        "17:50 | NX 992 Return to Macao",
        "18:00 | Train to Shin-Osaka then transfer to KIX",
    ) == [
        ("Haneda", "San Francisco"),
        (None, "Haneda Airport"),
        ("KIX", "Xiamen"),
        (None, "Macao"),
        (None, "Shin-Osaka"),
    ]


def test_the_flight_with_which_people_arrive_is_no_part_of_the_airport():
    line = lines_in(table_of(HEAD, "10:30 | Arrive Kansai International Airport on NZ99; met by the city"))[0]

    assert line["venue"] == "Kansai International Airport"


def test_a_visit_names_its_place_though_it_is_for_a_ceremony_or_the_place_stands_first():
    rows = ("15:00 | Visit to Rikyu Plaza (tea ceremony)", "16:00 | Bicycle Museum, tour and talks")
    trip = table_of(HEAD, *rows)

    assert [each["name"] for each in trip["venues"].values()] == ["Rikyu Plaza", "Bicycle Museum"]


def test_offices_in_a_row_are_as_many_people():
    head = "Time | Programme | For"
    trip = table_of(
        head,
        "9:00 | Talks | Mayor, Deputy Mayor, CE",
        "10:00 | Lunch | HE, Ambassador",
        "11:00 | Walk | Ann Ek, Director",
    )

    assert [each["who"] for each in lines_in(trip)] == [
        ["mayor", "deputy-mayor", "ce"],
        ["he-ambassador"],
        ["ann-ek-director"],
    ]
