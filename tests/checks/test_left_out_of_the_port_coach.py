"""What the closing line says of who is left out of the coach of the others to an airport, or on from one."""

import pytest
from small_trips import dated, worked_out

from delegate.assessment.not_judged import not_judged

TOP = """
trip: Two days in Montevideo
delegation: {ann: {name: Ann}, ben: {name: Ben}}
venues:
  office: {name: Office, city: Santiago, at: "-33.4420, -70.6540"}
  hall: {name: Hall, city: Montevideo, at: "-34.9060, -56.1990"}
  museum: {name: Museum, city: Montevideo, at: "-34.9090, -56.2030"}
  terminal: {name: Hotel, city: Montevideo, at: "-34.8300, -56.0200"}
days:
"""
COMING = (
    "2026-06-08:",
    '{flight: LA 400, time: "09:00-12:30", from: SCL, to: MVD}',
    "{coach: Into town, from: MVD, to: hall}",
    '{meeting: Talks, time: "17:00-18:00", venue: hall}',
    "{hotel: hall}",
)
GOING = (
    "2026-06-09:",
    '{meeting: Port, time: "09:00-10:30", venue: hall}',
    '{coach: To Carrasco, time: "11:00", from: hall, to: MVD}',
    '{flight: LA 401, time: "15:00-17:00", from: MVD, to: SCL}',
)
BEN_ALONE = "{coach: To Carrasco,", "{coach: To Carrasco, except: ann,"
OUT = ["transport for Ann from Hall to Carrasco International Airport on 9 June"]
IN = ["transport for Ann from Carrasco International Airport to Hall on 8 June"]


def named(*changed: tuple[str, str], top: str = TOP, lines: tuple[str, ...] = COMING + GOING) -> list[str]:
    text = dated(*lines)
    for old, new in changed:
        assert old in text
        text = text.replace(old, new)
    plan = worked_out(top + text).plan
    assert plan
    return [each.message for each in not_judged(plan) if each.reason == "leaving"]


@pytest.mark.parametrize("base", ["", "base: office\n"])
def test_who_is_left_out_of_the_coach_to_an_airport_is_named_in_the_middle_of_a_trip(base: str) -> None:
    top = TOP.replace("delegation:", f"{base}delegation:")

    assert named(top=top) == []
    assert named(BEN_ALONE, top=top) == OUT
    assert named(("{coach: Into town,", "{coach: Into town, who: ben,"), top=top) == IN


def test_so_it_is_where_the_others_set_off_from_another_place_of_the_city() -> None:
    lunch = (
        "{coach: To Carrasco",
        '{meal: Lunch, time: "10:45-10:55", venue: museum, who: ben}\n    - {coach: To Carrasco',
    )

    assert named(lunch, BEN_ALONE, ("from: hall, to: MVD", "from: museum, to: MVD")) == OUT


def test_nobody_is_named_where_all_go_by_ways_of_their_own_or_live_beside_the_airport() -> None:
    near = tuple(each.replace("hall", "terminal") for each in GOING)

    assert named(lines=(*COMING, *GOING[:2], GOING[3])) == []
    assert named(BEN_ALONE, lines=("2026-06-08:", "{hotel: terminal}", *near)) == []


BUS = TOP.replace("venues:", "vehicles: {bus: {kind: coach, seats: 20}}\nvenues:")
SHARED = ('"09:00-10:30", venue: hall}', '"09:00-10:30", venue: hall, vehicle: bus}')


def test_a_vehicle_of_their_own_drives_them() -> None:
    usual = BUS.replace("venues:", "groups: {staff: {people: [ann], vehicle: bus}}\nvenues:")
    both = BUS.replace("seats: 20}", "seats: 20}, own: {kind: car}")
    apart = ("venue: hall}", "venue: hall, vehicle: {own: ann, bus: ben}}")

    assert named(BEN_ALONE, top=usual) == []
    assert named(BEN_ALONE, apart, top=both) == []
    assert named(BEN_ALONE, ("{coach: To Carrasco", "{car: To Carrasco"), top=BUS) == []


def test_the_only_coach_of_the_trip_is_not_theirs_where_the_others_ride_in_one_without_a_name() -> None:
    assert named(top=BUS) == []
    assert named(BEN_ALONE, top=BUS) == OUT
    assert named(BEN_ALONE, SHARED, top=BUS) == OUT
    assert named(("{coach: Into town,", "{coach: Into town, who: ben,"), SHARED, top=BUS) == IN


def test_so_it_is_where_the_others_ride_on_from_a_place_to_which_one_coach_brought_all() -> None:
    top = BUS.replace("days:", '  farm: {name: Farm, city: Montevideo, at: "-34.7600, -56.2600"}\ndays:')
    lines = (
        "2026-06-09:",
        '{coach: Out, time: "09:00", from: hall, to: farm, vehicle: bus}',
        '{visit: Farm, time: "11:00-12:00", venue: farm}',
        '{coach: Back, time: "12:30", from: farm, to: hall}',
        '{meal: Dinner, time: "19:00", venue: hall}',
    )
    back = ("{coach: Back,", "{coach: Back, who: ben,")
    shared = ('"12:30", from: farm, to: hall', '"12:30", from: farm, to: hall, vehicle: bus')

    assert named(top=top, lines=lines) == []
    assert named(back, top=top, lines=lines) == ["transport for Ann from Farm to Hall on 9 June"]
    assert named(("{coach: Back,", "{car: Back, who: ben,"), top=top, lines=lines) == []
    assert named(back, shared, top=top, lines=lines) == ["transport for Ann from Farm to Hall on 9 June"]


def test_nor_is_what_they_have_apart_from_the_others_on_a_later_date_alone() -> None:
    two = BUS.replace("seats: 20}", "seats: 20}, own: {kind: car}")
    apart = ('"09:00-10:30", venue: hall}', '"09:00-10:30", venue: hall, vehicle: {own: ann, bus: ben}}')

    assert named(("{coach: Into town,", "{coach: Into town, who: ben,"), apart, top=two) == IN


def test_who_takes_another_flight_misses_no_coach_of_the_others() -> None:
    own = '{flight: LA 403, time: "18:00-20:00", from: MVD, to: SCL, who: ann}'

    assert (
        named(
            BEN_ALONE, ("to: SCL}\n", "to: SCL, who: ben}\n    - " + own + "\n"), lines=COMING[:1] + COMING[3:] + GOING
        )
        == []
    )


LUNCH = '{meal: Lunch, time: "12:00-13:00", venue: MVD}'


def test_a_lunch_at_the_airport_before_the_flight_hides_nobody_who_is_left_out_of_the_coach() -> None:
    lines = (*COMING, *GOING[:3], LUNCH, GOING[3])

    assert named(lines=lines) == []
    assert named(BEN_ALONE, lines=lines) == OUT
    assert named(BEN_ALONE, (LUNCH, LUNCH.replace("}", ", who: ben}")), lines=lines) == OUT
    assert named(BEN_ALONE, (LUNCH, LUNCH.replace("}", ", who: ann}")), lines=lines) == []


def test_nor_does_a_lunch_there_behind_the_landing() -> None:
    lines = (*COMING[:2], LUNCH.replace("12:00-13:00", "14:00-15:00"), *COMING[2:], *GOING)

    assert named(lines=lines) == []
    assert named(("{coach: Into town,", "{coach: Into town, who: ben,"), lines=lines) == IN


def test_a_train_of_the_others_to_the_airport_is_a_ride_as_a_coach_is() -> None:
    train = '{train: Express, time: "11:00-11:40", from: hall, to: MVD, except: ann}'

    assert named(lines=(*COMING, *GOING[:2], train, GOING[3])) == OUT
    assert named(lines=(*COMING, *GOING[:2], train.replace(", except: ann", ""), GOING[3])) == []


def test_so_is_a_coach_before_midnight_to_a_flight_behind_it() -> None:
    lines = (
        "2026-06-09:",
        '{meeting: Port, time: "18:00-19:00", venue: hall}',
        '{coach: To Carrasco, time: "21:00", from: hall, to: MVD}',
        "2026-06-10:",
        '{flight: LA 401, time: "00:30-02:30", from: MVD, to: SCL}',
    )

    assert named(lines=(*COMING, *lines)) == []
    assert named(BEN_ALONE, lines=(*COMING, *lines)) == [
        "transport for Ann from Hall to Carrasco International Airport on 10 June"
    ]


@pytest.mark.parametrize(("off", "way"), [("{coach: Into town,", IN[0]), ("{coach: To Carrasco,", OUT[0])])
def test_whose_coach_to_an_airport_or_from_it_is_called_off_is_named_as_who_is_left_out_of_it(
    off: str, way: str
) -> None:
    assert named((off, off + " status: cancelled,")) == [way.replace("Ann", "Ann and Ben")]


def test_of_a_coach_that_is_called_off_nothing_is_said_where_another_is_written_or_the_way_is_short() -> None:
    taxi = "{coach: To Carrasco, status: cancelled, "
    instead = '{car: Taxi, time: "11:00", from: hall, to: MVD}\n    - ' + taxi

    assert named(("{coach: To Carrasco, ", instead)) == []
    near = (
        '{coach: To the museum, time: "10:40", from: hall, to: museum, status: cancelled}\n'
        '    - {meal: Lunch, time: "11:15-11:45", venue: museum}\n    - {coach: To Carrasco'
    )
    later = ('time: "11:00", from: hall, to: MVD', 'time: "12:00", from: museum, to: MVD')
    assert named(("{coach: To Carrasco", near), later) == []


def test_who_sleeps_far_from_the_hotel_where_the_coach_of_all_sets_off_is_named() -> None:
    apart = ("{hotel: hall}", "{hotel: hall, who: ben}\n    - {hotel: terminal, who: ann}")
    early = ('{meeting: Port, time: "09:00-10:30", venue: hall}\n    - ', "")

    assert named(early) == []
    assert named(apart, early) == ["transport for Ann from Hotel to Hall on 9 June"]


def test_who_is_named_in_the_coach_of_the_others_to_another_port_is_named() -> None:
    pier = '  pier: {name: Buceo Pier, city: Montevideo, at: "-34.9150, -56.1300"}\ndays:\n'
    boat = (
        '    - {flight: LA 401, time: "15:00-17:00", from: MVD, to: SCL}',
        '    - {flight: LA 401, time: "15:00-17:00", from: MVD, to: SCL, who: ben}\n'
        '    - {ferry: Buquebus, time: "15:00-17:15", from: pier, to: Buenos Aires, who: ann}',
    )
    top = TOP.replace("days:\n", pier)

    assert named(boat, top=top) == ["transport for Ann from Carrasco International Airport to Buceo Pier on 9 June"]
