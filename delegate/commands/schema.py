"""`delegate schema`: the JSON Schema of an itinerary, and of what `check` and `plan` answer."""

import json
from pathlib import Path

import click

from delegate.commands import console, options

DATA = Path(__file__).parent.parent / "data"


@click.command(short_help="Print the JSON Schema of a trip, or of the JSON outputs.")
@click.argument("what", type=click.Choice(["trip", "check", "plan"]), default="trip")
@options.debug
def command(what: str) -> None:
    """\b
    delegate schema > trip.schema.json
    delegate schema plan

    Print the JSON Schema (draft-07) of a trip, or of the documents of check and plan.
    """
    if what == "trip":
        from delegate.reading.schema import trip_schema

        document = json.dumps(trip_schema(), ensure_ascii=False, indent=2) + "\n"
        console.say_bytes(document.encode("utf-8"))
        return
    console.say_bytes((DATA / f"{what}.schema.json").read_bytes())
