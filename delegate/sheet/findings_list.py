"""Lists the findings of a trip in the team's own copy: what is open, and what was accepted, with the reason."""

from delegate.diagnostics import Finding
from delegate.i18n.escape import safe_line
from delegate.planning.plan import Plan
from delegate.sheet.model import Flag, ListEntry, Section
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording, where_of


def findings_section(words: Wording, scope: Scope) -> tuple[Section, ...]:
    """Two lists, the open findings first, of the lines in scope."""
    elsewhere = _routes(words.plan, Scope()) - _routes(words.plan, scope)
    others = {id(each) for where in elsewhere for each in words.findings.at(*where)}
    here = [each for each in words.findings.every if id(each) not in others]
    open_ = tuple(_entry(words, each) for each in here if each.accepted is None)
    accepted = tuple(_entry(words, each) for each in here if each.accepted is not None)
    found = (
        Section("findings", words.phrase("Findings"), open_),
        Section("accepted", words.phrase("Accepted findings"), accepted),
    )
    return tuple(section for section in found if section.entries)


def _routes(plan: Plan, scope: Scope) -> set[tuple[str, str]]:
    """Where the lines in scope are written."""
    return {where_of(line.item) for day in scope.days(plan) for line in scope.lines(day)}


def _entry(words: Wording, finding: Finding) -> ListEntry:
    """The finding as `check` words it, which is English; its help, or the reason why it was accepted."""
    said = [words.same(safe_line(finding.help))] if finding.help and finding.accepted is None else []
    if finding.accepted is not None:
        reason = safe_line(finding.accepted)  # in one language: a second one need not say it again
        said.append(
            words.each(
                lambda each: each.say("accepted") if each.beside else each.say("accepted: {reason}", reason=reason)
            )
        )
    flag = Flag(finding.severity.word, finding.code, finding.name, finding.accepted is not None)
    return ListEntry(words.same(safe_line(finding.message)), tuple(said), (flag,))
