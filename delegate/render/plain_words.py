"""Turns the words of a sheet into plain text: a line for each language, or all of them in one."""

import re
from collections.abc import Iterable, Iterator, Sequence

from delegate.clock import hhmm, local
from delegate.i18n.dates import short_date
from delegate.i18n.language import language_of, without_phrases
from delegate.sheet.model import (
    Column,
    Detail,
    Facts,
    ItemRow,
    LegRow,
    Mark,
    Matter,
    NoteRow,
    Row,
    RowTime,
    Said,
    Section,
    Sheet,
    Words,
    words_once,
)

DOT = " · "  # between the facts of one line
_BAR = "|"
_BEHIND_A_NAME = re.compile(r"(, |，| \(|（|$)")
_OFFSET = re.compile(r"UTC[+−-]?[\d:]*")
_RANGE = re.compile(r"([(（]\d+)-(\d+[)）])")


def texts(words: Words) -> tuple[str, ...]:
    """What is said, in each language."""
    return tuple(said.text for said in words)


def dotted(facts: Facts) -> Words:
    """A line of facts with dots between them: `briefing · Town Hall · Room 3`."""
    return facts.joined(DOT)


def ranged(minutes: Words) -> Words:
    """`146 min (106–221)` on paper, where a screen has a hyphen."""
    return tuple(said._replace(text=_RANGE.sub("\\1–\\2", said.text)) for said in minutes)


def one(words: Words) -> str:
    """All languages in one line: `Town Hall / 市政府`."""
    return " / ".join(texts(words))


def alike_once(words: Words) -> str:
    """All languages of a name and what is said of it in one line, what is alike in both once.

    `Mr Chan / 陳先生, Under Secretary`; `Representatives, about 400 people / 約400人`.
    """
    told: list[list[str]] = []  # names, the sign behind them, what is said of them
    for name, sign, said in (_BEHIND_A_NAME.split(text, maxsplit=1) for text in texts(words)):
        before = told[-1] if told else ["", "", ""]
        if said and _bare(said) == _bare(before[2]):
            before[0] += f" / {name}"
        elif said and name == before[0]:
            before[2] += f" / {sign.strip() if sign.strip() in '(（' else ''}{said}"
        else:
            told.append([name, sign, said])
    return " / ".join("".join(parts) for parts in told)


def _bare(text: str) -> str:
    return text.rstrip(")）")


def time_said(time: RowTime) -> str:
    """The time of a row, in all languages: `about 09:00–10:15`."""
    return one(time.joined("–"))


def in_hours(row: ItemRow) -> ItemRow:
    """The row with the hours within which it is at any time in the column of times, which else stood empty.

    Its facts say that they are no begin and end.
    """
    window = None if row.time or row.when.part_of_day else row.when.window
    if window is None:
        return row
    opens, closes = (hhmm(local(at, row.when.zones[0]).minute) for at in window)
    tags = [said.lang for said in row.unsure]
    return row._replace(time=RowTime(*(words_once(Said(clock, tag) for tag in tags) for clock in (opens, closes))))


def within_line(column: Column) -> Words:
    """The name of a party behind `for`, which is no begin of a line."""
    return tuple(
        each._replace(text=each.text[:1].lower() + each.text[1:]) if each.lang in column.raised else each
        for each in column.who
    )


def facts_of(row: ItemRow | LegRow) -> tuple[Facts, ...]:
    """The lines below the title of a row, of a written one first its place."""
    place = (row.place,) if isinstance(row, ItemRow) and row.place else ()
    return (*place, *row.facts)


def way_and_who(row: LegRow) -> Words:
    """`walk to Hall 2 (Reporters)`, `步行前往二號廳（隨團記者）`: each language with its own names and brackets.

    Names that are alike in two languages stand in the sentence of each; those in a language that has no words for the
    way follow in that language.
    """
    names = {tag: said.text for said in row.who for tag in (said.lang, *said.also)}
    alike, ways = next(iter(names.values()), ""), {said.lang for said in row.way}
    said = [Said(each.text + bracketed(names.get(each.lang, alike), each.lang), each.lang) for each in row.way]
    return (*said, *(each for each in row.who if ways.isdisjoint((each.lang, *each.also))))


def bracketed(text: str, tag: str) -> str:
    """In the brackets of a language; Chinese ones take no blank before them."""
    if not text:
        return ""
    return f"（{text}）" if language_of(tag).large_to_small else f" ({text})"


def behind_title(brackets: str) -> str:
    """What stands in brackets behind a title, with the blank before it that Chinese ones do not take."""
    return brackets if brackets.startswith("（") else f" {brackets}"


def day_and_time(matter: Matter, languages: Sequence[str]) -> str:
    """`Wed 10 12:30`, in the first language of a print: on what day and when the team has to do something."""
    day = next((short for tag in (*languages, "en") if (short := short_date(matter.date, tag))), "")
    return f"{day} {matter.time}".strip()


def is_short(row: LegRow) -> bool:
    """Whether there is too little time, at planned or on a slow road."""
    return any(left is not None and left < 0 for left in (row.spare, row.slow))


def is_estimated(row: Row) -> bool:
    """Whether the team sees a bar beside a row, where a format draws one."""
    return not isinstance(row, NoteRow) and any(sign.sign == _BAR for sign in row.signs)


def is_gone(row: Row) -> bool:
    """Whether a row was in the version before, and is printed for that alone."""
    return row.was is not None and row.was.kind == "gone"


def first_chinese(languages: Iterable[str], otherwise: str) -> str:
    """The first Chinese among the languages of a print: its letters are taken by Chinese inside any other text."""
    return next((tag for tag in languages if tag.split("-")[0].lower() in ("zh", "yue")), otherwise)


def behind_label(detail: Detail, *, every_line: bool = False) -> Iterator[Said]:
    """`Note: Gifts are in the car`; the label stands once, or before every line that the author broke.

    A language that has no word for it stands without one below another, and never behind a word of that one.
    """
    labels = {said.lang: said.text for said in detail.label}
    for number, said in enumerate(detail.text):
        label = labels.get(said.lang) or next(iter(labels.values()), "")
        if number and said.lang not in labels and without_phrases(said.lang):
            label = ""
        for text in said.text.split("\n") if every_line else (said.text,):
            yield Said(language_of(said.lang).labelled(label, text) if label else text, said.lang)


def several_clocks(sheet: Sheet) -> bool:
    """Whether the days of a print are on clocks of more than one offset."""
    return len({offset for day in sheet.days for said in day.clock for offset in _OFFSET.findall(said.text)}) > 1


def signs_in_text(legend: Iterable[Mark]) -> tuple[Mark, ...]:
    """The signs that are words; the bar beside an estimate is there only where a format draws it."""
    return tuple(mark for mark in legend if not is_bar(mark))


def is_bar(mark: Mark) -> bool:
    """Whether a sign is the bar beside an estimate, which each format draws in its own way."""
    return {said.text for said in mark.sign} == {_BAR}


def untold(section: Section, matters: Iterable[Matter]) -> Section:
    """The list of what was accepted without what the box at the head of a run sheet tells with its reason."""
    if section.key != "accepted":
        return section
    told = tuple(said.text for matter in matters for said in matter.said[:1])
    marks = (";", "；")
    ends = [(entry, tuple(entry.head[0].text + mark for mark in marks)) for entry in section.entries]
    left = (entry for entry, ways in ends if not any(each.startswith(ways) for each in told))
    return section._replace(entries=tuple(left))
