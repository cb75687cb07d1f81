"""Typesets a sheet as a tagged PDF from the templates beside this file: the sheet is data, never markup."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import typst

from delegate.i18n.scripts import writing_region
from delegate.render.formats import CannotPrint, Document
from delegate.render.typst.fonts import LATIN, Fonts, base, han, has_bold, letters_remark, uncovered
from delegate.render.typst.imposition import MOST, every_folding
from delegate.render.typst.page_ends import End, enough, few_lines, last_row_alone, remainder, short_days
from delegate.render.typst.template_data import KEPT_ACROSS, Plain, han_language, tree
from delegate.render.unbroken_words import WIDEST
from delegate.sheet.model import Edition, Sheet
from delegate.tuples import NamedTuple

_LARGER = 1.12  # by how much letters of that design are larger than Chinese to look like one size
_TEMPLATES = Path(__file__).parent / "templates"
_TEMPLATE_OF = {Edition.CARD: "card", Edition.RUN_SHEET: "run-sheet", Edition.MOVEMENTS: "movements"}
_TIGHTEST, _CLOSEST = 0.5, 0.4  # how much white is left then at least, and where the last lines else stood alone
_NEARLY = 0.55  # more than this is worth to set it once again
_FEW_PAGES = 30  # of a longer document nobody misses one page, and setting it again takes seconds
_LONGEST = 20_000  # characters in one text; the typesetter takes minutes over a word of a million
_REGIONS = ("HK", "TW", "CN", "JP", "KR")
_REFUSED = re.compile(r'the text `"(.+)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")  # so the typesetter names a mark that stands on no letter


class Layout(NamedTuple):
    """How the pages look: `paper` is `a4` or `letter`, and a card is folded from half of it.

    `large` is type of 13 pt, one language a page; `table` sets the days as a table of five columns.
    """

    paper: str = "a4"
    large: bool = False
    table: bool = False


A4_LIST = Layout()


def render(sheet: Sheet, *, layout: Layout = A4_LIST, fonts: Fonts) -> Document:
    """The document, its `gaps` spelt out in it as `[U+1F600]`; the same bytes for the same sheet and fonts.

    Raises `NoFont` where a whole script of the sheet has no font, `CannotPrint` where a text is too long for pages.
    """
    data = tree(sheet, _widest_name(sheet))
    for text in _texts(data):
        if len(text) > _LONGEST:
            raise CannotPrint(
                f"a text of {len(text):,} characters is too long to be set on pages, “{text[:20]}…”: shorten it, or "
                "print .html, .md or .txt"
            )
    # every character of the sheet stands in its JSON; the names of fields are letters that every font has
    plain = json.dumps(data, ensure_ascii=False)
    gaps = uncovered(plain, fonts)
    while True:
        try:
            return Document(_compiled(sheet, plain, layout, fonts, gaps), gaps, letters_remark(fonts))
        except typst.TypstError as error:
            # a mark that stands on a letter, an emoji of several parts: only the typesetter knows
            refused = _REFUSED.search(error.message)
            said = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), refused[1] if refused else "")
            more = sorted({*said} - {*gaps} - {*map(chr, range(128))})
            # where it names the blank in front of a mark alone, any mark may be meant
            more = more or sorted({each for each in plain if unicodedata.category(each)[0] == "M"} - {*gaps})
            if not more:
                raise
            gaps = (*gaps, *more)


def _texts(data: object) -> Iterator[str]:
    """Every text, in its order; without a call for each of the thousands of parts that have none."""
    left = [data]
    while left:
        part = left.pop()
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict | list | tuple):
            left.extend(reversed(part.values() if isinstance(part, dict) else part))


def _compiled(sheet: Sheet, plain: str, layout: Layout, fonts: Fonts, gaps: Iterable[str]) -> bytes:
    names = {ord(each): f"[U+{ord(each):04X}]" for each in gaps}
    spelt = plain.translate(names) if names else plain
    look = {
        "paper": layout.paper,
        "large": layout.large,
        "table": layout.table,
        # titles are set as large on a card as on a page: no wide part of one is kept there
        "keep": KEPT_ACROSS + (sheet.edition is not Edition.CARD),
        "fonts": _stacks(sheet, fonts),
        "thin": _thin(sheet, fonts),
        "scale": _LARGER if base(fonts) == LATIN else 1,
    }
    if sheet.edition is Edition.CARD:
        look["panels"] = {"most": MOST} | every_folding()
    template = _TEMPLATES / f"{_template(sheet, layout)}.typ"
    best = _set(template, spelt, look, fonts)
    if together := short_days(best.ends):
        look["together"] = together
        best = _set(template, spelt, look, fonts)
    if best.pages <= _FEW_PAGES and remainder(best.ends):
        best = _tighter(best, lambda more: _set(template, spelt, look | more, fonts))
        if last_row_alone(best.ends):
            best = _set(template, spelt, look | {"hold": True}, fonts)
    return best.data


class _Pages(NamedTuple):
    """A document, how many pages it has, and where on them its parts end."""

    data: bytes
    pages: int
    ends: tuple[End, ...]


def _tighter(loose: _Pages, set_with: Callable[[Plain], _Pages]) -> _Pages:
    """The document with the most white that leaves no few lines alone on a page, unchanged where none helps."""
    look = {"air": _TIGHTEST}
    tightest = set_with(look)
    if remainder(tightest.ends) and few_lines(tightest.ends):
        look, tightest = _closer(look, tightest, set_with)
    whole = not remainder(tightest.ends)
    if tightest.pages == loose.pages and not (whole and last_row_alone(loose.ends)):
        return loose
    air = enough(loose.ends, tightest.ends, look["air"])
    if air > _NEARLY:
        again = set_with(look | {"air": air})
        if not remainder(again.ends) if whole else again.pages == tightest.pages:
            return again
    return tightest


def _closer(look: Plain, tightest: _Pages, set_with: Callable[[Plain], _Pages]) -> tuple[Plain, _Pages]:
    """The document with the names of lists beside them where that brings the last lines home; else as it is."""
    for air in (_TIGHTEST, _CLOSEST):
        closer = {"air": air, "beside": True}
        made = set_with(closer)
        if not remainder(made.ends):
            return closer, made
    return look, tightest


def _set(template: Path, spelt: str, look: Plain, fonts: Fonts) -> _Pages:
    """The document as the templates lay it out; set again with what they chose where that came to no rest.

    Which parties stand side by side hangs on where the page is full, and that on how they stand: where each choice
    undoes the one before, the typesetter gives up, and heads of pages are those of pages that are no more.
    """
    inputs, made, rests = _typeset(template, spelt, look, fonts)
    if not rests:
        chosen = _asked(template, "<parted>", inputs, fonts)
        inputs, made, _ = _typeset(template, spelt, look | {"parted": chosen}, fonts)
    ends = tuple(End(**each) for each in _asked(template, "<page-end>", inputs, fonts))
    return _Pages(made, ends[-1].page if ends else 1, ends)


def _typeset(template: Path, spelt: str, look: Plain, fonts: Fonts) -> tuple[dict[str, str], bytes, bool]:
    """What the typesetter was given, the document, and whether its pages came to rest."""
    more = json.dumps(look)
    inputs = {"data": f'{{"sheet": {spelt}, {more[1:]}'}
    made, warnings = typst.compile_with_warnings(
        template,
        root=_TEMPLATES,
        font_paths=fonts.opened,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs=inputs,
    )
    assert isinstance(made, bytes)
    return inputs, made, not any("did not converge" in each.message for each in warnings)


def _asked(template: Path, what: str, inputs: dict[str, str], fonts: Fonts) -> list[Any]:
    """What the templates told with that label: a document laid out is known to the typesetter, so it takes no time."""
    told = typst.query(template, what, field="value", root=_TEMPLATES, font_paths=fonts.opened, sys_inputs=inputs)
    found: list[Any] = json.loads(told)
    return found


def _widest_name(sheet: Sheet) -> int:
    """How wide a name is that stands in one line: wider ones where lines go across the page, or cells are measured."""
    return KEPT_ACROSS if sheet.edition in (Edition.CARD, Edition.MOVEMENTS, Edition.PROGRAMME) else WIDEST


def _template(sheet: Sheet, layout: Layout) -> str:
    """The name of the template: two languages that both have phrases stand side by side to a host as to a guest."""
    if sheet.edition in _TEMPLATE_OF:
        return _TEMPLATE_OF[sheet.edition]
    if layout.table:
        return "table"
    worded = {said.lang for said in sheet.labels.page}
    side_by_side = len(sheet.languages) > 1 and worded.issuperset(sheet.languages)
    return "host" if sheet.for_host and not layout.large and not side_by_side else "programme"


def _stacks(sheet: Sheet, fonts: Fonts) -> Plain:
    """The families for the letters of each region; without one, the family of everything else comes first."""
    latin = base(fonts)
    usual = writing_region(han_language(sheet.languages))
    return {"": [latin, *han(fonts, usual)]} | {each: [latin, *han(fonts, each)] for each in _REGIONS}


def _thin(sheet: Sheet, fonts: Fonts) -> bool:
    """Whether the Chinese of this sheet has no bold face, so that bold has to be drawn."""
    usual = han(fonts, writing_region(han_language(sheet.languages)))
    return bool(usual) and not has_bold(fonts, usual[0])
