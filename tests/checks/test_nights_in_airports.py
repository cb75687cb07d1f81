"""What is said of a night for which people may stay in an airport between two services, and of one on board."""

from every import every
from small_trips import dated, head, worked_out

from delegate.assessment.not_judged import not_judged

IN = '{flight: ET 307, time: "15:30-17:40", from: NBO, to: ADD}'
ON = '{flight: ET 901, time: "09:00-12:00", from: ADD, to: LOS}'
TOP = head("Ann", "", places='  inn: {name: Bole Inn, city: Addis Ababa, at: "8.9900, 38.7900"}\n')


def nights(*lines: str) -> list[str]:
    """The nights that the closing line names; no finding is made of them."""
    outcome = worked_out(TOP + dated(*lines))
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    assert [each for each in outcome.findings if each.name == "no-hotel"] == []
    return [each.message for each in not_judged(outcome.plan) if each.reason == "night"]


@every(
    ("lines", "named"),
    [
        ((IN, "2027-02-10:", ON), True),
        ((IN, "2027-02-10:", '{free: Lounge, time: "06:00-07:00"}', ON), True),
        ((IN.replace("17:40", "22:40"), "2027-02-10:", ON), False),  # half a day may well be spent there
        ((IN, "2027-02-10:", ON.replace("09:00", "05:00")), False),
        ((IN.replace("17:40", "16:40"), "2027-02-10:", ON.replace("09:00", "04:50")), False),  # they board by night
        ((IN.replace("15:30-17:40", "00:30-05:40"), ON.replace("09:00-12:00", "20:00-23:00")), False),  # by day
        ((IN, "{hotel: inn}", "2027-02-10:", ON), False),
        ((IN, "{hotel: tbc}", "2027-02-10:", ON), False),
    ],
)
def test_more_than_half_a_day_over_night_between_two_flights_is_named_at_the_end(lines, named) -> None:
    assert nights("2027-02-09:", *lines) == ["nights without a hotel (9 February)"] * named


BY_NIGHT = '{flight: ET 701, time: "20:00-06:30+1", from: LHR, to: ADD}'
A_DAY_LATER = ("2027-02-10:", '{free: Market, time: "10:00-18:00"}', "2027-02-11:", ON)


@every(
    ("flight", "named"),
    [
        (BY_NIGHT, "10 February"),
        (BY_NIGHT.replace("06:30", "04:00"), "10 February"),
        (BY_NIGHT.replace("06:30", "03:59"), "9 to 10 February"),  # most of that night is left
        (BY_NIGHT.replace("20:00-06:30+1", "08:00-18:30"), "9 to 10 February"),
    ],
)
def test_the_night_of_a_long_flight_is_not_without_a_hotel_where_the_next_one_is(flight, named) -> None:
    assert nights("2027-02-09:", flight, *A_DAY_LATER) == [f"nights without a hotel ({named})"]
    assert nights("2027-02-09:", BY_NIGHT, *A_DAY_LATER[:2], "{hotel: inn}", *A_DAY_LATER[2:]) == []
