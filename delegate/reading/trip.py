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
from delegate.reading.page import OpenFile
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
    page, node = read_nodes(name, data, loader)
    if node is None:
        return _reading(None, [page])
    span = node.pairs[0][0].span if node.pairs else NOWHERE
    node = with_small_letters(Trip, _with_days_gathered(node, page), page)
    node = with_venues_as_hotels(with_people_in_their_fields(with_usable_ids(node, page), page), page)
    trip = read_record(Trip, node, "", page, read_value, span=span, by_hand={"days": read_days})
    shelf = read_books(node, page, fetch)
    trip = join(trip, shelf, page)
    require(trip, "the trip", page)
    unread = {"delegation", "hosts", "groups", "vehicles"} & trip.tbc
    sure = shelf.whole and not unread and not page.lost
    return _reading(resolve(trip, page, sure=sure), [page, *shelf.pages])


def _with_days_gathered(node: MappingNode, page: OpenFile) -> MappingNode:
    """The fields of a file; dates among them are the days of the trip, of which that is said once."""
    dated = [pair for pair in node.pairs if _is_date(pair[0].text)]
    if not dated:
        return node
    first = dated[0][0]
    own = [value for name, value in node.pairs if name.text == "days" and isinstance(value, MappingNode)]
    remedy = "put the days under `days:`: write it on a line of its own above them, and indent the days by two spaces"
    said = complain.unknown_key(page.where(first.span, first.text), first.text, remedy)
    page.findings.append(said._replace(message="days stand here beside the other fields of the trip"))
    days = MappingNode([*(pair for each in own for pair in each.pairs), *dated], first.span, False)
    rest = [pair for pair in node.pairs if pair not in dated and pair[0].text != "days"]
    return node._replace(pairs=[*rest, (ScalarNode("days", first.span), days)])


def _is_date(text: str) -> bool:
    return has_a_number(text) and bool(dates_as_written(without_weekday(text)))


def _reading(trip: Trip | None, pages: Iterable[OpenFile]) -> Reading:
    pages = tuple(pages)
    numbered = [lines_with_numbers(page.source) for page in pages]
    for page, lines in zip(pages, numbered, strict=True):
        page.hidden.update(lines)
    findings = [finding for page in pages for finding in _said_once(page)]
    if any(numbered):
        findings = [without_numbers(finding) for finding in findings]
        trip = trip.replace(numbered=True) if trip is not None else None
    return Reading(
        trip,
        tuple(sorted(findings, key=lambda finding: finding.sort_key)),
        {page.path: page.source for page in pages},
        {page.path: frozenset(page.hidden) for page in pages},
    )


def _said_once(page: OpenFile) -> list[Finding]:
    """The findings of a page: what an alias repeats is said once, and nothing follows from a line that was no YAML."""
    said: dict[tuple[Span, str, str], Finding] = {}
    for finding in page.findings:
        follows = finding.code >= "DLG1" and finding.where.span.start.line in page.mended | page.lost
        if not follows:
            said.setdefault((finding.where.span, finding.code, finding.message), _hushed(finding, page.hidden))
    return list(said.values())


def _hushed(finding: Finding, hidden: Container[int]) -> Finding:
    """The finding without the words it quotes, where they are of a private field or step."""
    step = ".steps[" in finding.where.yaml_path and finding.where.span.start.line in hidden
    if not step and not re.search(r"\.(?:private|phone)(?:[\[.]|$)", finding.where.yaml_path):
        return finding
    message, remedy = (re.sub("“[^”]*”", "this", said) for said in (finding.message, finding.help))
    return finding._replace(message=message, help=remedy)
