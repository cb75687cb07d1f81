"""What somebody typed between two drafts: its kind, its item, and whom it tells."""

from pathlib import Path

import pytest
from drafts import TRIP, diff, edited, told_by_typing, typed
from typed_cases import CASES

pytestmark = pytest.mark.usefixtures("each_trip_planned_once")


@pytest.mark.parametrize("name", CASES)
def test_a_change_has_its_kind_and_tells_those_whose_programme_is_another_one(name: str, tmp_path: Path) -> None:
    edits, changes, told = CASES[name]

    document = diff(tmp_path, TRIP, edited(*edits))

    if changes is not None:
        assert typed(document) == changes
    if told is not None:
        assert told_by_typing(document) == tuple(sorted(told))


@pytest.mark.parametrize(
    "edit",
    [
        ("vehicle: car-2\n", "vehicle: [car-2]\n      status: confirmed\n      optional: no\n"),
        ("time: 14:00-15:00", "time: 14:00\n      for: 1h"),
        ("time: 14:00-15:00", 'time: "14:00–15:00"'),
        ("who: pair", "who: [cat, ben]"),
        ("with: [lau, mak]", "with: [mak, lau]"),
        ("{en: Trade visit, zh-Hant: 經貿訪問}", "{zh-Hant: 經貿訪問, en: Trade visit}"),
        ("nights: 1\n", "\n"),
        ("plates: [HK], driver: Ms Mok", "driver: Ms Mok, plates: HK"),
    ],
)
def test_what_is_read_alike_is_no_change(edit: tuple[str, str], tmp_path: Path) -> None:
    assert diff(tmp_path, TRIP, edited(edit))["changes"] == []


def test_an_entry_that_moves_to_an_address_book_is_no_change(tmp_path: Path) -> None:
    venue = '  lab: {name: The Laboratory, city: Hong Kong, at: "22.4265, 114.2100"}\n'
    (tmp_path / "book.yaml").write_text(
        f"venues:\n{venue}  spare: {{name: A spare hall, city: Hong Kong}}\npeople:\n  mak: {{name: Mak Siu}}\n",
        "utf-8",
    )
    new = edited(
        (venue, ""), ("  mak: {name: Mak Siu}\n", "  mak: {}\n"), ("base: inn", "base: inn\ninclude: book.yaml")
    )

    assert diff(tmp_path, TRIP, new)["changes"] == []


def test_a_trip_that_moves_without_the_day_on_which_somebody_joins_puts_him_on_other_lines(tmp_path: Path) -> None:
    joins = edited(("name: Cat Yu", "name: Cat Yu, joins: 2026-09-16 08:00"))
    earlier = edited(("2026-09-15:", "2026-09-14:"), ("2026-09-16:", "2026-09-15:"), text=joins)
    along = edited(("2026-09-16 08:00", "2026-09-15 08:00"), text=earlier)

    assert typed(diff(tmp_path, joins, along)) == [("moved", "trip")]
    document = diff(tmp_path, joins, earlier)
    assert typed(document) == [("moved", "trip"), ("people", "delegation.cat")]
    (joined,) = (each for each in document["changes"] if each["kind"] == "people")
    assert joined["message"] == "joining: 16 September, 08:00 (was 15 September, 08:00)"


def test_the_members_of_a_group_are_named_as_such(tmp_path: Path) -> None:
    (change,) = (
        each
        for each in diff(tmp_path, TRIP, edited(("pair: [ben, cat]", "pair: [ben]")))["changes"]
        if each["kind"] == "people"
    )

    assert change["message"] == "members: Ben Ho (was Ben Ho, Cat Yu)"


def test_a_trip_against_itself_is_empty_and_says_so(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, TRIP)

    assert document["changes"] == []
    assert document["told"] == {"people": [], "hosts": [], "vehicles": []}


def test_a_cancelled_line_that_changes_tells_nobody(tmp_path: Path) -> None:
    off = edited(("      who: pair\n", "      who: pair\n      status: cancelled\n"))

    document = diff(tmp_path, off, off.replace("14:00-15:00", "15:00-16:00"))

    assert typed(document) == [("retimed", "lab-visit")]
    assert document["told"] == {"people": [], "hosts": [], "vehicles": []}
