"""A departure that is written for long before the first service, or long after the last one, is named as not judged."""

from every import every
from small_trips import dated, head, ports_named


def named(line: str) -> list[str]:
    """What the closing line says of departures at an unusual hour on a day with this line alone."""
    said = ports_named(head("Ann Ben", "hk") + dated("2026-05-12:", line))
    return [each for each in said if "unusual hour" in each]


@every(
    ("line", "said"),
    [
        (
            '{train: Airport Express, time: "04:45-05:09", from: hong-kong-station, to: HKG}',
            "“Airport Express” on 12 May at 04:45, known to run 05:50-00:48",
        ),
        (
            '{ferry: TurboJET, time: "04:00-05:00", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}',
            "“TurboJET” on 12 May at 04:00, known to run 07:30-23:59",
        ),
        (
            '{ferry: Boat, time: "04:00-05:00", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}',
            "“Boat” on 12 May at 04:00, known to run 07:30-23:59",
        ),
        (
            '{helicopter: Hop, time: "23:30-23:45", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}',
            "“Hop” on 12 May at 23:30, known to run 07:00-22:00",
        ),
    ],
)
def test_a_departure_out_of_the_hours_of_its_service_is_named(line: str, said: str) -> None:
    (message,) = named(line)
    assert f"departures at an unusual hour ({said})" in message


@every(
    "line",
    [
        '{train: Airport Express, time: "05:50-06:14", from: hong-kong-station, to: HKG}',
        '{train: Airport Express, time: "00:40-01:04", from: hong-kong-station, to: HKG}',
        '{ferry: TurboJET, time: "06:30-07:30", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}',
        '{ferry: Boat, time: "04:00-05:00", from: macau-outer-harbour, to: china-ferry-terminal}',
        '{ferry: Boat, time: "15:00-16:00", from: skypier, to: macau-outer-harbour}',
        '{train: Sleeper, time: "23:40-08:00+1", from: west-kowloon-station, to: beijing-west-station}',
        '{flight: CX 1, time: "02:00-08:00", from: HKG, to: DXB}',
        '{helicopter: Hop, time: "22:45-23:00", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}',
    ],
)
def test_nothing_is_said_within_an_hour_of_them_nor_where_the_tables_do_not_have_both(line: str) -> None:
    assert named(line) == []
