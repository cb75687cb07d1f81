"""Laws of clearing a border: more people, slower papers and fuller days never shorten it."""

import datetime as dt

from cleared_borders import (
    BOTH_SIDES,
    EVE,
    FRIDAY,
    MAINLANDER,
    OFFICIAL,
    TABLE,
    WEDNESDAY,
    ZONE,
    crossing,
    futian_to_admiralty,
    person,
)
from hypothesis import given
from hypothesis import strategies as st

from delegate.borders.clearing import clearing
from delegate.borders.crossings import shipped
from delegate.borders.estimator import estimator
from delegate.clock import instants
from delegate.model import Crossing, Person
from delegate.travel.requests import Minutes, ViaCrossing

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
