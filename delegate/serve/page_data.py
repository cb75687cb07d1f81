"""Gathers what the page shows of a save: its findings by severity, the frame of what cannot be read, its days."""

from collections.abc import Mapping, Sequence
from functools import cache

from delegate.assessment.not_judged import not_judged
from delegate.checks import catalogue
from delegate.diagnostics import Finding
from delegate.i18n.dates import day_month, weekday
from delegate.i18n.escape import safe, safe_line
from delegate.i18n.language import ENGLISH
from delegate.i18n.phrases import count
from delegate.pipeline import Outcome
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.render.web.follow import FindingCard, LineOf
from delegate.report import tally
from delegate.report.full import Pointer, framed
from delegate.sheet.clocks import written_time
from delegate.sheet.finding_index import where_of
from delegate.sheet.problems import line_of
from delegate.source import Source

_WIDE = 400  # cells of a frame: the page scrolls it sideways


@cache
def _meanings() -> Mapping[str, tuple[str, ...]]:
    return {each.code: tuple(part.replace("\n", " ") for part in each.doc.split("\n\n")) for each in catalogue()}


def cards(outcome: Outcome) -> tuple[FindingCard, ...]:
    """The findings that nobody accepted, errors first, each kind in the order of the file."""
    plan = outcome.plan
    lines = {where_of(line.item): line for line in plan.lines()} if plan else {}
    open_ = sorted((each for each in outcome.findings if each.accepted is None), key=lambda each: -each.severity)
    return tuple(_card(each, line_of(each, lines)) for each in open_)


def broken_cards(outcome: Outcome, findings: Sequence[Finding]) -> tuple[FindingCard, ...]:
    """The findings for which a file cannot be read, each with the lines of the file around it."""
    return tuple(_card(each, None)._replace(frame=_frame(outcome, each)) for each in findings)


def _card(finding: Finding, line: Line | None) -> FindingCard:
    start = finding.where.span.start
    time = written_time(line, ENGLISH).start if line else ""
    heading = safe_line(f"{weekday(line.date)[:3]} {day_month(line.date)}, {time} {_title(line)}") if line else ""
    return FindingCard(
        severity=finding.severity.word,
        code=finding.code,
        name=finding.name,
        heading=heading or finding.name.replace("-", " "),
        said=safe(finding.message),
        help=safe(finding.help),
        at=LineOf(safe_line(finding.where.path), start.line, start.column),
        meaning=_meanings().get(finding.code, ()),
        row=line.id if line else "",
        date=line.date.isoformat() if line else "",
        time=time or "there",
    )


def _title(line: Line) -> str:
    return str(line.item.value) if line.item.value else line.item.kind


def _frame(outcome: Outcome, finding: Finding) -> tuple[tuple[str, str, str], ...]:
    """The line of a finding with carets, and one line before and after it; none that may not be shown."""
    path, number = finding.where.path, finding.where.span.start.line
    source, hidden = outcome.sources.get(path), outcome.hidden.get(path, frozenset())
    if source is None or number in hidden or number > len(source.lines):
        return ()
    here = next((said for where, said in finding.related if where == finding.where), "")
    lines = framed(source, hidden, [Pointer(finding.where.span, "^", here)], _WIDE)
    around = {
        each: safe(source.lines[each - 1]) for each in (number - 1, number + 1) if _is_shown(source, hidden, each)
    }
    gutter = len(str(number + 1))
    told = [(f"{each.number or '':>{gutter}}", each.text, each.sign) for each in lines]
    before = [(f"{number - 1:>{gutter}}", around[number - 1], "")] if number - 1 in around else []
    after = [(f"{number + 1:>{gutter}}", around[number + 1], "")] if number + 1 in around else []
    return (*before, *told, *after)


def _is_shown(source: Source, hidden: frozenset[int], number: int) -> bool:
    return 1 <= number <= len(source.lines) and number not in hidden


def state_of(outcome: Outcome) -> tuple[tuple[str, str], ...]:
    """`1 error`, `1 warning`: how many there are of each kind that there is, with its severity."""
    errors, warnings, notes, _ = tally(outcome.findings)
    kinds = (("error", errors), ("warning", warnings), ("note", notes))
    return tuple((count(number, kind), kind) for kind, number in kinds if number) or (("nothing found", ""),)


def unjudged(plan: Plan) -> tuple[str, ...]:
    """What was not judged, in words."""
    return tuple(safe_line(each.message) for each in not_judged(plan))


def lines_of(plan: Plan) -> dict[str, LineOf]:
    """Where each line of the programme is written, by its id."""
    found = {}
    for line in plan.lines():
        where = line.where()
        found[line.id] = LineOf(safe_line(where.path), where.span.start.line, where.span.start.column)
    return found
