"""A service with a stop in `via`, and a walk through a gate, is held against physics over that stop and that gate."""

import pytest
from small_trips import dated, found, head, worked_out

PLACES = (
    '  hall: {name: Macau Hall, city: Macau, at: "22.1930, 113.5400"}\n'
    '  park: {name: Far Park, city: Jiangmen, at: "22.5790, 113.0810"}\n'
    '  works: {name: Works, city: Macau, at: "22.1950, 113.5480"}\n'
)


def told(*lines: str) -> list[tuple[str, str]]:
    """The severity and message of every length that physics does not allow."""
    text = head("Wen", "", places=PLACES) + dated("2026-12-10:", *lines)
    return [(each.severity.word, each.message) for each in found(text, "impossible-leg")]


@pytest.mark.parametrize(
    ("service", "said"),
    [
        (
            '{flight: SQ 1, time: "09:30-11:30", from: HKG, to: TPE, via: SIN}',
            "120 min by flight for 5,770 km from Hong Kong International Airport to Taiwan Taoyuan International "
            "Airport by way of Singapore Changi Airport: the fastest way takes 346",
        ),
        (
            '{train: G 1, time: "09:30-10:00", from: west-kowloon-station, to: shenzhen-north-station, '
            "via: guangzhou-south-station}",
            "30 min by train for 208 km from Hong Kong West Kowloon Station to Shenzhen North Station by way of "
            "Guangzhou South Station: the fastest way takes 35",
        ),
        (
            '{ferry: Boat 1, time: "09:30-10:10", from: shekou-cruise-homeport, to: macau-ferry-terminal-sheung-wan, '
            "via: macau-taipa-ferry}",
            "40 min by ferry for 110 km from Shekou Cruise Homeport to Hong Kong-Macau Ferry Terminal, Sheung Wan by "
            "way of Taipa Ferry Terminal: the fastest way takes 73",
        ),
    ],
)
def test_a_service_is_measured_over_its_stops(service: str, said: str) -> None:
    assert told(service) == [("error", said)]


@pytest.mark.parametrize(
    "service",
    [
        '{flight: SQ 1, time: "09:30-15:16", from: HKG, to: TPE, via: SIN}',
        '{flight: SQ 1, time: "09:30-11:30", from: HKG, to: TPE}',
        '{train: G 1, time: "09:30-10:30", from: west-kowloon-station, to: guangzhou-south-station, '
        "via: shenzhen-north-station}",
    ],
)
def test_a_stop_on_the_way_or_hours_enough_are_no_fault(service: str) -> None:
    assert not told(service)


def test_a_city_is_passed_at_its_edge_and_is_a_warning() -> None:
    """Nobody wrote at which station people change there."""
    train = '{train: G 1, time: "09:30-10:30", from: guangzhou-south-station, to: west-kowloon-station, via: Changsha}'
    ((severity, message),) = told(train)

    assert severity == "warning"
    assert "by way of Changsha" in message


def test_a_walk_that_passes_a_city_at_its_edge_is_no_fault() -> None:
    assert not told('{walk: By the old town, time: "09:00-09:10", from: hall, to: works, via: Macau}')


def test_the_day_less_of_a_service_that_is_a_day_too_long_is_enough_for_its_stops() -> None:
    flight = '{{flight: SQ 1, time: "09:30-{}+1", from: HKG, to: TPE, via: SIN}}'

    assert not told(flight.format("14:30"))
    assert [severity for severity, _ in told(flight.format("18:30"))] == ["warning"]


@pytest.mark.parametrize("time", ['time: "09:05-09:45"', 'time: "09:05", for: 40 min'])
def test_a_walk_is_measured_over_the_gate_in_its_via(time: str) -> None:
    walk = f"{{walk: Over, {time}, from: hall, to: zhuhai-station, via: hengqin}}"
    ((severity, message),) = told(walk)

    assert severity == "error"
    assert message.startswith("40 min by walk for 14 km from Macau Hall to Zhuhai Station by way of Hengqin: ")
    assert not told(walk.replace("hengqin", "gongbei"))


def test_a_walk_through_the_gate_of_its_crossing_line_is_measured_over_it() -> None:
    walk = '{walk: Over, time: "09:05-09:45", from: hall, to: zhuhai-station}'

    assert told(walk, "crossing: hengqin")
    assert not told(walk, "crossing: gongbei")


def test_a_walk_by_a_far_place_is_measured_over_it() -> None:
    assert told('{walk: Round, time: "09:00-09:40", from: hall, to: works, via: park}')


def test_a_gate_at_the_end_of_a_walk_is_not_named_twice() -> None:
    ((_, message),) = told('{walk: To the gate, time: "09:05-09:10", from: hall, to: hengqin/CN, via: hengqin}')

    assert "by way of" not in message


def test_a_drive_far_round_is_told_as_less_than_the_estimate() -> None:
    drive = '{coach: Round, time: "09:00-09:40", from: hall, to: works, via: park}'
    text = head("Wen", "", places=PLACES) + dated("2026-12-10:", drive)

    assert "impossible-leg" not in [each.name for each in worked_out(text).findings]
    assert found(text, "optimistic-leg", "great-detour")
