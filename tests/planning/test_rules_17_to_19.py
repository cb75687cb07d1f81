"""Rules 17 to 19 of the planner: crossings, opening hours, and countries without border control."""

from programme import PLACES, clock, leg, really_planned

from delegate.assessment.border_times import at_border
from delegate.planning.unfit_crossings import crossing_of

DAY = """
    - meeting: One
      time: {first}
      venue: a
    - meeting: Two
      time: {second}
      venue: g
"""


def test_rule_17_before_opening_people_wait():
    plan = really_planned(
        """
    - meeting: One
      time: 04:00-05:00
      venue: a
    - crossing: east
    - meeting: Two
      time: 09:00-10:00
      venue: g
    """
    )

    ride, wait = leg(plan).segments[:2]
    assert wait.kind == "wait"
    assert clock(leg(plan).leave + ride.minutes.planned + wait.minutes.planned) == "06:30"


def test_rule_18_the_open_crossing_with_the_shortest_planned_leg_is_chosen_and_marked():
    plan = really_planned(DAY.format(first="10:00-11:00", second="15:00-16:00"))

    assert (leg(plan).crossing, leg(plan).crossing_chosen) == ("east", True)
    assert [other.crossing for other in leg(plan).others] == ["west"]


def test_rule_18_a_closed_crossing_is_not_chosen():
    plan = really_planned(DAY.format(first="21:00-22:15", second="23:59-00:30+1"))

    assert leg(plan).crossing == "west"


def test_rule_18_a_crossing_that_the_mode_does_not_suit_is_not_chosen():
    lines = """
    - meeting: One
      time: 10:00-11:00
      venue: a
    - walk: On foot
    - meeting: Two
      time: 22:00-23:00
      venue: g
    """

    assert leg(really_planned(lines)).crossing == "west"


def test_rule_18_a_vehicle_without_plates_for_the_other_side_finds_no_crossing():
    plan = really_planned(
        DAY.format(first="10:00-11:00", second="15:00-16:00") + "      vehicle: bus\n",
        top="vehicles: {bus: {kind: coach, plates: [AA]}}",
    )

    assert (leg(plan).crossing, leg(plan).border_missing) == (None, True)


def test_rule_18_where_none_fits_the_leg_is_shown_without_the_border():
    lines = DAY.format(first="10:00-11:00", second="15:00-16:00") + "      vehicle: bus\n"
    plan = really_planned(lines, top="vehicles: {bus: {kind: coach, plates: [AA]}}")

    assert leg(plan).border_missing is True
    assert [segment.kind for segment in leg(plan).segments] == ["ride"]
    assert leg(plan).slack is not None


def test_rule_19_where_no_crossing_of_a_border_is_known_its_control_is_on_the_way_and_has_no_minutes():
    plan = really_planned(DAY.format(first="10:00-11:00", second="15:00-16:00"), places=PLACES)

    assert (leg(plan).border_missing, leg(plan).clearing_unknown) == (False, True)
    assert [(each.kind, each.minutes is None) for each in leg(plan).segments] == [("ride", False), ("clear", True)]
    assert leg(plan).slack is not None


SCHENGEN = """
venues:
  geneva: {name: Palace, city: Geneva, at: "46.2267, 6.1405"}
  lyon: {name: Town hall, city: Lyon, at: "45.7676, 4.8357"}
cities:
  Geneva: {country: CH, zone: Europe/Zurich, at: "46.2044, 6.1432"}
  Lyon: {country: FR, zone: Europe/Paris, at: "45.7640, 4.8357"}
crossings:
  bardonnex: {name: Bardonnex, sides: {CH: "46.1480, 6.0990", FR: "46.1470, 6.0980"}, minutes: 5-15}
"""
TO_LYON = """
    - meeting: One
      time: 10:00-11:00
      venue: geneva
{crossing}
    - meeting: Two
      time: 15:00-16:00
      venue: lyon
"""


def test_rule_19_between_countries_without_border_control_nothing_is_added_and_the_leg_says_so():
    way = leg(really_planned(TO_LYON.format(crossing=""), places=SCHENGEN))

    assert way.open_border == "Schengen area"
    assert (way.crossing, way.border_missing) == (None, False)
    assert [segment.kind for segment in way.segments] == ["ride"]


def test_rule_19_the_areas_are_dated():
    days = "days:\n  2007-02-23:\n" + TO_LYON.format(crossing="")

    assert leg(really_planned(days, places=SCHENGEN)).open_border is None


def test_rule_19_a_written_crossing_overrules_it():
    way = leg(really_planned(TO_LYON.format(crossing="    - crossing: bardonnex"), places=SCHENGEN))

    assert way.crossing == "bardonnex"
    assert "clear" in [segment.kind for segment in way.segments]


def test_rule_17_a_port_is_judged_where_the_service_passes_it():
    trains = """
    - train: G 1
      time: {time}
      from: guangzhou-south-station
      to: west-kowloon-station
    """
    found = []
    for time in ("21:00-23:20", "21:00-23:50"):
        plan = really_planned(trains.format(time=time), places="")
        border = at_border(plan, leg(plan), crossing_of(leg(plan), plan.world.borders), "planned")
        found.append(border.shut)

    assert found == [False, True]
