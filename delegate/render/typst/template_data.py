"""Turns a sheet into the plain data of a template: every text in runs, each of one kind of letters."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from enum import Enum
from functools import lru_cache, partial
from typing import Any

from delegate.i18n.scripts import writing_region
from delegate.i18n.telephone import calls
from delegate.i18n.text_width import TITLES
from delegate.render.plain_words import dotted, in_hours, is_estimated, ranged
from delegate.render.typst.lines import clock_lines, date_parts, lines_of, short_dates
from delegate.render.typst.small_words import NO_BREAK, SHORT, led, of_behind, parted_at_of, with_of
from delegate.render.unbroken import CHAIN, WIDEST_ON_A_CARD, Unbroken, in_titles, parted, size_of, unbroken, width_of
from delegate.render.unbroken_words import WIDEST
from delegate.sheet.model import Facts, ItemRow, Labels, LegRow, NoteRow, Said, Sheet, SheetDay
from delegate.tuples import NamedTuple

Plain = Any  # what JSON can hold

KEPT_ACROSS = 32  # half-width letters of a name that stand in one line where lines go across the page; else `WIDEST`
_MEASURED = frozenset(("agreements", "groups", "places"))  # lists whose lines no column is too narrow for
BREAK = ["break"]  # a new line
CHANCE = ["chance"]  # a place where a line may end
# No template shows these fields of a sheet and its parts: every function of a template is hashed with all that is sent.
_LEFT_OUT = frozenset(
    (
        *("data", "tables", "sketch", "revision", "identity", "problems", "counted", "closing", "for_host"),
        *("since", "sent_before", "names", "moment", "timeline", "signs", "when", "site", "ends", "facts"),
        *("details", "own_titles", "unsure", "whereto", "carrier", "nights", "nights_from", "remarks"),
        *("rough", "left", "later", "message", "offset", "against", "raised"),
    )
)
_WORDS_OF_A_SCREEN = frozenset(
    (
        *("marks", "timeline", "map", "sketch", "grey", "dashed", "guests", "next", "soon", "now", "details"),
        *("language", "every_language", "map_app"),
    )
)
_HAN = re.compile("([\u2e80-\u2fdf\u3001-\u303f\u31c0-\u31ef\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)")
_LONG = re.compile(r"([!-~\u00a0-\u2e7f]{25,})")  # longer than some column; Chinese breaks by itself
_STEP = 12  # characters between two chances in such a word
# In a Chinese text: letters, figures and their punctuation; a dot between two Chinese names is Chinese.
_LATIN = re.compile("([ -~\u00a0-\u00b6\u00b8-\u024f\u1e00-\u1eff\u2013]+|(?<=[A-Za-z])[\u00b7\u2019](?=[A-Za-z]))")
_CLOSING = "，。、；：）"  # with which no line begins, behind what is kept whole neither
_SIGNS = frozenset(",;:)")  # with which no line begins either
_LEADING = "乘由往經经至"  # with which no line ends, before a kept name that leaves room for it
JOINER = "\u2060"
_BEHIND_A_SIGN = re.compile("(?<=[→≤≥]) ")  # of a language without phrases: `→ 12:55` is when somebody arrives
# KUKA Robotics，佛山; かもめロボティクス; 商会ビル, Hong Kong
_SEAM = re.compile(
    "(?<=[，・])(?=.)|(?<=[\u3041-\u3096])(?=[\u30a1-\u30fa])|(?<=[\u3041-\u30fe\u4e00-\u9fff],)(?= [A-Z])"
)
_WITHIN = re.compile("(?<=[A-Za-z])-(?=[A-Za-z])")
_PERSON = re.compile(rf"(?:{TITLES})\.? ")
_CHAIN, _LINK = re.compile(rf"{CHAIN}{{2,}}[,;:)]?"), re.compile("(?<=-)")


def han_language(languages: Iterable[str]) -> str:
    """The language whose letters Chinese takes inside another language's text."""
    return next((tag for tag in languages if tag.lower().startswith("zh")), "zh-Hant")


def tree(sheet: Sheet, widest: int = WIDEST) -> Plain:
    """The sheet as plain data, with names of up to `widest` half-width letters in one line of a day or a measured list.

    The lines of other lists may stand in a narrow cell that nothing measures.
    """
    usual = unbroken(sheet)
    setting = _Setting(han_language(sheet.languages), sheet.languages, usual, WIDEST, usual)
    in_days = setting._replace(unbroken=unbroken(sheet, widest), widest=widest) if widest > WIDEST else setting
    told = _plain(sheet._replace(days=(), sections=()), setting)
    lists = [_plain(section, in_days if section.key in _MEASURED else setting) for section in sheet.sections]
    return told | {"days": _plain(sheet.days, in_days), "sections": lists, "titles": _titles(sheet, setting)}


def _plain(every: Any, setting: "_Setting") -> Plain:
    def plain(thing: Any) -> Plain:
        if isinstance(thing, Said):
            return _said(thing, setting)
        if type(thing) is tuple:
            # What is empty says that a language has no such label; blanks say nothing.
            return [plain(each) for each in thing if type(each) is not Said or not each.text or each.text.strip()]
        if thing is None or isinstance(thing, str | int | float):
            return thing
        if isinstance(thing, Facts):
            return plain(dotted(thing))
        if isinstance(thing, Enum):
            return thing.value
        return _record(thing, plain) if hasattr(thing, "_fields") else str(thing)

    return plain(every)


def _titles(sheet: Sheet, setting: "_Setting") -> Plain:
    """The titles, which have the width of a page: what stands in one line there does so in every layout."""
    own = setting._replace(unbroken=in_titles(sheet, setting.unbroken))
    told = [_said(said, own) for said in sheet.titles if said.text.strip()]
    return [
        said | {"runs": [_kept_in_title(run) if run[0] == "keep" else run for run in said["runs"]]} for said in told
    ]


def _kept_in_title(run: list[Plain]) -> list[Plain]:
    """With a size that every layout keeps; what is too wide for a card counts as wider than any name."""
    kind, pieces, *_ = run
    return [kind, pieces, KEPT_ACROSS + 1 if width_of(_told(pieces)) > WIDEST_ON_A_CARD else 0]


def _told(pieces: Iterable[list[Plain]]) -> str:
    return "".join(piece[1] if isinstance(piece[1], str) else _told(piece[1]) for piece in pieces)


def _record(thing: Any, plain: Callable[[Any], Plain]) -> Plain:
    """A part of a sheet by the names of its fields, with what a template would have to work out."""
    if isinstance(thing, LegRow):
        thing = thing._replace(minutes=ranged(thing.minutes))
    thing = in_hours(thing) if isinstance(thing, ItemRow) else thing
    fields = {"is": type(thing).__name__} | {name: plain(thing[at]) for at, name in _sent(thing.__class__)}
    if isinstance(thing, ItemRow | LegRow | NoteRow):
        lines = (
            line._replace(text=ranged(line.text), brief=ranged(line.brief)) if line.kind == "fact" else line
            for line in lines_of(thing)
        )
        fields["lines"] = plain(tuple(lines))
        _mark(fields, fields.pop("was"))
        fields |= {"estimated": True} if isinstance(thing, ItemRow) and is_estimated(thing) else {}
    if isinstance(thing, SheetDay):
        fields["rows"] = [] if thing.column_groups else fields["rows"]  # they stand in the columns
        fields["short"], fields["named"] = plain(short_dates(thing)), plain(date_parts(thing))
        fields["each_clock"] = plain(clock_lines(thing))
    return fields


def _mark(fields: dict[str, Plain], was: Plain) -> None:
    """Strike through what a row was in the version before, and add a line for its place or for the word."""
    if was is None:
        return
    time, place = ([{**said, "struck": True} for said in was[name]] for name in ("time", "place"))
    for name in ("titles", "text", "way", "brief") if was["kind"] == "gone" else ():
        fields[name] = [{**said, "struck": True} for said in fields.get(name, ())]
    for stop in fields.get("stops", ()) if was["kind"] == "gone" else ():
        stop["place"] = [{**said, "struck": True} for said in stop["place"]]
    lines = ({"is": "RowLine", "kind": "was", "label": [], "text": text, "time": ""} for text in (place, was["word"]))
    fields["lines"] = [*(line for line in lines if line["text"]), *fields["lines"]]
    fields["was"] = {"time": time}


@lru_cache(maxsize=64)
def _sent(kind: Hashable) -> tuple[tuple[int, str], ...]:
    """The fields of a part of a sheet that a template may show, each with its number."""
    names: tuple[str, ...] = kind._fields  # type: ignore[attr-defined]  # a part is a named tuple
    left_out = _WORDS_OF_A_SCREEN if kind is Labels else _LEFT_OUT | {"place"} if kind is ItemRow else _LEFT_OUT
    return tuple((at, name) for at, name in enumerate(names) if name not in left_out)


class _Setting(NamedTuple):
    """What all texts of a sheet are set with."""

    han: str
    languages: tuple[str, ...]
    unbroken: Unbroken
    widest: int
    usual: Unbroken  # what is unbroken where no name is wider than usual


@lru_cache(maxsize=1 << 14)
def _said(said: Said, setting: _Setting) -> Plain:
    """A text in its runs, which most copies of a pack share; `broad` where a name may be too wide for a column."""
    text, runs = said.text, list(_runs(said.text, said.lang, setting))
    return {
        "text": text,
        "lang": language(said.lang),
        "at": _place(said.lang, setting.languages),
        "also": [_place(tag, setting.languages) for tag in said.also],
        "runs": runs,
        "size": size_of(text),
    } | ({"broad": True} if any(run[0] == "keep" and run[2] > WIDEST for run in runs) else {})


def _place(tag: str, languages: Sequence[str]) -> int:
    """The number of the language of the print that a text is in; what is in none of them stands with the first."""
    if tag in languages:
        return languages.index(tag)
    alike = (number for number, each in enumerate(languages) if language(each) == language(tag))
    return next(alike, 0)


@lru_cache(maxsize=64)
def language(tag: str) -> list[str]:
    """A language and a region as a template names them; English without one is British."""
    main, *rest = tag.split("-")
    where = writing_region(tag) or next((part.upper() for part in rest if len(part) == 2), "")
    lang = main.lower() if len(main) in (2, 3) else "en"
    return [lang, where or ("GB" if lang == "en" else "")]


def _runs(text: str, lang: str, setting: _Setting) -> Iterable[list[Plain]]:
    """Pieces in one kind of letters each.

    `["say", text, language, region]`, `["latin", text]`, `["call", text, number]`, `["keep", pieces, size]` for what
    stands in one line where a column is that wide (`"person"` behind it for a name with a title), or a break.
    """
    own = language(lang)
    pieces = partial(_pieces, own=own, han=own if writing_region(lang) else language(setting.han), setting=setting)
    for number, line in enumerate(_BEHIND_A_SIGN.sub(NO_BREAK, text).split("\n")):
        if number:
            yield BREAK
        end = 0
        for call in calls(line):
            yield from pieces(line[end : call.start])
            yield ["keep", [["call", line[call.start : call.end], f"tel:{call.dialled}"]], call.end - call.start]
            end = call.end
        yield from pieces(line[end:])


def _pieces(text: str, own: list[str], han: list[str], setting: "_Setting") -> Iterable[list[Plain]]:
    parts, together = led(parted(text, setting.unbroken))
    first = size_of("".join(parts[:2]))
    if together and first <= setting.widest:
        sign = parts[2][:1] if parts[2][:1] in _SIGNS else ""
        yield ["keep", [*_parts([*parts[:2], sign], own, han, setting)], first]
        parts = [parts[2][len(sign) :], *parts[3:]]
    yield from _parts(parts, own, han, setting)


def _parts(parts: Sequence[str], own: list[str], han: list[str], setting: "_Setting") -> Iterable[list[Plain]]:
    """The runs of a text in parts, of which every second is kept in one line."""
    for number, piece in enumerate(parts):
        if number % 2 and size_of(piece) <= setting.widest:
            # too narrow a column breaks it between words, not behind a hyphen; a sign behind it goes with its last word
            sign = parts[number + 1][:1] if parts[number + 1][:1] in _SIGNS else ""
            person = ["person"] if _PERSON.match(piece) else []
            kept = ["keep", _within(piece, sign, own, han, setting), size_of(piece), *person]
            # both in one line, or where that has no room the name at least
            of = of_behind(parts[number - 1])
            yield ["keep", [["latin", of.replace(NO_BREAK, " ")], kept], len(of) + size_of(piece)] if of else kept
        elif _is_before_a_room(parts, number):
            yield ["latin", NO_BREAK]
        else:
            if number and not number % 2 and piece[:1] in _SIGNS and size_of(parts[number - 1]) <= setting.widest:
                piece = piece[1:]
            if number % 2 == 0 and number + 1 < len(parts) and size_of(parts[number + 1]) <= setting.widest:
                piece = piece.removesuffix(of_behind(piece))
            if number and _CHAIN.fullmatch(parts[number - 1]) and re.match(" [A-Z][a-z]+,", piece):
                piece = NO_BREAK + piece[1:]  # Hong Kong-Zhuhai-Macao Bridge, Zhuhai part
            joined = JOINER + piece if number and piece[:1] in _CLOSING and piece else piece
            if piece[-1:] in _LEADING and piece and number + 1 < len(parts) and size_of(parts[number + 1]) <= SHORT:
                joined += JOINER
            yield from _letters(joined, own, han)


def _within(piece: str, sign: str, own: list[str], han: list[str], setting: "_Setting") -> list[Plain]:
    """A text that is kept whole, as the parts into which it may break; a wide name breaks between the names in it."""
    if size_of(piece) > WIDEST and not _SEAM.search(piece):
        usual = setting._replace(unbroken=setting.usual, widest=WIDEST)
        office, rest = parted_at_of(with_of(piece))
        first = [["keep", [["latin", office]], size_of(office)]] if office else []
        return [*first, *_pieces(rest + sign, own, han, usual)]
    return list(_inner(_held(piece) + sign, own, han))


def _held(piece: str) -> str:
    """What is kept whole with no break behind a hyphen or `of`, unless that is where a chain of names breaks."""
    return piece if _CHAIN.fullmatch(piece) else _WITHIN.sub("-" + JOINER, with_of(piece))


def _is_before_a_room(parts: Sequence[str], number: int) -> bool:
    """Whether a part is the blank between a name in Chinese and the number of a room: 王小明先生 2803."""
    if parts[number] != " " or not 0 < number < len(parts) - 1:
        return False
    return parts[number + 1].isdigit() and _HAN.search(parts[number - 1]) is not None


def _inner(text: str, own: list[str], han: list[str]) -> Iterable[list[Plain]]:
    """A name that is kept whole, in the parts into which it breaks where a column is too narrow for it."""
    # Hong Kong-Zhuhai-Macao breaks behind a hyphen: at its blank a name would be torn
    parts = (_LINK if _CHAIN.fullmatch(text) else _SEAM).split(text)
    for part in parts:
        if part.startswith(" "):
            yield ["latin", " "]  # at which it breaks
        name = part.lstrip(" ")
        letters = _letters(name, own, han)
        yield from letters if len(parts) == 1 else (["keep", list(letters), size_of(name)],)


def _letters(text: str, own: list[str], han: list[str]) -> Iterable[list[str]]:
    chinese = own == han
    for at, piece in enumerate((_LATIN if chinese else _HAN).split(text)):
        if not piece:
            continue
        if bool(at % 2) is not chinese:  # Chinese
            yield ["say", piece.replace("／", JOINER + "／"), *han]
            continue
        for number, part in enumerate(_LONG.split(piece)):
            for start in range(0, len(part), _STEP) if number % 2 else (0,) if part else ():
                if start:
                    yield CHANCE
                yield ["latin", part[start : start + _STEP] if number % 2 else part]
