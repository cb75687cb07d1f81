"""A base in one city and its airport in another of the same town: nobody is away from home there."""

from small_trips import found, worked_out

from delegate.assessment.not_judged import not_judged

TRIP = """
trip: From Delhi to Patna
base: office
delegation: {ann: {name: Ann}, bob: {name: Bob}}
venues:
  office: {name: Office, city: Delhi, at: "28.61, 77.21"}
  hall: {name: Hall, city: Patna, at: "25.61, 85.13"}
days:
  2027-08-03:
    - {flight: 6E 1, time: "08:00-09:40", from: DEL, to: PAT}
    - {meeting: Talks, time: "12:00-13:30", venue: hall}
    - {flight: 6E 2, time: "17:00-18:40", from: PAT, to: DEL}
"""


def ways(text: str) -> list[str]:
    plan = worked_out(text).plan
    assert plan
    return [each.message for each in not_judged(plan) if each.reason == "leaving"]


def test_a_trip_from_delhi_begins_at_the_airport_of_new_delhi_without_a_word() -> None:
    assert ways(TRIP) == []
    assert ways(TRIP.replace("city: Delhi", "city: New Delhi")) == []


def test_a_base_in_another_town_is_asked_about_though_it_has_no_airport() -> None:
    far = TRIP.replace('city: Delhi, at: "28.61, 77.21"', 'city: Agra, at: "27.18, 78.02"')
    assert ways(far) == ["transport for Ann and Bob to Indira Gandhi International Airport"]


def test_who_ends_in_new_delhi_is_at_home_in_delhi() -> None:
    dinner = '    - {meal: Dinner, time: "20:00-21:00", venue: {name: Club, city: New Delhi, at: "28.60, 77.22"}}\n'
    assert found(TRIP + dinner, "not-home") == []
