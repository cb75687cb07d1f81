"""What is asked about a drive over a border to where its people have nothing, before they go straight back."""

from every import every
from small_trips import worked_out

from delegate.assessment.not_judged import not_judged

TOP = """
trip: Over and back
delegation: {a: {name: A}, b: {name: B}}
venues:
  hall: {name: Basel Hall, city: Basel, at: "47.5580, 7.5880"}
  sleep: {name: Basel Hotel, city: Basel, at: "47.5470, 7.5890"}
  hk: {name: HK Hall, city: Hong Kong, at: "22.2808, 114.1654"}
  inn: {name: HK Inn, city: Hong Kong, at: "22.2818, 114.1592"}
  bay: {name: Bay Hotel, city: Shenzhen, at: "22.5150, 113.9400"}
  works: {name: Works, city: Shenzhen, at: "22.5300, 113.9500"}
vehicles: {limo: {kind: car, seats: 3, plates: [HK, CN]}}
days:
  2026-05-20:
    - {meeting: Opening, time: "09:00-10:00", venue: hk, vehicle: limo}
    - {car: Back to the hotel, time: "10:30", from: hk, to: bay, vehicle: limo}
    - {meeting: Talks, time: "17:00-18:00", venue: hk, vehicle: limo}
    - {hotel: inn}
  2026-05-21:
    - {car: Over, time: "09:00", from: inn, to: bay, vehicle: limo}
    - {meeting: Board, time: "12:00-13:00", venue: bay}
    - {hotel: bay}
"""
CAR = '    - {car: Back to the hotel, time: "10:30", from: hk, to: bay, vehicle: limo}\n'
TO_THE_WORKS = CAR.replace("to: bay", "to: works")


def asked(trip: str) -> list[str]:
    """The messages of DLG318 about a trip."""
    outcome = worked_out(trip)
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return [each.message for each in outcome.findings if each.name == "goes-nowhere"]


def behind(*lines: str, car: str = CAR) -> str:
    """The trip with these lines behind the car."""
    return TOP.replace(CAR, car + "".join(f"    - {line}\n" for line in lines))


def test_a_drive_to_the_hotel_of_the_next_night_over_a_border_and_straight_back_is_asked_about() -> None:
    (message,) = asked(TOP)

    assert message == (
        "“Back to the hotel” leads the party over the border to Bay Hotel, where nothing is written for them, and next "
        "is HK Hall, straight back over it"
    )
    assert len(asked(TOP.replace("venue: hk, vehicle: limo}", "venue: hk}"))) == 1
    assert (
        len(asked(TOP.replace("vehicle: limo}\n    - {meeting: Talks", "via: shenzhen-bay}\n    - {meeting: Talks")))
        == 1
    )


def test_so_is_one_to_the_hotel_by_its_title_or_to_a_port() -> None:
    assert len(asked(behind(car=TO_THE_WORKS))) == 1
    assert len(asked(behind(car=CAR.replace("to: bay", "to: SZX").replace("Back to the hotel", "To the airport")))) == 1


@every(
    "trip",
    [
        behind('{free: Rest, time: "12:00-14:00"}'),
        behind('{car: Back, time: "14:00", from: bay, to: hk, vehicle: limo}'),
        behind('{meal: Lunch, time: "12:30-13:30", venue: bay}'),
        TOP.split("  2026-05-21")[0].replace("hotel: inn", "hotel: bay"),  # their luggage
        TOP.replace("name: B}", "name: B, joins: 2026-05-20}"),
        behind(car=CAR.replace("}", ", received-by: The mayor}")),
        behind(car=CAR.replace("to: bay", "to: shenzhen-bay/HK")),
        behind(car=CAR.replace("to: bay", "to: sleep").replace("from: hk", "from: hall"))
        .replace("venue: hk", "venue: hall")
        .replace("hotel: inn", "hotel: sleep")
        .split("  2026-05-21")[0],  # no border
        behind(car=CAR.replace("limo}", "limo, who: a}")).replace(
            "    - {meeting: Opening",
            '    - {meeting: Planning, time: "09:00-11:00", venue: bay, who: b}\n    - {meeting: Opening',
        ),
    ],
)
def test_a_drive_to_where_people_or_others_have_something_is_not_asked_about(trip: str) -> None:
    assert asked(trip) == []


def test_what_may_be_left_out_at_another_venue_is_named_as_not_judged() -> None:
    outcome = worked_out(behind(car=TO_THE_WORKS.replace("Back to the hotel", "To lunch")))

    assert outcome.plan is not None
    assert [each.name for each in outcome.findings if each.name == "goes-nowhere"] == []
    (place,) = (each for each in not_judged(outcome.plan) if each.reason == "place")
    assert place.message == (
        "what people do at Works on 20 May (over a border and straight back, and nothing is written there)"
    )
    assert place.people == ("a", "b")
