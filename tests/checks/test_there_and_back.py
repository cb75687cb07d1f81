"""Crossings between two stops on one side lead people over and back, although no stop stands on the far side."""

import pytest
from edge_of_a_day import GATES, TALKS, dinner, said
from every import every
from programme import PEOPLE, PLACES, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.checks.borders.paper_missing import paper_missing
from delegate.checks.borders.wrong_crossing import wrong_crossing
from delegate.diagnostics import Severity

WRONG = next(each for each in every_check() if each.name == "wrong-crossing")

FREE = "    - free: Shopping\n      time: {}\n"
AFTER = "    - meeting: Late talks\n      time: 23:30-23:50\n      venue: {}\n"
TBC = "    - visit: Walk\n      time: 19:00-20:00\n      venue: g\n      who: tbc\n"
OFF = "    - visit: Walk\n      time: 19:00-20:00\n      venue: g\n      status: cancelled\n"
NOWHERE = "    - visit: Walk\n      time: 19:00-20:00\n"
RIDE = "    - coach: Round trip\n      time: 19:00\n      for: 1h\n"


def crossing(name: str, time: str = "") -> str:
    """A line for a crossing, with the minute at the counter where there is one."""
    return f"    - crossing: {name}\n" + (f'      time: "{time}"\n' if time else "")


def passed(lines: str, who: int = 0) -> list[tuple[str, str, str | None]]:
    """The passages of a cohort: from, to and crossing."""
    plan = really_planned(lines, places=PLACES + GATES)
    return [(each.origin, each.into, each.crossing) for each in plan.passages[who]]


@pytest.mark.parametrize("between", ["", FREE.format("19:00-22:00"), TBC, OFF, NOWHERE, RIDE])
@pytest.mark.parametrize("after", [AFTER.format("a"), AFTER.format("a2"), "    - hotel: a\n"])
def test_two_crossings_between_stops_on_one_side_lead_there_and_back(between: str, after: str) -> None:
    lines = TALKS.format("a") + crossing("east") + between + crossing("split", "22:40") + after

    assert passed(lines) == [("AA", "XB", "east"), ("XB", "AA", "split")]
    assert [each.message.split(" is")[0] for each in said(lines)] == ["Split Gate"]


def test_free_time_beyond_a_crossing_holds_people_there() -> None:
    lines = TALKS.format("a") + crossing("east") + FREE.format("19:00-{}") + crossing("split") + "    - hotel: a\n"

    assert [each.firm for each in said(lines.format("22:25"))] == [True]
    assert said(lines.format("20:00")) == []


@pytest.mark.parametrize("place", ["a", "a2"])
@pytest.mark.parametrize("line", [FREE.format("20:00-23:25"), NOWHERE.replace("20:00", "23:25")])
def test_who_is_beyond_one_crossing_has_to_come_back_although_nobody_wrote_how(place: str, line: str) -> None:
    lines = TALKS.format("a") + crossing("east") + line + AFTER

    assert [each[:2] for each in passed(lines.format(place))] == [("AA", "XB"), ("XB", "AA")]
    assert len(said(lines.format(place))) == 1
    assert said(TALKS.format("a") + crossing("east") + line.replace("23:25", "20:30") + AFTER.format(place)) == []


def test_free_time_behind_a_crossing_is_not_spent_at_the_hotel_on_the_other_side() -> None:
    lines = TALKS.format("a") + crossing("east") + FREE.format("20:00-21:00") + "    - hotel: a\n"

    assert [each[:2] for each in passed(lines)] == [("AA", "XB"), ("XB", "AA")]


def test_three_crossings_between_stops_on_two_sides_lead_there_and_back_and_there_again() -> None:
    run = crossing("east") + crossing("split") + FREE.format("20:00-20:30") + crossing("east", "22:40")
    lines = TALKS.format("a") + run + AFTER.format("g")

    assert passed(lines) == [("AA", "XB", "east"), ("XB", "AA", "split"), ("AA", "XB", "east")]
    assert [each.message.split(" is")[0] for each in said(lines)] == ["East Gate"]


def test_papers_are_asked_for_on_the_far_side_of_a_crossing_where_no_stop_stands() -> None:
    people = PEOPLE.replace("Ann,", "Ann, papers: [passport: {nationality: CN}],")
    days = "    - meeting: Talks\n      time: 10:00-12:00\n      venue: Shenzhen\n" + crossing("lo-wu", "13:00")
    plan = really_planned(days + crossing("lo-wu", "21:00") + "    - hotel: Shenzhen\n", people=people, places="")

    assert len([*paper_missing.function(plan)]) == 1


def test_a_crossing_that_names_somebody_takes_them_over_whoever_else_goes() -> None:
    meeting = "    - meeting: Two\n      time: 15:00-16:00\n      venue: {}\n      who: [{}]\n"
    lines = dinner("11:00", crossing("east") + "{}") + meeting.format("b", "ann") + meeting.format("g", "ben")

    assert passed(lines.format("")) == []
    assert passed(lines.format("      who: [ann, ben]\n"))[0] == ("AA", "XB", "east")


def test_a_crossing_in_the_via_of_a_movement_that_stays_on_one_side_is_wrong() -> None:
    lines = """
    - meeting: One
      time: 09:00-10:00
      venue: a
    - coach: Over
      time: 10:00
      via: [{crossing}]
      to: {place}
    - meeting: Two
      time: 14:00-15:00
      venue: {place}
"""

    wrong = wrong_crossing.function(really_planned(lines.format(crossing="east", place="b")))
    assert [each.message for each in wrong] == ["East Gate joins AA and XB, and this leg begins and ends in AA"]
    assert not [*wrong_crossing.function(really_planned(lines.format(crossing="east", place="g")))]


def idle(lines: str) -> list[tuple[str, Severity]]:
    """What is said of crossings between two stops on one side."""
    found = examine(really_planned(lines, places=PLACES + GATES), [WRONG])
    return [(each.message, each.severity) for each in found]


@pytest.mark.parametrize("after", [AFTER.format("a"), AFTER.format("b"), "    - hotel: a\n"])
def test_a_crossing_left_standing_between_two_stops_on_one_side_is_a_warning(after: str) -> None:
    lines = TALKS.format("a") + crossing("east", "21:15") + after

    message = "East Gate stands between two stops in AA, and nothing is written behind it"
    assert idle(lines) == [(message, Severity.WARNING)]


@every(
    "behind",
    [
        crossing("split", "22:40") + AFTER.format("a"),
        FREE.format("21:30-22:00") + AFTER.format("a"),
        TBC + AFTER.format("a"),
        NOWHERE + AFTER.format("a"),
        AFTER.format("g"),
        "    - hotel: g\n",
        "",
    ],
)
def test_nothing_is_said_of_a_crossing_behind_which_something_is_written_or_that_leads_over(behind: str) -> None:
    assert idle(TALKS.format("a") + crossing("east", "18:30") + behind) == []
