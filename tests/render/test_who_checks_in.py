"""Every format says of a check-in for whom it is, unless it stands under the name of that party."""

import pytest
from copies import sheet
from lost_words import made
from outputs import flat, ready, told

OVERLAPPING = """\
trip: Exchange
delegation:
  ann: {name: Ann Lee}
  bob: {name: Bob Lee}
  cat: {name: Cat Lee}
venues:
  hall: {name: Hall, city: Hong Kong, at: "22.2772, 114.1644"}
days:
  2026-05-11:
    - meeting: Briefing
      time: 09:00-10:00
      venue: hall
    - meeting: Interview
      who: [ann, bob]
      time: 10:15-11:00
      venue: hall
    - flight: XX 500
      who: [bob]
      from: HKG
      to: NRT
      time: 15:00-20:00
"""
APART = OVERLAPPING.replace("who: [ann, bob]", "who: [bob]").replace("Briefing\n", "Briefing\n      who: [bob]\n")


@pytest.mark.parametrize("form", ["docx", "md", "txt", "pdf"])  # a web page has a head over the three rows
def test_a_check_in_says_for_whom_it_is_where_no_head_does(form: str) -> None:
    ready(form)
    shown = flat(told(form, made(sheet(OVERLAPPING), form)))

    assert "ForBobLee" in shown.split("Check-in")[1].split("FlightXX500")[0].replace("forBobLee", "ForBobLee")


@pytest.mark.parametrize("form", ["docx", "md", "txt", "html", "pdf"])
def test_a_check_in_under_the_name_of_its_party_does_not_say_it_again(form: str) -> None:
    ready(form)
    shown = flat(told(form, made(sheet(APART), form)))

    assert "BobLee" not in shown.split("Check-in")[1].split("FlightXX500")[0]


def test_a_screen_says_for_whom_a_flight_is_that_only_some_of_a_block_take() -> None:
    block = told("terminal", made(sheet(OVERLAPPING, "schedule"), "terminal")).split("15:00-20:00")[1]

    assert "for Bob Lee" in " ".join(block.split("\n\n")[0].split())
