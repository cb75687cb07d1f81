"""The vehicle of a movement that is called off drives nobody on that way (rules 2 and 26)."""

from every import every
from small_trips import found, worked_out

from delegate.assessment.not_judged import not_judged

TOP = """
trip: Small
delegation: {rao: {name: Rao, role: principal}, team: {name: Team, people: 12}, ole: {name: Ole, people: 12}}
venues:
  lund: {name: Lund Hotel, city: Lund, at: "55.7050, 13.1870"}
  plant: {name: Plant, city: Lund, at: "55.7150, 13.2200"}
  patong: {name: Hotel Patong, city: Phuket, at: "7.8960, 98.2960"}
  office: {name: Office, city: Phuket, at: "7.8860, 98.3920"}
"""
ONE = "vehicles: {bus: {kind: coach, seats: 50}}\n"
TWO = "vehicles: {bus: {kind: coach, seats: 50}, other: {kind: coach, seats: 50}}\n"
GROUPS = TWO + "groups: {red: {people: [rao, team], vehicle: bus}, blue: {people: [ole], vehicle: other}}\n"
LUND = ("plant", "lund", "CPH", "HAM")
PHUKET = ("office", "patong", "HKT", "BKK")


def trip(ends, off, *, vehicles=ONE, coach="", below="", hotel=""):
    visit, bed, port, onward = ends
    return f"""{TOP}{vehicles}days:
  2026-11-12:
    - {{visit: V, time: "15:00-16:30", venue: {visit}}}
    - {{hotel: {bed}{hotel}}}
  2026-11-13:
    - {{coach: To the airport, time: "08:00", from: {bed}, to: {port}{coach}, status: {off}}}
{below}    - {{flight: XX 205, time: "12:30-13:50", from: {port}, to: {onward}}}
"""


def asked(text):
    return [each.message for each in found(text, "unknown-way")]


def named(text):
    plan = worked_out(text).plan
    assert plan
    return [each.message for each in not_judged(plan) if each.reason == "leaving"]


@every(("ends", "coach"), [(ends, coach) for ends in (LUND, PHUKET) for coach in (", vehicle: bus", "")])
def test_the_only_vehicle_drives_nobody_on_the_way_of_its_own_line_that_is_called_off(ends, coach):
    (message,) = asked(trip(ends, "cancelled", coach=coach))

    assert message.endswith("nobody wrote how, and “To the airport” is called off")


def test_a_line_that_stands_or_another_one_in_its_place_is_not_asked_about():
    instead = '    - {coach: Later, time: "08:30", from: lund, to: CPH, vehicle: bus}\n'

    assert asked(trip(LUND, "confirmed", coach=", vehicle: bus")) == []
    assert asked(trip(LUND, "cancelled", coach=", vehicle: bus", below=instead)) == []


def test_the_vehicle_of_a_group_whose_line_is_called_off_is_named_at_the_end():
    blue = '    - {coach: Blue, time: "08:00", from: lund, to: CPH, who: blue}\n'
    text = trip(LUND, "cancelled", vehicles=GROUPS, coach=", who: red", below=blue)

    assert asked(text) == []
    assert named(text) == ["transport for Rao and Team from Lund Hotel to Copenhagen Airport on 13 November"]


def test_another_vehicle_that_people_have_drives_them_where_a_line_names_what_is_called_off():
    text = trip(LUND, "cancelled", vehicles=TWO + "defaults: {vehicle: other}\n", coach=", vehicle: bus")

    assert asked(text) == []
    assert named(text) == []
