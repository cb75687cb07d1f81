"""From where a boat leaves that stays on one side and does not say it, and where one ends that does not say that."""

import pytest
from programme import party, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.planning.plan import Plan

VENUES = """
venues:
  ministry: {name: Ministry, city: Athens, at: "37.9750, 23.7370"}
  kifisia: {name: Kifisia Hotel, city: Athens, at: "38.0740, 23.8110"}
  athens: {name: Athens Hall, city: Athens, at: "37.9850, 23.7300"}
  piraeus: {name: Port of Piraeus, city: Piraeus, at: "37.9450, 23.6250"}
  port: {name: Port of Chios, city: Chios, at: "38.3730, 26.1390"}
  town: {name: Chios Town Hall, city: Chios, at: "38.3700, 26.1350"}
  inn: {name: Chios Hotel, city: Chios, at: "38.3660, 26.1380"}
  castle: {name: Matsuyama Castle, city: Matsuyama, at: "33.8456, 132.7657"}
  ujina: {name: Ujina port, city: Hiroshima, at: "34.3530, 132.4590"}
  lodge: {name: Lodge on the lake, city: Entebbe, at: "0.0550, 32.4780"}
  landing: {name: Nakiwogo landing, city: Entebbe, at: "0.0790, 32.4500"}
  islet: {name: Islet landing, city: Entebbe, at: "-0.0500, 32.4000"}
  works: {name: Works at sea, city: Piraeus, at: "37.9000, 23.6000"}
  union: {name: Union of Shipowners, city: Piraeus, at: "37.9420, 23.6460"}
  dakar: {name: Hotel Dakar, city: Dakar, at: "14.6700, -17.4300"}
  dakar-pier: {name: Dakar ferry pier, city: Dakar, at: "14.6760, -17.4260"}
  gore: {name: Museum of Gorée, city: Dakar, at: "14.6680, -17.3990"}
  gore-pier: {name: Gorée pier, city: Dakar, at: "14.6690, -17.4010"}
  university: {name: University, city: Thessaloniki, at: "40.6300, 22.9600"}
  spa: {name: Hall in the hills, city: Thessaloniki, at: "40.7300, 23.0500"}
"""


def met(venue: str, time: str = "06:30-07:00", kind: str = "meeting") -> str:
    return f"{{{kind}: At {venue}, time: '{time}', venue: {venue}}}"


def boat(ends: str, name: str = "Blue Star", time: str = "12:00-16:00", kind: str = "ferry") -> str:
    return f"{{{kind}: {name}, time: '{time}', {ends}}}"


def day(*lines: str, base: str = "ministry", places: str = VENUES) -> Plan:
    return really_planned("".join(f"    - {line}\n" for line in lines), top=f"base: {base}", places=places)


def ways(plan: Plan) -> list[tuple[str, str]]:
    ends = [(leg.origin.place, leg.destination.place) for leg in party(plan).legs]
    return [(one.id, other.id) for one, other in ends if one and other]


def asked(plan: Plan) -> list[str]:
    return [each.message for each in examine(plan, every_check()) if each.name == "which-port"]


@pytest.mark.parametrize("name", ["Blue Star", "BS 204"])
@pytest.mark.parametrize("here", ["ministry", "kifisia", "athens"])
def test_a_boat_that_does_not_say_from_where_leaves_from_no_hall_and_no_hotel(here: str, name: str) -> None:
    before = "{hotel: kifisia}" if here == "kifisia" else met(here)
    plan = day(before, boat("to: port", name))

    assert ways(plan)[-1] == ("Athens", "port")
    assert asked(plan) == [f"“{name}” leaves from Athens, where no pier is known"]


def test_it_leaves_from_the_only_pier_that_is_known_in_the_city() -> None:
    plan = day(met("castle"), boat("to: ujina"), base="castle")

    assert ways(plan) == [("castle", "matsuyama-tourist-port"), ("matsuyama-tourist-port", "ujina")]
    assert asked(plan) == []


def test_it_leaves_from_the_pier_of_the_trip_in_that_city_where_no_other_is_known() -> None:
    there, back = boat("from: piraeus, to: port", time="00:30-05:00"), boat("to: piraeus")
    plan = day(there, met("town"), back)

    assert ways(plan)[-2:] == [("town", "port"), ("port", "piraeus")]
    assert asked(plan) == []


def test_it_leaves_from_a_venue_of_that_city_that_is_called_a_pier() -> None:
    plan = day(met("union"), boat("to: port"))

    assert ways(plan)[-2:] == [("union", "piraeus"), ("piraeus", "port")]
    assert asked(plan) == []


def test_from_an_island_of_a_city_it_leaves_from_the_pier_of_the_island() -> None:
    plan = day(
        boat("from: dakar-pier, to: gore-pier", time="06:00-06:20"), met("gore", "07:00-08:00"), boat("to: dakar-pier")
    )

    assert ways(plan)[-2:] == [("gore", "gore-pier"), ("gore-pier", "dakar-pier")]


def test_where_the_one_pier_of_the_city_is_where_it_ends_it_is_asked_about() -> None:
    alone = VENUES.replace("Gorée pier", "Gorée stairs")
    plan = day(met("gore"), boat("to: dakar-pier"), base="dakar", places=alone)

    assert asked(plan) == ["“Blue Star” leaves from Dakar, where no other pier is known"]


@pytest.mark.parametrize(
    ("before", "leaves"),
    [
        (met("piraeus", kind="event"), "piraeus"),  # people are met on the pier itself
        ("{coach: To the boat, time: '09:00', to: landing}", "landing"),  # driven to where nobody meets
        (boat("from: landing, to: lodge", "Boat", "05:00-06:00") + "\n    - " + met("lodge"), "lodge"),
    ],
)
def test_it_leaves_from_where_people_are_where_that_may_be_a_pier(before: str, leaves: str) -> None:
    plan = day(before, boat("to: port" if leaves == "piraeus" else "to: islet"))

    assert ways(plan)[-1][0] == leaves


def test_a_boat_to_a_hall_of_the_same_city_ends_at_no_other_pier() -> None:
    (inland,) = asked(day(met("kifisia"), boat("to: athens"), met("athens", "17:00-18:00")))

    assert inland == "“Blue Star” leaves from Athens, where no pier is known"


def test_a_charter_to_a_door_leaves_from_the_shore_and_not_from_inland() -> None:
    there = [boat("to: works"), met("works", "17:00-18:00", "visit")]

    assert ("union", "works") in ways(day(met("union"), *there))
    (inland,) = asked(day(met("athens"), *there))
    assert inland == "“Blue Star” leaves from Athens, where no pier is known"


@pytest.mark.parametrize(("hall", "leaves"), [("athens", "Athens"), ("union", "union"), ("lodge", "lodge")])
def test_one_that_is_written_from_a_hall_leaves_from_the_shore_or_from_where_a_boat_ends(
    hall: str, leaves: str
) -> None:
    out = [boat("from: landing, to: lodge", "Boat", "05:00-06:00")] if hall == "lodge" else []
    plan = day(*out, met(hall), boat(f"from: {hall}, to: {'landing' if out else 'port'}"))

    assert ways(plan)[-1][0] == leaves
    assert (asked(plan) != []) == (leaves == "Athens")


def test_a_boat_that_does_not_say_where_it_ends_does_so_at_the_pier_where_people_are_met() -> None:
    from_piraeus = boat("from: piraeus", time="08:00-16:00")

    assert ways(day(from_piraeus, met("port", "16:10-16:30", "event")))[-1] == ("piraeus", "port")
    assert ways(day(from_piraeus, met("town", "17:00-18:00")))[-2:] == [("piraeus", "Chios"), ("Chios", "town")]


@pytest.mark.parametrize(("kind", "port"), [("flight", "SKG"), ("ferry", "Thessaloníki")])
def test_a_service_that_does_not_say_where_it_ends_does_not_end_at_the_hall_from_which_people_are_driven(
    kind: str, port: str
) -> None:
    service = boat("from: ATH" if kind == "flight" else "from: piraeus", "A3 5", "08:00-09:00", kind)
    plan = day(
        service, "{coach: On, from: spa, to: university}", met("university", "17:00-18:00"), met("spa", "21:00-22:00")
    )

    assert [end for _, end in ways(plan)] == [port, "spa", "university", "spa"]
