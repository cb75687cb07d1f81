"""What people do after they land: the control, the way to the kerb, and who meets them before it (rule 20)."""

import re
from pathlib import Path

import pytest
from command import here, trip_in
from planned_ways import said
from programme import clock, leg, really_planned, stops

from delegate.checking import examine
from delegate.checks import every_check
from delegate.planning.plan import Plan

PLACES = """
venues:
  office: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
  castle: {name: House by the castle, city: Riga, at: "56.9510, 24.1010"}
"""
TALKS = "    - meeting: Talks\n      time: 16:00-17:00\n      venue: office\n"


def landing(more: str = "", *, top: str = "") -> Plan:
    """A flight from Tokyo that lands in Hong Kong at 13:00, and talks in town."""
    return really_planned(
        f"    - flight: XX 505\n      time: 09:00-13:00\n      from: NRT\n      to: HKG\n{more}{TALKS}",
        top=top,
        places=PLACES,
    )


def parts(plan: Plan) -> list[tuple[str, int | None]]:
    return [(part.kind, part.minutes.planned if part.minutes else None) for part in leg(plan, 1).segments]


# --- exit ---------------------------------------------------------------------------------------------------------


def test_the_way_to_the_kerb_is_what_the_line_says_else_the_trip_else_what_is_usual() -> None:
    assert parts(landing())[1] == ("exit", 25)
    assert parts(landing(top="defaults: {exit: {flight: 10 min}}"))[1] == ("exit", 10)
    assert parts(landing("      exit: 5 min\n", top="defaults: {exit: {flight: 10 min}}"))[1] == ("exit", 5)
    assert parts(landing(top="defaults: {exit: {ferry: 10 min}}"))[1] == ("exit", 25)


def test_an_exit_of_no_minutes_is_no_part_of_the_way() -> None:
    assert [kind for kind, _ in parts(landing("      exit: 0 min\n"))] == ["clear", "ride"]


def arrival(free: str) -> tuple[int, bool]:
    """The slack of the talks behind a landing and free time, and whether a finding may be an error."""
    (found,) = [each for each in landing(free).arrivals if each.line.title == "Talks"]
    return found.slack.planned, found.firm


def test_free_time_behind_a_landing_is_spent_behind_the_control() -> None:
    at_once, _ = arrival("")
    clears = leg(landing(), 1).segments[:2]
    through = sum(part.minutes.planned for part in clears if part.minutes)

    assert arrival("    - free: Shops\n      time: 13:00-13:20\n") == (at_once, True)
    later, firm = arrival("    - free: Shops\n      time: 13:00-14:30\n")
    assert firm
    assert abs(later - (at_once - 90 + through)) <= 5  # the traffic of another hour


@pytest.mark.parametrize("time", ["      time: 13:00-13:20\n", "      time: 13:00\n", ""])
def test_tentative_free_time_is_tentative_with_and_without_an_end(time: str) -> None:
    assert not arrival(f"    - free: Shops\n      status: tentative\n{time}")[1]


def test_who_is_at_the_kerb_has_cleared_the_port_and_left_it() -> None:
    onward = leg(landing("      exit: 5 min\n"), 1)
    clear = onward.segments[0].minutes

    assert clear is not None
    assert onward.leave is not None
    assert onward.kerb == onward.leave + clear.planned + 5
    assert leg(landing("      exit: 5 min\n"), 0).kerb is None


# --- met before the control ---------------------------------------------------------------------------------------


def arriving(first: str, talks: str = "10:00-11:00", origin: str = "LHR") -> Plan:
    """A flight that lands in Riga at 08:50, where no port of entry is known, with a line right after it."""
    return really_planned(
        f"""
days:
  2026-10-06:
    - flight: Special aircraft
      time: 04:10-08:50
      from: {origin}
      to: RIX
{first}
    - meeting: Talks
      time: {talks}
      venue: castle
""",
        top="defaults: {mode: car}",
        places=PLACES,
    )


APRON = "    - ceremony: Welcome\n      time: {}\n      venue: {}"


@pytest.mark.parametrize("venue", ["RIX", "tbc"])
def test_a_welcome_on_the_apron_is_not_late_and_the_way_on_has_no_exit(venue: str) -> None:
    plan = arriving(APRON.format("08:50", venue), "09:20-10:00")

    assert "late-arrival" not in said(plan)
    assert "exit" not in [part.kind for part in leg(plan, -1).segments]


def test_a_line_in_the_hall_when_they_can_be_through_comes_after_the_way_there() -> None:
    plan = arriving(APRON.format("09:30-09:40", "RIX"), "10:10-11:00")

    assert "exit" in [part.kind for part in leg(plan, 1).segments]


@pytest.mark.parametrize("venue", ["RIX", "tbc"])
def test_who_is_met_at_the_aircraft_and_has_no_time_for_the_way_into_town_is_late(venue: str) -> None:
    assert "late-arrival" in said(arriving(APRON.format("08:50-09:15", venue), "09:25-10:00"))


def test_a_welcome_before_the_landing_overlaps_the_flight() -> None:
    assert "overlapping-items" in said(arriving(APRON.format("08:45", "RIX")))


def test_who_is_met_before_the_control_clears_it_afterwards() -> None:
    welcome = "    - ceremony: Welcome\n      time: 13:05-13:20\n      venue: HKG\n"
    onward = leg(landing(welcome), 1)

    assert [part.kind for part in onward.segments][:2] == ["clear", "ride"]
    assert (onward.origin.name, clock(onward.leave)) == ("Hong Kong International Airport", "13:20")
    assert stops(landing(welcome))[2].reach == stops(landing(welcome))[1].start


def test_people_are_met_in_the_hall_where_they_can_be_through_at_the_last_minute_of_a_window() -> None:
    through = next(stop.reach for stop in stops(landing("    - meeting: Coffee\n      venue: HKG\n"))[2:] if stop.reach)
    last = clock(through)
    before = clock(through - 1)
    windows = [f"    - meeting: Coffee\n      within: 13:00-{until}\n      venue: HKG\n" for until in (before, last)]

    assert ["exit" in [part.kind for part in leg(landing(each), 1).segments] for each in windows] == [False, True]


# --- as it is printed ---------------------------------------------------------------------------------------------

TRIP = f"""\
trip: Home from Tokyo
delegation: {{aides: {{name: Aides, people: 6}}}}
defaults: {{mode: car}}
{PLACES}
days:
  2026-10-06:
    - flight: XX 505
      time: 09:00-13:02
      from: NRT
      to: HKG
"""


def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, *options: str) -> str:
    monkeypatch.chdir(tmp_path)
    trip_in(tmp_path, text)
    return " ".join(re.sub("[│─]", " ", here("plan", "visit.trip.yaml", "--width", "100", *options).out).split())


def test_landing_and_kerb_are_two_times_and_the_driver_waits_from_the_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule = printed(tmp_path, monkeypatch, TRIP + TALKS)
    sheet = printed(tmp_path, monkeypatch, TRIP + TALKS, "--copy", "movements")

    assert re.search(r"13:02-\d\d:\d\d > to Admiralty office, car, at the kerb about 13:40", schedule)
    assert "13:02 Lands: XX 505 about 13:40 Kerb: Hong Kong International Airport (HKG)" in sheet


def test_without_a_way_on_there_is_no_kerb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "kerb" not in printed(tmp_path, monkeypatch, TRIP)


# --- a written departure after the landing ------------------------------------------------------------------------


def coach(leaves: str, more: str = "") -> list[tuple[str, str]]:
    """What is said of a coach that leaves the airport at a clock time, talks in town at four."""
    plan = landing(f"{more}    - coach: Into town\n      time: {leaves}\n")
    found = (each for each in examine(plan, every_check()) if each.where.yaml_path.startswith("days."))
    return [(each.name, each.severity.name) for each in found if each.severity.name != "NOTE"]


def test_a_coach_that_leaves_while_its_people_are_at_the_control_leaves_without_them() -> None:
    assert coach("13:05") == [("late-arrival", "ERROR")]


def test_a_coach_that_leaves_when_they_are_at_the_kerb_is_in_time() -> None:
    assert coach("13:45") == []


def test_a_coach_that_they_miss_by_the_usual_way_to_the_kerb_alone_is_a_warning() -> None:
    assert coach("13:25") == [("late-arrival", "WARNING")]
    assert coach("13:25", "      exit: 5 min\n") == []


def test_a_motorcade_at_the_foot_of_the_stairs_needs_no_way_to_the_kerb() -> None:
    lines = "      exit: 0 min\n" + APRON.format("08:50-08:55", "RIX") + "\n    - car: Motorcade\n      time: 08:55"

    assert "late-arrival" not in said(arriving(lines))


def test_a_flight_between_two_cities_is_not_longer_by_the_drive_to_their_edges() -> None:
    lines = "    - flight: XX 1\n      time: 18:00\n      from: Beijing\n      to: Shanghai\n"
    minutes = leg(really_planned(lines, places=PLACES)).minutes

    assert minutes is not None
    assert 60 < minutes.low <= minutes.planned <= minutes.high < 150


# --- the only port of a city --------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["meeting: Photograph", "free: A walk"])
def test_a_line_without_a_place_after_a_train_to_a_city_is_at_the_citys_only_station(line: str) -> None:
    plan = really_planned(
        f"""
    - train: G 79
      from: guangzhou-south-station
      to: Hong Kong
      time: 09:00-10:00
    - {line}
{TALKS}""",
        places=PLACES,
    )

    photograph = list(plan.lines())[1]
    assert [place.id for place in photograph.places] == ["west-kowloon-station"]
    assert not plan.days[0].parties[0].legs[-1].rough


@pytest.mark.parametrize("written", ["within: 13:00-13:30\n      for: 30 min", "by: 13:00"])
def test_a_welcome_on_the_apron_may_have_a_window_or_a_latest_time(written: str) -> None:
    welcome = f"    - ceremony: Welcome\n      {written}\n      venue: HKG\n"

    assert said(landing(welcome)) == []


def test_a_car_that_says_it_leaves_from_the_port_waits_for_the_control_too() -> None:
    car = "    - car: To town\n      time: 13:01\n      from: HKG\n      to: office\n"

    assert said(landing(f"      exit: 45 min\n{car}")) == ["late-arrival"]


# --- a port that is not named -------------------------------------------------------------------------------------

IN_BEIJING = """
venues:
  hall: {name: Great Hall, city: Beijing, at: "39.9030, 116.3910"}
  room: {name: A room, city: Beijing}
  gate: {name: Arrivals, city: Beijing, at: "40.0799, 116.6031"}
"""


def to_beijing(starts: str, venue: str = "hall") -> list[str]:
    """What is said of a meeting behind a flight to Beijing, which has two airports, that lands at 13:00."""
    lines = "    - flight: XX 1\n      time: 09:00-13:00\n      from: NRT\n      to: Beijing\n"
    plan = really_planned(
        f"{lines}    - meeting: Talks\n      time: {starts}\n      venue: {venue}\n", places=IN_BEIJING
    )
    found = [each for each in examine(plan, every_check()) if each.name in ("late-arrival", "tight-leg")]
    assert all(each.severity.name == "WARNING" for each in found)
    return [each.name for each in found]


@pytest.mark.parametrize("venue", ["hall", "room"])
def test_who_lands_at_any_port_of_a_city_takes_the_control_and_the_way_out(venue: str) -> None:
    assert to_beijing("13:10", venue) == ["late-arrival"]
    assert to_beijing("15:00", venue) == []


def test_an_arrival_starts_the_timetable_also_where_nobody_wrote_from_where_people_come() -> None:
    ferry = "    - ferry: XX 1\n      time: 07:15-07:45\n      to: shekou-cruise-homeport\n"
    late = "    - meeting: Talks\n      time: 07:45-08:30\n      venue: office\n"

    for between in ("", "    - event: A photograph\n"):
        assert "late-arrival" in said(really_planned(f"{ferry}{between}{late}", places=PLACES))
