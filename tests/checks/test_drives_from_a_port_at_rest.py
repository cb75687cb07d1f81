"""What is asked about a drive to another city from a port at which nobody of the trip is on that date."""

from every import every
from small_trips import worked_out

TOP = """
trip: The coach of the day before
delegation: {a: {name: A}, b: {name: B}}
venues:
  dh: {name: Dubai Hotel, city: Dubai, at: "25.0800, 55.1400"}
  dm: {name: Deira Hotel, city: Dubai, at: "25.2550, 55.3400"}
  dk: {name: Creek Hotel, city: Dubai, at: "25.2450, 55.3000"}
  am: {name: Abu Dhabi Ministry, city: Abu Dhabi, at: "24.4900, 54.3700"}
vehicles: {bus: {kind: coach, seats: 20}, van: {kind: van, seats: 8}}
days:
"""
LANDS, HOTEL, NEAR_IT = '{flight: EK 1, time: "08:00-12:00", from: LHR, to: DXB}', "{hotel: dh}", "{hotel: dm}"
IN_DUBAI = '{meeting: Chamber, time: "16:00-17:00", venue: dh}'
FROM_THE_AIRPORT = '{coach: To Abu Dhabi, time: "08:30", from: DXB, to: am}'
TALKS = '{meeting: Ministry, time: "11:30-12:00", venue: am}'
WITH_BUS = FROM_THE_AIRPORT.replace("}", ", vehicle: bus}")


def asked(first: tuple[str, ...], second: tuple[str, ...], top: str = TOP) -> list[str]:
    """The messages of DLG318 about a trip of two days with these lines."""
    days = zip((20, 21), (first, second), strict=True)
    dated = (f"  2026-10-{number}:\n" + "".join(f"    - {line}\n" for line in day) for number, day in days)
    outcome = worked_out(top + "".join(dated))
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return [each.message for each in outcome.findings if each.name == "goes-nowhere"]


def test_the_coach_to_another_city_from_the_airport_of_the_day_before_is_asked_about() -> None:
    (message,) = asked((LANDS, HOTEL), (FROM_THE_AIRPORT, TALKS))

    assert message == (
        "“To Abu Dhabi” begins at Dubai International Airport, where nobody is on that date, and the party would be at "
        "Dubai Hotel before it: nobody wrote how to get to its beginning"
    )


def test_so_it_is_where_nobody_has_landed_and_a_vehicle_is_to_wait_there_or_it_leads_to_a_hotel() -> None:
    assert len(asked((IN_DUBAI, HOTEL), (WITH_BUS, TALKS))) == 1
    assert len(asked((IN_DUBAI, HOTEL), (FROM_THE_AIRPORT, "{hotel: am}"))) == 1
    assert len(asked((LANDS, "{hotel: dk}"), (FROM_THE_AIRPORT, TALKS))) == 1  # 7 km away


@every(
    ("first", "second", "top"),
    [
        ((IN_DUBAI, HOTEL), (FROM_THE_AIRPORT, TALKS), TOP),  # a bus for everybody
        ((LANDS, NEAR_IT), (WITH_BUS, TALKS), TOP),  # the hotel is at the airport
        ((LANDS, HOTEL), ('{taxi: Out, time: "07:30", from: dh, to: DXB}', WITH_BUS, TALKS), TOP),
        ((LANDS, HOTEL), ('{free: Shops, time: "06:30-07:30"}', WITH_BUS, TALKS), TOP),
        ((LANDS, HOTEL), (LANDS.replace("08:00-12:00", "01:00-07:45").replace("}", ", who: b}"), WITH_BUS, TALKS), TOP),
        ((LANDS, HOTEL), (WITH_BUS, TALKS), TOP.replace("{name: B}", "{name: B, joins: 2026-10-21}")),
        (
            (LANDS, HOTEL),
            ('{meeting: Board, time: "07:00-08:00", venue: DXB, who: b}', WITH_BUS.replace("}", ", who: a}"), TALKS),
            TOP,
        ),
    ],
)
def test_from_a_port_where_somebody_may_be_it_is_not_asked_about(
    first: tuple[str, ...], second: tuple[str, ...], top: str
) -> None:
    assert asked(first, second, top=top) == []


def test_what_the_help_says_mends_it() -> None:
    days = f"  2026-10-20:\n    - {LANDS}\n    - {HOTEL}\n  2026-10-21:\n    - {WITH_BUS}\n    - {TALKS}\n"
    (finding,) = (each for each in worked_out(TOP + days).findings if each.name == "goes-nowhere")

    assert finding.help is not None
    assert finding.help.startswith("write in `from` where they are, or it on the date on which they are at Dubai")
    assert asked((LANDS, HOTEL), (WITH_BUS.replace("from: DXB", "from: dh"), TALKS)) == []
