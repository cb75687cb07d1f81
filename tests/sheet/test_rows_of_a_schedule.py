"""The rows of a schedule: order, names, times and marks."""

import re
from pathlib import Path

import pytest
from command import here, trip_in
from every import every
from printed_schedules import days, printed, team

pytestmark = pytest.mark.usefixtures("in_a_folder")


def test_rows_stand_in_the_order_of_the_file_with_the_parties_side_by_side() -> None:
    lines = (
        "    - meeting: First\n      time: 09:00-09:30\n      venue: office\n      who: ann\n"
        "    - meeting: Third\n      time: 15:00-16:00\n      venue: office\n      who: ann\n"
        "    - meeting: Second\n      time: 10:00-11:00\n      venue: clinic\n      who: ben\n"
        "    - meeting: Fourth\n      time: 18:00-19:00\n      venue: clinic\n      who: ben\n"
    )
    said = printed(days(lines))

    assert sorted(("First", "Second", "Third", "Fourth"), key=said.index) == ["First", "Third", "Second", "Fourth"]


def test_an_item_of_two_parties_has_one_row_and_so_has_a_leg_that_they_share() -> None:
    lines = (
        "    - meeting: Talks\n      time: 09:00-09:30\n      venue: office\n"
        "    - event: Photograph\n      time: 09:40-09:45\n      venue: office\n      who: ben\n"
        "    - visit: Tour\n      time: 11:00-12:00\n      venue: clinic\n"
    )
    said = team(days(lines))

    assert said.count("Talks") == said.count("Tour") == 1
    assert len(re.findall("(?:walk|by [a-z]+) (?:from [^()]* )?to The Clinic", said)) == 2


def test_who_is_a_groups_name_else_names_and_nothing_where_it_is_everybody() -> None:
    lines = (
        "    - meeting: Alpha\n      time: 09:00-09:30\n      venue: office\n      who: [ann, ben]\n"
        "    - meeting: Beta\n      time: 10:00-10:30\n      venue: office\n      who: [cat, ann]\n"
        "    - meeting: Gamma\n      time: 11:00-11:30\n      venue: office\n"
        "    - meeting: Delta\n      time: 12:00-12:30\n      venue: office\n      except: cat\n"
    )
    said = team(days(lines).replace("hosts:", "  cat: {name: Cat Ng}\nhosts:"))

    assert "Alpha meeting · The Office, Hong Kong For Pair 10:00" in said
    assert "Beta meeting · The Office, Hong Kong For Ann Lee, Cat Ng 11:00" in said
    assert "Gamma meeting · The Office, Hong Kong 12:00" in said
    assert "Delta meeting · The Office, Hong Kong For all except Cat Ng" in said


def test_of_nearly_everybody_only_those_who_are_missing_are_named() -> None:
    more = "".join(f"  p{number}: {{name: Person {number}}}\n" for number in range(4))
    lines = (
        "    - meeting: Talks\n      time: 09:00-09:30\n      venue: office\n"
        "    - meeting: Rest\n      time: 10:00-11:00\n      venue: clinic\n      who: [ann, p0, p1, p2, p3]\n"
    )

    assert "to The Clinic (all except Ben Ho)" in team(days(lines).replace("hosts:", more + "hosts:"))


def test_a_note_in_several_languages_is_printed_in_that_which_is_asked_for() -> None:
    line = "    - meeting: Talks\n      venue: office\n      dress: {en: Dark suit, zh-Hant: 深色西裝}\n"

    assert "Dress: Dark suit" in team(days(line))


def test_an_item_shows_all_that_is_written_about_it_but_the_private_note() -> None:
    line = """\
    - ceremony: {en: Signing, zh-Hant: 簽署}
      id: signing
      time: ~10:00-10:30
      by: 09:45
      venue: office
      room: Hall 1
      wet: clinic
      with: chan
      steps: [10:10 Remarks]
      bring: Pens
      dress: Dark suit
      notes: Gifts are in the car.
      status: tentative
      private: secret
"""
    agreements = "agreements:\n  - {title: Memorandum, parties: [A, B], signatories: [ann, chan], at: signing}\n"
    said = team(days(line, agreements), "programme")

    assert (
        "about 10:00–10:30 Signing (tentative) The Office, Hong Kong · Hall 1 Please arrive by 09:45 "
        "With Bernard Chan, Under Secretary If it rains: The Clinic, Hong Kong Dress: Dark suit Bring: Pens "
        "10:10 Remarks Note: Gifts are in the car. To be signed: Memorandum" in said
    )
    assert "Memorandum between A and B signed by Ann Lee and Bernard Chan at: Signing" in said
    assert "secret" not in said


@every(
    ("written", "shown"),
    [
        ("time: 10:00", "10:00"),
        ("time: 10:00–11:15", "10:00-11:15"),
        ("time: ~10:00", "~10:00"),
        ("time: 22:30-00:15+1", "22:30-00:15"),
        ("time: 10:00-tbc", "10:00-tbc"),
        ("time: tbc-13:00", "tbc-13:00"),
        ("time: tbc", "tbc"),
        ("time: morning", "morning"),
        ("time: 23:30\n      for: 45 min", "23:30-00:15"),
        ("within: 15:00-18:00", "15:00-18:00"),
        ("within: afternoon", "afternoon"),
    ],
)
def test_clock_times_are_printed_as_they_are_written(written: str, shown: str) -> None:
    trip_in(Path(), days(f"    - meeting: Talks\n      {written}\n      venue: office\n"))
    lines = here("plan", "visit.trip.yaml", "--fail-on", "never").out.splitlines()
    row = next(number for number, line in enumerate(lines) if line.endswith("Talks"))
    column = lines[row].index("Talks")

    assert " ".join(f"{lines[row][:column]} {lines[row + 1][:column]}".split()) == shown


def test_a_cancelled_line_is_printed_as_such_and_not_in_bold() -> None:
    lines = "    - meeting: Talks\n      time: 09:00-10:00\n      venue: office\n      status: cancelled\n"
    trip_in(Path(), days(lines))

    assert "(cancelled) Talks" in here("plan", "visit.trip.yaml").out
    assert "\x1b[1mTalks" not in here("plan", "visit.trip.yaml", "--color", "always").out


def test_a_title_that_is_open_and_a_day_that_is_open_say_so() -> None:
    said = printed(days("    - meal: tbc\n      time: 12:00\n      venue: tbc\n  2023-02-25: tbc\n"))

    assert "Meal: to be confirmed place to be confirmed" in said
    assert "Saturday 25 February 2023" in said
    assert "The programme of this day is to be confirmed." in said


def test_a_drive_of_hosts_alone_is_theirs_and_not_nobodys() -> None:
    lines = (
        "    - meeting: Talks\n      time: 09:00-09:30\n      venue: office\n"
        "    - car: Over\n      time: 10:00\n      from: office\n      to: clinic\n      who: chan\n"
    )
    said = printed(days(lines))

    assert "to The Clinic; for Bernard Chan" in said
    assert "nobody" not in said
    assert "with Bernard Chan" not in said
