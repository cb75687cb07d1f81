"""Borders that are not shipped: whole small trips with crossings and ports of their own, asked as people ask."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from command import Answer, here, trip_in

CAUSEWAY = """\
trip: Across the causeway
delegation:
  tan: {name: Tan Mei}
venues:
  office: {name: Trade office, city: Singapore, at: "1.3009, 103.8456"}
  hall: {name: State hall, city: Johor Bahru, at: "1.4655, 103.7578"}
vehicles:
  bus: {kind: coach, seats: 40, plates: [SG, MY]}
crossings:
  woodlands:
    name: {en: Woodlands Checkpoint, ms: Sultan Iskandar}
    sides: {SG: "1.4459, 103.7690", MY: "1.4627, 103.7650"}
    modes: [coach, car, train]
    hours: 24/7
    minutes: 30-90
    changes: [{from: 2020-03-18, until: 2022-03-31, closed: pandemic}]
    source: from memory
    checked: 2026-11-01
    confidence: low
days:
  2026-12-02:
    - meeting: Briefing
      time: 08:00-09:00
      venue: office
    - meeting: The state
      time: 12:00-13:00
      venue: hall
      vehicle: bus
"""
RIVER = """\
trip: Across the river
delegation:
  lee: {name: Lee Hart}
venues:
  works: {name: The works, city: Detroit, at: "42.3314, -83.0457"}
  city-hall: {name: City hall, city: "Windsor, Ontario", at: "42.3149, -83.0364"}
crossings:
  ambassador-bridge:
    name: {en: Ambassador Bridge, fr: Pont Ambassador}
    sides: {US: "42.3117, -83.0740", CA: "42.3120, -83.0735"}
    modes: [car, coach]
    hours: 24/7
    minutes: 15-45
    source: from memory
    checked: 2026-11-01
    confidence: low
days:
  2026-12-02:
    - meeting: Works council
      time: 08:00-09:00
      venue: works
    - meeting: The mayor
      time: 12:00-13:00
      venue: city-hall
"""
BY_AIR = """\
trip: Water talks
delegation:
  noor: {name: Noor Haddad}
venues:
  ministry: {name: Ministry of Water, city: Amman, at: "31.9632, 35.8805"}
  institute: {name: Water institute, city: Tel Aviv, at: "32.0853, 34.7818"}
crossings:
  queen-alia:
    name: {en: Queen Alia Airport}
    sides: {JO: "31.7226, 35.9932"}
    modes: [flight]
    hours: 24/7
    minutes: 20-40
  ben-gurion:
    name: {en: Ben Gurion Airport}
    sides: {IL: "32.0114, 34.8867"}
    modes: [flight]
    hours: 24/7
    minutes: 30-90
days:
  2026-12-02:
    - meeting: The secretary general
      time: 08:00-09:00
      venue: ministry
    - flight: RJ 342
      time: 13:00-13:45
      from: AMM
      to: TLV
    - meeting: The director
      time: 17:00-18:00
      venue: institute
"""
OVER_THE_HILL = """\
trip: Over the hill
delegation:
  lee: {name: Lee Hart}
venues:
  palais: {name: Palais, city: Geneva, at: "46.2267, 6.1405"}
  mairie: {name: Mairie, city: Annemasse, at: "46.1936, 6.2342"}
cities:
  Annemasse: {country: FR, zone: Europe/Paris, at: "46.1936, 6.2342"}
days:
  2026-12-02:
    - meeting: Council
      time: 08:00-09:00
      venue: palais
    - meeting: The mayor
      time: 12:00-13:00
      venue: mairie
"""


def checked(folder: Path, text: str) -> tuple[Answer, list[dict[str, Any]]]:
    """What `delegate check` answers to a trip, and its findings."""
    answer = here("check", str(trip_in(folder, text)), "--format", "json")
    return answer, json.loads(answer.out)["findings"]


def legs(folder: Path, text: str) -> list[dict[str, Any]]:
    """The legs of the first party of the only day, by `delegate plan`."""
    answer = here("plan", str(trip_in(folder, text)), "--format", "json")
    party = json.loads(answer.out)["days"][0]["parties"][0]
    return list(party["legs"])


def clearing(leg: dict[str, Any]) -> list[dict[str, int] | None]:
    return [segment["minutes"] for segment in leg["segments"] if segment["kind"] == "clear"]


def names(findings: list[dict[str, Any]]) -> list[str]:
    return [finding["name"] for finding in findings]


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


@pytest.mark.parametrize(("text", "sides"), [(CAUSEWAY, ("SG", "MY")), (RIVER, ("US", "CA"))])
def test_the_lines_that_a_missing_crossing_asks_for_can_be_pasted_and_work(
    text: str, sides: tuple[str, str], tmp_path: Path
) -> None:
    bare = without_crossings(text)
    answer, found = checked(tmp_path, bare)

    assert answer.code == 1
    assert names(found) == ["no-crossing"]
    assert f"from {sides[0]} to {sides[1]} by coach: no crossing is known" in found[0]["message"]

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
