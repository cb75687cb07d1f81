"""Typesets a sheet as a tagged PDF from the templates beside this file: the sheet is data, never markup."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import typst

from delegate.i18n.language import letters_of
from delegate.render.formats import Document
from delegate.render.typst.fonts import Fonts, base, han, has_bold, uncovered
from delegate.render.typst.template_data import Plain, han_language, tree
from delegate.sheet.model import Edition, Sheet

_TEMPLATES = Path(__file__).parent / "templates"
_REGIONS = ("HK", "TW", "CN", "JP", "KR")
_REFUSED = re.compile(r'the text `"(.+)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")  # so the typesetter names a mark that stands on no letter


def render(sheet: Sheet, *, paper: str = "a4", fonts: Fonts) -> Document:
    """The document, its `gaps` spelt out in it as `[U+1F600]`; the same bytes for the same sheet and fonts.

    `paper` is `a4` or `letter`, and a card is folded from half of it.

    Raises `NoFont` where a whole script of the sheet has no font.
    """
    # every character of the sheet stands in its JSON; the names of fields are letters that every font has
    plain = json.dumps(tree(sheet), ensure_ascii=False)
    gaps = uncovered(plain, fonts)
    while True:
        try:
            return Document(_compiled(sheet, plain, paper, fonts, gaps), gaps)
        except typst.TypstError as error:
            # a mark that stands on a letter, an emoji of several parts: only the typesetter knows
            refused = _REFUSED.search(error.message)
            said = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), refused[1] if refused else "")
            more = sorted({*said} - {*gaps} - {*map(chr, range(128))})
            if not more:
                raise
            gaps = (*gaps, *more)


def _compiled(sheet: Sheet, plain: str, paper: str, fonts: Fonts, gaps: Iterable[str]) -> bytes:
    spelt = plain.translate({ord(each): f"[U+{ord(each):04X}]" for each in gaps})
    more = json.dumps({"paper": paper, "fonts": _stacks(sheet, fonts), "thin": _thin(sheet, fonts)})
    template = "card" if sheet.edition is Edition.CARD else "programme"
    made = typst.compile(
        _TEMPLATES / f"{template}.typ",
        root=_TEMPLATES,
        font_paths=fonts.opened,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"data": f'{{"sheet": {spelt}, {more[1:]}'},
    )
    assert isinstance(made, bytes)
    return made


def _stacks(sheet: Sheet, fonts: Fonts) -> Plain:
    """The families for the letters of each region; without one, the family of everything else comes first."""
    latin = base(fonts)
    usual = letters_of(han_language(sheet.languages))
    return {"": [latin, *han(fonts, usual)]} | {each: [latin, *han(fonts, each)] for each in _REGIONS}


def _thin(sheet: Sheet, fonts: Fonts) -> bool:
    """Whether the Chinese of this sheet has no bold face, so that bold has to be drawn."""
    usual = han(fonts, letters_of(han_language(sheet.languages)))
    return bool(usual) and not has_bold(fonts, usual[0])
