"""A line at the port of a flight of which nobody wrote when it arrives: it may be that arrival, written apart."""

import pytest
from small_trips import dated, found, worked_out

from delegate.diagnostics import Severity

HEAD = """trip: Small
delegation: {ann: {name: Ann}}
venues:
  inn: {name: Inn, city: "Frankfurt, DE", at: "50.1100, 8.6800"}
days:
"""
FLIGHT = "{flight: XX 22, time: '23:05%s', from: HKG, to: FRA}"
TALKS = "{meeting: Talks, time: '12:00-13:00', venue: inn}"


def trip(at: str, venue: str = "FRA", flight: str = "") -> str:
    arrival = f"{{event: Arrive at Frankfurt, time: '{at}', venue: {venue}}}" if at else ""
    lines = ("2026-10-20:", FLIGHT % flight, "2026-10-21:", arrival, TALKS)
    return HEAD + dated(*(line for line in lines if line))


@pytest.mark.parametrize("venue", ["FRA", "Frankfurt"])
@pytest.mark.parametrize(
    ("at", "check", "reckoned"),
    [("05:20", "late-arrival", "at 06:27,"), ("06:40", "tight-leg", "at 06:27, and perhaps only at 07:47,")],
)
def test_a_line_where_a_flight_lands_by_the_estimate_alone_is_told_that_no_arrival_is_written(
    venue: str, at: str, check: str, reckoned: str
) -> None:
    (told,) = found(trip(at, venue), "late-arrival", "tight-leg")
    port = "Frankfurt Airport" if venue == "FRA" else "Frankfurt"

    assert told.name == check
    assert told.message == (
        f"no arrival is written of “XX 22”: the party is reckoned to be at {port} {reckoned} "
        f"and “Arrive at Frankfurt” is there at {at}"
    )
    assert told.help == (
        f"write when “XX 22” arrives: `time: 23:05-{at}+1` if “Arrive at Frankfurt” is that, and take this line out"
    )


@pytest.mark.parametrize("at", ["05:20", "06:40"])
@pytest.mark.parametrize("kept", [True, False])
def test_what_it_says_to_write_makes_it_go_away(at: str, kept: bool) -> None:
    assert not worked_out(trip(at if kept else "", flight=f"-{at}+1")).findings


def test_a_line_before_a_written_arrival_overlaps_it() -> None:
    (told,) = found(trip("05:20", flight="-06:10+1"), "overlapping-items", "late-arrival")

    assert told.name == "overlapping-items"


def test_a_line_away_from_the_port_is_late_as_before() -> None:
    (told,) = found(trip("06:30", "inn"), "late-arrival")

    assert "min late" in told.message


@pytest.mark.parametrize("at", ["05:20", "06:40", "07:30"])
def test_a_landing_written_as_a_flight_of_its_own_goes_nowhere_and_misses_no_check_in(at: str) -> None:
    lines = ("2026-10-20:", FLIGHT % "", "2026-10-21:", f"{{flight: XX 22 lands, time: '{at}', to: FRA}}", TALKS)

    (told,) = [each for each in worked_out(HEAD + dated(*lines)).findings if each.severity > Severity.NOTE]
    assert told.name == "goes-nowhere"
    assert told.help == (
        f"write when “XX 22” arrives: `time: 23:05-{at}+1` if “XX 22 lands” is that, and take this line out"
    )
