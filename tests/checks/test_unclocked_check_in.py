"""The check-in of services of which nobody wrote when they leave, counted from when people are at the port."""

import pytest
from small_trips import complaints, dated, head

PLACES = """\
  south: {name: The Bureau, city: Guangzhou, at: "22.9948, 113.2800"}
  nape: {name: The Banquet Hall, city: Macau, at: "22.1980, 113.5560"}
"""
TRIP = head("Wen", "sz hk tp", places=PLACES).replace("Wen}", "Wen, papers: [hk-identity-card, home-return-permit]}")


def told(*lines: str) -> list[str]:
    """The errors and warnings of a day."""
    return complaints(TRIP + dated("2026-12-01:", *lines))


TALKS = '{meeting: Talks, time: "09:00-10:00", venue: sz}'
TRAIN = "{{train: G79, from: futian-station, to: guangzhou-south-station{}}}"
AFTER = '{{meeting: The bureau, time: "{}-15:00", venue: south}}'


@pytest.mark.parametrize(
    ("more", "late", "in_time"),
    [(", check-in: 45 min", "11:50", "12:10"), (', check-in: 45 min, within: "10:00-12:00"', "11:50", "12:10")],
)
def test_a_written_check_in_is_spent_at_the_port_whenever_the_service_leaves(
    more: str, late: str, in_time: str
) -> None:
    (found,) = told(TALKS, TRAIN.format(more), AFTER.format(late))

    assert "error[DLG301]" in found or "late" in found
    assert told(TALKS, TRAIN.format(more), AFTER.format(in_time)) == []


def test_of_a_usual_check_in_half_is_sure_and_the_rest_is_a_slow_day() -> None:
    codes = [told(TALKS, TRAIN.format(""), AFTER.format(starts)) for starts in ("11:15", "11:25", "11:50")]

    assert ["late" in " ".join(each) for each in codes] == [True, True, False]
    assert ["may be" in " ".join(each) for each in codes] == [False, True, False]


def test_two_hours_before_a_flight_count_where_nobody_wrote_when_it_leaves() -> None:
    talks = '{meeting: Talks, time: "09:00-12:00", venue: hk}'
    flight = "{flight: CX 400, from: HKG, to: TPE, check-in: 2h}"

    (late,) = told(talks, flight, '{meeting: The institute, time: "16:40-18:00", venue: tp}')
    assert "late" in late
    assert told(talks, flight, '{meeting: The institute, time: "19:30-20:00", venue: tp}') == []


@pytest.mark.parametrize(("until", "gone"), [("23:50", True), ("23:20", False)])
def test_the_last_boat_has_gone_for_who_comes_a_minute_before_it(until: str, gone: bool) -> None:
    ferry = "{ferry: Back, from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}"
    found = told(f'{{meal: Banquet, time: "18:30-{until}", venue: nape}}', ferry)

    assert ["could board at 00:1" in each for each in found] == [True] * gone


def test_the_last_train_has_gone_for_who_comes_a_minute_before_it() -> None:
    train = "{train: Back, from: guangzhou-south-station, to: west-kowloon-station}"

    (gone,) = told('{meal: Dinner, time: "20:00-22:20", venue: south}', train)
    assert "the last High-speed rail service leaves Guangzhou South Station at 22:30" in gone
    assert told('{meal: Dinner, time: "20:00-21:50", venue: south}', train) == []


def test_a_line_at_the_port_counts_as_being_there() -> None:
    lunch = '{meal: Breakfast, time: "09:00-10:00", venue: futian-station}'

    assert told(lunch, TRAIN.format(", check-in: 45 min"), AFTER.format("11:20")) == []


def test_an_unknown_place_before_a_service_may_be_its_port() -> None:
    unknown = "{event: A photograph, venue: tbc}"

    assert told(TALKS, unknown, TRAIN.format(", check-in: 45 min"), AFTER.format("11:35")) == []
