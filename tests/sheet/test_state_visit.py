"""The state visit to Estonia: its programme says what the published one says, and nothing of what a team works with."""

import re
from pathlib import Path

import pytest
from command import ROOT, here
from outputs import flat, told

from delegate.pipeline import Refused, work_out
from delegate.sheet import Edition, settle

TRIP = str(ROOT / "itineraries" / "estonia-state-visit.trip.yaml")

PUBLISHED = {
    "Thursday 19 October 2006": [
        ("12:30–12:40", "Arrival", "Tallinn airport"),
        ("12:55–13:30", "Welcome and meeting of the heads of state", "Office of the President"),
        ("13:05", "Photograph and guest book", "President of the Republic of Estonia"),
        ("15:15–15:45", "opens a factory", "IPA"),
        ("17:10–17:55", "Concert", "KUMU"),
        ("17:55–18:35", "Reception of the British ambassador", "KUMU"),
        ("20:20–22:20", "State dinner", "House of the Black Heads"),
        ("20:25", "Photograph", "20:35", "Addresses"),
    ],
    "Friday 20 October 2006": [
        ("10:45–10:50", "Royal Navy memorial"),
        ("11:00–11:40", "Meeting the public", "Town Hall Square", "Mayor of Tallinn"),
        ("11:10", "Concert", "11:30", "Guest book"),
        ("11:50–12:25", "Naval ceremonies and departure", "Old Port, dock 17, HMS Liverpool"),
    ],
}
ADDRESSES = (
    "Lennujaama 2",
    "A. Weizenbergi 39",
    "Laike tee 5, Peetri, Rae parish",
    "Weizenbergi 34 / Valge 1",
    "Pikk 26",
    "Pikk 70",
)
OF_THE_TEAM = r"\bmin\b|spare|DLG|error|hotel|hand|document|passport|visa|to be confirmed|accepted"


def in_order(parts: tuple[str, ...], text: str) -> bool:
    """Whether each of these stands in the text, one behind the other."""
    return re.search(".*?".join(map(re.escape, map(flat, parts))), text, re.DOTALL) is not None


def test_the_printed_programme_has_every_line_step_and_address_of_the_published_one() -> None:
    text = here("plan", TRIP, "--copy", "programme", "--lang", "en", "--format", "md").out
    days = re.split(r"^## ", text, flags=re.MULTILINE)

    for heading, lines in PUBLISHED.items():
        (day,) = (flat(each) for each in days if each.startswith(heading))
        assert [line for line in lines if not in_order(line, day)] == []
    assert [each for each in ADDRESSES if flat(each) not in flat(text)] == []


@pytest.mark.parametrize("copy", ["programme", "card"])
def test_it_has_nothing_about_minutes_hotels_that_nobody_wrote_and_papers(copy: str) -> None:
    text = here("plan", TRIP, "--copy", copy, "--lang", "en", "--format", "md").out

    assert re.findall(OF_THE_TEAM, text) == []


@pytest.mark.slow
def test_on_paper_it_says_the_same(tmp_path) -> None:
    file = tmp_path / "visit.pdf"
    here("plan", TRIP, "--copy", "programme", "--lang", "en", "-o", str(file))
    text = told("pdf", file.read_bytes())

    lines = [each for day in PUBLISHED.values() for line in day for each in line]
    assert [each for each in (*lines, *ADDRESSES) if flat(each) not in flat(text)] == []
    assert re.findall(OF_THE_TEAM, text) == []


def test_a_night_without_a_hotel_is_not_told_below_the_party_that_stood_last() -> None:
    lines = here("plan", TRIP, "--width", "80").out.split("\n")
    night = next(number for number, line in enumerate(lines) if "Night of 19 October" in line)

    assert "for" in lines[night].split()
    assert lines[night - 1] == ""
    assert "for all" not in lines


def test_a_way_that_is_late_hides_no_minute_of_the_line_on_a_guests_picture() -> None:
    outcome = work_out("trip.yaml", Path(TRIP).read_bytes(), lambda name: Refused(name))
    assert outcome.plan
    for day in settle(outcome.plan, outcome.findings, edition=Edition.PROGRAMME, languages=("en",)).days:
        assert day.timeline
        for lane in day.timeline.lanes:
            ends = [
                (block.end or block.start, other.start)
                for block, other in zip(lane.blocks, lane.blocks[1:], strict=False)
            ]
            assert [pair for pair in ends if pair[0] > pair[1]] == []
