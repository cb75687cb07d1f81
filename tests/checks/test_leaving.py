"""What is said of who leaves while others stay: they are on their way, and sleep at no hotel of that date."""

import pytest
from every import every
from programme import planned, really_planned, stops

from delegate.assessment.not_judged import not_judged
from delegate.checking import examine
from delegate.checks import every_check
from delegate.planning.plan import Plan

CHECKS = [each for each in every_check() if each.code[:4] in ("DLG2", "DLG3", "DLG4", "DLG6")]
LEAVING = ["2023-02-25 18:00", "2023-02-25"]


def leaving(when: str) -> str:
    return f"delegation:\n  ann: {{name: Ann}}\n  ben: {{name: Ben, leaves: {when}}}"


def said(plan: Plan) -> list[str]:
    return [f"{each.name}: {each.message}" for each in examine(plan, CHECKS)]


def closing(plan: Plan) -> list[str]:
    return [each.message for each in not_judged(plan) if each.reason in ("night", "leaving")]


def way(plan: Plan, who: str, day: int) -> list[str]:
    """The places of a day in order."""
    return [stop.place.id for stop in stops(plan, who, day) if stop.place]


def second_day(lines: str, when: str, *, hotel: str = "{hotel: a2, nights: 2}", after: str = "") -> Plan:
    """Talks and a hotel on a first day, and the lines of the day on which Ben leaves."""
    first = f'  2023-02-24:\n    - {{meeting: Opening, time: "15:00-18:00", venue: a}}\n    - {hotel}\n'
    third = "  2023-02-26:\n    - {meeting: Close, time: 10:00-11:00, venue: a, who: ann}\n"
    return really_planned(f"days:\n{first}  2023-02-25:\n{lines}{after or third}", people=leaving(when))


TALKS = '    - {coach: Out, to: b}\n    - {meeting: Talks, time: "12:00-17:00", venue: b}\n'


@pytest.mark.parametrize("when", LEAVING)
def test_who_leaves_during_a_day_does_not_come_back_to_the_hotel_that_runs_on(when: str) -> None:
    plan = second_day(TALKS, when)
    assert (way(plan, "ann", 1), way(plan, "ben", 1)) == (["a2", "b", "a2"], ["a2", "b"])
    assert closing(plan) == [
        # no hotel of Ben's
        "transport for Ann from Beta House to Alpha Annex on 25 February, and for Ben from Beta House"
    ]


@pytest.mark.parametrize("when", LEAVING)
def test_who_leaves_during_a_day_is_not_at_the_hotel_with_which_it_ends(when: str) -> None:
    plan = second_day(TALKS + "    - {hotel: g}\n", when, hotel="{hotel: a2}")
    assert (way(plan, "ann", 1), way(plan, "ben", 1)) == (["a2", "b", "g"], ["a2", "b"])
    assert [line.people for line in plan.lines() if line.item.kind == "hotel"] == [("ann", "ben"), ("ann",)]


@pytest.mark.parametrize("when", LEAVING)
def test_who_leaves_during_a_day_is_not_at_the_hotel_at_its_head(when: str) -> None:
    plan = second_day("    - {hotel: g}\n" + TALKS, when, hotel="{hotel: a2}")
    assert way(plan, "ben", 1) == ["a2", "b"]


@pytest.mark.parametrize("when", LEAVING)
@pytest.mark.parametrize(
    "lines",
    [
        '{hotel: g, time: "17:15"}',
        "{hotel: g, nights: 0}",
        "{hotel: g, who: ben}",
        "{hotel: g}\n    - {meal: Tea, time: 17:30-17:45, venue: a}",
    ],
)
def test_who_leaves_comes_to_a_hotel_that_says_so_or_between_two_lines(when: str, lines: str) -> None:
    plan = second_day(TALKS + f"    - {lines}\n", when, hotel="{hotel: a2}")
    assert "g" in way(plan, "ben", 1)


def test_who_leaves_on_a_later_date_sleeps_at_the_hotel() -> None:
    plan = second_day(TALKS, "2023-02-26 09:00")
    assert way(plan, "ben", 1) == ["a2", "b", "a2"]


@pytest.mark.parametrize("when", LEAVING)
def test_nothing_is_asked_at_a_border_on_the_way_to_a_hotel_where_nobody_sleeps(when: str) -> None:
    plan = second_day(TALKS + "    - {hotel: g}\n", when, hotel="{hotel: a2}")
    passages = {cohort.people: found for cohort, found in zip(plan.cohorts, plan.passages, strict=True)}
    assert [len(passages[who]) for who in (("ann",), ("ben",))] == [2, 0]


def test_who_leaves_in_the_small_hours_spends_the_evening_at_the_hotel() -> None:
    out = '    - {flight: XX 1, time: "02:00-04:00", from: ae, to: g, who: ben}\n'
    plan = planned(
        'days:\n  2023-02-24:\n    - {meeting: Talks, time: "15:00-18:00", venue: b}\n    - {hotel: a2, nights: 2}\n'
        "  2023-02-25:\n" + out,
        people=leaving("2023-02-25 02:00"),
    )
    assert way(plan, "ben", 0)[-1] == "a2"


COMES = '    - {meeting: Opening, time: "15:00-18:00", venue: a}\n'
BED = "    - {hotel: a2, who: ann}\n"
CLOSE = "  2023-02-25:\n    - {meeting: Close, time: 10:00-11:00, venue: a, who: ann}\n"


def first_day(lines: str, when: str, *, top: str = "") -> Plan:
    """The last day on which Ben has a line, and one for Ann behind it."""
    return planned("days:\n  2023-02-24:\n" + lines + CLOSE, people=leaving(when), top=top)


def nights(plan: Plan) -> list[str]:
    found = [each for each in said(plan) if each.startswith("no-hotel")]
    return found + [each.message for each in not_judged(plan) if each.reason == "night"]


@pytest.mark.parametrize("when", ["2023-02-25 11:00", "2023-02-25"])
@pytest.mark.parametrize("back", ["", '    - {coach: Back, time: "18:10", to: a2}\n'])
def test_who_leaves_on_a_later_date_and_has_no_hotel_until_then_is_named(when: str, back: str) -> None:
    assert nights(first_day(COMES + back + BED, when)) == ["nights without a hotel of Ben (24 February)"]


def test_who_had_a_hotel_before_and_none_until_leaving_is_a_note() -> None:
    lines = "    - {hotel: a2}\n  2023-02-25:\n    - {meeting: Talks, time: 10:00-11:00, venue: a}\n" + BED
    close = "  2023-02-26:\n    - {meeting: Close, time: 10:00-11:00, venue: a, who: ann}\n"
    plan = planned("days:\n  2023-02-24:\n" + lines + close, people=leaving("2023-02-26"))
    assert nights(plan) == ["no-hotel: no hotel is written for Ben in the night of 25 February"]


@every(
    ("lines", "when"),
    [
        ("    - {hotel: a2}\n", "2023-02-25 11:00"),
        ("    - {hotel: a2, nights: 2}\n", "2023-02-26 11:00"),
        (BED + '    - {flight: XX 1, time: "20:00-22:00", from: ae, to: g, who: ben}\n', "2023-02-25"),
        (BED + '    - {coach: To the airport, time: "20:00", to: HKG, who: ben}\n', "2023-02-25"),
        (BED + '    - {coach: Home, time: "20:00", who: ben}\n', "2023-02-25"),
        (BED, "2023-02-25 01:30"),
        (BED + "    - {meal: Supper, time: 22:00-00:30+1, venue: a, who: ben}\n", "2023-02-25 09:00"),
        (BED, "2023-02-24 23:00"),
    ],
)
def test_who_has_a_hotel_until_leaving_or_is_on_the_way_already_is_not_named(lines: str, when: str) -> None:
    assert nights(first_day(COMES + lines, when)) == []


def test_who_is_at_home_needs_no_hotel_until_leaving() -> None:
    assert nights(first_day(COMES + BED, "2023-02-25 11:00", top="base: a3\n")) == []


def flown_home(who: str) -> Plan:
    """Both land in Hong Kong, and these people are driven on over a border to the base."""
    return really_planned(
        "days:\n  2026-07-09:\n    - {flight: XX 784, time: 16:25-21:25, from: DPS, to: HKG}\n"
        f"    - {{coach: Home, via: [hzmb-hk-zhuhai], to: base{who}}}\n",
        people="delegation: {ann: {name: Ann}, ben: {name: Ben}}",
        top="base: office\n",
        places='venues:\n  office: {name: Office, city: Zhuhai, at: "22.2710, 113.5670"}',
    )


def test_who_flies_to_a_port_from_which_the_others_are_driven_home_is_named() -> None:
    """Nobody wrote how Ben goes home; he may live where he landed, so it is no finding."""
    assert ", and for Ben from Hong Kong International Airport" in closing(flown_home(", who: ann"))[0]
    assert "from" not in closing(flown_home(""))[0]  # of the way to where they begin alone


@pytest.mark.parametrize(
    ("lands", "hotel", "named"),
    [
        ("00:20+1", "2023-02-26:\n    - {hotel: b, time: '01:45'}\n", True),
        ("21:20", "2023-02-26:\n    - {hotel: b, time: '18:00'}\n", False),
        ("21:20", "  - {hotel: b}\n  2023-02-26:\n", True),
    ],
)
def test_who_leaves_on_the_date_of_a_night_flight_is_named_where_the_others_sleep_behind_it(
    lands: str, hotel: str, named: bool
) -> None:
    flight = f"    - {{flight: XX 1, time: '19:30-{lands}', from: HKG, to: PVG}}\n"
    after = f"  {hotel}    - {{meeting: Close, time: '11:00-12:00', venue: PVG, who: ann}}\n"
    plan = second_day(flight, "2023-02-25", hotel="{hotel: a2}", after=after.replace("venue: PVG", "venue: b"))

    assert any("transport for Ben from Shanghai Pudong" in each for each in closing(plan)) is named
