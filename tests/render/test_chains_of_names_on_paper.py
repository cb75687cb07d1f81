"""A chain of names is not torn at its blank, and what is to be confirmed or goes by coach stands in one line."""

import re
from itertools import product

import pytest
from choosing import few
from paper import LARGE, TABLE, printed_of

from delegate.render.typst.pdf import Layout
from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow


LAYOUTS = (Layout(), LARGE, TABLE)


@pytest.mark.parametrize(
    ("layout", "tags"),
    few(
        [(LARGE, ("en",)), (TABLE, ("en",))],
        of=product(LAYOUTS, (("en",), ("zh-Hant",))),
    ),
)
def test_a_chain_of_names_breaks_behind_a_hyphen_and_not_at_its_blank(layout: Layout, tags: tuple[str, ...]) -> None:
    text = "\n".join(printed_of("bridge-works-visit", Edition.PROGRAMME, *tags, layout=layout))

    assert re.search("Hong[ \u00a0]Kong-", text)
    assert not re.search(r"Hong *(\n|  )", text)


@pytest.mark.parametrize(
    ("trip", "layout"),
    few(
        [("bridge-works-visit", TABLE), ("bridge-works-visit", Layout())],
        of=product(("bridge-works-visit", "guangzhou-shenzhen-day"), LAYOUTS),
    ),
)
def test_to_be_confirmed_stands_in_one_line(trip: str, layout: Layout) -> None:
    text = "\n".join(printed_of(trip, Edition.PROGRAMME, "en", layout=layout))

    assert "to be confirmed" in text
    assert not re.search(r"(travel to|number to|place to|to be) *$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("trip", "edition"),
    few(
        [("estonia-state-visit", Edition.PROGRAMME), ("estonia-state-visit", Edition.CARD)],
        of=product(
            ("four-cities-tour", "estonia-state-visit", "matsuyama-sister-city"), (Edition.PROGRAMME, Edition.CARD)
        ),
    ),
)
def test_no_line_ends_before_what_takes_people_there(trip: str, edition: Edition) -> None:
    layout = TABLE if edition is Edition.PROGRAMME else Layout()
    text = "\n".join(printed_of(trip, edition, "en", layout=layout))

    assert re.search(r"\b[Bb]y (coach|car|Car|tram)\b", text)
    assert not re.search(r"(?<!Accompanied) [Bb]y *$", text, re.MULTILINE)
