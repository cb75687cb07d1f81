"""What is said of the night at a hotel: nobody leaves it before it is over, and day rooms are no night."""

import pytest
from programme import at, clock, flat, leg, planned, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.travel.requests import Minutes

CHECKS = [each for each in every_check() if each.code[:4] in ("DLG2", "DLG3", "DLG4", "DLG6")]
FAR = Minutes(480, 600, 720)


def found(plan: Plan) -> list[Finding]:
    return [each for each in examine(plan, CHECKS) if each.severity is not Severity.NOTE]


def names(plan: Plan) -> list[str]:
    return [each.name for each in found(plan)]


def morning(line: str, *, hotel: str = 'time: "18:00"', minutes: Minutes = FAR) -> Plan:
    """A night at a hotel, and a line on the morning after, ten hours or so away."""
    return planned(
        f"""
days:
  2023-02-24:
    - meeting: Talks
      time: 10:00-11:00
      venue: a
    - {{hotel: a, {hotel}}}
  2023-02-25:
    - {line}
""",
        estimator=flat(minutes),
    )


# --- nobody leaves before the night is over ---------------------------------------------------------------------------


@pytest.mark.parametrize("hotel", ['time: "18:00"', "nights: 1", "time: evening"])
def test_who_sleeps_somewhere_does_not_leave_on_the_evening_before(hotel: str) -> None:
    plan = morning("{visit: Works, time: 09:00-10:00, venue: b}", hotel=hotel)
    assert names(plan) == ["late-arrival"]
    (late,) = found(plan)
    assert late.severity is Severity.ERROR
    assert late.minutes == -60
    assert late.help == "start at 10:00"


def test_a_way_on_which_only_a_slow_one_would_leave_on_the_evening_before_is_tight_and_leaves_at_midnight() -> None:
    plan = morning("{visit: Works, time: 10:30-11:00, venue: b}")
    assert names(plan) == ["tight-leg"]
    assert leg(plan, day=1).leave == at("00:00", "2023-02-25")


def test_who_leaves_behind_midnight_has_slept_as_long_as_they_please() -> None:
    plan = morning("{visit: Works, time: 12:30-13:00, venue: b}")
    assert names(plan) == []
    assert clock(leg(plan, day=1).leave) == "00:30"


def test_who_must_be_somewhere_in_the_small_hours_spends_the_evening_at_the_hotel() -> None:
    plan = morning("{visit: Night market, time: 02:30-03:00, venue: b}", minutes=Minutes(180, 180, 180))
    assert names(plan) == []
    assert clock(leg(plan, day=1).leave) == "23:30"


def test_a_night_flight_is_left_for_on_the_evening_before() -> None:
    plan = really_planned("""
days:
  2026-05-11:
    - {flight: LH 797, time: 00:05-06:10, from: HKG, to: FRA}
    - {hotel: hof, time: "15:00"}
  2026-05-12:
    - {flight: LH 8400, time: 01:45-05:05, from: FRA, to: IST}
""", places='venues: {hof: {name: Hof, city: Frankfurt, at: "50.1106, 8.6740"}}')  # fmt: skip
    assert names(plan) == []


def test_a_movement_without_a_departure_does_not_begin_on_the_evening_before() -> None:
    assert names(morning('{coach: To the works, to: b, by: "09:00"}')) == ["late-arrival"]


def test_an_unknown_place_on_the_morning_lets_nobody_leave_on_the_evening_before() -> None:
    plan = morning("{meeting: Call, venue: tbc}\n    - {visit: Works, time: 06:00-10:00, venue: b}")
    assert names(plan) == ["late-arrival"]


# --- a booked service that leaves from another city -------------------------------------------------------------------

BEIJING = """
venues:
  bj: {name: China World, city: Beijing, at: "39.9090, 116.4570"}
"""


def flight_home(port: str, time: str = "22:00-23:50+1") -> Plan:
    return really_planned(
        f"""
days:
  2026-06-09:
    - {{flight: CX 390, time: 10:00-13:20, from: HKG, to: PEK}}
    - {{hotel: bj, time: "18:00"}}
  2026-06-10:
    - {{flight: CX 347, time: {time}, from: {port}, to: HKG}}
""",
        places=BEIJING,
    )


@pytest.mark.parametrize(
    ("port", "said"),
    [("XIY", "tight-leg"), ("TNA", "service-leaves-elsewhere")],
)
def test_a_flight_home_from_the_airport_of_another_city_is_asked_about(port: str, said: str) -> None:
    assert names(flight_home(port, "20:00-23:50" if port == "XIY" else "22:00-02:00+1")) == [said]


@pytest.mark.parametrize("port", ["PEK", "PKX", "TSN"])
def test_of_an_airport_to_which_people_are_driven_nothing_is_said(port: str) -> None:
    assert names(flight_home(port)) == []
