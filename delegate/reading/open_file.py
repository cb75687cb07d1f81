"""Keeps a file while it is being read: its text, the findings so far, and the lines that no report may show."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from delegate.diagnostics import Finding
from delegate.keys import Origin, Provenance
from delegate.model import Item
from delegate.source import Source, Span, Where
from delegate.tuples import NamedTuple

# Compiled where it is used: few files need it, and all patterns of the reader would cost 4 ms at every start.
NOT_SHOWN = ("private", "phone", "rooms")  # fields of which no report may show a line
_BY_SIGHT = (
    r"""(?i)^([ ]*)(?:.*[\s{,\["'])?(?:private|phone|rooms|tel(?:ephone)?|mobile|電話|电话|手機|手机)["']?\s*[:：]"""
)
_WORDS_BY_SIGHT = (*NOT_SHOWN, "tel", "mobile", "電話", "电话", "手機", "手机")


class OpenFile(NamedTuple):
    """`findings` and `hidden` fill up while the file is read.

    `mended` are lines that were no YAML and were read as the text they are, `lost` those that could not be read at
    all: what follows from either is not complained of again. `undated` are the lines of days whose date is none.
    `provenance` is stamped on every record of the file.
    """

    source: Source
    findings: list[Finding]
    hidden: set[int]
    mended: set[int]
    lost: set[int]
    undated: list[Item]
    provenance: Provenance = "trip"

    @property
    def path(self) -> str:
        return self.source.name

    @property
    def newline(self) -> str:
        """How the file ends its lines, by its first."""
        match = re.search(r"\r\n|\n|\r", self.source.text)
        return match[0] if match else "\n"

    def where(self, span: Span, route: str = "") -> Where:
        return Where(self.path, span, route)

    def origin(self, route: str, span: Span, keys: Mapping[str, Span] = MappingProxyType({})) -> Origin:
        """Where a record of the file stands, and whose word it is."""
        return Origin(self.path, route, span, keys, self.provenance)

    def afresh(self) -> "OpenFile":
        """The same, to which more can be added without adding it to this one."""
        hidden, mended, lost = map(set, (self.hidden, self.mended, self.lost))
        return OpenFile(self.source, [*self.findings], hidden, mended, lost, [*self.undated], self.provenance)

    def hide(self, span: Span) -> None:
        """Keep the lines of a span out of every report."""
        self.hidden.update(range(span.start.line, span.end.line + 1))


def new_file(name: str, text: str) -> OpenFile:
    """A file that nothing has been read of yet."""
    return OpenFile(Source(name, text), [], set(), set(), set(), [])


def hide_by_sight(file: OpenFile) -> None:
    """Hide what looks like a private field in a file whose fields are not all known."""
    deeper: int | None = None
    for number, line in enumerate(file.source.lines, 1):
        indent = len(line) - len(line.lstrip())
        if deeper is not None and (indent > deeper or not line.strip()):
            file.hidden.add(number)
            continue
        deeper = None
        lower = line.lower()  # the pattern is slow on long indents
        worth_a_look = any(word in lower for word in _WORDS_BY_SIGHT)
        if worth_a_look and re.match(_BY_SIGHT, line):
            file.hidden.add(number)
            deeper = indent
