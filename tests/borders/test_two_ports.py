"""A booked service is judged in both of its ports: the one that people leave from and the one where they land."""

import pytest
from programme import really_planned

from delegate.checks.borders.closed_crossing import closed_crossing
from delegate.diagnostics import Finding

PIERS = {"SW": "macau-ferry-terminal-sheung-wan", "SK": "shekou-cruise-homeport", "TST": "china-ferry-terminal"}
HANEDA = """
crossings:
  haneda: {name: Haneda Gate, sides: {JP: "35.5494, 139.7798"}, modes: [flight], hours: "Mo-Su 06:00-23:00"}
"""


def said(*lines: str, places: str = "") -> list[Finding]:
    return list(closed_crossing.function(really_planned("".join(lines), places=places)))


def boat(origin: str, destination: str, time: str, who: str = "") -> str:
    ends = PIERS.get(origin, origin), PIERS.get(destination, destination)
    return f"    - ferry: Boat\n      time: {time}\n      from: {ends[0]}\n      to: {ends[1]}\n{who}"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (boat("SW", "SK", "23:40-00:30+1"), "Shekou Cruise Homeport is reached at 00:30"),
        (boat("SK", "SW", "23:30-00:20+1"), "Shekou Cruise Homeport is reached at 23:00"),
        (boat("macau-outer-harbour", "TST", "23:55-00:55+1"), "China Ferry Terminal is reached at 00:55"),
    ],
)
def test_a_port_that_is_shut_at_either_end_of_a_ferry_is_closed(line: str, words: str) -> None:
    (found,) = said(line)

    assert found.message.startswith(words)
    assert found.firm
    assert found.help == "take a service between two ports that are open then"


@pytest.mark.parametrize(
    "line",
    [
        boat("SW", "SK", "21:30-22:20"),
        boat("SK", "SW", "21:40-22:40"),
        boat("SK", "SW", "07:30-08:30"),  # at the check-in the port is not open yet, and people wait
    ],
)
def test_nothing_is_said_of_two_ports_that_are_open(line: str) -> None:
    assert said(line) == []


@pytest.mark.parametrize(("time", "shut"), [("19:00-23:40", True), ("17:00-22:00", False)])
def test_a_port_of_the_trip_itself_is_judged_where_a_flight_lands(time: str, shut: bool) -> None:
    flight = f"    - flight: CX 500\n      time: {time}\n      from: HKG\n      to: HND\n"

    assert [each.message.split(" is reached")[0] for each in said(flight, places=HANEDA)] == ["Haneda Gate"] * shut


def test_of_two_services_that_connect_the_first_port_and_the_last_are_judged() -> None:
    flights = """
    - flight: NH 1
      time: 23:20-03:30+1
      from: HND
      to: HKG
    - flight: CX 2
      time: 06:00-09:00
      from: HKG
      to: SIN
"""
    first, second = flights.split("    - flight: CX")
    days = f"days:\n  2026-12-02:{first}  2026-12-03:\n    - flight: CX{second}"
    (found,) = said(days, places=HANEDA.replace("06:00-23:00", "06:00-22:00"))

    assert found.message.startswith("Haneda Gate is reached at 21:20 and cleared at 23:20, and closes at 22:00")
