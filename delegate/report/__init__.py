"""Findings for people and programs: what all the formats have in common."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import count
from delegate.source import Source


class Report(NamedTuple):
    """Findings in their order, the number of files looked at, and what frames are cut from.

    `hidden` are the numbers of the lines, by file, that no frame may ever show.
    """

    findings: tuple[Finding, ...]
    files: int
    sources: Mapping[str, Source] = MappingProxyType({})
    hidden: Mapping[str, frozenset[int]] = MappingProxyType({})


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


def worst(findings: Iterable[Finding]) -> Severity | None:
    """How bad the worst finding is that nobody has accepted."""
    return max((finding.severity for finding in findings if finding.accepted is None), default=None)
