"""The laws of the timetable over small trips around Hong Kong and Guangzhou, with the minutes that are shipped.

`pytest --hypothesis-profile many tests/planning/test_timetable_laws.py` draws other trips each time, and many more.
"""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from law_trips import AS_IT_IS, CITIES, MONDAY, VENUES, Drawn, Line, Written, trips, written
from some_examples import some

from delegate.diagnostics import Finding, Severity
from delegate.pipeline import Outcome, Refused, work_out

pytestmark = pytest.mark.slow  # hundreds of trips

OF_TIME = ("late-arrival", "missed-check-in", "overlapping-items")


def worked_out(trip: Drawn, how: Written = AS_IT_IS) -> Outcome:
    outcome = work_out("t.trip.yaml", written(trip, how).encode(), lambda name: Refused(name))
    assert outcome.plan is not None, outcome.findings
    return outcome


def late(outcome: Outcome, who: str) -> list[Finding]:
    """The errors of time of a person."""
    return [
        each
        for each in outcome.findings
        if each.name in OF_TIME and each.severity == Severity.ERROR and who in each.people
    ]


def days_of(outcome: Outcome, who: str) -> list[object]:
    """Where a person is when, and every way between."""
    assert outcome.plan is not None
    parties = [party for day in outcome.plan.days for party in day.parties if who in party.people]
    stops = [(s.id, s.place and s.place.id, s.start, s.end, s.reach, s.slack) for party in parties for s in party.stops]
    legs = [
        (
            *(way.origin.id, way.destination.id, way.mode, way.crossing, way.leave, way.latest, way.arrive),
            *(way.minutes, way.slack, way.judged),
        )
        for party in parties
        for way in party.legs
    ]
    return [stops, legs]


def passages_of(outcome: Outcome, who: str) -> list[object]:
    """The changes of side that a person makes."""
    assert outcome.plan is not None
    return [
        (each.origin, each.into, each.crossing, each.left, each.date, each.at)
        for made in outcome.plan.passages
        for each in made
        if who in each.people
    ]


def said(outcome: Outcome) -> list[object]:
    """The findings, wherever they stand."""
    return sorted(
        (each.name, each.severity, each.message, each.help or "", sorted(each.people)) for each in outcome.findings
    )


def replaced(trip: Drawn, at: tuple[int, int], *lines: Line) -> Drawn:
    """The trip with other lines in the place of one."""
    day, number = at
    return trip._replace(
        days=tuple(
            (*said[:number], *lines, *said[number + 1 :]) if index == day else said
            for index, said in enumerate(trip.days)
        )
    )


def positions(trip: Drawn) -> list[tuple[int, int]]:
    return [(day, number) for day, lines in enumerate(trip.days) for number in range(len(lines))]


def line_at(trip: Drawn, at: tuple[int, int]) -> Line:
    return trip.days[at[0]][at[1]]


def less(line: Line) -> list[Line]:
    """The line with one of the things taken away that it says.

    The times of a movement say how long it takes; without them the minutes are those of the tables, which may be more.
    """
    taken = []
    if line.end is not None and not line.moves:
        taken.append(line._replace(end=None))
    if line.length is not None:
        taken.append(line._replace(length=None))
    if line.start is not None and not line.moves:
        taken.append(line._replace(start=None, end=None))
    if line.place in VENUES and not line.moves and line.kind != "hotel":
        taken.append(line._replace(place=VENUES[line.place][0]))
    if line.place in (*VENUES, *CITIES) and not line.moves:
        taken.append(line._replace(place="tbc"))
    return taken


@given(trips(), st.data())
@some(50)
def test_rule_27_taking_away_an_end_a_length_a_clock_or_a_point_never_adds_an_error_of_time(trip, data):
    changes = [replaced(trip, at, other) for at in positions(trip) for other in less(line_at(trip, at))]
    assume(changes)
    changed = data.draw(st.sampled_from(changes))
    before, after = worked_out(trip), worked_out(changed)

    for who in ("ann", "ben"):
        assert len(late(after, who)) <= len(late(before, who)), written(trip) + "\n" + written(changed)


def before_a_service(trip: Drawn, at: tuple[int, int]) -> bool:
    """Whether the next line, of anybody, that is no free time is a service: the added line may be its port."""
    following = [line for each in positions(trip) if each >= at and (line := line_at(trip, each)).kind != "free"]
    return any(line.is_service for line in following)


@given(trips(), st.data())
@some(50)
def test_rule_27_a_line_without_clock_and_place_never_takes_an_error_of_time_away(trip, data):
    places = [at for at in positions(trip) if not before_a_service(trip, at)]
    assume(places)
    at = data.draw(st.sampled_from(places))
    more = replaced(trip, at, Line("event", data.draw(st.sampled_from([None, "tbc"]))), line_at(trip, at))
    before, after = worked_out(trip), worked_out(more)

    for who in ("ann", "ben"):
        assert len(late(after, who)) >= len(late(before, who)), written(trip) + "\n" + written(more)


@given(trips(), st.data())
@some(50)
def test_rule_27_a_later_arrival_never_turns_lateness_into_silence(trip, data):
    ended = [at for at in positions(trip) if line_at(trip, at).end is not None]
    assume(ended)
    at = data.draw(st.sampled_from(ended))
    line = line_at(trip, at)
    assert line.end is not None
    later = replaced(trip, at, line._replace(end=min(line.end + data.draw(st.sampled_from([1, 15, 60])), 1439)))
    before, after = worked_out(trip), worked_out(later)

    for who in ("ann", "ben"):
        if late(before, who):
            assert late(after, who), written(trip) + "\n" + written(later)


ORDERS = st.builds(
    Written,
    first=st.just(MONDAY),
    comments=st.just(False),
    double=st.just(False),
    people=st.permutations(AS_IT_IS.people).map(tuple),
    venues=st.permutations(AS_IT_IS.venues).map(tuple),
    groups=st.permutations(AS_IT_IS.groups).map(tuple),
    vehicles=st.permutations(AS_IT_IS.vehicles).map(tuple),
    cities=st.permutations(AS_IT_IS.cities).map(tuple),
    maps=st.permutations(AS_IT_IS.maps).map(tuple),
)


@given(trips(), ORDERS)
@some(30)
def test_the_same_trip_with_its_maps_in_another_order_has_the_same_plan(trip, order):
    one, other = worked_out(trip), worked_out(trip, order)

    for who in ("ann", "ben"):
        assert days_of(one, who) == days_of(other, who), written(trip, order)
        assert passages_of(one, who) == passages_of(other, who), written(trip, order)
    found = [sorted((each.name, each.severity, sorted(each.people)) for each in one.findings) for one in (one, other)]
    assert found[0] == found[1], written(trip, order)


@given(trips())
@some(25)
def test_a_comment_changes_the_numbers_of_lines_alone(trip):
    one, other = worked_out(trip), worked_out(trip, Written(comments=True))

    for who in ("ann", "ben"):
        assert days_of(one, who) == days_of(other, who)
        assert passages_of(one, who) == passages_of(other, who)
    assert said(one) == said(other)


def with_anna(line: Line) -> Line:
    """The line, at which Anna is wherever Ann is."""
    return line._replace(who={"ann": "[ann, anna]", "pair": "[pair, anna]"}.get(line.who or "", line.who))


@given(trips())
@some(40)
def test_a_second_person_with_the_lines_and_papers_of_the_first_changes_nobodys_day(trip):
    """Head counts and what follows from them are the same: once Ann stands for two, once she and Anna for one each."""
    alike = trip._replace(days=tuple(tuple(map(with_anna, lines)) for lines in trip.days))
    one = worked_out(trip, Written(double=True))
    other = worked_out(alike, Written(people=("ann", "ben", "anna")))

    for who, where in (("ann", other), ("ben", other)):
        assert days_of(one, who) == days_of(where, who), written(alike)
        assert passages_of(one, who) == passages_of(where, who), written(alike)
    assert days_of(other, "ann") == days_of(other, "anna"), written(alike)
    assert passages_of(other, "ann") == passages_of(other, "anna"), written(alike)
    assert found_about(one) == found_about(other), written(alike)


def found_about(outcome: Outcome) -> set[object]:
    """The findings with the people of each, Ann and Anna as one."""
    return {
        (each.name, each.severity, tuple(sorted({*each.people} - {"anna"})))
        for each in outcome.findings
        if set(each.people) != {"anna"}
    }


@given(trips(), st.integers(1, 2))
@some(25)
def test_shifting_a_trip_by_weeks_shifts_its_dates_alone(trip, weeks):
    one, other = worked_out(trip), worked_out(trip, Written(first=MONDAY + dt.timedelta(weeks=weeks)))
    shift = weeks * 7 * 24 * 60

    def times(outcome, who, by):
        stops, legs = days_of(outcome, who)

        def moved(value):
            return None if value is None else value + by

        return (
            [(*s[:2], *map(moved, s[2:5]), s[5]) for s in stops],
            [(*way[:4], *map(moved, way[4:7]), *way[7:]) for way in legs],
        )

    for who in ("ann", "ben"):
        assert times(one, who, shift) == times(other, who, 0)
    assert [each.name for each in one.findings] == [each.name for each in other.findings]
