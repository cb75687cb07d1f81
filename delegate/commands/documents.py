"""Turns a sheet into the bytes of a document, and says what helps where a library or a font is missing."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from delegate.commands.errors import CommandError
from delegate.render import formats
from delegate.render.formats import CannotPrint, Document, PrintOptions

OWN_NAMES = {
    "en": "English",
    "zh": "中文",
    "zh-Hant": "繁體中文",
    "zh-HK": "繁體中文",
    "zh-MO": "繁體中文",
    "zh-TW": "繁體中文",
    "yue": "粵語",
    "zh-Hans": "简体中文",
    "zh-CN": "简体中文",
    "zh-SG": "简体中文",
    "ja": "日本語",
    "ko": "한국어",
    "pt": "português",
    "fr": "français",
    "de": "Deutsch",
    "es": "español",
    "et": "eesti",
}

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.sheet.model import Sheet


def document(sheet: "Sheet", name: str, options: PrintOptions) -> Document:
    """The sheet in a format; a library that is missing is named with the extra that brings it."""
    try:
        made = formats.printed(sheet, name, options)
    except CannotPrint as error:
        raise CommandError(str(error)) from error
    except ModuleNotFoundError as error:
        extra = formats.format_named(name).extra
        if not extra or str(error.name).split(".")[0] == "delegate":
            raise
        stand_in = _by_browser(sheet, options) if extra == "pdf" else None
        if stand_in is None:
            raise CommandError(f"the library for .{name} is not installed: pip install 'delegate[{extra}]'") from error
        made = stand_in
    return made._replace(holds=_holds(made, sheet))


def _holds(made: Document, sheet: "Sheet") -> str:
    """`programme in English, 繁體中文, 9 pages, DRAFT`: what a document is."""
    copy = sheet.edition.value.replace("-", " ")
    said = [f"{copy} in {_listed_languages(sheet.languages)}"]
    if pages := _pages(made.data):
        said.append(f"{pages} pages" if pages > 1 else "1 page")
    if sheet.draft:
        said.append("DRAFT")
    return ", ".join(said)


def _listed_languages(tags: Iterable[str]) -> str:
    """Each by the name that its readers give it."""
    from delegate.i18n.language import language_name  # whose tables --help does not read

    names = (OWN_NAMES.get(tag) or OWN_NAMES.get(tag.split("-")[0]) or language_name(tag) for tag in tags)
    return ", ".join(dict.fromkeys(names))


def _pages(data: bytes) -> int:
    """How many pages a PDF has: the count at the root of their tree; 0 of any other file."""
    counts = re.findall(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)", data) if data.startswith(b"%PDF") else []
    return max(map(int, counts), default=0)


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
    from delegate.commands import browser

    if (program := browser.installed()) is None:
        return None
    page = formats.printed(sheet, "html", options).data
    printed = browser.print_pdf(program, page)
    if printed.boxes:
        boxes = _listed(printed.boxes)
        raise CommandError(f"{program.name} would print boxes for {boxes}: pip install 'delegate[pdf,fonts]'")
    remark = f"printed by {program.name}, for typst is not installed: pip install 'delegate[pdf]' for a tagged PDF"
    return Document(printed.data, remark=remark)
