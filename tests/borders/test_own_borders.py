"""Borders that are not shipped: whole small trips with crossings and ports of their own, asked as people ask."""

import re
from pathlib import Path
from typing import Any

import pytest
from command import here, trip_in
from own_borders import BY_AIR, CAUSEWAY, OVER_THE_HILL, RIVER, checked, clearing, legs, names

# --- Singapore and Johor ----------------------------------------------------------------------------------------------


def test_the_causeway_is_crossed_at_the_trips_own_checkpoint(tmp_path: Path) -> None:
    (leg,) = legs(tmp_path, CAUSEWAY)

    assert (leg["crossing"], leg["crossing_chosen"]) == ("woodlands", True)
    assert clearing(leg) == [{"low": 30, "planned": 60, "high": 90}]
    assert checked(tmp_path, CAUSEWAY)[0].code == 0


def test_an_own_crossing_is_closed_on_the_dates_of_its_changes(tmp_path: Path) -> None:
    answer, found = checked(tmp_path, CAUSEWAY.replace("2026-12-02:", "2021-12-01:"))

    assert answer.code == 1
    assert "no-crossing" in names(found)
    assert "Woodlands Checkpoint: closed: pandemic" in next(f for f in found if f["name"] == "no-crossing")["message"]


def test_an_own_crossing_lets_nobody_through_in_a_coach_without_plates_for_the_other_side(tmp_path: Path) -> None:
    answer, found = checked(tmp_path, CAUSEWAY.replace("plates: [SG, MY]", "plates: [SG]"))

    assert answer.code == 1
    assert names(found) == ["plates-missing"]
    assert "from SG to MY" in found[0]["message"]


def test_the_crossing_may_stand_in_an_address_book(tmp_path: Path) -> None:
    before, book, after = re.split(r"(?m)^(?=crossings:|days:)", CAUSEWAY)
    (tmp_path / "causeway.yaml").write_text(book, "utf-8")
    text = before.replace("delegation:", "include: [causeway.yaml]\ndelegation:") + after

    assert [leg["crossing"] for leg in legs(tmp_path, text)] == ["woodlands"]


# --- Detroit and Windsor ----------------------------------------------------------------------------------------------


def test_the_river_is_crossed_on_the_trips_own_bridge(tmp_path: Path) -> None:
    (leg,) = legs(tmp_path, RIVER)

    assert (leg["crossing"], leg["crossing_chosen"]) == ("ambassador-bridge", True)
    assert clearing(leg) == [{"low": 15, "planned": 30, "high": 45}]
    assert checked(tmp_path, RIVER)[0].code == 0


def test_nobody_walks_over_an_own_bridge_that_is_for_vehicles(tmp_path: Path) -> None:
    walked = RIVER.replace("    - meeting: The mayor", "    - walk: Over the river\n    - meeting: The mayor")

    found = checked(tmp_path, walked)[1]

    assert "no-crossing" in names(found)
    assert "Ambassador Bridge: not on foot" in next(f for f in found if f["name"] == "no-crossing")["message"]


def test_without_minutes_the_time_to_clear_is_not_known_and_never_nothing(tmp_path: Path) -> None:
    (leg,) = legs(tmp_path, RIVER.replace("    minutes: 15-45\n", ""))

    assert leg["crossing"] == "ambassador-bridge"
    assert clearing(leg) == [None]


# --- Amman and Tel Aviv, by air ---------------------------------------------------------------------------------------


def test_a_flight_passes_the_trips_own_ports_of_entry(tmp_path: Path) -> None:
    to_the_airport, flight, from_the_airport = legs(tmp_path, BY_AIR)

    assert to_the_airport["crossing"] is None
    assert flight["crossing"] == "queen-alia"
    assert clearing(from_the_airport) == [{"low": 30, "planned": 60, "high": 90}]
    assert checked(tmp_path, BY_AIR)[0].code == 0


def test_a_flight_is_judged_by_the_hours_of_the_trips_own_port(tmp_path: Path) -> None:
    shut = BY_AIR.replace("    modes: [flight]\n    hours: 24/7\n    minutes: 20-40", "    hours: Mo-Su 05:00-10:00")

    answer, found = checked(tmp_path, shut)

    assert answer.code == 1
    assert names(found) == ["closed-crossing"]


def test_a_port_of_entry_far_from_the_airport_is_not_that_of_the_flight(tmp_path: Path) -> None:
    *_, last = legs(tmp_path, BY_AIR.replace("32.0114, 34.8867", "32.1114, 34.8867"))

    assert clearing(last) == [None]


def test_a_ferry_between_the_trips_own_piers_passes_its_own_port(tmp_path: Path) -> None:
    text = """\
trip: Across the strait
delegation:
  aziz: {name: Aziz Karim}
cities:
  Tarifa: {country: ES, zone: Europe/Madrid, at: "36.0139, -5.6060"}
  Tangier: {country: MA, zone: Africa/Casablanca, at: "35.7595, -5.8340"}
venues:
  quay: {name: Quay of Tarifa, city: Tarifa, at: "36.0080, -5.6080"}
  medina: {name: Pier of the medina, city: Tangier, at: "35.7890, -5.8060"}
  hall: {name: Wilaya, city: Tangier, at: "35.7700, -5.8100"}
crossings:
  tangier-port: {name: Port of Tangier, sides: {MA: "35.7890, -5.8070"}, modes: [ferry], minutes: 20-40}
days:
  2026-12-02:
    - ferry: Fast ferry
      time: 10:00
      for: 1h
      from: quay
      to: medina
    - meeting: The governor
      time: 15:00-16:00
      venue: hall
"""
    ferry, onward = legs(tmp_path, text)

    assert ferry["crossing"] == "tangier-port"
    assert clearing(onward) == [{"low": 20, "planned": 30, "high": 40}]


# --- Geneva and Annemasse ---------------------------------------------------------------------------------------------


def test_without_border_control_no_crossing_is_asked_for(tmp_path: Path) -> None:
    (leg,) = legs(tmp_path, OVER_THE_HILL)
    shown = here("plan", str(trip_in(tmp_path, OVER_THE_HILL))).out

    assert leg["crossing"] is None
    assert [segment["kind"] for segment in leg["segments"]] == ["ride"]
    assert "no border control (Schengen area)" in shown
    assert checked(tmp_path, OVER_THE_HILL) == (here("check", str(tmp_path), "--format", "json"), [])


# --- two sides without any known crossing -----------------------------------------------------------------------------


def without_crossings(text: str) -> str:
    return re.sub(r"(?ms)^crossings:.*?^(?=days:)", "", text)


def lines_to_add(findings: list[dict[str, Any]]) -> str:
    """What the help of the only finding tells people to paste."""
    (found,) = findings
    told = re.search(r"`(crossings: [^`]+|[\w-]+: \{[^`]+)` and put", found["help"])
    assert told, found["help"]
    return told[1]


@pytest.mark.parametrize(
    ("text", "sides", "countries"),
    [
        (CAUSEWAY, ("SG", "MY"), "Singapore and Malaysia"),
        (RIVER, ("US", "CA"), "the United States and Canada"),
    ],
)
def test_the_lines_that_a_missing_crossing_asks_for_can_be_pasted_and_work(
    text: str, sides: tuple[str, str], countries: str, tmp_path: Path
) -> None:
    bare = without_crossings(text)
    answer, found = checked(tmp_path, bare)

    assert (answer.code, names(found), [each["severity"] for each in found]) == (0, ["no-crossing"], ["warning"])
    assert found[0]["message"].startswith(f"no crossing of the border between {countries} is known: ")

    pasted = bare + lines_to_add(found) + "\n"
    answer, found = checked(tmp_path, pasted)
    (leg,) = legs(tmp_path, pasted)

    assert (answer.code, found) == (0, [])
    assert leg["crossing"] == "-".join(sides).lower()
    assert clearing(leg) == [None]


def test_where_the_trip_has_crossings_the_line_goes_below_them(tmp_path: Path) -> None:
    other = RIVER.replace("US: ", "NO: ").replace("ambassador-bridge", "us-ca")
    assert "crossings:" in other
    _, found = checked(tmp_path, other)

    line = lines_to_add(found)
    answer, found = checked(tmp_path, other.replace("crossings:\n", f"crossings:\n  {line}\n"))

    assert line.startswith("us-ca-2: ")
    assert (answer.code, found) == (0, [])
    assert [leg["crossing"] for leg in legs(tmp_path, other.replace("crossings:\n", f"crossings:\n  {line}\n"))] == [
        "us-ca-2"
    ]


def test_a_crossing_whose_name_cannot_be_read_goes_by_its_id(tmp_path: Path) -> None:
    nameless = CAUSEWAY.replace("name: {en: Woodlands Checkpoint, ms: Sultan Iskandar}", "name: []")

    found = here("check", str(trip_in(tmp_path, nameless)))

    assert "internal error" not in found.err
    assert found.code == 1
