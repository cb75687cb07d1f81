"""The check on address books, for who tidies them up: what a trip does not use of a book, where it is asked for."""

from every import every

from delegate.pipeline import Asked, Fetched, work_out

BOOK = """
people:
  ann: {name: Ann}
  ben: {name: Ben}
groups:
  heads: [ann]
venues:
  inn: {name: Inn, city: Hong Kong, at: "22.2800, 114.1600"}
  hall: {name: Hall, city: Hong Kong, at: "22.2810, 114.1610"}
vehicles:
  car-1: {kind: car, seats: 4}
"""
TRIP = "trip: Test\ninclude: book.yaml\ndelegation:\n  ann: {}\nhosts:\n  ben: {}\ndays:\n  2023-02-24:\n"
ALL = "    - meeting: Talks\n      venue: hall\n      who: heads\n      vehicle: {car-1: [ann]}\n    - hotel: inn\n"


def said(lines: str, select: tuple[str, ...] = ("unused-entry",), trip: str = TRIP) -> list[str]:
    fetch = Fetched("book.yaml", BOOK.encode())
    out = work_out("trip.yaml", (trip + lines).encode(), lambda _: fetch, Asked(select))
    return [each.message for each in out.findings if each.name == "unused-entry"]


@every(
    ("lines", "left"),
    [
        (ALL, ""),
        (ALL.replace("    - hotel: inn\n", ""), "`inn`"),
        (ALL.replace("who: heads", "who: ann"), "`heads`"),
        (ALL.replace("      vehicle: {car-1: [ann]}\n", ""), "`car-1`"),
        (ALL.replace("venue: hall", "venue: inn"), "`hall`"),
    ],
)
def test_an_entry_that_one_line_more_would_use_is_named(lines: str, left: str) -> None:
    assert said(lines) == ([f"the trip does not use {left} of book.yaml"] if left else [])


def test_people_whom_the_trip_does_not_list_are_named_too_and_nothing_is_where_nobody_asks() -> None:
    alone = TRIP.replace("hosts:\n  ben: {}\n", "")

    assert said(ALL, trip=alone) == ["the trip does not use `ben` of book.yaml"]
    assert said(ALL, (), alone) == []


def test_what_another_entry_of_the_book_needs_is_used() -> None:
    assert said(ALL.replace("who: heads", "who: ann") + "groups:\n  all: [heads]\n") == []


def test_a_vehicle_of_a_book_is_the_trips_where_a_group_has_it() -> None:
    lines = "    - meeting: Talks\n      venue: hall\n"
    fetch = Fetched("book.yaml", BOOK.encode())
    of_a_group = TRIP.replace("days:", "groups:\n  team: {people: [ann], vehicle: car-1}\ndays:")

    for trip, told in ((TRIP, []), (of_a_group, ["car-1 makes no drive: its driver has an empty sheet"])):
        out = work_out("trip.yaml", (trip + lines).encode(), lambda _: fetch)
        assert [each.message for each in out.findings if each.name == "unused-vehicle"] == told
