"""What is asked about people at one port or crossing whose next movement begins at another one beyond a border."""

import pytest
from small_trips import worked_out

TOP = """
trip: Two crossings
delegation: {a: {name: A}}
venues:
  f: {name: Futian Hall, city: Shenzhen, at: "22.5430, 114.0580"}
  g: {name: Guangzhou Hall, city: Guangzhou, at: "23.1290, 113.2640"}
  w: {name: HK Hall, city: Hong Kong, at: "22.2800, 114.1600"}
days:
  2026-11-10:
"""
METRO = '{metro: East Rail, time: "08:00", from: kowloon-tong-station, to: lo-wu/HK}'
TALKS = '{meeting: Talks, time: "11:00-12:00", venue: f}'
IN_GUANGZHOU = '{meeting: Hall, time: "11:00-12:00", venue: g}'


def asked(*lines):
    trip = TOP + "".join(f"    - {line}\n" for line in lines)
    outcome = worked_out(trip)
    names = {"service-leaves-elsewhere", "service-ends-elsewhere", "unknown-way", "no-crossing"}
    told = [each for each in outcome.findings if each.name in names]
    return [(each.name, each.where.span.start.line - TOP.count("\n")) for each in told]


@pytest.mark.parametrize(
    "lines",
    [
        (METRO, "{coach: To the talks, from: lok-ma-chau-spur-line/CN, to: f}", TALKS),
        (
            '{coach: To the border, time: "08:00", from: w, to: shenzhen-bay/HK}',
            "{coach: On, from: huanggang/CN, to: f}",
            TALKS,
        ),
        (
            '{coach: To the bridge, time: "08:00", from: w, to: hzmb-hk-macau/HK}',
            "{coach: On, from: gongbei/CN, to: f}",
            '{meeting: Talks, time: "13:00-14:00", venue: f}',
        ),
    ],
)
def test_the_two_halves_of_a_walk_over_a_border_name_one_crossing(lines):
    assert asked(*lines) == [("service-leaves-elsewhere", 2)]


def test_the_train_home_that_nobody_wrote_is_asked_about_where_the_next_drive_begins():
    out = '{coach: To the train, time: "15:00", to: guangzhou-south-station}'
    home = "{coach: Home, from: west-kowloon-station, to: w}"
    assert asked(IN_GUANGZHOU, out, home) == [("service-leaves-elsewhere", 3)]


@pytest.mark.parametrize(
    "lines",
    [
        (METRO, "{coach: To the talks, from: lo-wu/CN, to: f}", TALKS),
        (METRO, TALKS),
        (METRO, '{train: C7001, time: "10:30-11:50", from: shenzhen-station, to: guangzhou-east-station}'),
        (
            IN_GUANGZHOU,
            '{coach: To the train, time: "15:00", to: guangzhou-south-station}',
            '{train: G6501, time: "17:00-18:00", from: guangzhou-south-station, to: west-kowloon-station}',
            "{coach: Home, from: west-kowloon-station, to: w}",
        ),
    ],
)
def test_a_way_between_that_is_written_and_a_walk_through_one_crossing_are_as_they_are_meant(lines):
    assert asked(*lines) == []
