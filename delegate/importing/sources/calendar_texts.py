"""Collects the texts of a calendar's event: those of its line, and the remarks beside it."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from delegate.importing.blocks import Remark
from delegate.importing.sources.calendar_clocks import part_of
from delegate.importing.sources.page_text import text_of_page

_MARKUP = re.compile(r"<(?:br|p|b|i|u|a|ul|ol|li|div|span|html-blob|table)\b[^<>]*>", re.IGNORECASE)
_REMARKS = (("ORGANIZER", "organizer"), ("ATTENDEE", "guest"), ("ATTACH", "attachment"), ("CATEGORIES", "category"))
_MORE_NOTES = (("COMMENT", ""), ("CONTACT", "Contact: "), ("URL", ""), ("RESOURCES", "Resources: "))


def texts(component: Any, name: str) -> list[str]:
    """The values of a property as text, one each; where a calendar keeps HTML, the text of it."""
    value = component.get(name)
    values = [] if value is None else value if isinstance(value, list) else [value]
    return [text for each in values if (text := _text(each))]


def _text(value: Any) -> str:
    if cats := part_of(value, "cats"):
        return ", ".join(str(each) for each in cats)
    text = str(value).replace("\r\n", "\n").replace("\r", "\n").strip()
    return text_of_page(text) if _MARKUP.search(text) else text


def unescaped(text: str) -> str:
    """A text of a field that only some calendars write, of which no signs were taken off: `Study tour\\, 6 people`."""
    return re.sub(r"\\([,;\\nN])", lambda found: "\n" if found[1] in "nN" else found[1], text)


def title_of(event: Any) -> str:
    """The title of an event, all languages of it."""
    return "\n".join(texts(event, "SUMMARY"))


def is_private(component: Any) -> bool:
    """Whether an event is shown to its owner alone."""
    return bool({text.upper() for text in texts(component, "CLASS")} & {"PRIVATE", "CONFIDENTIAL"})


def notes_of(event: Any) -> list[str]:
    """What an event says beside its title, place and time: its description first."""
    notes = texts(event, "DESCRIPTION") or [text_of_page(text) for text in texts(event, "X-ALT-DESC")]
    return [*notes, *(f"{label}{text}" for name, label in _MORE_NOTES for text in texts(event, name))]


def remarks_of(event: Any, where: str) -> Iterator[Remark]:
    """What a calendar keeps with an event that is no line of a programme: guests, alarms, files, the point on a map."""
    title = title_of(event).partition("\n")[0]
    for name, kind in _REMARKS:
        value = event.get(name)
        for each in [] if value is None else value if isinstance(value, list) else [value]:
            yield Remark(kind, _of(title, _person(each) if kind in ("organizer", "guest") else _text(each)), where)
    for text in _points(event):
        yield Remark("point on the map", _of(title, text), where)
    for alarm in event.walk("VALARM"):
        said = [_before(alarm), *(text for text in texts(alarm, "DESCRIPTION") if text != title_of(event))]
        yield Remark("alarm", _of(title, ": ".join(filter(None, said))), where)


def _of(title: str, text: str) -> str:
    return f"{title}: {text}" if title else text


def _person(value: Any) -> str:
    """`Mr Kim <kim@example.org>` of a guest or an organizer."""
    address = re.sub(r"(?i)^mailto:", "", str(value)).strip()
    name = str((part_of(value, "params") or {}).get("CN") or "").strip()
    return f"{name} <{address}>" if name and address and name != address else name or address


def _points(event: Any) -> Iterator[str]:
    value = event.get("GEO")
    for each in [] if value is None else value if isinstance(value, list) else [value]:
        latitude, longitude = part_of(each, "latitude"), part_of(each, "longitude")
        yield str(each) if latitude is None else f"{latitude}, {longitude}"


def _before(alarm: Any) -> str:
    """`15 minutes before` of an alarm."""
    trigger = alarm.get("TRIGGER")
    moment = part_of(trigger, "dt")
    if isinstance(moment, dt.timedelta):
        minutes = round(moment.total_seconds() / 60)
        return f"{abs(minutes)} minutes {'before' if minutes <= 0 else 'after'}"
    return str(moment or trigger or "")
