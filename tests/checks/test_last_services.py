"""Whether the last service has gone is asked of every train, ferry and metro of which nobody wrote when it leaves."""

import pytest
from programme import really_planned

from delegate.checks.travel.last_service_gone import last_service_gone
from delegate.diagnostics import Finding

PLACES = """
venues:
  gz: {name: The tower, city: Guangzhou, at: "23.1200, 113.3250"}
  sz: {name: The office, city: Shenzhen, at: "22.5431, 114.0579"}
  berlin: {name: The works, city: Berlin, at: "52.5200, 13.4050"}
  hall: {name: The hall, city: Berlin, at: "52.5000, 13.3000"}
  soho: {name: The club, city: London, at: "51.5130, -0.1310"}
  bow: {name: The loft, city: London, at: "51.5280, -0.0200"}
"""


def said(start: str, end: str, venue: str, movement: str, then: str) -> list[Finding]:
    dinner = f"    - meal: Dinner\n      time: {start}-{end}\n      venue: {venue}\n"
    return list(last_service_gone.function(really_planned(f"{dinner}{movement}    - hotel: {then}\n", places=PLACES)))


def train(*lines: str) -> str:
    return "\n".join(("    - train: Back", "      from: Guangzhou South", "      to: Shenzhen North", *lines)) + "\n"


@pytest.mark.parametrize(("start", "end", "gone"), [("19:00", "23:59", True), ("16:00", "18:00", False)])
def test_a_written_train_without_a_clock_is_asked_whether_one_still_runs(start: str, end: str, gone: bool) -> None:
    found = said(start, end, "gz", train(), "sz")

    assert [each.firm for each in found] == [True] * gone
    assert all("could board at 00:37" in each.message for each in found)
    assert all(each.help.startswith("be at Guangzhou South Station by 22:20") for each in found)


@pytest.mark.parametrize("time", ["      time: 23:10", "      within: 22:40-23:50"])
def test_a_written_departure_is_a_fact(time: str) -> None:
    assert said("18:00", "21:00", "gz", train(time), "sz") == []


@pytest.mark.parametrize(("start", "end", "gone"), [("01:00", "02:30", True), ("02:00", "05:40", False)])
@pytest.mark.parametrize(("venue", "then"), [("berlin", "hall"), ("soho", "bow")])
def test_a_metro_in_no_table_runs_in_the_ordinary_hours_and_may_run_by_night(
    venue: str, then: str, start: str, end: str, gone: bool
) -> None:
    found = said(start, end, venue, "    - metro: On\n", then)

    assert [each.firm for each in found] == [False] * gone
    assert all(each.message.startswith("metro: ordinary hours are 06:00-00:30, and no table") for each in found)
