"""What is asked of a drive whose title says the port of the service right below it, and which ends elsewhere."""

from every import every
from small_trips import dated, found, head

PLACES = """  inn: {name: Hotel Bristol, city: Oslo, at: "59.9150, 10.7400"}
  hall: {name: City hall, city: Oslo, at: "59.9120, 10.7340"}
  skoyen: {name: Skøyen hall, city: Oslo, at: "59.9220, 10.6790"}
  skoyenpier: {name: Skøyen brygge, city: Oslo, at: "59.9080, 10.6500"}
  boathouse: {name: Boat House, city: Oslo, at: "59.9300, 10.6800"}
  old-station: {name: Kulturhuset, city: Oslo, at: "59.9160, 10.7500"}
  depot: {name: Depot, city: Oslo, at: "60.1700, 11.0500"}
  lillestrom: {name: Lillestrøm, city: Oslo, at: "59.9560, 11.0490"}
"""
FLIGHT = '{flight: SK 1455, time: "11:00-12:10", from: OSL, to: CPH}'
TRAIN = '{train: R 10, time: "11:00-12:40", from: lillestrom, to: Hamar}'
BOAT = '{ferry: B 9, time: "11:00-11:40", from: skoyenpier, to: Nesodden}'


def asked(*lines: str) -> list[str]:
    """What `place-in-title` says, with its remedy."""
    text = head("Ann Ben", "", places=PLACES) + dated("2027-05-21:", "{hotel: inn}", "2027-05-22:", *lines)
    return [f"{each.message}: {each.help}" for each in found(text, "place-in-title")]


def coach(title: str, end: str, start: str = "inn", more: str = "") -> str:
    """A coach in the morning."""
    return f'{{coach: {title}, time: "07:15", from: {start}, to: {end}{more}}}'


@every(
    ("ride", "service"),
    [
        (coach("To the airport", "hall"), FLIGHT),
        (coach("To the airport by coach", "inn", start="hall"), FLIGHT),
        (coach("前往機場", "hall"), FLIGHT),
        (coach("To the station", "hall"), TRAIN),
        (coach("To Lillestrøm", "hall"), TRAIN),
        (coach("To the train", "hall"), TRAIN),
        (coach("To SK 1455", "hall"), FLIGHT),
        (coach("Hotel to Skøyen brygge", "hall"), BOAT),
        (coach("To Skøyen", "hall"), BOAT),
    ],
)
def test_a_title_that_says_the_port_of_the_service_below_is_asked_about_where_the_way_ends_elsewhere(ride, service):
    assert len(asked(ride, service)) == 1


def test_it_is_asked_about_where_people_were_at_that_end_on_the_day_before_too():
    visit = '{meeting: Hall, time: "16:00-17:00", venue: hall}'
    text = head("Ann Ben", "", places=PLACES)
    text += dated("2027-05-21:", visit, "{hotel: inn}", "2027-05-22:", coach("To the airport", "hall"), FLIGHT)

    assert len(found(text, "place-in-title")) == 1


def test_the_port_is_offered_or_the_ends_are_to_be_exchanged():
    (missed,), (turned,) = (
        asked(coach("To the airport", "hall"), FLIGHT),
        asked(coach("To the airport", "hall", start="OSL"), FLIGHT),
    )

    assert missed == "“To the airport” says airport, and is planned to City hall: write `to: OSL`, or another title"
    assert turned.endswith("City hall: exchange `from` and `to`, or another title")


@every(
    "lines",
    [
        (coach("To the hall", "hall"), FLIGHT),
        (coach("To Oslo", "hall"), FLIGHT),  # that is its city, and begins the name of the airport
        (coach("To the station", "hall"), FLIGHT),  # a port of another kind
        (coach("To Skøyen", "skoyen"), BOAT),  # the hall has that name too
        (coach("To the airport", "depot"), FLIGHT),  # a hall within 8 km of the airport
        (coach("To the airport", "OSL"), FLIGHT),
        (coach("To the airport", "hall"), '{meeting: Talks, time: "08:00-08:30", venue: hall}', FLIGHT),
        (coach("To the airport", "hall"), '{free: Stroll, time: "08:00-08:30"}', FLIGHT),
        (coach("To the airport", "hall"), '{coach: On, time: "08:15", from: hall, to: OSL}', FLIGHT),
        (coach("To the airport", "hall", more=", who: ann"), FLIGHT.replace("}", ", who: ben}")),
        (coach("To the airport", "hall"),),
    ],
)
def test_nothing_is_asked_where_the_title_may_mean_where_it_ends_or_people_have_something_there(lines):
    assert asked(*lines) == []


LONDON = """  strand: {name: Hotel Strand, city: London, at: "51.5110, -0.1190"}
  ministry: {name: Ministry, city: London, at: "51.5030, -0.1270"}
  works: {name: Works, city: Luton, at: "51.8800, -0.4170"}
  marunouchi: {name: Hotel Marunouchi, city: Tokyo, at: "35.6830, 139.7650"}
  jetro: {name: JETRO, city: Tokyo, at: "35.6680, 139.7430"}
  annex: {name: Annex, city: Tokyo, at: "35.5480, 139.7500"}
  seoul: {name: Hotel Lotte, city: Seoul, at: "37.5650, 126.9810"}
  songdo: {name: Songdo hall, city: Incheon, at: "37.3890, 126.6430"}
"""


def said_abroad(title: str, start: str, end: str, flight: str) -> list[str]:
    """What `place-in-title` says of a coach on the day of a flight from that airport."""
    lines = (coach(title, end, start=start), f'{{flight: XX 1, time: "14:00-15:10", from: {flight}, to: CPH}}')
    text = head("Ann Ben", "", places=LONDON) + dated("2027-05-21:", f"{{hotel: {start}}}", "2027-05-22:", *lines)
    return [f"{each.message}: {each.help}" for each in found(text, "place-in-title")]


@every(
    ("title", "start", "end", "airport"),
    [
        ("To Heathrow", "strand", "ministry", "LHR"),
        ("To Heathrow Terminal 5", "strand", "ministry", "LHR"),
        ("Transfer to LHR by coach", "strand", "ministry", "LHR"),
        ("To Gatwick", "ministry", "strand", "LGW"),
        ("To Luton", "strand", "ministry", "LTN"),
        ("To Haneda", "jetro", "marunouchi", "HND"),
        ("To Narita", "jetro", "marunouchi", "NRT"),
        ("To Gimpo", "songdo", "seoul", "GMP"),
        ("To Incheon", "songdo", "seoul", "ICN"),
    ],
)
def test_an_airport_may_be_said_by_its_code_or_by_its_name_without_its_city(title, start, end, airport):
    (asked_once,) = said_abroad(title, start, end, airport)

    assert f"write `to: {airport}`" in asked_once


@every(
    ("title", "start", "end", "airport"),
    [
        ("To Luton", "strand", "works", "LTN"),  # the town has that name too
        ("To Haneda", "jetro", "annex", "HND"),  # near the airport
        ("To Incheon", "seoul", "songdo", "ICN"),
        ("To London", "strand", "ministry", "LHR"),
        ("To the City", "strand", "ministry", "LCY"),
        ("To Gatwick", "strand", "ministry", "LHR"),  # people may meet somebody there
        ("To the CBD", "strand", "ministry", "LHR"),
    ],
)
def test_a_title_that_says_a_town_or_another_airport_than_that_of_the_flight_is_not_its_port(
    title, start, end, airport
):
    assert said_abroad(title, start, end, airport) == []


@every(
    ("title", "end", "name"),
    [
        ("To Heathrow", "LGW", "Gatwick"),
        ("To LHR", "LGW", "Gatwick"),
        ("Hotel to Stansted", "LHR", "Heathrow"),
        ("To Heathrow T5", "LCY", "City"),
    ],
)
def test_a_drive_to_another_airport_than_its_title_says_is_asked_about(title, end, name):
    (asked_once,) = said_abroad(title, "strand", end, end)

    assert f"and is planned to London {name} Airport" in asked_once


@every(("title", "end"), [("To London", "LGW"), ("To LHR", "LHR"), ("To the CBD", "LHR"), ("To Heathrow T5", "LHR")])
def test_nothing_is_asked_of_a_drive_to_the_airport_of_its_title_or_to_one_of_its_city(title, end):
    assert said_abroad(title, "strand", end, end) == []


@every(
    ("ride", "service"),
    [
        (coach("Airport transfer", "hall"), FLIGHT),
        (coach("Airport drop-off", "hall"), FLIGHT),
        (coach("To the plane", "hall"), FLIGHT),
        (coach("Zum Flughafen", "hall"), FLIGHT),
        (coach("Al aeropuerto", "hall"), FLIGHT),
        (coach("Station transfer", "hall"), TRAIN),
        (coach("Zur Bahn", "hall"), TRAIN),
        (coach("To the boat", "hall"), BOAT),
        (coach("前往渡轮", "hall"), BOAT),
        (coach("Departure transfer", "hall"), BOAT),
    ],
)
def test_the_port_may_be_said_in_another_order_word_or_language(ride, service):
    assert len(asked(ride, service)) == 1


@every(
    "lines",
    [
        (coach("Airport Hotel transfer", "hall"), FLIGHT),
        (coach("Station tour", "hall"), TRAIN),
        (coach("Airport transfer", "hall"), TRAIN),
        (coach("Airport transfer", "hall", start="OSL"), FLIGHT),  # they come from there, and go back
        (coach("Airport transfer", "depot"), FLIGHT),
        (coach("To the boat", "boathouse"), BOAT),
        (coach("Station transfer", "old-station"), TRAIN),
        (coach("Airport transfer", "hall"), '{meeting: Talks, time: "08:00-08:30", venue: hall}', FLIGHT),
        (coach("Airport transfer", "hall"), '{coach: On, time: "08:15", from: hall, to: OSL}', FLIGHT),
    ],
)
def test_nothing_is_asked_of_a_title_that_says_no_port_of_the_service_below_or_comes_from_it(lines):
    assert asked(*lines) == []


LANDED = '{flight: SK 1454, time: "08:00-09:10", from: CPH, to: OSL}'
BY_TRAIN = '{train: R 9, time: "07:20-09:00", from: Hamar, to: lillestrom}'
BY_BOAT = '{ferry: B 8, time: "08:20-09:00", from: Nesodden, to: skoyenpier}'


def asked_of_pick_up(title: str, *before: str, start: str = "hall", end: str = "inn") -> list[str]:
    """What `place-in-title` says of a coach that is written from the hall, with its remedy."""
    ride = f'{{coach: {title}, time: "10:15", from: {start}, to: {end}}}'
    lines = dated("2027-05-22:", *before, ride, f"{{hotel: {end if end == 'inn' else 'skoyen'}}}")
    told = found(head("Ann Ben", "", places=PLACES) + lines, "place-in-title")
    return [f"{each.message}: {each.help}" for each in told]


@every(
    ("title", "landing", "port"),
    [
        ("From the airport", LANDED, "OSL"),
        ("Airport pick-up", LANDED, "OSL"),
        ("Airport transfer", LANDED, "OSL"),
        ("Arrival transfer", LANDED, "OSL"),
        ("Airport – hotel", LANDED, "OSL"),
        ("Vom Flughafen", LANDED, "OSL"),
        ("接機", LANDED, "OSL"),
        ("From the station", BY_TRAIN, "lillestrom"),
        ("From the boat", BY_BOAT, "skoyenpier"),
    ],
)
def test_a_drive_from_the_port_of_the_landing_above_that_begins_elsewhere_is_asked_about(title, landing, port):
    (told,) = asked_of_pick_up(title, landing)

    assert told.endswith(f"and is planned from City hall: write `from: {port}`, or another title")


@every(
    "before",
    [(), ('{meeting: Talks, time: "08:00-09:00", venue: skoyen}',), (BY_TRAIN,)],
)
def test_a_drive_from_the_airport_that_begins_elsewhere_is_asked_about_where_nobody_wrote_a_landing(before):
    (told,) = asked_of_pick_up("From the airport", *before)

    assert told.startswith("“From the airport” says the airport, and is planned from City hall: write ")


def test_a_drive_from_the_port_whose_ends_are_exchanged_is_told_to_exchange_them():
    (told,) = asked_of_pick_up("From the airport", LANDED, end="OSL")

    assert told.endswith("City hall: exchange `from` and `to`, or another title")


@every(
    ("title", "before", "start"),
    [
        ("From the hall", (LANDED,), "hall"),
        ("From the airport", (LANDED,), "OSL"),
        ("From the airport", (LANDED,), "depot"),  # within 8 km of the airport
        ("From the airport", ('{meeting: Talks, time: "08:00-09:00", venue: hall}',), "hall"),
        ("From the airport", (LANDED, '{metro: Flytoget, time: "09:30", from: OSL, to: hall}'), "hall"),
        ("Transfer from the airport hotel", (LANDED,), "hall"),
        ("Airport transfer", (), "hall"),
        ("From the station", (), "hall"),  # of the metro, as may be
        ("From the station", (LANDED,), "hall"),
        ("From the boat", (BY_BOAT,), "boathouse"),
    ],
)
def test_nothing_is_asked_of_a_drive_from_where_people_have_something_or_a_title_that_may_mean_it(title, before, start):
    assert asked_of_pick_up(title, *before, start=start) == []


def test_a_drive_from_one_airport_whose_title_says_another_and_where_it_leads_is_asked_about():
    lines = '{coach: From Heathrow to the hotel, time: "10:15", from: LGW, to: strand}'
    text = head("Ann Ben", "", places=LONDON) + dated("2027-05-22:", lines, "{hotel: strand}")

    assert len(found(text, "place-in-title")) == 1


def test_nothing_is_asked_of_a_drive_that_calls_at_the_port_of_its_title():
    coach_by_way = '{coach: From the airport, time: "10:15", from: hall, via: [OSL], to: inn}'
    text = head("Ann Ben", "", places=PLACES)
    text += dated("2027-05-22:", LANDED.replace("}", ", who: ann}"), coach_by_way, "{hotel: inn}")

    assert found(text, "place-in-title") == []
