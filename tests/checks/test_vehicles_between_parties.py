"""A vehicle that fetches two parties needs the plates and the time to drive from one to the other."""

import re

import pytest
from every import every
from printers_vehicles import COACH, TOP, found, item, two_parties

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


@every(
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


CROSSINGS = """
trip: Two crossings
delegation: {a: {name: A}, b: {name: B}}
vehicles: {bus: {kind: coach, seats: 40, plates: [HK, CN, MO]}}
venues:
  hk: {name: Conrad, city: Hong Kong, at: "22.2770, 114.1650"}
  park: {name: Science Park, city: Hong Kong, at: "22.4270, 114.2100"}
  sz: {name: Civic Hall, city: Shenzhen, at: "22.5400, 114.0580"}
  mo: {name: Macau Hall, city: Macau, at: "22.1900, 113.5430"}
  zh: {name: Zhuhai Hall, city: Zhuhai, at: "22.2560, 113.5780"}
days:
  2026-12-08:
    - {coach: A goes, time: "09:00", from: %s, via: [%s], to: %s, who: a, vehicle: bus}
    - {coach: B goes, time: "09:00", from: %s, via: [%s], to: %s, who: b, vehicle: bus}
"""


@pytest.mark.parametrize(
    ("ways", "booked"),
    [
        (("hk", "huanggang", "sz", "hk", "shenzhen-bay", "sz"), True),
        (("sz", "shenzhen-bay", "hk", "sz", "heung-yuen-wai", "park"), True),
        (("hk", "hzmb-hk-macau", "mo", "hk", "hzmb-hk-zhuhai", "zh"), True),
        (("hk", "shenzhen-bay", "sz", "hk", "shenzhen-bay", "sz"), False),
    ],
)
def test_a_vehicle_does_not_drive_through_two_crossings_at_once(ways, booked):
    assert ("vehicle-double-booked" in found(CROSSINGS % ways)) is booked


CHOSEN = """
trip: Two crossings that nobody wrote
delegation:
  ho: {name: Ho, papers: [home-return-permit, macau-identity-card]}
  vong: {name: Vong, papers: [home-return-permit, macau-identity-card]}
vehicles: {bus: {kind: coach, seats: 20, plates: [MO, CN]}}
venues:
  works: {name: Works, city: Zhuhai, at: "22.2300, 113.5100"}
  house: {name: Old house, city: Zhongshan, at: "22.4420, 113.4750"}
days:
  2026-06-08:
    - {coach: Ho goes, time: "08:00", from: macau-government-headquarters, to: works, who: ho, vehicle: bus%s}
    - {coach: Vong goes, time: "08:00", from: macau-government-headquarters, to: house, who: vong, vehicle: bus%s}
"""


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        (("", ""), True),
        (("", ", via: [gongbei]"), False),
        ((", via: [gongbei]", ", via: [gongbei]"), False),
        ((", via: [gongbei]", ""), True),
    ],
)
def test_a_vehicle_does_not_set_people_down_beyond_two_crossings_that_the_planner_chose(ways, told):
    said = found(CHOSEN % ways).get("vehicle-double-booked")

    assert (said is not None) is told
    if said:
        assert said.severity.word == "warning"
        assert "by way of Hong Kong-Zhuhai-Macao Bridge, Zhuhai and Macau and Border Gate" in said.message
        assert "write one crossing for both in `via`" in said.help
