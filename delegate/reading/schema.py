"""Makes the JSON Schema of a trip for editors from the declarations: draft-07, as YAML language servers read it."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from delegate.docstrings import doc_of
from delegate.keys import Choice, Convoy, Key, Kind, Many, Name, NameOrText, Part, Phrase, Record, Scalar, Table
from delegate.model import ITEM_KINDS, LINE_KINDS, Day, Item, Trip
from delegate.reading.languages import TAG
from delegate.reading.papers import KINDS

Schema: TypeAlias = dict[str, Any]

# An editor types `10:30`, `45` and `no` for itself; every text field takes what it makes of them.
_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_TBC: Schema = {"const": "tbc", "description": "not known yet"}
_EMPTY: Schema = {"type": "null"}
_NUMBERS = ("count", "heads", "clearing")
_KIND_DOCS = {"hotel": "a place: the stop there; the day's last one is the night", "crossing": "the border"}


def trip_schema() -> Schema:
    """The schema of a trip; an address book's people and places are part of it."""
    definitions: dict[str, Schema] = {"text": _phrase()}
    top = _record(Trip, definitions)
    top["properties"]["days"]["patternProperties"] = {
        r"^\d{4}-\d{2}-\d{2}$": {"oneOf": [_TBC, _EMPTY, {"type": "array", "items": {"$ref": "#/definitions/Line"}}]}
    }
    definitions["Line"] = _line(definitions)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A trip of a delegation",
        **top,
        "definitions": {name: definitions[name] for name in sorted(definitions)},
    }


def _record(cls: type[Record], definitions: dict[str, Schema]) -> Schema:
    """The schema of a record. What it cannot do without is left to the reader: an address book may have it."""
    properties = {name: _field(key, definitions) for name, key in cls.declared.items()}
    schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    required = [name for name, key in cls.declared.items() if key.required]
    if required and cls is Trip:
        schema["required"] = required
    if said := doc_of(cls):
        schema["description"] = said.splitlines()[0]
    return schema


def _field(key: Key, definitions: dict[str, Schema]) -> Schema:
    if key.attribute == "days":
        return {"description": key.doc, "type": "object", "additionalProperties": False}
    return {"description": key.doc, "examples": [key.example], **_allowing(_kind(key.kind, definitions), _TBC)}


def _allowing(schema: Schema, *others: Schema) -> Schema:
    """What one schema or any of the others allows; a plain text takes `tbc` as it is."""
    if schema.get("type") == _TEXT["type"] and "pattern" not in schema:
        return schema
    return {"anyOf": [schema, *others, _EMPTY]}


def _kind(kind: Kind, definitions: dict[str, Schema]) -> Schema:
    if isinstance(kind, Scalar):
        return _scalar(kind)
    if isinstance(kind, Choice):
        return _choice(kind.options)
    if isinstance(kind, Phrase | NameOrText):
        return {"$ref": "#/definitions/text"}
    if isinstance(kind, Name):
        return dict(_TEXT)
    if isinstance(kind, Many):
        each = _allowing(_kind(kind.of, definitions), _TBC)
        many: Schema = {"type": "array", "items": each}
        return {"anyOf": [each, many]} if kind.alone else many
    if isinstance(kind, Table):
        return _table(kind, definitions)
    if isinstance(kind, Convoy):
        return _convoy(definitions)
    return _part(kind, definitions)


def _scalar(kind: Scalar) -> Schema:
    if kind.name == "point":
        pair = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
        return {"anyOf": [dict(_TEXT), pair]}
    if kind.name == "yes-no":
        return {"enum": ["yes", "no", True, False], "description": kind.expects}
    if kind.name in _NUMBERS:
        return {"type": ["integer", "string"], "description": kind.expects}
    if kind.name == "country":  # an editor may take an unquoted NO for false
        return {
            "anyOf": [{"type": "string", "pattern": kind.pattern}, {"type": "boolean"}],
            "description": kind.expects,
        }
    if kind.pattern:
        return {"type": "string", "pattern": kind.pattern, "description": kind.expects}
    return dict(_TEXT)


def _choice(options: Mapping[str, str]) -> Schema:
    return {"oneOf": [{"const": word, "description": meaning} for word, meaning in options.items()]}


def _phrase() -> Schema:
    by_language = {
        "type": "object",
        "patternProperties": {f"^{TAG}$": dict(_TEXT)},
        "additionalProperties": False,
        "minProperties": 1,
    }
    typed = {  # `10:10 Remarks: Mr Chan` is a field to an editor, and a text here
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": {"type": ["string", "number", "boolean", "null"]},
    }
    return {"description": Phrase().expects, "anyOf": [dict(_TEXT), by_language, typed, _EMPTY]}


def _table(kind: Table, definitions: dict[str, Schema]) -> Schema:
    entry = _allowing(_kind(kind.of, definitions), _TBC)
    schema: Schema = {"type": "object"}
    if isinstance(kind.key, Choice):
        schema |= {"properties": dict.fromkeys(kind.key.options, entry), "additionalProperties": False}
    elif isinstance(kind.key, Scalar) and kind.key.pattern:
        schema |= {"patternProperties": {kind.key.pattern: entry}, "additionalProperties": False}
    else:
        schema["additionalProperties"] = entry
    if not kind.ids_alone:
        return schema
    items = {"anyOf": [dict(_TEXT), {**schema, "minProperties": 1, "maxProperties": 1}]}
    return {"anyOf": [schema, {"type": "array", "items": items}]}


def _convoy(definitions: dict[str, Schema]) -> Schema:
    """One vehicle, a list of them, or each with its passengers."""
    riders = _allowing(_kind(Many(Name("person"), alone=True), definitions), _TBC)
    each = {"type": "object", "minProperties": 1, "additionalProperties": riders}
    return {"anyOf": [*_kind(Many(Name("vehicle"), alone=True), definitions)["anyOf"], each]}


def _part(kind: Part, definitions: dict[str, Schema]) -> Schema:
    cls = kind.of()
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}
        definitions[cls.__name__] = _record(cls, definitions)
    fields = {"$ref": f"#/definitions/{cls.__name__}"}
    if kind.short and issubclass(cls, Record):
        alone = _kind(cls.declared[kind.short].kind, definitions)
        return {"anyOf": [*alone.get("anyOf", [alone]), fields]}
    if not kind.tagged:
        return fields
    words = {"anyOf": [_choice(KINDS), {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"}]}
    tagged = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "properties": {word: {"description": doc, **_allowing(fields)} for word, doc in KINDS.items()},
        "patternProperties": {"^[a-z]+(-[a-z]+)*$": _allowing(fields)},
        "additionalProperties": False,
    }
    return {"anyOf": [words, tagged]}


def _line(definitions: dict[str, Schema]) -> Schema:
    """A line of a day: one schema for each kind, so that an editor offers only the fields which the kind takes."""
    kinds = []
    definitions |= {f"Line.{key.name}": _field(key, definitions) for key in Item.declared.values()}
    for kind in LINE_KINDS:
        value = dict(_TEXT) if kind in ("hotel", "crossing") else {"$ref": "#/definitions/text"}
        doc = _KIND_DOCS.get(kind, "an item at a place" if kind in ITEM_KINDS else "a line of the day")
        properties = {kind: {"description": doc, **_allowing(value)}}
        properties |= {key.name: {"$ref": f"#/definitions/Line.{key.name}"} for key in fields_of(kind)}
        kinds.append(
            {
                "type": "object",
                "properties": properties,
                "required": [kind],
                "additionalProperties": False,
                "title": kind,
            }
        )
    return {"description": doc_of(Day), "anyOf": [*kinds, _TBC]}


def fields_of(kind: str) -> Iterable[Key]:
    """The fields that a line of this kind may carry."""
    return (key for key in Item.declared.values() if not key.lines or kind in key.lines)
