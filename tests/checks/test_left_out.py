"""What is asked about people who are left out of what takes the others of their next line there."""

import pytest
from every import every
from small_trips import but, dated, found, head

OUT = '{coach: To Shenzhen, time: "08:00", from: hk, via: [huanggang], to: sz}'
TALKS = '{meeting: Talks, time: "11:00-12:00", venue: sz}'
MORE = '{meeting: More, time: "17:00-18:00", venue: hk}'
CROSSED = '{crossing: huanggang, time: "13:00", who: a}'
ON = "{coach: On, from: huanggang/HK, to: hk, who: a}"
OVER = head("A B", "hk sz gz", base="hk")

TO_GZ = '{coach: North, time: "08:00", from: sz, to: gz}'
SEEN = '{meeting: Seen, time: "11:00-12:00", venue: gz}'
SOUTH = '{coach: South, time: "14:00", from: gz, to: sz, who: a}'
DINNER = '{meal: Dinner, time: "19:00-20:00", venue: sz}'
INSIDE = head("A B", "sz gz zh", base="sz")
KEPT = ("2026-11-09:", '{coach: Out, time: "08:00", from: gz, to: sz}', "{hotel: sz, nights: 3}")
FLIGHT = '{flight: CZ 1, time: "18:00-20:00", from: CAN, to: PEK}'
TO_CAN = '{coach: To the airport, time: "13:00", from: sz, to: CAN, who: a}'
OWN = '{meal: Supper, time: "19:00-20:00", venue: sz, who: b}'
TWO = (
    '{coach: Half, time: "12:30", from: gz, to: sz, who: a}',
    '{visit: Works, time: "15:00-16:00", venue: sz, who: a}',
    '{coach: Rest, time: "16:15", from: sz, to: zh, who: a}',
    '{hotel: zh, time: "20:00"}',
)


def asked(top, *lines):
    return [(each.people, each.message) for each in found(top + dated(*lines), "unknown-way")]


@every(
    ("top", "lines", "first"),
    [
        (OVER, ("2026-11-10:", OUT, TALKS, CROSSED, ON, MORE), "On"),
        (INSIDE, ("2026-11-10:", TO_GZ, SEEN, SOUTH, DINNER), "South"),
        (INSIDE.replace("base: sz", "base: gz"), (*KEPT, "2026-11-10:", TO_GZ, SEEN, SOUTH, DINNER), "South"),
        (INSIDE, ("2026-11-10:", TALKS, TO_CAN, FLIGHT), "To the airport"),
        (INSIDE, ("2026-11-10:", TO_GZ, SEEN, *TWO), "Half"),
        (INSIDE, ("2026-11-10:", TO_GZ, SEEN, SOUTH, DINNER.replace("venue", "who: a, venue"), OWN), "South"),
    ],
    ids=["a crossing and a coach", "a coach home", "a hotel that is kept", "an airport", "two drives", "apart then"],
)
def test_who_is_left_out_of_what_takes_the_others_of_the_next_line_is_asked_about(top, lines, first):
    ((people, message),) = asked(top, *lines)

    assert people == ("b",)
    assert message.endswith(f"nobody wrote how, and others take “{first}”")
    assert asked(top, *(line.replace(", who: a", "") for line in lines)) == []


def test_who_is_named_in_it_or_has_a_car_or_a_line_of_their_own_is_not_asked_about():
    car = "vehicles: {own: {name: Own car, kind: car}}\ngroups: {staff: {people: [b], vehicle: own}}\n"
    with_car = head("A B", "sz gz", base="sz", more=car)
    by_car = '{car: By themselves, time: "14:30", from: gz, to: sz, who: b}'

    assert asked(with_car, "2026-11-10:", TO_GZ, SEEN, SOUTH, DINNER) == []
    assert asked(INSIDE, "2026-11-10:", TO_GZ, SEEN, SOUTH, by_car, DINNER) == []


def test_the_only_coach_of_the_trip_is_nobodys_own_beside_the_coach_of_the_others():
    top = head("A B", "sz gz zh", base="sz", more="vehicles: {bus: {kind: coach, seats: 30}}\n")
    two = top.replace("seats: 30}", "seats: 30}, own: {kind: car}")
    back, lines = ", vehicle: bus}", ("2026-11-10:", TO_GZ, SEEN, SOUTH)

    for dinner in (DINNER, but(DINNER, "who: [a, b]")):
        ((people, message),) = asked(top, *lines, dinner)
        assert people == ("b",)
        assert message.endswith("nobody wrote how, and others take “South”")
    ((people, _),) = asked(top, "2026-11-10:", TO_GZ[:-1] + back, *lines[2:], DINNER)
    assert people == ("b",)
    assert asked(two, "2026-11-10:", TO_GZ, but(SEEN, "vehicle: {own: b, bus: a}"), SOUTH, DINNER) == []
    assert asked(top, *(line.replace(", who: a", "") for line in lines), DINNER) == []


TO_LO_WU = '{coach: To the border, time: "13:00", from: sz, to: lo-wu/CN}'
TRAIN = '{train: East Rail, time: "15:00-15:40", from: lo-wu-station, to: kowloon-tong-station, status: cancelled}'


@pytest.mark.parametrize("behind", [(MORE,), ()])
def test_what_is_called_off_behind_a_crossing_may_lead_from_the_station_beside_it(behind):
    top = OVER.replace("base: hk", "base: gz")
    ((people, message),) = asked(top, "2026-11-10:", TALKS, TO_LO_WU, TRAIN, *behind)

    assert people == ("a", "b")
    assert "“East Rail” is called off" in message


@pytest.mark.parametrize("lunch", ["gz", "zh"])
def test_a_vehicle_on_the_line_of_the_others_takes_them_there_too(lunch):
    top = head("A B", "sz gz zh", more="vehicles: {bus: {kind: coach, seats: 30}}\n")
    slept = ("2026-11-09:", "{hotel: sz, nights: 2}", "2026-11-10:")
    works = '{visit: Works, time: "10:00-11:30", venue: gz, vehicle: bus, who: a}'
    lines = (*slept, works, f'{{meal: Lunch, time: "15:00-16:00", venue: {lunch}}}')
    found_ = [people for people, message in asked(top, *lines) if message.endswith("others are driven to “Works”")]

    assert found_ == ([("b",)] if lunch == "gz" else [])
    assert asked(top, *lines[:-2], works.replace(", who: a", ""), lines[-1]) == []


COUNCIL = '  br: {name: Council, city: Brussels, at: "50.8430, 4.3800"}\n'
AFAR = COUNCIL + '  pa: {name: Hotel, city: Paris, at: "48.8700, 2.3300"}\n'


def test_a_drive_that_begins_far_away_and_a_port_from_which_no_service_leaves_are_asked_about():
    top, council = head("A B", "", places=AFAR), '{meeting: Council, time: "15:00-16:00", venue: br}'
    slept, drive = (
        ("2026-06-09:", "{hotel: pa}", "2026-06-10:"),
        '{coach: On, time: "14:00", from: brussels-midi, to: br}',
    )
    train = '{train: Eurostar, time: "08:25-09:47", from: paris-gare-du-nord, to: brussels-midi}'
    to_train = '{coach: To the train, time: "09:00", from: sz, to: shenzhen-north-station}'
    seen = '{meeting: Seen, time: "14:00-15:00", venue: gz}'

    ((people, message),) = asked(top, *slept, drive, council)
    assert people == ("a", "b")
    assert "from Hotel in Paris to Brussels-South" in message
    assert asked(top, *slept, train, drive, council) == []
    ((people, message),) = asked(INSIDE, "2026-11-10:", to_train, seen)
    assert people == ("a", "b")
    assert "from Shenzhen North Station to Garden Hotel in Guangzhou" in message


def test_a_vehicle_on_the_next_line_is_none_in_the_place_of_a_service_that_is_called_off():
    top = head("A B", "sz gz", base="gz", more="vehicles: {bus: {kind: coach, seats: 30}}\n")
    off = '{%s, time: "09:00-09:40", from: %s, to: %s, status: cancelled}'
    seen = '{meeting: Talks, time: "13:00-14:00", venue: sz, vehicle: bus}'
    train = off % ("train: G 1", "guangzhou-south-station", "shenzhen-north-station")

    ((_, message),) = asked(top, "2026-11-10:", train, seen)
    assert message.endswith("and “G 1” is called off")
    assert asked(top, "2026-11-10:", off % ("coach: C", "gz", "sz"), seen) == []


def test_who_is_led_far_to_where_they_have_no_line_is_asked_about_but_not_before_a_night():
    top = head("A B", "hk mo sz", base="hk")
    wrong = '{coach: To Macau, time: "09:00", from: hk, via: [hzmb-hk-macau], to: mo, who: b}'
    right = '{coach: To Shenzhen, time: "10:00", from: hk, via: [huanggang], to: sz, who: a}'
    late = TALKS.replace("11:00-12:00", "15:00-16:00")

    ((people, message),) = asked(top, "2026-11-10:", wrong, right, late)
    assert people == ("b",)
    assert "from Hall in Macau to Civic Centre in Shenzhen" in message
    at_hall = '{meeting: Hall, time: "11:00-11:30", venue: mo, who: b}'
    assert all("from Hall" not in message for _, message in asked(top, "2026-11-10:", wrong, at_hall, "{hotel: hk}"))
    assert asked(top, "2026-11-10:", wrong.replace(", who: b", ""), '{hotel: hk, time: "21:00"}') == []


def test_a_vehicle_on_the_next_line_says_nothing_of_who_is_missing_in_a_service_nor_of_a_drive_of_a_day():
    top = head("A B", "bj sh", more="vehicles: {bus: {kind: coach, seats: 30}}\n")
    slept = ("2026-11-09:", "{hotel: bj}", "2026-11-10:")
    flight = '{flight: CA 1, time: "08:00-10:15", from: PEK, to: SHA, who: a}'
    dinner = '{meal: Dinner, time: "19:00-20:00", venue: sh, vehicle: bus}'

    ((people, message),) = asked(top, *slept, flight, dinner)
    assert people == ("b",)
    assert message.endswith("others take “CA 1”")
    assert [people for people, _ in asked(top, *slept, dinner)] == [("a", "b")]
    assert asked(top, *slept, flight.replace(", who: a", ""), dinner) == []
