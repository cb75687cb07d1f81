"""What is said of a date without lines, and of a way behind it: nothing while all are aboard a service."""

import pytest
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

VISIT = '{meeting: Talks, time: "10:00-11:00", venue: la}'
FLIGHT = '{flight: CX 881, time: "22:55-05:30+2", from: LAX, to: HKG}'
DEBRIEFING = '{meeting: Debriefing, time: "10:00-11:00", venue: hk}'
TOP = head("Ann Ben", "la hk")


def missing(*lines: str) -> list[str]:
    return [each.message for each in found(TOP + dated(*lines), "day-missing")]


@pytest.mark.parametrize("flight", [FLIGHT, FLIGHT.replace("-05:30+2", "")])
def test_no_date_is_missing_on_which_all_are_aboard(flight: str) -> None:
    assert missing("2026-06-12:", VISIT, flight, "2026-06-14:", DEBRIEFING) == []


def test_a_date_is_missing_where_not_all_are_aboard_or_before_they_are() -> None:
    said = ["no lines are written for 13 June"]

    assert missing("2026-06-12:", VISIT, FLIGHT.replace("}", ", who: ann}"), "2026-06-14:", DEBRIEFING) == said
    assert missing("2026-06-12:", VISIT, "2026-06-14:", FLIGHT, "2026-06-16:", DEBRIEFING) == said
    assert missing("2026-06-12:", VISIT, FLIGHT, "2026-06-15:", DEBRIEFING) == ["no lines are written for 14 June"]


def test_who_has_nothing_behind_a_date_need_not_be_aboard() -> None:
    alone = [each.replace("}", ", who: ann}") for each in (FLIGHT, DEBRIEFING)]

    assert missing("2026-06-12:", VISIT, alone[0], "2026-06-14:", alone[1]) == []


def named(*lines: str, top: str = TOP) -> list[str]:
    outcome = worked_out(top + dated(*lines))
    assert outcome.plan is not None
    return [each.message for each in not_judged(outcome.plan) if each.reason == "leaving"]


def test_a_way_so_long_that_people_fly_is_named_behind_a_date_without_lines() -> None:
    said = ["transport for Ann and Ben from LA Chamber to Chamber between 12 and 14 June"]

    assert named("2026-06-12:", VISIT, "2026-06-14:", DEBRIEFING) == said
    assert named("2026-06-12:", VISIT, "2026-06-13:", "{free: Day off}", "2026-06-14:", DEBRIEFING) == said
    assert named("2026-06-12:", VISIT, FLIGHT, "2026-06-14:", DEBRIEFING) == []


def test_so_it_is_behind_a_night_for_which_no_hotel_is_written() -> None:
    beijing, top = VISIT.replace("venue: la", "venue: bj"), head("Ann", "bj hk")
    flight = "{flight: CX 391, time: '18:00-21:45', from: PEK, to: HKG}"

    assert named("2026-06-12:", beijing, "2026-06-13:", DEBRIEFING, top=top) == [
        "transport for Ann from Beijing Hotel to Chamber between 12 and 13 June"
    ]
    assert named("2026-06-12:", beijing, flight, "2026-06-13:", DEBRIEFING, top=top) == []


def test_so_it_is_where_a_drive_behind_the_date_does_not_say_from_where() -> None:
    beijing, back = DEBRIEFING.replace("venue: hk", "venue: bj"), "{coach: To the hotel, to: bj}"
    days = ("2026-06-12:", DEBRIEFING, "2026-06-16:")

    assert named(*days, back, beijing, top=head("Ann", "hk bj")) == [
        "transport for Ann from Chamber to Beijing Hotel between 12 and 16 June"
    ]
    assert named(*days, back.replace("}", ", from: PEK}"), beijing, top=head("Ann", "hk bj")) == [
        "transport for Ann from Chamber to Beijing Capital International Airport between 12 and 16 June"
    ]
    assert named(*days, back.replace("coach", "train"), beijing, top=head("Ann", "hk bj")) == []


def test_it_is_named_from_the_last_night_at_a_hotel_on_and_over_the_end_of_a_month() -> None:
    hotel = '{hotel: "Los Angeles", nights: 2}'
    top = head("Ann", "la hk")

    assert named("2026-06-29:", VISIT, hotel, "2026-07-02:", DEBRIEFING, top=top) == [
        "transport for Ann from Los Angeles to Chamber between 30 June and 2 July"
    ]


def test_a_day_to_be_confirmed_may_bring_them() -> None:
    assert named("2026-06-12:", VISIT, "2026-06-13: tbc", "2026-06-15:", DEBRIEFING) == []
    later = ("2026-06-13:", "{event: Reception, who: tbc}", "2026-06-15:", DEBRIEFING)
    assert named("2026-06-12:", VISIT, *later) == []


def test_behind_such_a_date_one_over_a_border_is_named_however_near_and_none_inside_a_side() -> None:
    shenzhen = '{meeting: Debriefing, time: "10:00-11:00", venue: sz}'
    hong_kong = DEBRIEFING.replace("Debriefing", "Talks")

    def of(last: str, *lines: str) -> list[str]:
        return named("2026-06-12:", hong_kong, "2026-06-14:", *lines, last, top=head("Ann", "hk sz gz"))

    assert of(shenzhen) == ["transport for Ann from Chamber to Civic Centre between 12 and 14 June"]
    assert of(shenzhen, "{coach: Over, to: sz}") == []
    assert of(shenzhen, "{crossing: futian}") == []
    garden = [each.replace("venue: hk", "venue: gz") for each in (hong_kong, shenzhen)]
    assert named("2026-06-12:", garden[0], "2026-06-14:", shenzhen, top=head("Ann", "gz sz")) == []


def test_so_is_one_over_open_sea_however_near_as_no_road_leads_there() -> None:
    top = """
trip: Lesbos and back
delegation: {ann: {name: Ann}}
venues:
  office: {name: Office, city: Athens, at: "37.9750, 23.7350"}
  inn: {name: Inn, city: Mytilene, at: "39.1080, 26.5570"}
  port: {name: Port, city: Mytilene, at: "39.1060, 26.5600"}
  gate: {name: Gate, city: Piraeus, at: "37.9430, 23.6460"}
  lamia: {name: Lamia Hall, city: Lamia, at: "38.9000, 22.4340"}
days:
"""
    back = '{meeting: Debriefing, time: "11:00-12:00", venue: office}'
    night = "2026-06-08:", "{hotel: inn, time: '17:00'}"
    boat = "2026-06-09:", '{ferry: Blue Star, time: "20:00-07:00+1", from: port, to: gate}'
    by_land = "2026-06-08:", "{hotel: lamia, time: '17:00'}"

    assert named(*night, "2026-06-10:", back, top=top) == ["transport for Ann from Inn to Office between 8 and 10 June"]
    assert named(*night, *boat, "2026-06-10:", back, top=top) == []
    assert named(*by_land, "2026-06-10:", back, top=top) == []


def nights(*lines: str) -> list[str]:
    outcome = worked_out(head("Ann", "bj hk") + dated(*lines))
    assert outcome.plan is not None
    told = [each.message for each in outcome.findings if each.name == "no-hotel"]
    return [*told, *(each.message for each in not_judged(outcome.plan) if each.reason == "night")]


def test_the_night_before_such_a_date_is_one_like_any_other() -> None:
    talks, free = VISIT.replace("venue: la", "venue: bj"), "{free: Day off}"
    flight = "{flight: CX 391, time: '18:00-21:45', from: PEK, to: HKG}"
    hotel = '{hotel: "Beijing"}'

    assert nights("2026-06-12:", talks, "2026-06-14:", flight) == ["nights without a hotel (12 June)"]
    assert nights("2026-06-12:", talks, "2026-06-15:", flight) == ["nights without a hotel (12 June)"]
    assert nights("2026-06-12:", talks, "2026-06-13:", free, "2026-06-14:", flight) == [
        "nights without a hotel (12 to 13 June)"
    ]
    assert nights("2026-06-12:", talks, hotel, "2026-06-14:", flight) == []
    assert len(nights("2026-06-11:", talks, hotel, "2026-06-12:", talks, "2026-06-14:", flight)) == 1
    assert nights("2026-06-12:", flight.replace("18:00-21:45", "22:00-07:45+1"), "2026-06-14:", DEBRIEFING) == []
