"""Who joins or leaves at an hour is there by one instant, whichever clock the lines behind a flight go by (rule 1)."""

import pytest
from small_trips import complaints, dated, found, head, worked_out

TOKYO = '  tyo: {name: Keidanren, city: Tokyo, at: "35.6730, 139.7590"}\n'
EAST = '{flight: NH 106, time: "22:55-17:00", from: HND, to: LAX}'
DINNER = '{meal: Dinner, time: "20:00-21:00", venue: la}'
NEXT = ("2026-06-09:", '{meeting: Talks, time: "09:00-10:00", venue: la}')


def trip(dan: str, *lines: str) -> str:
    text = head("Ann Dan", "la la-hotel", places=TOKYO) + dated("2026-06-08:", *lines)
    return text.replace("{name: Dan}", f"{{name: Dan, {dan}}}")


def there(text: str, who: str = "dan") -> list[str]:
    """The titles of the lines of somebody."""
    outcome = worked_out(text)
    assert outcome.plan is not None
    return [line.title for line in outcome.plan.lines() if who in line.people]


def test_who_has_joined_in_tokyo_is_at_a_dinner_of_an_earlier_hour_in_los_angeles() -> None:
    text = trip("joins: 2026-06-08 21:00", EAST, DINNER, "{hotel: la-hotel}", *NEXT)

    assert there(text) == ["NH 106", "Dinner", "hotel", "Talks"]
    assert complaints(text) == []


@pytest.mark.parametrize("bed", ["{hotel: la-hotel}", '{hotel: la-hotel, time: "18:30"}'])
def test_who_has_joined_in_tokyo_sleeps_where_the_others_do(bed: str) -> None:
    text = trip("joins: 2026-06-08 22:00", EAST, bed, *NEXT)

    assert there(text) == ["NH 106", "hotel", "Talks"]
    assert found(text, "no-hotel", "unknown-way") == []


def test_who_joins_where_the_others_land_is_not_at_what_was_before_that_hour_there() -> None:
    others = EAST.replace("}", ", who: ann}")
    text = trip("joins: 2026-06-08 20:30", others, DINNER, '{meeting: Late, time: "21:30-22:00", venue: la}')

    assert there(text) == ["Late"]


def test_who_has_left_in_tokyo_is_not_at_a_dinner_of_an_earlier_hour_in_los_angeles() -> None:
    tea = '{meal: Tea, time: "16:00-17:00", venue: tyo}'

    assert there(trip("leaves: 2026-06-08 21:00", tea, EAST, DINNER)) == ["Tea"]
    assert there(trip("leaves: 2026-06-08 20:30", EAST.replace("22:55", "18:55"), DINNER)) == ["NH 106", "Dinner"]


def test_who_is_named_by_name_an_instant_before_joining_is_told() -> None:
    lunch = '{meal: Lunch, time: "12:00-13:00", venue: la, who: dan}'
    call = '{meeting: Call, time: "22:00-23:00", venue: tyo, who: [ann, dan]}'
    text = trip("joins: 2026-06-08 11:00", lunch, call)

    assert there(text) == ["Lunch"]
    assert [each.message for each in found(text, "named-while-away")] == [
        "Dan joins on 9 June at 03:00 by the clock there, and “Call” is on 8 June at 22:00"
    ]
