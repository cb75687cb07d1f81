"""`delegate new`: a starter trip that plans as it stands, its schema beside it, and never anything overwritten."""

import json
import os
from pathlib import Path

import pytest
from command import here

from delegate.commands import files
from delegate.reading.schema import trip_schema

MODELINE = "# yaml-language-server: $schema=trip.schema.json"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def test_a_starter_trip_and_its_schema_are_written(folder):
    said = here("new", "visit.trip.yaml")

    assert said == (
        0,
        "wrote visit.trip.yaml, and trip.schema.json beside it\nedit it, then: delegate plan visit.trip.yaml\n",
        "",
    )
    assert names(folder) == ["trip.schema.json", "visit.trip.yaml"]
    assert json.loads((folder / "trip.schema.json").read_text("utf-8")) == trip_schema()


def test_the_starter_names_its_schema_in_its_head(folder):
    here("new", "visit.trip.yaml")

    assert (folder / "visit.trip.yaml").read_text("utf-8").splitlines()[0] == MODELINE


def test_the_starter_is_planned_as_it_stands_without_a_finding():
    here("new", "visit.trip.yaml")
    checked = here("check", "visit.trip.yaml", "--format", "json", "--fail-on", "note")

    assert checked.code == 0
    assert json.loads(checked.out)["findings"] == []
    assert "Shenzhen Bay" in here("plan", "visit.trip.yaml").out


def test_the_starter_shows_each_part_of_the_format_once_with_a_remark(folder):
    here("new", "visit.trip.yaml")
    text = (folder / "visit.trip.yaml").read_text("utf-8")

    assert [line[:-1] for line in text.splitlines() if line.endswith(":") and line[0].isalpha()] == [
        "delegation",
        "hosts",
        "venues",
        "vehicles",
        "days",
    ]
    assert text.count("#") > 15
    assert max(len(line) for line in text.splitlines()) <= 120


def test_a_second_trip_shares_the_schema_that_is_there(folder):
    here("new", "one.trip.yaml")
    before = (folder / "trip.schema.json").stat()
    said = here("new", "two.trip.yaml")

    assert (said.code, said.out.splitlines()[0]) == (0, "wrote two.trip.yaml")
    assert (folder / "trip.schema.json").stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize("kind", ["file", "empty file", "folder", "dangling link"])
def test_whatever_has_the_name_is_left_alone(folder, kind):
    there = folder / "visit.trip.yaml"
    if kind == "folder":
        there.mkdir()
    elif kind == "dangling link":
        there.symlink_to("nowhere")
    else:
        there.write_text("" if kind == "empty file" else "trip: mine\n")
    said = here("new", "visit.trip.yaml")

    assert said.code == 2
    assert "is there already, and nothing is written over it" in said.err
    assert names(folder) == ["visit.trip.yaml"]
    assert kind != "file" or there.read_text() == "trip: mine\n"


@pytest.mark.parametrize("text", ["{}", "[]", "not json", "", '{"title": "Another thing"}'])
def test_the_schema_of_somebody_else_is_left_alone(folder, text):
    (folder / "trip.schema.json").write_text(text)
    said = here("new", "visit.trip.yaml")

    assert said.code == 2
    assert "another's schema" in said.err
    assert names(folder) == ["trip.schema.json"]
    assert (folder / "trip.schema.json").read_text() == text


def test_an_older_schema_of_ours_is_renewed(folder):
    older = {key: value for key, value in trip_schema().items() if key != "definitions"}
    (folder / "trip.schema.json").write_text(json.dumps(older))
    said = here("new", "visit.trip.yaml")

    assert (said.code, said.out.splitlines()[0]) == (0, "wrote visit.trip.yaml, and renewed trip.schema.json")
    assert json.loads((folder / "trip.schema.json").read_text("utf-8")) == trip_schema()


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("visit", "call it `visit.trip.yaml`"),
        ("visit.txt", "call it `visit.txt.trip.yaml`"),
        ("no/visit.trip.yaml", "there is no folder `no`"),
    ],
)
def test_a_name_that_cannot_be_used_is_answered_with_one_that_can(folder, name, hint):
    said = here("new", name)

    assert said.code == 2
    assert hint in said.err
    assert names(folder) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing keeps root from writing")
def test_a_folder_that_cannot_be_written_to_is_said_in_one_line(folder):
    folder.chmod(0o500)
    said = here("new", "visit.trip.yaml")
    folder.chmod(0o700)

    assert said.code == 3
    assert said.err.count("\n") == 1
    assert names(folder) == []


def test_a_new_file_never_takes_the_place_of_one_that_came_meanwhile(folder):
    (folder / "late").write_bytes(b"theirs")

    with pytest.raises(files.click.UsageError):
        files.write_new(folder / "late", b"ours")
    assert (folder / "late").read_bytes() == b"theirs"
    assert names(folder) == ["late"]


def test_the_trip_has_the_mode_of_any_new_file(folder):
    here("new", "visit.trip.yaml")
    (folder / "plain").write_text("")

    assert (folder / "visit.trip.yaml").stat().st_mode == (folder / "plain").stat().st_mode
