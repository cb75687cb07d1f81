"""A trip as it comes out of its file: every kind of line, names, address books, positions, and what is unknown."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from delegate.model import AT_A_PLACE, LINE_KINDS, MOVING, Item, Reference, Trip
from delegate.reading.trip import Fetched, Reading, Refused, read_book, read_trip
from delegate.source import Position, Span
from delegate.values import Point, Text, Times

SAMPLE = Path(__file__).parents[1] / "sample"
HEAD = "trip: Visit\ndelegation:\n  li-min: {name: Li Min, role: interpreter}\nhosts:\n  chan: {name: Chan}\n"
DAY = HEAD + "days:\n  2023-02-24:\n"


def read(text: str, **books: str) -> Reading:
    def fetch(name: str) -> Fetched | Refused:
        return Fetched(name, books[name].encode()) if name in books else Refused("there is no such file")

    return read_trip("t.trip.yaml", text.encode(), fetch)


def trip(text: str, **books: str) -> Trip:
    """The trip of a text in which nothing is wrong."""
    reading = read(text, **books)
    assert [(each.name, each.message) for each in reading.findings] == []
    assert reading.trip
    return reading.trip


def line(text: str) -> Item:
    """The only line of a day, `\\n` between its fields."""
    found = trip(DAY + "    - " + text.replace("\n", "\n      ") + "\n")
    assert found.days
    return found.days[0].items[0]


def names(text: str, **books: str) -> list[str]:
    return [each.name for each in read(text, **books).findings]


def of_line(text: str) -> list[str]:
    return names(DAY + "    - " + text.replace("\n", "\n      ") + "\n")


def plain(text: str) -> Text:
    return Text((("", text),))


# --- the sample -------------------------------------------------------------------------------------------------------


def read_sample() -> Reading:
    path = SAMPLE / "sample.trip.yaml"
    return read_trip("sample.trip.yaml", path.read_bytes(), lambda name: Fetched(name, (SAMPLE / name).read_bytes()))


def test_the_sample_of_the_format_reads_without_a_finding() -> None:
    assert read_sample().findings == ()


def test_the_sample_knows_its_people_lines_and_the_places_of_its_address_book() -> None:
    sample = read_sample().trip

    assert sample
    assert list(sample.delegation or ()) == ["huang-wei", "li-min", "j-smith", "officials"]
    assert [[item.kind for item in day.items] for day in sample.days or ()] == [
        ["crossing", "briefing", "ceremony", "meal", "visit", "meeting", "hotel"],
        ["flight", "coach"],
    ]
    assert "pier-hall" in (sample.venues or ())


def test_the_lines_with_a_phone_or_a_private_note_are_hidden() -> None:
    reading = read_sample()
    lines = reading.sources["sample.trip.yaml"].lines

    assert [lines[n - 1].split(":")[0].strip() for n in sorted(reading.hidden["sample.trip.yaml"])] == [
        "phone",
        "phone",
        "private",
    ]
    assert reading.hidden["address-book.yaml"] == frozenset({6})


# --- lines ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", LINE_KINDS)
def test_every_kind_takes_its_fields_and_refuses_the_others(kind: str) -> None:
    examples = [key.example for key in Item.declared.values() if not key.lines or kind in key.lines]
    examples = [each for each in examples if not each.startswith(("for", "within", "vehicle", "who"))]
    others = [key.example for key in Item.declared.values() if key.lines and kind not in key.lines]

    assert of_line("\n".join([f"{kind}: x", *examples])) == []
    assert of_line("\n".join([f"{kind}: x", *others])) == ["misplaced-field"] * len(others)


def test_a_movement_says_its_service_and_a_hotel_its_place() -> None:
    flight, hotel = line("flight: CX 500"), line("hotel: harbour-hotel")

    assert (flight.value, flight.place) == (plain("CX 500"), None)
    assert (hotel.value, hotel.place) == (None, Reference("harbour-hotel"))


@pytest.mark.parametrize("kind", sorted(MOVING | {"crossing"}))
def test_a_range_of_lengths_stands_on_what_moves(kind: str) -> None:
    assert of_line(f"{kind}: x\nfor: 2h30-3h") == []


@pytest.mark.parametrize("kind", sorted(AT_A_PLACE))
def test_a_range_of_lengths_stands_nowhere_else(kind: str) -> None:
    assert of_line(f"{kind}: x\nfor: 2h30-3h") == ["unreadable-length"]


@pytest.mark.parametrize("kind", ["meeting", "hotel", "flight", "crossing"])
def test_tbc_may_stand_for_what_a_line_is_about(kind: str) -> None:
    item = line(f"{kind}: tbc")

    assert (item.kind, item.value, item.place, item.tbc) == (kind, None, None, frozenset({kind}))


def test_tbc_may_stand_for_any_value() -> None:
    keys = [name for name in Item.declared if name not in ("accept", "nights")]
    for name in keys:
        kind = min(Item.declared[name].lines, default="meeting")
        assert line(f"{kind}: x\n{name}: tbc").tbc == {name}


def test_a_time_that_is_not_known_is_a_time_without_a_start() -> None:
    assert line("meeting: x\ntime: tbc").time == Times()


def test_a_time_that_cannot_be_read_is_like_tbc_and_gives_one_finding() -> None:
    reading = read(DAY + "    - meeting: x\n      time: after tea\n      for: 1h\n")

    assert [each.name for each in reading.findings] == ["unreadable-time"]
    assert reading.trip
    assert reading.trip.days
    assert reading.trip.days[0].items[0].time == Times()
    assert reading.trip.days[0].items[0].tbc == {"time"}


def test_a_whole_day_may_be_tbc_or_empty() -> None:
    days = trip(HEAD + "days:\n  2023-02-24: tbc\n  2023-02-25:\n").days or ()

    assert [(day.date.day, day.items, "day" in day.tbc) for day in days] == [(24, (), True), (25, (), False)]


def test_days_are_in_the_order_of_the_calendar() -> None:
    days = trip(HEAD + "days:\n  2023-02-25: tbc\n  2023-02-24: tbc\n").days or ()

    assert [day.date.day for day in days] == [24, 25]


def test_a_misspelt_kind_is_one_finding_and_its_fields_are_read_as_of_the_kind_meant() -> None:
    assert of_line("fligth: CX 500\nfrom: HKG\nroom: 4") == ["unknown-key", "misplaced-field"]


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("10:10 Remarks: Mr Chan", "10:10 Remarks: Mr Chan"),
        ("10:00 Arrival, group photo", "10:00 Arrival, group photo"),
        ("Gifts:", "Gifts:"),
        ("'quoted: as typed'", "quoted: as typed"),
    ],
)
def test_a_step_is_the_text_as_people_type_it(step: str, text: str) -> None:
    assert line(f"meeting: x\nsteps:\n  - {step}").steps == (plain(text),)


@pytest.mark.parametrize(
    "written",
    [
        "{text: Gifts change hands, private: true}",
        "{text: Gifts change hands, private: yes}",
        "{text: Gifts change hands, private: tbc}",
        "text: Gifts change hands\n    private: yes",
        "{text: {en: Gifts change hands}, private: yes}",
    ],
)
def test_a_private_step_is_kept_apart_from_those_that_guests_read(written: str) -> None:
    item = line(f"meeting: x\nsteps:\n  - Photo\n  - {written}")

    assert item.steps == (plain("Photo"),)
    assert [str(step.text) for step in item.every_step or ()] == ["Photo", "Gifts change hands"]


@pytest.mark.parametrize(
    "written", ["private: Envelope", "{text: Envelope, privat: yes}", "{text: Envelope, private: o}"]
)
def test_a_step_that_was_meant_to_be_private_is_never_read_to_guests(written: str) -> None:
    reading = read(DAY + f"    - meeting: x\n      steps:\n        - {written}\n")

    assert reading.findings
    assert "Envelope" not in " ".join(each.message + each.help for each in reading.findings)
    assert 10 in reading.hidden["t.trip.yaml"]
    assert reading.trip
    assert [day.items[0].steps for day in reading.trip.days or ()] == [()]


def test_a_private_step_that_is_written_wrong_is_complained_of_without_its_words() -> None:
    reading = read(DAY + "    - meeting: x\n      steps:\n        - {text: Gifts, in Envelopes, private: yes}\n")

    assert [each.name for each in reading.findings] == ["broken-text"]
    assert "Envelopes" not in reading.findings[0].message + reading.findings[0].help


def test_who_receives_them_is_named_by_the_id_or_told_in_words() -> None:
    item = line("meeting: x\nreceived-by: [chan, The Mayor of Kobe, usher, {en: Mayor, zh-Hant: 市長}]")

    assert item.received_by == (
        Reference("chan"),
        plain("The Mayor of Kobe"),
        plain("usher"),
        Text((("en", "Mayor"), ("zh-Hant", "市長"))),
    )
    assert line("flight: CX 500\nseen-off-by: media").seen_off_by == (Reference("media"),)


@pytest.mark.parametrize(("typed", "help_"), [("cahn", "did you mean `chan`?"), ("kobe-mayor", "`The Mayor of Kobe`")])
def test_what_looks_like_an_id_and_is_none_is_complained_of_where_people_may_be_told_in_words(
    typed: str, help_: str
) -> None:
    reading = read(DAY + f"    - meeting: x\n      received-by: {typed}\n")

    assert [each.name for each in reading.findings] == ["unknown-name"]
    assert help_ in reading.findings[0].help
    assert reading.findings[0].where.span.start == Position(9, 20, reading.findings[0].where.span.start.offset)


def test_rooms_are_by_person_and_a_person_whom_nobody_knows_is_complained_of_at_the_name() -> None:
    assert line("hotel: x\nrooms: {li-min: 2801, chan: Harbour suite}").rooms == {
        Reference("li-min"): plain("2801"),
        Reference("chan"): plain("Harbour suite"),
    }
    reading = read(
        DAY + "    - hotel: x\n      rooms:\n        li-mni: 2801\n        Li Min: 2802\n        chan: tbc\n"
    )

    assert [(each.name, each.where.span.start.line, each.help) for each in reading.findings] == [
        ("unknown-name", 10, "did you mean `li-min`?"),
        ("unknown-name", 11, "write `li-min`, which is the id"),
    ]
    assert {10, 11} <= reading.hidden["t.trip.yaml"]


def test_a_motorcade_keeps_its_order() -> None:
    cars = "vehicles: {b: {kind: car}, a: {kind: car}}\n"
    found = trip(DAY + "    - car: x\n      vehicle: {b: [li-min, chan], a: [li-min]}\n" + cars)

    assert found.days
    assert [each.vehicle.name for each in found.days[0].items[0].vehicles or ()] == ["b", "a"]


def test_a_contact_is_the_teams_unless_it_says_so() -> None:
    contacts = "contacts:\n  - {name: Desk, phone: 1, for: everybody}\n  - {name: Doctor, phone: 2}\n"
    found = trip(DAY + "    - meeting: x\n" + contacts).contacts or ()

    assert [each.readers for each in found] == ["everybody", None]


def test_a_step_may_be_in_several_languages() -> None:
    assert line("meeting: x\nsteps:\n  - {en: Photo, zh-Hant: 合照}").steps == (
        Text((("en", "Photo"), ("zh-Hant", "合照"))),
    )


def test_a_window_may_stand_beside_a_time_that_is_not_known_yet() -> None:
    assert of_line("meeting: x\ntime: tbc\nwithin: afternoon") == []
    assert of_line("meeting: x\ntime: 14:00\nwithin: afternoon") == ["time-and-window"]


def test_a_comma_that_breaks_a_text_in_braces_asks_for_quotes() -> None:
    (finding,) = read(DAY + "    - {meeting: Talks, with lunch, time: 10:00}\n").findings

    assert (finding.name, finding.help) == ("broken-text", 'put the text in quotes: "Talks, with lunch"')


def test_a_point_may_be_a_list_of_two() -> None:
    venues = trip(DAY + "venues:\n  cgo: {name: CGO, city: Hong Kong, at: [22.28, 114.17]}\n").venues or {}

    assert venues["cgo"].at == Point(22.28, 114.17)


def test_a_note_alone_needs_no_list() -> None:
    assert line("meeting: x\nnotes: One").notes == (plain("One"),)


# --- positions --------------------------------------------------------------------------------------------------------


def test_a_record_knows_where_it_and_each_of_its_values_stand() -> None:
    item = line("meeting: Talks\ntime: 10:00-11:00\nwho: [li-min]")

    assert item.where("time") == (
        "t.trip.yaml",
        Span(Position(9, 13, 149), Position(9, 24, 160)),
        "days.2023-02-24[0].time",
    )
    assert item.where("meeting").span.start == Position(8, 16, 131)
    assert item.where("room").yaml_path == "days.2023-02-24[0]"
    assert item.who
    assert item.who[0].where.span.start == Position(10, 13, 173)


def test_positions_take_no_part_in_equality() -> None:
    assert trip(DAY) == trip("# a comment\n" + DAY.replace("name: Chan", "name:   Chan"))


def test_a_person_stands_where_the_id_is() -> None:
    people = trip(DAY).delegation or {}

    assert people["li-min"].where().span == Span(Position(3, 3, 26), Position(3, 9, 32))


# --- people and papers ------------------------------------------------------------------------------------------------


def papers(text: str) -> Any:
    people = trip(f"trip: x\ndelegation:\n  a:\n    name: A\n    papers: {text}\ndays: tbc\n").delegation or {}
    return [(paper.kind, paper.nationality, paper.expires) for paper in people["a"].papers or ()]


def test_papers_are_a_word_or_a_group_of_fields_or_a_list() -> None:
    day = dt.date(2027, 4, 1)

    assert papers("passport") == [("passport", None, None)]
    assert papers("{passport: {nationality: GB}}") == [("passport", "GB", None)]
    assert papers("[two-way-permit, passport: {nationality: GB, expires: 2027-04-01}]") == [
        ("two-way-permit", None, None),
        ("passport", "GB", day),
    ]
    assert papers("[seamans-book]") == [("seamans-book", None, None)]


@pytest.mark.parametrize("key", ["number", "passport-number", "No", "document-no", "id-card", "passport"])
def test_no_field_for_the_number_of_a_document_is_taken(key: str) -> None:
    text = f"trip: x\ndelegation:\n  a: {{name: A, {key}: X1234567}}\ndays:\n"

    assert names(text.replace("days:\n", "days: tbc\n")) == ["document-number"]


# --- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["li-min", "[li-min, media]", "team", "interpreter", "chan"])
def test_a_name_is_that_of_a_person_a_host_a_group_or_a_role(who: str) -> None:
    assert names(DAY + f"    - meeting: x\n      who: {who}\ngroups: {{team: [li-min, chan]}}\n") == []


def test_an_unknown_name_suggests_the_nearest_and_is_left_out() -> None:
    reading = read(DAY + "    - meeting: x\n      who: [li-min, li-mni]\n      with: chann\n")

    assert [each.help for each in reading.findings] == ["did you mean `li-min`?", "did you mean `chan`?"]
    assert reading.trip
    assert reading.trip.days
    item = reading.trip.days[0].items[0]
    assert (item.who, item.hosts, item.tbc) == ((Reference("li-min"),), None, {"who", "with"})


GROUPS = "groups:\n  team: [li-min]\n  red: {name: Red group, people: [li-min, team], vehicle: coach-1}\n"
VEHICLES = "vehicles: {coach-1: {kind: coach}, car-1: {kind: car}}\n"


def test_a_group_is_a_list_or_has_a_name_people_and_a_vehicle() -> None:
    reading = read(DAY + GROUPS + VEHICLES)
    groups = (reading.trip and reading.trip.groups) or {}

    assert reading.findings == ()
    assert groups["team"].people == (Reference("li-min"),)
    assert groups["team"].where("people").yaml_path.startswith("groups.team")
    assert (str(groups["red"].name), groups["red"].vehicle) == ("Red group", Reference("coach-1"))


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("coach-1", [("coach-1", None)]),
        ("[coach-1, car-1]", [("coach-1", None), ("car-1", None)]),
        ("{car-1: li-min, coach-1: [team]}", [("car-1", ["li-min"]), ("coach-1", ["team"])]),
    ],
)
def test_a_line_names_one_vehicle_or_several_or_who_rides_in_which(written: str, read_as: list[Any]) -> None:
    reading = read(DAY + f"    - meeting: x\n      vehicle: {written}\n" + GROUPS + VEHICLES)

    assert reading.findings == ()
    assert reading.trip
    assert reading.trip.days
    carriages = reading.trip.days[0].items[0].vehicles or ()
    found = [(each.vehicle.name, each.people and [person.name for person in each.people]) for each in carriages]
    assert found == read_as


def test_an_unknown_vehicle_suggests_the_nearest_wherever_it_is_written() -> None:
    top = "defaults: {vehicle: coach-2}\ngroups: {red: {people: [li-min], vehicle: coach-3}}\n"
    reading = read(DAY + "    - meeting: x\n      vehicle: {coach-4: li-min}\n" + top + VEHICLES)

    assert [each.help for each in reading.findings] == ["did you mean `coach-1`?"] * 3


@pytest.mark.parametrize(("written", "help_"), [("500", "say the unit: 500 m or 500 km"), ("near", "500 m")])
def test_a_distance_says_its_unit(written: str, help_: str) -> None:
    (finding,) = read(DAY + f"defaults: {{walk: {written}}}\n").findings

    assert help_ in finding.help
    assert names(DAY + "defaults: {walk: 0.5 km}\n") == []


def test_a_line_is_optional_or_not() -> None:
    assert line("meeting: x\noptional: yes").optional is True
    assert line("meeting: x\noptional: no").optional is False
    assert of_line("meeting: x\noptional: maybe") == ["unknown-word"]


def test_an_agreement_is_signed_at_a_line_by_its_id_or_by_the_id_made_from_its_title() -> None:
    lines = "    - ceremony: Signing of 25 agreements\n    - meeting: x\n      id: talks\nagreements:\n"
    for at in ("talks", "signing-of-25-agreements"):
        assert names(DAY + lines + f"  - {{title: M, at: {at}}}\n") == []

    assert names(DAY + lines + "  - {title: M, at: siging}\n") == ["unknown-name"]


def test_names_of_an_unknown_delegation_are_not_complained_of() -> None:
    assert names("trip: x\ndelegation: tbc\ndays:\n  2023-02-24:\n    - meeting: x\n      who: li-min\n") == []


# --- address books ----------------------------------------------------------------------------------------------------

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
