"""What is asked about the coach from a gate of a border whose ends were exchanged, or that waits at another gate."""

from every import every
from small_trips import dated, found, head

OFFICE = '  office: {name: Office, city: Zhuhai, at: "22.2710, 113.5770"}\n'
WORKS = '  office: {name: Office, city: Zhuhai, at: "22.2100, 113.2900"}\n'
TALKS = '{meeting: Talks, time: "12:00-13:00", venue: mo}'
ON_FOOT = ("{walk: Back, from: gongbei/MO, to: gongbei/CN}", "gongbei/CN")
OVER_THE_BRIDGE = ('{coach: Bridge, time: "14:30", from: hzmb-macau-port, to: hzmb-zhuhai-port}', "hzmb-zhuhai-port")
HOME = '{coach: Home, time: "16:30", from: GATE, to: office}'
TURNED = '{coach: Home, time: "16:30", from: office, to: GATE}'
BACK_TO_THE_BAY = '{coach: Back, time: "14:00", from: sz, to: shenzhen-bay/CN}'
NAMES = ("goes-nowhere", "unknown-way", "service-leaves-elsewhere", "not-home")


def asked(back: tuple[str, str], home: str, *more: str, base: str = "office", places: str = OFFICE) -> list[str]:
    over, gate = back
    begin = f'{{coach: To the border, time: "09:00", from: office, to: {gate}}}'
    there = begin, "{walk: Over, from: gongbei/CN, to: gongbei/MO}" if "gongbei" in gate else "{taxi: O, to: mo}", TALKS
    lines = "2026-06-09:", *there, over, home.replace("GATE", gate), *more
    return [each.message for each in found(head("Ann Ben", "mo", base=base, places=places) + dated(*lines), *NAMES)]


def test_a_coach_home_with_its_ends_exchanged_is_told_behind_a_walk_over_the_border_however_near_home_is():
    assert asked(ON_FOOT, HOME) == []
    assert asked(ON_FOOT, TURNED) == [
        "“Home” leads from Office to Border Gate / Gongbei, and the party would be at Border Gate / Gongbei before it, "
        "and nothing is written behind it"
    ]


@every(
    ("back", "base", "places"),
    [(OVER_THE_BRIDGE, "office", WORKS), (OVER_THE_BRIDGE, "office", OFFICE), (ON_FOOT, "", OFFICE)],
)
def test_so_it_is_behind_the_bridge_and_without_a_base_back_to_where_the_day_began(back, base, places):
    assert asked(back, HOME, base=base, places=places) == []

    (told,) = asked(back, TURNED, base=base, places=places)

    assert told.endswith("before it, and nothing is written behind it")


def test_nor_is_the_coach_back_to_the_gate_from_what_people_came_for_turned_round():
    to_lo_wu = "{metro: Home, from: lo-wu/HK, to: hk}"
    talks = '{meeting: Talks, time: "12:00-13:00", venue: sz}'
    lines = "{walk: Over, time: 09:00, from: shenzhen-bay/HK, to: shenzhen-bay/CN}", talks, BACK_TO_THE_BAY, to_lo_wu
    top = head("Ann", "hk sz", base="hk") + dated("2026-06-09:")

    assert [each.name for each in found(top + dated(*lines), *NAMES)] == ["service-leaves-elsewhere"]


def test_it_is_none_where_people_go_over_again_by_that_coach():
    again = "{walk: Over, from: gongbei/CN, to: gongbei/MO}", "{hotel: mo}"

    assert asked(ON_FOOT, TURNED, *again) == ["no way home is written for the party, last at Hall"]


TOP = head("Ann Ben", "hk gz", base="hk") + dated("2026-06-09:")
TRAIN = '{train: G2, time: "17:00-18:10", from: guangzhou-south-station, to: west-kowloon-station}'


def test_a_coach_home_from_the_port_building_of_the_bridge_is_asked_about_behind_the_train():
    home = '{coach: Home, time: "20:45", from: hzmb-hong-kong-port, to: hk}'

    (told,) = found(TOP + dated('{meeting: Talks, time: "10:00-11:00", venue: gz}', TRAIN, home), *NAMES)

    assert told.message.startswith("“Home” leads from Hong Kong-Zhuhai-Macao Bridge Hong Kong Port back to Hong Kong")


def test_a_coach_to_the_port_building_that_nobody_takes_on_is_asked_about_unless_somebody_comes_there():
    lines = (
        '{coach: To the bridge, time: "09:00", from: hk, to: hzmb-hong-kong-port}',
        '{meeting: Talks, time: "13:00-14:00", venue: hk}',
    )
    guests = '{coach: Guests, time: "08:40", from: hzmb-macau-port, to: hzmb-hong-kong-port, who: ben}'

    assert [each.name for each in found(TOP + dated(*lines), *NAMES)] == ["goes-nowhere"]
    ann = lines[0].replace("}", ", who: ann}")
    assert [each.name for each in found(TOP + dated(guests, ann, lines[1]), "goes-nowhere")] == []
