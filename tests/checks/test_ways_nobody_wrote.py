"""What the closing line says of a way over a border, or far to another city, that nobody wrote."""

import datetime as dt

import pytest
from command import ROOT
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

TALKS = '    - {meeting: Talks, time: "09:00-10:00", venue: hk}\n'
MORE = '    - {meeting: More, time: "15:00-16:00", venue: mo}\n'
DINNER = '    - {meal: Dinner, time: "21:00-22:00", venue: hk}\n'
TO = '    - {ferry: TurboJET, time: "12:00-13:00", from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour}\n'
BACK = '    - {ferry: TurboJET, time: "18:00-19:00", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}\n'


def said(*lines: str, top: str = "") -> list[tuple[str, tuple[str, ...]]]:
    outcome = worked_out(head("Ng Ho", "hk mo", more=top) + dated("2026-04-15:") + "".join(lines))
    assert outcome.plan
    return [(each.message, each.people) for each in not_judged(outcome.plan) if each.reason == "leaving"]


def test_a_way_over_a_border_that_nobody_wrote_is_named() -> None:
    both = "transport for Ng and Ho from Chamber to Hall on 15 April and from Hall to Chamber on 15 April"

    assert said(TALKS, MORE, DINNER) == [(both, ("ng", "ho"))]
    assert said(TALKS, MORE, BACK, DINNER) == [
        ("transport for Ng and Ho from Chamber to Hall on 15 April", ("ng", "ho"))
    ]
    assert said(TALKS, TO, MORE, DINNER) == [("transport for Ng and Ho from Hall to Chamber on 15 April", ("ng", "ho"))]


def test_a_way_over_a_border_says_its_day_only_where_it_stands_under_none() -> None:
    outcome = worked_out((ROOT / "itineraries/four-cities-tour.trip.yaml").read_text("utf-8"))
    assert outcome.plan
    way = "transport for Chan Kwok-ki and Members in the Foshan group from BYD headquarters to Bright Dream Robotics"
    (left,) = [each for each in not_judged(outcome.plan) if each.reason == "leaving"]

    assert left.message == f"{way} on 22 April"
    assert left.by_day == ((dt.date(2023, 4, 22), way),)


def test_who_alone_goes_so_is_named_alone() -> None:
    there = TALKS.replace("}", ", who: ng}"), '    - {meeting: Here, time: "15:00-16:00", venue: hk, who: ho}\n'

    assert said(*there, MORE.replace("}", ", who: ng}"), BACK.replace("}", ", who: ng}"), DINNER) == [
        ("transport for Ng from Chamber to Hall on 15 April", ("ng",))
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (TALKS, TO, MORE, BACK, DINNER),
        (TALKS, "    - {coach: Over, from: hk, to: mo}\n", MORE, BACK, DINNER),
        (TALKS, "    - {crossing: hzmb-hk-macau}\n", MORE, BACK, DINNER),
    ],
)
def test_a_way_that_is_written_is_not_named(lines: tuple[str, ...]) -> None:
    assert said(*lines) == []


def test_who_has_a_vehicle_is_driven_by_it() -> None:
    car = "vehicles: {van: {kind: van, seats: 8, plates: [HK, MO]}}\ndefaults: {vehicle: van}\n"

    assert said(TALKS, MORE, BACK, DINNER, top=car) == []


EUROPE = (
    '  br: {name: Europe House, city: Brussels, at: "50.8430, 4.3680"}\n'
    '  ko: {name: Dom Hotel, city: Köln, at: "50.9410, 6.9580"}\n'
    '  an: {name: Port House, city: Antwerp, at: "51.2427, 4.4044"}\n'
)


@pytest.mark.parametrize(
    ("bed", "named"),
    [
        (
            "ko",
            ["Europe House to Dom Hotel on 15 April and from Dom Hotel to Europe House on 16 April"],
        ),
        ("an", []),
    ],
)
def test_one_of_over_fifty_kilometres_to_another_city_is_named_and_a_shorter_one_goes_without_saying(
    bed: str, named: list[str]
) -> None:
    meeting = '    - {{meeting: {}, time: "{}", venue: br}}\n'
    days = dated("2026-04-15:") + meeting.format("Talks", "15:00-16:00") + f"    - {{hotel: {bed}}}\n"
    days += dated("2026-04-16:") + meeting.format("More", "11:00-12:00")
    plan = worked_out(head("Ng Ho", "", places=EUROPE) + days).plan

    assert plan
    told = [each.message for each in not_judged(plan) if each.reason == "leaving"]
    assert told == [f"transport for Ng and Ho from {ways}" for ways in named]


def test_who_came_by_train_and_has_none_back_is_named() -> None:
    out = '    - {train: G1, time: "09:15-10:00", from: guangzhou-south-station, to: shenzhen-north-station}\n'
    plan = worked_out(
        head("Ng Ho", "gz sz", base="gz")
        + dated("2026-04-15:")
        + out
        + '    - {meeting: Talks, time: "11:00-12:00", venue: sz}\n'
        + '    - {meal: Dinner, time: "19:00-20:00", venue: gz}\n'
    ).plan

    assert plan
    (found,) = [each for each in not_judged(plan) if each.reason == "leaving"]
    assert found.people == ("ng", "ho")
    assert " from " in found.message
    assert found.message.endswith("on 15 April")


ACROSS = (
    '  zs: {name: Works, city: Zhongshan, at: "22.5200, 113.3800"}\n'
    '  qh: {name: Qianhai Hall, city: Shenzhen, at: "22.5250, 113.8950"}\n'
)
BOAT = '{ferry: Boat, time: "15:00-16:10", from: zhongshan-port, to: shekou-cruise-homeport%s}'


def at_the_pier(*lines: str) -> str:
    """Two people are driven to the pier of Zhongshan, some 40 km from where they meet next."""
    bus = "vehicles: {bus: {kind: coach, seats: 30, plates: [CN]}}\n"
    to_pier = '{coach: To the pier, time: "13:30", from: zs, to: zhongshan-port, vehicle: bus}'
    met = '{meeting: Talks, time: "17:30-18:30", venue: qh}'
    return head("Ng Ho", "", places=ACROSS, more=bus) + dated("2026-04-15:", to_pier, *lines, met)


def test_who_is_driven_to_a_pier_from_which_no_boat_is_written_is_named_however_near_the_next_city_is() -> None:
    plan = worked_out(at_the_pier()).plan
    assert plan

    assert [each.message for each in not_judged(plan) if each.reason == "leaving"] == [
        "transport for Ng and Ho from Zhongshan Port Passenger Terminal to Qianhai Hall on 15 April"
    ]


@pytest.mark.parametrize(("field", "people"), [(", who: ng", ("ho",)), (", status: cancelled", ("ng", "ho"))])
def test_who_stands_at_a_pier_without_the_boat_of_the_others_is_asked_about_however_near_it_leads(
    field: str, people: tuple[str, ...]
) -> None:
    (asked,) = found(at_the_pier(BOAT % field), "unknown-way")

    assert asked.people == people
    assert "from Zhongshan Port Passenger Terminal to Qianhai Hall" in asked.message
    assert found(at_the_pier(BOAT % ""), "unknown-way") == []


@pytest.mark.parametrize(
    ("there", "vehicle", "named"),
    [("gz", "", True), ("gz", "bus", False), ("zh", "", False)],
)
def test_who_walks_through_a_crossing_to_which_they_are_taken_and_goes_far_on_is_named(
    there: str, vehicle: str, named: bool
) -> None:
    riding = f", vehicle: {vehicle}" if vehicle else ""
    outcome = worked_out(f"""
trip: Beyond
delegation: {{ng: {{name: Ng}}}}
vehicles: {{bus: {{kind: coach, seats: 8, plates: [MO, CN]}}}}
venues:
  mo: {{name: Lisboa, city: Macau, at: "22.1905, 113.5440"}}
  zh: {{name: Works, city: Zhuhai, at: "22.2300, 113.5300"}}
  gz: {{name: Garden, city: Guangzhou, at: "23.1390, 113.2800"}}
days:
  2026-05-14:
    - {{meeting: Talks, time: "08:00-08:30", venue: mo}}
    - {{coach: To the gate, time: "09:00", to: gongbei}}
    - {{crossing: gongbei}}
    - {{meeting: More, time: "15:00-16:00", venue: {there}{riding}}}
""")
    assert outcome.plan
    ways = [each.message for each in not_judged(outcome.plan) if each.reason == "leaving"]
    assert ways == (["transport for Ng from Border Gate / Gongbei to Garden on 14 May"] if named else [])


ESTUARY = """
trip: Over the river mouth
base: qianhai
delegation: {ng: {name: Ng}, ho: {name: Ho}}
venues:
  qianhai: {name: Qianhai, city: Shenzhen, at: "22.5220, 113.9000"}
  works: {name: Works, city: Zhuhai, at: "22.2700, 113.5760"}
days:
  2026-06-08:
    - {coach: Out, time: "07:00", from: qianhai, to: works}
    - {meeting: Talks, time: "12:30-13:30", venue: works}
    - {ferry: Back, time: "15:30-16:30", from: jiuzhou-port, to: shekou-cruise-homeport, who: ho}
    - {meeting: More, time: "18:00-19:00", venue: qianhai}
"""


def test_a_way_that_is_far_by_road_round_a_river_mouth_is_named_though_it_is_short_over_the_water() -> None:
    def ways(text: str) -> list[str]:
        plan = worked_out(text).plan
        assert plan
        return [each.message for each in not_judged(plan) if each.reason == "leaving"]

    assert ways(ESTUARY) == ["transport for Ng from Works to Qianhai on 8 June"]
    assert ways(ESTUARY.replace(", who: ho", "")) == []
    cancelled = ESTUARY.replace(", who: ho", ", status: cancelled")
    assert [each.severity.word for each in found(cancelled, "unknown-way")] == ["warning"]


def test_a_vehicle_that_no_line_names_drives_nobody_at_an_hour_that_nobody_knows() -> None:
    text = """
trip: A hotel that was not moved
delegation: {ng: {name: Ng}, ho: {name: Ho}}
vehicles: {bus: {kind: coach, seats: 20, plates: [HK, CN]}}
venues:
  hall: {name: Hall, city: Hong Kong, at: "22.2830, 114.1730"}
  inn: {name: Inn, city: Hong Kong, at: "22.2770, 114.1640"}
  palace: {name: Palace, city: Shenzhen, at: "22.5370, 114.0530"}
  works: {name: Works, city: Shenzhen, at: "22.5780, 113.9400"}
days:
  2026-06-08:
    - {meeting: Talks, time: "17:00-18:00", venue: hall}
    - {hotel: inn, time: "19:00"}
  2026-06-09:
    - {coach: Out, time: "09:00", from: inn, to: hall, who: ng}
    - {coach: Works, time: "09:30", from: palace, to: works, who: ho}
"""
    plan = worked_out(text).plan
    assert plan
    (ways,) = (each.message for each in not_judged(plan) if each.reason == "leaving")
    assert ways == "transport for Ho from Inn to Palace on 9 June"


AIRPORT = '    - {coach: To the airport, time: "06:30", from: hk, to: HKG, who: WHO}\n'
FLIGHT = '    - {flight: CX 1, time: "09:30-13:30", from: HKG, to: SIN}\n'
LANDING = '    - {flight: CX 2, time: "15:00-19:00", from: SIN, to: HKG}\n'
HOME = '    - {coach: Home, time: "20:00", from: HKG, to: hk, who: WHO}\n'
BASE = "base: hk\n"


@pytest.mark.parametrize(("who", "named"), [("[ng, ho]", []), ("ng", [("transport for Ho to {}", ("ho",))])])
def test_who_is_left_out_of_the_ride_from_the_base_to_its_own_airport_is_named(
    who: str, named: list[tuple[str, tuple[str, ...]]]
) -> None:
    wanted = [(message.format("Hong Kong International Airport"), people) for message, people in named]

    assert said(AIRPORT.replace("WHO", who), FLIGHT, LANDING, top=BASE) == wanted
    assert said(FLIGHT, LANDING, top=BASE) == []  # everybody by a way of their own


def test_who_is_left_out_of_the_ride_from_the_airport_home_is_named() -> None:
    there = AIRPORT.replace("WHO", "[ng, ho]"), FLIGHT, LANDING

    assert said(*there, HOME.replace("WHO", "[ng, ho]"), top=BASE) == []
    assert said(*there, HOME.replace("WHO", "ng"), top=BASE) == [
        ("transport for Ho from Hong Kong International Airport", ("ho",))
    ]


CAUCASUS = """
trip: Over the border
base: tb
delegation: {ng: {name: Ng}, ho: {name: Ho}}
vehicles: {am: {kind: coach, plates: [AM]}, ge: {kind: coach, plates: [GE]}}
cities:
  Yerevan: {country: AM, zone: Asia/Yerevan, at: "40.1776, 44.5126"}
  Tbilisi: {country: GE, zone: Asia/Tbilisi, at: "41.6938, 44.8015"}
crossings: {post: {name: Post, sides: {AM: "41.1830, 44.8360", GE: "41.2000, 44.8300"}, modes: [walk, coach]}}
venues:
  tb: {name: Parliament, city: Tbilisi, at: "41.6960, 44.7980"}
  ye: {name: Hall, city: Yerevan, at: "40.1800, 44.5100"}
days:
  2026-04-14:
    - {coach: Out, time: "09:00", from: tb, to: ye, via: post}
    - {hotel: ye}
  2026-04-15:
    - {meeting: Talks, time: "09:00-10:00", venue: ye}
    - {coach: To the border, time: "10:30", from: ye, to: post, vehicle: am, who: WHO}
    - {crossing: post}
    - {coach: On, from: post, to: tb, vehicle: ge}
"""


ASKED = (
    "Ho would go by coach from Hall in Yerevan to Post, 115 km away: nobody wrote how, and others take “To the border”"
)


@pytest.mark.parametrize(("who", "asked"), [("[ng, ho]", []), ("ng", [ASKED])])
def test_a_far_way_to_a_crossing_is_asked_about_though_a_crossing_is_in_no_city(who: str, asked: list[str]) -> None:
    outcome = worked_out(CAUCASUS.replace("WHO", who))

    assert outcome.plan
    assert [each.message for each in outcome.findings if each.code == "DLG306"] == asked
    assert not [each for each in not_judged(outcome.plan) if each.reason == "leaving"]
