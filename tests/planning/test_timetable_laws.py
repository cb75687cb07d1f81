"""The laws of the timetable over small trips around Hong Kong and Guangzhou, with the minutes that are shipped."""

import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from delegate.diagnostics import Finding, Severity
from delegate.pipeline import Outcome, Refused, work_out

MONDAY = dt.date(2026, 6, 1)  # no holiday, dated row or change of the clocks lies in the weeks after it
OF_TIME = ("late-arrival", "missed-check-in", "overlapping-items")
VENUES = {
    "guild": ("Hong Kong", "22.2855, 114.1580"),
    "school": ("Hong Kong", "22.3193, 114.1694"),
    "works": ("Shenzhen", "22.5400, 113.9540"),
    "hall": ("Shenzhen", "22.5410, 114.0553"),
    "canton": ("Guangzhou", "23.1200, 113.3600"),
}
PLACES = (*VENUES, "Hong Kong", "Shenzhen", "Guangzhou", "tbc")


class Line(NamedTuple):
    """A line of a day: minutes past midnight, or None where nothing is written."""

    kind: str
    place: str | None
    start: int | None = None
    end: int | None = None
    length: int | None = None
    who: str | None = None

    def text(self, number: int) -> str:
        """The line in YAML; a movement leads to its place."""
        where = {"hotel": None, "coach": "to", "train": "to"}.get(self.kind, "venue")
        fields = [f"- {self.kind}: {self.place if self.kind == 'hotel' else f'Line {number}'}"]
        fields += [f"{where}: {self.place}"] if where and self.place else []
        ends = f"-{_clock(self.end)}" if self.end is not None else ""
        fields += [f'time: "{_clock(self.start)}{ends}"'] if self.start is not None else []
        fields += [f"for: {self.length} min"] if self.length else []
        fields += [f"who: {self.who}"] if self.who else []
        return "    " + "\n      ".join(fields) + "\n"


Days = tuple[tuple[Line, ...], ...]


class Written(NamedTuple):
    """How a trip is written out: its first date, and what else stands in it."""

    first: dt.date = MONDAY
    people: tuple[str, ...] = ("ann", "ben")
    venues: tuple[str, ...] = tuple(VENUES)
    points: bool = True
    comments: bool = False
    who: str | None = None


AS_IT_IS = Written()


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def written(days: Days, how: Written = AS_IT_IS) -> str:
    """The trip in YAML."""
    text = "trip: Laws\ndelegation:\n" + "".join(f"  {who}: {{name: {who.title()}}}\n" for who in how.people)
    text += "venues:\n"
    for venue in how.venues:
        city, point = VENUES[venue]
        text += f'  {venue}: {{name: The {venue}, city: {city}, at: "{point}"}}\n'
    text += "days:\n"
    number = 0
    for offset, lines in enumerate(days):
        text += f"  {how.first + dt.timedelta(days=offset)}:\n"
        for line in lines:
            number += 1
            text += "    # a remark\n" if how.comments else ""
            text += line.text(number)
    return text


def worked_out(days: Days, how: Written = AS_IT_IS) -> Outcome:
    outcome = work_out("t.trip.yaml", written(days, how).encode(), lambda name: Refused(name))
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
        (way.origin.id, way.destination.id, way.mode, way.crossing, way.leave, way.latest, way.arrive, way.minutes)
        for party in parties
        for way in party.legs
    ]
    return [stops, legs]


def said(outcome: Outcome) -> list[object]:
    """The findings, wherever they stand."""
    return sorted(
        (each.name, each.severity, each.message, each.help or "", sorted(each.people)) for each in outcome.findings
    )


PEOPLE = st.sampled_from([None, None, "ann", "ben"])


@st.composite
def a_day(draw) -> tuple[Line, ...]:
    """Up to five lines in the order of their clocks, with and without ends, lengths, clocks and places."""
    quarters = draw(st.lists(st.integers(32, 84), min_size=2, max_size=5, unique=True))
    starts = [quarter * 15 for quarter in sorted(quarters)]
    lines: list[Line] = []
    for number, start in enumerate(starts):
        following = starts[number + 1] if number + 1 < len(starts) else 24 * 60
        room = min(following - start, 120)
        kind = draw(st.sampled_from(["meeting", "meeting", "meeting", "coach", "free"]))
        end = draw(st.sampled_from([None, start + room // 2, start + room])) if kind != "coach" else None
        length = draw(st.sampled_from([None, 30])) if end is None and kind == "meeting" else None
        place = draw(st.sampled_from(PLACES)) if kind != "free" else None
        timed = draw(st.integers(0, 4)) > 0
        lines.append(Line(kind, place, start if timed else None, end if timed else None, length, draw(PEOPLE)))
    return tuple(lines)


@st.composite
def trips(draw) -> Days:
    """One day or two, with a hotel between or nothing."""
    first = draw(a_day())
    if draw(st.booleans()):
        return (first,)
    night = (Line("hotel", draw(st.sampled_from(["guild", "hall", "tbc"]))),) if draw(st.booleans()) else ()
    return ((*first, *night), draw(a_day()))


def some(examples: int):
    """So many trips, the same ones each time."""
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )


def replaced(days: Days, at: tuple[int, int], *lines: Line) -> Days:
    """The trip with other lines in the place of one."""
    day, number = at
    return tuple(
        (*said[:number], *lines, *said[number + 1 :]) if index == day else said for index, said in enumerate(days)
    )


def positions(days: Days) -> list[tuple[int, int]]:
    return [(day, number) for day, lines in enumerate(days) for number in range(len(lines))]


def less(line: Line) -> list[Line]:
    """The line with one of the things taken away that it says."""
    taken = []
    if line.end is not None:
        taken.append(line._replace(end=None))
    if line.length is not None:
        taken.append(line._replace(length=None))
    if line.start is not None and line.kind != "coach":
        taken.append(line._replace(start=None, end=None))
    if line.place in VENUES and line.kind == "meeting":
        taken.append(line._replace(place=VENUES[line.place][0]))
    return taken


def never_more_errors(days: Days, changed: Days) -> None:
    before, after = worked_out(days), worked_out(changed)
    for who in ("ann", "ben"):
        assert len(late(after, who)) <= len(late(before, who)), written(changed)


def taking_away(days: Days, data: st.DataObject) -> None:
    changes = [replaced(days, at, other) for at in positions(days) for other in less(days[at[0]][at[1]])]
    if changes:
        never_more_errors(days, data.draw(st.sampled_from(changes)))


def adding(days: Days, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from(positions(days)))
    line = days[at[0]][at[1]]
    more = replaced(days, at, Line("event", None), line)
    never_more_errors(more, days)  # the same the other way round: the longer trip has no fewer


def arriving_later(days: Days, data: st.DataObject) -> None:
    ended = [at for at in positions(days) if days[at[0]][at[1]].end is not None]
    if not ended:
        return
    at = data.draw(st.sampled_from(ended))
    line = days[at[0]][at[1]]
    assert line.end is not None
    later = replaced(days, at, line._replace(end=min(line.end + data.draw(st.sampled_from([1, 15, 60])), 1439)))
    before, after = worked_out(days), worked_out(later)
    for who in ("ann", "ben"):
        if late(before, who):
            assert late(after, who), written(later)


@given(trips(), st.data())
@some(40)
def test_rule_27_taking_away_an_end_a_length_a_clock_or_a_point_never_adds_an_error_of_time(days, data):
    taking_away(days, data)


@given(trips(), st.data())
@some(40)
def test_rule_27_a_line_without_clock_and_place_never_takes_an_error_of_time_away(days, data):
    adding(days, data)


@given(trips(), st.data())
@some(40)
def test_rule_27_a_later_arrival_never_turns_lateness_into_silence(days, data):
    arriving_later(days, data)


@pytest.mark.slow
@pytest.mark.parametrize("law", [taking_away, adding, arriving_later])
def test_rule_27_the_laws_hold_over_many_trips(law):
    @given(trips(), st.data())
    @some(150)
    def holds(days, data):
        law(days, data)

    holds()


@given(trips(), st.permutations(list(VENUES)))
@some(25)
def test_rule_27_the_same_trip_with_its_maps_in_another_order_has_the_same_plan(days, venues):
    one = worked_out(days)
    other = worked_out(days, Written(people=("ben", "ann"), venues=tuple(venues)))

    for who in ("ann", "ben"):
        assert days_of(one, who) == days_of(other, who)
    names = [(each.name, each.severity, sorted(each.people)) for each in one.findings]
    assert sorted(names) == sorted((each.name, each.severity, sorted(each.people)) for each in other.findings)


@given(trips())
@some(25)
def test_a_comment_changes_the_numbers_of_lines_alone(days):
    one, other = worked_out(days), worked_out(days, Written(comments=True))

    assert [days_of(one, who) for who in ("ann", "ben")] == [days_of(other, who) for who in ("ann", "ben")]
    assert said(one) == said(other)


@given(trips())
@some(25)
def test_a_second_person_with_the_lines_of_the_first_changes_nobodys_day(days):
    alike = tuple(
        tuple(line._replace(who="[ann, anna]") if line.who == "ann" else line for line in lines) for lines in days
    )
    one, other = worked_out(days), worked_out(alike, Written(people=("ann", "ben", "anna")))

    def places(outcome, who):
        """Stops and ways without the minutes, which may grow with the number of heads at a counter."""
        stops, legs = days_of(outcome, who)
        return [stop[:4] for stop in stops], [way[:3] for way in legs]

    for who in ("ann", "ben"):
        assert places(one, who) == places(other, who)
    assert days_of(other, "ann") == days_of(other, "anna")


@given(trips(), st.integers(1, 2))
@some(25)
def test_shifting_a_trip_by_weeks_shifts_its_dates_alone(days, weeks):
    one, other = worked_out(days), worked_out(days, Written(first=MONDAY + dt.timedelta(weeks=weeks)))
    shift = weeks * 7 * 24 * 60

    def times(outcome, who, by):
        stops, legs = days_of(outcome, who)

        def moved(value):
            return None if value is None else value + by

        return (
            [(s[0], s[1], *map(moved, s[2:5]), s[5]) for s in stops],
            [(*way[:4], *map(moved, way[4:7]), way[7]) for way in legs],
        )

    for who in ("ann", "ben"):
        assert times(one, who, shift) == times(other, who, 0)
    assert [each.name for each in one.findings] == [each.name for each in other.findings]
