"""A train or boat over a border from a port without one is named as not judged, where another port there has it."""

from every import every
from small_trips import dated, head, ports_named


def named(line: str) -> list[str]:
    """What the closing line says of services that may not run on a day with this line alone."""
    said = ports_named(head("Ann Ben", "hk") + dated("2026-05-12:", line))
    return [each for each in said if " runs " in each]


@every(
    ("line", "said"),
    [
        (
            '{train: G1, time: "15:20-15:39", from: shenzhen-station, to: west-kowloon-station}',
            "whether a train runs from Shenzhen Station (Luohu) to Hong Kong West Kowloon Station on 12 May (the "
            "tables have it from Futian Station and Shenzhen North Station)",
        ),
        (
            '{train: G1, time: "15:20-15:39", from: west-kowloon-station, to: shenzhen-station}',
            "whether a train runs from Hong Kong West Kowloon Station to Shenzhen Station (Luohu) on 12 May (the "
            "tables have it to Futian Station and Shenzhen North Station)",
        ),
    ],
)
def test_a_train_over_the_border_from_the_other_station_of_the_city_is_named(line: str, said: str) -> None:
    assert named(line) == [said]


@every(
    "line",
    [
        '{train: G1, time: "15:20-15:39", from: shenzhen-north-station, to: west-kowloon-station}',
        '{train: G1, time: "15:20-17:00", from: shenzhen-station, to: guangzhou-east-station}',  # on one side
        '{flight: CX 1, time: "15:20-17:00", from: HKG, to: PVG}',
    ],
)
def test_nothing_is_said_of_a_service_of_the_tables_nor_on_one_side_nor_by_air(line: str) -> None:
    assert named(line) == []
