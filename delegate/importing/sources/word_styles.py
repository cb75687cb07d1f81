"""Knows the styles and numberings of a Word file: which paragraphs are headings or points of lists, which runs hide."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from delegate.importing.sources.word_numbering import NumberLevel, numberings_of
from delegate.importing.sources.xml_parts import attribute, child, local, number, switch, value
from delegate.tuples import NamedTuple

TITLES = {"title": 1, "标题": 1, "標題": 1, "subtitle": 2, "副标题": 2, "副標題": 2}
HEADINGS = ("heading", "überschrift", "titre", "标题", "標題", "見出し")
DEEPEST = 6
BODY_TEXT = 9  # the outline level of text that is no heading


class TextStyle(NamedTuple):
    """What a style says, the styles below it included: None where it says nothing."""

    name: str = ""
    level: int | None = None
    numbering: str | None = None
    depth: int | None = None
    hidden: bool | None = None


class Styles(NamedTuple):
    """The styles by id, the id of the paragraphs that name none, and the levels of the numberings by their id."""

    by_id: Mapping[str, TextStyle]
    default: str
    numberings: Mapping[str, Mapping[int, NumberLevel]]

    def of(self, properties: Element | None, tag: str) -> TextStyle:
        """The style that the properties of a paragraph (`pStyle`) or of a run (`rStyle`) name."""
        return self.by_id.get(value(properties, tag) or (self.default if tag == "pStyle" else ""), TextStyle())


def styles_of(root: Element | None, numbering: Element | None) -> Styles:
    """The styles of a styles part; a part that is missing gives none."""
    elements = {
        attribute(style, "styleId") or "": style for style in (() if root is None else root) if local(style) == "style"
    }
    default = next(
        (key for key, style in elements.items() if attribute(style, "type") == "paragraph" and _is_default(style)), ""
    )
    own = {key: _own(style) for key, style in elements.items()}
    based = {key: value(style, "basedOn") or "" for key, style in elements.items()}
    return Styles({key: _resolved(key, own, based) for key in elements}, default, numberings_of(numbering))


def _is_default(style: Element) -> bool:
    return attribute(style, "default") in ("1", "true", "on")


def _resolved(key: str, own: Mapping[str, TextStyle], based: Mapping[str, str]) -> TextStyle:
    """A style with what it takes over from the styles it is based on; a circle of styles ends where it closes."""
    result, seen = TextStyle(), set[str]()
    while key in own and key not in seen:
        seen.add(key)
        result = TextStyle._make(
            (below if said in (None, "") else said for said, below in zip(result, own[key], strict=True))
        )
        key = based[key]
    return result


def _own(style: Element) -> TextStyle:
    name = (value(style, "name") or "").strip()
    properties = child(style, "pPr")
    outline = value(properties, "outlineLvl")
    level = level_of_outline(outline) if outline is not None else _level_of_name(name)
    numbering = value(properties, "numPr", "numId")
    depth = value(properties, "numPr", "ilvl")
    deep = number(depth) + 1 if depth is not None else number(name[-1:]) if numbering and name[-1:].isdigit() else None
    return TextStyle(name, level, numbering, deep, switch(child(style, "rPr"), "vanish"))


def level_of_outline(outline: str | None) -> int:
    """The level of a heading by its outline level, 0 for running text."""
    found = number(outline, BODY_TEXT)
    return 0 if found >= BODY_TEXT else min(found + 1, DEEPEST)


def _level_of_name(name: str) -> int | None:
    small = name.lower()
    if small in TITLES:
        return TITLES[small]
    word = small.rstrip("0123456789 ")
    return (
        min(max(number(small.removeprefix(word).strip()), 1), DEEPEST) if word in HEADINGS and word != small else None
    )


def place_in_outline(paragraph: Element, styles: Styles) -> tuple[int, int]:
    """The level of a heading and the depth in a list, each 0 where the paragraph is none."""
    properties = child(paragraph, "pPr")
    style = styles.of(properties, "pStyle")
    outline = value(properties, "outlineLvl")
    level = level_of_outline(outline) if outline is not None else style.level or 0
    numbering, depth = numbering_at(paragraph, styles)
    return level, depth + 1 if numbering and not level else 0


def numbering_at(paragraph: Element, styles: Styles) -> tuple[str, int]:
    """The id of the numbering of a paragraph, "" for none, and its level in it, counted from 0."""
    properties = child(paragraph, "pPr")
    style = styles.of(properties, "pStyle")
    own = value(properties, "numPr", "numId")
    numbering = own if own is not None else style.numbering
    depth = value(properties, "numPr", "ilvl")
    deep = number(depth) if depth is not None else max((style.depth or 1) - 1, 0)
    return ("" if numbering in (None, "0") else str(numbering)), deep


def is_hidden(run: Element, paragraph_style: TextStyle, styles: Styles) -> bool:
    """Whether the text of a run is hidden: by itself, or by one of its two styles and not by both."""
    properties = child(run, "rPr")
    own = switch(properties, "vanish")
    if own is not None:
        return own
    return bool(styles.of(properties, "rStyle").hidden) != bool(paragraph_style.hidden)
