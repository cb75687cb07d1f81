"""Lines of which nobody of the delegation is: movements of hosts alone, and who has left or not joined yet by then."""

import pytest
from every import every
from small_trips import dated, found, worked_out

HEAD = """trip: Small
delegation:
  ann: {name: Ann%s}
  ben: {name: Ben}
hosts:
  mayor: {name: Mayor}
  council: {name: Council, people: 6}
groups: {welcome: [mayor, council]}
vehicles: {van: {kind: car, seats: 8}}
venues:
  hall: {name: Hall, city: Graz, at: "47.0700, 15.4400"}
  mill: {name: Mill, city: Graz, at: "47.0500, 15.4100"}
days:
"""
TALKS = ("2026-05-12:", "{meeting: Talks, time: '10:00-11:00', venue: hall}")
MILL = "{visit: Works, time: '14:00-15:00', venue: mill, with: welcome}"


def drive(who: str, more: str = "", kind: str = "car") -> str:
    return f"{{{kind}: Over, time: '13:00', from: hall, to: mill, who: {who}{more}}}"


def trip(line: str, ann: str = "") -> str:
    return HEAD % ann + dated(*TALKS, line, MILL)


@every(
    ("line", "helps"),
    [
        (drive("welcome"), None),
        (drive("[mayor, council]", kind="walk"), None),
        (drive("mayor", ", vehicle: van"), "`mayor` is a host: take `vehicle` out"),
        (drive("[mayor, council]", ", vehicle: van"), "`mayor`, `council` are hosts: take `vehicle` out"),
        (drive("mayor", ", except: mayor"), "name somebody in `who`"),
        (MILL.replace("with: welcome", "who: welcome"), "`welcome` are hosts: write `with: welcome` in place of `who`"),
        (MILL.replace("with: welcome", "who: mayor"), "`mayor` is a host: write `with: mayor` in place of `who`"),
    ],
)
def test_hosts_move_alone_in_cars_of_their_own_and_in_no_vehicle_of_the_trip(line: str, helps: str | None) -> None:
    told = [each.help or "" for each in found(trip(line), "nobody-attends")]

    assert len(told) == (helps is not None)
    assert all(each.startswith(helps or "") for each in told)


def test_a_drive_of_hosts_alone_moves_nobody_of_the_delegation() -> None:
    plain, outcome = worked_out(HEAD % "" + dated(*TALKS, MILL)), worked_out(trip(drive("welcome")))

    assert plain.plan
    assert outcome.plan
    assert [leg.movement for leg in outcome.plan.legs()] == [leg.movement for leg in plain.plan.legs()]
    assert [each.message for each in outcome.findings] == [each.message for each in plain.findings]


@pytest.mark.parametrize(
    ("ann", "why", "field"),
    [
        (", leaves: 2026-05-12 12:00", "Ann leaves on 12 May at 12:00", "leaves"),
        (", joins: 2026-05-13", "Ann joins on 13 May", "joins"),
    ],
)
@pytest.mark.parametrize("who", ["ann", "[ann, mayor]"])
def test_when_who_is_named_alone_has_left_or_joins_is_said_with_its_field(
    ann: str, why: str, field: str, who: str
) -> None:
    (told,) = found(trip(drive(who), ann), "nobody-attends")

    assert told.message == f"nobody of the delegation is there for “Over”: {why}"
    assert [each[1] for each in told.related] == [why.removeprefix("Ann ")]
    assert (told.help or "").startswith(f"correct `{field}`, name somebody in `who`")


@pytest.mark.parametrize("leaves", ["13:00", "14:30"])
def test_a_corrected_leaving_makes_it_go_away(leaves: str) -> None:
    assert not found(trip(drive("ann"), f", leaves: 2026-05-12 {leaves}"), "nobody-attends")


def with_scouts(group: str) -> str:
    here = "groups: {welcome: [mayor, council]}\n"
    return trip(drive("scouts")).replace(here, f"groups:\n  welcome: [mayor, council]\n  scouts: {group}\n")


@pytest.mark.parametrize("group", ["{people: tbc}", "{name: Scouts}", '{name: {en: "Scouts}, people: [ann]}'])
def test_a_line_for_a_group_of_which_nobody_knows_the_people_is_not_told_that_nobody_comes(group: str) -> None:
    assert not found(with_scouts(group), "nobody-attends")


def test_a_line_for_a_group_of_nobody_is_told() -> None:
    assert found(with_scouts("[]"), "nobody-attends")
