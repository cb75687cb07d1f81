"""Trips over borders that are not shipped, each with crossings or ports of its own, and what is asked of them."""

import json
from pathlib import Path
from typing import Any

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
