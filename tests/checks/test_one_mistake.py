"""One mistake in a clean trip is told once for each pair of neighbours that it touches, and nowhere else."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from choosing import few
from every import every
from mistakes import KINDS, Mistake, mistakes

from delegate.diagnostics import Finding
from delegate.pipeline import Fetched, Outcome, Refused, work_out
from delegate.planning.plan import Plan
from delegate.planning.stop import Line

pytestmark = pytest.mark.slow  # some 60 plans; 328 with --every-document

ITINERARIES = Path(__file__).parents[2] / "itineraries"
TRIPS = sorted(ITINERARIES.glob("*.trip.yaml"))
WAYS, TIMES = 40, 1

# What is told of the way between two lines; the rest is of one line, of its people and places, or of a whole day, and
# stands for itself: who changes the people of a car may leave them too many for its seats as well as too late.
BETWEEN = {
    *("out-of-order", "overlapping-items", "late-arrival", "tight-leg", "missed-check-in"),
    *("long-walk", "no-crossing", "closed-crossing", "last-service-gone", "unknown-way"),
}
OF_A_DAY = {"long-day", "short-night", "no-meal", "no-break", "idle-day", "day-missing", "days-out-of-order"}
MUST_BE_TOLD = {
    *("a person misspelt", "a venue misspelt", "a vehicle misspelt", "a key misspelt", "no such time"),
    *("a range turned", "a point turned", "a host is undefined", "a vehicle is undefined", "a place is undefined"),
    *("days swapped", "a vehicle has two seats", "an expired passport"),
}


@cache
def outcome(name: str, text: str) -> Outcome:
    def fetch(book: str) -> Fetched | Refused:
        path = ITINERARIES / book
        return Fetched(book, path.read_bytes()) if path.is_file() else Refused("there is no such file")

    return work_out(name, text.encode(), fetch)


def told(name: str, text: str) -> list[Finding]:
    return [each for each in outcome(name, text).findings if each.accepted is None]


def new_findings(path: Path, mistake: Mistake) -> list[Finding]:
    """What is told of the broken trip and not of the whole one, by name and line: a mistake moves no line."""
    before = Counter(_key(each) for each in told(path.name, path.read_text("utf-8")))
    return [each for each in told(path.name, mistake.text) if before[_key(each)] == 0]


def _key(finding: Finding) -> tuple[str, str, int]:
    return finding.name, finding.where.path, finding.where.span.start.line


def blocks(text: str) -> list[int]:
    """For every line of a text the number of the line that begins its part: a line of a day, an entry, a head."""
    found, at = [0], 0
    for number, line in enumerate(text.split("\n"), 1):
        at = number if re.match(r"\S|  [\w-]+:|  - |    - \w+:", line) else at
        found.append(at)
    return found


def reached(plan: Plan | None, begins: list[int], text: str, lines: frozenset[int]) -> set[int]:
    """The parts of a trip that a mistake may be felt in: where it is, where that is named, and the neighbours of both.

    Neighbours of a line are those before and after it of one of its people. Where no clock time is written, who is late
    is late for the next line that has one: those between are passed over.
    """
    touched = {begins[number] for number in lines}
    names = {name for number in lines for name in re.findall(r"[\w-]{3,}", text.split("\n")[number - 1])}
    rows = text.split("\n")
    uses = {
        begins[number]
        for number, row in enumerate(rows, 1)
        if set(re.findall(r"[\w-]{3,}", row.partition(":")[2])) & names
    }
    whole = {number for number in touched if re.match(r"\S|  \d{4}-|  [\w-]+:", rows[number - 1])}
    found = touched | uses
    for people in (cohort.lines for cohort in plan.cohorts) if plan else ():
        course = [plan.days[day].lines[number] for day, number in people]
        at = [begins[line.where().span.start.line] for line in course]
        for number, here in enumerate(at):
            if here in touched | uses or whole:
                found |= set(_around(course, at, number))
    return found


def _around(course: list[Line], at: list[int], number: int) -> list[int]:
    """The line before and after one, and on to the next on either side that has a clock time."""
    found = [at[number]]
    for step in (-1, 1):
        other = number + step
        while 0 <= other < len(course):
            found.append(at[other])
            if course[other].start is not None and course[other].goes:
                break
            other += step
    return found


@cache
def every_case() -> list[tuple[Path, Mistake]]:
    """Every itinerary in forty ways."""
    return [(path, each) for path in TRIPS for each in mistakes(path.read_text("utf-8"), WAYS, TRIPS.index(path))]


@cache
def cases() -> list[tuple[Path, Mistake]]:
    """Each kind of mistake in one itinerary, in that which has fewer mistakes before others."""
    chosen: list[tuple[Path, Mistake]] = []
    for kind in sorted(KINDS):
        of_kind = {path: (path, each) for path, each in reversed(every_case()) if each.kind == kind}
        broken = Counter(path for path, _ in chosen)
        chosen += [of_kind[path] for path in sorted(of_kind, key=lambda path: (broken[path], path))[:TIMES]]
    return few(chosen, of=every_case())


def cases_that_must_be_told() -> list[tuple[Path, Mistake]]:
    return [(path, each) for path, each in cases() if each.kind in MUST_BE_TOLD]


def named(case: object) -> str:
    return case.name.split(".")[0] if isinstance(case, Path) else str(getattr(case, "kind", case))


def test_every_itinerary_is_broken_in_forty_ways_of_which_each_kind_is_tried() -> None:
    assert len(TRIPS) == 8
    assert Counter(path for path, _ in every_case()) == dict.fromkeys(TRIPS, WAYS)
    made, tried = ({(path, each.kind) for path, each in each_of} for each_of in (every_case(), cases()))
    trips_of, tried_of = (Counter(kind for _, kind in each_of) for each_of in (made, tried))
    assert all(tried_of[kind] >= min(TIMES, count) for kind, count in trips_of.items())
    assert {path for path, _ in cases()} == {*TRIPS}


@every(("path", "mistake"), cases, ids=named)
def test_it_is_told_where_it_is_and_where_it_is_felt(path: Path, mistake: Mistake) -> None:
    text = path.read_text("utf-8")
    begins = blocks(text)
    near = set()
    for each in (text, mistake.text):
        near |= reached(outcome(path.name, each).plan, begins, text, mistake.lines)
        near |= reached(outcome(path.name, each).plan, begins, mistake.text, mistake.lines)

    for finding in new_findings(path, mistake):
        where = begins[finding.where.span.start.line]
        own = finding.name in OF_A_DAY or finding.name in ("unused-accept", "missing-key")
        assert where in near or own, f"{mistake.kind}: {finding.where.span.start.line} {finding.message}"


@every(("path", "mistake"), cases, ids=named)
def test_it_is_told_once_for_each_pair_of_neighbours(path: Path, mistake: Mistake) -> None:
    begins = blocks(path.read_text("utf-8"))
    pairs: dict[tuple[object, ...], str] = {}
    for finding in new_findings(path, mistake):
        here = begins[finding.where.span.start.line]
        if finding.name in BETWEEN:
            overlaps = finding.related[0][0].span.start.line if finding.name == "overlapping-items" else 0
            pair: tuple[object, ...] = (here, "way", overlaps, finding.people)
        else:
            pair = (here, finding.name, finding.where.span.start.line, finding.people)
        assert pair not in pairs, f"{mistake.kind}: {pairs.get(pair)} / {finding.message}"
        pairs[pair] = finding.message


@every(("path", "mistake"), cases_that_must_be_told, ids=named)
def test_what_no_programme_can_mean_is_told(path: Path, mistake: Mistake) -> None:
    assert new_findings(path, mistake), f"{mistake.kind} at {sorted(mistake.lines)}"
