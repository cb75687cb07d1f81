"""Which port a service leaves from that is written to leave from a door."""

from small_trips import dated, found, head

ABROAD = (
    '  lo: {name: Guildhall, city: London, at: "51.5155, -0.0919"}\n'
    '  pa: {name: Hall of Paris, city: Paris, at: "48.8566, 2.3522"}\n'
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
