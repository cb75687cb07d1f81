"""Runs the checks over a plan and weighs their findings; it knows no check by name."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from delegate.diagnostics import Finding, Severity
from delegate.docstrings import doc_of
from delegate.model import Item, Person, Trip, Venue
from delegate.planning.plan import Plan
from delegate.reading.complaint import Complaint
from delegate.reading.document_numbers import reported
from delegate.source import Where
from delegate.tuples import NamedTuple
from delegate.values import Text

Findings: TypeAlias = Iterator[Finding]

CHECKS = Path(__file__).parent / "checks"

_Accepting: TypeAlias = Trip | Person | Venue | Item

_LINE = r"days\.[^.\[]+\[\d+\]"
OWN_CODE = re.compile(r"(?!DLG)[A-Z]{2,8}[0-9]{3}")  # an office's own checks have a family of their own
_RECORD = r"(venues|delegation|people|hosts)\.([^.\[]+)"


class Check(NamedTuple):
    """One thing that is looked for in a plan; `function` yields what it finds, unstamped.

    `of_silence` marks one that misses something in a line: where the reader could not take all of the line, what is
    missing may well have been written, and the reader's complaint is the one finding. A line whose complaints all say
    what to write instead was read as that, whole.
    """

    code: str
    name: str
    severity: Severity
    function: Callable[[Plan], Findings]
    of_silence: bool = False
    off: bool = False  # only for who asks for it: it says something of trips in which nothing is wrong

    @property
    def doc(self) -> str:
        """What it means and why it matters on a trip."""
        return doc_of(self.function)


class CatalogueEntry(NamedTuple):
    """What there is to say about a check or a complaint; `stem` is the path of its examples without their suffix."""

    code: str
    name: str
    severity: Severity
    doc: str
    stem: Path
    off: bool = False

    def example(self, kind: str) -> Path:
        """Its `bad` or its `good` example; the one or the other may be missing."""
        return self.stem.with_name(f"{self.stem.name}.{kind}.yaml")


def check(
    code: str, severity: Severity, *, of_silence: bool = False, off: bool = False
) -> Callable[[Callable[[Plan], Findings]], Check]:
    """Make a check of a generator from the whole plan to findings; its name is its slug, its docstring its page."""

    def made(function: Callable[[Plan], Findings]) -> Check:
        return Check(code, function.__name__.replace("_", "-"), severity, function, of_silence, off)

    return made


def examine(
    plan: Plan, checks: Iterable[Check], complaints: Iterable[Finding] = (), select: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Everything to be said about a plan, in the order of the file, each thing once.

    Findings get the code, name and severity of their check, a warning at most where they are not `firm`, and the
    reason where somebody accepted them. `complaints` are those that the reader had already, `select` the names or codes
    of checks that run although they are off. None quotes the number of a document.
    """
    checks, complaints = tuple(checks), tuple(complaints)
    half_read = {_line_of(complaint) for complaint in complaints if not complaint.edits} - {""}
    run = [each for each in checks if not each.off or {each.name, each.code} & set(select)]
    found = [
        _stamped(finding, each)
        for each in run
        for finding in each.function(plan)
        if not (each.of_silence and _line_of(finding) in half_read)
    ]
    accepted = _Acceptances(plan, checks, {each.code for each in run})
    weighed = [accepted.weigh(finding) for finding in dict.fromkeys(found)]
    told = [each for each in (*complaints, *weighed) if each.severity > Severity.NOTE and each.accepted is None]
    everything = dict.fromkeys((*complaints, *weighed, *accepted.complaints(told)))
    if plan.trip.numbered:
        everything = dict.fromkeys(map(reported, everything))
    return tuple(sorted(everything, key=lambda finding: finding.sort_key))


def _line_of(finding: Finding) -> str:
    """The route to the line of a day on which a finding stands; nothing where it stands elsewhere."""
    found = re.match(_LINE, finding.where.yaml_path)
    return found[0] if found else ""


def _day_of(where: Where) -> str:
    """The date under which something stands; nothing where it stands elsewhere."""
    return where.yaml_path.partition("[")[0] if where.yaml_path.startswith("days.") else ""


def _stamped(finding: Finding, by: Check) -> Finding:
    severity = min(by.severity, finding.severity, by.severity if finding.firm else Severity.WARNING)
    return finding._replace(code=by.code, name=by.name, severity=severity)


# --- what the team has looked at and accepts --------------------------------------------------------------------------


class _Acceptance(NamedTuple):
    """One entry of an `accept`: the check as written there, the reason, and where."""

    name: str
    reason: Text
    where: Where


class _Acceptances:
    """All that was accepted in a trip, and which of it met a finding."""

    def __init__(self, plan: Plan, checks: Sequence[Check], run: Collection[str]) -> None:
        self.trip, self.people = plan.trip, {**plan.hosts, **plan.people}
        self.lines = {item.origin_.yaml_path: item for day in plan.trip.days or () for item in day.items}
        self.checks = {name: each for each in checks for name in (each.name, each.code)}
        self.run = run
        self.met: set[Where] = set()

    def weigh(self, finding: Finding) -> Finding:
        """The finding, with the reason where it was accepted."""
        if finding.beyond:
            return finding
        line = self.lines.get(_line_of(finding))
        records: list[Sequence[_Accepting]] = []
        if line is not None:
            records.append((line,))
        elif stands_on := self._record(finding.where.yaml_path):
            records.append((stands_on,))
        if finding.severity < Severity.ERROR:
            people = [self.people[who] for who in finding.people if who in self.people]
            venue = self._venue(line)
            records += [people, (venue,) if venue else (), (self.trip,)]
        reason = next((said for those in records if (said := self._said(finding, those))), None)
        return finding._replace(accepted=reason) if reason else finding

    def complaints(self, told: Collection[Finding]) -> Findings:
        """What is wrong with the acceptances themselves; ask when every finding has been weighed.

        That nothing is found which one would accept may come of an error that is `told`, or of a warning on its day: it
        is said once that is mended. One of the whole trip or a person that misses what it names is said at once.
        """
        wrong, days = any(each.severity == Severity.ERROR for each in told), {_day_of(each.where) for each in told}
        names = {name for each in told for name in (each.name, each.code)}

        def waits(each: _Acceptance) -> bool:
            day = _day_of(each.where)
            return (wrong or day in days) if day else bool(told) and each.name not in names

        venues = (self.trip.venues or {}).values()
        records: list[_Accepting] = [self.trip, *self.people.values(), *venues, *self.lines.values()]
        for record in records:
            for each in _accepted_by(record):
                if OWN_CODE.fullmatch(each.name) and each.name not in self.checks:
                    continue  # of an office's own, which this run does not have
                if each.name not in self.checks:
                    yield from self._not_a_check(each)
                elif each.where in self.met or self.checks[each.name].code not in self.run or waits(each):
                    continue
                elif self._of_this_trip(record):
                    yield unused_accept(each.where, each.name)

    def _of_this_trip(self, record: _Accepting) -> bool:
        """Whether it accepts for this trip: what an address book accepts may be meant for another.

        A field that an entry of the trip takes from an address book has the span of the whole entry.
        """
        origin = record.origin_
        return origin.provenance == "trip" and origin.keys.get("accept") != origin.span

    def _said(self, finding: Finding, records: Sequence[_Accepting]) -> str | None:
        """The reason that all these records give for this finding; None where one of them gives none."""
        found = [
            [each for each in _accepted_by(record) if each.name in (finding.name, finding.code)] for record in records
        ]
        if not found or not all(found):
            return None
        self.met.update(each.where for those in found for each in those)
        return str(found[0][0].reason)

    def _not_a_check(self, each: _Acceptance) -> Findings:
        from delegate.reading.complaints import catalogue  # for the rare name that is no check
        from delegate.reading.nearest import did_you_mean

        if each.name in {name for known in (*catalogue(), *ABOUT_ACCEPT) for name in (known.name, known.code)}:
            yield unused_accept(each.where, each.name, of_the_file=True)
        else:
            remedy = did_you_mean(each.name, self.checks, "`delegate explain --all` lists them")
            yield unknown_check(each.where, each.name, remedy)

    def _venue(self, line: Item | None) -> Venue | None:
        reference = (line.venue or line.place) if line else None
        return (self.trip.venues or {}).get(reference.name) if reference else None

    def _record(self, yaml_path: str) -> Venue | Person | None:
        """The venue or person at whose entry a finding stands: there even an error is accepted on its own lines."""
        match = re.match(_RECORD, yaml_path)
        if not match:
            return None
        return (self.trip.venues or {}).get(match[2]) if match[1] == "venues" else self.people.get(match[2])


def _accepted_by(record: _Accepting) -> Iterator[_Acceptance]:
    accept: Mapping[str, Text] = record.accept or {}
    for name, reason in accept.items():
        key = f"accept.{name}"
        where = record.where(key if record.wrote(key) else "accept")
        yield _Acceptance(name, reason, where._replace(yaml_path=f"{record.where('accept').yaml_path}.{name}"))


def unknown_check(where: Where, name: str, remedy: str) -> Finding:
    """An `accept` names a check that does not exist.

    Whoever wrote it believes that a finding is settled, and it is not. Write the name or the code of the finding as
    it is printed.
    """
    said = Finding(where=where, message=f"“{name}” is not the name of a check", help=remedy)
    return said._replace(code="DLG190", name="unknown-check", severity=Severity.ERROR)


def unused_accept(where: Where, name: str, *, of_the_file: bool = False) -> Finding:
    """An `accept` meets no finding.

    The problem is gone, or it is an error that stands on another line: an error can be accepted only on its own line,
    and what the reader says about the file itself cannot be accepted at all. An acceptance that stays behind would
    swallow the next finding of that name, unseen.
    """
    message, remedy = f"nothing is found here that “{name}” would accept", "delete it"
    if of_the_file:
        message, remedy = f"“{name}” is about how the file is written, and cannot be accepted", "mend the file"
    said = Finding(where=where, message=message, help=remedy)
    return said._replace(code="DLG191", name="unused-accept", severity=Severity.NOTE)


ABOUT_ACCEPT = (
    Complaint("DLG190", "unknown-check", Severity.ERROR, doc_of(unknown_check)),
    Complaint("DLG191", "unused-accept", Severity.NOTE, doc_of(unused_accept)),
)


# --- the catalogue ----------------------------------------------------------------------------------------------------


def entry_of(check: Check) -> CatalogueEntry:
    """A check with its prose and its examples."""
    folder, name = check.function.__module__.rpartition(".")[0].rpartition(".")[2], check.function.__name__
    return entry_beside(check, CHECKS / folder / name)


def entry_beside(check: Check, stem: Path) -> CatalogueEntry:
    """A check with its prose, and where its examples are; `stem` is the path of its file without the suffix."""
    return CatalogueEntry(check.code, check.name, check.severity, _plain(check.doc), stem, check.off)


def entry_of_complaint(told: Complaint) -> CatalogueEntry:
    """A complaint of the reader, or of what is accepted, with its prose and its examples."""
    if told in ABOUT_ACCEPT:
        stem = CHECKS / "acceptance" / told.name.replace("-", "_")
    else:
        stem = CHECKS / ("file" if told.code.startswith("DLG0") else "structure") / told.name
    return CatalogueEntry(told.code, told.name, told.severity, _plain(told.doc), stem)


def _plain(doc: str) -> str:
    """A docstring without its indentation."""
    first, _, rest = doc.strip().partition("\n")
    return "\n".join([first.strip(), *(line.strip() for line in rest.splitlines())]).strip()
