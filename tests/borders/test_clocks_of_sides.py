"""The clock that holds at a side of a trip's own crossing, in whole small trips: that of the nearest city there."""

import json
import re
from pathlib import Path

import pytest
from command import here, trip_in
from own_borders import checked

TRIP = """\
trip: Over the border
delegation: {{ann: {{name: Ann}}}}
venues:
  near: {{name: Hall N, city: {near}}}
  far: {{name: Hall M, city: {far}}}
crossings:
  gate: {{name: Gate, sides: {{{sides}}}, modes: [car, coach, walk], hours: {hours}, minutes: 30-90}}
days:
  2026-06-08:
    - {{meeting: N, time: 12:00-13:30, venue: near}}
    - {{coach: To the border, time: {leaves}, from: near, to: gate/{side}}}
    - {{coach: Further, time: {further}, from: gate/{side}, to: far}}
"""
LEBOMBO = {
    "near": 'Nelspruit, at: "-25.4700, 30.9800"',
    "far": 'Maputo, at: "-25.9680, 32.5700"',
    "side": "MZ",
    "sides": 'ZA: "-25.4440, 31.9850", MZ: "-25.4430, 31.9880"',
    "leaves": "13:45",
    "further": "16:00",
}
TO_TIJUANA = {
    "near": 'San Diego, at: "32.7160, -117.1610"',
    "far": 'Tijuana, at: "32.5200, -117.0300"',
    "side": "MX",
    "sides": 'US: "32.5440, -117.0290", MX: "32.5410, -117.0290"',
    "leaves": "13:45",
    "further": "16:45",
}


def trip(hours: str = "Mo-Su 06:00-22:00", more: str = "", **words: str) -> str:
    return TRIP.format(hours=hours, **words) + more


def zone_there(folder: Path, text: str) -> str:
    """The time zone of the side of the gate from which the second coach leaves."""
    day = json.loads(here("plan", str(trip_in(folder, text)), "--format", "json").out)["days"][0]
    stops = day["parties"][0]["stops"]
    return next(str(stop["zone"]) for stop in stops if stop["venue"] == "gate")


def test_who_is_not_through_when_the_coach_beyond_the_border_leaves_is_late(tmp_path: Path) -> None:
    answer, found = checked(tmp_path, trip(**LEBOMBO))

    assert (answer.code, [each["name"] for each in found]) == (1, ["late-arrival"])
    assert "ready at Gate at 16:36, and “Further” leaves at 16:00" in found[0]["message"]
    assert zone_there(tmp_path, trip(**LEBOMBO)) == "Africa/Maputo"


def test_in_a_large_country_the_clock_is_that_of_the_border_and_not_of_its_largest_city(tmp_path: Path) -> None:
    text = trip(**TO_TIJUANA)

    assert checked(tmp_path, text)[1] == []
    assert zone_there(tmp_path, text) == "America/Tijuana"


@pytest.mark.parametrize(
    ("sides", "side", "zone"),
    [
        ('KE: "-2.5500, 36.7900", TZ: "-2.5450, 36.7850"', "TZ", "Africa/Dar_es_Salaam"),
        ('HK: "22.5200, 114.1100", PY: "-25.5090, -54.6100"', "PY", "America/Asuncion"),
        (
            'BR: "3.8400, -51.8400", FR: "3.8390, -51.8420"',
            "FR",
            "America/Belem",
        ),  # French Guiana: Paris is 7,000 km away
        (
            'AR: "-52.1300, -69.5000", AQ: "-52.1320, -69.5100"',
            "AQ",
            "America/Argentina/Rio_Gallegos",
        ),  # no city of that side is known
        ('AQ: "-77.8500, 166.6700"', "AQ", "Pacific/Auckland"),  # nor one of any other
        (
            'US: "62.6100, -141.0010", CA: "62.6150, -140.9980"',
            "US",
            "America/Anchorage",
        ),  # Fairbanks is far, and the nearest
    ],
)
def test_no_side_of_a_crossing_is_in_utc_for_want_of_a_city(tmp_path: Path, sides: str, side: str, zone: str) -> None:
    text = trip(sides=sides, side=side, near="Hong Kong", far="Hong Kong", leaves="08:00", further="12:00")
    alone = "".join(line for line in text.splitlines(keepends=True) if "To the border" not in line)

    assert zone_there(tmp_path, alone) == zone


def test_a_city_of_the_trip_that_is_nearer_than_any_other_gives_the_clock(tmp_path: Path) -> None:
    post = 'cities:\n  Post: {country: MZ, zone: Asia/Tokyo, at: "-25.4430, 31.9890"}\n'
    far = 'cities:\n  Coast: {country: MZ, zone: Asia/Tokyo, at: "-19.8000, 34.8000"}\n'

    assert zone_there(tmp_path, trip(more=post, **LEBOMBO)) == "Asia/Tokyo"
    assert zone_there(tmp_path, trip(more=far, **LEBOMBO)) == "Africa/Maputo"


def test_a_crossing_of_the_trip_opens_by_the_clock_of_the_border_wherever_people_come_from(tmp_path: Path) -> None:
    text = f"""\
trip: Far
delegation: {{ann: {{name: Ann}}}}
venues:
  near: {{name: Hall N, city: Phoenix, at: "33.4500, -112.0700"}}
  far: {{name: Hall M, city: Tijuana, at: "32.5200, -117.0300"}}
crossings:
  gate: {{name: Gate, sides: {{{TO_TIJUANA["sides"]}}}, modes: [coach], hours: Mo-Su 06:00-23:30, minutes: 10}}
days:
  2026-12-08:
    - {{meeting: N, time: 16:00-16:15, venue: near}}
    - {{coach: Over, time: 16:30, from: near, via: gate, to: far}}
"""
    late = text.replace("16:00-16:15", "16:00-17:00").replace("time: 16:30", "time: 17:15")

    (slow,) = checked(tmp_path, text)[1]
    assert (slow["severity"], slow["name"]) == ("warning", "closed-crossing")  # 23:52 in Phoenix, and 22:52 at the gate
    assert [each["message"] for each in checked(tmp_path, late)[1]] == [
        "Gate is reached at 23:37 and is closed 23:30-06:00"
    ]


def test_a_point_alone_has_the_clock_of_the_nearest_city_of_its_side() -> None:
    way = ("legs", "--from", "-25.4430,31.9880/MZ", "--to", "-25.9,32.5/MZ", "--at", "2026-06-10T08:30")

    answer = here(*way, "--format", "json")
    assert answer.code == 0
    assert {"+02:00"} == {leave[-6:] for leave in re.findall(r"2026-06-10T[^\"]+", answer.out)}
    assert here("legs", "--from", "22.5,114.1/HK", "--to", "-25.9,32.5/ZZ").code == 2
