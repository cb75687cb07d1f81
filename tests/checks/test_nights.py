"""What is said of the night at a hotel: nobody leaves it before it is over, and day rooms are no night."""

from pathlib import Path

import pytest
from command import here, trip_in
from programme import at, clock, flat, leg, planned, really_planned, stops

from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.travel.requests import Minutes

CHECKS = [each for each in every_check() if each.code[:4] in ("DLG2", "DLG3", "DLG4", "DLG6")]
TRAIN_ON = "train: On, from: guangzhou-south-station, to: wuhan-station"
FAR = Minutes(480, 600, 720)


def found(plan: Plan) -> list[Finding]:
    return [each for each in examine(plan, CHECKS) if each.severity is not Severity.NOTE]


def end_of(plan: Plan, who: str = "ann") -> str | None:
    """The place at which the first day of somebody ends."""
    place = stops(plan, who)[-1].place
    return place.id if place else None


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
    assert late.help == "move “Works” to 12:00-13:00"


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
    plan = really_planned(
        """
days:
  2026-05-11:
    - {flight: LH 797, time: 00:05-06:10, from: HKG, to: FRA}
    - {hotel: hof, time: "15:00"}
  2026-05-12:
    - {flight: LH 8400, time: 01:45-05:05, from: FRA, to: IST}
""",
        places='venues: {hof: {name: Hof, city: Frankfurt, at: "50.1106, 8.6740"}}',
    )
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


@pytest.mark.parametrize(("port", "time"), [("XIY", "20:00-23:50"), ("TNA", "22:00-02:00+1")])
def test_a_flight_home_from_the_airport_of_another_city_is_asked_about(port: str, time: str) -> None:
    assert names(flight_home(port, time)) == ["service-leaves-elsewhere"]


@pytest.mark.parametrize("port", ["PEK", "PKX", "TSN"])
def test_of_an_airport_to_which_people_are_driven_nothing_is_said(port: str) -> None:
    assert names(flight_home(port)) == []


# --- day rooms, and a hotel on the day of the flight out --------------------------------------------------------------

FRANKFURT = """
venues:
  hof: {name: Frankfurter Hof, city: Frankfurt, at: "50.1106, 8.6740"}
  fair: {name: Messe, city: Frankfurt, at: "50.1115, 8.6440"}
  ifc: {name: IFC, city: Hong Kong, at: "22.2850, 114.1580"}
"""
OUT = "{flight: LH 796, time: 22:05-16:00+1, from: FRA, to: HKG}"


def frankfurt(hotel: str, *, out: str = OUT, after: str = "") -> Plan:
    return really_planned(
        f"""
days:
  2026-05-11:
    - {{flight: LH 797, time: 00:05-06:10, from: HKG, to: FRA}}
    - {{hotel: hof, time: "09:00"{hotel}}}
    - {{meeting: Messe, time: 11:00-12:30, venue: fair}}
    - {out}
{after}
""",
        places=FRANKFURT,
    )


@pytest.mark.parametrize("hotel", ["", ", nights: 0", ", nights: 1", ", room: day rooms until 18.00"])
@pytest.mark.parametrize("after", ["", "  2026-05-12:\n    - {dinner: Home, time: 19:00-21:00, venue: ifc}\n"])
def test_nobody_comes_back_to_the_hotel_of_the_day_on_which_they_fly_out(hotel: str, after: str) -> None:
    plan = frankfurt(hotel, after=after.replace("dinner", "meal"))
    assert names(plan) == []
    assert end_of(plan) == "HKG"


def test_who_flies_out_on_the_day_of_the_hotel_does_not_come_back_while_the_others_sleep_there() -> None:
    plan = frankfurt(
        "",
        out=OUT.replace("{flight", "{who: ben, flight"),
        after="""
  2026-05-12:
    - {meeting: Second day, time: 11:00-12:30, venue: fair, except: ben}
""",
    )
    assert names(plan) == []
    assert end_of(plan) == "hof"
    assert end_of(plan, "ben") == "HKG"


def test_who_goes_out_of_town_for_an_evening_sleeps_at_the_hotel_where_the_next_day_begins_there() -> None:
    out = "{train: ICE 5, time: 18:00-18:40, from: frankfurt-hbf, to: Mannheim}"
    plan = frankfurt("", out=out, after="  2026-05-12:\n    - {meeting: Second day, time: 11:00-12:30, venue: fair}\n")
    assert stops(plan, day=1)[0].id == "start"


def test_day_rooms_end_no_stay_at_another_hotel() -> None:
    plan = planned("""
days:
  2023-02-24:
    - {hotel: a, nights: 2}
    - {hotel: b, nights: 0}
    - {meeting: Talks, time: 17:00-18:00, venue: b}
  2023-02-25:
    - {meeting: More talks, time: 10:00-11:00, venue: b}
""")
    assert end_of(plan) == "a"


def test_a_coach_that_drives_through_the_night_leaves_the_hotel_of_the_day() -> None:
    plan = planned("""
days:
  2023-02-24:
    - {hotel: a}
    - {meeting: Talks, time: 17:00-18:00, venue: a}
    - {coach: Through the night, time: 22:00-07:00+1, to: b}
  2023-02-25:
    - {meeting: More talks, time: 10:00-11:00, venue: b}
""")
    assert names(plan) == []
    assert end_of(plan) == "b"


@pytest.mark.parametrize(
    ("lands", "leaves", "missed"),
    [
        ("train: In, from: shenzhen-north-station, to: guangzhou-south-station", TRAIN_ON, True),
        ("flight: In, from: PEK, to: HKG", "flight: On, to: BKK", False),
    ],
)
def test_people_may_stay_overnight_in_an_airport_and_not_in_a_station(
    lands: str, leaves: str, missed: bool, tmp_path: Path
) -> None:
    trip = f"""
trip: Overnight
delegation: {{wen: {{name: Wen}}}}
days:
  2026-05-12:
    - {{{lands}, time: "19:00-22:00"}}
  2026-05-13:
    - {{{leaves}, time: "09:00-12:00"}}
"""
    trip_in(tmp_path, trip)

    assert ("nights without a hotel" in here("check", str(tmp_path)).err) == missed


@pytest.mark.parametrize(
    ("leaves", "hotel", "missed"),
    [
        ("12:30", "", True),
        ("08:00", "", False),
        ("12:30", "hotel: inn", False),
    ],
)
def test_a_station_is_no_bed_for_more_than_half_a_day_though_the_next_train_does_not_say_from_where(
    leaves: str, hotel: str, missed: bool, tmp_path: Path
) -> None:
    bed = f"    - {{{hotel}}}\n" if hotel else ""
    trip_in(
        tmp_path,
        f"""
trip: Overnight
delegation: {{wen: {{name: Wen}}}}
venues: {{inn: {{name: Inn, city: Guangzhou, at: "23.0000, 113.2700"}}}}
days:
  2026-05-12:
    - {{train: In, from: shenzhen-north-station, to: guangzhou-south-station, time: "20:30-22:00"}}
{bed}  2026-05-13:
    - {{train: On, to: wuhan-station, time: "{leaves}-17:00"}}
""",
    )

    done = here("check", str(tmp_path))
    assert ("nights without a hotel" in done.err) == missed
    assert "service-ends-elsewhere" not in done.out


def test_a_way_without_a_clock_behind_the_hotel_of_a_day_leads_away_from_it() -> None:
    plan = planned("""
days:
  2023-02-24:
    - {meeting: One, time: 10:00-11:00, venue: a}
    - {hotel: b}
    - {coach: On, to: a2}
  2023-02-25:
    - {meeting: Two, time: 10:00-11:00, venue: a}
""")

    assert [stop.place.id for stop in stops(plan) if stop.place] == ["a", "b", "a2"]
    assert "b" not in [stop.place.id for stop in stops(plan, day=1) if stop.place]
