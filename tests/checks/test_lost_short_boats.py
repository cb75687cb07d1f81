"""What is said of a short way over a water that only a boat or an aircraft of the trip itself tells of."""

import pytest
from small_trips import but, dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged
from delegate.sheet.checklist import checklist
from delegate.sheet.checklist_model import ASK

TOP = """trip: Island
base: naples
delegation: {ann: {name: Ann}, ben: {name: Ben}}
venues:
  naples: {name: Mainland hall, city: Naples, at: "40.8400, 14.2500"}
  beverello: {name: Mainland pier, city: Naples, at: "40.8370, 14.2560"}
  capri: {name: Island hall, city: Capri, at: "40.5510, 14.2430"}
  marina: {name: Island pier, city: Capri, at: "40.5570, 14.2390"}
cities: {Capri: {country: IT, zone: Europe/Rome, at: "40.5510, 14.2430"}}
days:
"""
TALKS = '{meeting: M, time: "08:00-08:30", venue: naples}'
OUT = '{ferry: F 1, time: "11:00-12:00", from: beverello, to: marina}'
ISLAND = '{meeting: N, time: "14:00-15:00", venue: capri}'
BACK = '{ferry: F 2, time: "17:00-18:00", from: marina, to: beverello}'
DINNER = '{meal: Dinner, time: "19:30-21:00", venue: naples}'
TO_PIER = "{coach: To the boat, from: naples, to: beverello}"


def day(*lines):
    return TOP + dated("2026-06-08:", *lines)


def asked(*lines):
    return [each.message for each in found(day(*lines), "unknown-way")]


def named(text):
    return [each.message for each in not_judged(worked_out(text).plan)]


def test_a_day_trip_by_boat_is_quiet():
    assert asked(TALKS, OUT, ISLAND, BACK, DINNER) == named(day(TALKS, OUT, ISLAND, BACK, DINNER)) == []


@pytest.mark.parametrize("off", [BACK, BACK.replace("from: marina, ", ""), BACK.replace("ferry", "helicopter")])
def test_a_short_boat_that_is_called_off_is_asked_about(off):
    (message,) = asked(TALKS, OUT, ISLAND, but(off, "status: cancelled"), DINNER)

    assert message == (
        "the party would go by coach from Island hall in Capri to Mainland hall in Naples, IT, 32 km away: "
        "nobody wrote how, and “F 2” is called off"
    )


def test_so_it_is_where_the_only_boat_written_is_called_off():
    (message,) = asked(TALKS, but(OUT, "status: cancelled"), ISLAND)

    assert message.endswith("and “F 1” is called off")


def test_so_it_is_where_the_coach_behind_it_does_not_say_from_where():
    (message,) = asked(TALKS, OUT, ISLAND, but(BACK, "status: cancelled"), "{coach: To dinner, to: naples}", DINNER)

    assert message.endswith("“To dinner” does not say where it starts, and “F 2” is called off")


@pytest.mark.parametrize("kind", ["ferry", "helicopter", "flight"])
def test_who_is_left_out_of_it_is_asked_about(kind):
    (there,) = asked(TALKS, but(OUT.replace("ferry", kind), "who: ann"), ISLAND, BACK, DINNER)
    (home,) = asked(TALKS, OUT, ISLAND, but(BACK.replace("ferry", kind), "who: ann"), DINNER)

    to_island, back = "from Mainland hall in Naples, IT to Island hall in Capri", "from Island hall in Capri"
    assert there == f"Ben would go by coach {to_island}, 32 km away: nobody wrote how, and others take “F 1”"
    assert home.startswith(f"Ben would go by coach {back}")
    assert home.endswith("and others take “F 2”")


def test_who_is_driven_to_the_pier_and_has_no_boat_is_asked_for_the_ferry_of_which_the_way_back_tells():
    (finding,) = found(day(TALKS, TO_PIER, ISLAND, BACK, DINNER), "unknown-way")

    assert finding.message.startswith("the party would go by coach from Mainland pier in Naples")
    assert finding.help == "write the ferry of the party, or `coach:` with its `from`"


SPLIT = (
    ("Naples", "Split"),
    ("Capri", "Hvar"),
    ("country: IT, zone: Europe/Rome", "country: HR, zone: Europe/Zagreb"),
    ("40.8400, 14.2500", "43.5100, 16.4400"),
    ("40.8370, 14.2560", "43.5040, 16.4410"),
    ("40.5510, 14.2430", "43.1720, 16.4420"),
    ("40.5570, 14.2390", "43.1710, 16.4430"),
)
AUCKLAND = (
    ("Naples", "Auckland"),
    ("Capri", "Oneroa"),
    ("country: IT, zone: Europe/Rome", "country: NZ, zone: Pacific/Auckland"),
    ("40.8400, 14.2500", "-36.8485, 174.7633"),
    ("40.8370, 14.2560", "-36.8430, 174.7670"),
    ("40.5510, 14.2430", "-36.7830, 175.0100"),
    ("40.5570, 14.2390", "-36.7800, 174.9920"),
)


@pytest.mark.parametrize("elsewhere", [(), SPLIT, AUCKLAND])
@pytest.mark.parametrize(("lines", "begins"), [((OUT, ISLAND), "Island hall"), ((ISLAND, BACK), "Mainland hall")])
def test_a_boat_that_is_deleted_is_asked_about_where_the_map_has_sea(lines, begins, elsewhere):
    text = day(TALKS, *lines, DINNER)
    for ours, theirs in elsewhere:
        text = text.replace(ours, theirs)
    (finding,) = found(text, "unknown-way")

    assert finding.severity.name == "WARNING"
    assert finding.message.startswith(f"the party would go by coach from {begins} in ")
    assert finding.message.endswith("km away: nobody wrote how")
    assert finding.help == "write the ferry of the party, or `coach:` with its `from`"
    assert named(text) == []


def test_a_vehicle_on_the_next_line_drives_over_no_sea():
    text = day(TALKS, OUT, ISLAND, but(DINNER, "vehicle: van")).replace(
        "days:\n", "vehicles: {van: {kind: car, seats: 8}}\ndays:\n", 1
    )

    assert len(found(text, "unknown-way")) == 1


def test_a_hotel_on_the_other_side_of_the_water_is_asked_about_with_both_ways():
    later = dated("2026-06-09:", '{meeting: O, time: "10:00-11:00", venue: capri}', BACK)
    over, back = (each.message for each in found(day(TALKS, OUT, ISLAND, "{hotel: naples}") + later, "unknown-way"))

    assert over.startswith(
        "the party would go by coach from Island hall in Capri to Mainland hall in Naples, IT, 32 km"
    )
    assert back.startswith(
        "the party would go by coach from Mainland hall in Naples, IT to Island hall in Capri, 32 km"
    )


@pytest.mark.parametrize(
    "drive",
    [
        '{coach: Over the bridge, time: "15:30", from: capri, to: naples}',
        "{coach: Over the bridge, for: 1h, to: naples}",
    ],
)
def test_nothing_is_asked_where_the_trip_writes_a_drive_between_the_same_two_cities_too_and_the_other_way_is_named(
    drive,
):
    lines = (OUT, ISLAND, drive, DINNER, '{visit: Lighthouse, time: "23:00-23:30", venue: capri}')

    assert asked(*lines) == []
    (told,) = (each for each in named(day(*lines)) if "transport" in each)
    assert told == "transport for Ann and Ben from Mainland hall to Island hall on 8 June"


def test_where_that_drive_is_called_off_the_way_is_named_at_the_end_and_not_asked_about():
    off = "{coach: Over the bridge, from: capri, to: naples, status: cancelled}"
    lines = (OUT, ISLAND, off, DINNER, '{visit: Lighthouse, time: "23:00-23:30", venue: capri}')

    assert asked(*lines) == []
    assert named(day(*lines)) == [
        "transport for Ann and Ben from Island hall to Mainland hall on 8 June and "
        "from Mainland hall to Island hall on 8 June"
    ]


def test_where_a_train_leads_there_too_a_way_is_named_at_the_end_and_not_asked_about():
    train = '{train: R 1, time: "15:30-16:30", from: capri, to: naples}'
    lines = (OUT, ISLAND, train, DINNER, '{visit: Lighthouse, time: "23:00-23:30", venue: capri}')

    assert asked(*lines) == []
    assert "transport for Ann and Ben from Mainland hall to Island hall on 8 June" in named(day(*lines))


@pytest.mark.parametrize("to_pier", [(), ("{coach: To the pier, to: marina}",)])
def test_a_coach_home_that_does_not_say_from_where_is_asked_for_the_boat_back_that_is_forgotten(to_pier):
    (finding,) = found(day(TALKS, OUT, ISLAND, *to_pier, "{coach: Home, to: naples}"), "unknown-way")

    assert finding.severity.name == "WARNING"
    assert finding.message.startswith("the party would go by coach from Island ")
    assert finding.message.endswith("km away: “Home” does not say where it starts")
    assert finding.help == "write the ferry of the party, or `from:` on “Home”"


def test_so_it_is_behind_a_night_on_the_island():
    home = dated("2026-06-09:", '{coach: Home, time: "09:00", to: naples}')

    assert len(found(day(TALKS, OUT, ISLAND, "{hotel: capri}") + home, "unknown-way")) == 1


def test_where_land_leads_round_the_bay_the_coach_home_is_no_forgotten_boat():
    round_the_bay = day(TALKS, OUT, ISLAND, "{coach: Home, to: naples}").replace("Capri", "Sorrento")
    for at in ("40.5570, 14.2390", "40.5510, 14.2430"):
        round_the_bay = round_the_bay.replace(at, "40.6280, 14.3760")

    assert found(round_the_bay, "unknown-way") == []


def test_a_drive_over_wide_sea_to_an_island_is_named_at_the_end_though_no_boat_is_written():
    assert named(day(TALKS, ISLAND)) == ["transport for Ann and Ben from Mainland hall to Island hall on 8 June"]


def test_of_a_drive_over_wide_sea_that_is_written_the_road_is_named_and_not_the_transport():
    """Who had written the coach to the airport of Osaka read that the transport was not written."""
    done = worked_out(day(TALKS, '{coach: To the island, time: "09:00", from: naples, to: capri}', ISLAND))
    (asked_,) = [each for group in checklist(done.plan, done.findings).groups for each in group.items]

    assert [each.message for each in not_judged(done.plan)] == [
        "whether a road leads from Mainland hall to Island hall on 8 June"
    ]
    assert asked_.said == "whether a road leads from Mainland hall to Island hall: not in the data; ask the operator"
    assert (asked_.duty, str(asked_.date)) == (ASK, "2026-06-08")


def test_of_a_drive_to_an_airport_at_sea_with_a_bridge_of_the_tables_nothing_is_said():
    drive = day(TALKS, "{coach: To the airport, from: naples, to: KIX}")
    osaka = drive.replace("40.8400, 14.2500", "34.6826, 135.5110").replace("city: Naples", "city: Osaka")

    assert not [each for each in named(osaka) if "a road leads" in each]


def test_it_is_not_where_its_length_is_written_nor_where_land_leads_round_the_bay():
    drive = '{coach: To the island, time: "09:00", for: 2h, from: naples, to: capri}'
    bay = day(TALKS, ISLAND).replace("40.5510, 14.2430", "40.6280, 14.3760")

    assert not [each for each in named(day(TALKS, drive, ISLAND)) + named(bay) if "to Island hall" in each]


@pytest.mark.parametrize("at", [', at: "40.8400, 14.2500"', ""])
def test_a_drive_back_over_the_sea_of_their_boat_is_no_road_because_it_says_from_where(at):
    back = "{coach: Back, time: '16:00', from: capri, to: naples}"
    text = day(TALKS, OUT, ISLAND, back).replace(', at: "40.8400, 14.2500"', at)

    assert "whether a road leads from Island hall to Mainland hall on 8 June" in "; ".join(named(text))
    left_out = named(text.replace("to: marina}", "to: marina, who: ann}"))
    assert "transport for Ben from Mainland hall to Island hall on 8 June" in "; ".join(left_out)
    assert named(day(TALKS, OUT, ISLAND, BACK, DINNER)) == []


@pytest.mark.parametrize(
    ("one", "other", "is_named"),
    [
        ("Rønne", "Ystad", True),
        ("Tagbilaran", "Cebu", True),
        ("Ho Chi Minh City", "Vũng Tàu", False),
        ("Copenhagen", "Helsingør", False),  # over Amager, on which the map has the middle of Copenhagen
        ("Helsingborg", "Halmstad", False),
        ("Busan", "Geoje", False),
    ],
)
def test_of_cities_alone_it_is_asked_of_their_middles(one, other, is_named):
    text = TOP.replace("base: naples\n", "")
    for old, city in (('Naples, at: "40.8400, 14.2500"', one), ('Capri, at: "40.5510, 14.2430"', other)):
        text = text.replace(f"city: {old}", f"city: {city}")
    drive = '{coach: Over, time: "09:00", from: naples, to: capri}'

    said = named(text + dated("2026-06-08:", TALKS, drive, ISLAND))

    assert ("whether a road leads from Mainland hall to Island hall on 8 June" in said) == is_named


@pytest.mark.parametrize(
    ("drive", "named_at_the_end"),
    [
        ("coach: Over, time: '09:00-11:00'", "whether a road leads from Central to Lamma on 8 June"),
        ("walk: Over, time: '09:00-11:00'", "whether people can walk from Central to Lamma on 8 June"),
        ("coach: Over, time: '09:00', for: 2h", None),  # somebody knows how long the road is
    ],
)
def test_two_written_clocks_are_no_road_to_an_island_without_one(drive, named_at_the_end):
    places = '  cen: {name: Central, city: Hong Kong, at: "22.2810, 114.1580"}\n'
    places += '  lamma: {name: Lamma, city: Hong Kong, at: "22.2260, 114.1120"}\n'
    lines = ("{meeting: Talks, time: '08:00-08:30', venue: cen}", f"{{{drive}, from: cen, to: lamma}}")
    text = head("Ann Ben", "", places=places) + dated("2026-06-08:", *lines)

    assert [each for each in named(text) if "whether" in each] == ([named_at_the_end] if named_at_the_end else [])
