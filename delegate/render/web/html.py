"""Writes a programme as one HTML page: no script, no request, every text of the trip inert; it prints as well."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from delegate.clock import local
from delegate.i18n.language import letters_of
from delegate.i18n.telephone import calls
from delegate.modes import MODES, MOVEMENT_KINDS
from delegate.render.plain_words import dotted, facts_of, first_chinese, is_short, one
from delegate.render.web import map_svg, timeline
from delegate.sheet.model import Edition, Row, Sheet, SheetDay, When, Words
from delegate.sheet.pages import Cover

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = "\u3000-\u303f\uff00-\uff65"  # between Han characters they belong to the run
_RUN = re.compile(f"[{_HAN}](?:[{_MARKS}]*[{_HAN}])*")
_MAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_CARDS = {"a4": "105mm 148mm", "letter": "4.25in 5.5in"}  # A6, which CSS has no name for, and as much of a letter
_OWN_HAN = ("zh", "yue", "ja", "ko")


class PageLanguages(NamedTuple):
    """The language of the page, and the one whose forms Han characters take in a text that is not Chinese."""

    main: str
    han: str


def render(sheet: Sheet, *, paper: str = "a4") -> str:
    """The page: one file, the same for the same sheet, line by line; `paper` is `a4` or `letter`, a card a quarter."""
    languages = languages_of(sheet.languages)
    return page_of(
        "page.html.j2",
        sheet=sheet,
        main=languages.main,
        said=partial(said, languages),
        plain=one,
        dotted=dotted,
        facts_of=facts_of,
        is_short=is_short,
        written=partial(written, languages),
        columns=partial(columns, languages),
        labelled=partial(labelled, languages),
        column_groups=column_groups,
        stamp=stamp,
        footer=partial(footer, sheet),
        lanes=timeline.drawn,
        maps=map_svg.drawn(sheet.sketch) if sheet.sketch else (),
        **on_paper(paper, card=sheet.edition is Edition.CARD),
    )


def index_page(cover: Cover) -> str:
    """The page that links a pack together; the links are relative, so that the folder can be moved."""
    languages = languages_of(cover.languages)
    return page_of("index.html.j2", cover=cover, main=languages.main, said=partial(said, languages), **on_paper("a4"))


def on_paper(paper: str, *, card: bool = False) -> dict[str, str]:
    """The size of a sheet and its margins, as a style names them."""
    if card:
        return {"paper": _CARDS[paper], "margin": "8mm 8mm 12mm"}
    return {"paper": {"a4": "A4"}.get(paper, paper), "margin": "16mm 15mm 18mm"}


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
    return made


def languages_of(tags: Iterable[str]) -> PageLanguages:
    """The first language is that of the page, the first Chinese one that of all Han characters in other texts."""
    known = [*tags]
    return PageLanguages(tag_of(next(iter(known), "en")), tag_of(first_chinese(known, "zh-Hant")))


@lru_cache(maxsize=64)
def tag_of(tag: str) -> str:
    """The tag a browser picks glyphs by: `zh-Hant-HK` unless it is Taiwan or the Mainland that is meant."""
    chinese = {"HK": "zh-Hant-HK", "TW": "zh-TW", "CN": "zh-Hans"}.get(letters_of(tag))
    return chinese or (tag if re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag) else "und")


def said(languages: PageLanguages, words: Words, kind: str = "") -> Markup:
    """The words in every language, each its own element that the style sets side by side or below each other.

    `kind` is the class of each; a single text in the language of the page is left bare.
    """
    several = len(words) > 1
    return Markup(" ").join(_span(languages, each.text, each.lang, kind if several else "") for each in words)


def columns(languages: PageLanguages, *parts: Words, glue: str = " · ") -> list[Markup]:
    """Several words as one text in each language; what is the same in all is repeated, or it would be missed."""
    texts: dict[str, str] = {}
    for tag, pieces in _by_language(parts):
        texts.setdefault(glue.join(pieces), tag)
    return [_span(languages, text, tag) for text, tag in texts.items()]


def labelled(languages: PageLanguages, label: Words, *parts: Words) -> list[tuple[Markup, Markup]]:
    """A label and its text in each language; both labels before a text that is the same in all."""
    texts = columns(languages, *parts)
    if len(texts) < 2:
        return [(said(languages, label, "side"), text) for text in texts]
    labels = dict(_by_language((label, *parts)))
    names = [_span(languages, pieces[0], tag) if label else Markup("") for tag, pieces in labels.items()]
    return list(zip(names, texts, strict=False))


def _by_language(parts: Iterable[Words]) -> list[tuple[str, list[str]]]:
    """The texts of several words language by language, those of the first where one is missing."""
    parts = [part for part in parts if part]
    tags = dict.fromkeys(each.lang for part in parts for each in part)
    return [
        (tag, [next((each.text for each in part if each.lang == tag), part[0].text) for part in parts]) for tag in tags
    ]


def written(languages: PageLanguages, text: str, lang: str, element: str = "span") -> Markup:
    """A text in its language without links, for a drawing or inside a link; the language of the page needs no mark."""
    tag = tag_of(lang) if lang else languages.main
    inner = _tagged(languages, text, tag, element)
    return inner if tag == languages.main else Markup('<{0} lang="{1}">{2}</{0}>').format(element, tag, inner)


def _span(languages: PageLanguages, text: str, lang: str, kind: str = "") -> Markup:
    tag = tag_of(lang)
    inner = _inner(languages, text, tag)
    if tag == languages.main and not kind:
        return inner
    shown = Markup("") if tag == languages.main else Markup(' lang="{}"').format(tag)
    return Markup("<span{}{}>{}</span>").format(Markup(' class="{}"').format(kind) if kind else "", shown, inner)


def _inner(languages: PageLanguages, text: str, tag: str) -> Markup:
    """The text with its phone numbers and addresses as links, and its Han characters in their language."""
    pieces, end = [], 0
    for start, stop, target in _links(text):
        shown = text[start:stop]
        pieces += [_tagged(languages, text[end:start], tag), Markup('<a href="{}">{}</a>').format(target, shown)]
        end = stop
    return Markup("").join([*pieces, _tagged(languages, text[end:], tag)])


def _links(text: str) -> list[tuple[int, int, str]]:
    """Where a link stands and what it opens: digits, or the letters that an address may have, and nothing else."""
    mails = [(found.start(), found.end(), f"mailto:{found.group()}") for found in _MAIL.finditer(text)]
    phones = [(call.start, call.end, f"tel:{call.dialled}") for call in calls(text)]
    return sorted(mails + [each for each in phones if not any(start <= each[0] < end for start, end, _ in mails)])


def _tagged(languages: PageLanguages, text: str, tag: str, element: str = "span") -> Markup:
    if text.isascii() or tag.split("-")[0] in _OWN_HAN:
        return escape(text)
    pieces, end = [], 0
    for match in _RUN.finditer(text):
        run = Markup('<{0} lang="{1}">{2}</{0}>').format(element, languages.han, match.group())
        pieces += [escape(text[end : match.start()]), run]
        end = match.end()
    return Markup("").join([*pieces, escape(text[end:])])


def column_groups(day: SheetDay) -> list[tuple[tuple[Words, list[Row]], ...]]:
    """The rows of a day in groups of columns; rows that are in none, such as a night, stand below."""
    told: list[tuple[tuple[Words, list[Row]], ...]] = [
        tuple((column.who, list(column.rows)) for column in group) for group in day.column_groups
    ]
    shown = [row for group in told for _, rows in group for row in rows]
    rest = [row for row in day.rows if row not in shown]
    return [*told, *([(((), rest),)] if rest else [])]


def stamp(when: When) -> str:
    """The start as a machine reads it, on the clock of its place; empty where nobody knows."""
    if when.start is None:
        return ""
    at = local(when.start, when.zones[0])
    clock = dt.datetime.combine(at.date, dt.time(*divmod(at.minute, 60)))
    return clock.replace(tzinfo=dt.timezone(dt.timedelta(minutes=at.offset))).isoformat(timespec="minutes")


def footer(sheet: Sheet) -> dict[str, Markup]:
    """What the corners of a printed page say, as CSS strings: the version, and which page of how many."""
    pages = [re.split(r"(\{page\}|\{pages\})", each.text) for each in sheet.labels.page]
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    said = [" ".join(counters.get(part) or css_string(part) for part in parts if part) for parts in pages]
    left = " · ".join(text for text in (sheet.reference, one(sheet.version), one(sheet.classification)) if text)
    return {
        "left": Markup(css_string(left)),
        "right": Markup(f" {css_string(' · ')} ".join(said) or '""'),
    }


def css_string(text: str) -> str:
    """A text in quotes of a style sheet: every character that could end it, or the style, is spelt by its number."""
    kept: Callable[[str], bool] = lambda each: each.isalnum() or each in " .,:·()"  # noqa: E731
    return '"' + "".join(each if kept(each) else f"\\{ord(each):x} " for each in text) + '"'
