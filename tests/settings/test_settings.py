"""Settings of an office: where they are found, whose word holds, and what is said of a file that cannot be followed."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from command import DOUBTFUL, LATE, TRIP, here, process, trip_in

CLEAN = "no errors, no warnings"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a late trip in a folder of its own, in which the command runs."""
    (tmp_path / "trips").mkdir()
    trip_in(tmp_path / "trips", LATE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def write(folder: Path, text: str, name: str = "delegate.toml") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


# --- whose word holds -------------------------------------------------------------------------------------------------


def test_a_level_is_followed_and_the_closing_line_says_which_errors_are_off(office):
    write(office, '[levels]\nlate-arrival = "off"\n')

    said = here("check", "trips")

    assert (said.code, said.out) == (0, "")
    assert said.err.endswith("\n1 check of errors is off by settings (late-arrival)\n")


def test_an_error_that_is_lowered_is_told_from_one_that_is_off(office):
    write(office, '[levels]\nDLG301 = "note"\ntwo-places = "off"\n')

    said = here("check", "trips")

    assert said.out.startswith("trips/visit.trip.yaml:20:13: note[DLG301]")
    assert said.err.endswith("1 check of errors is off by settings (two-places); 1 is lowered (late-arrival)\n")


def test_data_name_the_checks_of_errors_that_are_off_or_lowered_with_their_files(office):
    write(office, '[levels]\nlate-arrival = "warning"\n')

    weakened = json.loads(here("check", "trips", "--format", "json").out)["weakened"]

    assert weakened == [
        {"code": "DLG301", "name": "late-arrival", "severity": "warning", "paths": ["trips/visit.trip.yaml"]}
    ]


def test_the_plan_as_data_names_them_too_and_a_copy_for_a_host_does_not(office):
    write(office, '[levels]\nlate-arrival = "off"\n')

    plan = json.loads(here("plan", "trips", "--format", "json").out)
    for_host = json.loads(here("plan", "trips", "--format", "json", "--for", "chan").out)

    assert [each["name"] for each in plan["weakened"]] == ["late-arrival"]
    assert "weakened" not in for_host


def test_the_schedule_on_a_terminal_says_it_too(office):
    write(office, '[levels]\nlate-arrival = "off"\n')

    assert "off by settings (late-arrival)" in here("plan", "trips", terminal=True).err


def test_the_paper_is_that_of_the_settings(office):
    write(office, 'paper = "letter"\n')

    assert here("plan", "trips", "-o", "a.docx").code == 1
    assert docx.Document("a.docx").sections[0].page_width.cm == pytest.approx(21.59, abs=0.01)


def test_what_was_accepted_is_counted_and_not_listed_where_an_office_hides_it(office):
    trip_in(office / "trips", DOUBTFUL.replace("base: office", "base: office\naccept: {late-arrival: Known.}"))
    write(office, 'accepted = "hide"\n')

    hidden, shown = here("check", "trips"), here("check", "trips", "--accepted", "show")

    assert (hidden.out, "1 accepted" in hidden.err) == ("", True)
    assert "accepted[DLG301]" in shown.out
    assert json.loads(here("check", "trips", "--format", "json").out)["findings"][0]["accepted"] == "Known."


def test_what_is_no_error_is_switched_off_without_a_word(office):
    write(office, 'ignore = ["long-walk"]\n')

    assert "by settings" not in here("check", "trips").err


@pytest.mark.usefixtures("office")
def test_a_plan_says_too_that_a_check_of_errors_is_off():
    assert "off by settings (late-arrival)" in here("plan", "trips", "--ignore", "late-arrival").err


@pytest.mark.parametrize(
    ("options", "code"), [((), 0), (("--select", "late-arrival"), 1), (("--select", "DLG301", "--ignore", "DLG301"), 0)]
)
def test_the_command_line_wins_over_the_file_and_ignoring_over_selecting(office, options, code):
    write(office, 'ignore = ["late-arrival"]\n')

    assert here("check", "trips", *options).code == code


def test_where_the_trip_is_not_sure_an_error_stays_a_warning_whatever_its_level(office):
    trip_in(office / "trips", DOUBTFUL)
    write(office, '[levels]\nlate-arrival = "error"\n')

    assert "warning[DLG301]" in here("check", "trips").out


def test_a_level_switches_on_a_check_that_is_off_otherwise(office):
    book = "people:\n  dee: {name: Dee Ng}\n"
    write(office / "trips", book, "book.yaml")
    trip_in(office / "trips", f"include: [book.yaml]\n{TRIP}")
    before = here("check", "trips").out
    write(office, '[levels]\nunused-entry = "warning"\n')

    after = here("check", "trips").out

    assert "unused-entry" not in before + after
    assert "warning" not in before
    assert "Dee Ng" in after or "dee" in after


def test_the_limits_of_the_office_are_those_of_the_checks(office):
    write(office, '[limits]\nlongest-day = "2h59"\n')
    over = here("check", "trips").out
    write(office, '[limits]\nlongest-day = "3h"\n')

    assert "DLG210" in over
    assert "DLG210" not in here("check", "trips").out


def test_the_trip_wins_over_the_office_field_by_field_and_mode_by_mode(office):
    trip_in(office / "trips", f"defaults: {{early: 5 min, check-in: {{ferry: 40 min}}}}\n{TRIP}")
    write(office, '[defaults]\nearly = "20 min"\nwalk = "2 km"\ncheck-in = {flight = "3h", ferry = "1h"}\n')

    rows = {line.split("  ")[1]: line for line in here("check", "trips", "--show-settings").out.splitlines()[1:]}

    assert rows["defaults.early"].split()[1:] == ["5", "min", "trips/visit.trip.yaml:1"]
    assert rows["defaults.walk"].split()[1:] == ["2000", "m", "delegate.toml:3"]
    assert rows["defaults.check-in.flight"].split()[1:] == ["3h", "delegate.toml:4"]
    assert rows["defaults.check-in.ferry"].split()[1:] == ["40", "min", "trips/visit.trip.yaml:1"]


def leaving(plan: str) -> str:
    """When the first leg of a plan leaves."""
    return str(json.loads(plan)["days"][0]["parties"][0]["legs"][0]["leave"])


def test_people_leave_earlier_where_the_office_wants_them_early(office):
    trip_in(office / "trips", TRIP.replace("venue: office\n      with", "venue: clinic\n      with"))
    before = here("plan", "trips", "--format", "json").out
    write(office, '[defaults]\nearly = "20 min"\n')

    after = here("plan", "trips", "--format", "json").out

    assert (leaving(before)[11:16], leaving(after)[11:16]) == ("08:40", "08:30")


def test_default_languages_are_printed_unless_the_trip_or_the_command_line_says_others(office):
    trip_in(office / "trips")
    write(office, 'languages = ["zh-Hant"]\n')

    assert here("plan", "trips").out.startswith("訪問")
    assert here("plan", "trips", "--lang", "en").out.startswith("Visit")
    trip_in(office / "trips", f"languages: en\n{TRIP}")
    assert here("plan", "trips").out.startswith("Visit")


# --- where they are found ---------------------------------------------------------------------------------------------


def test_the_nearest_settings_count_and_those_alone(office):
    write(office, 'ignore = ["late-arrival"]\n')
    write(office / "trips", "[tool.delegate.limits]\nsigning = '5 min'\n", "pyproject.toml")

    said = here("check", "trips", "--show-settings").out

    assert "limits.signing          5 min        trips/pyproject.toml:2" in said
    assert "late-arrival" not in said
    assert here("check", "trips").code == 1


def test_a_pyproject_of_other_tools_is_passed_over_even_a_broken_one(office):
    write(office, 'ignore = ["late-arrival"]\n')
    write(office / "trips", "[tool.ruff\nline-length =\n", "pyproject.toml")

    assert here("check", "trips").code == 0


def test_nothing_above_the_repository_counts(office):
    write(office, 'ignore = ["late-arrival"]\n')
    (office / "trips/.git").mkdir()

    assert here("check", "trips").code == 1


def test_two_files_with_settings_in_one_folder_are_refused(office):
    write(office, 'paper = "a4"\n')
    write(office, '[tool.delegate]\npaper = "letter"\n', "pyproject.toml")

    said = here("check", "trips")

    assert said.code == 2
    assert "move them into one file" in said.err


def test_the_users_own_settings_hold_below_those_of_the_folder(office):
    write(office / "config/delegate", 'paper = "letter"\nmaps = "google"\n')
    write(office, 'maps = "amap"\n')

    said = here("check", "trips", "--show-settings", XDG_CONFIG_HOME=str(office / "config")).out

    assert "$XDG_CONFIG_HOME/delegate/delegate.toml:1" in said
    assert "amap" in said


def test_a_relative_place_of_the_users_settings_is_not_followed(office):
    write(office / "config/delegate", 'ignore = ["late-arrival"]\n')

    assert here("check", "trips", XDG_CONFIG_HOME="config").code == 1


def test_each_trip_of_many_has_its_nearest_settings_and_one_process_says_the_same_as_several(office, monkeypatch):
    for number in range(40):
        folder = office / f"trips/{number:02}"
        folder.mkdir()
        trip_in(folder, LATE)
        if number % 2:
            write(folder, 'ignore = ["late-arrival"]\n')
    (office / "trips/visit.trip.yaml").unlink()

    many = process("check", "trips", "--format", "json", cwd=office)

    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert many.out == here("check", "trips", "--format", "json").out
    found = json.loads(many.out)
    assert len(found["findings"]) == len(found["weakened"][0]["paths"]) == 20


def test_what_is_excluded_is_left_out_of_a_folder_and_checked_where_it_is_named(office):
    write(office, 'exclude = ["trips/old"]\n')
    (office / "trips/old").mkdir()
    shutil.copy(office / "trips/visit.trip.yaml", office / "trips/old")

    assert "trips/old" not in here("check", ".").out
    assert "trips/old" in here("check", "trips/old/visit.trip.yaml").out
    assert here("check", "trips/old").code == 2


# --- what cannot be followed ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('langauges = ["en"]', "delegate.toml:1: there is no setting `langauges`: did you mean `languages`?"),
        ('\n[limits]\nlogest-day = "9h"', "delegate.toml:3: there is no setting `limits.logest-day`: did you mean"),
        ('longest-day = "9h"', "`longest-day`: did you mean `longest-day` under [limits]?"),
        ("[limits]\nlongest-day = 14", "delegate.toml:2: `limits.longest-day` takes a text in quotes"),
        ('[limits]\nlongest-day = "14"', "delegate.toml:2: `limits.longest-day` takes"),
        ('[levels]\nlate-arival = "off"', "there is no such check: did you mean `late-arrival`?"),
        ('[levels]\nlate-arrival = "of"', "takes one of error, warning, note, off: did you mean `off`?"),
        ("[levels]\nlate-arrival = []", "delegate.toml:2: `levels.late-arrival` takes one of"),
        ('levels = "off"', "delegate.toml:1: `levels` is a table: write [levels] above its lines"),
        ('[levels]\nunreadable-length = "off"', "about how a file is written and always holds"),
        ('[levels]\nDLG301 = "off"\nlate-arrival = "note"', "delegate.toml:3: `late-arrival` has a level already"),
        ('languages = ["klingon"]', "delegate.toml:1: `languages` has `klingon`"),
        ("languages = [", "it is not TOML"),
        ('paper = "A4"', "`paper` takes one of a4, letter"),
        ("paper = true", "`paper` takes one of a4, letter"),
        ("[defaults]\ncheck-in = {car = '1h'}", "`defaults.check-in` has `car`"),
        ('"pa\\u001b[31mper" = 1', "there is no setting `pa\\u{1b}[31mper`"),
        ('checks = "."', "`checks` is code, and is not taken from a file that comes with the trips"),
    ],
)
def test_a_file_that_cannot_be_followed_is_a_wrong_request_with_its_line_and_what_to_write(office, text, said):
    write(office, text)

    answer = here("check", "trips")

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert "\x1b" not in answer.err


def test_a_pyproject_is_complained_of_by_its_own_lines(office):
    write(office, '[project]\nname = "visits"\n\n[tool.delegate]\npaper = "a5"\n', "pyproject.toml")

    assert "pyproject.toml:5: `paper` takes one of a4, letter" in here("check", "trips").err


def test_a_link_out_of_the_repository_is_not_followed(office):
    (office / "elsewhere").mkdir()
    write(office / "elsewhere", 'paper = "secret"\n', "secrets.toml")
    (office / "trips/.git").mkdir()
    (office / "trips/delegate.toml").symlink_to(office / "elsewhere/secrets.toml")

    said = here("check", "trips")

    assert said.code == 2
    assert "a link out of the repository" in said.err
    assert "secret" not in said.err.replace("secrets", "")


def test_a_file_that_is_too_long_is_no_settings(office):
    write(office, "#" * 300_000)

    assert "it is over 256 KB" in here("check", "trips").err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("name", ["delegate.toml", "pyproject.toml"])
def test_a_pipe_in_place_of_settings_is_refused_at_once(office, name):
    os.mkfifo(office / name)

    said = here("check", "trips")

    assert said.code == 3
    assert f"cannot read {name}: it is a pipe or a device, and no file" in said.err


@pytest.mark.usefixtures("office")
def test_without_settings_no_reader_of_them_is_loaded():
    asked = "import sys; from delegate.cli import run; run(sys.argv[1:]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked, "check", "trips"], capture_output=True, text=True, check=True)

    assert not {"tomllib", "delegate.settings.table", "delegate.settings.own_checks"} & set(done.stdout.split())
