"""Reads papers that are written in everyday words as what they mean, where that is one thing, with the edit."""

import re
from functools import lru_cache

from delegate.diagnostics import Edit
from delegate.reading import complaints_structure as complain
from delegate.reading.edits import behind, whole
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.paper_names import MeantPaper, papers_called, remedy_for, sure_paper, sure_paper_of
from delegate.reading.papers import is_kind
from delegate.source import Span

_IN_FIELDS = ("passport", "visa")  # the papers that people write as a field of a person


def named_in_words(word: ScalarNode, fields: Node, route: str, file: OpenFile) -> tuple[bool, MappingNode | None]:
    """Whether a word is another name of papers, which is then complained of, and the paper where it can only be one."""
    braces = _needs_braces(word, file)
    remedy = remedy_for(word.text.strip(), braces=braces)
    if not remedy:
        return False, None
    said = complain.paper_by_another_name(file.where(word.span, route), word.text, remedy)
    meant = sure_paper(word.text) if isinstance(fields, ScalarNode) and fields.empty else None
    edits = whole(file, word, meant.written(braces=braces)) if meant else ()
    file.findings.append(said._replace(edits=edits))
    return True, _as_nodes(meant, word.span) if meant else None


def said_behind_its_kind(
    word: ScalarNode, value: ScalarNode, route: str, file: OpenFile
) -> tuple[bool, MappingNode | None]:
    """Whether papers are written as `passport: British`, which is complained of, and the paper that it can only be."""
    kind, said = word.text.strip(), f"{word.text}: {value.text}"
    meant = sure_paper_of(kind, value.text)
    remedy = f"write `{meant.line}`" if meant else _of_an_endorsement(kind, value.text.strip())
    if not remedy:
        return False, None
    edits = _rewritten(file, word, value, meant) if meant else ()
    finding = complain.paper_by_another_name(file.where(word.span, route), said, remedy)
    file.findings.append(finding._replace(edits=edits))
    return True, _as_nodes(meant, value.span) if meant else None


def with_papers_gathered(node: MappingNode, route: str, file: OpenFile) -> MappingNode:
    """The fields of a person; `passport: British` among them is one of the papers, and is complained of as such."""
    found = [(name, value, paper) for name, value in node.pairs if (paper := _field_as_paper(name, value))]
    if not found:
        return node
    name, value, (line, _) = found[0]
    own = next((each for key, each in node.pairs if key.text == "papers"), None)
    if own:
        remedy = f"write `{line}` as one of its `papers`"
    elif len(found) > 1:
        remedy = f"write `papers: [{', '.join(f'{{{each}}}' for _, _, (each, _) in found)}]`"
    else:
        remedy = f"write `papers: {{{line}}}`"
    edits = _as_papers(name, value, line, file) if len(found) == 1 and not own else ()
    said = f"{name.text}: {value.text}" if isinstance(value, ScalarNode) else name.text
    finding = complain.paper_by_another_name(file.where(name.span, route), said, remedy)
    file.findings.append(finding._replace(edits=edits))
    papers: list[Node] = list(own.items) if isinstance(own, SequenceNode) else [own] if own else []
    papers += [each for _, _, (_, each) in found]
    taken = [each for each, _, _ in found]
    rest = [pair for pair in node.pairs if pair[0] not in taken and pair[0].text != "papers"]
    return node._replace(pairs=[*rest, (ScalarNode("papers", name.span), SequenceNode(papers, value.span, True))])


def with_papers_listed(node: Node, route: str, file: OpenFile) -> Node:
    """Papers as a list, also where several stand together as a group of fields, which is complained of."""
    items = node.items if isinstance(node, SequenceNode) else [node]
    if not any(isinstance(each, MappingNode) and _may_be_several(each) for each in items):
        return node
    from delegate.reading.grouped_papers import papers_apart  # few files need it

    if not isinstance(node, SequenceNode):
        apart = papers_apart(node, None, route, file)
        return SequenceNode(apart, node.span, True) if apart != [node] else node
    parted = (papers_apart(each, node, f"{route}[{i}]", file) for i, each in enumerate(items))
    return node._replace(items=[paper for papers in parted for paper in papers])


def _may_be_several(node: MappingNode) -> bool:
    """Whether fields are those of no single paper: several, or a nationality that stands in place of its passport."""
    return len(node.pairs) != 1 or node.pairs[0][0].text == "nationality"


def _field_as_paper(name: ScalarNode, value: Node) -> tuple[str, MappingNode] | None:
    """The line and the nodes of a paper that is written as a field of a person; None for another field or a number."""
    kind = _kind_of(name.text)
    if kind not in _IN_FIELDS:
        return None
    if isinstance(value, MappingNode):
        return f"{kind}: {{...}}", MappingNode([(name._replace(text=kind), value)], value.span, True)
    meant = sure_paper_of(kind, value.text) if isinstance(value, ScalarNode) else None
    return (meant.line, _as_nodes(meant, value.span)) if meant else None


def _as_papers(name: ScalarNode, value: Node, line: str, file: OpenFile) -> tuple[Edit, ...]:
    if isinstance(value, ScalarNode):
        written, key = whole(file, value, f"{{{line}}}"), whole(file, name, "papers")
        return (*key, *written) if written and key else ()
    if isinstance(value, MappingNode) and value.flow and value.span.start.line == value.span.end.line:
        key = whole(file, name, f"papers: {{{_kind_of(name.text)}")
        return (*key, Edit(behind(value), "}")) if key else ()
    return ()


def _rewritten(file: OpenFile, word: ScalarNode, value: ScalarNode, meant: MeantPaper) -> tuple[Edit, ...]:
    fields = meant.line.partition(": ")[2]
    written = whole(file, value, fields)
    key = () if word.text == meant.kind else whole(file, word, meant.kind)
    return (*key, *written) if written and (key or word.text == meant.kind) else ()


@lru_cache(maxsize=512)  # every field of every person is asked
def _kind_of(word: str) -> str:
    """The kind of a paper by its name alone: 護照 is a passport."""
    return next((each.kind for each in papers_called(word.strip())), "")


def _of_an_endorsement(kind: str, word: str) -> str:
    """What to write for `two-way-permit: business`; nothing where the word may be a number."""
    if kind not in ("two-way-permit", "official-permit"):
        return ""
    from delegate.reading.endorsement_names import Endorsement, endorsement_called  # few files need it

    meant = endorsement_called(word) or (Endorsement(word) if is_kind(word) else None)
    if meant is None:
        return ""
    fields = meant._replace(issued_for=meant.issued_for or "HK").fields
    return f"write `{kind}: {{{fields}}}`" + ("" if meant.issued_for else ", with its own side for HK")


def _as_nodes(meant: MeantPaper, span: Span) -> MappingNode:
    fields = MappingNode([(ScalarNode(key, span), ScalarNode(value, span)) for key, value in meant.fields], span, True)
    below: Node = fields if fields.pairs else ScalarNode("", span)
    return MappingNode([(ScalarNode(meant.kind, span), below)], span, True)


def _needs_braces(node: ScalarNode, file: OpenFile) -> bool:
    """Whether a field in place of a text breaks the line: behind another field, and inside braces."""
    at = node.span.start.offset
    line = max(file.source.text.rfind("\n", 0, at), file.source.text.rfind("\r", 0, at)) + 1
    return not re.fullmatch(r"\ufeff?[ ]*(?:- +)*", file.source.text[line:at])
