"""Every print says which version it is; calendars take back what is no more; --final prints only what is whole."""

import json
import shutil
from pathlib import Path

import icalendar
import pytest
from command import TRIP, here, process
from outputs import flat, ready, told
from repository import FIRST, FOURTH, SECOND, THIRD, commit, git, new_repository

PAGED = ("pdf", "docx", "html", "xlsx", "md", "txt", "ics")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(new_repository(tmp_path / "office"))
    return tmp_path / "office"


def printed(trip: Path, form: str, *options: str) -> bytes:
    """A document of a trip."""
    target = trip.parent.parent / f"print.{form}"
    done = here("plan", str(trip), "-o", str(target), "--fail-on", "never", *options)
    assert done.code == 0, done.err
    return target.read_bytes()


@pytest.mark.parametrize("form", PAGED)
def test_every_format_says_which_version_it_is(office: Path, form: str) -> None:
    ready(form)
    trip = commit(office, "visit.trip.yaml", TRIP.replace("contact:", "version: Draft 4\ncontact:"))
    git(office, "tag", "v3")
    trip.write_text(trip.read_text("utf-8") + "# a word\n", "utf-8")
    said = flat(told(form, printed(trip, form, "--lang", "en")))

    assert flat("Draft 4, v3 of 14 November 2023, with changes not committed") in said


def test_it_stands_on_every_page_of_paper(office: Path) -> None:
    ready("pdf")
    trip = commit(office, "visit.trip.yaml", TRIP)
    git(office, "tag", "v3")
    for copy in ("programme", "run-sheet", "movements"):
        pages = told("pdf", printed(trip, "pdf", "--copy", copy, "--lang", "en")).split("\f")[:-1]
        assert pages
        assert [page for page in pages if flat("v3 of 14 November 2023") not in flat(page)] == []


def test_it_is_said_in_the_language_of_the_print(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", TRIP)
    git(office, "tag", "v3")
    trip.write_text(trip.read_text("utf-8") + "# a word\n", "utf-8")

    assert "版本v3（2023年11月14日），有未提交的改動" in here("plan", str(trip), "--lang", "zh-Hant").out


def test_the_data_say_it_and_outside_git_there_is_none(office: Path, tmp_path: Path) -> None:
    trip = commit(office, "visit.trip.yaml", TRIP)
    said = json.loads(here("plan", str(trip), "--format", "json").out)["trip"]["revision"]
    digits = git(office, "rev-parse", "HEAD")[:8]
    assert said == {"name": digits, "commit": digits, "date": "2023-11-14", "changed": False}

    outside = shutil.copy(trip, tmp_path)
    assert json.loads(here("plan", str(outside), "--format", "json").out)["trip"]["revision"] is None
    assert "not committed" in here("plan", str(shutil.copy(trip, office / "new.trip.yaml"))).out


def test_a_tag_cannot_write_into_the_page(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", TRIP)
    git(office, "tag", "v3<script>\u202e")
    page = printed(trip, "html", "--lang", "en").decode()

    assert "v3<script>" not in page
    assert "\u202e" not in page


# --- calendars --------------------------------------------------------------------------------------------------------


def events(trip: Path, *options: str) -> dict[str, icalendar.Event]:
    """The events of a calendar by their titles."""
    calendar = icalendar.Calendar.from_ical(printed(trip, "ics", "--lang", "en", *options))
    return {str(event["summary"]): event for event in calendar.walk("VEVENT")}


def cancelled(trip: Path, *options: str) -> set[str]:
    """The titles of what a calendar takes back."""
    return {title for title, event in events(trip, *options).items() if event["status"] == "CANCELLED"}


def test_a_deleted_line_and_its_ways_are_taken_back_with_nothing_but_title_and_start(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", TRIP, FIRST)
    before = events(trip)
    text = TRIP[: TRIP.index("    - visit: The clinic")] + TRIP[TRIP.index("  2023-02-25:") :]
    commit(office, "visit.trip.yaml", text, SECOND)
    gone = cancelled(trip)

    assert "The clinic" in gone
    event = events(trip)["The clinic"]
    assert set(event) == {"UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DTSTART", "STATUS"}
    assert (event["uid"], event["dtstart"].dt) == (before["The clinic"]["uid"], before["The clinic"]["dtstart"].dt)
    assert event["sequence"] > before["The clinic"]["sequence"]


def test_whoever_is_taken_off_a_line_has_it_taken_back_and_nobody_else(office: Path) -> None:
    both = TRIP.replace("who: ben", "who: [ann, ben]")
    trip = commit(office, "visit.trip.yaml", both, FIRST)
    commit(office, "visit.trip.yaml", TRIP, SECOND)

    assert "The clinic" in cancelled(trip, "--for", "ann")
    assert "The clinic" not in cancelled(trip, "--for", "ben")
    assert "The clinic" not in cancelled(trip)


def test_a_change_that_is_not_committed_takes_back_too_and_says_so(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", TRIP, FIRST)
    trip.write_text(TRIP.replace("visit: The clinic", "visit: Another clinic"), "utf-8")

    assert "The clinic" in cancelled(trip)
    done = here("plan", str(trip), "-o", "x.ics")
    assert "this calendar has changes that are not committed" in done.err
    assert "not committed" not in here("plan", str(trip), "-o", "x.html").err


def test_what_the_newest_tag_had_is_taken_back_many_commits_later_and_through_a_rename(office: Path) -> None:
    commit(office, "draft.trip.yaml", TRIP, FIRST)
    git(office, "tag", "v3")
    git(office, "mv", "draft.trip.yaml", "visit.trip.yaml")
    trip = commit(office, "visit.trip.yaml", TRIP.replace("visit: The clinic", "visit: Another clinic"), SECOND)
    commit(office, "visit.trip.yaml", trip.read_text("utf-8") + "# one\n", THIRD)
    commit(office, "visit.trip.yaml", trip.read_text("utf-8") + "# two\n", FOURTH)

    assert "The clinic" in cancelled(trip)


def test_a_line_that_moves_is_the_same_event_and_a_private_word_is_in_no_cancelled_one(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", TRIP, FIRST)
    commit(office, "visit.trip.yaml", TRIP.replace("time: 11:00-12:00", "time: 14:00-15:00"), SECOND)
    assert "The clinic" not in cancelled(trip)

    commit(office, "visit.trip.yaml", TRIP.replace("visit: The clinic", "visit: Another"), THIRD)
    assert "Nobody else" not in printed(trip, "ics").decode()


def test_a_pack_takes_back_for_each_traveller(office: Path) -> None:
    commit(office, "visit.trip.yaml", TRIP.replace("who: ben", "who: [ann, ben]"), FIRST)
    commit(office, "visit.trip.yaml", TRIP, SECOND)
    done = here("pack", "visit.trip.yaml", "-o", "../pack", "--fail-on", "never", "--lang", "en")
    assert done.code == 0, done.err

    def taken_back(file: str) -> bool:
        calendar = icalendar.Calendar.from_ical(Path("../pack", file).read_bytes())
        found = [each for each in calendar.walk("VEVENT") if each["summary"] == "The clinic"]
        return [each["status"] for each in found] == ["CANCELLED"]

    assert [taken_back(f"people/{name}.ics") for name in ("ann", "ben")] == [True, False]
    assert flat("14 November 2023") in flat(told("html", Path("../pack/index.html").read_bytes()))


# --- final ------------------------------------------------------------------------------------------------------------

TENTATIVE = TRIP.replace("      who: ben\n", "      who: ben\n      status: tentative\n")
OPEN = {
    "tentative": (TENTATIVE, "`The clinic` is tentative"),
    "a time": (TRIP.replace("time: 11:00-12:00", "time: tbc"), "tbc: time of `The clinic`"),
    "an end": (TRIP.replace("time: 11:00-12:00", "time: 11:00-tbc"), "tbc: time of `The clinic`"),
    "a start": (TRIP.replace("time: 11:00-12:00", "time: tbc-12:00"), "tbc: time of `The clinic`"),
    "a venue": (TRIP.replace("      venue: clinic\n", "      venue: tbc\n"), "tbc: venue of `The clinic`"),
    "an error": (TRIP.replace("time: 11:00-12:00", "time: 10:01-12:00"), "error DLG"),
}


@pytest.mark.parametrize("name", OPEN)
def test_a_final_print_is_refused_while_something_is_open(office: Path, name: str) -> None:
    text, said = OPEN[name]
    (office / "visit.trip.yaml").write_text(text, "utf-8")
    done = here("plan", "visit.trip.yaml", "--final", "-o", "x.html", "--fail-on", "never")

    assert (done.code, done.out, Path("x.html").exists()) == (1, "", False)
    assert said in done.err
    assert done.err.endswith("open, and nothing was written\n")


def test_what_is_whole_or_called_off_is_printed_as_final(office: Path) -> None:
    called_off = OPEN["a time"][0].replace("      who: ben\n", "      who: ben\n      status: cancelled\n")
    for text in (TRIP, called_off):
        (office / "visit.trip.yaml").write_text(text, "utf-8")
        assert here("plan", "visit.trip.yaml", "--final", "-o", "x.html").code == 0


# --- what is never written over ---------------------------------------------------------------------------------------


def test_standard_input_is_not_written_over_by_its_own_print(office: Path) -> None:
    trip = office / "visit.trip.yaml"
    trip.write_text(TRIP, "utf-8")
    command = "plan", "-", "--format", "txt", "-o", "visit.trip.yaml"
    for more, read in (((), True), (("--stdin-filename", "visit.trip.yaml"), False)):
        with trip.open("rb") as stream:
            kept = stream.fileno()
            done = process(*command, cwd=office, stdin=kept) if read else here(*command, *more, stdin=TRIP)
        assert done.code == 2
        assert trip.read_text("utf-8") == TRIP


def test_a_trip_from_standard_input_is_printed_elsewhere(office: Path) -> None:
    done = here("plan", "-", "-o", "x.html", "--stdin-filename", "visit.trip.yaml", stdin=TRIP)

    assert done.code == 0, done.err
    assert (office / "x.html").exists()
