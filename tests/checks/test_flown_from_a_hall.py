"""From where a flight leaves that is written from a hall in which people meet, beside a field for small aircraft."""

import json
from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """\
trip: To Seattle
delegation: {{ann: {{name: Ann}}}}
venues:
  legislature: {{name: Legislature, city: "Victoria, CA", at: "48.4190, -123.3700"}}
  dock: {{name: Harbour dock, city: "Victoria, CA", at: "48.4230, -123.3710"}}
  sea: {{name: Hall Seattle, city: Seattle, at: "47.6100, -122.3300"}}
days:
  2026-06-11:
    - {{meeting: L, time: 09:00-10:00, venue: legislature}}
    - {{flight: {flight}, time: 14:00-14:50, from: {origin}, to: SEA}}
    - {{meeting: D, time: 17:30-18:30, venue: sea}}
"""


def asked_which(folder: Path, text: str) -> list[str]:
    """What `delegate check` asks about the ports of a trip."""
    found = json.loads(here("check", str(trip_in(folder, text)), "--format", "json").out)["findings"]
    return [each["message"] for each in found if each["name"] == "which-port"]


def trip(flight: str = "AS 2330", origin: str = "legislature") -> str:
    return TRIP.format(flight=flight, origin=origin)


@pytest.mark.parametrize("origin", ["legislature", '"Victoria, CA"'])
def test_a_numbered_flight_from_a_hall_beside_a_field_leaves_from_an_airport_of_its_city(
    tmp_path: Path, origin: str
) -> None:
    (asked,) = asked_which(tmp_path, trip(origin=origin))

    assert "“AS 2330” leaves from Victoria, CA, which has 2 airports" in asked


def test_a_venue_beside_the_field_at_which_nobody_meets_and_the_field_itself_may_be_meant(tmp_path: Path) -> None:
    for origin in ("dock", "YWH"):
        assert asked_which(tmp_path, trip(origin=origin)) == []


def test_a_charter_may_leave_from_where_people_are(tmp_path: Path) -> None:
    inside = (
        trip("Charter")
        .replace("to: SEA", "to: YVR")
        .replace('city: Seattle, at: "47.6100, -122.3300"', 'city: Vancouver, at: "49.2800, -123.1200"')
    )
    answer = here("plan", str(trip_in(tmp_path, inside)), "--format", "json")
    legs = json.loads(answer.out)["days"][0]["parties"][0]["legs"]

    assert "which-port" not in answer.out
    assert legs[0]["mode"] == "flight"
