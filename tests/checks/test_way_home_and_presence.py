"""Who does not come home, who is left behind, and who is on no line."""

import pytest
from every import every
from february_days import AWAY, TALKS, TWO, days, named, outcome, reasons

from delegate.diagnostics import Severity


@every(
    ("lines", "notes"),
    [
        (AWAY, 1),
        (f"{AWAY}\n- coach: Home\n  to: base", 0),
        (f"{AWAY}\n- coach: Home\n  to: base\n  status: cancelled", 1),
        (f"{AWAY}\n- coach: Somewhere", 0),
        (TALKS, 0),
        (f"{AWAY}\n- meal: Dinner\n  time: 19:00\n  venue: a2", 0),
    ],
)
def test_who_ends_outside_the_city_of_the_base_without_a_movement_is_not_home(lines: str, notes: int) -> None:
    found = named("not-home", days(d08=lines), top="base: a")

    assert len(found) == notes
    assert all(each.severity is Severity.NOTE and each.people == ("ann", "ben") for each in found)


@pytest.mark.parametrize(("nights", "notes"), [("\n  nights: 2", 1), ("", 0)])
def test_a_movement_to_the_hotel_that_is_kept_that_night_is_no_way_home(nights: str, notes: int) -> None:
    kept = days(d08=f"{TALKS}\n- hotel: a2{nights}", d09=f"{TALKS}\n- coach: To the hotel\n  from: a\n  to: a2")

    assert len(named("not-home", kept, top="base: b")) == notes


def test_who_leaves_or_joins_is_not_expected_home_and_who_leaves_is_named_at_the_end() -> None:
    people = "delegation:\n  ann: {name: Ann, leaves: 2023-02-08}\n  ben: {name: Ben, joins: 2023-02-08 10:00}"
    found, left = outcome(days(d08=f"- coach: Out\n  to: b\n{AWAY}"), top="base: a", people=people)

    assert [each for each in found if each.name == "not-home"] == []
    assert [(each.reason, each.message) for each in left] == [("leaving", "transport for Ann from Beta House")]


def test_without_a_base_nobody_knows_where_home_is() -> None:
    assert named("not-home", days(d08=AWAY)) == []


LUNCH = "- meal: Lunch\n  time: 12:00-13:00\n  venue: a2"
ON = "- meal: Dinner\n  time: 19:00-20:00\n  venue: {0}\n  who: ann"


@pytest.mark.parametrize(
    "text",
    [
        days(d08=f"{LUNCH}\n- coach: On\n  to: b\n  who: ann\n{ON.format('b')}"),
        days(d08=f"{LUNCH}\n- coach: On\n  time: 15:00\n  to: g\n  who: ann"),
        days(d08=LUNCH, d09=ON.format("a2")),
        days(d08=f"{LUNCH}\n- hotel: a2\n  nights: 3", d09=ON.format("a2")),
    ],
)
def test_who_is_left_behind_while_others_go_on_is_named_at_the_end(text: str) -> None:
    found = [(each.message, each.people) for each in outcome(text)[1] if each.reason == "leaving"]

    assert found == [("transport for Ben from Alpha Annex", ("ben",))]


@pytest.mark.parametrize(
    "text",
    [
        days(d08=f"{LUNCH}\n{ON.format('a')}"),  # one city, one day
        days(d08=f"{ON.format('b')}\n- meal: Supper\n  time: 20:30\n  venue: b"),  # all end there
        days(d08=f"{LUNCH}\n- flight: XX 1\n  time: 15:00-16:00\n  from: a\n  to: b\n  who: ben", d09=ON.format("a")),
        days(d08=f"{TALKS}\n  who: ben\n{ON.format('b')}"),  # each in a city of their own
    ],
)
def test_nobody_is_left_behind_where_the_trip_ends_for_all_or_a_way_is_written(text: str) -> None:
    assert "leaving" not in reasons(text)


def test_who_begins_away_from_the_base_without_joining_there_is_named_at_the_end() -> None:
    out = "- train: XX 1\n  time: 10:00-11:00\n  from: a\n  to: b\n  who: ann"
    back = "- train: XX 2\n  time: 10:00-11:00\n  from: b\n  to: a"
    joins = TWO.replace("{name: Ben}", "{name: Ben, joins: 2023-02-09}")
    text = days(d08=out, d09=back)

    found = [(each.message, each.people) for each in outcome(text, top="base: a")[1] if each.reason == "leaving"]
    assert found == [("transport for Ben to Beta House", ("ben",))]
    assert "leaving" not in reasons(text, top="base: a", people=joins)


def test_the_way_of_who_begins_away_is_named_with_the_date_of_their_first_line() -> None:
    out = "- train: XX 1\n  time: 10:00-11:00\n  from: a\n  to: b\n  who: ann"
    back = "- train: XX 2\n  time: 10:00-11:00\n  from: b\n  to: a"
    text = days(d08=out, d09=back, d10=ON.format("a"))

    (found,) = [each for each in outcome(text, top="base: a")[1] if each.reason == "leaving"]
    assert [date.isoformat() for date in found.dates] == ["2023-02-09"]


def test_who_is_left_behind_with_a_date_of_leaving_is_named_once() -> None:
    people = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben, leaves: 2023-02-08}\n  cat: {name: Cat}"
    left = outcome(days(d08=LUNCH, d09=ON.format("b")), people=people)[1]

    assert [each.message for each in left if each.reason == "leaving"] == ["transport for Ben and Cat from Alpha Annex"]


def test_with_a_base_who_is_left_behind_is_not_home_and_in_the_city_of_the_base_is_at_home() -> None:
    text = days(d08=f"- coach: Out\n  to: b\n{AWAY}", d09=ON.format("a"))

    assert [each.people for each in named("not-home", text, top="base: a")] == [("ben",)]
    out = f"- coach: On\n  to: b\n  who: ann\n{ON.format('b')}"
    assert "leaving" not in reasons(text, top="base: a")
    assert "leaving" not in reasons(days(d08=LUNCH, d09=out), top="base: a")


@every(
    ("ben", "said"),
    [
        ("joins: 2024-02-08", 1),
        ("leaves: 2023-02-07", 1),
        ("joins: 2023-02-08", 0),
        ("leaves: 2023-02-08", 0),
        ("joins: 2023-02-08 10:01", 1),
        ("joins: 2023-02-08 10:00", 0),
    ],
)
def test_who_is_on_no_line_is_a_warning_at_the_entry(ben: str, said: int) -> None:
    people = f"delegation:\n  ann: {{name: Ann}}\n  ben: {{name: Ben, {ben}}}"
    found = named("never-present", days(d08=TALKS), people=people)

    assert len(found) == said
    assert all(each.where.yaml_path.startswith("delegation.ben") for each in found)
    assert all(each.severity is Severity.WARNING for each in found)


def test_who_is_only_on_lines_that_are_called_off_is_on_no_line() -> None:
    found = named(
        "never-present", days(d08=f"{TALKS}\n  who: ann\n- visit: Port\n  who: ben\n  venue: b\n  status: cancelled")
    )

    assert [each.people for each in found] == [("ben",)]


def test_who_may_still_be_named_by_a_line_to_be_confirmed_is_not_missed() -> None:
    lines = f"{TALKS}\n  who: ann\n- meal: Lunch\n  time: 12:00\n  who: tbc\n  venue: a"

    assert named("never-present", days(d08=lines)) == []
    assert len(named("never-present", days(d08=f"{TALKS}\n  who: ann"))) == 1


@every(
    ("leaves", "said"),
    [("10:00", 0), ("10:01", 1), ("10:59", 1), ("11:00", 0), ("", 0)],
)
def test_who_leaves_inside_a_line_is_told_to_the_minute(leaves: str, said: int) -> None:
    people = f"delegation:\n  ann: {{name: Ann}}\n  ben: {{name: Ben, leaves: 2023-02-08 {leaves}}}"
    found = named("leaves-during", days(d08=TALKS), people=people)

    assert [each.people for each in found] == [("ben",)] * said


def test_who_leaves_at_the_minute_of_a_flight_that_names_them_takes_it() -> None:
    people = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben, leaves: 2023-02-08 10:00}"
    found = named("leaves-during", days(d08=f"{TALKS}\n  who: [ann, ben]"), people=people)

    assert found == []
