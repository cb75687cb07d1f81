"""What is said at the end of who is left where a ride of the others sets off, in a trip without vehicles (rule 26)."""

from small_trips import found, worked_out

from delegate.assessment.not_judged import not_judged

TOP = """
trip: Small
delegation: {ana: {name: Ana, role: principal}, ruiz: {name: Ruiz}}
venues:
  plant: {name: Plant, city: Canelones, at: "-34.5228, -56.2778"}
  hotel: {name: Hotel, city: Montevideo, at: "-34.9060, -56.1870"}
  near: {name: Hall, city: Canelones, at: "-34.5300, -56.2600"}
  park: {name: Park, city: Montevideo, at: "-34.9080, -56.1500"}
"""


def named(*, who=", who: ana", out="", next_at="hotel", more="", top=""):
    plan = worked_out(f"""{TOP}{top}days:
  2026-04-13:
    - {{coach: Out, time: "08:00", from: hotel, to: plant{out}}}
    - {{visit: Plant, time: "10:00-12:00", venue: plant{out}}}
    - {{coach: To lunch, time: "12:15", from: plant, to: park{who}}}
    - {{meal: Lunch, time: "13:30-15:00", venue: park{who}}}{more}
    - {{meal: Dinner, time: "18:00-20:00", venue: {next_at}}}
""").plan
    assert plan
    return [each.message for each in not_judged(plan) if "from Plant" in each.message]


def test_who_is_left_where_a_ride_takes_the_others_away_is_named_with_their_way() -> None:
    assert named() == ["transport for Ruiz from Plant to Hotel on 13 April"]


def test_who_is_left_and_has_a_way_that_is_written_or_near_is_not_named() -> None:
    assert named(who="") == []
    assert named(next_at="near") == []
    assert named(more='\n    - {coach: Back, time: "13:00", from: plant, to: hotel, who: ruiz}') == []


def test_who_came_there_by_themselves_is_not_named() -> None:
    assert named(out=", who: ana") == []


def test_the_only_coach_of_a_trip_may_be_that_of_the_others_and_one_that_had_them_before_is_theirs() -> None:
    bus = "vehicles: {bus: {kind: coach, seats: 20}}\n"

    assert named(top=bus) == ["transport for Ruiz from Plant to Hotel on 13 April"]
    assert named(top=bus, who=", who: ana", out=", who: ruiz, vehicle: bus") == []


def test_of_many_drives_without_a_vehicle_that_of_who_is_left_behind_is_said_first() -> None:
    (note,) = found(
        f"""{TOP}vehicles: {{bus: {{kind: coach, seats: 20}}, bus2: {{kind: coach, seats: 20}}}}
days:
  2026-04-13:
    - {{coach: Walk-about, time: "06:00", from: hotel, to: park}}
    - {{coach: Back, time: "06:40", from: park, to: hotel}}
    - {{coach: Out, time: "08:00", from: hotel, to: plant, vehicle: bus}}
    - {{visit: Plant, time: "10:00-12:00", venue: plant}}
    - {{coach: To lunch, time: "12:15", from: plant, to: park, who: ana, vehicle: bus}}
    - {{meal: Dinner, time: "18:00-20:00", venue: hotel}}
""",
        "no-vehicle",
    )
    assert note.message.startswith("4 drives have no vehicle, and no driver's sheet shows them: those of Ruiz to Hotel")
