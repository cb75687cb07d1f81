"""What is found about a coach that goes with its people on a ferry (rule 24)."""

import pytest
from small_trips import worked_out

TOP = """
trip: One coach
delegation: {ng: {name: Ng}}
vehicles: {tl: {kind: coach, seats: 16}}
venues:
  htal: {name: Telegraaf, city: Tallinn, at: "59.4380, 24.7470"}
  tport: {name: Old City Harbour, city: Tallinn, at: "59.4430, 24.7640"}
  fiport: {name: West Harbour, city: Helsinki, at: "60.1506, 24.9150"}
  aalto: {name: Aalto, city: Espoo, at: "60.1860, 24.8280"}
days:
  2026-11-19:
    - {meeting: Talks, time: "08:00-08:45", venue: htal}
    - {coach: To the harbour, time: "09:00", to: tport, vehicle: tl}
"""
FERRY = '    - {ferry: Megastar, time: "10:30-12:30", from: tport, to: fiport, vehicle: tl}\n'
VISIT = '    - {visit: Aalto, time: "14:30-16:00", venue: aalto, vehicle: tl}\n'
ENDS = "from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour"
MACAU = f'    - {{ferry: TurboJET, time: "10:30-11:30", {ENDS}, vehicle: tl}}\n'


def found(*lines):
    outcome = worked_out(TOP + "".join(lines))
    return [each.name for each in outcome.findings if "vehicle" in each.name]


def test_rule_24_a_coach_named_on_a_vehicle_ferry_stands_where_that_ends():
    assert found(FERRY, VISIT) == []
    assert found(FERRY, VISIT.replace("14:30", "13:15")) == []
    soon = VISIT.replace("14:30", "13:15")
    assert found(FERRY.replace(", vehicle: tl", ""), soon) == ["vehicle-elsewhere"]


@pytest.mark.parametrize("line", [FERRY.replace("ferry", "flight"), MACAU])
def test_rule_24_a_coach_goes_on_no_flight_and_on_no_ferry_that_carries_people_alone(line):
    assert "wrong-vehicle" in found(line)


ALAND = """
trip: A choir
delegation: {ng: {name: Ng}}
vehicles: {bus: {kind: coach, seats: 16}}
venues:
  quay: {name: Stadsgården, city: Stockholm, at: "59.3170, 18.0900"}
  pier: {name: Mariehamn terminal, city: Mariehamn, at: "60.0920, 19.9280"}
  church: {name: Church, city: Mariehamn, at: "60.1900, 19.9450"}
days:
  2026-06-05:
    - {ferry: Viking Grace, time: "07:45-14:10", from: quay, to: pier, vehicle: bus}
"""
CHURCH = '    - {event: Concert, time: "16:00-17:00", venue: church, vehicle: bus}\n'
SHUTTLE = """
trip: A school
delegation: {ng: {name: Ng}}
vehicles: {bus: {kind: coach, seats: 16}}
venues:
  folk: {name: Folkestone terminal, city: Folkestone, at: "51.0950, 1.1210"}
  coq: {name: Coquelles terminal, city: Calais, at: "50.9300, 1.8100"}
days:
  2026-10-13:
    - {train: Le Shuttle, time: "08:50-10:25", from: folk, to: coq, vehicle: bus}
"""


def test_a_coach_goes_on_a_ferry_of_no_table_where_it_drives_on_from_the_other_end():
    assert worked_names(ALAND + CHURCH) == []
    assert worked_names(ALAND) == ["wrong-vehicle"]


def test_a_coach_goes_on_a_shuttle_train_of_the_tables_and_on_no_other():
    assert worked_names(SHUTTLE) == []
    assert worked_names(SHUTTLE.replace("51.0950, 1.1210", "51.3000, 1.1210")) == ["wrong-vehicle"]


def test_what_is_said_to_write_of_a_coach_beyond_the_sea_mends_it():
    quayside = '    - {coach: To the quay, time: "07:00", from: church-hall, to: quay, vehicle: bus}\n'
    hall = '  church-hall: {name: Church hall, city: Stockholm, at: "59.3300, 18.0600"}\n'
    left = (ALAND + CHURCH).replace("to: pier, vehicle: bus", "to: pier")
    left = left.replace("days:\n", f"{hall}days:\n").replace("    - {ferry", f"{quayside}    - {{ferry")

    (said,) = (each for each in worked_out(left).findings if each.name == "vehicle-elsewhere")
    assert said.help == "name another vehicle for this drive, or name bus on the ferry that takes it along"
    assert worked_names(left.replace("to: pier", "to: pier, vehicle: bus")) == []

    (said,) = (each for each in worked_out(ALAND).findings if each.name == "wrong-vehicle")
    assert said.help.endswith("if the ferry takes bus along, name it on the drive from there too")


def worked_names(text):
    return [each.name for each in worked_out(text).findings if "vehicle" in each.name]
