"""What is asked about people who are driven to one port of a city, and whose flight or boat leaves from another."""

from every import every
from small_trips import dated, found, head

PLACES = (
    '  hq: {name: Oslo office, city: Oslo, at: "59.9120, 10.7400"}\n'
    '  inn: {name: London hotel, city: London, at: "51.5010, -0.1300"}\n'
    '  club: {name: Club at the airport, city: London, at: "51.1600, -0.1700"}\n'
    '  lounge: {name: Heathrow Airport, city: London, at: "51.4710, -0.4890"}\n'
    '  west: {name: West Terminal, city: Helsinki, at: "60.1510, 24.9170"}\n'
    '  east: {name: Katajanokka Terminal, city: Helsinki, at: "60.1650, 24.9670"}\n'
    '  hall: {name: Helsinki office, city: Helsinki, at: "60.1700, 24.9400"}\n'
    '  old: {name: Old City Harbour, city: Tallinn, at: "59.4430, 24.7670"}\n'
    '  mill: {name: The mill, city: Tallinn, at: "59.4370, 24.7500"}\n'
)
TO_GATWICK = "{coach: To the airport, time: 10:00, from: inn, to: LGW}"
FLIGHT = '{flight: SK 3, time: "20:00-23:20", from: LHR, to: OSL}'
HELD = '{meeting: Last words, time: "12:30-13:30", venue: club}'
BOAT = '{ferry: Boat 1, time: "12:30-14:30", from: west, to: old}'
BACK = '{ferry: Boat 2, time: "12:30-14:30", from: old, to: west}'


def asked(*lines: str, more: str = "") -> list[tuple[str, str]]:
    text = head("Ann Ben", "", places=PLACES, more=more) + dated("2026-06-09:", *lines)
    names = ("service-ends-elsewhere", "service-leaves-elsewhere", "goes-nowhere", "tight-leg", "which-port")
    return [(each.name, each.message) for each in found(text, *names)]


def test_a_coach_to_another_airport_of_the_city_than_that_of_the_flight_is_asked_about() -> None:
    assert asked(TO_GATWICK, FLIGHT) == [
        (
            "service-leaves-elsewhere",
            "“SK 3” leaves from London Heathrow Airport, and before it people are at London Gatwick Airport in "
            "London, 41 km away: nobody wrote how to get there",
        )
    ]


def test_so_is_it_for_one_who_is_driven_with_the_others_to_their_airport_and_nothing_is_said_of_those_minutes() -> None:
    ann = '{flight: SK 3, time: "15:00-18:20", from: LGW, to: OSL, who: ann}'
    ben = '{flight: DY 9, time: "15:00-18:20", from: LHR, to: OSL, who: ben}'
    text = head("Ann Ben", "", places=PLACES) + dated("2026-06-09:", TO_GATWICK, ann, ben)
    (finding,) = found(text, "service-leaves-elsewhere", "tight-leg", "missed-check-in")
    assert (finding.name, finding.people) == ("service-leaves-elsewhere", ("ben",))


def test_so_is_a_train_to_the_wrong_airport() -> None:
    express = '{train: Express, time: "10:00-10:53", from: tokyo-station, to: NRT}'
    assert asked(express, '{flight: NH 1, time: "18:00-20:00", from: HND, to: CTS}') == [
        (
            "service-ends-elsewhere",
            "“Express” ends at Narita International Airport, and next is Tokyo Haneda Airport, 60 km away: nobody "
            "wrote how to get there",
        )
    ]


@every(
    ("drive", "service"),
    [
        (
            "{taxi: To the boat, time: 08:45, from: hk, to: china-ferry-terminal}",
            '{ferry: TurboJET, time: "11:00-12:00", from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour}',
        ),
        (
            "{coach: To the train, time: 08:45, from: bj, to: beijing-west-station}",
            '{train: G 1, time: "11:00-15:30", from: beijing-south-station, to: shanghai-hongqiao-station}',
        ),
        ("{coach: To the boat, time: 08:45, from: hall, to: east}", BOAT),
    ],
)
def test_so_are_piers_and_stations_known_or_of_the_trip_itself(drive: str, service: str) -> None:
    text = head("Ann Ben", "hk bj", places=PLACES) + dated("2026-06-09:", drive, service)
    told = [each.name for each in found(text, "service-leaves-elsewhere", "unknown-place")]
    assert told == ["service-leaves-elsewhere"]


def test_so_is_the_coach_that_waits_at_another_pier_than_that_of_the_boat() -> None:
    (told,) = asked(BACK, "{coach: Into town, time: 16:15, from: east, to: hall}")
    assert told == (
        "service-ends-elsewhere",
        "“Boat 2” ends at West Terminal, and next is Katajanokka Terminal in Helsinki, 3 km away: nobody wrote how "
        "to get there",
    )


def test_of_one_at_another_airport_it_is_told_that_it_comes_back_empty() -> None:
    landing = '{flight: SK 1, time: "09:40-11:00", from: OSL, to: LHR}'
    (told,) = asked(landing, "{coach: Into town, time: 15:00, from: LGW, to: inn}")
    assert told[0] == "goes-nowhere"


@every(
    "lines",
    [
        (TO_GATWICK, "{taxi: Across, from: LGW, to: LHR}", FLIGHT),
        (TO_GATWICK, HELD, FLIGHT),
        (BACK, '{free: Time off, time: "15:00-16:00"}', "{coach: Into town, time: 17:00, from: east, to: hall}"),
        ("{coach: To the airports, time: 10:00, from: inn, to: LGW, via: LHR}", FLIGHT),
        ('{flight: BA 1, time: "09:00-11:00", from: OSL, to: LGW}', FLIGHT),
        ('{train: C 1, time: "09:00-10:00", from: Cambridge, to: london-kings-cross-station}', FLIGHT),
        ("{coach: To the airport, time: 10:00, from: inn, to: lounge}", FLIGHT),
        ("{coach: To the airport, time: 10:00, from: inn, to: LHR}", FLIGHT),
    ],
)
def test_nobody_is_asked_about_a_change_of_services_anything_between_or_the_terminals_of_one_airport(
    lines: tuple[str, ...],
) -> None:
    told = [each for each in asked(*lines) if each[0] != "goes-nowhere"]
    assert told == []


COACH = "vehicles:\n  one: {kind: coach, seats: 30, plates: [GB, FI]}\n"
LUGGAGE = '{coach: Ben with the luggage, time: "09:00", from: inn, to: LGW, who: ben}'
TAXI = '{taxi: To the airport, time: "10:00", from: inn, to: LGW, who: ann}'
OUT = '{ferry: Boat 1, time: "07:30-09:30", from: west, to: old}'
IN_TOWN = '{visit: The mill, time: "11:00-15:00", venue: mill}'


@every("more", [COACH, COACH + "defaults: {vehicle: one}\n"])
def test_the_coach_that_sets_them_down_at_the_wrong_port_is_no_way_on_from_there(more: str) -> None:
    assert [name for name, _ in asked(TO_GATWICK, FLIGHT, more=more)] == ["service-leaves-elsewhere"]


@every("to", ["futian-station", "shekou-cruise-homeport"])
def test_nor_is_it_where_the_two_ports_are_of_different_kinds(to: str) -> None:
    lines = (
        f'{{coach: Off, time: "10:00", from: sz, to: {to}}}',
        '{flight: ZH 1, time: "16:00-18:00", from: SZX, to: SHA}',
    )
    text = head("Ann Ben", "sz", more=COACH.replace("GB", "CN")) + dated("2026-06-09:", *lines)
    assert [each.name for each in found(text, "service-leaves-elsewhere")] == ["service-leaves-elsewhere"]


def test_a_coach_that_came_there_with_others_takes_them_on() -> None:
    alone = FLIGHT.replace("}", ", who: ann}")
    assert asked(LUGGAGE, TAXI, alone, more=COACH) == []
    assert [name for name, _ in asked(TAXI, alone)] == ["service-leaves-elsewhere"]


def test_none_does_that_has_left_again_or_that_brought_them_itself_before_the_others() -> None:
    alone, first = FLIGHT.replace("}", ", who: ann}"), TO_GATWICK.replace("10:00", "07:00").replace("}", ", who: ann}")
    left = '{coach: Back with the luggage, time: "11:00", from: LGW, to: inn, who: ben}'
    for lines in ((LUGGAGE, TAXI, left, alone), (first, LUGGAGE, alone)):
        assert "service-leaves-elsewhere" in [name for name, _ in asked(*lines, more=COACH)]


@every("more", [COACH, COACH + "  two: {kind: car, seats: 3, plates: [GB, FI]}\n"])
def test_a_coach_that_brought_them_in_the_morning_waits_where_it_is_written_to_take_them_on(more: str) -> None:
    back = BACK.replace("12:30-14:30", "17:00-19:00")
    day = '{coach: To the boat, time: "06:15", from: hall, to: west}', OUT, IN_TOWN, back
    for port, names in (("east", ["service-ends-elsewhere"]), ("west", [])):
        onward = f'{{coach: Into town, time: "19:30", from: {port}, to: hall}}'
        told = [name for name, _ in asked(*day, onward, more=more)]
        assert [name for name in told if name != "tight-leg"] == names  # of the check-in of a boat
