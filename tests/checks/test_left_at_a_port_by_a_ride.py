"""Who is driven to a port from which nothing of theirs leaves is asked how they go far on (rule 2)."""

from every import every
from small_trips import found

ROME = """
trip: Small
delegation: {li: {name: Li, role: principal}, team: {name: Team, people: 4}, ann: {name: Ann}}
venues:
  h: {name: Hotel Quirinale, city: Rome, at: "41.9010, 12.4930"}
  st: {name: Roma Termini, city: Rome, at: "41.9010, 12.5010"}
  office: {name: Harbour Office, city: Naples, at: "40.8400, 14.2600"}
vehicles: {one: {kind: car, seats: 7}, two: {kind: car, seats: 7}}
days:
"""
KYOTO = """
trip: Small
delegation: {li: {name: Li, role: principal}, team: {name: Team, people: 4}, ann: {name: Ann}}
venues:
  h: {name: Kyoto Hotel, city: Kyoto, at: "35.0110, 135.7680"}
  st: {name: Kyoto Station, city: Kyoto, at: "34.9858, 135.7588"}
  office: {name: Nagoya Office, city: Nagoya, at: "35.1850, 136.8950"}
vehicles: {one: {kind: car, seats: 7}, two: {kind: car, seats: 7}}
days:
"""
VIENNA = """
trip: Small
delegation: {li: {name: Li, role: principal}, team: {name: Team, people: 4}, ann: {name: Ann}}
venues:
  h: {name: Hotel, city: Vienna, at: "48.2040, 16.3690"}
  office: {name: Ministry, city: Prague, at: "50.0880, 14.4030"}
vehicles: {one: {kind: car, seats: 7}, two: {kind: car, seats: 7}}
days:
"""
PORTS = [(ROME, "st"), (KYOTO, "st"), (VIENNA, "VIE")]
VISIT = '    - {visit: V, time: "16:00-17:00", venue: office%s}\n'
RIDE_ON = "    - {car: On, to: office%s}\n"


def asked(top, port, behind, *, ride="", between="", title="To the station"):
    text = f"""{top}  2026-09-14:
    - {{hotel: h}}
  2026-09-15:
    - {{car: {title}, time: "08:00", from: h, to: {port}{ride}}}
{between}{behind}"""
    return [each.message for each in found(text, "unknown-way")]


def rides_on(vehicle=""):
    return RIDE_ON % vehicle + VISIT % vehicle


@every(("top", "port", "vehicles"), [(*each, ways) for each in PORTS for ways in (("", ""), ("one", "two"))])
def test_a_drive_behind_a_port_that_does_not_say_from_where_begins_at_no_port_of_another_city(top, port, vehicles):
    first, second = (each and f", vehicle: {each}" for each in vehicles)
    (message,) = asked(top, port, rides_on(second), ride=first)

    assert message.endswith("“On” does not say where it starts")


@every(("top", "port"), PORTS)
def test_a_vehicle_on_the_next_line_in_another_city_is_not_the_one_that_fetches_them_at_the_port(top, port):
    (message,) = asked(top, port, VISIT % ", vehicle: two", ride=", vehicle: one")

    assert message.endswith("nobody wrote how")


@every(("top", "port"), PORTS)
def test_the_vehicle_that_brought_them_may_drive_on(top, port):
    assert asked(top, port, rides_on(", vehicle: one"), ride=", vehicle: one") == []
    assert asked(top, port, VISIT % ", vehicle: one", ride=", vehicle: one") == []


@every(
    "between",
    [
        '    - {meeting: At the station, time: "09:00-10:00", venue: st}\n',
        '    - {free: Shops, time: "09:00-10:00"}\n',
        '    - {train: FR 1, time: "09:00-10:13", from: st, to: Naples}\n',
    ],
)
def test_who_has_something_at_the_port_or_leaves_from_it_is_not_asked_about(between):
    assert asked(ROME, "st", rides_on(), between=between) == []


def test_who_meets_somebody_at_the_port_is_not_asked_about():
    lands = '    - {flight: OS 1, time: "07:30-08:50", from: FRA, to: VIE, who: ann}\n'

    behind = rides_on().replace("office", "office, who: [li, team]")

    assert asked(VIENNA, "VIE", behind, ride=", who: [li, team]", between=lands) == []
    assert len(asked(VIENNA, "VIE", behind, ride=", who: [li, team]")) == 1


def test_a_place_that_nothing_calls_a_port_may_be_a_stop_on_the_way():
    assert asked(ROME, "st", rides_on(), title="To the shop") == []
