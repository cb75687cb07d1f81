"""Makes blocks of the rows of a document that `delegate plan` wrote, and that says itself what each of them is."""

import re
from collections.abc import Iterable, Iterator, Sequence

from delegate.i18n.language import language_of
from delegate.importing.blocks import Block, Remark, SourceCell, SourceLine, SourceTable
from delegate.importing.stated_languages import alike, each_language, joined
from delegate.model.lines import LINE_KINDS
from delegate.tuples import NamedTuple

MARK = "delegate"  # the first word of what such a document says of itself; its languages follow
ROLES = (
    "day",
    "start",
    "end",
    "kind",
    "title",
    "place",
    "who",
    "hosts",
    "notes",
    "status",
    "within",
    "length",
    "steps",
)
PEOPLE_ROLES = {"Delegation": "name", "Hosts": "host"}
DOT = " · "
_WRITTEN_IN = ("en", "zh-Hant", "zh-Hans")  # languages with phrases


class PrintedRow(NamedTuple):
    """A row of the print, its texts in all languages. `kind` is that of the format, "" where the print does not say.

    `worked_out` names a row that nobody wrote ("way", "note"). `place`, `who` and `hosts` are without their labels.
    """

    where: str
    day: str
    kind: str = ""
    start: str = ""
    end: str = ""
    title: str = ""
    place: tuple[str, ...] = ()
    who: str = ""
    hosts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    status: str = ""
    worked_out: str = ""


def languages_of(said: str) -> tuple[str, ...]:
    """The languages that a document names in its mark; nothing where the mark is not ours."""
    first, *languages = said.split() or [""]
    return tuple(languages) if first == MARK else ()


def printed_blocks(rows: Sequence[PrintedRow], languages: Sequence[str], where: str) -> Iterator[Block]:
    """The written rows as one table whose columns have roles, and the others as remarks before the row they precede."""
    written = [row for row in rows if not row.worked_out]
    cells = (cell for number, row in enumerate(written) for cell in _written_cells(number, row, languages))
    if written:
        yield SourceTable(tuple(cells), where, roles=ROLES)
    following = day = ""
    remarks: list[Remark] = []
    for row in reversed(rows):
        if row.worked_out:
            on = "" if row.day == day else row.day
            remarks.append(Remark(row.worked_out, _as_text(row, on), following or row.where))
        else:
            following, day = row.where, row.day
    yield from reversed(remarks)


def _as_text(row: PrintedRow, on: str) -> str:
    """A row as the remark that it becomes; `on` is its day where the next written row is of another."""
    time = "–".join(filter(None, (row.start, row.end)))
    texts = (on, time, row.title, *row.place, row.who, *row.hosts, *row.notes, *row.steps)
    return " | ".join(" ".join(text.split()) for text in texts if text)


def _written_cells(number: int, row: PrintedRow, languages: Sequence[str]) -> Iterator[SourceCell]:
    titles, status, more = status_behind(row.title, languages)
    notes = [*more, *row.notes]
    place = list(row.place)
    if row.kind == "hotel":  # its title is its place, and what stands below says where that is
        notes, place = [*place, *notes], list(titles)
    windows = [found for note in notes if (found := _window(note))]
    within, length = windows[0] if windows else ("", "")
    start, end = (each_language(clock, languages)[0] if clock else "" for clock in (row.start, row.end))
    if within in (f"{start}-{end}", start.replace("–", "-")):  # in the column of times, but no begin and end
        start = end = ""
    said = {
        "day": each_language(row.day, languages)[0],
        "start": start,
        "end": end,
        "kind": row.kind if row.kind in LINE_KINDS else "",
        "title": "\n".join(titles) or "tbc",
        "place": "\n".join(place),
        "who": "\n".join(each_language(row.who, languages)) if row.who else "",
        "hosts": joined([group for host in row.hosts for group in _groups(host, languages)]),
        "notes": "\n".join(note for note in notes if not _window(note)),
        "status": row.status or status,
        "within": "" if start else within,
        "length": length,
        "steps": "\n".join(row.steps),
    }
    for column, role in enumerate(ROLES):
        yield SourceCell(said[role], number, column, where=row.where)


def _groups(host: str, languages: Sequence[str]) -> list[tuple[str, ...]]:
    parts = each_language(host, languages)
    return [parts] if len(parts) <= 1 or "\n" not in host else alike(parts, languages)


def status_behind(title: str, languages: Sequence[str]) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """The titles, the status that stands in brackets behind them, and what else does: `(optional)`."""
    status = ""
    more: list[str] = []
    text = title.strip()
    while match := re.search(r"(?:\s*/)?\s*([(（][^()（）]+[)）])$", text):
        word = next((each for each in ("tentative", "cancelled") if match[1] in said_in_print(f"({each})", each)), "")
        if not word and match[1] not in (*said_in_print("(optional)"), *said_in_print("(to be confirmed)")):
            break
        status, text = word or status, text[: match.start()].rstrip(" /\n")
        more += [] if word else [match[1]]
    return each_language(text, languages) if text else (), status, tuple(reversed(more))


def without_label(text: str, phrase: str) -> str | None:
    """What stands behind a label of the print, `With / 出席者 …`; None where the text does not begin with it."""
    words = "|".join(re.escape(each) for each in sorted(said_in_print(phrase), key=len, reverse=True))
    match = re.match(rf"(?:(?:{words})(?:\s*/\s*|\s{{2,}}|\s+|$))+", text)
    return re.sub(r"^the (?=\w)", "The ", text[match.end() :]) if match else None  # as a name begins by itself


def said_in_print(*phrases: str) -> set[str]:
    """What our print calls these phrases, in every language that it is read in."""
    return {language_of(tag).say(phrase) for tag in _WRITTEN_IN for phrase in phrases}


def _window(note: str) -> tuple[str, ...]:
    """The hours and the length of `between 14:00 and 16:30 · 45 min`; nothing where a note says more."""
    for tag in _WRITTEN_IN:
        pattern = re.escape(language_of(tag).say("between {start} and {end}", start="@", end="@"))
        found = re.fullmatch(pattern.replace("@", r"(\d\d:\d\d)") + rf"(?:{DOT}(?P<length>.*))?", note)
        if found:
            numbers = re.findall(r"(\d+)\s*(h|min|小時|小时|分鐘|分钟)", found["length"] or "")
            units = {"小時": "h", "小时": "h", "分鐘": "min", "分钟": "min"}
            length = " ".join(f"{number} {units.get(unit, unit)}" for number, unit in numbers)
            return f"{found[1]}-{found[2]}", length
    return ()


def printed_list(heading: str, entries: Iterable[tuple[str, Sequence[str]]], where: str) -> Iterator[Block]:
    """A list below the days: people as a table of them, all others as remarks, an entry each."""
    role = next(
        (role for phrase, role in PEOPLE_ROLES.items() if any(map(heading.startswith, said_in_print(phrase)))), ""
    )
    cells: list[SourceCell] = []
    if heading:
        yield Remark("line", " ".join(heading.split()), where)
    for number, (head, lines) in enumerate(entries):
        at = f"{where}, entry {number + 1}"
        if role and head.strip():
            cells += [SourceCell(head, number, 0, where=at), SourceCell("\n".join(lines), number, 1, where=at)]
        else:
            yield Remark("line", " | ".join(" ".join(each.split()) for each in (head, *lines) if each.strip()), where)
    if cells:
        yield SourceTable(tuple(cells), where, roles=(role, "about"))


def printed_title(titles: Iterable[str], where: str) -> SourceLine:
    """The title of the programme, its languages a line each."""
    return SourceLine("\n".join(" ".join(each.split()) for each in titles), where, level=1)
