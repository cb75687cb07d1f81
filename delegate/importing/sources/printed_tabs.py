"""Reads a workbook that `delegate plan` wrote: a hidden column says what each row is, the heads what each column is."""

import re
from collections.abc import Iterator, Sequence

from delegate.importing.blocks import Block, Remark, SourceCell, SourceTable
from delegate.importing.sources.printed import (
    PrintedRow,
    languages_of,
    printed_blocks,
    printed_list,
    printed_title,
    said_in_print,
)
from delegate.importing.stated_languages import each_language, in_order

# By its head in English, what a column of the programme holds; all others are details.
COLUMNS = {
    "Date": "day",
    "Start": "start",
    "End": "end",
    "Programme": "title",
    "Place": "place",
    "For": "who",
    "With": "hosts",
    "Time zone": "zone",
}
WORKED_OUT = {"leg": "way", "note": "note", "day": "day heading", "gone": "no longer"}
AGAIN = {"day", "start", "end", "zone", "title", "who"}  # what stands once more in a row that goes on
GOES_ON = "…"
_VERSION = re.compile(r"\b[0-9a-f]{7,8}\b|^DRAFT")


def printed_tabs(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks of a workbook of ours as what they are, and its languages; as they were where it is none."""
    programme = next((each for each in blocks if isinstance(each, SourceTable) and _languages(each)), None)
    if programme is None:
        return tuple(blocks), ()
    languages = _languages(programme)
    title: tuple[str, ...] = ()
    made: list[Block] = []
    for block in blocks:
        if block is programme:
            made += _programme(programme, languages)
        elif isinstance(block, SourceTable):
            title = title or _title(block, languages)
            made += _list(block)
        else:
            made.append(block)
    return (printed_title(title, "title"), *made) if title else tuple(made), languages


def _languages(table: SourceTable) -> tuple[str, ...]:
    heads = (cell.hidden for cell in table.cells if cell.row == 0 and not cell.text)
    return next((found for head in heads if (found := languages_of(head))), ())


def _by_row(table: SourceTable) -> dict[int, list[SourceCell]]:
    rows: dict[int, list[SourceCell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    return dict(sorted(rows.items()))


def _programme(table: SourceTable, languages: Sequence[str]) -> Iterator[Block]:
    rows = _by_row(table)
    roles = {cell.column: _role(cell.text) for cell in rows.pop(0, []) if cell.text}
    found: list[tuple[str, str, dict[str, list[str]]]] = []
    for cells in rows.values():
        said: dict[str, list[str]] = {}
        hidden = next((cell.hidden for cell in cells if cell.hidden and not cell.text), "")
        for cell in cells:
            if cell.text:
                said.setdefault(roles.get(cell.column, "notes"), []).append(cell.text)
        if not hidden and found and all(found[-1][2].get(key) == said.get(key) for key in ("day", "start")):
            _go_on(found[-1][2], said)
        elif said:
            found.append((cells[0].where, hidden, said))
    made = [_row(where, hidden, said, languages) for where, hidden, said in found]
    yield from printed_blocks(made, languages, table.where)


def _go_on(above: dict[str, list[str]], said: dict[str, list[str]]) -> None:
    """The rest of a row that was too high for one, without what stands in both."""
    for key, texts in said.items():
        if key not in AGAIN or (key == "title" and not any(_is_continued(text) for text in texts)):
            before = [text.removesuffix(f" {GOES_ON}") for text in above.get(key, [])]
            above[key] = ["\n".join((*before, *texts))]


def _is_continued(title: str) -> bool:
    """Whether it is the title of the row above once more, with `(continued)` in the languages of the print."""
    return title.split("\n")[-1] in said_in_print("(continued)")


def _role(head: str) -> str:
    names = {part.strip() for part in re.split(r" / |\n", head)}
    return next((role for phrase, role in COLUMNS.items() if names & said_in_print(phrase)), "notes")


def _row(where: str, hidden: str, said: dict[str, list[str]], languages: Sequence[str]) -> PrintedRow:
    texts = {key: "\n".join(values) for key, values in said.items()}
    place = each_language(texts.get("place", ""), languages) if texts.get("place") else ()
    moves = any(" → " in each for each in place)
    notes = tuple(line for line in texts.get("notes", "").split("\n") if line)
    return PrintedRow(
        where=where,
        day=texts.get("day", ""),
        kind=hidden,
        start=texts.get("start", ""),
        end=texts.get("end", ""),
        title=texts.get("title", ""),
        place=() if moves else place,
        who=texts.get("who", ""),
        hosts=(texts["hosts"],) if "hosts" in texts else (),
        notes=(*(place if moves else ()), *notes),
        worked_out=WORKED_OUT.get(hidden, ""),
    )


def _title(table: SourceTable, languages: Sequence[str]) -> tuple[str, ...]:
    """The title in the first row of the tab of lists."""
    rows = _by_row(table)
    if not _has_lists([cell for cell in rows.pop(0, []) if cell.text]):
        return ()
    first = {cell.column: cell.text for cell in rows.get(1, [])}
    return _titles_in(first.get(1, ""), languages) if _is_about(first.get(0, "")) else ()


def _has_lists(heads: Sequence[SourceCell]) -> bool:
    """Whether the heads are those of the tab in which short lists stand."""
    return bool(heads) and bool({part.strip() for part in heads[0].text.split("\n")} & said_in_print("Lists"))


def _is_about(name: str) -> bool:
    """Whether a row of the tab of lists says what the programme is."""
    return bool({part.strip() for part in re.split(r" / |\n", name)} & said_in_print("Programme"))


def _titles_in(text: str, languages: Sequence[str]) -> tuple[str, ...]:
    """The lines of a text that are a title, up to the version behind it."""
    titles: list[str] = []
    for line in [part for said in text.split("\n")[: len(languages)] for part in each_language(said, languages)]:
        if _VERSION.search(line) or not in_order([*titles, line], languages):
            break
        titles.append(line)
    return tuple(titles)


def _list(table: SourceTable) -> Iterator[Block]:
    """A tab beside the programme: a list of names and what there is to say, or rows that are kept."""
    rows = _by_row(table)
    heads = [cell for cell in rows.pop(0, []) if cell.text]
    if _has_lists(heads):
        yield from _several_lists(rows, table.where)
        return
    if len(heads) <= 2:
        entries = (
            (
                next((cell.text for cell in cells if cell.column == 0), ""),
                [line for cell in cells if cell.column for line in cell.text.split("\n")],
            )
            for cells in rows.values()
        )
        yield from printed_list(table.title, entries, table.where)
        return
    yield Remark("line", table.title, table.where)
    for cells in (heads, *rows.values()):
        yield Remark("line", " | ".join(" ".join(cell.text.split()) for cell in cells if cell.text), table.where)


def _several_lists(rows: dict[int, list[SourceCell]], where: str) -> Iterator[Block]:
    """The lists of one tab, each row of it behind the name of its own."""
    lists: dict[str, list[tuple[str, list[str]]]] = {}
    for cells in rows.values():
        texts = {cell.column: cell.text for cell in cells}
        lines = [line for column, text in texts.items() if column > 1 for line in text.split("\n")]
        name = "" if _is_about(texts.get(0, "")) else texts.get(1, "")  # a title that is read already
        lists.setdefault(texts.get(0, ""), []).append((name, lines))
    for name, entries in lists.items():
        yield from printed_list(name, entries, where)
