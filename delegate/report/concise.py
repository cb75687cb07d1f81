"""One line a finding, never wrapped: `path:line:column: level[CODE] message`."""

from delegate.diagnostics import Finding
from delegate.i18n.escape import safe
from delegate.report import FindingsFormat, Report


def render(report: Report) -> str:
    """The lines, for editors and scripts that look for places in text."""
    return "".join(f"{_line(finding)}\n" for finding in report.listed)


def _line(finding: Finding) -> str:
    path, (start, _), _ = finding.where
    level = finding.severity.word if finding.accepted is None else "accepted"
    said = f"{path}:{start.line}:{start.column}: {level}[{finding.code}] {finding.message}"
    return safe(said if finding.accepted is None else f"{said} (accepted: {finding.accepted})")


FORMAT = FindingsFormat(render, sums_up=False, helps=False)
