"""What is found about the dates of a trip and the nights between them."""

import pytest
from every import every
from february_days import TALKS, days, named, outcome, reasons

from delegate.diagnostics import Severity

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


def test_who_has_no_hotel_at_all_is_named_where_others_have_one() -> None:
    _, left = outcome(days(d08=f"{TALKS}\n- hotel: a\n  who: ann\n  nights: 2", d09=TALKS, d10=TALKS))

    assert [(each.reason, each.message, each.people) for each in left] == [
        ("night", "nights without a hotel of Ben (8 to 9 February)", ("ben",))
    ]


def test_the_nights_of_each_are_named_apart_where_one_leaves_before_the_others() -> None:
    goes = "delegation:\n  ann: {name: Ann, leaves: 2023-02-09}\n  ben: {name: Ben}"
    _, left = outcome(days(d08=TALKS, d09=TALKS, d10=TALKS), people=goes)

    assert [each.message for each in left if each.reason == "night"] == [
        "nights without a hotel (8 February) and of Ben (9 February)"
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


@every(
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


@every(
    ("last", "missed"),
    [
        ("", []),  # back at the talks in the city of the hotel that is kept
        ("\n- coach: Out\n  time: 20:00\n  from: b\n  to: g", ["10 February"]),  # elsewhere for the night
    ],
)
def test_a_night_behind_two_hotels_has_that_which_is_still_kept_where_people_are_back_in_its_city(last, missed) -> None:
    other = f"{TALKS}\n- hotel: g"
    text = days(d08=f"{SLEPT}\n  nights: 3", d09=other, d10=TALKS + last, d11=TALKS)

    assert len(named("two-hotels", text)) == 1
    assert [each.message.rpartition(" of ")[2] for each in named("no-hotel", text)] == missed


def test_a_night_at_another_hotel_ends_the_longer_stay() -> None:
    checked_in = f"- hotel: a\n  time: 15:00\n  nights: 2\n{DINNER}\n- hotel: b"
    found = named("no-hotel", days(d08=checked_in, d09=TALKS, d10=TALKS))

    assert [each.message for each in found] == ["no hotel is written for the party in the night of 9 February"]


def test_nothing_is_said_of_the_night_after_the_last_day() -> None:
    found, left = outcome(days(d08=SLEPT, d09=TALKS))

    assert (found, left) == ([], ())


GUESTS = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben}\n  cat: {name: Cat}\n  staff: {name: Staff, people: 12}"


@every(
    ("who", "rooms", "told"),
    [
        ("[ann, ben, cat]", "{ann: 1, ben: 2}", [("cat",)]),
        ("[ann, ben, cat]", "{ann: 1, ben: 2, cat: 2}", []),
        ("[ann, ben, cat]", "{ann: 1, ben: 2, cat: tbc}", []),
        ("[ann, ben, cat]", "{ann: 1}", []),  # the suite
        ("[ann, ben]", "{ann: 1}", []),  # they may share it
        ("[ann, ben, staff]", "{ann: 1, ben: 2}", []),  # many get theirs at the desk
        ("[ann, ben]", "{ann: 1, ben: 2}", []),
        ("[ann, ben, cat]", "{ann: 1, ben: 2}\n  status: cancelled", []),
    ],
)
def test_a_guest_without_a_room_at_a_hotel_where_most_have_theirs_is_told(who, rooms, told):
    found = named("no-hotel", days(d08=f"- hotel: a\n  who: {who}\n  rooms: {rooms}"), people=GUESTS)

    assert [(each.people, each.severity) for each in found] == [(each, Severity.NOTE) for each in told]
    assert all("`cat: tbc`" in str(each.help) for each in found)
