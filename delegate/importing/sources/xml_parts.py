"""Parses a part of an office file and walks its elements by their local names, as every program writes them.

Names are compared without their namespace: the strict and the transitional form of the format differ in nothing else.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from delegate.importing.refusals import SourceRefused
from delegate.importing.sources.archive import BOMB_HELP, DAMAGED_HELP

DELETED = {"del": "deletion", "moveFrom": "moved text"}
PROPERTIES = {"pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "customXmlPr"}
DEEPEST = 200
MOST_BYTES = 64 * 1024 * 1024
MOST_STRINGS = 500_000  # texts that the sheets of a workbook share: as many as the cells of a sheet
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
# What a part may begin with: "<" in UTF-8 or UTF-16, with or without a mark. In other encodings a DOCTYPE could hide.
BEGINNINGS = (b"<", b"\xef\xbb\xbf", b"\xff\xfe<\x00", b"\xfe\xff\x00<", b"\x00<")


class _NoDoctype(TreeBuilder):
    """Builds the tree of a document that declares no entities of its own."""

    def doctype(self, *_: object) -> None:
        raise _declares_entities("the file")


def _declares_entities(name: str) -> SourceRefused:
    return SourceRefused(
        f"{name} declares entities (<!DOCTYPE), which no office program writes, and is not read",
        "open it in Word, Excel or LibreOffice and save it anew as .docx or .xlsx",
    )


def refuse_entities(part: bytes, name: str) -> None:
    """Raise SourceRefused for a part with a DOCTYPE, or in an encoding in which one could hide."""
    if any(doctype in part for doctype in DOCTYPES):
        raise _declares_entities(name)
    if not part.lstrip().startswith(BEGINNINGS) or b"utf-7" in part[:200].lower():
        raise SourceRefused(f"{name} is damaged: a part of it is no XML", DAMAGED_HELP)


def refuse_size(part: bytes, name: str) -> None:
    """Raise SourceRefused for a part that would fill the memory as a tree: that of a long book is a tenth of it."""
    if len(part) > MOST_BYTES or part.count(b"si>") > 2 * MOST_STRINGS:
        raise SourceRefused(f"{name} has far more text in it than a programme", BOMB_HELP)


def parse(part: bytes, name: str, what: str) -> Element:
    """The root of a part; `what` names the part. Raises SourceRefused where it is no XML or has a DOCTYPE."""
    builder = _NoDoctype()
    refuse_entities(part, name)
    refuse_size(part, name)
    try:
        parser = XMLParser(target=builder)
        parser.feed(part)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError, AssertionError) as error:
        raise SourceRefused(f"{name} is damaged: its {what} cannot be read", DAMAGED_HELP) from error
    _refuse_depth(root, name)
    return root


def _refuse_depth(root: Element, name: str) -> None:
    """Raise for elements within elements far beyond what a page has: tables in tables need eight levels each."""
    level, depth = [root], 0
    while level:
        level = [inner for element in level for inner in element]
        depth += 1
        if depth > DEEPEST:
            raise SourceRefused(
                f"{name} is nested deeper than a document of an office is, and is not read",
                "copy the programme into a new document, and import that",
            )


def local(element: Element) -> str:
    """The name of an element without its namespace; "" for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute by its local name, None where it is not there."""
    if element is None:
        return None
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of a name, of that the first child of the next name, and so on."""
    for name in path:
        element = next((inner for inner in (element if element is not None else ()) if local(inner) == name), None)
    return element


def value(element: Element | None, *path: str) -> str | None:
    """The `val` of a child, None without it."""
    return attribute(child(element, *path), "val")


def number(text: str | None, default: int = 0, *, most: int = 100) -> int:
    """A whole number from 0 to `most`, the default where the text is none."""
    return min(int(text), most) if text and text.isascii() and text.isdigit() else default


def switch(element: Element | None, name: str) -> bool | None:
    """A property that is on or off; None where it is not set."""
    found = child(element, name)
    return None if found is None else attribute(found, "val") not in ("0", "false", "off")


def descend(node: Element, wanted: frozenset[str], mark: str = "text") -> Iterator[tuple[Element, str]]:
    """The elements of the wanted names below a node in order, with "deletion" or "moved text" for what is crossed out.

    Everything else is looked into: content controls, smart tags, insertions, and wrappers that nobody knows yet.
    """
    for inner in branches(node):
        name = local(inner)
        if name in wanted:
            yield inner, mark
        elif name not in PROPERTIES:
            yield from descend(inner, wanted, DELETED.get(name, mark))


def branches(node: Element) -> Iterator[Element]:
    """The children of a node; of what is written in two ways for old and new programs, the way that has text."""
    for inner in node:
        if local(inner) != "AlternateContent":
            yield inner
            continue
        ways = [way for way in inner if local(way) in ("Choice", "Fallback")]
        yield from next((way for way in ways if has_text(way)), ways[0] if ways else ())


def has_text(node: Element) -> bool:
    """Whether there is any text below a node."""
    return any(local(inner) in ("t", "delText", "textpath", "sym") for inner in node.iter())
