"""Reads records that are written in fewer words: a paper by its kind alone, a group as the list of its people."""

import re
from typing import Any

from delegate.keys import Origin, Record
from delegate.reading import complaints_structure as complain
from delegate.reading.edits import whole
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.paper_fields import named_in_words, said_behind_its_kind
from delegate.reading.papers import KINDS, is_kind, nearly
from delegate.reading.records import UNKNOWN, ReadValue, UnknownKey, found, is_empty, is_tbc, read_record
from delegate.source import Span


def misshapen(node: Node, expects: str, route: str, file: OpenFile, remedy: str = "") -> UnknownKey:
    """Complain that a node is not of the shape that its field takes."""
    file.findings.append(complain.wrong_shape(file.where(node.span, route), found(node), expects, remedy))
    return UNKNOWN


def short_record(
    cls: type[Record], short: str, name: ScalarNode, node: Node, route: str, file: OpenFile, read: ReadValue
) -> Record:
    """A record of which only one field is written, without its name: `[li-min]` for `{people: [li-min]}`."""
    key = cls.declared[short]
    value = () if is_empty(node) else read(key.kind, node, route, file)
    broken = isinstance(node, ScalarNode) and node.text.startswith(("{", "["))  # told where it is read as YAML
    unknown = broken or isinstance(value, UnknownKey)
    spans = {} if is_empty(node) else {short: node.span}
    return cls(
        id=name.text,
        tbc=frozenset((short,)) if unknown else frozenset(),
        origin_=Origin(file.path, route, name.span, spans),
        **{key.attribute: (value.rest or ()) if isinstance(value, UnknownKey) else () if broken else value},
    )


def short_part(cls: type[Record], short: str, node: Node, route: str, file: OpenFile, read: ReadValue) -> Any:
    """A record of a list, without an id, of which only one field is written: a text for `{text: ...}`."""
    key = cls.declared[short]
    value = read(key.kind, node, route, file)
    if isinstance(value, UnknownKey):
        return value
    return cls(origin_=file.origin(route, node.span, {short: node.span}), **{key.attribute: value})


def tagged_record(cls: type[Record], expects: str, node: Node, route: str, file: OpenFile, read: ReadValue) -> Any:
    """`two-way-permit`, or `passport: {nationality: GB}`."""
    if isinstance(node, ScalarNode):
        word = node
        fields: Node = ScalarNode("", node.span)
    elif isinstance(node, MappingNode) and len(node.pairs) == 1:
        word, below = node.pairs[0]
        if isinstance(below, ScalarNode) and not below.empty and not is_tbc(below):  # `passport: K1234567`
            known, meant = said_behind_its_kind(word, below, route, file)
            if known:
                return tagged_record(cls, expects, meant, route, file, read) if meant else UNKNOWN
            file.hide(Span(word.span.start, below.span.end))
            file.findings.append(complain.document_number(file.where(word.span, route)))
            return UNKNOWN
        fields = below if isinstance(below, MappingNode | SequenceNode) else ScalarNode("", below.span)
    else:
        remedy = "indent the fields of a paper below its name, and write each paper as an entry of a list"
        return misshapen(node, expects, route, file, remedy)
    if word.text not in KINDS:
        known, meant = named_in_words(word, fields, route, file)
        if known:
            return tagged_record(cls, expects, meant, route, file, read) if meant else UNKNOWN
    if not is_kind(word.text.strip()) or word.text in cls.declared:
        file.hide(node.span)
        return misshapen(node, expects, route, file, "write its kind, such as `passport`, and never its number")
    if near := nearly(word.text):
        file.findings.append(complain.misspelt_paper(file.where(word.span, route), word.text, near))
    made = read_record(cls, fields, f"{route}.{word.text}", file, read, span=word.span, kind=word.text)
    return UNKNOWN if _misread(made, fields) else made


def _misread(made: Record, fields: Node) -> bool:
    """Whether what tells a paper from others was written and cannot be read: that is one finding, and no second one."""
    pairs = fields.pairs if isinstance(fields, MappingNode) else ()
    return any(name.text in _TELLING & made.tbc and not is_tbc(value) for name, value in pairs)


_TELLING = frozenset(("nationality", "type", "for"))


def reason_behind(node: ScalarNode, route: str, file: OpenFile) -> tuple[ScalarNode, ScalarNode] | None:
    """The check and the reason of `accept: tight-leg： The hosts know.`; None where there are no two."""
    match = re.fullmatch(r"([a-z]+(?:-[a-z]+)*)\s*[:：]\s*(\S.*)", node.text.strip())
    if not match:
        return None
    check, reason = match.groups()
    plain = not re.search(r"[,:#{}\[\]]|^\W", reason)
    text = reason if plain else "'" + reason.replace("'", "''") + "'"
    written = f"{{{check}: {text}}}"
    said = complain.acceptance_without_reason(file.where(node.span, route))
    wide = "：" in node.text[: len(check) + 2]
    message = "the full-width colon ： (U+FF1A) is not the sign that belongs behind the name of the check"
    said = said._replace(message=message) if wide else said
    file.findings.append(said._replace(help=f"write {written}", edits=whole(file, node, written)))
    return ScalarNode(check, node.span), ScalarNode(reason, node.span, "*")
