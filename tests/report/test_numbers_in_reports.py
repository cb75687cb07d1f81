"""A document's number in a trip is reported at its line, and no report repeats it, in words, frames, edits or data."""

import re
from pathlib import Path

import pytest
from command import here

from delegate.report import names

pytestmark = pytest.mark.usefixtures("each_trip_planned_once")

NUMBERS = ("E12345678", "A123456(3)", "11010519491231002X", "123456789", "H87654321", "K23456789", "C23456789")
BOOK = """\
venues:
  office: {name: Office of Mr Li C23456789, city: Hong Kong, at: "22.2808, 114.1654"}
people:
  chan: {name: Bernard Chan, organisation: Bureau, hobby: K23456789}
"""
TRIP = """\
trip: Visit
include: [book.yaml]
delegation:
  li-min: {name: "Li Min E12345678", titel: Director A123456(3)}
  wong: {name: "Wong Mei A123456(3)", leaves: 2023-02-20}
venues:
  clinic: {name: Clinic, city: Shenzhen, at: "22.5410, 114.0553", hours: "Mo-Fr 11010519491231002X"}
days:
  2023-02-24:
    - meeting: 10:00 Talks with Li Min (passport 123456789)
      venue: office
      with: chan
    - meeting: Handover of H87654321
      time: 10:05-11:00
      venue: clinic
      accept: {late-arrival: Mr Li E12345678 said so, impossible-leg: Mr Li E12345678 said so}
      private: K23456789
    - meal: Lunch for E12345678
      time: 11:10-10:00
      venue: E12345678 House
      who: Li Min E12345678
"""


def trip_and_book(folder: Path) -> Path:
    (folder / "book.yaml").write_text(BOOK, "utf-8")
    trip = folder / "visit.trip.yaml"
    trip.write_text(TRIP, "utf-8")
    return trip


def repeated(text: str) -> list[str]:
    """Where a number is in a text, between colours or in an id."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text).upper()
    return [plain[max(0, plain.find(number) - 60) :][:120] for number in NUMBERS if number.strip("X()") in plain]


@pytest.mark.parametrize("form", names())
def test_no_report_of_a_trip_repeats_a_number(form: str, tmp_path: Path) -> None:
    answer = here("check", str(trip_and_book(tmp_path)), "--format", form)

    assert "DLG801" in answer.out
    assert "titel" in answer.out
    assert repeated(answer.out + answer.err) == []


@pytest.mark.parametrize("file", ["visit.trip.yaml", "book.yaml"])
@pytest.mark.parametrize("command", ["fix", "check", "geocode"])
def test_no_other_command_repeats_one_in_what_it_says_of_the_file(command: str, file: str, tmp_path: Path) -> None:
    trip_and_book(tmp_path)
    answer = here(command, str(tmp_path / file), stdin="n\n")

    assert repeated(answer.out + answer.err) == []


def test_the_findings_below_a_plan_and_in_its_data_repeat_none(tmp_path: Path) -> None:
    trip = trip_and_book(tmp_path)

    assert repeated(here("plan", str(trip), "--fail-on", "never", terminal=True).err) == []
    said = here("plan", str(trip), "--format", "json").out
    assert repeated(said[said.index('"findings"') :]) == []


def test_fix_mends_a_line_with_a_number_and_leaves_the_number(tmp_path: Path) -> None:
    trip = trip_and_book(tmp_path)
    here("fix", "--write", str(trip))

    assert set(NUMBERS[:5]) - {number for number in NUMBERS if number in trip.read_text("utf-8")} == set()


def test_where_the_check_digit_holds_it_is_an_error_and_in_the_teams_own_copy_a_warning(tmp_path: Path) -> None:
    trip = tmp_path / "visit.trip.yaml"
    lines = "    - meeting: Talks\n      time: 10:00-11:00\n      notes: A123456(3)\n      private: A123456(3)\n"
    trip.write_text(f"trip: Visit\ndelegation: {{li-min: {{name: Li Min}}}}\ndays:\n  2023-02-24:\n{lines}", "utf-8")
    said = here("check", str(trip), "--format", "concise").out

    assert re.findall(r":(\d+):\d+: (\w+)", said) == [("7", "error"), ("8", "warning")]


def test_what_is_no_document_is_accepted_on_its_line(tmp_path: Path) -> None:
    trip = tmp_path / "visit.trip.yaml"
    accept = "      accept: {document-number-in-text: It is the number of a booking.}\n"
    lines = f"    - meeting: Talks\n      time: 10:00-11:00\n      notes: Booking E12345678\n{accept}"
    trip.write_text(f"trip: Visit\ndelegation: {{li-min: {{name: Li Min}}}}\ndays:\n  2023-02-24:\n{lines}", "utf-8")

    assert here("check", str(trip)).code == 0
    assert "1 accepted" in here("check", str(trip)).err
