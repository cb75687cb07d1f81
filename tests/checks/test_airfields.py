"""Which airport a flight uses by itself: none of those to which no airline flies."""

import pytest
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

TOP = head("Ng", "") + dated("2026-12-09:")
THERE = '{{flight: XX 1, time: "09:00-10:40", from: VIE, to: {}}}'
BACK = '{{flight: XX 2, time: "17:00-18:40", from: {}, to: VIE}}'


def landed_at(city: str) -> str:
    """The id of the place at which a flight to a city ends."""
    plan = worked_out(TOP + dated(THERE.format(city))).plan
    (leg,) = plan.legs()
    return leg.destination.place.id


@pytest.mark.parametrize("city", ["Bonn", "Kiel", "Cambridge, GB", "Augsburg"])
def test_a_flight_to_a_city_with_a_field_for_light_aircraft_alone_has_no_airport_there(city: str) -> None:
    done = worked_out(TOP + dated(THERE.format(f'"{city}"')))
    ports = [each.message for each in not_judged(done.plan) if each.reason == "port"]
    assert ports == ["arrivals without a port (“XX 1” on 9 December)"]

    (asked,) = found(TOP + dated(BACK.format(f'"{city}"')), "which-port")
    assert "no airport is known" in asked.message


def test_an_airfield_written_by_its_code_or_its_name_is_where_the_flight_ends() -> None:
    assert landed_at("BNJ") == landed_at("Bonn-Hangelar Airport") == "BNJ"


def test_of_several_airports_of_a_city_a_flight_uses_the_one_to_which_airlines_fly() -> None:
    assert landed_at("Gothenburg") == "GOT"  # and not at Säve, which airlines left
    assert landed_at("Bergamo") == "BGY"


def test_a_helicopter_may_land_at_an_airfield() -> None:
    trip = TOP + dated('{helicopter: H 1, time: "09:00-09:40", from: CGN, to: Bonn}')
    (leg,) = worked_out(trip).plan.legs()
    assert leg.destination.place.id == "BNJ"
