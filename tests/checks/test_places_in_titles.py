"""What is said, and printed, of a line whose title says where it is while no field does."""

from pathlib import Path

import pytest
from command import here, trip_in
from programme import planned

from delegate.assessment.titled_places import only_near

TRIP = """
trip: Tea
delegation: {ann: {name: Ann}}
venues:
  board: {name: {en: Tea board, zh-Hant: 茶業局}, city: Hong Kong, at: "22.2800, 114.1580"}
  tea-house: {name: Luk Yu, city: Hong Kong, at: "22.2830, 114.1540"}
  inn: {name: Harbour Inn, city: Hong Kong, at: "22.2950, 114.1700"}
days:
  2026-05-12:
    - {meeting: Before, time: "10:00-11:00", venue: board}
"""


def asked(folder: Path, title: str, kind: str = "meal", more: str = "", trip: str = TRIP) -> list[str]:
    trip_in(folder, f'{trip}    - {{{kind}: "{title}", time: "19:00-20:00"{more}}}\n    - hotel: inn\n')
    return [line for line in here("check", str(folder)).out.splitlines() if "DLG512" in line]


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("Dinner, Aberdeen", "Aberdeen"),
        ("Dinner at Cyberport", "Cyberport"),
        ("晚宴（尖沙咀）", "Tsim Sha Tsui"),
        ("在數碼港晚宴", ""),
        ("Dinner at Luk Yu", "Luk Yu"),
        ("Dinner @ tea house", "Luk Yu"),
        ("Dinner, Shenzhen", "Shenzhen"),
        ("Dinner (venue TBC)", "a place to be confirmed"),
        ("晚宴，地點待定", "a place to be confirmed"),
        ("Drinks at Hotel bar", "a hotel"),
        ("Dinner at the hotel", "a hotel"),
        ("酒店晚餐", "a hotel"),
    ],
)
def test_a_place_in_a_title_without_a_venue_is_asked_about(title: str, says: str, tmp_path: Path) -> None:
    found = asked(tmp_path, title)

    assert [f"says {says}, and has no `venue`" in each for each in found] == [True] * bool(says)
    assert asked(tmp_path, title, more=", venue: tbc") == []


@pytest.mark.parametrize(
    "title",
    [
        "Dinner",
        "Dinner at the Tea board",
        "Dinner, Hong Kong",
        "Dinner, Sheung Wan",  # in which they are
        "Talks on Shenzhen",
        "Investment in Macau",
        "Hotel association",
        "Dinner with the Governor of Guangdong",
        "Courtesy call, Chairman",
    ],
)
def test_a_title_that_says_no_other_place_is_left_alone(title: str, tmp_path: Path) -> None:
    assert asked(tmp_path, title) == []


def test_what_to_write_is_said_and_is_read(tmp_path: Path) -> None:
    asked(tmp_path, "Dinner at the hotel")
    assert "write `venue: inn` below it" in here("check", str(tmp_path), "--format", "full").out

    assert asked(tmp_path, "Dinner at the hotel", more=", venue: inn") == []
    asked(tmp_path, "Dinner at Luk Yu")
    assert "write `venue: tea-house` below it" in here("check", str(tmp_path), "--format", "full").out


def test_guests_read_no_place_that_nobody_wrote_there(tmp_path: Path) -> None:
    central = TRIP.replace("venue: board}", "venue: board}\n    - {coach: Off, time: '12:00', to: Central}")

    for title in ("Call on InvestHK", "Dinner, Aberdeen"):
        asked(tmp_path, title, trip=central)
        below = here("plan", str(tmp_path), "--format", "md").out.split(title)[1]
        assert "Central" not in below


def test_guests_read_the_door_that_a_line_before_names(tmp_path: Path) -> None:
    asked(tmp_path, "Second round", "meeting")

    below = here("plan", str(tmp_path), "--format", "md").out.split("Second round")[1]
    assert "Tea board" in below


def test_a_day_is_headed_by_no_place_after_a_night_that_nobody_wrote(tmp_path: Path) -> None:
    days = (
        "  2026-05-13:\n"
        "    - {meeting: More, time: '09:00-10:00', venue: board}\n"
        "    - {meal: Tea, time: '11:00-12:00', venue: tea-house}\n"
    )
    trip_in(tmp_path, TRIP + days)
    assert "13 May 2026, from" not in here("plan", str(tmp_path)).out

    trip_in(tmp_path, TRIP + "    - hotel: inn\n" + days)
    assert "13 May 2026, from Harbour Inn" in here("plan", str(tmp_path)).out


@pytest.mark.parametrize(
    ("before", "asks"), [("inn", False), ("grand", False), ("board", True)], ids=["written as one", "named one", "none"]
)
def test_the_hotel_of_a_title_is_where_people_are_if_that_is_a_hotel_by_a_line_or_by_its_name(
    before: str, asks: bool, tmp_path: Path
) -> None:
    grand = '  grand: {name: Grand Hotel, city: Hong Kong, at: "22.2900, 114.1600"}\ndays:'
    trip = TRIP.replace("days:", grand).replace("venue: board}", f"venue: {before}}}")

    assert bool(asked(tmp_path, "Dinner at the hotel", trip=trip)) == asks


def test_guests_are_told_no_place_of_a_line_at_which_some_only_came_to_a_city() -> None:
    lines = """
    - {coach: In, time: "09:00-10:00", to: Beta, who: ann}
    - {meeting: Early, time: "09:00-10:00", venue: b, who: [ben, cat]}
    - {meal: Lunch, time: "12:00-13:00"}
"""
    plan = planned(lines)
    lunch = next(line for line in plan.lines() if line.item.kind == "meal")

    assert [place.rough for place in lunch.places] == [True, False]
    assert only_near(plan, lunch)


def test_a_place_at_which_some_of_the_people_are_is_not_asked_about(tmp_path: Path) -> None:
    works = '  works: {name: Works, city: Shenzhen, at: "22.5400, 114.0553"}\ndays:'
    apart = TRIP.replace("days:", works).replace("{ann: {name: Ann}}", "{ann: {name: Ann}, ben: {name: Ben}}")
    apart = apart.replace("venue: board}", "venue: board, who: ann}")
    apart += '    - {meeting: Too, time: "10:00-11:00", venue: works, who: ben}\n'

    assert asked(tmp_path, "Dinner, Shenzhen", trip=apart) == []
    assert len(asked(tmp_path, "Dinner, Guangzhou", trip=apart)) == 1
