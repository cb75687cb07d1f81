"""Brings values into one form, in which those that are read alike are equal however they were written."""

from collections.abc import Mapping
from typing import Any

from delegate.compare.renames import Renames
from delegate.keys import Key, Kind, Many, Name, NameOrText, Record, Table
from delegate.model import Carriage, Reference
from delegate.modes import MODES, SERVICES
from delegate.values import Headcount, Length, Text

TBC = "tbc"
_UNORDERED = ("who", "except_for", "hosts", "speaks", "plates", "people", "nationality")

# What a field means where nobody writes it: to write it out is no change.
_USUAL: Mapping[str, Any] = {
    "status": "confirmed",
    "optional": False,
    "nights": 1,
    "role": "delegate",
    "people": Headcount(1),
    "datum": "wgs84",
    "maps": "osm",
    "mode": "coach",
    "early": Length(0, 0),
    "walk": 1000,
    "passport_type": "ordinary",
    "readers": "team",
}


def normal(record: Record | None, key: Key, names: Renames | None = None) -> Any:
    """The value of a field in its normal form; None where it is left out or what it would be by default.

    `names` are given for a record of the old draft: its references are then those of the new one.
    """
    if record is None:
        return None
    value = getattr(record, key.attribute)
    if value is None:
        return TBC if key.name in record.tbc else None
    if key.attribute in ("check_in", "exit") and isinstance(value, Mapping):
        value = {mode: each for mode, each in value.items() if not _is_usual(key.attribute, mode, each)}
    form = normal_value(value, key.kind, names)
    if key.attribute in _UNORDERED and isinstance(form, tuple):
        form = frozenset(form)
    usual = _USUAL.get(key.attribute)
    return None if form in ((), {}, frozenset()) or form == usual else form


def normal_value(value: Any, kind: Kind, names: Renames | None = None) -> Any:
    """A value without the order of its languages and keys, its references as they are written in the new draft."""
    if isinstance(value, Text):
        return frozenset(value.by_language)
    if isinstance(value, Reference):
        of = kind.of if isinstance(kind, Name | NameOrText) else ""
        return names.reference(of, value.name) if names else value.name
    if isinstance(value, Carriage):
        return _carriage(value, names)
    if isinstance(value, Record):
        return normal_record(value, names)
    if isinstance(value, Mapping):
        inner, of_key = (kind.of, kind.key) if isinstance(kind, Table) else (kind, None)
        key_kind: Kind = of_key or kind
        return frozenset(
            (normal_value(name, key_kind, names), normal_value(each, inner, names)) for name, each in value.items()
        )
    if type(value) is tuple:
        inner = kind.of if isinstance(kind, Many) else kind
        return tuple(normal_value(each, inner, names) for each in value)
    return value


def normal_record(record: Record, names: Renames | None) -> frozenset[Any]:
    """A whole record as the fields that say something."""
    found: set[Any] = {("kind", getattr(record, "kind", None))}
    for key in record.declared.values():
        form = normal(record, key, names)
        if form is not None:
            found.add((key.name, form))
    return frozenset(found)


def same(old: Record | None, new: Record | None, key: Key, names: Renames) -> bool:
    """Whether a field is read alike in both drafts."""
    return bool(normal(old, key, names) == normal(new, key))


def _carriage(carriage: Carriage, names: Renames | None) -> tuple[Any, ...]:
    people = None
    if carriage.people is not None:
        said = (each.name for each in carriage.people)
        people = frozenset(names.reference("person", each) if names else each for each in said)
    vehicle = carriage.vehicle.name
    return (names.reference("vehicle", vehicle) if names else vehicle, people)


def _is_usual(attribute: str, mode: str, length: Length) -> bool:
    """Whether minutes at a port are those that count anyway."""
    usual = MODES[mode].check_in if attribute == "check_in" and mode in SERVICES else None
    return usual is not None and length == Length(usual, usual)
