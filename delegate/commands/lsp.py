"""`delegate lsp`: answers an editor over standard input and output while a trip is written."""

import gc

import click

from delegate.commands import options
from delegate.commands.errors import CommandError


@click.command(short_help="Answer an editor while a trip is written.")
@click.option("--stdio", is_flag=True, help="Use standard input and output, which is all there is.")
@options.debug
def command(stdio: bool) -> None:  # noqa: ARG001 - editors pass it by habit
    """\b
    delegate lsp

    Answer an editor while a trip is written.

    An editor starts it and speaks the language server protocol with it: findings at their lines, what a leg is made
    of, completion, renaming, fixes, minutes to spare. docs/editors.md has the settings of each editor. It needs the
    extra `lsp`, and opens no connection.
    """
    try:
        from delegate.lsp.server import serve
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] not in ("pygls", "lsprotocol", "cattrs", "attrs"):
            raise
        raise CommandError("`delegate lsp` needs pygls: pip install 'delegate[lsp]'") from error
    gc.enable()  # unlike other commands it runs for days
    gc.freeze()
    serve()
