"""How long it takes to clear a border, by hand from the table and by law; and why a crossing was chosen."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parts import told

from delegate.assessment.basis_words import basis_words
from delegate.assessment.border_words import choice_words, hindrance_words
from delegate.borders.choosing import HOURS, PAPERS, RouteCandidate, ranked, why_best
from delegate.borders.clearing import clearing
from delegate.borders.crossings import Borders, shipped
from delegate.borders.estimator import estimator, obstacles
from delegate.borders.lanes import by_papers
from delegate.borders.opening import opening_at
from delegate.borders.routing import BorderRoute, CrossingRun
from delegate.clock import instants
from delegate.model import Admission, Crossing, Paper, Person
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.requests import NO_TIME, Fact, Minutes, Segment, TravelOption, TravelRequest, ViaCrossing
from delegate.values import Headcount, Length, Point, Text

ZONE = "Asia/Hong_Kong"
TABLE = load("borders/clearing.json")
BOTH_SIDES = tuple(each for each in shipped().all() if len(each.sides or {}) == 2)

RESIDENT = ("home-return-permit",)
FOREIGNER = ("passport",)
MAINLANDER = ("two-way-permit",)
OFFICIAL = ("official-permit",)

WEDNESDAY, FRIDAY, SATURDAY, SUNDAY = "2026-06-10", "2026-06-12", "2026-06-13", "2026-06-14"
MAY_DAY_WEEK, TUEN_NG = "2026-05-04", "2026-06-19"
EVE, HOLIDAY = "2026-09-30", "2026-10-01"  # National Day, in Hong Kong and on the Mainland


def person(*kinds: str, people: int | None = 1, **values: Any) -> Person:
    papers = tuple(Paper(kind=kind, **values) for kind in kinds)
    return Person(name=Text((("", "x"),)), papers=papers or None, people=Headcount(people) if people != 1 else None)


def crossing(id_: str) -> Crossing:
    found = shipped().crossing(id_)
    assert found is not None
    return found


def at(date: str, clock: str) -> int:
    hour, minute = clock.split(":")
    return instants(dt.date.fromisoformat(date), int(hour) * 60 + int(minute), ZONE)[0]


def cleared(
    id_: str, *people: Person, when: str = f"{WEDNESDAY} 03:00", left: str = "CN", entered: str = "HK"
) -> Segment:
    date, clock = when.split()
    return clearing(crossing(id_), people, left, entered, at(date, clock), ZONE)


def minutes(segment: Segment) -> tuple[int, int, int]:
    assert segment.minutes is not None
    return tuple(segment.minutes)


# --- by hand from the table -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "papers", "expected", "words"),
    [
        ("shenzhen-bay", RESIDENT, (2, 4, 20), "one building, self-service lanes"),
        ("shenzhen-bay", FOREIGNER, (12, 24, 40), "one building, counters for passports"),
        ("shenzhen-bay", ("passport", "visa"), (12, 24, 40), "one building, counters for passports"),
        ("shenzhen-bay", OFFICIAL, (12, 24, 40), "one building, counters for official permits"),
        ("shenzhen-bay", (), (12, 24, 40), "one building, papers not written: counters assumed"),
        ("shenzhen-bay", MAINLANDER, (7, 14, 30), "one building, counters for two-way permits (CN)"),
        ("lok-ma-chau", RESIDENT, (7, 12, 30), "two halls, self-service lanes"),
        ("lok-ma-chau", FOREIGNER, (17, 32, 50), "two halls, counters for passports"),
        ("huanggang", RESIDENT, (1, 3, 10), "joint inspection, joint lanes"),
        ("huanggang", FOREIGNER, (12, 24, 40), "joint inspection, counters for passports"),
        ("west-kowloon", RESIDENT, (8, 15, 20), "one building, self-service lanes"),
        ("west-kowloon", FOREIGNER, (12, 22, 30), "one building, counters for passports"),
    ],
)
def test_one_traveller_in_a_quiet_hour(
    id_: str, papers: tuple[str, ...], expected: tuple[int, int, int], words: str
) -> None:
    found = cleared(id_, person(*papers))

    assert minutes(found) == expected
    assert basis_words(found) == f"assumption: {words}, a quiet hour"


@pytest.mark.parametrize(
    ("when", "expected", "words"),
    [
        # Two counters of 6 / 12 / 20 and 5 / 8 / 10 between the halls; into Hong Kong 08:00 is the worst hour, x 1.5.
        (f"{WEDNESDAY} 08:00", (23, 44, 70), "weekday morning"),
        (f"{WEDNESDAY} 12:00", (19, 37, 58), "weekday afternoon"),  # 0.4 of the way to the worst hour: x 1.2
        (f"{WEDNESDAY} 18:00", (22, 42, 66), "weekday evening"),  # 0.8 of it: x 1.4
        (f"{FRIDAY} 18:00", (31, 59, 96), "Friday evening"),  # x 1.5 x 1.43
        (f"{SATURDAY} 11:00", (28, 54, 86), "Saturday morning"),  # x 1.5 x 1.27
        (f"{SUNDAY} 11:00", (26, 50, 80), "Sunday morning"),  # x 1.5 x 1.16
        (f"{MAY_DAY_WEEK} 11:00", (22, 42, 66), "morning of a public holiday on the Mainland"),  # x 1.5 x 0.94
        (
            f"{TUEN_NG} 11:00",
            (22, 43, 68),
            "morning of a public holiday in Hong Kong and on the Mainland",
        ),  # x 1.5 x 0.97
        (f"{EVE} 18:00", (30, 59, 95), "evening before a public holiday in Hong Kong"),  # x 1.5 x 1.41
        (f"{EVE} 10:00", (22, 43, 68), "weekday morning"),  # 0.88 of it, x 1.44: an eve begins at noon
        (f"{HOLIDAY} 03:00", (17, 32, 50), "a quiet hour"),
    ],
)
def test_a_foreigner_at_two_halls_by_day_and_hour(when: str, expected: tuple[int, int, int], words: str) -> None:
    found = cleared("lok-ma-chau", person(*FOREIGNER), when=when)

    assert minutes(found) == expected
    assert basis_words(found) == f"assumption: two halls, counters for passports, {words}"


def test_each_crossing_has_its_own_counts() -> None:
    def planned(id_: str, *papers: str) -> int:
        return minutes(cleared(id_, person(*papers), when=f"{SUNDAY} 18:00"))[1]

    assert planned("shenzhen-bay", *RESIDENT) == 13  # 2 + 2, x 1.5 x 2.1
    assert planned("lo-wu", *RESIDENT) == 14  # 2 + 2, x 1.5 x 1.67, and 4 over the bridge
    assert planned("west-kowloon", *FOREIGNER) == 34  # 22 x 1.5 x 1.04


def test_the_border_gate_reaches_the_two_and_a_half_hours_that_travellers_reported() -> None:
    found = cleared("gongbei", person(*FOREIGNER), when=f"{HOLIDAY} 11:00", left="MO", entered="CN")

    assert minutes(found) == (19, 38, 150)
    assert found.fact is not None
    assert found.fact.confidence == "low"


def test_the_twenty_to_thirty_minutes_of_the_old_lok_ma_chau_lie_between_residents_and_visitors() -> None:
    residents, visitors = (
        minutes(cleared("lok-ma-chau", person(*papers), when=f"{WEDNESDAY} 08:00")) for papers in (RESIDENT, FOREIGNER)
    )

    assert residents[1] < 20 < 30 < visitors[1]
    assert visitors[0] < 30 < residents[2]


def test_a_quiet_hall_at_its_worst_hour_is_what_hong_kong_pledges() -> None:
    assert TABLE["hall"]["self"][2] * TABLE["peak"] == 15
    assert TABLE["hall"]["counter"][2] * TABLE["peak"] == 30


def test_into_hong_kong_the_morning_is_the_fuller_and_out_of_it_the_evening() -> None:
    morning, evening = f"{WEDNESDAY} 09:00", f"{WEDNESDAY} 18:30"

    def planned(when: str, left: str, entered: str) -> int:
        return minutes(cleared("lok-ma-chau", person(*FOREIGNER), when=when, left=left, entered=entered))[1]

    assert planned(morning, "CN", "HK") == planned(evening, "HK", "CN") == 44
    assert planned(evening, "CN", "HK") == planned(morning, "HK", "CN") == 42


@pytest.mark.parametrize(
    ("people", "expected", "words"),
    [
        # Each but one costs a minute at a counter, in each of two halls, spread over 8 / 5 / 3 lanes.
        ((person(*FOREIGNER, people=12),), (15, 28, 47), "counters for passports, a quiet hour, 12 people"),
        # Twelve seconds at a self-service lane.
        ((person(*RESIDENT, people=41),), (4, 7, 25), "self-service lanes, a quiet hour, 41 people"),
        # One passport sends all to wait at the counter; the forty need 12 s each, the passport is the slowest.
        (
            (person(*RESIDENT, people=40), person(*FOREIGNER)),
            (14, 27, 45),
            "counters for passports, a quiet hour, 41 people",
        ),
        (
            (person(*FOREIGNER), person()),
            (12, 24, 41),
            "counters for passports, papers not written: counters assumed, a quiet hour, 2 people",
        ),
        (
            (person(*FOREIGNER), Person(name=Text((("", "x"),)), tbc=frozenset({"people"}))),
            (17, 32, 53),
            "counters for passports, papers not written: counters assumed, a quiet hour, "
            "how many people is not known: 21 assumed",
        ),
    ],
)
def test_a_party_stays_together_and_the_slowest_paper_decides(
    people: tuple[Person, ...], expected: tuple[int, int, int], words: str
) -> None:
    found = cleared("shenzhen-bay", *people)

    assert minutes(found) == expected
    assert basis_words(found) == f"assumption: one building, {words}"


def test_in_a_joint_lane_a_person_takes_half_a_minute_for_both_sides() -> None:
    found = cleared("qingmao", person("home-return-permit", people=31), left="CN", entered="MO")

    assert minutes(found) == (3, 6, 15)  # 30 x 30 s over 8 / 5 / 3 lanes
    assert basis_words(found) == "assumption: joint inspection, joint lanes, a quiet hour, 31 people"


@pytest.mark.parametrize(
    ("papers", "id_", "date", "joint"),
    [
        (("macau-identity-card", "passport"), "hengqin", "2024-10-25", False),
        (("macau-identity-card", "passport"), "hengqin", "2024-10-28", True),
        (("macau-residence-permit", "passport"), "hengqin", "2024-10-28", True),
        (("macau-identity-card", "passport"), "hzmb-zhuhai-macau", "2026-01-22", False),
        (("macau-identity-card", "passport"), "hzmb-zhuhai-macau", "2026-01-26", True),
        (("passport",), "hengqin", "2026-06-10", False),
        (("hk-identity-card", "passport"), "hengqin", "2026-06-10", False),
        (("hk-identity-card", "home-return-permit", "passport"), "hengqin", "2024-10-25", True),
    ],
)
def test_foreign_passports_of_residents_of_macau_use_joint_lanes_from_a_day_on(
    papers: tuple[str, ...], id_: str, date: str, joint: bool
) -> None:
    words = basis_words(cleared(id_, person(*papers), left="MO", entered="CN", when=f"{date} 13:00"))

    assert ("joint lanes" in words) is joint, words


def test_at_qingmao_everybody_who_is_let_in_has_the_joint_lanes() -> None:
    assert minutes(cleared("qingmao", person(*MAINLANDER), left="CN", entered="MO")) == (1, 3, 10)


@pytest.mark.parametrize(
    ("card", "date", "id_", "expected"),
    [
        (person("two-way-permit"), "2023-04-28", "shenzhen-bay", 24),
        (person("two-way-permit"), "2023-04-29", "shenzhen-bay", 14),
        (person("two-way-permit", endorsement="business"), "2024-11-19", "shenzhen-bay", 14),
        (person("two-way-permit", endorsement="business"), "2024-11-20", "shenzhen-bay", 4),
        (person("two-way-permit", endorsement="business"), "2024-11-20", "lok-ma-chau", 22),
        (person("two-way-permit", endorsement="business"), "2025-12-02", "lok-ma-chau", 12),
        (person("two-way-permit", endorsement="business", entries=1), "2025-12-02", "lok-ma-chau", 22),
        (person("two-way-permit", endorsement="individual"), "2025-12-02", "lok-ma-chau", 22),
        (person("official-permit", endorsement="business"), "2025-12-02", "lok-ma-chau", 32),
        (person("non-chinese-travel-permit"), "2024-07-09", "shenzhen-bay", 24),
        (person("non-chinese-travel-permit"), "2024-07-10", "shenzhen-bay", 4),
        (person("hk-identity-card"), "2026-06-10", "shenzhen-bay", 4),
        (person("hk-identity-card", "passport"), "2026-06-10", "shenzhen-bay", 14),
    ],
)
def test_a_paper_opens_the_lanes_of_a_side_from_a_date_on(card: Person, date: str, id_: str, expected: int) -> None:
    assert minutes(cleared(id_, card, when=f"{date} 03:00"))[1] == expected


def test_a_year_whose_holidays_are_not_announced_says_so() -> None:
    assert basis_words(cleared("lo-wu", person(*RESIDENT), when="2029-06-13 03:00")).endswith(
        ", public holidays not known"
    )


def test_every_figure_of_the_table_names_it_with_a_date() -> None:
    found = cleared("lo-wu", person(*RESIDENT))

    assert found.fact == Fact(TABLE["source"], "2026-11-25", "medium")
    assert "daily passengers" in found.fact.source


# --- what somebody wrote, and ports -----------------------------------------------------------------------------------


def test_minutes_that_somebody_wrote_for_a_crossing_win_also_over_a_shipped_one() -> None:
    own = crossing("lok-ma-chau").replace(minutes=Length(25, 60), origin_=Crossing().origin_)
    borders = Borders({"lok-ma-chau": own})

    (found,) = estimator(borders)(futian_to_admiralty("2026-06-10 08:00")._replace(via=(ViaCrossing(own),)))

    assert told(found.segments[1]) == ("clear", Minutes(25, 43, 60), f"given: 25-60 min at {own.name}", None)


def test_a_crossing_of_a_trip_is_not_taken_for_shipped_by_the_folder_that_the_trip_stands_in() -> None:
    shipped_row = crossing("lok-ma-chau")
    own = shipped_row.replace(minutes=Length(25, 60), origin_=shipped_row.origin_._replace(provenance="trip"))
    borders = Borders({"lok-ma-chau": own})

    (found,) = estimator(borders)(futian_to_admiralty("2026-06-10 08:00")._replace(via=(ViaCrossing(own),)))

    assert found.segments[1].minutes == Minutes(25, 43, 60)


def test_a_length_on_the_line_of_a_crossing_wins_over_all() -> None:
    written = ViaCrossing(crossing("lok-ma-chau"), None, Minutes(50, 55, 60))

    (found,) = estimator(shipped())(futian_to_admiralty("2026-06-10 08:00")._replace(via=(written,)))

    assert told(found.segments[1]) == ("clear", Minutes(50, 55, 60), "given", None)


def test_a_port_keeps_the_minutes_of_its_row_and_a_party_passes_one_by_one() -> None:
    port = crossing("hong-kong-airport")
    twelve = (person(*FOREIGNER, people=12),)

    one = clearing(port, (person(*FOREIGNER),), "JP", "HK", at(WEDNESDAY, "12:00"), ZONE)
    many = clearing(port, twelve, "JP", "HK", at(WEDNESDAY, "12:00"), ZONE)

    assert one.minutes == Minutes(5, 10, 15)
    assert many.minutes == Minutes(6, 12, 19)
    assert basis_words(many) == "assumption: one hall, 12 people"
    assert many.fact == Fact(port.source or "", str(port.checked), "high")


def test_a_crossing_with_minutes_in_its_row_has_as_many_halls_as_the_row_says() -> None:
    written = Length(20, 40)
    two = crossing("lo-wu").replace(minutes=written, halls=2)
    one = crossing("lo-wu").replace(minutes=written, halls=1)
    twelve = (person(*FOREIGNER, people=12),)

    apart, together = (clearing(each, twelve, "HK", "CN", at(WEDNESDAY, "12:00"), ZONE) for each in (two, one))

    assert (basis_words(apart), basis_words(together)) == (
        "assumption: two halls, 12 people",
        "assumption: one hall, 12 people",
    )
    assert apart.minutes == together.minutes == Minutes(23, 34, 47)


# --- laws -------------------------------------------------------------------------------------------------------------

KINDS = ("passport", "two-way-permit", "official-permit", "home-return-permit", "hk-identity-card", None)
travellers = st.builds(
    lambda kind, people: person(*([kind] if kind else []), people=people),
    st.sampled_from(KINDS),
    st.integers(1, 60),
)
parties = st.lists(travellers, min_size=1, max_size=4).map(tuple)
crossings = st.sampled_from(BOTH_SIDES)
dates = st.dates(dt.date(2023, 1, 1), dt.date(2026, 12, 31))
clocks = st.integers(0, 1439)


def spent(border: Crossing, people: tuple[Person, ...], date: dt.date, minute: int, *, back: bool = False) -> Minutes:
    one, other = sorted(border.sides or {}, reverse=back)
    found = clearing(border, people, one, other, instants(date, minute, ZONE)[0], ZONE).minutes
    assert found is not None
    return found


def no_shorter(shorter: Minutes, longer: Minutes) -> bool:
    return all(one <= other for one, other in zip(shorter, longer, strict=True))


@given(border=crossings, people=parties, date=dates, minute=clocks, back=st.booleans())
def test_low_is_never_above_planned_nor_planned_above_high(
    border: Crossing, people: tuple[Person, ...], date: dt.date, minute: int, back: bool
) -> None:
    low, planned, high = spent(border, people, date, minute, back=back)

    assert 0 < low <= planned <= high


@given(border=crossings, people=parties, more=travellers, date=dates, minute=clocks)
def test_more_people_never_shorten_it(
    border: Crossing, people: tuple[Person, ...], more: Person, date: dt.date, minute: int
) -> None:
    assert no_shorter(spent(border, people, date, minute), spent(border, (*people, more), date, minute))


@given(border=crossings, people=parties, heads=st.integers(1, 60), date=dates, minute=clocks)
def test_a_slower_paper_of_the_same_crowd_never_shortens_it(
    border: Crossing, people: tuple[Person, ...], heads: int, date: dt.date, minute: int
) -> None:
    order = [person(*papers, people=heads) for papers in (MAINLANDER, OFFICIAL)]
    found = [spent(border, (*people, each), date, minute) for each in order]

    assert no_shorter(found[0], found[1])


@given(border=crossings, papers=st.sampled_from(KINDS), heads=st.integers(1, 60), date=dates, minute=clocks)
def test_nobody_takes_longer_than_those_whose_papers_are_not_written(
    border: Crossing, papers: str | None, heads: int, date: dt.date, minute: int
) -> None:
    known, unknown = person(*([papers] if papers else []), people=heads), person(people=heads)

    assert no_shorter(spent(border, (known,), date, minute), spent(border, (unknown,), date, minute))


@given(border=crossings, people=parties, minute=clocks)
def test_a_friday_or_an_eve_never_shortens_it(border: Crossing, people: tuple[Person, ...], minute: int) -> None:
    usual, *others = (spent(border, people, dt.date.fromisoformat(date), minute) for date in (WEDNESDAY, FRIDAY, EVE))

    assert all(no_shorter(usual, each) for each in others)


@given(border=crossings, people=parties, date=dates, minute=clocks, back=st.booleans())
def test_no_hour_is_quicker_than_three_in_the_morning(
    border: Crossing, people: tuple[Person, ...], date: dt.date, minute: int, back: bool
) -> None:
    assert no_shorter(spent(border, people, date, 180, back=back), spent(border, people, date, minute, back=back))


@given(border=crossings, people=parties, date=dates, minute=clocks, back=st.booleans())
def test_five_minutes_later_it_is_nearly_the_same_and_nobody_is_through_earlier(
    border: Crossing, people: tuple[Person, ...], date: dt.date, minute: int, back: bool
) -> None:
    """The search for the latest departure relies on it, also across midnight."""
    one, other = sorted(border.sides or {}, reverse=back)
    now = instants(date, minute, ZONE)[0]
    first, later = (clearing(border, people, one, other, now + after, ZONE).minutes for after in (0, 5))
    assert first is not None
    assert later is not None

    for before, after in zip(first, later, strict=True):
        assert abs(after - before) <= 5
        assert after + 5 >= before


def test_the_hours_of_a_day_of_rest_are_nowhere_below_those_of_a_workday() -> None:
    for curve in (*TABLE["hours"]["workday"].values(), TABLE["hours"]["eve"], TABLE["hours"]["rest"]):
        assert [curve[0], curve[-1]] == [[0, 0], [24, 0]]
        assert all(0 <= share <= 1 for _, share in curve)


@given(leave=st.integers(0, 7 * 24 * 60), back=st.booleans())
def test_who_leaves_five_minutes_later_never_arrives_much_earlier(leave: int, back: bool) -> None:
    asked = futian_to_admiralty("2026-09-28 00:00")
    if back:
        asked = asked._replace(origin=asked.destination, destination=asked.origin)
    asked = asked._replace(via=(ViaCrossing(crossing("lok-ma-chau")),))
    start = asked.leave or 0

    first, later = (estimator(shipped())(asked._replace(leave=start + leave + after))[0] for after in (0, 5))

    assert later.leave + later.minutes.planned >= first.leave + first.minutes.planned - 3  # traffic included


# --- the choice -------------------------------------------------------------------------------------------------------


def place(id_: str, side: str, point: Point, zone: str = ZONE) -> Place:
    return Place(id_, "venue", Text((("", id_),)), side, zone, point)


FUTIAN = place("futian", "CN", Point(22.5418, 114.0516), "Asia/Shanghai")
ADMIRALTY = place("admiralty", "HK", Point(22.2790, 114.1646))


def futian_to_admiralty(when: str, mode: str = "coach", *people: Person) -> TravelRequest:
    date, clock = when.split()
    return TravelRequest(FUTIAN, ADMIRALTY, (), mode, people, leave=at(date, clock))


@pytest.mark.parametrize(
    ("when", "best", "reason"),
    [
        # January 2023, the first phase: Shenzhen Bay 06:30-24:00, Man Kam To 07:00-22:00, the bridge day and night;
        # Lok Ma Chau and Heung Yuen Wai still shut. At 03:00 the bay opens too late to be waited for (rule 17).
        ("2023-01-20 07:30", "man-kam-to", "shorter than shenzhen-bay, and safer at the slowest"),
        ("2023-01-20 23:00", "shenzhen-bay", "shorter than hzmb-hk-zhuhai"),
        ("2023-01-20 03:00", "hzmb-hk-zhuhai", "the only one open at 05:37"),
        ("2023-01-20 05:15", "shenzhen-bay", "shorter than hzmb-hk-zhuhai"),
        # June 2026: Lok Ma Chau is open day and night, and the nearest.
        ("2026-06-10 07:30", "lok-ma-chau", "shorter than man-kam-to"),
        ("2026-06-10 23:00", "lok-ma-chau", "shorter than shenzhen-bay"),
        ("2026-06-10 03:00", "lok-ma-chau", "shorter than hzmb-hk-zhuhai"),
        # November 2026: the new Huanggang has taken its place.
        ("2026-11-10 07:30", "huanggang", "shorter than man-kam-to"),
        ("2026-11-10 23:00", "huanggang", "shorter than shenzhen-bay"),
        ("2026-11-10 03:00", "huanggang", "shorter than hzmb-hk-zhuhai"),
    ],
)
def test_the_best_coach_crossing_from_futian_to_admiralty_and_why(when: str, best: str, reason: str) -> None:
    found = estimator(shipped())(futian_to_admiralty(when))

    assert found[0].crossing == best
    assert found[0].reason is not None
    assert choice_words(found[0].reason).endswith(reason)
    assert {each.reason for each in found[1:]} <= {None}


MAINLAND_ENDS = (
    FUTIAN,
    place("guangzhou", "CN", Point(23.1300, 113.2600), "Asia/Shanghai"),
    place("zhuhai", "CN", Point(22.2700, 113.5700), "Asia/Shanghai"),
    place("huizhou", "CN", Point(23.1100, 114.4100), "Asia/Shanghai"),
    *(
        place(each.id, "CN", (each.sides or {})["CN"], "Asia/Shanghai")  # a meeting in the hall: no way to the counter
        for each in shipped().between("HK", "CN")
    ),
)
HONG_KONG_ENDS = (
    ADMIRALTY,
    place("airport", "HK", Point(22.3080, 113.9180)),
    place("sha-tin", "HK", Point(22.3800, 114.1900)),
    place("yuen-long", "HK", Point(22.4450, 114.0300)),
    *(place(each.id, "HK", (each.sides or {})["HK"]) for each in shipped().between("HK", "CN")),
)


@pytest.mark.slow
@settings(max_examples=400)
@given(
    ends=st.tuples(st.sampled_from(MAINLAND_ENDS), st.sampled_from(HONG_KONG_ENDS)),
    back=st.booleans(),
    day=st.sampled_from(("2023-01-20", "2023-02-24", WEDNESDAY, FRIDAY, EVE, HOLIDAY, "2026-11-10")),
    minute=st.integers(0, 24 * 60 - 1),
    mode=st.sampled_from(("coach", "car", "metro", "train", "travel")),
    counted_back=st.booleans(),
    early=st.sampled_from((0, 20)),
    people=st.sampled_from(((), (person(*RESIDENT),), (person(*FOREIGNER, people=30),), (person(*MAINLANDER),))),
)
def test_the_best_way_its_reason_and_the_second_best_are_those_of_all_ways_although_most_are_never_made(
    ends: tuple[Place, Place],
    back: bool,
    day: str,
    minute: int,
    mode: str,
    counted_back: bool,
    early: int,
    people: tuple[Person, ...],
) -> None:
    origin, destination = ends[::-1] if back else ends
    instant = at(day, "00:00") + minute
    asked = TravelRequest(origin, destination, (), mode, people, early=early)
    asked = asked._replace(ready_by=instant) if counted_back else asked._replace(leave=instant)

    best = estimator(shipped())(asked)

    assert best[:2] == estimator(shipped())(asked._replace(every=True))[:2]


def test_a_crossing_below_the_same_roof_is_compared_though_it_is_some_steps_away() -> None:
    hall = Point(22.5418, 114.0516)
    steps_away = Point(hall.latitude + 0.0013, hall.longitude)  # some 145 m, which nobody drives
    known = {
        id_: Crossing(id=id_, name=Text((("", id_),)), sides={"CN": at_, "HK": at_}, hours="24/7", minutes=Length(0, 0))
        for id_, at_ in (("alpha", steps_away), ("beta", hall), ("gamma", hall))
    }
    inside, outside = place("desk", "CN", hall), place("kiosk", "HK", hall)

    found = estimator(Borders(known))(TravelRequest(inside, outside, (), "coach", (), leave=at(WEDNESDAY, "10:00")))

    assert [each.crossing for each in found][:2] == ["alpha", "beta"]


def test_what_cannot_be_used_at_that_hour_is_said_with_its_reason() -> None:
    asked = futian_to_admiralty("2023-01-20 23:00")
    said = {each.id: hindrance_words(why) for each, why in obstacles(shipped(), asked, asked.leave or 0)}

    assert said["man-kam-to"].startswith("closed 22:00-07:00")
    assert said["lok-ma-chau"] == "closed: pandemic"
    assert said["lok-ma-chau-spur-line"] == "not for coaches"
    assert "shenzhen-bay" not in said


def candidate(id_: str, ask: TravelRequest, took: Minutes, leave: int = 0) -> RouteCandidate:
    border = Crossing(id=id_, name=Text((("", id_),)), sides={"CN": Point(22.5, 114.0), "HK": Point(22.5, 114.0)})
    made = CrossingRun(leave, (), took, NO_TIME, leave, leave, opening_at(border, leave, ZONE))
    return RouteCandidate(BorderRoute((ask.origin,), ViaCrossing(border), (ask.destination,)), made)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50, 60, 80), (50, 68, 90), "8 min shorter than b"),
        ((50, 60, 80), (50, 60, 90), "as quick as b, and safer at the slowest"),
        ((50, 60, 80), (50, 63, 90), "3 min shorter than b, and safer at the slowest"),
        ((50, 63, 80), (50, 60, 90), "within 5 min of b, and safer at the slowest"),
        ((50, 60, 80), (50, 62, 80), "as good as b, and first by name"),
    ],
)
def test_the_reason_against_the_runner_up(
    one: tuple[int, int, int], other: tuple[int, int, int], expected: str
) -> None:
    asked = futian_to_admiralty("2026-06-10 08:00")
    order = ranked(asked, [candidate("b", asked, Minutes(*other)), candidate("a", asked, Minutes(*one))])

    assert [each.crossing for each in order] == ["a", "b"]
    assert choice_words(why_best(asked, order, ())) == expected


def test_the_reason_where_a_departure_is_counted_back() -> None:
    asked = futian_to_admiralty("2026-06-10 08:00")._replace(leave=None, ready_by=200)

    def reason(*found: RouteCandidate) -> str:
        return choice_words(why_best(asked, ranked(asked, found), ()))

    early, late, too_late = (candidate(id_, asked, Minutes(50, 60, 80), leave) for id_, leave in
                             (("a", 100), ("b", 120), ("c", 150)))  # fmt: skip
    assert reason(early, late) == "leaves 20 min later than a"
    assert reason(early, too_late) == "in time, which c is not"
    assert reason(too_late, candidate("d", asked, Minutes(50, 60, 80), 170)) == "there 20 min sooner than d"


@pytest.mark.parametrize(
    ("turned_away", "expected"),
    [
        ((), "the only one for coaches"),
        ((HOURS,), "the only one open at 00:00"),
        ((PAPERS,), "the only one that takes everybody"),
        ((HOURS, PAPERS), "the only one open at 00:00 that takes everybody"),
    ],
)
def test_the_reason_where_there_is_no_runner_up(turned_away: tuple[str, ...], expected: str) -> None:
    asked = futian_to_admiralty("2026-06-10 00:00")
    alone = candidate("a", asked, Minutes(50, 60, 80), at("2026-06-10", "00:00"))

    assert choice_words(why_best(asked, [alone], turned_away)) == expected


def test_a_crossing_that_turns_one_of_them_away_is_no_candidate_and_says_whom() -> None:
    macau = place("macau", "MO", Point(22.1987, 113.5439), "Asia/Macau")
    zhuhai = place("zhuhai", "CN", Point(22.2200, 113.5400), "Asia/Shanghai")
    many = tuple(person("home-return-permit", "hk-identity-card") for _ in range(200))
    british = person("passport", nationality="GB").replace(name=Text((("", "Jane"),)))
    asked = TravelRequest(macau, zhuhai, (), "walk", many, leave=at("2026-06-10", "10:00"))

    def ways(ask: TravelRequest) -> tuple[TravelOption, ...]:
        return estimator(shipped())(ask)

    assert "qingmao" in [each.crossing for each in ways(asked)]
    mixed = asked._replace(people=(*many, british))
    assert "qingmao" not in [each.crossing for each in ways(mixed)]
    assert "gongbei" in [each.crossing for each in ways(mixed)]
    said = {each.id: hindrance_words(why) for each, why in obstacles(shipped(), mixed, mixed.leave or 0)}
    assert said["qingmao"].startswith("does not take Jane")


def test_people_with_the_same_papers_are_judged_as_one_who_stands_for_them_all() -> None:
    same = tuple(person("passport", nationality="GB", people=2) for _ in range(100))
    other = person("passport", nationality="FR")
    unknown = Person(papers=other.papers, tbc=frozenset({"people"}))

    assert [each.heads for each in by_papers((*same, other))] == [200, 1]
    assert [each.heads for each in by_papers((*same, other, unknown))] == [200, None]


def test_a_trip_of_its_own_border_is_chosen_by_papers_too() -> None:
    rules = (
        Admission(paper="passport", into="HK", never_at=("east",)),
        Admission(paper="home-return-permit", into="HK"),
    )
    sides = {"CN": Point(22.5418, 114.0616), "HK": Point(22.5400, 114.0616)}
    east, west = (
        Crossing(id=id_, name=Text((("", id_),)), sides=sides, minutes=Length(high, high))
        for id_, high in (("east", 10), ("west", 30))
    )
    borders = Borders({"east": east, "west": west}, rules)
    asked = futian_to_admiralty("2026-06-10 10:00", "coach", person("passport", nationality="GB"))

    found = estimator(borders)(asked)

    assert "east" not in [each.crossing for each in found]
    assert found[0].crossing == "west"
