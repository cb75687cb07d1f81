"""No page of a copy of an itinerary is blank: above its foot stands something, whatever the layout."""

from itertools import product
from unittest import mock

import pytest
import typst
from choosing import few
from command import ROOT
from copies import planned, worked_out
from outputs import ready
from paper import ALONE, blank, pdf_of

from delegate.render.typst import pdf
from delegate.render.typst.pdf import Layout, render
from delegate.sheet import Edition, Sheet, settle
from delegate.sheet.scope import Scope, scope_of

pytestmark = pytest.mark.slow

PATHS = {path.name.split(".")[0]: path for path in sorted((ROOT / "itineraries").glob("*.trip.yaml"))}
FULL = 1 - 1e-9  # of a page: to the typesetter nothing more has room, and what is there has
USUAL, LARGE, TABLE = Layout(), Layout(large=True), Layout(table=True)
KINDS = ("everybody", "a person", "a host", "a group", "run-sheet", "movements")
# Each layout, and copies of somebody; of those of everybody in a list the contract asks.
COPIES = few(
    [
        ("guangzhou-shenzhen-day", "everybody", TABLE),
        ("hong-kong-shenzhen-company-visit", "a group", LARGE),
        ("bridge-works-visit", "a person", USUAL),
    ],
    of=[each for each in product(PATHS, KINDS, (USUAL, LARGE, TABLE)) if each[1] in KINDS[:4] or each[2] == USUAL],
)


def copy_of(name: str, kind: str) -> Sheet:
    """A copy of an itinerary in its own languages; the first person, host or group, everybody where there is none."""
    plan, findings = planned(name)
    tags = plan.trip.languages or ("en", "zh-Hans")
    some = {"a person": plan.people, "a host": plan.hosts, "a group": plan.trip.groups or {}}.get(kind, ())
    scope = scope_of(plan, next(iter(some), "")) or Scope()
    edition = Edition(kind) if kind in ("run-sheet", "movements") else Edition.PROGRAMME
    return settle(plan, findings, edition=edition, languages=tags, scope=scope)


@pytest.mark.parametrize(("name", "kind", "layout"), COPIES)
def test_no_page_of_a_copy_is_blank(name: str, kind: str, layout: Layout) -> None:
    ready("pdf")

    assert blank(pdf_of(copy_of(name, kind), layout)) == []


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
    ("whom", "large", "number"),
    few([("", True, 10), ("chan", False, 18)], of=[("", False, 12), ("", True, 10), ("chan", False, 18)]),
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
