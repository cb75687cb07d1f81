"""Writes to standard output and error: bytes to a program, text to a person, colour only where it is wanted."""

import codecs
import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TextIO

from delegate.commands.errors import CommandError

if TYPE_CHECKING:
    from delegate.render.schedule.blocks import Line

NARROWEST, WITHOUT_TERMINAL = 20, 100
_HANG = 2  # how much further in the later lines of what is said stand


def say(text: str) -> None:
    """Text for people on standard output; what its encoding lacks becomes a question mark."""
    _write(sys.stdout, text.encode(encoding_of(sys.stdout), "replace"), "standard output")


def say_lines(lines: "Iterable[Line]", colour: str) -> None:
    """Lines laid out for people on standard output, in colour where `--color` or the terminal wants it."""
    from delegate.render.schedule.text import painted, plain

    say((painted if coloured(colour, sys.stdout, os.environ) else plain)(lines))


def say_bytes(data: bytes) -> None:
    """A document for programs on standard output, byte for byte."""
    _write(sys.stdout, data, "standard output")


def warn(text: str) -> None:
    """Text for people on standard error; on a terminal a line that is too long for it is broken between two words."""
    if is_terminal(sys.stderr):
        text = "\n".join(map(_within_a_terminal, text.split("\n")))
    _write(sys.stderr, text.encode(encoding_of(sys.stderr), "replace"), "standard error")


def _within_a_terminal(line: str) -> str:
    """The line in lines of a terminal; what is painted, or drawn over, was measured before. No path is broken."""
    wide = columns(None)
    if "\x1b" in line or "\r" in line or (line.isascii() and len(line) <= wide):
        return line
    from delegate.i18n.text_width import parts, width

    inner = " " * (len(line) - len(line.lstrip(" ")) + _HANG)
    lines, used = [""], 0
    for part in parts(line, wide):
        if used and used + width(part.rstrip(" ")) > wide:
            lines[-1] = lines[-1].rstrip(" ")
            lines.append(inner)
            used = len(inner)
        lines[-1] += part
        used += width(part)
    return "\n".join(lines)


def warn_lines(lines: Iterable[str]) -> None:
    """Lines that quote what others wrote, on standard error."""
    from delegate.i18n.escape import safe_line

    warn("".join(f"{safe_line(line)}\n" for line in lines))


def encoding_of(stream: TextIO | None) -> str:
    """The encoding of a stream as Python calls it; UTF-8 where it does not say."""
    try:
        return codecs.lookup(getattr(stream, "encoding", None) or "utf-8").name
    except LookupError:
        return "utf-8"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person is looking."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def coloured(choice: str, stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Whether to colour: `--color`, then NO_COLOR, FORCE_COLOR (where 0 is off), TERM=dumb, then what the stream is."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if force := environ.get("FORCE_COLOR"):
        return force.lower() not in ("0", "false", "no", "off")
    return environ.get("TERM") != "dumb" and is_terminal(stream)


def columns(wanted: int | None) -> int:
    """How wide to print: as asked, else as the terminal is, else 100."""
    if wanted is not None:
        return wanted
    said = os.environ.get("COLUMNS", "")
    if said.isascii() and said.isdigit() and len(said) < 6 and int(said):
        return max(int(said), NARROWEST)
    for stream in (sys.stdout, sys.stderr):  # a pipe is as wide as the terminal behind standard error
        try:
            terminal = os.get_terminal_size(stream.fileno())
        except (AttributeError, ValueError, OSError):  # no terminal, or no stream that knows
            continue
        return max(terminal.columns or WITHOUT_TERMINAL, NARROWEST)
    return WITHOUT_TERMINAL


def silence() -> None:
    """Give up the streams, so that nothing is flushed into a closed pipe or a full disk when Python exits."""
    for stream in (sys.stdout, sys.stderr):
        try:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
        except (AttributeError, OSError, ValueError):
            continue


def _write(stream: TextIO | None, data: bytes, name: str) -> None:
    if stream is None:
        raise CommandError(f"{name} is closed")
    try:
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CommandError(f"cannot write to {name}: {error.strerror or error}") from error
