"""What the tests of text sources ask of a document: its rows, its lines and its remarks."""

from delegate.importing.blocks import Remark, SourceLine, SourceTable
from delegate.importing.refusals import SourceRefused
from delegate.importing.sources import text


def read(source):
    """The document of a plain text."""
    return text.read(source.encode(), "programme.txt")


def rows(document):
    """Every table of a document as rows of texts, one list for all of them."""
    found = []
    for table in document.blocks:
        if isinstance(table, SourceTable):
            last = max(cell.row for cell in table.cells)
            found += [[cell.text for cell in table.cells if cell.row == row] for row in range(last + 1)]
    return found


def events(document):
    """The rows of a calendar, each as a dict of what it says."""
    (table,) = [block for block in document.blocks if isinstance(block, SourceTable)]
    return [{role: words for role, words in zip(table.roles, row, strict=True) if words} for row in rows(document)]


def lines(document):
    """The lines of a document: text, level, depth."""
    return [(line.text, line.level, line.depth) for line in document.blocks if isinstance(line, SourceLine)]


def remarks(document):
    """The remarks of a document: kind, text."""
    return [(remark.kind, remark.text) for remark in document.blocks if isinstance(remark, Remark)]


def said(document):
    """Every text of a document."""
    cells = [cell.text for table in document.blocks if isinstance(table, SourceTable) for cell in table.cells]
    return "\n".join([*cells, *(words for words, *_ in lines(document)), *(words for _, words in remarks(document))])


def said_or_refused(read, data, name):
    """Every text of a file, or the help of its refusal; any other error is a fault."""
    try:
        return said(read(data, name))
    except SourceRefused as refused:
        return refused.help
