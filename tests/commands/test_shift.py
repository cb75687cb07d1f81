"""`delegate shift`: lines at other times and trips on other dates, as edits that change nothing else."""

import re
from functools import cache
from pathlib import Path

import pytest
from command import ROOT, here
from hypothesis import given
from hypothesis import strategies as st
from some_examples import some

from delegate.compare.comparison import compared
from delegate.compare.draft import Draft
from delegate.includes import Library
from delegate.pipeline import work_out
from delegate.planning.plan import Plan
from delegate.reading.moving_dates import trip_moved
from delegate.reading.moving_times import CannotMoveError, lines_moved

TRIPS = sorted((ROOT / "itineraries").glob("*.trip.yaml"))
TRIP = """\
trip: Visit of 24 February
base: inn
include: book.yaml
delegation:
  ann: {name: Ann Lee, role: principal, joins: 2023-02-24 08:00, leaves: 2023-02-25}
  ben: {name: Ben Ho, papers: [{passport: {nationality: GB, expires: 2023-03-30}}]}
  cat:
venues:
  inn: {name: Pier Inn, city: Hong Kong}
  tower: {name: The Tower, city: Hong Kong}
days:
  2023-02-24:
    - meeting: {en: Talks, zh-Hant: 會談}   # with the banks
      id: banks
      time: 9.30-10:30
      venue: tower
      steps: [9.30 Seating, 'Photographs', {en: "10:00 Words", zh-Hant: 10:00 致辭}]
    - {meal: Lunch, venue: inn, time: "~12:00", by: '11:50', notes: The kitchen closes at 14:00.}
    - flight: CX 1
      from: HKG
      to: SIN
      time: 16:00-20:00
    - {free: Rest, time: evening}
    - visit: Night market
      time: 23:00-23:45
  "2023-02-25":
    - briefing: Last words
      within: 15:00-18:00
"""
BOOK = "people:\n  cat: {name: Cat Yu, joins: 2023-02-25}\n"


@pytest.fixture
def trip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("book.yaml").write_text(BOOK, "utf-8")
    path = Path("x.trip.yaml")
    path.write_text(TRIP, "utf-8")
    return path


def shifted(trip: Path, *options: str) -> str:
    """The file after the command has written it."""
    answer = here("shift", str(trip), *options, "--write")
    assert answer.code == 0, answer.err
    return trip.read_text("utf-8")


def test_nothing_is_written_before_somebody_says_so(trip: Path) -> None:
    said = here("shift", str(trip), "--by", "90min", "--from", "banks", "--until", "Lunch")

    assert said.code == 0
    assert "  15 -      time: 9.30-10:30\n     +      time: 11:00-12:00\n" in said.out
    assert said.out.endswith("nothing written yet: --write makes these 3 edits and changes no other byte\n")
    assert trip.read_text("utf-8") == TRIP


def test_lines_move_with_their_deadlines_and_steps_and_every_other_byte_stays(trip: Path) -> None:
    expected = (
        TRIP.replace("9.30-10:30", "11:00-12:00")
        .replace("9.30 Seating", "11.00 Seating")
        .replace("10:00 Words", "11:30 Words")
        .replace("10:00 致辭", "11:30 致辭")
        .replace('"~12:00"', '"~13:30"')
        .replace("'11:50'", "'13:20'")
    )

    assert shifted(trip, "--by", "90min", "--from", "banks", "--until", "Lunch") == expected


@pytest.mark.parametrize(
    ("step", "moved"),
    [
        ("9:40 Remarks: Mr Chan", "10:00 Remarks: Mr Chan"),
        ("09:40-09:50 Remarks: Mr Chan", "10:00-10:10 Remarks: Mr Chan"),
        ("09:40-09:50 Tour", "10:00-10:10 Tour"),
        ("{text: 09:40 Gifts, private: yes}", "{text: 10:00 Gifts, private: yes}"),
        ("Doors: 09:40", "Doors: 09:40"),
    ],
)
def test_a_step_moves_by_the_times_it_begins_with(trip: Path, step: str, moved: str) -> None:
    steps = "steps: [9.30 Seating, 'Photographs', {en: \"10:00 Words\", zh-Hant: 10:00 致辭}]"
    trip.write_text(TRIP.replace(steps, f"steps:\n        - {step}"), "utf-8")

    assert f"        - {moved}\n" in shifted(trip, "--by", "20min", "--from", "banks", "--until", "banks")


def test_a_minus_moves_lines_earlier_and_one_line_may_move_alone(trip: Path) -> None:
    assert shifted(trip, "--by", "-1h30", "--from", "會談", "--until", "banks").count("8.00") == 1


def test_a_service_a_part_of_the_day_and_a_time_in_a_note_are_left_to_their_author(trip: Path) -> None:
    said = here("shift", str(trip), "--by", "10min", "--from", "Lunch").out

    assert "left to you: 3\n" in said
    assert "a flight leaves when its operator says" in said
    assert "a part of the day stays as it is" in said
    assert "this text names a clock time: is it 10 min later too?" in said
    assert "time: 16:00-20:00" in shifted(trip, "--by", "10min", "--from", "Lunch")


def test_an_end_may_pass_midnight_and_a_beginning_may_not(trip: Path) -> None:
    assert "time: 23:30-00:15+1" in shifted(trip, "--by", "30min", "--from", "Night market")

    refused = here("shift", str(trip), "--by", "30min", "--from", "Night market")
    assert refused.code == 2
    assert "Night market, would fall on another date" in refused.err


def test_a_window_moves_as_one(trip: Path) -> None:
    assert "within: 16:00-19:00" in shifted(trip, "--by", "1h", "--from", "last-words")


def test_a_trip_moves_to_other_dates_and_asks_about_what_else_has_a_date(trip: Path) -> None:
    said = here("shift", str(trip), "--to", "2023-12-15").out

    assert '     +  2023-12-15:\n  26 -  "2023-02-25":\n     +  "2023-12-16":\n' in said
    assert "this text names a date of the programme" in said
    assert "ann joins 2023-02-24: is it 2023-12-15 now?" in said
    assert "cat joins 2023-02-25 (in an address book): is it 2023-12-16 now?" in said
    assert "a paper of ben expires 2023-03-30: is it still good on 2023-12-16?" in said


def test_who_joins_and_leaves_is_not_moved_before_somebody_says_whether(trip: Path) -> None:
    refused = here("shift", str(trip), "--to", "2023-12-15", "--write")
    assert (refused.code, trip.read_text("utf-8")) == (2, TRIP)
    assert "ann: say --members move" in refused.err

    days = TRIP.replace("\n  2023-02-24:", "\n  2023-12-15:").replace('"2023-02-25"', '"2023-12-16"')
    assert shifted(trip, "--to", "2023-12-15", "--members", "stay") == days
    trip.write_text(TRIP, "utf-8")
    moved = days.replace("joins: 2023-02-24 08:00, leaves: 2023-02-25", "joins: 2023-12-15 08:00, leaves: 2023-12-16")
    assert shifted(trip, "--to", "2023-12-15", "--members", "move") == moved


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--by", "90min"),
        ("--by", "soon", "--from", "banks"),
        ("--by", "1h", "--from", "nobody"),
        ("--by", "1h", "--from", "Lunch", "--until", "banks"),
        ("--by", "1h", "--from", "Lunch", "--to", "2023-12-15"),
        ("--to", "tomorrow"),
        ("--to", "2023-12-15", "--from", "banks"),
    ],
)
def test_a_request_that_says_two_things_or_nothing_is_refused(trip: Path, options: tuple[str, ...]) -> None:
    assert here("shift", str(trip), *options).code == 2
    assert trip.read_text("utf-8") == TRIP


def test_a_line_whose_value_is_not_shown_where_it_stands_is_refused(trip: Path) -> None:
    trip.write_text(TRIP.replace("time: 9.30-10:30", "time: &t 9.30-10:30").replace('"~12:00"', "*t"), "utf-8")

    assert here("shift", str(trip), "--by", "1h", "--from", "banks", "--until", "banks").code == 2


def test_standard_input_is_only_shown() -> None:
    assert here("shift", "-", "--to", "2023-12-15", "--write").code == 2


@cache
def plan_of(path: Path, text: str) -> Plan:
    outcome = work_out("trip.yaml", text.encode(), Library(path.parent).fetch)
    assert outcome.plan is not None
    return outcome.plan


@some(30)
@given(st.sampled_from(TRIPS), st.integers(0, 40), st.integers(0, 10), st.integers(-240, 240).filter(bool))
def test_a_shift_changes_the_times_of_its_lines_and_nothing_else_and_back_it_is_the_old_trip(
    path: Path, first: int, more: int, minutes: int
) -> None:
    text = path.read_text("utf-8")
    lines = [*plan_of(path, text).lines()]
    chosen = lines[first % len(lines) :][: more + 1]
    routes = {line.item.origin_.yaml_path for line in chosen}
    fetch = Library(path.parent).fetch
    try:
        done = lines_moved("trip.yaml", text.encode(), fetch, routes, minutes)
        back = lines_moved("trip.yaml", done.data, fetch, routes, -minutes)
    except CannotMoveError:
        return

    old, new = plan_of(path, text), plan_of(path, done.data.decode())
    typed = [each for each in compared(Draft("a", old), Draft("b", new)).differences if not each.consequence]
    assert {(each.kind, tuple(pair.name for pair in each.fields)) for each in typed} <= {
        *((("retimed", fields)) for fields in (("time",), ("by",), ("within",), ("time", "by"))),
        ("detail", ("steps",)),
    }
    assert {each.item for each in typed} <= {line.id for line in chosen}
    assert plan_of(path, back.data.decode()).trip == old.trip
    assert re.sub(r"\d", "", done.data.decode()).replace("+", "") == re.sub(r"\d", "", text).replace("+", "")


@some(30)
@given(st.sampled_from(TRIPS), st.integers(-2000, 2000), st.booleans())
def test_a_trip_on_other_dates_is_the_same_trip_and_back_the_same_file(path: Path, days: int, members: bool) -> None:
    data = path.read_bytes()
    fetch = Library(path.parent).fetch

    done = trip_moved("trip.yaml", data, fetch, days, members=members)

    assert trip_moved("trip.yaml", done.data, fetch, -days, members=members).data == data
