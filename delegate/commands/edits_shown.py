"""Shows the edits of a file, line by line, before they are made."""

import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from delegate.commands import console

if TYPE_CHECKING:  # reading brings the parser with it, and --help needs none of that
    from delegate.diagnostics import Edit
    from delegate.reading.fixing import Fixed


def closing(edits: int, *, write: bool) -> str:
    """Whether the edits were made."""
    from delegate.i18n.phrases import count

    if write:
        return _prose(f"written: {count(edits, 'edit')}, and no other byte was changed")
    these = "this edit" if edits == 1 else f"these {edits} edits"
    return _prose(f"nothing written yet: --write makes {these} and changes no other byte")


def shown(name: str, done: list["Fixed"], *, bold: bool) -> Iterator[str]:
    """The lines of a file that change, before and after, and those that are left to its author."""
    from delegate.i18n.escape import safe
    from delegate.i18n.phrases import count

    edits = sum(len(edited(one)) for one in done)
    yield _bold(f"{safe(name)}: {count(edits, 'edit') if edits else 'nothing to edit'}", bold)
    for one in done:
        yield from _lines_edited(one)
    last = done[-1]
    if last.left:
        yield _bold(f"left to you: {len(last.left)}", bold)
    for each in last.left:
        number = each.where.span.start.line
        line = last.lines[number - 1] if number <= len(last.lines) and number not in last.hidden else ""
        yield f"{number:>4}  {_spelt(line)}".rstrip()
        yield _prose(safe(each.help or each.message), indent=6)


def _lines_edited(done: "Fixed") -> Iterator[str]:
    for first, edits in sorted(edited(done).items()):
        number, before, after = _changed(done, first, edits)
        if any(each in done.hidden for each in range(number, number + len(before))):
            yield f"{number:>4}  (a line with what is private, which is not shown)"
            continue
        yield from (f"{i:>4} -{_spelt(line)}" for i, line in enumerate(before, number))
        yield from (f"     +{_spelt(line)}" for line in after)


def edited(done: "Fixed") -> dict[int, list["Edit"]]:
    """The edits that are made, by the first line that they change together; some go on over the ends of lines."""
    lines: dict[int, list[Edit]] = {}
    first, last = 0, 0
    for edit in sorted(each for finding in done.made for each in finding.edits):
        start, end = edit.span
        if start.line > last:
            first = start.line
        lines.setdefault(first, []).append(edit)
        last = max(last, end.line)
    return lines


def _changed(done: "Fixed", first: int, edits: list["Edit"]) -> tuple[int, list[str], list[str]]:
    """Where the lines that edits change begin, those lines, and what stands there afterwards: nothing where they go."""
    before = done.lines[first - 1 : max(edit.span.end.line for edit in edits)]
    parts, line, column = list[str](), first, 1
    for span, text in sorted(edits):
        parts += [_between(done.lines, line, column, span.start.line, span.start.column), text]
        line, column = span.end.line, span.end.column
    parts.append(done.lines[line - 1][column - 1 :])
    after = re.split(r"\r\n|\n|\r", "".join(parts))
    while len(before) > 1 and after and before[0] == after[0]:
        first, before, after = first + 1, before[1:], after[1:]
    while len(before) > 1 and after and before[-1] == after[-1]:
        before, after = before[:-1], after[:-1]
    return first, before, after


def _between(lines: list[str], line: int, column: int, last: int, end: int) -> str:
    """The text from one place to another."""
    if line == last:
        return lines[line - 1][column - 1 : end - 1]
    return "\n".join([lines[line - 1][column - 1 :], *lines[line : last - 1], lines[last - 1][: end - 1]])


def _spelt(line: str) -> str:
    """A line as a terminal may show it, with what nobody could see in it spelt out."""
    from delegate.i18n.escape import safe
    from delegate.reading.look_alikes import ODD_BLANKS, UNSEEN_MARKS

    if line.isascii():
        return safe(line)
    return safe("".join(f"\\u{{{ord(each):x}}}" if each in (*ODD_BLANKS, *UNSEEN_MARKS) else each for each in line))


def _prose(text: str, indent: int = 0) -> str:
    """A sentence broken at its words where a person looks at a narrow terminal; lines of a file stay as they are."""
    from delegate.i18n.text_width import fold

    if not console.is_terminal(sys.stdout):
        return " " * indent + text
    return "\n".join(" " * indent + line for line in fold(text, console.columns(None) - indent))


def _bold(text: str, wanted: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if wanted else text
