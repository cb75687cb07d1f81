"""`delegate explain`: what a finding means, with an example that gives it and one that does not."""

from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, options, settings
from delegate.commands.errors import misspelt

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.checking import CatalogueEntry
    from delegate.settings.own_checks import OwnChecks


@click.command(short_help="Say what a finding means.")
@click.argument("code", metavar="CODE|NAME", required=False, shell_complete=completing.codes)
@click.option("--all", "everything", is_flag=True, help="List every code in one line.")
@options.checks
@click.option("--test", "tested", is_flag=True, help="Run the examples of your office's own checks.")
@options.debug
@click.pass_context
def command(ctx: click.Context, code: str | None, everything: bool, tested: bool) -> None:
    """\b
    delegate explain DLG301
    delegate explain late-arrival
    delegate explain --all
    delegate explain --test --checks our-checks

    Say what a finding means and why it matters on a trip.

    With --test the examples of your office's own checks are run: the bad one must give the findings that its comments
    name, each on its line, and the good one none. The exit code is 1 where they do not.
    """
    from delegate.checks import catalogue

    own = settings.own_checks(ctx)
    if tested:
        ctx.exit(_test(own))
    entries = sorted((*catalogue(), *(each.entry() for each in own.checks)), key=lambda entry: entry.code)
    if everything:
        console.say("".join(f"{_listed(each)}\n" for each in entries))
    elif code is None:
        raise click.UsageError("name a code or a check, or say --all")
    else:
        from delegate.explaining import text

        entry = _named(code, entries)
        console.say(text(entry, tuple(each.check for each in own.checks if each.check.code == entry.code)))
    settings.refuse_broken("--checks", ())


def _listed(entry: "CatalogueEntry") -> str:
    return f"{entry.code}  {entry.severity.word:<7}  {entry.name}{'  (off)' if entry.off else ''}"


def _named(code: str, entries: "list[CatalogueEntry]") -> "CatalogueEntry":
    wanted = code.strip().casefold().replace("_", "-")
    entry = next((each for each in entries if wanted in (each.code.casefold(), each.name)), None)
    if entry is None:
        names = [name for each in entries for name in (each.name, each.code)]
        raise misspelt(f"there is no `{code}`", code, names, "delegate explain --all lists them")
    return entry


def _test(own: "OwnChecks") -> int:
    """Say of each own check whether its examples do what they promise; 1 where one does not."""
    from delegate.i18n.escape import safe_line
    from delegate.settings.examples import faults_of

    if not own.checks and not own.broken:
        raise click.UsageError("there are no checks of your own to test: say --checks DIR")
    worst = 0
    for each in own.checks:
        faults = faults_of(each)
        worst = max(worst, int(bool(faults)))
        console.say(f"{each.check.code} {each.check.name}: {'wrong' if faults else 'right'}\n")
        console.say("".join(f"  {safe_line(fault)}\n" for fault in faults))
    settings.refuse_broken("--checks", ())
    return worst
