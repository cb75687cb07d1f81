"""What is said of a way over a water to what lies beside the far pier of a boat, under the name of another city."""

import pytest
from small_trips import but, dated, found, worked_out

from delegate.assessment.not_judged import not_judged

LAKE = """trip: Lake
base: kampala
delegation: {ann: {name: Ann}, ben: {name: Ben}}
cities: {Kalangala: {country: UG, zone: Africa/Kampala, at: "-0.3200, 32.2900"}}
venues:
  kampala: {name: Ministry, city: Kampala, at: "0.3150, 32.5820"}
  entebbe: {name: Institute, city: Entebbe, at: "0.0600, 32.4600"}
  nakiwogo: {name: Nakiwogo landing, city: Entebbe, at: "0.0790, 32.4500"}
  lutoboka: {name: Lutoboka pier, city: Kalangala, at: "-0.3130, 32.2900"}
  ssese: {name: Ssese Hotel, city: Kalangala, at: "-0.3200, 32.2850"}
days:
"""
OUT = (
    '{coach: Down, time: "09:00", from: kampala, to: nakiwogo}',
    '{ferry: MV Kalangala, time: "14:00-17:30", from: nakiwogo, to: lutoboka}',
    "{hotel: ssese}",
)
BACK = '{ferry: MV Kalangala back, time: "08:00-11:30", from: lutoboka, to: nakiwogo}'
FLIGHT = '{flight: KQ 413, time: "17:00-18:15", from: EBB, to: NBO}'
MEETING = '{meeting: I, time: "15:00-16:00", venue: entebbe}'


def island(*lines: str) -> str:
    return LAKE + dated("2026-06-08:", *OUT, "2026-06-09:", *lines)


def asked(text: str) -> list[str]:
    return [each.message for each in found(text, "unknown-way")]


def named(text: str) -> list[str]:
    return [each.message for each in not_judged(worked_out(text).plan) if "transport" in each.message]


@pytest.mark.parametrize(
    ("behind", "place"),
    [(FLIGHT, "Entebbe International Airport in Kampala, 44"), (MEETING, "Institute in Entebbe, 46")],
)
def test_who_is_left_out_of_the_boat_is_asked_about_before_a_flight_as_before_a_meeting(
    behind: str, place: str
) -> None:
    (message,) = asked(island(but(BACK, "who: ann"), behind))

    assert message == (
        f"Ben would go by coach from Ssese Hotel in Kalangala to {place} km away: nobody wrote how, and others take "
        "“MV Kalangala back”"
    )


@pytest.mark.parametrize("behind", [FLIGHT, MEETING])
def test_so_it_is_where_the_boat_is_called_off(behind: str) -> None:
    (message,) = asked(island(but(BACK, "status: cancelled"), behind))

    assert message.endswith("nobody wrote how, and “MV Kalangala back” is called off")


@pytest.mark.parametrize(("behind", "place"), [(FLIGHT, "Entebbe International Airport"), (MEETING, "Institute")])
def test_where_the_boat_is_lost_the_way_is_named_at_the_end(behind: str, place: str) -> None:
    text = island(behind)

    assert asked(text) == []
    assert named(text) == [f"transport for Ann and Ben from Ssese Hotel to {place} on 9 June"]


@pytest.mark.parametrize("behind", [FLIGHT, MEETING])
def test_nothing_is_said_where_all_take_the_boat_or_a_drive_is_written(behind: str) -> None:
    place = "EBB" if behind is FLIGHT else "entebbe"
    drive = f'{{coach: Over the dam, time: "09:00", from: ssese, to: {place}}}'

    for line in (BACK, drive):
        assert asked(island(line, behind)) == named(island(line, behind)) == []


BAY = """trip: Bay
base: naples
delegation: {ann: {name: Ann}}
venues:
  naples: {name: Town Hall, city: Naples, at: "40.8400, 14.2500"}
  beverello: {name: Beverello pier, city: Naples, at: "40.8370, 14.2560"}
  sorrento: {name: Sorrento pier, city: Sorrento, at: "40.6290, 14.3750"}
  positano: {name: Hall of Positano, city: Positano, at: "40.6280, 14.4850"}
  portici: {name: Hall of Portici, city: Portici, at: "40.8190, 14.3400"}
cities:
  Sorrento: {country: IT, zone: Europe/Rome, at: "40.6260, 14.3750"}
  Positano: {country: IT, zone: Europe/Rome, at: "40.6280, 14.4850"}
  Portici: {country: IT, zone: Europe/Rome, at: "40.8190, 14.3400"}
days:
"""


@pytest.mark.parametrize(("hall", "told"), [("positano", False), ("portici", True)])
def test_a_place_on_the_shore_where_the_boat_lands_is_not_across_the_water(hall: str, told: bool) -> None:
    boat = '{ferry: Over, time: "09:00-10:00", from: beverello, to: sorrento}'
    text = BAY + dated("2026-06-08:", boat, f'{{meeting: M, time: "14:00-15:00", venue: {hall}}}')

    assert bool(named(text)) == told
