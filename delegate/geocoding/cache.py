"""Keeps answers on disk, so that the same question is not sent twice in a month; that nothing was found is not kept."""

import contextlib
import datetime as dt
import hashlib
import json
import math
import os
import tempfile
from pathlib import Path
from typing import Any

from delegate.geocoding.answers import Answer, PlaceCandidate
from delegate.values import Point

DAYS = 30


def recall(folder: Path, key: tuple[str, ...], today: dt.date) -> Answer | None:
    """The answer to that question, if it is there, whole, at most a month old, and names a place."""
    try:
        kept = json.loads(_file(folder, key).read_text("utf-8"))
        answer = _answer(kept) if kept["key"] == list(key) else None
        fresh = answer and 0 <= (today - dt.date.fromisoformat(answer.asked)).days <= DAYS
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    return answer if answer and fresh and answer.candidates else None


def remember(folder: Path, key: tuple[str, ...], answer: Answer) -> None:
    """Keep an answer for this user's eyes alone; that a disk is full is no reason to lose what was found.

    An answer without a place is not kept: tomorrow the map may have it.
    """
    if not answer.candidates:
        return
    found = [[each.name, *each.point, *([each.side] if each.side else [])] for each in answer.candidates]
    text = json.dumps({"key": key, "asked": answer.asked, "candidates": found}, ensure_ascii=True)
    with contextlib.suppress(OSError):
        handle, name = tempfile.mkstemp(dir=folder, prefix=".new-")
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(text)
            Path(name).replace(_file(folder, key))
        except OSError:
            Path(name).unlink()


def empty(folder: Path) -> int:
    """Delete every answer that is kept; how many there were."""
    kept = list(folder.glob("*.json"))
    for each in kept:
        each.unlink(missing_ok=True)
    return len(kept)


def _file(folder: Path, key: tuple[str, ...]) -> Path:
    return folder / f"{hashlib.sha256(json.dumps(key).encode()).hexdigest()}.json"


def _answer(kept: Any) -> Answer:
    found = []
    for name, north, east, *side in kept["candidates"]:
        point = Point(float(north), float(east))
        if not all(isinstance(each, str) for each in (name, *side)):
            raise ValueError("not a candidate")
        if not math.isfinite(sum(point)) or abs(point[0]) > 90 or abs(point[1]) > 180:
            raise ValueError("not a candidate")
        found.append(PlaceCandidate(name, point, *side[:1]))
    return Answer(tuple(found), str(kept["asked"]))
