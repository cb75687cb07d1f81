"""`delegate schema`: the JSON Schema of an itinerary, and of what `check`, `plan`, `diff` and `import` answer."""

import json
from pathlib import Path
from typing import Any

import click

from delegate.commands import console, options
from delegate.modes import MOVEMENT_KINDS

DATA = Path(__file__).parent.parent / "data"


@click.command(short_help="Print the JSON Schema of a trip, or of the JSON outputs.")
@click.argument("what", type=click.Choice(["trip", "check", "plan", "diff", "import"]), default="trip")
@options.debug
def command(what: str) -> None:
    """\b
    delegate schema > trip.schema.json
    delegate schema plan

    Print the JSON Schema (draft-07) of a trip, or of the documents of check, plan, diff and import.
    """
    if what == "trip":
        from delegate.reading.schema import trip_schema

        _print(trip_schema())
        return
    document = json.loads((DATA / f"{what}.schema.json").read_text("utf-8"))
    if what == "plan":
        document["definitions"]["mode"] = {"enum": [*MOVEMENT_KINDS]}
    _print(document)


def _print(document: dict[str, Any]) -> None:
    console.say_bytes((json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8"))
