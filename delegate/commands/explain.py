"""`delegate explain`: what a finding means, with an example that gives it and one that does not."""

import click

from delegate.commands import completion, console, options
from delegate.commands.errors import misspelt


@click.command(short_help="Say what a finding means.")
@click.argument("code", metavar="CODE|NAME", required=False, shell_complete=completion.codes)
@click.option("--all", "everything", is_flag=True, help="List every code in one line.")
@options.debug
def command(code: str | None, everything: bool) -> None:
    """\b
    delegate explain DLG301
    delegate explain late-arrival
    delegate explain --all

    Say what a finding means and why it matters on a trip.
    """
    from delegate.checks import catalogue

    entries = catalogue()
    if everything:
        console.say(
            "".join(
                f"{each.code}  {each.severity.word:<7}  {each.name}{'  (off)' if each.off else ''}\n"
                for each in entries
            )
        )
        return
    if code is None:
        raise click.UsageError("name a code or a check, or say --all")
    wanted = code.strip().casefold().replace("_", "-")
    entry = next((each for each in entries if wanted in (each.code.casefold(), each.name)), None)
    if entry is None:
        names = [name for each in entries for name in (each.name, each.code)]
        raise misspelt(f"there is no `{code}`", code, names, "delegate explain --all lists them")
    parts = [f"{entry.code} {entry.name} ({entry.severity.word})", entry.doc]
    parts += [f"It is off: --select {entry.name} switches it on."] if entry.off else []
    for title, text in (("This gives it:", entry.bad), ("This does not:", entry.good)):
        if text:
            parts.append(title + "\n\n" + "".join(f"    {line}".rstrip() + "\n" for line in text.splitlines()).rstrip())
    console.say("\n\n".join(parts) + "\n")
