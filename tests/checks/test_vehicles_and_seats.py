"""What is found about the vehicles of single drives: the only one, seats, and who rides in which, hosts too."""

from copies import legs, said, sheet
from every import every
from printers_vehicles import CARS, COACH, START, TOP, found, item, plan
from small_trips import worked_out

from delegate.assessment.open_lines import crowds_of_unknown_number


def test_the_only_vehicle_takes_the_drives_that_it_can_make_and_is_then_unused_no_more():
    text = TOP + COACH + START + item("Mill", "11:30-12:30", "mill")

    assert not {"no-vehicle", "unused-vehicle"} & found(text).keys()
    assert [leg.vehicles[0].id for leg in plan(text).legs()] == ["coach-1"]


def test_the_only_vehicle_takes_no_drive_for_which_it_has_too_few_seats():
    small = COACH.replace("45", "20")
    text = TOP + small + START + item("Mill", "11:30-12:30", "mill")
    written = text.replace("venue: mill", "venue: mill\n      vehicle: coach-1")

    assert {"no-vehicle"} <= found(text).keys()
    assert "too-few-seats" not in found(text)
    assert [leg.vehicles for leg in plan(text).legs()] == [()]
    assert "too-few-seats" in found(written)


def test_the_only_vehicle_does_not_take_a_drive_from_which_it_misses_its_next_written_one():
    away = item("Works", "11:30-12:30", "works", "who: members") + item(
        "Mill", "11:30-12:30", "mill", "who: wen", "vehicle: coach-1"
    )

    said = found(TOP + COACH + START + away)
    assert said["no-vehicle"].where.yaml_path == "days.2026-12-01[1]"
    assert "vehicle-double-booked" not in said


def test_a_vehicle_of_the_defaults_is_in_two_places_where_its_people_are():
    away = item("Works", "10:20-12:30", "works", "who: members") + item("Mill", "10:20-12:30", "mill", "who: wen")

    assert "vehicle-double-booked" in found(TOP + "defaults: {vehicle: coach-1}\n" + COACH + START + away)


def test_two_groups_with_a_vehicle_each_go_together_in_both():
    groups = "groups:\n  red: {name: Red, people: wen, vehicle: coach-1}\n  blue: {people: members, vehicle: coach-2}\n"
    text = TOP + groups + CARS + START + item("Mill", "11:30-12:30", "mill")

    (leg,) = plan(text).legs()
    assert [(each.vehicle.id, sorted(each.riders or ())) for each in leg.wanted.seating] == [
        ("coach-1", ["wen"]),
        ("coach-2", ["members"]),
    ]
    assert found(text) == {}


@every(
    ("vehicle", "short"),
    [
        ("[coach-1, coach-2]", False),
        ("{coach-1: wen, coach-2: members}", False),
        ("{coach-1: members, coach-2: wen}", True),
        ("{coach-2: members}", True),
        ("coach-2", True),
    ],
)
def test_seats_add_up_over_a_list_and_are_counted_apart_where_it_says_who_rides_in_which(vehicle, short):
    text = TOP + CARS + START + item("Mill", "11:30-12:30", "mill", f"vehicle: {vehicle}")

    assert ("too-few-seats" in found(text)) is short


def test_where_seats_are_too_few_another_vehicle_of_that_kind_is_offered_and_never_one_of_another_kind():
    one = "vehicles: {van: {kind: car, seats: 5}, coach-1: {kind: coach, seats: 16}}\n"
    text = TOP + one + START + item("Mill", "11:30-12:30", "mill", "vehicle: coach-1")
    helped = [
        found(each)["too-few-seats"].help for each in (text, text.replace("van: {kind: car", "bus: {kind: coach"))
    ]

    assert "van" not in helped[0]
    assert "coach-2" in helped[0]
    assert "bus" in helped[1]


def test_a_vehicle_that_a_list_names_twice_has_its_seats_once():
    text = TOP + CARS + START + item("Mill", "11:30-12:30", "mill", "vehicle: [coach-2, coach-2]")

    assert "36 people for the 20 seats of coach-2" in found(text)["too-few-seats"].message
    assert len([drive for drive in plan(text).vehicles.drives if drive.vehicle.id == "coach-2"]) == 1


@every(
    ("vehicle", "said"),
    [
        ("{coach-1: wen, coach-2: [members, wen]}", "Wen Jia rides in coach-1 and coach-2 at the same time"),
        ("{coach-1: both, coach-2: wen}", "Wen Jia rides in coach-1 and coach-2 at the same time"),
        ("{coach-1: wen}", "Members rides in none of the vehicles that the line names: coach-1"),
        ("{coach-1: ann}", "Printers ride in none of the vehicles that the line names: coach-1"),
        ("{coach-1: wen, coach-2: [members, late]}", "Late ride in coach-2, and “Mill” is not for them"),
        ("{coach-1: wen, coach-2: members, coach-3: late}", "Late ride in coach-3, and “Mill” is not for them"),
        ("{coach-1: wen, coach-2: [members, bo]}", "Bo rides in coach-2, and “Mill” is not for them"),
        ("{coach-1: wen, coach-2: all}", None),
        ("{coach-1: wen, coach-2: [members, hal]}", None),
    ],
)
def test_whoever_rides_in_two_vehicles_in_none_or_is_not_of_the_line_is_told(vehicle, said):
    more = "delegation:\n  ann: {name: Ann}\n  bo: {name: Bo}\n"
    top = TOP.replace("delegation:\n", more).replace("people: 20", "people: 19")
    groups = (
        "groups: {both: {name: Printers, people: [wen, members]}, late: {name: Late, people: [ann, bo]}, "
        "all: [members, ann]}\n"
    )
    hosts = "hosts: {hal: {name: Hal}}\n"
    cars = CARS.replace("}}", "}, coach-3: {kind: coach, seats: 9}}").replace("seats: 16", "seats: 60")
    lines = item("Mill", "11:30-12:30", "mill", "who: [wen, members]", f"vehicle: {vehicle}")

    outcome = worked_out(top + groups + hosts + cars + START + lines)

    told = [each.message for each in outcome.findings if each.name in ("too-few-seats", "no-vehicle")]
    assert (said in told) if said else not told


def test_everybody_who_is_in_a_vehicle_at_one_time_needs_a_seat_over_all_lines():
    lines = "".join(
        f"    - coach: Out\n      time: 09:10-10:00\n      from: guild\n      to: mill\n      who: {who}\n"
        "      vehicle: coach-2\n"
        for who in ("wen", "members")
    )

    said = found(TOP + CARS + START + lines)
    assert "36 people for the 20 seats" in said["too-few-seats"].message
    assert "vehicle-double-booked" not in said


def test_a_drive_that_somebody_wrote_as_open_is_no_drive_without_a_vehicle():
    assert (
        not {"no-vehicle", "unused-vehicle"}
        & found(TOP + CARS + START + item("Mill", "11:30-12:30", "mill", "vehicle: tbc")).keys()
    )


SHORT_DRIVE = """\
trip: Wine growers
delegation:
  ann: {{name: Ann Daly}}
  ben: {{name: Ben Roe}}
hosts:
  ek: {{name: {host}}}
vehicles:
  van: {{kind: {kind}, seats: 4, driver: Sven Ek}}
venues:
  office: {{name: Office, city: Adelaide, at: "-34.9280, 138.6000"}}
  mill: {{name: Mill, city: Adelaide, at: "-34.9000, 138.6300"}}
days:
  2027-03-02:
    - {kind}: To the mill
      time: 09:00
      from: office
      to: mill
      who: {who}
      vehicle: {vehicle}
    - visit: Mill
      time: 11:00-12:00
      venue: mill
      with: ek
"""


def short_drive(host, who="[ann, ben, ek]", vehicle="van", kind="car"):
    return SHORT_DRIVE.format(host=host, who=who, vehicle=vehicle, kind=kind)


@every(
    ("host", "who", "vehicle", "kind"),
    [
        ("Team, people: 3", "[ann, ben, ek]", "van", "car"),
        ("Team, people: 3", "[ann, ben, ek]", "van", "helicopter"),
        ("Team, people: 40", "[ann, ek]", "van", "car"),
        ("Team, people: 3", "[ann, ben]", "{van: [ann, ben, ek]}", "car"),
    ],
)
def test_hosts_in_who_of_a_drive_take_seats_as_those_named_for_the_vehicle_do(host, who, vehicle, kind):
    assert "too-few-seats" in found(short_drive(host, who, vehicle, kind))


def test_hosts_of_unknown_number_in_who_of_a_drive_are_named_with_its_seats():
    text = short_drive("Team, people: tbc")

    assert "too-few-seats" not in found(text)
    told = crowds_of_unknown_number(plan(text), {"ann", "ben"})
    assert [(each.who, each.counted) for each in told] == [(("ek",), ("the seats of van",))]


@every(
    ("host", "heads"),
    [("Sven Ek", 3), ("Team, people: 3, leaves: 2027-03-01", 1), ("Team, people: 2", 1)],
)
def test_a_host_who_drives_or_has_left_takes_no_seat(host, heads):
    text = short_drive(host).replace("name: Ben Roe", f"name: Ben Roe, people: {heads}")

    assert "too-few-seats" not in found(text)


def test_hosts_in_who_of_a_drive_are_on_board_in_the_movement_sheet():
    (row,) = legs(sheet(short_drive("Team, people: 2"), copy="movements"))

    assert [said(each.text) for each in row.details if each.kind == "on-board"] == [("4 people, Team",)]
