"""A crossing for people on foot, with a line above what goes on from its far side: they get to it and walk (rule 3)."""

import pytest
from programme import clock, party, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.planning.plan import Plan

PLACES = """
venues:
  hk: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
  sz: {name: Luohu showroom, city: Shenzhen, at: "22.5400, 114.0580"}
  mo: {name: Rotunda, city: Macau, at: "22.1900, 113.5430"}
  zh: {name: Gardens, city: Zhuhai, at: "22.2560, 113.5780"}
"""
TALKS = '    - {{meeting: Talks, time: "09:00-10:00", venue: {}}}\n'
CROSSING = '    - {{crossing: {}, time: "11:30"}}\n'
SHOW = '    - {{visit: The showroom, time: "14:00-15:00", venue: {}}}\n'
ON = "    - {{{}: On, from: {}, to: {}}}\n"


def over(first: str, crossing: str, mode: str, origin: str, goal: str, before: str = "", top: str = "") -> Plan:
    lines = TALKS.format(first) + before + CROSSING.format(crossing) + ON.format(mode, origin, goal)
    return really_planned(lines + SHOW.format(goal), places=PLACES, top=top)


def ways(plan: Plan) -> list[tuple[str, str | None]]:
    return [(leg.mode, leg.crossing) for leg in party(plan).legs]


def names(plan: Plan) -> set[str]:
    return {each.name for each in examine(plan, every_check()) if each.severity.name in ("ERROR", "WARNING")}


@pytest.mark.parametrize(
    ("first", "crossing", "mode", "origin", "goal"),
    [
        ("sz", "lo-wu", "metro", "lo-wu/HK", "hk"),
        ("sz", "lo-wu", "metro", "lo-wu-station", "hk"),  # the station is in the far hall
        ("sz", "lok-ma-chau-spur-line", "metro", "lok-ma-chau-spur-line/HK", "hk"),
        ("mo", "qingmao", "coach", "qingmao/CN", "zh"),
        ("hk", "shenzhen-bay", "coach", "shenzhen-bay/CN", "sz"),
    ],
)
def test_people_get_to_the_near_side_walk_and_go_on_from_the_far_one(
    first: str, crossing: str, mode: str, origin: str, goal: str
) -> None:
    plan = over(first, crossing, mode, origin, goal)

    assert ways(plan) == [("coach", None), ("walk", crossing), (mode, None)]
    assert names(plan) == set()
    border = party(plan).legs[1].option
    assert clock(border.border.reached if border and border.border else None) == "11:30"


@pytest.mark.parametrize(
    "before",
    ["    - {coach: To Luohu}\n", "    - {coach: To Luohu, to: lo-wu}\n", "    - {coach: To Luohu, to: lo-wu/CN}\n"],
)
def test_so_they_do_where_the_drive_to_it_is_written(before: str) -> None:
    plan = over("sz", "lo-wu", "metro", "lo-wu/HK", "hk", before)

    assert ways(plan) == [("coach", None), ("walk", "lo-wu"), ("metro", None)]
    assert names(plan) == set()


def test_a_stop_in_the_far_hall_is_walked_to() -> None:
    plan = really_planned(TALKS.format("sz") + CROSSING.format("lo-wu") + SHOW.format("lo-wu-station"), places=PLACES)

    assert ways(plan) == [("coach", None), ("walk", "lo-wu")]
    assert names(plan) == set()


@pytest.mark.parametrize(
    ("first", "mode", "crossing", "line", "train"),
    [
        ("hk", "metro", "lo-wu", CROSSING, "from: shenzhen-station, to: guangzhou-east-station"),
        ("hk", "metro", "lo-wu", "", "from: shenzhen-station, to: guangzhou-east-station"),
        ("mo", "coach", "gongbei", "", "from: zhuhai-station, to: guangzhou-south-station"),
    ],
)
def test_who_is_brought_to_a_crossing_walks_through_it_to_the_train_from_the_station_beside_it(
    first: str, mode: str, crossing: str, line: str, train: str
) -> None:
    drive = f'    - {{{mode}: To the border, time: "10:15", to: {crossing}}}\n' + line.format(crossing)
    service = f'    - {{train: D7, time: "13:30-14:50", {train}}}\n'
    plan = really_planned(TALKS.format(first) + drive + service, places=PLACES)

    assert ways(plan) == [(mode, None), ("walk", crossing), ("walk", None), ("train", None)]
    assert names(plan) == set()


def test_who_lands_at_the_station_beside_a_crossing_walks_to_it_and_through_to_what_leads_on_behind_it() -> None:
    train = '    - {train: C7, time: "08:00-09:10", from: guangzhou-south-station, to: zhuhai-station}\n'
    plan = really_planned(train + '    - {coach: On, time: "10:45", from: gongbei/MO, to: mo}\n', places=PLACES)

    assert ways(plan) == [("train", None), ("walk", None), ("walk", "gongbei"), ("coach", None)]
    assert names(plan) == set()


def test_who_walks_to_the_train_behind_a_crossing_is_not_asked_about_beside_the_coach_of_the_others_there() -> None:
    lines = TALKS.format("mo") + '    - {coach: To the border, time: "10:30", to: gongbei/MO}\n'
    lines += '    - {train: C7, time: "13:00-14:10", from: zhuhai-station, to: guangzhou-south-station, who: ann}\n'
    lines += "    - {coach: On, from: gongbei/CN, to: zh, who: [ben, cat]}\n"

    assert names(really_planned(lines, places=PLACES)) == set()


def test_a_coach_on_the_line_of_the_crossing_drives_to_the_station_behind_it() -> None:
    lines = TALKS.format("mo") + '    - {coach: To the border, time: "10:30", to: gongbei/MO}\n'
    lines += CROSSING.format("gongbei").replace("}", ", vehicle: own}")
    lines += '    - {train: C7, time: "13:00-14:10", from: zhuhai-station, to: guangzhou-south-station}\n'
    plan = really_planned(lines, places=PLACES, top="\nvehicles:\n  own: {kind: coach, plates: [MO, CN]}\n")

    assert ("coach", "gongbei") in ways(plan)


def test_where_nobody_may_walk_they_are_driven_through() -> None:
    plan = over("hk", "hzmb-hk-macau", "coach", "hzmb-hk-macau/MO", "mo")

    assert ways(plan) == [("coach", "hzmb-hk-macau"), ("coach", None)]


def test_who_goes_on_at_a_crossing_without_its_line_or_behind_another_is_still_asked_how_they_come_there() -> None:
    lines = TALKS.format("sz") + ON.format("metro", "lo-wu/HK", "hk") + SHOW.format("hk")

    assert names(really_planned(lines, places=PLACES)) == {"unknown-way"}
    assert "walk" not in dict(ways(over("sz", "shenzhen-bay", "metro", "lo-wu/HK", "hk")))


def test_a_coach_on_the_line_of_the_crossing_drives_through_it() -> None:
    lines = TALKS.format("hk") + CROSSING.format("shenzhen-bay").replace("}", ", vehicle: own}")
    lines += ON.format("coach", "shenzhen-bay/CN", "sz") + SHOW.format("sz")
    plan = really_planned(lines, places=PLACES, top="\nvehicles:\n  own: {kind: coach, plates: [HK, CN]}\n")

    assert ways(plan)[0] == ("coach", "shenzhen-bay")


@pytest.mark.parametrize(
    "lines",
    [
        "    - {hotel: hk}\n" + ON.format("coach", "shenzhen-bay/CN", "sz") + SHOW.format("sz"),
        TALKS.format("sz") + '    - {coach: To it, time: "11:00"}\n' + ON.format("metro", "lo-wu/HK", "hk"),
    ],
)
def test_one_side_of_a_crossing_is_never_called_an_unknown_place(lines: str) -> None:
    assert "unknown-place" not in names(really_planned(lines, places=PLACES))
