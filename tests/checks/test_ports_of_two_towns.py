"""What is asked about people who land at a port of one town, and whose coach stands at that of the next."""

from collections.abc import Sequence

import pytest
from small_trips import but, dated, found, head

PLACES = (
    '  office: {name: Rectorate, city: Málaga, at: "36.7200, -4.4150"}\n'
    '  algeciras: {name: Port of Algeciras, city: "Algeciras, ES", at: "36.1290, -5.4390"}\n'
    '  tarifa: {name: Port of Tarifa, city: Tarifa, at: "36.0090, -5.6060"}\n'
    '  inn: {name: Inn, city: Tarifa, at: "36.0140, -5.6020"}\n'
    '  tangier: {name: Port of Tanger Ville, city: Tangier, at: "35.7890, -5.8030"}\n'
)
OUT = '{coach: Out, time: "06:00", from: office, to: %s}'
OVER = '{ferry: Boat A, time: "10:00-10:00", from: %s, to: tangier}'
BACK = '{ferry: Boat B, time: "16:00-18:00", from: tangier, to: algeciras}'
HOME = "{coach: Home, from: %s, to: office}"
COACH = "vehicles: {one: {kind: coach, seats: 30, plates: ES}}\n"


def asked(*lines: str, vehicles: str = "") -> list[tuple[str, str]]:
    text = head("Ng Ho", "", places=PLACES, more=vehicles) + dated("2026-04-15:", *lines)
    return [(each.name, each.message) for each in found(text, "service-ends-elsewhere", "service-leaves-elsewhere")]


def test_the_coach_that_stands_at_the_port_of_the_next_town_is_asked_about() -> None:
    assert asked(OUT % "tarifa", OVER % "tarifa", BACK, HOME % "tarifa") == [
        (
            "service-ends-elsewhere",
            "“Boat B” ends at Port of Algeciras, and next is Port of Tarifa in Tarifa, 20 km away: nobody wrote how to "
            "get there",
        )
    ]


def test_so_is_the_boat_that_leaves_from_another_port_than_people_are_driven_to() -> None:
    assert asked(OUT % "algeciras", OVER % "tarifa", BACK, HOME % "algeciras") == [
        (
            "service-leaves-elsewhere",
            "“Boat A” leaves from Port of Tarifa, and before it people are at Port of Algeciras in Algeciras, ES, 20 "
            "km away: nobody wrote how to get there",
        )
    ]


def test_neither_an_empty_run_of_the_only_coach_nor_the_ride_that_brings_them_is_an_answer() -> None:
    landing = asked(OUT % "tarifa", OVER % "tarifa", BACK, HOME % "tarifa", vehicles=COACH)
    assert [name for name, _ in landing] == ["service-ends-elsewhere"]
    leaving = asked(OUT % "algeciras", OVER % "tarifa", vehicles=COACH)
    assert [name for name, _ in leaving] == ["service-leaves-elsewhere"]
    assert asked(OUT.replace("}", ", via: tarifa}") % "algeciras", OVER % "tarifa", vehicles=COACH) == []


def test_nor_is_a_coach_that_is_written_to_wait_at_the_port_of_the_other_town() -> None:
    told = asked(OUT % "algeciras", OVER % "algeciras", BACK, HOME % "tarifa", vehicles=COACH)
    assert [name for name, _ in told] == ["service-ends-elsewhere"]


ON = '{ferry: Boat C, time: "21:00-22:00", from: tarifa, to: tangier}'
AWAY = '{coach: Away with Ho, time: "10:30", from: algeciras, to: inn, who: ho}'


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ((OVER % "algeciras", BACK, ON), []),
        ((OVER % "algeciras", "2026-04-18:", BACK, ON), ["service-ends-elsewhere"]),
        ([*(but(line, "who: ng") for line in (OVER % "algeciras", BACK, ON)), AWAY], ["service-ends-elsewhere"]),
    ],
)
def test_a_coach_that_stands_there_since_the_morning_is_one_until_it_drives_away(
    lines: Sequence[str], names: list[str]
) -> None:
    assert [name for name, _ in asked(OUT % "algeciras", *lines, vehicles=COACH)] == names


@pytest.mark.parametrize(
    "lines",
    [
        (BACK, HOME % "algeciras"),
        (BACK, "{coach: Along the coast, from: algeciras, to: tarifa}", HOME % "tarifa"),
        (BACK, '{meeting: Welcome, time: "20:00-21:00", venue: inn}', HOME % "inn"),
        (BACK, '{free: Time off, time: "18:30-20:00"}', HOME % "tarifa"),
        (BACK, HOME % "inn"),
    ],
)
def test_who_goes_on_from_there_by_what_is_written_or_from_no_port_is_not_asked_about(lines: tuple[str, ...]) -> None:
    assert asked(OUT % "tarifa", OVER % "tarifa", *lines) == []
