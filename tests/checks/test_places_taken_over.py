"""A line without a venue is planned where people are before; where that says nothing of it, its place is left open."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """trip: Ways
delegation: {lam: {name: Lam}}
venues:
  palace: {name: Palace Hotel, city: Macau, at: "22.1470, 113.5690"}
  hall: {name: Trade Hall, city: Macau, at: "22.1900, 113.5500"}
days:
  2027-03-09:
    - hotel: palace
  2027-03-10:
"""


def not_judged(folder: Path, lines: str) -> str:
    trip_in(folder, TRIP + lines)
    return " ".join(here("check", str(folder)).err.split())


@pytest.mark.parametrize(
    "lines",
    [
        "    - visit: Science Centre\n      time: 10:00-11:30\n",
        "    - ferry: X1\n      time: 09:00-10:00\n      from: HKG\n      to: MFM\n"
        "    - meeting: Science Centre\n      time: 14:00-15:30\n",
    ],
)
def test_what_is_visited_is_not_the_hotel_nor_the_port_of_before(lines: str, tmp_path: Path) -> None:
    assert "places to be confirmed (“Science Centre” on 10 March)" in not_judged(tmp_path, lines)


@pytest.mark.parametrize(
    "lines",
    [
        "    - meal: Breakfast\n      time: 07:30-08:30\n",
        "    - meeting: Talks\n      time: 10:00-11:00\n      venue: hall\n"
        "    - visit: Tour\n      time: 11:00-11:30\n",
    ],
)
def test_a_breakfast_and_a_tour_behind_a_venue_are_where_people_are(lines: str, tmp_path: Path) -> None:
    assert "places to be confirmed" not in not_judged(tmp_path, lines)
