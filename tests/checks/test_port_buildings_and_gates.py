"""What is asked where a movement begins at the port building of the bridge, and its people are at another gate."""

from every import every
from small_trips import dated, found, head

TOP = head("A", "hk mo zh") + dated("2026-11-10:")
OVER = '{walk: Over, time: "09:00", from: gongbei/CN, to: gongbei/MO}'
AT_THE_BRIDGE = OVER.replace("gongbei", "hzmb-zhuhai-macau")
TO_THE_BRIDGE = '{coach: Out, time: "08:00", from: zh, to: hzmb-zhuhai-port}'
OVER_THE_BRIDGE = '{coach: Bridge, time: "08:00", from: hk, to: hzmb-hk-zhuhai/CN}'
ON_FROM_ZHUHAI = '{coach: On, time: "13:00", from: hzmb-zhuhai-port, to: zh}'
TO_ZHUHAI = '{walk: Over, time: "09:00", from: gongbei/MO, to: gongbei/CN}'
HOME = '{coach: Home, time: "11:00", from: hzmb-macau-port, to: mo}'
NAMES = ("service-leaves-elsewhere", "unknown-way", "tight-leg", "wrong-crossing")


def asked(*lines: str) -> list[tuple[str, int]]:
    told = found(TOP + dated(*lines), *NAMES)
    return [(each.name, each.where.span.start.line - TOP.count("\n")) for each in told]


def test_a_coach_from_the_bridge_is_asked_about_behind_a_walk_at_the_border_gate():
    (told,) = found(TOP + dated(OVER, HOME), *NAMES)

    assert told.message == (
        "“Home” leaves from Hong Kong-Zhuhai-Macao Bridge Macau Port, and before it people are at "
        "Border Gate / Gongbei, 4 km away: nobody wrote how to get there"
    )


@every("lines", [(TO_ZHUHAI, ON_FROM_ZHUHAI), (TO_THE_BRIDGE, OVER)])
def test_so_it_is_at_zhuhai_and_where_people_are_set_down_at_the_bridge(lines):
    assert asked(*lines) == [("service-leaves-elsewhere", 2)]


@every(
    "lines",
    [
        (AT_THE_BRIDGE, HOME),
        (TO_THE_BRIDGE, AT_THE_BRIDGE, HOME),
        (OVER_THE_BRIDGE, ON_FROM_ZHUHAI),
        (OVER, "{taxi: To the bridge, from: gongbei/MO, to: hzmb-macau-port}", HOME),
        (OVER, '{free: Shopping, time: "09:45"}', HOME),
    ],
)
def test_nothing_is_asked_at_the_building_of_that_gate_or_where_a_way_is_written_or_people_have_time_off(lines):
    assert asked(*lines) == []
