"""Which line of one draft is which line of the other."""

import re
from pathlib import Path

import pytest
from drafts import TRIP, diff, edited, typed


def days(text: str, old: str, new: str) -> str:
    return text.replace(f"  {old}:\n", f"  {new}:\n")


def test_a_whole_trip_on_other_dates_is_one_change_of_the_trip(tmp_path: Path) -> None:
    new = days(days(TRIP, "2026-09-16", "2026-09-23"), "2026-09-15", "2026-09-22").replace("09:30-10:30", "09:00-10:30")

    document = diff(tmp_path, TRIP, new)

    assert typed(document) == [("moved", "trip"), ("retimed", "banks")]
    assert document["changes"][0]["fields"] == {"date": {"old": "2026-09-15", "new": "2026-09-22"}}
    assert document["changes"][0]["date"] is None


def test_when_somebody_joins_goes_along_with_the_whole_trip(tmp_path: Path) -> None:
    old = edited(("  cat: {name: Cat Yu}", "  cat: {name: Cat Yu, joins: 2026-09-15 13:00}"))
    new = days(days(old, "2026-09-16", "2026-09-17"), "2026-09-15", "2026-09-16").replace(
        "joins: 2026-09-15", "joins: 2026-09-16"
    )

    assert typed(diff(tmp_path, old, new)) == [("moved", "trip")]


def test_one_day_on_another_date_moves_its_lines(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, days(TRIP, "2026-09-16", "2026-09-17"))

    assert typed(document) == [("moved", "last")]
    (moved,) = (each for each in document["changes"] if each["kind"] == "moved")
    assert moved["fields"]["date"] == {"old": "2026-09-16", "new": "2026-09-17"}


def test_a_moved_line_says_its_new_time_too_and_once(tmp_path: Path) -> None:
    new = days(TRIP, "2026-09-16", "2026-09-17").replace("10:00-11:00", "12:00-13:00")

    assert typed(diff(tmp_path, TRIP, new)) == [("moved", "last")]


@pytest.mark.parametrize("title", ["Round table", "{en: Round table, zh-Hant: 圓桌會議}"])
def test_a_meeting_with_a_new_title_and_no_id_is_the_same_by_start_place_and_hosts(title: str, tmp_path: Path) -> None:
    old = edited(("      id: banks\n", ""))

    document = diff(tmp_path, old, old.replace("Talks with the banks", title))

    assert typed(document) == [("renamed", "round-table")]


def test_a_title_that_is_equal_in_one_language_is_the_same_line(tmp_path: Path) -> None:
    old = edited(("      id: banks\n", ""), ("Talks with the banks", "{en: Talks, zh-Hant: 會談}"))
    new = (
        old.replace("en: Talks,", "en: Negotiations,")
        .replace("09:30-10:30", "08:30-09:30")
        .replace("venue: tower\n", "venue: lab\n")
    )

    assert typed(diff(tmp_path, old, new)) == [
        ("renamed", "negotiations"),
        ("retimed", "negotiations"),
        ("venue", "negotiations"),
    ]


@pytest.mark.parametrize("fields", ["time: tbc", "venue: tbc", "who: ben"])
def test_a_line_of_which_nothing_is_settled_keeps_its_history_with_a_new_title(fields: str, tmp_path: Path) -> None:
    meal = f"    - meal: Supper\n      {fields}\n    - hotel: inn\n"

    old = edited(("    - hotel: inn\n", meal))

    assert typed(diff(tmp_path, old, old.replace("Supper", "Banquet"))) == [("renamed", "banquet")]


LUNCH = "    - meal: {title}\n      time: {time}\n      venue: {venue}\n      who: ben\n    - free: Rest\n"


def test_two_different_lunches_do_not_share_a_history(tmp_path: Path) -> None:
    one = edited(("    - free: Rest\n", LUNCH.format(title="Lunch of the bank", time="12:00-13:00", venue="tower")))
    other = edited(("    - free: Rest\n", LUNCH.format(title="Working lunch", time="11:00-12:00", venue="lab")))

    assert typed(diff(tmp_path, one, other)) == [("added", "working-lunch"), ("removed", "lunch-of-the-bank")]


def test_of_two_lines_alike_the_one_that_is_unchanged_is_the_same(tmp_path: Path) -> None:
    tea = "    - meal: Tea\n      time: {}\n      venue: tower\n      who: ben\n"
    both = edited(("    - free: Rest\n", tea.format("11:00-11:15") + tea.format("16:00-16:15") + "    - free: Rest\n"))

    document = diff(tmp_path, both, both.replace(tea.format("11:00-11:15"), ""))

    assert typed(document) == [("removed", "tea")]


def test_a_line_split_in_two_is_the_old_one_with_a_new_end_and_a_new_one(tmp_path: Path) -> None:
    rest = "    - visit: Second part\n      time: 14:35-15:00\n      venue: lab\n      who: pair\n    - free: Rest\n"
    new = edited(("14:00-15:00", "14:00-14:30"), ("    - free: Rest\n", rest))

    assert typed(diff(tmp_path, TRIP, new)) == [("added", "second-part"), ("retimed", "lab-visit")]


def test_a_lone_hotel_between_the_same_neighbours_is_the_same_one(tmp_path: Path) -> None:
    old = edited(("      id: night\n", ""))

    assert typed(diff(tmp_path, old, old.replace("hotel: inn", "hotel: other-inn"))) == [("venue", "other-inn")]


def test_a_line_without_a_clock_time_that_changes_places_is_moved_and_the_others_are_not(tmp_path: Path) -> None:
    rest = "    - free: Rest\n      id: rest\n"
    new = edited((rest, ""), ("    - visit: The laboratory\n", f"{rest}    - visit: The laboratory\n"))

    assert typed(diff(tmp_path, TRIP, new)) == [("moved", "rest")]


def test_references_follow_what_was_renamed(tmp_path: Path) -> None:
    old = edited(("  car-1: {kind: car,", "  car-1: {kind: car, name: Car 1,"))
    new = old
    for key, other in {"tower": "high-tower", "car-1": "limousine", "chan": "bernard", "last": "close"}.items():
        new = re.sub(rf"\b{key}\b(?! hands)", other, new)

    document = diff(tmp_path, old, new)

    assert typed(document) == [
        ("renamed", "close"),
        ("renamed", "hosts.bernard"),
        ("renamed", "vehicles.limousine"),
        ("renamed", "venues.high-tower"),
    ]
    assert document["told"] == {"people": [], "hosts": [], "vehicles": []}
