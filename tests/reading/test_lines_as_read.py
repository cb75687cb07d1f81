"""The lines of a trip as they come out of its file, and the sample of the format."""

from pathlib import Path

import pytest
from every import every
from read_parts import DAY, HEAD, line, of_line, read, trip

from delegate.model import AT_A_PLACE, LINE_KINDS, MOVING, Item, Reference
from delegate.reading.trip import Fetched, Reading, read_trip
from delegate.source import Position
from delegate.values import Point, Text, Times

SAMPLE = Path(__file__).parents[1] / "sample"


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


@every("kind", LINE_KINDS)
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


@every("kind", sorted(MOVING | {"crossing"}))
def test_a_range_of_lengths_stands_on_what_moves(kind: str) -> None:
    assert of_line(f"{kind}: x\nfor: 2h30-3h") == []


@every("kind", sorted(AT_A_PLACE))
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


@pytest.mark.parametrize("field", ["time", "venue", "wet"])
def test_an_hour_or_a_place_of_a_line_that_is_left_empty_is_to_be_confirmed(field: str) -> None:
    assert line(f"meeting: x\n{field}:") == line(f"meeting: x\n{field}: tbc")


def test_another_field_of_a_line_that_is_left_empty_is_not_there() -> None:
    assert line("meeting: x\nwho:\nnotes:\nfor:").tbc == frozenset()


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


@every(
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
