"""A repository in a test: every commit has the time that the test gives it, and nobody's own settings count."""

import os
import subprocess
from pathlib import Path

FIRST, SECOND, THIRD, FOURTH = 1_700_000_040, 1_700_000_100, 1_700_003_640, 1_700_090_000  # seconds since the epoch
_PERSON = {"NAME": "Visit office", "EMAIL": "visits@office.test"}
# An hour old at most: no process behind each commit that looks for what to tidy, and no wait for the disk.
_SHORT_LIVED = ("maintenance.auto=false", "gc.auto=0", "core.fsync=none")
_SET = ("init.defaultBranch=main", "protocol.file.allow=always", *_SHORT_LIVED)


def git(folder: Path, *arguments: str, at: int = FIRST) -> str:
    """What git prints; the time is that of a commit that it makes."""
    date = f"{at} +0000"
    people = {f"GIT_{who}_{what}": said for who in ("AUTHOR", "COMMITTER") for what, said in _PERSON.items()}
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    away = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *(word for each in _SET for word in ("-c", each)), *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **people, **dates, **away},
    )
    return done.stdout.strip()


def new_repository(folder: Path, *options: str) -> Path:
    """A repository without a commit."""
    folder.mkdir(exist_ok=True)
    git(folder, "init", "-q", *options)
    return folder


def commit(folder: Path, name: str, text: str, at: int = FIRST) -> Path:
    """Write a file and commit it."""
    path = folder / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(text, "utf-8")
    git(folder, "add", "--", f":(literal){name}", at=at)
    git(folder, "commit", "-q", "-m", "A change", at=at)
    return path


def edited_itinerary(folder: Path, name: str, old: str, new: str) -> str:
    """The file of an itinerary that was committed beside its address book, and edited since at one place."""
    itineraries = Path(__file__).parents[1] / "itineraries"
    text = (itineraries / f"{name}.trip.yaml").read_text("utf-8")
    assert old in text
    new_repository(folder)
    commit(folder, "address-book.yaml", (itineraries / "address-book.yaml").read_text("utf-8"), FIRST)
    file = commit(folder, "edited.trip.yaml", text, SECOND)
    file.write_text(text.replace(old, new, 1), "utf-8")
    return file.name
