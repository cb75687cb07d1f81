"""Finds the formats in which findings are printed, and counts findings; each file of this folder is a format.

The name of a file is the name of its format. Its `FORMAT` says the rest and is opened when it prints: to know which
formats there are must cost nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from delegate.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from delegate.source import Source


class Report(NamedTuple):
    """Findings in their order, the number of files looked at, and what frames are cut from.

    `hidden` are the numbers of the lines, by file, that no frame may ever show.
    """

    findings: tuple[Finding, ...]
    files: int
    sources: Mapping[str, "Source"] = MappingProxyType({})
    hidden: Mapping[str, frozenset[int]] = MappingProxyType({})


class FindingsFormat(NamedTuple):
    """A way to print findings.

    `coloured` formats take `colour`. A `document` is for programs: UTF-8 everywhere, and written also where no file
    could be looked at. Where a format does not say how many findings there are (`sums_up`), that is said on standard
    error.
    """

    render: Callable[..., str | bytes]
    coloured: bool = False
    document: bool = False
    sums_up: bool = True


def names() -> tuple[str, ...]:
    """The names of all formats in the order of the alphabet, read off their files."""
    return tuple(sorted(file.stem for folder in __path__ for file in Path(folder).glob("[a-z]*.py")))


@cache
def format_named(name: str) -> FindingsFormat:
    """The format in the file of that name."""
    found = import_module(f"{__name__}.{name}").FORMAT
    assert isinstance(found, FindingsFormat)
    return found


class Tally(NamedTuple):
    """How many findings there are of each kind; those accepted are counted apart."""

    errors: int
    warnings: int
    notes: int
    accepted: int


def tally(findings: Iterable[Finding]) -> Tally:
    """Count findings."""
    counts = dict.fromkeys(Severity, 0)
    accepted = 0
    for finding in findings:
        if finding.accepted is None:
            counts[finding.severity] += 1
        else:
            accepted += 1
    return Tally(counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.NOTE], accepted)


def summary(report: Report) -> str:
    """`2 errors, 1 warning, no notes, 1 accepted in 3 files`."""
    from delegate.i18n.phrases import count  # heavy, and --help counts nothing

    errors, warnings, notes, accepted = tally(report.findings)
    said = [count(errors, "error"), count(warnings, "warning"), count(notes, "note")]
    if accepted:
        said.append(f"{accepted} accepted")
    return f"{', '.join(said)} in {count(report.files, 'file')}"


def worst(findings: Iterable[Finding]) -> Severity | None:
    """How bad the worst finding is that nobody has accepted."""
    return max((finding.severity for finding in findings if finding.accepted is None), default=None)
