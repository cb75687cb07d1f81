"""What a secretary would mark in red on paper, and that it is not there."""

import re
import subprocess

import pytest
from copies import sheet
from outputs import ready
from test_pdf import ALONE

from delegate.render.typst.pdf import Layout, render

pytestmark = pytest.mark.slow

VENUES = """\
venues:
  hall: {name: The Hall, city: Hong Kong, at: "22.2808, 114.1654"}
  inn: {name: The Inn, city: Hong Kong, at: "22.2790, 114.1700"}
"""


def lines(text: str, copy: str = "programme", tags: str = "en", layout: Layout | None = None) -> list[str]:
    """The lines of a copy, each part of a line as it stands on the page."""
    ready("pdf")
    data = render(sheet(text, copy, tags=tags), layout=layout or Layout(), fonts=ALONE).data
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=data, capture_output=True, check=True)
    return [line.strip() for line in done.stdout.decode().splitlines()]


def test_on_a_card_about_stands_before_the_clock_and_not_below_it() -> None:
    text = (
        "trip: A day\n" + VENUES + "days:\n  2026-06-01:\n    - meeting: Talks\n      time: ~10:00\n      venue: hall\n"
    )

    assert any(re.match(r"約\s*10:00\s+Talks", line) for line in lines(text, "card", "zh-Hant"))
    english = "\n".join(lines(text, "card"))
    assert english.index("about") < english.index("10:00")


def test_the_second_panel_of_a_day_is_no_single_line() -> None:
    talks = "".join(f"    - meeting: Talk {at}\n      time: {at}:00\n      venue: hall\n" for at in range(10, 23))
    printed = lines("trip: A day\n" + VENUES + f"days:\n  2026-06-01:\n{talks}", "card")
    head = next(line for line in printed if line.count("Monday 1 June") == 2)
    below = printed[printed.index(head) :]

    assert sum(line.count("Talk ") == 2 for line in below) >= 3


def test_emergency_numbers_alone_stand_under_their_own_name() -> None:
    text = (
        "trip: A day\n" + VENUES + "days:\n  2026-06-01:\n    - meeting: Talks\n      time: 10:00\n      venue: hall\n"
    )
    printed = "\n".join(lines(text, "card"))

    assert "Emergencies" in printed
    assert "Telephones and hotels" not in printed
