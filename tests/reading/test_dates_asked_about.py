"""Dates of days that have no year, two readings or the wrong weekday: what is asked."""

import pytest
from edited import HEAD, mended, read


@pytest.mark.parametrize(
    ("typed", "asked"),
    [("12月1日", "YYYY-12-01"), ("1 Dec", "YYYY-12-01"), ("29 Feb", "YYYY-02-29"), ("1/6", "YYYY-01-06 or YYYY-06-01")],
)
def test_a_date_without_a_year_where_no_day_has_one_is_asked_for_it(typed: str, asked: str) -> None:
    (finding,) = read(f"{HEAD}days:\n  {typed}:\n    - meeting: Prices\n").findings

    assert (finding.name, finding.message) == ("unreadable-date", f"“{typed}” has no year")
    assert finding.help == f"write its year in front, {asked}"


def test_figures_that_may_be_of_two_months_are_asked_about_beside_days_with_a_year() -> None:
    days = "  2026-06-02:\n    - meeting: Prices\n  1/6:\n    - meeting: Quotas\n"
    (finding,) = read(f"{HEAD}days:\n{days}").findings

    assert finding.help == "write 2026-01-06 or 2026-06-01"
    assert not finding.edits


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("8/12/2026", "write 2026-08-12 or 2026-12-08"),
        ("Monday 1 December 2026", "write 2026-12-01, or the date of the weekday that is meant"),
        ("1 December", "write its year in front"),
    ],
)
def test_a_date_with_two_readings_or_a_wrong_weekday_is_asked_about(typed: str, asked: str) -> None:
    text = f"{HEAD}days:\n  {typed}:\n    - meeting: Prices\n"

    (finding,) = read(text).findings
    assert asked in finding.help
    assert mended(text) == text
