"""Reads the text of an HTML page, as letters and calendars hold it: paragraphs, lists, headings, and its tables."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import count

from delegate.importing.blocks import Block, Remark, SourceCell, SourceLine, SourceTable
from delegate.importing.sources.line_starts import begins_with_clock, begins_with_day
from delegate.tuples import NamedTuple

_BREAKS = (
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "footer",
        "form",
        "header",
    ),
    *(
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ),
)
_DECLARATION = re.compile(r"<[!?][^<>]*>?")
_OPEN_TAG = re.compile(r"<(?=[^<>]*(?:<|\Z))")
_SILENT = frozenset(("head", "script", "style", "template", "title"))
_MOST_SPAN = 100
_MOST_SPANNING = 5_000  # cells of a table in which merged ones are looked for
_DEEPEST = 50  # tables in tables, and lists in lists


class _Open(NamedTuple):
    """A table that is being read: its rows of cells, and the blocks that stand in it if it only serves the layout."""

    rows: list[list[tuple[str, int, int]]]
    inner: list[Block]


class _Page(HTMLParser):
    """Gathers the blocks of a page; a table that holds tables is a frame for them, and they are read in its place."""

    def __init__(self, *, links: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.links = links
        self.led_to: list[Remark] = []  # the links whose addresses do not stand in the text
        self.address, self.linked = "", 0  # of the link that is open, and where its words begin
        self.blocks: list[Block] = []
        self.tables: list[_Open] = []
        self.text = ""
        self.level = self.depth = self.silent = 0
        self.point = False
        self.quoted: list[int] = []  # where the quotes that are open begin among the blocks
        self.quotes: list[tuple[int, int]] = []
        self.spans = (0, 0)  # of the cell that is being read; a cell has (1, 1) at least

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag == "br":
            self.text += "\n"
        elif tag == "a":
            self.address, self.linked = dict(attrs).get("href") or "", len(self.text)
        elif tag in ("td", "th") and self.tables:
            self.close_cell()
            said = dict(attrs)
            self.spans = _span(said.get("rowspan")), _span(said.get("colspan"))
        elif tag in _BREAKS:
            self._break(tag)

    def _break(self, tag: str) -> None:
        self.flush()
        if tag == "table" and len(self.tables) < _DEEPEST:
            self.tables.append(_Open([], []))
        elif tag == "tr" and self.tables:
            self.close_cell()
            self.tables[-1].rows.append([])
        elif tag in ("ul", "ol"):
            self.depth = min(self.depth + 1, _DEEPEST)
        elif tag == "li":
            self.point = True
        elif tag == "blockquote" and not self.tables:
            self.quoted.append(len(self.blocks))
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.level = int(tag[1])

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(self.silent - 1, 0)
        elif tag == "a":
            self._end_link()
        elif tag in ("td", "th") and self.tables:
            self.close_cell()
        elif tag == "table" and self.tables:
            self.close_cell()
            self._close_table()
        elif tag in _BREAKS:
            self.flush()
            if tag == "blockquote" and self.quoted and not self.tables:
                start = self.quoted.pop()
                self.quotes += [] if self.quoted else [(start, len(self.blocks))]
            if tag in ("ul", "ol"):
                self.depth = max(self.depth - 1, 0)

    def _end_link(self) -> None:
        """Keep the address of a link, where its words are not the address themselves."""
        address, said = self.address.strip(), self.text[self.linked :].strip()
        leads = re.match(r"(?i)https?:|mailto:|tel:", address) and said not in (
            address,
            re.sub("^(?:mailto|tel):", "", address),
        )
        if leads and self.links:
            self.text += f" ({address})"
        elif leads:
            self.led_to.append(Remark("link", f"{' '.join(said.split())}: {address}" if said else address, ""))
        self.address = ""

    def handle_data(self, data: str) -> None:
        if not self.silent:
            lead = " " if data[:1].isspace() else ""
            tail = " " if data[-1:].isspace() and data.strip() else ""
            self.text += f"{lead}{' '.join(data.split())}{tail}"

    def flush(self) -> None:
        """End the paragraph: in a cell a line of it, elsewhere a block."""
        if self.tables:
            self.text = f"{self.text.rstrip()}\n" if self.text.strip() else ""
            return
        if text := tidy(self.text):
            depth = max(self.depth, 1) if self.point else 0
            self.blocks.append(SourceLine(text, "", self.level, depth))
        self.text, self.level, self.point = "", 0, False

    def close_cell(self) -> None:
        """End the cell that is being read, if one is; text between the cells of a row counts as one."""
        table = self.tables[-1]
        text = tidy(self.text)
        self.text = ""
        if table.rows and (text or self.spans != (0, 0)):
            table.rows[-1].append((text, *self.spans))
        elif text:
            table.inner.append(SourceLine(text, ""))
        self.spans = (0, 0)

    def _close_table(self) -> None:
        table = self.tables.pop()
        rows = [row for row in table.rows if row]
        found: list[Block] = list(table.inner)
        framed = any(isinstance(block, SourceTable) for block in table.inner)
        if framed or max((len(row) for row in rows), default=0) < 2:
            texts = [line for row in rows for text, _, _ in row for line in text.split("\n") if line]
            found = [*(SourceLine(line, "") for line in texts), *found]
        else:
            found.append(SourceTable(tuple(_placed(rows)), ""))
        (self.tables[-1].inner if self.tables else self.blocks).extend(found)


def _span(said: str | None) -> int:
    return min(max(int(said), 1), _MOST_SPAN) if said and said.isascii() and said.isdigit() and len(said) < 6 else 1


def _placed(rows: list[list[tuple[str, int, int]]]) -> list[SourceCell]:
    """The cells at their row and column, those to the right of a cell that reaches down from above moved on."""
    taken: set[tuple[int, int]] = set()
    spans = sum(map(len, rows)) <= _MOST_SPANNING
    cells = []
    for number, row in enumerate(rows):
        column = 0
        for text, down, across in row:
            while (number, column) in taken:
                column += 1
            down = min(max(down, 1), len(rows) - number) if spans else 1
            across = max(across, 1) if spans else 1
            taken |= {(number + i, column + j) for i in range(down) for j in range(across)}
            cells.append(SourceCell(text, number, column, down, across))
            column += across
    return cells


def tidy(text: str) -> str:
    """A text without blanks at the ends of its lines, and without lines that have none."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def blocks_of_page(page: str, *, links: bool = False) -> list[Block]:
    """The blocks of a page in order, their tables numbered; anything at all is a page to a browser, and to this.

    The address of a link stands behind its words in brackets where `links` asks for it, else in a remark at the end.
    """
    reader = _Page(links=links)
    reader.feed(_without_comments(page))
    reader.close()
    while reader.tables:
        reader.handle_endtag("table")
    reader.flush()
    return [*_numbered(_quotes_apart(reader)), *dict.fromkeys(reader.led_to)]


def _quotes_apart(page: _Page) -> list[Block]:
    """The blocks of a page, each quote a remark; where the programme stands in a quote alone, that is read."""
    inside = {number for start, end in page.quotes for number in range(start, end)}
    own = [block for number, block in enumerate(page.blocks) if number not in inside]
    if not any(isinstance(block, SourceTable) or (isinstance(block, SourceLine) and _begins(block)) for block in own):
        return page.blocks
    found: list[Block] = []
    starts = dict(page.quotes)
    for number, block in enumerate(page.blocks):
        if number in starts:
            texts = [_text_of(each) for each in page.blocks[number : starts[number]]]
            found += [Remark("quoted letter", "\n".join(texts), "")] if any(texts) else []
        if number not in inside:
            found.append(block)
    return found


def _begins(line: SourceLine) -> bool:
    return begins_with_clock(line.text) or begins_with_day(line.text)


def _without_comments(page: str) -> str:
    """A page without comments, declarations and tags that never end: the parser looks for the end of each once more."""
    kept = []
    at = 0
    while (start := page.find("<!--", at)) >= 0 and (end := page.find("-->", start)) >= 0:
        kept.append(page[at:start])
        at = end + len("-->")
    return _OPEN_TAG.sub("&lt;", _DECLARATION.sub("", "".join((*kept, page[at:]))))


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with where they stand: "paragraph 3", "table 1, row 2"."""
    paragraphs, tables = count(1), count(1)
    for block in blocks:
        if isinstance(block, SourceTable):
            where = f"table {next(tables)}"
            cells = (cell._replace(where=f"{where}, row {cell.row + 1}") for cell in block.cells)
            yield block._replace(cells=tuple(cells), where=where)
        else:
            yield block._replace(where=f"paragraph {next(paragraphs)}")


def text_of_page(page: str) -> str:
    """The text of a page alone, a line for each paragraph, point and row, with the addresses of its links."""
    lines = [_text_of(block) for block in blocks_of_page(page, links=True)]
    return "\n".join(line for line in lines if line)


def _text_of(block: Block) -> str:
    if not isinstance(block, SourceTable):
        return block.text
    rows = sorted({cell.row for cell in block.cells})
    texts = (" ".join(cell.text for cell in block.cells if cell.row == row and cell.text) for row in rows)
    return "\n".join(text for text in texts if text)
