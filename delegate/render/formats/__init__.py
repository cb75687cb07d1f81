"""Finds the formats in which a schedule is printed; each is a file of this folder, and nothing lists them.

The name of a file is the name of its format. Its `FORMAT` says the rest, and imports what it needs when it prints: to
know which formats there are must cost nothing.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # a sheet is heavy, and --help names the formats without any
    from delegate.sheet.model import Sheet

PAPERS = ("a4", "letter")
LAYOUTS = ("list", "table")


class PrintOptions(NamedTuple):
    """How a sheet is wanted; each format takes what means something to it.

    `paper` is one of `PAPERS`. `columns` is how wide text is laid out, where that is known. `colour` is for a terminal
    that shows it. `problems` stand above the days where a person looks, and `lists` below them where they are asked
    for. `large` is type for readers who need it, one language a page. `layout` is one of `LAYOUTS`, and None where each
    format keeps its own.
    """

    paper: str = "a4"
    columns: int | None = None
    colour: bool = False
    problems: bool = False
    lists: bool = False
    large: bool = False
    layout: str | None = None


class Document(NamedTuple):
    """The bytes, and what is to be said about them: characters that had to be spelt out, a stand-in for a library.

    `holds` says what they are: `programme in English, 9 pages`.
    """

    data: bytes
    gaps: tuple[str, ...] = ()
    remark: str = ""
    holds: str = ""


class CannotPrint(Exception):  # noqa: N818 - no mistake in the program: its message is what the user reads
    """A sheet that a format cannot print as it should be; the message says why, and what helps."""


class Format(NamedTuple):
    """A way to print a sheet.

    `suffix` is that of its files, empty where it has none. A `binary` format never goes to a terminal. `extra` is what
    `pip install 'delegate[...]'` calls the library that it needs. `kind` says what it prints: a `page` is a copy for
    people outside, in the languages of the trip; `columns` are the schedule for whoever typed the command; `data` is
    the plan for programs. `dated` formats print the revision of the trip, which only git knows. Those in `one_language`
    print the first that is asked for; with `languages_apart` each has pages of its own where the type is large or the
    days are a table. `tables` and `pictures` say whether it prints those of a sheet.
    """

    name: str
    render: "Callable[[Sheet, PrintOptions], str | bytes | Document]"
    suffix: str = ""
    binary: bool = False
    extra: str = ""
    kind: Literal["page", "columns", "data"] = "page"
    dated: bool = False
    one_language: bool = False
    languages_apart: bool = False
    tables: bool = False
    pictures: bool = False

    def parts_languages(self, options: PrintOptions) -> bool:
        """Whether each language has pages of its own."""
        return self.languages_apart and (options.large or options.layout == "table")


def names() -> tuple[str, ...]:
    """The names of all formats in the order of the alphabet, read off their files."""
    return tuple(sorted(file.stem for folder in __path__ for file in Path(folder).glob("[a-z]*.py")))


@cache
def format_named(name: str) -> Format:
    """The format in the file of that name."""
    found = import_module(f"{__name__}.{name}").FORMAT
    assert isinstance(found, Format)
    return found


def every_format() -> tuple[Format, ...]:
    """All formats."""
    return tuple(map(format_named, names()))


def suffixes() -> dict[str, str]:
    """The suffixes of files, each with the name of its format."""
    return {each.suffix: each.name for each in every_format() if each.suffix}


def printed(sheet: "Sheet", name: str, options: PrintOptions) -> Document:
    """The sheet in a format.

    Raises `CannotPrint`, and `ModuleNotFoundError` where the library of the format is not installed.
    """
    made = format_named(name).render(sheet, options)
    if isinstance(made, Document):
        return made
    return Document(made.encode() if isinstance(made, str) else made)
