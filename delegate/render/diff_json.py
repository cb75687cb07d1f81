"""Writes what changed between two drafts as data: `delegate-diff/1`."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from delegate.assessment.time_spent import PARTS
from delegate.compare.draft import Comparison, Difference, Draft, FieldPair
from delegate.compare.time_compared import TimePair
from delegate.keys import Record
from delegate.model import Carriage, Reference
from delegate.report.json import document_bytes
from delegate.sheet.change_values import leave_text, value_text
from delegate.sheet.change_words import ChangeWording, message
from delegate.values import ClockTime, Headcount, Length, Moment, Point, Text, Times, Window

FORMAT = "delegate-diff/1"


def render(comparison: Comparison, words: ChangeWording, spent: Iterable[TimePair] = ()) -> bytes:
    """The whole document; `words` are those of the messages, `spent` is what days are spent on."""
    told = comparison.told
    return document_bytes(
        {
            "format": FORMAT,
            "old": _draft(comparison.old),
            "new": _draft(comparison.new),
            "changes": [_change(each, words) for each in comparison.differences],
            "told": {"people": sorted(told.people), "hosts": sorted(told.hosts), "vehicles": sorted(told.vehicles)},
            "time": [_time(each) for each in spent],
        }
    )


def _time(pair: TimePair) -> dict[str, Any]:
    minutes = (spent and dict(zip(PARTS, spent.minutes, strict=True)) for spent in (pair.old, pair.new))
    return {"person": pair.person, "date": pair.date.isoformat(), **dict(zip(("old", "new"), minutes, strict=True))}


def _draft(draft: Draft) -> dict[str, Any]:
    return {"name": draft.name, "commit": draft.commit, "date": draft.date.isoformat() if draft.date else None}


def _change(each: Difference, words: ChangeWording) -> dict[str, Any]:
    line = each.line
    return {
        "kind": each.kind,
        "item": each.item,
        "title": words.title(line, is_new=each.new is not None) if line else None,
        "date": line.date.isoformat() if line else None,
        "fields": {pair.name: _pair(pair, words) for pair in each.fields},
        "people": sorted(each.told.people),
        "hosts": sorted(each.told.hosts),
        "vehicles": sorted(each.told.vehicles),
        "consequence": each.consequence,
        "message": message(words, each) or each.kind,
    }


def _pair(pair: FieldPair, words: ChangeWording) -> dict[str, Any]:
    if pair.secret:
        return {"old": None, "new": None}
    if pair.name == "leave":
        return {"old": leave_text(pair.old) or None, "new": leave_text(pair.new) or None}
    return {"old": _value(pair.old, words), "new": _value(pair.new, words)}


def _value(value: Any, words: ChangeWording) -> Any:
    """A value as people write it, references by their ids."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Text):
        return str(value)
    if isinstance(value, Reference):
        return value.name
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Moment):
        at = "" if value.minute is None else f" {value.minute // 60:02d}:{value.minute % 60:02d}"
        return f"{value.date.isoformat()}{at}"
    if isinstance(value, Times | ClockTime | Window | Length | Headcount | Point):
        return value_text(value, words.new)
    if isinstance(value, Carriage):
        return _carriage(value)
    if isinstance(value, Record):
        return {key.name: _value(getattr(value, key.attribute), words) for key in _written(value)}
    if isinstance(value, Mapping):
        return {str(_value(key, words)): _value(each, words) for key, each in value.items()}
    return [_value(each, words) for each in value]


def _written(record: Record) -> list[Any]:
    """The fields that say something, without those that are never shown."""
    hidden = ("private", "accept", "phone", "papers", "diet")
    return [key for key in record.declared.values() if key.name not in hidden and getattr(record, key.attribute)]


def _carriage(value: Carriage) -> Any:
    return value.vehicle.name if value.people is None else {value.vehicle.name: [one.name for one in value.people]}
