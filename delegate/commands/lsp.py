"""`delegate lsp`: answers an editor over standard input and output while a trip is written."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import options, settings
from delegate.commands.errors import CommandError

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.pipeline import Asked


@click.command(short_help="Answer an editor while a trip is written.")
@click.option("--stdio", is_flag=True, help="Use standard input and output, which is all there is.")
@options.judging
@options.debug
@click.pass_context
def command(ctx: click.Context, stdio: bool) -> None:  # noqa: ARG001 - editors pass it by habit
    """\b
    delegate lsp

    Answer an editor while a trip is written.

    An editor starts it and speaks the language server protocol with it: findings at their lines, what a leg is made
    of, completion, renaming, fixes, minutes to spare. docs/editors.md has the settings of each editor. It needs the
    extra lsp, and opens no connection.
    """
    try:
        from delegate.lsp.server import serve
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] not in ("pygls", "lsprotocol", "cattrs", "attrs"):
            raise
        raise CommandError("`delegate lsp` needs pygls: pip install 'delegate[lsp]'") from error

    def asked_for(folder: Path) -> "Asked | str":
        for known in ("settings", "user_settings"):
            ctx.meta.pop(known, None)  # their files may have changed
        try:
            return settings.asked(ctx, folder)
        except (click.UsageError, CommandError) as wrong:
            return str(wrong)

    settings.own_checks(ctx)
    gc.enable()  # unlike other commands it runs for days
    gc.freeze()
    ctx.exit(serve(asked_for))
