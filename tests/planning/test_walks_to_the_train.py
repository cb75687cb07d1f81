"""How people walk through a crossing that takes no vehicles, to or from the train at the station beside it (rule 3)."""

from itertools import groupby

import pytest
from small_trips import complaints, dated, head, worked_out

TOP = head("A B", "hk sz gz mo", base="hk")
TALKS = '{meeting: Talks, time: "11:00-12:00", venue: sz}'


def modes(*lines: str) -> list[str]:
    """How people go on that day, one way after the other, after it is sure that no error is found."""
    text = TOP + dated("2026-11-10:", *lines)
    assert [each for each in complaints(text) if each.startswith("error")] == []
    plan = worked_out(text).plan
    assert plan is not None
    return [mode for mode, _ in groupby(leg.mode for leg in plan.legs())]


@pytest.mark.parametrize(
    ("at", "crossing", "train"),
    [
        ("sz", "lo-wu", 'time: "15:00-15:40", from: lo-wu-station, to: kowloon-tong-station'),
        ("mo", "qingmao", 'time: "15:00-16:20", from: zhuhai-station, to: guangzhou-south-station'),
    ],
)
def test_people_walk_over_by_a_crossing_line_to_the_train_from_the_station_beside_it(
    at: str, crossing: str, train: str
) -> None:
    meeting = f'{{meeting: Talks, time: "11:00-12:00", venue: {at}}}'

    assert modes(meeting, f'{{crossing: {crossing}, time: "13:30"}}', f"{{train: T, {train}}}") == [
        "coach",
        "walk",
        "train",
    ]


@pytest.mark.parametrize("onward", [(), ("{coach: On, from: lo-wu/CN, to: sz}",)])
def test_who_comes_by_train_to_a_crossing_for_walkers_walks_through_and_is_driven_on(onward: tuple[str, ...]) -> None:
    train = '{train: East Rail, time: "08:30-09:10", from: kowloon-tong-station, to: lo-wu-station}'

    assert modes(train, '{crossing: lo-wu, time: "09:30"}', *onward, TALKS)[-3:] == ["train", "walk", "coach"]
