"""Writes the page that follows a file: findings, the rows with the numbers of their lines, pictures, what is broken."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from delegate.i18n.language import ENGLISH, Language
from delegate.render.web import map_svg, page_text, timeline
from delegate.render.web.html import footer_free, language_names, on_paper, page_of, said_on
from delegate.render.web.page_rows import bands
from delegate.sheet.leg_minutes import spare_in_words
from delegate.sheet.model import LegRow, Row, Sheet
from delegate.tuples import NamedTuple

_ABREAST = 2  # languages side by side: the column has no room for more


class LineOf(NamedTuple):
    """Where a row is written: the file as findings call it, line and column."""

    path: str
    line: int
    column: int

    @property
    def said(self) -> str:
        """`itineraries/visit.trip.yaml:150:5`."""
        return f"{self.path}:{self.line}:{self.column}"


class Spare(NamedTuple):
    """The minutes to spare of a way in few words, and how bad that is: `error`, `warning` or nothing."""

    said: str
    severity: str = ""


class Followed(NamedTuple):
    """What the page knows of rows beyond the sheet: where each is written, and which the last save has changed."""

    lines: Mapping[str, LineOf]
    changed: frozenset[str]
    verb: str  # of what a number of a line does: `copy` or `open`
    language: Language = ENGLISH  # of what the page itself says beside the rows

    def line(self, row: Row) -> LineOf | None:
        """Where a row is written, if it is."""
        return self.lines.get(row.key)

    def spare(self, row: LegRow) -> Spare:
        """`7 spare, 1 if slow`, `3 spare, may be 6 late`, `6 late, 8 if slow`, `at most 56 spare`, `rough`."""
        return spare_of(row.spare, row.slow, self.language, rough=row.rough, at_most=bool(row.at_most))

    @property
    def lang(self) -> str:
        """The language as a browser names it."""
        return page_text.tag_of(self.language.tag)


def spare_of(spare: int | None, slow: int | None, language: Language, *, rough: bool, at_most: bool) -> Spare:
    """The minutes to spare as planned and on a slow road; a shortage is said as one."""
    if spare is None or slow is None:
        return Spare(language.term("rough") if rough else "")
    said = spare_in_words(spare, slow, language, at_most=at_most)
    return Spare(said, "error" if spare < 0 else "warning" if slow < 0 else "")


class FindingCard(NamedTuple):
    """A finding as the page lists it: where and when, what is wrong, what to do, where it is written, what it means.

    `row` is the key of its row and `date` the day of that, empty where it concerns none; `time` is what the link to
    the row is called by. `frame` are lines of the file, each with what its sign is: `^`, `-` or nothing.
    """

    severity: str
    code: str
    name: str
    heading: str
    said: str
    help: str
    at: LineOf
    meaning: tuple[str, ...]
    row: str = ""
    date: str = ""
    time: str = ""
    frame: tuple[tuple[str, str, str], ...] = ()


class Offered(NamedTuple):
    """What there is to choose on the page, each as what is sent and what is read, and what is chosen.

    `readers` are those whose copy it can be, by heading; those under `vehicles` have movement sheets alone.
    """

    copies: tuple[tuple[str, str], ...] = ()
    copy: str = ""
    readers: Mapping[str, tuple[tuple[str, str], ...]] = {}
    vehicles: str = ""
    whom: str = ""
    languages: tuple[tuple[str, str], ...] = ()
    chosen: tuple[str, ...] = ()
    forms: tuple[tuple[str, str], ...] = ()
    said: str = ""


class FollowPage(NamedTuple):
    """All of the page but its days.

    `state` is what is said of the newest save, in pieces with the severity of each. `broken` are the findings for
    which it cannot be read, `missing` why there is no file, `good_clock` when the programme below was saved, where that
    is not the newest. `days` are dates with the HTML of each; one that is not asked for yet has none.
    """

    number: int
    title: str
    path: str
    clock: str
    state: tuple[tuple[str, str], ...]
    counted: str
    missing: str
    broken: tuple[FindingCard, ...]
    good_clock: str
    cards: tuple[FindingCard, ...]
    not_judged: tuple[str, ...]
    days: tuple[tuple[str, str, Markup], ...]
    choices: Offered
    absent: str  # what is to be said where the one whose copy was chosen is not in the file
    verb: str
    has_programme: bool
    edition: str
    abreast: int


def whole(page: FollowPage, root: str) -> str:
    """The page with all that it begins with; `root` is the path under which everything of it is found."""
    return page_of("follow.html.j2", follow_page=page, root=root)


def part(page: FollowPage) -> str:
    """What changes of the page at a save, for the script to put in place."""
    return page_of("follow_part.html.j2", follow_page=page)


def day(sheet: Sheet, followed: Followed) -> Markup:
    """A sheet of one day as a section of the page, with its picture to scale and its map."""
    page = page_text.languages_of(sheet.languages, sheet.names, sheet.told)
    return Markup(
        page_of(
            "follow_day.html.j2",
            sheet=sheet,
            follow=followed,
            page=page,
            bands=[bands(each, sheet) for each in sheet.days],
            tag_of=page_text.tag_of,
            lanes=timeline.drawn,
            maps=map_svg.drawn(sheet.sketch) if sheet.sketch and len(sheet.sketch.pins) > 1 else (),
            **said_on(page),
        )
    )


def abreast(languages: tuple[str, ...]) -> int:
    """How many languages stand side by side."""
    return len(languages) if len(languages) <= _ABREAST else 1


def names_of(languages: tuple[str, ...]) -> list[str]:
    """What each language calls itself."""
    return language_names(page_text.languages_of(languages))


@cache
def style() -> str:
    """The style of a programme's page, and what the page that follows a file has otherwise."""
    page = page_text.languages_of(("en",))
    base = page_of("page.css.j2", page=page, changed=False, corners=footer_free(), **on_paper("a4"))
    return base + asset("follow.css")


@cache
def asset(name: str) -> str:
    """A file beside the templates, as it stands."""
    return (files("delegate.render.web") / "templates" / name).read_text("utf-8")
