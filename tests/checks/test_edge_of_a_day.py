"""A crossing at the begin or the end of a day is judged by when people can be at it, where nobody wrote a time."""

import pytest
from edge_of_a_day import GATES, TALKS, dinner, first, said
from every import every
from programme import PLACES, really_planned


@pytest.mark.parametrize("ends", ["23:40", "22:25", "21:55"])
def test_a_crossing_that_closes_before_they_can_come_from_the_last_line_of_a_day_is_closed(ends: str) -> None:
    (found,) = said(dinner(ends))

    assert found.firm
    assert "at the earliest and" in found.message


@pytest.mark.parametrize("ends", ["20:00", "17:30"])
def test_nothing_is_said_where_they_come_to_the_last_crossing_of_a_day_in_time(ends: str) -> None:
    assert said(dinner(ends)) == []


def test_who_comes_between_two_openings_of_that_date_may_pass_later() -> None:
    assert said(dinner("11:30", "    - crossing: split\n")) == []


def test_a_line_behind_midnight_comes_to_a_crossing_that_is_shut_until_morning() -> None:
    (found,) = said(dinner("01:20+1"))

    assert "is reached at 02:" in found.message
    assert "is closed 22:30-06:30" in found.message


def test_free_time_before_the_last_crossing_of_a_day_holds_people() -> None:
    free = "    - free: Shopping\n      time: 19:00-22:20\n    - crossing: east\n"

    assert [each.firm for each in said(dinner("18:00", free))] == [True]


def test_the_way_to_a_written_minute_at_the_last_crossing_of_a_day_must_fit() -> None:
    (found,) = said(dinner("20:00", '    - crossing: east\n      time: "20:15"\n'))

    assert "min late" in found.message


@pytest.mark.parametrize(("starts", "late"), [("07:00", True), ("07:30", True), ("09:00", False)])
def test_a_crossing_before_the_first_stop_of_a_day_opens_too_late_for_it(starts: str, late: bool) -> None:
    found = said(first(starts))

    assert [each.firm for each in found] == [True] * late
    assert all(each.message.startswith("East Gate opens at 06:30") for each in found)


def test_two_crossings_behind_the_last_stop_lead_from_side_to_side() -> None:
    there_and_back = "    - crossing: split\n    - crossing: east\n"

    assert [each.message.split(" is")[0] for each in said(dinner("22:00", there_and_back))] == ["Split Gate"]


def passed(lines: str) -> list[tuple[str, str, str | None]]:
    """The passages of the party: from, to and crossing."""
    plan = really_planned(lines, places=PLACES + GATES)
    return [(each.origin, each.into, each.crossing) for each in plan.passages[0]]


@every(
    "after",
    [
        "    - crossing: east\n    - visit: tbc\n      venue: tbc\n",
        "    - visit: Walk\n      venue: tbc\n    - crossing: east\n",
        "    - crossing: east\n    - hotel: tbc\n",
        "    - visit: Walk\n      venue: tbc\n    - crossing: east\n    - hotel: tbc\n",
        "    - coach: Home\n      to: tbc\n    - crossing: east\n",
    ],
)
def test_a_crossing_beside_an_unknown_place_at_the_end_of_a_day_is_passed(after: str) -> None:
    assert passed(TALKS.format("a") + after) == [("AA", "XB", "east")]


@pytest.mark.parametrize(
    "before",
    ["    - crossing: east\n    - visit: Walk\n      venue: tbc\n", "    - crossing: east\n    - hotel: tbc\n"],
)
def test_a_crossing_before_an_unknown_place_with_which_a_day_begins_is_passed(before: str) -> None:
    assert passed(before + TALKS.format("g")) == [("AA", "XB", "east")]


def test_crossings_among_unknown_places_lead_there_and_back() -> None:
    walk = "    - visit: Walk\n      venue: tbc\n"
    lines = f"    - crossing: east\n{walk}    - crossing: split\n"
    there_and_back = [("AA", "XB", "east"), ("XB", "AA", "split")]

    assert passed(TALKS.format("a") + lines + dinner("21:00", "").replace("10:00", "20:00")) == there_and_back
    assert passed(TALKS.format("a") + lines) == there_and_back


def test_people_who_cross_to_a_night_nobody_knows_set_out_from_there() -> None:
    days = f"days:\n  2023-02-24:\n{TALKS.format('a')}    - crossing: east\n    - hotel: tbc\n  2023-02-25:\n"

    assert passed(days + TALKS.format("g")) == [("AA", "XB", "east")]
    assert [each[:2] for each in passed(days + TALKS.format("a"))] == [("AA", "XB"), ("XB", "AA")]


@pytest.mark.parametrize(
    "after",
    ["    - crossing: east\n    - hotel: tbc\n", "    - hotel: tbc\n    - crossing: east\n"],
)
def test_a_crossing_beside_an_unknown_place_is_shut_to_who_cannot_come_in_time(after: str) -> None:
    assert [each.firm for each in said(dinner("22:00", after))] == [True]
    assert said(dinner("19:00", after)) == []


def test_a_crossing_between_two_known_places_around_an_unknown_one_is_shut_to_who_cannot_come_in_time() -> None:
    walk = "    - crossing: east\n    - visit: Walk\n      venue: tbc\n    - meeting: Night talks\n      venue: g\n"

    assert [each.firm for each in said(dinner("22:00", walk))] == [True]
    assert said(dinner("19:00", walk)) == []
