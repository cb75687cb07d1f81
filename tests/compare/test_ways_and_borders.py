"""What somebody typed about ways, crossings and vehicles, and who is told of it."""

from pathlib import Path

import pytest
from drafts import diff, edited, told_by_typing, typed

TRIP = """\
trip: Over the border
base: inn
delegation:
  ann: {name: Ann Lee}
  ben: {name: Ben Ho}
hosts:
  chan: {name: Bernard Chan}
groups:
  pair: {people: [ann, ben], vehicle: coach-1}
venues:
  inn: {name: Pier Inn, city: Hong Kong, at: "22.2950, 114.1720"}
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
  works: {name: The Works, city: Shenzhen, at: "22.5600, 113.9500"}
vehicles:
  coach-1: {kind: coach, seats: 24, plates: [HK, CN], driver: Mr Wong}
  coach-2: {kind: coach, seats: 24, plates: [HK, CN]}
days:
  2026-10-14:
    - crossing: shenzhen-bay
      id: over
      vehicle: coach-1
    - visit: The works
      id: tour
      time: 12:00-13:00
      venue: works
      with: chan
      vehicle: coach-1
    - coach: Back
      id: back
      time: 14:00
      via: [shenzhen-bay]
      to: office
      vehicle: coach-1
    - meeting: Review
      id: review
      time: 18:00-19:00
      venue: office
"""

CASES = {
    "another crossing": (
        [("- crossing: shenzhen-bay", "- crossing: lok-ma-chau")],
        [("crossing", "over")],
        ("ann", "ben", "coach-1"),
    ),
    "another crossing on the way": (
        [("via: [shenzhen-bay]", "via: [lok-ma-chau]")],
        [("crossing", "back")],
        ("ann", "ben", "coach-1"),
    ),
    "another departure": (
        [("time: 14:00\n", "time: 14:30\n")],
        [("retimed", "back")],
        ("ann", "ben", "coach-1"),
    ),
    "another end of a movement": (
        [("      to: office\n", "      to: inn\n")],
        [("venue", "back")],
        ("ann", "ben", "coach-1"),
    ),
    "a movement of another kind": (
        [("    - coach: Back\n", "    - car: Back\n"), ("to: office\n      vehicle: coach-1", "to: office")],
        [("vehicle", "back")],
        ("ann", "ben", "coach-1"),
    ),
    "a movement by another name": (
        [("- coach: Back", "- coach: Return")],
        [("renamed", "back")],
        ("ann", "ben"),
    ),
    "the plates of a vehicle": (
        [("plates: [HK, CN], driver", "plates: [HK], driver")],
        [("vehicle", "vehicles.coach-1")],
        ("ann", "ben", "coach-1"),
    ),
    "what stands at the door is another vehicle for a group": (
        [("vehicle: coach-1}\nvenues", "vehicle: coach-2}\nvenues")],
        [("vehicle", "groups.pair")],
        ("ann", "ben", "coach-1", "coach-2"),
    ),
    "the base": (
        [("base: inn", "base: office")],
        [("venue", "trip")],
        ("ann", "ben", "coach-1"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_of_a_way_tells_who_makes_it_and_its_vehicle(name: str, tmp_path: Path) -> None:
    edits, changes, told = CASES[name]

    document = diff(tmp_path, TRIP, edited(*edits, text=TRIP))

    assert typed(document) == changes
    assert told_by_typing(document) == told


def test_a_crossing_that_somebody_typed_is_not_said_again_as_a_consequence(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("via: [shenzhen-bay]", "via: [lok-ma-chau]"), text=TRIP))

    assert [each["item"] for each in document["changes"] if each["kind"] == "crossing-changed"] == []


def test_a_place_beyond_the_border_changes_the_crossings_of_the_day(tmp_path: Path) -> None:
    here = edited(("      venue: works\n", "      venue: inn\n"), text=TRIP)
    here = edited(("    - crossing: shenzhen-bay\n      id: over\n      vehicle: coach-1\n", ""), text=here)
    here = edited(("      via: [shenzhen-bay]\n", ""), text=here)
    there = edited(("      venue: inn\n", "      venue: works\n"), text=here)

    document = diff(tmp_path, here, there)

    items = {each["item"] for each in document["changes"] if each["kind"] == "crossing-changed"}
    assert items == {"tour", "back"}


def test_a_vehicle_is_told_of_the_legs_that_it_makes_at_another_hour(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("12:00-13:00", "11:30-13:00"), text=TRIP))

    (leg,) = (each for each in document["changes"] if each["kind"] == "leg-earlier")
    assert (leg["item"], leg["people"], leg["hosts"], leg["vehicles"]) == ("tour", ["ann", "ben"], [], ["coach-1"])


def test_an_entry_of_a_shared_address_book_that_the_trip_does_not_use_is_no_change(tmp_path: Path) -> None:
    trip = edited(("base: inn\n", "base: inn\ninclude: book.yaml\n"), text=TRIP)
    book = "venues:\n  hall: {{name: {}, city: Hong Kong}}\nvehicles:\n  bus: {{kind: coach, driver: {}}}\n"
    for folder, words in (("old", ("A hall", "Mr Ng")), ("new", ("The old hall", "Ms Ng"))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "book.yaml").write_text(book.format(*words), "utf-8")
        (tmp_path / folder / "trip.yaml").write_text(trip, "utf-8")

    from command import here

    answer = here("diff", str(tmp_path / "old/trip.yaml"), str(tmp_path / "new/trip.yaml"))

    assert answer.out == "Nothing changed.\n"


def test_the_border_of_a_way_that_is_on_another_date_is_not_told_again(tmp_path: Path) -> None:
    last = TRIP[TRIP.index("    - coach: Back") :]
    night = "    - hotel: works\n      nights: "
    before, after = (TRIP.replace(last, f"{night}{day - 14}\n  2026-10-{day}:\n{last}") for day in (15, 16))

    document = diff(tmp_path, before, after)

    assert ("moved", "back") in typed(document)
    assert [each["item"] for each in document["changes"] if each["kind"] == "crossing-changed"] == []


def test_each_new_finding_of_one_code_at_one_line_is_told(tmp_path: Path) -> None:
    """A coach called off leaves two parties without a way, which are two findings at its line."""
    coach = "    - coach: Out\n      id: out\n      time: 09:00\n      from: office\n      to: works\n"
    early = "    - meeting: Early\n      time: 07:00-08:00\n      venue: office\n      who: ann\n"
    before = edited(
        ("base: inn\n", ""),
        ("    - crossing: shenzhen-bay\n      id: over\n      vehicle: coach-1\n", early + coach),
        ("      with: chan\n      vehicle: coach-1\n", "      with: chan\n"),
        ("ben: {name: Ben Ho}", "ben: {name: Ben Ho, joins: 2026-10-14 09:00}"),
        text=TRIP,
    )
    after = edited(("      to: works\n", "      to: works\n      status: cancelled\n"), text=before)

    new = [each["item"] for each in diff(tmp_path, before, after)["changes"] if each["kind"] == "finding-new"]
    gone = [each["item"] for each in diff(tmp_path, after, before)["changes"] if each["kind"] == "finding-gone"]

    assert new.count("out") == gone.count("out") == 2
