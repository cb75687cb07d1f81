"""What is asked about people who are missing in what others take, where a later line names everybody."""

import pytest
from small_trips import dated, found, head

INN = '  inn: {name: Luohu Hotel, city: Shenzhen, at: "22.5420, 114.1210"}\n'
TOP = head("Chan Wong", "hk gz sz mo", base="hk", places=INN)


def asked(*lines, top=TOP):
    return found(top + dated("2026-12-10:", *lines), "unknown-way")


OUT = '{train: G6501, time: "09:00-09:55", from: west-kowloon-station, to: guangzhou-south-station}'
TALKS = '{meeting: Talks, time: "12:00-13:00", venue: gz}'
BACK = '{train: G6502, time: "17:30-18:30", from: guangzhou-south-station, to: west-kowloon-station, except: wong}'
HOME = "{coach: Home, to: base}"


@pytest.mark.parametrize("mode", ["coach", "car", "metro", "travel"])
def test_who_is_left_out_of_the_train_does_not_go_home_alone_by_the_line_that_is_everybodys(mode):
    (left,) = asked(OUT, TALKS, BACK, HOME.replace("coach", mode))

    assert left.people == ("wong",)
    assert "“Home” does not say where it starts, and others take “G6502”" in left.message
    assert left.help.startswith("name Wong in the `who` of “G6502”")


def test_who_is_left_out_of_a_train_to_another_city_on_the_way_is_asked_about_too():
    train = '{train: G6231, time: "17:30-18:10", from: guangzhou-south-station, to: futian-station, except: wong}'

    assert [each.people for each in asked(OUT, TALKS, train, HOME)] == [("wong",)]
    assert [each.people for each in asked(TALKS, train, "{coach: On, to: sz}", top=TOP.replace("base: hk", ""))]


def test_who_is_left_out_of_the_ferry_or_of_a_coach_to_the_border_is_asked_about():
    over = '{coach: Over, time: "10:00", from: hk, to: mo, via: hzmb-hk-macau}'
    talks = '{meeting: Talks, time: "12:00-13:00", venue: mo}'
    ferry = "{ferry: F 1, time: '15:30-16:30', from: macau-outer-harbour-ferry-terminal, to: sheung-wan, except: wong}"
    ferry = ferry.replace("sheung-wan", "hong-kong-macau-ferry-terminal")
    assert [each.people for each in asked(over, talks, ferry, HOME)] == [("wong",)]

    out = '{coach: Out, time: "09:00", from: hk, to: sz, via: shenzhen-bay}'
    talks = '{meeting: Talks, time: "12:00-13:00", venue: sz}'
    coach = '{coach: To the bay, time: "17:30", from: sz, to: shenzhen-bay/CN, except: wong}'
    (left,) = asked(out, talks, coach, "{crossing: shenzhen-bay, except: wong}", HOME)
    assert "others take “To the bay”" in left.message


@pytest.mark.parametrize(
    "lines",
    [
        (BACK.replace(", except: wong", ""), HOME),
        (
            BACK,
            HOME.replace("to: base", "to: base, except: wong"),
            "{coach: By road, to: base, via: huanggang, who: wong}",
        ),
        (BACK, "{coach: Home, from: gz, to: base, who: wong}"),
    ],
)
def test_who_takes_the_train_or_has_a_line_of_his_own_is_not_asked_about(lines):
    assert asked(OUT, TALKS, *lines) == []


ALL_BUT = HOME.replace("to: base", "to: base, except: wong")
VEHICLE = head(
    "Chan Wong", "hk gz sz", base="hk", more="vehicles: {v: {name: V, seats: 4}, both: {name: W, plates: [CN, HK]}}\n"
)
OWN = "{car: Wong home, to: base, who: wong}"


@pytest.mark.parametrize("vehicle", ["", ", vehicle: v"])
@pytest.mark.parametrize("order", [(ALL_BUT, OWN), (OWN, ALL_BUT)])
def test_who_is_left_out_of_the_train_and_has_a_car_of_his_own_behind_it_is_asked_about(order, vehicle):
    (left,) = asked(
        OUT, TALKS, BACK, *(line.replace("who: wong", f"who: wong{vehicle}") for line in order), top=VEHICLE
    )

    assert left.people == ("wong",)
    assert left.message.startswith("Wong would go by car from Garden Hotel in Guangzhou to Chamber in Hong Kong")
    assert left.message.endswith("“Wong home” does not say where it starts, and others take “G6502”")


@pytest.mark.parametrize(
    "lines",
    [
        (BACK, OWN),  # nobody else is driven behind the train
        (BACK, '{meal: Dinner, time: "18:00-19:30", venue: gz, who: wong}', OWN, ALL_BUT),
        (BACK, ALL_BUT, OWN.replace("who: wong", "who: wong, for: 3h")),
        (BACK, ALL_BUT, OWN.replace("who: wong", "who: wong, vehicle: both")),
        ("{coach: Back, from: gz, via: huanggang, to: base, except: wong}", OWN),
    ],
)
def test_who_may_well_be_driven_over_the_border_in_a_car_of_his_own_is_not_asked_about(lines):
    assert asked(OUT, TALKS, *lines, top=VEHICLE) == []


def test_two_who_are_left_out_at_two_places_of_a_city_are_asked_about_together():
    top = TOP.replace("wong: {name: Wong}", "wong: {name: Wong}, li: {name: Li}").replace(
        "days:", '  park: {name: Park, city: Guangzhou, at: "23.1060, 113.3610"}\ndays:'
    )
    there = TALKS.replace("venue: gz", "venue: gz, except: li"), TALKS.replace("venue: gz", "venue: park, who: li")
    (left,) = asked(OUT, *there, BACK.replace("except: wong", "who: chan"), HOME, top=top)

    assert left.people == ("wong", "li")
    assert left.message.startswith("Wong and Li would go by coach from Guangzhou to Chamber in Hong Kong")


@pytest.mark.parametrize("night", ["{hotel: hk, who: chan}", "{hotel: hk, who: chan}\n    - {hotel: gz, who: wong}"])
def test_who_was_left_out_of_the_train_of_the_day_before_is_asked_about(night):
    next_day = "2026-12-11:\n    - {coach: To the talks, to: hk}"
    evening = OUT, TALKS, BACK, f"{night}\n  {next_day}"

    assert [each.people for each in asked(*evening, "{meeting: M, time: '15:00', venue: hk}")] == [("wong",)]


METRO = '{metro: East Rail, time: "08:00", from: kowloon-tong-station, to: lo-wu/HK, who: chan}'
ON = "{coach: To the hall, from: lo-wu/CN, to: sz}"
MEETING = '{meeting: Talks, time: "10:45-12:00", venue: sz}'


def test_who_is_left_out_of_the_way_to_the_border_does_not_begin_the_day_beyond_it():
    (left,) = asked(METRO, ON, MEETING)

    assert left.people == ("wong",)
    assert left.message.startswith("nobody wrote how Wong would come from Chamber to Lo Wu / Luohu, over the border")
    assert left.message.endswith("and others take “East Rail”")


@pytest.mark.parametrize(
    ("service", "port"),
    [
        (
            '{train: G1, time: "08:00-08:15", from: west-kowloon-station, to: futian-station, who: chan}',
            "futian-station",
        ),
        ('{flight: CX1, time: "06:00-09:15", from: HKG, to: SZX, who: chan}', "SZX"),
    ],
)
def test_who_is_left_out_of_a_service_does_not_begin_the_day_where_it_ends(service, port):
    coach = ON.replace("lo-wu/CN", port)
    assert [each.people for each in asked(service, coach, MEETING)] == [("wong",)]

    own = coach.replace("}", ", who: chan}"), coach.replace("}", ", who: wong}").replace("coach", "car")
    assert [each.people for each in asked(service, *own, MEETING)] == [("wong",)]


def test_who_lives_there_joins_there_or_goes_too_is_not_asked_about():
    car = ON.replace("lo-wu/CN", "inn").replace("}", ", who: wong}")
    joins = TOP.replace("wong: {name: Wong}", "wong: {name: Wong, joins: 2026-12-10}")

    assert asked(METRO, ON.replace("}", ", who: chan}"), car, MEETING) == []
    assert asked(METRO, ON, MEETING, top=joins) == []
    assert asked(METRO.replace(", who: chan", ""), ON, MEETING) == []


def test_who_is_next_where_others_walk_through_a_crossing_is_asked_about():
    (left,) = asked(METRO, ON.replace("}", ", who: chan}"), MEETING)

    assert "nobody wrote how, and others take “East Rail”" in left.message


def test_who_wakes_on_the_near_side_and_begins_beyond_the_border_is_asked_about():
    evening = '{meal: Dinner, time: "19:00-20:00", venue: hk}\n  2026-12-11:'
    car = '{car: To the bay, time: "08:00", from: hk, to: shenzhen-bay/HK, who: chan}'
    (left,) = asked(f"{evening}\n    - {car}", ON.replace("lo-wu", "shenzhen-bay"), MEETING)

    assert left.people == ("wong",)


def test_who_is_left_out_of_the_train_to_the_city_of_the_next_flight_is_asked_about():
    top = head("Chan Wong", "gz sz sh").replace("days:", "days:\n  2026-12-09:\n    - {hotel: gz}")
    train = '{train: G2901, time: "09:00-09:36", from: guangzhou-south-station, to: shenzhen-north-station, who: chan}'
    flight = '{flight: CA 1886, time: "16:30-19:00", from: SZX, to: PVG}'
    visit = '{visit: Park, time: "12:00-13:00", venue: sz, who: chan}'

    for lines in ((train, flight), (train, visit, flight)):
        (left,) = asked(*lines, top=top)
        assert left.people == ("wong",)
        assert "others take “G2901”" in left.message
    assert asked("{coach: By road, from: gz, to: SZX, who: wong}", train, flight, top=top) == []


@pytest.mark.parametrize(
    ("before", "to", "port", "who"),
    [
        ([], "SZX", "SZX", [("wong",)]),
        ([], "shenzhen-north-station", "SZX", [("wong",)]),
        ([], "CAN", "CAN", []),
        (['{meeting: Talks, time: "09:00-10:00", venue: gz}'], "SZX", "SZX", [("wong",)]),
    ],
)
def test_who_is_left_out_of_the_coach_from_the_hotel_or_a_visit_to_a_port_far_away_is_asked_about(
    before, to, port, who
):
    coach = f'{{coach: South, time: "11:00", from: gz, to: {to}, who: chan}}'
    flight = f'{{flight: CA 1886, time: "16:30-19:00", from: {port}, to: PVG}}'
    top = head("Chan Wong", "gz sz") + dated("2026-12-09:", "{hotel: gz}")

    assert [each.people for each in asked(*before, coach, flight, top=top)] == who


def test_whose_own_way_to_the_port_is_called_off_is_asked_about_beside_a_coach_of_the_others():
    off = '{coach: Own, time: "13:00", from: gz, to: SZX, who: chan, status: cancelled}'
    others = '{coach: Others, time: "12:00", from: gz, to: SZX, except: chan}'
    flight = '{flight: CA 1886, time: "17:30-20:00", from: SZX, to: PVG}'
    meeting = '{meeting: Talks, time: "09:00-10:00", venue: gz}'
    top = head("Chan Wong", "gz sz") + dated("2026-12-09:", "{hotel: gz}")

    for lines in ((off, others, flight), (meeting, off, others, flight)):
        (left,) = asked(*lines, top=top)
        assert left.where.span.start.line == len(top.splitlines()) + 1 + len(lines) - 2
        assert left.message.endswith("nobody wrote how, and “Own” is called off")


def test_of_who_is_left_so_far_from_the_next_flight_one_finding_tells():
    train = '{train: G1, time: "09:00-13:00", from: shanghai-hongqiao-station, to: wuhan-station, who: chan}'
    flight = '{flight: CA 1, time: "19:00-22:00", from: WUH, to: PEK}'
    lines = ("2026-12-09:", "{hotel: sh}", "2026-12-10:", train, flight)

    told = found(head("Chan Wong", "sh") + dated(*lines), "unknown-way", "service-leaves-elsewhere", "late-arrival")
    assert len(told) == 1
