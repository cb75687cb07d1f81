"""Words the small parts of a terminal's rows: times, labels, findings and notes, each ready to flow into lines."""

from collections.abc import Collection, Iterable, Iterator

from delegate.i18n.language import Language, language_of
from delegate.i18n.text_width import parts, width
from delegate.render.plain_words import behind_label, bracketed, one, texts
from delegate.render.schedule.blocks import WIDEST, Line, Piece
from delegate.render.schedule.grid import BLANKS, Grid, flowed, grid_of
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import Detail, Edition, Facts, Flag, ItemRow, Row, RowTime, Sheet, Words
from delegate.tuples import NamedTuple

STYLES = {"error": "bold red", "warning": "bold magenta", "note": "bold"}
SHARED = ("wet", "bring", "dress")  # details that stand beside each other


class Screen(NamedTuple):
    """A sheet on a page of so many columns, with the language in which its words are parted."""

    sheet: Sheet
    grid: Grid
    language: Language
    names: frozenset[str]  # that no line breaks

    @property
    def whole(self) -> bool:
        """Whether it is a copy for others as text, which says all that the copy says; a screen has a row for a way."""
        return self.sheet.edition is not Edition.SCHEDULE

    @property
    def comma(self) -> str:
        """What parts facts: `, `, in Chinese `，`."""
        return self.language.separators[", "]

    def facts(self, facts: Facts) -> Words:
        """The facts of a line, parted in each language by its own comma."""
        return facts.joined(self.comma, {tag: language_of(tag).separators[", "] for tag in self.sheet.languages})

    @property
    def between(self) -> str:
        """What parts names: `, `, in Chinese `、`."""
        return self.language.list_between

    @property
    def semicolon(self) -> str:
        """What parts what is longer: `; `."""
        return self.language.separators["; "]

    @property
    def colon(self) -> str:
        """What stands behind a title: `: `."""
        return self.language.separators[": "]

    def prose(self, text: str) -> Iterator[Piece]:
        """A text in pieces, of which a name is one."""
        return prose(text, self.names)

    def flowed(self, pieces: Iterable[Piece], room: int, *, first: int | None = None, hang: int = 2) -> list[Line]:
        """Pieces in lines that break no name."""
        return flowed(pieces, room, first=first, hang=hang, names=self.names)

    def told(self, words: Words, style: str = "") -> Iterator[Line]:
        """A sentence: all its languages in one line that has room for them, else each in lines of its own."""
        columns = self.grid.columns
        for text in self.sentences(words, columns):
            yield from self.flowed((piece._replace(style=style) for piece in self.prose(text)), columns)

    def sentences(self, words: Words, room: int) -> tuple[str, ...]:
        """All languages of a sentence in one text where a line has room for it, else each in a text of its own."""
        return (one(words),) if width(one(words)) <= room else texts(words)

    def led(self, label: Words, text: str) -> str:
        """`with Ms Yamada`, `dress Dark suit`; in Chinese with a colon."""
        gap = " " if self.colon.endswith(" ") else self.colon
        return f"{low(label)}{gap}{text}" if label else text

    def whose(self, who: Words) -> str:
        """`for Reporters`, `for the Duke of Edinburgh`."""
        return self.led(self.sheet.labels.who, one(inside(who)))


def screen_of(sheet: Sheet, columns: int) -> Screen:
    """A sheet on a page of a number of columns."""
    language = language_of(sheet.languages[0] if sheet.languages else "en")
    names = (*sheet.names, *sheet.told)
    parts = (part for name in names for part in name.split(", "))  # Old Port, dock 17, HMS Liverpool
    return Screen(sheet, grid_of(columns), language, frozenset((*names, *parts)))


def clock_of(time: RowTime, screen: Screen) -> str:
    """`09:00-10:15`, `~16:30`, `evening`; in a copy as text `about 16:30`."""
    if screen.whole:
        return one(time.joined())
    about = "~" if time.about else ""
    start, end = (texts(part)[:1] for part in (time.start, time.end))
    return about + "".join(start) + ("-" + "".join(end) if end else "")


def title_pieces(item: ItemRow) -> Iterator[Piece]:
    """`Call on the ministry  拜會經濟部門 (tentative)`; what is called off says so first, and not in bold."""
    cancelled = item.status == "cancelled"
    gap = "" if one(item.status_said).startswith("（") else " "
    if cancelled:
        yield Piece(one(item.status_said) + gap)
    said = texts(item.titles)
    for number, title in enumerate(said):
        last = number == len(said) - 1
        yield Piece(title + ("" if last else BLANKS), "" if cancelled else "bold")
    if item.status_said and not cancelled:
        yield Piece(gap + one(item.status_said))
    if item.mark:  # by what the team finds the line in the trip
        yield from (Piece(bracketed(said.text, said.lang)) for said in item.mark[:1])


def low(label: Words) -> str:
    """A label within a line: `with`, `for`."""
    said = one(label)
    return said[:1].lower() + said[1:]


def prose(text: str, names: Collection[str] = frozenset(), *, end: str = "") -> Iterator[Piece]:
    """Text that breaks at blanks and between Chinese characters, but not inside a name or a number with its word."""
    every = [*parts(text, WIDEST, names)]
    every[-1] += end
    return map(Piece, every)


def flag_lines(flags: Iterable[Flag], screen: Screen, room: int) -> Iterator[Line]:
    """The findings of a row in words: colour alone says nothing."""
    for flag in flags:
        style = "" if flag.accepted else STYLES[flag.severity]
        said = f"{flag.code} {flag.name}" + ("" if flag.accepted else f": {flag.message}")
        yield from screen.flowed([Piece(f"{flag.level} ", style), *screen.prose(said)], room)


def was_lines(row: Row, room: int) -> Iterator[Line]:
    """What a row was in the version before: `was 09:30-11:00`, `new`, `no longer`."""
    if row.was:
        yield from flowed([Piece(one(row.was.said).replace("–", "-"), "bold")], room)


def detail_lines(details: Iterable[Detail], screen: Screen, room: int, indent: int = 0) -> Iterator[Line]:
    """What was noted: what to bring and to wear in one line, the rest in lines of their own."""
    kept = list(details)
    if screen.whole:
        yield from (line for each in kept for line in _noted(each, screen, room, indent))
        return
    shared = [each for each in kept if each.kind in SHARED and "\n" not in one(each.text)]
    for line in screen.flowed(_shared(shared, screen), room - indent):
        yield (Piece(" " * indent), *line) if indent else line
    for detail in kept:
        if detail in shared:
            continue
        label = tuple(each._replace(text=each.text[:1].lower() + each.text[1:]) for each in detail.label)
        yield from _noted(detail._replace(label=label), screen, room, indent)


def _noted(detail: Detail, screen: Screen, room: int, indent: int) -> Iterator[Line]:
    for said in behind_label(detail, every_line=True):
        for line in screen.flowed(screen.prose(said.text), room - indent):
            yield (Piece(" " * indent), *line) if indent else line


def _shared(details: Iterable[Detail], screen: Screen) -> Iterator[Piece]:
    """`if it rains Bayside Hall; bring Passport, Business cards; dress Dark suit`."""
    kinds: dict[str, list[Detail]] = {}
    for each in details:
        kinds.setdefault(each.kind, []).append(each)
    for number, same in enumerate(kinds.values()):
        for at, each in enumerate(same):
            said = screen.led(each.label, one(each.text)) if not at else one(each.text)
            last = at == len(same) - 1
            behind = screen.comma if not last else screen.semicolon if number < len(kinds) - 1 else ""
            yield Piece(said + behind)
