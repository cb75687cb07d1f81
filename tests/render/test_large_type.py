"""What a reader of the large type sees on each page: the trip, its dates, whose page it is, and what goes on there."""

import datetime as dt
import subprocess
from functools import cache

import pytest
from outputs import ready
from test_no_page_is_blank import planned
from test_pdf import ALONE

from delegate.render.typst.pdf import Layout, render
from delegate.sheet import Edition, Sheet, settle
from delegate.sheet.model import Revision
from delegate.sheet.scope import Scope, scope_of

pytestmark = pytest.mark.slow


COMMITTED = Revision(name="0a1b2c3d", commit="0a1b2c3d", date=dt.date(2026, 11, 26))


@cache
def pages(name: str, whom: str = "", *tags: str) -> list[str]:
    """The pages of a copy of an itinerary in large type."""
    plan, findings = planned(name)
    scope = scope_of(plan, whom) if whom else Scope()
    assert scope is not None
    tags = tags or ("en",)
    copy = settle(plan, findings, edition=Edition.PROGRAMME, languages=tags, scope=scope, revision=COMMITTED)
    return pages_of(copy)


def pages_of(copy: Sheet) -> list[str]:
    ready("pdf")
    data = render(copy, layout=Layout(large=True), fonts=ALONE).data
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode().replace("\u2060", "").split("\f")[:-1]


def foot(page: str) -> str:
    return "\n".join(page.rstrip().splitlines()[-2:])


@pytest.mark.parametrize(
    ("name", "whom", "title", "whose"),
    [
        ("guangzhou-shenzhen-day", "erick-tsang", "Guangzhou and Shenzhen", "Erick Tsang"),
        ("four-cities-tour", "business-people", "four cities of the Greater Bay Area", "Hong Kong business people"),
        ("tokyo-singapore-mission", "tan-ah-kow", "mission to Tokyo and Singapore", "Mr Tan Ah Kow"),
    ],
)
def test_a_long_title_is_whole_in_every_foot_beside_the_name(name: str, whom: str, title: str, whose: str) -> None:
    for page in pages(name, whom):
        assert title in foot(page)
        assert whose in foot(page)
