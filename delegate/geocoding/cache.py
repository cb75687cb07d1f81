"""Answers kept on disk, so that the same question is not sent twice in a month."""

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
    """The answer to that question, if it is there, whole, and at most a month old."""
    try:
        kept = json.loads(_file(folder, key).read_text("utf-8"))
        answer = _answer(kept) if kept["key"] == list(key) else None
        fresh = answer and 0 <= (today - dt.date.fromisoformat(answer.asked)).days <= DAYS
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    return answer if fresh else None


def remember(folder: Path, key: tuple[str, ...], answer: Answer) -> None:
    """Keep an answer for this user's eyes alone; that a disk is full is no reason to lose what was found."""
    found = [[each.name, *each.point] for each in answer.candidates]
    text = json.dumps({"key": key, "asked": answer.asked, "candidates": found}, ensure_ascii=True)
    with contextlib.suppress(OSError):
        handle, name = tempfile.mkstemp(dir=folder, prefix=".new-")
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(text)
            Path(name).replace(_file(folder, key))
        except OSError:
            Path(name).unlink()


def _file(folder: Path, key: tuple[str, ...]) -> Path:
    return folder / f"{hashlib.sha256(json.dumps(key).encode()).hexdigest()}.json"


def _answer(kept: Any) -> Answer:
    found = []
    for name, north, east in kept["candidates"]:
        point = Point(float(north), float(east))
        if not isinstance(name, str) or not math.isfinite(sum(point)) or abs(point[0]) > 90 or abs(point[1]) > 180:
            raise ValueError("not a candidate")
        found.append(PlaceCandidate(name, point))
    return Answer(tuple(found), str(kept["asked"]))
