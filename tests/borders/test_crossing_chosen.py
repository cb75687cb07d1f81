"""Which crossing is chosen, and why."""

import pytest
from cleared_borders import (
    EVE,
    FOREIGNER,
    FRIDAY,
    HOLIDAY,
    HONG_KONG_ENDS,
    MAINLAND_ENDS,
    MAINLANDER,
    RESIDENT,
    WEDNESDAY,
    ZONE,
    at,
    futian_to_admiralty,
    person,
    place,
)
from every import every
from hypothesis import given
from hypothesis import strategies as st
from some_examples import some

from delegate.assessment.border_words import choice_words, hindrance_words
from delegate.borders.choosing import HOURS, PAPERS, RouteCandidate, ranked, why_best
from delegate.borders.crossings import Borders, shipped
from delegate.borders.estimator import estimator
from delegate.borders.hindrances import obstacles
from delegate.borders.lanes import by_papers
from delegate.borders.opening import opening_at
from delegate.borders.routing import BorderRoute, CrossingRun
from delegate.model import Admission, Crossing, Person
from delegate.places.place import Place
from delegate.travel.requests import NO_TIME, Minutes, TravelOption, TravelRequest, ViaCrossing
from delegate.values import Length, Point, Text


@every(
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


@pytest.mark.slow
@some(400)
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


@every(
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

    early, late, too_late = (
        candidate(id_, asked, Minutes(50, 60, 80), leave) for id_, leave in (("a", 100), ("b", 120), ("c", 150))
    )
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
