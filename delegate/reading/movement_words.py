"""Reads movements under an everyday word, `arrival: CX216 from Manchester`, as the kind that their titles tell."""

import re

from delegate.diagnostics import Edit
from delegate.model import Item
from delegate.modes import MOVEMENT_KINDS, SERVICES, UNKNOWN_MODE
from delegate.reading import complaints_structure as complain
from delegate.reading.edits import whole
from delegate.reading.everyday_words import Meant, end_meant, field_meant, kind_meant
from delegate.reading.nodes import MappingNode, Node, ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.reading.titled_times import time_within
from delegate.reading.titles import Pairs, one_time, rewritten
from delegate.tuples import NamedTuple

_SERVICES = (("train", r"[GDCZTK]\d{1,4}\b"), ("flight", r"(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}\b"))
_ANYWHERE = (  # in a title, where a hall or a room has a number as well: T3, K11, B302
    ("flight", r"\b(?:[A-Z]{2}\s?\d{2,4}|\d[A-Z]\s?\d{3,4}|[A-Z]\d\s\d{3,4})\b"),
    ("train", r"\b[GDCZTK]\d{3,4}\b"),
)
_AT = r"(?i)\b(?:at|in|into)\s+(?P<place>[^,，;；()（）]+?)(?=\s+(?:by|on|via|with|from|aboard)\b|\s*[,，;；(（]|\s*$)"
_FROM = r"(?i)\bfrom\b|[從从由自]"
_RIDES = "[旅遊游]*巴士|[大中小]巴|[專专轎轿][車车]|高[鐵铁]|[動动][車车]|火[車车]|[飛飞][機机]|航班|[渡客][輪轮]|乘船"


class _Field(NamedTuple):
    """A field of the line as it is read, with the edits that write it so; no edits where the file does not show it."""

    pair: tuple[ScalarNode, Node]
    edits: tuple[Edit, ...]


def service_in(text: str) -> str:
    """The kind of the service with whose number a text begins: `CX715 HKG-SIN` is a flight; nothing for another."""
    return next((kind for kind, number in _SERVICES if re.match(number, text, re.ASCII)), "")


def mode_in(text: str) -> str:
    """The movement that the words of a title tell, by its number or by what people ride in; nothing for others."""
    if service := service_in(text):
        return service
    numbered = [kind for kind, number in _ANYWHERE if re.search(number, text, re.ASCII)]
    if numbered:
        return numbered[0] if len(numbered) == 1 else ""
    words = re.findall(r"[a-z]+", text.casefold()) if text.isascii() else re.findall(_RIDES, text)
    told = {meant.key for word in words if (meant := _mode(word))}
    return told.pop() if len(told) == 1 else ""


def movement_by_its_word(node: MappingNode, route: str, file: OpenFile) -> tuple[str, Pairs] | None:
    """The kind and all fields of a movement under `arrival`, `depart` or `transfer`, complained of with what to write.

    None for another line, and where nothing in it tells more than the word does.
    """
    name, value = node.pairs[0]
    meant = kind_meant(name.text)
    if not meant or meant.key != UNKNOWN_MODE or not isinstance(value, ScalarNode):
        return None
    end = end_meant(name.text)
    mode = mode_in(value.text)
    others = [_field(end, key, each, node, file) for key, each in node.pairs if key is not name]
    changed = [told for told in others if told.edits]
    if not mode and not changed:
        return None
    kind = mode or ("flight" if end == "arr" else "coach")
    title, more = _arriving(value, mode, {told.pair[0].text for told in others}) if end == "arr" else (value.text, [])
    write = [
        f"`{kind}: {title}`",
        *(f"`{key}: {text}`" for key, text in more),
        *(_shown(told.pair) for told in changed),
    ]
    instead = "" if mode else f", with another movement in place of `{kind}` if it is one, or `travel` if nobody knows"
    if not mode and end == "arr":
        instead += "; or write `reception`, where people who are there already are welcomed"
    where = file.where(name.span, route)
    said = complain.unknown_key(where, name.text, f"write {' and '.join(write)}{instead}")
    edits = (*whole(file, name, kind), *(rewritten(node, name, value, title, more, file) if more else ()))
    if mode and len(edits) == (2 if more else 1):
        said = said._replace(edits=(*edits, *(edit for told in changed for edit in told.edits)))
    file.findings.append(said)
    added = [(ScalarNode(key, value.span), ScalarNode(text, value.span, "*")) for key, text in more]
    titled = value._replace(text=title, style="*") if more else value
    return mode or meant.key, [(name._replace(text=mode or meant.key), titled), *(told.pair for told in others), *added]


def _arriving(value: ScalarNode, mode: str, keys: set[str]) -> tuple[str, list[tuple[str, str]]]:
    """The title of a service that arrives, without its time, and the fields that it tells besides.

    Where it comes from is `tbc` unless the title says it: left out, it would be where people are before.
    """
    if mode not in SERVICES:
        return value.text, []
    title, more = value.text, list[tuple[str, str]]()
    found = None if keys & {"time", "within"} else time_within(title, "event") or None
    if found and found.written and one_time(found.written):
        title = found.rest
    from delegate.reading.venues_in_words import is_shipped  # reads the shipped names, which few files need here

    if "from" not in keys and not re.search(_FROM, title):
        more.append(("from", "tbc"))
    if "to" not in keys and (at := re.search(_AT, title)) and is_shipped(at["place"]):
        more.append(("to", at["place"]))
    if title != value.text and found:
        more.append(("time", f"tbc-{one_time(found.written)}"))
    return title, more


def _shown(pair: tuple[ScalarNode, Node]) -> str:
    key, value = pair
    return f"`{key.text}: {value.text if isinstance(value, ScalarNode) else '...'}`"


def _mode(word: str) -> Meant | None:
    """The movement that a word is, or means."""
    meant = Meant(word) if word in MOVEMENT_KINDS else kind_meant(word)
    rides = [each for each in MOVEMENT_KINDS if each not in ("walk", UNKNOWN_MODE)]
    return meant if meant and not meant.question and meant.key in rides else None


def _field(end: str, key: ScalarNode, value: Node, node: MappingNode, file: OpenFile) -> _Field:
    """A field as the movement has it: the one time of an arrival is its end, and a `venue` an end of the way."""
    field = field_meant(key.text, Item.__name__)
    name = field.key if field and field.key else key.text
    if name == "venue" and not {"to", "from"} & {each.text for each, _ in node.pairs}:
        written = "from" if end == "dep" else "to"
        return _Field((key._replace(text=written), value), whole(file, key, written))
    if name == "time" and end == "arr" and isinstance(value, ScalarNode) and (clock := one_time(value.text)):
        edits = (*(whole(file, key, "time") if key.text != "time" else ()), *whole(file, value, f"tbc-{clock}"))
        return _Field((key._replace(text="time"), value._replace(text=f"tbc-{clock}", style="*")), edits)
    return _Field((key, value), ())
