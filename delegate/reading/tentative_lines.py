"""Reads what a line marks as open, `12:00-13:00 (TBC)` and `Hong Kong (tbc)`, as a tentative time or place."""

import re

from delegate.diagnostics import Edit
from delegate.model import Item
from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong, quoted
from delegate.reading.edits import behind, inside
from delegate.reading.everyday_times import tentative
from delegate.reading.everyday_words import field_meant
from delegate.reading.nodes import MappingNode, Node, ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.reading.scalars import read_scalar
from delegate.reading.titles import Pairs

_PLACES = ("venue", "from", "to", "hotel")
_OPEN = (
    r"(?i)(?P<place>.*\S)\s*[(（]\s*(?:tb[acd]|provisional|tentative|to be (?:confirmed|advised|decided)"
    r"|待定|未定|暫定|暂定|待確[認定]|待确[认定])\.?\s*[)）]"
)


def with_status_apart(node: MappingNode, pairs: Pairs, route: str, file: OpenFile) -> Pairs:
    """The fields of a line; `12:00-13:00 (TBC)` and `Hong Kong (TBC)` are these with `status: tentative`."""
    return _of_a_place(node, _of_a_time(node, pairs, route, file), route, file)


def _of_a_time(node: MappingNode, pairs: Pairs, route: str, file: OpenFile) -> Pairs:
    said = {name.text: value for name, value in pairs}
    time = said.get("time")
    if not isinstance(time, ScalarNode) or not (bare := tentative(time.text)) or "status" in said:
        return pairs
    read = read_scalar("times", bare)
    written = read.instead if isinstance(read, Wrong) else bare
    if not written or not (span := inside(file, time)):
        return pairs
    key = next(name for name, _ in pairs if name.text == "time")
    remedy, status = f"write {written}, and {_BESIDE[node.flow]}", _status(node, key, file)
    where = file.where(time.span, f"{route}.time")
    problem = f"{quoted(time.text)} is not how a time is written that is not agreed yet"
    edits = (Edit(span, written), Edit(behind(time), status))
    file.findings.append(complain.unreadable_time(where, problem, remedy)._replace(edits=edits))
    return _with_status(pairs, key, time._replace(text=written, style="*"))


def _of_a_place(node: MappingNode, pairs: Pairs, route: str, file: OpenFile) -> Pairs:
    for key, value in pairs:
        open_ = isinstance(value, ScalarNode) and value.text[-1:] in (")", "）") and re.fullmatch(_OPEN, value.text)
        if not open_ or not isinstance(value, ScalarNode) or _field(key) not in _PLACES:
            continue
        if any(name.text == "status" for name, _ in pairs) or not (span := inside(file, value)):
            return pairs
        said = complain.unknown_name(
            file.where(value.span, f"{route}.{key.text}"),
            value.text,
            "a place",
            f"write `{key.text}: {open_['place']}`, and {_BESIDE[node.flow]}",
        )
        edits = (Edit(span, open_["place"]), Edit(behind(value), _status(node, key, file)))
        file.findings.append(said._replace(edits=edits))
        return _with_status(pairs, key, value._replace(text=open_["place"], style="*"))
    return pairs


_BESIDE = {True: "`status: tentative` behind it", False: "`status: tentative` on a line of its own"}


def _status(node: MappingNode, key: ScalarNode, file: OpenFile) -> str:
    gap = ", " if node.flow else f"{file.newline}{' ' * (key.span.start.column - 1)}"
    return f"{gap}status: tentative"


def _with_status(pairs: Pairs, key: ScalarNode, value: Node) -> Pairs:
    added = ScalarNode("status", value.span), ScalarNode("tentative", value.span)
    return [(name, value if name is key else each) for name, each in pairs] + [added]


def _field(key: ScalarNode) -> str:
    if key.text in Item.declared or key.text in _PLACES:
        return key.text
    meant = field_meant(key.text, Item.__name__)
    return meant.key if meant else ""
