"""Behind the lines of a party every copy says by one rule what is for all."""

import pytest
from command import here
from copies import EXCHANGE, said, sheet

from delegate.sheet.model import Column

COPIES = ("schedule", "programme", "run-sheet")
APART = (
    "    - visit: {who}\n      time: {at}:00-{at}:20\n      venue: cgo\n      who: {who}\n"
    "    - visit: {who} again\n      time: {at}:30-{at}:50\n      venue: cgo\n      who: {who}\n"
)
SHARED = "    - meal: Lunch\n      time: 13:00-14:00\n      venue: cgo\n"
NIGHT = "    - hotel: inn\n      who: [kit, ben, jane]\n  2026-11-25:\n    - visit: Way home\n      time: 10:00-11:00\n"


def columns(lines: str, copy: str) -> list[Column]:
    """The columns of the first day."""
    day = sheet(f"{EXCHANGE.split('days:')[0].replace('at: signing, ', '')}days:\n  2026-11-24:\n{lines}", copy).days[0]
    return [column for group in day.column_groups for column in group]


def parties() -> str:
    return APART.format(who="ann", at="10") + APART.format(who="kit", at="11")


@pytest.mark.parametrize("copy", COPIES)
def test_what_is_for_all_behind_a_party_is_to_have_a_head(copy: str) -> None:
    told = [(said(each.who), each.again) for each in columns(parties() + SHARED, copy)]

    assert told[-1] == ((), True)
    assert all(who and not again for who, again in told[:-1])


@pytest.mark.parametrize("copy", COPIES)
def test_what_is_for_all_before_anybody_parts_has_none(copy: str) -> None:
    told = columns(SHARED.replace("13:00-14:00", "09:00-09:30") + parties(), copy)

    assert not any(each.again for each in told)


@pytest.mark.parametrize("copy", ["schedule", "run-sheet"])
def test_a_night_that_names_people_stands_before_the_head_and_one_of_everybody_below_it(copy: str) -> None:
    lines = parties()
    of_one = columns(lines + NIGHT, copy)[-1]
    of_all = columns(lines + NIGHT.partition("  2026")[1] + NIGHT.partition("  2026")[2], copy)[-1]

    assert [(said(row), of_one.again) for row in of_one.rows] == [
        (("Night of 24 November: no hotel is written for Ann Lee",), False)
    ]
    assert [(said(row), of_all.again) for row in of_all.rows] == [
        (("Night of 24 November: no hotel is written",), True)
    ]


def test_on_a_web_page_a_detour_of_some_ends_where_all_meet_again() -> None:
    page = here("plan", "itineraries/tokyo-singapore-mission.trip.yaml", "--format", "html", "--lang", "en").out
    detour = page.partition("<h3>Press briefing</h3>")[2].partition("<h3>Working lunch</h3>")[0]

    assert '<h3 class="party">for all</h3>' in detour


def test_a_head_on_a_screen_goes_on_in_small_letters_and_a_name_keeps_its_own() -> None:
    mission = "itineraries/tokyo-singapore-mission.trip.yaml"
    heads = [line for line in here("plan", mission, "--width", "80").out.split("\n") if line.startswith("for ")]

    assert "for all except Mr Chan Tai Man" in heads
    assert "for Logistics group" in heads
    assert not any(line.startswith("for All") for line in heads)
