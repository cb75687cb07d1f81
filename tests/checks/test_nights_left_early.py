"""Who leaves the city of a hotel before its nights are over sleeps there no more."""

from programme import planned, really_planned, stops

from delegate.checking import examine
from delegate.checks import every_check
from delegate.planning.plan import Plan

NIGHTS = [each for each in every_check() if each.name == "no-hotel"]


def dates_without_a_hotel(plan: Plan) -> list[str]:
    return [each.message.partition(" in the night of ")[2] for each in examine(plan, NIGHTS)]


def test_a_coach_to_elsewhere_on_the_second_of_two_nights_leaves_that_night_open() -> None:
    lines = """
days:
  2023-02-24:
    - {meeting: One, time: "08:00-09:00", venue: a}
    - {hotel: b, nights: 2}
  2023-02-25:
    - {meeting: Two, time: "08:00-09:00", venue: a}
%s  2023-02-26:
    - {meeting: Three, time: "08:00-09:00", venue: a}
"""

    assert dates_without_a_hotel(planned(lines % '    - {coach: Away, time: "10:00", to: g}\n')) == ["25 February"]
    assert dates_without_a_hotel(planned(lines % "")) == []


def test_the_ride_to_an_airport_with_which_a_trip_ends_leads_to_no_further_night() -> None:
    lines = """
days:
  2023-02-24:
    - {hotel: h, nights: 3}
  2023-02-25:
    - {meeting: One, time: "08:00-09:00", venue: h}
    - {coach: Home, time: "10:00", to: HKG}
%s"""
    places = 'venues: {h: {name: House, city: Hong Kong, at: "22.2808, 114.1654"}}'
    more = '  2023-02-26:\n    - {meeting: Two, time: "08:00-09:00", venue: h}\n'
    ends = [stops(really_planned(lines % each, places=places), day=1)[-1].place for each in ("", more)]

    assert [each.id for each in ends if each] == ["HKG", "h"]
