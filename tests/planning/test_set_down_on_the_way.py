"""Whose next line leads on from a place in the `via` of a drive gets off there, where others ride on (rule 2)."""

from every import every
from small_trips import worked_out

from delegate.diagnostics import Severity

TRIP = """\
trip: Mills
delegation: {{ann: {{name: Ann, role: principal}}, team: {{name: Team, people: 8}}}}
vehicles: {{bus: {{kind: coach, seats: 20, driver: Nils}}}}
venues:
  hotel: {{name: Hotel, city: Uppsala, at: "59.8600, 17.6400"}}
  station: {{name: Centralstation, city: Uppsala, at: "59.8583, 17.6463"}}
  mall: {{name: Mall, city: Uppsala, at: "59.8400, 17.6900"}}
  mill: {{name: Mill, city: Sala, at: "59.9200, 16.6000"}}
  gavle: {{name: Gavle Central, city: Gavle, at: "60.6750, 17.1510"}}
cities:
  Sala: {{country: SE, zone: Europe/Stockholm, at: "59.9200, 16.6000"}}
days:
  2027-05-10:
    - hotel: hotel
  2027-05-11:
    - coach: To the mill
      time: {coach}
      from: hotel
      via: {via}
      to: mill
      vehicle: bus
    - visit: Mill
      time: 11:30-14:00
      venue: mill
      who: {visitors}
    - {kind}: X 530
      time: {train}
      from: station
      to: gavle
      who: team
"""


def outcome(coach="08:30", via="station", visitors="ann", train="09:45-11:30", kind="train"):
    found = worked_out(TRIP.format(coach=coach, via=via, visitors=visitors, train=train, kind=kind))
    assert found.plan
    return found


def ends(found) -> dict[str, tuple[str, int | None]]:
    """Where the coach sets people down, and how many minutes they rode."""
    legs = [leg for leg in found.plan.legs() if leg.movement and leg.movement.item.kind == "coach"]
    return {
        who: (leg.destination.place.id, leg.arrive - leg.leave if leg.arrive and leg.leave else None)
        for leg in legs
        for who in leg.people
    }


@every("coach", ["08:30", "08:30-10:30"])
@every("via", ["station", "[mall, station]"])
@every("kind", ["train", "car"])
def test_who_goes_on_from_a_place_in_via_gets_off_there_and_is_in_time(coach: str, via: str, kind: str) -> None:
    found = outcome(coach=coach, via=via, kind=kind)

    assert [each for each in found.findings if each.severity is not Severity.NOTE] == []
    assert {who: place for who, (place, _) in ends(found).items()} == {"ann": "mill", "team": "station"}
    assert (ends(found)["team"][1] or 0) < 40


@every(("via", "starts"), [("Arlanda", "ARN"), ("ARN", "Arlanda"), ("Arlanda airport", "Arlanda airport")])
def test_a_port_in_via_may_be_written_by_any_of_its_names(via: str, starts: str) -> None:
    text = TRIP.format(coach="08:30-11:00", via=via, visitors="ann", train="10:00-11:30", kind="car")
    found = worked_out(text.replace("from: station", f"from: {starts}"))

    assert found.plan
    assert [leg.is_set_down for leg in found.plan.legs() if "ARN" in str(leg.destination.id)] == [True]
    assert [each.name for each in found.findings if each.severity is Severity.ERROR] == []


def test_who_gets_off_too_late_for_the_train_is_told_with_the_minutes_to_that_place() -> None:
    late = [each for each in outcome(train="08:33-10:00").findings if each.name == "missed-check-in"]

    assert [each.people for each in late] == [("team",)]
    assert -40 < (late[0].minutes or 0) < 0


@every(
    ("visitors", "train", "via"),
    [
        ("[ann, team]", "14:30-16:00", "station"),  # at the mill too
        ("ann", "13:30-15:00", "station"),  # they may come along and be back
        ("ann", "09:45-11:00", "mall"),
    ],
)
def test_who_is_there_too_or_may_be_back_by_then_rides_to_the_end(visitors: str, train: str, via: str) -> None:
    assert ends(outcome(visitors=visitors, train=train, via=via))["team"][0] == "mill"


def test_the_written_end_of_the_drive_and_the_check_in_say_who_cannot_be_back() -> None:
    for coach, train, place in (("08:30-10:30", "11:05-12:30", "station"), ("08:30", "11:05-12:30", "mill")):
        assert ends(outcome(coach=coach, train=train))["team"][0] == place


def test_where_nobody_rides_on_all_go_to_the_end() -> None:
    text = (
        TRIP.replace("      who: {visitors}\n", "      who: tbc\n")
        .replace("      who: team\n", "")
        .format(coach="08:30", via="station", train="09:45-11:00", kind="train")
    )
    found = worked_out(text)
    assert found.plan
    assert {place for place, _ in ends(found).values()} == {"mill"}


def test_their_way_passes_neither_the_place_where_they_get_off_nor_one_behind_it() -> None:
    found = outcome(via="[station, mall]")
    ways = [leg for leg in found.plan.legs() if leg.movement and leg.movement.item.kind == "coach"]

    assert [[each.name for each in leg.passed] for leg in ways if leg.is_set_down] == [[]]
    assert [[each.name for each in leg.passed] for leg in ways if not leg.is_set_down] == [["station", "mall"]]
