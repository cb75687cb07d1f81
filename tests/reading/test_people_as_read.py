"""Positions, people, papers and names as they come out of a file."""

import datetime as dt
from typing import Any

import pytest
from every import every
from read_parts import DAY, line, names, of_line, read, trip

from delegate.model import Reference
from delegate.source import Position, Span

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


@every("key", ["number", "passport-number", "No", "document-no", "id-card", "passport"])
def test_no_field_for_the_number_of_a_document_is_taken(key: str) -> None:
    text = f"trip: x\ndelegation:\n  a: {{name: A, {key}: X1234567}}\ndays:\n"

    assert names(text.replace("days:\n", "days: tbc\n")) == ["document-number"]


# --- names ------------------------------------------------------------------------------------------------------------


@every("who", ["li-min", "[li-min, media]", "team", "interpreter", "chan"])
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
