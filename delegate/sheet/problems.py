"""Lists for the team what is wrong with a trip: each error and warning with its line, its time and what to do."""

import datetime as dt
from collections.abc import Iterator

from delegate.assessment.not_judged import not_judged
from delegate.diagnostics import Finding, Severity
from delegate.i18n.dates import weekday_and_day
from delegate.i18n.escape import safe_line
from delegate.i18n.language import ENGLISH
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.sheet.clocks import written_time
from delegate.sheet.finding_index import where_of
from delegate.sheet.model import Edition, ListEntry, Matter, Problem, Said, Section, Words
from delegate.sheet.scope import Scope
from delegate.sheet.summary import closes_soon, tightest_leg
from delegate.sheet.wording import Wording

_COUNTED = (
    (Severity.ERROR, "{number} error", "{number} errors", "no errors"),
    (Severity.WARNING, "{number} warning", "{number} warnings", "no warnings"),
    (Severity.NOTE, "{number} note", "{number} notes", ""),
)


_TIGHT = ("tight-leg", "late-arrival", "optimistic-leg", "short-stay", "window-too-short")


def matters(words: Wording, scope: Scope) -> tuple[Matter, ...]:
    """What the team has to do, day by day: errors to settle, ways that are tight, and what nobody has written yet.

    Of somebody's run sheet it is what concerns those in scope.
    """
    first = min((day.date for day in words.plan.days), default=None)
    if first is None:
        return ()
    lines = {where_of(line.item): line for line in words.plan.lines()}
    found = [_matter(words, each, line_of(each, lines), first) for each in _of_whom(words, scope) if _is_matter(each)]
    for left in not_judged(words.plan, words.whom):
        found += [Matter(words.phrase("Ask"), date, "", _english(said)) for date, said in left.by_day]
    order = [words.phrase(each) for each in ("Settle", "Tight", "Ask")]
    return tuple(sorted(found, key=lambda each: (each.date, order.index(each.word), each.time)))


def _is_matter(finding: Finding) -> bool:
    """Open errors and warnings, and of what was accepted the ways that stay tight."""
    if finding.accepted is not None:
        return finding.name in _TIGHT
    return finding.severity >= Severity.WARNING


def _matter(words: Wording, finding: Finding, line: Line | None, first: dt.date) -> Matter:
    settle = finding.severity >= Severity.ERROR and finding.accepted is None
    word = words.phrase("Settle") if settle else words.phrase("Tight" if finding.name in _TIGHT else "Ask")
    said = _english(finding.message)
    if finding.accepted is not None:
        # Findings and reasons have no other language: what reads only another half must not lose them.
        main = words.languages[0]
        reason = main.say("accepted: {reason}", reason=safe_line(finding.accepted))
        said = (Said(main.language.joined((said[0].text, reason), "; "), main.tag),)
    time = written_time(line, words.languages[0].language).start if line else ""
    return Matter(word, line.date if line else first, time, said)


def _english(message: str) -> Words:
    """A message as an English text, whatever the languages of the print."""
    return (Said(safe_line(message)),)


def counted(words: Wording) -> Words:
    """`1 error, 2 warnings, 3 accepted`; of notes and accepted findings only where there are any."""
    every = words.findings.every
    open_ = [each.severity for each in every if each.accepted is None]
    said = [_count(words, open_.count(severity), *phrases) for severity, *phrases in _COUNTED]
    accepted = len(every) - len(open_)
    return words.joined((*said, words.phrase("{number} accepted", number=accepted) if accepted else ()))


def said_in_english(words: Wording, count: Words) -> Words:
    """The count of findings that are listed below it: to who reads none of them in his own language it says so."""
    own = words.each(
        lambda each: (
            ""
            if each.beside or each.language.tag == ENGLISH.tag or each.language.wordless
            else each.say("findings are in English")
        )
    )
    return words.joined((count, own))


def _count(words: Wording, number: int, one: str, several: str, none: str) -> Words:
    if not number:
        return words.phrase(none) if none else ()
    return words.phrase(one if number == 1 else several, number=number)


def sums(words: Wording, scope: Scope) -> tuple[Words, tuple[Problem, ...], tuple[Words, ...]]:
    """The count of the findings, each error and warning, and what else sums up the programme of those in scope.

    Where others have findings too, those of the whole trip are counted behind.
    """
    here = _of_whom(words, scope)
    theirs = words._replace(findings=words.findings._replace(every=here))
    last = tuple(closing(theirs))
    if len(here) < len(words.findings.every):
        last = (*last, words.phrase("in the whole trip: {what}", what=counted(words)))
    return counted(theirs), problems(theirs), last


def problems(words: Wording) -> tuple[Problem, ...]:
    """The errors, then the warnings that nobody accepted, each in the order of the file."""
    lines = {where_of(line.item): line for line in words.plan.lines()}
    open_ = [each for each in words.findings.every if each.accepted is None and each.severity >= Severity.WARNING]
    open_.sort(key=lambda each: -each.severity)
    return tuple(_problem(words, each, line_of(each, lines)) for each in open_)


def _problem(words: Wording, finding: Finding, line: Line | None) -> Problem:
    where = finding.where
    main = where.path == words.plan.trip.origin_.path
    number = where.span.start.line
    return Problem(
        severity=finding.severity.word,
        level=words.flag(finding).level,
        code=finding.code,
        name=finding.name,
        place=words.languages[0].say("line {number}", number=number) if main else f"{safe_line(where.path)}:{number}",
        day=words.in_tables(lambda language: weekday_and_day(line.date, language.tag)) if line else (),
        time=written_time(line, words.languages[0].language).start if line else "",
        said=safe_line(finding.message),
        help=safe_line(finding.help or ""),
    )


def line_of(finding: Finding, lines: dict[tuple[str, str], Line]) -> Line | None:
    """The line of the programme in which a finding is."""
    route = finding.where.yaml_path
    ends = [at for at, sign in enumerate(route) if sign in ".[" and at]
    found = (lines.get((finding.where.path, route[:end])) for end in (*ends, len(route)))
    return next((line for line in found if line), None)


def closing(words: Wording) -> Iterator[Words]:
    """The tightest leg, a crossing that closes soon, and what was not judged, which a run sheet asks day by day."""
    for said in (tightest_leg(words), closes_soon(words)):
        if said:
            yield said
    left = () if words.edition is Edition.RUN_SHEET else not_judged(words.plan, words.whom)
    if left:
        what = "; ".join(each.message for each in left)  # in English, which a second language need not say again
        yield words.each(lambda each: "" if each.beside else each.say("not judged: {what}", what=what))


def findings_section(words: Wording, scope: Scope) -> tuple[Section, ...]:
    """Two lists, the open findings first, of the lines in scope."""
    here = _in_scope(words, scope)
    open_ = tuple(_finding_entry(words, each) for each in here if each.accepted is None)
    accepted = tuple(_finding_entry(words, each) for each in here if each.accepted is not None)
    found = (
        Section("findings", words.phrase("Findings"), open_),
        Section("accepted", words.phrase("Accepted findings"), accepted),
    )
    return tuple(section for section in found if section.entries)


def _of_whom(words: Wording, scope: Scope) -> tuple[Finding, ...]:
    """The findings that concern those in scope, on every day: the exit code speaks of all of them."""
    return _in_scope(words, scope._replace(date=None))


def _in_scope(words: Wording, scope: Scope) -> tuple[Finding, ...]:
    """The findings without those at lines out of scope, and at people and hosts who are not meant."""
    plan = words.plan
    elsewhere = _routes(plan, Scope()) - _routes(plan, scope)
    if scope.people is not None:
        unmeant = [each for who, each in plan.people.items() if who not in scope.people]
        unmeant += [each for who, each in plan.hosts.items() if who not in scope.hosts]
        elsewhere |= {(each.origin_.path, each.origin_.yaml_path) for each in unmeant}
    others = {id(each) for where in elsewhere for each in words.findings.at(*where)}
    return tuple(each for each in words.findings.every if id(each) not in others)


def _routes(plan: Plan, scope: Scope) -> set[tuple[str, str]]:
    """Where the lines in scope are written."""
    return {where_of(line.item) for day in scope.days(plan) for line in scope.lines(day)}


def _finding_entry(words: Wording, finding: Finding) -> ListEntry:
    """The finding as `check` words it, which is English; its help, or the reason why it was accepted."""
    said: list[Words] = [(Said(safe_line(finding.help), "en"),)] if finding.help and finding.accepted is None else []
    if finding.accepted is not None:
        reason = safe_line(finding.accepted)  # in one language: a second one need not say it again
        said.append(words.each(lambda each: "" if each.beside else each.say("accepted: {reason}", reason=reason)))
    return ListEntry((Said(safe_line(finding.message), "en"),), tuple(said), (words.flag(finding),))
