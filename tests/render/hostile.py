"""Writes a trip with a hostile text in every field that takes a text, found by what the records declare."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml
from copies import EXCUSED

from delegate.keys import Key, Kind, Many, NameOrText, Part, Phrase, Record, Scalar, Table
from delegate.model import Item, Trip
from delegate.model.lines import LINE_KINDS

# What each could do where a format took it for its own: tags, scripts, marks of TeX, typst and Markdown, formulas,
# fields of CSV, vCard and iCalendar, escapes, templates, our placeholders, and signs that fonts and lines stumble on.
TEXTS = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "</style></title></td><svg/onload=alert(3)>&lt;b&gt;&#x41;",
    "\" onmouseover='alert(4)' x=\"]]><!-- --><?xml?>",
    "[a](javascript:alert(5)) ![i](http://x.test/i.png) <http://y.test> **b** `c` | d",
    "# h\n- l\n1. n\n> q\n---\n```",
    '#let x = read("/etc/passwd"); #eval("1") $x^2$ @ref *b* _u_ <lab> // c /* d',
    "\\input{/etc/passwd} \\write18{id} ^^41 ~ % {} \\",
    "=CMD|' /C calc'!A0",
    '@SUM(1+1)*cmd|"x"!A1',
    '+1+1;"a","b"\t-2+3',
    'x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTENDEE;X="y":mailto:z@x.test',
    'a;b,c:d\\n\\,e"f\nBEGIN:VCARD',
    "\x1b[31mred\x1b]8;;http://x.test\x07link\x1b]8;;\x07\x9b2J\x00\x08\x7f",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200f\ufeff\u2028\u2029",
    "{{7*7}} {% raw %} {title} {who} {0} %s %(x)s ${x} $(id)",
    "\u0301 \u0e31\u0f74 a" + "\u0301" * 20,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466\U0001f1ed\U0001f1f0 \U000282e2\u9aa8",
    "שלום עולם السلام عليكم",
    "Donaudampfschifffahrt" * 8,
    "\ufffe\uffff\U000e0041 \u00ad\u200b\u2060 ﷺ ½ ﬁ",
)
_BASE = (
    EXCUSED.replace("steps: [11:00 Photograph]", "steps: [{text: a}, {text: b, private: yes}]")
    .replace("- hotel: inn\n", "- hotel: inn\n      rooms: {ann: a}\n")
    .replace("signers: [ann, kit]", "signers: {people: [ann, kit]}")
    .replace("base: town-hall\n", "base: town-hall\ncontacts: [{name: a, for: everybody}]\n", 1)
)
_MORE = """\
cities: {Cessy: {country: FR, zone: Europe/Paris}}
crossings:
  bridge: {name: a, sides: {HK: "22.5, 114.1", CN: "22.6, 114.1"}, changes: [{from: 2020-01-01, hours: "24/7"}]}
admits: [{paper: passport, into: JO}]
"""
_LEFT_OUT = ("include", "reference", "days")  # names of files and ids


@cache
def hostile_trip(texts: tuple[str, ...], first: int = 0) -> tuple[str, dict[str, tuple[str, str]]]:
    """The trip, with the texts in turn from that one on; by its mark each text, and the field in which it stands."""
    planted: dict[str, tuple[str, str]] = {}

    def text(field: str) -> str:
        mark = f"mk{len(planted):03d}x"
        hostile = texts[(first + len(planted)) % len(texts)]
        planted[mark] = (f"{hostile} {mark} {hostile}".strip(), field)
        return planted[mark][0]

    trip = yaml.load(_BASE, yaml.BaseLoader) | yaml.load(_MORE, yaml.BaseLoader)
    _plant(trip, Trip, text)
    for lines in trip["days"].values():
        for line in lines:
            kind = next(name for name in line if name in LINE_KINDS)
            _plant(line, Item, text, kind)
            if kind != "hotel":
                line[kind] = text(f"Item.{kind}")
    return "\n".join(_written(trip)) + "\n", planted


def _plant(record: dict[str, Any], of: type[Record], text: Any, kind: str = "") -> None:
    for name, key in of.declared.items():
        if name in _LEFT_OUT or (kind and key.lines and kind not in key.lines):
            continue
        if takes_text(key):
            record[name] = _in_shape(key.kind, record.get(name), lambda field=f"{of.__name__}.{name}": text(field))
        elif name in record:
            for child, below in _records(key.kind, record[name]):
                _plant(child, below, text)


def takes_text(key: Key) -> bool:
    """Whether people write what they like in a field."""
    kind: Any = key.kind
    while isinstance(kind, Many | Table):
        kind = kind.of
    return isinstance(kind, Phrase | NameOrText) or (isinstance(kind, Scalar) and kind.name == "text")


def _in_shape(kind: Kind, there: Any, text: Any) -> Any:
    if isinstance(kind, Many):
        return [text(), text()]
    if isinstance(kind, Table):
        return {key: text() for key in there} if there else {}
    return text()


def _records(kind: Kind, value: Any) -> Iterator[tuple[dict[str, Any], type[Record]]]:
    if isinstance(kind, Part) and isinstance(value, dict):
        if kind.tagged:
            value = next((each for each in value.values() if isinstance(each, dict)), {})
        yield value, kind.of()
    elif isinstance(kind, Many | Table):
        for each in value.values() if isinstance(value, dict) and isinstance(kind, Table) else value:
            yield from _records(kind.of, each)


def _written(value: dict[str, Any]) -> Iterator[str]:
    """Block style, with every text in the quotes of JSON."""
    for key, child in value.items():
        if key == "days":
            yield "days:"
            for date, lines in child.items():
                yield f"  {date}:"
                yield from (f"    - {_quoted(line)}" for line in lines)
        elif child not in ({}, []):
            yield f"{key}: {_quoted(child)}"


def _quoted(value: Any) -> str:
    """As JSON, with what no file may have as it is written as YAML escapes it."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(each if each.isprintable() else f"\\U{ord(each):08x}" for each in text)
