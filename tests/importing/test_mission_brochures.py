"""Brochures of missions and programmes of courts: days on the road, flights by two times, whose house it is."""

from markdown_drafts import drafted, lines_in, looks_of, table_of, trip_of

HEAD = "Time | Activity | Location"


def test_two_times_with_a_stroke_beside_a_numbered_flight_are_departure_and_arrival():
    rows = ("0835/0945 | VN 650 SIN–SGN | ", "1400/1430 | Coffee | ")
    flight, coffee = lines_in(table_of(HEAD, *rows))

    assert (flight["time"], "notes" in flight) == ("08:35-09:45", False)
    assert (coffee["time"], coffee["notes"]) == ("14:00", "1400/1430")
    assert [message for _, message in looks_of(HEAD, *rows)] == [
        "“0835/0945”: taken as departure and arrival",
        "“1400/1430”: taken as 14:00",
    ]


def test_on_a_day_on_the_road_places_are_in_the_city_where_it_starts_and_then_in_that_which_was_reached():
    trip = trip_of(
        "# Mission, May 2025",
        "",
        "## Day 1 – Monday (5 May): Singapore to Ho Chi Minh City",
        "",
        f"| {HEAD} |",
        "|---|---|---|",
        "| 0700 | Briefing | Departure lounge 4 |",
        "| 0835-0945 | VN 650 SIN–SGN | |",
        "| 1400-1530 | Briefing | Level 8, Saigon Centre, 65 Le Loi |",
    )

    assert {each["name"]: each["city"] for each in trip["venues"].values()} == {
        "Departure lounge 4": "Singapore",
        "Saigon Centre": "Ho Chi Minh City",
    }
    assert lines_in(trip)[-1]["room"] == "Level 8"


def test_an_embassy_is_where_it_stands_and_not_in_the_country_that_it_is_of():
    in_hanoi = table_of(HEAD, "18:30 | Reception | Singapore Embassy", day="4 April 2024 – Hanoi")
    elsewhere = table_of(
        HEAD,
        "19:30 | Dinner | Consulate General of Japan in Hong Kong",
        "20:30 | 晚宴 | 香港駐成都經濟貿易辦事處",
        "21:30 | Drinks | Embassy of Singapore",
    )

    assert [each["city"] for each in in_hanoi["venues"].values()] == ["Hanoi"]
    assert [each["city"] for each in elsewhere["venues"].values()] == ["Hong Kong", "成都", "tbc"]


def test_a_departure_for_a_city_from_an_airport_has_both_ends():
    line = lines_in(table_of("Time | Programme", "16:05 | Departure for Riga from Oslo Airport (BT 152)"))[0]

    assert (line["from"], line["to"]) == ("Oslo Airport", "Riga")


def test_a_numbered_service_goes_between_the_two_names_with_a_dash_between_them():
    trip = table_of("Time | Programme", "11:10 | AP 125 Lisboa Santa Apolónia - Porto Campanhã")

    line = lines_in(trip)[0]
    assert [trip["venues"][line[end]]["name"] for end in ("from", "to")] == ["Lisboa Santa Apolónia", "Porto Campanhã"]


def test_a_street_called_gate_is_no_gate():
    trip = table_of(HEAD, "14:50 | Talks | The Storting, Karl Johans gate 22", "16:00 | Assembly | Main hall, gate 22")

    assert trip["venues"]["storting"]["address"] == "Karl Johans gate 22"
    assert lines_in(trip)[1]["room"] == "gate 22"


def test_what_somebody_visits_is_the_place_and_a_bracket_behind_it_says_what_it_is():
    trip = table_of(
        "Time | Programme", "14:50 | Mrs Kalnina visits the Munch Museum", "16:00 | Tour of STATION Ai (startup hub)"
    )

    assert [each["name"] for each in trip["venues"].values()] == ["Munch Museum", "STATION Ai"]


def test_a_town_behind_its_code_is_the_city_of_the_place():
    trip = table_of(
        HEAD,
        "9:00 | Talks | Casa da Música, Av. da Boavista 604, 4149-071 Porto, Portugal",
        "11:00 | Talks | Parliament House, Canberra ACT 2600",
    )

    assert [each["city"] for each in trip["venues"].values()] == ["Porto", "Canberra"]
    assert trip["venues"]["casa-da-musica"]["address"] == "Av. da Boavista 604, 4149-071 Porto, Portugal"


def test_the_title_is_the_line_that_names_a_visit_and_not_the_office_above_it():
    made = drafted("THE ROYAL COURT", "", "STATE VISIT TO NORWAY", "", "17 March 2026", "", "10:55 Arrival")

    assert "trip: STATE VISIT TO NORWAY" in made.text
    assert "# from the source: THE ROYAL COURT" in made.text
