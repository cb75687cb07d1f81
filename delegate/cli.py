"""Defines the command `delegate`, which turns every exception into a sentence and an exit code."""

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from delegate import __version__
from delegate.commands import console
from delegate.commands.errors import CommandError

COMMANDS = (
    "plan",
    "pack",
    "check",
    "fix",
    "convert",
    "legs",
    "diff",
    "crossings",
    "places",
    "new",
    "geocode",
    "explain",
    "schema",
)
SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

DONE, WRONG_REQUEST, COULD_NOT, INTERRUPTED, PIPE_CLOSED = 0, 2, 3, 130, 141


class Commands(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """The names, the main job first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command in the module of that name."""
        if cmd_name not in COMMANDS:
            return None
        found = importlib.import_module(f"delegate.commands.{cmd_name}").command
        assert isinstance(found, click.Command)
        found.name = cmd_name
        found.context_settings = SETTINGS
        return found


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        console.say(f"delegate {__version__} (time zones: tzdata {version('tzdata')})\n")
        ctx.exit()


@click.group(cls=Commands, context_settings=SETTINGS)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Say which version."
)
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback where something goes wrong inside.")
def group() -> None:
    """\b
    delegate plan trip.yaml

    Check the programme of a delegation, work out its travel, and print it.
    """


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; nothing but a sentence comes out where something is wrong."""
    try:
        code = _invoke(list(arguments))
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        return code
    except click.UsageError as error:
        return _complain(error.format_message(), WRONG_REQUEST, error.ctx)
    except click.ClickException as error:
        return _complain(error.format_message(), COULD_NOT)
    except CommandError as error:
        return _complain(str(error), COULD_NOT)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        console.silence()
        return PIPE_CLOSED
    except Exception as error:
        if "--debug" in arguments:
            import traceback

            traceback.print_exc()
        return _complain(_sentence(error), COULD_NOT)


def main() -> None:
    """The entry point of the program."""
    gc.disable()  # a run is over before there is garbage to collect, and looking for it costs a tenth of a long one
    code = run(sys.argv[1:])
    gc.freeze()  # nor does Python look for it once more at its end
    sys.exit(code)


def _invoke(arguments: list[str]) -> int:
    if "_DELEGATE_COMPLETE" in os.environ:
        group.main(arguments, prog_name="delegate")
    try:
        with group.make_context("delegate", arguments) as ctx:
            group.invoke(ctx)
    except click.exceptions.Exit as done:
        return done.exit_code
    return DONE


def _sentence(error: Exception) -> str:
    """What went wrong inside, in one line."""
    if isinstance(error, ModuleNotFoundError) and not str(error.name).startswith("delegate"):
        return f"{error.name} is not installed"
    if isinstance(error, OSError):
        return f"{error.strerror or error}" + (f": {Path(str(error.filename)).name}" if error.filename else "")
    said = " ".join(str(error).split())[:200]
    return f"internal error, {type(error).__name__}: {said} (--debug shows where)"


def _complain(message: str, code: int, ctx: click.Context | None = None) -> int:
    """Say it on standard error, in one line; where the request was wrong, also how it is made."""
    from delegate.i18n.escape import safe

    lines = [safe(line) for line in message.split("\n")]
    usage = f"{ctx.get_usage()}\n" if ctx else ""
    hint = f"\nTry `{ctx.command_path} --help`." if ctx else ""
    try:
        console.warn(f"{usage}delegate: {chr(10).join(lines)}{hint}\n")
    except (OSError, CommandError):
        console.silence()
    if code == COULD_NOT:
        _give_up_stdout()
    return code


def _give_up_stdout() -> None:
    """A full disk would complain once more when Python flushes at its end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        console.silence()
