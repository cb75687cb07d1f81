"""Findings for people: the message, the lines it is about with carets below them, and what to do."""

from collections.abc import Iterator

from delegate.diagnostics import Finding
from delegate.i18n.escape import safe
from delegate.report import Report, summary, unjudged
from delegate.report.frames import Pointer, frame
from delegate.source import Where

_STYLES = {"error": "1;31", "warning": "1;33", "note": "1;36", "accepted": "2", "^": "1;31", "-": "1;34", "frame": "34"}


def render(report: Report, *, colour: bool = False, closing: bool = True) -> str:
    """All findings, a blank line between them, and with `closing` a summary line and one of what was not judged."""
    parts = ["".join(f"{line}\n" for line in _finding(finding, report, colour)) for finding in report.findings]
    if closing:
        left = unjudged(report)
        parts.append(f"{summary(report)}\n" + (f"{left}\n" if left else ""))
    return "\n".join(parts)


def _finding(finding: Finding, report: Report, colour: bool) -> Iterator[str]:
    level = finding.severity.word if finding.accepted is None else "accepted"
    head = _painted(f"{level}[{finding.code}]", level, colour)
    yield f"{head} {finding.name}: {safe(finding.message)}"
    if finding.accepted is not None:
        yield _place(finding.where, 2, colour)
        yield from _remark("accepted", finding.accepted, 2, colour)
        return
    numbers = [finding.where.span.start.line, *(where.span.start.line for where, _ in finding.related)]
    gutter = max(2, len(str(max(numbers))))
    path = finding.where.path
    place = (path, finding.where.span)
    here = next((said for where, said in finding.related if (where.path, where.span) == place), "")
    apart = [(where, said) for where, said in finding.related if (where.path, where.span) != place]
    near = [Pointer(where.span, "-", said) for where, said in apart if where.path == path]
    yield _place(finding.where, gutter, colour)
    yield from _frame(report, path, [Pointer(finding.where.span, "^", here), *near], gutter, colour)
    if here and not _can_show(report, finding.where):
        yield from _remark("note", here, gutter, colour)
    for where, said in apart:
        if where.path != path:
            yield _place(where, gutter, colour)
            yield from _frame(report, where.path, [Pointer(where.span, "-", said)], gutter, colour)
        if not _can_show(report, where):
            yield from _remark("note", f"{where.path}:{where.span.start.line}: {said}", gutter, colour)
    if finding.help:
        yield from _remark("help", finding.help, gutter, colour)
    yield from _remark("more", f"delegate explain {finding.code}", gutter, colour)


def _place(where: Where, gutter: int, colour: bool) -> str:
    start = where.span.start
    arrow = _painted("-->", "frame", colour)
    return f"{' ' * gutter}{arrow} {safe(where.path)}:{start.line}:{start.column}"


def _frame(report: Report, path: str, pointers: list[Pointer], gutter: int, colour: bool) -> Iterator[str]:
    lines = frame(report.sources.get(path), report.hidden.get(path, frozenset()), pointers)
    if lines:
        yield _painted(f"{' ' * gutter} |", "frame", colour)
    for line in lines:
        number = "" if line.number is None else str(line.number)
        bar = _painted(f"{number:>{gutter}} |", "frame", colour)
        text = line.text if line.number is not None else _painted(line.text, line.sign, colour)
        yield f"{bar} {text}".rstrip()


def _remark(label: str, text: str, gutter: int, colour: bool) -> Iterator[str]:
    """`= help: ...`; further lines stand below the first."""
    first, *rest = text.split("\n")
    equals = _painted("=", "frame", colour)
    yield f"{' ' * gutter} {equals} {label}: {safe(first)}".rstrip()
    for line in rest:
        yield f"{' ' * (gutter + 5 + len(label))}{safe(line)}".rstrip()


def _can_show(report: Report, where: Where) -> bool:
    source = report.sources.get(where.path)
    line = where.span.start.line
    return source is not None and line <= len(source.lines) and line not in report.hidden.get(where.path, frozenset())


def _painted(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour and text else text
