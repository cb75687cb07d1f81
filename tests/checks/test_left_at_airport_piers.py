"""What is said of people at a pier inside an airport to which they come by no flight, or from which they take none."""

import pytest
from every import every
from small_trips import VENUES, dated, found, worked_out

from delegate.assessment.not_judged import not_judged

TALKS = '{meeting: Talks, time: "15:00-16:00", venue: mo}'
FERRY = '{ferry: F 1, time: "10:00-11:00", from: macau-outer-harbour, to: skypier}'
FLIES = '{flight: SQ 2, time: "14:45-18:45", from: HKG, to: SIN}'
LANDS = '{flight: SQ 1, time: "08:00-12:00", from: SIN, to: HKG}'
FROM_IT = '{ferry: F 2, time: "15:00-16:00", from: skypier, to: macau-outer-harbour}'
LUNCH = '{meal: Lunch, time: "13:00-13:30", venue: HKG}'


def trip(*lines: str, ben: str = "", base: str = "") -> str:
    people = f"delegation: {{ann: {{name: Ann}}, ben: {{name: Ben{ben}}}}}"
    venues = "".join(f"  {id_}: {VENUES[id_]}\n" for id_ in ("mo", "hk"))
    return f"trip: Small\n{base}{people}\nvenues:\n{venues}days:\n" + dated(*lines)


def away(*lines: str, ben: str = "", base: str = "") -> str:
    """Talks in Macau on the day before the lines."""
    return trip("2026-05-11:", TALKS, "{hotel: mo}", "2026-05-12:", *lines, ben=ben, base=base)


def asked(text: str) -> list[str]:
    return [each.message for each in found(text, "which-port", "unknown-way", "not-home")]


BEN_STAYS = FLIES.replace("to: SIN", "to: SIN, who: ann")
ENDS = "“F 1” goes to Hong Kong Airport SkyPier, from where people only fly on, and no flight of {} is written"
BEGINS = "“F 2” leaves from Hong Kong Airport SkyPier, to which people come only by air, and no flight of {} is written"


@pytest.mark.parametrize("base", ["", "base: hk\n", "base: mo\n"])
@pytest.mark.parametrize(
    ("lines", "whom"),
    [
        ((FERRY,), "the party"),
        ((FERRY.replace("skypier", "HKG"),), "the party"),
        ((FERRY, BEN_STAYS), "Ben"),
        (('{coach: F 1, time: "10:00", from: hzmb-macau-port, to: skypier}',), "the party"),
    ],
)
def test_who_takes_no_flight_from_a_pier_inside_an_airport_is_asked_about_once(
    lines: tuple[str, ...], whom: str, base: str
) -> None:
    text = away(*lines, base=base)

    assert asked(text) == [ENDS.format(whom)]
    plan = worked_out(text).plan
    assert plan is not None
    assert not any("SkyPier" in each.message for each in not_judged(plan))


@pytest.mark.parametrize("lines", [(FERRY, FLIES), (FERRY, LUNCH, FLIES), (FERRY, "2026-05-13: tbc", "2026-05-14:")])
def test_nothing_is_asked_where_people_fly_on_or_may(lines: tuple[str, ...]) -> None:
    lines = tuple(each.replace("2026-05-13: tbc", "2026-05-13: {items: tbc}") for each in lines)

    assert asked(away(*lines)) == []


@pytest.mark.parametrize(
    ("leaves", "told"), [("2026-05-12", 0), ("2026-05-12 12:00", 0), ("tbc", 0), ("2026-05-14", 1)]
)
def test_who_leaves_on_that_date_flies_on_as_nobody_wrote(leaves: str, told: int) -> None:
    assert asked(away(FERRY, BEN_STAYS, ben=f", leaves: {leaves}")) == [ENDS.format("Ben")] * told


def test_a_flight_that_is_called_off_is_asked_about_and_not_the_pier() -> None:
    (only,) = asked(away(FERRY, FLIES.replace("to: SIN", "to: SIN, status: cancelled")))

    assert "“SQ 2” is called off" in only


@pytest.mark.parametrize(
    "home",
    [
        '{coach: Home, time: "12:40", from: HKG, to: hk}',
        '{coach: Home, time: "12:40", from: skypier, to: hk}',
        '{train: Airport Express, time: "12:40-13:04", from: airport-station, to: hong-kong-station}',
        '{meal: Lunch, time: "14:00-15:00", venue: hk}',
    ],
)
def test_who_goes_into_the_city_by_land_is_told_that_the_control_takes_them_in_only_by_air(home: str) -> None:
    (only,) = asked(away(FERRY, home))

    assert "takes in only those who come by air" in only


@pytest.mark.parametrize(("base", "told"), [("", ENDS.format("the party")), ("base: mo\n", "no way home is written")])
def test_who_is_left_behind_a_line_at_the_airport_is_asked_about_once(base: str, told: str) -> None:
    (only,) = asked(away(FERRY, LUNCH, base=base))

    assert told in only


@pytest.mark.parametrize(
    ("lines", "whom", "base"),
    [
        ((FROM_IT,), "the party", ""),
        ((FROM_IT,), "the party", "base: hk\n"),
        ((LUNCH, FROM_IT), "the party", ""),
        ((LANDS.replace("HKG", "HKG, who: ann"), FROM_IT), "Ben", ""),
    ],
)
def test_who_begins_at_such_a_pier_without_a_flight_to_it_is_asked_about(
    lines: tuple[str, ...], whom: str, base: str
) -> None:
    assert asked(trip("2026-05-12:", *lines, base=base))[:1] == [BEGINS.format(whom)]


@pytest.mark.parametrize("joins", ["2026-05-12", "2026-05-12 13:00"])
def test_who_joins_on_that_date_has_flown_in_as_nobody_wrote(joins: str) -> None:
    landing = LANDS.replace("HKG", "HKG, who: ann")

    assert asked(trip("2026-05-12:", landing, FROM_IT, ben=f", joins: {joins}")) == []


NEXT_DAY = FLIES.replace('"14:45', '"09:00').replace('18:45"', '13:00"')
COACH_OUT = '{coach: On, time: "10:00", from: hk, to: mo}'
AT_HOME = '{meal: Lunch, time: "13:00-14:00", venue: hk}'
TO_AIRPORT = '{coach: Out, time: "06:00", from: hk, to: HKG}'


@every(
    "lines",
    [
        (NEXT_DAY,),
        (TO_AIRPORT, NEXT_DAY),
        (AT_HOME, "2026-05-14:", NEXT_DAY),
        ("{free: Rest}", "2026-05-14:", NEXT_DAY),
        (LUNCH, NEXT_DAY.replace("09:00", "14:45").replace("13:00", "18:45")),
        (COACH_OUT,),
    ],
)
def test_a_night_at_home_between_lets_nobody_out_of_the_hall_where_the_boat_ends(lines: tuple[str, ...]) -> None:
    (only,) = asked(away(FERRY, "2026-05-13:", *lines, base="base: hk\n"))

    assert "“F 1” goes to Hong Kong Airport SkyPier, whose border control takes in only those who come by air" in only


@pytest.mark.parametrize(
    ("base", "lines"),
    [
        ("hk", (FERRY, NEXT_DAY.replace("09:00", "23:30").replace("13:00", "03:30+1"))),
        ("hk", (FERRY, FLIES, "2026-05-14:", LANDS, "2026-05-15:", COACH_OUT)),
        ("hk", (FERRY, "2026-05-13: tbc", "2026-05-14:", COACH_OUT)),
        (
            "hk",
            (
                '{ferry: F 1, time: "10:00-11:00", from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}',
                "2026-05-13:",
                NEXT_DAY,
            ),
        ),
        ("mo", (FERRY, "2026-05-13:", NEXT_DAY)),
    ],
)
def test_nothing_is_said_of_a_night_where_people_fly_on_land_elsewhere_or_may(
    base: str, lines: tuple[str, ...]
) -> None:
    lines = tuple(each.replace("2026-05-13: tbc", "2026-05-13: {items: tbc}") for each in lines)

    assert asked(away(*lines, base=f"base: {base}\n")) == []


def test_the_way_from_where_they_end_on_the_next_day_is_named_all_the_same() -> None:
    plan = worked_out(away(FERRY, "2026-05-13:", COACH_OUT, base="base: hk\n")).plan

    assert plan is not None
    (said,) = [each.message for each in not_judged(plan) if each.reason == "leaving"]
    assert said.endswith("and from Hall")


STAYED_ON = (
    "“F 1” goes to Hong Kong Airport SkyPier, where people only change between boat and aircraft, more than 24 hours "
    "before “SQ 2” of the party"
)
STAYED = (
    "“F 2” leaves from Hong Kong Airport SkyPier, where people only change between boat and aircraft, more than 24 "
    "hours behind “SQ 1” of the party"
)


@pytest.mark.parametrize("between", [(), ("{hotel: tbc}",), ('{free: Shops, time: "19:00-21:00"}',)])
def test_who_has_more_than_a_day_between_boat_and_flight_has_left_the_hall(between: tuple[str, ...]) -> None:
    assert asked(away(FERRY, *between, "2026-05-13:", FLIES)) == [STAYED_ON]
    assert asked(trip("2026-05-12:", LANDS, *between, "2026-05-13:", FROM_IT)) == [STAYED]


def test_each_of_two_people_is_told_with_the_own_flight_or_with_none() -> None:
    anns, bens = (
        FLIES.replace("to: SIN", "to: SIN, who: ann"),
        FLIES.replace("SQ 2", "SQ 4").replace("SIN", "SIN, who: ben"),
    )
    ann = STAYED_ON.replace("the party", "Ann")

    assert asked(away(FERRY, "2026-05-13:", anns, "2026-05-14:", bens)) == [
        ann,
        STAYED_ON.replace("SQ 2", "SQ 4").replace("the party", "Ben"),
    ]
    assert sorted(asked(away(FERRY, "2026-05-13:", anns))) == sorted([ENDS.format("Ben"), ann])


def test_a_pier_of_the_city_in_its_place_is_no_question() -> None:
    sheung_wan = "macau-ferry-terminal-sheung-wan"

    assert asked(away(FERRY.replace("skypier", sheung_wan), "{hotel: hk}", "2026-05-13:", FLIES)) == []
    assert asked(trip("2026-05-12:", LANDS, "{hotel: hk}", "2026-05-13:", FROM_IT.replace("skypier", sheung_wan))) == []


def test_nothing_is_asked_of_a_night_in_the_hall_or_where_a_day_between_is_to_be_confirmed() -> None:
    assert asked(away(FERRY, "2026-05-13:", FLIES.replace("14:45-18:45", "08:00-12:00"))) == []
    assert asked(trip("2026-05-12:", LANDS, "2026-05-13:", FROM_IT.replace("15:00-16:00", "10:00-11:00"))) == []
    assert asked(trip("2026-05-12:", LANDS, "2026-05-13: tbc", "2026-05-14:", FROM_IT)) == []
