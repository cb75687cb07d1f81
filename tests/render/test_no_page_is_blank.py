"""No page of a copy of an itinerary is blank: above its foot stands something, whatever the layout."""

import re
from collections.abc import Iterator
from unittest import mock

import pytest
import typst
from command import ROOT
from copies import planned, worked_out
from outputs import ready
from paper import ALONE, boxes_of, pdf_of

from delegate.render.typst import pdf
from delegate.render.typst.pdf import Layout, render
from delegate.sheet import Edition, Sheet, settle
from delegate.sheet.scope import Scope, scope_of

pytestmark = pytest.mark.slow

PATHS = {path.name.split(".")[0]: path for path in sorted((ROOT / "itineraries").glob("*.trip.yaml"))}
FOOT = 58  # points
FULL = 1 - 1e-9  # of a page: to the typesetter nothing more has room, and what is there has
TURNS = (Layout(), Layout(large=True), Layout(table=True))


def copies_of(name: str) -> Iterator[tuple[str, Sheet, Layout]]:
    """Two copies of an itinerary in its own languages: of everybody in one layout, and for somebody; both in turn."""
    (plan, findings), number = planned(name), [*PATHS].index(name)
    tags = plan.trip.languages or ("en", "zh-Hans")
    yield (
        "everybody",
        settle(plan, findings, edition=Edition.PROGRAMME, languages=tags),
        TURNS[(number + 1) % len(TURNS)],
    )
    singly = [next(iter(some), "") for some in (plan.people, plan.hosts, plan.trip.groups or {})]
    whom = [*singly, Edition.RUN_SHEET, Edition.MOVEMENTS][number % 5]
    if isinstance(whom, Edition):
        yield whom.value, settle(plan, findings, edition=whom, languages=tags), Layout()
    elif scope := scope_of(plan, whom):
        made = settle(plan, findings, edition=Edition.PROGRAMME, languages=tags, scope=scope)
        yield whom, made, Layout(large=bool(number % 2))


def blank(data: bytes) -> list[int]:
    """The pages on which nothing stands above the foot."""
    told = boxes_of(data)
    pages = (
        (float(page.split('height="')[1].split('"')[0]), re.findall(r'yMax="([\d.]+)">', page))
        for page in told.split("<page ")[1:]
    )
    return [at for at, (high, ends) in enumerate(pages, 1) if all(float(end) > high - FOOT for end in ends)]


@pytest.mark.parametrize("name", PATHS)
def test_no_page_of_a_copy_is_blank(name: str) -> None:
    ready("pdf")
    found = {(whom, layout): pages for whom, made, layout in copies_of(name) if (pages := blank(pdf_of(made, layout)))}

    assert found == {}


def test_a_page_with_nothing_but_its_foot_is_found() -> None:
    ready("pdf")
    page = "#set page(margin: 20mm, footer: [Page])\nWords #pagebreak() #pagebreak() Words"
    made = typst.compile(page.encode(), format="pdf", font_paths=ALONE.opened)

    assert isinstance(made, bytes)
    assert blank(made) == [2]


def rows(number: int) -> str:
    """A trip of one day with so many lines, and a host at each of them."""
    lines = (
        f"    - {{meeting: Talks, time: {8 + at // 4:02d}:{at % 4 * 15:02d}, with: chan, venue: v}}\n"
        for at in range(number)
    )
    hosts = "hosts: {chan: {name: Mr Chan}}\nvenues: {v: {name: V}}\n"
    return f"trip: Visit\ndelegation: {{ann: {{name: Ann}}}}\n{hosts}days:\n  2026-11-24:\n{''.join(lines)}"


@pytest.mark.parametrize(
    ("whom", "large", "number"), [("", False, 12), ("", True, 10), ("chan", False, 18)], ids=["usual", "large", "host"]
)
def test_no_page_is_begun_behind_one_that_is_full(whom: str, large: bool, number: int) -> None:
    """The mark of where a page ends takes no room, or it would stand on a page of its own.

    Heights grow in proportion to the white between the lines: two that leave the page unfilled say at which it is full.
    """
    outcome = worked_out(rows(number))
    assert outcome.plan is not None
    scope = (scope_of(outcome.plan, whom) if whom else None) or Scope()
    sheet = settle(outcome.plan, outcome.findings, edition=Edition.PROGRAMME, languages=("en",), scope=scope)
    with mock.patch.object(pdf, "_set", wraps=pdf._set) as asked:
        render(sheet, layout=Layout(large=large), fonts=ALONE)
    template, spelt, look, fonts = asked.call_args_list[0].args

    def filled(white: float) -> tuple[int, float]:
        pages = pdf._set(template, spelt, look | {"air": white}, fonts)
        return pages.pages, pages.ends[-1].filled

    (_, least), (_, more) = filled(0.4), filled(0.5)
    pages, full = filled(0.4 + 0.1 * (FULL - least) / (more - least))

    assert (pages, full) == (1, pytest.approx(FULL, abs=1e-12))
