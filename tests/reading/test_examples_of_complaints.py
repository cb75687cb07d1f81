"""Each complaint of the reader has an example, and the example gives exactly the findings that its comments name."""

import re
from itertools import product
from pathlib import Path

import yaml
from every import every

from delegate.reading.complaints import catalogue
from delegate.reading.trip import Fetched, Reading, Refused, read_trip

CHECKS = Path(__file__).parents[2] / "delegate" / "checks"
FOLDERS = {"0": CHECKS / "file", "1": CHECKS / "structure"}
EXAMPLES = sorted(path for folder in FOLDERS.values() for path in folder.glob("*.bad.yaml"))
MADE_BY_TESTS = {"too-large"}  # an example would be over 32 MB


def read(path: Path, loader: object) -> Reading:
    def fetch(name: str) -> Fetched | Refused:
        there = path.parent / name
        return Fetched(name, there.read_bytes()) if there.is_file() else Refused("there is no such file")

    return read_trip(path.name, path.read_bytes(), fetch, loader)


def expected(reading: Reading) -> set[tuple[str, int | None, str]]:
    """The findings that the comments name, a comment that opens the file without a line."""
    named = set()
    for path, source in reading.sources.items():
        for number, line in enumerate(source.lines, 1):
            if comment := re.search(r"# expect: ([a-z0-9-]+)$", line):
                anywhere = number == 1 and line.startswith("#")
                named.add((path, None if anywhere else number, comment[1]))
    return named


@every(("path", "loader"), product(EXAMPLES, (yaml.CSafeLoader, yaml.SafeLoader)))
def test_a_bad_example_gives_exactly_the_findings_that_it_names(path: Path, loader: object) -> None:
    reading = read(path, loader)
    wanted = expected(reading)
    anywhere = {name for _, line, name in wanted if line is None}
    found = [
        (each.where.path, None if each.name in anywhere else each.where.span.start.line, each.name)
        for each in reading.findings
    ]

    assert sorted(wanted, key=str) == sorted(found, key=str)


def test_every_complaint_has_its_example_and_every_example_its_complaint() -> None:
    named = {each.name: FOLDERS[each.code[3]] for each in catalogue() if each.name not in MADE_BY_TESTS}
    examples = {path.name.removesuffix(".bad.yaml"): path.parent for path in EXAMPLES}

    assert named == examples


@every("complaint", catalogue(), ids=lambda complaint: complaint.name)
def test_a_complaint_says_what_is_wrong_and_then_why_it_matters(complaint: object) -> None:
    first, blank, *rest = complaint.doc.splitlines()

    assert (first.endswith("."), blank, len(" ".join(rest).split()) > 15) == (True, "", True)


def test_no_code_is_used_twice_and_each_family_counts_up() -> None:
    codes = [each.code for each in catalogue()]

    assert codes == sorted(set(codes))
    assert {code[:4] for code in codes} == {"DLG0", "DLG1"}
