"""Around an unknown place nobody wrote by what people go: far away they may fly (rules 7 and 14)."""

import pytest
from small_trips import complaints, dated, head

ABBEY = '  abbey: {name: The Abbey, city: London, at: "51.5036, -0.1275"}\n'
TRIP = head("Wen", "hk gz bj", places=ABBEY) + dated("2026-12-10:")


def late(lines: str) -> list[str]:
    """Every error of time."""
    return [each for each in complaints(TRIP + lines) if each.startswith("error[DLG30")]


FAR = [
    """    - {meeting: Talks, time: "10:00-11:00", venue: hk}
  2026-12-11:
    - {visit: Somewhere, venue: tbc}
  2026-12-12:
    - {meeting: Next, time: "02:00-12:00", venue: abbey}
""",
    """    - {meal: Dinner, time: "19:00-21:00", venue: hk}
    - {hotel: tbc}
  2026-12-11:
    - {meeting: Next, time: "15:00-16:00", venue: bj}
""",
    """    - {meal: Dinner, time: "19:00-21:00", venue: hk}
    - {visit: Harbour, venue: Hong Kong}
    - {hotel: tbc}
  2026-12-11:
    - {meeting: Next, time: "15:00-16:00", venue: bj}
""",
]


@pytest.mark.parametrize("lines", FAR)
def test_far_away_behind_an_unknown_place_people_may_have_flown(lines: str) -> None:
    assert late(lines) == []


def test_nobody_is_there_before_physics_allows() -> None:
    soon = '    - {meeting: Talks, time: "10:00-11:00", venue: hk}\n    - {visit: Somewhere, venue: tbc}\n'

    (found,) = late(soon + '    - {meeting: Next, time: "12:30-16:00", venue: bj}\n')
    assert "Beijing Hotel" in found


def test_near_by_and_by_a_written_mode_the_way_must_fit() -> None:
    near = '    - {meeting: Talks, time: "10:00-11:00", venue: gz}\n    - {visit: Somewhere, venue: tbc}\n'
    far = '    - {meeting: Talks, time: "10:00-11:00", venue: hk}\n    - {coach: On, from: tbc}\n'

    assert len(late(near + '    - {meeting: Next, time: "12:00-13:00", venue: hk}\n')) == 1
    assert len(late(far + '    - {meeting: Next, time: "18:00-19:00", venue: bj}\n')) == 1
