"""What is said of a vehicle that is to drive on the far shore of a boat on which it is not."""

import pytest
from small_trips import dated, found

PLACES = {
    "Capri": (("IT", "Europe/Rome"), "40.8400, 14.2500", "40.8370, 14.2570", "40.5560, 14.2430", "40.5500, 14.2000"),
    "Samui": (("TH", "Asia/Bangkok"), "9.3100, 99.6900", "9.3160, 99.6920", "9.5350, 99.9350", "9.5300, 99.9500"),
    "Hvar": (("HR", "Europe/Zagreb"), "43.5100, 16.4600", "43.5040, 16.4410", "43.1720, 16.4410", "43.1750, 16.4500"),
    "Sorrento": (("IT", "Europe/Rome"), "40.8400, 14.2500", "40.8370, 14.2570", "40.6280, 14.3740", "40.6270, 14.3800"),
    "Adalar": (
        ("TR", "Europe/Istanbul"),
        "41.0100, 28.9700",
        "41.0180, 28.9730",
        "40.8750, 29.1280",
        "40.8730, 29.1250",
    ),
}
OUT = '{ferry: Out, time: "09:00-09:50", from: pier, to: landing}'
BACK = '{ferry: Back, time: "14:00-14:50", from: landing, to: pier}'
VISIT = '{meeting: M, time: "11:00-12:00", venue: house}'
TO_PIER = '{coach: To the pier, time: "07:00", from: hall, to: pier, vehicle: bus}'
HOME = "{coach: Home, from: pier, to: hall, vehicle: bus}"
TO_HOUSE = "{coach: To the house, from: landing, to: house, vehicle: bus}"


def trip(place, *lines, defaults=""):
    (country, zone), *points = PLACES[place]
    cities = ("Mainland", "Mainland", place, place)
    venues = "".join(
        f'  {name}: {{city: {city}, at: "{at}"}}\n'
        for name, city, at in zip(("hall", "pier", "landing", "house"), cities, points, strict=True)
    )
    own = "".join(
        f'  {city}: {{country: {country}, zone: {zone}, at: "{at}"}}\n'
        for city, at in (("Mainland", points[0]), (place, points[2]))
    )
    top = f"trip: Island\nbase: hall\ndelegation: {{ann: {{name: Ann}}}}\n{defaults}venues:\n{venues}cities:\n{own}"
    return top + "vehicles: {bus: {kind: coach, seats: 20}}\ndays:\n" + dated("2026-06-08:", *lines)


def elsewhere(text):
    return found(text, "vehicle-elsewhere")


@pytest.mark.parametrize("place", ["Capri", "Samui", "Hvar", "Adalar"])
def test_a_bus_that_set_people_down_at_the_pier_does_not_drive_on_the_island(place):
    there, back = elsewhere(trip(place, TO_PIER, OUT, TO_HOUSE, VISIT, BACK, HOME))

    assert {there.severity.name, back.severity.name} == {"WARNING"}
    assert "and is to leave landing at" in there.message
    assert there.message.endswith("it cannot drive there: no way by land is known")


def test_a_boat_one_way_tells_it_too():
    assert len(elsewhere(trip("Capri", TO_PIER, OUT, TO_HOUSE, VISIT))) == 1


def test_nothing_is_said_where_the_bus_stays_on_its_shore_or_land_leads_round():
    assert elsewhere(trip("Capri", TO_PIER, OUT, VISIT, BACK, HOME)) == []
    assert elsewhere(trip("Sorrento", TO_PIER, OUT, TO_HOUSE, VISIT, BACK, HOME)) == []


def test_a_drive_that_somebody_wrote_between_the_shores_shows_a_road():
    over = '{coach: Over the bridge, time: "12:30", from: house, to: hall, vehicle: bus}'

    assert elsewhere(trip("Hvar", TO_PIER, OUT, TO_HOUSE, VISIT, over)) == []


def test_the_usual_vehicle_stays_at_the_pier_and_the_drives_on_the_island_have_none():
    plain = [each.replace(", vehicle: bus", "") for each in (TO_PIER, OUT, TO_HOUSE, VISIT, BACK, HOME)]
    text = trip("Capri", *plain, defaults="defaults: {vehicle: bus}\n")

    assert elsewhere(text) == []
    (note,) = found(text, "no-vehicle")
    assert note.message.startswith("2 drives have no vehicle")


BATAM = """trip: Batam
delegation: {ann: {name: Ann}}
venues:
  hall: {city: Singapore, at: "1.2790, 103.8540"}
  pier: {name: HarbourFront Ferry Terminal, city: Singapore, at: "1.2640, 103.8200"}
  landing: {name: Batam Centre Ferry Terminal, city: Batam, at: "1.1310, 104.0550"}
  house: {city: Batam, at: "1.1880, 104.0990"}
vehicles: {bus: {kind: coach, seats: 30, plates: [SG, ID]}}
days:
"""


def test_an_empty_run_over_a_border_asks_for_a_road_as_a_drive_with_people_does():
    (there,) = elsewhere(BATAM + dated("2027-03-03:", TO_PIER, OUT, TO_HOUSE))

    assert there.severity.name == "ERROR"
    assert there.message.endswith("it cannot drive there: no way by land is known")


def test_the_only_bus_that_is_sent_round_takes_people_to_the_boat():
    lines = (
        '{coach: Out, time: "06:00-06:15", from: hall, to: pier, vehicle: bus}',
        '{meeting: Talks, time: "06:30-07:00", venue: pier}',
        '{meeting: Talks at the hall, time: "07:30-08:00", venue: hall}',
        OUT,
        '{coach: To the house, time: "11:30", from: landing, to: house, vehicle: bus}',
        '{meeting: M, time: "12:30-13:00", venue: house}',
    )

    driven = "defaults: {walk: 100 m}\n"
    assert found(trip("Sorrento", *lines, defaults=driven), "no-vehicle") == []
    assert [each.severity.name for each in found(trip("Capri", *lines, defaults=driven), "no-vehicle")] == ["NOTE"]
