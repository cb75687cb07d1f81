"""What the closing line says of a way over a border that nobody wrote, beside a service the other way."""

import pytest
from small_trips import dated, head, worked_out

from delegate.assessment.not_judged import not_judged

TALKS = '    - {meeting: Talks, time: "09:00-10:00", venue: hk}\n'
MORE = '    - {meeting: More, time: "15:00-16:00", venue: mo}\n'
DINNER = '    - {meal: Dinner, time: "21:00-22:00", venue: hk}\n'
TO = '    - {ferry: TurboJET, time: "12:00-13:00", from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour}\n'
BACK = '    - {ferry: TurboJET, time: "18:00-19:00", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}\n'


def said(*lines, top=""):
    outcome = worked_out(head("Ng Ho", "hk mo", more=top) + dated("2026-04-15:") + "".join(lines))
    assert outcome.plan
    return [(each.message, each.people) for each in not_judged(outcome.plan) if each.reason == "leaving"]


def test_the_way_there_that_nobody_wrote_is_named_where_the_way_back_is_a_service():
    assert said(TALKS, MORE, BACK, DINNER) == [("the way of Ng and Ho from Chamber to Hall on 15 April", ("ng", "ho"))]


def test_the_way_back_that_nobody_wrote_is_named_where_the_way_there_is_a_service():
    assert said(TALKS, TO, MORE, DINNER) == [("the way of Ng and Ho from Hall to Chamber on 15 April", ("ng", "ho"))]


def test_who_alone_goes_so_is_named_alone():
    there = TALKS.replace("}", ", who: ng}"), '    - {meeting: Here, time: "15:00-16:00", venue: hk, who: ho}\n'

    assert said(*there, MORE.replace("}", ", who: ng}"), BACK.replace("}", ", who: ng}"), DINNER) == [
        ("the way of Ng from Chamber to Hall on 15 April", ("ng",))
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (TALKS, TO, MORE, BACK, DINNER),
        (TALKS, MORE, DINNER),
        (TALKS, "    - {coach: Over, from: hk, to: mo}\n", MORE, BACK, DINNER),
        (TALKS, "    - {crossing: hzmb-hk-macau}\n", MORE, BACK, DINNER),
    ],
)
def test_a_way_that_is_written_or_has_no_service_beside_it_is_not_named(lines):
    assert said(*lines) == []


def test_who_has_a_vehicle_is_driven_by_it():
    car = "vehicles: {van: {kind: van, seats: 8, plates: [HK, MO]}}\ndefaults: {vehicle: van}\n"

    assert said(TALKS, MORE, BACK, DINNER, top=car) == []
