"""Finds the formats in which findings are printed, and counts findings; each file of this folder is a format.

The name of a file is the name of its format. Its `FORMAT` says the rest and is opened when it prints: to know which
formats there are must cost nothing.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from delegate.diagnostics import Finding, Severity
from delegate.tuples import NamedTuple

if TYPE_CHECKING:
    from delegate.assessment.not_judged import NotJudged
    from delegate.levels import WeakenedCheck
    from delegate.source import Source

NOT_JUDGED = {  # what a reason is about, over many files
    "night": "nights",
    "place": "places",
    "papers": "papers",
    "port": "ports, border controls, roads and hours of services",
    "seats": "seats and rooms",
    "leaving": "ways of who leaves early",
}


_NAMED = 5  # checks that a closing line names


class Report(NamedTuple):
    """Findings in their order, the number of files looked at, and what frames are cut from.

    `hidden` are the numbers of the lines, by file, that no frame may ever show. `not_judged` is what nobody could
    judge, file by file, and `weakened` the checks of errors to which settings did not hold them. None of the `names` is
    broken at the end of a line. `unread` files were asked about too, and could not be looked at.
    """

    findings: tuple[Finding, ...]
    files: int
    sources: Mapping[str, "Source"] = MappingProxyType({})
    hidden: Mapping[str, frozenset[int]] = MappingProxyType({})
    not_judged: tuple["NotJudged", ...] = ()
    weakened: tuple["WeakenedCheck", ...] = ()
    names: frozenset[str] = frozenset()
    hides_accepted: bool = False  # in text for people, where they are counted all the same
    unread: int = 0

    @property
    def listed(self) -> tuple[Finding, ...]:
        """The findings that a text lists."""
        return tuple(each for each in self.findings if each.accepted is None or not self.hides_accepted)


class FindingsFormat(NamedTuple):
    """A way to print findings.

    `coloured` formats take `colour` and `columns`. A `document` is for programs: UTF-8 everywhere, and written also
    where no file could be looked at. Where a format does not say how many findings there are (`sums_up`), that is said
    on standard error. One that prints no `help` spares the work of finding it.
    """

    render: Callable[..., str | bytes]
    coloured: bool = False
    document: bool = False
    sums_up: bool = True
    helps: bool = True


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
    """`2 errors, 1 warning, 1 accepted in 3 files`; notes and accepted findings only where there are any.

    Of a file that could not be looked at it says so: no errors in no file would read as if it were in order.
    """
    from delegate.i18n.phrases import count  # heavy, and --help counts nothing

    if not report.files:
        return "no file was judged"
    errors, warnings, notes, accepted = tally(report.findings)
    said = [count(errors, "error"), count(warnings, "warning")]
    if notes:
        said.append(count(notes, "note"))
    if accepted:
        said.append(f"{accepted} accepted")
    unread = f"; {count(report.unread, 'file')} not judged" if report.unread else ""
    return f"{', '.join(said)} in {count(report.files, 'file')}{unread}"


def unjudged(report: Report) -> str:
    """`not judged: papers of Li Min (not written); nights without a hotel (1 December)`; nothing where all was judged.

    Over many files it is a line of counts: `not judged: papers in 2 files, nights in 1`.
    """
    if not report.not_judged:
        return ""
    from delegate.i18n.escape import safe_line
    from delegate.i18n.phrases import count  # heavy, and --help counts nothing

    if report.files == 1:
        return safe_line(f"not judged: {'; '.join(each.message for each in report.not_judged)}")
    files = Counter(each.reason for each in report.not_judged)
    counted = [(NOT_JUDGED[reason], number) for reason, number in files.items()]
    said = [f"{what} in {number}" for what, number in counted]
    said[0] = f"{counted[0][0]} in {count(counted[0][1], 'file')}"
    return f"not judged: {', '.join(said)}"


def fingerprints(report: Report) -> list[str]:
    """What tells each finding from the others and stays the same where lines are added or moved above it.

    It is made of the code, the file, the route without its numbers, and the text of the line, unless that is private;
    of findings that are alike in all of it the first stays the first.
    """
    import hashlib  # only two formats ask for it

    seen: Counter[str] = Counter()
    found = []
    for finding in report.findings:
        path, (start, _), route = finding.where
        same = "\0".join((path, finding.code, re.sub(r"\[\d+\]", "", route), _line_of_text(report, path, start.line)))
        seen[same] += 1
        found.append(hashlib.sha256(f"{same}\0{seen[same]}".encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return found


def _line_of_text(report: Report, path: str, number: int) -> str:
    """A line without its indentation; nothing of one that no frame may show."""
    source = report.sources.get(path)
    if source is None or number in report.hidden.get(path, ()) or number > len(source.lines):
        return ""
    return source.lines[number - 1].strip()


def weakened_said(weakened: Iterable["WeakenedCheck"]) -> str:
    """`1 check of errors is off by settings (late-arrival); 1 is lowered (closed-crossing)`, or nothing."""
    weakened = tuple(weakened)
    off = {each.name: None for each in weakened if each.level is None}
    low = {each.name: None for each in weakened if each.level is not None}
    said: list[str] = []
    for names, what in ((off, "off by settings"), (low, "lowered" if off else "lowered by settings")):
        if names:
            noun = "" if said else " check of errors" if len(names) == 1 else " checks of errors"
            verb = "is" if len(names) == 1 else "are"
            listed = ", ".join([*names][:_NAMED]) + (" and others" if len(names) > _NAMED else "")
            said.append(f"{len(names)}{noun} {verb} {what} ({listed})")
    return "; ".join(said)


def worst(findings: Iterable[Finding]) -> Severity | None:
    """How bad the worst finding is that nobody has accepted."""
    return max((finding.severity for finding in findings if finding.accepted is None), default=None)
