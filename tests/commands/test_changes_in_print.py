"""A print marks what its reader's copy has otherwise than an earlier version had it, in every format, and no more."""

import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import product
from pathlib import Path

import icalendar
import jsonschema
import pytest
from choosing import few
from command import TRIP, here, planned_once
from outputs import flat, ready, told
from repository import FIRST, SECOND, commit, git, new_repository

MARKED = ("pdf", "docx", "html", "xlsx", "md", "txt", "ics")
LATER = ("time: 09:00-10:00", "time: 09:30-10:15")
CLINIC = TRIP[TRIP.index("    - visit: The clinic") : TRIP.index("  2023-02-25:")]
WAS = re.compile(r'class="[^"]*\bwas\b')
MEAL = "    - meal: Supper\n      time: 19:00-20:00\n      venue: clinic\n"


@pytest.fixture(autouse=True, scope="module")
def _each_text_planned_once() -> Iterator[None]:
    with planned_once(commits=True):
        yield


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = new_repository(tmp_path / "office")
    monkeypatch.chdir(folder)
    commit(folder, "visit.trip.yaml", TRIP, FIRST)
    git(folder, "tag", "v3")
    return folder


def write(*edits: tuple[str, str]) -> None:
    text = TRIP
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    Path("visit.trip.yaml").write_text(text, "utf-8")


def printed(form: str, *options: str, since: str = "v3") -> bytes:
    since_when = ("--since", since) if since else ()
    done = here("plan", "visit.trip.yaml", "-o", f"x.{form}", *since_when, "--fail-on", "never", *options)
    assert done.code == 0, done.err
    return Path(f"x.{form}").read_bytes()


def marks(*options: str, since: str = "v3") -> list[tuple[str, str, str]]:
    """Kind, title and words of the marks of a copy, as the data has them."""
    done = here("plan", "visit.trip.yaml", "--format", "json", "--since", since, "--fail-on", "never", *options)
    assert done.code == 0, done.err
    return [(each["kind"], each["title"], each["message"]) for each in json.loads(done.out)["changes"]]


@pytest.mark.parametrize("form", MARKED)
@pytest.mark.usefixtures("office")
def test_every_format_says_since_when_and_the_old_time_and_what_is_new_or_gone(form: str) -> None:
    ready(form)
    write(LATER, (CLINIC, MEAL))
    said = flat(told(form, printed(form, "--lang", "en")))

    assert flat("Changes since v3, 14 November") in said
    assert flat("Supper") in said
    assert flat("09:00-10:00").replace("-", "") in said.replace("–", "").replace("-", "")
    assert "new" in said
    if form != "ics":  # which takes it back
        assert flat("The clinic") in said
        assert flat("no longer") in said


# Every format has the programme above; a card and a run sheet are other pages of a PDF.
COPIES = [("pdf", "card"), ("pdf", "run-sheet"), ("html", "card"), ("docx", "run-sheet")]
EVERY_COPY = product(("pdf", "html", "docx"), ("programme", "card", "run-sheet"))


@pytest.mark.parametrize(("form", "copy"), few(COPIES, of=EVERY_COPY))
@pytest.mark.usefixtures("office")
def test_every_copy_has_the_old_time_before_the_new(form: str, copy: str) -> None:
    ready(form)
    write(LATER)
    said = flat(told(form, printed(form, "--lang", "en", "--copy", copy)))

    assert flat("Changes since v3, 14 November") in said
    assert "09:00" in said
    assert re.search("09:00(–10:00)?.{0,12}09:30", said)


@pytest.mark.usefixtures("office")
def test_what_was_is_struck_through_and_a_bar_stands_beside() -> None:
    write(LATER, (CLINIC, ""))
    page = printed("html", "--lang", "en").decode().replace("\u2060", "")  # which keeps a range in one line
    assert "<del>09:00–10:00</del>" in page
    assert "<del>The clinic</del>" in page
    assert len(WAS.findall(page)) >= 2

    with zipfile.ZipFile(BytesIO(printed("docx", "--lang", "en"))) as file:
        document = file.read("word/document.xml").decode()
    assert "<w:strike/>" in document
    assert "<w:pBdr>" in document

    text = printed("md", "--lang", "en").decode()
    assert "~~09:00–10:00~~ 09:30–10:15 **Morning talks**" in text
    assert "~~The clinic~~" in text


@pytest.mark.usefixtures("office")
def test_the_terminal_says_it_in_words() -> None:
    write(LATER, (CLINIC, MEAL))
    said = here("plan", "visit.trip.yaml", "--since", "v3", "--fail-on", "never").out

    assert "Changes since v3, 14 November\n" in said
    assert "09:30-10:15  Morning talks\n             was 09:00-10:00\n" in said
    assert "11:00-12:00  The clinic\n             no longer\n" in said
    assert "Supper\n             new\n" in said
    chinese = here("plan", "visit.trip.yaml", "--since", "v3", "--lang", "zh-Hant", "--fail-on", "never").out
    assert "自v3（11月14日）以來的改動" in chinese


@pytest.mark.usefixtures("office")
def test_the_data_follow_their_schema_and_without_the_word_nothing_is_marked() -> None:
    write(LATER)
    done = here("plan", "visit.trip.yaml", "--since", "v3", "--format", "json", "--fail-on", "never")
    document = json.loads(done.out)
    jsonschema.validate(document, json.loads(here("schema", "plan").out))
    assert document["since"] == {"name": "v3", "commit": git(Path(), "rev-parse", "v3")[:8], "date": "2023-11-14"}
    assert document["changes"][0]["time_before"] == "09:00-10:00"
    assert "changes" not in json.loads(here("plan", "visit.trip.yaml", "--format", "json").out)

    plain = printed("html", since="").decode()
    assert "<del" not in plain
    assert "Changes since" not in plain


@pytest.mark.usefixtures("office")
def test_a_trip_that_is_as_it_was_has_no_mark() -> None:
    write(("trip: {en: Visit", "# a comment\ntrip: {en: Visit"))

    for options in ((), ("--for", "ann"), ("--for", "chan")):
        assert marks(*options) == []


# --- a copy marks what it shows ---------------------------------------------------------------------------------------


@pytest.mark.usefixtures("office")
def test_a_guest_sees_no_mark_of_what_the_copy_does_not_show() -> None:
    write(("private: Nobody else may know this.", "private: The minister is ill."), (", phone: +852 5555 0123", ""))

    for options in (("--for", "ben"), ("--for", "ann"), ("--for", "chan"), ()):
        assert marks(*options) == []
        page = printed("html", "--copy", "programme", *options).decode()
        assert not WAS.search(page)
        assert "minister" not in page
    assert WAS.search(printed("html", "--copy", "run-sheet").decode())


@pytest.mark.usefixtures("office")
def test_another_reader_s_lines_are_not_marked() -> None:
    write(("time: 11:00-12:00", "time: 13:00-14:00"))

    assert ("changed", "The clinic", "was 11:00-12:00") in marks("--for", "ben")
    assert [each for each in marks("--for", "ann") if each[1] == "The clinic"] == []
    assert marks("--for", "chan") == []
    assert "11:00" not in printed("html", "--for", "chan").decode()


@pytest.mark.usefixtures("office")
def test_who_was_taken_off_a_line_has_it_struck_and_who_came_has_it_new() -> None:
    write(("who: ben", "who: ann"))

    assert ("gone", "The clinic", "no longer") in marks("--for", "ben")
    assert ("new", "The clinic", "new") in marks("--for", "ann")


@pytest.mark.usefixtures("office")
def test_who_was_not_in_that_version_has_everything_new() -> None:
    write(("  ben: {", "  eva: {name: Eva Au}\n  ben: {"))

    found = marks("--for", "eva")
    assert found
    assert {kind for kind, _, _ in found} == {"new"}


@pytest.mark.usefixtures("office")
def test_a_moved_line_has_its_old_date_and_a_trip_that_moves_says_it_once_a_day() -> None:
    write((CLINIC, ""), ("    - meeting: Last words", f"{CLINIC}    - meeting: Last words"))
    assert ("changed", "The clinic", "was Friday 24 February, 11:00-12:00") in marks()

    write(("2023-02-25", "2023-03-11"), ("2023-02-24", "2023-03-10"))
    assert marks() == []
    assert "was Friday 24 February" in here("plan", "visit.trip.yaml", "--since", "v3", "--fail-on", "never").out


@pytest.mark.usefixtures("office")
def test_a_day_that_is_no_more_stands_where_it_was() -> None:
    last = TRIP[TRIP.index("  2023-02-25:") :]
    write((last, ""))
    said = here("plan", "visit.trip.yaml", "--since", "v3", "--fail-on", "never").out

    assert said.index("Saturday 25 February") < said.index("Last words") < said.index("no longer")


@pytest.mark.usefixtures("office")
def test_one_day_alone_has_its_own_marks() -> None:
    write(LATER, ("time: 10:00-11:00", "time: 10:15-11:00"))

    titles = {title for _, title, _ in marks("--day", "2023-02-25")}
    assert "Last words" in titles
    assert "Morning talks" not in titles


def test_a_line_without_a_clock_time_that_changes_places_says_so_to_whoever_sees_what_it_passed(office: Path) -> None:
    rest, books = (f"    - free: {title}\n      venue: clinic\n" for title in ("Rest", "Books\n      who: ben"))
    commit(office, "visit.trip.yaml", TRIP.replace(CLINIC, CLINIC + rest + books), SECOND)
    git(office, "tag", "rested")
    write((CLINIC, CLINIC + books + rest))

    for reader in ((), ("--for", "ben")):
        ((kind, title, said),) = marks(*reader, since="rested")
        assert (kind, title in ("Rest", "Books"), said) == ("changed", True, "elsewhere in the day")
    assert marks("--for", "ann", since="rested") == []
    for form in ("txt", "md", "html", "xlsx"):
        assert flat("elsewhere in the day") in flat(told(form, printed(form, "--lang", "en", since="rested")))


@pytest.mark.usefixtures("office")
def test_the_lists_of_a_spreadsheet_have_a_column_with_what_was() -> None:
    write(("ben: {name: Ben Ho, role: interpreter}", "ben: {name: Ben Ho, role: interpreter, organisation: Clerks}"))
    plain = flat(told("xlsx", printed("xlsx", "--lang", "en", since="")))
    said = flat(told("xlsx", printed("xlsx", "--lang", "en")))

    assert said.count("changed") == 1
    assert "changed" not in plain


# --- calendars and revisions ------------------------------------------------------------------------------------------


def test_a_calendar_takes_back_what_that_version_had_and_nothing_of_others(office: Path) -> None:
    write((CLINIC, CLINIC + MEAL))
    commit(office, "visit.trip.yaml", Path("visit.trip.yaml").read_text("utf-8"), SECOND)
    write((CLINIC, ""))

    def taken_back(*options: str, since: str) -> set[str]:
        calendar = icalendar.Calendar.from_ical(printed("ics", "--lang", "en", *options, since=since))
        return {str(each["summary"]) for each in calendar.walk("VEVENT") if each["status"] == "CANCELLED"}

    assert "Supper" not in taken_back(since="v3")
    assert "Supper" in taken_back(since="HEAD")
    assert "The clinic" in taken_back(since="v3")
    assert "The clinic" not in taken_back("--for", "ann", since="v3")


@pytest.mark.parametrize("revision", ["v9", "--output=x", "v3..HEAD", ""])
@pytest.mark.usefixtures("office")
def test_an_unknown_revision_is_a_wrong_request(revision: str) -> None:
    done = here("plan", "visit.trip.yaml", f"--since={revision}", "-o", "x.html")

    assert (done.code, Path("x.html").exists()) == (2, False)
    assert "no revision" in done.err


def test_a_trip_in_no_repository_or_from_standard_input_is_a_wrong_request(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = here("plan", "-", "--since", "v3", stdin=TRIP)
    assert (done.code, "standard input has no revisions" in done.err) == (2, True)

    (tmp_path / "away").mkdir()
    monkeypatch.chdir(tmp_path / "away")
    Path("visit.trip.yaml").write_text(TRIP, "utf-8")
    done = here("plan", "visit.trip.yaml", "--since", "v3")
    assert (done.code, "is in no git repository" in done.err) == (2, True)

    monkeypatch.chdir(office)
    monkeypatch.setenv("PATH", "/nowhere")
    assert here("plan", "visit.trip.yaml", "--since", "v3", PATH="/nowhere").code == 3


def test_a_version_that_cannot_be_read_is_named_and_a_trip_that_was_not_there_is_new(office: Path) -> None:
    commit(office, "visit.trip.yaml", "trip: [\n", SECOND)
    git(office, "tag", "broken")
    write()
    done = here("plan", "visit.trip.yaml", "--since", "broken", "-o", "x.html")
    assert (done.code, Path("x.html").exists()) == (1, False)
    assert "broken:visit.trip.yaml:" in done.err

    Path("other.trip.yaml").write_text(TRIP.replace("The clinic", "The port"), "utf-8")
    done = here("plan", "other.trip.yaml", "--since", "v3", "--fail-on", "never")
    assert "there was no such trip at v3: all of it is new" in done.err
    assert "new" in done.out
