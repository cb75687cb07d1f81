"""`delegate new`: a starter trip to edit, and beside it the schema that lets an editor help."""

import json
import os
from pathlib import Path

import click

from delegate.commands import console, files, options
from delegate.commands.errors import CommandError
from delegate.includes import shown

SCHEMA = "trip.schema.json"  # the name in the first line of the starter trip
_STARTER = Path(__file__).parent.parent / "data" / "starter.trip.yaml"
_LARGEST_SCHEMA = 4 * 1024 * 1024


@click.command(short_help="Write a starter trip and the schema for the editor.")
@click.argument("file", metavar="FILE")
@options.debug
def command(file: str) -> None:
    """\b
    delegate new visit.trip.yaml

    Write a starter trip to edit, and trip.schema.json beside it.

    The trip plans as it stands. With the schema, an editor that has the YAML language server completes the fields,
    says what each means and underlines mistakes. Nothing is ever written over a file; only a trip.schema.json that an
    older delegate wrote is renewed.
    """
    trip = Path(file)
    _can_be_written(trip)
    beside = trip.parent / SCHEMA
    schema = _schema()
    state = _state_of(beside, schema)
    if state == "missing":
        files.write_new(beside, schema)
    try:
        files.write_new(trip, _STARTER.read_bytes())
    except BaseException:
        if state == "missing":
            beside.unlink(missing_ok=True)
        raise
    if state == "older":
        files.write_whole(beside, schema, [trip])
    said = {"missing": f", and {shown(beside)} beside it", "older": f", and renewed {shown(beside)}"}
    console.say(f"wrote {shown(trip)}{said.get(state, '')}\n")
    console.say(f"edit it, then: delegate plan {shown(trip)}\n")


def _can_be_written(trip: Path) -> None:
    if os.path.lexists(trip):
        raise click.UsageError(f"`{trip}` is there already, and nothing is written over it")
    if trip.suffix not in (".yaml", ".yml"):
        raise click.UsageError(f"`{trip}` would be no YAML file to an editor: call it `{trip.name}.trip.yaml`")
    if not trip.parent.is_dir():
        raise click.UsageError(f"there is no folder `{trip.parent}`")
    if trip.name == SCHEMA:
        raise click.UsageError(f"`{SCHEMA}` is the name of the schema")


def _schema() -> bytes:
    from delegate.reading.schema import trip_schema

    return (json.dumps(trip_schema(), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _state_of(path: Path, schema: bytes) -> str:
    """Whether the schema is `missing`, the `same`, or an `older` one of ours; anything else is not ours to touch."""
    if not os.path.lexists(path):
        return "missing"
    try:
        with path.open("rb") as file:
            there = file.read(_LARGEST_SCHEMA)
    except OSError as error:
        raise CommandError(f"cannot read {shown(path)}: {error.strerror or error}") from error
    if there == schema:
        return "same"
    if not _is_ours(there, schema):
        raise click.UsageError(f"`{path}` is there already and is another's schema: choose another folder")
    return "older"


def _is_ours(there: bytes, schema: bytes) -> bool:
    """Whether a schema has the title and the draft of ours."""
    try:
        old, new = json.loads(there), json.loads(schema)
    except (ValueError, RecursionError):
        return False
    return isinstance(old, dict) and all(old.get(key) == new[key] for key in ("$schema", "title"))
