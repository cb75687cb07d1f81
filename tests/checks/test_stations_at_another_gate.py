"""What is asked where people are at a station or a port building of one gate, and go over the border at another."""

from every import every
from small_trips import dated, found, head

TOP = head("Ann", "hk sz mo") + dated("2026-11-10:")
TALKS = '{meeting: Talks, time: "13:00-14:00", venue: sz}'
METRO = '{metro: East Rail, time: "08:00", from: kowloon-tong-station, to: lo-wu-station}'
OVER = "{crossing: shenzhen-bay}"
COACH = '{coach: Over, time: "10:30", from: shenzhen-bay/HK, to: shenzhen-bay/CN}'
TO_THE_ROAD = '{coach: To the border, time: "08:00", from: hk, to: lok-ma-chau-station}'
NAMES = ("service-leaves-elsewhere", "wrong-crossing", "unknown-way", "tight-leg")


def asked(*lines: str, top: str = TOP) -> list[tuple[str, int]]:
    told = found(top + dated(*lines), *NAMES)
    return [(each.name, each.where.span.start.line - top.count("\n")) for each in told]


def test_a_coach_at_another_gate_than_that_of_the_station_where_people_get_off_is_asked_about():
    (told,) = found(TOP + dated(METRO, COACH, TALKS), *NAMES)

    assert told.message == (
        "“Over” leaves from Shenzhen Bay, and before it people are at Lo Wu Station in Hong Kong, 18 km away: nobody "
        "wrote how to get there"
    )


def test_so_it_is_with_a_crossing_line_in_place_of_the_coach():
    (told,) = found(TOP + dated(METRO, OVER, TALKS), *NAMES)

    assert (told.name, told.severity.word) == ("wrong-crossing", "warning")
    assert told.message == (
        "the party would be set down at Lo Wu Station, and the crossing behind it is Shenzhen Bay: nobody wrote the "
        "way between the two"
    )


@every(
    ("lines", "name", "number"),
    [
        ((METRO, '{walk: Over, time: "10:30", from: lok-ma-chau-spur-line/HK}', TALKS), "service-leaves-elsewhere", 2),
        ((METRO, '{metro: On, time: "10:30", from: futian-port-station, to: sz}'), "service-leaves-elsewhere", 2),
        ((TO_THE_ROAD, "{crossing: lok-ma-chau}", TALKS), "wrong-crossing", 2),
        ((OVER, '{metro: On, time: "12:00", from: luohu-metro-station, to: sz}', TALKS), "wrong-crossing", 1),
    ],
)
def test_so_it_is_at_any_gate_on_either_side_of_the_border(lines, name, number):
    assert asked('{meeting: Early, time: "06:00-06:30", venue: hk}', *lines) == [(name, number + 1)]


@every(
    "lines",
    [
        (METRO, "{crossing: lo-wu}", TALKS),
        (METRO, '{metro: On, time: "10:30", from: luohu-metro-station, to: sz}'),
        (METRO, "{crossing: lo-wu}", '{metro: On, time: "10:30", from: luohu-metro-station, to: sz}'),
        (TO_THE_ROAD, "{crossing: lok-ma-chau-spur-line}", TALKS),
        (METRO, "{taxi: To the bay, from: lo-wu-station, to: shenzhen-bay/HK}", OVER, TALKS),
        ('{meeting: Talks, time: "08:00-09:00", venue: lo-wu-station}', OVER, TALKS),
    ],
)
def test_nothing_is_asked_at_the_same_gate_or_where_the_way_is_written_or_something_is_held_there(lines):
    assert asked(*lines) == []


def test_nor_where_the_coach_that_came_to_the_station_takes_them_over():
    top = head("Ann", "hk sz", more="vehicles: {bus: {kind: coach, seats: 20, plates: [HK, CN]}}\n")
    bus = TO_THE_ROAD.replace("}", ", vehicle: bus}")

    assert asked(bus, "{crossing: lok-ma-chau, vehicle: bus}", TALKS, top=top + dated("2026-11-10:")) == []
