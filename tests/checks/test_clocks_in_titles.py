"""What is said of a clock in a title that is not that of its line."""

import pytest
from small_trips import dated, found, head

MEETING = '{{meeting: "{title}", time: "{time}", venue: hk}}'
COACH = '{{coach: "{title}", time: "{time}", from: hk, to: park, vehicle: bus}}'
FLIGHT = '{{flight: "{title}", time: "{time}", from: HKG, to: PEK}}'


def said(title: str, time: str, *others: str, line: str = MEETING) -> list[tuple[str, str]]:
    park = '  park: {name: Park, city: Hong Kong, at: "22.3300, 114.1700"}\n'
    top = head("Ann", "hk", places=park, more="vehicles: {bus: {kind: coach, seats: 20}}\n")
    findings = found(top + dated("2026-06-12:", line.format(title=title, time=time), *others), "clock-in-title")
    return [(str(each.severity.name).lower(), each.message) for each in findings]


def levels(title: str, time: str, *others: str, line: str = MEETING) -> list[str]:
    return [level for level, _ in said(title, time, *others, line=line)]


def test_a_title_that_begins_with_another_hour_than_its_line_is_a_note() -> None:
    assert said("10:00 Talks", "15:00-16:00") == [("note", "“10:00 Talks” is at 15:00, and its title says 10:00")]
    assert said("10:00-11:00 會談", "15:00-16:00") == [
        ("note", "“10:00-11:00 會談” is at 15:00, and its title says 10:00-11:00")
    ]
    assert levels("10:00 am Talks", "22:00-23:00") == levels("9:00 Talks", "10:00-11:00") == ["note"]
    assert levels("10:00-11:00 Talks", "11:00-12:00") == ["note"]
    assert levels("10:30 Eurostar", "12:30-14:00", line=FLIGHT) == ["note"]


def test_so_is_a_movement_whose_title_says_that_it_leaves_at_another() -> None:
    assert said("Departure 11:30 to the park", "17:30", line=COACH) == [
        ("note", "“Departure 11:30 to the park” leaves at 17:30, and its title says 11:30")
    ]
    for title in (
        "Leave at 11:30",
        "To the park, dep. 11:30",
        "11:30出發",
        "出發：11:30",
        "Abfahrt um 11:30",
        "départ 11h30",
    ):
        assert levels(title, "17:30", line=COACH) == ["note"], title
        assert levels(title, "11:30", line=COACH) == [], title


@pytest.mark.parametrize(
    ("title", "time"),
    [
        ("10:00 Talks", "10:00-11:00"),
        ("10:00-11:00 Talks", "~10:00-11:00"),
        ("3:00 Talks", "15:00-16:00"),
        ("8:00 Dinner", "20:00-22:00"),
        ("3:30 p.m. Talks", "15:30-16:00"),
        ("09:30 Doors, 10:00 Concert", "10:00-11:00"),
        ("10:00 CET, video conference", "17:00-18:00"),
        ("10:00 Talks", "tbc"),
        ("10:00 Talks", "morning"),
        ("1:50 model of the harbour", "15:00-16:00"),
        ("2:30 h round table", "15:00-18:00"),
        ("12.05 Day of the city", "15:00-18:00"),
        ("16:9, a film", "15:00-18:00"),
        ("Reception for the 18:30 opera", "17:00-18:00"),
        ("Talks (departure 12:00)", "10:00-11:00"),
        ("2027 in review", "10:00-11:00"),
        ("10:00-12:00 slot at the farm", "10:15-11:45"),
        ("5:00 pm-7:00 pm Reception, drop in", "17:30-18:30"),
        ("09:00 MEZ Telefonat mit Berlin", "16:00-17:00"),
        ("14:00 c.t. Gespräch", "14:15-15:00"),
        ("~10:00 Talks", "~10:15-11:00"),
        ("18:00–02:00 Night market", "20:00-22:00"),
        ("22:00-06:00 Night shift", "00:30-01:30"),
    ],
)
def test_a_title_that_may_mean_something_else_is_not_asked(title: str, time: str) -> None:
    assert said(title, time) == []


def test_a_drive_may_be_called_by_the_flight_to_which_it_leads() -> None:
    flight = FLIGHT.format(title="CX 500", time="11:30-15:00")
    assert levels("To the airport, departure 11:30", "08:00", flight, line=COACH) == []
    assert levels("To flight CX 500, dep. 11:30", "08:00", line=COACH) == ["note"]


def test_a_drive_whose_title_has_nearly_the_hour_of_its_flight_is_told_the_flights() -> None:
    flight, meal = FLIGHT.format(title="CX 500", time="11:30-15:00"), "{meal: Lunch, time: '09:00-09:30', venue: hk}"
    note = "leads to “CX 500” at 11:30, and its title says 11:25"
    for title in ("For the 11:25 departure", "To the airport (CX 500), dep. 11:25"):
        assert said(title, "08:00", meal, flight, line=COACH) == [("note", f"“{title}” {note}")]
    assert said("Leaves at 08:30", "08:00", flight, line=COACH) == [
        ("note", "“Leaves at 08:30” leaves at 08:00, and its title says 08:30")
    ]


@pytest.mark.parametrize(
    "title",
    [
        "13:05 train to Linz",
        "Shuttle to the park, last departure 23:00",
        "To the park (luggage van leaves 07:30)",
        "Départ, 1h30 de route",
        "Departure: 1:30 h to the park",
        "Navette, dernier départ 19h00",
        "Pendelbus, letzte Abfahrt 19:00",
        "穿梭巴士，末班車19:00開車",
    ],
)
def test_a_leaving_of_something_else_and_the_length_of_a_drive_are_not_asked(title: str) -> None:
    assert levels(title, "12:00", line=COACH) == []


def test_a_drive_to_a_port_may_be_called_by_a_flight_of_who_leaves_that_nobody_wrote() -> None:
    to_airport = COACH.replace("to: park", "to: HKG")
    flight = FLIGHT.format(title="CX 500", time="11:30-15:00")
    for title in ("To the airport, CX 238 dep 23:05", "Zum Flughafen, Abflug 23:05", "送機，23:05起飛"):
        assert levels(title, "20:00", line=to_airport) == [], title
    assert levels("To the airport, CX 238 dep 23:05", "20:00", "2026-06-15:", flight, line=to_airport) == []
    assert levels("Departure 19:00", "20:00", line=to_airport) == ["note"]
    assert levels("Leaves at 08:30", "08:00", flight, line=to_airport) == ["note"]


@pytest.mark.parametrize(
    "title", ["12h30 non-stop to Beijing", "8h30 de vol", "11:30 h nach Peking", "9:15h nach Peking"]
)
def test_a_length_with_which_the_title_of_a_service_begins_is_no_hour(title: str) -> None:
    assert levels(title, "14:00-23:00", line=FLIGHT) == []


def test_a_service_may_be_called_by_the_hour_at_which_it_ends() -> None:
    assert levels("15:00 arrival in Beijing", "11:30-15:00", line=FLIGHT) == []
    assert levels("Departure 15:00", "11:30-15:00", line=FLIGHT) == ["note"]


def test_a_movement_is_asked_about_its_window_and_one_without_an_hour_has_that_of_its_title() -> None:
    meal = '{meal: Lunch, time: "12:00-13:00", venue: park}'
    untimed = COACH.replace('time: "{time}", ', "")
    window = COACH.replace("time:", "within:")

    assert levels("Departure 08:00", "", meal, line=untimed) == []
    assert levels("Departure 11:00", "10:30-11:15", meal, line=window) == []
    assert levels("Departure 08:00", "10:30-11:15", meal, line=window) == ["note"]


def test_every_language_of_a_title_is_read_and_it_is_told_once() -> None:
    both = '{{meeting: {{en: "15:00 Talks", zh-Hant: "{title}"}}, time: "{time}", venue: hk}}'
    assert said("10:00 會談", "15:00-16:00", line=both) == [
        ("note", "“10:00 會談” is at 15:00, and its title says 10:00")
    ]
    assert levels("10:00 會談", "14:00-14:30", line=both) == ["note"]


def test_a_line_that_is_called_off_is_not_asked() -> None:
    off = MEETING.replace("venue", "status: cancelled, venue")
    assert said("10:00 Talks", "15:00-16:00", line=off) == []
