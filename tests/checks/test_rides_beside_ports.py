"""What is said of one whom the others leave out of their ride to a place beside a port or a gate, or leave there."""

from every import every
from small_trips import dated, found, head, ways_named

SHEKOU = '  shekou: {name: Shekou works, city: Shenzhen, at: "22.4840, 113.9150"}\n'
SHOPS = '  shops: {name: Shops at the gate, city: Shenzhen, at: "22.5325, 114.1145"}\n'
PARK = '  park: {name: Coach park, city: Shenzhen, at: "22.5340, 114.1160"}\n'
FAR = '  stay: {name: Stay, city: Frankfurt, at: "50.1300, 8.7400"}\n'
HALL = '  hall: {name: Terminal 1 hall B, city: Frankfurt, at: "50.0400, 8.5720"}\n'
ACROSS = (
    "{crossing: %s}",
    "{metro: On, time: 11:00, from: %s/HK, to: hk}",
    "{meeting: Talks, time: 14:00-15:00, venue: hk}",
)


def to_gate(end: str, gate: str, places: str = "") -> str:
    """A trip over a border, to which a coach leads that ends at the place of this id."""
    coach = f"{{coach: To the border, time: 08:30, from: shekou, to: {end}, who: [ann, ben]}}"
    over = (each.replace("%s", gate) for each in ACROSS)
    lines = dated("2026-06-07:", "{hotel: shekou}", "2026-06-08:", coach, *over)
    return head("Ann Ben", "hk", places=SHEKOU + places) + lines


def to_service(places: str, ride: str, service: str) -> str:
    """A trip to a service, to which a ride takes people from the hotel `stay`."""
    return head("Ann Ben", "", places=places) + dated("2026-06-07:", "{hotel: stay}", "2026-06-08:", ride, service)


def from_gate(start: str, gate: str, places: str = "") -> str:
    """A trip over a border, behind which a coach begins at the place of this id."""
    return head("Ann Ben", "hk", base="hk", places=SHEKOU + places) + dated(
        "2026-06-08:",
        f"{{metro: To the border, time: 08:00, from: hk, to: {gate}/HK}}",
        f"{{crossing: {gate}}}",
        f"{{coach: On, time: 12:30, from: {start}, to: shekou, who: [ann, ben]}}",
        "{meeting: Talks, time: 14:30-16:00, venue: shekou}",
    )


HK_STAY = '  stay: {name: Stay, city: Hong Kong, at: "22.2770, 114.1650"}\n'
SZ_STAY = '  stay: {name: Stay, city: Shenzhen, at: "22.5300, 114.0600"}\n'
EXPRESS = to_service(
    HK_STAY,
    "{train: Airport Express, time: 08:00-08:25, from: hong-kong-station, to: airport-station, who: [ann, ben]}",
    "{flight: CX1, time: 11:30-14:50, from: HKG, to: PEK}",
)
LINE_11 = to_service(
    SZ_STAY,
    "{metro: Line 11, time: 08:00, from: stay, to: shenzhen-airport-station, who: [ann, ben]}",
    "{flight: CA1, time: 12:00-15:20, from: SZX, to: PEK}",
)
TERMINAL = to_service(
    FAR + HALL,
    "{coach: To the airport, time: 08:00, from: stay, to: hall, who: [ann, ben]}",
    "{flight: LH1, time: 12:00-13:10, from: FRA, to: MUC}",
)


@every(
    ("text", "way"),
    [
        (
            to_gate("futian-checkpoint-station", "lok-ma-chau-spur-line"),
            "Shekou works to Lok Ma Chau Spur Line / Futian",
        ),
        (to_gate("shops", "lo-wu", SHOPS), "Shekou works to Lo Wu / Luohu"),
        (EXPRESS, "Stay to Hong Kong International Airport"),
        (LINE_11, "Stay to Shenzhen Bao'an International Airport"),
        (TERMINAL, "Stay to Frankfurt Airport"),
    ],
)
def test_who_is_left_out_of_the_ride_to_a_place_beside_a_port_or_a_gate_is_named(text, way):
    assert ways_named(text) == []
    assert ways_named(text.replace("[ann, ben]", "ann")) == [f"transport for Ben from {way} on 8 June"]


def test_so_is_who_lands_and_is_left_out_of_the_ride_that_begins_there():
    text = head("Ann Ben", "", places=FAR + HALL) + dated(
        "2026-06-08:",
        "{flight: LH2, time: 08:00-09:10, from: MUC, to: FRA}",
        "{coach: On, time: 10:30, from: hall, to: stay, who: [ann, ben]}",
        "{meeting: Talks, time: 13:00-14:00, venue: stay}",
    )

    assert "Frankfurt Airport" not in "".join(ways_named(text))
    (told,) = ways_named(text.replace("[ann, ben]", "ann"))
    assert told.startswith("transport for Ben from Frankfurt Airport to Stay on 8 June")


@every(
    ("text", "gate"),
    [
        (from_gate("futian-checkpoint-station", "lok-ma-chau-spur-line"), "Lok Ma Chau Spur Line / Futian"),
        (from_gate("park", "lo-wu", PARK), "Lo Wu / Luohu"),
    ],
)
def test_who_is_left_at_a_gate_by_the_coach_that_begins_beside_it_is_asked_about(text, gate):
    assert found(text, "unknown-way") == []

    (told,) = found(text.replace("[ann, ben]", "ann"), "unknown-way")

    assert told.message == f"others go on from {gate} by “On”, and nobody wrote how Ben would go from there to “Talks”"


def test_who_is_left_at_a_terminal_while_the_others_fly_is_asked_about():
    assert found(TERMINAL, "unknown-way") == []

    (told,) = found(TERMINAL.replace("to: MUC}", "to: MUC, who: ann}"), "unknown-way")

    assert told.people == ("ben",)
    assert (
        told.message
        == "others go on by “LH1” from Frankfurt, and nobody wrote where Ben would go from Terminal 1 hall B"
    )


def test_a_coach_to_lunch_beside_the_port_is_no_ride_to_it():
    lunch = "{meal: Lunch, time: 09:00-10:00, venue: hall, who: ann}\n    - {flight: LH1"

    assert ways_named(TERMINAL.replace("[ann, ben]", "ann").replace("{flight: LH1", lunch)) == []


STATION = "{coach: To the airport, time: 08:00, from: stay, to: airport-station}"
KERB = "{coach: To the airport, time: 08:00, from: stay, to: kerb}"
KERB_AT = '  kerb: {name: Departures kerb, city: Hong Kong, at: "22.3155, 113.9360"}\n'
OFFICE = '  office: {name: Office, city: Hong Kong, at: "22.2808, 114.1654"}\n'
MEETING = "{meeting: Talks, time: 14:30-15:30, venue: office}"
FLIGHT = "{flight: CX1, time: 12:00-15:20, from: HKG, to: PEK}"


def in_hong_kong(*days: str) -> str:
    """A trip in Hong Kong with these lines, day by day from 7 June."""
    dates = (f"2026-06-{7 + number:02}:" for number in range(len(days)))
    each = (part for date, lines in zip(dates, days, strict=True) for part in (date, *lines.split("; ")))
    return head("Ann Ben", "", places=HK_STAY + KERB_AT + OFFICE) + dated(*each)


@every("drive", [STATION, KERB])
def test_a_drive_to_beside_the_airport_is_asked_about_on_a_date_without_their_flight(drive):
    right = in_hong_kong("{hotel: stay}", f"{MEETING}; {{hotel: stay}}", f"{drive}; {FLIGHT}")
    wrong = in_hong_kong("{hotel: stay}", f"{drive}; {MEETING}; {{hotel: stay}}", FLIGHT)

    assert found(right, "goes-nowhere") == []
    (told,) = found(wrong, "goes-nowhere")
    assert "from where nothing takes the party on, and next is Office" in told.message


@every("drive", [STATION, KERB])
def test_so_is_a_drive_from_beside_the_airport_on_a_date_on_which_nobody_lands(drive):
    landing = "{flight: CX2, time: 05:30-09:00, from: PEK, to: HKG}"
    back = drive.replace("To the airport, time: 08:00, from: stay, to: ", "To town, time: 10:30, to: stay, from: ")
    right = in_hong_kong(f"{landing}; {back}; {MEETING}; {{hotel: stay}}", MEETING)
    wrong = in_hong_kong(f"{landing}; {MEETING}; {{hotel: stay}}", f"{back}; {MEETING}")

    assert found(right, "goes-nowhere") == []
    (told,) = found(wrong, "goes-nowhere")
    assert "would be at Stay before it: nobody wrote how to get to its beginning" in told.message


def test_a_drive_to_lunch_beside_the_airport_is_not_asked_about():
    lunch = KERB.replace("To the airport", "To lunch")

    assert found(in_hong_kong("{hotel: stay}", f"{lunch}; {MEETING}; {{hotel: stay}}", FLIGHT), "goes-nowhere") == []


def test_who_fetches_somebody_beside_the_airport_is_not_asked_about():
    guest = "{flight: CX3, time: 06:00-08:30, from: PEK, to: HKG, who: ben}"
    lines = f"{guest}; {STATION.replace('}', ', who: ann}')}; {MEETING}; {{hotel: stay}}"

    assert found(in_hong_kong("{hotel: stay, who: ann}", lines, FLIGHT), "goes-nowhere") == []
