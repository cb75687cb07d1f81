"""Every check and complaint is tested by its own examples, run through the whole pipeline."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unittest import mock

import pytest
from every import every
from examples import check_of, findings

from delegate import explaining
from delegate.checking import CHECKS, CatalogueEntry
from delegate.checks import catalogue, every_check
from delegate.diagnostics import Severity
from delegate.explaining import gallery, markdown

FAMILIES = {
    "books": "DLG1",
    "timing": "DLG2",
    "travel": "DLG3",
    "borders": "DLG4",
    "venues": "DLG5",
    "people": "DLG6",
    "agreements": "DLG7",
    "sharing": "DLG8",
    "languages": "DLG9",
}
READERS = ("file", "structure")
BAD = sorted(CHECKS.glob("*/*.bad.yaml"))
GOOD = sorted(CHECKS.glob("*/*.good.yaml"))
ENTRIES = {entry.code: entry for entry in catalogue()}
NAMED = {entry.name: entry for entry in catalogue()}


@pytest.fixture(autouse=True, scope="module")
def _each_page_worked_out_once() -> Iterator[None]:
    """What becomes of the example of a page is kept for all tests of this file: it is the same for each."""
    with mock.patch.object(explaining, "outcome_of", cache(explaining.outcome_of)):
        yield


def expected(path: Path) -> list[tuple[int | None, str]]:
    """The findings that comments announce, each on its line; a comment that opens a file speaks of any line."""
    named: list[tuple[int | None, str]] = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", path.read_text("utf-8", "replace")), 1):
        if comment := re.search(r"# expect: ([a-z0-9-]+)$", line):
            named.append((None if number == 1 and line.startswith("#") else number, comment[1]))
    return named


def announced(path: Path) -> set[str]:
    """The names of the findings that an example announces, in itself or in an address book beside it."""
    files = (path, *path.parent.glob(path.name.replace(".bad.yaml", ".*.yaml")))
    return {name for file in files for _, name in expected(file)}


@every("path", [path for path in BAD if path.parent.name not in READERS], ids=lambda path: path.stem)
def test_a_bad_example_gives_exactly_the_findings_that_its_comments_name(path: Path) -> None:
    assert sorted((each.where.span.start.line, each.name) for each in findings(path)) == expected(path)


@every("path", [path for path in BAD if path.parent.name in READERS], ids=lambda path: path.stem)
def test_what_the_reader_complains_of_gives_no_second_finding_further_on(path: Path) -> None:
    found = {each.name for each in findings(path)}

    assert found == announced(path)


@every("path", GOOD, ids=lambda path: path.stem)
def test_a_good_example_is_silent(path: Path) -> None:
    assert [each.message for each in findings(path)] == []


@every("path", BAD, ids=lambda path: path.stem)
def test_a_bad_example_announces_the_check_that_it_is_named_after(path: Path) -> None:
    assert check_of(path) in announced(path)


@every("check", every_check(), ids=lambda check: check.name)
def test_a_check_its_function_its_file_and_its_folder_go_by_one_name(check: object) -> None:
    module = check.function.__module__.split(".")
    name = check.function.__name__

    assert module == ["delegate", "checks", module[2], name]
    assert check.name == name.replace("_", "-")
    assert check.code[:4] == FAMILIES[module[2]]
    assert {path.suffixes[0] for path in (CHECKS / module[2]).glob(f"{name}.*.yaml")} - {".book"} == {".bad", ".good"}


def test_no_file_in_a_folder_of_checks_is_left_over() -> None:
    known = {f"{check.function.__module__.split('.')[2]}/{check.function.__name__}" for check in every_check()}
    found = {
        f"{path.parent.name}/{path.name.split('.')[0]}"
        for family in FAMILIES
        for path in (CHECKS / family).glob("[a-z]*.*")
    }

    assert found == known


def test_every_code_has_an_example_that_is_tried() -> None:
    too_big = {"too-large"}  # 32 MB, which a test of the reader writes

    assert {check_of(path) for path in BAD} | too_big == {entry.name for entry in catalogue()}
    assert {check_of(path) for path in GOOD} >= {check.name for check in every_check()}


def test_codes_and_names_are_never_used_twice() -> None:
    assert len(ENTRIES) == len(catalogue()) == len({entry.name for entry in catalogue()})


@every("entry", catalogue(), ids=lambda entry: entry.name)
def test_every_entry_says_in_one_sentence_what_it_is_and_then_why_it_matters(entry: CatalogueEntry) -> None:
    first, _, rest = entry.doc.partition("\n\n")

    assert first.endswith(".")
    assert "\n" not in first
    assert len(rest.split()) > 15


@every("path", BAD, ids=lambda path: path.stem)
def test_messages_are_lower_case_sentences_without_a_full_stop(path: Path) -> None:
    for finding in findings(path):
        for text in (finding.message, finding.help, *(said for _, said in finding.related)):
            assert not text.endswith(".")
            assert "\n" not in text
        assert finding.message
        assert finding.severity in Severity


@every("entry", catalogue(), ids=lambda entry: entry.name)
def test_every_entry_has_a_bad_and_a_good_example(entry: CatalogueEntry) -> None:
    there = [kind for kind in ("bad", "good") if entry.example(kind).is_file()]

    assert there == ([] if entry.name == "too-large" else ["bad", "good"])  # that one would be over 32 MB


@every("entry", catalogue(), ids=lambda entry: entry.name)
def test_the_page_of_a_check_is_fresh(entry: CatalogueEntry, golden) -> None:
    golden(f"docs/checks/{entry.name}.md", markdown(entry))


@every("path", BAD, ids=lambda path: path.stem)
def test_the_page_says_what_a_file_with_the_shown_text_is_told(path: Path) -> None:
    entry = NAMED[check_of(path)]
    bare = explaining.outcome_of(entry, "bad", (), f"{entry.name}.trip.yaml").findings

    assert [each.name for each in bare if each.accepted is None] == [each.name for each in findings(path)]


def test_there_is_a_page_for_every_check_and_no_other() -> None:
    pages = {path.stem for path in (Path(__file__).parents[2] / "docs/checks").glob("*.md")}

    assert pages == {entry.name for entry in catalogue()} | {"README"}


def test_the_list_of_all_findings_is_fresh(golden) -> None:
    golden("docs/checks/README.md", gallery(catalogue()))
