"""Small trips for the tests: a head by the names of its people and places, lines below it, and what is found."""

from pathlib import Path

from command import here, trip_in

from delegate.assessment.not_judged import not_judged
from delegate.diagnostics import Finding, Severity
from delegate.pipeline import Outcome, work_out
from delegate.reading.books import Refused

# Places that many tests share, by their ids.
VENUES = {
    "bj": '{name: Beijing Hotel, city: Beijing, at: "39.9080, 116.4100"}',
    "gz": '{name: Garden Hotel, city: Guangzhou, at: "23.1400, 113.2830"}',
    "hk": '{name: Chamber, city: Hong Kong, at: "22.2808, 114.1654"}',
    "la": '{name: LA Chamber, city: Los Angeles, at: "34.0530, -118.2500"}',
    "la-hotel": '{name: LA Hotel, city: Los Angeles, at: "34.0500, -118.2570"}',
    "mo": '{name: Hall, city: Macau, at: "22.1900, 113.5500"}',
    "sh": '{name: Peace Hotel, city: Shanghai, at: "31.2380, 121.4850"}',
    "sz": '{name: Civic Centre, city: Shenzhen, at: "22.5410, 114.0553"}',
    "tp": '{name: Institute, city: Taipei, at: "25.0400, 121.5600"}',
    "zh": '{name: Town Hall, city: Zhuhai, at: "22.2710, 113.5770"}',
}


def head(people: str, venues: str, *, base: str = "", more: str = "", places: str = "") -> str:
    """A trip up to its dates: people by their names, venues by their ids in VENUES or as lines of their own (`places`).

    `more` are other lines at the top, as they stand in a file.
    """
    delegation = ", ".join(f"{name.lower()}: {{name: {name}}}" for name in people.split())
    known = "".join(f"  {id_}: {VENUES[id_]}\n" for id_ in venues.split())
    base = f"base: {base}\n" if base else ""
    return f"trip: Small\n{base}{more}delegation: {{{delegation}}}\nvenues:\n{known}{places}days:\n"


def dated(*lines: str) -> str:
    """Lines as they stand under their dates, with a date before those of its day: `2026-12-09:`."""
    return "".join(f"  {line}\n" if line.startswith("20") else f"    - {line}\n" for line in lines)


def but(line: str, more: str) -> str:
    """A line in braces with one field more."""
    return f"{line[:-1]}, {more}}}"


def worked_out(text: str) -> Outcome:
    """What is worked out for a trip that takes no other file."""
    return work_out("t.trip.yaml", text.encode(), lambda _: Refused("none"))


def found(text: str, *names: str) -> list[Finding]:
    """The findings of these names, in order, of a trip that can be planned."""
    outcome = worked_out(text)
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return [each for each in outcome.findings if each.name in names]


def ways_named(text: str) -> list[str]:
    """The ways that the closing line names, as nobody wrote them."""
    return _left_open(text, "leaving")


def ports_named(text: str) -> list[str]:
    """What the closing line names of ports, services and their hours."""
    return _left_open(text, "port")


def _left_open(text: str, reason: str) -> list[str]:
    outcome = worked_out(text)
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return [each.message for each in not_judged(outcome.plan) if each.reason == reason]


def complaints(text: str) -> list[str]:
    """The errors and warnings about a trip, each with its code: `error[DLG301]: “Talks” …`."""
    told = [each for each in worked_out(text).findings if each.severity > Severity.NOTE]
    return [f"{each.severity.word}[{each.code}]: {each.message}" for each in told]


def late_at(places: dict[str, tuple[str, str]], one: str, other: str, starts: str, between: str = "") -> list[str]:
    """The severity and code of `late-arrival` at one of these places (city and point by id), from another at ten.

    `between` are lines of that day between the two, as they stand in a file.
    """
    venues = "".join(
        f'  {id_}: {{name: Hall of {id_}, city: "{city}", at: "{at}"}}\n' for id_, (city, at) in places.items()
    )
    lines = (
        f'    - {{meeting: Talks, time: "09:00-10:00", venue: {one}}}\n'
        f'{between}    - {{visit: Works, time: "{starts}-16:00", venue: {other}}}\n'
    )
    top = "trip: Over the water\ndelegation: {a: {name: A}}\n"
    said = complaints(f"{top}venues:\n{venues}days:\n  2026-05-12:\n{lines}")
    return [each.split(":")[0] for each in said if "DLG301" in each]


TWO_OFFICES = """
trip: Ports
delegation: {{wen: {{name: Wen}}}}
venues:
  a: {{name: The first office, city: {0}, at: "{1}"}}
  b: {{name: The other office, city: {2}, at: "{3}"}}
days:
  2026-06-08:
    - {{meeting: Morning, time: "08:00-09:00", venue: a}}
    - {4}
    - {{meeting: Evening, time: "19:00-20:00", venue: b}}
"""


def said_between(folder: Path, cities: tuple[str, ...], line: str) -> list[str]:
    """The errors and warnings of `check` about a day that has one line between two offices, each as it is printed."""
    trip_in(folder, TWO_OFFICES.format(*cities, line))
    return [each for each in here("check", str(folder)).out.splitlines() if "warning[" in each or "error[" in each]
