"""What is found about vehicles and rooms: booked twice, elsewhere, unnamed, without seats."""

import re

import pytest

from delegate.diagnostics import Severity
from delegate.pipeline import work_out
from delegate.reading.books import Refused

TOP = """\
trip: Printers
delegation:
  wen: {name: Wen Jia, people: 16}
  members: {name: Members, people: 20}
venues:
  guild: {name: Guild hall, city: Hong Kong, at: "22.2808, 114.1654"}
  mill: {name: Mill, city: Hong Kong, at: "22.3900, 113.9730"}
  works: {name: Works, city: Hong Kong, at: "22.3810, 114.2700"}
"""
START = """\
days:
  2026-12-01:
    - meeting: Start
      time: 08:30-09:00
      venue: guild
"""
COACH = "vehicles: {coach-1: {kind: coach, seats: 45, plates: [HK]}}\n"
CARS = "vehicles: {coach-1: {kind: coach, seats: 16}, coach-2: {kind: coach, seats: 20}}\n"


def item(title, time, venue, *fields):
    return "".join(
        [f"    - visit: {title}\n      time: {time}\n      venue: {venue}\n", *(f"      {x}\n" for x in fields)]
    )


def found(text):
    outcome = work_out("t.trip.yaml", text.encode(), lambda _: Refused("none"))
    return {each.name: each for each in outcome.findings}


def plan(text):
    return work_out("t.trip.yaml", text.encode(), lambda _: Refused("none")).plan


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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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

    outcome = work_out("t.trip.yaml", (top + groups + hosts + cars + START + lines).encode(), Refused)

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


BOTH_SIDES = """\
days:
  2026-12-01:
    - visit: Mill
      time: 08:30-13:00
      venue: mill
      who: wen
    - coach: North
      time: 09:00-10:00
      from: guild
      to: works
      who: members
      vehicle: coach-1
    - metro: Over the border
      time: 13:30-16:30
      from: mill
      to: Shenzhen
      via: lok-ma-chau-spur-line
      who: wen
    - coach: From Futian
      time: 18:00-19:00
      from: Shenzhen
      to: Shenzhen North Railway Station
      who: wen
      vehicle: coach-1
"""


def test_a_vehicle_without_plates_for_the_border_between_cannot_drive_to_its_next_drive():
    text = TOP + COACH + BOTH_SIDES

    assert "plates-unwritten" not in found(text)
    assert "has plates for HK and cannot drive from HK to CN" in found(text)["vehicle-elsewhere"].message


@pytest.mark.parametrize("time", ["18:00-19:00", "evening"])
def test_the_plates_of_a_vehicle_that_only_crosses_empty_are_asked_for_too(time):
    both = BOTH_SIDES.replace("18:00-19:00", time)

    said = found(TOP + COACH.replace(", plates: [HK]", "") + both)
    assert said["plates-unwritten"].message == "coach-1 is to drive empty from HK to CN, and its plates are not written"
    assert "vehicle-elsewhere" not in said
    assert "plates-unwritten" not in found(TOP + COACH.replace("[HK]", "[HK, CN]") + both)
    assert {"vehicle-elsewhere", "plates-missing"} & found(TOP + COACH + both).keys()


def two_parties(there, *lines, ends="09:00", here="guild"):
    """Two parties who are at two places and go on to one line, the second from `there`."""
    text = TOP + '  far: {name: Far works, city: Shenzhen, at: "22.5410, 114.0553"}\n'
    text += '  next-door: {name: Next door, city: Hong Kong, at: "22.2811, 114.1655"}\n'
    return (
        text
        + "days:\n  2026-12-01:\n"
        + item("One", "08:00-09:00", here, "who: wen")
        + item("Two", f"08:00-{ends}", there, "who: members")
        + "".join(lines)
    )


@pytest.mark.parametrize(
    ("there", "ends", "starts", "severity"),
    [
        ("works", "09:00", "10:00", "error"),  # a way of half an hour
        ("works", "09:15", "10:15", "error"),
        ("works", "10:30", "15:00", None),
        ("next-door", "09:00", "10:00", None),
        ("far", "09:30", "11:00", "error"),
        ("far", "12:30", "15:00", None),
    ],
)
def test_one_vehicle_that_fetches_two_parties_must_have_the_time_to_drive_from_one_to_the_other(
    there, ends, starts, severity
):
    coach = COACH.replace("[HK]", "[HK, CN]")
    line = item("Mill", f"{starts}-16:00", "mill", "vehicle: coach-1")

    said = found(coach + two_parties(there, line, ends=ends)).get("vehicle-elsewhere")

    assert (said.severity.word if said else None) == severity
    assert said is None or "is to fetch Wen Jia from Guild hall at 09:00 and Members from" in said.message


@pytest.mark.parametrize(
    ("written", "starts", "told"),
    [
        ("within: 09:15-10:00", "11:00", True),
        ("within: 09:15-11:00", "15:00", False),
        ("time: morning", "11:00", True),
    ],
)
def test_one_vehicle_that_fetches_two_parties_in_a_window_must_have_the_time_in_some_order(written, starts, told):
    coach = COACH.replace("[HK]", "[HK, CN]")
    drive = f"    - coach: Onward\n      {written}\n      to: mill\n      vehicle: coach-1\n"
    line = item("Mill", f"{starts}-16:00", "mill")

    said = found(coach + two_parties("far", drive, line, ends="09:00")).get("vehicle-elsewhere")

    assert (said.severity.word, said.help) == ("error", "name another vehicle for one of them") if told else not said


def test_the_later_party_leaving_later_by_what_the_help_says_is_enough():
    line = item("Mill", "10:00-16:00", "mill", "vehicle: coach-1")

    said = found(COACH + two_parties("works", line))["vehicle-elsewhere"]
    later = int(re.search(r"those at Works leave (\d+) min later", said.help)[1])
    ends = [f"{9 + minutes // 60:02d}:{minutes % 60:02d}" for minutes in (later, later - 1, -said.minutes - 1)]
    told = [found(COACH + two_parties("works", line, ends=each)).get("vehicle-elsewhere") for each in ends]
    assert [each.severity.word if each else None for each in told] == [None, "warning", "error"]


@pytest.mark.parametrize(
    ("starts", "severity"),
    [("15:00", None), ("11:30", None), ("11:00", "warning"), ("10:40", "error")],
)
def test_people_wait_for_the_vehicle_that_collects_them_where_all_are_in_time(starts, severity):
    line = item("Mill", f"{starts}-16:00", "mill", "vehicle: coach-1")

    said = found(COACH + two_parties("works", line)).get("vehicle-elsewhere")
    assert (said.severity.word if said else None) == severity


def test_people_wait_for_the_vehicle_where_they_go_on_by_lines_of_their_own():
    own = [item(f"Mill {who}", "13:00-16:00", "mill", f"who: {who}", "vehicle: coach-1") for who in ("wen", "members")]

    said = found(COACH + two_parties("works", *own))
    assert not {"vehicle-elsewhere", "vehicle-double-booked"} & said.keys()


def test_people_do_not_wait_for_the_vehicle_where_somebody_wrote_when_they_leave():
    go = "    - coach: Go\n      time: 09:00\n      to: mill\n      vehicle: coach-1\n"

    assert "vehicle-elsewhere" in found(COACH + two_parties("works", go + item("Mill", "15:00-16:00", "mill")))


@pytest.mark.parametrize(("dinner", "said"), [("19:00", False), ("11:15", True)])
def test_without_a_clock_where_they_are_taken_people_must_be_there_before_they_set_out_again(dinner, said):
    lines = "    - hotel: mill\n      vehicle: coach-1\n" + item(
        "Dinner", f"{dinner}-22:00", "works", "vehicle: coach-1"
    )

    assert ("vehicle-elsewhere" in found(COACH + two_parties("works", lines))) == said


CITIES = """\
trip: Printers
delegation:
  lam: {name: Lam, people: 13}
venues:
  cgo: {name: CGO, city: Hong Kong, at: "22.2808, 114.1654"}
  h: {name: Beijing Hotel, city: Beijing, at: "39.9087, 116.4105"}
  t: {name: Zhongguancun, city: Beijing, at: "39.9836, 116.3160"}
vehicles: {coach-1: {kind: coach, seats: 20, plates: [HK, CN]}}
days:
  2026-05-11:
    - {meeting: Before, time: 05:30-06:00, venue: cgo}
    - {flight: CX 390, time: 10:00-13:20, from: HKG, to: PEK}
    - {hotel: h, nights: 3}
  2026-05-13:
    - {meeting: Park, TIME, venue: t}
  2026-05-14:
    - {flight: CX 331, time: 16:00-19:50, from: PEK, to: HKG}
    - {meeting: After, time: 21:30-22:00, venue: cgo}
"""


@pytest.mark.parametrize("time", ["time: 14:00-16:00", "time: morning"])
def test_the_only_vehicle_does_not_follow_a_party_empty_that_left_its_city_by_a_service(time):
    text = CITIES.replace("TIME", time)

    said = found(text)
    assert "no-vehicle" in said
    carried = [[leg.origin.place.city, leg.destination.place.city] for leg in plan(text).legs() if leg.vehicles]
    assert carried == [["Hong Kong", "Hong Kong"]] * 2


BEYOND = """\
trip: One bus in Tokyo
delegation: {ma: {name: Ma}}
vehicles: {bus: {kind: coach, seats: 25}}
venues:
  meti: {name: METI, city: Tokyo, at: "35.6720, 139.7510"}
  works: {name: Works, city: Toyota, at: "35.0560, 137.1570"}
  castle: {name: Nagoya Castle, city: Nagoya, at: "35.1850, 136.8900"}
days:
  2026-04-21:
    - {meeting: METI, time: 10:00-11:00, venue: meti, vehicle: bus}
    - {train: Nozomi 35, time: 13:00-14:40, from: tokyo-station, to: nagoya-station}
    - {visit: Works, TIME, venue: worksTHERE}
    - {hotel: castle}
"""


@pytest.mark.parametrize("time", ["time: 16:30-17:30", "time: 22:30-23:00", "time: afternoon"])
def test_the_only_vehicle_does_not_follow_a_party_to_the_towns_beyond_its_station(time):
    text = BEYOND.replace("TIME", time).replace("THERE", "")

    said = found(text)
    assert "2 drives have no vehicle" in said["no-vehicle"].message
    assert not {"vehicle-elsewhere", "unused-vehicle"} & said.keys()
    carried = [leg.destination.name for leg in plan(text).legs() if leg.vehicles]
    assert carried == ["Tokyo Station"]


def test_the_only_vehicle_that_somebody_wrote_beyond_the_station_takes_the_drives_there():
    text = BEYOND.replace("TIME", "time: 22:30-23:00").replace("THERE", ", vehicle: bus")

    carried = [leg.destination.name for leg in plan(text).legs() if leg.vehicles]
    assert carried[-2:] == ["Works", "Nagoya Castle"]


def test_the_only_vehicle_waits_in_its_city_for_a_party_that_comes_back_by_a_service():
    back = """\
    - {train: Nozomi 60, time: 19:00-20:40, from: nagoya-station, to: tokyo-station}
    - {meal: Supper, time: 21:30-22:00, venue: meti}
"""
    text = BEYOND.replace("TIME", "time: 16:00-16:30").replace("THERE", "").replace("    - {hotel: castle}\n", back)

    carried = [leg.destination.name for leg in plan(text).legs() if leg.vehicles]
    assert carried == ["Tokyo Station", "METI"]


@pytest.mark.parametrize(
    ("leaves", "vehicle", "said"),
    [
        ("11:00", "", "no-vehicle"),
        ("11:00", "      vehicle: coach-1\n", "vehicle-elsewhere"),
        ("11:15", "", None),
        ("11:15", "      vehicle: coach-1\n", None),
    ],
)
def test_the_only_vehicle_takes_no_drive_for_which_it_may_come_late_and_a_written_one_is_told(leaves, vehicle, said):
    lines = item("Mill", "10:00-16:00", "mill", "who: wen", "vehicle: coach-1")
    lines += item("Works", "09:00-10:00", "works", "who: members")
    lines += f"    - coach: Back\n      time: {leaves}\n      to: guild\n      who: members\n{vehicle}"
    lines += item("Talks", "15:00-16:00", "guild", "who: members")

    names = found(TOP + COACH + START.replace("venue: guild\n", "venue: guild\n      who: wen\n") + lines).keys()
    assert {"no-vehicle", "vehicle-elsewhere"} & names == ({said} if said else set())


def test_a_drive_home_that_somebody_wrote_keeps_the_only_vehicle_there():
    text = CITIES.replace("TIME", "time: 14:00-16:00").replace("venue: cgo}\n\n", "venue: cgo}\n")
    home = text.replace("time: 21:30-22:00, venue: cgo", "time: 21:30-22:00, venue: cgo, vehicle: coach-1")
    home = home.replace("    - {meeting: Before, time: 05:30-06:00, venue: cgo}\n", "")

    said = found(home)
    assert "no-vehicle" in said
    assert "vehicle-elsewhere" not in said


def test_a_party_at_a_hotel_may_leave_earlier_than_it_has_to_and_is_a_warning_at_most():
    nights = "    - {hotel: guild, who: wen}\n    - {hotel: works, who: members}\n  2026-12-02:\n" + item(
        "Mill", "15:00-16:00", "mill", "vehicle: coach-1"
    )

    assert found(COACH + two_parties("works", nights))["vehicle-elsewhere"].severity.word == "warning"


def test_a_vehicle_without_plates_for_the_other_side_cannot_fetch_a_party_there():
    line = item("Mill", "15:00-16:00", "mill", "vehicle: coach-1")

    said = found(COACH + two_parties("far", line, ends="11:30"))["vehicle-elsewhere"]
    assert said.message.endswith("it has plates for HK and cannot drive from HK to CN")


def test_two_vehicles_of_a_line_fetch_a_party_each():
    line = item("Mill", "15:00-16:00", "mill", "vehicle: [coach-1, coach-2]")
    mapped = item("Mill", "15:00-16:00", "mill", "vehicle: {coach-1: wen, coach-2: members}")

    assert "vehicle-elsewhere" not in found(CARS + two_parties("works", line))
    assert "vehicle-elsewhere" not in found(CARS + two_parties("works", mapped))


def test_the_only_vehicle_does_not_take_two_parties_whom_it_cannot_both_fetch():
    said = found(COACH + two_parties("works", item("Mill", "10:00-16:00", "mill")))

    assert "no-vehicle" in said
    assert "vehicle-elsewhere" not in said


@pytest.mark.parametrize(
    ("plates", "said"),
    [("CN", "car-1 is to drive in HK, and has plates for CN alone"), ("HK", None), ("CN, HK", None)],
)
def test_a_vehicle_may_not_drive_on_a_side_for_which_it_has_no_plates(plates, said):
    car = f"vehicles: {{car-1: {{kind: car, seats: 60, plates: [{plates}]}}}}\n"

    there = found(TOP + car + START + item("Mill", "11:30-12:30", "mill", "vehicle: car-1")).get("plates-missing")

    assert (there.message if there else None) == said
    assert there is None or there.help == "order a vehicle with plates for HK"


def test_a_car_drives_abroad_where_no_border_control_lies_between():
    top = """\
trip: Printers
delegation:
  wen: {name: Wen Jia}
vehicles: {car-1: {kind: car, plates: [AT]}}
venues:
  one: {name: One, city: Munich, at: "48.1400, 11.5800"}
  two: {name: Two, city: Munich, at: "48.2000, 11.6500"}
"""
    text = top + START.replace("guild", "one") + item("Two", "11:30-12:30", "two", "vehicle: car-1")

    assert "plates-missing" not in found(text)


def test_the_only_vehicle_takes_no_drive_on_a_side_for_which_it_has_no_plates():
    text = TOP + COACH.replace("[HK]", "[CN]") + START + item("Mill", "11:30-12:30", "mill")

    assert {"no-vehicle", "unused-vehicle"} <= found(text).keys()
    assert "plates-missing" not in found(text)


def test_a_side_is_not_said_again_of_a_vehicle_that_may_not_cross_into_it():
    text = TOP.replace(
        "mill: {name: Mill, city: Hong Kong, at",
        "far: {name: Far, city: Shenzhen}\n  mill: {name: Mill, city: Hong Kong, at",
    )
    lines = item("Far", "14:30-15:30", "far", "vehicle: coach-1") + item(
        "Far too", "16:30-17:30", "Shenzhen North Railway Station", "vehicle: coach-1"
    )

    outcome = work_out("t.trip.yaml", (text + COACH + START + lines).encode(), lambda _: Refused("none"))

    said = [each.message for each in outcome.findings if each.name == "plates-missing"]
    assert said == ["coach-1 is to drive from HK to CN, and has plates for HK alone"]


@pytest.mark.parametrize(
    ("plates", "name"), [("plates: [HK]", "plates-missing"), ("seats: 4", "plates-unwritten"), ("plates: [HK, CN]", "")]
)
def test_a_vehicle_at_a_crossing_where_the_day_begins_needs_plates_as_any_other(plates: str, name: str) -> None:
    text = f"""\
trip: Over
delegation: {{ann: {{name: Ann}}}}
vehicles: {{van: {{kind: car, {plates}}}}}
venues: {{works: {{name: Works, city: Shenzhen, at: "22.5410, 114.0553"}}}}
days:
  2026-12-01:
    - {{crossing: shenzhen-bay, time: "08:00", vehicle: van}}
    - {{meeting: Talks, time: "13:00-14:00", venue: works}}
"""
    found = [each.name for each in work_out("trip.yaml", text.encode(), Refused).findings]

    assert [each for each in found if "plates" in each or each == "unused-vehicle"] == ([name] if name else [])


@pytest.mark.parametrize(
    ("room", "venue", "said"),
    [
        ("Room-3", "guild", True),
        ("room 3", "guild", True),
        ("ＲＯＯＭ　3", "guild", True),
        ("Room 3", "annex", True),
        ("Room 30", "guild", False),
        ("Room 3", "mill", False),
    ],
)
def test_a_room_is_the_same_however_it_is_spelt_and_whatever_its_place_is_called(room, venue, said):
    text = TOP + '  annex: {name: Guild annex, city: Hong Kong, at: "22.2810, 114.1655"}\n' + "days:\n  2026-12-01:\n"
    lines = item("Type", "09:00-10:00", "guild", "who: wen", "room: Room 3")
    lines += item("Paper", "09:30-10:30", venue, "who: members", f"room: {room}")

    assert ("room-double-booked" in found(text + lines)) is said


INN = '  inn: {name: The inn, city: Hong Kong, at: "22.2960, 114.1720"}\n'
HOTELS = """\
    - coach: Bus from the guild
      time: 07:30
      from: guild
      to: mill
      who: wen
      vehicle: coach-1
    - coach: Bus from the inn
      time: {at}
      from: inn
      to: mill
      who: members
      vehicle: coach-1
    - meeting: Talks
      time: {talks}-12:00
      venue: mill
"""


@pytest.mark.parametrize(
    ("at", "talks", "seats", "names"),
    [
        ("08:15", "10:30", 45, set()),
        ("07:35", "10:30", 45, {"vehicle-double-booked"}),  # the inn is farther
        ("08:15", "08:40", 45, {"vehicle-double-booked", "late-arrival"}),  # those of the guild alone would be in time
        ("08:15", "10:30", 30, {"too-few-seats"}),  # both are aboard
    ],
)
def test_one_vehicle_that_fetches_two_parties_by_lines_of_their_own_makes_one_drive(at, talks, seats, names):
    days = "days:\n  2026-12-01:\n" + HOTELS.format(at=at, talks=talks)

    said = found(TOP + INN + COACH.replace("45", str(seats)) + days)
    assert said.keys() & {"vehicle-double-booked", "vehicle-elsewhere", "late-arrival", "too-few-seats"} == names


@pytest.mark.parametrize(
    ("on_the_way", "at", "twice"), [("inn", "10:05", True), ("inn", "11:30", False), ("works", "10:20", True)]
)
def test_one_vehicle_sets_a_party_down_on_the_way_of_another_where_there_is_time(on_the_way, at, twice):
    away = item("Halt", f"{at}-12:00", on_the_way, "who: members", "vehicle: coach-1")
    away += item("Mill", f"{at}-12:00", "mill", "who: wen", "vehicle: coach-1")

    assert ("vehicle-double-booked" in found(TOP + INN + COACH + START + away)) == twice
    assert ("too-few-seats" in found(TOP + INN + COACH.replace("45", "30") + START + away)) != twice


@pytest.mark.parametrize(
    ("mode", "kind", "wrong"),
    [("coach", "ferry", True), ("helicopter", "coach", True), ("coach", "car", False), ("travel", "coach", False)],
)
def test_a_vehicle_that_cannot_be_the_mode_of_its_movement_is_a_warning(mode, kind, wrong):
    go = f"    - {mode}: Go\n      to: mill\n      vehicle: coach-1\n" + item("Mill", "14:00-15:00", "mill")

    said = found(TOP + COACH.replace("kind: coach", f"kind: {kind}") + START + go)
    assert ("wrong-vehicle" in said) == wrong


ISLANDS = """\
trip: Printers
delegation:
  wen: {name: Wen Jia, people: 16}
venues:
  tokyo: {name: Tokyo hall, city: Tokyo, at: "35.6800, 139.7600"}
  works: {name: Tokyo works, city: Tokyo, at: "35.7300, 139.7100"}
  sapporo: {name: Sapporo hall, city: Sapporo, at: "43.0621, 141.3544"}
  brewery: {name: Sapporo brewery, city: Sapporo, at: "43.0821, 141.3044"}
vehicles: {c1: {kind: coach, seats: 45}}
"""
IN_TOKYO = (
    f"days:\n  2026-12-01:\n{item('A', '08:30-09:00', 'tokyo')}{item('B', '10:30-11:00', 'works', 'vehicle: c1')}"
)
IN_SAPPORO = f"""\
    - flight: NH 61
      time: 15:00-16:40
      from: HND
      to: CTS
    - hotel: sapporo
  2026-12-02:
{item("C", "08:30-09:00", "sapporo")}"""


def test_a_vehicle_does_not_drive_over_open_sea_to_its_next_drive():
    text = ISLANDS + IN_TOKYO + IN_SAPPORO + item("D", "10:30-11:00", "brewery", "vehicle: c1")

    told = found(text)["vehicle-elsewhere"]
    assert told.severity.name == "WARNING"
    assert "cannot drive there: 66 km of open sea lie between" in told.message


def test_the_only_vehicle_takes_no_drive_on_an_island_to_which_no_road_leads():
    text = ISLANDS + IN_TOKYO + IN_SAPPORO + item("D", "10:30-11:00", "brewery")

    assert "vehicle-elsewhere" not in found(text)
    assert [leg.vehicles for leg in plan(text).legs() if leg.mode == "coach"][-1] == ()


OWN_WAY = """\
    - visit: Mill
      time: 14:00-15:00
      venue: mill
      who: wen
      vehicle: coach-1
    - meal: Dinner
      time: 19:00-21:00
      venue: works
      vehicle: {coach-1: [wen]}
"""


@pytest.mark.parametrize(
    "top",
    [
        COACH,
        COACH.replace("}}", "}, car-1: {kind: car, seats: 4}}"),
        COACH + "defaults: {vehicle: coach-1}\n",
        COACH + "groups: {rest: {people: [members], vehicle: coach-1}}\n",
    ],
)
def test_a_vehicle_of_which_a_line_says_who_rides_in_it_takes_nobody_else_by_default(top):
    text = TOP + top + START + OWN_WAY

    said = found(text)["too-few-seats"]
    assert said.people == ("members",)
    assert said.message.endswith("rides in none of the vehicles that the line names: coach-1")
    assert [leg.vehicles for leg in plan(text).legs() if leg.people == ("members",)] == [()]
    everybody = text.replace("{coach-1: [wen]}", "{coach-1: [wen, members]}")
    assert "too-few-seats" not in found(everybody)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("    - coach: Coach\n      to: lo-wu\n", 1),
        ("    - metro: East Rail\n      to: lo-wu\n", 0),
        ("    - meeting: Meet\n      time: 14:00\n      venue: lo-wu-station\n", 0),  # nobody wrote how they come
        ("    - coach: Coach\n      to: sheung-shui-station\n", 0),
    ],
)
def test_a_written_drive_to_a_place_that_no_road_reaches_is_a_warning(lines, told):
    said = [each for each in work_out_all(TOP + START + lines) if each.name == "wrong-vehicle"]

    assert [each.severity for each in said] == [Severity.WARNING] * told
    assert all("write `metro:`" in each.help for each in said)


def work_out_all(text):
    return work_out("t.trip.yaml", text.encode(), lambda _: Refused("none")).findings


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("car", item("Works", "11:30-12:30", "works")),
        ("car", '    - {coach: To the works, time: "10:00", to: works}\n'),
        ("coach", '    - {car: To the works, time: "10:00", to: works}\n'),
    ],
)
def test_a_drive_without_a_vehicle_is_named_beside_those_of_the_other_kind(kind, written):
    fleet = f"vehicles: {{one: {{kind: {kind}, seats: 45}}}}\n"
    ahead = item("Mill", "09:40-10:00", "mill", "vehicle: one")
    text = TOP + fleet + START + ahead + written.replace("10:00", "10:05")

    assert found(text)["no-vehicle"].message == "1 drive has no vehicle, and nobody's sheet shows it"


@pytest.mark.parametrize(
    ("kind", "field"), [("car", "vehicle: one"), ("coach", "vehicle: one"), ("ferry", "notes: none")]
)
def test_no_vehicle_is_missed_where_all_drives_have_one_of_the_other_kind_or_none_is_for_the_road(kind, field):
    fleet = f"vehicles: {{one: {{kind: {kind}, seats: 45}}}}\n"

    assert "no-vehicle" not in found(TOP + fleet + START + item("Mill", "11:30-12:30", "mill", field))
