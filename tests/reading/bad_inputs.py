"""Reads files in which something is wrong, with either parser of YAML."""

from typing import Any

import yaml

from delegate.reading.trip import Reading, Refused, read_trip

PARSERS = {"libyaml": yaml.CSafeLoader, "pure": yaml.SafeLoader}
HEAD = "trip: Visit\ndelegation:\n  li-min: {name: Li Min}\n"
DAY = HEAD + "days:\n  2023-02-24:\n    - meeting: Talks\n"


def none(_: str) -> Refused:
    return Refused("there is no such file")


def read(text: str | bytes, parser: Any = None) -> Reading:
    return read_trip("t.trip.yaml", text.encode() if isinstance(text, str) else text, none, parser)


def said(reading: Reading) -> list[tuple[int, int, str]]:
    return [(each.where.span.start.line, each.where.span.start.column, each.name) for each in reading.findings]


def value(text: str, parser: Any) -> Any:
    """What stands behind `meeting:` as the reader takes it."""
    reading = read(DAY.replace("Talks", text), parser)
    assert reading.trip
    assert reading.trip.days
    return str(reading.trip.days[0].items[0].value)
