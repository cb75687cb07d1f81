"""A figure that is older than two years is told once."""

import datetime as dt
from itertools import cycle

from every import every
from printers_days import day, found, names
from programme import party, planned

from delegate.assessment.old_figures import is_old
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan
from delegate.travel.requests import (
    Basis,
    Fact,
    Minutes,
    Segment,
    ServiceRide,
    TravelOption,
    TravelRequest,
)


@every(
    ("dated", "last_day"),
    [
        ("2021-02-24", dt.date(2023, 2, 24)),
        ("2021-02", dt.date(2023, 2, 28)),
        ("2021-06", dt.date(2023, 6, 30)),
        ("2021", dt.date(2023, 12, 31)),
        ("2024-02-29", dt.date(2026, 2, 28)),
    ],
)
def test_a_figure_is_old_on_the_day_after_its_second_year_at_the_last_day_it_can_mean(dated, last_day):
    fact = Fact("a timetable", dated, "high")

    assert not is_old(fact, last_day)
    assert is_old(fact, last_day + dt.timedelta(days=1))


def table(*dated: str, length: str = "") -> Plan:
    """Three ways on 24 February 2023, whose minutes rest in turn on rows of these dates."""
    rows = cycle(dated)
    known: dict[tuple[str, str], str] = {}

    def estimate(ask: TravelRequest) -> tuple[TravelOption, ...]:
        way = (ask.origin.id, ask.destination.id)
        date = known[way] if way in known else known.setdefault(way, next(rows))
        fact = Fact("a timetable", date, "high")
        ride = Segment("ride", Minutes(30, 30, 30), Basis.TABLE, ServiceRide("Line 1"), 10.0, fact)
        return (TravelOption(ask.mode, None, (ride,), ask.leave if ask.leave is not None else 0),)

    return planned(
        f"""
    - meeting: Talks
      time: 09:00-10:00
      venue: a
    - metro: Out
      {length}
    - meeting: Hearing
      time: 11:00-12:00
      venue: b
    - metro: Back
      {length}
    - meal: Lunch
      time: 13:00-14:00
      venue: ae
    - metro: And out
      {length}
    - visit: The town
      time: 15:00-16:00
      venue: b
""",
        estimator=estimate,
    )


def test_a_row_that_is_two_years_old_to_the_day_is_not_too_old():
    assert names(table("2021-02-24")) == []
    assert names(table("2021-02-23")) == ["old-figures"]


def test_an_old_row_is_told_once_at_the_first_way_that_rests_on_it():
    (old,) = found(table("2018-08"))

    assert old.message == (
        "3 ways rest, this one first, on figures of August 2018, more than four years old by then: 30 min for Line 1 "
        "(a timetable)"
    )
    assert (old.severity, old.where.yaml_path[-9:]) == (Severity.NOTE, "[1].metro")


def test_two_old_rows_are_two_findings_and_a_new_one_is_none():
    old = found(table("2018-08", "2022", "2019"))

    assert [(each.name, each.message.partition(",")[0]) for each in old] == [
        ("old-figures", "the way to Beta House rests on figures of August 2018"),
        ("old-figures", "the way to Beta House rests on figures of 2019"),
    ]


def test_a_length_that_somebody_wrote_is_never_old():
    assert names(table("2018-08", length="for: 30 min")) == []


def test_a_ride_to_a_door_makes_no_station_of_it_for_the_train_that_comes_next():
    lines = """
    - coach: Into town
      to: guild
    - train: G 1
      time: 08:15
      to: canton
"""
    assert [stop.id for stop in party(day(lines)).stops if stop.kind == "hub"] == ["west-kowloon-station", "canton"]
    assert "missed-check-in" not in names(day(lines))


def test_who_stays_where_others_change_trains_is_not_held_to_their_departure():
    lines = """
    - coach: Into town
      to: guild
    - train: G 1
      to: guild
    - meeting: A talk
      venue: guild
      who: ann
    - train: G 2
      to: guild
      time: 09:00
"""
    assert [each.name for each in found(day(lines)) if each.severity == Severity.ERROR] == []
