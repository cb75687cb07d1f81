"""Reads Markdown that `delegate plan` wrote: titles are bold, places have a list of their own, ways are plain."""

import re
from collections.abc import Iterator, Sequence

from delegate.importing.blocks import Block, Remark
from delegate.importing.sources.printed import (
    PrintedRow,
    languages_of,
    printed_blocks,
    printed_list,
    printed_title,
    without_label,
)
from delegate.importing.stated_languages import each_language
from delegate.importing.understanding.dates import read_day
from delegate.tuples import NamedTuple

_MARK = re.compile(r"^<!-- (delegate(?: [A-Za-z0-9-]+)*) -->\s*$", re.MULTILINE)
_POINT = re.compile(r"^(?P<blanks> *)(?P<sign>[-*+]) (?P<text>.*)$")
_TITLE = re.compile(r"^(?P<time>.*?)\s*(?P<bar>│ )?(?:\*\*(?P<bold>.+?)\*\*|~~(?P<off>.+?)~~)(?P<rest>.*)$")
_ESCAPED = re.compile(r"\\([^\w\s])")


class PagePoint(NamedTuple):
    """A point of a list: how deep it stands, its sign, its text as written, the number of its line."""

    depth: int
    sign: str
    text: str
    number: int


def languages_in(text: str) -> tuple[str, ...]:
    """The languages that Markdown of ours names; nothing for a text of another hand."""
    found = _MARK.findall(text)
    return languages_of(found[-1]) if found else ()


def printed_page(text: str, languages: Sequence[str]) -> Iterator[Block]:
    """The title, the rows of all days, and the lists below them."""
    titles: tuple[str, ...] = ()
    rows: list[PrintedRow] = []
    beside: list[Block] = []
    lines = text.split("\n")
    sections = [number for number, line in enumerate(lines) if line.startswith("## ")]
    for number, line in enumerate(lines[: sections[0] if sections else len(lines)], 1):
        if line.startswith("# ") and not titles:
            titles = each_language(_plain(line[2:]), languages)
        elif line.strip() and not _MARK.match(line):
            beside.append(Remark("line", _plain(line), f"line {number}"))
    for first, last in zip(sections, [*sections[1:], len(lines)], strict=True):
        heading = _plain(lines[first][3:])
        points, others = _points(lines, first + 1, last)
        where = f"line {first + 1}"
        if _is_day(heading):
            found = list(_rows(points, heading, languages))
            rows += found
            at = found[0].where if found else where
            beside += (Remark("line", each, at) for each in others)
        elif points and all("**" in point.text for point in points if not point.depth):
            beside += printed_list(heading, _entries(points), where)
            beside += (Remark("line", each, where) for each in others)
        else:
            kept = (heading, *(_plain(point.text) for point in points), *others)
            beside += (Remark("line", each, where) for each in kept)
    if titles:
        yield printed_title(titles, "line 1")
    yield from printed_blocks(rows, languages, "lines")
    yield from beside


def _is_day(heading: str) -> bool:
    day = read_day(heading.split(" / ")[0])
    return bool(day and day.month and day.year)


def _plain(text: str) -> str:
    """A text without its marks: bold, struck through, and the strokes before what would be one."""
    bare = re.sub(r"(?<!\\)(?:\*\*|~~)", "", text)
    return _ESCAPED.sub(r"\1", bare).strip().removesuffix("\\").strip()


def _points(lines: Sequence[str], first: int, last: int) -> tuple[list[PagePoint], list[str]]:
    """The points of a part of the page, and its other lines; a line that the author broke goes on in the next."""
    points: list[PagePoint] = []
    others: list[str] = []
    for number in range(first, last):
        line = lines[number]
        match = _POINT.match(line)
        if number > first and lines[number - 1].endswith("\\") and points and not match:
            before = points[-1]
            points[-1] = before._replace(text=f"{before.text.removesuffix(chr(92))}\n{line.strip()}")
        elif match:
            points.append(PagePoint(len(match["blanks"]) // 2, match["sign"], match["text"], number + 1))
        elif line.strip() and not _MARK.match(line):
            others.append(_plain(line))
    return points, others


def _entries(points: Sequence[PagePoint]) -> Iterator[tuple[str, list[str]]]:
    heads = [number for number, point in enumerate(points) if not point.depth]
    for first, last in zip(heads, [*heads[1:], len(points)], strict=True):
        yield _plain(points[first].text), [_plain(point.text) for point in points[first + 1 : last]]


def _rows(points: Sequence[PagePoint], day: str, languages: Sequence[str]) -> Iterator[PrintedRow]:
    """The rows of a day; a point in bold letters alone above rows of its own is the name of a party."""
    party, inner = "", 0
    held: list[PagePoint] = []
    for number, point in enumerate(points):
        below = points[number + 1] if number + 1 < len(points) else None
        if not point.depth and _is_party(point, below, points[number + 1 :]):
            yield from _row_of(held, day, party, languages)
            held, party, inner = [], _plain(point.text), 1
        elif point.depth <= inner and (not point.depth or inner):
            yield from _row_of(held, day, party, languages)
            if not point.depth:
                party, inner = "", 0
            held = [point]
        else:
            held.append(point)
    yield from _row_of(held, day, party, languages)


def _is_party(point: PagePoint, below: PagePoint | None, rest: Sequence[PagePoint]) -> bool:
    """Whether a point without a time has points of its own with a time, or with titles and ways, below it."""
    if below is None or below.depth != 1 or below.sign != "-" or not re.fullmatch(r"\*\*.+\*\*", point.text):
        return False
    children = []
    for each in rest:
        if not each.depth:
            break
        children.append(each)
    return any("**" in each.text and each.depth == 1 for each in children) or any(each.depth > 1 for each in children)


def _row_of(held: Sequence[PagePoint], day: str, party: str, languages: Sequence[str]) -> Iterator[PrintedRow]:
    if not held:
        return
    first, *below = held
    match = _TITLE.match(first.text)
    at = f"line {first.number}"
    places = tuple(_plain(point.text) for point in below if point.sign == "*")
    steps = tuple(_plain(point.text) for point in below if point.sign == "+")
    said = [_plain(point.text) for point in below if point.sign == "-"]
    who = [found for text in said if (found := without_label(text, "For")) is not None]
    hosts = [found for text in said if (found := without_label(text, "With")) is not None]
    notes = [text for text in said if without_label(text, "For") is None and without_label(text, "With") is None]
    if match is None:
        yield PrintedRow(at, day, title=_plain(first.text), notes=(*places, *said, *steps), who=party, worked_out="way")
        return
    rest = _plain(match["rest"])
    title = f"{_plain(match['bold'] or match['off'])} {rest}".strip()
    yield PrintedRow(
        where=at,
        day=day,
        start="" if match["bar"] else _time(match["time"], languages),  # behind a bar nobody wrote it
        title=title,
        place=places,
        who="\n".join(who) or party,
        hosts=tuple(hosts),
        notes=tuple(notes),
        steps=steps,
    )


def _time(text: str, languages: Sequence[str]) -> str:
    said = _plain(text)
    parts = [part for part in said.split(" / ") if part]
    return parts[0] if 1 < len(parts) <= len(languages) else said
