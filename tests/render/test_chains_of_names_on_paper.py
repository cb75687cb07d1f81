"""A chain of names is not torn at its blank, and what is to be confirmed or goes by coach stands in one line."""

import re

import pytest
from paper import LARGE, TABLE, printed_of

from delegate.render.typst.pdf import Layout
from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("layout", [Layout(), LARGE, TABLE])
@pytest.mark.parametrize("tags", [("en",), ("zh-Hant",)])
def test_a_chain_of_names_breaks_behind_a_hyphen_and_not_at_its_blank(layout: Layout, tags: tuple[str, ...]) -> None:
    text = "\n".join(printed_of("bridge-works-visit", Edition.PROGRAMME, *tags, layout=layout))

    assert re.search("Hong[ \u00a0]Kong-", text)
    assert not re.search(r"Hong *(\n|  )", text)


@pytest.mark.parametrize(
    ("trip", "phrase"), [("bridge-works-visit", "to be confirmed"), ("guangzhou-shenzhen-day", "to be confirmed")]
)
@pytest.mark.parametrize("layout", [Layout(), LARGE, TABLE])
def test_to_be_confirmed_stands_in_one_line(trip: str, phrase: str, layout: Layout) -> None:
    text = "\n".join(printed_of(trip, Edition.PROGRAMME, "en", layout=layout))

    assert phrase in text
    assert not re.search(r"(travel to|number to|place to|to be) *$", text, re.MULTILINE)


@pytest.mark.parametrize("trip", ["four-cities-tour", "estonia-state-visit", "matsuyama-sister-city"])
@pytest.mark.parametrize("edition", [Edition.PROGRAMME, Edition.CARD])
def test_no_line_ends_before_what_takes_people_there(trip: str, edition: Edition) -> None:
    layout = TABLE if edition is Edition.PROGRAMME else Layout()
    text = "\n".join(printed_of(trip, edition, "en", layout=layout))

    assert re.search(r"\b[Bb]y (coach|car|Car|tram)\b", text)
    assert not re.search(r"(?<!Accompanied) [Bb]y *$", text, re.MULTILINE)
