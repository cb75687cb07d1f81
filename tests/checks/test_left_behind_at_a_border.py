"""What is asked about people who would go over a border alone, where others go to a port, on, or by a third place."""

import pytest
from small_trips import dated, found, head

TOP = head("A B", "hk sz gz zh mo", base="hk") + dated("2026-11-10:")
OUT = '{coach: To Shenzhen, time: "08:00", from: hk, via: [huanggang], to: sz}'
TALKS = '{meeting: Talks, time: "11:00-12:00", venue: sz}'
BACK = '{coach: Back, time: "13:00", via: [huanggang], to: HKG, who: a}'
FLIGHT = '{flight: SQ 895, time: "22:00-02:00+1", from: HKG, to: SIN}'
TO_LUOHU = '{coach: To Luohu, time: "13:00", from: sz, to: lo-wu/CN}'
METRO = "{metro: East Rail, from: lo-wu/HK, to: kowloon-tong-station, who: a}"
CAR = "{car: To the chamber, from: kowloon-tong-station, to: hk}"
MORE = '{meeting: More, time: "17:00-18:00", venue: hk}'
TO_MACAU = '{coach: A to Macau, time: "12:15", from: hk, via: [hzmb-hk-macau], to: mo, who: a}'
TO_ZHUHAI = '{coach: A to Zhuhai, time: "15:15", via: [gongbei], to: zh, who: a}'
DINNER = '{meal: Dinner, time: "18:00-20:00", venue: zh}'
HOME = '{coach: Home, time: "20:15", via: [hzmb-hk-zhuhai], to: hk}'


def asked(*lines, name="unknown-way"):
    return [each.message for each in found(TOP + dated(*lines), name)]


def test_who_is_left_out_of_the_way_over_the_border_to_a_port_is_asked_about():
    (message,) = asked(OUT, TALKS, BACK, FLIGHT)

    assert message.startswith("B would go by coach from Civic Centre in Shenzhen to Hong Kong International Airport")
    assert message.endswith("and others take “Back”")


@pytest.mark.parametrize(
    ("lands", "at"),
    [
        ('{flight: CX 784, time: "08:00-11:00", from: DPS, to: HKG}', "Hong Kong International Airport"),
        ('{ferry: T 1, time: "09:30-10:30", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}', "Sheung"),
        ('{train: G 1, time: "09:00-09:50", from: guangzhou-south-station, to: west-kowloon-station}', "West Kowloon"),
    ],
)
def test_who_lands_and_is_left_out_of_the_way_over_the_border_is_asked_about(lands, at):
    by = OUT.replace("08:00", "12:30").replace("from: hk, ", "")
    late = TALKS.replace("11:00-12:00", "17:00-18:00")
    alone = by.replace("to: sz", "to: sz, who: a")
    (message,) = asked(lands, alone, late)

    assert message.startswith("B would go by coach from")
    assert at in message
    assert message.endswith("and others take “To Shenzhen”")
    assert asked(lands, by, late) == []
    assert asked(lands, alone, late.replace("sz", "sz, who: a")) == []


def test_of_who_lands_far_from_where_they_are_next_one_finding_tells():
    trip = (
        '{flight: CX 784, time: "08:00-11:00", from: DPS, to: HKG}',
        '{coach: To Guangzhou, time: "12:30", from: HKG, via: [huanggang], to: gz, who: a}',
        '{meeting: Talks, time: "18:00-19:00", venue: gz}',
    )

    assert asked(*trip) == []
    assert asked(*trip, name="service-ends-elsewhere") != []


def test_others_who_go_over_the_border_by_two_movements_leave_somebody_behind_too():
    (message,) = asked(TO_MACAU, TO_ZHUHAI, DINNER, HOME)

    assert message.startswith("B would go by coach from Chamber in Hong Kong to Town Hall in Zhuhai")
    assert message.endswith("and others take “A to Macau”")


def test_who_is_left_out_of_what_leads_on_behind_the_crossing_is_asked_about():
    (message,) = asked(OUT, TALKS, TO_LUOHU, METRO, CAR, MORE)

    assert message.startswith("B would go by coach from Lo Wu / Luohu to Kowloon Tong Station")
    assert message.endswith("and others take “East Rail”")


TO_HUANGGANG = '{coach: To the border, time: "13:00", from: sz, to: huanggang/CN}'
ON = "{coach: On, from: huanggang/HK, to: hk, who: a}"


@pytest.mark.parametrize("on", [ON, ON.replace("to: hk", 'time: "14:20", to: hk')])
def test_who_walks_through_the_crossing_and_is_left_out_of_the_coach_behind_it_is_asked_about(on):
    (message,) = asked(OUT, TALKS, TO_HUANGGANG, on, MORE)

    assert message == (
        "others go on from Huanggang (new port) by “On”, and nobody wrote how B would go from there to “More”"
    )


@pytest.mark.parametrize(
    "lines",
    [
        (ON.replace(", who: a", ""), MORE),
        (ON, "{car: On too, from: huanggang/HK, to: hk, who: b}", MORE),
    ],
)
def test_who_is_driven_on_from_the_crossing_too_is_not_asked_about(lines):
    assert asked(OUT, TALKS, TO_HUANGGANG, *lines) == []


TO_GONGBEI = '{coach: To Gongbei, time: "08:00", from: zh, to: gongbei/CN}'
TO_HALL = "{coach: On, from: gongbei/MO, to: mo, who: a}"
FERRY = (
    '{ferry: To Hong Kong, time: "12:00-13:00", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan, who: a}'
)


def test_who_is_left_at_a_crossing_from_where_others_go_on_over_a_third_side_is_asked_about():
    top = head("A B", "hk zh mo", base="zh") + dated("2026-11-10:")
    lines = dated(TO_GONGBEI, TO_HALL, FERRY, MORE)
    (left,) = found(top + lines, "unknown-way")

    assert left.message.startswith("B would go by coach from Border Gate / Gongbei to Chamber in Hong Kong")
    assert left.message.endswith("and others take “On”")
    assert found(top + lines.replace(", who: a", ""), "unknown-way") == []


@pytest.mark.parametrize("end", [ON, ON.replace("who: a", "status: cancelled")])
def test_who_is_left_at_a_crossing_on_the_side_of_a_base_in_another_city_is_asked_about(end):
    top = head("A B", "hk sz gz", base="gz") + dated("2026-11-10:")
    away = found(top + dated(TO_HUANGGANG.replace("sz", "gz"), end), "unknown-way")
    at_home = found(top.replace("base: gz", "base: sz") + dated(TO_HUANGGANG, end), "unknown-way")

    assert [each.people for each in away] == [("b",) if "who" in end else ("a", "b")]
    assert at_home == []


FROM_GZ = '{coach: First, time: "08:00", from: gz, %s, who: a}'
MORNING = '{train: G 1, time: "06:30-07:25", from: west-kowloon-station, to: guangzhou-south-station}'
EARLY = '{meeting: Early, time: "07:30-07:45", venue: gz}'


@pytest.mark.parametrize(
    "ways",
    [
        (FROM_GZ % "to: huanggang/CN", "{coach: On, from: huanggang/HK, to: hk, who: a}"),
        (FROM_GZ % "to: sz", "{coach: Over, from: sz, via: [huanggang], to: hk, who: a}"),
        (FROM_GZ % "to: lo-wu/CN", "{metro: East Rail, from: lo-wu/HK, to: kowloon-tong-station, who: a}"),
        (FROM_GZ % "to: zh", "{coach: Bridge, from: zh, via: [hzmb-hk-zhuhai], to: hk, who: a}"),
    ],
)
def test_who_is_left_out_of_the_ways_to_another_city_and_on_over_the_border_from_there_is_asked_about(ways):
    (message,) = asked(MORNING, EARLY, *ways, MORE)

    assert message.startswith("B would go by coach from Garden Hotel in Guangzhou to Chamber in Hong Kong")
    assert message.endswith("and others take “First”")
    assert asked(MORNING, EARLY, *(way.replace(", who: a", "") for way in ways), MORE) == []


TRAIN = '{train: G 1, time: "08:00-08:40", from: guangzhou-south-station, to: shenzhen-north-station, who: a}'
TRAIN_TO_ZHUHAI = TRAIN.replace("shenzhen-north", "zhuhai")


@pytest.mark.parametrize(
    ("ways", "to"),
    [
        ((TRAIN,), "hk"),
        ((TRAIN, '{crossing: shenzhen-bay, time: "10:15"}'), "hk"),
        ((FROM_GZ % "to: sz",), "hk"),
        ((TRAIN_TO_ZHUHAI,), "mo"),
    ],
)
def test_who_is_left_out_of_the_way_to_the_border_city_is_asked_about_where_nobody_wrote_the_rest(ways, to):
    more = MORE.replace("venue: hk", f"venue: {to}")

    (message,) = asked(MORNING, EARLY, *ways, more)

    assert message.startswith("B would go by coach from Garden Hotel in Guangzhou to ")
    assert asked(MORNING, EARLY, *(way.replace(", who: a", "") for way in ways), more) == []


def test_who_is_left_out_of_a_way_that_does_not_lead_to_the_border_is_not_asked_about():
    assert (
        asked(
            MORNING, EARLY, FROM_GZ % "to: Foshan", '{visit: Works, time: "11:00-11:30", venue: Foshan, who: a}', MORE
        )
        == []
    )


def test_who_came_back_from_the_other_city_has_left_nobody_behind():
    trip = (
        FROM_GZ % "to: sz",
        '{coach: Round, time: "10:00", from: sz, to: gz, who: a}',
        '{meal: Lunch, time: "12:30-13:30", venue: gz}',
        '{coach: Together, time: "13:45", via: [huanggang], to: hk}',
    )
    assert asked(MORNING, EARLY, *trip, MORE) == []


@pytest.mark.parametrize(
    "lines",
    [
        (OUT, TALKS, BACK.replace(", who: a", ""), FLIGHT),
        (OUT, TALKS, BACK, BACK.replace("Back", "Also back").replace("who: a", "who: b"), FLIGHT),
        (OUT, TALKS, TO_LUOHU, METRO.replace(", who: a", ""), CAR, MORE),
        (TO_MACAU.replace(", who: a", ""), TO_ZHUHAI.replace(", who: a", ""), DINNER, HOME),
        (
            '{coach: A to Shenzhen, time: "08:00", from: hk, via: [huanggang], to: sz, who: a}',
            '{coach: A back, time: "11:00", from: sz, via: [huanggang], to: hk, who: a}',
            '{meeting: Both, time: "14:00-14:30", venue: hk}',
            '{coach: Together, time: "14:45", from: hk, via: [hzmb-hk-zhuhai], to: zh}',
            DINNER,
            HOME,
        ),
    ],
)
def test_who_goes_with_them_or_meets_those_who_came_back_is_not_asked_about(lines):
    assert asked(*lines) == []


def test_who_is_left_out_of_the_train_to_a_station_from_which_others_walk_over_is_asked_about():
    top = head("A B", "gz mo", base="gz") + dated("2026-11-10:")
    train = '{train: C7, time: "08:00-09:10", from: guangzhou-south-station, to: zhuhai-station, who: a}'
    on = '{coach: On, time: "10:30", from: gongbei/MO, to: mo, who: a}'
    talks = '{meeting: Talks, time: "12:00-13:00", venue: mo}'
    (finding,) = found(top + dated(train, on, talks), "unknown-way")

    assert finding.people == ("b",)
    assert finding.message.endswith("others take “C7”")
    assert found(top + dated(train, on, talks).replace(", who: a", ""), "unknown-way") == []
