"""Findings for people: the message, the lines it is about with carets below them, and what to do."""

from collections.abc import Collection, Iterator, Sequence

from delegate.diagnostics import Finding
from delegate.i18n.escape import safe
from delegate.i18n.text_width import fold, width
from delegate.report import FindingsFormat, Report, summary, unjudged, weakened_said
from delegate.source import Source, Span, Where
from delegate.tuples import NamedTuple

_STYLES = {"error": "1;31", "warning": "1;35", "note": "1", "accepted": "1", "bold": "1"}
_COLUMNS = 100  # where nobody says how wide to print
_HANG, CLOSING = 4, 2  # how much further in the later lines of a message and of the closing line stand
_WIDEST = 160  # cells of a line that are shown; a whole trip may stand on one
_BEFORE = 60
_ROOM = 20  # cells in which a remark can be broken at its words


class Pointer(NamedTuple):
    """A span to underline, with `^` or `-`, and what is said about it."""

    span: Span
    sign: str
    said: str = ""


class FrameLine(NamedTuple):
    """A line of a frame: its number (None: below a line), and its text."""

    number: int | None
    text: str
    sign: str = ""


class Style(NamedTuple):
    """How findings are printed: with colour or without, in how many columns, and the names that no line breaks."""

    colour: bool = False
    columns: int = _COLUMNS
    caret: str = "error"
    names: frozenset[str] = frozenset()


def render(report: Report, *, colour: bool = False, columns: int = _COLUMNS, closing: bool = True) -> str:
    """All findings, a blank line between them, and with `closing` the lines that sum them up."""
    style = Style(colour, columns, names=report.names)
    parts = ["".join(f"{line}\n" for line in _finding(finding, report, style)) for finding in report.listed]
    if closing:
        last = (unjudged(report), weakened_said(report.weakened))
        left = [line for said in last for line in hung(said, columns, CLOSING, report.names)]
        parts.append(f"{_painted(summary(report), 'bold', colour)}\n" + "".join(f"{line}\n" for line in left))
    return "\n".join(parts)


def _finding(finding: Finding, report: Report, style: Style) -> Iterator[str]:
    level = finding.severity.word if finding.accepted is None else "accepted"
    style = style._replace(caret=level)
    tag = f"{level}[{finding.code}]"
    first, *rest = hung(f"{tag} {finding.name}: {safe(finding.message)}", style.columns, _HANG, style.names)
    if first.startswith(tag):
        first = _painted(tag, level, style.colour) + _painted(first[len(tag) :], "bold", style.colour)
    yield first
    yield from (_painted(line, "bold", style.colour) for line in rest)
    if finding.accepted is not None:
        yield _place(finding.where, 2)
        yield from _remark("accepted", finding.accepted, 2, style)
        return
    numbers = [finding.where.span.start.line, *(where.span.start.line for where, _ in finding.related)]
    gutter = max(2, len(str(max(numbers))))
    path = finding.where.path
    place = (path, finding.where.span)
    here = next((said for where, said in finding.related if (where.path, where.span) == place), "")
    apart = [(where, said) for where, said in finding.related if (where.path, where.span) != place]
    near = [Pointer(where.span, "-", said) for where, said in apart if where.path == path]
    yield _place(finding.where, gutter)
    yield from _frame(report, path, [Pointer(finding.where.span, "^", here), *near], gutter, style)
    if here and not _can_show(report, finding.where):
        yield from _remark("note", here, gutter, style)
    for where, said in apart:
        if where.path != path:
            yield _place(where, gutter)
            yield from _frame(report, where.path, [Pointer(where.span, "-", said)], gutter, style)
        if not _can_show(report, where):
            yield from _remark("note", f"{where.path}:{where.span.start.line}: {said}", gutter, style)
    if finding.help:
        yield from _remark("help", finding.help, gutter, style)
    yield from _remark("more", f"delegate explain {finding.code}", gutter, style)


def _place(where: Where, gutter: int) -> str:
    start = where.span.start
    return f"{' ' * gutter}--> {safe(where.path)}:{start.line}:{start.column}"


def _frame(report: Report, path: str, pointers: list[Pointer], gutter: int, style: Style) -> Iterator[str]:
    room = style.columns - gutter - len(" | ")
    lines = framed(report.sources.get(path), report.hidden.get(path, frozenset()), pointers, room, style.names)
    if lines:
        yield f"{' ' * gutter} |"
    for line in lines:
        number = "" if line.number is None else str(line.number)
        text = line.text
        if line.sign == "^":
            carets = len(text) - len(text.lstrip(" ^"))
            text = _painted(text[:carets], style.caret, style.colour) + text[carets:]
        yield f"{number:>{gutter}} | {text}".rstrip()


def _remark(label: str, text: str, gutter: int, style: Style) -> Iterator[str]:
    """`= help: ...`; further lines stand below the first, and so does what no longer fits of it."""
    first, *rest = text.split("\n")
    below = " " * (gutter + 5 + len(label))
    head, *more = _broken(safe(first), style.columns - len(below), style.names)
    yield f"{' ' * gutter} = {label}: {head}".rstrip()
    for line in (*more, *map(safe, rest)):
        yield f"{below}{line}".rstrip()


def _broken(text: str, room: int, names: Collection[str]) -> list[str]:
    """A text in lines of so many cells, where that leaves room for words."""
    return fold(text, room, names) if room >= _ROOM else [text]


def _can_show(report: Report, where: Where) -> bool:
    source = report.sources.get(where.path)
    line = where.span.start.line
    return source is not None and line <= len(source.lines) and line not in report.hidden.get(where.path, frozenset())


def hung(text: str, columns: int, hang: int, names: Collection[str] = ()) -> list[str]:
    """A text in lines, the later ones further in; none breaks one of the `names`."""
    if not text:
        return []
    first, *rest = fold(text, columns, names)
    further = fold(text[len(first) :].lstrip(" "), max(columns - hang, 2), names) if rest else []
    return [first, *(" " * hang + line for line in further)]


def _painted(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour and text else text


# --- the lines of a file, with carets below what is meant -------------------------------------------------------------


def framed(
    source: Source | None,
    hidden: frozenset[int],
    pointers: Sequence[Pointer],
    room: int,
    names: frozenset[str] = frozenset(),
) -> list[FrameLine]:
    """The lines pointed at in the order of the file, each with its carets; lines that are hidden are left out.

    What is said beside carets wraps at `room` cells, inside none of the `names`; a line of the file does not.
    """
    if source is None:
        return []
    shown: dict[int, list[Pointer]] = {}
    for pointer in pointers:
        number = pointer.span.start.line
        if number not in hidden and number <= len(source.lines):
            shown.setdefault(number, []).append(pointer)
    lines: list[FrameLine] = []
    for number in sorted(shown):
        pointing = sorted(shown[number], key=lambda each: each.span.start.column)
        lines += _line(source.lines[number - 1], number, pointing, room, names)
    return lines


def _line(text: str, number: int, pointers: Sequence[Pointer], room: int, names: frozenset[str]) -> Iterator[FrameLine]:
    """A line, and below it what each pointer marks and says; it is shown again where the pointers stand far apart."""
    shown = None
    for pointer in pointers:
        start = min(pointer.span.start.column - 1, len(text))
        end = len(text) if pointer.span.end.line > pointer.span.start.line else pointer.span.end.column - 1
        end = start + len(text[start : max(end, start)].rstrip())  # a blank behind what is meant belongs to the rest
        before, meant, after = _cut(text[:start], text[start:end], text[end:])
        if before + meant + after != shown:
            shown = before + meant + after
            yield FrameLine(number, shown.rstrip())
        yield from _pointed(pointer, width(before), max(width(meant), 1), room, names)


def _pointed(pointer: Pointer, start: int, length: int, room: int, names: frozenset[str]) -> Iterator[FrameLine]:
    """Carets and what is said beside them; it goes below them where fewer than `_ROOM` cells are left beside."""
    carets = f"{' ' * start}{pointer.sign * length}"
    beside = room - start - length - 1
    if beside >= min(_ROOM, width(pointer.said)):
        first, *rest = fold(safe(pointer.said), beside, names) or [""]
        indent = start + length + 1
    else:
        indent = start if room - start >= _ROOM else 0
        first, rest = "", _broken(safe(pointer.said), room - indent, names)
    yield FrameLine(None, f"{carets} {first}".rstrip(), pointer.sign)
    yield from (FrameLine(None, f"{' ' * indent}{line}".rstrip()) for line in rest)


def _cut(before: str, meant: str, after: str) -> tuple[str, str, str]:
    """The three parts of a line as they are shown, with `...` for what does not fit."""
    before, meant, after = (_shown(part) for part in (before, meant, after))
    if width(before) + width(meant) + width(after) <= _WIDEST:
        return before, meant, after
    if width(before) > _BEFORE:
        before = "..." + _last(before, _BEFORE)
    meant = _first(meant, _WIDEST - _BEFORE)
    return before, meant, _first(after, max(_WIDEST - width(before) - width(meant), 0))


def _first(text: str, cells: int) -> str:
    if width(text) <= cells:
        return text
    kept = text[:cells]
    while width(kept) > cells:
        kept = kept[:-1]
    return kept + "..."


def _last(text: str, cells: int) -> str:
    kept = text[-cells:]
    while width(kept) > cells:
        kept = kept[1:]
    return kept


def _shown(text: str) -> str:
    return safe(text.replace("\t", "    "))


FORMAT = FindingsFormat(render, coloured=True)
