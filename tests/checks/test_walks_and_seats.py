"""A walk may be too long, and a vehicle may have too few seats."""

import pytest
from every import every
from printers_days import found, names
from programme import planned

from delegate.diagnostics import Severity
from delegate.planning.plan import Plan
from delegate.travel.requests import (
    Basis,
    Minutes,
    RideEstimate,
    Segment,
    TravelOption,
    TravelRequest,
)

# --- a long walk ------------------------------------------------------------------------------------------------------


def walk(kilometres: float | None, minutes: int, *, length: str = "") -> Plan:
    """A walk of so many kilometres and minutes, by the estimate; `length` is what somebody wrote."""

    def estimate(ask: TravelRequest) -> tuple[TravelOption, ...]:
        ride = Segment(
            "ride", Minutes(minutes, minutes, minutes), Basis.ESTIMATE, RideEstimate(kilometres, "walk"), kilometres
        )
        return (TravelOption(ask.mode, None, (ride,), ask.leave if ask.leave is not None else 0),)

    return planned(
        f"""
    - meeting: Talks
      time: 09:00-10:00
      venue: a3
    - walk: Through the park
      {length}
    - meeting: Hearing
      time: 15:00-16:00
      venue: a
""",
        estimator=estimate,
    )


@every(
    ("kilometres", "minutes", "expected"),
    [(2.5, 39, []), (2.6, 39, ["long-walk"]), (2.5, 40, ["long-walk"]), (None, 39, []), (None, 40, ["long-walk"])],
)
def test_a_walk_is_long_by_its_way_or_by_its_minutes(kilometres, minutes, expected):
    assert names(walk(kilometres, minutes)) == expected


@pytest.mark.parametrize(("kilometres", "expected"), [(2.5, []), (2.6, ["long-walk"]), (None, [])])
def test_of_a_walk_whose_minutes_were_written_only_the_way_is_judged(kilometres, expected):
    assert names(walk(kilometres, 35, length="for: 1h")) == expected


def test_a_long_walk_is_told_in_kilometres_and_minutes_where_the_movement_is_written():
    (far,) = found(walk(3.0, 40))

    assert far.message == "the party would walk 3.0 km, 40 min from Alpha Park to Alpha House"
    assert (far.severity, far.where.yaml_path[-8:]) == (Severity.WARNING, "[1].walk")


# --- seats ------------------------------------------------------------------------------------------------------------


def riding(people: str, seats: int | None, *, lines: str = "", more: str = "") -> Plan:
    """Ann and others in a coach from Beta to Alpha."""
    vehicle = f"vehicles: {{coach-1: {{kind: coach{f', seats: {seats}' if seats is not None else ''}}}}}\n"
    return planned(
        f"""
    - meeting: Talks
      time: 09:00-10:00
      venue: b
    - coach: Across
      vehicle: coach-1
      {more}
    - meeting: Hearing
      time: 12:00-13:00
      venue: a
{lines}
""",
        people=f"delegation:\n  ann: {{name: Ann}}\n  others: {{name: Others, people: {people}}}\n",
        top=vehicle,
    )


@pytest.mark.parametrize(("people", "expected"), [("44", []), ("45", ["too-few-seats"]), ("tbc", [])])
def test_as_many_seats_as_heads_are_enough_and_one_less_is_an_error(people, expected):
    assert names(riding(people, 45)) == expected


def test_a_vehicle_whose_seats_nobody_wrote_takes_whom_one_of_its_kind_takes():
    assert names(riding("30", None)) == []
    assert names(riding("400", None)) == ["too-few-seats"]


def test_too_few_seats_are_counted_where_the_vehicle_is_written():
    (full,) = found(riding("45", 45))

    assert full.message == "46 people for the 45 seats of coach-1"
    assert full.help.startswith("1 too many: ")
    assert (full.severity, full.where.yaml_path[-11:]) == (Severity.ERROR, "[1].vehicle")
    assert [where.yaml_path for where, _ in full.related] == ["vehicles.coach-1.seats"]


@pytest.mark.parametrize(
    ("people", "more", "told"),
    [
        ("~45", "", "about 46 people for the 45 seats of coach-1"),
        ("45", "status: tentative", "46 people for the 45 seats"),
    ],
)
def test_where_the_number_is_approximate_or_the_way_tentative_too_few_seats_are_a_warning(people, more, told):
    (full,) = found(riding(people, 45, more=more))

    assert full.severity == Severity.WARNING
    assert full.message.startswith(told)


def test_the_same_people_in_the_same_vehicle_are_one_finding():
    back = """
    - coach: Back
      vehicle: coach-1
    - meal: Dinner
      time: 18:00-20:00
      venue: b
"""
    (full,) = found(riding("45", 45, lines=back))

    assert full.message == "46 people for the 45 seats of coach-1, on 2 ways"


@pytest.mark.parametrize(("seats", "told"), [(1, ["at least 2 people for the 1 seats of coach-1"]), (2, [])])
def test_an_entry_of_unknown_number_takes_one_seat_for_sure(seats, told):
    assert [each.message for each in found(riding("tbc", seats))] == told
