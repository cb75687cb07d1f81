"""What follows from two plans, and nobody typed."""

from pathlib import Path
from typing import Any

from drafts import TRIP, diff, edited


def following(document: Any, kind: str) -> list[tuple[str, Any]]:
    return [(each["item"], each["fields"]) for each in document["changes"] if each["kind"] == kind]


def test_who_leaves_later_is_said_at_the_line_they_go_to(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("09:30-10:30", "10:00-11:00")))

    items = [item for item, _ in following(document, "leg-later")]
    assert items[0] == "banks"
    assert all(each["consequence"] for each in document["changes"] if each["kind"] == "leg-later")


def test_a_leg_that_moves_by_less_than_five_minutes_is_silent(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("09:30-10:30", "09:33-10:33")))

    assert [each["kind"] for each in document["changes"] if each["consequence"]] == []


def test_where_there_was_no_way_before_the_old_time_is_null(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("      venue: office\n", "      venue: inn\n")))
    back = diff(tmp_path, edited(("      venue: office\n", "      venue: inn\n")), TRIP)

    (gone,) = following(document, "leg-later")
    (new,) = following(back, "leg-earlier")
    assert gone[0] == new[0] == "last"
    assert gone[1]["leave"]["new"] is None
    assert new[1]["leave"]["old"] is None


def test_who_was_taken_off_a_line_is_not_told_that_there_is_no_way_to_it(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("who: pair", "who: ben")))

    assert not any(
        each["item"] == "lab-visit" and "cat" in each["people"] for each in document["changes"] if each["consequence"]
    )


def test_a_finding_of_one_side_is_new_or_gone_and_tells_nobody(tmp_path: Path) -> None:
    late = edited(("14:00-15:00", "10:35-15:00"))

    new, gone = diff(tmp_path, TRIP, late), diff(tmp_path, late, TRIP)

    assert ("lab-visit", {"finding": {"old": None, "new": "late-arrival"}}) in following(new, "finding-new")
    assert ("lab-visit", {"finding": {"old": "late-arrival", "new": None}}) in following(gone, "finding-gone")
    assert all(
        each["people"] == each["hosts"] == each["vehicles"] == []
        for each in new["changes"]
        if "finding" in each["kind"]
    )


def test_a_hotel_that_is_typed_is_not_said_again_as_a_night(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("hotel: inn", "hotel: other-inn")))

    assert following(document, "night-changed") == []


def test_who_is_taken_into_a_hotel_of_a_later_night_sleeps_elsewhere(tmp_path: Path) -> None:
    old = edited(("nights: 1", "nights: 2"))
    new = old.replace("      bring: Samples\n", "      bring: Samples\n    - hotel: other-inn\n      who: ben\n")
    document = diff(tmp_path, old, new)

    assert [item for item, _ in following(document, "night-changed")] == []  # the last day: nobody comes back


def test_the_moved_trip_has_no_consequences(tmp_path: Path) -> None:
    new = TRIP.replace("2026-09-16", "2026-09-23").replace("2026-09-15", "2026-09-22")

    document = diff(tmp_path, TRIP, new)

    assert [each["kind"] for each in document["changes"]] == ["moved"]


def test_a_line_on_another_date_at_the_same_hour_has_no_other_leave(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, TRIP.replace("2026-09-16", "2026-09-17"))

    legs = following(document, "leg-later") + following(document, "leg-earlier")
    assert [item for item, fields in legs if fields["leave"]["old"] == fields["leave"]["new"]] == []


def test_the_empty_run_of_a_vehicle_that_changes_tells_the_vehicle(tmp_path: Path) -> None:
    old = edited(("vehicle: car-2", "vehicle: car-1"))
    document = diff(tmp_path, old, old.replace("14:00-15:00", "16:00-17:00"))

    runs = following(document, "vehicle-run")
    assert all(item == "vehicles.car-1" for item, _ in runs)
