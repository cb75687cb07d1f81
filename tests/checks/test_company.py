"""Checks on who meets whom, who sleeps where, and who has nothing to do: each passes by one person and fails by one."""

import pytest
from every import every
from programme import whole
from small_trips import worked_out

from delegate.diagnostics import Finding

NEW = ("two-hotels", "no-common-language", "principal-absent", "idle-day")


def found(days: str, people: str) -> list[Finding]:
    """What these checks say of a small programme."""
    out = worked_out(whole(days, people=people))
    return [each for each in out.findings if each.name in NEW]


def said(days: str, people: str) -> list[str]:
    return [f"{each.name}: {each.message}" for each in found(days, people)]


# --- two hotels -------------------------------------------------------------------------------------------------------

PAIR = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben}"


def nights(first: str, second: str) -> str:
    talks = "    - meeting: Talks\n      time: 10:00-11:00\n      venue: a\n"
    return f"days:\n  2023-02-08:\n{talks}    - hotel: {first}\n  2023-02-09:\n{talks}    - hotel: {second}\n"


@every(
    ("first", "second", "doubled"),
    [
        ("a", "b", False),
        ("a\n      nights: 2", "b", True),
        ("a\n      nights: 2", "b\n      nights: 0", False),
        ("a\n      nights: 2", "a", False),
        ("a\n      nights: 2", "tbc", False),
        ("a\n    - hotel: b", "b", True),
        ("a\n      nights: 0\n    - hotel: b", "b", False),
        ("a", "a\n    - hotel: b", False),  # back to pick up the luggage
        ("a\n      nights: 2\n      who: ann", "b\n      who: ben", False),
        ("a\n      nights: 2", "b\n      status: tentative", False),
    ],
)
def test_a_night_has_one_hotel_for_each_person(first: str, second: str, doubled: bool) -> None:
    assert bool(said(nights(first, second), PAIR)) is doubled


def test_people_alike_are_told_once_and_only_those_concerned_are_named() -> None:
    (both,) = found(nights("a\n      nights: 2", "b"), PAIR)
    (one,) = found(nights("a\n      nights: 2", "b\n      who: ben"), PAIR)

    assert both.message == "two hotels are written for the party in the night of 9 February: Alpha House and Beta House"
    assert (both.people, one.people) == (("ann", "ben"), ("ben",))


@pytest.mark.parametrize(
    ("heads", "others"), [("20", "22 others"), ("~20", "about 22 others"), ("tbc", "others"), ("1", "3 others")]
)
def test_others_who_are_not_named_are_counted_as_people_not_as_entries(heads: str, others: str) -> None:
    names = ("Ann", "Ben", "Cat", "Dan")
    people = "".join(f"  {name.lower()}: {{name: {name}}}\n" for name in names)
    both = "who: [ann, ben, cat, dan, crew]"
    days = nights(f"a\n      nights: 2\n      {both}", f"b\n      {both}")

    (doubled,) = found(days, f"delegation:\n{people}  crew: {{name: The crew, people: {heads}}}\n  eve: {{name: Eve}}")
    assert f"for Ann, Ben and {others} in the night" in doubled.message


# --- languages --------------------------------------------------------------------------------------------------------


def talks(guest: str, host: str, third: str = "role: staff", line: str = "") -> list[str]:
    """What is said of one meeting of these."""
    people = (
        f"delegation:\n  ann: {{name: Ann, role: principal, {guest}}}\n  ben: {{name: Ben, {third}}}\n"
        f"hosts:\n  hal: {{name: Hal, {host}}}"
    )
    days = f"    - meeting: Talks\n      time: 10:00-11:00\n      venue: a\n      with: hal{line}"
    return said(days, people)


APART = ["no-common-language: Ann and Hal have no language in common, and nobody there interprets"]


@every(
    ("guest", "host", "third", "apart"),
    [
        ("speaks: sv", "speaks: zh", "role: staff", True),
        ("speaks: [sv, en]", "speaks: [zh, en]", "role: staff", False),
        ("speaks: sv", "speaks: zh", "speaks: [sv, zh]", False),
        ("speaks: sv", "speaks: zh", "speaks: [sv, en]", True),
        ("speaks: sv", "speaks: zh", "role: interpreter", False),
        ("speaks: sv", "speaks: zh", "role: interpreter, speaks: [en, zh]", True),
        ("speaks: zh", "speaks: yue", "role: staff", True),
        ("speaks: zh-Hant", "speaks: zh-CN", "role: staff", False),
        ("title: Mayor", "speaks: zh", "role: staff", False),
        ("speaks: sv", "title: Mayor", "role: staff", False),
    ],
)
def test_one_person_who_speaks_both_is_enough(guest: str, host: str, third: str, apart: bool) -> None:
    assert talks(guest, host, third) == (APART if apart else [])


def test_an_interpreter_who_is_not_there_does_not_help_and_an_open_list_is_not_judged() -> None:
    third = "role: interpreter, speaks: [sv, zh]"

    assert talks("speaks: sv", "speaks: zh", third, "\n      except: ben") == APART
    assert talks("speaks: sv", "speaks: zh", third, "\n      who: tbc") == []


def test_the_languages_of_the_first_guest_and_of_the_first_host_are_shown() -> None:
    people = (
        "delegation:\n  ann: {name: Ann, speaks: sv}\n  ben: {name: Ben, speaks: fi}\n"
        "hosts:\n  hal: {name: Hal, speaks: zh}\n  ho: {name: Ho, speaks: yue}"
    )
    (told,) = found("    - meeting: Talks\n      time: 10:00-11:00\n      venue: a\n      with: [hal, ho]\n", people)

    assert [said for _, said in told.related] == ["Ann speaks sv", "Hal speaks zh"]


# --- principals -------------------------------------------------------------------------------------------------------

RANKS = """
delegation:
  kim: {name: Kim, role: principal}
  lee: {name: Lee}
hosts:
  mayor: {name: The Mayor, role: principal}
  hal: {name: Hal}
"""


@every(
    ("line", "absent"),
    [
        ("with: mayor", False),
        ("with: mayor\n      except: kim", True),
        ("with: mayor\n      who: lee", True),
        ("with: hal\n      who: lee", False),
        ("with: mayor\n      who: tbc", False),
        ("with: mayor\n      who: lee\n      status: cancelled", False),
    ],
)
def test_the_principal_of_the_hosts_is_met_by_that_of_the_guests(line: str, absent: bool) -> None:
    found = said(f"    - meeting: Call\n      time: 10:00-11:00\n      venue: a\n      {line}", RANKS)

    assert [each for each in found if "idle" not in each] == (
        ["principal-absent: the Mayor is at “Call”, and Kim is not"] if absent else []
    )


def test_a_host_of_the_first_precedence_leads_where_none_is_called_principal() -> None:
    line = "    - meeting: Call\n      time: 10:00-11:00\n      venue: a\n      with: mayor\n      who: lee"
    first = RANKS.replace("The Mayor, role: principal", "The Mayor, precedence: 1")

    assert "principal-absent: the Mayor is at “Call”, and Kim is not" in said(line, first)
    assert said(line, RANKS.replace("The Mayor, role: principal", "The Mayor")) == []


# --- idle days --------------------------------------------------------------------------------------------------------


def third_day(line: str, people: str = PAIR) -> list[str]:
    days = "".join(
        f"  2023-02-{day}:\n    - meeting: Talks\n      time: 10:00-11:00\n      venue: a\n{more}    - hotel: a\n"
        for day, more in (("07", ""), ("08", "      who: ann\n"), ("09", "      who: ann\n"))
    )
    return said(f"days:\n{days}{line}", people)


def test_days_with_nothing_are_told_once_for_people_and_days_alike() -> None:
    assert third_day("") == ["idle-day: nothing is written for Ben on 8 to 9 February"]
    assert third_day("    - free: Off\n      who: ben\n") == ["idle-day: nothing is written for Ben on 8 February"]
    assert third_day("", PAIR + "\n  cem: {name: Cem}") == [
        "idle-day: nothing is written for Ben and Cem on 8 to 9 February"
    ]


def test_who_has_left_or_may_still_be_named_is_not_idle() -> None:
    assert third_day("", PAIR.replace("name: Ben", "name: Ben, leaves: 2023-02-08")) == []
    assert third_day("    - visit: Works\n      venue: a\n      who: tbc\n") == [
        "idle-day: nothing is written for Ben on 8 February"
    ]
