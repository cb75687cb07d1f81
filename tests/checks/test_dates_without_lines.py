"""What is said of a date without lines: nothing while all are aboard a service."""

import pytest
from small_trips import dated, found, head

VISIT = '{meeting: Talks, time: "10:00-11:00", venue: la}'
FLIGHT = '{flight: CX 881, time: "22:55-05:30+2", from: LAX, to: HKG}'
DEBRIEFING = '{meeting: Debriefing, time: "10:00-11:00", venue: hk}'
TOP = head("Ann Ben", "la hk")


def missing(*lines: str) -> list[str]:
    return [each.message for each in found(TOP + dated(*lines), "day-missing")]


@pytest.mark.parametrize("flight", [FLIGHT, FLIGHT.replace("-05:30+2", "")])
def test_no_date_is_missing_on_which_all_are_aboard(flight: str) -> None:
    assert missing("2026-06-12:", VISIT, flight, "2026-06-14:", DEBRIEFING) == []


def test_a_date_is_missing_where_not_all_are_aboard_or_before_they_are() -> None:
    said = ["no lines are written for 13 June"]

    assert missing("2026-06-12:", VISIT, FLIGHT.replace("}", ", who: ann}"), "2026-06-14:", DEBRIEFING) == said
    assert missing("2026-06-12:", VISIT, "2026-06-14:", FLIGHT, "2026-06-16:", DEBRIEFING) == said
    assert missing("2026-06-12:", VISIT, FLIGHT, "2026-06-15:", DEBRIEFING) == ["no lines are written for 14 June"]


def test_who_has_nothing_behind_a_date_need_not_be_aboard() -> None:
    alone = [each.replace("}", ", who: ann}") for each in (FLIGHT, DEBRIEFING)]

    assert missing("2026-06-12:", VISIT, alone[0], "2026-06-14:", alone[1]) == []
