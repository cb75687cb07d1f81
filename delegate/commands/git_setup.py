"""`delegate git-setup`: makes git show a trip's schedule where it shows what changed."""

import os
from pathlib import Path

import click

from delegate.commands import console, files, options
from delegate.commands.errors import CommandError
from delegate.includes import file_bytes, shown

ATTRIBUTES = tuple(f"{name} diff=delegate" for name in ("*.trip.yaml", "*.trip.yml", "trip.yaml", "trip.yml"))
SECTION = '[diff "delegate"]'
# A day and a line of the file, then a day and a line of the schedule, for the head of each part of a diff.
_HEADS = (
    "^[ ]*['\"]?([0-9]{4}-[0-9]{2}-[0-9]{2}['\"]?:.*)$",
    "^[ ]*- ([a-z]+:.*)$",
    "^([^ ].*[0-9]{4}.*)$",
    "^[ ]{0,4}([0-9]{2}:[0-9]{2}.*)$",
)
# Git calls it through its own shell; where delegate is not found, it compares the file as it is.
TEXTCONV = 'f() { delegate textconv "$1" 2>/dev/null || cat "$1"; }; f'
SETTINGS = {
    name: value.replace('"', '\\"') for name, value in (("xfuncname", "\\n".join(_HEADS)), ("textconv", TEXTCONV))
}


@click.command(short_help="Make git show schedules where it shows changes.")
@click.option("--write", is_flag=True, help="Write it: each line once, and no other line is touched.")
@click.option("--remove", is_flag=True, help="Take away what --write has written.")
@options.debug
def command(write: bool, remove: bool) -> None:
    """\b
    delegate git-setup
    delegate git-setup --write

    Print the lines that make git diff, git log -p and git show compare schedules instead of YAML, with the day and the
    line at the head of each part. One line goes into .gitattributes, which everybody shares; the other ones into the
    settings of this clone alone, since git takes no program from a repository. git diff --no-textconv shows the file.

    A colleague without delegate, or without these settings, has plain diffs as before.
    """
    if write and remove:
        raise click.UsageError("--write and --remove say the opposite of each other")
    attributes, settings = _places()
    if not (write or remove):
        console.say(f"# {shown(attributes)}, for everybody\n" + "".join(f"{line}\n" for line in ATTRIBUTES))
        console.say(f"# {shown(settings)}, for this clone\n" + "".join(f"{line}\n" for line in _section()))
        console.say("delegate git-setup --write writes them\n")
        return
    changed = [
        path
        for path, make in ((attributes, _attributes), (settings, _settings))
        if _rewritten(path, make(_text(path), write=write))
    ]
    done = "wrote" if write else "took away from"
    console.say(
        f"{done} {' and '.join(map(shown, changed))}\n" if changed else "nothing to do: all is as it should be\n"
    )


def _places() -> tuple[Path, Path]:
    """The attributes of the repository where we are, and the settings of this clone."""
    from delegate.git.asking import GitError, NoRepositoryError, git_answer
    from delegate.git.repository import repository_of

    here = Path.cwd()
    try:
        root = repository_of(here).root
        common = os.fsdecode(git_answer(here, "rev-parse", "--git-common-dir").removesuffix(b"\n"))
    except NoRepositoryError as error:
        raise click.UsageError("this folder is in no git repository: git init makes one") from error
    except GitError as error:
        raise CommandError(f"git: {error}") from error
    return root / ".gitattributes", (here / common).resolve() / "config"


def _text(path: Path) -> str:
    try:
        return file_bytes(path).decode("utf-8", "surrogateescape") if path.exists() else ""
    except OSError as error:
        raise CommandError(f"cannot read {shown(path)}: {error.strerror or error}") from error


def _rewritten(path: Path, text: str) -> bool:
    """Whether a file had to be changed; one in which nothing is left is no more."""
    if text == _text(path):
        return False
    if text:
        files.write_whole(path, text.encode("utf-8", "surrogateescape"), ())
    else:
        path.unlink()
    return True


def _attributes(text: str, *, write: bool) -> str:
    """The attributes with our lines, each once, or without them."""
    lines = text.splitlines(keepends=True)
    if not write:
        return "".join(line for line in lines if line.strip() not in ATTRIBUTES)
    there = {line.strip() for line in lines}
    missing = [line for line in ATTRIBUTES if line not in there]
    return _ended(text) + "".join(f"{line}\n" for line in missing) if missing else text


def _section() -> tuple[str, ...]:
    return SECTION, *(f'\t{name} = "{value}"' for name, value in SETTINGS.items())


def _settings(text: str, *, write: bool) -> str:
    """The settings of a clone with our section, or without our keys and without a section that held nothing else."""
    kept: list[str] = []
    inside = False
    for line in text.splitlines(keepends=True):
        if line.lstrip().startswith("["):
            inside = line.strip() == SECTION
        name = line.partition("=")[0].strip().lower()
        if not (inside and name in SETTINGS):
            kept.append(line)
    bare = "".join(line for at, line in enumerate(kept) if line.strip() != SECTION or _has_more(kept, at))
    if not write:
        return bare if bare.splitlines() != text.splitlines() else text
    made = _ended(bare) + "".join(f"{line}\n" for line in _section())
    return text if sorted(made.splitlines()) == sorted(text.splitlines()) else made


def _has_more(lines: list[str], at: int) -> bool:
    """Whether a section has a key besides ours."""
    return at + 1 < len(lines) and not lines[at + 1].lstrip().startswith("[") and bool(lines[at + 1].strip())


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
