"""The lines of a day: one key names the kind, the others are fields that the kind may carry."""

from collections.abc import Iterable
from typing import Any

from delegate.keys import Key, Name, Phrase
from delegate.model import ITEM_KINDS, ITEMS, LINE_KINDS, MOVING, Day, Item
from delegate.modes import MODES, MOVEMENT_KINDS
from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong
from delegate.reading.fields import read_value
from delegate.reading.nearest import nearest
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.page import OpenFile
from delegate.reading.records import UNKNOWN, UnknownKey, found, is_empty, is_tbc, read_fields
from delegate.reading.scalars import read_scalar
from delegate.source import Span

_KINDS = {kind: Key(kind, "value", Phrase(), "", "", None, False, frozenset()) for kind in LINE_KINDS} | {
    "hotel": Key("hotel", "place", Name("place"), "", "", None, False, frozenset()),
    "crossing": Key("crossing", "place", Name("crossing"), "", "", None, False, frozenset()),
}
_ALL_KEYS = {**Item.declared, **_KINDS}

# What people call a line before they know the kinds.
_MEANT = {
    **dict.fromkeys(("breakfast", "lunch", "dinner", "banquet", "tea"), "meal"),
    **dict.fromkeys(("talks", "call", "appointment"), "meeting"),
    **dict.fromkeys(("tour", "site-visit"), "visit"),
    **dict.fromkeys(("signing", "opening"), "ceremony"),
    **dict.fromkeys(("conference", "forum", "session"), "event"),
    **{alias: mode.name for mode in MODES.values() for alias in mode.aliases},
    **dict.fromkeys(("border", "customs"), "crossing"),
    **dict.fromkeys(("break", "rest"), "free"),
}


def read_days(node: Node, route: str, page: OpenFile) -> Any:
    """The days of a trip by date, in the order of the calendar; a date that cannot be read is left out."""
    if is_tbc(node):
        return UNKNOWN
    if not isinstance(node, MappingNode):
        expects = "a date for each day, with its lines below"
        page.findings.append(complain.wrong_shape(page.where(node.span, route), found(node), expects))
        return UNKNOWN
    days: list[Day] = []
    unknown = False
    for name, child in node.pairs:
        date = read_scalar("date", name.text)
        below = f"{route}.{name.text}"
        items, sure = _read_lines(child, below, page)
        if isinstance(date, Wrong):
            page.findings.append(date.complaint(page.where(name.span, route), date.problem, date.remedy))
            unknown = True
            page.undated.extend(items)
            continue
        tbc = frozenset() if sure else frozenset(("day",))
        days.append(Day(date=date, items=items, tbc=tbc, origin_=page.origin(below, name.span)))
    days.sort(key=lambda day: day.date)
    return UnknownKey(tuple(days) or None) if unknown else tuple(days)


def _read_lines(node: Node, route: str, page: OpenFile) -> tuple[tuple[Item, ...], bool]:
    """The lines of a day, and whether they are known: a day may be `tbc` as a whole."""
    if is_tbc(node):
        return (), False
    if is_empty(node):
        return (), True
    if not isinstance(node, SequenceNode):
        remedy = "put a dash in front of each line of the day"
        page.findings.append(
            complain.wrong_shape(page.where(node.span, route), found(node), "a list of lines, or tbc", remedy)
        )
        return (), False
    items = (read_line(each, f"{route}[{i}]", page) for i, each in enumerate(node.items) if not is_empty(each))
    return tuple(item for item in items if item), True


def read_line(node: Node, route: str, page: OpenFile) -> Item | None:
    """One line. Where it does not say what it is, it is kept as an `event`, so that its time is not lost."""
    if is_tbc(node):
        return Item(
            kind="event", tbc=frozenset(("event",)), origin_=page.origin(route, node.span, {"event": node.span})
        )
    if not isinstance(node, MappingNode):
        page.findings.append(complain.line_without_kind(page.where(node.span, route)))
        return None
    kind, pairs = _kind(node, route, page)
    taken = {name: key for name, key in Item.declared.items() if not key.lines or kind in key.lines}
    if kind:
        taken[kind] = _KINDS[kind]
        pairs = [pair for pair in pairs if not _misplaced(pair[0], kind, taken, route, page)]
    else:
        taken = dict(Item.declared)
    declared = taken if kind else _ALL_KEYS
    fields = read_fields(declared, MappingNode(pairs, node.span, node.flow), route, page, read_value)
    _add_empty_kind(node, kind, fields.spans)
    item = Item(
        kind=kind or "event",
        tbc=frozenset(fields.tbc),
        origin_=page.origin(route, node.span, fields.spans),
        **fields.values,
    )
    return _agreeing(item, page)


def _add_empty_kind(node: MappingNode, kind: str, spans: dict[str, Span]) -> None:
    """`meeting:` without a title still has a place where findings about it belong: the word itself."""
    for name, _ in node.pairs:
        if name.text == kind and kind not in spans:
            spans[kind] = name.span


def _kind(node: MappingNode, route: str, page: OpenFile) -> tuple[str, list[tuple[ScalarNode, Node]]]:
    """The kind of a line, and its pairs without a second one; a misspelt kind is read as the one it comes near."""
    named = [name for name, _ in node.pairs if name.text in _KINDS]
    if named:
        for other in named[1:]:
            where = page.where(other.span, route)
            page.findings.append(complain.two_kinds(where, named[0].text, other.text, page.where(named[0].span, route)))
        return named[0].text, [pair for pair in node.pairs if pair[0] not in named[1:]]
    for i, (name, value) in enumerate(node.pairs):
        near = nearest(name.text, _ALL_KEYS) if name.text not in _ALL_KEYS else ()
        near = (_MEANT[name.text.lower()],) if name.text.lower() in _MEANT else near
        if near and near[0] in _KINDS:
            where = page.where(name.span, route)
            page.findings.append(complain.unknown_key(where, name.text, f"did you mean `{near[0]}`?"))
            renamed = name._replace(text=near[0])
            return near[0], [*node.pairs[:i], (renamed, value), *node.pairs[i + 1 :]]
    if all(name.text in _ALL_KEYS for name, _ in node.pairs):
        page.findings.append(
            complain.line_without_kind(page.where(node.pairs[0][0].span if node.pairs else node.span, route))
        )
    return "", list(node.pairs)


def _misplaced(name: ScalarNode, kind: str, taken: dict[str, Key], route: str, page: OpenFile) -> bool:
    key = Item.declared.get(name.text)
    if key is None or name.text in taken:
        return False
    takers = _said(key.lines)
    page.findings.append(complain.misplaced_field(page.where(name.span, route), name.text, kind, takers))
    return True


def _said(kinds: Iterable[str]) -> str:
    """The kinds that take a field, in as few words as do."""
    rest, words = set(kinds), []
    if rest >= ITEMS:
        words.append("items at a place (" + ", ".join(ITEM_KINDS) + ")")
        rest -= ITEMS
    if rest >= MOVING:
        words.append("movements (" + ", ".join(MOVEMENT_KINDS) + ")")
        rest -= MOVING
    words += [f"`{each}`" for each in LINE_KINDS if each in rest]
    return " and ".join(words)


def _agreeing(item: Item, page: OpenFile) -> Item:
    """The line without what contradicts itself: an end and a length, a time and a window."""
    time = item.time
    if item.length and item.length.low != item.length.high and item.kind not in (*MOVING, "crossing"):
        problem, remedy = "only a movement takes a range of lengths", "write one length, such as 45 min"
        page.findings.append(complain.unreadable_length(item.where("for"), problem, remedy))
        item = item.replace(length=None, tbc=item.tbc | {"for"})
    if time and (time.end or time.end_tbc) and item.length:
        page.findings.append(complain.end_and_length(item.where("for"), item.where("time")))
        item = item.replace(length=None, tbc=item.tbc | {"for"})
    if time and item.within and "time" not in item.tbc:
        page.findings.append(complain.time_and_window(item.where("within"), item.where("time")))
        item = item.replace(within=None, tbc=item.tbc | {"within"})
    return item
