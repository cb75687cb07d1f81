"""A control of unknown time is named at the end where it may take what is left before a train or behind a landing."""

import pytest
from small_trips import ports_named

TO_PARIS = """trip: To Paris
delegation: {{ana: {{name: Ana, papers: [passport: {{nationality: GB}}]}}}}
venues:
  library: {{name: British Library, city: London, at: "51.5300, -0.1270"}}
  st-pancras: {{name: St Pancras, city: London, at: "51.5310, -0.1260"}}
  nord: {{name: Gare du Nord, city: Paris, at: "48.8800, 2.3550"}}
days:
  2027-03-08:
    - meeting: Library
      time: 08:00-{until}
      venue: library
    - train: ES 9014
      time: 10:25-13:50
      from: st-pancras
      to: nord
{field}"""
TO_NEW_YORK = """trip: To New York
delegation: {{ana: {{name: Ana, papers: [passport: {{nationality: BR}}, visa: {{for: US}}]}}}}
venues:
  un: {{name: United Nations, city: New York, at: "40.7490, -73.9680"}}
days:
  2027-03-08:
    - flight: XX 1
      time: 01:00-08:00
      from: GRU
      to: JFK
    - coach: To the United Nations
      to: un
    - meeting: United Nations
      time: {at}
      venue: un
"""
TO_CIUDAD_DEL_ESTE = """trip: By road over the border behind a flight
delegation: {{ana: {{name: Ana}}}}
venues:
  chamber: {{name: Chamber, city: Ciudad del Este, at: "-25.5100, -54.6110"}}
vehicles:
  coach: {{name: Coach, kind: coach, seats: 20}}
days:
  2026-09-16:
    - flight: LA 3200
      time: 09:00-10:35
      from: {origin}
      to: IGU
    - meeting: Chamber
      time: 12:00-15:30
      venue: chamber
      vehicle: coach
"""


@pytest.mark.parametrize(
    ("until", "field", "named"),
    [
        ("10:00", "", 1),
        ("08:30", "", 0),
        ("10:00", "      check-in: 15 min\n", 0),
    ],
)
def test_the_usual_check_in_of_a_train_has_no_border_control_in_it(until: str, field: str, named: int) -> None:
    said = ["the time at the border control of “ES 9014” on 8 March, which is not known"]

    assert ports_named(TO_PARIS.format(until=until, field=field)) == said * named


@pytest.mark.parametrize(("at", "named"), [("10:15", 1), ("14:00", 0)])
def test_the_control_behind_a_landing_is_named_where_little_time_is_left(at: str, named: int) -> None:
    said = ["the time at the border control of “XX 1” on 8 March, which is not known"]

    assert ports_named(TO_NEW_YORK.format(at=at)) == said * named


@pytest.mark.parametrize(("origin", "named"), [("GRU", []), ("ASU", ["“LA 3200” on 16 September"])])
def test_a_flight_inside_a_country_has_no_control_where_a_road_over_a_border_follows(origin: str, named: list) -> None:
    said = ports_named(TO_CIUDAD_DEL_ESTE.format(origin=origin))

    assert said == [f"the time at the border control of {each}, which is not known" for each in named]


def test_two_of_one_title_on_one_date_are_told_apart_by_their_hours() -> None:
    one = TO_NEW_YORK.format(at="15:05").replace("XX 1", "To New York")
    two = one.replace("ana: ", "ben: {name: Ben, papers: [passport: {nationality: BR}, visa: {for: US}]}, ana: ")
    late = "    - flight: To New York\n      time: 06:00-13:00\n      from: GRU\n      to: JFK\n      who: ana\n"
    apart = two.replace("to: JFK\n", "to: JFK\n      who: ben\n").replace("    - coach", f"{late}    - coach")
    both = apart.replace("time: 01:00-08:00", "time: 05:55-12:55")

    (said,) = ports_named(both)
    assert said == (
        "the time at the border controls of “To New York” at 05:55 on 8 March and “To New York” at 06:00 on 8 March, "
        "which is not known"
    )
