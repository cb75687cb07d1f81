"""Brings the two drafts that are compared, and works their plans out."""

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import files, settings
from delegate.commands.revision_words import HERE, RevisionRange, committed_pair, is_changed, range_of
from delegate.includes import Library
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from delegate.compare.draft import Draft
    from delegate.diagnostics import Finding
    from delegate.git.committed import CommittedTrip
    from delegate.reading.trip import Fetch


class UnreadableDraftError(Exception):
    """One of the drafts cannot be read: nothing is compared, and the sentence says where."""


UNREADABLE = "DLG0"  # the family of what is wrong with a file as such
MISSHAPEN = "DLG1"  # that of what is wrong with what stands in it


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
    path: str = ""  # how findings call the file, where not by that name
    folder: Path = Path()  # whose settings hold: those of today, for both drafts


def both_texts(old: str, new: str | None, stdin_name: str | None) -> tuple[DraftText, DraftText]:
    """The two drafts that are asked for, the old one first: two files, a revision and a file, two revisions of a file.

    A word that is a file is a file. Raises what `committed_pair` raises.
    """
    if old == new == files.STDIN:
        raise click.UsageError("only one of the two drafts can come from standard input")
    if new is None:
        if not _is_file(old):
            raise click.UsageError(f"name the trip too: delegate diff {old} trip.yaml")
        return _of_revisions(RevisionRange(HERE), old)
    if _is_file(old) or old.endswith((".yaml", ".yml")):
        after = _of_file(new, stdin_name)
        return _of_file(old, stdin_name)._replace(folder=after.folder), after
    return _of_revisions(range_of(old), new)


def _is_file(word: str) -> bool:
    return word == files.STDIN or os.path.lexists(word)


def _of_revisions(asked: RevisionRange, trip: str) -> tuple[DraftText, DraftText]:
    """A trip at one revision, and at a second one or as the folder has it."""
    from delegate.reading.trip import read_trip

    source = files.the_trip(trip, None)
    if source.path is None:
        raise click.UsageError("standard input has no revisions: name a file")
    old, new = committed_pair(source.path, asked)
    before = _committed(old, old.commit.hash[:8] if asked.parted else asked.old, source.folder)
    if new is not None:
        return before, _committed(new, str(asked.new), source.folder)
    library, data = Library(source.folder), source.read()
    read_trip(source.name, data, library.fetch)  # which books it includes
    changed = is_changed(source.path, data, library.brought)
    label = "working file, changes not committed" if changed else "working file"
    return before, DraftText(source.name, data, Library(source.folder).fetch, label=label, folder=source.folder)


def draft_at(trip: Path | None, revision: str) -> "Draft":
    """A trip as a revision has it, worked out; an empty one where it was not there.

    Raises what `committed_pair` raises, and `UnreadableDraftError`.
    """
    if trip is None:
        raise click.UsageError("standard input has no revisions: name a file")
    old, _ = committed_pair(trip, RevisionRange(revision), "--since compares with a revision")
    moving = revision.startswith((HERE, "@"))  # it is another one tomorrow, and a print says which it was
    return worked_out(_committed(old, old.commit.hash[:8] if moving else revision, trip.parent))


def _committed(trip: "CommittedTrip", name: str, folder: Path) -> DraftText:
    commit = trip.commit
    return DraftText(name, trip.data, trip.library.fetch, commit.hash[:8], commit.date, path=trip.name, folder=folder)


def worked_out(text: DraftText) -> "Draft":
    """The plan and the findings of a draft; raises `UnreadableDraftError` where it cannot be read."""
    from delegate.compare.draft import Draft
    from delegate.diagnostics import Severity
    from delegate.model import Trip
    from delegate.pipeline import work_out, world
    from delegate.planning.planner import plan

    if text.data is None:
        return Draft(text.name, plan(Trip(), world(Trip())), (), text.commit, text.date, missing=True, label=text.label)
    outcome = work_out(
        text.path or text.name, text.data, text.fetch, settings.asked(click.get_current_context(), text.folder)
    )
    broken = [each for each in outcome.findings if _is_unreadable(each) and each.severity is Severity.ERROR]
    if broken or outcome.plan is None:
        raise UnreadableDraftError(_unreadable(text.path or text.name, broken or list(outcome.findings)))
    return Draft(text.name, outcome.plan, outcome.findings, text.commit, text.date, label=text.label)


def parts_not_compared(draft: "Draft") -> str:
    """Which lines of a draft were not read as written, as a sentence; nothing where all were."""
    from delegate.diagnostics import Severity

    errors = [each for each in draft.findings if each.severity is Severity.ERROR and each.code.startswith(MISSHAPEN)]
    if not errors:
        return ""
    at = list(dict.fromkeys(f"{each.where.path}:{each.where.span.start.line}" for each in errors))
    some = ", ".join(at[:3]) + (f" and {len(at) - 3} more" if len(at) > 3 else "")
    return f"{some}: what stands there was not read as written, and may have changed without a word; see delegate check"


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
    return DraftText(source.name, source.read(), Library(source.folder).fetch, folder=source.folder)
