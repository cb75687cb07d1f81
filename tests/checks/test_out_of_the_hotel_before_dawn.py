"""A coach before dawn out of the hotel of that very night cuts the night short; who sleeps behind it is not told."""

import pytest
from every import every
from small_trips import found

HEAD = """
trip: To the dry port
base: kt
delegation: {ann: {name: Ann}, ben: {name: Ben}}
venues:
  kt: {name: Kathmandu Hall, city: Kathmandu, at: "27.7120, 85.3150"}
  pk: {name: Pokhara Hotel, city: Pokhara, at: "28.2100, 83.9600"}
  lake: {name: Lakeside, city: Pokhara, at: "28.2080, 83.9560"}
  bi: {name: Dry port, city: Birgunj, at: "27.0300, 84.8700"}
  bh: {name: Birgunj hotel, city: Birgunj, at: "27.0100, 84.8800"}
cities: {Birgunj: {country: NP, zone: Asia/Kathmandu, at: "27.0170, 84.8800"}}
days:
"""
EVENING = """
  2026-06-08:
    - {coach: Out, time: "07:00", from: kt, to: pk}
    - {hotel: pk}
    - {meal: Dinner, time: 19:00-21:00, venue: pk}
"""
COACH = '    - {coach: Down, time: "01:00", from: pk, to: bi}\n'
NEXT = """
  2026-06-09:
    - {coach: Down, time: "01:00", from: pk, to: bi}
    - {visit: The dry port, time: 14:30-15:30, venue: bi}
    - {hotel: bh}
  2026-06-10:
    - {coach: Home, time: "09:00", from: bi, to: kt}
"""
TRIP = HEAD + EVENING + NEXT


def nights(text: str) -> list[str]:
    return [each.message for each in found(text, "short-night")]


def test_a_coach_at_one_out_of_the_hotel_of_that_night_is_a_short_night() -> None:
    assert nights(TRIP) == ["the party: only 4 h from the end of “Dinner” at 21:00 to “Down” at 01:00"]


@pytest.mark.parametrize(("clock", "left"), [("00:10", "3 h 10 min"), ("02:30", "5 h 30 min"), ("04:00", "7 h")])
def test_so_is_one_at_any_hour_before_or_after_four_and_it_is_told_once(clock: str, left: str) -> None:
    assert nights(TRIP.replace('"01:00"', f'"{clock}"')) == [
        f"the party: only {left} from the end of “Dinner” at 21:00 to “Down” at {clock}"
    ]


@every(
    "lines",
    [
        '    - {coach: Down, time: "01:00", from: pk, to: kt}\n',  # home, as the last line of all
        '    - {coach: Down, time: "01:00", from: lake, to: bi}\n',  # a short way from the hotel
        '    - {visit: Down, time: "01:00-02:00", venue: bi}\n',  # in another city, by a way that nobody wrote
        COACH + "    - {hotel: bh}\n",  # the hotel of the night behind, to which they come in the evening
        COACH + '    - {visit: Rounds, time: "03:50-04:30", venue: bi}\n',
        '    - {coach: Down, time: "01:00", from: pk, to: PKR}\n'
        "    - {flight: YT 672, time: 04:30-05:20, from: PKR, to: KTM}\n",
    ],
)
def test_so_it_is_wherever_they_are_led_but_back_to_a_bed(lines: str) -> None:
    trip = HEAD + EVENING + "  2026-06-09:\n" + lines

    assert nights(trip)[:1] == ["the party: only 4 h from the end of “Dinner” at 21:00 to “Down” at 01:00"]
    assert len(nights(trip)) == 1


def test_so_it_is_out_of_a_hotel_that_is_kept_from_an_earlier_date() -> None:
    kept = EVENING.replace("{hotel: pk}", "{hotel: pk, nights: 2}").replace("meal: Dinner", "meeting: Talks")
    second = "  2026-06-09:\n    - {meal: Dinner, time: 19:00-21:00, venue: lake}\n  2026-06-10:\n" + COACH

    assert nights(HEAD + kept + second) == ["the party: only 4 h from the end of “Dinner” at 21:00 to “Down” at 01:00"]


def test_who_stays_in_bed_is_not_told() -> None:
    (night,) = found(TRIP.replace("{coach: Down,", "{coach: Down, who: [ann],"), "short-night")

    assert night.people == ("ann",)


@every(
    "lines",
    [
        "    - {flight: YT 672, time: 00:45-01:35, from: PKR, to: KTM}\n",  # behind a hotel kept to rest
        '    - {coach: Transfer, time: "00:30", from: pk, to: PKR}\n'
        "    - {flight: QR 9, time: 03:00-06:20, from: PKR, to: DOH}\n",
        '    - {coach: Transfer, time: "00:20", from: lake, to: pk}\n',  # late to bed
        '    - {meal: Late dinner, time: "00:30-01:30", venue: lake}\n',
        '    - {event: Fireworks, time: "00:15-00:45", venue: lake}\n',
        '    - {coach: To the lake, time: "00:10", from: pk, to: lake}\n'
        '    - {event: Fireworks, time: "00:30-00:45", venue: lake}\n',
        COACH + '    - {hotel: bh, time: "03:45"}\n',  # a bed at the end of the way
    ],
)
def test_who_sleeps_behind_a_line_before_dawn_is_not_told(lines: str) -> None:
    rest = '    - {meeting: Talks, time: "15:00-16:00"}\n'

    assert nights(HEAD + EVENING + "  2026-06-09:\n" + lines + rest) == []


@pytest.mark.parametrize(
    "flight",
    [
        "",
        "    - {flight: QR 9, from: PKR, to: DOH}\n    - {meeting: Talks, time: 15:00-16:00, venue: Doha}\n",
        "  2026-06-10:\n    - {meeting: Talks, time: 15:00-16:00, venue: Doha}\n",
    ],
)
def test_nor_is_a_coach_to_an_airport_for_a_flight_whose_hour_nobody_wrote(flight: str) -> None:
    assert nights(HEAD + EVENING + "  2026-06-09:\n" + COACH.replace("to: bi", "to: PKR") + flight) == []


def test_a_coach_to_an_airport_for_a_meeting_there_is_a_short_night() -> None:
    there = COACH.replace("to: bi", "to: PKR") + "    - {meeting: Talks, time: 14:00-15:00, venue: PKR}\n"

    assert nights(HEAD + EVENING + "  2026-06-09:\n" + there) != []


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("    - {hotel: pk}\n", ""),  # no bed is written that they could leave
        ("    - {hotel: pk}\n", "    - {hotel: pk, nights: 0}\n"),  # a day room
        ("19:00-21:00, venue: pk", "19:00-00:30+1, venue: lake"),  # a dinner past midnight, and on from there
    ],
)
def test_who_has_no_bed_that_night_has_a_late_end(line: str, instead: str) -> None:
    assert nights(TRIP.replace(line, instead)) == []


def test_a_coach_that_arrives_at_its_hotel_after_midnight_is_a_late_end() -> None:
    evening = EVENING.replace("{hotel: pk}", "{hotel: bh, nights: 2}")

    assert nights(HEAD + evening + NEXT.replace("    - {hotel: bh}\n", "")) == []


def test_a_flight_that_lands_at_seven_leaves_a_short_night_as_before() -> None:
    flight = (
        '    - {flight: YT 672, time: 01:30-07:00, from: PKR, to: CMB}\n    - {meeting: Talks, time: "09:00-10:00"}\n'
    )

    assert nights(HEAD + EVENING + "  2026-06-09:\n" + flight) == [
        "the party: only 2 h from the end of “YT 672” at 07:00 to “Talks” at 09:00"
    ]
