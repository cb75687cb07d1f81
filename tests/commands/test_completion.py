"""`delegate completion` in the shells themselves: bash, zsh and fish complete commands, options, trips and ids."""

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from command import PLAIN, TRIP, here, process, trip_in

SHELLS = ("bash", "zsh", "fish")
BIN = Path(sys.executable).parent

# What each shell does when the tab key is pressed behind the words, without a keyboard; a candidate a line.
# PRINTED is what `delegate completion` prints for the shell.
ASK = {
    "bash": """
compopt() {{ :; }}
eval "$PRINTED"
COMP_WORDS=({words} "{last}"); COMP_CWORD={number}
_delegate_completion delegate
printf '%s\\n' "${{COMPREPLY[@]}}"
""",
    "zsh": """
compdef() {{ :; }}
_path_files() {{ :; }}
_describe() {{ local name="$3"; print -rl -- "${{(@P)name%%:*}}"; }}
compadd() {{ print -rl -- "${{(@P)argv[-1]}}"; }}
eval "$PRINTED"
words=({words} "{last}"); CURRENT={after}
_delegate_completion
""",
    "fish": """
printf %s "$PRINTED" | source
complete -C "{line}" | string replace -r '\\t.*' ''
""",
}


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each shell that is here, in a folder with a trip."""
    if not shutil.which(request.param):
        pytest.skip(f"{request.param} is not installed: what it completes is not tested here")
    monkeypatch.chdir(tmp_path)
    trip_in(tmp_path)
    (tmp_path / "notes.txt").write_text("", "utf-8")
    (tmp_path / "2026").mkdir()
    trip_in(tmp_path / "2026", TRIP, "foshan.trip.yaml")
    return str(request.param)


@cache
def printed(shell: str) -> str:
    """What a start-up file asks for, by the program itself; once for all tests."""
    return process("completion", shell, cwd=Path()).out


def completed(shell: str, line: str) -> list[str]:
    """What the shell offers for the last word of a line."""
    *words, last = line.split(" ")
    script = ASK[shell].format(words=" ".join(words), last=last, number=len(words), after=len(words) + 1, line=line)
    arguments = {"bash": ["--norc", "-c"], "zsh": ["-f", "-c"], "fish": ["--no-config", "-c"]}[shell]
    env = {**PLAIN, "PATH": f"{BIN}:{PLAIN['PATH']}", "HOME": str(Path.cwd()), "COLUMNS": "100"}
    env["PRINTED"] = printed(shell)
    done = subprocess.run(
        [shell, *arguments, script], env=env, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60
    )
    assert "rror" not in done.stderr, done.stderr
    return sorted(filter(None, done.stdout.splitlines()))


def offered(line: str) -> list[str]:
    """What the program itself, in this process, offers a shell for the last word of its arguments."""
    asked = {"COMP_WORDS": f"delegate {line}", "COMP_CWORD": str(len(line.split(" ")))}
    return here(_DELEGATE_COMPLETE="bash_complete", **asked).out.splitlines()


def test_commands_are_completed(shell: str) -> None:
    assert completed(shell, "delegate pl") == ["places", "plan"]


def test_options_are_completed(shell: str) -> None:
    assert completed(shell, "delegate check --fo") == ["--format"]


def test_words_of_an_option_are_completed(shell: str) -> None:
    assert completed(shell, "delegate check --format gi") == ["github", "gitlab"]


def test_the_trips_of_the_folder_are_completed_and_no_other_file(shell: str) -> None:
    found = completed(shell, "delegate plan ")

    assert "visit.trip.yaml" in found
    assert "notes.txt" not in found


@pytest.mark.parametrize("command", ["plan", "check", "open", "legs", "fix", "pack", "shift", "diff", "geocode"])
def test_every_command_that_takes_a_trip_offers_those_of_the_folder(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    trip_in(tmp_path)

    assert "plain,visit.trip.yaml" in offered(f"{command} v")


def test_a_trip_in_a_folder_is_completed(shell: str) -> None:
    assert "2026/foshan.trip.yaml" in completed(shell, "delegate plan 2026/f")


def test_people_of_the_trip_are_completed_behind_for(shell: str) -> None:
    assert completed(shell, "delegate plan visit.trip.yaml --for p") == ["pair", "principal"]


def test_codes_of_findings_are_completed(shell: str) -> None:
    assert completed(shell, "delegate explain DLG30") == [f"DLG30{number}" for number in range(1, 10)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("plan visit.trip.yaml --for a", "ann"),
        ("plan visit --for a", "ann"),
        ("plan --for b", "ben"),  # of the folder's only trip
        ("explain late-a", "late-arrival"),
        ("check --select late-a", "late-arrival"),
    ],
)
def test_people_and_codes_are_offered_wherever_they_are_asked_for(
    line: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    trip_in(tmp_path)

    assert offered(line) == [f"plain,{expected}"]


def test_a_shell_that_is_not_known_is_answered_with_those_that_are() -> None:
    answer = here("completion", "csh")

    assert answer.code == 2
    assert "'bash', 'zsh', 'fish'" in answer.err


@pytest.mark.parametrize("name", SHELLS)
def test_the_lines_are_the_same_wherever_they_are_printed(name: str, tmp_path: Path) -> None:
    answer = here("completion", name, PATH=str(tmp_path))  # where no shell is

    assert (answer.code, answer.err) == (0, "")
    assert "_DELEGATE_COMPLETE=" in answer.out
    assert answer.out == here("completion", name).out
