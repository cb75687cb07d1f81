"""`delegate import`: where the draft goes, what is said of it, and what is refused."""

import json

import jsonschema
import pytest
import yaml
from command import here

PROGRAMME = """\
# Visit to Shenzhen, 4 May 2026

| Time | Activity | Venue |
| --- | --- | --- |
| 09:30-10:30 | Courtesy call on the mayor | City Hall, Shenzhen |
| 12.00 | Lunch (place to be confirmed) | |
| 14:00 | Visit to the port | ditto |
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "programme.md").write_text(PROGRAMME, "utf-8")
    return tmp_path


def test_the_draft_stands_beside_and_the_report_on_standard_error(folder):
    done = here("import", "programme.md")

    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("wrote programme.trip.yaml: 3 lines on 1 day, ")
    assert "\n\nlook at first\nline " in done.err
    assert done.err.endswith("next: delegate check programme.trip.yaml\n")
    trip = yaml.load((folder / "programme.trip.yaml").read_text("utf-8"), yaml.BaseLoader)
    assert [next(iter(each)) for each in trip["days"]["2026-05-04"]] == ["meeting", "meal", "visit"]


def test_the_sums_of_the_rows_come_out(folder):
    here("import", "programme.md", "--format", "json")
    (folder / "programme.trip.yaml").unlink()
    report = json.loads(here("import", "programme.md", "--format", "json").out)

    rows = report["rows"]
    assert report["format"] == "delegate-import/1"
    assert rows["read"] == rows["lines"] + rows["days"] + rows["headers"] + rows["empty"] + rows["comments"]


@pytest.mark.usefixtures("folder")
def test_the_report_as_data_is_what_its_schema_says():
    report = json.loads(here("import", "programme.md", "--format", "json").out)
    schema = json.loads(here("schema", "import").out)

    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(report, schema)
    assert schema["properties"]["format"] == {"const": report["format"]}


def test_a_draft_is_the_same_twice(folder):
    first = here("import", "programme.md", "-o", "-").out

    assert first == here("import", "programme.md", "-o", "-").out
    assert not (folder / "programme.trip.yaml").exists()


@pytest.mark.usefixtures("folder")
def test_what_check_finds_makes_the_exit_code():
    assert here("import", "programme.md", "-o", "a.trip.yaml", "--fail-on", "note").code in (0, 1)
    assert here("import", "programme.md", "-o", "b.trip.yaml", "--fail-on", "never").code == 0


def test_nothing_is_written_over_a_file(folder):
    (folder / "programme.trip.yaml").write_text("mine", "utf-8")
    done = here("import", "programme.md")

    assert done.code == 2
    assert "is there already" in done.err
    assert (folder / "programme.trip.yaml").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["missing.docx"], 2, "there is no file"),
        (["."], 2, "is a folder"),
        (["programme.md", "-o", "x.txt"], 2, "no YAML file"),
        (["programme.md", "-o", "nowhere/x.trip.yaml"], 2, "no folder"),
        (["programme.md", "--lang", "klingon"], 2, "is not a language"),
        (["programme.md", "-o", "-", "--format", "json"], 2, "name a file"),
        (["empty.md"], 3, "no programme found"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(folder, arguments, code, said):
    (folder / "empty.md").write_text("Dear all,\n\nsee you soon.\n", "utf-8")
    done = here("import", *arguments)

    assert done.code == code
    assert said in done.err
    assert list(folder.glob("*.trip.yaml")) == []


def test_a_message_that_a_terminal_would_obey_is_spelt_out(folder):
    (folder / "p.md").write_text(
        PROGRAMME.replace("ditto", "ditto \x1b[31m").replace("City Hall", "\u202eHall"), "utf-8"
    )
    done = here("import", "p.md", "-o", "-")

    assert "\x1b" not in done.err + done.out
    assert "\u202e" not in done.err + done.out


def test_what_is_kept_several_times_is_counted_by_its_first_word(folder):
    events = "".join(
        f"BEGIN:VEVENT\nDTSTART:2026120{day}T080000\nSUMMARY:Tea\nGEO:22.5;114.1\nEND:VEVENT\n" for day in (1, 2)
    )
    (folder / "visit.ics").write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n")

    said = here("import", "visit.ics").err

    assert "kept as comments: 2 points on the map" in said
