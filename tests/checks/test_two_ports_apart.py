"""What is asked about people at one port or crossing whose next movement begins at another one beyond a border."""

import pytest
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

TO_BORDER = '{coach: To the border, time: "08:00", from: hk, to: man-kam-to}'
ON = "{coach: On, from: shenzhen-bay, to: sz}"
TOP = head("A", "hk sz gz") + dated("2026-11-10:")
METRO = '{metro: East Rail, time: "08:00", from: kowloon-tong-station, to: lo-wu/HK}'
TALKS = '{meeting: Talks, time: "11:00-12:00", venue: sz}'
IN_GUANGZHOU = '{meeting: Hall, time: "11:00-12:00", venue: gz}'


def asked(*lines):
    told = found(
        TOP + dated(*lines), "service-leaves-elsewhere", "service-ends-elsewhere", "unknown-way", "no-crossing"
    )
    return [(each.name, each.where.span.start.line - TOP.count("\n")) for each in told]


@pytest.mark.parametrize(
    "lines",
    [
        (METRO, "{coach: To the talks, from: lok-ma-chau-spur-line/CN, to: sz}", TALKS),
        (
            '{coach: To the border, time: "08:00", from: hk, to: shenzhen-bay/HK}',
            "{coach: On, from: huanggang/CN, to: sz}",
            TALKS,
        ),
        (
            '{coach: To the bridge, time: "08:00", from: hk, to: hzmb-hk-macau/HK}',
            "{coach: On, from: gongbei/CN, to: sz}",
            '{meeting: Talks, time: "13:00-14:00", venue: sz}',
        ),
        (METRO.replace("/HK", ""), "{coach: To the talks, from: lok-ma-chau-spur-line, to: sz}", TALKS),
        (TO_BORDER, ON, TALKS),
    ],
)
def test_the_two_halves_of_a_walk_over_a_border_name_one_crossing(lines):
    assert asked(*lines) == [("service-leaves-elsewhere", 2)]


def test_the_train_home_that_nobody_wrote_is_asked_about_where_the_next_drive_begins():
    out = '{coach: To the train, time: "15:00", to: guangzhou-south-station}'
    home = "{coach: Home, from: west-kowloon-station, to: hk}"
    assert asked(IN_GUANGZHOU, out, home) == [("service-leaves-elsewhere", 3)]


@pytest.mark.parametrize(
    "lines",
    [
        (METRO, "{coach: To the talks, from: lo-wu/CN, to: sz}", TALKS),
        (METRO, TALKS),
        (METRO, '{train: C7001, time: "10:30-11:50", from: shenzhen-station, to: guangzhou-east-station}'),
        (
            IN_GUANGZHOU,
            '{coach: To the train, time: "15:00", to: guangzhou-south-station}',
            '{train: G6501, time: "17:00-18:00", from: guangzhou-south-station, to: west-kowloon-station}',
            "{coach: Home, from: west-kowloon-station, to: hk}",
        ),
    ],
)
def test_a_way_between_that_is_written_and_a_walk_through_one_crossing_are_as_they_are_meant(lines):
    assert asked(*lines) == []


def test_so_they_do_where_a_crossing_line_between_names_the_second_one():
    assert asked(TO_BORDER, "{crossing: shenzhen-bay}", ON, TALKS) == [("service-leaves-elsewhere", 3)]


def test_of_a_crossing_line_between_that_names_the_first_one_it_is_told_alone():
    lines = dated(TO_BORDER, "{crossing: man-kam-to}", ON, TALKS.replace("11:00-12:00", "13:00-14:00"))
    assert [each.name for each in worked_out(TOP + lines).findings] == ["wrong-crossing"]


def test_the_way_between_two_crossings_that_nobody_wrote_is_named_at_the_end():
    plan = worked_out(TOP + dated(TO_BORDER, ON, TALKS)).plan
    assert plan is not None
    said = [each.message for each in not_judged(plan)]
    assert "transport for A from Man Kam To / Wenjindu to Shenzhen Bay on 10 November" in said
