"""Reads a schedule that `delegate plan` printed as plain text in English: times at the left edge, ways behind `>`."""

import re
from collections.abc import Iterator, Sequence

from delegate.i18n.scripts import script_of
from delegate.importing.blocks import Block, Remark, SourceDocument
from delegate.importing.sources.line_starts import width_of
from delegate.importing.sources.printed import PrintedRow, printed_blocks, printed_title, said_in_print
from delegate.importing.stated_languages import each_language, in_order
from delegate.importing.understanding.dates import read_day
from delegate.tuples import NamedTuple

_WAY = "> "
_WAY_BESIDE_TIME = re.compile(rf"^\S.* {{2,}}{_WAY}", re.MULTILINE)
_FIGURES = re.compile(r" {2,}(?:-?\d+ +-?\d+|rough)$")
_STEP = re.compile(r"\d\d:\d\d(?:-\d\d:\d\d)? \S")
_AT_PORT = re.compile(r"please arrive for |border control\b")
_FACT = re.compile(r"(?:note|received by|seen off by|to be signed): |(?:bring|dress|if it rains|please arrive) ")
_FINDING = re.compile(r"(?:accepted|error|warning|note) DLG\d{3} ")
_NO_HOTEL = "Hotel to be confirmed"


class _TextRow(NamedTuple):
    """A row as it stands: its time, the lines beside it without their indent, and under which head it stands."""

    number: int
    day: str
    party: str
    time: str
    lines: tuple[str, ...]


def is_printed(text: str) -> bool:
    """Whether a text has a way as our schedules have it, and ends as they do in English."""
    if not _WAY_BESIDE_TIME.search(text):
        return False
    from delegate.sheet.labels import MORE  # the sheet is heavy, and few texts come so far

    return text.rstrip().rpartition("\n")[2].strip() == MORE


def read_printed(text: str) -> SourceDocument:
    """The title, the rows of all days, and what else stands there."""
    languages = _languages(text)
    head, *lines, _ = text.strip().split("\n")  # the last one says where more stands
    rows, beside = _rows(lines)
    printed = [found for row in rows for found in _printed(row, languages)]
    title = printed_title(each_language(head, languages), "line 1")
    blocks: list[Block] = [title, *printed_blocks(printed, languages, "lines"), *beside]
    return SourceDocument("schedule as text", tuple(blocks), languages=languages)


def _languages(text: str) -> tuple[str, ...]:
    kana = re.search("[\u3041-\u30ff]", text)
    chinese = script_of(re.sub("[\u3041-\u30ff]", "", text))
    return ("en", *([chinese] if chinese else []), *(["ja"] if kana else []))


def _rows(lines: Sequence[str]) -> tuple[list[_TextRow], list[Remark]]:
    """The rows of the days, and the lines that are none of theirs."""
    indents = [len(line) - len(line.lstrip()) for line in lines if line.startswith("    ")]
    body = min(indents, default=0)
    rows: list[_TextRow] = []
    beside: list[Remark] = []
    day = party = ""
    for number, line in enumerate(lines, 2):
        time, said = _parted(line, body)
        if not line.strip():
            continue
        if found := _day(line):
            day, party = found, ""
        elif day and (time or said.startswith(_WAY) or said == _NO_HOTEL):
            rows.append(_TextRow(number, day, party, time, (_FIGURES.sub("", said),)))
        elif day and not line[0].strip() and rows and rows[-1].day == day:
            rows[-1] = rows[-1]._replace(lines=_with(rows[-1].lines, line[body:]))
        elif day and line.startswith("for "):
            party = "" if line == "for all" else line.removeprefix("for ")
        else:
            beside.append(Remark("line", line.strip(), f"line {number}"))
    return rows, beside


def _with(lines: tuple[str, ...], line: str) -> tuple[str, ...]:
    """The lines of a row with one more; one that stands deeper goes on with the line above, unless it is a note."""
    said = line.strip()
    if line[:1].strip() or _FACT.match(said) or _STEP.match(said) or _FINDING.match(said):
        return (*lines, said)
    return (*lines[:-1], f"{lines[-1]} {said}")


def _parted(line: str, body: int) -> tuple[str, str]:
    """The time of a line and what stands beside it; no time where it has no column of its own."""
    end = next((at for at in range(len(line)) if width_of(line[:at]) == body), 0)
    beside = line[:1].strip() and line[:end].endswith("  ") and line[end:].strip()
    return (line[:end].strip(), line[end:]) if beside else ("", line[body:] if not line[:1].strip() else "")


def _day(line: str) -> str:
    """The date of the head of a day."""
    said = line.split(",")[0].split("  ")[0]
    found = read_day(said) if line[:1].strip() else None
    return said if found and found.month and found.year else ""


def _printed(row: _TextRow, languages: Sequence[str]) -> Iterator[PrintedRow]:
    """A row as all our prints have it, with what was found about it as a row before it."""
    where = f"line {row.number}"
    if row.lines[0].startswith(_WAY):
        yield from _way(row, where)
    elif _AT_PORT.match(row.lines[0]):
        start, _, end = row.time.partition("-")
        yield PrintedRow(where, row.day, start=start, end=end, title=" | ".join(row.lines), worked_out="note")
    else:
        yield from _item(row, where, languages)


def _item(row: _TextRow, where: str, languages: Sequence[str]) -> Iterator[PrintedRow]:
    """A line at a place; its place and its hosts stand below the title, and then what else is said of it."""
    start, _, end = row.time.partition("-")
    title, *below = row.lines
    if below and not _FACT.match(below[0]) and len(in_order((title, below[0]), languages)) > 1:
        title = f"{title}\n{below.pop(0)}"  # in another language, for which the line had no room
    steps = [line for line in below if _STEP.match(line)]
    facts = [part for line in below if line not in steps for part in _facts(line)]
    found = [fact for fact in facts if _FINDING.match(fact)]
    facts = [fact for fact in facts if fact not in found]
    if found:
        yield PrintedRow(where, row.day, title=" | ".join(found), worked_out="note")
    hosts = [fact.removeprefix("with ") for fact in facts if fact.startswith("with ")]
    others = [fact for fact in facts if not fact.startswith("with ")]
    place = [others.pop(0)] if others and not _FACT.match(others[0]) else []
    notes = [other.removeprefix("note: ") for other in others]
    if 1 < len(notes) <= len(languages):  # as many lines as languages would be taken for one text in each
        notes = ["; ".join(notes)]
    off = said_in_print("(cancelled)")
    called_off = next((word for word in off if title.startswith(word)), "")
    yield PrintedRow(
        where=where,
        day=row.day,
        kind="hotel" if title == _NO_HOTEL else "",
        start=start,
        end=end,
        title=title.removeprefix(called_off).strip(),
        place=tuple("" if each in said_in_print("place to be confirmed") else each for each in place),
        who=row.party,
        hosts=tuple(hosts),
        notes=tuple(notes),
        steps=tuple(steps),
        status="cancelled" if called_off else "",
    )


def _facts(line: str) -> list[str]:
    """The facts of a line: place and hosts are parted by a semicolon, and so are hosts."""
    if line.startswith("with ") or _FACT.match(line) or _FINDING.match(line):
        return [line]
    place, _, hosts = line.partition("; with ")
    return [*place.split("; "), *([f"with {hosts}"] if hosts else [])]


def _way(row: _TextRow, where: str) -> Iterator[PrintedRow]:
    """A way that the planner made as a remark; a written one by its title, with the way as our other prints tell it."""
    first, *notes = row.lines
    said = first.removeprefix(_WAY)
    start, _, end = row.time.partition("-")
    title, colon, way = said.partition(": ")
    if re.match(r"(?:to|at) ", said) or not colon:
        yield PrintedRow(where, row.day, start=start, title=" | ".join((said, *notes)), who=row.party, worked_out="way")
        return
    kind, told = _told(title, way)
    kept = [note.removeprefix("note: ") for note in notes if not _FINDING.match(note)]
    if len(kept) < len(notes):
        found = " | ".join(note for note in notes if _FINDING.match(note))
        yield PrintedRow(where, row.day, title=found, worked_out="note")
    yield PrintedRow(where, row.day, kind, start, end, title, who=row.party, notes=(told, *kept))


def _told(title: str, way: str) -> tuple[str, str]:
    """The kind where the title is a number of a flight or a train, and the way as a sentence."""
    kind = "flight" if re.fullmatch(r"[A-Z\d]{2} ?\d{1,4}", title) else ""
    if found := re.match(r"to (?P<place>.+?), (?P<by>on foot|.+?)(?: via (?P<via>.+))?$", way):
        by = "on foot" if found["by"] == "on foot" else f"by {found['by'].split(',')[0]}"
        return kind, f"Leave for {found['place']} {by}" + (f" via {found['via']}" if found["via"] else "")
    if found := re.match(r"(?P<origin>.+?)(?: \([A-Z]{3}\))? to (?P<place>[^,]+?)(?: \((?P<code>[A-Z]{3})\))?,", way):
        return kind, f"{found['origin']} → {found['code'] or found['place']}"
    return kind, way
