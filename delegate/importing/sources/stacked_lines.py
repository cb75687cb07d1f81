"""Tells how a text stacks its items: a range that is broken over two lines, a place that stands below its item."""

import re
from collections.abc import Sequence

from delegate.importing.sources.line_starts import begins_with_clock, begins_with_day, bullet, is_only_a_time

_CLOCK = r"(?:\d{1,2}\s?[:.：]\s?\d\d|[0-2]\d[0-5]\d|\d{1,2}\s?h\s?\d{0,2}|\d{1,2}(?=\s?[ap]\.?m))"
_ONE = rf"{_CLOCK}(?:\s*(?:hrs?|h|uhr|[ap]\.?\s?m\.?))?"
_TILL = r"(?:[-–—~〜]|to|until|till|bis|à|至|到)"
_OPEN = re.compile(rf"{_ONE}\s*{_TILL}", re.IGNORECASE)
_CLOSE = re.compile(rf"{_TILL}\s*{_ONE}(?!\d)", re.IGNORECASE)
_BEFORE_TEXT = re.compile(rf"(?P<start>{_ONE})\s*[-–—]\s+(?P<text>[^\W\d].*)", re.IGNORECASE)
_ALONE = re.compile(_ONE, re.IGNORECASE)
# An item that is told as a form: `When: 9.00`, `What: Talks`, `Where: Town Hall`.
_WHEN = re.compile(r"(?:when|time|wann|zeit|uhrzeit|heure|quand|时间|時間|日時)\s*[:：]\s*(.+)", re.IGNORECASE)
_WHAT = re.compile(
    r"(?:what|event|activity|programme|program|item|was|programm|quoi|activité|内容|內容|活动|活動|事项|事項|行事)\s*[:：]\s*(.+)",
    re.IGNORECASE,
)
_FEWEST = 3  # items that show how a text is laid out


def ranges_joined(lines: Sequence[str]) -> list[str]:
    """The lines with each range in one of them: `12.30 -` above `12.40  Arrival`, `9.00 - Visit` above `10.15` alone.

    They are as many as before: the first line of the two is empty then.
    """
    found = list(lines)
    for at in range(len(found) - 1):
        when = _WHEN.fullmatch(found[at].strip()[:200])
        what = _WHAT.fullmatch(found[at + 1].strip()[:1000]) if when else None
        if when and what and re.match(r"\D{0,4}\d", when[1]):
            found[at], found[at + 1] = "", f"{when[1]}  {what[1]}"
            continue
        above, below = found[at].strip(), found[at + 1].strip()
        if not above or not below or len(above) > 200:
            continue
        opened = _OPEN.fullmatch(above) and begins_with_clock(below)
        if opened or (_ALONE.fullmatch(above) and _CLOSE.match(below)):
            found[at], found[at + 1] = "", _in_columns(above, found[at + 1])
        elif (item := _BEFORE_TEXT.fullmatch(above)) and _ALONE.fullmatch(below):
            found[at], found[at + 1] = "", f"{_indent(found[at])}{item['start']} - {below}  {item['text']}"
    return found


def _in_columns(head: str, line: str) -> str:
    """A line with something before it, its later columns where they were, as far as its first wide blank allows."""
    indent, rest = _indent(line), line.lstrip()
    head = re.sub(r"\s*([-–—~〜])$", r"\1", head)
    head += "" if head[-1] in "-–—~〜" or rest[0] in "-–—~〜" else " "
    gap = re.search(r" {3,}", rest)
    if gap is None:
        return f"{indent}{head}{rest}"
    left = max(2, len(gap[0]) - len(head))
    return f"{indent}{head}{rest[: gap.start()]}{' ' * left}{rest[gap.end() :]}"


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def is_stacked(lines: Sequence[str]) -> bool:
    """Whether what stands directly below a time belongs to it, though it is not indented.

    So it is where nearly every item begins a paragraph, and where nearly every time stands alone in its line.
    """
    timed = [at for at, line in enumerate(lines) if begins_with_clock(line.strip()) and not bullet(line.strip())]
    if len(timed) < _FEWEST:
        return False
    alone = sum(is_only_a_time(lines[at].strip()) for at in timed)
    first = sum(at == 0 or not lines[at - 1].strip() or begins_with_day(lines[at - 1].strip("*_# ")) for at in timed)
    return max(alone, first) * 5 >= len(timed) * 4
