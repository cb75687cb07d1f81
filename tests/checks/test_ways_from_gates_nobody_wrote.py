"""What the closing line says of the way on from a gate over the border, and home from one of the own side."""

import pytest
from small_trips import dated, head, worked_out

from delegate.assessment.not_judged import not_judged

EDIRNE = '  hall: {name: Town Hall, city: Edirne, at: "41.6770, 26.5560"}\n'
GREECE = '  home: {name: Chamber, city: Alexandroupoli, at: "40.8480, 25.8700"}\n' + EDIRNE
KASTANIES = """\
crossings:
  kastanies: {name: Kastanies, sides: {GR: "41.6530, 26.4770", TR: "41.6540, 26.4820"}, modes: [coach, walk]}
"""
WALK = "{walk: Over, time: 10:30, from: kastanies/GR, to: kastanies/TR}"
ON = "{coach: On, time: 12:00, from: kastanies/TR, to: hall}"
AMMAN = """\
  home: {name: Chamber, city: Amman, at: "31.9600, 35.9000"}
  ministry: {name: Ministry, city: Jerusalem, at: "31.7830, 35.2030"}
"""
ALLENBY = """\
crossings:
  allenby: {name: Allenby, sides: {IL: "31.8740, 35.5400", JO: "31.8740, 35.5450"}, modes: [coach, walk]}
"""
HOME = "{coach: Home, time: 18:15, from: allenby/JO, to: home}"


def named(text: str) -> list[str]:
    plan = worked_out(text).plan
    assert plan is not None
    return [each.message for each in not_judged(plan) if each.reason == "leaving"]


def out(*lines: str, more: str = KASTANIES) -> str:
    return head("Ann Ben", "", base="home", more=more, places=GREECE) + dated(
        "2026-06-09:",
        "{coach: To the border, time: 08:00, from: home, to: kastanies/GR}",
        *lines,
        "{meeting: Talks, time: 16:00-17:00, venue: hall}",
    )


def back(*lines: str) -> str:
    return head("Ann Ben", "", base="home", more=ALLENBY, places=AMMAN) + dated(
        "2026-06-09:",
        "{coach: Out, time: 06:00, from: home, to: ministry}",
        "{meeting: Talks, time: 11:00-12:00, venue: ministry}",
        "{coach: To the bridge, time: 14:30, from: ministry, to: allenby/IL}",
        "{walk: Over, time: 16:00, from: allenby/IL, to: allenby/JO}",
        *lines,
    )


def test_the_way_on_from_a_gate_over_the_border_that_nobody_wrote_is_named_however_short_it_is() -> None:
    assert named(out()) == ["transport for Ann and Ben from Kastanies to Town Hall on 9 June"]


@pytest.mark.parametrize(
    ("last", "lines", "told"),
    [
        ("{meeting: Talks, time: 16:00-17:00, venue: hall}", (), True),
        ("{coach: Home, time: 16:00, from: hall, to: home}", (), True),
        ("{meeting: Talks, time: 16:00-17:00, venue: hall}", (ON,), False),
    ],
)
def test_so_is_that_from_a_gate_beyond_the_border_to_which_a_coach_took_them(
    last: str, lines: tuple[str, ...], told: bool
) -> None:
    day = ("2026-06-09:", "{coach: Over, time: 08:00, from: home, to: kastanies/TR}", *lines, last)
    trip = head("Ann Ben", "", base="home", more=KASTANIES, places=GREECE) + dated(*day)

    way = "transport for Ann and Ben from Kastanies to Town Hall on 9 June"
    assert [each for each in named(trip) if "Kastanies" in each] == ([way] if told else [])


@pytest.mark.parametrize("lines", [(WALK, ON), (WALK,), ("{crossing: kastanies}",)])
def test_it_is_not_where_a_line_says_how_people_go_over(lines: tuple[str, ...]) -> None:
    assert named(out(*lines)) == []


def test_nor_where_a_hall_can_be_walked_to_from_the_gate() -> None:
    beside = out().replace("41.6770, 26.5560", "41.6560, 26.4860")

    assert named(beside) == []


@pytest.mark.parametrize("lines", [(), (HOME.replace("}", ", status: cancelled}"),)])
def test_who_ends_at_a_gate_far_outside_the_city_of_the_base_is_named(lines: tuple[str, ...]) -> None:
    assert named(back(*lines)) == ["transport for Ann and Ben from Allenby"]


def test_one_left_out_of_the_coach_home_from_there_is_named_as_all_are() -> None:
    assert named(back(HOME.replace("}", ", who: ann}"))) == ["transport for Ben from Allenby"]


@pytest.mark.parametrize("gate", ["shenzhen-bay", "lo-wu"])
@pytest.mark.parametrize("side", ["hk", "sz"])
def test_nobody_is_named_who_ends_at_a_gate_in_the_own_city(gate: str, side: str) -> None:
    home, far = (("HK", "CN"), ("CN", "HK"))[side == "sz"]
    trip = head("Ann Ben", "hk sz", base=side) + dated(
        "2026-06-09:",
        f"{{meeting: Talks, time: 11:00-12:00, venue: {'sz' if side == 'hk' else 'hk'}}}",
        f"{{travel: To the border, time: 14:30, to: {gate}/{far}}}",
        f"{{walk: Over, time: 16:00, from: {gate}/{far}, to: {gate}/{home}}}",
    )

    assert not any("from Shenzhen Bay" in each or "from Lo Wu" in each for each in named(trip))
