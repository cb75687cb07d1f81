"""A vehicle of which nobody wrote the seats takes as many as any of its kind, and no more."""

import pytest
from small_trips import dated, found, worked_out

from delegate.assessment.not_judged import not_judged
from delegate.diagnostics import Severity
from delegate.sheet.checklist import checklist

RIDE = "{KIND: To the institute, time: '10:15', to: park, vehicle: VEHICLE}"


def trip(vehicles: str, people: str, *, ride: str = RIDE, named: str = "one", kind: str = "car") -> str:
    """A party that is driven from one place to another in vehicles of the trip."""
    there = ride.replace("KIND", kind).replace("VEHICLE", named)
    return f"""trip: Small
delegation: {{team: {{name: Team, people: {people}}}}}
venues:
  court: {{name: Court, city: Nairobi, at: "-1.2870, 36.8230"}}
  park: {{name: Institute, city: Nairobi, at: "-1.2200, 36.8900"}}
vehicles: {{{vehicles}}}
days:
""" + dated(
        "2026-09-15:",
        "{meeting: Talks, time: 09:00-10:00, venue: court}",
        there,
        "{visit: Works, time: 11:30-12:30, venue: park}",
    )


def named_at_the_end(text: str) -> str:
    plan = worked_out(text).plan
    assert plan is not None
    return "".join(each.message for each in not_judged(plan) if each.reason == "seats")


@pytest.mark.parametrize(("kind", "people", "most"), [("car", 9, 8), ("coach", 91, 90), ("helicopter", 45, 44)])
def test_more_people_than_any_vehicle_of_the_kind_takes_are_a_warning(kind: str, people: int, most: int) -> None:
    text = trip(f"one: {{kind: {kind}, driver: Bo}}", str(people), kind=kind)

    (told,) = found(text, "too-few-seats")
    assert told.severity is Severity.WARNING
    assert told.message == f"{people} people for the at most {most} seats that one may have"
    assert told.help.startswith("write `seats` for one; 1 too many: ")
    assert not named_at_the_end(text)


@pytest.mark.parametrize(("kind", "few", "many"), [("car", 4, "5"), ("coach", 45, "46"), ("car", 4, "~8")])
def test_above_what_an_ordinary_one_takes_the_seats_are_named_at_the_end(kind: str, few: int, many: str) -> None:
    vehicle = f"one: {{kind: {kind}, driver: Bo}}"
    text = trip(vehicle, many, kind=kind)

    said = many.replace("~", "about ") + " people"
    assert named_at_the_end(text) == f"the seats of one ({said}), which are not written"
    assert not found(text, "too-few-seats")
    plan = worked_out(text).plan
    assert plan is not None
    assert any("seats of one: not written" in each.said for each in checklist(plan, ()).items)
    assert not named_at_the_end(trip(vehicle, str(few), kind=kind))


@pytest.mark.parametrize(
    ("vehicles", "people", "told", "named"),
    [
        ("one: {kind: car, seats: 4}, two: {kind: car}", 12, 0, "the seats of two (12 people), which are not written"),
        ("one: {kind: car, seats: 4}, two: {kind: car}", 13, 1, ""),
        ("one: {kind: car}, two: {kind: coach}", 40, 0, ""),
        ("one: {kind: car}, two: {kind: ferry}", 900, 0, ""),
    ],
)
def test_vehicles_with_and_without_seats_add_up(vehicles: str, people: int, told: int, named: str) -> None:
    text = trip(vehicles, str(people), named="[one, two]")

    assert len(found(text, "too-few-seats")) == told
    assert named_at_the_end(text) == named


def test_the_only_vehicle_takes_no_drive_for_which_none_of_its_kind_has_the_seats() -> None:
    ride = "{car: To the institute, time: '10:15', to: park}"

    assert found(trip("one: {kind: car}", "9", ride=ride), "no-vehicle")
    assert not found(trip("one: {kind: car}", "8", ride=ride), "no-vehicle")


def flown(*lines: str) -> str:
    """Two groups that fly between two towns in helicopters, of which the trip declares none."""
    return """trip: Small
delegation: {one: {name: One, people: 30}, two: {name: Two, people: 15}, three: {name: Three, people: 12}}
cities:
  Penzance: {country: GB, zone: Europe/London, at: "50.1280, -5.5180"}
  Tresco: {country: GB, zone: Europe/London, at: "49.9450, -6.3300"}
days:
""" + dated("2026-09-15:", *(f"{{helicopter: {line}, from: Penzance, to: Tresco}}" for line in lines))


@pytest.mark.parametrize(
    ("lines", "told", "named"),
    [
        (["PZ 1, time: '09:00-09:15', who: [one, two]"], "45 people for the at most 44 seats that PZ 1 may have", ""),
        (["PZ 1, time: '09:00-09:15', who: one", "PZ 1, time: '09:00-09:15', who: two"], "45 people", ""),
        (["PZ 1, time: '09:00-09:15', who: two", "PZ 1, time: '11:00-11:15', who: one"], "", "PZ 1 (30 people)"),
        (["PZ 1, time: '09:00-09:15', who: three"], "", ""),
        (["PZ 1 and PZ 3, time: '09:00-09:15'"], "", ""),
        (["To the isles, time: '09:00-09:15'"], "", ""),
        (["PZ 1, time: '09:00-09:15', vehicle: tbc"], "", ""),
    ],
)
def test_a_helicopter_with_a_number_and_no_vehicle_has_the_seats_of_its_kind(
    lines: list[str], told: str, named: str
) -> None:
    text = flown(*lines)

    messages = [each.message for each in found(text, "too-few-seats")]
    assert len(messages) == bool(told)
    assert all(each.startswith(told) for each in messages)
    assert named_at_the_end(text) == (f"the seats of {named}, which are not written" if named else "")


def test_more_lines_or_a_declared_helicopter_are_the_remedy_of_one_with_a_number() -> None:
    (told,) = found(flown("PZ 1, time: '09:00-09:15'"), "too-few-seats")

    assert told.severity is Severity.WARNING
    assert told.help.startswith("13 too many: write a line with `who` for each service that they take, or declare")
    assert not told.related
    on_two = ("PZ 1, time: '09:00-09:15', who: one", "PZ 3, time: '10:00-10:15', who: [two, three]")
    declared = flown("PZ 1, time: '09:00-09:15', vehicle: big").replace(
        "cities:", "vehicles: {big: {kind: helicopter, seats: 57}}\ncities:"
    )
    assert found(flown(*on_two), "too-few-seats") == found(declared, "too-few-seats") == []
