"""Writes the page of a check: what it means, its two examples, and what is really said about the bad one."""

import datetime as dt
import difflib
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from delegate.assessment.not_judged import not_judged
from delegate.checking import CatalogueEntry, Check
from delegate.i18n.escape import safe
from delegate.includes import file_bytes
from delegate.pipeline import Asked, Fetched, Outcome, Refused, work_out
from delegate.report import Report
from delegate.report.full import render
from delegate.tuples import NamedTuple

_COLUMNS = 76  # of what is said: a page indents it by four
_AROUND = 1  # lines that a difference shows around a change
_EXPECTED = re.compile(r"[ \t]*# expect: [a-z0-9-]+[ \t]*$")
_TODAY = re.compile(r"# .*--today (\d{4}-\d{2}-\d{2})")


class PageBlock(NamedTuple):
    """A titled block of a page: its language as Markdown names it, and its text."""

    title: str
    language: str
    text: str


def outcome_of(entry: CatalogueEntry, kind: str = "bad", own: tuple[Check, ...] = (), name: str = "") -> Outcome:
    """What becomes of an example under its check, with the address books beside it, as of the date its comment says.

    In a file of another `name` it stands without the comments for the tests, and so do its books.
    """
    path = entry.example(kind)
    bare = shown if name else bytes

    def fetch(book: str) -> Fetched | Refused:
        there = path.parent / book
        found = Path(book).name == book and there.is_file()
        return Fetched(book, bare(file_bytes(there))) if found else Refused("there is no such file")

    data = file_bytes(path)
    return work_out(name or path.name, bare(data), fetch, Asked([entry.code], _today(data), own=own))


def shown(data: bytes) -> bytes:
    """An example without the comments that tell the tests what to expect."""
    text = data.decode("utf-8", "surrogateescape")
    kept = (bare for line in text.split("\n") if (bare := _EXPECTED.sub("", line)) or not line.strip())
    return "\n".join(kept).encode("utf-8", "surrogateescape")


def said(entry: CatalogueEntry, own: tuple[Check, ...] = ()) -> str:
    """A command over the bad example, in a file that has the name of the check, and what it prints."""
    name = f"{entry.name}.trip.yaml"
    outcome = outcome_of(entry, "bad", own, name)
    today = _today(file_bytes(entry.example("bad")))
    options = (f" --select {entry.name}" if entry.off else "") + (f" --today {today}" if today else "")
    left = not_judged(outcome.plan) if outcome.plan else ()
    report = Report(outcome.findings, 1, outcome.sources, outcome.hidden, left)
    return f"$ delegate check {name}{options}\n{render(report, columns=_COLUMNS)}"


def difference(entry: CatalogueEntry) -> str:
    """The difference from the bad to the good example, as `diff -u` prints it."""
    bad, good = (_text(entry.example(kind)).splitlines() for kind in ("bad", "good"))
    lines = difflib.unified_diff(bad, good, "bad", "good", n=_AROUND, lineterm="")
    return "".join(f"{line}\n" for line in lines)


def text(entry: CatalogueEntry, own: tuple[Check, ...] = ()) -> str:
    """The page for a terminal."""
    parts = [f"{entry.code} {entry.name} ({entry.severity.word})", entry.doc]
    parts += [f"It is off: --select {entry.name} switches it on."] if entry.off else []
    for title, _, block in _blocks(entry, own):
        indented = "".join(f"    {line}".rstrip() + "\n" for line in block.splitlines())
        parts.append(f"{title}:\n\n{indented.rstrip()}")
    return "\n\n".join(parts) + "\n"


def markdown(entry: CatalogueEntry) -> str:
    """The page in `docs/checks/`."""
    first, _, rest = entry.doc.partition("\n\n")
    off = f"It is off: `--select {entry.name}` switches it on." if entry.off else ""
    parts = [f"# {entry.name}", f"`{entry.code}`, {entry.severity.word}: {first}", rest, off]
    for title, language, block in _blocks(entry, ()):
        fence = "`" * max(3, 1 + max(map(len, re.findall("`{3,}", block)), default=0))
        parts += [f"## {title}", f"{fence}{language}\n{block.rstrip()}\n{fence}"]
    return "\n\n".join(part for part in parts if part) + "\n"


def _blocks(entry: CatalogueEntry, own: tuple[Check, ...]) -> Iterator[PageBlock]:
    bad, good = (entry.example(kind).is_file() for kind in ("bad", "good"))
    if bad:
        yield PageBlock("This gives it", "yaml", _text(entry.example("bad")))
        for book in sorted(entry.stem.parent.glob(f"{entry.stem.name}.*.yaml")):
            if book not in (entry.example("bad"), entry.example("good")):
                yield PageBlock(f"With it, in {book.name}", "yaml", _text(book))
        yield PageBlock("What is said about it", "text", said(entry, own))
    if bad and good:
        yield PageBlock("The difference to one that is right", "diff", difference(entry))
    if good:
        yield PageBlock("This does not give it", "yaml", _text(entry.example("good")))


def _text(path: Path) -> str:
    """An example as it is shown: what a terminal would obey is spelt out, and a tab stays."""
    lines = shown(file_bytes(path)).decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    return "\n".join("\t".join(map(safe, line.split("\t"))) for line in lines)


def _today(data: bytes) -> dt.date | None:
    """The date from which an example is to be looked at."""
    found = _TODAY.search(data.decode("utf-8", "replace"))
    return dt.date.fromisoformat(found[1]) if found else None


# --- all of them ------------------------------------------------------------------------------------------------------

_FAMILIES = {
    "0": "How the file is written",
    "1": "Fields, names and address books",
    "2": "Times",
    "3": "Ways and vehicles",
    "4": "Borders and papers",
    "5": "Places",
    "6": "People",
    "7": "Agreements",
    "8": "What must not be shared",
    "9": "Languages",
}


_ABOUT = """\
Whatever `delegate check` and `delegate plan` can say, by what it is about. Each page says why it matters on the day,
with a short trip that gives the finding, what is said about it, and the difference to one that is right.
`delegate explain` shows the same on a terminal, and `delegate explain --all` lists the codes.

An error does not work as written on an ordinary day, a warning may fail, a note is worth a look. What is off runs only
with `--select`."""


def gallery(entries: Iterable[CatalogueEntry]) -> str:
    """The page that lists every check by its family, each with its level and its first sentence."""
    parts = ["# All findings", _ABOUT]
    for family, those in groupby(sorted(entries, key=lambda entry: entry.code), lambda entry: entry.code[3]):
        parts += [f"## {_FAMILIES[family]}", "\n".join(map(_listed, those))]
    return "\n\n".join(parts) + "\n"


def _listed(entry: CatalogueEntry) -> str:
    first, off = entry.doc.partition("\n")[0], ", off" if entry.off else ""
    return f"- [{entry.name}]({entry.name}.md) `{entry.code}`, {entry.severity.word}{off}: {first}"
