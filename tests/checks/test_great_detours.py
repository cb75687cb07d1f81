"""What is asked where a crossing or a place that is written for a drive leads it a great way round."""

import pytest
from small_trips import dated, found, head

from delegate.diagnostics import Severity

CODES = ("wrong-crossing", "goes-nowhere")
LAKES = (
    "crossings:\n"
    '  tunnel: {name: Detroit-Windsor Tunnel, sides: {US: "42.3280, -83.0400", CA: "42.3180, -83.0350"}, '
    "modes: [car, coach], hours: 24/7, minutes: 20-50}\n"
    '  rainbow: {name: Rainbow Bridge, sides: {US: "43.0900, -79.0650", CA: "43.0905, -79.0690"}, '
    "modes: [car, coach], hours: Mo-Su 07:00-22:00, minutes: 20-60}\n"
)
TOWNS = (
    '  board: {name: Board of Trade, city: Toronto, at: "43.6480, -79.3810"}\n'
    '  hall: {name: City Hall, city: "Buffalo, US-NY", at: "42.8866, -78.8790"}\n'
    '  inn: {name: Lafayette Inn, city: "Buffalo, US-NY", at: "42.8850, -78.8740"}\n'
    '  works: {name: Motor works, city: "Windsor, Ontario", at: "42.3150, -83.0300"}\n'
    '  fort: {name: Fort York, city: "Niagara Falls, CA", at: "43.0900, -79.0800"}\n'
)
TALKS = '{meeting: Talks, time: "09:00-10:00", venue: board}'
OUT = '{coach: Out, time: "11:00", from: board, to: inn, via: [%s]}'
INN = "{hotel: inn}"


def lakes(*lines, crossings=LAKES):
    return head("Ann", "", more=crossings, places=TOWNS) + dated("2026-06-08:", *lines)


def told(text):
    return [each.message for each in found(text, *CODES)]


def test_a_crossing_of_the_trip_that_leads_a_great_way_round_is_asked_about_with_the_nearer_one():
    (round_,) = found(lakes(TALKS, OUT % "tunnel", INN), *CODES)

    assert (round_.name, round_.severity) == ("wrong-crossing", Severity.WARNING)
    assert round_.message == (
        "from Board of Trade to Lafayette Inn the party would go 824 km over Detroit-Windsor Tunnel, and 179 km over "
        "Rainbow Bridge"
    )
    assert round_.help == "write `rainbow` in its place if the other one was not meant, or accept it with the reason"


def test_what_its_help_tells_to_write_is_right_and_so_is_no_crossing():
    assert told(lakes(TALKS, OUT % "rainbow", INN)) == []
    assert told(lakes(TALKS, OUT.replace(", via: [%s]", ""), INN)) == []


def test_it_can_be_accepted_on_its_line():
    accepted = OUT.replace("}", ", accept: {wrong-crossing: The hosts show the tunnel}}") % "tunnel"
    (round_,) = found(lakes(TALKS, accepted, INN), *CODES)

    assert round_.accepted == "The hosts show the tunnel"


def test_so_is_one_on_a_line_of_its_own_from_whose_length_people_are_called_in_the_night():
    (round_,) = told(lakes(TALKS, "{crossing: tunnel}", '{meeting: Council, time: "23:00-23:30", venue: hall}'))

    assert "823 km over Detroit-Windsor Tunnel, and 179 km over Rainbow Bridge" in round_


def test_of_people_from_several_places_it_is_told_once_with_the_way_of_the_first():
    places = TOWNS + '  hamilton: {name: Mill, city: "Hamilton, CA-ON", at: "43.2560, -79.8690"}\n'
    lines = (
        '{meeting: Talks, time: "08:00-09:00", venue: board, who: ann}',
        '{visit: Looms, time: "08:00-09:00", venue: hamilton, who: ben}',
        "{crossing: tunnel}",
        '{meeting: Council, time: "23:00-23:30", venue: hall}',
    )

    (round_,) = found(head("Ann Ben", "", more=LAKES, places=places) + dated("2026-06-08:", *lines), *CODES)
    assert round_.message.startswith("from Mill to City Hall Ben would go 759 km")
    assert {*round_.people} == {"ann", "ben"}


def test_a_shipped_crossing_is_measured_against_the_shipped_ones():
    top = head("Ng", "hk sz zh")
    over = '{coach: Home, time: "15:30", from: %s, to: hk, via: [hzmb-hk-zhuhai]}'
    day = ("2026-06-08:", '{meeting: Talks, time: "14:00-15:00", venue: %s}', over)

    (round_,) = told(top + dated(*day) % ("sz", "sz"))
    assert "km over Hong Kong-Zhuhai-Macao Bridge, Zhuhai, and 42 km over Lok Ma Chau" in round_
    assert told(top + dated(*day) % ("zh", "zh")) == []


@pytest.mark.parametrize(
    ("nearer", "otherwise"),
    [
        ("hours: Mo-Su 07:00-22:00", "hours: Mo-Su 18:00-22:00"),  # shut when they would be there
        ("modes: [car, coach], hours: Mo-Su", "modes: [car], hours: Mo-Su"),
        ("minutes: 20-60", "minutes: 20-60, changes: [{from: 2026-06-01, closed: works}]"),
    ],
)
def test_the_way_round_is_right_where_the_near_crossing_cannot_be_used(nearer, otherwise):
    assert told(lakes(TALKS, OUT % "tunnel", INN, crossings=LAKES.replace(nearer, otherwise))) == []


GATES = (
    "crossings:\n"
    '  youyi: {name: Friendship Gate, sides: {VN: "21.9730, 106.7110", CN: "21.9800, 106.7160"}, modes: [coach], '
    "asks: [ASKED]}\n"
    '  hekou: {name: Hekou, sides: {VN: "22.5060, 103.9660", CN: "22.5110, 103.9600"}, modes: [coach]}\n'
)


@pytest.mark.parametrize(("asked", "number"), [("passport", 1), ("border-pass", 0)])
def test_so_it_is_where_the_near_one_does_not_take_the_papers_of_everybody(asked, number):
    papers = "{name: Ann, papers: [{passport: {nationality: GB}}, {visa: {for: CN}}]}"
    places = '  ha: {name: City hall, city: Hanoi, at: "21.0280, 105.8540"}\n'
    places += '  na: {name: Guangxi hall, city: Nanning, at: "22.8170, 108.3660"}\n'
    text = head("Ann", "", more=GATES.replace("ASKED", asked), places=places).replace("{name: Ann}", papers)
    ride = '{coach: Out, time: "08:00", from: ha, to: na, via: [hekou]}'

    assert len(told(text + dated("2026-06-08:", ride, '{meal: Dinner, time: "23:30", venue: na}'))) == number


def test_nothing_is_said_where_no_other_crossing_is_known():
    alone = LAKES[: LAKES.index("  rainbow")]

    assert told(lakes(TALKS, OUT % "tunnel", INN, crossings=alone)) == []


def test_a_choice_among_crossings_of_one_region_is_that_of_whoever_writes_it():
    top, day = head("Ng", "hk sz"), ("2026-06-08:", '{meeting: Talks, time: "14:00-15:00", venue: hk}')

    ride = '{coach: On, time: "15:30", from: hk, to: sz, via: [CROSSING]}'

    for crossing in ("shenzhen-bay", "man-kam-to", "heung-yuen-wai", "huanggang"):
        assert told(top + dated(*day, ride.replace("CROSSING", crossing))) == []


def test_the_length_of_the_way_round_is_not_held_against_a_written_one():
    short = OUT.replace('time: "11:00"', 'time: "11:00", for: 2h30') % "tunnel"

    assert [each.name for each in found(lakes(TALKS, short, INN), *CODES, "optimistic-leg")] == ["wrong-crossing"]


def test_a_place_in_via_and_a_crossing_beside_it_are_told_together():
    (round_,) = told(lakes(TALKS, OUT % "works, tunnel", INN))

    assert (
        "824 km over Motor works in Windsor, Ontario and Detroit-Windsor Tunnel, and 179 km over Rainbow Bridge"
        in round_
    )


def test_a_place_in_via_that_leads_a_great_way_round_is_asked_about():
    (round_,) = found(lakes(TALKS, OUT % "works", INN), *CODES)

    assert (round_.name, round_.severity) == ("goes-nowhere", Severity.WARNING)
    assert round_.message.startswith("“Out” leads 8")
    assert round_.message.endswith(
        "km from Board of Trade to Lafayette Inn by way of Motor works in Windsor, Ontario, and is 179 km without"
    )


@pytest.mark.parametrize("home", ["inn", "hall"])
def test_a_tour_that_comes_back_to_its_town_is_no_detour(home):
    tour = f'{{coach: Tour, time: "08:00", from: inn, to: {home}, via: [cleveland]}}'
    lake = TOWNS + '  cleveland: {name: Hall of Fame, city: "Cleveland, US-OH", at: "41.5080, -81.6950"}\n'
    text = head("Ann", "", places=lake) + dated("2026-06-08:", tour, '{meal: Dinner, time: "21:00", venue: hall}')

    assert told(text) == []


def test_nor_is_the_tour_of_a_day_between_two_towns_that_lie_near_each_other():
    text = """trip: Falls
delegation: {ann: {name: Ann}}
cities: {Hof: {country: IS, zone: Atlantic/Reykjavik, at: "64.0480, -16.1790"}}
venues:
  inn: {name: Harbour inn, city: Reykjavik, at: "64.1466, -21.9426"}
  lodge: {name: Airport lodge, city: Keflavik, at: "64.0049, -22.5620"}
  ice: {name: Ice lagoon, city: Hof, at: "64.0480, -16.1790"}
  rome: {name: Forum, city: Rome, at: "41.8925, 12.4853"}
  ostia: {name: Port hall, city: Fiumicino, at: "41.7730, 12.2390"}
  berlin: {name: Red hall, city: Berlin, at: "52.5180, 13.4080"}
days:
"""
    tour = '{coach: Tour, time: "07:00", from: %s, to: %s, via: [%s]}'
    lagoon, alps = tour % ("inn", "lodge", "ice"), tour % ("rome", "ostia", "berlin")

    assert told(text + dated("2026-06-08:", lagoon, "{hotel: lodge}")) == []
    assert len(told(text + dated("2026-06-08:", alps, "{hotel: ostia}"))) == 1


def test_a_place_beside_the_way_is_none():
    assert told(lakes(TALKS, OUT % "fort, rainbow", INN)) == []
