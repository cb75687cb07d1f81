"""Writes a programme as one HTML page that makes no request and needs no script; it prints as well.

Its few lines of script are allowed by their hash: they fold the rows on a phone and mark what comes next.
"""

import base64
import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from delegate.clock import local
from delegate.i18n.dates import short_date
from delegate.i18n.language import language_of
from delegate.modes import MODES, MOVEMENT_KINDS
from delegate.render.drive_lines import drive_lines
from delegate.render.plain_words import is_estimated, is_gone, one, ranged
from delegate.render.web import map_svg, page_text, page_words, timeline
from delegate.render.web.page_rows import bands, height_of, is_way, next_by, pinned, times_of
from delegate.sheet.cover_page import Cover
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import Edition, Said, Sheet, Words

_CARDS = {"a4": "105mm 148mm", "letter": "4.25in 5.5in"}  # A6, which CSS has no name for, and as much of a letter
_LONGEST_PART = 50  # letters of a part of the foot that stands in one line
_ABREAST = 3  # languages side by side, where the page is wide enough
_OWN_NAMES = {"en": "English", "zh": "中文", "ja": "日本語", "ko": "한국어", "et": "Eesti", "fr": "Français"}
# One clock of those of a day: `Hong Kong, UTC+8`.
_CLOCK = re.compile(r"(?P<town>.+?)[,，、]?\s*(?P<offset>UTC\S*)")
_SCRIPTS = {"zh-HK": "繁體", "zh-TW": "繁體", "zh-CN": "简体"}


def render(sheet: Sheet, *, paper: str = "a4") -> str:
    """The page: one file, the same for the same sheet, line by line; `paper` is `a4` or `letter`, a card a quarter."""
    page = page_text.languages_of(sheet.languages, sheet.names, sheet.told)
    return page_of(
        "page.html.j2",
        sheet=sheet,
        changed=bool(sheet.changes),
        page=page,
        language_names=language_names(page),
        abreast=len(page.tags) if len(page.tags) <= _ABREAST else 1,
        bands=[bands(day, sheet) for day in sheet.days],
        day_names=partial(day_names, page),
        tag_of=page_text.tag_of,
        desk=_dialled(sheet.contact),
        footer=partial(footer, sheet),
        lanes=timeline.drawn,
        maps=map_svg.drawn(sheet.sketch) if sheet.sketch and len(sheet.sketch.pins) > 1 else (),  # else nothing to see
        **said_on(page),
        **on_paper(paper, card=sheet.edition is Edition.CARD),
    )


def index_page(cover: Cover) -> str:
    """The page that links a pack together; the links are relative, so that the folder can be moved."""
    page = page_text.languages_of(cover.languages)
    return page_of("index.html.j2", cover=cover, changed=False, page=page, **said_on(page), **on_paper("a4"))


def said_on(page: page_text.PageLanguages) -> dict[str, Any]:
    """What sets words on a page in these languages."""
    made = (
        page_words.said,
        page_words.narrow,
        page_text.english,
        page_words.in_cells,
        page_words.labelled,
        page_text.written,
        page_words.fact,
        clocks,
    )
    return {each.__name__: partial(each, page) for each in made}


def clocks(page: page_text.PageLanguages, words: Words) -> Markup:
    """`Hong Kong 香港, UTC+8; Tokyo 東京, UTC+9`: each town in every language, and its offset once.

    Who reads a language alone that has other signs (`o`) has all of it in that: `香港，UTC+8；東京，UTC+9`.
    """
    of_each = [[_CLOCK.fullmatch(clock) for clock in re.split(r"[;；]\s*", each.text)] for each in words]
    first, told = language_of(page.tags[0]).separators, []
    for clock in zip(*of_each, strict=False):
        towns = [found for found in clock if found]
        if len(towns) < len(words) or len({found["offset"] for found in towns}) > 1:
            return page_words.said(page, words)
        names = tuple(each._replace(text=found["town"]) for each, found in zip(words, towns, strict=True))
        told.append(page_words.said(page, names) + first[", "] + towns[0]["offset"])
    together = Markup(first["; "]).join(told)
    signed = {f"l{number}" for number, tag in enumerate(page.tags) if page_words.comma_of(tag) != first[", "]}
    alone = [each for each in page_words.in_cells(page, words) if each.kind and signed.issuperset(each.kind.split())]
    if not alone:
        return together
    others = {f"l{number}" for number in range(len(page.tags))}.difference(*(each.kind.split() for each in alone))
    cells = (page_words.Cell(" ".join(sorted(others)), page.main, together), *(_for_one(each) for each in alone))
    return Markup("").join(page_words.element_of(each, page) for each in cells)


def _for_one(cell: page_words.Cell) -> page_words.Cell:
    """A cell that is shown only to whoever has chosen its language alone."""
    return cell._replace(kind=f"{cell.kind} o")


def below_the_title(sheet: Sheet) -> tuple[Words, ...]:
    """What stands below the title: DRAFT, the version, who may read it, what it is filed under, whom to call."""
    filed = (Said(sheet.reference, sheet.languages[0]),) if sheet.reference else ()
    told = (sheet.labels.draft if sheet.draft else (), sheet.version, sheet.classification, filed, sheet.contact)
    return tuple(each for each in told if each)


def language_names(page: page_text.PageLanguages) -> list[str]:
    """What each language of the page calls itself; two kinds of Chinese by their letters."""
    main = [tag.split("-")[0] for tag in page.tags]
    names = []
    for tag, language in zip(page.tags, main, strict=True):
        alone = main.count(language) == 1
        names.append(_OWN_NAMES.get(language, tag) if alone else _SCRIPTS.get(page_text.tag_of(tag), tag))
    return names


def day_names(page: page_text.PageLanguages, date: dt.date) -> Words:
    """`Tue 9`, `9日（二）`: a date for a bar, in each language that has a word for its day."""
    return tuple(Said(short, tag) for tag in page.tags if (short := short_date(date, tag)))


def on_paper(paper: str, *, card: bool = False) -> dict[str, str]:
    """The size of a sheet, its margins and the type of its foot, as a style names them."""
    if card:
        return {"paper": _CARDS[paper], "margin": "8mm 8mm 16mm", "foot": "7pt"}
    return {"paper": {"a4": "A4"}.get(paper, paper), "margin": "14mm 18mm 18mm", "foot": "9pt"}


def page_of(template: str, **parts: object) -> str:
    """A template filled in; every text is escaped, and a part that it lacks is an error."""
    return _templates().get_template(template).render(**parts)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    made = Environment(
        loader=PackageLoader("delegate.render.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals |= {"modes": (*MODES.values(),), "movement_kinds": MOVEMENT_KINDS}  # each kind is a class of the page
    made.globals |= {"is_way": is_way, "pinned": pinned, "gone": is_gone, "estimated": is_estimated}
    made.globals |= {"times_of": times_of, "next_by": next_by, "height_of": height_of}
    made.globals |= {"drive_lines": drive_lines, "tells": timeline.tells, "is_told": timeline.is_told}
    made.globals |= {
        "inside_each": lambda each: tuple(map(inside, each)),
        "ranged_each": lambda each: tuple(map(ranged, each)),
    }
    made.globals |= {"below_the_title": below_the_title, "comma_of": page_words.comma_of}
    made.globals |= {"plain": one, "ranged": ranged, "instant": instant}
    made.globals |= {"script": Markup(script()), "script_hash": script_hash()}
    return made


@lru_cache(maxsize=1)
def script() -> str:
    """The script of the page, a line each statement."""
    return (files("delegate.render.web") / "templates" / "page.js").read_text("utf-8").strip()


def script_hash() -> str:
    """What the policy of the page knows the script by; the script stands between the tags without a blank."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()


def instant(minutes: int, zone: str = "UTC") -> str:
    """An instant on the clock of a zone: `2026-06-10T09:00+09:00`."""
    at = local(minutes, zone)
    clock = dt.datetime.combine(at.date, dt.time(*divmod(at.minute, 60)))
    return clock.replace(tzinfo=dt.timezone(dt.timedelta(minutes=at.offset))).isoformat(timespec="minutes")


def _dialled(contact: Words) -> str:
    """The number of the desk, as a link; empty where none is written."""
    return next((link for each in contact for link in page_text.links_of(each.text) if link.startswith("tel:")), "")


def footer(sheet: Sheet) -> dict[str, Markup]:
    """What the corners of a printed page say, as CSS strings: title and version, and which page of how many."""
    title, *others = (words[0].text if words else "" for words in (sheet.titles, sheet.version, sheet.classification))
    # A line ends between the parts, not inside a date, `26 | November 2026`.
    whole = (part.replace(" ", page_text.NO_BREAK) if len(part) <= _LONGEST_PART else part for part in others)
    comma = page_words.comma_of(sheet.titles[0].lang) if sheet.titles else ", "
    left = comma.join(part for part in (title, *whole) if part)
    return {"left": Markup(css_string(left)), "right": Markup(f" {css_string(', ')} ".join(_counted(sheet)) or '""')}


def footer_free() -> dict[str, Markup]:
    """The corners of a page that nobody prints."""
    return {"left": Markup('""'), "right": Markup('""')}


def _counted(sheet: Sheet) -> Iterator[str]:
    """`Page 1 of 3` in each language, with the counters of a style sheet."""
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    for each in sheet.labels.page:
        parts = re.split(r"(\{page\}|\{pages\})", each.text)
        yield " ".join(counters.get(part) or css_string(part) for part in parts if part)


def css_string(text: str) -> str:
    """A text in quotes of a style sheet: every character that could end it, or the style, is spelt by its number."""
    spelt = (each if each.isalnum() or each in " .,:·()" else f"\\{ord(each):x} " for each in text)
    return f'"{"".join(spelt)}"'
