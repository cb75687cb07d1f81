"""Reads ids with blanks in them as the ids that they would be, wherever the file names them, and makes the edits."""

import re

from delegate.diagnostics import Edit
from delegate.reading import complaints_structure as complain
from delegate.reading.edits import in_place_of
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.source import Span

_TABLES = ("delegation", "hosts", "groups", "venues", "vehicles")
_NAMED = ("delegation", "hosts", "venues")  # those whose entries have a name of their own
_NAMING = (
    *(
        "venue",
        "wet",
        "base",
        "hotel",
        "from",
        "to",
        "via",
        "with",
        "who",
        "except",
        "vehicle",
        "people",
        "received-by",
    ),
    *("seen-off-by", "signatories", "location", "place", "host"),
)  # fields that name entries, and the usual words for them


def with_usable_ids(node: MappingNode, file: OpenFile) -> MappingNode:
    """The fields of a trip with `port-pavilion` for `port pavilion`, which is complained of once, with every edit."""
    wanted = _wanted(node)
    if not wanted:
        return node
    named: dict[str, list[ScalarNode]] = {name: [] for name in wanted}
    pairs: list[tuple[ScalarNode, Node]] = []
    for key, value in node.pairs:
        if key.text == "groups" and isinstance(value, MappingNode):
            below = [(name, _renamed(child, wanted, named, naming=True)) for name, child in value.pairs]
            pairs.append((key, value._replace(pairs=below)))
        else:
            pairs.append((key, _renamed(value, wanted, named, naming=key.text == "base")))
    joined = any(key.text == "include" for key, _ in node.pairs)
    for number, (table, value) in enumerate(pairs):
        if table.text in _TABLES and isinstance(value, MappingNode):
            entries = [_entry(table.text, *each, wanted, named, file, joined=joined) for each in value.pairs]
            pairs[number] = (table, value._replace(pairs=entries))
    return node._replace(pairs=pairs)


def _wanted(node: MappingNode) -> dict[str, str]:
    """The ids to write, by those with blanks; none that another entry has, or would have too."""
    tables = [value for key, value in node.pairs if key.text in _TABLES and isinstance(value, MappingNode)]
    ids = [name.text for each in tables for name, _ in each.pairs]
    found = {each: "-".join(each.lower().split()) for each in ids if re.search(r"\s", each.strip())}
    taken = [*ids, *found.values()]
    return {old: new for old, new in found.items() if taken.count(new) == 1 and ids.count(old) == 1 and len(new) <= 60}


def _renamed(node: Node, wanted: dict[str, str], named: dict[str, list[ScalarNode]], *, naming: bool) -> Node:
    """A value in which the ids are those to write; `naming` says that its texts are ids."""
    if isinstance(node, ScalarNode):
        old = node.text.strip()
        if naming and old not in wanted and len(alike := [each for each in wanted if each.lower() == old.lower()]) == 1:
            old = alike[0]
        if not naming or old not in wanted:
            return node
        named[old].append(node)
        return node._replace(text=wanted[old])
    if isinstance(node, SequenceNode):
        return node._replace(items=[_renamed(each, wanted, named, naming=naming) for each in node.items])
    pairs: list[tuple[ScalarNode, Node]] = []
    for key, value in node.pairs:
        name = _renamed(key, wanted, named, naming=naming)
        assert isinstance(name, ScalarNode)
        pairs.append((name, _renamed(value, wanted, named, naming=naming or key.text in _NAMING)))
    return node._replace(pairs=pairs)


def _entry(
    table: str,
    name: ScalarNode,
    value: Node,
    wanted: dict[str, str],
    named: dict[str, list[ScalarNode]],
    file: OpenFile,
    *,
    joined: bool,
) -> tuple[ScalarNode, Node]:
    """An entry under the id to write, with the name that it lacks; `joined` says that a book may have its name."""
    if name.text not in wanted:
        return name, value
    new, uses = wanted[name.text], named[name.text]
    each = [in_place_of(file, node, new) for node in (name, *uses)]
    lines = sorted({node.span.start.line for node in uses})
    remedy = f"write {new}" + (
        f", and in {'line' if len(lines) == 1 else 'lines'} {', '.join(map(str, lines))} too" if lines else ""
    )
    more: tuple[Edit, ...] = ()
    keys = {key.text for key, _ in value.pairs} if isinstance(value, MappingNode) else set[str]()
    if table in _NAMED and isinstance(value, MappingNode) and value.pairs and "name" not in keys and not joined:
        first = value.pairs[0][0].span.start
        called = name.text[:1].upper() + name.text[1:]
        gap = ", " if value.flow else f"{file.newline}{' ' * (first.column - 1)}"
        more = (Edit(Span(first, first), f"name: {called}{gap}"),)
        remedy += f", with `name: {called}`"
        value = value._replace(pairs=[(ScalarNode("name", name.span), ScalarNode(called, name.span)), *value.pairs])
    said = complain.unusable_id(file.where(name.span, f"{table}.{name.text}"), name.text, "has a space in it", remedy)
    edits = (*(edit for edits in each for edit in edits), *more) if all(each) else ()
    file.findings.append(said._replace(edits=edits))
    return name._replace(text=new), value
