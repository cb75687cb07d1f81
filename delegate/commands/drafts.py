"""Brings the two drafts that are compared, and works their plans out."""

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

import click

from delegate.commands import files
from delegate.commands.errors import CommandError
from delegate.includes import Library

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from delegate.compare.draft import Draft
    from delegate.diagnostics import Finding
    from delegate.reading.trip import Fetch

UNREADABLE = "DLG0"  # the family of what is wrong with a file as such


class DraftText(NamedTuple):
    """The text of one draft: the name it goes by, its bytes (None: there was no trip), and what brings its includes.

    Of a committed one `commit` and `date` say which; `label` is how a heading calls it, where not by its name.
    """

    name: str
    data: bytes | None
    fetch: "Fetch"
    commit: str | None = None
    date: dt.date | None = None
    label: str = ""


def both_texts(old: str, new: str | None, stdin_name: str | None) -> tuple[DraftText, DraftText]:
    """The two drafts that are asked for, the old one first."""
    if new is None:
        raise click.UsageError("name two files: delegate diff OLD NEW")
    if old == new == files.STDIN:
        raise click.UsageError("only one of the two drafts can come from standard input")
    return _of_file(old, stdin_name), _of_file(new, stdin_name)


def worked_out(text: DraftText) -> "Draft":
    """The plan and the findings of a draft; one that cannot be read stops the comparison."""
    from delegate.compare.draft import Draft
    from delegate.diagnostics import Severity
    from delegate.model import Trip
    from delegate.pipeline import work_out, world
    from delegate.planning.planner import plan

    if text.data is None:
        return Draft(text.name, plan(Trip(), world(Trip())), (), text.commit, text.date, missing=True, label=text.label)
    outcome = work_out(text.name, text.data, text.fetch)
    broken = [each for each in outcome.findings if _is_unreadable(each) and each.severity is Severity.ERROR]
    if broken or outcome.plan is None:
        raise CommandError(_unreadable(text.name, broken or list(outcome.findings)))
    return Draft(text.name, outcome.plan, outcome.findings, text.commit, text.date, label=text.label)


def _is_unreadable(finding: "Finding") -> bool:
    return finding.code[: len(UNREADABLE)] == UNREADABLE


def _unreadable(name: str, findings: "list[Finding]") -> str:
    """Where a draft cannot be read, and why: `v3:trip.yaml:12:5`."""
    if not findings:
        return f"{name} cannot be read: it is no trip"
    first = findings[0]
    at = first.where.span.start
    return f"{first.where.path or name}:{at.line}:{at.column}: {first.code} {first.message}"


def _of_file(path: str, stdin_name: str | None) -> DraftText:
    source = files.the_trip(path, stdin_name)
    return DraftText(source.name, source.read(), Library(source.folder).fetch)
