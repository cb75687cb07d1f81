"""`PH` in the hours of a crossing means the public holidays of the side that people leave."""

import datetime as dt

import pytest
from every import every
from programme import leg, really_planned

from delegate.borders.crossings import state
from delegate.borders.holiday_hours import holiday_that_counts
from delegate.checks.borders.closed_crossing import closed_crossing
from delegate.diagnostics import Finding
from delegate.model import Crossing
from delegate.values import Point

PLACES = """
venues:
  hk: {name: The tower, city: Hong Kong, at: "22.2808, 114.1654"}
  sz: {name: The office, city: Shenzhen, at: "22.5431, 114.0579"}
crossings:
  own:
    name: Own Gate
    sides: {HK: "22.5000, 114.1000", CN: "22.5100, 114.1000"}
    modes: [coach]
    hours: Mo-Su 06:30-22:00; PH {holiday}
    minutes: 20-30
"""
CHRISTMAS, NATIONAL, HANDOVER = "2026-12-25", "2026-10-02", "2026-07-01"


def said(date: str, *, back: bool = False, holiday: str = "off") -> list[Finding]:
    first, second = ("sz", "hk") if back else ("hk", "sz")
    days = f"""days:
  {date}:
    - meeting: First
      time: 09:00-10:00
      venue: {first}
    - coach: Over
      via: [own]
    - meeting: Second
      time: 15:00-16:00
      venue: {second}
"""
    return list(closed_crossing.function(really_planned(days, places=PLACES.replace("{holiday}", holiday))))


@every(
    ("date", "back", "shut"),
    [
        (CHRISTMAS, False, True),
        (CHRISTMAS, True, False),
        (NATIONAL, False, False),
        (NATIONAL, True, True),
        ("2026-12-14", False, False),
    ],
)
def test_a_crossing_that_rests_on_public_holidays_is_shut_on_those_of_the_side_that_is_left(
    date: str, back: bool, shut: bool
) -> None:
    assert [each.firm for each in said(date, back=back)] == [True] * shut


def test_the_holiday_is_named() -> None:
    (found,) = said(CHRISTMAS)

    assert found.message.endswith("is closed all day: Christmas Day is a public holiday")


@pytest.mark.parametrize(("holiday", "shut"), [("08:00-12:00", False), ("12:30-18:00", True)])
def test_a_crossing_with_other_hours_on_holidays_is_open_in_them(holiday: str, shut: bool) -> None:
    assert len(said(CHRISTMAS, holiday=holiday)) == shut


def test_a_holiday_of_one_side_is_no_reason_where_nobody_wrote_which_side_counts() -> None:
    hours = "Mo-Su 06:30-22:00; PH off"

    assert holiday_that_counts(hours, dt.date(2026, 12, 25), ("HK", "CN")) is None
    assert holiday_that_counts(hours, dt.date(2026, 12, 25), ("HK",)) is not None
    assert holiday_that_counts(hours, dt.date(2026, 10, 1), ("HK", "CN")) is not None


def test_where_holidays_are_not_known_the_hours_are_not_known() -> None:
    sides = {"HK": Point(22.5, 114.1), "CN": Point(22.51, 114.1)}
    crossing = Crossing(id="own", sides=sides, hours="Mo-Su 06:30-22:00; PH off")

    assert state(crossing, dt.date(2090, 12, 25), "HK").pieces is None
    assert state(crossing, dt.date(2026, 12, 25), "HK").pieces == ()
    assert state(crossing, dt.date(2026, 12, 25)).pieces is None  # of one side alone: nobody wrote whose count
    assert state(crossing, dt.date(2026, 10, 1)).pieces == ()


def test_the_planner_does_not_choose_a_crossing_that_rests_on_that_holiday() -> None:
    day = """
    - meeting: First
      time: 09:00-10:00
      venue: hk
    - meeting: Second
      time: 15:00-16:00
      venue: sz
"""
    chosen = [
        leg(really_planned(f"days:\n  {date}:{day}", places=PLACES.replace("{holiday}", "off"))).crossing
        for date in ("2026-12-28", CHRISTMAS)
    ]

    assert chosen[1] != "own"
