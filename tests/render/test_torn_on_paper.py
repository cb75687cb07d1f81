"""What stands in one line on paper: an arrow with what it leads to, a name in the head of a card, a title's article."""

import re

import pytest
from choosing import few
from paper import LARGE, printed_of

from delegate.render.typst.pdf import A4_LIST
from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow


ARROWS = (
    ("estonia-state-visit", Edition.CARD, "et", "→ 12:55"),
    ("tokyo-singapore-mission", Edition.CARD, "ja", "→ 06:40"),
    ("tokyo-singapore-mission", Edition.PROGRAMME, "ja", "→ 6月11日"),
)


@pytest.mark.parametrize(
    ("name", "edition", "tag", "told"),
    few(ARROWS[1:2], of=ARROWS),
)
def test_an_arrow_stands_in_the_line_of_what_it_leads_to(name: str, edition: Edition, tag: str, told: str) -> None:
    text = "\n".join(printed_of(name, edition, tag)).replace("\u00a0", " ")

    assert told in text
    assert not re.search("→ *$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("trip", "name"),
    [("four-cities-tour", "Members in the red group"), ("futian-hong-kong", "Shenzhen Commerce Bureau")],
)
def test_the_name_of_a_group_or_of_an_office_is_not_broken_on_a_card(trip: str, name: str) -> None:
    text = "\n".join(printed_of(trip, Edition.CARD, "en"))
    most, last = name.rsplit(maxsplit=1)

    assert name in text
    assert not re.search(f"{most}(?! {last})", text)


def test_the_label_of_travel_documents_on_a_card_is_in_one_line_with_the_first_of_them() -> None:
    text = "\n".join(printed_of("futian-hong-kong", Edition.CARD, "en", layout=A4_LIST._replace(paper="letter")))

    assert len(re.findall("Travel documents +official permit", text)) == 4
    assert text.count("documents") == 4


def test_a_title_of_a_narrow_column_does_not_begin_with_an_article_alone() -> None:
    text = "\n".join(printed_of("four-cities-tour", Edition.PROGRAMME, "en", layout=LARGE))

    assert re.search("The[ \u00a0]Chief Executive", text)
