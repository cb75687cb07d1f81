"""Writes rules, papers and trips for the tests of papers."""

import datetime as dt
from typing import Any

from programme import PLACES, whole
from small_trips import worked_out

from delegate.borders.crossings import Borders
from delegate.diagnostics import Finding, Severity
from delegate.model import Admission, Paper
from delegate.planning.plan import Plan
from delegate.values import Length

DAYS = 24 * 60


def days(number: int) -> Length:
    return Length(number * DAYS, number * DAYS)


def on(date: str) -> dt.date:
    return dt.date.fromisoformat(date)


def rule(paper: str, into: str = "XB", **terms: Any) -> Admission:
    return Admission(paper=paper, into=into, **terms)


def paper(kind: str, **fields: Any) -> Paper:
    return Paper(kind=kind, **fields)


def visa(**fields: Any) -> Paper:
    return paper("visa", **{"issued_for": "XB", **fields})


RULES = (
    rule("bb-card", home="yes"),
    rule("passport", nationality=("IN", "US"), refused="yes"),
    rule("passport", nationality=("GB",), passport_types=("bno",), refused="yes"),
    rule("passport", nationality=("FR",), passport_types=("diplomatic",), stay=days(60)),
    rule("visa", never_at=("footbridge",)),
    rule("passport", nationality=("FR", "GB"), stay=days(14), never_at=("footbridge",), start=on("2026-02-17")),
    rule("passport", nationality=("RU",), stay=days(30), until=on("2026-09-14")),
    rule("passport", nationality=("JP",), stay=days(90), beyond=days(90)),
    rule("passport", nationality=("US", "RU"), stay=days(10), only_at=("harbour",), onward="yes"),
    rule("permit", endorsement=("business",), stay=days(7), until=on("2024-05-05")),
    rule("permit", endorsement=("business",), stay=days(14), start=on("2024-05-06")),
    rule("permit", endorsement=("visit", "group"), stay=days(7)),
    rule("permit", into="DD", endorsement=("crew",)),
    rule("group-list", stay=days(6), group=5),
    rule("aa-card", stay=days(180)),
)
KNOWN = Borders(admits=RULES)


def made(text: str) -> tuple[Plan, list[Finding]]:
    outcome = worked_out(text)
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return outcome.plan, [each for each in outcome.findings if each.code in PAPER_CODES]


PAPER_CODES = tuple(f"DLG{number}" for number in range(404, 413))


def cohort_of(plan: Plan, who: str) -> int:
    (number,) = (number for number, cohort in enumerate(plan.cohorts) if who in cohort.people)
    return number


BORDER = """
crossings:
  gate: {name: Gate, sides: {AA: "22.2500, 104.1000", XB: "22.2520, 104.1000"}, modes: [coach, car], hours: 24/7}
  bridge: {name: Bridge, sides: {AA: "22.2500, 104.2000", XB: "22.2520, 104.2000"}, modes: [coach, car], hours: 24/7}
"""
TO_AND_FRO = """
days:
  2026-05-12:
    - meeting: One
      time: 08:00-09:00
      venue: a
    - crossing: gate
    - meeting: Two
      time: 13:00-14:00
      venue: g
    - crossing: gate
    - meeting: Three
      time: 18:00-19:00
      venue: a
  2026-05-13:
    - meeting: Four
      time: 08:00-09:00
      venue: a
    - crossing: gate
    - meeting: Five
      time: 13:00-14:00
      venue: g
"""


def small(people: str, rules: str, lines: str = TO_AND_FRO) -> list[Finding]:
    return made(whole(lines, people=f"delegation:\n{people}", places=f"{PLACES}{BORDER}\nadmits:\n{rules}"))[1]


HOME = "  - {paper: aa-card, into: AA, home: yes}\n"


def flown(
    papers: str, flights: tuple[tuple[str, str, int], ...], rules: str = ""
) -> tuple[Plan, list[tuple[str, Severity]]]:
    """The plan of flights on days of September 2026, and what was found of papers, with its severity."""
    lines = [f"trip: Flown\n{rules}delegation:\n  zhao:\n    name: Zhao\n    papers: [{papers}]\ndays:"]
    for number, (origin, into, day) in enumerate(flights):
        lines.append(f"  2026-09-{day}:\n    - flight: XX {number}\n      time: 10:00-19:00")
        lines.append(f"      from: {origin}\n      to: {into}")
    plan, found = made("\n".join(lines) + "\n")
    return plan, [(each.name, each.severity) for each in found]
