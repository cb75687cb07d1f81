"""An office's own checks: run, explained and tested like ours, and a failing one silences no other."""

import json
import re
from pathlib import Path

import pytest
from command import LATE, here, trip_in

PAGE = (Path(__file__).parents[2] / "docs/own-checks.md").read_text("utf-8")
CHECK = re.search(r"```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[1]
BAD, GOOD = re.findall(r"```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
CEREMONY = LATE.replace("briefing: Morning talks", "ceremony: Morning talks")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A late trip with a ceremony, and a folder with one check."""
    trip_in(tmp_path, CEREMONY)
    (tmp_path / "ours").mkdir()
    for suffix, text in (("py", CHECK), ("bad.yaml", BAD), ("good.yaml", GOOD)):
        (tmp_path / f"ours/dress_not_said.{suffix}").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def another(office: Path, name: str, **changes: str) -> None:
    """A second check, made of the first by replacing some of its text."""
    text = CHECK.replace("dress_not_said", name)
    for old, new in changes.items():
        text = text.replace(old, new)
    (office / f"ours/{name}.py").write_text(text, "utf-8")


TRIP_NAME = "visit.trip.yaml"


@pytest.mark.usefixtures("office")
def test_an_own_check_finds_what_it_looks_for():
    said = here("check", TRIP_NAME, "--checks", "ours")

    assert "warning[OFF001] nobody has said what to wear to “Morning talks”" in said.out
    assert "error[DLG301]" in said.out


@pytest.mark.usefixtures("office")
def test_a_plan_takes_own_checks_too():
    assert "OFF001" in here("plan", TRIP_NAME, "--checks", "ours").err


@pytest.mark.parametrize("name", ["OFF001", "off001", "dress-not-said"])
@pytest.mark.usefixtures("office")
def test_an_own_check_is_explained_and_ignored_by_its_name_or_code(name):
    assert here("explain", name, "--checks", "ours").out.startswith("OFF001 dress-not-said (warning)\n\nA ceremony")
    assert "OFF001" not in here("check", TRIP_NAME, "--ignore", name, "--checks", "ours").out


@pytest.mark.usefixtures("office")
def test_own_checks_are_listed_with_the_others():
    assert "OFF001  warning  dress-not-said\n" in here("explain", "--all", "--checks", "ours").out


def test_settings_give_a_level_to_an_own_check_by_its_code_also_where_it_is_not_loaded(office):
    (office / "delegate.toml").write_text('[levels]\nOFF001 = "error"\n', "utf-8")

    assert "error[OFF001]" in here("check", TRIP_NAME, "--checks", "ours").out
    assert "OFF001" not in here("check", TRIP_NAME).out


def test_a_trip_accepts_a_finding_of_an_own_check_and_who_has_not_got_it_reads_past_its_code(office):
    trip_in(office, f"accept: {{OFF001: Everybody knows.}}\n{CEREMONY}")

    assert "accepted[OFF001]" in here("check", TRIP_NAME, "--checks", "ours").out
    assert "DLG190" not in here("check", TRIP_NAME).out


def test_the_users_own_settings_may_name_the_folder(office):
    (office / "config/delegate").mkdir(parents=True)
    (office / "config/delegate/delegate.toml").write_text('checks = "../../ours"\n', "utf-8")

    assert "OFF001" in here("check", TRIP_NAME, XDG_CONFIG_HOME=str(office / "config")).out


def test_a_repository_cannot_have_its_code_run(office):
    (office / "ours/dress_not_said.py").write_text("open('ran', 'w')", "utf-8")
    for name, text in (
        ("delegate.toml", 'checks = "ours"\n'),
        ("pyproject.toml", '[tool.delegate]\nchecks = "ours"\n'),
    ):
        (office / name).write_text(text, "utf-8")

        assert here("check", TRIP_NAME).code == 2
        (office / name).unlink()
    assert not (office / "ran").exists()


def test_a_check_that_fails_is_one_line_and_silences_no_other(office):
    another(
        office, "a_gift", OFF001="OFF002", **{"for line in": 'raise ValueError("no\\x1b[31m gift")\n    for line in'}
    )

    said = here("check", TRIP_NAME, "--checks", "ours", "--debug")

    assert said.code == 3
    assert "Traceback" in said.err
    assert "\x1b" not in said.err
    assert "error[DLG301]" in said.out
    assert "OFF001" in said.out
    assert (
        "\ndelegate: visit.trip.yaml: internal error in your check a-gift, ValueError: no\\u{1b}[31m gift" in said.err
    )


def test_a_check_that_gives_something_else_than_a_finding_has_failed(office):
    another(office, "a_gift", OFF001="OFF002", **{"yield Finding(": "yield dict("})

    assert "TypeError: it gave a dict, and no Finding" in here("check", TRIP_NAME, "--checks", "ours").err


def test_a_file_that_cannot_be_loaded_leaves_the_others_alone(office):
    (office / "ours/broken.py").write_text("def broken(:\n", "utf-8")

    said = here("check", TRIP_NAME, "--checks", "ours")

    assert said.code == 3
    assert "OFF001" in said.out
    assert "internal error in your check broken, SyntaxError" in said.err


@pytest.mark.parametrize(
    ("name", "changes", "said"),
    [
        ("a_gift", {}, "`a-gift` and `dress-not-said` have one code, OFF001"),
        ("a_gift", {"OFF001": "DLG399"}, "write one of your own, such as OFF001"),
        ("a_gift", {"OFF001": "off2"}, "write one of your own, such as OFF001"),
        ("late_arrival", {"OFF001": "OFF002"}, "there is a check `late-arrival` already"),
        ("a_gift", {"def a_gift": "def gift"}, "`a_gift.py` has no check of its name"),
        ("a_gift", {"OFF001": "OFF002", "Severity.WARNING": "'warning'"}, "has no severity"),
    ],
)
def test_a_check_that_cannot_be_told_from_others_is_refused(office, name, changes, said):
    another(office, name, **changes)

    answer = here("check", TRIP_NAME, "--checks", "ours")

    assert answer.code == 2
    assert said in answer.err


@pytest.mark.parametrize("folder", ["nowhere", "config"])
def test_a_folder_without_checks_is_a_wrong_request(office, folder):
    (office / "config").mkdir()

    assert here("check", TRIP_NAME, "--checks", folder).code == 2


def test_the_examples_are_run_and_every_difference_is_named(office):
    (office / "ours/dress_not_said.good.yaml").write_text(BAD.replace("  # expect: dress-not-said", ""), "utf-8")
    (office / "ours/dress_not_said.bad.yaml").write_text(BAD.replace("ceremony", "meeting"), "utf-8")

    said = here("explain", "--test", "--checks", "ours")

    assert said.code == 1
    assert said.out == (
        "OFF001 dress-not-said: wrong\n"
        "  dress_not_said.bad.yaml:6: dress-not-said is expected and not found\n"
        "  dress_not_said.good.yaml:6: dress-not-said is found and not expected\n"
    )


def test_an_example_that_is_missing_is_named(office):
    (office / "ours/dress_not_said.good.yaml").unlink()

    said = here("explain", "--test", "--checks", "ours")

    assert (said.code, "dress_not_said.good.yaml is missing" in said.out) == (1, True)


def test_nothing_is_written_beside_the_checks(office):
    before = sorted(path.name for path in (office / "ours").rglob("*"))

    here("check", TRIP_NAME, "--checks", "ours")

    assert sorted(path.name for path in (office / "ours").rglob("*")) == before


def test_several_processes_say_of_own_checks_what_one_says(office):
    for number in range(30):
        trip_in(office, CEREMONY, f"{number:02}.trip.yaml")

    found = json.loads(here("check", ".", "--checks", "ours", "--format", "json").out)["findings"]

    assert sum(each["code"] == "OFF001" for each in found) == 31
