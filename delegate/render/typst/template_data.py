"""Turns a sheet into the plain data of a template: every text in runs, each with the language of its letters."""

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache, partial
from typing import Any

from delegate.i18n.language import letters_of
from delegate.i18n.telephone import calls
from delegate.render.plain_words import dotted
from delegate.sheet.model import Facts, RowTime, Said, Sheet

Plain = Any  # what JSON can hold

BREAK = ["break"]  # a new line
CHANCE = ["chance"]  # a place where a line may end
_LEFT_OUT = {
    "data",
    "tables",
    "sketch",
    "revision",
    "identity",
    "when",
    "signs",
    "problems",
    "counted",
    "closing",
}  # no template shows them
_HAN = re.compile("([\u2e80-\u2fdf\u3001-\u303f\u31c0-\u31ef\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)")
_LONG = re.compile(r"([!-~\u00a0-\u2e7f]{25,})")  # longer than some column; Chinese breaks by itself
_STEP = 12  # characters between two chances in such a word


def han_language(languages: Iterable[str]) -> str:
    """The language whose letters Chinese takes inside another language's text."""
    return next((tag for tag in languages if tag.lower().startswith("zh")), "zh-Hant")


def tree(sheet: Sheet) -> Plain:
    """The sheet as plain data."""
    han = han_language(sheet.languages)

    def plain(thing: object) -> Plain:
        if isinstance(thing, Said):
            return _said(thing, han)
        if isinstance(thing, Facts):
            return plain(dotted(thing))
        if isinstance(thing, RowTime):
            return {
                "about": plain(thing.about),
                "start": plain(thing.start),
                "end": plain(thing.end),
                "whole": plain(thing.joined("–")),
            }
        if isinstance(thing, Enum):
            return thing.value
        if hasattr(thing, "_asdict"):
            fields = thing._asdict().items()
            return {"is": type(thing).__name__} | {name: plain(each) for name, each in fields if name not in _LEFT_OUT}
        if isinstance(thing, tuple):
            return [plain(each) for each in thing]
        return thing if thing is None or isinstance(thing, str | int | float) else str(thing)

    return plain(sheet)


@lru_cache(maxsize=1 << 14)
def _said(said: Said, han: str) -> Plain:
    """A text in its runs, which most copies of a pack share."""
    text = said.text
    size = sum(2 if each > "\u2e7f" else 1 for each in text)
    return {"text": text, "lang": language(said.lang), "runs": list(_runs(text, said.lang, han)), "size": size}


@lru_cache(maxsize=64)
def language(tag: str) -> list[str]:
    """A language and a region as a template names them."""
    main, *rest = tag.split("-")
    where = letters_of(tag) or next((part.upper() for part in rest if len(part) == 2), "")
    return [main.lower() if len(main) in (2, 3) else "en", where]


def _runs(text: str, lang: str, han: str) -> Iterable[list[str]]:
    """Pieces in one kind of letters each: `["say", text, language, region]`, `["call", text, number]`, or a break."""
    own = language(lang)
    for number, line in enumerate(text.split("\n")):
        if number:
            yield BREAK
        letters, end = partial(_letters, own=own, han=own if letters_of(lang) else language(han)), 0
        for call in calls(line):
            yield from letters(line[end : call.start])
            yield ["call", line[call.start : call.end], f"tel:{call.dialled}"]
            end = call.end
        yield from letters(line[end:])


def _letters(text: str, own: list[str], han: list[str]) -> Iterable[list[str]]:
    pieces = [text] if own == han else _HAN.split(text)
    for at, piece in enumerate(pieces):
        for number, part in enumerate(_LONG.split(piece)):
            for start in range(0, len(part), _STEP) if number % 2 else (0,) if part else ():
                if start:
                    yield CHANCE
                yield ["say", part[start : start + _STEP] if number % 2 else part, *(han if at % 2 else own)]
