"""Ways from or to a venue of which only the city is known: no minutes lie on them, and that is said."""

from programme import planned

from delegate.assessment.not_judged import not_judged

PLACES = """
venues:
  museum: {name: Palace Museum, city: Hong Kong}
  cyberport: {name: Cyberport, city: Hong Kong, at: "22.2617, 114.1300"}
"""
LINES = """
days:
  2026-12-01:
    - visit: Museum
      time: 09:00-10:00
      venue: museum
    - meeting: Talks
      time: 10:05-11:00
      venue: NEXT
"""


def messages(place: str) -> list[str]:
    plan = planned(LINES.replace("NEXT", place), places=PLACES)
    return [each.message for each in not_judged(plan) if each.reason == "place"]


def test_a_start_right_behind_a_venue_without_a_point_is_not_judged_and_says_so() -> None:
    assert messages("cyberport") == ["the ways from or to Palace Museum (only the city is known)"]


def test_people_who_stay_or_are_anywhere_in_the_city_have_no_such_way() -> None:
    assert messages("museum") == []
    assert messages("Hong Kong") == []


def test_a_venue_whose_city_is_to_be_confirmed_is_named_as_not_judged() -> None:
    places = PLACES.replace("Cyberport, city: Hong Kong", "Cyberport, city: tbc").replace(
        ', at: "22.2617, 114.1300"', ""
    )
    plan = planned(LINES.replace("NEXT", "cyberport"), places=places)

    assert [each.message for each in not_judged(plan) if each.reason == "place"] == [
        "the ways from or to Cyberport (the city is tbc)"
    ]
