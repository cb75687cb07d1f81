"""What is said of who sets out behind midnight where no hotel is written: from where the evening ended (rule 6)."""

import pytest
from small_trips import worked_out

from delegate.diagnostics import Severity

TOP = """
trip: Late
delegation: {chan: {name: Chan}, wong: {name: Wong}}
vehicles: {bus: {kind: coach, seats: 8, plates: [CN]}}
venues:
  office: {name: The Office, city: Hong Kong, at: "22.2790, 114.1720"}
  hall: {name: The Hall, city: Shenzhen, at: "22.5400, 113.9500"}
  inn: {name: The Inn, city: Shenzhen, at: "22.5420, 113.9600"}
  bureau: {name: The Bureau, city: Guangzhou, at: "23.1290, 113.2640"}
"""
OUT = '{coach: Out, time: "14:00", via: [shenzhen-bay], to: hall}'
HOME = '{coach: Home, time: "00:15", via: [shenzhen-bay], to: base}'


def told(
    evening: list[str], night: list[str], *, base: str = "base: office", notes: bool = False, before: str = ""
) -> list[str]:
    """The names of what is said of an evening and the lines behind midnight, notes on request."""
    days = (
        "".join(
            f"  2026-12-{date}:\n" + "".join(f"    - {line}\n" for line in lines)
            for date, lines in ((8, evening), (9, night))
        )
        .replace("12-8", "12-08")
        .replace("12-9", "12-09")
    )
    outcome = worked_out(f"{TOP}{base}\ndays:\n{before}{days}")
    assert outcome.plan is not None
    return [each.name for each in outcome.findings if notes or each.severity is not Severity.NOTE]


def dinner(time: str, venue: str = "hall") -> str:
    return f"{{meal: Dinner, time: {time}, venue: {venue}}}"


@pytest.mark.parametrize("time", ['"18:30-23:30"', '"18:30-21:00"', '"18:30"', "evening"])
@pytest.mark.parametrize("start", ["00:15", "01:45"])
def test_a_border_that_is_shut_behind_midnight_is_told_though_the_way_says_not_from_where(
    time: str, start: str
) -> None:
    found = told([OUT, dinner(time)], [HOME.replace("00:15", start)], notes=True)

    assert "closed-crossing" in found
    assert "no-hotel" not in found


def test_free_time_until_the_evening_is_the_last_clock_of_a_day() -> None:
    evening = [OUT.replace("14:00", "07:00"), dinner('"10:00-11:00"'), '{free: At leisure, time: "11:00-23:00"}']

    assert told(evening, [HOME]) == ["closed-crossing"]
    assert "no-hotel" in told([*evening[:2], evening[2].replace("}", ", status: cancelled}")], [HOME], notes=True)


@pytest.mark.parametrize("begin", ["to: shenzhen-bay/CN", "to: shenzhen-bay"])
def test_so_is_one_between_two_drives(begin: str) -> None:
    night = [f'{{coach: To the bay, time: "00:15", {begin}}}', "{coach: On, from: shenzhen-bay/HK, to: base}"]

    assert told([OUT, dinner('"18:30-23:00"')], night) == ["closed-crossing"]


def test_a_border_that_is_open_then_is_none() -> None:
    assert told([OUT, dinner('"18:30-23:30"')], [HOME.replace("shenzhen-bay", "huanggang")]) == []


@pytest.mark.parametrize(("time", "crossing"), [("18:00-21:30", "shenzhen-bay"), ("18:00-00:10+1", "huanggang")])
def test_who_passed_a_border_at_the_end_of_the_evening_sets_out_behind_it(time: str, crossing: str) -> None:
    """Nobody drives from the dinner over the border again."""
    evening = [dinner(f'"{time}"', "office"), f"{{crossing: {crossing}}}"]
    night = ['{coach: On, time: "02:00", to: inn}', '{meeting: Late, time: "02:45-03:00", venue: inn}']
    if crossing == "shenzhen-bay":
        night = [each.replace("02:", "00:") for each in night]

    assert "late-arrival" not in told(evening, night, base="")


@pytest.mark.parametrize("drive", [[], ['{coach: To HKG, time: "00:10", via: [huanggang], to: HKG}']])
def test_a_flight_by_night_that_cannot_be_caught_from_the_dinner_is_missed(drive: list[str]) -> None:
    flight = '{flight: SQ 1, time: "02:30-06:40", from: HKG, to: SIN}'

    assert told([dinner('"19:00-23:30"', "bureau")], [*drive, flight], base="") == ["missed-check-in"]


def test_who_is_left_out_of_the_way_home_behind_midnight_is_asked_about() -> None:
    home = HOME.replace("shenzhen-bay", "huanggang").replace("base}", "base, who: wong}")
    night = [home, '{meeting: Talks, time: "11:00-12:00", venue: office}']

    assert told([OUT, dinner('"18:30-23:30"')], night) == ["unknown-way"]


def test_a_vehicle_without_plates_for_the_way_home_behind_midnight_is_told() -> None:
    home = HOME.replace("shenzhen-bay", "huanggang").replace("base}", "base, vehicle: bus}")

    assert told([OUT, dinner('"18:30-23:30"')], [home]) == ["plates-missing"]


@pytest.mark.parametrize(
    ("time", "start"),
    [
        ('"18:30-21:00"', "02:15"),  # more than three hours, and behind two
        ('"18:30-23:30"', "04:00"),
        ('"10:00-11:00"', "00:15"),  # half a day later
    ],
)
def test_a_night_lies_before_who_may_have_slept_or_gone_elsewhere(time: str, start: str) -> None:
    evening = [OUT.replace("14:00", "07:00"), dinner(time)]

    assert told(evening, [HOME.replace("00:15", start)], notes=True).count("no-hotel") == 1


@pytest.mark.parametrize(
    ("hotel", "time", "shut"),
    [("tbc", "18:30-21:00", False), ("tbc", "18:30-23:30", True), ("inn", "18:30-21:00", True)],
)
def test_a_hotel_of_that_night_to_be_confirmed_may_lie_between(hotel: str, time: str, shut: bool) -> None:
    evening = [f"{{hotel: {hotel}, nights: 2}}", dinner(f'"{time}"')]

    assert ("closed-crossing" in told(evening, [HOME])) == shut


TO_THE_PORT = '{coach: To HKG, time: "21:00", to: HKG}'


def waiting(start: str, coach: str = TO_THE_PORT) -> list[str]:
    """What is said of a night at an airport before a departure, behind one at a hotel."""
    top = "  2026-12-07:\n    - {hotel: inn}\n"
    day = ['{meeting: Talks, time: "10:00-11:00", venue: office}', coach]
    flight = f'{{flight: SQ 1, time: "{start}-12:40", from: HKG, to: SIN}}'
    return told(day, [flight], base="", notes=True, before=top)


@pytest.mark.parametrize("start", ["01:15", "02:15", "04:55"])
def test_who_waits_at_a_port_for_a_service_of_the_small_hours_lacks_no_bed(start: str) -> None:
    assert "no-hotel" not in waiting(start)


@pytest.mark.parametrize(
    ("start", "coach"),
    [
        ("05:00", TO_THE_PORT),
        ("02:15", TO_THE_PORT.replace("21:00", "12:00")),
        ("04:55", TO_THE_PORT.replace("HKG}", "inn}")),
    ],
)
def test_who_waits_half_the_day_or_elsewhere_or_until_the_morning_has_a_night(start: str, coach: str) -> None:
    assert "no-hotel" in waiting(start, coach)


def rested(start: str, hotel: str = "inn, nights: 0", evening: str = "19:00-21:00") -> list[str]:
    """What is said of a night with a room behind the dinner, before a departure, behind one at a hotel."""
    top = "  2026-12-07:\n    - {hotel: inn}\n"
    flight = f'{{flight: ZH 1, time: "{start}-08:40", from: SZX, to: SIN}}'
    return told([dinner(f'"{evening}"'), f"{{hotel: {hotel}}}"], [flight], base="", notes=True, before=top)


@pytest.mark.parametrize("start", ["02:00", "03:55"])
def test_who_rests_in_a_day_room_before_a_departure_in_the_small_hours_lacks_no_bed(start: str) -> None:
    assert "no-hotel" not in rested(start)


@pytest.mark.parametrize(("start", "evening"), [("04:05", "19:00-21:00"), ("03:30", "12:00-13:00")])
def test_who_has_a_day_room_until_the_morning_or_for_half_a_day_has_a_night(start: str, evening: str) -> None:
    assert "no-hotel" in rested(start, evening=evening)


@pytest.mark.parametrize(
    ("service", "ends", "night"),
    [
        ("flight: XX 1, time: 20:00, from: HKG, to: PVG", "shanghai", True),
        ("flight: XX 1, time: 18:30-20:45, from: HKG, to: PVG", "shanghai", True),
        ("train: Late, time: 20:20, from: guangzhou-south-station, to: changsha-south-station", "changsha", True),
        ("flight: XX 1, time: 22:30, from: HKG, to: PVG", "shanghai", False),
        ("flight: XX 1, time: 20:00, from: HKG, to: SIN", "singapore", False),
    ],
)
def test_who_lands_in_the_evening_has_a_night_whether_the_landing_is_written_or_not(
    service: str, ends: str, night: bool
) -> None:
    morning = f"{{meeting: Talks, time: 11:00-12:00, venue: {ends}}}"

    assert ("no-hotel" in told([f"{{{service}}}"], [morning, "{hotel: inn}"], base="", notes=True)) is night
