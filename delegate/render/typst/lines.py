"""Lists what stands below the title of a row, a line for each fact, with its label where it has one."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from delegate.i18n.dates import dates_of, day_month, weekday_and_day
from delegate.i18n.language import Language, language_of
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import Detail, ItemRow, LegRow, Row, Said, SheetDay, Words, words_once
from delegate.tuples import NamedTuple

_COMMA = re.compile("[,，、;；]")
_BETWEEN = re.compile("; |；")  # two clocks of a day


class RowLine(NamedTuple):
    """A fact of a row in each language; `kind` is `place`, `fact`, `border`, `words`, `hosts` or the kind of a detail.

    A step has its text behind its `time`. Of several lines under one label the first has it as `label`, and all have it
    as `tab`: by its width the others are set in. A way that a line describes has `brief` for a narrow column.
    """

    kind: str
    label: Words
    text: Words
    time: str = ""
    tab: Words = ()
    brief: Words = ()


def lines_of(row: Row) -> tuple[RowLine, ...]:
    """The lines below a title, in the order of the page; the people of a row and its hosts are no lines yet."""
    return tuple(_lines(row))


def _lines(row: Row) -> Iterator[RowLine]:
    briefs = {leg.way: leg.brief for leg in row.legs if leg.way} if isinstance(row, ItemRow) else {}
    if isinstance(row, ItemRow):
        yield from _told("place", row.place.parts, briefs)
        yield from _filled("hosts", run_in(map(inside, row.hosts)))
    elif isinstance(row, LegRow):
        yield from _filled("border", row.border)
    else:
        yield from _filled("place", row.place)
    if isinstance(row, ItemRow | LegRow):
        left = row.legs[0].left if isinstance(row, ItemRow) and len(row.legs) == 1 else ()  # it stands in two columns
        apart = _in_no_column(row) if isinstance(row, LegRow) else ()
        for fact in row.facts:
            yield from _told("fact", [part for part in fact.parts if part not in (left, *apart)], briefs)
        for part in apart:
            yield from _filled("words", part)
    for (kind, label), details in groupby(row.details, key=lambda each: (each.kind, each.label)):
        yield from _below_one(kind, label, list(details))


def _in_no_column(row: LegRow) -> tuple[Words, ...]:
    """What a run sheet says in words of a way: what is left at most, or that nobody knows how long it takes."""
    facts = (part for fact in row.facts for part in fact.parts)
    return tuple(part for part in facts if part == row.at_most or (not row.minutes and part != row.leaving))


def _below_one(kind: str, label: Words, details: Sequence[Detail]) -> Iterator[RowLine]:
    """The lines of what follows each other under one label: what to bring in one line, the others one below another."""
    texts = [(each.time, part) for each in details for part in _broken(each.below or each.text)]
    if kind == "bring" and len(details) == len(texts):
        texts = [("", _things([text for _, text in texts]))]
    for number, (time, text) in enumerate(texts):
        yield RowLine(kind, () if number else label, text, time, label if len(texts) > 1 else ())


def _filled(kind: str, text: Words) -> Iterator[RowLine]:
    if any(said.text.strip() for said in text):
        yield RowLine(kind, (), text)


def _told(kind: str, parts: Sequence[Words], briefs: Mapping[Words, Words]) -> Iterator[RowLine]:
    """A line of facts, with what is shorter for a narrow column where one of them has such a form."""
    shorter = run_in(briefs.get(part, part) for part in parts) if not briefs.keys().isdisjoint(parts) else ()
    yield from (line._replace(brief=shorter) for line in _filled(kind, run_in(parts)))


def run_in(parts: Iterable[Words]) -> Words:
    """Facts in one line, parted as each language parts them; one that is in one language alone is in all lines."""
    return _in_one_line([part for part in parts if part], partial(Language.joined, separator="; "))


def _things(parts: Sequence[Words]) -> Words:
    """Things in one line with commas; with semicolons where one of them has a comma of its own."""
    parted = not any(_COMMA.search(said.text) for part in parts for said in part)
    return _in_one_line(parts, Language.parted) if parted else run_in(parts)


def _in_one_line(parts: Sequence[Words], join: Callable[[Language, Iterable[str]], str]) -> Words:
    tags = dict.fromkeys(said.lang for part in parts for said in part)
    lines = []
    for tag in tags:
        texts = (next((said.text for said in part if said.lang == tag), part[0].text) for part in parts)
        lines.append(Said(join(language_of(tag), texts), tag))
    return words_once(lines)


def _broken(text: Words) -> Iterator[Words]:
    """The lines of an author's text, side by side where every language has as many."""
    lines = [said.text.split("\n") for said in text]
    if len({len(each) for each in lines}) != 1:
        yield text
        return
    for same in zip(*lines, strict=True):
        yield tuple(Said(line, said.lang) for line, said in zip(same, text, strict=True))


def short_dates(day: SheetDay) -> Words:
    """The date without its year, which the title has; as the sheet writes it in a language without a table."""
    return tuple(
        Said(weekday_and_day(day.date, each.lang), each.lang) if dates_of(each.lang) else each for each in day.headings
    )


def date_parts(day: SheetDay) -> tuple[Words, ...]:
    """Day and month, then the weekday: two lines of a narrow column; the whole date in a language without a table."""
    known = {each.lang: dates for each in day.headings if (dates := dates_of(each.lang))}
    return (
        tuple(Said(day_month(day.date, each.lang), each.lang) if each.lang in known else each for each in day.headings),
        tuple(Said(dates.weekdays[day.date.weekday()], lang) for lang, dates in known.items()),
    )


def clock_lines(day: SheetDay) -> tuple[Words, ...]:
    """Each clock of a day by itself, `Hong Kong, UTC+8`, for a column that is too narrow for all of them."""
    parted = [[Said(text, each.lang) for text in _BETWEEN.split(each.text)] for each in day.clock]
    return tuple(zip(*parted, strict=True)) if len({len(each) for each in parted}) == 1 else (day.clock,)
