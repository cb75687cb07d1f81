"""Who is left where others go on later by the clock, in whatever order the lines of the two parties are written."""

import pytest
from small_trips import dated, head, worked_out

from delegate.assessment.not_judged import not_judged

KL = '  kl: {name: Tower Hotel, city: Kuala Lumpur, at: "3.1520, 101.7100"}\n'
ZURICH = '  zrh: {name: Town Hall, city: Zurich, at: "47.3700, 8.5430"}\n'
TOP = head("Ng Ho", "hk mo sh", base="hk", places=KL + ZURICH)
OUT = (
    "2026-12-07:",
    '{flight: MH 72, time: "09:00-13:00", from: HKG, to: KUL}',
    "{hotel: kl}",
    "2026-12-08:",
)
NG = (
    '{coach: Ng to the airport, time: "15:00", from: kl, to: KUL, who: ng}',
    '{flight: AK 185, time: "18:00-22:00", from: KUL, to: HKG, who: ng}',
)
HO = '{coach: Ho to the airport, time: "12:00", from: kl, to: KUL, who: ho}'
NG_HOME = '{coach: Ng home, time: "23:00", from: HKG, to: base, who: ng}'


def told(*lines, top=TOP):
    """Who is asked about (`unknown-way`), and whose way is named at the end."""
    done = worked_out(top + dated(*lines))
    asked = [each.people for each in done.findings if each.name == "unknown-way"]
    return asked, [each.people for each in not_judged(done.plan) if each.reason == "leaving"]


@pytest.mark.parametrize(
    "lines",
    [
        (*NG, HO),
        (HO, *NG),
        (*NG, HO, NG_HOME),
        (*NG, HO.replace("12:00", "18:30")),
        (*NG, '{visit: Tower, time: "10:00-11:00", venue: kl, who: ho}', HO.replace('time: "12:00", ', "")),
    ],
    ids=["below", "above", "others-home", "while-they-fly", "without-a-clock"],
)
def test_who_is_driven_to_a_port_before_others_leave_is_asked_about_wherever_the_line_stands(lines):
    assert told(*OUT, *lines) == ([("ho",)], [])


def test_a_flight_of_the_same_people_that_had_left_before_is_not_named_as_that_of_others():
    own = '{flight: AK 100, time: "10:00", from: KUL, to: HKG, who: ho}'
    lines = (*NG, own, '{visit: Tower, time: "13:00-14:00", venue: kl, who: ho}', HO.replace("12:00", "16:00"))
    found = [each for each in worked_out(TOP + dated(*OUT, *lines)).findings if each.name == "unknown-way"]

    (message,) = [each.message for each in found if "others go on" in each.message]
    assert message.startswith("others go on by “AK 185” from Kuala Lumpur International Airport")


def test_a_line_without_a_clock_is_behind_what_ends_last_for_any_of_its_people():
    top = head("Ng Ho Li", "hk", base="hk", places=KL)
    lines = (
        '{visit: Tower, time: "09:00-09:30", venue: kl, who: ng}',
        '{meeting: Talks, time: "17:00-19:00", venue: kl, who: ho}',
        "{coach: Both to the airport, from: kl, to: KUL, who: [ng, ho]}",
        '{flight: AK 100, time: "12:00-16:00", from: KUL, to: HKG, who: li}',
    )

    assert told(*OUT, *lines, top=top)[0] == []
    assert told(*OUT, lines[0], lines[1].replace("17:00-19:00", "10:00-11:00"), *lines[2:], top=top)[0] != []


def test_who_is_driven_to_a_port_while_others_go_home_over_another_city_is_asked_about():
    top = head("Ng Ho", "hk", places=KL)
    arrival = ("2026-12-07:", '{flight: MH 72, time: "09:00-13:00", from: KUL, to: HKG}', "{hotel: hk}", "2026-12-08:")
    ng = (
        '{ferry: F 1, time: "09:00-09:55", from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour, who: ng}',
        '{flight: AK 187, time: "18:00-22:00", from: MFM, to: KUL, who: ng}',
    )
    ho = '{coach: Ho to the airport, time: "12:00", from: hk, to: HKG, who: ho}'

    assert told(*arrival, *ng, ho, top=top)[0] == [("ho",)]
    assert told(*arrival, ho, *ng, top=top)[0] == [("ho",)]


def test_who_is_driven_to_a_port_after_others_came_back_to_the_city_is_where_the_trip_ends():
    top = head("Ng Ho", "hk mo")
    ho = '{coach: Ho to the airport, time: "18:00", from: hk, to: HKG, who: ho}'
    ng = (
        '{ferry: Out, time: "09:00-09:55", from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour, who: ng}',
        '{ferry: Back, time: "15:00-15:55", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan, who: ng}',
        '{coach: Ng to the airport, time: "17:00", from: hk, to: HKG, who: ng}',
    )

    assert told("2026-12-08:", ho, *ng, top=top) == ([], [])


def test_who_lands_where_others_go_on_later_by_a_service_written_above_is_asked_about():
    out = '{flight: CX 1, time: "00:30-06:00", from: HKG, to: GVA}'
    ng = (
        '{flight: LX 1, time: "12:00-12:50", from: GVA, to: ZRH, who: ng}',
        '{flight: CX 2, time: "14:15-08:30+1", from: ZRH, to: HKG, who: ng}',
    )
    ho = '{flight: LX 3, time: "11:00-11:50", from: GVA, to: ZRH, who: ho}'

    assert told("2026-12-08:", out, *ng, ho)[0] == [("ho",)]
    assert told("2026-12-08:", out, *ng, ho.replace("11:00-11:50", "15:00-15:50"))[0] == []


QIANHAI = (
    "2026-12-08:",
    '{coach: Out, time: "08:00", from: base, via: [shenzhen-bay], to: sz}',
    '{visit: Hall, time: "10:45-12:00", venue: sz}',
)
HOME = '{car: Ng home, time: "13:00", from: sz, via: [shenzhen-bay], to: base, who: ng}'
TO_STATION = '{car: Ho to the station, time: "13:00", from: sz, to: shenzhen-north-station, who: ho}'


@pytest.mark.parametrize("clock", ['time: "13:00", ', 'time: "12:30", ', ""], ids=["at-once", "before", "without"])
def test_others_come_to_another_city_when_they_arrive_there_and_not_when_they_set_off(clock):
    home = HOME.replace('time: "13:00", ', clock)
    to_station = TO_STATION if clock else TO_STATION.replace('time: "13:00", ', "")
    top = head("Ng Ho", "hk sz", base="hk")

    assert told(*QIANHAI, home, to_station, top=top) == ([("ho",)], [])
    assert told(*QIANHAI, to_station, home, top=top) == ([("ho",)], [])


def test_who_is_driven_to_a_port_by_two_lines_without_a_clock_is_named_at_the_end():
    on = ("{coach: On, via: [shenzhen-bay], to: hk}", "{coach: To the airport, to: HKG}")
    top = head("Ng Ho", "sz hk")

    assert told("2026-12-08:", QIANHAI[2], *on, top=top) == ([], [("ng", "ho")])


SHANGHAI = ("2026-12-08:", '{flight: CX 366, time: "09:00-11:30", from: HKG, to: PVG}')
TALKS = '{meeting: Talks, time: "15:00-16:00", venue: sh, who: ng}'
FROM_SHA = '{flight: MU 500, time: "19:00-21:30", from: SHA, to: HKG, who: ng}'


def test_who_lands_with_others_who_come_home_from_another_port_is_named_at_the_end():
    assert told(*SHANGHAI, TALKS, FROM_SHA) == ([], [("ho",)])


@pytest.mark.parametrize(
    "lines",
    [
        (
            SHANGHAI[0],
            SHANGHAI[1].replace("}", ", who: ho}"),
            '{meeting: Talks, time: "15:00-16:00", venue: hk, who: ng}',
        ),
        (*SHANGHAI, TALKS.replace(", who: ng", ""), FROM_SHA.replace(", who: ng", "")),
    ],
    ids=["alone", "comes-home-too"],
)
def test_who_goes_there_alone_or_comes_home_too_is_not_named(lines):
    assert told(*lines) == ([], [])
