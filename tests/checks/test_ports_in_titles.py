"""What is asked of a drive whose title says the port of the service right below it, and which ends elsewhere."""

from every import every
from small_trips import dated, found, head

PLACES = """  inn: {name: Hotel Bristol, city: Oslo, at: "59.9150, 10.7400"}
  hall: {name: City hall, city: Oslo, at: "59.9120, 10.7340"}
  skoyen: {name: Skøyen hall, city: Oslo, at: "59.9220, 10.6790"}
  skoyenpier: {name: Skøyen brygge, city: Oslo, at: "59.9080, 10.6500"}
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
    ("lines"),
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
