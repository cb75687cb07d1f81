"""Runs the examples of an office's own check and says where they do not do what they promise."""

import re
from collections.abc import Iterator

from delegate.explaining import outcome_of
from delegate.includes import file_bytes
from delegate.settings.own_checks import OwnCheck

_EXPECTED = re.compile(r"# expect: ([a-z0-9-]+)\s*$")


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
        yield from _differences(kind, expected if kind == "bad" else set(), own)


def _expected(data: bytes) -> set[tuple[int, str]]:
    """The findings that comments name, each with its line."""
    lines = enumerate(data.decode("utf-8", "replace").splitlines(), 1)
    return {(number, match[1]) for number, line in lines if (match := _EXPECTED.search(line))}


def _differences(kind: str, expected: set[tuple[int, str]], own: OwnCheck) -> Iterator[str]:
    path = own.example(kind)
    outcome = outcome_of(own.entry(), kind, (own.check,))
    for broken in outcome.broken:
        yield f"{path.name}: internal error, {broken.said}"
    found = {(each.where.span.start.line, each.name) for each in outcome.findings if each.accepted is None}
    for line, name in sorted(expected - found):
        yield f"{path.name}:{line}: {name} is expected and not found"
    for line, name in sorted(found - expected):
        yield f"{path.name}:{line}: {name} is found and not expected"
