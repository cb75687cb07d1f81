"""Reads a Word document that `delegate plan` wrote: the style of each paragraph says what it is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from delegate.importing.blocks import Block, Remark
from delegate.importing.sources.package import OfficeParts
from delegate.importing.sources.printed import (
    PrintedRow,
    languages_of,
    printed_blocks,
    printed_list,
    printed_title,
    without_label,
)
from delegate.importing.sources.word_tables import CELLS, ROWS, tidy
from delegate.importing.sources.word_text import ANY_BLOCK, HIDDEN, WordContext, paragraphs
from delegate.importing.sources.xml_parts import attribute, child, descend, local
from delegate.importing.understanding.dates import read_day
from delegate.tuples import NamedTuple

ITEM = "Item "
STACKED = "Hosts"  # of the narrow column, where each language of a name has a line of its own
OF_A_PARTY = " of a party"  # a line below the name of one, in the table of all days
FOR_ALL = "For all"  # a head above lines for all, below those of a party
AGAIN = "Again"  # the date at the head of a table that a day goes on in, and whose sheet it is
LIST_HEAD = "List head"  # the first row of a long list
GOES_ON = "Goes on"  # the time, once more, of a row with the rest of the one above
OF_A_DAY = ("Heading 1", "Time", AGAIN)  # styles of a date at the head of a table
OF_DAYS = (4, 5)  # columns of the table of all days: the one of company is left out where nobody has any
WITH_A_WAY = 3  # cells of its row that has neither a place nor company


class StyledText(NamedTuple):
    """A paragraph with the name of its style."""

    style: str
    text: str


class _BodyState:
    """The rows found so far, and where the reading stands."""

    def __init__(self, context: WordContext) -> None:
        self.context = context
        self.rows: list[PrintedRow] = []
        self.remarks: list[Remark] = []
        self.day = self.party = ""
        self.numbers: Counter[str] = Counter()


def languages_in(parts: OfficeParts) -> tuple[str, ...]:
    """The languages that our own document names in its settings; nothing for one of another hand."""
    settings = parts.first("settings")
    variables = () if settings is None else settings.iter()
    said = (attribute(each, "val") or "" for each in variables if local(each) == "docVar" and _is_ours(each))
    return next((found for each in said if (found := languages_of(each))), ())


def _is_ours(variable: Element) -> bool:
    return attribute(variable, "name") == "delegate"


def printed_body(body: Element, context: WordContext, languages: Sequence[str]) -> Iterator[Block]:
    """The title, the rows of all days, and the lists below them."""
    reading = _BodyState(context)
    titles: list[str] = []
    beside: list[Block] = []
    heading = ""
    for element, read in paragraphs(descend(body, ANY_BLOCK), context):
        if local(element) == "tbl":
            reading.numbers["table"] += 1
            where = f"table {reading.numbers['table']}"
            heading = _head_of_list(element, context) or heading
            if not _is_of_a_day(element, context) and (heading or _is_list(element, context)):
                beside += printed_list(heading, _entries(element, context), where)
                heading = ""
            else:
                heading = ""
                _read_table(element, reading, where)
            continue
        text = tidy(read.text)
        beside += (Remark(kind, said, "text") for kind, said in read.remarks)
        if not text:
            continue
        reading.numbers["paragraph"] += 1
        where = f"paragraph {reading.numbers['paragraph']}"
        style = _style(element, context)
        if style == "Title" or (titles and style == "Heading 1" and not reading.rows and not _is_day(text)):
            titles.append(text)
        elif style == "Heading 1":
            heading = text
        else:
            beside.append(Remark("line", " ".join(text.split()), where))
    if titles:
        yield printed_title(titles, "paragraph 1")
    yield from printed_blocks(reading.rows, languages, "table 1")
    yield from (*reading.remarks, *beside)


def _is_list(table: Element, context: WordContext) -> bool:
    """Whether a table is a list of names, as those are that stand without a head in a language without phrases."""
    for row, _ in descend(table, ROWS):
        name, *about = [
            {_style(each, context) for each, _ in paragraphs(descend(cell, ANY_BLOCK), context)}
            for cell, _ in descend(row, CELLS)
        ] or [set()]
        if len(about) > 1 or name != {"Item"} or any("Item" in styles for styles in about):
            return False
    return True


def _head_of_list(table: Element, context: WordContext) -> str:
    """What the first row of a list says, where that is its head."""
    row = next((row for row, _ in descend(table, ROWS)), None)
    said = () if row is None else paragraphs(descend(row, ANY_BLOCK), context)
    return next((tidy(read.text) for each, read in said if _style(each, context) == LIST_HEAD), "")


def _is_of_a_day(table: Element, context: WordContext) -> bool:
    """Whether the head of a table has a date in it, as that of every day has."""
    row = next((row for row, _ in descend(table, ROWS)), None)
    cell = None if row is None else next((cell for cell, _ in descend(row, CELLS)), None)
    said = () if cell is None else paragraphs(descend(cell, ANY_BLOCK), context)
    return any(_style(each, context) in OF_A_DAY for each, _ in said)


def _is_day(text: str) -> bool:
    day = read_day(text.split("\n")[0])
    return bool(day and day.month and day.year)


def _style(element: Element, context: WordContext) -> str:
    return context.styles.of(child(element, "pPr"), "pStyle").name.replace("heading", "Heading")


def _styled(container: Element, reading: _BodyState, where: str) -> list[StyledText]:
    found = []
    for element, read in paragraphs(descend(container, ANY_BLOCK), reading.context):
        if local(element) == "tbl":
            found.append(StyledText("Fact", " ".join(_texts(element, reading.context))))
            continue
        if text := tidy(read.text):
            style = _style(element, reading.context)
            found.append(StyledText(style, text.replace("，\n", "，") if style == "Host" else text))  # a title below
        reading.remarks += (Remark(kind, said, where) for kind, said in read.remarks)
        reading.remarks += [Remark(HIDDEN, read.hidden, where)] if read.hidden else []
    return found


def _texts(container: Element, context: WordContext) -> list[str]:
    return [
        tidy(read.text)
        for element, read in paragraphs(descend(container, ANY_BLOCK), context)
        if local(element) != "tbl" and read.text.strip()
    ]


def _entries(table: Element, context: WordContext) -> Iterator[tuple[str, list[str]]]:
    for row, _ in [*descend(table, ROWS)][1 if _head_of_list(table, context) else 0 :]:
        head, *about = [_texts(cell, context) for cell, _ in descend(row, CELLS)] or [[]]
        yield "\n".join(head), [line for texts in about for line in texts]


def _read_table(table: Element, reading: _BodyState, where: str) -> None:
    """The rows of a table of days: with the date in its first column, with a party in each column, or with the time."""
    heads: list[str] = []
    for place, row, mark, cells in _whole_rows(table, reading, where):
        at = f"{where}, row {place}"
        if mark != "text" or not any(cells):
            reading.remarks += [Remark("deleted row", each.text, at) for cell in cells for each in cell]
            continue
        first = cells[0]
        across = _is_across(row)
        if place == 1 and (date := next((each.text for each in first if each.style in OF_A_DAY), "")):
            reading.day, reading.party = date, ""
        elif (not heads and (len(cells) in OF_DAYS or (len(cells) == WITH_A_WAY and across))) or (
            len(cells) == 2 and across
        ):
            _in_days_table(cells, reading, at)
        elif len(cells) == 1 and across:  # a note, or the name of a party
            reading.remarks += [Remark("line", each.text, at) for each in first if each.style != FOR_ALL]
        elif all(each.style == "Item" for cell in cells for each in cell):
            heads = ["\n".join(each.text for each in cell) for cell in cells]
        elif heads:
            for number, cell in enumerate(cells):
                reading.party = heads[number] if number < len(heads) else ""
                _rows(cell, reading, f"{at}, column {number + 1}")
            reading.party = ""
        elif len(cells) == 2:
            times = (each._replace(style="Time") for each in first)
            _rows([*times, *cells[1]], reading, at)
        else:
            reading.remarks += [Remark("line", each.text, at) for cell in cells for each in cell]


def _whole_rows(
    table: Element, reading: _BodyState, where: str
) -> list[tuple[int, Element, str, list[list[StyledText]]]]:
    """The rows by their number with what is in their cells; one with the rest of the row above is part of that."""
    found: list[tuple[int, Element, str, list[list[StyledText]]]] = []
    for place, (row, mark) in enumerate(descend(table, ROWS), 1):
        cells = [_styled(cell, reading, f"{where}, row {place}") for cell, _ in descend(row, CELLS)]
        styles = (_style(each, reading.context) for each, _ in paragraphs(descend(row, ANY_BLOCK), reading.context))
        if found and len(cells) == len(found[-1][3]) and GOES_ON in styles:
            for above, rest in zip(found[-1][3], cells, strict=True):
                above += [each for each in rest if each.style != GOES_ON]
        else:
            found.append((place, row, mark, cells))
    return found


def _is_across(row: Element) -> bool:
    """Whether a cell of the row goes across several columns."""
    return any(child(child(cell, "tcPr"), "gridSpan") is not None for cell, _ in descend(row, CELLS))


def _in_days_table(cells: list[list[StyledText]], reading: _BodyState, at: str) -> None:
    """A row of the table of all days: the name of a party across it, else time, activity, place and company."""
    if len(cells) < WITH_A_WAY:
        said = [each for cell in cells[1:] for each in cell]
        if all(each.style == "Item" for each in said) and said:
            reading.party = "\n".join(each.text for each in said)
        elif any(each.style == FOR_ALL for each in said):
            reading.party = ""
        else:
            reading.remarks += [Remark("line", each.text, at) for each in said]
        return
    times = [each._replace(style="Time") for each in cells[1]]
    if any(_is_item(each.style) and not each.style.endswith(OF_A_PARTY) for each in cells[2]):
        reading.party = ""
    beside = [each for cell in cells[4:] for each in cell]
    company = [each._replace(style=STACKED if each.style == "Host" else each.style) for each in beside]
    _rows([*times, *cells[2], *(each for cell in cells[3:4] for each in cell), *company], reading, at)


def _rows(texts: Sequence[StyledText], reading: _BodyState, at: str) -> None:
    """The rows in a cell: each begins with its time, or with the title behind the details of the one before."""
    held: list[StyledText] = []
    found: list[list[StyledText]] = []
    for each in texts:
        titled = any(other.style != "Time" for other in held)
        begins = each.style == "Time" and titled
        begins = begins or (_is_item(each.style) and titled) or (each.style == "Leg" and _closes(held))
        if begins:
            found.append(held)
            held = []
        held.append(each)
    found += [held] if held else []
    for number, group in enumerate(found):
        reading.rows.append(_row(group, reading, f"{at}, line {number + 1}" if len(found) > 1 else at))


def _closes(held: Sequence[StyledText]) -> bool:
    """Whether a paragraph in the style of ways begins a row: what is held is a written line."""
    return any(_is_item(each.style) for each in held)


def _is_item(style: str) -> bool:
    return style == "Item" or style.startswith(ITEM)


def _row(group: Sequence[StyledText], reading: _BodyState, at: str) -> PrintedRow:
    said: dict[str, list[str]] = {}
    kind = ""
    for style, text in group:
        if _is_item(style):
            kind = style.removeprefix(ITEM).removesuffix(OF_A_PARTY) if style.startswith(ITEM) else ""
            style = "Item"
        said.setdefault(style, []).append(text)
    hosts = [without_label(text, "With") or text for text in said.get("Host", ())]
    hosts += ["\n".join(said[STACKED])] if STACKED in said else []
    who = "\n".join(without_label(text, "For") or text for text in said.get("Who", ()))
    notes: tuple[str, ...] = (*said.get("Fact", ()), *(said.get("Leg", ()) if "Item" in said else ()))
    notes = (*notes, *(text for style, texts in said.items() if style not in _KNOWN for text in texts))
    title = "\n".join(said.get("Item", ()) or said.get("Leg", ()))
    return PrintedRow(
        where=at,
        day=reading.day,
        kind=kind,
        start="\n".join(said.get("Time", ())),
        title=title,
        place=tuple(said.get("Place", ())),
        who=who or reading.party,
        hosts=tuple(hosts),
        notes=notes,
        steps=tuple(said.get("Step", ())),
        worked_out="" if "Item" in said else "way",
    )


_KNOWN = ("Time", "Item", "Leg", "Fact", "Place", "Who", "Host", STACKED, "Step")
