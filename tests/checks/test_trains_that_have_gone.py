"""Who comes after the last service is told, and who need not catch it is not."""

from printers_days import day, found, names

from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


def night(until: str, *, onward: str = "metro: Airport Express", breakfast: str = "") -> Plan:
    """A reception at the airport, whose last train of the night leaves at 00:48, and on into town."""
    return day(f"""
    - reception: Late landing
      time: 22:00-{until}
      venue: hall
    - {onward}
      to: guild
{breakfast}
""")


def test_who_comes_to_the_platform_after_the_last_train_is_told_from_when_it_is_caught():
    (gone,) = found(night("01:15+1"))

    assert (gone.name, gone.severity) == ("last-service-gone", Severity.ERROR)
    assert (
        "leaves Airport Station (Hong Kong) at 00:48, the first at 05:54; the party would be there at " in gone.message
    )
    assert gone.help == "leave Airport hall by 00:45, or take a coach or a car"
    assert names(night("00:45+1")) == []
    assert names(night("00:50+1")) == ["last-service-gone"]


def test_who_misses_the_last_train_is_not_told_twice_to_be_late():
    breakfast = """
  2026-05-13:
    - meal: Breakfast
      time: 02:30
      venue: guild
"""
    assert names(night("01:15+1", breakfast=breakfast)) == ["last-service-gone"]


def test_who_is_fetched_by_coach_misses_no_train():
    assert names(night("01:15+1", onward="coach: Fetched")) == []


def test_who_wrote_how_long_a_train_takes_in_the_night_is_held_against_the_timetable_alone():
    (short,) = found(night("01:15+1", onward="metro: Special train\n      for: 40 min"))

    assert short.name == "optimistic-leg"
    assert "first at 05:54, last at 00:48" in short.message


def test_who_waits_for_the_first_train_of_the_morning_has_missed_none():
    early = """
    - meeting: Early landing
      time: 05:00-05:15
      venue: hall
    - metro: Airport Express
      to: guild
"""
    assert names(day(early)) == []


def test_a_last_train_missed_after_an_approximate_end_is_a_warning():
    lines = """
    - reception: Late landing
      time: ~22:00-01:15+1
      venue: hall
    - metro: Airport Express
      to: guild
"""
    (gone,) = found(day(lines))

    assert (gone.name, gone.severity) == ("last-service-gone", Severity.WARNING)
