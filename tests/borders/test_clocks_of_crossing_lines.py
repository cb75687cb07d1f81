"""The hour of a `crossing` line is on the clock of its hall on the side where people are, wherever they come from."""

from small_trips import found, worked_out

TRIP = """
trip: From Arizona, an hour behind El Paso in summer
base: hall
delegation: {ann: {name: Ann}}
crossings:
  bridge: {name: Bridge, sides: {US: "31.7475, -106.4870", MX: "31.7460, -106.4870"}, modes: [walk, coach], minutes: 15}
venues:
  hall: {name: Tucson hall, city: Tucson, at: "32.2200, -110.9700"}
  works: {name: Works, city: Ciudad Juarez, at: "31.7200, -106.4500"}
days:
  2026-06-10:
    - {meeting: Talks, time: "06:00-07:00", venue: hall}
    - {crossing: bridge, time: "TIME"}
    - {meeting: Visit, time: "18:00-18:30", venue: works}
"""
LAKE = """
trip: Over from Peru and back
base: puno
delegation: {ann: {name: Ann}}
crossings:
  post: {name: Post, sides: {PE: "-16.5650, -69.0420", BO: "-16.5655, -69.0390"}, modes: [walk, coach], minutes: 10-20}
venues:
  puno: {name: Hall, city: "Puno, PE", at: "-15.8400, -70.0200"}
days:
  2026-06-10:
    - {meeting: Talks, time: "06:00-07:00", venue: puno}
    - {crossing: post, time: "11:00"}
    - {free: On the other side, time: "12:30-15:30"}
    - {crossing: post, time: "16:00"}
    - {meeting: Report, time: "20:00-20:30", venue: puno}
"""


def hours(text: str) -> list[str]:
    """When the crossing lines are, in UTC."""
    plan = worked_out(text).plan
    assert plan
    starts = (line.start for line in plan.lines() if line.item.kind == "crossing")
    return [f"{start // 60 % 24:02}:{start % 60:02}" for start in starts if start is not None]


def test_people_from_another_clock_of_the_same_country_read_the_hour_of_the_hall() -> None:
    assert hours(TRIP.replace("TIME", "15:30")) == ["21:30"]
    assert found(TRIP.replace("TIME", "15:30"), "late-arrival") == []
    (late,) = found(TRIP.replace("TIME", "14:30"), "late-arrival")
    assert late.message == "the party is ready at Bridge at 14:39 for 14:30, 9 min late"


def test_free_time_beyond_and_the_line_back_have_the_clock_on_which_people_left() -> None:
    assert hours(LAKE) == ["16:00", "21:00"]
    assert found(LAKE, "late-arrival") == []
