"""What is asked where the movement that was to take people on is called off, and nothing is written behind it."""

import pytest
from small_trips import worked_out

from delegate.assessment.not_judged import not_judged

TOP = """
trip: The way home
delegation: {ng: {name: Ng}, ho: {name: Ho}}
venues:
  hk: {name: Chamber, city: Hong Kong, at: "22.2770, 114.1650"}
  sz: {name: Civic Centre, city: Shenzhen, at: "22.5400, 114.0580"}
  gz: {name: Garden Hotel, city: Guangzhou, at: "23.1180, 113.3230"}
base: hk
days:
  2026-12-09:
    - {train: G1, time: "09:00-09:55", from: west-kowloon-station, to: guangzhou-south-station}
    - {meeting: Talks, time: "12:00-13:00", venue: gz}
"""
SINGAPORE = TOP[: TOP.index("base: hk")] + "days:\n  2026-12-09:\n"
SINGAPORE += '    - {flight: SQ 1, time: "09:00-13:00", from: SIN, to: HKG}\n'
SHENZHEN = TOP[: TOP.index("    - {train: G1")]
SHENZHEN += '    - {coach: Out, time: "09:00", via: [shenzhen-bay], to: sz}\n'
SHENZHEN += '    - {meeting: Talks, time: "14:00-15:00", venue: sz}\n'

TO_TRAIN = '{coach: To the train, time: "13:30", to: guangzhou-south-station}'
TRAIN = '{train: G2, time: "15:00-15:55", from: guangzhou-south-station, to: west-kowloon-station, status: cancelled}'
NEXT = '{train: G4, time: "16:00-16:55", from: guangzhou-south-station, to: west-kowloon-station}'
TO_HKG = '{coach: To the flight, time: "15:00", to: HKG}'
FLIGHT = '{flight: SQ 2, time: "18:00-22:00", from: HKG, to: SIN, status: cancelled}'
OTHERS = '{flight: TG 2, time: "18:30-20:30", from: HKG, to: BKK, who: ho}'


def outcome(*lines, top=TOP):
    trip = top + "".join(line if line.startswith("  20") else f"    - {line}\n" for line in lines)
    return worked_out(trip)


def asked(*lines, top=TOP):
    """The findings about people left somewhere: the kind, whether it stands at what is called off, and about whom."""
    kinds = ("unknown-way", "not-home")
    off = len(top.splitlines()) + next((n for n, line in enumerate(lines, 1) if "cancelled" in line), 0)
    found = [each for each in outcome(*lines, top=top).findings if each.name in kinds]
    return [(each.name, each.where.span.start.line == off, each.people) for each in found]


LEFT = ("unknown-way", True, ("ng", "ho"))


@pytest.mark.parametrize(
    ("top", "lines"),
    [
        (TOP, (TO_TRAIN, TRAIN)),
        (TOP, (TO_TRAIN, TRAIN, "{coach: Home, to: base, status: cancelled}")),
        (TOP, (TO_TRAIN, "{free: Shops}", TRAIN)),
        (TOP, (TO_TRAIN, '{meal: Tea, time: "14:15-14:30", venue: guangzhou-south-station}', TRAIN)),
        (TOP, ('{coach: To the hall, time: "13:30", to: gz}', TRAIN)),
        (TOP, (TO_TRAIN, "{train: G2, status: cancelled}")),
        (SHENZHEN, ("{coach: Border, to: shenzhen-bay/CN}", "{coach: Home, from: shenzhen-bay/HK, status: cancelled}")),
        (SINGAPORE, (TO_HKG, FLIGHT)),
        (SINGAPORE, (FLIGHT,)),
        (SINGAPORE, ('{coach: In, time: "15:00", to: hk}', FLIGHT)),
    ],
)
def test_whose_way_home_from_where_they_are_brought_is_called_off_is_asked_about(top, lines):
    assert asked(*lines, top=top) == [LEFT]


def test_who_alone_is_left_so_is_told_at_that_line_and_not_beside_the_flight_of_others():
    off = FLIGHT.replace("status", "who: ng, status")

    for lines in ((off, OTHERS), (OTHERS, off)):
        (found,) = (each for each in outcome(TO_HKG, *lines, top=SINGAPORE).findings if each.name == "unknown-way")

        assert found.people == ("ng",)
        assert found.message.startswith("“SQ 2” is called off, and nobody wrote how Ng would go on from Hong Kong")
        assert "name Ng in the `who` of “TG 2”" in found.help


def test_who_is_at_a_port_is_not_named_at_the_end_too():
    tea = '{meal: Tea, time: "16:00-16:30", venue: HKG}'
    named = [each.reason for each in not_judged(outcome(TO_HKG, tea, FLIGHT, top=SINGAPORE).plan)]

    assert "leaving" not in named


@pytest.mark.parametrize(
    "lines",
    [
        (TRAIN, NEXT),
        (NEXT, TRAIN),
        (TRAIN, "{coach: Home, via: [huanggang], to: base}"),
        (TRAIN, "{coach: Back, to: gz}"),
        (TRAIN, NEXT.replace("}", ", who: tbc}")),
        (TRAIN, "  2026-12-10: tbc\n"),
        (TRAIN, "  2026-12-10:\n", NEXT),
    ],
)
def test_what_is_written_or_open_in_its_place_ends_the_question(lines):
    assert asked(TO_TRAIN, *lines) == []


def test_who_sleeps_there_instead_is_not_home_and_no_more():
    assert asked(TO_TRAIN, TRAIN, "{hotel: gz}") == [("not-home", False, ("ng", "ho"))]


def test_who_leaves_by_that_date_is_not_asked_about():
    by = TOP.replace("ho: {name: Ho}", "ho: {name: Ho, leaves: 2026-12-09}")
    later = TOP.replace("ho: {name: Ho}", "ho: {name: Ho, leaves: 2026-12-10}")

    assert asked(TO_TRAIN, TRAIN, top=by) == [("unknown-way", True, ("ng",))]
    assert asked(TO_TRAIN, TRAIN, top=later) == [LEFT]


@pytest.mark.parametrize(
    "lines",
    [
        (TO_HKG, '{flight: CX 1, time: "18:00-22:00", from: HKG, to: PEK, status: cancelled}'),
        ("{coach: Back, via: [huanggang], to: hk}", "{coach: On, to: sz, status: cancelled}"),
    ],
)
def test_who_is_in_the_city_of_the_base_is_at_home(lines):
    top = TOP[: TOP.index("    - {train: G1")] + '    - {meeting: Talks, time: "12:00-13:00", venue: hk}\n'

    assert asked(*lines, top=top) == []


def test_who_is_back_where_the_trip_began_may_be_at_home_without_a_base():
    top = TOP[: TOP.index("base: hk")] + "days:\n  2026-12-09:\n"
    there = '{flight: CX 1, time: "09:00-13:00", from: HKG, to: PEK}'
    back = '{flight: CX 2, time: "18:00-22:00", from: PEK, to: HKG}'

    assert asked(there, back, "{coach: On, to: sz, status: cancelled}", top=top) == []


def test_a_ride_inside_the_city_that_is_called_off_is_not_asked_about():
    assert asked("{coach: In, to: hk, status: cancelled}", top=SINGAPORE) == []
