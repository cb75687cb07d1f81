"""No page of a copy of an itinerary is blank: above its foot stands something, whatever the layout."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache

import pytest
import typst
from command import ROOT
from outputs import ready
from test_pdf import ALONE

from delegate.diagnostics import Finding
from delegate.includes import Library
from delegate.pipeline import work_out
from delegate.planning.plan import Plan
from delegate.render.typst.pdf import Layout, render
from delegate.sheet import Edition, Sheet, settle
from delegate.sheet.scope import Scope, scope_of

pytestmark = pytest.mark.slow

PATHS = {path.name.split(".")[0]: path for path in sorted((ROOT / "itineraries").glob("*.trip.yaml"))}
FOOT = 58  # points


@cache
def planned(name: str) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan of an itinerary, and what is found in it."""
    outcome = work_out(PATHS[name].name, PATHS[name].read_bytes(), Library(PATHS[name].parent).fetch)
    assert outcome.plan is not None
    return outcome.plan, outcome.findings


def copies_of(name: str) -> Iterator[tuple[str, Sheet, tuple[Layout, ...]]]:
    """The copies of an itinerary in its own languages, each with its layouts; those of one person, host and group.

    Whoever is alone has one of two layouts, in turn: the template is the one of everybody, with fewer rows.
    """
    plan, findings = planned(name)
    tags = plan.trip.languages or ("en", "zh-Hans")
    singly = (next(iter(some), "") for some in (plan.people, plan.hosts, plan.trip.groups or {}))
    for number, whom in enumerate(("", *filter(None, singly)), [*PATHS].index(name)):
        scope = scope_of(plan, whom) if whom else Scope()
        assert scope is not None
        made = settle(plan, findings, edition=Edition.PROGRAMME, languages=tags, scope=scope)
        in_turn = (Layout(large=bool(number % 2)),)
        yield whom or "everybody", made, in_turn if whom else (Layout(), Layout(large=True), Layout(table=True))
    for edition in (Edition.RUN_SHEET, Edition.MOVEMENTS):
        yield edition.value, settle(plan, findings, edition=edition, languages=tags), (Layout(),)


def blank(data: bytes) -> list[int]:
    """The pages on which nothing stands above the foot."""
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True, check=True).stdout.decode()
    pages = (
        (float(page.split('height="')[1].split('"')[0]), re.findall(r'yMax="([\d.]+)">', page))
        for page in told.split("<page ")[1:]
    )
    return [at for at, (high, ends) in enumerate(pages, 1) if all(float(end) > high - FOOT for end in ends)]


@pytest.mark.parametrize("name", PATHS)
def test_no_page_of_a_copy_is_blank(name: str) -> None:
    ready("pdf")
    found = {
        (whom, layout): pages
        for whom, made, layouts in copies_of(name)
        for layout in layouts
        if (pages := blank(render(made, layout=layout, fonts=ALONE).data))
    }

    assert found == {}


def test_a_page_with_nothing_but_its_foot_is_found() -> None:
    ready("pdf")
    page = "#set page(margin: 20mm, footer: [Page])\nWords #pagebreak() #pagebreak() Words"
    made = typst.compile(page.encode(), format="pdf", font_paths=ALONE.opened)

    assert isinstance(made, bytes)
    assert blank(made) == [2]
