"""What is said of a night that a day ends at the gate of a border, behind an earlier one in a hotel."""

import pytest
from small_trips import complaints, dated, found, head

INN = '  inn: {name: Kowloon Hotel, city: Hong Kong, at: "22.3000, 114.1720"}\n'
TOP = head("Ann Ben", "gz hk", base="gz", places=INN)
TALKS = ("2026-06-08:", "{meeting: Talks, time: 15:00-17:00, venue: hk}")
DINNER = ("2026-06-09:", "{meal: Dinner, time: 19:00-21:00, venue: hk}")


def gate(name: str, at: str = "21:30") -> str:
    return f"{{coach: To the border, time: {at}, from: hk, to: {name}}}"


def home(name: str = "", time: str = "00:15") -> tuple[str, str]:
    begins = f"from: {name}, " if name else ""
    return "2026-06-10:", f"{{coach: Home, time: {time}, {begins}to: gz}}"


@pytest.mark.parametrize("hotel", ["inn", "tbc"])
@pytest.mark.parametrize(
    "way",
    [
        (gate("shenzhen-bay/CN"), *home("shenzhen-bay/CN")),
        (gate("shenzhen-bay/CN"), *home()),
        (gate("shenzhen-bay/HK"), *home("shenzhen-bay")),
        (gate("shenzhen-bay"), *home("shenzhen-bay")),
        (gate("shenzhen-bay/HK"), "{walk: Over, time: 22:45, from: shenzhen-bay/HK, to: shenzhen-bay/CN}", *home()),
    ],
)
def test_who_goes_on_from_a_gate_after_midnight_is_planned_so_behind_a_night_in_a_hotel(
    hotel: str, way: tuple[str, ...]
) -> None:
    trip = TOP + dated(*TALKS, f"{{hotel: {hotel}}}", *DINNER, *way)

    assert complaints(trip) == []
    assert found(trip, "no-hotel") == []


def test_who_goes_on_from_there_in_the_morning_is_missed_in_a_hotel_and_nothing_else_is_said() -> None:
    trip = TOP + dated(*TALKS, "{hotel: inn}", *DINNER, gate("shenzhen-bay/CN"), *home("shenzhen-bay/CN", "06:00"))

    assert complaints(trip) == []
    assert [each.message for each in found(trip, "no-hotel")] == [
        "no hotel is written for the party in the night of 9 June"
    ]
