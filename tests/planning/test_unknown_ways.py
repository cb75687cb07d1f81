"""Around an unknown place nobody wrote by what people go: far away they may fly (rules 7 and 14)."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """
trip: Ways
delegation: {wen: {name: Wen}}
venues:
  office: {name: The Office, city: Hong Kong, at: "22.2850, 114.1580"}
  hall: {name: The Hall, city: Guangzhou, at: "23.1200, 113.3200"}
  house: {name: The House, city: Beijing, at: "39.9042, 116.4074"}
  abbey: {name: The Abbey, city: London, at: "51.5036, -0.1275"}
days:
  2026-12-10:
"""


def late(folder: Path, lines: str) -> list[str]:
    """The first line of every error of time."""
    trip_in(folder, TRIP + lines)
    return [each for each in here("check", str(folder)).out.splitlines() if "error[DLG30" in each]


FAR = [
    """    - {meeting: Talks, time: "10:00-11:00", venue: office}
  2026-12-11:
    - {visit: Somewhere, venue: tbc}
  2026-12-12:
    - {meeting: Next, time: "02:00-12:00", venue: abbey}
""",
    """    - {meal: Dinner, time: "19:00-21:00", venue: office}
    - {hotel: tbc}
  2026-12-11:
    - {meeting: Next, time: "15:00-16:00", venue: house}
""",
    """    - {meal: Dinner, time: "19:00-21:00", venue: office}
    - {visit: Harbour, venue: Hong Kong}
    - {hotel: tbc}
  2026-12-11:
    - {meeting: Next, time: "15:00-16:00", venue: house}
""",
]


@pytest.mark.parametrize("lines", FAR)
def test_far_away_behind_an_unknown_place_people_may_have_flown(lines: str, tmp_path: Path) -> None:
    assert late(tmp_path, lines) == []


def test_nobody_is_there_before_physics_allows(tmp_path: Path) -> None:
    soon = '    - {meeting: Talks, time: "10:00-11:00", venue: office}\n    - {visit: Somewhere, venue: tbc}\n'

    (found,) = late(tmp_path, soon + '    - {meeting: Next, time: "12:30-16:00", venue: house}\n')
    assert "The House" in found


def test_near_by_and_by_a_written_mode_the_way_must_fit(tmp_path: Path) -> None:
    near = '    - {meeting: Talks, time: "10:00-11:00", venue: hall}\n    - {visit: Somewhere, venue: tbc}\n'
    far = '    - {meeting: Talks, time: "10:00-11:00", venue: office}\n    - {coach: On, from: tbc}\n'

    assert len(late(tmp_path, near + '    - {meeting: Next, time: "12:00-13:00", venue: office}\n')) == 1
    assert len(late(tmp_path, far + '    - {meeting: Next, time: "18:00-19:00", venue: house}\n')) == 1
