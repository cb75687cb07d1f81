"""Checks on who is there and on the days of a trip: the dates, the nights, and what nobody wrote."""

import pytest
from programme import PLACES, whole

from delegate.assessment.not_judged import NotJudged, not_judged
from delegate.diagnostics import Finding, Severity
from delegate.pipeline import Refused, work_out

TWO = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben}"


def outcome(lines: str, *, top: str = "", people: str = TWO) -> tuple[list[Finding], tuple[NotJudged, ...]]:
    """The findings of a small programme, public holidays of its countries apart, and what of it was not judged."""
    text = whole(lines, top=top, people=people)
    out = work_out("trip.yaml", text.encode(), lambda name: Refused(f"{name} is not there"))
    assert out.plan is not None
    return [each for each in out.findings if each.name != "holidays-unknown"], not_judged(out.plan)


def named(name: str, lines: str, *, top: str = "", people: str = TWO) -> list[Finding]:
    """The findings of one name."""
    return [each for each in outcome(lines, top=top, people=people)[0] if each.name == name]


def reasons(lines: str, *, top: str = "", people: str = TWO) -> list[str]:
    """Why something was not judged."""
    return [each.reason for each in outcome(lines, top=top, people=people)[1]]


def days(**lines: str) -> str:
    """Days of February 2023 by their numbers: `d24="- meeting: Talks"`."""
    written = []
    for day, text in lines.items():
        below = "\n".join(f"    {line}" for line in text.strip("\n").splitlines())
        written.append(f"  2023-02-{day[1:]}:\n{below}" if below.strip() else f"  2023-02-{day[1:]}:")
    return "days:\n" + "\n".join(written)


TALKS = "- meeting: Talks\n  time: 10:00-11:00\n  venue: a"
SLEPT = f"{TALKS}\n- hotel: a"
DINNER = "- meal: Dinner\n  time: 19:00-20:30\n  venue: b"


# --- days -------------------------------------------------------------------------------------------------------------


def test_a_day_below_a_later_one_is_a_warning_and_what_follows_the_same_slip_is_not_named_again() -> None:
    found = named("days-out-of-order", days(d12=SLEPT, d08=SLEPT, d09=SLEPT, d10=TALKS))

    assert [(each.message, each.severity) for each in found] == [
        ("8 February stands below 12 February", Severity.WARNING)
    ]


def test_dates_left_out_are_one_note_for_each_gap_and_no_hotel_is_missed_there_too() -> None:
    found, left = outcome(days(d08=SLEPT, d11=SLEPT, d13=TALKS))

    said = [(each.name, each.message) for each in found]
    assert said == [
        ("day-missing", "no lines are written for 9 to 10 February"),
        ("day-missing", "no lines are written for 12 February"),
    ]
    assert left == ()


@pytest.mark.parametrize(("nights", "missing"), [(1, "9 to 10 February"), (2, "10 February"), (3, "")])
def test_the_nights_of_a_hotel_cover_dates_counted_from_its_own(nights: int, missing: str) -> None:
    found = named("day-missing", days(d08=f"{SLEPT}\n  nights: {nights}", d11=TALKS))

    assert [each.message.removeprefix("no lines are written for ") for each in found] == ([missing] if missing else [])


def test_a_day_to_be_confirmed_is_no_missing_day_and_is_named_at_the_end() -> None:
    text = days(d08=f"{SLEPT}\n  nights: 2", d10=TALKS).replace("  2023-02-10", "  2023-02-09: tbc\n  2023-02-10")

    assert named("day-missing", text) == []
    assert reasons(text) == ["place"]


# --- nights -----------------------------------------------------------------------------------------------------------


def test_nights_in_a_row_without_a_hotel_are_one_note_where_there_are_hotels_on_other_nights() -> None:
    found, left = outcome(days(d08=SLEPT, d09=TALKS, d10=TALKS, d11=TALKS))

    assert [(each.name, each.severity) for each in found] == [("no-hotel", Severity.NOTE)]
    assert found[0].message == "no hotel is written for the party in the nights of 9 to 10 February"
    assert left == ()


def test_a_trip_without_any_hotel_has_its_nights_named_at_the_end_alone() -> None:
    found, left = outcome(days(d08=TALKS, d09=TALKS))

    assert found == []
    assert [(each.reason, each.message, each.people) for each in left] == [
        ("night", "nights without a hotel (8 February)", ("ann", "ben"))
    ]


def test_a_night_between_two_sides_is_a_note_though_nobody_writes_hotels() -> None:
    found = named("no-hotel", days(d08=TALKS, d09="- meeting: Talks\n  time: 14:00-15:00\n  venue: g"))

    assert [each.people for each in found] == [("ann", "ben")]


def test_a_hotel_to_be_confirmed_is_no_missing_hotel_and_a_cancelled_one_is_none() -> None:
    open_ = days(d08=SLEPT, d09=f"{TALKS}\n- hotel: tbc", d10=TALKS)
    off = days(d08=SLEPT, d09=f"{TALKS}\n- hotel: a\n  status: cancelled", d10=TALKS)

    assert (named("no-hotel", open_), reasons(open_)) == ([], ["place"])
    assert len(named("no-hotel", off)) == 1


def test_people_without_a_hotel_are_said_once_though_their_lines_differ() -> None:
    apart = "- meeting: Early talks\n  time: 08:00-09:00\n  venue: a\n  who: ben\n"
    found = named("no-hotel", days(d08=SLEPT, d09=apart + TALKS, d10=TALKS))

    assert [each.people for each in found] == [("ann", "ben")]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("- hotel: a", "- hotel: a\n  who: ann", "for Ben in the night of 9 February"),
        ("- hotel: a\n  who: ann", "- hotel: a", "for Ben in the night of 8 February"),
        ("- hotel: a", "- hotel: a\n  except: ben", "for Ben in the night of 9 February"),
        ("- hotel: a\n  who: ann", "- hotel: a\n  who: ann", None),  # he lodges nowhere: named at the end
        ("- hotel: a", "- hotel: a\n  status: cancelled", "for the party in the night of 9 February"),
        ("- hotel: a\n  nights: 2\n  status: cancelled", "- hotel: a", "for the party in the night of 8 February"),
        (
            "- hotel: a\n  who: ann\n- hotel: b\n  who: ben\n  status: cancelled",
            "- hotel: a",
            "for Ben in the night of 8 February",
        ),
    ],
)
def test_whom_a_hotel_leaves_out_or_whose_hotel_is_called_off_has_none_that_night(
    first: str, second: str, said: str | None
) -> None:
    lines = days(d08=f"{TALKS}\n{first}", d09=f"{TALKS}\n{second}", d10=TALKS)

    told = [each.message.removeprefix("no hotel is written ") for each in named("no-hotel", lines)]
    assert told == ([said] if said else [])
    assert said or reasons(lines) == ["night"]


@pytest.mark.parametrize("later", ["", "  nights: 1\n"])
def test_who_comes_back_to_a_hotel_stays_for_the_nights_first_written_there(later: str) -> None:
    checked_in = f"- hotel: a\n  time: 15:00\n  nights: 2\n{DINNER}\n- hotel: a\n{later}"
    again = f"{TALKS}\n- hotel: a"

    assert named("no-hotel", days(d08=checked_in, d09=TALKS, d10=TALKS)) == []
    assert named("no-hotel", days(d08=f"{SLEPT}\n  nights: 3", d09=again, d10=TALKS, d11=TALKS)) == []


def test_a_night_at_another_hotel_ends_the_longer_stay() -> None:
    checked_in = f"- hotel: a\n  time: 15:00\n  nights: 2\n{DINNER}\n- hotel: b"
    found = named("no-hotel", days(d08=checked_in, d09=TALKS, d10=TALKS))

    assert [each.message for each in found] == ["no hotel is written for the party in the night of 9 February"]


def test_nothing_is_said_of_the_night_after_the_last_day() -> None:
    found, left = outcome(days(d08=SLEPT, d09=TALKS))

    assert (found, left) == ([], ())


# --- the way home -----------------------------------------------------------------------------------------------------

AWAY = "- meeting: Talks\n  time: 14:00-15:00\n  venue: b"


@pytest.mark.parametrize(
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


def test_who_leaves_or_joins_is_not_expected_home_and_who_leaves_is_named_at_the_end() -> None:
    people = "delegation:\n  ann: {name: Ann, leaves: 2023-02-08}\n  ben: {name: Ben, joins: 2023-02-08 10:00}"
    found, left = outcome(days(d08=AWAY), top="base: a", people=people)

    assert [each for each in found if each.name == "not-home"] == []
    assert [(each.reason, each.message) for each in left] == [("leaving", "the way of Ann from Beta House")]


def test_without_a_base_nobody_knows_where_home_is() -> None:
    assert named("not-home", days(d08=AWAY)) == []


LUNCH = "- meal: Lunch\n  time: 12:00-13:00\n  venue: a2"
ON = "- meal: Dinner\n  time: 19:00-20:00\n  venue: {0}\n  who: ann"


@pytest.mark.parametrize(
    "text",
    [
        days(d08=f"{LUNCH}\n{ON.format('b')}"),
        days(d08=f"{LUNCH}\n- coach: On\n  time: 15:00\n  to: g\n  who: ann"),
        days(d08=LUNCH, d09=ON.format("a2")),
        days(d08=f"{LUNCH}\n- hotel: a2\n  nights: 3", d09=ON.format("a2")),
    ],
)
def test_who_is_left_behind_while_others_go_on_is_named_at_the_end(text: str) -> None:
    found = [(each.message, each.people) for each in outcome(text)[1] if each.reason == "leaving"]

    assert found == [("the way of Ben from Alpha Annex", ("ben",))]


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
    assert found == [("the way of Ben to Beta House", ("ben",))]
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

    assert [each.message for each in left if each.reason == "leaving"] == ["the way of Ben and Cat from Alpha Annex"]


def test_with_a_base_who_is_left_behind_is_not_home_and_in_the_city_of_the_base_is_at_home() -> None:
    text = days(d08=AWAY, d09=ON.format("a"))

    assert [each.people for each in named("not-home", text, top="base: a")] == [("ben",)]
    assert "leaving" not in reasons(text, top="base: a")
    assert "leaving" not in reasons(days(d08=LUNCH, d09=ON.format("b")), top="base: a")


# --- who is there -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


# --- one line, two places ---------------------------------------------------------------------------------------------

SPLIT = """
- visit: Mill
  time: 08:00-09:00
  venue: a
  who: ann
- visit: Dam
  time: 08:00-09:00
  venue: b
  who: ben
"""


def test_people_who_stand_in_two_places_cannot_be_at_one_line() -> None:
    found = named("two-places", days(d08=SPLIT + "- meal: Lunch\n  time: 12:00-13:00"))

    assert [each.severity for each in found] == [Severity.ERROR]
    assert found[0].message == "“Lunch” says no place, and its people are at Alpha House (Ann) and Beta House (Ben)"


@pytest.mark.parametrize(
    "line",
    [
        "- meal: Lunch\n  time: 12:00-13:00\n  venue: a",
        "- meal: Lunch\n  time: 12:00-13:00\n  venue: tbc",
        "- meal: Lunch\n  time: 12:00-13:00\n  who: ann",
        "- free: Time off\n  time: 12:00-13:00",
        "- coach: To lunch\n  to: a2",
        "- meal: Lunch\n  time: 12:00-13:00\n  status: cancelled",
    ],
)
def test_a_place_or_people_who_stand_together_make_it_one_line_again(line: str) -> None:
    assert named("two-places", days(d08=SPLIT + line)) == []


@pytest.mark.parametrize("kind", ["coach", "car", "travel"])
def test_people_in_two_cities_cannot_leave_in_one_movement_that_does_not_say_from_where(kind: str) -> None:
    line = f"- {kind}: To lunch\n  time: 11:00\n  to: a3\n- meal: Lunch\n  time: 19:00\n  venue: a3"
    found = named("two-places", days(d08=SPLIT + line))

    message = (
        "“To lunch” does not say from where it leaves, and its people are at Alpha House (Ann) and Beta House (Ben)"
    )
    assert [(each.message, each.severity) for each in found] == [(message, Severity.WARNING)]


@pytest.mark.parametrize(
    "line",
    [
        "- coach: To lunch\n  time: 11:00\n  from: a\n  to: a3",
        "- coach: To lunch\n  time: 11:00\n  from: tbc\n  to: a3",
        "- coach: To lunch\n  time: 11:00\n  via: b\n  to: a3",
        "- coach: To lunch\n  time: 11:00\n  to: a3\n  status: cancelled",
        "- coach: On\n  time: 11:00\n  to: a3\n  who: ann\n- coach: On\n  time: 11:00\n  to: a3\n  who: ben",
    ],
)
def test_a_movement_that_says_from_where_or_a_line_for_each_place_is_one_again(line: str) -> None:
    lunch = "\n- meal: Lunch\n  time: 19:00\n  venue: a3"
    assert named("two-places", days(d08=SPLIT + line + lunch)) == []


def test_people_in_two_places_of_one_city_may_leave_at_the_same_minute() -> None:
    line = "- coach: To lunch\n  time: 11:00\n  to: b\n- meal: Lunch\n  time: 19:00\n  venue: b"
    assert named("two-places", days(d08=SPLIT.replace("venue: b", "venue: ae") + line)) == []


# --- ways that lead nowhere -------------------------------------------------------------------------------------------


def test_a_car_for_people_who_are_there_already_goes_nowhere() -> None:
    late = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben, joins: 2023-02-08 11:30}"
    car = f"{TALKS}\n- car: Car for Ben\n  time: 11:00\n- meal: Lunch\n  time: 12:00\n  venue: a"
    found = named("goes-nowhere", days(d08=car), people=late)

    assert [(each.message, each.severity) for each in found] == [
        ("“Car for Ben” begins and ends at Alpha House", Severity.WARNING)
    ]


@pytest.mark.parametrize(
    "car",
    ["- coach: Round trip\n  time: 11:00\n  via: b", "- coach: Over\n  time: 11:00\n  to: a2", "- car: Out\n  to: b"],
)
def test_a_round_trip_says_so_with_its_via(car: str) -> None:
    said = len(named("goes-nowhere", days(d08=f"{TALKS}\n{car}\n- meal: Lunch\n  time: 19:00\n  venue: a")))

    assert said == ("a2" in car)  # the annex is 110 m away, and one place with the house


def test_people_for_whom_a_common_coach_goes_nowhere_are_named() -> None:
    coach = "- coach: To lunch\n  time: 10:00\n  to: a\n- meal: Lunch\n  time: 12:00\n  venue: a"
    found = named("goes-nowhere", days(d08=SPLIT + coach))

    assert [(each.message, each.people) for each in found] == [
        ("“To lunch” begins and ends at Alpha House for Ann", ("ann",))
    ]


# --- what is not judged -----------------------------------------------------------------------------------------------


def test_the_order_of_the_delegation_changes_nothing_that_is_said() -> None:
    lines = days(d08=SPLIT + "- meal: Lunch\n  time: 12:00-13:00\n- hotel: a", d09=TALKS, d10=TALKS, d12=AWAY)
    turned = "delegation:\n  ben: {name: Ben}\n  ann: {name: Ann}"

    said = [
        sorted((each.code, each.where.yaml_path, each.severity, each.people and sorted(each.people)) for each in found)
        for found, _ in (outcome(lines, top="base: a"), outcome(lines, top="base: a", people=turned))
    ]
    assert said[0] == said[1]
    assert said[0]


def test_a_place_to_be_confirmed_is_named_with_its_date() -> None:
    found, left = outcome(days(d08=f"{TALKS}\n- meal: Lunch\n  time: 12:00-13:00\n  venue: tbc"))

    assert found == []
    assert [(each.reason, each.message) for each in left] == [
        ("place", "places to be confirmed (“Lunch” on 8 February)")
    ]


@pytest.mark.parametrize("end", ["from", "to"])
def test_a_way_of_which_an_end_is_to_be_confirmed_is_named_with_its_date(end: str) -> None:
    other = {"from": "\n  to: b", "to": ""}[end]
    left = outcome(days(d08=f"{TALKS}\n- coach: Out\n  time: 12:00-13:00\n  {end}: tbc{other}"))[1]

    assert [each.message for each in left if each.reason == "place"] == ["places to be confirmed (“Out” on 8 February)"]


def test_two_services_through_one_port_have_no_night_between_them() -> None:
    flights = {
        "d08": f"{TALKS}\n- flight: XX 1\n  time: 16:00-20:00\n  from: HKG\n  to: SIN",
        "d09": "- flight: XX 2\n  time: 09:30-16:00\n  from: SIN\n  to: SYD\n- hotel: Sydney",
        "d10": "- meeting: Report\n  time: 10:00-11:00\n  venue: Sydney",
    }
    elsewhere = flights | {"d09": flights["d09"].replace("- flight", "- car: Into town\n  to: Singapore\n- flight")}

    assert named("no-hotel", days(**flights)) == []
    assert len(named("no-hotel", days(**elsewhere))) == 1


@pytest.mark.parametrize(("leaves", "nights"), [("19:55", 0), ("20:05", 1)])
def test_who_surely_stays_in_a_port_for_more_than_a_day_sleeps_somewhere(leaves: str, nights: int) -> None:
    flights = {
        "d08": f"{TALKS}\n- flight: XX 1\n  time: 16:00-20:00\n  from: HKG\n  to: SIN",
        "d09": f"- flight: XX 2\n  time: {leaves}\n  from: SIN\n  to: SYD",
        "d10": "- hotel: Sydney",
        "d11": "- meeting: Report\n  time: 10:00-11:00\n  venue: Sydney",
    }
    two_days = flights | {"d09": "- free: Singapore", "d10": f"{flights['d09']}\n- hotel: Sydney"}

    assert len(named("no-hotel", days(**flights))) == nights
    assert len(named("no-hotel", days(**two_days))) == 1


def test_an_arrival_in_a_city_of_several_airports_is_named_at_the_end() -> None:
    flight = "- flight: XX 1\n  time: 16:00-21:30\n  from: HKG\n  to: Tokyo"
    found, left = outcome(days(d08=flight))

    assert [each.severity for each in found if each.severity > Severity.NOTE] == []
    assert "port" in [each.reason for each in left]


@pytest.mark.parametrize(
    ("last", "top", "told"),
    [
        ("- meal: Dinner\n  time: 19:00\n  venue: a", "", True),
        ("- meal: Dinner\n  time: 19:00\n  venue: a", "base: a", False),
        ("- flight: XX 2\n  time: 19:00\n  from: HKG\n  to: NRT", "", False),
    ],
)
def test_who_came_by_a_service_from_afar_and_is_taken_nowhere_is_named_at_the_end(last, top, told) -> None:
    come = "- flight: XX 1\n  time: 08:00-12:00\n  from: NRT\n  to: HKG"
    _, left = outcome(days(d08=f"{come}\n{last}"), top=top)

    assert [each.message for each in left if "from Alpha" in each.message] == [
        "the way of Ann and Ben from Alpha House"
    ] * told


# --- people to be confirmed -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "people", "message"),
    [
        (
            "- meal: Dinner\n  time: 20:00\n  venue: a\n  who: tbc",
            TWO,
            "people to be confirmed (“Dinner” on 8 February)",
        ),
        (TALKS, "delegation:\n  ann: {name: Ann, joins: tbc}\n  ben: {name: Ben}", "when Ann joins"),
        (
            TALKS,
            "delegation:\n  ann: {name: Ann, leaves: tbc}\n  ben: {name: Ben, leaves: tbc}",
            "when Ann and Ben leave",
        ),
        (TALKS, "delegation:\n  ann: {name: Ann, joins: tbc, leaves: tbc}", "when Ann joins or leaves"),
        ("- meal: Dinner\n  venue: a\n  who: tbc\n  status: cancelled", TWO, None),
    ],
)
def test_people_to_be_confirmed_are_named_with_what_was_not_judged(line: str, people: str, message: str | None) -> None:
    _, not_said = outcome(days(d08=f"{TALKS}\n{line}" if line != TALKS else line), people=people)

    assert [each.message for each in not_said if each.reason == "place"] == ([message] if message else [])


LEAVES = "delegation:\n  ann: {name: Ann, leaves: 2023-02-08 %s}\n  ben: {name: Ben}"
WINDOW = "- ceremony: Signing\n  %s\n  venue: a"


@pytest.mark.parametrize(
    ("line", "leaves", "late"),
    [
        ("within: 15:00-18:00\n  for: 1h", "15:45", True),
        ("within: 15:00-18:00\n  for: 1h", "16:00", False),
        ("within: 15:00-18:00", "15:45", False),
        ("within: 15:00-18:00\n  for: 40 min-2h", "15:45", False),
        ("time: afternoon\n  for: 3h", "15:00", True),  # an afternoon may begin at 12:30
        ("time: afternoon\n  for: 3h", "15:30", False),
    ],
)
def test_who_leaves_before_a_line_in_a_window_can_be_over_leaves_during_it(line, leaves, late):
    found = named("leaves-during", days(d08=WINDOW % line), people=LEAVES % leaves)

    assert [each.people for each in found] == [("ann",)] * late
    assert all("the earliest end of “Signing”" in each.message for each in found)


def test_a_signatory_who_leaves_before_the_signing_can_be_over_is_told():
    signs = "agreements:\n  - title: Treaty\n    at: signing\n    signatories: [ann]\n"
    found = named(
        "leaves-during", days(d08=WINDOW % "within: 15:00-18:00\n  for: 1h"), top=signs, people=LEAVES % "15:45"
    )

    assert [each.people for each in found] == [("ann",)]


PASSING = "delegation:\n  ann: {name: Ann, %s}\n  ben: {name: Ben}\ngroups:\n  both: [ann, ben]"
HOST = TWO + "\nhosts:\n  hal: {name: Hal, %s}"
NAMES = "- meeting: Talks\n  time: 10:00-11:00\n  venue: a\n  "


@pytest.mark.parametrize(
    ("when", "line", "told"),
    [
        ("joins: 2023-02-08 10:30", "who: [ann, ben]", True),
        ("joins: 2023-02-08 10:00", "who: [ann, ben]", False),
        ("joins: 2023-02-09", "who: [ann, ben]", True),
        ("leaves: 2023-02-08 09:30", "who: [ann, ben]", True),
        ("leaves: 2023-02-08 10:00", "who: [ann, ben]", False),
        ("joins: 2023-02-08 10:30", "who: both", False),
        ("joins: 2023-02-08 10:30", "who: [ann, ben]\n  except: ann", False),
        ("joins: 2023-02-08 10:30", "with: ann\n  who: ben", True),
        ("joins: 2023-02-08 10:30", "status: cancelled\n  who: [ann, ben]", False),
    ],
)
def test_who_is_named_by_name_before_joining_or_after_leaving_is_told_and_a_group_takes_who_is_there(when, line, told):
    found = named("named-while-away", days(d08=NAMES + line), people=PASSING % when)

    assert [(each.people, each.severity) for each in found] == [(("ann",), Severity.WARNING)] * told


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("joins: 2023-02-08 10:30", True),
        ("joins: 2023-02-08 10:00", False),
        ("leaves: 2023-02-07", True),
        ("leaves: 2023-02-08 09:00", True),
        ("leaves: 2023-02-08 10:00", False),
    ],
)
def test_a_host_expected_before_joining_or_after_leaving_is_told(when, told):
    found = named("named-while-away", days(d08=NAMES + "with: hal"), people=HOST % when)

    assert [each.people for each in found] == [("hal",)] * told


def test_of_a_host_at_a_line_without_a_clock_the_date_alone_is_judged():
    untimed = "- meeting: Talks\n  venue: a\n  with: hal"
    early = days(d08=f"{TALKS}\n{untimed}")

    assert not named("named-while-away", early, people=HOST % "joins: 2023-02-08 15:00")
    assert named("named-while-away", early, people=HOST % "joins: 2023-02-09")


def test_a_host_who_leaves_inside_a_line_is_told_as_one_of_the_delegation_is():
    (found,) = named("leaves-during", days(d08=NAMES + "with: hal"), people=HOST % "leaves: 2023-02-08 10:30")

    assert found.people == ("hal",)


AT_LUNCH = "- meeting: Lunch\n  %s\n  venue: %s\n  who: ben\n  with: hal"
ELSEWHERE = "- meeting: Talks\n  %s\n  venue: a\n  who: ann\n  with: hal\n" + AT_LUNCH


@pytest.mark.parametrize(
    ("first", "second", "where", "twice"),
    [
        ("time: 10:00", "time: 10:00", "b", True),
        ("time: 10:00", "time: 10:01", "b", False),
        ("time: 10:00", "time: 10:00-11:00", "b", True),
        ("time: 09:00-10:00", "time: 10:00", "b", False),
        ("within: 10:00-11:00\n  for: 1h", "time: 10:30", "b", True),
        ("within: 10:00-11:00\n  for: 55 min", "time: 10:30", "b", False),
        ("time: morning\n  for: 4h", "time: 10:30", "b", False),
        ("time: 10:00", "time: 10:00", "a2", False),  # a hundred metres on
        ("time: 10:00", "time: 10:00", "Alpha", False),  # somewhere in the town
    ],
)
def test_a_host_whom_two_lines_take_in_one_minute_is_in_two_places(first, second, where, twice):
    text = days(d08=ELSEWHERE % (first, second, where))

    found = named("host-double-booked", text, people=HOST.replace(", %s", ""))
    assert [(each.people, each.severity) for each in found] == [(("hal",), Severity.ERROR)] * twice


@pytest.mark.parametrize(
    ("venues", "rooms", "twice"),
    [
        (("a", "a"), ("East", "West"), True),
        (("a", "a2"), ("East", "West"), True),  # 110 m away
        (("a", "a"), ("Room 3", "ROOM-3"), False),
        (("a", "a"), ("East", ""), False),  # perhaps in that room
    ],
)
def test_a_host_in_two_rooms_of_one_venue_at_once_is_in_two_places(venues, rooms, twice):
    lines = "".join(
        f"- meeting: {who}\n  time: 10:00-11:00\n  venue: {venue}\n  who: {who}\n  with: hal\n"
        + (f"  room: {room}\n" if room else "")
        for who, venue, room in zip(("ann", "ben"), venues, rooms, strict=True)
    )
    found = named("host-double-booked", days(d08=lines), people=HOST.replace(", %s", ""))

    assert [(each.people, each.severity) for each in found] == [(("hal",), Severity.ERROR)] * twice


GREETED = """\
- meeting: Talks
  time: 10:00-12:00
  venue: a
  who: ann
  with: hal
- visit: Works
  time: %s
  venue: beta-hall
  who: ben
  %s: hal
"""
FAR = 'venues:\n  a: {name: Alpha, city: Hong Kong, at: "22.2800, 114.1600"}'
FAR += '\n  beta-hall: {name: Beta, city: Hong Kong, at: "22.4000, 114.2000"}'


def greeted(name: str, time: str, key: str, host: str = "", **more: str) -> list[Finding]:
    """What is said of a host who receives people or sees them off."""
    people = f"{TWO}\nhosts:\n  hal: {{name: Hal{host}}}"
    text = whole(days(d08=GREETED % (time, key), **more), people=people, places=FAR)
    out = work_out("trip.yaml", text.encode(), lambda name: Refused(f"{name} is not there"))
    return [each for each in out.findings if each.name == name]


@pytest.mark.parametrize(
    ("time", "key", "twice"),
    [
        ("11:00-13:00", "received-by", True),
        ("12:00-13:00", "received-by", False),  # when the talks are over
        ("09:00-10:30", "received-by", False),  # need not stay until the talks begin
        ("09:00-10:30", "seen-off-by", True),
        ("09:00-12:00", "seen-off-by", True),
        ("11:00-13:00", "seen-off-by", False),
        ("11:00", "seen-off-by", False),  # nobody knows when they go
    ],
)
def test_a_host_who_receives_people_or_sees_them_off_is_there_at_that_minute(time: str, key: str, twice: bool) -> None:
    found = greeted("host-double-booked", time, key)

    assert [(each.people, each.severity) for each in found] == [(("hal",), Severity.ERROR)] * twice
    assert all(each.help == "name another host" for each in found)


def test_a_host_who_receives_people_of_one_line_and_sees_them_off_is_told_once_of_each_other_line() -> None:
    found = greeted("host-double-booked", "10:30-11:30", "received-by: hal\n  seen-off-by")

    assert [each.people for each in found] == [("hal",)]


@pytest.mark.parametrize(("time", "told"), [("10:00-12:00", True), ("10:00-11:30", False), ("12:00-13:00", False)])
def test_a_delegate_who_is_to_receive_people_is_not_at_another_line_elsewhere(time: str, told: bool) -> None:
    desk = f"- meeting: Desk\n  time: {time}\n  venue: a\n  who: ben\n"
    works = "- visit: Works\n  time: 11:30-12:30\n  venue: beta-hall\n  who: ann\n  received-by: ben\n"
    out = work_out("trip.yaml", whole(days(d08=desk + works), people=TWO, places=FAR).encode(), Refused)
    found = [each for each in out.findings if each.name == "host-double-booked"]

    assert [(each.people, each.severity) for each in found] == [(("ben",), Severity.ERROR)] * told


def test_who_receives_people_behind_a_movement_is_where_it_ends() -> None:
    coach = "- meeting: Talks\n  time: 10:00-12:00\n  venue: a\n  who: ann\n  with: hal\n"
    coach += "- coach:\n  time: 09:30-11:00\n  from: %s\n  to: %s\n  who: ben\n  received-by: hal\n"
    people = f"{TWO}\nhosts:\n  hal: {{name: Hal}}"

    def told(*ends: str) -> list[str]:
        text = whole(days(d08=coach % ends), people=people, places=FAR)
        out = work_out("trip.yaml", text.encode(), lambda name: Refused(f"{name} is not there"))
        return [each.message for each in out.findings if each.name == "host-double-booked"]

    assert told("a", "beta-hall") == ["Hal is also at “Talks” until 12:00"]
    assert told("beta-hall", "a") == []


@pytest.mark.parametrize(
    ("key", "host", "told"),
    [
        ("received-by", ", leaves: 2023-02-07", True),
        ("received-by", ", leaves: 2023-02-08 14:00", False),  # at that minute he may still
        ("received-by", ", leaves: 2023-02-08 15:00", False),  # need not stay
        ("seen-off-by", ", leaves: 2023-02-08 15:00", True),
        ("seen-off-by", ", joins: 2023-02-08 15:00", False),  # need not receive them
        ("received-by", ", joins: 2023-02-08 15:00", True),
    ],
)
def test_a_host_who_is_away_when_people_come_or_go_is_told(key: str, host: str, told: bool) -> None:
    found = [each for each in greeted("named-while-away", "14:00-16:00", key, host) if "Works" in each.message]

    assert [(each.people, each.severity) for each in found] == [(("hal",), Severity.WARNING)] * told


CROWD = "delegation:\n  ann: {name: Ann, people: 40}\n  ben: {name: Ben, people: 40}"
SIDE = "- meeting: Talks\n  time: 10:00-11:00\n  venue: hall\n  who: ann%s\n"
SIDE += "- visit: Show\n  time: %s\n  venue: hall\n  who: ben%s"


@pytest.mark.parametrize(
    ("time", "rooms", "full"),
    [
        ("10:30-11:30", ("", ""), True),
        ("11:00-12:00", ("", ""), False),
        ("10:30-11:30", ("\n  room: East", "\n  room: East"), True),
        ("10:30-11:30", ("\n  room: East", "\n  room: West"), False),
    ],
)
def test_lines_at_once_in_one_hall_fill_it_together(time, rooms, full):
    text = days(d08=SIDE % (rooms[0], time, rooms[1]))
    places = PLACES.replace("venues:", 'venues:\n  hall: {name: Hall, city: Alpha, at: "22.2, 104.2", capacity: 60}')

    out = work_out("trip.yaml", whole(text, people=CROWD, places=places).encode(), lambda name: Refused(name))
    assert ("over-capacity" in [each.name for each in out.findings]) == full


def test_a_host_alone_in_who_is_sent_to_with() -> None:
    hosts = "hosts:\n  王: {name: 王芳}\n  chan: {name: Bernard Chan}"
    (one,) = named("nobody-attends", days(d24="- meeting: Talks\n  who: 王"), top=hosts)
    (two,) = named("nobody-attends", days(d24="- meeting: Talks\n  who: [王, chan]"), top=hosts)

    assert one.help == "`王` is a host: write `with: 王` in place of `who`"
    assert two.help == "`王`, `chan` are hosts: write `with: [王, chan]` in place of `who`"
