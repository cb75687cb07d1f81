"""Makes the edits that findings carry: text splices that leave every other byte of a file as it was.

What comes out is read again. Only where it says what the reader took the file to mean, and every finding that was
mended is gone and no other has come, do the new bytes leave this module.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from delegate.diagnostics import Edit, Finding
from delegate.model import AddressBook
from delegate.reading.books import Fetch, book_and_file
from delegate.reading.document_numbers import lines_with_numbers, without_numbers
from delegate.reading.parsing import read_nodes
from delegate.reading.small_letters import is_of_letters_alone
from delegate.reading.trip import read_trip
from delegate.tuples import NamedTuple

_BOM = b"\xef\xbb\xbf"


class Read(NamedTuple):
    """What a file says, as a record to compare, what is to be said about how it is written, and what not to show."""

    meaning: object
    findings: tuple[Finding, ...]
    lines: list[str]
    hidden: frozenset[int]


class Fixed(NamedTuple):
    """The bytes of a file with what could be mended, the findings that this mends, and those left to its author.

    `lines` are those of the file as it was, `hidden` the numbers of those that no report may show.
    """

    data: bytes
    made: tuple[Finding, ...]
    left: tuple[Finding, ...]
    lines: list[str]
    hidden: frozenset[int]


MOST_PASSES = 10
MOST_TRIES = 12  # readings in a pass of what its edits make of the file: a large file with broken lines is slow to read


def passes(name: str, data: bytes, fetch: Fetch) -> list[Fixed]:
    """One pass after another until nothing is left to edit; edits that meet in one pass are made in two."""

    @lru_cache(maxsize=2)  # what a pass makes was read when it was tried, and is what the next one begins with
    def read(changed: bytes) -> Read:
        return read_whole(name, changed, fetch)

    done = [_fixed(name, data, read)]
    while done[-1].made and len(done) < MOST_PASSES:
        done.append(_fixed(name, done[-1].data, read))
    return done


def _fixed(name: str, data: bytes, read: Callable[[bytes], Read]) -> Fixed:
    """The file of that name with every edit that has one reading."""
    before = read(data)
    own = [each for each in before.findings if each.where.path == name]
    wanted = _without_overlap(each for each in own if each.edits)
    if named := [each for each in wanted if _names_alone(each, data)]:
        wanted = named  # what a line says is edited once the names of its fields are right
    made = sound(wanted, lambda some: _holds(data, before, some, read)) if wanted else []
    left = tuple(each for each in own if each not in made)
    return Fixed(applied(data, made), tuple(made), left, before.lines, before.hidden)


def applied(data: bytes, findings: Iterable[Finding]) -> bytes:
    """The bytes with the edits of these findings, none of which meet, and all others as they were."""
    bom = _BOM if data.startswith(_BOM) else b""
    edits = sorted(edit for finding in findings for edit in finding.edits)
    if not edits:
        return data
    text = _text(data)
    parts, done = [], 0
    for edit in edits:
        parts += [text[done : edit.span.start.offset], edit.text]
        done = edit.span.end.offset
    return bom + ("".join(parts) + text[done:]).encode("utf-8")


def read_whole(name: str, data: bytes, fetch: Fetch) -> Read:
    """What a trip or an address book says, and all there is to say about how it is written."""
    _, root = read_nodes(name, data)
    keys = {key.text for key, _ in root.pairs} if root else set[str]()
    if keys and keys <= AddressBook.declared.keys():
        book, file = book_and_file(name, data)
        hidden = lines_with_numbers(file.source) | file.hidden
        return Read(book, tuple(map(without_numbers, file.findings)), file.source.lines, hidden)
    reading = read_trip(name, data, fetch)
    return Read(reading.trip, reading.findings, reading.sources[name].lines, reading.hidden[name])


def _without_overlap(findings: Iterable[Finding]) -> list[Finding]:
    """The findings whose edits do not meet those of an earlier one; what is left over is mended the next time."""
    kept: list[Finding] = []
    taken: list[Edit] = []
    for each in findings:
        if not any(_meet(one, other) for one in each.edits for other in taken):
            kept.append(each)
            taken += each.edits
    return kept


def _names_alone(finding: Finding, data: bytes) -> bool:
    return finding.name == "unknown-key" and is_of_letters_alone(_text(data), finding.edits)


def _text(data: bytes) -> str:
    return data.removeprefix(_BOM).decode("utf-8")


def _meet(one: Edit, other: Edit) -> bool:
    first, second = sorted((one.span, other.span))
    return first == second or second.start.offset < first.end.offset


def sound(wanted: Sequence[Finding], holds: Callable[[Sequence[Finding]], bool]) -> list[Finding]:
    """The most of these findings whose edits, made together, leave the meaning of the file and mend what they say.

    Those that do not hold together are tried by their codes, then by halves; after `MOST_TRIES` the rest is left.
    """
    kept: list[Finding] = []
    groups = [list(wanted)]
    for _ in range(MOST_TRIES):
        if not groups:
            break
        group = groups.pop(0)
        if holds([*kept, *group]):
            kept += group
        elif len(group) > 1:
            groups = [*_parts(group), *groups]
    return kept


def _parts(group: list[Finding]) -> list[list[Finding]]:
    by_code: dict[str, list[Finding]] = {}
    for each in group:
        by_code.setdefault(each.code, []).append(each)
    half = len(group) // 2
    return list(by_code.values()) if len(by_code) > 1 else [group[:half], group[half:]]


def _holds(data: bytes, before: Read, made: Sequence[Finding], read: Callable[[bytes], Read]) -> bool:
    after = read(applied(data, made))
    return after.meaning == before.meaning and said(after.findings) == said(
        each for each in before.findings if each not in made
    )


def said(findings: Iterable[Finding]) -> Counter[tuple[str, str, str]]:
    """Findings as they are compared, wherever in their file they stand."""
    return Counter((each.where.path, each.code, each.message) for each in findings)
