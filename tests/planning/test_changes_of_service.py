"""From where the next service leaves behind one that ends at a station or a pier of the trip's own."""

import pytest
from programme import party, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.planning.plan import Plan

VENUES = """
venues:
  dijon: {name: Gare de Dijon, city: Dijon, at: "47.3230, 5.0270"}
  part-dieu: {name: Gare de Lyon Part-Dieu, city: Lyon, at: "45.7605, 4.8595"}
  paros: {name: Paros port, city: Paros, at: "37.0850, 25.1500"}
  piraeus: {name: Piraeus port, city: Piraeus, at: "37.9450, 23.6370"}
  termini: {name: Roma Termini, city: Rome, at: "41.9010, 12.5020"}
  centrale: {name: Napoli Centrale, city: Naples, at: "40.8530, 14.2720"}
  palermo: {name: Porto di Palermo, city: Palermo, at: "38.1230, 13.3660"}
  harwich: {name: Harwich International, city: Harwich, at: "51.9470, 1.2550"}
  hoek: {name: Hoek van Holland Haven, city: Rotterdam, at: "51.9780, 4.1270"}
  hook: {name: Hook of Holland ferry terminal station, city: Rotterdam, at: "51.9780, 4.1270"}
  rotterdam: {name: Rotterdam Centraal, city: Rotterdam, at: "51.9250, 4.4690"}
"""


def day(*lines: str) -> Plan:
    return really_planned("".join(f"    - {{{line}}}\n" for line in lines), places=VENUES)


def ways(plan: Plan) -> list[tuple[str, str]]:
    ends = [(leg.origin.place, leg.destination.place) for leg in party(plan).legs]
    return [(one.id, other.id) for one, other in ends if one and other]


def asked(plan: Plan) -> list[str]:
    return [each.message for each in examine(plan, every_check()) if each.name == "which-port"]


@pytest.mark.parametrize("written", ["", "from: part-dieu, "])
@pytest.mark.parametrize("between", [(), ("free: An hour of their own, time: '11:00-11:30'",)])
def test_no_flight_leaves_from_the_station_at_which_a_train_of_the_trip_ends(
    written: str, between: tuple[str, ...]
) -> None:
    plan = day(
        "train: TGV 6819, time: '09:00-11:00', from: dijon, to: part-dieu",
        *between,
        f"flight: U2 4361, time: '13:05-14:15', {written}to: NTE",
    )

    assert ways(plan) == [("dijon", "part-dieu"), ("part-dieu", "LYS"), ("LYS", "NTE")]
    assert "missed-check-in" in {each.name for each in examine(plan, every_check())}


def test_a_flight_behind_a_boat_is_asked_for_its_airport_where_the_city_of_the_pier_has_none() -> None:
    plan = day(
        "ferry: Blue Star, time: '07:00-11:10', from: paros, to: piraeus",
        "flight: SN 3234, time: '13:15-15:50', to: BRU",
    )

    assert [each.split(", of which")[0] for each in asked(plan)] == ["“SN 3234” leaves from Piraeus"]


def test_a_boat_behind_a_train_is_asked_for_its_pier_and_one_that_says_it_is_not() -> None:
    train = "train: FR 9519, time: '17:00-18:13', from: termini, to: centrale"
    boat = "ferry: Tirrenia, time: '20:00-06:30+1', to: palermo"

    assert ["Tirrenia" in each for each in asked(day(train, boat))] == [True]
    assert asked(day(train, f"{boat}, from: centrale")) == []


@pytest.mark.parametrize("pier", ["hook", "hoek"])
def test_a_train_leaves_from_the_pier_of_the_boat_where_that_is_called_a_station_or_is_written(pier: str) -> None:
    boat = f"ferry: Stena Line, time: '09:00-15:30', from: harwich, to: {pier}"
    written = "" if pier == "hook" else "from: hoek, "
    plan = day(boat, f"train: Sprinter, time: '16:10-16:45', {written}to: rotterdam")

    assert asked(plan) == []
    assert ways(plan)[-1] == (pier, "rotterdam")


def test_two_trains_in_a_row_through_one_station_of_the_trip_connect_there() -> None:
    plan = day(
        "train: TGV 6819, time: '09:00-11:00', from: dijon, to: part-dieu",
        "train: TGV 6860, time: '11:30-13:30', to: dijon",
    )

    assert asked(plan) == []
    assert ways(plan) == [("dijon", "part-dieu"), ("part-dieu", "dijon")]
