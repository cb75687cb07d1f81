"""What is said of the night behind a landing on an earlier date than the one under which the flight is written."""

from every import every
from small_trips import VENUES, dated, found, head, worked_out

TOP = head("Chan", "la la-hotel") + dated("2026-04-13:")
OUT = '{flight: CX 884, time: "00:40-22:00-1", from: HKG, to: LAX}'
TALKS = '{meeting: Talks, time: "10:00-12:00", venue: la}'
BED = '{hotel: la-hotel, time: "18:00"}'
HOME = '  2026-04-14:\n    - {flight: CX 881, time: "22:55-05:30+2", from: LAX, to: HKG}\n'


def nights(*lines: str, rest: str = HOME) -> list[str]:
    outcome = worked_out(TOP + dated(*lines) + rest)
    assert not [each for each in outcome.findings if each.severity.name == "ERROR"]
    return [each.message for each in outcome.findings if each.name == "no-hotel"]


def test_a_night_behind_a_landing_on_an_earlier_date_has_a_hotel_or_is_named() -> None:
    named = "no hotel is written for the party in the night of 12 April"

    assert nights(OUT, TALKS, BED) == [named]
    assert nights(OUT, TALKS, "{hotel: la-hotel}") == [named]
    assert nights(OUT, BED) == [named]
    later = HOME.replace(
        "2026-04-14:", '2026-04-14:\n    - {meeting: More, time: "10:00-11:00", venue: la}\n    - {hotel: la-hotel}'
    )
    assert nights(OUT, rest=later.replace("flight: CX 881", "flight: CX 883")) == [
        "no hotel is written for the party in the nights of 12 to 13 April"
    ]


@every(
    "lines",
    [
        (OUT, "{hotel: la-hotel}", TALKS, "{hotel: la-hotel}"),
        (OUT, "{hotel: la-hotel, nights: 2}", TALKS),
        (OUT, "{coach: To town, to: la-hotel}", "{hotel: la-hotel, nights: 2}", TALKS),
        (OUT, '{flight: AA 100, time: "06:00-09:00", from: LAX, to: SFO}', "{hotel: San Francisco}"),
        (OUT, '{meal: Supper, time: "00:30-01:30", venue: la}', '{hotel: la-hotel, time: "01:45"}'),
        (OUT.replace("22:00-1", "04:00"), "{hotel: la-hotel}"),
    ],
)
def test_no_night_lies_behind_a_landing_at_a_hotel_at_a_change_or_in_the_small_hours(lines: tuple[str, ...]) -> None:
    assert nights(*lines) == []


def test_a_hotel_right_below_such_a_landing_is_kept_from_that_night_on() -> None:
    assert nights(OUT, "{hotel: la-hotel}", TALKS) == ["no hotel is written for the party in the night of 13 April"]
    assert nights(OUT, "{hotel: la-hotel, nights: 2}", TALKS) == []


def test_two_hotels_one_for_the_night_of_the_landing_and_one_for_the_next_are_not_for_one_night() -> None:
    inn = '  inn: {name: LA Inn, city: Los Angeles, at: "34.0400, -118.2500"}\n'

    def said(first):
        lines = dated("2026-04-13:", OUT, first, TALKS, "{hotel: inn}")
        text = head("Chan", "la la-hotel", places=inn) + lines + HOME
        return [each.message for each in found(text, "two-hotels")]

    assert said("{hotel: la-hotel}") == []
    assert said("{hotel: la-hotel, nights: 2}") == [
        "two hotels are written for the party in the night of 13 April: LA Hotel and LA Inn"
    ]


def test_so_it_is_where_nobody_wrote_when_the_flight_lands() -> None:
    out = OUT.replace("-22:00-1", "")
    named = found(TOP + dated(out, TALKS, BED) + HOME, "no-hotel")

    assert [each.message for each in named] == ["no hotel is written for the party in the night of 12 April"]
    assert named[0].help.startswith("write when “CX 884” lands (`-1` is the day before), and a `hotel` right below")
    assert nights(out.replace("00:40", "22:40"), BED.replace("18:00", "23:00")) == []


def test_so_it_is_behind_a_flight_that_is_written_with_its_length() -> None:
    out = OUT.replace('"00:40-22:00-1"', '"00:40", for: 12h20')

    assert nights(out, TALKS, BED) == ["no hotel is written for the party in the night of 12 April"]
    assert nights(out, "{hotel: la-hotel}", TALKS) == ["no hotel is written for the party in the night of 13 April"]
    assert nights(out, "{hotel: la-hotel, nights: 2}", TALKS) == []

    home = TOP.replace("delegation:", "base: hk\ndelegation:").replace("venues:\n", f"venues:\n  hk: {VENUES['hk']}\n")
    nowhere = found(home + dated(out.replace("from: HKG, ", ""), TALKS, BED) + HOME, "no-hotel")
    assert [each.message for each in nowhere] == ["no hotel is written for the party in the night of 12 April"]


PLACES = """  akl: {name: Novotel, city: Auckland, at: "-37.0050, 174.7850"}
  inn: {name: Inn, city: Auckland, at: "-36.8440, 174.7650"}
  raro: {name: Edgewater, city: Avarua, at: "-21.2230, -159.8290"}
"""
EASTWARD = '{flight: NZ 946, time: "09:00-14:50-1", from: AKL, to: RAR}'


@every(
    ("lines", "told"),
    [
        (("{hotel: akl}", "2027-07-07:", EASTWARD, "{hotel: raro, nights: 2}"), 0),
        (("{hotel: akl, nights: 2}", "2027-07-07:", EASTWARD, "{hotel: raro}"), 1),  # kept behind the departure
        (("{hotel: akl}", "{hotel: inn}", "2027-07-07:", EASTWARD, "{hotel: raro, nights: 2}"), 1),
        (("{hotel: akl}", "2027-07-07:", EASTWARD, "{hotel: raro, nights: 2}", "{hotel: inn}"), 1),
    ],
)
def test_the_night_before_such_a_flight_and_the_one_behind_it_are_two_of_one_date(lines, told) -> None:
    text = head("Chan", "", places=PLACES) + dated("2027-07-06:", *lines)

    assert len(found(text, "two-hotels")) == told


WESTWARD = '{flight: PH 303, time: "16:00-16:45+1", from: PPG, to: APW}'


@every(
    ("flight", "date", "clock", "told"),
    [
        (WESTWARD, "2027-07-09:", "17:30", False),
        (WESTWARD, "2027-07-10:", "09:30", False),  # a whole night later
        (WESTWARD.replace("16:00-16:45", "22:00-22:45"), "2027-07-10:", "06:30", True),
        ('{flight: NZ 1, time: "22:00-23:30", from: AKL, to: WLG}', "2027-07-09:", "06:30", True),
    ],
)
def test_no_night_lies_between_an_afternoon_flight_over_the_date_line_and_a_line_of_that_date(
    flight, date, clock, told
) -> None:
    apia = '  apia: {name: Hall, city: Apia, at: "-13.8280, -171.7650"}\n'
    coach = f'{{coach: Home, time: "{clock}", from: apia, to: apia}}'
    text = head("Chan", "", places=apia) + dated("2027-07-08:", flight, date, coach)

    assert bool(found(text, "short-night")) is told
