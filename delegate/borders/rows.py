"""Reads the rows of the shipped borders, which were made from the records that `reading` makes of the YAML."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from delegate.keys import Origin
from delegate.model import Admission, Change, Crossing
from delegate.values import Length, Point, Text


def crossing_of(id_: str, row: Mapping[str, Any], path: str) -> Crossing:
    """A crossing or port from its row of JSON; `path` is that of the YAML."""
    return Crossing(
        id=id_,
        name=text_of(row["name"]),
        sides={side: Point(*at) for side, at in row["sides"].items()},
        modes=_words(row.get("modes")),
        hours=row.get("hours"),
        minutes=_length(row.get("minutes")),
        halls=row.get("halls"),
        joint=row.get("joint"),
        asks=tuple(tuple(kinds) for kinds in row["asks"]) if "asks" in row else None,
        changes=tuple(_change(each) for each in row["changes"]) if "changes" in row else None,
        source=row.get("source"),
        checked=_date(row.get("checked")),
        confidence=row.get("confidence"),
        note=text_of(row.get("note")),
    ).replace(origin_=Origin(path, f"crossings.{id_}", provenance="shipped"))


def admission_of(row: Mapping[str, Any], path: str, number: int) -> Admission:
    """A rule of entry from its row of JSON, the one of that number in the file at `path`."""
    return Admission(
        paper=row["paper"],
        into=row["into"],
        nationality=_words(row.get("nationality")),
        passport_types=_words(row.get("type")),
        endorsement=_words(row.get("endorsement")),
        refused=row.get("refused"),
        home=row.get("home"),
        stay=_length(row.get("stay")),
        counted=row.get("counted"),
        beyond=_length(row.get("beyond")),
        start=_date(row.get("from")),
        until=_date(row.get("until")),
        only_at=_words(row.get("at")),
        elsewhere=row.get("elsewhere"),
        never_at=_words(row.get("not-at")),
        within=_words(row.get("in")),
        never_in=_words(row.get("not-in")),
        onward=row.get("onward"),
        unless=_words(row.get("unless")),
        across=_words(row.get("across")),
        needs=text_of(row.get("needs")),
        group=row.get("group"),
        source=row.get("source"),
        checked=_date(row.get("checked")),
        confidence=row.get("confidence"),
        note=text_of(row.get("note")),
    ).replace(origin_=Origin(path, f"admits[{number}]", provenance="shipped"))


def _change(row: Mapping[str, Any]) -> Change:
    return Change(
        start=_date(row.get("from")),
        until=_date(row.get("until")),
        closed=text_of(row.get("closed")),
        hours=row.get("hours"),
        modes=_words(row.get("modes")),
        reason=text_of(row.get("reason")),
        source=row.get("source"),
    )


def text_of(row: Mapping[str, str] | None) -> Text | None:
    """A text from what it is in each language; None for none."""
    return None if row is None else Text(tuple(row.items()))


def _length(row: list[int] | None) -> Length | None:
    return None if row is None else Length(*row)


def _words(row: list[str] | None) -> tuple[str, ...] | None:
    return None if row is None else tuple(row)


def _date(row: str | None) -> dt.date | None:
    return None if row is None else dt.date.fromisoformat(row)
