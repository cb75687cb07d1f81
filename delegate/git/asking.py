"""Runs git as a list of words without a shell, so that nothing which a repository configures is run by it."""

import os
import subprocess
from functools import lru_cache
from pathlib import Path

SECONDS = 10
QUESTIONS = ("rev-parse", "log", "merge-base", "describe", "ls-tree", "cat-file")  # none of them reads a working file
_FATAL = ("fatal: ", "error: ")
# A repository may come from anybody: nothing that it configures is run, and no setting changes an answer.
_HARMLESS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.quotePath": "false",
    "diff.external": "",
    "diff.orderFile": "/dev/null",  # what git takes for none on every system
    "log.showSignature": "false",
    "log.follow": "false",
    "log.mailmap": "false",
    "protocol.allow": "never",  # a clone with parts left out would fetch them, by a command of its own choice
    "safe.bareRepository": "explicit",  # a repository hidden in a folder of another one is not asked
}
_SETTINGS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",  # no clone has what another one replaced
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}


class GitError(Exception):
    """Git does not answer; the message is its own line, or says what happened to it."""


class GitMissingError(GitError):
    """There is no git on this machine."""


class UnknownRevisionError(GitError):
    """A revision means no commit, or none that this clone has."""


class NoRepositoryError(GitError):
    """The folder is in no repository."""


def git_answer(folder: Path, *words: str, given: bytes = b"") -> bytes:
    """What git answers in a folder; `given` is its standard input.

    Raises `GitMissingError`, `NoRepositoryError`, and `GitError` where git refuses or takes longer than `SECONDS`.
    """
    assert words[0] in QUESTIONS, words
    program = _program()
    if _in_no_repository(folder):
        raise NoRepositoryError("not a git repository (or any of the parent directories): .git")
    settings = [part for name, value in _HARMLESS.items() for part in ("-c", f"{name}={value}")]
    try:
        done = subprocess.run(
            [program, "--no-pager", *settings, *words],
            cwd=folder,
            env={**_without_git(), **_SETTINGS},
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise GitError(f"git has not answered within {SECONDS} seconds") from error
    except (OSError, ValueError) as error:
        raise GitError(f"git cannot be run: {getattr(error, 'strerror', None) or error}") from error
    if done.returncode:
        raise _refusal(done.stderr.decode("utf-8", "replace"))
    return done.stdout


@lru_cache(maxsize=16)
def lasting_answer(folder: Path, *words: str, given: bytes = b"") -> bytes:
    """What git answers about commits and files by their full hashes: asked once, as neither ever changes.

    Raises what `git_answer` raises.
    """
    return git_answer(folder, *words, given=given)


def _program() -> str:
    """The git of the path: never one that lies in the folder where we are, where a repository could put its own."""
    names = ("git.exe", "git.cmd") if os.name == "nt" else ("git",)
    for folder in map(Path, os.get_exec_path()):
        for found in (folder / name for name in names if folder.is_absolute()):
            if found.is_file() and os.access(found, os.X_OK):
                return str(found)
    raise GitMissingError("git is not installed")


def _in_no_repository(folder: Path) -> bool:
    """Whether no folder above has what git looks for, so that it need not be started; a bare one is not asked."""
    try:
        here = folder.resolve(strict=True)
        return here.is_dir() and not any(os.path.lexists(above / ".git") for above in (here, *here.parents))
    except OSError:
        return False


def _without_git() -> dict[str, str]:
    """The environment without what would lead git to another repository than the trip's."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}


def _refusal(said: str) -> GitError:
    """The first line of what git said, as the fault that it is."""
    lines = [line for line in said.splitlines() if line.strip()]
    line = next((each for each in lines if each.startswith(_FATAL)), lines[0] if lines else "git gave no reason")
    for before in _FATAL:
        line = line.removeprefix(before)
    return NoRepositoryError(line) if "not a git repository" in line else GitError(line)
