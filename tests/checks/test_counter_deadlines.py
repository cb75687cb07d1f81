"""The `time`, the `by` and the window of a `crossing` line say by when people must be at its first counter."""

import pytest
from programme import CROSSINGS, PLACES, really_planned

from delegate.checks.travel.late_arrival import late_arrival
from delegate.diagnostics import Finding

WRITTEN = ['time: "10:10"', 'by: "10:10"', "within: 09:00-10:10"]
TALKS = "    - meeting: Talks\n      time: {}\n      venue: g\n"


def said(counter: str, after: str, ends: str = "10:00") -> list[Finding]:
    first = f"    - meeting: First\n      time: 08:00-{ends}\n      venue: a\n"
    lines = f"    - crossing: east\n      {counter}\n{after}"
    return list(late_arrival.function(really_planned(first + lines, places=PLACES + CROSSINGS)))


@pytest.mark.parametrize("counter", WRITTEN)
@pytest.mark.parametrize("after", ["", TALKS.format("15:00-16:00")])
def test_who_cannot_be_at_the_counter_by_then_is_late_there_wherever_the_crossing_stands(
    counter: str, after: str
) -> None:
    (found,) = said(counter, after)

    assert "ready at East Gate" in found.message
    assert "for 10:10" in found.message
    assert found.firm


@pytest.mark.parametrize("counter", [each.replace("10:10", "11:30") for each in WRITTEN])
def test_nothing_is_said_of_who_is_there_in_time(counter: str) -> None:
    assert said(counter, TALKS.format("15:00-16:00")) == []


def test_who_is_late_at_the_counter_is_not_late_again_behind_it() -> None:
    assert len(said('by: "10:10"', TALKS.format("11:40-12:00"))) == 1


@pytest.mark.parametrize("counter", ['time: "10:10"\n      by: "11:30"', 'time: "11:30"\n      by: "10:10"'])
def test_of_a_time_and_a_by_the_first_one_counts(counter: str) -> None:
    (found,) = said(counter, "")

    assert "for 10:10" in found.message
