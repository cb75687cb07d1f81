"""A file while it is being read: its text, what was found in it so far, and the lines that no report may show."""

from typing import NamedTuple

from delegate.diagnostics import Finding
from delegate.model import Item
from delegate.source import Source, Span, Where


class OpenFile(NamedTuple):
    """`findings` and `hidden` fill up while the file is read.

    `mended` are lines that were no YAML and were read as the text they are, `lost` those that could not be read at
    all: what follows from either is not complained of again. `undated` are the lines of days whose date is none.
    """

    source: Source
    findings: list[Finding]
    hidden: set[int]
    mended: set[int]
    lost: set[int]
    undated: list[Item]

    @property
    def path(self) -> str:
        return self.source.name

    def where(self, span: Span, route: str = "") -> Where:
        return Where(self.path, span, route)

    def hide(self, span: Span) -> None:
        """Keep the lines of a span out of every report."""
        self.hidden.update(range(span.start.line, span.end.line + 1))


def new_page(name: str, text: str) -> OpenFile:
    return OpenFile(Source(name, text), [], set(), set(), set(), [])
