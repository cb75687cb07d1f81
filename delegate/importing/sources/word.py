"""Reads a Word document (.docx): its body in order, and what stands beside it as remarks."""

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from delegate.importing.blocks import Block, Remark, SourceDocument, SourceLine
from delegate.importing.sources.archive import parts_of
from delegate.importing.sources.package import OfficeParts, parts_by_kind
from delegate.importing.sources.printed_word import languages_in, printed_body
from delegate.importing.sources.word_styles import place_in_outline, styles_of
from delegate.importing.sources.word_tables import contents, is_layout, remarks_of, table_of, tidy
from delegate.importing.sources.word_text import ANY_BLOCK, HIDDEN, WordContext, paragraphs, plain
from delegate.importing.sources.xml_parts import attribute, child, descend, local

NOTES = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
MARGINS = {"headerReference": "page header", "footerReference": "page footer"}


def read(data: bytes, name: str) -> SourceDocument:
    """The blocks of a Word document. Raises SourceRefused for one that is damaged, or beyond the limits."""
    parts = parts_by_kind(parts_of(data, name), name, "word/document.xml")
    context = _context(parts)
    body = child(parts.document, "body")
    if body is None:
        body = parts.document
    languages = languages_in(parts)
    inside = printed_body(body, context, languages) if languages else _blocks(body, context, Counter())
    blocks = [*_margins(parts, context, "page header"), *inside]
    blocks += [*_margins(parts, context, "page footer"), *_unused(context), *_drawings(parts)]
    counts = Counter(block.kind for block in blocks if isinstance(block, Remark)) + context.counts
    return SourceDocument("Word document", tuple(blocks), parts.saved, dict(sorted(counts.items())), languages)


def _context(parts: OfficeParts) -> WordContext:
    """What paragraphs refer to, with the texts of notes and comments already read."""
    styles = styles_of(parts.first("styles"), parts.first("numbering"))
    context = WordContext(styles, {}, set(), Counter(), {})
    notes: dict[tuple[str, str], str] = {}
    inner: list[tuple[str, str]] = []
    for part, kind in NOTES.items():
        for note in (note for root in parts.all(part) for note in root):
            if local(note) == kind and attribute(note, "type") in (None, "normal"):
                text, more = plain(note, context)
                notes[kind, attribute(note, "id") or ""] = text
                inner += more
    return context._replace(notes=notes)


def _blocks(container: Element, context: WordContext, numbers: Counter[str]) -> Iterator[Block]:
    """The blocks of a body, a text box, or a cell that only places things; `numbers` count tables and paragraphs."""
    for element, read in paragraphs(descend(container, ANY_BLOCK), context):
        if local(element) == "tbl":
            yield from _table_blocks(element, context, numbers)
            continue
        lines = [line for line in tidy(read.text).split("\n") if line]
        numbers["paragraph"] += bool(lines)
        where = f"paragraph {max(numbers['paragraph'], 1)}"
        level, depth = place_in_outline(element, context.styles)
        for place, line in enumerate(lines):
            # A line broken off inside a point of a list stands below the point.
            yield SourceLine(line, where, level, depth + (1 if place and depth else 0))
        yield from remarks_of([*read.remarks, (HIDDEN, read.hidden)], where)
        for box in read.boxes:
            context.counts["text box"] += 1
            yield from _blocks(box, context, numbers)


def _table_blocks(table: Element, context: WordContext, numbers: Counter[str]) -> Iterator[Block]:
    if is_layout(table):
        for cell in contents(table):
            yield from _blocks(cell, context, numbers)
        return
    numbers["table"] += 1
    read, remarks = table_of(table, context, f"table {numbers['table']}")
    if read.cells:
        yield read
    yield from remarks


def _margins(parts: OfficeParts, context: WordContext, kind: str) -> Iterator[Block]:
    """The texts of page headers or footers, each once, in the order of the sections."""
    seen: set[str] = set()
    for reference in parts.document.iter():
        if MARGINS.get(local(reference)) != kind:
            continue
        root = parts.by_id(attribute(reference, "id") or "")
        if root is None:
            continue
        text, more = plain(root, context)
        if text.strip() and text not in seen:
            seen.add(text)
            yield Remark(kind, text, kind)
            yield from remarks_of(more, kind)


def _unused(context: WordContext) -> Iterator[Block]:
    """Notes and comments whose mark stands nowhere."""
    for kind, key in context.notes:
        if (kind, key) not in context.used:
            yield from remarks_of([(kind, context.notes[kind, key])], "end of the document")


def _drawings(parts: OfficeParts) -> Iterator[Block]:
    """The texts of diagrams, which stand in parts of their own."""
    for root in parts.all("diagramData"):
        texts = [
            "".join(run.text or "" for run in paragraph.iter() if local(run) == "t")
            for paragraph in root.iter()
            if local(paragraph) == "p"
        ]
        yield from remarks_of([("drawing", "\n".join(filter(str.strip, texts)))], "end of the document")
