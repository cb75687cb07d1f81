"""What is made of a hotel at the head of a day that begins in another city: it is the night, and no stop before."""

import pytest
from every import every
from programme import planned, stops

from delegate.checking import examine
from delegate.checks import every_check
from delegate.planning.plan import Plan

CHECKS = [each for each in every_check() if each.code[:4] in ("DLG2", "DLG3", "DLG4", "DLG6")]
TALKS = '    - {meeting: Talks, time: "16:00-17:00", venue: a}\n'
FLIGHT = '    - {flight: XX 1, time: "09:30-13:30", from: b, to: ae}\n'


def arrival(*lines: str, people: str = "delegation:\n  ann: {name: Ann}", top: str = "") -> Plan:
    last = "  2023-02-25:\n    - {meeting: Close, time: 10:00-11:00, venue: a}\n"
    return planned("days:\n  2023-02-24:\n" + "".join(lines) + last, people=people, top=top)


def way(plan: Plan, day: int = 0) -> list[str]:
    return [stop.place.id for stop in stops(plan, "ann", day) if stop.place]


def hotel(written: str) -> str:
    return f"    - {{hotel: {written}}}\n"


@pytest.mark.parametrize("joins", ["", ", joins: 2023-02-24"])
@pytest.mark.parametrize("top", ["", "base: a2\n"])
def test_a_hotel_above_a_movement_from_another_city_is_the_night_alone(joins: str, top: str) -> None:
    people = f"delegation:\n  ann: {{name: Ann{joins}}}"
    plan = arrival(hotel("a3, nights: 2"), FLIGHT, TALKS, people=people, top=top)
    assert way(plan) == ["b", "ae", "a", "a3"]
    assert way(plan, 1)[0] == "a3"
    assert [each.name for each in examine(plan, CHECKS)] == []


def test_on_a_later_day_people_set_out_from_the_hotel_before() -> None:
    before = "    - {meeting: Opening, time: 10:00-11:00, venue: a}\n" + hotel("a2") + "  2023-02-25:\n"
    lines = before + hotel("g") + '    - {coach: On, time: "09:00", from: a2, to: b}\n' + TALKS
    plan = planned("days:\n  2023-02-24:\n" + lines, people="delegation:\n  ann: {name: Ann}")
    assert way(plan, 1)[:2] == ["a2", "b"]


@every(
    "lines",
    [
        (hotel("b"), FLIGHT, TALKS),  # the city from which it leaves
        (hotel('g, time: "07:00"'), FLIGHT, TALKS),
        (hotel("g, nights: 0"), FLIGHT, TALKS),
        (hotel("g"), '    - {coach: On, time: "09:30", to: b}\n', TALKS),
        (hotel("g"), TALKS),
    ],
)
def test_a_hotel_with_a_clock_or_before_lines_that_begin_nowhere_else_is_come_to_first(lines: tuple[str, ...]) -> None:
    assert way(arrival(*lines))[0] in ("b", "g")
