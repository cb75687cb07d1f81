"""Asks `delegate crossings` for the tests of its answers."""

import json
from typing import Any

from command import here


def asked(*arguments: str) -> dict[str, dict[str, Any]]:
    """The crossings that a request is answered with, by id."""
    answer = here("crossings", *arguments, "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    document = json.loads(answer.out)
    assert document["format"] == "delegate-crossings/1"
    return {each["id"]: each for each in document["crossings"]}


def refused(*arguments: str) -> str:
    """The sentence with which a wrong request is answered."""
    answer = here("crossings", *arguments)
    assert (answer.code, answer.out) == (2, "")
    return next(line for line in answer.err.splitlines() if line.startswith("delegate: "))
