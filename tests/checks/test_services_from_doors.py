"""Which port a service leaves from that is written to leave from a door."""

import pytest
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

ABROAD = (
    '  lo: {name: Guildhall, city: London, at: "51.5155, -0.0919"}\n'
    '  pa: {name: Hall of Paris, city: Paris, at: "48.8566, 2.3522"}\n'
    '  br: {name: Belfry, city: Brugge, at: "51.2090, 3.2240"}\n'
    '  st: {name: Town House, city: Stockholm, at: "59.3290, 18.0550"}\n'
)
BY_TRAIN = '{train: EUR 5, time: "12:45", from: lo, to: paris-gare-du-nord}'


def test_a_train_from_a_hall_where_people_have_met_leaves_from_a_station() -> None:
    met = '{meeting: Talks, time: "09:00-10:00", venue: %s}'
    top = head("Ng Ho", "", places=ABROAD) + dated("2026-06-08:")

    (asked,) = found(top + dated(met % "lo", BY_TRAIN), "which-port")
    assert asked.message.startswith("“EUR 5” leaves from London, which has 3 stations")
    assert found(top + dated(met % "pa", BY_TRAIN), "which-port") == []  # the hall may be a station of their own


def test_a_flight_to_another_country_leaves_from_no_door_without_a_number_either() -> None:
    flight = '{flight: To Tallinn, time: "12:45", from: st, to: TLL}'

    (asked,) = found(head("Ng Ho", "", places=ABROAD) + dated("2026-06-08:", flight), "which-port")
    assert asked.message.startswith("“To Tallinn” leaves from Stockholm, which has 2 airports")


def ports_unknown(text: str) -> list[str]:
    """What the closing line says of arrivals without a port."""
    return [each.message for each in not_judged(worked_out(text).plan) if each.reason == "port"]


def test_a_flight_lands_in_no_hall_of_a_city_without_an_airport() -> None:
    top = head("Ng Ho", "", places=ABROAD) + dated("2026-12-09:")
    met = '{meeting: Talks, time: "09:00-10:00", venue: br}'
    there = '{flight: XX 1, time: "06:00-07:40", from: VIE, to: br}'
    back = '{flight: XX 2, time: "13:00-14:40", from: br, to: VIE}'

    (asked,) = found(top + dated(met, back), "which-port")
    assert asked.message == "“XX 2” leaves from Brugge, where no airport is known"
    assert ports_unknown(top + dated(there, met)) == ["arrivals without a port (“XX 1” on 9 December)"]
    assert ports_unknown(top + dated(there)) == []  # the venue may be an airport of their own


@pytest.mark.parametrize(
    ("name", "own"),
    [("Batam Centre Ferry Terminal", True), ("Pelabuhan", False), ("港口", True), ("Port of Batam", True)],
)
def test_a_boat_ends_at_a_pier_of_the_trips_own_where_people_are_met(name: str, own: bool) -> None:
    pier = f'  bt: {{name: {name}, city: Batam, at: "1.1310, 104.0540"}}\n'
    top = head("Ng Ho", "", places=pier) + dated("2026-12-09:")
    there = '{ferry: BF 20, time: "09:00-09:00", from: Singapore, to: bt}'
    met = '{meeting: Welcome, time: "09:30-10:00", venue: bt}'
    back = '{ferry: BF 21, time: "13:00-15:00", from: bt, to: Singapore}'

    text = top + dated(there, met, back)
    assert any("BF 20" in each for each in ports_unknown(text)) != own
    leaves = [each.message for each in found(text, "which-port") if "Batam" in each.message]
    assert (leaves == []) == own
