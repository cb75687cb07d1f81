"""Joins address books to a trip: the trip overrules a book, and a book overrules one that is included after it."""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from delegate.diagnostics import Finding
from delegate.keys import Many, Record
from delegate.model import AddressBook, Book, Person, Trip
from delegate.reading import complaints_file, complaints_structure
from delegate.reading.complaint import quoted
from delegate.reading.fields import read_value
from delegate.reading.listed_names import entry_by_its_id
from delegate.reading.nearest import guess
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.parsing import read_nodes
from delegate.reading.records import read_record, require
from delegate.reading.small_letters import with_small_letters
from delegate.source import NOWHERE
from delegate.tuples import NamedTuple

R = TypeVar("R", bound=Record)


class Fetched(NamedTuple):
    """An included file: the name that findings give it, and its bytes."""

    name: str
    data: bytes


class Refused(NamedTuple):
    """Why an included file is not to be had: “lies outside the trip's folder”, “there is no such file”."""

    reason: str


Fetch: TypeAlias = Callable[[str], Fetched | Refused]


class Shelf(NamedTuple):
    """The address books of a trip in the order included; `whole` is false where one of them could not be had."""

    books: list[AddressBook]
    files: list[OpenFile]
    whole: bool


_LISTS = tuple(name for name, key in Book.declared.items() if isinstance(key.kind, Many))
_TABLES = tuple(name for name in Book.declared if name not in _LISTS)
_HEADING = rf"(?m)^(?:{'|'.join(AddressBook.declared)})[ ]*:"


def read_book(name: str, data: bytes) -> tuple[AddressBook | None, tuple[Finding, ...]]:
    """An address book alone, with all findings in it; None where it is none."""
    book, file = book_and_file(name, data)
    return book, tuple(file.findings)


def book_and_file(name: str, data: bytes) -> tuple[AddressBook | None, OpenFile]:
    """An address book alone, None where it is none, and the file with its findings and the lines not to be shown."""
    file, node = read_nodes(name, data)
    if node is None:
        return None, file
    if not any(key.text in AddressBook.declared for key, _ in node.pairs):
        file.findings.append(complaints_file.not_an_address_book(file.where(NOWHERE), name))
        return None, file
    file = file._replace(provenance="book")
    book = _book(file, node)
    for table in ("people", *_TABLES):
        for key, record in (getattr(book, table) or {}).items():
            if isinstance(record, Record):
                require(record, quoted(key), file)
    return book, file


def read_books(node: MappingNode, file: OpenFile, fetch: Fetch) -> Shelf:
    """Every address book that a trip includes. One that is no address book is named and not looked into."""
    shelf = Shelf([], [], True)
    for leaf, route in _included(node):
        answer = fetch(leaf.text)
        where = file.where(leaf.span, route)
        if isinstance(answer, Fetched) and answer.name == file.path:
            answer = Refused("it is this very trip")
        if isinstance(answer, Refused):
            file.findings.append(complaints_file.include_refused(where, quoted(leaf.text), answer.reason))
            shelf = shelf._replace(whole=False)
            continue
        if any(answer.name == each.path for each in shelf.files):
            continue
        there, root = read_nodes(answer.name, answer.data)
        if not _is_book(there, root):
            file.findings.append(complaints_file.not_an_address_book(where, quoted(leaf.text)))
            shelf = shelf._replace(whole=False)
            continue
        there = there._replace(provenance="book")
        shelf.files.append(there)
        if root is None:
            shelf = shelf._replace(whole=False)
        else:
            shelf.books.append(_book(there, root))
    return shelf


def join(trip: Trip, shelf: Shelf, file: OpenFile) -> Trip:
    """The trip with the entries of its address books, each complete or complained of."""
    files = {each.path: each for each in (file, *shelf.files)}
    people = _shelved(shelf, "people", files)
    joined: dict[str, Any] = {}
    listed: set[str] = set()
    for table in ("delegation", "hosts"):
        entries: Mapping[str, Person] | None = getattr(trip, table)
        if entries is not None:
            listed.update(entries)
            joined[table] = {key: _person(entry, people, shelf, file) for key, entry in entries.items()}
    for name in _LISTS:
        gathered = tuple(each for part in (trip, *shelf.books) for each in getattr(part, name) or ())
        if gathered:
            joined[name] = gathered  # what the trip says comes first, and so holds
    for table in _TABLES:
        shelved, own = _shelved(shelf, table, files), getattr(trip, table)
        if shelved or own:
            over = {key: _over(entry, shelved[key]) if key in shelved else entry for key, entry in (own or {}).items()}
            joined[table] = {**shelved, **over}
            _complete(joined[table], files)
    unlisted = {key: person for key, person in people.items() if key not in listed}
    _complete(unlisted, files)
    if unlisted:
        joined["unlisted"] = unlisted
    return trip.replace(**joined) if joined else trip


def _included(node: MappingNode) -> list[tuple[ScalarNode, str]]:
    """The names of the files that a trip includes, and where they stand."""
    for key, value in node.pairs:
        if key.text == "include":
            items: list[tuple[Node, str]] = [(value, "include")]
            if isinstance(value, SequenceNode):
                items = [(each, f"include[{i}]") for i, each in enumerate(value.items)]
            return [
                (leaf, route) for leaf, route in items if isinstance(leaf, ScalarNode) and leaf.text not in ("", "tbc")
            ]
    return []


def _is_book(file: OpenFile, node: MappingNode | None) -> bool:
    """Whether a file is meant as an address book; only then may a report show a line of it."""
    if node is None:
        return bool(re.search(_HEADING, file.source.text))
    keys = {key.text for key, _ in node.pairs}
    return bool(keys & AddressBook.declared.keys()) and not keys & {"days", "delegation", "trip"}


def _book(file: OpenFile, node: MappingNode) -> AddressBook:
    for key, _ in node.pairs:
        if key.text == "include":
            file.findings.append(complaints_file.nested_include(file.where(key.span, "include")))
    node = with_small_letters(AddressBook, node, file)
    pairs = [pair for pair in node.pairs if pair[0].text != "include"]
    return read_record(AddressBook, MappingNode(pairs, node.span, node.flow), "", file, read_value)


def _shelved(shelf: Shelf, table: str, files: Mapping[str, OpenFile]) -> dict[str, Any]:
    """One table of all address books; where two disagree the earlier holds, and it is said at the later."""
    entries: dict[str, Any] = {}
    for book in shelf.books:
        for key, entry in (getattr(book, table) or {}).items():
            if key not in entries:
                entries[key] = entry
            elif isinstance(entry, Record):
                _compare(key, entries[key], entry, files)
                entries[key] = _over(entries[key], entry)
    return entries


def _compare(name: str, earlier: Record, later: Record, files: Mapping[str, OpenFile]) -> None:
    differing = [
        f"`{key.name}`"
        for key in type(later).declared.values()
        if earlier.wrote(key.name)
        and later.wrote(key.name)
        and getattr(earlier, key.attribute) != getattr(later, key.attribute)
    ]
    if differing:
        finding = complaints_structure.disagreeing_books(later.where(), name, " and ".join(differing), earlier.where())
        files[later.origin_.path].findings.append(finding)


def _over(entry: Any, beneath: Any) -> Any:
    """An entry on top of another of the same id: it overrules the fields that it writes."""
    if not isinstance(entry, Record):
        return entry
    own = entry.origin_.keys
    values = {key.attribute: getattr(entry, key.attribute) for key in type(entry).declared.values() if key.name in own}
    keys = {**dict.fromkeys(beneath.origin_.keys, entry.origin_.span), **own}
    tbc = entry.tbc | (beneath.tbc - own.keys())
    return beneath.replace(**values, tbc=tbc, origin_=entry.origin_._replace(keys=keys))


def _person(entry: Person, people: Mapping[str, Person], shelf: Shelf, file: OpenFile) -> Person:
    if entry.id in people:
        person: Person = _over(entry, people[entry.id])
        require(person, quoted(entry.id), file)
        return person
    if entry.origin_.keys or entry.tbc:
        require(entry, quoted(entry.id), file)
    elif shelf.whole and not file.lost:
        guessed = guess(entry.id, people, f"write `{entry_by_its_id(entry.id)}`, or include the address book it is in")
        finding = complaints_structure.unknown_name(entry.where(), entry.id, "in an address book", *guessed)
        file.findings.append(finding)
    return entry


def _complete(entries: Mapping[str, Any], files: Mapping[str, OpenFile]) -> None:
    for key, entry in entries.items():
        if isinstance(entry, Record):
            require(entry, quoted(key), files[entry.origin_.path])
