"""What is asked where a ride ends at one port of a city, and what takes people on leaves from one of another kind."""

from every import every
from small_trips import but, dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

TOP = head("Ann Ben", "hk gz sz mo", base="hk")
DAY = "2026-06-09:"
TO_THE_AIRPORT = '{coach: To the airport, time: "08:00", from: hk, to: HKG}'
TO_THE_PIER = '{coach: To the boat, time: "08:00", from: hk, to: macau-ferry-terminal-sheung-wan}'
TO_THE_BAY = '{coach: To the border, time: "07:30", from: hk, to: shenzhen-bay/HK}'
TRAIN = '{train: G1, time: "10:30-11:40", from: west-kowloon-station, to: guangzhou-south-station}'
BRIDGE_BUS = '{coach: Bridge bus, time: "10:45", from: hzmb-hong-kong-port, to: hzmb-macau-port}'
FLIGHT = '{flight: CX 1, time: "20:00-23:00", from: HKG, to: SIN}'
NAMES = ("service-leaves-elsewhere", "goes-nowhere", "unknown-way", "tight-leg", "service-ends-elsewhere")


def asked(*lines: str, top: str = TOP) -> list[str]:
    return [each.name for each in found(top + dated(DAY, *lines), *NAMES)]


def test_a_coach_to_the_airport_before_a_train_is_asked_about():
    (told,) = found(TOP + dated(DAY, TO_THE_AIRPORT, TRAIN), *NAMES)

    assert told.message == (
        "“G1” leaves from Hong Kong West Kowloon Station, and before it people are at Hong Kong International Airport "
        "in Hong Kong, 24 km away: nobody wrote how to get there"
    )


@every(
    "lines",
    [
        (TO_THE_PIER, BRIDGE_BUS),
        (
            '{coach: To the airport, time: "09:30", from: sz, to: shenzhen-north-station}',
            '{flight: CA 1, time: "17:00-21:00", from: SZX, to: PEK}',
        ),
        (TO_THE_PIER, '{coach: Over, time: "11:00", from: shenzhen-bay/HK, to: shenzhen-bay/CN}'),
        (TO_THE_BAY, TRAIN),
        ('{coach: To the border, time: "07:30", from: hk, to: hzmb-hong-kong-port}', TRAIN),
        (
            '{coach: To the train, time: "08:00", from: gz, to: guangzhou-east-station}',
            '{coach: Home, time: "11:00", from: nansha-passenger-port, to: hk}',
        ),
        (
            '{coach: To the buses, time: "08:00", from: gz, to: guangzhou-east-station}',
            '{ferry: To Hong Kong, time: "11:00-13:00", from: nansha-passenger-port, to: china-ferry-terminal}',
        ),
        (TO_THE_AIRPORT, '{flight: CX 1, time: "10:00-13:00", from: HKG, to: SIN, status: cancelled}', TRAIN),
    ],
)
def test_so_it_is_with_piers_stations_and_gates_and_with_a_flight_that_is_called_off(lines):
    assert asked(*lines)[0] == "service-leaves-elsewhere"


def test_so_it_is_of_people_in_a_car_of_the_trip():
    top = head("Ann", "hk gz", base="hk", more="vehicles: {van: {kind: car, seats: 4, plates: HK}}\n")

    assert asked(but(TO_THE_AIRPORT.replace("coach", "car"), "vehicle: van"), TRAIN, top=top) == [
        "service-leaves-elsewhere"
    ]


def test_one_of_several_who_is_set_down_at_another_port_is_asked_about_and_not_named_at_the_end():
    ben = TO_THE_AIRPORT.replace("}", ", who: ben}")
    ann = '{coach: To the train, time: "08:00", from: hk, to: west-kowloon-station, who: ann}'
    outcome = worked_out(TOP + dated(DAY, ben, ann, TRAIN))
    assert outcome.plan is not None

    assert [(each.name, each.people) for each in outcome.findings if each.name in NAMES] == [
        ("service-leaves-elsewhere", ("ben",))
    ]
    assert [each for each in not_judged(outcome.plan) if each.reason == "leaving" and "ben" in each.people] == []


@every(
    "lines",
    [
        ('{flight: CX 2, time: "06:00-08:00", from: TPE, to: HKG}', TRAIN),
        ('{coach: Bridge bus, time: "07:00", from: hzmb-macau-port, to: hzmb-hong-kong-port}', TRAIN),
        ('{walk: Over, time: "08:00", from: lo-wu/CN, to: lo-wu/HK}', FLIGHT),
        (TO_THE_AIRPORT, "{taxi: Across, from: HKG, to: west-kowloon-station}", TRAIN),
        (TO_THE_AIRPORT, '{free: Shops, time: "08:45-09:15"}', TRAIN),
        (TO_THE_AIRPORT, '{meal: Breakfast, time: "08:45-09:00", venue: HKG}', TRAIN),
        (but(TO_THE_AIRPORT, "via: west-kowloon-station"), TRAIN),
        ('{metro: In, time: "08:00", from: hk, to: kowloon-station}', TRAIN),
        ('{coach: To the bridge, time: "08:00", from: hk, to: HKG}', BRIDGE_BUS),
    ],
)
def test_nothing_is_asked_behind_a_landing_or_a_border_or_where_a_way_or_anything_at_the_port_is_written(lines):
    assert [name for name in asked(*lines) if name != "tight-leg"] == []


@every(
    ("people", "lines"),
    [
        (
            "{ann: {name: Ann}, ben: {name: Ben}}",
            (
                '{flight: CX 2, time: "06:30-08:20", from: TPE, to: HKG, who: ben}',
                but(TO_THE_AIRPORT, "who: ann"),
                TRAIN,
            ),
        ),
        ("{ann: {name: Ann}, ben: {name: Ben, joins: 2026-06-09}}", (but(TO_THE_AIRPORT, "who: ann"), TRAIN)),
        ("{ann: {name: Ann}}", (TO_THE_AIRPORT.replace("To the airport", "Bags"), TRAIN, FLIGHT)),
    ],
)
def test_nor_where_somebody_may_be_met_or_luggage_left_at_the_port(people, lines):
    top = head("Ann", "hk gz", base="hk").replace("{ann: {name: Ann}}", people)

    assert "service-leaves-elsewhere" not in asked(*lines, top=top)


def test_two_ends_of_one_bridge_are_less_than_a_kilometre_apart_and_not_none():
    over = '{coach: Over, time: "10:00", from: hzmb-hk-zhuhai/HK, to: hzmb-hk-zhuhai/CN}'
    on = '{coach: To the hall, time: "13:00", from: hzmb-macau-port, to: mo}'
    said = [each.message for each in found(TOP + dated(DAY, over, on), *NAMES)]

    assert any(", less than 1 km away: nobody wrote how to get there" in each for each in said), said


OSLO = head("Ann", "hk", base="hk").replace(
    "venues:",
    """venues:
  hotel: {name: Hotel Bristol, city: Oslo, at: "59.9150, 10.7400"}
  pier: {name: Utstikker pier, city: Oslo, at: "59.9030, 10.7450"}
  station: {name: NAME, city: Oslo, at: "59.9110, 10.7530"}
  field: {name: Fornebu airport, city: Oslo, at: "59.8960, 10.6650"}
  hall: {name: City hall, city: Oslo, at: "59.9120, 10.7340"}""",
)
OUT = '{flight: SK 1455, time: "12:00-13:10", from: OSL, to: CPH}'


@every(
    ("end", "name", "onward", "asked"),
    [
        ("pier", "Oslo S", OUT, True),
        ("station", "Oslo S station", OUT, True),
        ("station", "Oslo S", OUT, False),  # nothing says what it is
        ("hall", "Oslo S", OUT, False),
        ("hotel", "Oslo S", OUT, False),
        ("station", "Oslo S station", '{ferry: Crown, time: "12:00-14:00", from: pier, to: field}', False),  # 1 km off
        ("station", "Oslo S station", '{flight: LN 1, time: "12:00-14:00", from: field, to: CPH}', False),  # 5 km off
        ("field", "Oslo S", OUT, True),
    ],
)
def test_a_port_of_the_trips_own_is_one_by_its_name(end, name, onward, asked):
    ride = f'{{coach: Out, time: "08:00", from: hotel, to: {end}}}'

    assert ("service-leaves-elsewhere" in asked_in_oslo(name, ride, onward)) is asked


def asked_in_oslo(name, *lines):
    return asked(*lines, top=OSLO.replace("NAME", name))


@every(("name", "base"), [("Hotel Central station", "hk"), ("Grand station", "station")])
def test_nobody_is_asked_about_a_hotel_or_a_base_that_has_the_name_of_a_port(name, base):
    top = OSLO.replace("NAME", name).replace("base: hk", f"base: {base}")
    night = ("2026-06-08:", "{hotel: station}") if base == "hk" else ()
    talks = '{meeting: Talks, time: "08:00-08:45", venue: hall}'
    back = '{coach: Back, time: "09:00", from: hall, to: station}'

    assert [each.name for each in found(top + dated(*night, DAY, talks, back, OUT), *NAMES)] == []


@every(
    ("lands", "start", "name", "named"),
    [
        ("pier", "skoyen", "Skøyen station", True),
        ("pier", "skoyen", "Skøyen", True),  # no port, but 5 km away
        ("pier", "station", "Oslo S station", False),  # 1 km
        ("pier", "pier", "Skøyen station", False),
    ],
)
def test_who_lands_at_a_port_while_the_coach_waits_at_one_of_another_kind_is_named_at_the_end(
    lands, start, name, named
):
    top = OSLO.replace("NAME", "Oslo S station").replace(
        "  hall:", f'  skoyen: {{name: {name}, city: Oslo, at: "59.9220, 10.6790"}}\n  hall:'
    )
    boat = f'{{ferry: "Crown", time: "08:00-10:00", from: field, to: {lands}}}'
    coach = f'{{coach: To the hotel, time: "11:00", from: {start}, to: hotel}}'
    outcome = worked_out(top + dated(DAY, boat, coach, '{meeting: Talks, time: "15:00-16:00", venue: hotel}'))
    assert outcome.plan is not None

    assert any(each.reason == "leaving" and "Skøyen" in each.message for each in not_judged(outcome.plan)) is named


MACAU = head("Ann Ben", "mo", more="vehicles: {v: {kind: coach, seats: 20, plates: [MO, CN]}}\n")
BOAT_IN = '{ferry: To Macau, time: "09:00-10:00", from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour}'
FLIGHT_IN = '{flight: NX 1, time: "06:00-10:00", from: SIN, to: MFM}'
AWAY = "to: macau-ferry-terminal-sheung-wan"


@every(
    ("lands", "start", "told"),
    [
        (BOAT_IN, "hengqin/MO", True),
        (BOAT_IN, "hzmb-macau-port", True),
        (BOAT_IN, "MFM", True),
        (FLIGHT_IN, "macau-outer-harbour", True),
        (BOAT_IN, "macau-outer-harbour", False),
        (BOAT_IN.replace("outer-harbour", "taipa-ferry"), "MFM", False),  # they lie beside each other
        (FLIGHT_IN, "macau-taipa-ferry", False),
        (BOAT_IN, "mo", False),  # no port: they may walk there, or are met
    ],
)
def test_who_lands_at_a_port_while_their_vehicle_waits_at_one_of_another_kind_is_asked_about(lands, start, told):
    coach = f'{{coach: To the hall, time: "11:30", from: {start}, to: mo, vehicle: v}}'
    talks = '{meeting: Talks, time: "12:30-13:30", venue: mo}'

    assert ("service-ends-elsewhere" in asked(lands, coach, talks, top=MACAU)) is told


@every(
    "between",
    [
        '{coach: To the gate, time: "10:40", from: macau-outer-harbour, to: hengqin/MO}',
        '{free: Old town, time: "10:30-11:10"}',
        '{meal: Tea, time: "10:40-11:10", venue: mo}',
    ],
)
def test_nobody_is_asked_about_who_has_a_way_or_time_between_the_two(between):
    coach = '{coach: On, time: "12:30", from: hengqin/MO, to: mo, vehicle: v}'

    assert "service-ends-elsewhere" not in asked(BOAT_IN, between, coach, top=MACAU)


@every(
    ("driven", "service", "told"),
    [
        ("MFM", f'{{ferry: Away, time: "14:00", from: macau-outer-harbour, {AWAY}}}', True),
        ("macau-outer-harbour", '{flight: NX 2, time: "15:00-19:00", from: MFM, to: SIN}', True),
        ("MFM", f'{{ferry: Away, time: "14:00", from: macau-taipa-ferry, {AWAY}}}', False),
    ],
)
def test_a_pier_over_the_bridge_from_an_airport_is_another_port_and_one_beside_it_is_not(driven, service, told):
    coach = f'{{coach: To the port, time: "11:00", from: mo, to: {driven}, vehicle: v}}'

    assert ("service-leaves-elsewhere" in asked(coach, service, top=MACAU)) is told


@every(("name", "told"), [("Utstikker pier", True), ("Fornebu airport pier", False)])
def test_a_pier_five_km_from_an_airport_belongs_to_it_where_it_is_called_after_it(name, told):
    isle = '  isle: {name: Isle pier, city: Oslo, at: "59.8800, 10.7000"}\n  hall:'
    top = OSLO.replace("Utstikker pier", name).replace("  hall:", isle)
    ride = '{coach: Out, time: "08:00", from: hotel, to: field}'

    boat = '{ferry: Crown, time: "12:00-14:00", from: pier, to: isle}'
    assert ("service-leaves-elsewhere" in asked(ride, boat, top=top)) is told


AEROPARQUE = """
  plata: {name: Hotel Plata, city: Buenos Aires, at: "-34.5980, -58.3750"}
  boats: {name: NAME, city: Buenos Aires, at: "-34.5960, -58.3680"}
"""


@every(
    ("name", "landing", "is_asked"),
    [
        ("Buquebus terminal", "{ferry: BQB 1, time: 10:00-12:15, from: Montevideo, to: boats}", True),
        ("Bus terminal", "{hotel: plata}", True),
        ("Business terminal", "{hotel: plata}", False),  # that of a charter flight
    ],
)
def test_a_terminal_of_boats_or_buses_is_none_of_the_airport_six_km_away(name, landing, is_asked):
    top = head("Ann Ben", "", places=AEROPARQUE.strip("\n").replace("NAME", name) + "\n")
    to_it = "{coach: To Aeroparque, time: 06:30, from: plata, to: boats}"
    flight = "{flight: AR 1730, time: 09:30-11:20, from: AEP, to: IGR}"

    told = found(top + dated("2026-08-10:", landing, "2026-08-11:", to_it, flight), *NAMES)

    assert [each.name for each in told] == ["service-leaves-elsewhere"] * is_asked
