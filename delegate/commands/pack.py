"""`delegate pack`: every document of a trip in one folder, each for those who need it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, documents, files, options, output_folder, scripts, settings
from delegate.commands.errors import CommandError
from delegate.commands.history import printed as printed_version
from delegate.commands.history import sent_before
from delegate.commands.pack_shares import in_two
from delegate.commands.parameters import asked_languages
from delegate.commands.plan import said_after
from delegate.commands.plan_print import ReadFiles, plans_of, said_of, sheets_before
from delegate.commands.progress import progress
from delegate.includes import Library, shown
from delegate.render.formats import LAYOUTS, PAPERS, Document, PrintOptions, format_named
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from delegate.assessment.script_conversions import Conversion
    from delegate.pipeline import Outcome
    from delegate.planning.plan import Plan
    from delegate.sheet.model import Revision, Sheet


@click.command(short_help="Print every document of a trip into one folder.")
@click.argument("trip", required=False, shell_complete=completing.trips)
@click.option("-o", "--output", metavar="DIR", required=True, help="A new or empty folder, or one that was packed.")
@click.option("--lang", "tags", metavar="TAGS", help="The languages, such as en,zh-Hant (default: those of the trip).")
@click.option("--paper", type=click.Choice(PAPERS), help="The size.  [default: a4]")
@click.option("--large", is_flag=True, help="Type of 13 pt for readers who need it, one language a page (.pdf).")
@click.option("--layout", type=click.Choice(LAYOUTS), help="A list of days, or a table of five columns (.pdf).")
@options.fail_on
@options.color
@options.stdin_filename
@options.debug
@click.pass_context
def command(
    ctx: click.Context,
    trip: str | None,
    output: str,
    tags: str | None,
    paper: str | None,
    large: bool,
    layout: str | None,
    fail_on: str,
    colour: str,
    stdin_filename: str | None,
) -> None:
    """\b
    delegate pack trip.yaml -o pack
    delegate pack trip.yaml -o pack --lang en,zh-Hant --paper letter

    Print every document of a trip into one folder.

    The programme and the card, a programme and a calendar for each traveller, the movements of each vehicle, a copy
    for each host, the lists of people, vehicles and nights, and index.html with links to all of them. The folder is
    replaced whole or not at all, and never where somebody has put or changed a file in it. The run sheet is not in
    it, since it has what may not leave the office: delegate plan --copy run-sheet.
    """
    languages, folder = asked_languages(tags), Path(output)
    source = files.the_trip(trip, stdin_filename)
    setting = PrintOptions(settings.asked_paper(ctx, source.folder, paper), large=large, layout=layout)
    output_folder.may_be_replaced(folder)
    from delegate.pipeline import work_out

    library = Library(source.folder)
    data = source.read()
    outcome = work_out(source.name, data, library.fetch, settings.asked(ctx, source.folder))
    gaps: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    conversion: Conversion | None = None
    spoken: tuple[str, ...] = ()
    if outcome.plan is not None:
        from delegate.sheet import spoken_in

        spoken = languages or spoken_in(outcome.plan)
        conversion = scripts.conversion_for(outcome.plan.trip, spoken)
        read = ReadFiles(source.path, data, tuple(library.brought))
        version, before = printed_version(*read), plans_of(sent_before(*read), settings.asked(ctx, source.folder))
        press = _Press(outcome, outcome.plan, spoken, setting, version.revision, before, conversion)
        printed, gaps, remarks = _printed(press)
        output_folder.replace_whole(folder, printed)
        console.say(f"wrote {len(printed)} files into {shown(folder)}: begin with index.html\n")
        console.warn_lines(said_of(version, dated=True))
    console.warn("".join(f"{remark}\n" for remark in remarks) + said_after(outcome, colour))
    if outcome.plan is not None:
        console.warn(scripts.wordless_said(spoken) + scripts.unwritten_said(outcome.plan.trip, languages))
    console.warn(scripts.converted_said(conversion, source.name))
    _complain(gaps, conversion)
    settings.refuse_broken(source.name, outcome.broken)
    ctx.exit(options.exit_code(outcome.findings, fail_on))


def _complain(gaps: tuple[str, ...], conversion: "Conversion | None") -> None:
    """What could not be printed as it should be: characters without a font, texts left in the other script."""
    troubles = [documents.gaps_said(gaps)] if gaps else []
    if troubles := [*troubles, *filter(None, [scripts.left_said(conversion)])]:
        raise CommandError("\n".join(troubles))


class _Press(NamedTuple):
    """All that the documents of a pack have in common."""

    outcome: "Outcome"
    plan: "Plan"
    languages: tuple[str, ...]
    setting: PrintOptions
    revision: "Revision"
    before: "list[Plan]"  # of the versions that phones may have
    conversion: "Conversion | None" = None

    @property
    def converted(self) -> Mapping[tuple[str, str], str]:
        """The texts that are printed in another Chinese script than the one they are written in."""
        return self.conversion.texts if self.conversion else {}


class _Job(NamedTuple):
    """A sheet to settle, and the files that it becomes: their names without suffix, and the formats."""

    kind: str
    name: str
    file: str
    formats: tuple[str, ...]
    settle: "Callable[[tuple[str, ...], bool], Sheet]"  # in which languages, and whether each is on pages of its own
    before: "Callable[[tuple[str, ...]], tuple[Sheet, ...]]"


def _printed(press: _Press) -> tuple[dict[str, bytes], tuple[str, ...], tuple[str, ...]]:
    """Every file by its name, the index first; the characters that no font has; what else is to be said, once."""
    from delegate.render.web.html import index_page
    from delegate.sheet.cover_page import cover

    jobs = list(_jobs(press))
    with progress("printing", len(jobs)) as tell:
        made = in_two(lambda number: _documents(press, jobs[number]), len(jobs), lambda number: tell(number + 1))
    linked = {(job.kind, job.name): tuple(files) for job, files in zip(jobs, made, strict=True) if files}
    every = {name: document for files in made for name, document in files.items()}
    gaps = dict.fromkeys(gap for document in every.values() for gap in document.gaps)
    remarks = dict.fromkeys(document.remark for document in every.values() if document.remark)
    page = index_page(cover(press.plan, press.languages, linked, press.converted, press.revision))
    printed = {name: document.data for name, document in every.items()}
    return {"index.html": page.encode(), **printed}, tuple(gaps), tuple(remarks)


def _documents(press: _Press, job: _Job) -> dict[str, Document]:
    """The files of a job by name; none of a copy on which no line would stand."""
    found: dict[str, Document] = {}
    sheets: dict[tuple[tuple[str, ...], bool], Sheet] = {}
    for form in job.formats:
        languages = press.languages[:1] if format_named(form).one_language else press.languages
        wanted = languages, format_named(form).parts_languages(press.setting)
        sheet = sheets.get(wanted) or sheets.setdefault(wanted, job.settle(*wanted))
        if job.kind == "everybody" or any(day.rows for day in sheet.days):
            if format_named(form).dated:
                sheet = sheet._replace(sent_before=job.before(languages))
            found[f"{job.file}.{form}"] = documents.document(sheet, form, press.setting)
    return found


def _jobs(press: _Press) -> Iterator[_Job]:
    """The documents in the order of the index."""
    from delegate.sheet import settle
    from delegate.sheet.model import Edition
    from delegate.sheet.scope import Scope

    def job(kind: str, name: str, file: str, formats: tuple[str, ...], edition: Edition, scope: Scope) -> _Job:
        def settled(languages: tuple[str, ...], apart: bool) -> "Sheet":
            return settle(
                press.plan,
                press.outcome.findings,
                edition=edition,
                languages=languages,
                apart=apart,
                scope=scope,
                revision=press.revision,
                tables=any(each.tables for each in map(format_named, formats)),
                pictures=any(each.pictures for each in map(format_named, formats)),
                converted=press.converted,
            )

        def before(languages: tuple[str, ...]) -> "tuple[Sheet, ...]":
            return sheets_before(press.before, edition, languages, scope)

        return _Job(kind, name, file, formats, settled, before)

    plan, whole = press.plan, Scope()
    yield job("everybody", "programme", "programme", ("pdf", "html", "ics"), Edition.PROGRAMME, whole)
    yield job("everybody", "card", "card", ("pdf",), Edition.CARD, whole)
    yield job("everybody", "manifest", "manifest", ("xlsx",), Edition.PROGRAMME, whole)
    for id_, file in _file_names("people", plan.people):
        scope = Scope(id_, frozenset((id_,)))
        yield job("people", id_, file, ("pdf", "ics"), Edition.PROGRAMME, scope)
    for id_, file in _file_names("vehicles", plan.trip.vehicles or {}):
        yield job("vehicles", id_, file, ("pdf",), Edition.MOVEMENTS, Scope(id_, vehicle=id_))
    for id_, file in _file_names("hosts", plan.hosts):
        scope = Scope(id_, frozenset(), frozenset((id_,)))
        yield job("hosts", id_, file, ("pdf",), Edition.PROGRAMME, scope)


def _file_names(kind: str, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """A file name for each id that every disk can hold, no two alike where capitals do not count."""
    taken: set[str] = set()
    for id_ in ids:
        plain = re.sub(r"[^\w-]+", "-", id_).strip("-")[:60] or "unnamed"
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(name.casefold())
        yield id_, f"{kind}/{name}"
