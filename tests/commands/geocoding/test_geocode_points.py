"""`delegate geocode`: which point is believed, and what is written; all of it on loopback."""

import re
from pathlib import Path

import pytest
from command import here
from geocoded import ACROSS, ASKED, FAR, GATE, NEAR, TRIP, env, geocode, host, text_now, typed, written
from nominatim import places, raw


def test_a_point_that_is_clear_is_written_with_source_and_date(server):
    server.answers[ASKED] = places(NEAR)
    said = geocode(server)

    assert said.code == 0
    assert text_now() == written(server)
    assert re.sub(r"\d+\.\d km", "N km", said.out).splitlines() == [
        "clinic: The Clinic, Hong Kong",
        "  1. The Clinic, Queen's Road (22.27830, 114.18230; N km from Hong Kong)",
        "clinic: 22.27830, 114.18230 written into visit.trip.yaml",
    ]


def test_the_trip_plans_with_the_point(server):
    server.answers[ASKED] = places(NEAR)
    geocode(server)

    assert here("check", "visit.trip.yaml").code == 0


def test_candidates_at_one_place_and_far_away_ones_leave_no_doubt(server):
    server.answers[ASKED] = places(FAR, NEAR, GATE)
    said = geocode(server)

    assert (said.code, text_now()) == (0, written(server))
    assert re.search(
        r"1\. The Clinic, London \(51\.50720, -0\.12760; 96\d\d\.\d km from Hong Kong, across a border\)", said.out
    )


@pytest.mark.parametrize("answer", [places(NEAR, ACROSS), places(FAR)], ids=["two places", "far away"])
def test_yes_leaves_a_venue_alone_where_it_is_not_clear_which_is_meant(server, answer):
    server.answers[ASKED] = answer
    said = geocode(server)

    assert (said.code, text_now()) == (0, TRIP)
    assert said.out.endswith("clinic: left as it is, it is not clear which\n")


def test_yes_leaves_a_venue_alone_whose_city_is_nowhere_known(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("city: Hong Kong  #", "city: Cessy  #"))
    server.otherwise = places(NEAR)
    said = geocode(server)

    assert said.code == 0
    assert "how far from its city is not known" in said.out
    assert "left as it is" in said.out


def test_a_city_that_the_trip_brings_counts(server):
    own = TRIP.replace("city: Hong Kong  #", "city: Cessy  #")
    own += 'cities: {Cessy: {country: FR, zone: Europe/Paris, at: "46.3050, 6.0720"}}\n'
    Path("visit.trip.yaml").write_text(own)
    server.otherwise = places(("Clinique", 46.3051, 6.0721))

    assert "written into visit.trip.yaml" in geocode(server).out


def test_not_found_is_said_of_the_venue(server):
    said = geocode(server)

    assert (said.code, text_now()) == (0, TRIP)
    assert said.out == f"clinic: not found, {host(server)} knows no such place\n"


def test_the_address_is_asked_where_the_name_is_unknown(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("The Clinic\n", "The Clinic\n    address: 1 Road, Tamar\n"))
    server.answers["1 Road, Tamar, Hong Kong"] = places(NEAR)
    said = geocode(server)

    assert server.texts == [ASKED, "1 Road, Tamar, Hong Kong"]
    assert "written into" in said.out


def test_venues_are_looked_up_one_at_a_time_and_only_those_without_a_point(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("  office:", "  hall: {name: Hall, city: Macau}\n  office:"))
    server.answers = {ASKED: places(NEAR), "Hall, Macau": places(("Hall", 22.1987, 113.5439))}
    said = geocode(server)

    assert server.texts == [ASKED, "Hall, Macau"]
    assert said.out.count("written into") == 2
    assert f'  hall: {{name: Hall, city: Macau, at: "22.19870, 113.54390"}}  # hall: {host(server)}' in text_now()


def test_one_venue_alone_can_be_looked_up(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("  office:", "  hall: {name: Hall, city: Macau}\n  office:"))
    geocode(server, "--venue", "hall")

    assert server.texts == ["Hall, Macau"]


def test_a_trip_whose_venues_all_have_points_asks_nobody(server):
    server.answers[ASKED] = places(NEAR)
    geocode(server)
    before = text_now()
    said = here("geocode", "visit.trip.yaml", **env(Path.cwd()))

    assert said == (0, "no venue to look up: each has a point, or neither a name nor an address\n", "")
    assert (text_now(), len(server.asked)) == (before, 1)


def test_a_venue_of_a_shifted_datum_is_left_alone(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("The Clinic\n", "The Clinic\n    datum: gcj02\n"))
    said = geocode(server)

    assert (said.code, server.asked) == (0, [])
    assert "clinic: left alone, for it says `datum: gcj02`" in said.out


def test_a_venue_of_the_address_book_gets_its_point_there_if_the_trip_names_it(server):
    book = "venues:\n  clinic: {name: The Clinic, city: Hong Kong}\n  secret: {name: Secret, city: Hong Kong}\n"
    Path("book.yaml").write_text(book)
    trip = "trip: A\ninclude: book.yaml\ndelegation: {a: {name: A}}\ndays: {2023-02-24: [{visit: x, venue: clinic}]}\n"
    Path("visit.trip.yaml").write_text(trip)
    server.answers[ASKED] = places(NEAR)
    geocode(server)

    assert server.texts == [ASKED]
    assert text_now() == trip
    assert Path("book.yaml").read_text() == book.replace(
        "Hong Kong}\n", f'Hong Kong, at: "22.27830, 114.18230"}}  # clinic: {host(server)}, 2026-11-23\n', 1
    )


def test_a_point_that_cannot_be_written_safely_is_said_and_dropped(server):
    shared = TRIP.replace("  clinic:\n    name: The Clinic\n    city: Hong Kong  # on the island\n", "")
    shared = shared.replace("venues:\n", "venues:\n  clinic: &c {name: The Clinic, city: Hong Kong}\n  twin: *c\n")
    Path("visit.trip.yaml").write_text(shared)
    server.answers[ASKED] = places(NEAR)
    said = geocode(server, "--venue", "clinic")

    assert (said.code, text_now()) == (0, shared)
    assert "clinic: not written, for something else in visit.trip.yaml would change; write it by hand:" in said.out


def in_country(row: tuple[str, float, float], code: str, **address: str) -> dict[str, object]:
    """A place as Nominatim lists it with the parts of its address."""
    name, north, east = row
    return {"display_name": name, "lat": str(north), "lon": str(east), "address": {"country_code": code, **address}}


BEYOND = ("The Clinic, Futian", 22.5350, 114.0570)
NORTH = ("The Clinic, Sheung Shui", 22.5020, 114.1270)


@pytest.mark.parametrize(
    "answer",
    [
        places(BEYOND),
        raw([in_country(BEYOND, "cn")]),
        raw([in_country(NORTH, "cn")]),  # whatever the map of towns would say
        places(("The Clinic, Macau", 22.1950, 113.5450)),
    ],
)
def test_yes_never_takes_a_candidate_across_a_border(server, answer):
    server.answers[ASKED] = answer
    said = geocode(server)

    assert (said.code, text_now()) == (0, TRIP)
    assert "km from Hong Kong, across a border)" in said.out
    assert said.out.endswith("clinic: left as it is, it is not clear which\n")


@pytest.mark.parametrize(
    "answer",
    [
        places(BEYOND, NEAR),
        raw([in_country(NEAR, "cn", **{"ISO3166-2-lvl3": "CN-HK"})]),
        raw([in_country(BEYOND, "cn", **{"ISO3166-2-lvl4": "CN-GD"}), in_country(NEAR, "hk")]),
    ],
)
def test_what_lies_across_a_border_is_no_rival_of_what_does_not(server, answer):
    server.answers[ASKED] = answer

    assert (geocode(server).code, text_now()) == (0, written(server))


def test_where_a_border_may_run_between_two_towns_nothing_is_taken(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("city: Hong Kong  #", 'city: "Windsor, Ontario"  #'))
    server.otherwise = places(("Clinic on the river", 42.3235, -83.0450))

    assert "across a border" in geocode(server).out


def test_the_side_of_a_candidate_is_remembered(server):
    server.answers[ASKED] = raw([in_country(NORTH, "cn")])
    first, second = geocode(server), geocode(server)

    assert (first.out, len(server.asked)) == (second.out, 1)


def test_a_person_may_choose_what_lies_across_a_border(server):
    server.answers[ASKED] = places(BEYOND)

    assert "written into visit.trip.yaml" in typed(server, "y\n1\n").out
