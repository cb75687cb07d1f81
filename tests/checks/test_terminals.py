"""An airport with its terminal, `Changi T3`, is that airport, and keeps the terminal on the print."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """trip: Ways
delegation: {lam: {name: Lam}}
days:
  2027-03-10:
    - flight: SQ872
      time: 07:55-11:55
      from: PLACE
      to: HKG
"""


@pytest.mark.parametrize("name", ["Changi T3", "Changi (Terminal 3)", "SIN, T3"])
def test_an_airport_with_a_terminal_is_that_airport(name: str, tmp_path: Path) -> None:
    trip_in(tmp_path, TRIP.replace("PLACE", f'"{name}"'))

    assert "no errors, no warnings" in here("check", str(tmp_path)).err
    assert "Singapore Changi Airport T" in here("plan", str(tmp_path)).out.replace("Terminal", "T")


@pytest.mark.parametrize("name", ["Peak T2", "West Kowloon Station T2"])
def test_what_is_no_airport_has_no_terminal(name: str, tmp_path: Path) -> None:
    trip_in(tmp_path, TRIP.replace("PLACE", name))

    assert f"no place is called “{name}”" in here("check", str(tmp_path)).out
