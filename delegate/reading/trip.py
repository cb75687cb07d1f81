"""Reads a whole trip: the file, its address books, and every finding about how they are written."""

import re
from collections.abc import Container, Iterable, Mapping
from typing import Any

from delegate.diagnostics import Finding
from delegate.model import Trip
from delegate.reading import complaints_structure as complain
from delegate.reading.books import Fetch, Fetched, Refused, join, read_book, read_books
from delegate.reading.days import read_days
from delegate.reading.document_numbers import lines_with_numbers, without_numbers
from delegate.reading.fields import read_value
from delegate.reading.hotel_venues import with_venues_as_hotels
from delegate.reading.misnamed_people import with_people_in_their_fields
from delegate.reading.names import resolve
from delegate.reading.nodes import MappingNode, ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.reading.parsing import read_nodes
from delegate.reading.records import read_record, require
from delegate.reading.small_letters import with_small_letters
from delegate.reading.spaced_ids import with_usable_ids
from delegate.reading.typed_dates import dates_as_written, has_a_number, without_weekday
from delegate.source import NOWHERE, Source, Span
from delegate.tuples import NamedTuple

__all__ = ["Fetch", "Fetched", "Reading", "Refused", "read_book", "read_trip"]


class Reading(NamedTuple):
    """What a file gave.

    `trip` is None only where there are no fields to make one of. `sources` are the trip and its address books by
    name. `hidden` are, by name, the numbers of the lines that hold a `private` or `phone` field or the number of a
    document: no report may show them.
    """

    trip: Trip | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, Source]
    hidden: Mapping[str, frozenset[int]]


def read_trip(name: str, data: bytes, fetch: Fetch, loader: Any = None) -> Reading:
    """The trip in these bytes and all findings about it, sorted by where they stand.

    `fetch` brings the included files; reading opens none itself. `loader` is the YAML parser's class, for tests.
    """
    file, node = read_nodes(name, data, loader)
    if node is None:
        return _reading(None, [file])
    span = node.pairs[0][0].span if node.pairs else NOWHERE
    node = with_small_letters(Trip, _with_days_gathered(node, file), file)
    node = with_venues_as_hotels(with_people_in_their_fields(with_usable_ids(node, file), file), file)
    trip = read_record(Trip, node, "", file, read_value, span=span, by_hand={"days": read_days})
    shelf = read_books(node, file, fetch)
    trip = join(trip, shelf, file)
    require(trip, "the trip", file)
    unread = {"delegation", "hosts", "groups", "vehicles"} & trip.tbc
    sure = shelf.whole and not unread and not file.lost
    return _reading(resolve(trip, file, sure=sure), [file, *shelf.files])


def _with_days_gathered(node: MappingNode, file: OpenFile) -> MappingNode:
    """The fields of a file; dates among them are the days of the trip, of which that is said once."""
    dated = [pair for pair in node.pairs if _is_date(pair[0].text)]
    if not dated:
        return node
    first = dated[0][0]
    own = [value for name, value in node.pairs if name.text == "days" and isinstance(value, MappingNode)]
    remedy = "put the days under `days:`: write it on a line of its own above them, and indent the days by two spaces"
    said = complain.unknown_key(file.where(first.span, first.text), first.text, remedy)
    file.findings.append(said._replace(message="days stand here beside the other fields of the trip"))
    days = MappingNode([*(pair for each in own for pair in each.pairs), *dated], first.span, False)
    rest = [pair for pair in node.pairs if pair not in dated and pair[0].text != "days"]
    return node._replace(pairs=[*rest, (ScalarNode("days", first.span), days)])


def _is_date(text: str) -> bool:
    return has_a_number(text) and bool(dates_as_written(without_weekday(text)))


def _reading(trip: Trip | None, files: Iterable[OpenFile]) -> Reading:
    files = tuple(files)
    numbered = [lines_with_numbers(file.source) for file in files]
    for file, lines in zip(files, numbered, strict=True):
        file.hidden.update(lines)
    findings = [finding for file in files for finding in _said_once(file)]
    if any(numbered):
        findings = [without_numbers(finding) for finding in findings]
        trip = trip.replace(numbered=True) if trip is not None else None
    return Reading(
        trip,
        tuple(sorted(findings, key=lambda finding: finding.sort_key)),
        {file.path: file.source for file in files},
        {file.path: frozenset(file.hidden) for file in files},
    )


def _said_once(file: OpenFile) -> list[Finding]:
    """The findings of a file: what an alias repeats is said once, and nothing follows from a line that was no YAML."""
    said: dict[tuple[Span, str, str], Finding] = {}
    for finding in file.findings:
        follows = finding.code >= "DLG1" and finding.where.span.start.line in file.mended | file.lost
        if not follows:
            said.setdefault((finding.where.span, finding.code, finding.message), _hushed(finding, file.hidden))
    return list(said.values())


def _hushed(finding: Finding, hidden: Container[int]) -> Finding:
    """The finding without the words it quotes, where they are of a private field or step."""
    step = ".steps[" in finding.where.yaml_path and finding.where.span.start.line in hidden
    if not step and not re.search(r"\.(?:private|phone)(?:[\[.]|$)", finding.where.yaml_path):
        return finding
    message, remedy = (re.sub("“[^”]*”", "this", said) for said in (finding.message, finding.help))
    return finding._replace(message=message, help=remedy)
