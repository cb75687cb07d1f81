"""Settings of an office: whose word holds, and what they change."""

import json
import subprocess
import sys

import docx
import pytest
from command import DOUBTFUL, TRIP, here, trip_in
from settings_files import write


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


@pytest.mark.usefixtures("office")
def test_without_settings_no_reader_of_them_is_loaded():
    asked = "import sys; from delegate.cli import run; run(sys.argv[1:]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked, "check", "trips"], capture_output=True, text=True, check=True)

    assert not {"tomllib", "delegate.settings.table", "delegate.settings.own_checks"} & set(done.stdout.split())
