"""A movement whose title alone says where it goes is told both ends to write."""

from pathlib import Path

import pytest
from command import here, trip_in
from every import every

TRIP = 'trip: Ways\nbase: Singapore, SG\ndelegation: {lam: {name: Lam}}\ndays:\n  2027-03-10:\n    - {KIND: "TITLE"}\n'


def help_for(folder: Path, kind: str, title: str) -> list[str]:
    trip_in(folder, TRIP.replace("KIND", kind).replace("TITLE", title))
    return [line.strip() for line in here("check", "--format", "full", str(folder)).out.splitlines() if "help:" in line]


@pytest.mark.parametrize(
    ("kind", "title", "start", "end"),
    [
        ("flight", "SQ882 Singapore to Hong Kong", "Singapore", "Hong Kong"),
        ("flight", "CX715 HKG-SIN", "HKG", "SIN"),
        ("train", "G6586 West Kowloon - Guangzhou South", "West Kowloon", "Guangzhou South"),
        ("train", "高铁 广州南至西九龙", "广州南", "西九龙"),
        ("coach", "Take the bus from Guangzhou to Foshan by road", "Guangzhou", "Foshan"),
    ],
)
def test_both_ends_in_a_title_are_offered_at_once(kind: str, title: str, start: str, end: str, tmp_path: Path) -> None:
    assert help_for(tmp_path, kind, title) == [f"= help: write `from: {start}` and `to: {end}`, as the title says"]


def test_an_end_that_stands_alone_in_a_title_is_offered_alone(tmp_path: Path) -> None:
    assert help_for(tmp_path, "flight", "CX715 to Hong Kong") == ["= help: write `to: Hong Kong`, as the title says"]


def test_a_time_in_the_title_hides_no_end_that_stands_there_too(tmp_path: Path) -> None:
    assert help_for(tmp_path, "flight", "CX715 HKG-SIN 10:00-13:50") == [
        "= help: write `flight: CX715 HKG-SIN`, and `time: 10:00-13:50`",
        "= help: write `from: HKG` and `to: SIN`, as the title says",
    ]


@pytest.mark.parametrize("title", ["Back to the office", "Talks-on-the-way bus", "A - B"])
def test_words_that_are_no_known_places_are_not_offered(title: str, tmp_path: Path) -> None:
    assert help_for(tmp_path, "coach", title) == ["= help: write `to:` with a place, or `to: tbc`"]


HALLS = """
trip: Ways
base: hall
delegation: {lam: {name: Lam}}
venues:
  hall: {name: Hall, city: Hong Kong, at: "22.5000, 114.1280"}
  works: {name: Works, city: Shenzhen, at: "22.5430, 114.0600"}
days:
  2027-05-12:
"""


def titled_elsewhere(folder: Path, lines: str) -> list[str]:
    trip_in(folder, HALLS + lines)
    return [line for line in here("check", str(folder)).out.splitlines() if "DLG512" in line]


@pytest.mark.parametrize("title", ["Back to Hong Kong", "Return to Hong Kong by coach", "回香港", "深圳—香港"])
def test_a_title_that_names_another_side_than_the_way_leads_to_is_asked_about(title: str, tmp_path: Path) -> None:
    lines = f'    - {{coach: "{title}", time: "08:30", from: hall, to: works, via: [lok-ma-chau]}}\n'
    found = titled_elsewhere(tmp_path, lines)

    assert len(found) == (2 if title == "深圳—香港" else 1)  # both ends are said the other way round
    assert f"“{title}” says " in found[-1]
    assert "and is planned to Works" in found[-1]


@pytest.mark.parametrize(
    "title", ["To Shenzhen", "To Nanshan", "Hall to Works", "Over to the works", "Hong Kong - Shenzhen", "To Dongguan"]
)
def test_a_title_that_names_the_city_or_one_beside_it_is_no_contradiction(title: str, tmp_path: Path) -> None:
    lines = f'    - {{coach: "{title}", time: "08:30", from: hall, to: works, via: [lok-ma-chau]}}\n'

    assert titled_elsewhere(tmp_path, lines) == []


def test_a_flight_whose_title_says_another_city_than_its_end_is_asked_about(tmp_path: Path) -> None:
    trip_in(tmp_path, TRIP.replace("KIND", "flight").replace('"TITLE"', "CX 289 to London, from: SIN, to: HKG"))
    (found,) = (line for line in here("check", str(tmp_path)).out.splitlines() if "DLG512" in line)

    assert "says London, and is planned to Hong Kong International Airport" in found


TALKS = '    - {meeting: Talks, time: "10:00", venue: VENUE}\n'


def with_venue(folder: Path, venue: str, lines: str) -> str:
    trip_in(folder, HALLS.replace("days:", f"  {venue}\ndays:") + lines)
    return " ".join(here("check", "--format", "full", str(folder)).out.split())


@pytest.mark.parametrize("title", ["Motorcade to Grand Harbour", "Back to grand-harbour", "Drive to the Grand Harbour"])
def test_a_title_that_names_another_venue_of_the_trip_is_asked_about(title: str, tmp_path: Path) -> None:
    venue = 'grand-harbour: {name: Grand Harbour, city: Shenzhen, at: "22.5200, 114.0500"}'
    lines = f'    - {{car: "{title}", time: "08:30", from: works}}\n{TALKS.replace("VENUE", "hall")}'
    said = with_venue(tmp_path, venue, lines)

    assert "and is planned to Hall" in said
    assert "write `to: grand-harbour`, or another title" in said


def test_a_hall_beside_the_venue_that_a_title_names_is_there(tmp_path: Path) -> None:
    venue = 'grand-hall: {name: Grand Hall, city: Hong Kong, at: "22.5001, 114.1281"}'
    lines = f'    - {{car: To the hall, time: "08:30", from: works}}\n{TALKS.replace("VENUE", "grand-hall")}'

    assert "DLG512" not in with_venue(tmp_path, venue, lines)


@pytest.mark.parametrize(
    ("venue", "title", "asked"),
    [
        ("futian: {name: District Office", "To Futian", False),  # the hotel is in that district too
        ("shenzhen: {name: Authority", "To Shenzhen", False),
        ("shenzhen: {name: Authority", "To the Authority", True),
        ("nanshan: {name: District Office", "To Nanshan", True),  # and not in this one
    ],
)
def test_a_city_or_a_district_that_is_the_id_of_a_venue_too_is_where_the_way_leads(
    venue: str, title: str, asked: bool, tmp_path: Path
) -> None:
    own = f'{venue}, city: Shenzhen, at: "22.5410, 114.0500"}}'
    lines = f'    - {{coach: "{title}", time: "08:30", from: hall, to: works, via: [lok-ma-chau]}}\n'

    assert ("DLG512" in with_venue(tmp_path, own, lines)) is asked


def test_a_service_with_neither_end_is_asked_for_both_at_once(tmp_path: Path) -> None:
    assert help_for(tmp_path, "flight", "KQ 860") == ["= help: write `from:` and `to:` with a place each, or `tbc`"]


PARK = 'venues:\n  park: {name: Science Park, city: Hong Kong, at: "22.4270, 114.2100"}'


@pytest.mark.parametrize(
    ("title", "name", "asked"),
    [
        ("To the park", "Nanshan Park", False),
        ("To the park", "Nanshan Parkway", True),
        ("To Science Park", "New Science Park", True),  # the whole name of the other one
        ("To the park", "Works", True),
    ],
)
def test_a_word_of_the_name_of_where_a_way_leads_is_no_contradiction_though_another_venue_has_it_for_an_id(
    title: str, name: str, asked: bool, tmp_path: Path
) -> None:
    trip = HALLS.replace("venues:", PARK).replace("name: Works", f"name: {name}")
    trip_in(tmp_path, trip + f'    - {{coach: "{title}", time: "08:30", from: hall, to: works, via: [lok-ma-chau]}}\n')

    assert bool([line for line in here("check", str(tmp_path)).out.splitlines() if "DLG512" in line]) is asked


PAST = """
trip: Ways
delegation: {lam: {name: Lam}}
venues:
  works: {name: Works, city: Brussels, at: "50.8470, 4.3520"}
  hall: {name: Hall, city: Antwerp, at: "51.2190, 4.4020"}
  inn: {name: Inn, city: Ghent, at: "51.0540, 3.7250"}
  edge: {name: Edge, city: "Melle, BE", at: "51.0400, 3.7500"}
days:
  2027-05-12:
    - {visit: Works, time: 14:30-16:00, venue: works}
    - {coach: TITLE, time: "16:15", from: works, to: END}
    - {hotel: inn}
  2027-05-13:
    - {meeting: Talks, time: 12:00-13:00, venue: inn}
"""
THERE = "    - {hotel: inn}"


@every(
    ("title", "end", "between", "asked"),
    [
        ("To Ghent", "hall", "", True),
        ("To Gent", "hall", "", True),
        ("To Antwerp", "hall", "", False),
        ("Drive", "hall", "", False),
        ("To Brussels", "hall", "", False),  # they do not go there
        ("To Ghent", "edge", "", False),  # a suburb, and the title calls it by the city
        ("To Ghent", "inn", "", False),
        ("To Ghent", "hall", "    - {meeting: Talks, time: 18:00-19:00, venue: hall}", False),
        ("To Ghent", "hall", '    - {coach: On, time: "18:00", from: hall, to: inn}', False),
        ("To Ghent", "hall", "    - {free: Stroll through the town}", False),
        ("To Ghent", "antwerp-central", "", False),  # a station may be called by where people go on to
    ],
)
def test_a_drive_that_ends_where_people_have_nothing_and_not_in_the_city_of_its_title_is_asked_about(
    title: str, end: str, between: str, asked: bool, tmp_path: Path
) -> None:
    text = PAST.replace("TITLE", title).replace("END", end).replace(THERE, f"{between}\n{THERE}")
    trip_in(tmp_path, text)
    found = [line for line in here("check", str(tmp_path)).out.splitlines() if "DLG512" in line]

    assert len(found) == asked
    assert all("says G" in line and "is planned to Hall" in line for line in found)


OWN = 'cities:\n  CITY: {country: BE, zone: Europe/Brussels, at: "51.0540, 3.7250"}\nvenues:'


@every(
    ("city", "title", "end", "asked"),
    [
        ("Ghent", "To Ghent", "hall", True),  # a known city that the trip declares all the same
        ("Valnoire", "To Valnoire", "hall", True),
        ("Valnoire", "Brussels - Valnoire", "hall", True),
        ("Valnoire", "To Valnoire", "inn", False),
        ("Valnoire", "To Antwerp", "hall", False),
        ("Valnoire", "To Montclair", "hall", False),  # nothing has that name
    ],
)
def test_a_city_of_the_trips_own_is_known_in_titles(
    city: str, title: str, end: str, asked: bool, tmp_path: Path
) -> None:
    text = PAST.replace("city: Ghent", f"city: {city}").replace("venues:", OWN.replace("CITY", city))
    trip_in(tmp_path, text.replace("TITLE", title).replace("END", end))
    found = [line for line in here("check", str(tmp_path)).out.splitlines() if "DLG512" in line]

    assert len(found) == asked
    assert all(f"says {city}, and is planned to Hall" in line for line in found)


def test_a_visit_named_after_a_city_of_the_trips_own_is_there_at_a_known_port_of_that_city(tmp_path: Path) -> None:
    text = PAST.replace("venues:", OWN.replace("CITY", "Antwerp")).replace("TITLE", "On").replace("END", "hall")
    trip_in(tmp_path, text.replace("Talks, time: 12:00-13:00, venue: inn", "Antwerp, venue: antwerp-central"))

    assert "is at" not in here("check", str(tmp_path)).out


ABROAD = """
trip: Ways
delegation: {lam: {name: Lam}}
venues:
  inn: {name: Inn, city: CITY, at: "POINT"}
  end: {name: NAME, city: CITY, at: "END"}
days:
  2027-05-12:
    - {meal: Breakfast, time: 08:00-09:00, venue: inn}
    - {coach: TITLE, time: "09:15", from: inn, to: end}
    - {meeting: Talks, time: 12:00-13:00, venue: end}
"""
SYDNEY = ("Sydney", "-33.8600, 151.2100", "-33.8830, 151.2060")
MACAU = ("Macau", "22.1900, 113.5400", "22.1870, 113.5470")
SINGAPORE = ("Singapore", "1.2900, 103.8500", "1.2990, 103.7870")


@every(
    ("where", "title", "name", "asked"),
    [
        (SYDNEY, "To Central Station", "Sydney Central Station", False),  # Hong Kong has one of that name
        (SYDNEY, "To Central Station", "Grand Concourse", False),
        (MACAU, "前往立法會", "澳門立法會", False),
        (MACAU, "前往立法會", "Assembleia Legislativa", False),
        (SINGAPORE, "To Science Park", "one-north", False),
        (SINGAPORE, "To Shenzhen North Station", "one-north", True),  # its city is said
    ],
)
def test_a_name_that_many_cities_have_is_that_of_the_city_in_which_the_trip_is(
    where: tuple[str, str, str], title: str, name: str, asked: bool, tmp_path: Path
) -> None:
    city, point, end = where
    text = ABROAD.replace("CITY", city).replace("POINT", point).replace("END", end)
    trip_in(tmp_path, text.replace("TITLE", title).replace("NAME", name))

    assert ("DLG512" in here("check", str(tmp_path)).out) is asked


def test_a_name_that_many_cities_have_is_that_of_another_one_to_which_the_trip_goes_too(tmp_path: Path) -> None:
    city, point, end = MACAU
    text = ABROAD.replace("CITY", city).replace("POINT", point).replace("END", end)
    later = "  2027-05-13:\n    - {meeting: Talks, time: 12:00-13:00, venue: Hong Kong}\n"
    trip_in(tmp_path, text.replace("TITLE", "前往立法會").replace("NAME", "Assembleia Legislativa") + later)

    assert "DLG512" in here("check", str(tmp_path)).out
