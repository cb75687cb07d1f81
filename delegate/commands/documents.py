"""From a sheet to the bytes of a document: which formats there are, what each needs, and what it does without."""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from delegate.commands.errors import CommandError

if TYPE_CHECKING:  # each format brings a library, and only the one that is asked for is loaded
    from delegate.render.typst.fonts import Fonts
    from delegate.sheet.model import Sheet

SUFFIXES = {
    ".html": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".md": "md",
    ".ics": "ics",
    ".json": "json",
    ".txt": "txt",
}
BINARY = ("pdf", "docx", "xlsx")  # no terminal can show them
PAPERS = ("a4", "letter")
EXTRAS = {"typst": "pdf", "docx": "docx", "lxml": "docx", "xlsxwriter": "xlsx"}


class Document(NamedTuple):
    """The bytes, and what is to be said about them: characters that had to be spelt out, a stand-in for a library."""

    data: bytes
    gaps: tuple[str, ...] = ()
    remark: str = ""


def document(sheet: "Sheet", form: str, paper: str) -> Document:
    """The sheet in a format; a library that is missing is named with the extra that brings it."""
    try:
        return _WRITERS[form](sheet, paper)
    except ModuleNotFoundError as error:
        extra = EXTRAS.get(str(error.name).split(".")[0])
        if extra is None:
            raise
        raise CommandError(f"the library for .{form} is not installed: pip install 'delegate[{extra}]'") from error


def gaps_said(gaps: tuple[str, ...]) -> str:
    """Which characters no font has, and what would mend it; the document is written, with gaps."""
    return (
        f"printed with gaps: no font here has {_listed(gaps)}, and the page spells them out; "
        "pip install 'delegate[fonts]' for Chinese, or install a font that has them"
    )


def _listed(characters: tuple[str, ...]) -> str:
    shown = ", ".join(f"{each} (U+{ord(each):04X})" for each in characters[:20])
    return shown + (f" and {len(characters) - 20} more" if len(characters) > 20 else "")


def _html(sheet: "Sheet", paper: str) -> Document:
    from delegate.render.web import html

    return Document(html.render(sheet, paper=paper).encode())


def _pdf(sheet: "Sheet", paper: str) -> Document:
    """By typst, or where it is not installed by a browser that is."""
    try:
        from delegate.render.typst import pdf
        from delegate.render.typst.fonts import NoFont
    except ModuleNotFoundError as error:
        return _by_browser(sheet, paper, error)
    try:
        printed = pdf.render(sheet, paper=paper, fonts=_fonts())
    except NoFont as error:
        raise CommandError(str(error)) from error
    return Document(printed.data, printed.gaps)


def _by_browser(sheet: "Sheet", paper: str, missing: ModuleNotFoundError) -> Document:
    from delegate.commands import browser

    if (program := browser.installed()) is None:
        raise missing
    remark = f"printed by {program.name}, for typst is not installed: pip install 'delegate[pdf]' for a tagged PDF"
    from html import unescape

    page = _html(sheet, paper).data
    if boxes := browser.without_font(program, unescape(page.decode())):
        raise CommandError(f"{program.name} would print boxes for {_listed(boxes)}: pip install 'delegate[pdf,fonts]'")
    return Document(browser.print_pdf(program, page), remark=remark)


@lru_cache(maxsize=1)
def _fonts() -> "Fonts":
    """The fonts of this machine and of the extra, read once for a whole pack."""
    from delegate.render.typst.fonts import available

    return available()


def _docx(sheet: "Sheet", paper: str) -> Document:
    from delegate.render.office import docx

    return Document(docx.render(sheet, paper=paper))


def _xlsx(sheet: "Sheet", _: str) -> Document:
    from delegate.render.office import xlsx

    return Document(xlsx.render(sheet))


def _md(sheet: "Sheet", _: str) -> Document:
    from delegate.render.schedule import md

    return Document(md.render(sheet).encode())


def _ics(sheet: "Sheet", _: str) -> Document:
    from delegate.render.office import ics

    return Document(ics.render(sheet))


_WRITERS: "dict[str, Callable[[Sheet, str], Document]]" = {
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "xlsx": _xlsx,
    "md": _md,
    "ics": _ics,
}
