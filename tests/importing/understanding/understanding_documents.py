"""Documents made by hand, as the readers give them: `^` is a cell merged with the one above, `<` with the one left."""

import re
from itertools import count

from delegate.importing.blocks import SourceCell, SourceDocument, SourceLine, SourceTable
from delegate.importing.understanding import understand

_NUMBERS = count(1)


def table(*rows, where="table 1", title=""):
    """A table out of rows of texts, their cells parted by ` | ` where a row is one text."""
    texts = [re.split(r"\s*\|\s*", row) if isinstance(row, str) else row for row in rows]
    texts = [[text.strip().replace("\\n", "\n") for text in row] for row in texts]
    cells = []
    for at, row in enumerate(texts):
        for column, text in enumerate(row):
            if text in ("^", "<"):
                continue
            columns = 1
            while column + columns < len(row) and row[column + columns] == "<":
                columns += 1
            height = 1
            while at + height < len(texts) and column < len(texts[at + height]) and texts[at + height][column] == "^":
                height += 1
            cells.append(SourceCell(text, at, column, height, columns, f"{where}, row {at + 1}"))
    return SourceTable(tuple(cells), where, title)


def lines(*texts):
    """Lines of text: `# ` begins a heading, `- ` a point of a list, two blanks before it a deeper one."""
    found = []
    for text in texts:
        bare = text.lstrip(" ")
        depth = (len(text) - len(bare)) // 2 + 1 if bare.startswith("- ") else 0
        level = len(bare) - len(bare.lstrip("#")) if bare.startswith("#") else 0
        found.append(SourceLine(bare.lstrip("#- ") if depth or level else text, f"line {next(_NUMBERS)}", level, depth))
    return found


def understood(*blocks, year=2026, order=None, saved=None):
    """What is understood of blocks; a list among them is taken as its blocks."""
    flat = [each for block in blocks for each in (block if isinstance(block, list) else [block])]
    return understand(SourceDocument("Word document", tuple(flat), saved), year=year, order=order)


def said(found):
    """The rows in short: date, time, title."""
    return [(row.day, row.time, row.title) for row in found.rows]
