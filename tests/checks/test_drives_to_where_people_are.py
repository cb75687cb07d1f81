"""What is asked about a written drive from another city to the one in which its people are already."""

import pytest
from every import every
from small_trips import worked_out

TOP = """
trip: A drive back
delegation: {a: {name: A}, b: {name: B}}
venues:
  dh: {name: Dubai Hotel, city: Dubai, at: "25.1410, 55.1850"}
  dm: {name: Dubai Museum, city: Dubai, at: "25.2190, 55.2820"}
  ah: {name: Abu Dhabi Hotel, city: Abu Dhabi, at: "24.4610, 54.3170"}
  am: {name: Abu Dhabi Ministry, city: Abu Dhabi, at: "24.4900, 54.3700"}
  f: {name: Futian Hall, city: Shenzhen, at: "22.5350, 114.0600"}
  w: {name: HK Hall, city: Hong Kong, at: "22.2800, 114.1600"}
days:
"""
IN_DUBAI = '{meeting: Chamber, time: "08:00-09:00", venue: dh}'
HOTEL, AT_NIGHT = "{hotel: dh}", "{hotel: ah}"
IN_ABU_DHABI = '{meeting: Ministry, time: "11:00-12:00", venue: am}'
TO_ABU_DHABI = '{coach: To Abu Dhabi, time: "14:00", from: dh, to: ah}'
DINNER = '{meal: Dinner, time: "18:00-19:00", venue: ah}'


def asked(*days: tuple[str, ...], top: str = TOP) -> list[str]:
    """The messages of DLG318 about a trip with these lines, day by day."""
    dated = (
        f"  2026-10-{20 + number}:\n" + "".join(f"    - {line}\n" for line in day) for number, day in enumerate(days)
    )
    outcome = worked_out(top + "".join(dated))
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return [each.message for each in outcome.findings if each.name == "goes-nowhere"]


def test_a_drive_under_the_wrong_date_is_asked_about() -> None:
    (message,) = asked((IN_DUBAI, HOTEL), (IN_ABU_DHABI, AT_NIGHT), (TO_ABU_DHABI, DINNER))

    assert message == (
        "“To Abu Dhabi” leads from Dubai Hotel back to Abu Dhabi, and the party would be at Abu Dhabi Hotel before it: "
        "nobody wrote how to get to its beginning"
    )


def test_a_drive_behind_what_it_leads_to_is_asked_about() -> None:
    assert len(asked((IN_DUBAI, IN_ABU_DHABI, TO_ABU_DHABI, DINNER))) == 1


def test_a_drive_over_a_border_is_asked_about_however_near() -> None:
    back = '{coach: Back, time: "14:00", from: w, to: f}'

    assert len(asked(('{meeting: M, time: "09:00-10:00", venue: f}', back))) == 1


def test_a_crossing_or_a_call_on_its_way_does_not_say_how_people_get_to_its_beginning() -> None:
    in_futian = '{meeting: M, time: "09:00-10:00", venue: f}'
    over, crossing = '{coach: Back, time: "14:00", from: w, via: [shenzhen-bay], to: f}', "{crossing: shenzhen-bay}"

    assert len(asked((in_futian, over))) == 1
    assert len(asked((in_futian, over.replace("via: [shenzhen-bay], ", ""), crossing))) == 1
    assert len(asked((IN_DUBAI, HOTEL), (IN_ABU_DHABI, TO_ABU_DHABI.replace("to:", "via: [dm], to:"), DINNER))) == 1
    assert asked((in_futian, crossing, over)) == []
    assert asked((IN_ABU_DHABI, TO_ABU_DHABI.replace("to:", "via: [am], to:"), DINNER)) == []


LANDS = '{flight: EY 1, time: "08:00-12:00", from: LHR, to: AUH}'
FROM_PORT = '{coach: To the hotel, time: "15:00", from: AUH, to: ah}'


def test_a_drive_from_the_port_under_the_date_behind_the_landing_is_asked_about() -> None:
    (message,) = asked((LANDS, AT_NIGHT), (FROM_PORT, DINNER))

    assert (
        "leads from Zayed International Airport back to Abu Dhabi, and the party would be at Abu Dhabi Hotel" in message
    )
    assert len(asked((LANDS, AT_NIGHT), (IN_ABU_DHABI, FROM_PORT, DINNER))) == 1


def test_a_drive_back_to_the_port_where_people_have_just_landed_is_turned_round() -> None:
    to_port = '{coach: To the hotel, time: "13:00", from: ah, to: AUH}'
    (message,) = asked((LANDS, to_port, IN_ABU_DHABI.replace("11:00-12:00", "17:00-18:00")))

    assert "would be at Zayed International Airport before it and at Abu Dhabi Ministry after it" in message
    assert asked((LANDS, to_port, '{flight: EY 2, time: "20:00-23:00", from: AUH, to: LHR}')) == []
    assert asked((LANDS, to_port)) == []


def test_of_a_walk_through_a_crossing_that_is_turned_round_the_sides_are_named() -> None:
    to_border = '{metro: East Rail, time: "08:00", from: w, to: lo-wu/HK}'
    over = '{walk: Over, time: "09:30", from: lo-wu/CN, to: lo-wu/HK}'
    (message,) = asked((to_border, over, "{coach: On, from: lo-wu/CN, to: f}"))

    assert message == (
        "“Over” leads through Lo Wu / Luohu from the Mainland to Hong Kong, and the party would be in Hong Kong "
        "before it and in the Mainland after it"
    )


def test_the_drive_home_from_the_port_written_the_other_way_round_is_told_where_nothing_follows() -> None:
    home = "{coach: Home, from: base, to: AUH}"
    (message,) = asked((LANDS, home), top=TOP.replace("days:", "base: ah\ndays:"))

    assert message.endswith("would be at Zayed International Airport before it, and nothing is written behind it")


@every(
    "days",
    [
        ((LANDS, FROM_PORT, DINNER),),
        ((LANDS, AT_NIGHT), ('{meeting: Greeting, time: "14:00-14:30", venue: AUH}', FROM_PORT, DINNER)),
        ((IN_ABU_DHABI, AT_NIGHT), (IN_DUBAI, TO_ABU_DHABI, DINNER)),
        ((LANDS, AT_NIGHT), ("{coach: To the airport, from: ah, to: AUH}", FROM_PORT, DINNER)),
        ((LANDS, AT_NIGHT), ('{car: To the hotel, time: "15:00", from: am, to: ah}', DINNER)),
        (
            (LANDS.replace("08:00-12:00", "15:00-23:40"), AT_NIGHT),
            (FROM_PORT.replace("15:00", "00:40"), IN_ABU_DHABI),
        ),
    ],
)
def test_who_is_at_the_port_and_a_drive_inside_the_city_are_not_asked_about(days: tuple[tuple[str, ...], ...]) -> None:
    assert asked(*days) == []


@every(
    "lines",
    [
        (IN_DUBAI, TO_ABU_DHABI, DINNER),
        (IN_ABU_DHABI, '{coach: Out, time: "12:10", from: am, to: dm}', TO_ABU_DHABI.replace("dh,", "dm,"), DINNER),
        (IN_ABU_DHABI, '{coach: Out and back, time: "12:10-19:00", from: am, via: [dm], to: ah}'),
        (IN_ABU_DHABI, '{free: In Dubai, time: "12:30-13:30"}', TO_ABU_DHABI, DINNER),
        (TO_ABU_DHABI.replace("14:00", "08:00"), TO_ABU_DHABI, DINNER),  # the coach goes twice
        ('{meeting: M, time: "09:00-10:00", venue: dh}', '{car: Back, time: "12:00", from: dm, to: dh}'),  # in one city
        (TO_ABU_DHABI, DINNER),  # with which the trip begins
        (IN_ABU_DHABI, '{visit: Somewhere, time: "12:30-13:30", venue: tbc}', TO_ABU_DHABI, DINNER),
    ],
)
def test_a_drive_to_whose_beginning_people_come_is_as_it_is_meant(lines: tuple[str, ...]) -> None:
    assert asked(lines) == []


@pytest.mark.parametrize(
    "mended",
    [
        ((IN_DUBAI, HOTEL), (TO_ABU_DHABI.replace("14:00", "08:00"), IN_ABU_DHABI, AT_NIGHT)),
        (
            (IN_DUBAI, HOTEL),
            (IN_ABU_DHABI, AT_NIGHT),
            ('{coach: Out, time: "08:00", from: ah, to: dh}', TO_ABU_DHABI, DINNER),
        ),
    ],
)
def test_what_the_help_says_mends_it(mended: tuple[tuple[str, ...], ...]) -> None:
    assert asked(*mended) == []


HOME = TOP.replace("days:", "base: w\ndays:")
TURNED = '{coach: To the airport, time: "17:00", from: HKG, to: base}'
FLIES = '{flight: CX 251, time: "23:55-05:45+1", from: HKG, to: LHR}'
LATE = TURNED.replace("17:00", "21:30")
AT_NIGHT_OUT = FLIES.replace("23:55-05:45+1", "00:55-05:45")


@pytest.mark.parametrize("days", [((TURNED, FLIES),), ((LATE,), (AT_NIGHT_OUT,))])
def test_the_first_drive_of_all_back_to_the_base_is_turned_round(days: tuple[tuple[str, ...], ...]) -> None:
    (message,) = asked(*days, top=HOME)

    assert message == (
        "“To the airport” leads from Hong Kong International Airport to HK Hall, and the party would be at HK Hall "
        "before it and at Hong Kong International Airport after it"
    )


@every(
    ("days", "top"),
    [
        (((TURNED, FLIES),), TOP.replace("days:", "base: dh\ndays:")),
        (((TURNED, FLIES),), HOME.replace("{name: A}", "{name: A, joins: 2026-10-20}").replace("b: {name: B}", "")),
        (((TURNED.replace("17:00", "08:00"), '{meeting: M, time: "12:00-13:00", venue: w}', FLIES),), HOME),
        (((TURNED.replace("17:00", "08:00"), '{free: At home, time: "12:00-13:00"}', FLIES),), HOME),
        (((TURNED.replace("17:00", "08:00"),), (FLIES,)), HOME),
        (((TURNED.replace("17:00", "08:00"), "{coach: Out, to: HKG}", FLIES),), HOME),
    ],
    ids=["another-base", "joins-there", "a-meeting-at-home", "time-off", "a-night-at-home", "a-way-back"],
)
def test_who_begins_elsewhere_or_has_something_at_home_behind_the_first_drive_is_not_asked_about(
    days: tuple[tuple[str, ...], ...], top: str
) -> None:
    days = tuple(tuple(line.replace("to: base", "to: w") for line in day) for day in days)

    assert asked(*days, top=top) == []


LANDS_B = '{flight: EK 1, time: "01:00-05:00", from: SIN, to: HKG, who: b}'
LANDS_A = '{flight: EY 1, time: "06:00-10:00", from: SIN, to: HKG, who: a}'
ROUND_B = '{coach: Blue, time: "06:30", from: HKG, to: w, who: b}'
ROUND_A = '{coach: Red, time: "12:00", from: HKG, to: w}'


@pytest.mark.parametrize(
    "lines",
    [
        (LANDS_B, LANDS_A, ROUND_B, ROUND_A),
        (LANDS_B, LANDS_A, ROUND_B, ROUND_A.replace("to: w", "to: w, who: b")),
        (LANDS_B, LANDS_A, ROUND_B, '{meeting: M, time: "08:00-09:00", venue: w, who: b}', ROUND_A),
    ],
    ids=["for-everybody", "for-the-first-once-more", "a-meeting-between"],
)
def test_a_second_coach_from_the_port_is_not_for_who_is_in_town_already(lines: tuple[str, ...]) -> None:
    (message,) = asked(lines)

    assert "“Red” leads from Hong Kong International Airport back to Hong Kong, and B would be at HK Hall" in message


@pytest.mark.parametrize(
    "lines",
    [
        (LANDS_B, LANDS_A, ROUND_B, ROUND_A.replace("to: w", "to: w, who: a")),
        (LANDS_B, LANDS_A, ROUND_B, "{coach: To fetch him, from: w, to: HKG, who: b}", ROUND_A),
        (LANDS_B, LANDS_A, ROUND_B, '{meeting: Greeting, time: "10:00-11:00", venue: HKG}', ROUND_A),
        (ROUND_B, ROUND_A),  # nobody wrote who lands when
        (LANDS_B, LANDS_A, ROUND_B, ROUND_A.replace("12:00", "06:30").replace("to: w", "to: w, who: b")),  # too late
    ],
    ids=["others", "goes-back", "has-a-line-there", "no-landing", "too-late"],
)
def test_a_second_coach_from_the_port_is_for_who_is_there(lines: tuple[str, ...]) -> None:
    assert asked(lines) == []


NEAR = TOP.replace(
    "days:",
    '  gh: {name: Hotel Bristol, city: Geneva, at: "46.2090, 6.1480"}\n'
    '  gw: {name: WTO, city: Geneva, at: "46.2240, 6.1500"}\n'
    "days:",
)
LANDS_NEAR, SLEEP_NEAR = '{flight: LX 2, time: "19:30-20:30", from: ZRH, to: GVA}', "{hotel: gh}"
TALKS_NEAR = '{meeting: Talks, time: "10:00-12:00", venue: gw}'
FETCHED_NEAR = '{coach: To the hotel, time: "21:45", from: GVA, to: gh}'
FLIES_NEAR = '{flight: LX 3, time: "20:30-21:20", from: GVA, to: ZRH}'


def test_a_coach_from_an_airport_near_the_city_where_nobody_is_or_lands_is_asked_about() -> None:
    (message,) = asked((LANDS_NEAR, SLEEP_NEAR), (TALKS_NEAR, FETCHED_NEAR, SLEEP_NEAR), (FLIES_NEAR,), top=NEAR)

    assert "leads from Geneva Airport back to Geneva, and the party would be at WTO before it" in message


@every(
    ("more", "top"),
    [
        (('{flight: LX 4, time: "19:00-20:50", from: LHR, to: GVA, who: b}',), NEAR),
        (('{flight: LX 4, time: "23:30-00:20+1", from: GVA, to: ZRH, who: b}',), NEAR),
        (("{flight: LX 4, from: LHR, to: GVA, who: b}",), NEAR),
        (('{meeting: Greeting, time: "21:00-21:30", venue: GVA, who: b}',), NEAR),
        ((), NEAR.replace("{name: B}", "{name: B, leaves: 2026-10-21}")),
        ((), NEAR.replace('"46.2240, 6.1500"', '"46.2340, 6.1170"')),  # at the airport
        (('{coach: To fetch the others, time: "20:30", from: gw, to: GVA}',), NEAR),
        (('{free: Shops, time: "19:00-21:00"}',), NEAR),
        ((), NEAR.replace('"46.2090, 6.1480"', '"46.2500, 6.3000"')),  # from near it to a hotel three times as far
    ],
)
def test_a_coach_from_a_near_airport_is_as_it_is_meant_where_somebody_may_be_there(
    more: tuple[str, ...], top: str
) -> None:
    assert asked((LANDS_NEAR, SLEEP_NEAR), (TALKS_NEAR, *more, FETCHED_NEAR, SLEEP_NEAR), (FLIES_NEAR,), top=top) == []
