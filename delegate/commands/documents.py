"""Turns a sheet into the bytes of a document, and says what helps where a library or a font is missing."""

from typing import TYPE_CHECKING

from delegate.commands.errors import CommandError
from delegate.render import formats
from delegate.render.formats import CannotPrint, Document, PrintOptions

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.sheet.model import Sheet


def document(sheet: "Sheet", name: str, options: PrintOptions) -> Document:
    """The sheet in a format; a library that is missing is named with the extra that brings it."""
    try:
        return formats.printed(sheet, name, options)
    except CannotPrint as error:
        raise CommandError(str(error)) from error
    except ModuleNotFoundError as error:
        extra = formats.format_named(name).extra
        if not extra or str(error.name).split(".")[0] == "delegate":
            raise
        if extra == "pdf" and (stand_in := _by_browser(sheet, options)):
            return stand_in
        raise CommandError(f"the library for .{name} is not installed: pip install 'delegate[{extra}]'") from error


def gaps_said(gaps: tuple[str, ...]) -> str:
    """Which characters no font has, and what would mend it; the document is written, with gaps."""
    return (
        f"printed with gaps: no font here has {_listed(gaps)}, and the page spells them out; "
        "pip install 'delegate[fonts]' for Chinese, or install a font that has them"
    )


def _listed(characters: tuple[str, ...]) -> str:
    shown = ", ".join(f"{each} (U+{ord(each):04X})" for each in characters[:20])
    return shown + (f" and {len(characters) - 20} more" if len(characters) > 20 else "")


def _by_browser(sheet: "Sheet", options: PrintOptions) -> Document | None:
    """The web page as a browser prints it, which stands in for the library of PDF; None without a browser."""
    from html import unescape

    from delegate.commands import browser

    if (program := browser.installed()) is None:
        return None
    page = formats.printed(sheet, "html", options).data
    if boxes := browser.without_font(program, unescape(page.decode())):
        raise CommandError(f"{program.name} would print boxes for {_listed(boxes)}: pip install 'delegate[pdf,fonts]'")
    remark = f"printed by {program.name}, for typst is not installed: pip install 'delegate[pdf]' for a tagged PDF"
    return Document(browser.print_pdf(program, page), remark=remark)
