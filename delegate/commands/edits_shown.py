"""Shows the edits of a file, line by line, before they are made."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # reading brings the parser with it, and --help needs none of that
    from delegate.diagnostics import Edit
    from delegate.reading.fixing import Fixed


def closing(edits: int, *, write: bool) -> str:
    """Whether the edits were made."""
    from delegate.i18n.phrases import count

    if write:
        return f"written: {count(edits, 'edit')}, and no other byte was changed"
    these = "this edit" if edits == 1 else f"these {edits} edits"
    return f"nothing written yet: --write makes {these} and changes no other byte"


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
        yield f"      {safe(each.help or each.message)}"


def _lines_edited(done: "Fixed") -> Iterator[str]:
    for number, edits in sorted(edited(done).items()):
        if number in done.hidden:
            yield f"{number:>4}  (a line with what is private, which is not shown)"
            continue
        before, after = done.lines[number - 1], _after(done.lines[number - 1], edits)
        yield f"{number:>4} -{_spelt(before)}"
        yield from (f"     +{_spelt(line)}" for line in re.split(r"\r\n|\n|\r", after))


def edited(done: "Fixed") -> dict[int, list["Edit"]]:
    """The edits that are made, by the line in which they stand: none goes over the end of a line."""
    lines: dict[int, list[Edit]] = {}
    for finding in done.made:
        for edit in finding.edits:
            lines.setdefault(edit.span.start.line, []).append(edit)
    return lines


def _after(line: str, edits: list["Edit"]) -> str:
    parts, at = [], 0
    for span, text in sorted(edits):
        parts += [line[at : span.start.column - 1], text]
        at = span.end.column - 1
    return "".join(parts) + line[at:]


def _spelt(line: str) -> str:
    """A line as a terminal may show it, with what nobody could see in it spelt out."""
    from delegate.i18n.escape import safe
    from delegate.reading.look_alikes import ODD_BLANKS, UNSEEN_MARKS

    if line.isascii():
        return safe(line)
    return safe("".join(f"\\u{{{ord(each):x}}}" if each in (*ODD_BLANKS, *UNSEEN_MARKS) else each for each in line))


def _bold(text: str, wanted: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if wanted else text
