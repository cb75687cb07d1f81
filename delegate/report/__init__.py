"""Findings for people and programs: what all the formats have in common."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from delegate.assessment.not_judged import NotJudged
from delegate.diagnostics import Finding, Severity
from delegate.i18n.escape import safe_line
from delegate.i18n.phrases import count
from delegate.source import Source

NOT_JUDGED = {  # what a reason is about, over many files
    "night": "nights",
    "place": "places",
    "papers": "papers",
    "port": "ports of arrival",
    "leaving": "ways of who leaves early",
}


class Report(NamedTuple):
    """Findings in their order, the number of files looked at, and what frames are cut from.

    `hidden` are the numbers of the lines, by file, that no frame may ever show. `not_judged` is what nobody could
    judge, file by file.
    """

    findings: tuple[Finding, ...]
    files: int
    sources: Mapping[str, Source] = MappingProxyType({})
    hidden: Mapping[str, frozenset[int]] = MappingProxyType({})
    not_judged: tuple[NotJudged, ...] = ()


class Tally(NamedTuple):
    """How many findings there are of each kind; those accepted are counted apart."""

    errors: int
    warnings: int
    notes: int
    accepted: int


def tally(findings: Iterable[Finding]) -> Tally:
    """Count findings."""
    counts = dict.fromkeys(Severity, 0)
    accepted = 0
    for finding in findings:
        if finding.accepted is None:
            counts[finding.severity] += 1
        else:
            accepted += 1
    return Tally(counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.NOTE], accepted)


def summary(report: Report) -> str:
    """`2 errors, 1 warning, no notes, 1 accepted in 3 files`."""
    errors, warnings, notes, accepted = tally(report.findings)
    said = [count(errors, "error"), count(warnings, "warning"), count(notes, "note")]
    if accepted:
        said.append(f"{accepted} accepted")
    return f"{', '.join(said)} in {count(report.files, 'file')}"


def unjudged(report: Report) -> str:
    """`not judged: papers of Li Min (not written); nights without a hotel (1 December)`; nothing where all was judged.

    Over many files it is a line of counts: `not judged: papers in 2 files, nights in 1`.
    """
    if not report.not_judged:
        return ""
    if report.files == 1:
        return safe_line(f"not judged: {'; '.join(each.message for each in report.not_judged)}")
    files = Counter(each.reason for each in report.not_judged)
    counted = [(NOT_JUDGED[reason], number) for reason, number in files.items()]
    said = [f"{what} in {number}" for what, number in counted]
    said[0] = f"{counted[0][0]} in {count(counted[0][1], 'file')}"
    return f"not judged: {', '.join(said)}"


def worst(findings: Iterable[Finding]) -> Severity | None:
    """How bad the worst finding is that nobody has accepted."""
    return max((finding.severity for finding in findings if finding.accepted is None), default=None)
