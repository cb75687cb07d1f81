"""Opens the shipped data: rows with source and date, each file read at most once."""

import json
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"


@cache
def load(name: str) -> Any:
    """What a JSON file of the shipped data holds, by its path inside `delegate/data`; None where there is none."""
    path = DATA / name
    return json.loads(path.read_text("utf-8")) if path.is_file() else None
