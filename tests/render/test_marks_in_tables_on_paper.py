"""What a secretary would mark in red in a table on paper: rows that keep to a column, arrivals alone, torn names."""

import re

import pytest
from choosing import few
from copies import EXCHANGE, sheet
from paper import TABLE, copy_of

from delegate.render.typst.template_data import tree

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("host", ["president", "mayor"])
def test_guests_who_come_or_go_have_the_width_of_a_table_to_themselves(host: str) -> None:
    lines = [line for page in copy_of("estonia-state-visit", host, layout=TABLE) for line in page.splitlines()]
    told = [line for line in lines if "Her Majesty Queen" in line and re.search(r"\d\d:\d\d|about", line)]

    assert told
    assert all(re.search(r"Elizabeth II (arrives|leaves)\b", line) for line in told)


def test_guests_do_not_arrive_on_the_page_before_what_they_come_for() -> None:
    pages = copy_of("tokyo-singapore-mission", "yamada-hanako", layout=TABLE)
    (arrival,) = (page for page in pages if "5 guests arrive on foot" in page)

    assert "Working lunch" in arrival


@pytest.mark.parametrize("whom", few(["chan-tai-man", "yamada-hanako"], of=["", "chan-tai-man", "yamada-hanako"]))
def test_no_organisation_is_torn_in_the_list_below_a_table(whom: str) -> None:
    lines = [line for page in copy_of("tokyo-singapore-mission", whom, layout=TABLE) for line in page.splitlines()]

    assert any("Harbour Chamber of Trade" in line for line in lines)
    assert not [line for line in lines if re.search(r"Harbour(?: Chamber(?: of)?)?$|Kite$", line.strip())]


def test_a_room_is_kept_in_one_line_with_its_comma() -> None:
    text = EXCHANGE.replace("time: 14:00-15:00", "time: 14:00-15:00\n      room: 6F, rooms 3-4")
    data = tree(sheet(text))
    kept = {"".join(_told(run[1])) for run in _runs(data["days"]) if run[0] == "keep"}

    assert "6F, rooms 3-4" in {each.replace("\u2060", "") for each in kept}


def _runs(part: object) -> list[list]:
    if isinstance(part, dict):
        own = part.get("runs", [])
        return [*own, *(run for each in part.values() for run in _runs(each))]
    return [run for each in part for run in _runs(each)] if isinstance(part, list) else []


def _told(pieces: list) -> list[str]:
    return [piece[1] if isinstance(piece[1], str) else "".join(_told(piece[1])) for piece in pieces]
