"""`delegate import`: the first draft of a trip out of a programme that exists already, as a table, calendar or text."""

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import console, files, options
from delegate.commands.errors import CommandError
from delegate.includes import Library, shown
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.diagnostics import Finding
    from delegate.importing.draft import ImportedDraft, ImportRequest

REMEDY = "pip install 'delegate[import]'"
_LARGEST = 32 * 1024 * 1024
_EXTRA = ("openpyxl", "defusedxml")


class _Target(NamedTuple):
    """Where the draft goes, a new file or None for standard output; and what the source is called."""

    path: Path | None
    source_name: str


def _languages(_ctx: click.Context, _param: click.Parameter, said: str | None) -> tuple[str, ...]:
    from delegate.reading.languages import is_language

    found = tuple(each.strip() for each in (said or "").split(",") if each.strip())
    wrong = next((each for each in found if not is_language(each)), None)
    if wrong is not None:
        raise click.UsageError(f"`{wrong}` is not a language: write codes such as en,zh-Hant")
    return found


@click.command(short_help="Write a first draft of a trip out of a programme that exists already.")
@click.argument("file", metavar="FILE")
@click.option("-o", "--output", metavar="TRIP", help="Where to write (default: the file's name, .trip.yaml, here).")
@click.option("--year", type=click.IntRange(1900, 2199), help="The year of dates that do not say theirs.")
@click.option(
    "--lang", "languages", metavar="CODES", callback=_languages, help="The languages to look for: en,zh-Hant."
)
@click.option("--sheet", "sheets", metavar="NAME", multiple=True, help="A sheet to read (default: every visible one).")
@click.option("--dates", type=click.Choice(["dmy", "mdy"]), help="What 03/04 means, where the file does not decide it.")
@click.option("--format", "form", type=click.Choice(["json"]), help="The report as data, on standard output.")
@options.fail_on
@options.stdin_filename
@options.debug
@click.pass_context
def command(
    ctx: click.Context,
    file: str,
    output: str | None,
    year: int | None,
    languages: tuple[str, ...],
    sheets: tuple[str, ...],
    dates: str | None,
    form: str | None,
    fail_on: str,
    stdin_filename: str | None,
) -> None:
    """\b
    delegate import programme.docx
    delegate import programme.xlsx --sheet Friday -o visit.trip.yaml
    delegate import - --stdin-filename programme.eml < letter

    Write a first draft of a trip out of a programme that exists already.

    FILE is a Word table (.docx), an Excel sheet (.xlsx), a calendar (.ics), a text or an e-mail (.txt .md .eml), a
    table as text (.csv .tsv), or - for standard input. Fixed rules read it: nothing of it is lost, what is not
    understood stands at its place as a note or a comment, what is open is tbc, and standard error says what to look
    at first. Nothing is ever written over a file. The exit code is 1 where `check` finds something at or above
    --fail-on in the draft.
    """
    from delegate.importing.draft import ImportRequest

    target = _target(file, output, stdin_filename)
    if form and target.path is None:
        raise click.UsageError("the draft and the report cannot both go to standard output: name a file with -o")
    made = _draft(file, target.source_name, ImportRequest(year, dates or "", languages, sheets))
    data = made.text.encode("utf-8")
    findings = _findings(target, data)
    if target.path is None:
        console.say_bytes(data)
    else:
        files.write_new(target.path, data)
    _report(made, target, findings, form)
    ctx.exit(options.exit_code(findings, fail_on))


def _target(file: str, output: str | None, stdin_name: str | None) -> _Target:
    """Where the draft goes, refused before anything is read where it cannot go there."""
    if file != files.STDIN and not os.path.lexists(file):
        raise click.UsageError(f"there is no file `{file}`")
    if file != files.STDIN and Path(file).is_dir():
        raise click.UsageError(f"`{file}` is a folder: name the file of the programme")
    name = Path(stdin_name or files.STDIN).name if file == files.STDIN else Path(file).name
    if output == files.STDIN or (output is None and name == files.STDIN):
        return _Target(None, name)
    path = Path(output) if output else Path(f"{Path(name).stem}.trip.yaml")
    if os.path.lexists(path):
        raise click.UsageError(f"`{path}` is there already, and nothing is written over it: say where with -o")
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise click.UsageError(f"`{path}` would be no YAML file to an editor: call it `{path.name}.trip.yaml`")
    if not path.parent.is_dir():
        raise click.UsageError(f"there is no folder `{path.parent}`")
    return _Target(path, name)


def _draft(file: str, name: str, asked: "ImportRequest") -> "ImportedDraft":
    """The draft of the file; a refusal of the request ends the command with 2, one of the file with 3."""
    from delegate.importing.draft import draft
    from delegate.importing.refusals import RequestRefused, SourceRefused

    source = _stdin() if file == files.STDIN else Path(file)
    try:
        return draft(source, name, asked)
    except RequestRefused as refused:
        raise click.UsageError(f"{name}: {refused.message}: {refused.help}") from refused
    except SourceRefused as refused:
        raise CommandError(f"{name}: {refused.message}: {refused.help}") from refused
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        raise CommandError(f"{error.name}, which reads Excel files, is not installed: {REMEDY}") from error
    except OSError as error:
        raise CommandError(f"cannot read {shown(Path(file))}: {error.strerror or error}") from error


def _stdin() -> bytes:
    data = files.Input(None, files.STDIN, Path()).read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise CommandError("standard input is larger than 32 MB: no programme is")
    return data


def _findings(target: _Target, data: bytes) -> "tuple[Finding, ...]":
    """What `check` finds in the draft."""
    from delegate.pipeline import work_out

    path = target.path or Path("draft.trip.yaml")
    return work_out(shown(path), data, Library(path.parent).fetch).findings


def _report(made: "ImportedDraft", target: _Target, findings: "tuple[Finding, ...]", form: str | None) -> None:
    from delegate.importing.report import report_json, report_lines

    counted = Counter(each.severity.name.lower() for each in findings)
    found = {name: counted[name] for name in ("error", "warning", "note")}
    written_to = shown(target.path) if target.path else ""
    if form:
        console.say_bytes(report_json(made, written_to, found).encode("utf-8"))
    else:
        console.warn("".join(f"{line}\n" for line in report_lines(made, written_to, found)))
