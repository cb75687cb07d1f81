"""Turns findings into the diagnostics of an editor, each at its own document."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from lsprotocol import types

from delegate.checks import catalogue
from delegate.diagnostics import Finding, Severity
from delegate.i18n.escape import safe
from delegate.lsp.analysis import Analysis
from delegate.lsp.positions import EditorText
from delegate.source import NOWHERE, Where

SOURCE = "delegate"
_PAGES = Path(__file__).parents[2] / "docs" / "checks"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


class DiagnosticWriter:
    """What all diagnostics of one file need: the lines of each file that is pointed at, and its address."""

    def __init__(self, analysis: Analysis, encoding: str, address: Callable[[Path], str]) -> None:
        self.analysis = analysis
        self.encoding = encoding
        self.address = address
        self.texts: dict[str, EditorText] = {}

    def text(self, name: str) -> EditorText:
        """The text of a file by the name that findings give it."""
        if name not in self.texts:
            self.texts[name] = EditorText(self.analysis.text_of(name), self.encoding)
        return self.texts[name]

    def location(self, where: Where) -> types.Location | None:
        """Where in which document; None for what is in no file."""
        path = self.analysis.path_of(where.path)
        return types.Location(self.address(path), self.text(where.path).range_of(where.span)) if path else None

    def by_document(self) -> dict[str, list[types.Diagnostic]]:
        """The diagnostics by the address of the document: of the file itself, and of each file that it includes."""
        files = (self.analysis.path, *self.analysis.books.values())
        found: dict[str, list[types.Diagnostic]] = {self.address(path): [] for path in files}
        for finding in self.analysis.findings:
            path = self.analysis.path_of(finding.where.path)
            found[self.address(path or self.analysis.path)].append(self.diagnostic(finding, elsewhere=path is None))
        if isinstance(self.analysis.asked, str):
            found[self.address(self.analysis.path)].insert(0, self.about_settings(self.analysis.asked))
        return found

    def about_settings(self, wrong: str) -> types.Diagnostic:
        """An error at the first character that the settings cannot be followed: the trip is checked without them."""
        start = types.Position(0, 0)
        said = f"{safe(wrong)}\nthe trip is checked without any settings"
        return types.Diagnostic(types.Range(start, start), said, types.DiagnosticSeverity.Error, source=SOURCE)

    def diagnostic(self, finding: Finding, *, elsewhere: bool = False) -> types.Diagnostic:
        """One finding; an accepted one is a hint, with the reason."""
        related = [
            types.DiagnosticRelatedInformation(location, safe(said))
            for where, said in finding.related
            if (location := self.location(where))
        ]
        span = NOWHERE if elsewhere else finding.where.span
        severity = _SEVERITIES[finding.severity] if finding.accepted is None else types.DiagnosticSeverity.Hint
        return types.Diagnostic(
            range=self.text(self.analysis.name if elsewhere else finding.where.path).range_of(span),
            message=message_of(finding),
            severity=severity,
            code=finding.code,
            code_description=_page_of(finding.name),
            source=SOURCE,
            related_information=related or None,
            data={"name": finding.name},
        )


def message_of(finding: Finding) -> str:
    """What is wrong, and on a line of its own what to write instead."""
    said = f"{finding.name}: {safe(finding.message)}"
    if finding.accepted is not None:
        return f"{said}\naccepted: {safe(finding.accepted)}"
    return f"{said}\nhelp: {safe(finding.help)}" if finding.help else said


def explained(word: str) -> str | None:
    """The first paragraph of what a finding means, by its code or its name."""
    wanted = word.strip().casefold()
    for entry in catalogue():
        if wanted in (entry.code.casefold(), entry.name):
            first = " ".join(entry.doc.split("\n\n")[0].split())
            return f"{entry.code} {entry.name} ({entry.severity.word}): {first}"
    return None


def findings_at(findings: Iterable[Finding], name: str, offset: int) -> list[Finding]:
    """The findings that are about what stands at an offset of a file."""
    return [
        each
        for each in findings
        if each.where.path == name and each.where.span.start.offset <= offset <= each.where.span.end.offset
    ]


@cache
def _page_of(name: str) -> types.CodeDescription | None:
    """The page of a finding, where the tool lies with its documents; a wheel has none."""
    page = _PAGES / f"{name}.md"
    return types.CodeDescription(page.as_uri()) if page.is_file() else None
