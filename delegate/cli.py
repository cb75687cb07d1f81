"""Defines the command `delegate`, which turns every exception into a sentence and an exit code."""

import gc
import importlib
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from keyword import iskeyword

import click

from delegate import __version__
from delegate.commands import console
from delegate.commands.errors import CommandError, MisspeltError, sentence
from delegate.docstrings import doc_of

GROUPS = {  # by when one needs it; what is set up once needs no words here
    "begin": {
        "new": "a starter trip with comments",
        "import": "a first draft out of a Word table, a sheet, a calendar or a letter",
    },
    "every day": {
        "plan": "check a trip and print its schedule",
        "check": "check trips; for CI and editors",
        "fix": "mend what has only one reading",
        "serve": "a page that follows a trip as it is saved",
        "list": "the trips of this folder",
        "open": "what is still open before the day",
    },
    "changes": {
        "diff": "what changed between two versions, and who must be told",
        "shift": "the rest of a day later, or a trip on other dates",
        "pack": "every document of a trip into one folder",
    },
    "ask": {
        "legs": "how each way is made, and what was not chosen",
        "crossings": "border crossings: open when, for whom, how long",
        "places": "cities, airports, stations, ports, crossings by name",
        "explain": "what a finding means",
        "geocode": "look up the point of a venue",
    },
    "set up": {"completion": "", "lsp": "", "schema": "", "convert": "", "git-setup": "", "textconv": ""},
}
COMMANDS = tuple(name for commands in GROUPS.values() for name in commands)
_EXAMPLES = {
    "  delegate plan trip.yaml                   ": "the schedule, and what is wrong with it",
    "  delegate plan trip.yaml -o programme.pdf  ": "the same on paper (.docx .html .xlsx .ics)",
    "  delegate plan trip.yaml --for patel       ": "one person's or one host's",
}
_LEAST_ROOM = 24  # columns
SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

DONE, WRONG_REQUEST, COULD_NOT, INTERRUPTED, PIPE_CLOSED = 0, 2, 3, 130, 141


class Commands(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """The names, by when one needs them."""
        return list(COMMANDS)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """Three examples, and the commands by when one needs them."""
        does = "checks the programme of a delegation, works out its travel and prints it"
        formatter.write(_beside("delegate  ", does, formatter.width) + "\n")
        formatter.write("".join(_beside(*each, formatter.width) for each in _EXAMPLES.items()) + "\n")
        left = max(map(len, GROUPS)) + 2
        for group, commands in GROUPS.items():
            said = [(f"{name:<11}", what) for name, what in commands.items() if what]
            bare = ", ".join(name for name, what in commands.items() if not what)
            for number, (name, what) in enumerate([*said, ("", bare)] if bare else said):
                formatter.write(_beside(f"{'' if number else group:<{left}}{name}", what, formatter.width))
        formatter.write("\ndelegate COMMAND --help says more; --version\n")

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command meant; one that does not exist is answered with the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise MisspeltError(_guessed(f"no command “{args[0]}”", args[0], COMMANDS, "delegate"))
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command in the module of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = cmd_name.replace("-", "_") + ("_" if iskeyword(cmd_name) else "")
        found = importlib.import_module(f"delegate.commands.{module}").command
        if not isinstance(found, click.Command):
            raise TypeError(f"{cmd_name} is no command")
        found.name = cmd_name
        found.context_settings = SETTINGS
        found.help = found.help or doc_of(found.callback)
        return found


def _beside(head: str, said: str, columns: int) -> str:
    """Words behind their head, and below it where they have too little room."""
    from textwrap import wrap

    if columns - len(head) < _LEAST_ROOM:
        return f"{head.rstrip()}\n" + "".join(f"    {line}\n" for line in wrap(said, columns - 4))
    first, *others = wrap(said, columns - len(head), break_on_hyphens=False)
    return f"{head}{first}\n" + "".join(f"{'':<{len(head)}}{line}\n" for line in others)


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
    """Check the programme of a delegation, work out its travel, and print it."""


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; nothing but a sentence comes out where something is wrong."""
    try:
        code = _invoke(list(arguments))
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        return code
    except click.UsageError as error:
        return _refuse(error)
    except click.ClickException as error:
        return _complain(error.format_message(), COULD_NOT)
    except CommandError as error:
        if "--debug" in arguments:
            console.warn(error.detail)
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
        return _complain(sentence(error), COULD_NOT)


def main() -> None:
    """The entry point of the program."""
    gc.disable()  # a run is over before there is garbage to collect, and looking for it costs a tenth of a long one
    _end(run(sys.argv[1:]))


def _end(code: int) -> None:
    """End the process with all that it said written: clearing away four hundred modules would take Python 8 ms.

    Under a profiler or where a stream cannot be written Python ends it, as usual.
    """
    gc.freeze()  # there is no garbage worth looking for
    if sys.gettrace() is None and sys.getprofile() is None:
        with suppress(OSError, ValueError):
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    stream.flush()
            os._exit(code)
    sys.exit(code)


def _invoke(arguments: list[str]) -> int:
    if "_DELEGATE_COMPLETE" in os.environ:
        group.main(arguments, prog_name="delegate")
    if not arguments:
        with group.make_context("delegate", [], resilient_parsing=True) as bare:
            console.say(f"{group.get_help(bare)}\n")
        return DONE
    try:
        with group.make_context("delegate", arguments) as ctx:
            group.invoke(ctx)
    except click.exceptions.Exit as done:
        return done.exit_code
    return DONE


def _refuse(error: click.UsageError) -> int:
    """Say why a request is wrong: in one line where a word is misspelt, else with how it is made."""
    if isinstance(error, click.NoSuchOption):
        return _complain(_no_option(error), WRONG_REQUEST)
    return _complain(error.format_message(), WRONG_REQUEST, None if isinstance(error, MisspeltError) else error.ctx)


def _no_option(error: click.NoSuchOption) -> str:
    """An option that the command does not have, with the nearest that it has."""
    ctx = error.ctx
    known = [name for param in ctx.command.get_params(ctx) for name in param.opts] if ctx else []
    path = ctx.command_path if ctx else "delegate"
    unknown = f"{path} has no option “{error.option_name}”"
    return _guessed(unknown, error.option_name, known, path)


def _guessed(unknown: str, word: str, known: Iterable[str], path: str) -> str:
    """What is not known, and the nearest that is; else where all are listed."""
    from delegate.reading.nearest import nearest  # for the rare word that is not known

    near = nearest(word, known)
    return f"{unknown}; did you mean {near[0]}?" if near else f"{unknown}; {path} --help lists them"


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
