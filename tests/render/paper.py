"""Sets copies of a trip on paper, and reads what stands on their pages and where."""

import datetime as dt
import re
import zlib
from contextlib import nullcontext
from functools import cache

from copies import EXCHANGE, planned, sheet
from outputs import pdf_text, ready, set_once

from delegate.render.typst.fonts import available
from delegate.render.typst.pdf import A4_LIST, Layout, render
from delegate.render.typst.template_data import tree
from delegate.sheet import Edition, Sheet, settle
from delegate.sheet.model import Revision
from delegate.sheet.scope import Scope, scope_of

ALONE = available(system=False)  # what typst brings, and the font of the extra: the same on every machine
LARGE, TABLE = Layout(large=True), Layout(table=True)
FOOT = 58  # points from the edge of a page, below which its foot stands
COMMITTED = Revision(name="0a1b2c3d", commit="0a1b2c3d", date=dt.date(2026, 11, 26))

VENUES = """\
venues:
  hall: {name: The Hall, city: Hong Kong, at: "22.2808, 114.1654"}
  inn: {name: The Inn, city: Hong Kong, at: "22.2790, 114.1700"}
"""
A_TALK = f"trip: A day\n{VENUES}days:\n  2026-06-01:\n    - meeting: Talks\n      time: 10:00\n      venue: hall\n"


# --- set --------------------------------------------------------------------------------------------------------------


def pdf_of(copy: Sheet, layout: Layout | None = None) -> bytes:
    """A copy in a layout, the list on A4 where none is given, in the fonts that every machine has."""
    ready("pdf")
    return render(copy, layout=layout or Layout(), fonts=ALONE).data


def lines(
    text: str, copy: str = "programme", tags: str = "en", layout: Layout | None = None, whom: str = ""
) -> list[str]:
    """The lines of a copy set once, each part of a line as it stands on the page."""
    with set_once():
        data = pdf_of(sheet(text, copy, whom=whom, tags=tags), layout)
    return [line.strip() for line in text_of(data).splitlines()]


def pages_of(copy: Sheet, layout: Layout = LARGE, *, ended: bool = False) -> list[str]:
    """The text of each page of a copy; `ended` where it is asked how its last page, or a day, ends: else set once."""
    with nullcontext() if ended else set_once():
        return text_of(pdf_of(copy, layout)).replace("\u2060", "").split("\f")[:-1]


@cache
def printed_of(
    trip: str, edition: Edition, *tags: str, layout: Layout = A4_LIST, ended: bool = False, days: int | None = None
) -> list[str]:
    """The pages of an edition of an itinerary, for everybody; of its first `days` alone if these are given."""
    plan, findings = planned(trip)
    apart = layout.large or layout.table
    copy = settle(plan, findings, edition=edition, languages=tags, apart=apart, scope=Scope())
    if days is not None:
        copy = copy._replace(days=copy.days[:days], sections=(), legend=())
    return pages_of(copy, layout, ended=ended)


@cache
def copy_of(trip: str, whom: str = "", *tags: str, layout: Layout = LARGE, ended: bool = False) -> list[str]:
    """The pages of the programme of somebody, in an itinerary that was committed."""
    plan, findings = planned(trip)
    scope = scope_of(plan, whom) if whom else Scope()
    assert scope is not None
    tags = tags or ("en",)
    apart, usual = layout.large or layout.table, Edition.PROGRAMME
    copy = settle(plan, findings, edition=usual, languages=tags, apart=apart, scope=scope, revision=COMMITTED)
    return pages_of(copy, layout, ended=ended)


# --- read -------------------------------------------------------------------------------------------------------------


def text_of(data: bytes) -> str:
    """The text of a PDF with its columns side by side, a form feed behind each page."""
    return pdf_text(data, "-layout")


def boxes_of(data: bytes) -> str:
    """The words of a PDF in XML: each with its `xMin`, `yMin`, `xMax` and `yMax` on its page, in points."""
    return pdf_text(data, "-bbox")


def blank(data: bytes) -> list[int]:
    """The pages on which nothing stands above the foot."""
    told = boxes_of(data)
    pages = (
        (float(page.split('height="')[1].split('"')[0]), re.findall(r'yMax="([\d.]+)">', page))
        for page in told.split("<page ")[1:]
    )
    return [at for at, (high, ends) in enumerate(pages, 1) if all(float(end) > high - FOOT for end in ends)]


def foot(page: str) -> str:
    """The two lines at the foot of a page."""
    return "\n".join(page.rstrip().splitlines()[-2:])


def inside(data: bytes) -> str:
    """The objects of a file, those in its compressed streams too."""
    parts = [data]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            parts.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return b"\n".join(parts).decode("latin-1")


def sizes_of_pages(data: bytes) -> set[tuple[float, float]]:
    """The sizes of the pages, in points."""
    found = re.findall(r"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", inside(data))
    return {(round(float(width), 1), round(float(height), 1)) for width, height in found}


def unbroken(text: str) -> list[str]:
    """What a template keeps in one line, of a text that is the office of a host."""
    copy = sheet(EXCHANGE.replace("title: Under Secretary", f"title: '{text}'"))
    data = tree(copy._replace(names=tuple(name for name in copy.names if name != text)))
    section = next(each for each in data["sections"] if each["key"] == "hosts")
    runs = [run for entry in section["entries"] for words in entry["lines"] for said in words for run in said["runs"]]
    return ["".join(inner[1] for inner in run[1]) for run in runs if run[0] == "keep"]
