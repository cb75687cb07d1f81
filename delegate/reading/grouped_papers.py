"""Reads papers in one group of fields as the list of them, and a passport without that word, with the text to write."""

import re
from collections.abc import Iterator

from delegate.diagnostics import Edit
from delegate.model import Paper
from delegate.reading import complaints_structure as complain
from delegate.reading.edits import nodes_of
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.paper_names import papers_called
from delegate.reading.papers import is_kind
from delegate.source import Span

_DATE = r"\d{4}-\d{2}-\d{2}"


def papers_apart(node: Node, around: SequenceNode | None, route: str, file: OpenFile) -> list[Node]:
    """The papers of `{passport: {nationality: IN}, visa: {for: CN}}`, each by itself, which is complained of.

    `around` is the list in which the group stands. Any other node is left as it is.
    """
    if isinstance(node, MappingNode) and _is_a_passport(node):
        return [_passport(node, route, file)]
    if not isinstance(node, MappingNode) or not _is_group(node):
        return [node]
    shown = all(map(_may_be_shown, nodes_of(node)))
    told = _in_braces(node, around, file) if node.flow else _on_lines(node, around, file)
    remedy, edits = told if shown else ("write each paper as an entry of a list", ())
    said = complain.wrong_shape(file.where(node.span, route), "a group of papers", "a list of them", remedy)
    file.findings.append(said._replace(edits=edits))
    return [MappingNode([pair], Span(pair[0].span.start, pair[1].span.end), node.flow) for pair in node.pairs]


def _is_group(node: MappingNode) -> bool:
    """Whether the fields are papers, several of them, at least one of a kind that is known."""
    names = [name.text.strip() for name, _ in node.pairs]
    known = [bool(papers_called(name)) for name in names]
    others = (is_kind(name) and name not in Paper.declared for name in names)
    return len(names) > 1 and any(known) and all(one or other for one, other in zip(known, others, strict=True))


def _is_a_passport(node: MappingNode) -> bool:
    """Whether the fields are those that a passport has, without the word for it: `{nationality: GB}`."""
    names = {name.text for name, _ in node.pairs}
    return "nationality" in names and names <= {"nationality", "type", "expires"}


def _passport(node: MappingNode, route: str, file: OpenFile) -> MappingNode:
    """The passport of which only the fields are written, which is complained of."""
    start, end = node.span
    remedy = "write `passport:` above these fields, and indent them below it"
    edits: tuple[Edit, ...] = ()
    if node.flow and start.line == end.line and all(map(_may_be_shown, nodes_of(node))):
        written = f"{{passport: {file.source.text[start.offset : end.offset]}}}"
        remedy, edits = f"write `{written}`", (Edit(Span(start, start), "{passport: "), Edit(Span(end, end), "}"))
    said = complain.wrong_shape(file.where(node.span, route), "a group of fields", "a paper such as passport", remedy)
    file.findings.append(said._replace(edits=edits))
    return MappingNode([(ScalarNode("passport", node.span), node)], node.span, node.flow)


def _may_be_shown(node: Node) -> bool:
    """Whether a value cannot be the number of a document: it has no digit, or is a date."""
    return not isinstance(node, ScalarNode) or not re.search(r"\d", node.text) or bool(re.fullmatch(_DATE, node.text))


def _written(node: MappingNode, file: OpenFile) -> list[str]:
    """Each paper as it stands in the file; one without fields by its kind alone."""
    text = file.source.text
    return [
        name.text
        if isinstance(value, ScalarNode) and value.empty
        else text[name.span.start.offset : value.span.end.offset]
        for name, value in node.pairs
    ]


def _in_braces(node: MappingNode, around: SequenceNode | None, file: OpenFile) -> tuple[str, tuple[Edit, ...]]:
    """What to write in place of a group in braces; its lines are not shown, and not edited, where it has several."""
    remedy = "write each paper as an entry of a list"
    if node.span.start.line != node.span.end.line or (around and not around.flow):
        return remedy, ()
    papers = ", ".join(f"{{{each}}}" if ":" in each else each for each in _written(node, file))
    written = papers if around else f"[{papers}]"
    return f"{remedy}: `{written}`", (Edit(node.span, written),)


def _on_lines(node: MappingNode, around: SequenceNode | None, file: OpenFile) -> tuple[str, tuple[Edit, ...]]:
    """The dashes in front of papers that have lines of their own."""
    papers = _written(node, file)
    short = not any(sign in each for each in papers for sign in "\r\n")
    shown = " and ".join(f"`- {each}`" for each in papers) if short else f"`- {papers[0].split(':')[0]}:`"
    edits = _dashes_for_blanks(node, file) if around else tuple(_dashes(node, file))
    remedy = f"begin each paper with a dash: {shown}"
    return remedy if short else f"{remedy}, and indent its fields below it", edits


def _dashes_for_blanks(node: MappingNode, file: OpenFile) -> tuple[Edit, ...]:
    """A dash in place of the blanks before every paper but the first, which has one."""
    starts = [name.span.start.offset for name, _ in node.pairs[1:]]
    apart = all(file.source.text[at - 2 : at] == "  " for at in starts)
    return tuple(Edit(file.source.span(at - 2, at), "- ") for at in starts) if apart else ()


def _dashes(node: MappingNode, file: OpenFile) -> Iterator[Edit]:
    """A dash before every paper, and what stands below one indented as far."""
    heads = {name.span.start.line for name, _ in node.pairs}
    text, first = file.source.text, node.span.start
    yield Edit(Span(first, first), "- ")
    for number, match in enumerate(re.finditer(r"(?:\r\n|\r|\n)( *)", text[first.offset : node.span.end.offset])):
        start, at = (first.offset + match.start(1), first.offset + match.end())
        if text[at : at + 1] not in ("", "\r", "\n"):
            head = first.line + number + 1 in heads
            yield Edit(file.source.span(*((at, at) if head else (start, start))), "- " if head else "  ")
