"""Runs the examples of an office's own check and says where they do not do what they promise."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from delegate.includes import Library, file_bytes
from delegate.pipeline import Asked, Outcome, work_out
from delegate.settings.own_checks import OwnCheck

_EXPECTED = re.compile(r"# expect: ([a-z0-9-]+)\s*$")
_TODAY = re.compile(r"# .*--today (\d{4}-\d{2}-\d{2})")


def faults_of(own: OwnCheck) -> tuple[str, ...]:
    """What is wrong with the examples of a check, in sentences; nothing where both keep their promise."""
    return tuple(_faults(own))


def _faults(own: OwnCheck) -> Iterator[str]:
    first, _, rest = own.check.doc.strip().partition("\n")
    if not first.strip().endswith(".") or not rest.strip():
        yield f"{own.file.name}: the docstring is a sentence with a full stop, then a paragraph on why it matters"
    for kind in ("bad", "good"):
        path = own.example(kind)
        if not path.is_file():
            yield f"{path.name} is missing: write an example that {'gives' if kind == 'bad' else 'does not give'} it"
            continue
        expected = _expected(file_bytes(path))
        if kind == "bad" and own.check.name not in {name for _, name in expected}:
            yield f"{path.name}: no line has the comment `# expect: {own.check.name}`"
        yield from _differences(path, expected if kind == "bad" else set(), own)


def _expected(data: bytes) -> set[tuple[int, str]]:
    """The findings that comments name, each with its line."""
    lines = enumerate(data.decode("utf-8", "replace").splitlines(), 1)
    return {(number, match[1]) for number, line in lines if (match := _EXPECTED.search(line))}


def _differences(path: Path, expected: set[tuple[int, str]], own: OwnCheck) -> Iterator[str]:
    outcome = _outcome(path, own)
    for broken in outcome.broken:
        yield f"{path.name}: internal error, {broken.said}"
    found = {(each.where.span.start.line, each.name) for each in outcome.findings if each.accepted is None}
    for line, name in sorted(expected - found):
        yield f"{path.name}:{line}: {name} is expected and not found"
    for line, name in sorted(found - expected):
        yield f"{path.name}:{line}: {name} is found and not expected"


def _outcome(path: Path, own: OwnCheck) -> Outcome:
    """What becomes of an example under all shipped checks and this one, from the date that a comment in it says."""
    data = file_bytes(path)
    today = _TODAY.search(data.decode("utf-8", "replace"))
    asked = Asked([own.check.code], dt.date.fromisoformat(today[1]) if today else None, own=(own.check,))
    return work_out(path.name, data, Library(path.parent).fetch, asked)
