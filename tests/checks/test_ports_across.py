"""What is asked about two ports beside each other with a border control between them."""

import pytest
from small_trips import dated, head, worked_out

TOP = head("Ng", "hk sz") + dated("2026-12-08:")
LANDING = '    - {flight: CA 109, time: "09:00-12:30", from: PEK, to: LANDS}\n'
COACH = '    - {coach: To the hotel, time: "16:30", from: HKG, to: hk}\n'
TALKS = '    - {meeting: Talks, time: "08:00-09:00", venue: sz}\n'
TO_THE_AIRPORT = '    - {coach: To the airport, time: "09:30", to: TAKEN}\n'
FLIGHT = '    - {flight: CX 1, time: "17:00-21:00", from: LEAVES, to: NRT}\n'


def asked(*lines):
    outcome = worked_out(TOP + "".join(lines))
    return [each.name for each in outcome.findings if each.name.endswith("elsewhere")]


@pytest.mark.parametrize(
    ("lands", "found"), [("SZX", ["service-ends-elsewhere"]), ("HKG", []), ("MFM", ["service-ends-elsewhere"])]
)
def test_who_lands_on_one_side_and_is_fetched_at_a_port_of_another_is_asked_about(lands, found):
    assert asked(LANDING.replace("LANDS", lands), COACH) == found


def test_a_flight_from_beyond_the_border_behind_another_landing_is_asked_about():
    assert asked(LANDING.replace("LANDS", "SZX"), FLIGHT.replace("LEAVES", "HKG")) == ["service-ends-elsewhere"]


@pytest.mark.parametrize(("taken", "leaves"), [("SZX", "HKG"), ("HKG", "SZX"), ("west-kowloon-station", "SZX")])
def test_who_is_taken_to_one_port_and_flies_from_one_beyond_the_border_is_asked_about(taken, leaves):
    day = (TALKS, TO_THE_AIRPORT.replace("TAKEN", taken), FLIGHT.replace("LEAVES", leaves))

    assert asked(*day) == ["service-leaves-elsewhere"]


@pytest.mark.parametrize(("taken", "leaves"), [("SZX", "SZX"), ("sz", "HKG")])
def test_nothing_is_asked_at_the_port_itself_nor_of_a_hotel_near_a_port_beyond_the_border(taken, leaves):
    day = (TALKS, TO_THE_AIRPORT.replace("TAKEN", taken), FLIGHT.replace("LEAVES", leaves))

    assert asked(*day) == []


def test_nothing_is_asked_where_the_way_between_the_ports_is_written():
    over = '    - {coach: To Hong Kong, time: "13:30", from: SZX, to: HKG}\n'

    assert asked(LANDING.replace("LANDS", "SZX"), over, COACH) == []
