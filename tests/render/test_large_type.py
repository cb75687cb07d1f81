"""What a reader of the large type sees on each page: the trip, its dates, whose page it is, and what goes on there."""

import subprocess
from functools import cache

import pytest
from command import ROOT
from copies import sheet
from outputs import ready
from test_pdf import ALONE

from delegate.render.typst.pdf import Layout, render

pytestmark = pytest.mark.slow


@cache
def pages(name: str, whom: str = "", tags: str = "en") -> list[str]:
    """The pages of a copy of an itinerary in large type."""
    ready("pdf")
    text = (ROOT / f"itineraries/{name}.trip.yaml").read_text("utf-8")
    return pages_of(text, whom, tags)


def pages_of(text: str, whom: str = "", tags: str = "en") -> list[str]:
    data = render(sheet(text, whom=whom, tags=tags), layout=Layout(large=True), fonts=ALONE).data
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
