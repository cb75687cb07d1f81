"""What is asked where people come over the border at a gate, and what takes them on leaves from a port elsewhere."""

from every import every
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

TOP = head("Ann Ben", "hk sz mo zh") + dated("2026-12-09:")
OVER = '{walk: Over, time: "09:00", from: lo-wu/HK, to: lo-wu/CN}'
BACK = '{walk: Back, time: "15:00", from: shenzhen-bay/CN, to: shenzhen-bay/HK}'
LINE = '{crossing: shenzhen-bay, time: "15:00"}'
TALKS = '{meeting: Talks, time: "13:00-14:00", venue: sz}'
TO_MACAU = '{coach: Shuttle, time: "09:00", from: hzmb-hong-kong-port, to: hzmb-macau-port, for: 45 min}'
TO_ZHUHAI = TO_MACAU.replace("macau", "zhuhai")
ON = '{coach: On, time: "13:00", from: PORT, to: sz}'
HOME = '{coach: Home, time: "18:00", from: PORT, to: hk}'
IN_MACAU = '{coach: In, time: "12:30", from: PORT, to: mo}'
IN_ZHUHAI = '{coach: In, time: "12:30", from: PORT, to: zh}'
FLIGHT = '{flight: CA 1368, time: "15:30-18:30", from: SZX, to: PEK}'
TRAIN = '{train: C 7602, time: "13:30-14:40", from: zhuhai-station, to: guangzhou-south-station}'
NAMES = ("service-leaves-elsewhere", "goes-nowhere", "unknown-way", "tight-leg", "no-crossing")


def asked(*lines: str) -> list[tuple[str, int]]:
    told = found(TOP + dated(*lines), *NAMES)
    return [(each.name, each.where.span.start.line - TOP.count("\n")) for each in told]


def unnamed(*lines: str) -> list[str]:
    """The ways that are named at the end as those of which nobody wrote how they are made."""
    plan = worked_out(TOP + dated(*lines)).plan
    assert plan is not None
    return [each.message for each in not_judged(plan) if "transport" in each.message]


def leaves(line: str, port: str) -> str:
    return line.replace("PORT", port)


def test_a_coach_at_the_airport_is_asked_about_behind_a_walk_over_the_border():
    (told,) = found(TOP + dated(OVER, leaves(ON, "SZX")), *NAMES)

    assert told.message == (
        "“On” leaves from Shenzhen Bao'an International Airport, and before it people are at Lo Wu / Luohu, 33 km "
        "away: nobody wrote how to get there"
    )


@every(
    ("lines", "number"),
    [
        ((OVER, leaves(ON, "shenzhen-north-station")), 2),
        ((OVER, leaves(ON, "shekou-cruise-homeport")), 2),
        ((TALKS, BACK, leaves(HOME, "west-kowloon-station")), 3),
        ((TALKS, LINE, leaves(HOME, "HKG")), 3),
        ((TO_MACAU, leaves(IN_MACAU, "gongbei/MO")), 2),
        ((TO_MACAU, leaves(IN_MACAU, "macau-outer-harbour")), 2),
        ((TO_ZHUHAI, leaves(IN_ZHUHAI, "jiuzhou-port")), 2),
        ((TO_ZHUHAI, leaves(IN_ZHUHAI, "hengqin/CN")), 2),
    ],
)
def test_so_it_is_at_any_port_or_other_gate_behind_a_walk_a_crossing_line_or_the_shuttle_bus(lines, number):
    assert asked(*lines) == [("service-leaves-elsewhere", number)]


def test_who_comes_by_the_bridge_is_asked_about_where_the_coach_for_all_waits_at_the_pier():
    bridge = TO_MACAU.replace("}", ", who: ann}")
    boat = '{ferry: B, time: "10:00-11:00", from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour, who: ben}'

    (told,) = found(TOP + dated(bridge, boat, leaves(IN_MACAU, "macau-outer-harbour")), *NAMES)

    assert (told.name, told.people) == ("service-leaves-elsewhere", ("ann",))


@every(
    "lines",
    [
        (OVER, leaves(ON, "lo-wu/CN")),
        (OVER, leaves(ON, "shenzhen-station")),
        (OVER, "{metro: Line 1, from: lo-wu/CN, to: SZX}", leaves(ON, "SZX")),
        (OVER, '{free: Shopping, time: "09:45"}', leaves(ON, "SZX")),
        (TALKS, LINE, leaves(HOME, "shenzhen-bay/HK")),
        (TO_MACAU, leaves(IN_MACAU, "hzmb-macau-port")),
        (TO_MACAU, leaves(IN_MACAU, "hzmb-hk-macau/MO")),
        (TO_MACAU, leaves(IN_MACAU, "hzmb-zhuhai-macau/MO")),
    ],
)
def test_nothing_is_asked_at_that_gate_or_beside_it_or_where_a_way_is_written_or_people_have_time_off(lines):
    assert asked(*lines) == []


def test_a_port_from_which_one_flies_behind_a_crossing_line_is_named_at_the_end_alone():
    flight = '{flight: CX 101, time: "20:00-23:00", from: HKG, to: TPE, who: ann}'
    home = leaves(HOME, "HKG").replace("}", ", who: ben}")

    assert asked(TALKS, LINE, home, flight) == []
    assert [each.split(" on ")[0] for each in unnamed(TALKS, LINE, home, flight)] == [
        "transport for Ben from Civic Centre to Hong Kong International Airport"
    ]


def test_who_boards_where_the_drive_comes_by_the_gate_is_not_asked_about():
    at_pier = leaves(IN_MACAU, "macau-outer-harbour").replace("}", ", via: CALL}")

    assert asked(TO_MACAU, at_pier.replace("CALL", "hzmb-macau-port")) == []
    assert asked(TO_MACAU, at_pier.replace("CALL", "taipa-ferry-terminal")) == [("service-leaves-elsewhere", 2)]


@every(("lines", "way"), [((OVER, FLIGHT), "Lo Wu"), ((TO_ZHUHAI, TRAIN), "Zhuhai Port to Zhuhai Station")])
def test_a_service_elsewhere_behind_a_gate_is_named_at_the_end_and_not_asked_about(lines, way):
    (said,) = unnamed(*lines)

    assert way in said
    assert asked(*lines) == []


def test_it_is_not_named_where_the_way_to_its_port_is_written():
    assert unnamed(OVER, "{metro: Line 1, from: lo-wu/CN, to: SZX}", FLIGHT) == []
