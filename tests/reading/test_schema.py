"""The pages that follow from the declarations, the reference and the schema; and that the schema takes real trips."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import yaml
from command import ROOT
from every import every

from delegate import model
from delegate.diagnostics import Finding
from delegate.keys import Key, Record
from delegate.reading.reference import itinerary_reference
from delegate.reading.schema import trip_schema
from delegate.reading.trip import Fetched, Refused, read_book, read_trip

TRIPS = [ROOT / "tests/sample/sample.trip.yaml", *sorted((ROOT / "itineraries").glob("*.trip.yaml"))]
RECORDS = [
    each for each in vars(model).values() if isinstance(each, type) and issubclass(each, Record) and each.declared
]

AROUND = {
    "Person": "people:\n  a:\n    %s\n",
    "Paper": "people:\n  a:\n    papers:\n      - passport:\n          %s\n",
    "Contact": "contacts:\n  - %s\n",
    "Step": "days:\n  2023-02-24:\n    - meeting: x\n      steps:\n        - %s\n",
    "Group": "groups:\n  a:\n    %s\n",
    "Venue": "venues:\n  a:\n    %s\n",
    "CityEntry": "cities:\n  A:\n    %s\n",
    "Vehicle": "vehicles:\n  a:\n    %s\n",
    "Crossing": "crossings:\n  a:\n    %s\n",
    "Change": "crossings:\n  a:\n    changes:\n      - %s\n",
    "Admission": "admits:\n  - %s\n",
    "Defaults": "defaults:\n  %s\n",
    "Agreement": "agreements:\n  - %s\n",
    "Item": "days:\n  2023-02-24:\n    - KIND: x\n      %s\n",
}


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as an editor's language server types it: only true, false, null and plain numbers are no text."""


EditorLoader.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"true|false|True|False|TRUE|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_form})$"), list(_first))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])


def problems(text: str) -> list[str]:
    found = jsonschema.Draft7Validator(trip_schema()).iter_errors(yaml.load(text, EditorLoader))
    return [f"{error.json_path}: {error.message[:80]}" for error in found]


def test_the_reference_page_is_fresh(golden: Callable[[str, str], None]) -> None:
    golden("docs/itinerary.md", itinerary_reference())


def test_the_schema_file_is_fresh(golden: Callable[[str, str], None]) -> None:
    golden("docs/trip.schema.json", json.dumps(trip_schema(), ensure_ascii=False, indent=1) + "\n")


def test_the_schema_is_draft_07() -> None:
    jsonschema.Draft7Validator.check_schema(trip_schema())


@every("path", TRIPS, ids=lambda path: path.name)
def test_the_schema_takes_a_trip_as_an_editor_types_it(path: Path) -> None:
    assert problems(path.read_text("utf-8")) == []


MINIMAL = "trip: x\ndelegation: {a: {name: A}}\ndays:\n  2023-02-24:\n    - meeting: Talks\n"


@every(
    "extra",
    [
        "      room: 4\n",
        "      room: true\n",
        "      time: tbc\n",
        "      steps:\n        - 10:10 Remarks: Mr Chan\n",
        "      notes: {en: Gifts, zh-Hant: 禮物}\n",
        "      who: [a, tbc]\n",
        "      optional: yes\n",
        "      vehicle: {car: a, van: [a]}\nvehicles: {car: {kind: car}, van: {kind: car}}\n",
        "      vehicle: [car, van]\nvehicles: {car: {kind: car}, van: {kind: car}}\n",
        "groups: {one: [a], two: a, red: {name: {en: Red}, people: [a], vehicle: v}}\nvehicles: {v: {kind: car}}\n",
    ],
)
def test_the_schema_takes_what_the_reader_takes(extra: str) -> None:
    assert problems(MINIMAL + extra) == []
    assert read_trip("t", (MINIMAL + extra).encode(), lambda _: Refused("none")).findings == ()


@every(
    "extra",
    ["      tme: 10:00\n", "      from: HKG\n", "      status: perhaps\n", "      nights: 2\n", "      for: [1h]\n"],
)
def test_the_schema_refuses_what_the_reader_refuses(extra: str) -> None:
    assert problems(MINIMAL + extra) != []
    assert len(read_trip("t", (MINIMAL + extra).encode(), lambda _: Refused("none")).findings) == 1


def test_choices_carry_their_meaning() -> None:
    role = trip_schema()["definitions"]["Person"]["properties"]["role"]

    assert role["anyOf"][0]["oneOf"][0] == {"const": "principal", "description": "the person the visit is about"}


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if "properties" in schema and schema.get("type") == "object":
            yield schema
        for each in schema.values():
            yield from _objects(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from _objects(each)


def test_no_object_takes_a_key_that_is_not_declared() -> None:
    assert [each for each in _objects(trip_schema()) if each.get("additionalProperties") is not False] == []


@every(
    ("cls", "key"),
    [(cls, key) for cls in RECORDS for key in cls.declared.values()],
    ids=lambda each: each.name if isinstance(each, Key) else each.__name__,
)
def test_the_example_of_a_field_is_read_without_a_finding(cls: type[Record], key: Key) -> None:
    findings = [each.name for each in _example_in_place(cls, key) if each.name not in ("missing-key", "unknown-name")]

    assert findings == []


def _example_in_place(cls: type[Record], key: Key) -> tuple[Finding, ...]:
    """The findings on a file in which the example stands where its record may."""
    kind = min(key.lines, default="meeting")
    text = AROUND.get(cls.__name__, "%s").replace("KIND", kind) % key.example
    if cls is not model.Trip and cls.__name__ not in ("Defaults", "Agreement", "Contact", "Item", "Step"):
        return read_book("book.yaml", text.encode())[1]
    return read_trip("t.trip.yaml", text.encode(), lambda name: Fetched(name, b"people: {}")).findings
