"""Address books as they come out of their files, and the trips over them."""

import pytest
from read_parts import names, read, trip

from delegate.model import Reference
from delegate.reading.trip import read_book
from delegate.values import Point

BOOK = """\
people:
  huang-wei: {name: Huang Wei, title: Secretary, phone: "1"}
  wong: {name: Wong}
groups:
  drivers: [wong, somebody-of-another-trip]
venues:
  cgo: {name: CGO, city: Hong Kong, capacity: 120}
vehicles:
  bus: {kind: coach}
"""


def with_book(people: str, rest: str = "days: tbc\n") -> str:
    return f"trip: x\ninclude: [book]\ndelegation: {people}\n{rest}"


@pytest.mark.parametrize("people", ["[huang-wei]", "{huang-wei: }", "\n  huang-wei:", "\n  - huang-wei"])
def test_people_of_a_book_are_listed_by_their_ids(people: str) -> None:
    delegation = trip(with_book(people), book=BOOK).delegation or {}

    assert [(who, person.id, str(person.name)) for who, person in delegation.items()] == [
        ("huang-wei", "huang-wei", "Huang Wei")
    ]


def test_a_trip_overrules_fields_of_a_book() -> None:
    found = trip(
        with_book("{huang-wei: {role: principal, title: tbc}}", "venues: {cgo: {capacity: 80}}\ndays: tbc\n"), book=BOOK
    )
    assert found.delegation
    assert found.venues
    person, venue = found.delegation["huang-wei"], found.venues["cgo"]

    assert (str(person.name), person.role, person.title, person.tbc) == ("Huang Wei", "principal", None, {"title"})
    assert (venue.capacity, venue.city) == (80, Reference("Hong Kong"))
    assert person.where("role").path == person.where("name").path == "t.trip.yaml"
    assert person.wrote("name")


def test_an_id_that_no_book_has_suggests_the_nearest() -> None:
    (finding,) = read(with_book("[huang-wie]"), book=BOOK).findings

    assert (finding.name, finding.help) == ("unknown-name", "did you mean `huang-wei`?")


def test_a_group_of_a_book_may_hold_people_of_other_trips() -> None:
    assert (trip(with_book("[wong]"), book=BOOK).groups or {})["drivers"].people == (Reference("wong"),)


def test_a_trip_gives_a_group_of_a_book_a_vehicle() -> None:
    found = trip(with_book("[wong]", "groups: {drivers: {vehicle: bus}}\ndays: tbc\n"), book=BOOK).groups or {}

    assert (found["drivers"].people, found["drivers"].vehicle) == ((Reference("wong"),), Reference("bus"))


def test_what_a_book_says_stands_in_the_book() -> None:
    venues = trip(with_book("[wong]"), book=BOOK).venues or {}

    assert venues["cgo"].where("capacity")[::2] == ("book", "venues.cgo.capacity")


def test_each_record_says_whether_the_trip_or_a_book_wrote_it() -> None:
    rest = "venues: {cgo: {capacity: 80}, pier: {name: Pier, city: Hong Kong}}\ndays: {2023-02-24: [meeting: A]}\n"
    found = trip(with_book("[wong]", rest), book=BOOK)
    assert found.venues
    assert found.vehicles
    assert found.days
    records = (found, found.days[0], found.days[0].items[0], *found.venues.values(), found.vehicles["bus"])

    assert [each.origin_.provenance for each in records] == ["trip", "trip", "trip", "trip", "trip", "book"]


def test_all_of_a_book_read_alone_is_of_a_book() -> None:
    book, _ = read_book("book", BOOK.encode())
    assert book

    assert {each.origin_.provenance for each in (book, *(book.people or {}).values())} == {"book"}


def test_of_two_books_that_disagree_the_earlier_holds_and_the_later_is_named() -> None:
    text = with_book("[wong]").replace("[book]", "[book, other]")
    reading = read(text, book=BOOK, other="venues:\n  cgo: {capacity: 80, address: Tamar}\n")

    assert [(each.where.path, each.name) for each in reading.findings] == [("other", "disagreeing-books")]
    assert reading.trip
    assert reading.trip.venues
    assert (reading.trip.venues["cgo"].capacity, str(reading.trip.venues["cgo"].address)) == (120, "Tamar")


def test_a_field_that_neither_trip_nor_book_has_is_missing_once() -> None:
    assert names(with_book("[wong]"), book="people:\n  wong: {title: Driver}\n") == ["missing-key"]


def test_border_data_in_the_form_of_a_trip_reads_alone() -> None:
    text = 'crossings:\n  bridge: {name: Bridge, sides: {SG: "1.44, 103.76", MY: [1.46, 103.76]}, minutes: 30-90}\n'
    book, findings = read_book("borders.yaml", text.encode())

    assert findings == ()
    assert book
    assert book.crossings
    assert book.crossings["bridge"].sides == {"SG": Point(1.44, 103.76), "MY": Point(1.46, 103.76)}
