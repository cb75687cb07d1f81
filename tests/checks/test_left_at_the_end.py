"""What is said of people for whom nothing is written behind a line, while others go on from where they are."""

import pytest
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

TOP = head("Ann Ben", "hk sz gz", base="gz")
OUT = '{coach: Out, time: "07:00", from: base, to: hk}'
MET = '{meeting: One, time: "11:00-12:30", venue: hk}'
HALF = '{coach: As far as Shenzhen, time: "14:00", from: hk, to: sz}'
HOME = '{coach: Home, time: "16:30", from: sz, to: base, who: ann}'


BACK_FROM_TOWN = (("08:00", "gz", "sz"), ("15:00", "sz", "gz"))


def left(text: str) -> str:
    """What the closing line says was not judged."""
    plan = worked_out(text).plan
    assert plan is not None
    return "; ".join(each.message for each in not_judged(plan))


def test_who_is_left_at_a_venue_from_which_others_are_driven_home_is_asked_about() -> None:
    (asked,) = found(TOP + dated("2026-05-12:", OUT, MET, HALF, HOME), "unknown-way")

    assert asked.people == ("ben",)
    assert (
        asked.message == "others go on by “Home” from Shenzhen, and nobody wrote where Ben would go from Civic Centre"
    )
    at_home = dated("2026-05-12:", OUT.replace("base", "sz"), MET, HALF, HOME)
    assert found(head("Ann Ben", "hk sz gz") + at_home.replace("base", "gz"), "unknown-way") == []


LANDING = '{flight: CX 238, time: "12:00-07:00+1", from: LHR, to: HKG}'
BEHIND = ("2026-05-12:", '{coach: To town, time: "08:30", from: HKG, to: hk}', MET)


@pytest.mark.parametrize("leaves", ["2026-05-11", "2026-05-12 08:00"])
def test_who_leaves_on_the_date_of_a_flight_overnight_is_named_where_others_are_driven_on_from_it(leaves: str) -> None:
    top = head("Ann Ben", "hk")
    gone = top.replace("{name: Ben}", f'{{name: Ben, leaves: "{leaves}"}}')

    assert "Ben from Hong Kong International Airport" in left(gone + dated("2026-05-11:", LANDING, *BEHIND))
    assert "from Hong Kong International Airport" not in left(top + dated("2026-05-11:", LANDING, *BEHIND))


def test_without_a_base_who_begins_where_others_land_is_named() -> None:
    flight = '{flight: TG 601, time: "06:00-09:00", from: BKK, to: HKG, who: ann}'

    assert "Ben to Chamber" in left(head("Ann Ben", "hk") + dated("2026-05-12:", flight, MET))
    assert "to Chamber" not in left(head("Ann Ben", "hk") + dated("2026-05-12:", flight.replace(", who: ann", ""), MET))


def test_who_has_gone_home_has_no_idle_days_but_who_goes_home_with_all_has() -> None:
    home = '{coach: Home, time: "14:00", from: hk, to: base%s}'
    stays, later = "{hotel: hk, who: ann}", ("2026-05-13:", MET.replace("}", ", who: ann}"))

    alone = TOP + dated("2026-05-12:", OUT, MET, home % ", who: ben", stays, *later)
    together = TOP + dated("2026-05-12:", OUT, MET, home % "", *later)
    assert found(alone, "idle-day") == []
    assert [each.people for each in found(together, "idle-day")] == [("ben",)]


def test_with_a_base_who_is_driven_to_a_port_at_last_is_named() -> None:
    top = head("Ann Ben", "hk gz", base="gz")
    to_port, flight = '{coach: To the airport, time: "14:00", from: hk, to: HKG}', "{flight: UO 1, from: HKG, to: CAN}"

    assert "Ann and Ben from Hong Kong International Airport" in left(top + dated("2026-05-12:", OUT, MET, to_port))
    assert "from Hong Kong" not in left(top + dated("2026-05-12:", OUT, MET, to_port, flight))


def test_whom_a_drive_or_a_service_towards_home_leaves_in_another_city_at_last_is_named_with_a_base() -> None:
    top, to_sz = head("Ann Ben", "hk gz sz", base="gz"), '{coach: To the works, time: "14:00", from: hk, to: sz}'
    train = '{train: G 1, time: "15:00-15:20", from: west-kowloon-station, to: shenzhen-north-station}'

    assert "Ann and Ben from Civic Centre" in left(top + dated("2026-05-12:", OUT, MET, to_sz))
    assert "Ann and Ben from Shenzhen North Station" in left(top + dated("2026-05-12:", OUT, MET, train))
    assert "transport" not in left(top + dated("2026-05-12:", OUT, MET, to_sz.replace("to: sz", "to: base")))


def test_whom_a_train_takes_to_an_airport_from_which_nothing_goes_on_is_named() -> None:
    train = '{train: Airport Express, time: "14:00-14:24", from: hong-kong-station, to: HKG}'
    flight = '{flight: UO 1, time: "17:00", from: HKG, to: CAN}'
    top = head("Ann Ben", "hk gz", base="gz") + dated("2026-05-12:", OUT, MET, train)

    assert "Ann and Ben from Hong Kong International Airport" in left(top)
    assert "from Hong Kong" not in left(top + dated(flight))


def test_who_leaves_behind_a_drive_to_a_place_in_another_city_is_named_but_not_at_a_port() -> None:
    gone = head("Ann Ben", "hk sz gz", base="gz").replace("{name: Ben}", '{name: Ben, leaves: "2026-05-12 15:30"}')
    to_port = HALF.replace("to: sz", "to: HKG")
    to_bridge = HALF.replace("to: sz", "to: hzmb-hong-kong-port")

    assert "Ben from Civic Centre" in left(gone + dated("2026-05-12:", OUT, MET, HALF, HOME))
    assert "Ben from" not in left(gone + dated("2026-05-12:", OUT, MET, to_port, HOME.replace("from: sz", "from: HKG")))
    assert "Ben from Hong Kong-Zhuhai-Macao Bridge" in left(gone + dated("2026-05-12:", OUT, MET, to_bridge))


def test_who_is_left_at_the_hotel_of_a_city_from_which_others_fly_home_is_asked_about() -> None:
    back = '{coach: Back, time: "14:00", from: hk, to: inn}'
    flight = '{flight: CA 1, time: "19:00-22:15", from: HKG, to: PEK%s}'
    inn = '  inn: {name: Inn, city: Hong Kong, at: "22.2950, 114.1720"}\n'
    top = head("Ann Ben", "hk", places=inn) + dated(
        "2026-05-12:", '{flight: CA 2, time: "06:00-09:30", from: PEK, to: HKG}'
    )

    (asked,) = found(top + dated(MET, back, flight % ", who: ann"), "unknown-way")
    assert asked.people == ("ben",)
    assert asked.message == "others go on by “CA 1” from Hong Kong, and nobody wrote where Ben would go from Inn"
    assert found(top + dated(MET, back, flight % ""), "unknown-way") == []


@pytest.mark.parametrize(("leaves", "named"), [("20:00", True), ("18:00", False), ("16:00", False)])
def test_who_leaves_long_after_the_train_of_the_others_is_named_at_its_station(leaves: str, named: bool) -> None:
    top = head("Ann Ben", "hk gz").replace("{name: Ben}", f'{{name: Ben, leaves: "2026-05-12 {leaves}"}}')
    begins = '{meeting: Talks, time: "10:00-12:00", venue: gz}'
    drive = '{coach: To the train, time: "13:00", to: guangzhou-south-station}'
    train = '{train: G6551, time: "16:00-17:00", from: guangzhou-south-station, to: west-kowloon-station, who: ann}'
    dinner = '{meal: Dinner, time: "18:30-19:45", venue: hk, who: ann}'

    closing = left(top + dated("2026-05-12:", begins, drive, train, dinner))
    assert ("Ben from Guangzhou South Station" in closing) is named


def test_whom_the_last_drive_takes_to_a_port_of_their_own_city_is_named() -> None:
    there, back = (f'{{coach: C, time: "{time}", from: {one}, to: {end}}}' for time, one, end in BACK_FROM_TOWN)
    top = head("Ann Ben", "gz sz", base="gz")

    assert "transport" not in left(top + dated("2026-05-12:", there, back))
    assert "Ann and Ben from Guangzhou Baiyun" in left(
        top + dated("2026-05-12:", there, back.replace("to: gz", "to: CAN"))
    )
