"""`delegate diff` as people call it: formats, notices, what it keeps to itself, and exit codes."""

import json
import re
import sys
from pathlib import Path

import pytest
from command import LATE, ROOT, TRIP, here
from jsonschema import Draft7Validator

pytestmark = pytest.mark.usefixtures("each_trip_planned_once")

SECRETS = ("Nobody else may know this.", "Now everybody may.", "+852 5555 0123", "+852 5555 0777")
NEW = (
    TRIP.replace("time: 11:00-12:00", "time: 14:00-15:00")
    .replace("Nobody else may know this.", "Now everybody may.")
    .replace("+852 5555 0123", "+852 5555 0777")
    .replace("with: [chan]", "with: [chan]\n      room: Hall 2")
)


@pytest.fixture(autouse=True)
def _two_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.trip.yaml").write_text(TRIP, "utf-8")
    Path("new.trip.yaml").write_text(NEW, "utf-8")


def said(*options: str) -> str:
    answer = here("diff", "old.trip.yaml", "new.trip.yaml", *options)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


def test_a_page_says_the_time_now_the_time_before_and_who_is_told() -> None:
    page = said("--width", "90")

    assert page.startswith("Visit: old.trip.yaml -> new.trip.yaml\n\nThe whole trip\n")
    assert "\n\nFriday 24 February 2023\n" in page
    assert "14:00-15:00  was 11:00-12:00  The clinic" in page
    assert "tell     Ann Lee, Ben Ho; host Bernard Chan\n" in page
    assert "notices  delegate diff old.trip.yaml new.trip.yaml --by person\n" in page


def test_the_hours_of_a_window_are_told_once_and_a_window_that_became_a_time_is_told_as_that() -> None:
    Path("old.trip.yaml").write_text(TRIP.replace("time: 11:00-12:00", "within: 11:00-13:00"), "utf-8")
    Path("new.trip.yaml").write_text(TRIP.replace("time: 11:00-12:00", "within: 14:00-15:00"), "utf-8")
    window = here("diff", "old.trip.yaml", "new.trip.yaml", "--width", "90").out
    Path("new.trip.yaml").write_text(TRIP.replace("time: 11:00-12:00", "time: 14:00-15:00"), "utf-8")
    time = here("diff", "old.trip.yaml", "new.trip.yaml", "--width", "90").out

    assert "14:00-15:00  was 11:00-13:00  The clinic" in window
    assert window.count("11:00-13:00") == 1
    assert "no window any more (was 11:00-13:00)" in time


def test_what_was_not_read_and_so_not_compared_is_named_beside_the_answer() -> None:
    for draft, who in (("old", "Ann Lee"), ("new", "Ben Ho")):
        Path(f"{draft}.trip.yaml").write_text(f"{TRIP}agreements:\n  Memorandum: {{signatories: [{who}]}}\n", "utf-8")
    answer = here("diff", "old.trip.yaml", "new.trip.yaml")
    line = f"{TRIP}agreements:".count("\n") + 2

    assert answer.out == "Nothing changed.\n"
    assert [each.partition(" and may")[0] for each in answer.err.splitlines()] == [
        f"delegate: {draft}.trip.yaml:{line}: what stands there was not read as written," for draft in ("old", "new")
    ]


def test_the_document_fits_its_schema() -> None:
    schema = json.loads(here("schema", "diff").out)
    Draft7Validator.check_schema(schema)

    document = json.loads(said("--format", "json"))

    assert [error.message for error in Draft7Validator(schema).iter_errors(document)] == []
    private = [each["fields"]["private"] for each in document["changes"] if "private" in each["fields"]]
    assert private == [{"old": None, "new": None}]


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--format", "markdown"),
        ("--format", "json"),
        ("--by", "person"),
        ("--by", "person", "--format", "markdown"),
    ],
)
def test_nothing_private_is_in_any_format(options: tuple[str, ...]) -> None:
    page = said(*options)

    assert [secret for secret in SECRETS if secret in page] == []


def test_that_a_private_note_changed_is_said_without_its_text() -> None:
    assert "private note changed" in said()


def test_private_notes_are_shown_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    refused = here("diff", "old.trip.yaml", "new.trip.yaml", "--private")
    assert refused.code == 2

    monkeypatch.setattr("delegate.commands.console.is_terminal", lambda stream: stream is sys.stdout)
    shown = here("diff", "old.trip.yaml", "new.trip.yaml", "--private", "--color", "never")

    assert "private note: Now everybody may. (was Nobody else may know this.)" in " ".join(shown.out.split())


def test_a_notice_goes_to_each_who_is_told_in_the_languages_of_the_trip() -> None:
    page = said("--by", "person", "--width", "120")

    assert page.count("Nothing else of yours has changed.") == 3
    assert page.count("您的其他安排維持不變。") == 3
    ann, ben, chan = page.split("\n\n\n")
    assert ann.startswith("Ann Lee\n")
    assert "clinic" not in ann
    assert "On Friday 24 February, The clinic is at 14:00-15:00 instead of 11:00-12:00." in ben
    assert chan.startswith("Bernard Chan\n")
    assert "leave" not in chan
    assert "Contact: Visit office, +86 755 5555 0100" in chan


def test_for_keeps_what_tells_somebody_and_day_what_is_of_a_date() -> None:
    of_ann = json.loads(said("--format", "json", "--for", "Ann Lee"))
    of_sunday = json.loads(said("--format", "json", "--day", "2023-02-25"))

    assert {each["item"] for each in of_ann["changes"]} == {"morning-talks"}
    assert [each["kind"] for each in of_sunday["changes"]] == []
    assert here("diff", "old.trip.yaml", "new.trip.yaml", "--for", "Nobody").code == 2
    assert here("diff", "old.trip.yaml", "new.trip.yaml", "--day", "2023-03-01").code == 2


def test_the_words_are_those_of_the_language_asked_for() -> None:
    page = said("--lang", "zh-Hant")

    assert "原為11:00-12:00" in page
    assert "須通知" in page


def test_how_grave_a_finding_is_stands_in_the_language_of_the_page() -> None:
    Path("new.trip.yaml").write_text(LATE, "utf-8")

    assert "錯誤 late-arrival:" in said("--lang", "zh-Hant")
    assert "error late-arrival:" in said("--lang", "en")


def test_how_grave_a_finding_is_stands_in_colour_in_every_language() -> None:
    Path("new.trip.yaml").write_text(LATE, "utf-8")
    for tag, word in (("en", "error"), ("zh-Hant", "錯誤")):
        assert re.search(rf"\x1b\[[0-9;]*31m{word}\x1b", said("--lang", tag, "--color", "always")), tag


def test_chinese_brackets_are_wide() -> None:
    driven = NEW.replace("time: 14:00-15:00", "time: 14:00-15:00\n      vehicle: coach")
    many = "\nvehicles:\n  coach: {kind: coach, name: {zh-Hant: 一號車}, driver: Mr Yip}\ndays:"
    Path("new.trip.yaml").write_text(driven.replace("\ndays:", many), "utf-8")

    assert "一號車（Mr Yip）" in said("--lang", "zh-Hant")
    assert "一號車（Mr Yip）的行程改動" in said("--lang", "zh-Hant", "--by", "person")


def test_chinese_stands_in_the_script_that_a_plan_prints_in_that_language() -> None:
    two = TRIP.replace("Ben Ho", "{en: Ben Ho, zh-Hans: 赵建国}").replace(
        "The clinic", "{en: The clinic, zh-Hans: 诊所}"
    )
    two = two.replace("trip: Visit", "trip: {en: Visit, zh-Hans: 访问}").replace("role: delegate", "role: principal")
    Path("old.trip.yaml").write_text(two, "utf-8")
    Path("new.trip.yaml").write_text(two.replace("time: 11:00-12:00", "time: 14:00-15:00"), "utf-8")

    for options in ((), ("--by", "person"), ("--format", "markdown")):
        for tag, name, clinic in (("zh-Hant", "趙建國", "診所"), ("zh-Hans", "赵建国", "诊所")):
            page = said("--lang", tag, *options)
            assert name in page, (tag, options)
            assert clinic in page, (tag, options)


def test_drafts_alike_say_so_in_text_and_markdown() -> None:
    for form in ("terminal", "markdown"):
        answer = here("diff", "old.trip.yaml", "old.trip.yaml", "--format", form, "--exit-code")
        assert (answer.code, answer.out) == (0, "Nothing changed.\n")


def test_a_host_reads_the_title_of_a_guest_as_one_and_nothing_of_hotels() -> None:
    new = TRIP.replace("{name: Ben Ho, role: interpreter}", "{name: Ben Ho, role: interpreter, title: Interpreter}")
    Path("new.trip.yaml").write_text(new, "utf-8")

    notice = said("--by", "person", "--lang", "en")

    assert notice.startswith("Bernard Chan\n")
    assert "Ben Ho: title: Interpreter." in notice


def test_the_exit_code_speaks_of_changes_where_it_is_asked_to() -> None:
    assert here("diff", "old.trip.yaml", "new.trip.yaml", "--exit-code").code == 1
    assert here("diff", "old.trip.yaml", "new.trip.yaml").code == 0


def test_a_draft_that_cannot_be_read_is_named_and_nothing_is_compared() -> None:
    Path("new.trip.yaml").write_text("trip: [\n", "utf-8")

    answer = here("diff", "old.trip.yaml", "new.trip.yaml")

    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.startswith("delegate: new.trip.yaml:")


def test_the_same_drafts_give_the_same_bytes() -> None:
    assert said("--format", "json") == said("--format", "json")


def test_a_time_that_is_wider_than_its_column_leaves_what_changed_below_the_other_lines(tmp_path: Path) -> None:
    old = ROOT / "itineraries/bridge-works-visit.trip.yaml"
    new = tmp_path / "new.trip.yaml"
    new.write_text(old.read_text("utf-8").replace("- visit: The bridge", "- meeting: The bridge"), "utf-8")

    lines = here("diff", str(old), str(new), "--width", "80").out.splitlines()
    title, kind = (line for line in lines if "The bridge, Zhuhai part" in line or "kind: meeting" in line)

    assert title.index("The bridge") == kind.index("kind:")
