"""Files of settings: where they are found, and what is said of one that cannot be followed."""

import json
import os
import shutil

import pytest
from command import LATE, here, process, trip_in
from every import every
from settings_files import write

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
    for number in range(20):
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
    assert len(found["findings"]) == len(found["weakened"][0]["paths"]) == 10


def test_what_is_excluded_is_left_out_of_a_folder_and_checked_where_it_is_named(office):
    write(office, 'exclude = ["trips/old"]\n')
    (office / "trips/old").mkdir()
    shutil.copy(office / "trips/visit.trip.yaml", office / "trips/old")

    assert "trips/old" not in here("check", ".").out
    assert "trips/old" in here("check", "trips/old/visit.trip.yaml").out
    assert here("check", "trips/old").code == 2


# --- what cannot be followed ------------------------------------------------------------------------------------------


@every(
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
