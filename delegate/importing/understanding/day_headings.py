"""Gives the marks of a day that stands alone: what stands behind its date is its city, or a remark."""

import re

from delegate.importing.blocks import Remark
from delegate.importing.naming.kinds import EVENT, kind_of
from delegate.importing.naming.place_words import city_called
from delegate.importing.understanding.dates import ReadDay
from delegate.importing.understanding.letters import trimmed
from delegate.importing.understanding.marks import DayMark, Mark
from delegate.importing.words import first_word, plain


def day_marks(day: ReadDay, behind: str, where: str) -> tuple[Mark, ...]:
    """A day of its own: what stands behind the date is its city, or kept as a remark."""
    city = city_behind(behind)
    mark = DayMark(day, where, city, alone=True)
    kept = trimmed(behind)
    return (mark,) if city or not kept else (mark, Remark("day heading", kept, where))


def city_behind(behind: str) -> str:
    """The city behind a date: a known one, or a short name without a word that tells of an activity."""
    text = trimmed(behind)
    if not text or re.search(r"[\d:：。!?]", text):
        return ""
    parts = [trimmed(part) for part in re.split(r"\s*(?:→|->|–|—|-|/|至|,|，|、|\bto\b|\bnach\b)\s*", text)]
    if all(city_called(part) for part in parts if part):
        return text
    plain_name = re.fullmatch(r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2}", text)
    marked = re.match(r"\s*[-–—,，|/(（]", behind)
    activity = kind_of(text) != EVENT or any(first_word("moves", each, plain(text)) for each in ("go", "reach"))
    return text if plain_name and marked and not activity else ""
