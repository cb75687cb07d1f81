"""One vehicle for two lines or none: on the way, on an island, and with riders of its own."""

import pytest
from printers_vehicles import COACH, START, TOP, found, item, plan
from small_trips import dated, worked_out
from small_trips import found as all_found

from delegate.diagnostics import Severity

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
    return worked_out(text).findings


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

    told = "1 drive has no vehicle, and no driver's sheet shows it: that of the party to Works"
    assert found(text)["no-vehicle"].message == told


@pytest.mark.parametrize(
    ("more", "count", "whose"),
    [
        ("", 2, "those of Wen Jia to Works and of Members to Works"),
        (
            item("Mill", "14:00-15:00", "mill"),
            4,
            "those of Wen Jia to Works, of Members to Works, of Wen Jia to Mill and others",
        ),
    ],
)
def test_the_note_on_drives_without_a_vehicle_says_whose_they_are_and_of_many_the_first_ones(more, count, whose):
    fleet = "vehicles: {one: {kind: coach, seats: 10}}\n"
    works = item("Works", "10:30-11:00", "works", "who: wen") + item("Show", "12:00-12:30", "works", "who: members")

    message = found(TOP + fleet + START + works + more)["no-vehicle"].message
    assert message == f"{count} drives have no vehicle, and no driver's sheet shows them: {whose}"


def test_whoever_has_no_vehicle_is_named_behind_the_drives_of_others_too():
    fleet = "vehicles: {one: {kind: coach, seats: 10}}\n"
    stops = item("Works", "10:30-11:00", "works", "who: wen") + item("Mill", "12:00-12:30", "mill", "who: wen")
    back = item("Guild", "14:00-14:30", "guild", "who: wen") + item("Show", "16:00-16:30", "works", "who: members")

    message = found(TOP + fleet + START + stops + back)["no-vehicle"].message
    assert message.endswith(" of Wen Jia to Guild hall and others, also of Members")


def test_of_many_drives_without_a_vehicle_those_are_named_first_on_whose_way_others_have_one():
    fleet = "vehicles: {one: {kind: coach, seats: 60}, two: {kind: coach, seats: 60}}\n"
    apart = item("Works", "10:30-11:00", "works", "who: wen") + item("Show", "12:00-12:30", "works", "who: members")
    coach = '    - {coach: On, time: "16:00", from: mill, to: guild, who: members, vehicle: one}\n'
    again = item("Mill", "14:00-15:00", "mill") + coach + item("Guild", "17:00-18:00", "guild")

    message = found(TOP + fleet + START + apart + again)["no-vehicle"].message
    assert "shows them: those of Wen Jia to Guild hall, of Wen Jia to Works" in message


@pytest.mark.parametrize(
    ("kind", "field"), [("car", "vehicle: one"), ("coach", "vehicle: one"), ("ferry", "notes: none")]
)
def test_no_vehicle_is_missed_where_all_drives_have_one_of_the_other_kind_or_none_is_for_the_road(kind, field):
    fleet = f"vehicles: {{one: {{kind: {kind}, seats: 45}}}}\n"

    assert "no-vehicle" not in found(TOP + fleet + START + item("Mill", "11:30-12:30", "mill", field))


def test_a_vehicle_on_a_long_drive_is_not_offered_behind_a_short_one_that_overlaps_it():
    days = START + "".join(
        f"    - coach: {title}\n      time: {time}\n      from: guild\n      to: {to}\n      who: {who}\n{more}"
        for title, time, to, who, more in (
            ("Long", "09:30", "mill", "wen", "      for: 4h\n      vehicle: coach-1\n"),
            ("Short", "10:00", "works", "members", "      vehicle: coach-1\n"),
        )
    )
    text = TOP + COACH + days + item("Mill", "13:00-14:00", "mill", "who: members")

    said = found(text)
    assert said["vehicle-double-booked"].message.startswith("coach-1 is booked twice: 10:00-")
    assert "no-vehicle" in said


@pytest.mark.parametrize(("goal", "said"), [("", ", as on “Talks”, to which a drive has no vehicle"), ("small", "")])
def test_a_vehicle_named_at_a_border_is_told_the_line_behind_it_to_which_a_drive_has_none(goal: str, said: str) -> None:
    text = """trip: Small
delegation: {team: {name: Team, people: 10, papers: [home-return-permit, hk-identity-card]}}
venues:
  office: {name: Office, city: Hong Kong, at: "22.3041, 114.1797"}
  hall: {name: Hall, city: Shenzhen, at: "22.5400, 113.9300"}
vehicles: {big: {kind: coach, seats: 30, plates: [HK, CN]}, small: {kind: coach, seats: 12, plates: CN}}
days:
""" + dated(
        "2026-05-12:",
        "{meeting: Rehearsal, time: '06:00-07:00', venue: office}",
        "{coach: To the border, time: '08:00', vehicle: big, to: shenzhen-bay/HK}",
        "{crossing: shenzhen-bay, vehicle: small}",
        f"{{meeting: Talks, time: '11:00-12:00', venue: hall{', vehicle: small' if goal else ''}}}",
    )

    told = [each.help for each in all_found(text, "unused-vehicle")]
    assert told == ([f"name it on the line to which it takes people{said}, or take it out"] if said else [])


def test_the_line_is_told_though_others_are_driven_to_it_without_a_vehicle_too() -> None:
    text = TOP + "vehicles: {big: {kind: coach, seats: 50}, small: {kind: coach, seats: 40}}\n"
    days = dated(
        "2026-12-01:",
        "{meeting: Start, time: '08:00-09:00', venue: guild, who: wen, vehicle: small}",
        "{meeting: Elsewhere, time: '08:00-09:00', venue: works, who: members}",
        "{meeting: Talks, time: '11:00-12:00', venue: mill}",
        "{meeting: More, time: '14:00-15:00', venue: guild, vehicle: big}",
    )

    assert "as on “Talks”" in found(f"{text}days:\n{days}")["unused-vehicle"].help


OFF = "      status: cancelled\n"


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (OFF, OFF, "is named only on 2 lines that are called off"),
        (OFF, None, "is named only on “To Mill”, which is called off"),
        ("", OFF, None),
    ],
)
def test_a_vehicle_whose_drives_are_called_off_is_said_to_have_no_others(
    first: str, second: str | None, why: str | None
) -> None:
    days = START + "".join(
        f"    - coach: To {to.title()}\n      time: {time}\n      to: {to}\n      vehicle: coach-1\n{more}"
        for time, to, more in (("09:30", "mill", first), ("13:00", "works", second))
        if more is not None
    )
    text = TOP + COACH + days

    said = found(text).get("unused-vehicle")
    assert (said and said.message) == (why and f"coach-1 {why}: its driver has an empty sheet")
    assert not said or len(said.related) == days.count("vehicle: coach-1")
