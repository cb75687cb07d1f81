"""What is asked about people at the gate of one crossing whose next movement begins at another gate of that side."""

from every import every
from small_trips import dated, found, head

TOP = head("A", "hk sz") + dated("2026-11-10:")
METRO = '{metro: East Rail, time: "08:00", from: kowloon-tong-station, to: lo-wu/HK}'
OVER = '{walk: Over, time: "09:00", from: lo-wu/HK, to: lo-wu/CN}'
ELSEWHERE = '{coach: On, time: "10:30", from: lok-ma-chau-spur-line/CN, to: sz}'
TALKS = '{meeting: Talks, time: "13:00-14:00", venue: sz}'
TO_LO_WU = '{coach: To the border, time: "09:00", from: sz, to: lo-wu/CN}'
NAMES = ("service-leaves-elsewhere", "wrong-vehicle", "unknown-way", "tight-leg", "wrong-crossing")


def asked(*lines: str, top: str = "") -> list[tuple[str, int]]:
    told = found(top + TOP + dated(*lines), *NAMES)
    return [(each.name, each.where.span.start.line - (top + TOP).count("\n")) for each in told]


def test_a_coach_at_another_gate_than_the_one_through_which_people_walk_is_asked_about():
    (told,) = found(TOP + dated(METRO, OVER, ELSEWHERE, TALKS), *NAMES)

    assert told.message == (
        "“On” leaves from Lok Ma Chau Spur Line / Futian, and before it people are at Lo Wu / Luohu, 5 km away: "
        "nobody wrote how to get there"
    )


@every(
    ("lines", "number"),
    [
        ((METRO, OVER, ELSEWHERE.replace("lok-ma-chau-spur-line", "shenzhen-bay"), TALKS), 3),
        ((TO_LO_WU, '{walk: Over, time: "10:30", from: lok-ma-chau-spur-line/CN, to: lok-ma-chau-spur-line/HK}'), 2),
        (
            ('{coach: Over, time: "09:00", from: hk, to: shenzhen-bay/CN}', ELSEWHERE.replace("10:30", "11:30"), TALKS),
            2,
        ),
    ],
)
def test_so_it_is_at_any_gate_before_the_border_and_where_a_coach_sets_people_down(lines, number):
    assert asked(*lines) == [("service-leaves-elsewhere", number)]


def test_so_it_is_where_the_coach_to_the_one_gate_is_written_to_fetch_them_at_the_other():
    bus = "vehicles: {bus: {kind: coach, seats: 20, plates: HK}}\n"
    gates = "from: shenzhen-bay/%s, to: shenzhen-bay/%s"
    lines = (
        '{coach: To the border, time: "07:00", vehicle: bus, from: hk, to: shenzhen-bay/HK}',
        f'{{walk: Over, time: "09:40", {gates % ("HK", "CN")}}}',
        TALKS,
        f'{{walk: Back, time: "15:30", {gates % ("CN", "HK")}}}',
        '{coach: Home, time: "17:30", vehicle: bus, from: heung-yuen-wai/HK, to: hk}',
    )
    (told,) = found(head("A", "hk sz", more=bus) + dated("2026-11-10:", *lines), "service-leaves-elsewhere")
    assert "22 km away" in told.message


def test_a_walk_that_names_another_gate_than_both_coaches_is_told_once():
    walk = '{walk: Over, time: "10:15", from: lok-ma-chau-spur-line/CN, to: lok-ma-chau-spur-line/HK}'
    home = '{metro: Home, time: "13:00", from: lo-wu/HK, to: kowloon-tong-station}'

    assert asked(TO_LO_WU, walk, home) == [("service-leaves-elsewhere", 2)]


@every(
    "lines",
    [
        (METRO, OVER, ELSEWHERE.replace("lok-ma-chau-spur-line", "lo-wu"), TALKS),
        (METRO, OVER, "{taxi: To the other gate, from: lo-wu/CN, to: lok-ma-chau-spur-line/CN}", ELSEWHERE, TALKS),
        (METRO, OVER, '{free: Shopping, time: "09:45"}', ELSEWHERE, TALKS),
        (METRO, OVER, TALKS),
    ],
)
def test_nothing_is_asked_where_the_gate_is_the_same_a_way_is_written_or_people_have_time_off(lines):
    assert asked(*lines) == []


def test_nor_where_people_walk_from_one_gate_to_the_next():
    top = head("A", "mo zh", more="defaults: {walk: 2 km}\n") + dated("2026-11-10:")
    over = '{walk: Over, time: "09:00", from: gongbei/MO, to: gongbei/CN}'
    told = found(top + dated(over, '{coach: On, time: "10:30", from: qingmao/CN, to: zh}'), "service-leaves-elsewhere")

    assert told == []
