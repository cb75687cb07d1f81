"""A movement that says how long it takes is printed as one that says when it arrives: on the clock of its end."""

from pathlib import Path

import pytest
from command import here, trip_in
from small_trips import dated, found

pytestmark = pytest.mark.usefixtures("in_a_folder")

AUSTRALIA = """\
trip: Small
base: a
delegation: {ann: {name: Ann, role: principal}, ben: {name: Ben}}
hosts: {wu: {name: Wu}}
vehicles: {coach-1: {kind: coach, driver: Joe, seats: 20, plates: [AU]}}
venues:
  a: {name: Perth Hall, city: "Perth, AU", at: "-31.9500, 115.8600"}
  s: {name: Sydney Hall, city: Sydney, at: "-33.8700, 151.2100"}
  h: {name: Sydney Hotel, city: Sydney, at: "-33.8710, 151.2110"}
days:
"""
LAKE = """\
trip: Small
base: d
delegation: {ann: {name: Ann, role: principal}, ben: {name: Ben}}
hosts: {wu: {name: Wu}}
vehicles: {coach-1: {kind: coach, driver: Joe, seats: 20, plates: [US]}}
venues:
  d: {name: Detroit Hall, city: Detroit, at: "42.3310, -83.0450"}
  ds: {name: Detroit Amtrak, city: Detroit, at: "42.3680, -83.0720"}
  c: {name: Chicago Hall, city: Chicago, at: "41.8800, -87.6300"}
  cs: {name: Chicago Union, city: Chicago, at: "41.8787, -87.6397"}
  h: {name: Chicago Hotel, city: Chicago, at: "41.8810, -87.6310"}
days:
"""
GULF = """\
trip: Small
base: a
delegation: {ann: {name: Ann, role: principal}, ben: {name: Ben}}
hosts: {wu: {name: Wu}}
vehicles: {coach-1: {kind: coach, driver: Joe, seats: 20, plates: [EE, FI]}}
venues:
  a: {name: Stockholm Hall, city: Stockholm, at: "59.3300, 18.0600"}
  s: {name: Helsinki Hall, city: Helsinki, at: "60.1700, 24.9400"}
  sq: {name: Stockholm Quay, city: Stockholm, at: "59.3170, 18.0950"}
  hq: {name: Helsinki Quay, city: Helsinki, at: "60.1610, 24.9590"}
  h: {name: Helsinki Hotel, city: Helsinki, at: "60.1710, 24.9410"}
days:
"""
PACIFIC = """\
trip: Small
base: a
delegation: {ann: {name: Ann, role: principal}, ben: {name: Ben}}
venues:
  a: {name: Auckland Hall, city: Auckland, at: "-36.8600, 174.7780"}
  r: {name: Raro Hall, city: Avarua, at: "-21.2070, -159.7750"}
  h: {name: Raro Hotel, city: Avarua, at: "-21.2080, -159.7760"}
days:
"""
BACK_WEST = AUSTRALIA + dated(
    "2026-06-08:",
    "{flight: QF 644, time: %s, from: PER, to: SYD, received-by: wu}",
    "{hotel: h}",
    "2026-06-09:",
    '{meeting: Talks, time: "10:00-11:00", venue: s, with: wu}',
    "{flight: QF 649, time: %s, from: SYD, to: PER}",
    "{coach: Home, to: a, vehicle: coach-1}",
)
BY_TRAIN_AND_COACH = LAKE + dated(
    "2026-06-08:",
    "{train: 351, time: %s, from: ds, to: cs, received-by: wu}",
    '{meeting: Talks, time: "13:00-13:30", venue: c, with: wu}',
    "{hotel: h}",
    "2026-06-09:",
    "{coach: Back, time: %s, from: c, to: d, vehicle: coach-1}",
)
BY_SHIP = GULF + dated(
    "2026-06-08:",
    "{ferry: Night ship, time: %s, from: sq, to: hq}",
    "2026-06-09:",
    '{meeting: Talks, time: "13:00-14:00", venue: s, with: wu}',
    "{ferry: Day ship, time: %s, from: hq, to: sq}",
)
OVER_THE_DATE_LINE = PACIFIC + dated(
    "2026-06-08:",
    '{meeting: First, time: "10:00-11:00", venue: a}',
    "{flight: NZ 946, time: %s, from: AKL, to: RAR}",
    "{hotel: h}",
    "2026-06-09:",
    '{meeting: Talks, time: "10:00-11:00", venue: r}',
    "{hotel: h}",
    "2026-06-10:",
    "{flight: NZ 945, time: %s, from: RAR, to: AKL}",
)
# Each trip with the lengths of its two movements, and with their ends.
SAME = [
    (BACK_WEST, ('"14:00", for: 4h', '"14:00", for: 5h'), ('"14:00-20:00"', '"14:00-17:00"')),
    (BACK_WEST, ('"20:30", for: 4h', '"20:30", for: 5h'), ('"20:30-02:30+1"', '"20:30-23:30"')),
    (BACK_WEST, ('"~14:00", for: 4h', '"14:00", for: 5h, status: cancelled'),
     ('"~14:00-20:00"', '"14:00-17:00", status: cancelled')),
    (BY_TRAIN_AND_COACH, ('"07:10", for: 5h40', '"11:00", for: 6h'), ('"07:10-11:50"', '"11:00-18:00"')),
    (OVER_THE_DATE_LINE, ('"17:00", for: 4h', '"10:00", for: 5h'), ('"17:00-23:00-1"', '"10:00-13:00+1"')),
    (BY_SHIP, ('"17:00", for: 17h', '"17:00", for: 7h30'), ('"17:00-11:00+1"', '"17:00-23:30"')),
]  # fmt: skip


def copies(text: str) -> str:
    """A trip in several copies and forms, one below the other, and how its ways are made."""
    trip_in(Path(), text)
    told = [here("plan", "visit.trip.yaml", "--fail-on", "never", *options.split()) for options in COPIES]
    assert all(each.code == 0 for each in told), [each.err for each in told]
    return "\n".join(each.out for each in told) + here("legs", "visit.trip.yaml").out


COPIES = (
    "",
    "--format html",
    "--copy card --format md",
    "--copy run-sheet --format txt",
    "--copy movements --format md",
    "--for ann --format txt",
)


@pytest.mark.parametrize(("trip", "lengths", "ends"), SAME)
def test_every_copy_has_the_arrival_by_a_length_as_it_has_a_written_one(trip, lengths, ends) -> None:
    assert copies(trip % lengths) == copies(trip % ends)


def test_a_flight_of_five_hours_to_the_west_lands_by_the_clock_there() -> None:
    trip_in(Path(), BACK_WEST % ('"14:00", for: 4h', '"14:00", for: 5h'))
    printed = here("plan", "visit.trip.yaml", "--fail-on", "never").out

    assert "14:00-20:00  > QF 644: Perth (PER) to Sydney (SYD), 4 h" in printed
    assert "14:00-17:00  > QF 649: Sydney (SYD) to Perth (PER), 5 h" in printed


def test_the_team_reads_that_a_flight_lands_on_the_day_before() -> None:
    trip_in(Path(), OVER_THE_DATE_LINE % ('"17:00", for: 4h', '"10:00", for: 5h'))
    sheet = here("plan", "visit.trip.yaml", "--copy", "run-sheet", "--format", "txt", "--fail-on", "never").out

    assert [clock in sheet for clock in ("23:00-1", "13:00+1", "21:00")] == [True, True, False]


def test_a_flight_still_under_way_is_said_to_run_until_it_lands_by_the_clock_there() -> None:
    call = '{meeting: Call, time: "18:00-18:30", venue: s}'
    flight = '{flight: QF 649, time: "14:00", for: 5h, from: SYD, to: PER}'
    (overlap,) = found(AUSTRALIA + dated("2026-06-09:", flight, call), "overlapping-items")

    assert "is over at 19:00" in overlap.message  # in Sydney, where the call is
    assert [said for _, said in overlap.related] == ["“QF 649” runs until 17:00"]
