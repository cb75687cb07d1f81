"""Reads a paragraph of a Word file: the text that is seen, the text that is hidden, and the remarks at its marks."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from delegate.importing.sources.word_numbering import label_of
from delegate.importing.sources.word_styles import Styles, TextStyle, is_hidden, numbering_at
from delegate.importing.sources.xml_parts import (
    DELETED,
    PROPERTIES,
    attribute,
    branches,
    child,
    descend,
    has_text,
    local,
    switch,
)
from delegate.tuples import NamedTuple

SEEN, HIDDEN, INSERTION, BOX, FIELD = "text", "hidden text", "insertion", "box", "field"
CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
MARKS = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}
SILENT = PROPERTIES | {"instrText", "delInstrText", "fldData", "rPrChange", "pPrChange", "sectPrChange"}
SYMBOL_FONTS = ("wingdings", "webdings", "symbol")
# Word writes signs of its symbol fonts from U+F000 on; those that programmes use.
SYMBOLS = {
    0xF028: "☎",
    0xF029: "☎",
    0xF02A: "✉",
    0xF06C: "●",
    0xF06E: "■",
    0xF06F: "□",
    0xF071: "□",
    0xF0A7: "▪",
    0xF0A8: "□",
    0xF0AB: "★",
    0xF0AE: "→",
    0xF0B7: "•",
    0xF0D8: "➢",
    0xF0DF: "←",
    0xF0E0: "→",
    0xF0E8: "→",
    0xF0F0: "→",
    0xF0FB: "✗",
    0xF0FC: "✓",
    0xF0FD: "☒",
    0xF0FE: "☑",
}
SIGNS = {**SYMBOLS, 0xA0: " ", 0x2007: " ", 0x202F: " ", 0xAD: "", 0x0D: "\n", 0x0B: "\n"}
ANY_BLOCK = frozenset({"p", "tbl", "r"})

Pieces = Iterator[tuple[str, str | Element]]


class WordContext(NamedTuple):
    """What paragraphs refer to: styles, the texts of notes and comments by kind and id.

    `used` are the notes that a mark was met for, `counts` what was counted, `counters` the numbers given so far.
    """

    styles: Styles
    notes: Mapping[tuple[str, str], str]
    used: set[tuple[str, str]]
    counts: Counter[str]
    counters: dict[tuple[str, int], int]


class WordParagraph(NamedTuple):
    """A paragraph as read: `remarks` are kinds with their texts, `joined` says that its end was deleted."""

    text: str
    hidden: str = ""
    remarks: tuple[tuple[str, str], ...] = ()
    boxes: tuple[Element, ...] = ()
    joined: bool = False

    def then(self, other: "WordParagraph") -> "WordParagraph":
        """This paragraph with the next one in the same line."""
        hidden = " ".join(filter(None, (self.hidden, other.hidden)))
        return WordParagraph(
            self.text + other.text, hidden, self.remarks + other.remarks, self.boxes + other.boxes, other.joined
        )


def paragraphs(
    elements: Iterator[tuple[Element, str]], context: WordContext
) -> Iterator[tuple[Element, WordParagraph]]:
    """Paragraphs and tables in order; one whose end was deleted is one with the next. A table has no text yet."""
    held: tuple[Element, WordParagraph] | None = None
    for element, mark in elements:
        if local(element) == "tbl":
            if held:
                yield held
                held = None
            yield element, WordParagraph("")
            continue
        read = paragraph_of(element, context, mark)
        if held:
            element, read = (held[0] if held[1].text.strip() else element), held[1].then(read)
        held = (element, read) if read.joined else None
        if not held:
            yield element, read
    if held:
        yield held


def paragraph_of(element: Element, context: WordContext, mark: str) -> WordParagraph:
    """A paragraph, or a run that stands outside of one."""
    properties = child(element, "pPr")
    style = context.styles.of(properties, "pStyle")
    whole = _pieces(element, context, style, mark) if local(element) == "p" else _run(element, context, style, mark)
    found = _without_instructions(whole)
    text = "".join(piece for kind, piece in found if kind == SEEN and isinstance(piece, str))
    label = label_of(*numbering_at(element, context.styles), context.styles.numberings, context.counters)
    end = child(properties, "rPr")
    remarks = tuple(_remarks(found))
    hidden = " ".join(text for kind, text in remarks if kind == HIDDEN)
    context.counts[INSERTION] += sum(1 for kind, _ in _grouped(found, {INSERTION}))
    return WordParagraph(
        f"{label} {text}" if label and text.strip() else text,
        hidden,
        tuple((kind, text) for kind, text in remarks if kind != HIDDEN),
        tuple(piece for kind, piece in found if kind == BOX and not isinstance(piece, str)),
        any(child(end, name) is not None for name in DELETED),
    )


def _pieces(node: Element, context: WordContext, style: TextStyle, mark: str) -> Pieces:
    """What a paragraph is made of, in order, each piece with its kind."""
    for inner in branches(node):
        name = local(inner)
        if name == "r":
            yield from _run(inner, context, style, mark)
        elif name in ("ins", "moveTo"):
            if has_text(inner) and mark == SEEN:
                yield INSERTION, "".join(t.text or "" for t in inner.iter() if local(t) == "t")
            yield from _pieces(inner, context, style, mark)
        elif name == "sdt" and mark == SEEN and switch(child(inner, "sdtPr"), "showingPlcHdr"):
            yield from _prompt(inner, context, style)
        elif name not in SILENT:
            yield from _content(inner, name, context, style, DELETED.get(name, mark))


def _run(run: Element, context: WordContext, style: TextStyle, mark: str) -> Pieces:
    hides = mark == SEEN and is_hidden(run, style, context.styles)
    yield from _pieces(run, context, style, HIDDEN if hides else mark)


def _content(inner: Element, name: str, context: WordContext, style: TextStyle, mark: str) -> Pieces:
    """What an element inside a run stands for; an unknown one stands for what is in it."""
    if name in ("t", "delText"):
        yield mark, (inner.text or "").translate(SIGNS)
    elif name in CHARACTERS:
        yield mark, CHARACTERS[name]
    elif name == "sym":
        yield mark, _symbol(inner)
    elif name == "textpath":
        yield "drawing", attribute(inner, "string") or ""
    elif name in MARKS:
        key = (MARKS[name], attribute(inner, "id") or "")
        context.used.add(key)
        yield MARKS[name], context.notes.get(key, "")
    elif name == "fldChar":
        yield FIELD, attribute(inner, "fldCharType") or ""
    elif name == "txbxContent":
        yield (BOX, inner) if mark == SEEN else (mark, plain(inner, context)[0])
    elif name == "rt" and has_text(inner):
        yield from ((mark, "("), *_pieces(inner, context, style, mark), (mark, ")"))
    elif name in ("altChunk", "OLEObject"):
        yield "embedded object", attribute(inner, "ProgID") or "a file in the file"
    else:
        yield from _pieces(inner, context, style, mark)


def _prompt(control: Element, context: WordContext, style: TextStyle) -> Pieces:
    """An empty content control: its prompt is no text of the programme where it still looks like one."""
    looks = {context.styles.of(child(run, "rPr"), "rStyle").name.lower() for run, _ in descend(control, frozenset("r"))}
    kept = SEEN if looks - {"placeholder text"} else "prompt of an empty field"
    yield from _pieces(control, context, style, kept)


def _symbol(symbol: Element) -> str:
    """The sign of a symbol font in plain letters; "▪" for one that is not known."""
    code = attribute(symbol, "char") or ""
    if not re.fullmatch(r"[0-9A-Fa-f]{1,6}", code) or int(code, 16) > 0x10FFFF:
        return "▪"
    point = int(code, 16)
    is_symbol_font = (attribute(symbol, "font") or "").lower().startswith(SYMBOL_FONTS)
    if point < 0xF000 and is_symbol_font and point < 0x100:
        point += 0xF000
    if 0xF000 <= point < 0xF100:
        return SYMBOLS.get(point, "▪" if is_symbol_font else chr(point - 0xF000))
    return chr(point).translate(SIGNS) if chr(point).isprintable() else "▪"


def _without_instructions(pieces: Pieces) -> list[tuple[str, str | Element]]:
    """The pieces without what stands in the instruction of a field; a field that never ends hides nothing."""
    found: list[tuple[str, str | Element]] = []
    begins: list[int | None] = []  # where an instruction begins, None once the result has begun
    for kind, piece in pieces:
        if kind != FIELD:
            found.append((kind, piece))
        elif piece == "begin":
            begins.append(len(found))
        elif begins:
            start = begins[-1]
            if start is not None:
                found[start:] = [entry for entry in found[start:] if entry[0] not in (SEEN, HIDDEN)]
            begins[-1] = None
            if piece == "end":
                begins.pop()
    return found


def _grouped(found: list[tuple[str, str | Element]], kinds: set[str]) -> Iterator[tuple[str, str]]:
    """The pieces of some kinds, neighbours of one kind as one."""
    last, text = "", ""
    for kind, piece in [*found, ("", "")]:
        if kind != last and last in kinds and text.strip():
            yield last, text.strip()
        text = (text if kind == last else "") + (piece if isinstance(piece, str) else "")
        last = kind


def _remarks(found: list[tuple[str, str | Element]]) -> Iterator[tuple[str, str]]:
    notes = [entry for entry in found if entry[0] in MARKS.values()]
    kinds = {kind for kind, _ in found} - {SEEN, INSERTION, BOX, *MARKS.values()}
    marks = {HIDDEN, *DELETED.values()}
    plain_run = [entry for entry in found if entry[0] not in MARKS.values() and entry[0] != INSERTION]
    yield from _grouped(plain_run, kinds | marks)
    yield from ((kind, text) for kind, text in notes if isinstance(text, str) and text.strip())


def plain(container: Element, context: WordContext) -> tuple[str, list[tuple[str, str]]]:
    """All text in a container, a line for each paragraph, and the remarks in it; hidden text is one of them."""
    lines: list[str] = []
    remarks: list[tuple[str, str]] = []
    for element, read in paragraphs(descend(container, ANY_BLOCK), context):
        parts = [read.text] if local(element) != "tbl" else []
        found = [*read.remarks, *((HIDDEN, text) for text in [read.hidden] if text)]
        inner = [row for row, _ in descend(element, frozenset({"tr"}))] if local(element) == "tbl" else [*read.boxes]
        for part in inner:
            text, more = plain(part, context)
            parts.append(" ".join(text.split("\n")) if local(part) == "tr" else text)
            found += more
        lines += [text.strip() for text in parts if text.strip()]
        remarks += found
    return "\n".join(lines), remarks
