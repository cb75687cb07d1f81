"""Asks `delegate legs` for the tests of its answers."""

import json
from typing import Any

from command import here


def desk(*arguments: str) -> list[dict[str, Any]]:
    """The legs that the desk answers, as data."""
    answer = here("legs", *arguments, "--format", "json")
    assert answer.code == 0, answer.err
    document = json.loads(answer.out)
    assert document["format"] == "delegate-legs/1"
    legs: list[dict[str, Any]] = document["legs"]
    return legs
