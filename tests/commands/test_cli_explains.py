"""Explanations, schemas, help, and what a command keeps from the outside world."""

import json
import re
import socket
import textwrap
from pathlib import Path

import pytest
from command import LATE, NOT_AT_HOME, here, trip_in
from copies import EXCHANGE
from every import every

from delegate import report
from delegate.cli import COMMANDS, GROUPS

pytestmark = pytest.mark.usefixtures("in_a_folder")


# --- explain, schema, help ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["DLG301", "dlg301", "late-arrival", "late_arrival", "Late-Arrival"])
def test_explain_takes_a_code_or_a_name_and_shows_both_examples(name: str) -> None:
    said = here("explain", name).out

    assert said.startswith("DLG301 late-arrival (error)\n\n")
    assert re.findall(r"\n\n(\w.*):\n\n    ", said) == [
        "This gives it",
        "What is said about it",
        "The difference to one that is right",
        "This does not give it",
    ]


@pytest.mark.parametrize("name", ["late-arrival", "unknown-key", "unused-entry", "place-still-open", "unused-accept"])
def test_explain_shows_what_check_prints_about_the_example_word_for_word(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = dict(re.findall(r"^(\w.*):\n\n((?:    .*\n|\n(?=    ))+)", here("explain", name).out, re.MULTILINE))
    texts = {title: textwrap.dedent(block) for title, block in blocks.items()}
    command, printed = texts["What is said about it"].split("\n", 1)
    (tmp_path / f"{name}.trip.yaml").write_text(texts["This gives it"], "utf-8")
    for title in texts:
        if title.startswith("With it, in "):
            (tmp_path / title.removeprefix("With it, in ")).write_text(texts[title], "utf-8")
    monkeypatch.chdir(tmp_path)
    words = command.removeprefix("$ delegate ").split()

    assert here(*words, "--format", "full", COLUMNS="76").out.rstrip("\n") == printed.rstrip("\n")


def test_explain_all_lists_every_code_once_in_order() -> None:
    codes = [line.split()[0] for line in here("explain", "--all").out.splitlines()]

    assert codes == sorted(set(codes))
    assert {"DLG301", "DLG201"} <= set(codes)


def test_explain_suggests_the_nearest_name() -> None:
    assert "did you mean `late-arrival`?" in here("explain", "late-arival").err


def test_schema_gives_that_of_the_trip_where_nothing_is_said() -> None:
    assert here("schema").out == here("schema", "trip").out
    assert json.loads(here("schema").out)["$schema"] == "http://json-schema.org/draft-07/schema#"


@every("command", COMMANDS)
def test_every_help_text_starts_with_an_example_and_h_works_like_help(command: str) -> None:
    said = here(command, "--help").out

    assert said.split("\n\n")[1].startswith(f"  delegate {command}")
    assert here(command, "-h").out == said


def test_the_help_of_the_whole_starts_with_examples_and_lists_every_command_by_when_one_needs_it() -> None:
    said = here("--help").out
    examples, groups = said.split("\n\n")[1:3]

    assert examples.startswith("  delegate plan trip.yaml  ")
    assert [line[:11].strip() for line in groups.splitlines() if line[0] != " "] == list(GROUPS)
    assert all(name in groups.replace(",", " ").split() for name in COMMANDS)
    assert here().out == said


def test_version_names_the_data_of_the_time_zones() -> None:
    assert here("--version").out.startswith("delegate 0.1.0 (time zones: tzdata 20")


# --- the outside world ----------------------------------------------------------------------------------------------


def test_nothing_opens_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trip_in(tmp_path, LATE)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    codes = [here(*arguments).code for arguments in (["plan"], ["check", "."], ["explain", "DLG301"], ["schema"])]

    assert codes == [1, 1, 0, 0]


@pytest.mark.slow
def test_a_folder_of_hostile_files_gives_findings_and_no_traceback(tmp_path: Path) -> None:
    hostile = {
        "aliases": b"a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntrip: &t [*t]\n",
        "binary": bytes(range(256)) * 20,
        "conflict": b"<<<<<<< ours\ntrip: a\n=======\ntrip: b\n>>>>>>> theirs\n",
        "control": b"trip: a\x1b]8;;http://x\x07b\n",
        "deep": b"[" * 60_000,
        "documents": b"trip: a\n---\ntrip: b\n",
        "duplicate": b"trip: a\ntrip: b\n",
        "empty": b"",
        "escapes": b'trip: "\\e[31m\\u202e\\ud800"\n',
        "list": b"- a\n- b\n",
        "numbers": b"trip: " + b"9" * 5000 + b"\ndays: {2023-02-31: []}\n",
        "scalar": b"hello\n",
        "tags": b"trip: !!python/object:os.system x\n",
        "utf16": "trip: a".encode("utf-16"),
    }
    for name, data in hostile.items():
        (tmp_path / f"{name}.trip.yaml").write_bytes(data)

    answer = here("check", ".")

    assert answer.code == 1
    assert {line.split(".")[0] for line in answer.out.splitlines()} == set(hostile)
    assert "Traceback" not in answer.err
    assert [each for each in answer.out if ord(each) < 32 and each != "\n"] == []


def test_a_file_name_with_an_escape_is_shown_as_that_text(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE, "a\x1b[31m\u202e.trip.yaml")

    for form in report.names():
        answer = here("check", ".", "--format", form)

        assert not {"\x1b", "\u202e"} & set(answer.out + answer.err), form


def test_over_many_files_one_line_counts_what_was_not_judged(tmp_path: Path) -> None:
    (tmp_path / "one.trip.yaml").write_text(NOT_AT_HOME, "utf-8")
    (tmp_path / "two.trip.yaml").write_text(NOT_AT_HOME, "utf-8")

    answer = here("check", str(tmp_path))
    document = json.loads(here("check", str(tmp_path), "--format", "json").out)

    assert answer.err.splitlines()[-1] == "not judged: nights in 2 files"
    assert [each["reason"] for each in document["not_judged"]] == ["night", "night"]
    assert len({each["path"] for each in document["not_judged"]}) == 2


def test_a_file_is_named_with_what_it_holds(tmp_path: Path) -> None:
    trip_in(tmp_path)
    wrote = {
        options: here("plan", ".", "-o", *options).err.splitlines()[0]
        for options in (("a.pdf", "--lang", "en,zh-Hant"), ("b.ics", "--lang", "en,zh-Hant"), ("c.md", "--lang", "ja"))
    }

    assert [*wrote.values()] == [
        "wrote a.pdf: programme in English, 繁體中文, 1 page",
        "wrote b.ics: programme in English",
        "wrote c.md: programme in 日本語",
    ]


def test_a_host_is_sent_no_schedule_of_the_staff_as_plain_text(tmp_path: Path) -> None:
    trip_in(tmp_path, EXCHANGE)
    here("plan", ".", "-o", "lam.txt", "--for", "lam", "--fail-on", "never")
    text = (tmp_path / "lam.txt").read_text("utf-8")

    assert "DLG" not in text
    assert "Carol Lam" in text


def test_the_help_promises_a_vehicle_its_drives_only_where_they_are_printed() -> None:
    first, plan = here("--help").out, " ".join(here("plan", "--help").out.split())

    assert "one person's or one host's" in first
    assert "The programme of one person, group, role or host; with --copy movements a vehicle's drives." in plan


@pytest.mark.parametrize("columns", ["60", "80", "100"])
def test_the_first_help_fits_the_terminal_and_breaks_inside_no_word(columns: str) -> None:
    said = here("--help", terminal=True, COLUMNS=columns).out

    assert max(map(len, said.splitlines())) <= int(columns)
    assert said.split() == here("--help", terminal=True, COLUMNS="200").out.split()


@every("command", COMMANDS)
def test_every_help_fits_a_terminal_of_80_columns(command: str) -> None:
    assert max(map(len, here(command, "--help", terminal=True, COLUMNS="80").out.splitlines())) <= 80
