"""What is asked about services the wrong way round, unwritten ferries, and people left out of a movement or hotel."""

import pytest
from small_trips import worked_out

from delegate.diagnostics import Severity

TOP = """
trip: Turned round
delegation: {a: {name: A}, b: {name: B}, c: {name: C}}
venues:
  f: {name: Futian Hall, city: Shenzhen, at: "22.5350, 114.0600"}
  w: {name: HK Hall, city: Hong Kong, at: "22.2800, 114.1600"}
  ta: {name: Tallinn Hall, city: Tallinn, at: "59.4370, 24.7450"}
  es: {name: Espoo Hall, city: Espoo, at: "60.1770, 24.8090"}
  du: {name: Dublin Hall, city: Dublin, at: "53.3440, -6.2670"}
  gl: {name: Glasgow Hall, city: Glasgow, at: "55.8610, -4.2500"}
  mg: {name: Malaga Hall, city: Málaga, at: "36.7200, -4.4200"}
  me: {name: Melilla Hall, city: Melilla, at: "35.2900, -2.9400"}
days:
"""
QUIET = ("long-day", "short-night", "no-meal", "no-break", "no-hotel")
TRAIN = '{train: G5607, time: "15:00-15:15", from: hong-kong-west-kowloon-station, to: futian-station}'
IN_SHENZHEN = '{meeting: M, time: "09:00-10:00", venue: f}'
IN_HONG_KONG = '{meeting: D, time: "19:00-20:00", venue: w}'


def findings(*lines, top=TOP):
    trip = top + "  2026-06-10:\n" + "".join(f"    - {line}\n" for line in lines)
    outcome = worked_out(trip)
    return [each for each in outcome.findings if each.name not in QUIET]


def names(*lines, top=TOP):
    return [each.name for each in findings(*lines, top=top)]


def test_a_train_the_wrong_way_round_is_asked_about_once_however_near_its_ends_are():
    assert names(IN_SHENZHEN, TRAIN, IN_HONG_KONG) == ["service-leaves-elsewhere"]


def test_a_train_back_to_where_people_are_is_asked_about_though_nothing_follows():
    assert names(IN_SHENZHEN, TRAIN) == ["service-leaves-elsewhere"]


def test_a_first_train_away_from_where_people_are_next_is_asked_about():
    assert names(TRAIN, IN_HONG_KONG) == ["service-ends-elsewhere"]


@pytest.mark.parametrize(
    "lines",
    [
        (IN_SHENZHEN, '{coach: To the train, time: "10:00", from: f, to: hong-kong-west-kowloon-station}', TRAIN),
        (TRAIN, '{coach: Back, time: "17:00", from: futian-station, to: w}', IN_HONG_KONG),
        (TRAIN, '{free: A walk, time: "15:30-16:30"}', IN_HONG_KONG),
        ('{meeting: M, time: "09:00-10:00", venue: w}', TRAIN, '{meeting: D, time: "19:00-20:00", venue: f}'),
    ],
)
def test_a_service_to_which_or_from_which_a_way_is_written_is_as_it_is_meant(lines):
    assert not {"service-leaves-elsewhere", "service-ends-elsewhere"} & set(names(*lines))


def test_a_drive_over_a_ferry_that_nobody_wrote_is_asked_about():
    (found,) = findings('{meeting: M, time: "09:00-10:00", venue: ta}', '{meeting: D, time: "17:00-18:00", venue: es}')

    assert found.name == "unknown-way"
    assert "by the Tallinn-Helsinki vehicle ferry: nobody wrote how" in found.message
    assert found.help.startswith("write the ferry of the party")


def test_a_drive_over_a_ferry_to_a_flight_is_asked_about():
    flight = '{flight: AY 1, time: "20:00-22:00", from: HEL, to: FRA}'

    assert names('{meeting: M, time: "09:00-10:00", venue: ta}', flight) == ["service-leaves-elsewhere"]


def test_who_writes_the_coach_over_the_ferry_is_not_asked():
    coach = '{coach: By ferry, time: "10:30", from: ta, to: es}'
    lines = '{meeting: M, time: "09:00-10:00", venue: ta}', coach, '{meeting: D, time: "17:00-18:00", venue: es}'

    assert names(*lines) == []


def test_a_way_round_to_a_ferry_with_open_sea_on_the_straight_line_is_never_an_error():
    late = findings('{meeting: M, time: "09:00-10:00", venue: du}', '{meeting: D, time: "18:00-19:00", venue: gl}')

    assert [(each.name, each.severity) for each in late] == [("late-arrival", Severity.WARNING)]


def test_a_strait_with_one_land_on_both_shores_is_crossed_by_its_ferry_and_not_driven_over():
    late = findings('{meeting: M, time: "08:00-08:30", venue: mg}', '{meeting: D, time: "14:00-15:00", venue: me}')

    assert [(each.name, each.severity) for each in late if "arrival" in each.name] == [
        ("late-arrival", Severity.WARNING)
    ]


SPLIT = (
    '{meeting: M, time: "09:00-10:00", venue: w}',
    '{coach: To Shenzhen, time: "10:15", from: w, to: f, via: shenzhen-bay, who: [a, b]}',
    '{meeting: D, time: "15:00-16:00", venue: f}',
)


def test_who_is_in_no_group_of_those_who_are_driven_over_a_border_is_asked_about():
    found = [each for each in findings(*SPLIT) if each.name == "unknown-way"]

    assert [each.people for each in found] == [("c",)]
    assert "others take “To Shenzhen”" in found[0].message


def test_who_is_named_on_the_coach_over_a_border_is_not_asked_about():
    everybody = SPLIT[1].replace("[a, b]", "[a, b, c]")

    assert "unknown-way" not in names(SPLIT[0], everybody, SPLIT[2])


def test_a_way_of_days_to_another_continent_makes_no_long_day():
    trip = TOP.replace("days:", '  va: {name: Far Hall, city: Honolulu, at: "21.3069, -157.8583"}\ndays:')
    outcome = worked_out(
        trip
        + '  2026-06-10:\n    - {meeting: M, time: "09:00-10:00", venue: w}\n'
        + '    - {meeting: D, time: "13:00-14:00", venue: va}\n'
    )

    assert [each.name for each in outcome.findings if each.name in ("no-crossing", "long-day")] == ["no-crossing"]


LEFT = (
    '{meeting: M, time: "07:00-08:00", venue: w}',
    '{coach: To the airport, time: "08:10", from: w, to: HKG}',
    '{flight: CX 500, time: "12:00-15:00", from: HKG, to: PEK, who: [a, b]}',
    "{hotel: bj, who: [a, b]}",
)
BEIJING = TOP.replace("days:", '  bj: {name: Beijing Hall, city: Beijing, at: "39.9000, 116.4000"}\ndays:')
NEXT_DAY = "{meeting: X, time: '10:00-11:00', venue: bj"


def ways(*lines, top=BEIJING):
    return [each for each in findings(*lines, top=top) if each.name == "unknown-way"]


def on_next_day(who):
    return (*LEFT[:-1], f"{LEFT[-1]}\n  2026-06-11:\n    - {NEXT_DAY}{who}}}")


def test_who_is_driven_to_a_port_from_where_only_others_go_on_is_asked_about():
    (found,) = ways(*on_next_day(", who: [a, b]"))

    assert found.people == ("c",)
    assert "others go on by “CX 500” from Hong Kong International Airport" in found.message


def test_who_leaves_there_or_is_at_home_is_not_asked_about():
    leaving = BEIJING.replace("c: {name: C}", 'c: {name: C, leaves: "2026-06-10 09:00"}')
    at_home = BEIJING.replace("days:", "base: w\ndays:")

    assert ways(*on_next_day(", who: [a, b]"), top=leaving) == []
    assert ways(*on_next_day(", who: [a, b]"), top=at_home) == []


def test_who_is_next_where_others_flew_behind_a_night_that_nobody_wrote_is_asked_about():
    (found,) = ways(*on_next_day(""))

    assert found.people == ("c",)
    assert "nobody wrote how, and others take “CX 500”" in found.message


NIGHTS = """
trip: Nights
delegation: {a: {name: A}}
venues:
  hh: {name: HK Hotel, city: Hong Kong, at: "22.2950, 114.1720"}
  m: {name: Macau Hall, city: Macau, at: "22.1900, 113.5400"}
  mh: {name: Macau Hotel, city: Macau, at: "22.1950, 113.5450"}
days:
  2026-06-09: [{hotel: hh, time: "18:00", nights: 3}]
"""
IN_MACAU = (
    '{coach: To Macau, time: "09:00", from: hh, to: m, via: hzmb-hk-macau}',
    '{meal: D, time: "19:00-21:00", venue: m}',
)
BACK = "\n  2026-06-11:\n    - {meeting: M2, time: '10:00-11:00', venue: m}"


def test_a_night_over_a_border_and_back_that_nobody_wrote_is_asked_about():
    (found,) = ways(IN_MACAU[0], IN_MACAU[1] + BACK, top=NIGHTS)

    assert "would go from Macau Hall to HK Hotel over the border for the night, and back to Macau Hall" in found.message


@pytest.mark.parametrize("line", ["{hotel: mh}", "{hotel: hh}", '{coach: Back, time: "21:10", from: m, to: hh}'])
def test_a_night_of_which_the_hotel_or_the_way_is_written_is_as_it_is_meant(line):
    assert ways(*IN_MACAU, line + BACK, top=NIGHTS) == []


def test_a_vehicle_on_the_next_line_is_no_ferry():
    top = TOP.replace("days:", "vehicles: {bus: {kind: coach, seats: 20}}\ndays:")
    next_line = '{meeting: D, time: "17:00-18:00", venue: es, vehicle: bus}'

    assert "unknown-way" in names('{meeting: M, time: "09:00-10:00", venue: ta}', next_line, top=top)


def test_a_drive_of_which_the_ends_were_exchanged_goes_nowhere():
    top = TOP.replace("days:", '  h: {name: Peak Hotel, city: Hong Kong, at: "22.2700, 114.1500"}\ndays:')
    lines = '{meeting: M, time: "09:00-10:00", venue: w}', '{meeting: D, time: "17:00-18:00", venue: h}'

    assert names(lines[0], "{coach: Up, from: h, to: w}", lines[1], top=top) == ["goes-nowhere"]
    assert names(lines[0], "{coach: Up, from: w, to: h}", lines[1], top=top) == []


@pytest.mark.parametrize(
    ("who", "rooms", "told"),
    [
        ("[a]", "{a: 1, c: 2}", [("c",)]),
        ("[a, c]", "{a: 1, c: 2}", []),
        ("[a, c]", "{a: 1}", []),
        ("[a]", "{a: 1}", []),
    ],
)
def test_a_room_for_somebody_whom_the_line_of_the_hotel_does_not_name_is_told(who, rooms, told):
    top = TOP.replace("days:", '  h: {name: Peak Hotel, city: Hong Kong, at: "22.2700, 114.1500"}\ndays:')
    found = findings(f'{{hotel: h, time: "18:00", who: {who}, rooms: {rooms}}}', top=top)

    assert [each.people for each in found if each.name == "named-while-away"] == told
