"""Two people edit one trip on two branches: git joins the edits or marks them, and makes no wrong trip in silence."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from command import here, trip_in
from repository import FIRST, SECOND, THIRD, commit, git, new_repository

from delegate.reading.trip import Reading, Refused, read_trip

BASE = """\
trip: Visit
reference: visit-26
contact: Visit office, +86 755 5555 0100
base: office
delegation:
  ann: {name: Ann Lee, role: principal}
  ben: {name: Ben Ho, role: interpreter}
  kit: {name: Kit Wu}
hosts:
  chan: {name: Bernard Chan}
  lam: {name: Carol Lam}
venues:
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
  clinic: {name: The Clinic, city: Hong Kong, at: "22.2783, 114.1823"}
  school: {name: The School, city: Hong Kong, at: "22.3193, 114.1694"}
days:
  2026-02-24:
    - briefing: Morning talks
      id: talks
      time: 09:00-10:00
      venue: office
      with: [chan]
      notes: In English.

    - visit: The clinic
      id: clinic
      time: 11:00-12:00
      venue: clinic
      who: ben
      with: [lam]

    - visit: A lesson
      id: lesson
      time: 14:00-15:00
      venue: school
      notes: Bring books.

  2026-02-25:
    - meeting: Last words
      id: last
      time: 10:00-11:00
      venue: office
"""

Edit = Callable[[str], str]


def put(old: str, new: str) -> Edit:
    """An edit of one place."""

    def edit(text: str) -> str:
        assert text.count(old) == 1, old
        return text.replace(old, new)

    return edit


def at_the_end(new: str) -> Edit:
    """An edit that adds lines to the last day."""
    return lambda text: text + new


TALKS_LATER = put("time: 09:00-10:00", "time: 09:15-10:00")
TALKS_LATER_STILL = put("time: 09:00-10:00", "time: 09:30-10:15")
TALKS_ELSEWHERE = put("venue: office\n      with", "venue: clinic\n      with")
TALKS_HOST = put("with: [chan]", "with: [chan, lam]")
TALKS_NOTE = put("In English.", "In Cantonese.")
TALKS_TITLE = put("Morning talks", "Opening talks")
CLINIC_LATER = put("time: 11:00-12:00", "time: 11:30-12:30")
CLINIC_WHO = put("who: ben", "who: [ann, ben]")
CLINIC_HOST = put("with: [lam]", "with: [chan]")
CLINIC_GONE = put(BASE[BASE.index("    - visit: The clinic") : BASE.index("    - visit: A lesson")], "")
CLINIC_OFF = put("who: ben\n", "who: ben\n      status: cancelled\n")
LESSON_LATER = put("time: 14:00-15:00", "time: 14:30-15:30")
LESSON_NOTE = put("Bring books.", "Bring pens.")
LESSON_GONE = put(BASE[BASE.index("    - visit: A lesson") : BASE.index("  2026-02-25")], "")
LAST_LATER = put("time: 10:00-11:00", "time: 10:30-11:30")
LAST_NEXT_DAY = put("2026-02-25", "2026-02-26")
A_LESSON = "    - visit: A lesson"
NEW_LUNCH = put(A_LESSON, "    - meal: Lunch\n      time: 12:30-13:30\n      venue: office\n\n" + A_LESSON)
NEW_TEA = put(A_LESSON, "    - meal: Tea\n      time: 13:00-13:30\n      venue: clinic\n\n" + A_LESSON)
NEW_DINNER = at_the_end("    - meal: Dinner\n      time: 19:00-21:00\n      venue: office\n")
NEW_SUPPER = at_the_end("    - meal: Supper\n      time: 20:00-21:00\n      venue: clinic\n")
NEW_MEMBER = put("  kit: {name: Kit Wu}\n", "  kit: {name: Kit Wu}\n  lou: {name: Lou Ma}\n")
OTHER_MEMBER = put("  kit: {name: Kit Wu}\n", "  kit: {name: Kit Wu}\n  mei: {name: Mei Ng}\n")
MEMBER_NAME = put("Ann Lee", "Ann Li")
HOST_NAME = put("Carol Lam", "Caroline Lam")
VENUE_POINT = put("22.3193, 114.1694", "22.3200, 114.1700")
VENUE_NAME = put("name: The School", "name: The New School")
CONTACT = put("5555 0100", "5555 0199")

CLEAN = [
    (TALKS_LATER, CLINIC_LATER),
    (TALKS_LATER, LESSON_LATER),
    (TALKS_LATER, LAST_LATER),
    (TALKS_LATER, CLINIC_GONE),
    (TALKS_LATER, TALKS_HOST),
    (TALKS_TITLE, TALKS_LATER),
    (TALKS_ELSEWHERE, TALKS_NOTE),
    (TALKS_TITLE, TALKS_NOTE),
    (CLINIC_LATER, CLINIC_WHO),
    (CLINIC_LATER, CLINIC_HOST),
    (CLINIC_LATER, NEW_LUNCH),
    (CLINIC_LATER, LESSON_GONE),
    (LESSON_LATER, NEW_DINNER),
    (LESSON_NOTE, LAST_LATER),
    (LAST_NEXT_DAY, CLINIC_OFF),
    (NEW_MEMBER, MEMBER_NAME),
    (NEW_MEMBER, CLINIC_WHO),
    (HOST_NAME, CLINIC_HOST),
    (VENUE_POINT, LESSON_LATER),
    (CONTACT, TALKS_LATER),
]
CONFLICTS = [
    (TALKS_LATER, TALKS_LATER_STILL),
    (TALKS_LATER, TALKS_ELSEWHERE),
    (TALKS_HOST, TALKS_NOTE),
    (CLINIC_LATER, CLINIC_GONE),
    (CLINIC_OFF, CLINIC_WHO),
    (CLINIC_WHO, CLINIC_HOST),
    (NEW_LUNCH, NEW_TEA),
    (NEW_DINNER, NEW_SUPPER),
    (NEW_MEMBER, OTHER_MEMBER),
    (VENUE_POINT, VENUE_NAME),
]


def merged(folder: Path, ours: Edit, theirs: Edit) -> tuple[int, str]:
    """The exit code of a merge of the file alone, without the commits, and the file as it leaves it."""
    versions = {"ours": ours(BASE), "base": BASE, "theirs": theirs(BASE)}
    for name, text in versions.items():
        (folder / name).write_text(text, "utf-8")
    done = subprocess.run(["git", "merge-file", "-q", *versions], cwd=folder, check=False)
    return min(done.returncode, 1), (folder / "ours").read_text("utf-8")


def merged_in_a_repository(folder: Path, ours: Edit, theirs: Edit) -> tuple[int, str]:
    """The same of two branches."""
    office = new_repository(folder)
    trip = commit(office, "visit.trip.yaml", BASE, FIRST)
    git(office, "checkout", "-q", "-b", "theirs")
    commit(office, "visit.trip.yaml", theirs(BASE), SECOND)
    git(office, "checkout", "-q", "main")
    commit(office, "visit.trip.yaml", ours(BASE), THIRD)
    try:
        git(office, "merge", "-q", "-m", "Both", "theirs", at=THIRD)
    except subprocess.CalledProcessError as error:
        return error.returncode, trip.read_text("utf-8")
    return 0, trip.read_text("utf-8")


def reading(text: str) -> Reading:
    return read_trip("visit.trip.yaml", text.encode(), lambda name: Refused(name))


def test_there_are_thirty_pairs() -> None:
    assert len(CLEAN) + len(CONFLICTS) == 30


@pytest.mark.parametrize("edits", [CLEAN[0], CONFLICTS[0]], ids=["clean", "conflict"])
def test_two_branches_are_merged_like_the_file_alone(tmp_path: Path, edits: tuple[Edit, Edit]) -> None:
    code, text = merged_in_a_repository(tmp_path / "office", *edits)
    alone, text_alone = merged(tmp_path, *edits)

    assert code == alone
    assert without_labels(text) == without_labels(text_alone)


def without_labels(text: str) -> list[str]:
    """The lines of a file, those of a conflict without the names of the two sides."""
    return [line.split()[0] if line.startswith(("<<<<<<<", ">>>>>>>")) else line for line in text.splitlines()]


@pytest.mark.parametrize("number", range(len(CLEAN)))
def test_edits_with_an_unchanged_line_between_them_merge_into_the_trip_with_both(tmp_path: Path, number: int) -> None:
    ours, theirs = CLEAN[number]
    code, text = merged(tmp_path, ours, theirs)

    assert code == 0
    assert text == ours(theirs(BASE)) == theirs(ours(BASE))
    assert reading(text).trip is not None
    assert reading(text).findings == ()


@pytest.mark.parametrize("number", range(len(CONFLICTS)))
def test_the_others_conflict_and_what_git_leaves_is_printed_by_nobody(tmp_path: Path, number: int) -> None:
    code, text = merged(tmp_path, *CONFLICTS[number])
    done = here("plan", str(trip_in(tmp_path, text)), "-o", str(tmp_path / "x.html"))

    assert code == 1
    assert "<<<<<<<" in text
    assert done.code == 1
    assert not (tmp_path / "x.html").exists()
