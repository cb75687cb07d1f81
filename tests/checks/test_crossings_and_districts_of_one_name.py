"""What a name means that a crossing and a district beside it have, where a line of the trip calls the crossing so."""

import pytest
from small_trips import complaints, dated, head

TRIP = head("Wen", "hk sz", base="hk")
LINES = (
    "2026-12-08:",
    '{metro: East Rail line, time: "08:00", from: hk, to: lo-wu/HK}',
    "{crossing: Luohu}",
    '{coach: To Futian, time: "10:30", from: Luohu, to: sz}',
    '{meeting: Talks, time: "11:30-13:00", venue: sz}',
    '{coach: To the border, time: "13:30", to: Luohu}',
    "{crossing: Luohu}",
    '{metro: Home, time: "15:30", from: lo-wu/HK, to: hk}',
)


def test_rule_21_a_name_on_a_crossing_line_means_that_crossing_at_the_ends_of_the_lines_beside_it() -> None:
    assert not complaints(TRIP + dated(*LINES))


@pytest.mark.parametrize("there", ["venue: Luohu", "venue: sz"])
def test_rule_21_without_such_a_line_it_means_the_district(there: str) -> None:
    lines = (
        "2026-12-08:",
        '{meeting: Talks, time: "08:00-09:00", venue: sz}',
        '{coach: To Luohu, time: "09:30", to: Luohu}',
        f'{{meeting: More talks, time: "11:30-13:00", {there}}}',
    )

    assert not any("DLG403" in each or "Lo Wu" in each for each in complaints(TRIP + dated(*lines)))
